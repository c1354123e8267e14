//! The endings of the cases of nouns, with what the nominative has instead, for words that the lexicon lacks.
//!
//! A row holds when the form ends so and enough of a stem is left. Source: Polish declension of native and foreign names.

use crate::morphology::{Case, Gender, Number, Pos, Tag};

/// An ending undone.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    /// What the form ends in.
    pub ending: &'static str,
    /// What the nominative has instead.
    pub put: &'static str,
    /// In the singular, of which gender and in which cases: `m` of men, `i` of things, `f`, `p` plural of men.
    class: u8,
    cases: &'static str,
    /// How seldom it is so.
    pub cost: i32,
}

const fn row(ending: &'static str, put: &'static str, class: u8, cases: &'static str, cost: i32) -> Row {
    Row { ending, put, class, cases, cost }
}

/// Cases by letter: `g d a i l`.
const ROWS: &[Row] = &[
    // Men: consonant stems.
    row("a", "", b'm', "ga", 6),
    row("owi", "", b'm', "d", 0),
    row("em", "", b'm', "i", 0),
    row("iem", "", b'm', "i", 0),
    row("em", "e", b'm', "i", 9),
    row("iem", "ie", b'm', "i", 7),
    row("u", "", b'm', "l", 10),
    row("nie", "n", b'm', "l", 6),
    row("mie", "m", b'm', "l", 6),
    row("wie", "w", b'm', "l", 6),
    row("bie", "b", b'm', "l", 6),
    row("pie", "p", b'm', "l", 6),
    row("fie", "f", b'm', "l", 6),
    row("sie", "s", b'm', "l", 6),
    row("zie", "z", b'm', "l", 8),
    row("dzie", "d", b'm', "l", 4),
    row("dcie", "dt", b'm', "l", 3),
    row("cie", "t", b'm', "l", 6),
    row("ście", "st", b'm', "l", 4),
    row("rze", "r", b'm', "l", 5),
    row("lle", "ll", b'm', "l", 4),
    row("le", "ł", b'm', "l", 8),
    row("le", "l", b'm', "l", 12),
    row("ka", "ek", b'm', "ga", 14),
    row("kowi", "ek", b'm', "d", 8),
    row("kiem", "ek", b'm', "i", 8),
    row("ra", "er", b'm', "ga", 18),
    row("ca", "ec", b'm', "ga", 14),
    row("wia", "w", b'm', "ga", 12),
    row("nia", "ń", b'm', "ga", 12),
    row("zia", "ź", b'm', "ga", 12),
    row("niem", "ń", b'm', "i", 8),
    row("niowi", "ń", b'm', "d", 4),
    row("iowi", "io", b'm', "d", 12),
    // Men: adjectives, and names in `-i`, `-y`, `-e` that decline like them.
    row("iego", "i", b'm', "ga", 0),
    row("iego", "ie", b'm', "ga", 7),
    row("iemu", "i", b'm', "d", 0),
    row("iemu", "ie", b'm', "d", 7),
    // `Cucinellego`: after `l` the `i` gives way; `Perryego`, where an apostrophe is missing
    row("lego", "li", b'm', "ga", 1),
    row("lemu", "li", b'm', "d", 1),
    row("yego", "y", b'm', "ga", 5),
    row("yemu", "y", b'm', "d", 5),
    row("ego", "y", b'm', "ga", 3),
    row("ego", "e", b'm', "ga", 9),
    row("emu", "y", b'm', "d", 3),
    row("emu", "e", b'm', "d", 9),
    row("im", "i", b'm', "il", 6),
    row("ym", "y", b'm', "il", 6),
    row("skim", "ski", b'm', "il", 0),
    row("ckim", "cki", b'm', "il", 0),
    // Men: names in `-a`, and in `-o` that decline like them.
    row("y", "a", b'm', "g", 12),
    row("ki", "ka", b'm', "g", 12),
    row("gi", "ga", b'm', "g", 12),
    row("ę", "a", b'm', "a", 4),
    row("ą", "a", b'm', "i", 4),
    row("ę", "o", b'm', "a", 9),
    row("ą", "o", b'm', "i", 9),
    row("enki", "enko", b'm', "g", 3),
    row("enkę", "enko", b'm', "a", 2),
    row("enką", "enko", b'm', "i", 2),
    row("ence", "enko", b'm', "dl", 4),
    // Things.
    row("u", "", b'i', "gl", 1),
    row("a", "", b'i', "g", 9),
    row("owi", "", b'i', "d", 0),
    row("em", "", b'i', "i", 0),
    row("iem", "", b'i', "i", 0),
    row("nie", "n", b'i', "l", 5),
    row("mie", "m", b'i', "l", 5),
    row("wie", "w", b'i', "l", 5),
    row("bie", "b", b'i', "l", 5),
    row("pie", "p", b'i', "l", 5),
    row("fie", "f", b'i', "l", 5),
    row("sie", "s", b'i', "l", 5),
    row("zie", "z", b'i', "l", 6),
    row("dzie", "d", b'i', "l", 4),
    row("cie", "t", b'i', "l", 4),
    row("ście", "st", b'i', "l", 3),
    row("rze", "r", b'i', "l", 4),
    row("le", "ł", b'i', "l", 6),
    row("zka", "zek", b'i', "g", 14),
    row("ska", "sk", b'i', "g", 9),
    // Feminine.
    row("y", "a", b'f', "g", 8),
    row("ki", "ka", b'f', "g", 5),
    row("gi", "ga", b'f', "g", 5),
    row("i", "a", b'f', "gdl", 14),
    row("ii", "ia", b'f', "gdl", 3),
    row("ji", "ja", b'f', "gdl", 3),
    row("li", "la", b'f', "gdl", 5),
    row("zi", "ź", b'f', "gdl", 14),
    row("ni", "ń", b'f', "gdl", 14),
    row("ę", "a", b'f', "a", 0),
    row("ą", "a", b'f', "i", 0),
    row("nie", "na", b'f', "dl", 7),
    row("mie", "ma", b'f', "dl", 7),
    row("wie", "wa", b'f', "dl", 7),
    row("bie", "ba", b'f', "dl", 7),
    row("pie", "pa", b'f', "dl", 7),
    row("fie", "fa", b'f', "dl", 7),
    row("sie", "sa", b'f', "dl", 7),
    row("zie", "za", b'f', "dl", 8),
    row("dzie", "da", b'f', "dl", 6),
    row("cie", "ta", b'f', "dl", 6),
    row("ście", "sta", b'f', "dl", 6),
    row("rze", "ra", b'f', "dl", 6),
    row("le", "ła", b'f', "dl", 8),
    row("ce", "ka", b'f', "dl", 7),
    row("dze", "ga", b'f', "dl", 7),
    row("skiej", "ska", b'f', "gdl", 0),
    row("ckiej", "cka", b'f', "gdl", 0),
    row("owej", "owa", b'f', "gdl", 0),
    row("nej", "na", b'f', "gdl", 3),
    // Plurals of men.
    row("anów", "anie", b'p', "ga", 8),
    row("anom", "anie", b'p', "d", 8),
    row("anami", "anie", b'p', "i", 8),
    row("anach", "anie", b'p', "l", 8),
    row("stów", "ści", b'p', "ga", 2),
    row("stom", "ści", b'p', "d", 2),
    row("stami", "ści", b'p', "i", 2),
    row("stach", "ści", b'p', "l", 6),
    row("ców", "cy", b'p', "ga", 2),
    row("com", "cy", b'p', "d", 2),
    row("cami", "cy", b'p', "i", 2),
    row("cach", "cy", b'p', "l", 8),
    row("ków", "cy", b'p', "ga", 4),
    row("kom", "cy", b'p', "d", 4),
    row("kami", "cy", b'p', "i", 6),
    row("tów", "ci", b'p', "ga", 4),
    row("tom", "ci", b'p', "d", 6),
    row("tami", "ci", b'p', "i", 6),
    row("sów", "si", b'p', "ga", 4),
    row("som", "si", b'p', "d", 6),
    row("sami", "si", b'p', "i", 6),
    row("sach", "si", b'p', "l", 8),
    row("nów", "ni", b'p', "ga", 6),
    row("nom", "ni", b'p', "d", 6),
    row("nami", "ni", b'p', "i", 6),
    row("rów", "rzy", b'p', "ga", 6),
    row("rom", "rzy", b'p', "d", 6),
    row("rami", "rzy", b'p', "i", 6),
    row("ów", "owie", b'p', "ga", 10),
    row("om", "owie", b'p', "d", 10),
    row("ami", "owie", b'p', "i", 10),
    row("ach", "owie", b'p', "l", 14),
    row("skich", "scy", b'p', "gal", 2),
    row("ckich", "ccy", b'p', "gal", 2),
    row("skim", "scy", b'p', "d", 14),
    row("skimi", "scy", b'p', "i", 0),
];

