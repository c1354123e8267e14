//! Trains the tagger: an averaged structured perceptron (Collins 2002) over the runtime's features and decoder.
//!
//! What is right of a token is a set of candidates: those nearest to the annotated lemma and tag; the model's own best
//! path within the sets is what it is taught. Integer updates and a fixed order make it reproducible to the byte.

use super::candidate::Candidates;
use super::decode::{Beam, Search, features_of};
use super::features::Own;
use super::model::{ROWS, Tagger};
use crate::morphology::Morphology;
use crate::morphology::analysis::{Analysis, Source};
use crate::morphology::convention::same_pos;
use crate::morphology::kpwr::Gold;
use crate::morphology::tag::{Pos, Tag};
use crate::text::{Forms, Layout};

/// Training looks further, and at everything.
const SEARCH: Search = Search { width: 6, candidates: i32::MAX, states: i32::MAX };

/// A sentence to learn from: its forms, and which of each one's candidates are right.
#[derive(Debug)]
struct Sentence {
    types: Vec<u32>,
    right: Vec<Vec<bool>>,
}

/// A text to learn from.
#[derive(Debug)]
pub struct Example {
    candidates: Candidates,
    sentences: Vec<Sentence>,
}

impl Example {
    /// A text with the annotated token, where there is one, for each of ours.
    #[must_use]
    pub fn new(layout: &Layout, forms: &Forms<'_>, morphology: &Morphology, gold: &[Option<&Gold>]) -> Self {
        let candidates = Candidates::new(&layout.tokens, forms, morphology);
        let cut = |sentence: &crate::text::Sentence| {
            let tokens = sentence.tokens.indices();
            let types = morphology.types[tokens.clone()].to_vec();
            let right = tokens.map(|i| right(candidates.of(morphology.types.get(i)), gold[i], morphology)).collect();
            Sentence { types, right }
        };
        let sentences = layout.sentences.iter().map(cut).collect();
        Example { candidates, sentences }
    }
}

/// Which candidates are nearest to what was annotated; all of them when none is near.
fn right(candidates: &[Analysis], gold: Option<&Gold>, morphology: &Morphology) -> Vec<bool> {
    let Some(gold) = gold.filter(|g| g.tag != Tag::UNKNOWN) else { return vec![true; candidates.len()] };
    // KPWr's tagger gave words that it did not know their own form for a lemma, in lower case and whatever the form.
    let guessed = candidates[0].source == Source::Guesser;
    let capital = gold.form.starts_with(char::is_uppercase);
    let spelt =
        |lemma: &str| if guessed { lemma.starts_with(char::is_uppercase) == capital } else { lemma == gold.lemma };
    let near = |c: &Analysis| {
        let both = c.tag.bits() & gold.tag.bits();
        let one = |mask: u32| u32::from(both & mask != 0 || (c.tag.bits() | gold.tag.bits()) & mask == 0);
        let own = morphology.lemma(c.lemma);
        let lemma = gold.tag.pos() == Pos::Brev || gold.lemma.to_lowercase() == own.to_lowercase();
        let pos = u32::from(same_pos(gold.tag.pos(), c.tag.pos()));
        let case = one(Tag::CASES) * 16 + u32::from(lemma) * 12;
        pos * 32 + case + one(Tag::NUMBERS) * 6 + one(Tag::GENDERS) * 2 + u32::from(spelt(own))
    };
    let best = candidates.iter().map(near).max().unwrap_or(0);
    let unknown = guessed && gold.tag.is_noun() && gold.lemma.to_lowercase() == gold.form.to_lowercase();
    let free = best < 32 || unknown && best < 32 + 16 + 12;
    candidates.iter().map(|c| free || near(c) == best).collect()
}

struct Weights {
    now: Vec<i32>,
    sums: Vec<i64>,
    clock: i64,
}

impl Weights {
    fn add(&mut self, feature: u32, by: i32) {
        let row = feature as usize & (ROWS - 1);
        self.now[row] += by;
        self.sums[row] += self.clock * i64::from(by);
    }
}

/// Learns from the examples, `epochs` times over; says how many sentences were wrong each time.
#[must_use]
pub fn train(examples: &[Example], epochs: usize, mut tell: impl FnMut(usize, usize)) -> Tagger {
    let mut w = Weights { now: vec![0; ROWS], sums: vec![0; ROWS], clock: 1 };
    let mut order: Vec<(usize, usize)> =
        examples.iter().enumerate().flat_map(|(e, x)| (0..x.sentences.len()).map(move |s| (e, s))).collect();
    let mut seed = 1u64;
    let (mut beam, mut free, mut taught) = (Beam::default(), Vec::new(), Vec::new());
    for epoch in 0..epochs {
        for i in (1..order.len()).rev() {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            order.swap(i, (seed >> 33) as usize % (i + 1));
        }
        let mut wrong = 0;
        for &(e, s) in &order {
            let candidates = &examples[e].candidates;
            let Sentence { types, right } = &examples[e].sentences[s];
            let weight = |f: u32| w.now[f as usize & (ROWS - 1)];
            let alone = |form: u32, place: usize| {
                let mut score = 0;
                let own = Own::new(candidates.word(form));
                own.candidate(candidates.at(place), candidates.lemma(place), |f| score += weight(f));
                score
            };
            let is_right = |token: usize, place: usize| right[token][place - candidates.range(types[token]).start];
            free.clear();
            beam.best(SEARCH, candidates, types, alone, weight, |_, _| true, &mut free);
            if free.iter().enumerate().any(|(token, &p)| !is_right(token, p as usize)) {
                wrong += 1;
                taught.clear();
                beam.best(SEARCH, candidates, types, alone, weight, is_right, &mut taught);
                features_of(&taught, candidates, types, |f| w.add(f, 1));
                features_of(&free, candidates, types, |f| w.add(f, -1));
            }
            w.clock += 1;
        }
        tell(epoch, wrong);
    }
    let mean = |row: usize| (i64::from(w.now[row]) * w.clock - w.sums[row]) * SCALE / w.clock;
    let weights: Box<[i8]> = (0..ROWS).map(|row| mean(row).clamp(-127, 127) as i8).collect();
    Tagger::new(weights.try_into().expect("one weight for each row"))
}

/// What an average weight of one becomes.
const SCALE: i64 = 8;
