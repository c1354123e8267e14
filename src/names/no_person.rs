//! What nobody is called: `Nord Stream II` and `Omega-2`, for only those who have a given name are numbered (`Elżbieta II`);
//! `Baltic Airlines`, for no surname is a common word for a firm, a place or a thing; `LobbyControl`, for its capitals.
//!
//! Invariant: only kinds change. Source: Polish numbers monarchs and popes, all by their given names, and writes what was
//! built or made second in the same way; words of firms in `lexis/foreign_words.tsv`.

use super::given::is_known_given;
use super::mention::{Kind, NameMention};
use crate::lexis::Lexis;
use crate::morphology::{NameClass, Source};
use crate::reading::Reading;
use crate::span::TokenId;
use crate::text::TokenKind;

/// What a hint has for words of institutions in another language and for legal forms, for places, for works and things.
const ABROAD: [(u32, Kind); 3] =
    [(1 << 24 | 1 << 27, Kind::Organization), (1 << 25, Kind::Place), (1 << 26, Kind::Product)];

/// How many small letters before a capital inside a word are too many for `Mc`, `De` and `Fitz`.
const LONG: usize = 4;

/// Whether a word is an institution's by its capitals: `MPiT`, `LobbyControl`.
fn has_capitals(form: &str) -> bool {
    let mut chars = form.chars();
    let opens = chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_uppercase);
    let mut small = 0;
    let inside = form.chars().any(|c| {
        let ends = c.is_uppercase() && small >= LONG;
        small = if c.is_lowercase() { small + 1 } else { 0 };
        ends
    });
    (opens && form.chars().any(char::is_lowercase) || inside) && form.chars().all(char::is_alphabetic)
}

/// Whether the lexicon has a word as the name of an institution or a firm, and of nobody.
fn is_institution(reading: &Reading<'_>, at: TokenId) -> bool {
    let institution = NameClass::ORGANIZATION.or(NameClass::COMPANY);
    let all = reading.analyses(at);
    all.iter().all(|a| a.source == Source::Lexicon && (a.class.has(institution) || a.class == NameClass::default()))
        && all.iter().any(|a| a.class.has(institution))
}

/// Whether a word is a Roman numeral of two letters at least, or an Arabic one, or ends in one: `II`, `2`, `Omega-2`.
fn is_number(form: &str, kind: TokenKind) -> bool {
    let roman = form.len() > 1 && form.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    let part = form.rsplit('-').next().unwrap_or(form);
    kind == TokenKind::Number || roman || form.ends_with(|c: char| c.is_ascii_digit()) && part.len() < form.len()
}

/// The mentions, with what cannot be people as things and institutions.
pub(super) fn told_apart(reading: &Reading<'_>, mut names: Vec<NameMention>, lexis: &Lexis) -> Vec<NameMention> {
    for name in names.iter_mut().filter(|name| name.kind == Kind::Person) {
        if is_known_given(reading, &lexis.given, name.tokens.start) {
            continue;
        }
        let last = name.last();
        let abroad = |at: TokenId| lexis.name_words.foreign(reading.lower(at)).0;
        if is_number(reading.form(last), reading.kind(last)) {
            name.kind = Kind::Product;
        } else if has_capitals(reading.form(last)) {
            name.kind = Kind::Organization;
        } else if name.tokens.len() > 1 {
            let found = ABROAD.iter().find(|(bits, _)| abroad(last) & bits != 0);
            name.kind = found.map_or(name.kind, |&(_, kind)| kind);
        } else if is_institution(reading, last) {
            name.kind = Kind::Organization;
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_inside_are_of_institutions() {
        for form in ["MPiT", "LobbyControl", "TVPolonia"] {
            assert!(has_capitals(form), "{form}");
        }
        for form in ["McDonald", "FitzGerald", "O'Leary", "Nowak", "NOWAK", "Kidawa-Błońska", "DeVito"] {
            assert!(!has_capitals(form), "{form}");
        }
    }

    #[test]
    fn numbers_are_roman_or_arabic() {
        for (form, kind) in [("II", TokenKind::Word), ("Omega-2", TokenKind::Word), ("2", TokenKind::Number)] {
            assert!(is_number(form, kind), "{form}");
        }
        for form in ["Nowak", "Kidawa-Nowak", "X", "B2"] {
            assert!(!is_number(form, TokenKind::Word), "{form}");
        }
    }
}
