//! Who answers in an interview printed whole.
//!
//! Invariant: looks at a bounded number of labels and people, once a text. Source: the project's annotation guidelines: an
//! answer is its guest's.

use super::phrase::{Fit, PhraseKind};
use super::scene::Scene;
use crate::quotes::QuoteKind;
use crate::span::EntityId;

/// How many labels are looked at.
const LOOKED_AT: usize = 16;
/// How many of the people whom the lead names are looked at.
const GUESTS: usize = 3;

/// Who may answer.
pub(super) fn guests<'a>(scene: &'a Scene<'_, '_>) -> &'a [EntityId] {
    scene.guests.get_or_init(|| find(scene))
}

/// The guest whom the headline only calls by a function, where it calls nobody else so: `Ekspert o nowym leku`.
pub(super) fn unnamed(scene: &Scene<'_, '_>) -> Option<usize> {
    let title = scene.reading.paragraphs().first()?.tokens;
    let speaks = |i: &usize| {
        let phrase = &scene.phrases[*i];
        let function = scene.lexis.functions.of_person(scene.reading.lemma(phrase.head)).is_some();
        let subject = phrase.nominative >= Fit::Can && phrase.preposition.is_none() && !phrase.is_plural();
        phrase.kind == PhraseKind::Human && function && subject
    };
    let mut all = scene.phrases_in(title).filter(speaks);
    all.next().filter(|_| all.next().is_none())
}

/// Who may be the guest: whose name opens an answer, or else those whom the headline and lead name.
fn find(scene: &Scene<'_, '_>) -> Vec<EntityId> {
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