/// The endings after an apostrophe or a hyphen (`Farage'a`, `PiS-u`), with their cases.
const JOINED: &[(&str, &str, u8)] = &[
    ("a", "ga", b'm'),
    ("u", "gl", b'm'),
    ("owi", "d", b'm'),
    ("em", "i", b'm'),
    ("iem", "i", b'm'),
    ("etem", "i", b'm'),
    ("ego", "ga", b'm'),
    ("emu", "d", b'm'),
    ("m", "il", b'm'),
    ("im", "il", b'm'),
    ("ym", "il", b'm'),
    ("ie", "l", b'm'),
    ("cie", "l", b'm'),
    ("s", "g", b'm'),
    ("y", "g", b'f'),
    ("ę", "a", b'f'),
    ("ą", "i", b'f'),
];

/// The rows of the genitive singular of women, or of men.
pub(super) fn genitives(gender: Gender) -> impl Iterator<Item = &'static Row> {
    let class = if gender == Gender::F { b'f' } else { b'm' };
    ROWS.iter().filter(move |row| row.class == class && row.cases.contains('g'))
}

fn cases(letters: &str) -> Tag {
    letters.bytes().fold(Tag::of(Pos::Subst), |tag, letter| {
        tag.with(match letter {
            b'g' => Case::Genitive,
            b'd' => Case::Dative,
            b'a' => Case::Accusative,
            b'i' => Case::Instrumental,
            _ => Case::Locative,
        })
    })
}

