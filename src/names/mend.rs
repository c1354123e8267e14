//! What the labels leave to rules, in order: two people whose names touch, a name with a bracket inside, the initials that
//! mark the turns of an interview.
//!
//! Invariant: mentions stay ordered and apart. Each rule looks at the mentions of the whole article, in linear time.

use super::mention::NameMention;
use super::{bracket, initials, opening, parting};
use crate::lexis::Lexis;
use crate::reading::Reading;

/// The names that the labels mark, once the rules have seen them, in order.
#[must_use]
pub fn mended(reading: &Reading<'_>, names: Vec<NameMention>, lexis: &Lexis) -> Vec<NameMention> {
    let names = parting::parted(reading, names, &lexis.given);
    let names = opening::opened(reading, names, lexis);
    initials::labelled(reading, bracket::joined(reading, names, lexis))
}
