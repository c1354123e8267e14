//! Finds the names of a text: one look at each sentence, then a second one that knows what the first one found elsewhere.

use super::features::{Group, Looks, Sink, View};
use super::mend::mended;
use super::mention::NameMention;
use super::model::{Model, PIECE, Scores, WIDE, is_inside, kind_of};
use crate::lexis::Lexis;
use crate::reading::Reading;
use crate::span::TokenRange;
use core::ops::Range;

/// The names of the text, in order, not overlapping. Their `lemma` is the surface text; `base_forms` knows better.
#[must_use]
pub fn recognize(reading: &Reading<'_>, lexis: &Lexis, model: &Model) -> Vec<NameMention> {
    let view = View::new(reading, lexis);
    mended(reading, mentions(reading, &second_look(&view, model)), lexis)
}

/// The label of each token at first sight.
#[must_use]
pub fn first_look(view: &View<'_>, model: &Model) -> Vec<u8> {
    let mut labels = vec![0; view.len()];
    decode(view, &scores(view, model), model, &mut labels, |_| true);
    labels
}

/// The label of each token when what was found elsewhere is known.
#[must_use]
pub fn second_look(view: &View<'_>, model: &Model) -> Vec<u8> {
    let mut labels = vec![0; view.len()];
    let mut scores = scores(view, model);
    decode(view, &scores, model, &mut labels, |_| true);
    let looks = Looks::new(view, &labels);
    let mut scorer = Scorer { model, features: Gathered::NONE, out: Vec::new() };
    let mut sums = scores.iter_mut();
    let adds = |part: Range<usize>| {
        let mut more = false;
        for (token, sum) in part.zip(sums.by_ref()) {
            looks.features(view, &labels, token, &mut scorer);
            more |= scorer.features.count > 0;
            scorer.features.add_to(sum, model);
        }
        more
    };
    let more: Vec<bool> = view.parts().map(adds).collect();
    // Where nothing was found elsewhere the labels stay.
    decode(view, &scores, model, &mut labels, |part| more[part]);
    labels
}

/// More features than a token has; a power of two.
const ROOM: usize = 128;

/// The features of a token, gathered to be added up.
struct Gathered {
    hashes: [u32; ROOM],
    count: usize,
}

impl Gathered {
    const NONE: Self = Gathered { hashes: [0; ROOM], count: 0 };

    #[inline(always)]
    fn push(&mut self, hash: u32) {
        debug_assert!(self.count < ROOM);
        self.hashes[self.count % ROOM] = hash;
        self.count += 1;
    }

    /// Adds what they say to a token's scores, and forgets them.
    fn add_to(&mut self, sum: &mut Scores, model: &Model) {
        model.add(&self.hashes[..self.count.min(ROOM)], sum);
        self.count = 0;
    }
}

/// Adds up what the features say, a token at a time.
struct Scorer<'m> {
    model: &'m Model,
    features: Gathered,
    out: Vec<Scores>,
}

impl Sink for Scorer<'_> {
    #[inline(always)]
    fn add(&mut self, _: Group, hash: u32) {
        self.features.push(hash);
    }

    fn next(&mut self) {
        let mut sum = Scores::default();
        self.features.add_to(&mut sum, self.model);
        self.out.push(sum);
    }
}

/// The scores of the tokens of all parts, one after another.
fn scores(view: &View<'_>, model: &Model) -> Vec<Scores> {
    let mut scorer = Scorer { model, features: Gathered::NONE, out: Vec::with_capacity(view.live()) };
    (0..view.parts().len()).for_each(|part| view.features(part, &mut scorer));
    scorer.out
}

/// The best labels of those parts that are wanted, by their number.
fn decode(view: &View<'_>, mut scores: &[Scores], model: &Model, labels: &mut [u8], wanted: impl Fn(usize) -> bool) {
    let mut chain = [[0; WIDE]; PIECE];
    for (at, part) in view.parts().enumerate() {
        let (own, rest) = scores.split_at(part.len());
        if wanted(at) {
            model.decode(own, &mut labels[part], &mut chain);
        }
        scores = rest;
    }
}

/// The names that the labels mark.
#[must_use]
pub fn mentions(reading: &Reading<'_>, labels: &[u8]) -> Vec<NameMention> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < labels.len() {
        let from = at;
        at += 1;
        let Some(kind) = kind_of(labels[from].into()) else { continue };
        while at < labels.len() && is_inside(labels[at].into()) {
            at += 1;
        }
        out.push(NameMention::new(reading, TokenRange::new(from, at), kind));
    }
    out
}
