//! Which tokens can be part of a name: capitals, words that tables know, and what stands beside them. The others, most of a
//! text, are no names without a look at their features.
//!
//! Invariant: parts lie within sentences, in order, and do not overlap; a run of capitals lies within one part.

use super::shape::QUOTE;
use super::word::Word;
use crate::reading::Reading;
use core::ops::Range;

/// How far from a capital a word without one can still be part of a name.
const REACH: usize = 2;

/// A stretch of tokens that can be names.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub tokens: Range<usize>,
    pub sentence: Range<usize>,
}

/// The parts of a text; says in each word where it stands: at the beginning, in quotation marks, in a headline of capitals.
pub(super) fn parts(reading: &Reading<'_>, words: &mut [Word]) -> Vec<Part> {
    let mut out: Vec<Part> = Vec::with_capacity(words.len() / 8 + 1);
    for sentence in reading.sentences() {
        let sentence = sentence.tokens.indices();
        let capitals = words[sentence.clone()].iter().filter(|w| w.capital).count();
        let mut place = 1 | u8::from(capitals * 2 > sentence.len()) << 2;
        let first = out.len();
        for at in sentence.clone() {
            let word = &mut words[at];
            place ^= u8::from(word.shape == QUOTE) << 1;
            word.place = place;
            place &= !1;
            let reach = match (word.capital, word.named) {
                (true, _) => REACH,
                (_, true) => 0,
                _ => continue,
            };
            let (start, end) = (at.saturating_sub(reach).max(sentence.start), (at + reach + 1).min(sentence.end));
            match out[first..].last_mut() {
                Some(last) if last.tokens.end >= start => last.tokens.end = last.tokens.end.max(end),
                _ => out.push(Part { tokens: start..end, sentence: sentence.clone() }),
            }
        }
    }
    out
}
