//! The candidates of a token: its readings, each spelled out to one number and one case. Gender and the rest stay open.
//!
//! A vocative that looks like the nominative of the same reading is no candidate. Invariant: at least one a token.

use crate::morphology::analysis::{Analysis, Morphology};
use crate::morphology::tag::{Case, Category, Number, Tag};

/// The candidates of a sentence's tokens.
#[derive(Debug, Default)]
pub(super) struct Candidates {
    all: Vec<Analysis>,
    ends: Vec<u32>,
}

impl Candidates {
    /// Those of the tokens of a range, in place of what was there.
    pub fn refill(&mut self, morphology: &Morphology, tokens: core::ops::Range<usize>) {
        self.all.clear();
        self.ends.clear();
        for token in tokens {
            for analysis in morphology.analyses(token.into()) {
                self.spell_out(*analysis);
            }
            self.ends.push(self.all.len() as u32);
        }
    }

    fn spell_out(&mut self, analysis: Analysis) {
        let tag = analysis.tag;
        let rest = tag.bits() & !(Tag::NUMBERS | Tag::CASES);
        let vocative = !tag.can_be(Case::Nominative);
        let numbers = Number::ALL.iter().map(|n| n.bit()).filter(|b| tag.bits() & b != 0);
        let numbers = numbers.chain((tag.bits() & Tag::NUMBERS == 0).then_some(0));
        for number in numbers {
            let cases = Case::ALL.iter().filter(|&&c| c != Case::Vocative || vocative).map(|c| c.bit());
            let cases = cases.filter(|b| tag.bits() & b != 0).chain((tag.bits() & Tag::CASES == 0).then_some(0));
            for case in cases {
                let tag = Tag::from_bits(rest | number | case).unwrap_or(tag);
                self.all.push(Analysis { tag, ..analysis });
            }
        }
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The places of a token's candidates in the list of all.
    pub fn range(&self, token: usize) -> core::ops::Range<usize> {
        let start = if token == 0 { 0 } else { self.ends[token - 1] as usize };
        start..self.ends[token] as usize
    }

    /// A token's candidates; none beyond the sentence.
    pub fn of(&self, token: usize) -> &[Analysis] {
        if token < self.ends.len() { &self.all[self.range(token)] } else { &[] }
    }

    /// The candidate at a place.
    pub fn at(&self, place: usize) -> &Analysis {
        &self.all[place]
    }
}
