//! The candidates of each form: its readings, each spelled out to one number and one case. Gender and the rest stay open.
//!
//! A vocative that looks like the nominative of the same reading is no candidate. Invariant: at least one a form.

use super::word::{Word, nominal, word};
use crate::morphology::analysis::{Analysis, Morphology};
use crate::morphology::hash::hash;
use crate::morphology::tag::{Case, Category, Tag};
use crate::text::{Forms, Token};

/// Takes the lowest bit out of a set; nothing out of an empty one.
#[inline]
fn take_bit(set: &mut u32) -> u32 {
    let bit = *set & set.wrapping_neg();
    *set ^= bit;
    bit
}

/// The candidates of a text's distinct forms.
#[derive(Debug, Default)]
pub(super) struct Candidates {
    all: Vec<Analysis>,
    /// The hash of each one's lemma.
    lemmas: Vec<u32>,
    ranges: Vec<(u32, u32)>,
    words: Vec<Word>,
    /// The tags of the nominal ones, and one past the last of each form.
    nominals: Vec<Tag>,
    ends: Vec<u32>,
}

impl Candidates {
    /// Those of a text.
    pub fn new(tokens: &[Token], forms: &Forms<'_>, morphology: &Morphology) -> Self {
        let lemma = |&(start, end): &(u32, u32)| hash(&morphology.lemma_text[start as usize..end as usize]);
        let lemmas: Vec<u32> = morphology.lemmas.iter().map(lemma).collect();
        let (count, room) = (morphology.ranges.len(), 2 * morphology.analyses.len());
        let mut out = Candidates {
            all: Vec::with_capacity(room),
            lemmas: Vec::new(),
            ranges: Vec::with_capacity(count),
            words: Vec::with_capacity(count),
            nominals: Vec::with_capacity(room),
            ends: Vec::with_capacity(count),
        };
        for (at, (token, &kind)) in tokens.iter().zip(&morphology.types).enumerate() {
            if kind as usize == out.ranges.len() {
                let start = out.all.len();
                for analysis in morphology.analyses(at.into()) {
                    out.spell_out(*analysis);
                }
                out.ranges.push((start as u32, out.all.len() as u32));
                out.nominals.extend(out.all[start..].iter().map(|c| c.tag).filter(|&tag| nominal(tag)));
                out.ends.push(out.nominals.len() as u32);
                out.words.push(word(forms.form(token), forms.lower(token), &out.all[start..]));
            }
        }
        out.lemmas = out.all.iter().map(|c| lemmas[c.lemma.0 as usize]).collect();
        out
    }

    fn spell_out(&mut self, analysis: Analysis) {
        let bits = analysis.tag.bits();
        let rest = !(Tag::NUMBERS | Tag::CASES);
        let vocative = Case::Vocative.bit();
        let cases = bits & if bits & Case::Nominative.bit() == 0 { Tag::CASES } else { Tag::CASES & !vocative };
        let mut numbers = bits & Tag::NUMBERS;
        loop {
            let number = take_bit(&mut numbers);
            let mut left = cases;
            loop {
                let tag = analysis.tag.within(rest | number | take_bit(&mut left));
                self.all.push(Analysis { tag, ..analysis });
                if left == 0 {
                    break;
                }
            }
            if numbers == 0 {
                break;
            }
        }
    }

    /// The places of a form's candidates in the list of all.
    pub fn range(&self, form: u32) -> core::ops::Range<usize> {
        let (start, end) = self.ranges[form as usize];
        start as usize..end as usize
    }

    /// A form's candidates; none where there is no form.
    #[cfg(feature = "train")]
    pub fn of(&self, form: Option<&u32>) -> &[Analysis] {
        form.map_or(&[], |&form| &self.all[self.range(form)])
    }

    /// The tags of a form's nominal candidates; none where there is no form.
    pub fn nominals(&self, form: Option<&u32>) -> &[Tag] {
        form.map_or(&[], |&form| {
            let first = (form as usize).checked_sub(1).map_or(0, |before| self.ends[before]);
            &self.nominals[first as usize..self.ends[form as usize] as usize]
        })
    }

    /// What a form shows.
    pub fn word(&self, form: u32) -> Word {
        self.words[form as usize]
    }

    /// The candidate at a place.
    pub fn at(&self, place: usize) -> &Analysis {
        &self.all[place]
    }

    /// The hash of the lemma of the candidate at a place.
    pub fn lemma(&self, place: usize) -> u32 {
        self.lemmas[place]
    }

    /// The forms that have more than one candidate.
    pub fn ambiguous(&self) -> impl Iterator<Item = (u32, core::ops::Range<usize>)> {
        (0..self.ranges.len() as u32).map(|form| (form, self.range(form))).filter(|(_, range)| range.len() > 1)
    }

    /// How many candidates there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }
}
