//! The name of a speaker: the entity's full name, or the phrase in the nominative.
//!
//! Source: the project's annotation guidelines, field `name`.

use super::attribution::Rule;
use super::candidate::Candidate;
use super::lowered::without_capital;
use super::phrase::{Fit, Phrase, PhraseKind};
use super::scene::Scene;
use super::standing::linked;
use super::whom::Referent;
use crate::lexis::{ClauseWord, NounTrait};
use crate::names::base_form::nominative;
use crate::span::{EntityId, TokenId, TokenRange};

/// The name of whom a candidate means.
#[must_use]
pub fn name(scene: &Scene<'_, '_>, candidate: &Candidate) -> Option<String> {
    // `koleżanki Anny Kot powiedziały`: a subject is in the nominative, however else it may be read
    let subject = |i: usize| candidate.rule == Rule::SubjectOfCue && candidate.mention == Some((i, i));
    match &candidate.referent {
        Referent::Entity(entity) => Some(of_entity(scene, *entity)),
        Referent::Phrase(i) if subject(*i) => Some(spelt(scene, &scene.phrases[*i], Fit::Can)),
        Referent::Phrase(i) => Some(of_phrase(scene, &scene.phrases[*i])),
        Referent::Both(a, b) => {
            let one = |i: usize| {
                let phrase = &scene.phrases[i];
                // `kanclerz Nowak i minister zdrowia`, whom the text names elsewhere
                let bare = phrase.entity.is_none() && !phrase.is_plural();
                let named = |e: EntityId| [*a, *b].iter().any(|&other| scene.phrases[other].entity == Some(e));
                let linked = linked(scene, phrase).filter(|&e| bare && !named(e));
                linked.map_or_else(|| of_phrase(scene, phrase), |e| of_entity(scene, e))
            };
            Some(format!("{} | {}", one(*a), one(*b)))
        }
        Referent::Spoken(name) => Some(name.clone()),
        Referent::Nobody => None,
    }
}

/// The phrase's own name.
fn of_phrase(scene: &Scene<'_, '_>, phrase: &Phrase) -> String {
    spelt(scene, phrase, Fit::Best)
}

/// The phrase's own name; as it stands when its nominative fits that well.
fn spelt(scene: &Scene<'_, '_>, phrase: &Phrase, least: Fit) -> String {
    if let Some(entity) = phrase.entity {
        return of_entity(scene, entity);
    }
    if let Some(title) = phrase.title {
        return scene.reading.span(title).of(scene.reading.text()).to_owned();
    }
    if let Some(name) = issuer(scene, phrase).or_else(|| super::owner::in_full(scene, phrase)) {
        return name;
    }
    if let Some(fuller) = scene.fuller.get(scene.reading, phrase) {
        return of_phrase(scene, &scene.phrases[fuller]);
    }
    let core = match phrase.kind {
        // `rosyjski Gazprom`
        PhraseKind::OtherName => TokenRange::new(phrase.head.index(), phrase.core.end.index()),
        _ => phrase.core,
    };
    // `53 proc. wyborców`, `wielu ekspertów`: a numeral keeps its noun in the genitive
    let subject = phrase.nominative >= least && phrase.preposition.is_none();
    let as_it_is = subject || phrase.counted && phrase.nominative >= Fit::Can;
    // `blisko połowy Polaków`
    if !as_it_is && core.len() > 1 && scene.lexis.clauses.is(scene.lower(core.start.index()), ClauseWord::About) {
        let rest = TokenRange::new(core.start.index() + 1, core.end.index());
        return format!("{} {}", scene.lower(core.start.index()), nominative(scene.reading, rest));
    }
    // `jednego z posłów`: the one is declined, the many stay
    if let one @ ("jednego" | "jednej" | "jednym" | "jednemu") = scene.lower(core.start.index())
        && phrase.head == core.start
        && core.len() > 1
    {
        let rest = TokenRange::new(core.start.index() + 1, core.end.index());
        let first = if one == "jednej" { "jedna" } else { "jeden" };
        return format!("{first} {}", scene.reading.span(rest).of(scene.reading.text()));
    }
    // `jej prawników`: away from the text nobody knows whose they are
    let whose = scene.is_possessive(core.start) && core.len() > 1;
    let core = if whose { TokenRange::new(core.start.index() + 1, core.end.index()) } else { core };
    let name = if as_it_is {
        scene.reading.span(core).of(scene.reading.text()).to_owned()
    } else {
        nominative(scene.reading, core)
    };
    // `Kancelaria premier Anny Nowak` is a name
    let organ = scene.lexis.source_nouns.has(scene.reading.lemma(phrase.head), NounTrait::Organ);
    let proper = phrase.kind == PhraseKind::Institution && phrase.inside.is_some() && !phrase.is_plural() && !organ;
    if proper { name } else { without_capital(scene.reading, core.start, name) }
}

/// Who gives out the statement: `komunikat ministerstwa obrony` is the ministry's word.
fn issuer(scene: &Scene<'_, '_>, phrase: &Phrase) -> Option<String> {
    let statement = scene.lexis.source_nouns.has(scene.reading.lemma(phrase.head), NounTrait::Statement);
    let (first, end) = (phrase.head.index() + 1, phrase.core.end.index());
    if !statement || first >= end {
        return None;
    }
    if let Some(owner) = super::owner::owner(scene, phrase) {
        return Some(of_entity(scene, owner));
    }
    let noun = scene.reading.best(TokenId::from(first)).tag.is_noun();
    noun.then(|| nominative(scene.reading, TokenRange::new(first, end)))
}

fn of_entity(scene: &Scene<'_, '_>, entity: EntityId) -> String {
    scene.display.get(&entity).unwrap_or(&scene.entities.entity(entity).name).clone()
}

/// The tokens of the expression between its first and last phrase.
#[must_use]
pub fn extent(scene: &Scene<'_, '_>, mention: (usize, usize)) -> TokenRange {
    let (first, last) = (&scene.phrases[mention.0], &scene.phrases[mention.1]);
    TokenRange::new(first.tokens.start.index(), last.tokens.end.index())
}
