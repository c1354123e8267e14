//! Joins a function to the name that a comma parts from it, whatever stands between: `Sekretarz w urzędzie do spraw ceł, Jan
//! Nowak`.
//!
//! Both must be able to be the subject, and no verb may stand between them. Invariant: phrases stay in order and apart.
//! Source: apposition in Polish agrees in case with the name.

use super::phrase::{Fit, Phrase, PhraseKind};
use crate::entities::Entities;
use crate::lexis::{FunctionClass, Lexis, is_relative};
use crate::morphology::NameClass;
use crate::names::Kind;
use crate::reading::Reading;
use crate::span::{EntityId, TokenId, TokenRange};
use crate::text::TokenKind;

/// How many tokens may stand between the function and the comma.
const BETWEEN: usize = 16;
/// How many phrases.
const PHRASES: usize = 6;

/// The phrases with such names joined to their functions; none over a token where `breaks` says that something else begins.
pub(super) fn joined(
    reading: &Reading<'_>,
    entities: &Entities,
    lexis: &Lexis,
    phrases: &[Phrase],
    breaks: &[bool],
) -> Vec<Phrase> {
    let mut out: Vec<Phrase> = Vec::with_capacity(phrases.len());
    let mut rest = phrases;
    while let [first, others @ ..] = rest {
        let mut phrase = first.clone();
        rest = others;
        if let Some((whole, entity)) = names_its_holder(reading, entities, lexis, first) {
            phrase.tokens = whole;
            phrase.entity = Some(entity);
            phrase.kind = PhraseKind::Person;
        } else if let Some(entity) = is_anothers(reading, entities, lexis, first) {
            phrase.entity = None;
            phrase.inside = Some(entity);
            phrase.kind = PhraseKind::Human;
            phrase.core = phrase.tokens;
        }
        if let Some(name) = described(entities, first, others, breaks) {
            join(&mut phrase, &others[name]);
            rest = &others[name + 1..];
        }
        let function = names_somebody(entities, &phrase).then(|| function(reading, &out, &phrase, breaks)).flatten();
        match function {
            Some(at) => {
                out.truncate(at + 1);
                join(&mut out[at], &phrase);
            }
            None => out.push(phrase),
        }
    }
    out
}

/// The name becomes the function's.
fn join(function: &mut Phrase, name: &Phrase) {
    function.entity = name.entity;
    function.kind = PhraseKind::Person;
    if name.subject.gender().is_some() {
        function.subject = name.subject;
    }
    function.tokens = TokenRange { start: function.tokens.start, end: name.tokens.end };
}

/// Of the phrases after a function the name that the entities know it to describe, over what stands between: `współzałożyciel
/// kampanii na rzecz wyjścia Adam Lis`.
fn described(entities: &Entities, function: &Phrase, after: &[Phrase], breaks: &[bool]) -> Option<usize> {
    let bare = function.kind == PhraseKind::Human && function.entity.is_none() && subject(function);
    let start = function.core.start;
    let (whole, entity) =
        entities.described_from(start).filter(|(whole, _)| bare && whole.end > function.tokens.end)?;
    let apart = breaks[start.index() + 1..whole.end.index()].contains(&true);
    let is_name = |p: &Phrase| p.tokens.end == whole.end && p.entity == Some(entity) && names_somebody(entities, p);
    after.iter().take(PHRASES - 1).position(is_name).filter(|_| !apart)
}

/// The part of a function with a complement that is a description with its name: `(deklaracje) premier Anny Nowak`,
/// `szef zarządu Jan Lis [agencji Wiatr]`.
fn names_its_holder(
    reading: &Reading<'_>,
    entities: &Entities,
    lexis: &Lexis,
    function: &Phrase,
) -> Option<(TokenRange, EntityId)> {
    let nameless = function.kind == PhraseKind::Human && function.entity.is_none() && !function.is_plural();
    // `rzeczniczka Nowak` may be hers
    let class = lexis.functions.of_person(reading.lemma(function.head)).map(|f| f.class);
    let somebodys = matches!(class, Some(FunctionClass::Aide | FunctionClass::Kin));
    let (whole, entity) = entities.described_from(function.core.start).filter(|_| nameless && !somebodys)?;
    // `adwokat Brytyjczyków`
    let last = reading.analyses(TokenId(whole.end.0 - 1));
    let people = last.iter().any(|a| a.class.has(NameClass::INHABITANT));
    let person = entities.entity(entity).kind == Kind::Person && !people;
    let named = function.head < whole.end && whole.end <= function.tokens.end && entities.ends_in_name(whole, entity);
    (person && named).then_some((whole, entity))
}

/// Whose aide somebody is when a woman's function and her surname, neither of which declines, stand after his: `rzecznik
/// premier May`.
fn is_anothers(reading: &Reading<'_>, entities: &Entities, lexis: &Lexis, phrase: &Phrase) -> Option<EntityId> {
    let entity = phrase.entity?;
    let next = TokenId(phrase.head.0 + 1);
    let aide = || lexis.functions.of_person(reading.lemma(phrase.head)).is_some_and(|f| f.class == FunctionClass::Aide);
    let (whole, hers) = entities.described_from(next).filter(|_| phrase.head_kind.is_some() && aide())?;
    let surname = whole.end.index() == next.index() + 2 && entities.ends_in_name(whole, entity);
    (hers == entity && surname && whole.end == phrase.tokens.end).then_some(entity)
}

fn subject(phrase: &Phrase) -> bool {
    phrase.preposition.is_none() && phrase.nominative >= Fit::Unknown && !phrase.is_plural()
}

/// Whether it is no more than a full name in the nominative.
fn names_somebody(entities: &Entities, phrase: &Phrase) -> bool {
    let full = phrase.entity.is_some_and(|e| entities.entity(e).name.contains(' '));
    phrase.kind == PhraseKind::Person && full && subject(phrase) && phrase.genitive == Fit::No
}

/// The function before the comma before the name.
fn function(reading: &Reading<'_>, before: &[Phrase], name: &Phrase, breaks: &[bool]) -> Option<usize> {
    let comma = name.tokens.start.index().checked_sub(1)?;
    let sentence = reading.sentence(reading.sentence_of(name.tokens.start)).tokens;
    if reading.kind(TokenId::from(comma)) != TokenKind::Comma || breaks[comma + 1] {
        return None;
    }
    let low = sentence.start.index().max(comma.saturating_sub(BETWEEN));
    for (at, phrase) in before.iter().enumerate().rev().take(PHRASES) {
        let end = phrase.tokens.end.index();
        if end <= low || !plain(reading, TokenRange::new(end, comma), breaks) {
            return None;
        }
        if phrase.kind == PhraseKind::Human
            && phrase.entity.is_none()
            && subject(phrase)
            && phrase.nominative == Fit::Best
        {
            return Some(at);
        }
    }
    None
}

/// Whether nothing but words stands there, none of them a verb or a relative pronoun.
fn plain(reading: &Reading<'_>, range: TokenRange, breaks: &[bool]) -> bool {
    range.iter().all(|t| {
        let word = matches!(reading.kind(t), TokenKind::Word | TokenKind::Abbreviation | TokenKind::Number);
        word && !breaks[t.index()] && !reading.best(t).tag.is_finite() && !is_relative(reading.lower(t))
    })
}
