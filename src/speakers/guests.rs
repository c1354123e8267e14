//! Who answers in an interview printed whole.
//!
//! Invariant: looks at a bounded number of labels and people, once a text. Source: the project's annotation guidelines: an
//! answer is its guest's.

use super::phrase::{Fit, PhraseKind};
use super::scene::Scene;
use crate::quotes::QuoteKind;
use crate::span::{EntityId, TokenId};

/// How many labels are looked at.
const LOOKED_AT: usize = 16;
/// How many of the people whom the lead names are looked at.
const GUESTS: usize = 3;

/// Who may answer.
pub(super) fn guests<'a>(scene: &'a Scene<'_, '_>) -> &'a [EntityId] {
    scene.guests.get_or_init(|| find(scene))
}

/// The guest whom the headline, or its label, only calls by a function, where it calls nobody else so: `Ekspert o nowym leku`.
pub(super) fn unnamed(scene: &Scene<'_, '_>) -> Option<usize> {
    let title = scene.reading.paragraphs().first()?.tokens;
    let speaks = |i: &usize| {
        let phrase = &scene.phrases[*i];
        let function = scene.lexis.functions.of_person(scene.reading.lemma(phrase.head)).is_some();
        let subject = phrase.nominative >= Fit::Can && phrase.preposition.is_none() && !phrase.is_plural();
        phrase.kind == PhraseKind::Human && function && subject
    };
    let label = scene.quotes.iter().find_map(|q| q.label.filter(|l| q.cue.is_none() && l.end <= title.end));
    let mut all = scene.phrases_in(label.unwrap_or(title)).filter(speaks);
    all.next().filter(|_| all.next().is_none())
}

/// Who may be the guest: whose name opens an answer, or else those whom the headline and lead name.
fn find(scene: &Scene<'_, '_>) -> Vec<EntityId> {
    let person = |e: &EntityId| scene.people.contains(e) && !scene.many.contains(e);
    let of_label = |label| scene.phrases_in(label).filter_map(|i| scene.phrases[i].entity).find(person);
    let labels = |kind: QuoteKind| {
        let labelled = scene.quotes.iter().filter(move |q| q.cue.is_none() && q.kind == kind);
        labelled.filter_map(|q| q.label).take(LOOKED_AT)
    };
    let mut named: Vec<EntityId> = labels(QuoteKind::Direct).filter_map(of_label).collect();
    named.sort_unstable();
    named.dedup();
    if named.len() == 1 {
        return named;
    }
    // `Nowak: szkoła zostanie`, or a surname that nobody found: it is the title's guest, not whom the lead is about
    let title = scene.reading.paragraphs().first().map_or(TokenId(0), |p| p.tokens.end);
    if let Some(label) = labels(QuoteKind::Indirect).find(|l| l.end <= title) {
        return of_label(label).into_iter().collect();
    }
    scene.people.iter().copied().filter(|&e| scene.in_lead(e) && !scene.many.contains(&e)).take(GUESTS).collect()
}
