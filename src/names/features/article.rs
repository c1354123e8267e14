//! What the article shows of each capitalised lemma, wherever it stands: a given name before it, a function, a
//! preposition of place, a bracket. So a third mention profits from the first.

use super::word::{OUTSIDE, Word};
use crate::morphology::{NameClass, Pos};
use crate::reading::Reading;

/// How many kinds of evidence there are.
pub(super) const BITS: u32 = 14;

/// Sets of evidence by lemma, in as many slots as the text needs.
pub(super) struct Evidence {
    slots: Vec<u32>,
}

impl Evidence {
    pub fn new(reading: &Reading<'_>, words: &[Word]) -> Self {
        let size = (words.len() * 4).next_power_of_two().max(64);
        let mut out = Evidence { slots: vec![0; size] };
        for sentence in reading.sentences() {
            let range = sentence.tokens.indices();
            let near = |i: usize, by: isize| {
                i.checked_add_signed(by).filter(|at| range.contains(at)).map_or(&OUTSIDE, |at| &words[at])
            };
            for i in range.clone() {
                let w = &words[i];
                if !w.word {
                    continue;
                }
                let slot = out.slot(w.lemma);
                if !w.capital {
                    out.slots[slot] |= 1;
                    continue;
                }
                let (b2, b1, a1) = (near(i, -2), near(i, -1), near(i, 1));
                let lower = reading.lower(i.saturating_sub(1).into());
                let place = matches!(lower, "w" | "we" | "do" | "na") && !b1.capital;
                let finite = |w: &Word| w.full.is_finite();
                let facts = [
                    i > range.start,
                    b1.capital && b1.any.has(NameClass::GIVEN),
                    a1.capital && a1.any.has(NameClass::SURNAME),
                    place,
                    b1.full.pos() == Pos::Subst && !b1.capital,
                    b1.hint & 0xf != 0 || !b1.capital && b2.hint & 0xf != 0 && b1.full.is_adjective(),
                    b1.hint & 0xf0 != 0,
                    b1.hint & 0x100 != 0,
                    b1.hint & 0xe00 != 0,
                    a1.hint >> 30 & 1 != 0 || b1.hint >> 30 & 1 != 0,
                    b1.shape == 206 && a1.shape == 207,
                    finite(a1),
                    b1.capital || a1.capital,
                ];
                out.slots[slot] |= facts.iter().rev().fold(0, |bits, &f| bits << 1 | u32::from(f)) << 1;
            }
        }
        out
    }

    fn slot(&self, lemma: u32) -> usize {
        (lemma ^ lemma >> 16) as usize & (self.slots.len() - 1)
    }

    /// What is known of the word's lemma.
    pub fn of(&self, word: &Word) -> u32 {
        if word.word { self.slots[self.slot(word.lemma)] } else { 0 }
    }
}
