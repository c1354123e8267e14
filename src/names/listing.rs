//! What is listed after a person is a person: `Nowaka czy [Torviego]`, `Nowaka, Kosa, [Torviego]`.
//!
//! Invariant: only kinds change, and only those of single words that neither the lexicon nor a table has as a name of something
//! else. Source: a list has things of one sort; a clause or an apposition after a comma follows a full name, not a lone surname.

use super::mention::{Kind, NameMention};
use super::word::{self, LISTED};
use crate::lexis::Lexis;
use crate::morphology::{NameClass, Source};
use crate::reading::Reading;
use crate::span::TokenId;
use crate::text::TokenKind;

/// Words between two of a list.
const JOINTS: [&str; 5] = ["i", "oraz", "czy", "lub", "albo"];

/// The mentions, with those listed after a person as people.
pub(super) fn told_by_neighbours(
    reading: &Reading<'_>,
    mut names: Vec<NameMention>,
    lexis: &Lexis,
) -> Vec<NameMention> {
    let joint = |at: TokenId| reading.kind(at) == TokenKind::Comma || JOINTS.contains(&reading.lower(at));
    let other = NameClass::PLACE
        .or(NameClass::ORGANIZATION)
        .or(NameClass::COMPANY)
        .or(NameClass::OTHER)
        .or(NameClass::INHABITANT);
    let known = |at: TokenId| {
        reading.analyses(at).iter().any(|a| a.source == Source::Lexicon && (a.class.has(other) || word::is_common(a)))
            || word::hint(reading, lexis, at) & LISTED != 0
    };
    for index in 1..names.len() {
        let (before, name) = (&names[index - 1], &names[index]);
        let at = name.tokens.start;
        let lone = before.tokens.len() == 1 && name.tokens.len() == 1 && before.tokens.end.0 + 1 == at.0;
        if lone
            && before.kind == Kind::Person
            && matches!(name.kind, Kind::Place | Kind::Organization)
            && joint(before.tokens.end)
            && word::is_title_word(reading, at)
            && !known(before.tokens.start)
            && !known(at)
        {
            names[index].kind = Kind::Person;
        }
    }
    names
}
