//! Whose words a title repeats: `„Most jest zamknięty”¶… – Most jest dziś zamknięty – mówił Jan Nowak.`
//!
//! A quotation of the title that nothing reports shares most of its words with one that is reported later. Invariant: at most
//! [`TITLES`] quotations are compared with the others, so linear. Source: how news takes its titles from its quotations.

use super::phrase::Phrase;
use super::voices::beside;
use crate::quotes::Quote;
use crate::reading::Reading;
use crate::span::{EntityId, TokenId};
use std::collections::{BTreeMap, BTreeSet};

/// How many quotations of the title are looked at.
const TITLES: usize = 3;
/// How many tokens of a quotation are looked at.
const LONGEST: usize = 200;
/// How many words must come again, and which part of all.
const FEWEST: usize = 2;
const PART: (usize, usize) = (3, 5);

/// For each quotation of the title that nothing reports, who says its words later by name.
pub(super) fn echoes(reading: &Reading<'_>, quotes: &[Quote], phrases: &[Phrase]) -> BTreeMap<usize, EntityId> {
    let end = reading.paragraphs().first().map_or(TokenId(0), |p| p.tokens.end);
    let start = |q: &Quote| q.spans.first().map(|&s| reading.tokens_in(s).start);
    let bare = |(_, q): &(usize, &Quote)| q.cue.is_none() && q.label.is_none() && start(q).is_some_and(|s| s < end);
    let titles: Vec<(usize, BTreeSet<&str>)> =
        quotes.iter().enumerate().filter(bare).take(TITLES).map(|(id, q)| (id, words(reading, q))).collect();
    let mut best: BTreeMap<usize, (usize, EntityId)> = BTreeMap::new();
    let mut last = None;
    if titles.is_empty() {
        return BTreeMap::new();
    }
    for quote in quotes.iter().filter(|q| q.cue.is_some() || q.label.is_some()) {
        // a clause without a subject goes on with whoever spoke before
        last = beside(quote, phrases).or(last);
        let (Some(entity), own) = (last, words(reading, quote)) else { continue };
        for (id, title) in &titles {
            let shared = title.intersection(&own).count();
            let enough = shared >= FEWEST && shared * PART.1 >= title.len() * PART.0;
            if enough && best.get(id).is_none_or(|(had, _)| shared > *had) {
                best.insert(*id, (shared, entity));
            }
        }
    }
    best.into_iter().map(|(id, (_, entity))| (id, entity)).collect()
}

/// The lemmas of a quotation's nouns, verbs and adjectives.
fn words<'r>(reading: &'r Reading<'_>, quote: &Quote) -> BTreeSet<&'r str> {
    let says = |t: &TokenId| {
        let tag = reading.best(*t).tag;
        tag.is_noun() || tag.is_adjective() || tag.is_finite()
    };
    let tokens = quote.spans.iter().flat_map(|&s| reading.tokens_in(s).iter());
    tokens.take(LONGEST).filter(says).map(|t| reading.lemma(t)).collect()
}
