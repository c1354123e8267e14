//! Names a noun in full whose complement only points at somebody: `jego eksperci`, `rzecznik tej spółki`.
//!
//! The complement gives way to the name that it stands for, in the genitive as the text has it. Invariant: changes nothing
//! where the entities do not know whom it means. Source: the project's annotation guidelines, field `name`.

use super::lowered::lowered;
use super::phrase::Phrase;
use super::scene::Scene;
use crate::entities::{By, Mention};
use crate::lexis::FunctionClass;
use crate::morphology::{Case, Gender};
use crate::names::{self, Kind};
use crate::span::{EntityId, TokenId, TokenRange};
use std::borrow::Cow;

/// The name of the phrase with its owner's in place of what stands for it.
pub(super) fn in_full(scene: &Scene<'_, '_>, phrase: &Phrase) -> Option<String> {
    let (owner, rest) = pointed_at(scene, phrase)?;
    let owner = genitive(scene, owner)?;
    Some(format!("{} {owner}", lowered(scene.reading, rest)))
}

/// Whom the complement names or points at: `prezes firmy`.
pub(super) fn owner(scene: &Scene<'_, '_>, phrase: &Phrase) -> Option<EntityId> {
    phrase.inside.or_else(|| pointed_at(scene, phrase).map(|p| p.0))
}

/// Whom the complement points at, and the phrase without it.
fn pointed_at(scene: &Scene<'_, '_>, phrase: &Phrase) -> Option<(EntityId, TokenRange)> {
    let core = phrase.core;
    let possessive = scene.is_possessive(core.start);
    let from = scene.entities.mentions.partition_point(|m| m.tokens.start < core.start);
    let inside = scene.entities.mentions[from..].iter().take_while(|m| m.tokens.start < core.end);
    let stands = |m: &&Mention| match m.by {
        By::Pronoun => possessive && m.tokens.start == core.start,
        By::Role => m.tokens.start > phrase.head && m.tokens.end == core.end,
        _ => false,
    };
    let without = || TokenRange::new(core.start.index() + 1, core.end.index());
    let (owner, rest) = match inside.clone().find(stands) {
        Some(owner) if owner.by == By::Pronoun => (owner.entity, without()),
        Some(owner) => (owner.entity, before(scene, phrase, owner.tokens.start)),
        // `jego szefowie` may be a firm's
        None if possessive && !leads(scene, phrase) => (only_one(scene, core.start)?, without()),
        None => return None,
    };
    let one = inside.filter(|m| m.by != By::Pronoun || m.tokens.start == core.start).count() <= 1;
    (one && !rest.is_empty()).then_some((owner, rest))
}

/// Whether the noun is one of those who lead something.
fn leads(scene: &Scene<'_, '_>, phrase: &Phrase) -> bool {
    let function = scene.lexis.functions.of_person(scene.reading.lemma(phrase.head));
    function.is_some_and(|f| matches!(f.class, FunctionClass::Head | FunctionClass::Office))
}

/// The only person whom `jej` or `jego` can mean, since the text has named nobody else of that gender before.
fn only_one(scene: &Scene<'_, '_>, possessive: TokenId) -> Option<EntityId> {
    const LOOKED_AT: usize = 40;
    let gender = match scene.reading.lower(possessive) {
        "jej" => Gender::F,
        "jego" => Gender::M1,
        _ => return None,
    };
    let before = scene.entities.mentions.partition_point(|m| m.tokens.start < possessive);
    let latest = scene.entities.mentions[..before].iter().rev().take(LOOKED_AT).map(|m| m.entity);
    // whose gender nobody knows may be meant too
    let mut fitting = latest
        .filter(|e| !scene.many.contains(e))
        .filter(|&e| scene.kind_of(e) == Kind::Person && scene.subject_of(e).gender().is_none_or(|g| g == gender));
    let one = fitting.next()?;
    (scene.subject_of(one).gender() == Some(gender) && fitting.all(|e| e == one)).then_some(one)
}

/// The phrase up to the complement, without what points at it: `rzecznik [tej] spółki`.
fn before(scene: &Scene<'_, '_>, phrase: &Phrase, complement: TokenId) -> TokenRange {
    let points = |t: TokenId| matches!(scene.reading.lemma(t), "ten" | "sam");
    let mut stop = complement;
    while stop.index() > phrase.head.index() + 1 && points(TokenId(stop.0 - 1)) {
        stop = TokenId(stop.0 - 1);
    }
    TokenRange::new(phrase.core.start.index(), stop.index())
}

/// The entity's name in the genitive, as the text has it or, of a person, as it would be; another name of one word that the
/// text never declines as it is.
fn genitive<'a>(scene: &'a Scene<'_, '_>, id: EntityId) -> Option<Cow<'a, str>> {
    let reading = scene.reading;
    let entity = scene.entities.entity(id);
    let mut named = entity.mentions.iter().map(|&m| scene.entities.mention(m)).filter(|m| m.by == By::Name);
    let owns = |m: &&Mention| {
        let best = reading.best(m.tokens.start).tag.case();
        let can = |t: TokenId| reading.analyses(t).iter().any(|a| a.tag.can_be(Case::Genitive));
        let other = matches!(best, Some(Case::Dative | Case::Instrumental | Case::Locative));
        let form = m.span.of(reading.text());
        m.lemma == entity.name && form != m.lemma && !other && can(m.tokens.start)
    };
    let name = entity.name.as_str();
    if let Some(found) = named.find(owns) {
        return Some(found.span.of(reading.text()).into());
    }
    match scene.subject_of(id).gender().filter(|_| entity.kind == Kind::Person) {
        Some(gender) => Some(names::genitive(name, gender).into()),
        None => (!name.contains(' ')).then_some(name.into()),
    }
}
