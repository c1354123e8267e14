//! Finds the names of a text: one look at each sentence, then a second one that knows what the first one found elsewhere.

use super::features::{Features, Looks};
use super::mention::NameMention;
use super::model::{LABELS, Model, is_inside, kind_of};
use crate::lexis::Lexis;
use crate::reading::Reading;
use crate::span::TokenRange;

/// The names of the text, in order, not overlapping. Their `lemma` is the surface text; `base_forms` knows better.
#[must_use]
pub fn recognize(reading: &Reading<'_>, lexis: &Lexis, model: &Model) -> Vec<NameMention> {
    let features = Features::new(reading, lexis);
    mentions(reading, &second_look(reading, &features, model))
}

/// The label of each token at first sight.
#[must_use]
pub fn first_look(reading: &Reading<'_>, features: &Features, model: &Model) -> Vec<u8> {
    let scores: Vec<_> = (0..features.len()).map(|i| model.score(features.of(i))).collect();
    decode(reading, &scores, model)
}

/// The label of each token when what was found elsewhere is known.
#[must_use]
pub fn second_look(reading: &Reading<'_>, features: &Features, model: &Model) -> Vec<u8> {
    let mut scores: Vec<_> = (0..features.len()).map(|i| model.score(features.of(i))).collect();
    let first = decode(reading, &scores, model);
    let looks = Looks::new(features, &first);
    let mut rows = Vec::new();
    for (token, score) in scores.iter_mut().enumerate() {
        looks.features(features, &first, token, &mut rows);
        if !rows.is_empty() {
            let more = model.score(&rows);
            score.iter_mut().zip(more).for_each(|(s, m)| *s += m);
        }
    }
    decode(reading, &scores, model)
}

fn decode(reading: &Reading<'_>, scores: &[[i32; LABELS]], model: &Model) -> Vec<u8> {
    let mut labels = Vec::with_capacity(scores.len());
    for sentence in reading.sentences() {
        model.decode(&scores[sentence.tokens.indices()], &mut labels);
    }
    labels
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
        let tokens = TokenRange::new(from, at);
        let span = reading.span(tokens);
        out.push(NameMention { tokens, span, kind, lemma: span.of(reading.text()).to_owned() });
    }
    out
}
