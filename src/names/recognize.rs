//! Finds the names of a text, sentence by sentence.

use super::features::Features;
use super::mention::NameMention;
use super::model::{Model, is_inside, kind_of};
use crate::reading::Reading;
use crate::span::TokenRange;

/// The names of the text, in order, not overlapping. Their `lemma` is the surface text; `base_forms` knows better.
#[must_use]
pub fn recognize(reading: &Reading<'_>, model: &Model) -> Vec<NameMention> {
    let features = Features::new(reading);
    let mut mentions = Vec::new();
    for sentence in reading.sentences() {
        let start = sentence.tokens.start.index();
        let labels = model.decode(&features, sentence.tokens.indices());
        let mut at = 0;
        while at < labels.len() {
            let from = at;
            at += 1;
            let Some(kind) = kind_of(labels[from]) else { continue };
            while at < labels.len() && is_inside(labels[at]) {
                at += 1;
            }
            let tokens = TokenRange::new(start + from, start + at);
            let span = reading.span(tokens);
            mentions.push(NameMention { tokens, span, kind, lemma: span.of(reading.text()).to_owned() });
        }
    }
    mentions
}
