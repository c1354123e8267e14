//! Interviews printed whole: who answers where only a question stands before the answer.
//!
//! Invariant: looks at a bounded number of tokens of each quotation. Source: the project's annotation guidelines: an answer
//! is its guest's, and where no guest is named a reader could not tell.

use super::scene::Scene;
use crate::quotes::{Quote, QuoteKind};
use crate::reading::Reading;
use crate::span::{EntityId, TokenId};
use crate::text::TokenKind;

/// Fewer answers are no interview.
const FEWEST: usize = 5;
/// More names before answers are no introduction of one guest.
const LABELS: usize = 3;
/// How many labels are looked at.
const LOOKED_AT: usize = 16;
/// How many of the people whom the lead names are looked at.
const GUESTS: usize = 3;

/// Whether most of the quotations have nothing that reports them and answer a question.
pub(super) fn is_one(reading: &Reading<'_>, quotes: &[Quote]) -> bool {
    let bare = || quotes.iter().filter(|q| q.cue.is_none() && q.label.is_none());
    let (all, answers) = (bare().count(), bare().filter(|q| answers(reading, q)).count());
    let introduced = (1..=LABELS).contains(&quotes.iter().filter(|q| q.label.is_some()).count());
    let enough = if introduced { answers * 3 > all } else { answers * 2 > all };
    all >= FEWEST && all * 3 > quotes.len() * 2 && enough
}

/// Whether a question ends right before the quotation.
fn answers(reading: &Reading<'_>, quote: &Quote) -> bool {
    let start = quote.spans.first().map_or(0, |s| s.start);
    let first = reading.layout().tokens.partition_point(|t| t.span.start < start);
    let kind = |t: usize| reading.kind(TokenId::from(t));
    let before =
        (first.saturating_sub(3)..first).rev().find(|&t| !matches!(kind(t), TokenKind::Dash(_) | TokenKind::Quote(_)));
    before.is_some_and(|t| kind(t) == TokenKind::Question)
}

/// Who may be the guest: whose name opens an answer, or else those whom the headline and lead name.
pub(super) fn guests(scene: &Scene<'_, '_>) -> Vec<EntityId> {
    let person = |e: &EntityId| scene.people.contains(e) && !scene.many.contains(e);
    let of_label = |label| scene.phrases_in(label).filter_map(|i| scene.phrases[i].entity).find(person);
    let answers = scene.quotes.iter().filter(|q| q.cue.is_none() && q.kind == QuoteKind::Direct);
    let mut named: Vec<EntityId> = answers.filter_map(|q| q.label).take(LOOKED_AT).filter_map(of_label).collect();
    named.sort_unstable();
    named.dedup();
    if named.len() == 1 {
        return named;
    }
    scene.people.iter().copied().filter(|&e| scene.in_lead(e) && !scene.many.contains(&e)).take(GUESTS).collect()
}