impl Row {
    /// What the ending says.
    pub(super) fn tag(&self) -> Tag {
        let tag = cases(self.cases);
        match self.class {
            b'm' => tag.with(Number::Singular).with(Gender::M1).with(Gender::M2),
            b'i' => tag.with(Number::Singular).with(Gender::M3).with(Gender::M2),
            b'f' => tag.with(Number::Singular).with(Gender::F),
            _ => tag.with(Number::Plural).with(Gender::M1),
        }
    }

    /// Whether it is about people: a person, or several.
    pub(super) fn personal(&self) -> bool {
        matches!(self.class, b'm' | b'p' | b'f')
    }

    /// Whether it can be about a thing, a place, an institution.
    pub(super) fn thing(&self) -> bool {
        matches!(self.class, b'i' | b'f')
    }
}

/// The rows that hold for a form, each with its stem; no nominative ends in a double `y`.
pub(super) fn undone(form: &str) -> impl Iterator<Item = (&str, &'static Row)> {
    let last = form.as_bytes().last().copied();
    ROWS.iter().filter(move |r| r.ending.as_bytes().last().copied() == last).filter_map(move |row| {
        let stem = form.strip_suffix(row.ending)?;
        let doubled = row.put == "y" && stem.ends_with('y');
        (stem.len() + row.put.len() >= 3 && stem.chars().nth(1).is_some() && !doubled).then_some((stem, row))
    })
}

/// The form before an ending after an apostrophe, and what the ending says.
pub(super) fn joined(form: &str) -> Option<(&str, Tag)> {
    let at = form.rfind(['\'', '’'])?;
    let mark = form[at..].chars().next()?.len_utf8();
    let (_, letters, class) = JOINED.iter().find(|(ending, ..)| *ending == &form[at + mark..])?;
    let tag = cases(letters).with(Number::Singular);
    let tag = if *class == b'f' { tag.with(Gender::F) } else { tag.with(Gender::M1).with(Gender::M2).with(Gender::M3) };
    (at > 0).then_some((&form[..at], tag))
}
