//! Whom an expression, or a clause without one, can mean.
//!
//! Invariant: the number of those whom one quotation can go back to is bounded, whatever the text.

use super::around::coordinations;
use super::cast::Cast;
use super::phrase::{Fit, PhraseKind};
use super::scene::Scene;
use super::seen::Seen;
use crate::morphology::{Number, Pos, Tag};
use crate::names::Kind;
use crate::span::{EntityId, TokenId, TokenRange};

/// How many phrases before are looked at for two who were named together.
const PAIRED: usize = 16;

/// Whom a candidate means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Referent {
    /// An entity.
    Entity(EntityId),
    /// A phrase that is its own name.
    Phrase(usize),
    /// Two phrases.
    Both(usize, usize),
    /// Somebody who has spoken and is no entity.
    Spoken(String),
    /// Nobody.
    Nobody,
}

/// Those whom a clause without a speaker's name can mean, with number and gender.
pub(super) fn referents(scene: &Scene<'_, '_>, cast: &Cast, seen: &Seen) -> Vec<(Referent, Tag)> {
    let mut out: Vec<(Referent, Tag)> = Vec::new();
    let mut add = |referent: Referent, subject| {
        if !out.iter().any(|(r, _)| *r == referent) {
            out.push((referent, subject));
        }
    };
    for member in cast.latest().take(6) {
        match member.entity {
            Some(entity) => add(Referent::Entity(entity), member.subject),
            None => add(Referent::Spoken(member.name.clone()), member.subject),
        }
    }
    let speaks = |e: EntityId| matches!(scene.kind_of(e), Kind::Person | Kind::Organization);
    let before = scene.entities.mentions.partition_point(|m| m.tokens.start.index() < seen.anchor);
    let near = |m: &&crate::entities::Mention| m.tokens.start.index() + 200 >= seen.anchor;
    for mention in scene.entities.mentions[..before].iter().rev().take(14).take_while(near) {
        if speaks(mention.entity) {
            add(Referent::Entity(mention.entity), scene.subject_of(mention.entity));
        }
    }
    let persons = |e: EntityId| scene.entities.entity(e).kind == Kind::Person;
    let ahead = scene.entities.mentions[before..].iter().take_while(|m| m.tokens.start.index() < seen.anchor + 250);
    for mention in ahead.filter(|m| persons(m.entity)).take(3) {
        add(Referent::Entity(mention.entity), scene.subject_of(mention.entity));
    }
    if let Some(entity) = seen.echo {
        add(Referent::Entity(entity), scene.subject_of(entity));
    }
    for &entity in scene.people.iter().take(2).chain(scene.organizations.iter().take(1)) {
        add(Referent::Entity(entity), scene.subject_of(entity));
    }
    let sentence = scene.reading.sentence_of(TokenId::from(seen.anchor.min(scene.reading.len().saturating_sub(1))));
    let back = sentence.index().saturating_sub(2);
    let from =
        scene.reading.sentences().get(back).map_or(0, |s| s.tokens.start.index()).max(seen.anchor.saturating_sub(120));
    let lately = scene.phrases_in(TokenRange::new(from, seen.anchor.max(from)));
    let subjects = lately.clone().rev().filter(|&i| {
        let phrase = &scene.phrases[i];
        let kind = matches!(
            phrase.kind,
            PhraseKind::Human | PhraseKind::Medium | PhraseKind::Institution | PhraseKind::Document | PhraseKind::Group
        );
        kind && phrase.entity.is_none() && phrase.preposition.is_none() && phrase.nominative >= Fit::Can
    });
    // `Stany Zjednoczone protestują. Ich zdaniem …`
    let place = lately.clone().rfind(|&i| {
        let phrase = &scene.phrases[i];
        phrase.kind == PhraseKind::Place && phrase.preposition.is_none() && phrase.nominative == Fit::Best
    });
    if let Some(entity) = place.and_then(|i| scene.phrases[i].entity) {
        add(Referent::Entity(entity), place.map_or(Tag::UNKNOWN, |i| scene.phrases[i].subject));
    }
    for i in subjects.take(4) {
        add(Referent::Phrase(i), scene.phrases[i].subject);
    }
    // `Przemawiali Nowak i Lis. Ich zdaniem …`: two who were named together
    let near = lately.start.max(lately.end.saturating_sub(PAIRED))..lately.end;
    let near: Vec<usize> = near.filter(|&i| scene.phrases[i].preposition.is_none()).collect();
    let who =
        |i: usize| matches!(scene.phrases[i].kind, PhraseKind::Person | PhraseKind::Organization | PhraseKind::Human);
    if let Some((a, b)) = coordinations(scene, &near).into_iter().rfind(|&(a, b)| who(a) && who(b)) {
        add(Referent::Both(a, b), Tag::of(Pos::Subst).with(Number::Plural));
    }
    // `Skrytykowano urzędników. Ci odpowiadają, że …`: who was named last, in whatever case
    let those = lately
        .rev()
        .find(|&i| scene.phrases[i].kind == PhraseKind::Pronoun && scene.lower(scene.phrases[i].head.index()) == "ci");
    let many = |i: &usize| scene.phrases[*i].kind == PhraseKind::Human && scene.phrases[*i].is_plural();
    if let Some(i) = those.and_then(|i| (0..i).rev().take(6).find(many)) {
        add(Referent::Phrase(i), scene.phrases[i].subject);
    }
    out
}
