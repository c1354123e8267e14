//! A phrase in the nominative, without the capital that only its place in the sentence gives it.
//!
//! Invariant: names keep their capitals.

use crate::names::base_form::nominative;
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};

/// The phrase in the nominative, without the capital that only its sentence gives it.
#[must_use]
pub fn lowered(reading: &Reading<'_>, core: TokenRange) -> String {
    without_capital(reading, core.start, nominative(reading, core))
}

/// The name without the capital of a word that opens its sentence.
pub(super) fn without_capital(reading: &Reading<'_>, first: TokenId, name: String) -> String {
    let opens = reading.sentence(reading.sentence_of(first)).tokens.start == first;
    let shouted = reading.form(first).chars().nth(1).is_some_and(char::is_uppercase);
    if opens && !shouted && reading.lemma(first).starts_with(char::is_lowercase) { lower_first(&name) } else { name }
}

fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |c| c.to_lowercase().chain(letters).collect())
}
