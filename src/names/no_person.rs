//! What nobody is called: `Nord Stream II` and `Omega-2`, for only those who have a given name are numbered (`Elżbieta II`);
//! `Baltic Airlines`, for no surname is a common word for a firm.
//!
//! Invariant: only kinds change. Source: Polish numbers monarchs and popes, all by their given names, and writes what was
//! built or made second in the same way; words of firms in `lexis/foreign_words.tsv`.

use super::given::is_known_given;
use super::mention::{Kind, NameMention};
use crate::lexis::Lexis;
use crate::reading::Reading;
use crate::span::TokenId;
use crate::text::TokenKind;

/// What a hint has for a word of institutions in another language, and for a legal form.
const BODY: u32 = 1 << 24;
const LEGAL: u32 = 1 << 27;

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
        } else if name.tokens.len() > 1 && abroad(last) & (BODY | LEGAL) != 0 {
            name.kind = Kind::Organization;
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

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
