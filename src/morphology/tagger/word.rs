//! What a form shows whatever is chosen for it.
//!
//! Invariant: only integers that depend on the form and its readings.

use crate::morphology::analysis::{Analysis, Source};
use crate::morphology::hash::{hash, mix};
use crate::morphology::tag::{Pos, Tag};

/// What a form shows whatever is chosen.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Word {
    pub lower: u32,
    pub suffix: u32,
    /// All its candidates' tags together.
    pub choices: u32,
    pub shape: u32,
    /// How common the commonest of its candidates is.
    pub usage: u8,
}

/// What a form with these candidates shows.
pub(super) fn word(form: &str, lower: &str, candidates: &[Analysis]) -> Word {
    let mut letters = form.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    let all = capital && letters.next().is_some_and(char::is_uppercase);
    let ending = lower.char_indices().rev().nth(2).map_or(lower, |(at, _)| &lower[at..]);
    let choices = candidates.iter().fold(0u32, |sum, c| sum.wrapping_add(mix(77, full(c.tag))));
    let guessed = candidates.iter().any(|c| c.source == Source::Guesser);
    let shape = u32::from(capital) | u32::from(all) << 1 | u32::from(guessed) << 2;
    let usage = candidates.iter().map(|c| c.usage).max().unwrap_or(0);
    Word { lower: hash(lower), suffix: hash(ending), choices, shape, usage }
}

/// All of a tag that is chosen.
#[inline]
pub(super) fn full(tag: Tag) -> u32 {
    tag.bits() & 0x03ff_ffff
}

/// Whether it stands like a noun, or agrees with one.
#[inline]
pub(super) fn nominal(tag: Tag) -> bool {
    tag.is_noun() || tag.is_adjective() || tag.is_among(&[Pos::Num, Pos::Ppron3, Pos::Ppron12, Pos::Siebie])
}
