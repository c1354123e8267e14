//! What the article shows of each capitalised lemma, wherever it stands: a given name before it, a function, a
//! preposition of place, a bracket. So a third mention profits from the first.

use super::word::{OUTSIDE, Words};
use crate::morphology::{NameClass, Pos};
use crate::reading::Reading;

/// The evidence of a text, gathered by lemma in as many slots as the text needs.
#[derive(Clone, Debug)]
pub(super) struct Evidence {
    slots: Vec<u32>,
}

fn slot(size: usize, lemma: u32) -> usize {
    (lemma ^ lemma >> 16) as usize & (size - 1)
}

impl Evidence {
    pub fn new(reading: &Reading<'_>, words: &Words<'_>) -> Self {
        let size = (reading.len() * 4).next_power_of_two().max(64);
        let mut slots = vec![0u32; size];
        for sentence in reading.sentences() {
            let range = sentence.tokens.indices();
            let near = |i: usize, by: isize| {
                i.checked_add_signed(by).filter(|at| range.contains(at)).map_or(OUTSIDE, |at| words.get(at))
            };
            for i in range.clone() {
                let spot = words.spots[i];
                if !spot.is_word() {
                    continue;
                }
                let slot = &mut slots[slot(size, words.lemma(i))];
                if !spot.is_capital() {
                    *slot |= 1;
                    continue;
                }
                let (b1, a1) = (near(i, -1), near(i, 1));
                let place =
                    !b1.capital && matches!(reading.lower(i.saturating_sub(1).into()), "w" | "we" | "do" | "na");
                let facts = [
                    i > range.start,
                    b1.capital && b1.any.has(NameClass::GIVEN),
                    a1.capital && a1.any.has(NameClass::SURNAME),
                    place,
                    b1.full.pos() == Pos::Subst && !b1.capital,
                    b1.hint & 0xf != 0 || !b1.capital && b1.full.is_adjective() && near(i, -2).hint & 0xf != 0,
                    b1.hint & 0xf0 != 0,
                    b1.hint & 0x100 != 0,
                    b1.hint & 0xe00 != 0,
                    a1.hint >> 30 & 1 != 0 || b1.hint >> 30 & 1 != 0,
                    b1.shape == 206 && a1.shape == 207,
                    a1.full.is_finite(),
                    b1.capital || a1.capital,
                ];
                *slot |= facts.iter().rev().fold(0, |bits, &f| bits << 1 | u32::from(f)) << 1;
            }
        }
        Evidence { slots }
    }

    /// The set of evidence for a token.
    pub fn of(&self, words: &Words<'_>, at: usize) -> u32 {
        if words.spots[at].is_word() { self.slots[slot(self.slots.len(), words.lemma(at))] } else { 0 }
    }
}
