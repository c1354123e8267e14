//! Which tokens can be part of a name: capitals, words that tables know, what stands between those, and the word after a
//! capital. The others, most of a text, are no names without a look at their features. Neither are words before the first
//! capital or two after the last one: of 35,000 such words the model took 59 for parts of names.
//!
//! Invariant: parts lie within sentences, in order, and do not overlap; a run of capitals lies within one part.

use super::word::Spot;
use crate::reading::Reading;
use crate::span::TokenRange;

/// How far from a capital a word without one can still be part of a name, if another capital reaches as far.
const REACH: usize = 2;

/// The stretches of tokens that can be names; says of each token where it stands: at the beginning, in quotation marks, in a
/// headline of capitals.
pub(super) fn parts(reading: &Reading<'_>, spots: &mut [Spot]) -> Vec<TokenRange> {
    let mut out: Vec<TokenRange> = Vec::with_capacity(spots.len() / 8 + 1);
    for sentence in reading.sentences() {
        let sentence = sentence.tokens.indices();
        let capitals = spots[sentence.clone()].iter().filter(|s| s.is_capital()).count();
        let mut place = 1 | u8::from(capitals * 2 > sentence.len()) << 2;
        let (first, mut reached) = (out.len(), 0);
        for at in sentence.clone() {
            let spot = &mut spots[at];
            place ^= u8::from(spot.is_quote()) << 1;
            spot.put(place);
            place &= !1;
            let reach = match (spot.is_capital(), spot.is_named()) {
                (true, _) => REACH,
                (_, true) => 0,
                _ => continue,
            };
            let end = (at + 1 + reach.min(1)).min(sentence.end);
            match out[first..].last_mut() {
                Some(last) if reached + reach >= at => last.end = last.end.max(end.into()),
                _ => out.push(TokenRange::new(at, end)),
            }
            reached = at + 1 + reach;
        }
    }
    out
}
