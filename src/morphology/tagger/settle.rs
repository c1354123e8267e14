//! One value a category: the gender that a neighbour shares, else the commonest of those left open.
//!
//! Invariant: a settled tag is compatible with what it was made of.

use super::candidate::Candidates;
use crate::morphology::analysis::Analysis;
use crate::morphology::hash::mix;
use crate::morphology::tag::{Aspect, Case, Category, Degree, Gender, Number, Person, Tag};
use crate::text::Numbers;

/// The settled readings of a text, each once: most of its tokens share theirs with others.
#[derive(Debug)]
pub(super) struct Settled {
    pub readings: Vec<Analysis>,
    /// Of each candidate the number of its reading when no neighbour has a say in it.
    alone: Vec<u32>,
    shared: Numbers,
    /// Of those in whose gender one has: the candidate, the shared genders, the number.
    made_of: Vec<(u32, u32, u32)>,
}

const NONE: u32 = u32::MAX;

impl Settled {
    /// None yet, of so many candidates.
    pub fn new(candidates: usize) -> Self {
        Settled { readings: Vec::new(), alone: vec![NONE; candidates], shared: Numbers::default(), made_of: Vec::new() }
    }

    /// Puts in the place of a sentence's candidates the numbers of the readings that they are settled to.
    pub fn settle(&mut self, candidates: &Candidates, sentence: &mut [u32]) {
        let mut before = [None; 2];
        for i in 0..sentence.len() {
            let place = sentence[i];
            let chosen = candidates.at(place as usize);
            let tag = chosen.tag;
            let open = tag.is_adjective() && (tag.bits() & Tag::GENDERS).count_ones() > 1;
            let near = || sentence[i + 1..].iter().take(3).copied().chain(before.into_iter().flatten());
            let genders = if open { near().find_map(|n| shared(tag, candidates.at(n as usize).tag)) } else { None };
            sentence[i] = match genders {
                Some(genders) => self.with(place, *chosen, genders),
                None => self.alone(place, *chosen),
            };
            before = [Some(place), before[0]];
        }
    }

    #[inline]
    fn alone(&mut self, place: u32, chosen: Analysis) -> u32 {
        let number = &mut self.alone[place as usize];
        if *number == NONE {
            *number = self.readings.len() as u32;
            self.readings.push(Analysis { tag: one_value(chosen.tag), ..chosen });
        }
        *number
    }

    /// With the genders that a neighbour shares.
    fn with(&mut self, place: u32, chosen: Analysis, genders: u32) -> u32 {
        let made_of = &self.made_of;
        let same = |n: usize| (made_of[n].0, made_of[n].1) == (place, genders);
        let (at, new) = self.shared.of(mix(place, genders), same);
        if new {
            self.made_of.push((place, genders, self.readings.len() as u32));
            let tag = Tag::from_bits(chosen.tag.bits() & !Tag::GENDERS | genders).unwrap_or(chosen.tag);
            self.readings.push(Analysis { tag: one_value(tag), ..chosen });
        }
        self.made_of[at].2
    }
}

/// The genders of an adjective that a noun beside it shares.
fn shared(adjective: Tag, other: Tag) -> Option<u32> {
    let both = other.bits() & adjective.bits();
    let fits = other.is_noun() && both & Tag::CASES != 0 && both & Tag::NUMBERS != 0;
    Some(both & Tag::GENDERS).filter(|&genders| fits && genders != 0)
}

/// One value a category: the first in the order of how common they are.
fn one_value(tag: Tag) -> Tag {
    let mut out = Tag::of(tag.pos());
    let mut pick = |bits: &[u32]| {
        if let Some(bit) = bits.iter().find(|&&b| tag.bits() & b != 0) {
            out = Tag::from_bits(out.bits() | bit).unwrap_or(out);
        }
    };
    use Case::{Accusative, Dative, Genitive, Instrumental, Locative, Nominative, Vocative};
    pick(&[Number::Singular, Number::Plural].map(Category::bit));
    pick(&[Nominative, Genitive, Accusative, Locative, Instrumental, Dative, Vocative].map(Category::bit));
    pick(&[Gender::M1, Gender::F, Gender::M3, Gender::N, Gender::M2].map(Category::bit));
    pick(&[Person::Third, Person::First, Person::Second].map(Category::bit));
    pick(&[Degree::Positive, Degree::Comparative, Degree::Superlative].map(Category::bit));
    pick(&[Aspect::Imperfective, Aspect::Perfective].map(Category::bit));
    pick(&[2 << 28, 1 << 28]);
    out
}
