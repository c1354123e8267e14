//! The nominative of an adjective in each gender and number, from its masculine.
//!
//! Source: Polish declension of adjectives.

use crate::morphology::{Analysis, Degree, Gender, Pos, Tag};
use std::borrow::Cow;

/// Endings of the oblique cases of adjectives, longest first.
const ENDINGS: [&str; 10] = ["ego", "emu", "ymi", "ych", "ej", "ym", "ą", "a", "e", "y"];

/// The masculine nominative that an analysis of the form as adjective points to.
pub(super) fn masculine<'l>(form: &str, analysis: &Analysis, lemma: &'l str) -> Cow<'l, str> {
    let raised = analysis.tag.can_be(Degree::Superlative) || analysis.tag.can_be(Degree::Comparative);
    // Participles have the verb for a lemma, `Najwyższy` has `wysoki`.
    if analysis.tag.pos() == Pos::Adj && !raised { lemma.into() } else { without_ending(form).into() }
}

/// `Najwyższego` is `Najwyższy`; `rosnąca` is `rosnący`, `zjednoczeni` is `zjednoczony`.
fn without_ending(form: &str) -> String {
    if let Some(stem) = form.strip_suffix("eni") {
        return format!("{stem}ony");
    }
    let stem = ENDINGS.iter().find_map(|e| form.strip_suffix(e)).or_else(|| form.strip_suffix('i'));
    stem.map_or_else(|| form.to_owned(), |stem| format!("{stem}y"))
}

/// What an adjective that the lexicon lacks can be, by its ending: `Wyszehradzkiej`, `oksfordzkim`.
pub(super) fn by_ending(form: &str) -> impl Iterator<Item = (String, Tag)> {
    const VELAR: [(&str, &str); 10] = [
        ("iego", "adj:sg:gen.acc:m1.m2.m3.n"),
        ("iemu", "adj:sg:dat:m1.m2.m3.n"),
        ("im", "adj:sg:inst.loc:m1.m2.m3.n"),
        ("iej", "adj:sg:gen.dat.loc:f"),
        ("ą", "adj:sg:acc.inst:f"),
        ("ich", "adj:pl:gen.loc:m1.m2.m3.f.n"),
        ("imi", "adj:pl:inst:m1.m2.m3.f.n"),
        ("a", "adj:sg:nom:f"),
        ("i", "adj:sg:nom.acc:m1.m2.m3"),
        ("ie", "adj:sg.pl:nom.acc:n.f.m3"),
    ];
    VELAR.iter().filter_map(move |(ending, tag)| {
        let stem =
            form.strip_suffix(ending).filter(|s| s.ends_with("sk") || s.ends_with("ck") || s.ends_with("dzk"))?;
        Some((format!("{stem}i"), tag.parse().ok()?))
    })
}

/// The nominative: `wielki` is `wielka` beside a feminine, `wielcy` beside a plural of men.
pub(super) fn nominative(masculine: &str, gender: Gender, plural: bool) -> String {
    // `wszystkie firmy`: its singular is old
    let masculine = if plural && masculine == "wszystek" { "wszystki" } else { masculine };
    let Some(stem) = masculine.strip_suffix(['y', 'i']) else { return masculine.to_owned() };
    // `pewnego dyplomatę`: some diplomat, not a sure one
    if masculine == "pewny" && !plural && matches!(gender, Gender::M1 | Gender::M2 | Gender::M3) {
        return "pewien".to_owned();
    }
    let velar = stem.ends_with(['k', 'g']);
    let soft = if masculine.ends_with('i') { "i" } else { "" };
    match gender {
        Gender::M1 if plural => plural_of_men(masculine, stem),
        _ if plural => format!("{stem}{soft}e"),
        Gender::F => format!("{stem}{}a", if velar { "" } else { soft }),
        Gender::N => format!("{stem}{soft}e"),
        _ => masculine.to_owned(),
    }
}

/// `polski` is `polscy`, `zielony` is `zieloni`, `dobry` is `dobrzy`, `oburzony` is `oburzeni` as all that come from verbs.
fn plural_of_men(masculine: &str, stem: &str) -> String {
    const ROWS: [(&str, &str); 16] = [
        ("wszystk", "wszyscy"),
        ("k", "cy"),
        ("g", "dzy"),
        ("r", "rzy"),
        ("sł", "śli"),
        ("ł", "li"),
        ("st", "ści"),
        ("t", "ci"),
        ("d", "dzi"),
        ("ch", "si"),
        ("sz", "si"),
        ("zielon", "zieloni"),
        ("czerwon", "czerwoni"),
        ("słon", "słoni"),
        ("on", "eni"),
        ("l", "li"),
    ];
    let row = ROWS.iter().find_map(|(end, put)| Some(format!("{}{put}", stem.strip_suffix(end)?)));
    row.unwrap_or_else(|| match stem.chars().next_back() {
        Some('n' | 'w' | 'm' | 'p' | 'b') => format!("{stem}i"),
        _ => masculine.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::{Gender, nominative, without_ending};

    #[test]
    fn adjectives_follow_their_noun() {
        assert_eq!(nominative("wielki", Gender::F, false), "wielka");
        assert_eq!(nominative("pewny", Gender::M1, false), "pewien");
        assert_eq!(nominative("ostatni", Gender::N, false), "ostatnie");
        assert_eq!(nominative("zjednoczony", Gender::M3, true), "zjednoczone");
        assert_eq!(nominative("zjednoczony", Gender::M1, true), "zjednoczeni");
        assert_eq!(nominative("zaniepokojony", Gender::M1, true), "zaniepokojeni");
        assert_eq!(nominative("uprawniony", Gender::M1, true), "uprawnieni");
        assert_eq!(nominative("skłonny", Gender::M1, true), "skłonni");
        assert_eq!(nominative("zielony", Gender::M1, true), "zieloni");
        assert_eq!(nominative("brytyjski", Gender::M1, true), "brytyjscy");
        assert_eq!(nominative("wszystek", Gender::M1, true), "wszyscy");
        assert_eq!(without_ending("najwyższego"), "najwyższy");
    }
}
