//! Who the text lets speak by name anywhere, before or after: the subjects right beside a cue, the labels, the owners of a source phrase.
//!
//! Whom a bare function or a dropped subject means is rather somebody whose voice the text is about. Invariant: one look
//! at each quotation, so linear.

use super::phrase::{Fit, Phrase, beginning_in};
use crate::quotes::{CueKind, Quote};
use crate::span::{EntityId, TokenRange};
use std::collections::BTreeMap;

/// How often each entity speaks by name.
#[derive(Clone, Debug, Default)]
pub struct Voices {
    times: BTreeMap<EntityId, usize>,
    most: usize,
}

impl Voices {
    /// Looks beside every cue.
    #[must_use]
    pub fn new(quotes: &[Quote], phrases: &[Phrase]) -> Self {
        let mut voices = Voices::default();
        for quote in quotes {
            if let Some(entity) = beside(quote, phrases) {
                *voices.times.entry(entity).or_default() += 1;
            }
        }
        voices.most = voices.times.values().copied().max().unwrap_or(0);
        voices
    }

    /// How often the entity speaks by name.
    #[must_use]
    pub fn times(&self, entity: EntityId) -> usize {
        self.times.get(&entity).copied().unwrap_or(0)
    }

    /// Whether nobody speaks by name more often, and the entity does.
    #[must_use]
    pub fn is_most(&self, entity: EntityId) -> bool {
        self.most > 0 && self.times(entity) == self.most
    }

    /// Whether nobody else speaks by name.
    #[must_use]
    pub fn is_only(&self, entity: EntityId) -> bool {
        self.times.len() == 1 && self.times.contains_key(&entity)
    }
}

/// The named phrase right beside the cue, or the first one of the label.
pub(super) fn beside(quote: &Quote, phrases: &[Phrase]) -> Option<EntityId> {
    let within = |range: TokenRange| phrases[beginning_in(phrases, range)].iter();
    if let Some(label) = quote.label {
        return within(label).find_map(|p| p.entity);
    }
    let cue = quote.cue?;
    let at = cue.token.index();
    let after = within(TokenRange::new(at + 1, at + 2)).next();
    if cue.kind == CueKind::SourcePhrase {
        return after.filter(|p| p.genitive >= Fit::Unknown).and_then(|p| p.entity);
    }
    let subject = |p: &&Phrase| p.nominative >= Fit::Unknown && p.preposition.is_none();
    let before = phrases[..phrases.partition_point(|p| p.tokens.end <= cue.token)].last();
    let before = before.filter(|p| p.tokens.end == cue.token);
    after.filter(subject).or(before.filter(subject)).and_then(|p| p.entity)
}
