//! Readings of words that the lexicon lacks: compounds, verb forms with endings, negated forms, names by their ending.
//!
//! Source: `endings.tsv`, from the declension of names; the other rules are Polish orthography. A guess is always given:
//! what nothing fits is unknown and its own lemma.

use super::analysis::NameClass;
use super::lexicon::{Entry, Lexicon};
use super::tag::{Case, Gender, Number, Person, Pos, Tag};

/// A guessed reading: its lemma in full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Guess {
    pub lemma: String,
    pub tag: Tag,
    pub class: NameClass,
}

/// The endings of names.
#[derive(Clone, Debug)]
pub struct Guesser {
    /// Ending, replacement, tag; in the table's order.
    rows: Vec<(&'static str, &'static str, Tag)>,
}

/// An ending of a verb form, what the past form has instead, and what the ending says.
type VerbEnding = (&'static str, &'static str, Option<(Person, Number)>);

const VERB_ENDINGS: [VerbEnding; 13] = [
    ("byśmy", "", Some((Person::First, Number::Plural))),
    ("byście", "", Some((Person::Second, Number::Plural))),
    ("bym", "", Some((Person::First, Number::Singular))),
    ("byś", "", Some((Person::Second, Number::Singular))),
    ("by", "", Some((Person::Third, Number::Singular))),
    ("łem", "ł", Some((Person::First, Number::Singular))),
    ("łeś", "ł", Some((Person::Second, Number::Singular))),
    ("łam", "ła", Some((Person::First, Number::Singular))),
    ("łaś", "ła", Some((Person::Second, Number::Singular))),
    ("liśmy", "li", Some((Person::First, Number::Plural))),
    ("łyśmy", "ły", Some((Person::First, Number::Plural))),
    ("liście", "li", Some((Person::Second, Number::Plural))),
    ("łyście", "ły", Some((Person::Second, Number::Plural))),
];

impl Guesser {
    /// The endings that ship with the crate.
    #[must_use]
    pub fn embedded() -> Self {
        let rows = include_str!("endings.tsv").lines().filter(|l| !l.starts_with('#')).filter_map(|line| {
            let mut parts = line.split('\t');
            Some((parts.next()?, parts.next()?, parts.next()?.parse().ok()?))
        });
        Guesser { rows: rows.collect() }
    }

    /// Readings of a form; at least one. `form` is as written, `lower` the same in lower case.
    pub(super) fn guess(&self, form: &str, lower: &str, lexicon: &Lexicon) -> Vec<Guess> {
        let mut out = verb(lower, lexicon);
        if out.is_empty() && lower.len() > 6 {
            out = negated(lower, lexicon);
        }
        if out.is_empty() {
            out = compound(form, lower, lexicon);
        }
        if out.is_empty() && form.chars().next().is_some_and(char::is_uppercase) {
            out = self.name(form);
        }
        if out.is_empty() {
            out.push(Guess { lemma: form.to_owned(), tag: Tag::UNKNOWN, class: NameClass::default() });
        }
        out
    }

    fn name(&self, form: &str) -> Vec<Guess> {
        let acronym = form.len() > 1 && form.chars().all(|c| c.is_uppercase() || c.is_ascii_digit());
        if acronym {
            return vec![Guess { lemma: form.to_owned(), tag: indeclinable(), class: NameClass::default() }];
        }
        let longest = self.rows.iter().map(|r| r.0).find(|e| form.ends_with(e) && form.len() > e.len() + 1);
        let ending = longest.unwrap_or("-");
        let cut = longest.map_or(0, str::len);
        let stem = &form[..form.len() - cut];
        let rows = self.rows.iter().filter(|r| r.0 == ending);
        rows.map(|&(_, put, tag)| Guess { lemma: [stem, put].concat(), tag, class: NameClass::default() }).collect()
    }
}

fn indeclinable() -> Tag {
    let cases = Case::ALL[..6].iter().fold(Tag::of(Pos::Subst), |t, &c| t.with(c));
    cases.with(Number::Singular).with(Gender::N).with(Gender::M3).with(Gender::F)
}

fn from_lexicon(lower: &str, lexicon: &Lexicon, keep: impl Fn(&Entry) -> bool) -> Vec<Guess> {
    let entries = lexicon.look_up(lower).filter(|e| keep(e));
    entries
        .map(|e| {
            let mut lemma = String::new();
            e.lemma(lower, &mut lemma);
            Guess { lemma, tag: e.tag, class: e.class }
        })
        .collect()
}

fn verb(lower: &str, lexicon: &Lexicon) -> Vec<Guess> {
    for (ending, put, says) in VERB_ENDINGS {
        let Some(stem) = lower.strip_suffix(ending) else { continue };
        let past = [stem, put].concat();
        let found = from_lexicon(&past, lexicon, |e| e.tag.pos() == Pos::Praet);
        if !found.is_empty() {
            let person = says.map(|(p, _)| p).filter(|&p| p != Person::Third);
            let with = |g: Guess| Guess { tag: person.map_or(g.tag, |p| g.tag.with(p)), ..g };
            return found.into_iter().map(with).collect();
        }
    }
    Vec::new()
}

fn negated(lower: &str, lexicon: &Lexicon) -> Vec<Guess> {
    let Some(rest) = lower.strip_prefix("nie") else { return Vec::new() };
    let mut found = from_lexicon(rest, lexicon, |e| e.tag.is_adjective() || matches!(e.tag.pos(), Pos::Ger | Pos::Adv));
    for guess in &mut found {
        if matches!(guess.tag.pos(), Pos::Adj | Pos::Adv) {
            guess.lemma.insert_str(0, "nie");
        }
    }
    found
}

/// `polsko-niemieckiego` declines as its last part; `MSZ-u` as its first with an ending.
fn compound(form: &str, lower: &str, lexicon: &Lexicon) -> Vec<Guess> {
    let Some(at) = form.rfind('-').filter(|&at| lower.len() == form.len() && lower.is_char_boundary(at)) else {
        return Vec::new();
    };
    let (head, last) = (&form[..at], &lower[at + 1..]);
    if head.chars().all(char::is_uppercase) && last.chars().count() <= 4 {
        let case = match last {
            "u" => Some(Case::Genitive),
            "owi" => Some(Case::Dative),
            "em" | "iem" => Some(Case::Instrumental),
            "ie" => Some(Case::Locative),
            "a" => Some(Case::Genitive),
            _ => None,
        };
        if let Some(case) = case {
            let mut tag = Tag::of(Pos::Subst).with(Number::Singular).with(Gender::M3).with(case);
            if last == "u" {
                tag = tag.with(Case::Locative);
            }
            return vec![Guess { lemma: head.to_owned(), tag, class: NameClass::ORGANIZATION }];
        }
    }
    let mut found = from_lexicon(last, lexicon, |e| e.tag.is_adjective() || e.tag.is_noun());
    for guess in &mut found {
        guess.lemma.insert_str(0, &form[..=at]);
    }
    found
}
