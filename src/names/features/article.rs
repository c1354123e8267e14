//! What the article shows of each capitalised lemma, wherever it stands: a given name before it, a function, a
//! preposition of place, a bracket. So a third mention profits from the first.

use super::word::{OUTSIDE, Word};
use crate::morphology::{NameClass, Pos};
use crate::reading::Reading;

fn slot(size: usize, lemma: u32) -> usize {
    (lemma ^ lemma >> 16) as usize & (size - 1)
}

/// The set of evidence for each token, gathered by lemma in as many slots as the text needs.
pub(super) fn evidence(reading: &Reading<'_>, words: &[Word]) -> Vec<u32> {
    let size = (words.len() * 4).next_power_of_two().max(64);
    let mut slots = vec![0u32; size];
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
            let slot = &mut slots[slot(size, w.lemma)];
            if !w.capital {
                *slot |= 1;
                continue;
            }
            let (b2, b1, a1) = (near(i, -2), near(i, -1), near(i, 1));
            let place = !b1.capital && matches!(reading.lower(i.saturating_sub(1).into()), "w" | "we" | "do" | "na");
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
                a1.full.is_finite(),
                b1.capital || a1.capital,
            ];
            *slot |= facts.iter().rev().fold(0, |bits, &f| bits << 1 | u32::from(f)) << 1;
        }
    }
    words.iter().map(|w| if w.word { slots[slot(size, w.lemma)] } else { 0 }).collect()
}
