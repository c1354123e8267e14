//! Whether a word can be a given name. Source: SGJP's name classes, also guessed, and the table of other languages.

use crate::lexis::GivenNames;
use crate::morphology::{Analysis, NameClass, Source};
use crate::reading::Reading;
use crate::span::TokenId;

/// Whether a reading of the word, its form or its lemma is a given name.
pub(super) fn is_given(reading: &Reading<'_>, given: &GivenNames, at: TokenId) -> bool {
    reading.analyses(at).iter().any(|a| a.class.has(NameClass::GIVEN)) || is_listed(reading, given, at)
}

/// The same, guesses aside.
pub(super) fn is_known_given(reading: &Reading<'_>, given: &GivenNames, at: TokenId) -> bool {
    let known = |a: &Analysis| a.class.has(NameClass::GIVEN) && a.source == Source::Lexicon;
    reading.analyses(at).iter().any(known) || is_listed(reading, given, at)
}

fn is_listed(reading: &Reading<'_>, given: &GivenNames, at: TokenId) -> bool {
    given.bearer(reading.form(at)).is_some() || given.bearer(reading.lemma(at)).is_some()
}
