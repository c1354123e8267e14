//! Whether a word can be a given name. Source: SGJP's name classes, also guessed, and the table of other languages.

use crate::lexis::GivenNames;
use crate::morphology::NameClass;
use crate::reading::Reading;
use crate::span::TokenId;

/// Whether a reading of the word, its form or its lemma is a given name.
pub(super) fn is_given(reading: &Reading<'_>, given: &GivenNames, at: TokenId) -> bool {
    let listed = |name: &str| given.bearer(name).is_some();
    reading.analyses(at).iter().any(|a| a.class.has(NameClass::GIVEN))
        || listed(reading.form(at))
        || listed(reading.lemma(at))
}
