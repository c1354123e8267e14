//! Finds the source of every quotation.
//!
//! In text order, so that a clause without a subject can take up the source before it. Invariant: one answer a quotation,
//! linear time. Source: the project's annotation guidelines.

use super::agreement::{Agreement, of_verb};
use super::attribution::{Attribution, Rule};
use super::canonical::{FullNames, name, name_in};
use super::noun_phrase::{first, is_word, whole};
use super::words::{is_function, is_inflected_function, is_pronoun};
use crate::entities::Entities;
use crate::names::Kind;
use crate::quotes::{Cue, CueKind, Quote};
use crate::reading::Reading;
use crate::span::{EntityId, TokenId, TokenRange};

/// For each quotation its source, or `None` where a reader could not tell.
///
/// ```
/// use cytat::analysis::{Models, Options, analyze};
/// let models = Models::embedded().unwrap();
/// let text = "Minister Anna Kowalska przyjechała do Gdyni. – Budżet jest gotowy – powiedziała Kowalska.";
/// let analysis = analyze(text, &Options::default(), &models);
/// assert_eq!(analysis.speakers[0].as_ref().unwrap().name, "Anna Kowalska");
/// ```
#[must_use]
pub fn attribute(reading: &Reading<'_>, quotes: &[Quote], entities: &Entities) -> Vec<Option<Attribution>> {
    let names = FullNames::of(reading);
    let mut said: Vec<(Agreement, Attribution)> = Vec::new();
    let mut out = Vec::with_capacity(quotes.len());
    for quote in quotes {
        let asks = quote.cue.map_or(Agreement::Open, |c| of_verb(reading.lower(c.token)));
        let own = match (quote.cue, quote.label) {
            (Some(cue), _) => phrase_of(reading, cue),
            (None, Some(label)) => Some((label, Rule::Label)),
            (None, None) => None,
        };
        let pronoun = own.filter(|(p, _)| p.len() == 1 && is_pronoun(reading.lower(p.start)));
        let found = match own {
            Some((phrase, rule))
                if pronoun.is_none() && stands_for_last(reading, phrase) && person(&said, asks).is_some() =>
            {
                person(&said, asks).map(|last| Attribution {
                    mention: Some(reading.span(phrase)),
                    rule,
                    confidence: 600,
                    ..last.clone()
                })
            }
            Some((phrase, rule)) if pronoun.is_none() => Some(Attribution {
                mention: Some(reading.span(phrase)),
                entity: entity_in(reading, entities, phrase),
                name: name(reading, &names, phrase),
                rule,
                confidence: if rule == Rule::SubjectOfCue { 800 } else { 750 },
            }),
            _ => carried(&said, asks).map(|last| Attribution {
                mention: pronoun.map(|(p, _)| reading.span(p)),
                rule: if quote.cue.is_some() { Rule::DroppedSubject } else { Rule::Continued },
                confidence: if quote.cue.is_some() { 650 } else { 500 },
                ..last.clone()
            }),
        };
        if let Some(found) = &found {
            said.push((asks, found.clone()));
        }
        out.push(found);
    }
    out
}

/// The last source that the verb's form agrees with, among the last few.
fn carried(said: &[(Agreement, Attribution)], asks: Agreement) -> Option<&Attribution> {
    said.iter().rev().take(6).find(|(had, _)| had.fits(asks)).or(said.last()).map(|(_, a)| a)
}

/// Whether the phrase is a function without a name: `były premier`, `zdaniem oligarchy`.
fn stands_for_last(reading: &Reading<'_>, phrase: TokenRange) -> bool {
    let function =
        phrase.iter().take(2).any(|t| is_function(reading.lower(t)) || is_inflected_function(reading.lower(t)));
    let names =
        phrase.iter().filter(|t| reading.form(*t).starts_with(char::is_uppercase) && *t != phrase.start).count();
    function && names < 2 && name_in(reading, phrase).is_none()
}

/// The last person among the sources before, by a name of two words, that the verb's form agrees with.
fn person(said: &[(Agreement, Attribution)], asks: Agreement) -> Option<&Attribution> {
    let named = |a: &Attribution| a.name.split(' ').filter(|w| w.starts_with(char::is_uppercase)).count() >= 2;
    said.iter().rev().take(6).find(|(had, a)| had.fits(asks) && named(a)).map(|(_, a)| a)
}

/// A function with its name after a phrase of place or a comma: `szef biura w Gdyni, Jan Kowalski`.
fn with_later_name(reading: &Reading<'_>, phrase: TokenRange, end: usize) -> TokenRange {
    if name_in(reading, phrase).is_some_and(|n| n.len() > 1)
        || !phrase.iter().take(3).any(|t| is_function(reading.lower(t)))
    {
        return phrase;
    }
    let stop = phrase.end.index();
    let limit = end.min(reading.len()).min(stop + 14);
    let capital = |at: usize| super::noun_phrase::is_capital(reading, at);
    (stop + 1..limit.saturating_sub(1))
        .find(|at| {
            capital(*at) && capital(at + 1) && !super::words::is_preposition(reading.lower(TokenId::from(at - 1)))
        })
        .map_or(phrase, |at| TokenRange::new(at, if at + 2 < limit && capital(at + 2) { at + 3 } else { at + 2 }))
}

/// The noun phrase that the cue's own clause names as its source.
fn phrase_of(reading: &Reading<'_>, cue: Cue) -> Option<(TokenRange, Rule)> {
    let (start, at, end) = (cue.clause.start.index(), cue.token.index(), cue.clause.end.index());
    if cue.kind == CueKind::SourcePhrase {
        let after = (at + 1 < end).then(|| whole_from(reading, at + 1, end)).flatten();
        let before =
            (at > start && is_pronoun(reading.lower(TokenId::from(at - 1)))).then(|| TokenRange::new(at - 1, at));
        return before.or(after).map(|p| (p, Rule::SourcePhrase));
    }
    if cue.kind == CueKind::Noun {
        return first(reading, at + 1, end).or_else(|| first(reading, start, at)).map(|p| (p, Rule::OwnerOfNoun));
    }
    if let Some(antecedent) = relative(reading, start, at) {
        return Some((antecedent, Rule::RelativeClause));
    }
    let after = first(reading, at + 1, end).filter(|p| looks_like_subject(reading, *p));
    let before = first(reading, start, at).filter(|p| looks_like_subject(reading, *p));
    let named = |p: &TokenRange| name_in(reading, *p).is_some();
    let (phrase, limit) = match (before, after) {
        (Some(b), Some(a)) if named(&a) && !named(&b) => (a, end),
        (Some(b), _) => (b, at),
        (None, Some(a)) => (a, end),
        (None, None) => return None,
    };
    Some((with_later_name(reading, phrase, limit), Rule::SubjectOfCue))
}

fn whole_from(reading: &Reading<'_>, start: usize, end: usize) -> Option<TokenRange> {
    let from = (start..end.min(start + 3)).find(|at| is_word(reading, *at))?;
    Some(whole(reading, from, end))
}

/// The antecedent of a relative pronoun that stands right before the cue: `X, który powiedział`.
fn relative(reading: &Reading<'_>, start: usize, cue: usize) -> Option<TokenRange> {
    let from = start.max(cue.saturating_sub(4));
    let which = (from..cue)
        .rev()
        .find(|at| matches!(reading.lower(TokenId::from(*at)), "który" | "która" | "które" | "którzy"))?;
    let end = which.checked_sub(1)?;
    let mut at = end;
    while at > 0
        && end - at < 6
        && is_word(reading, at - 1)
        && !super::words::is_preposition(reading.lower(TokenId::from(at - 1)))
    {
        at -= 1;
    }
    (at < end).then(|| TokenRange::new(at, end)).map(|p| name_in(reading, p).unwrap_or(p))
}

/// Whether the phrase can be a subject: not a dative, a participle or a numeral on its own.
fn looks_like_subject(reading: &Reading<'_>, phrase: TokenRange) -> bool {
    let word = reading.lower(phrase.start);
    let ends = |e: &[&str]| e.iter().any(|x| word.ends_with(x));
    !ends(&["ąc", "emu", "ownie", "ono", "owi", "wszy", "pytany", "pytana", "tywany", "tywana", "odnośnie", "zgodnie"])
}

/// The last person or organisation named inside the phrase.
fn entity_in(reading: &Reading<'_>, entities: &Entities, phrase: TokenRange) -> Option<EntityId> {
    let span = reading.span(name_in(reading, phrase).unwrap_or(phrase));
    let from = entities.mentions.partition_point(|m| m.span.end <= span.start);
    let inside = || entities.mentions[from..].iter().take_while(|m| m.span.start < span.end);
    let kind = |m: &&crate::entities::Mention, k| entities.entity(m.entity).kind == k;
    let person = inside().filter(|m| kind(m, Kind::Person)).last();
    person.or_else(|| inside().find(|m| kind(m, Kind::Organization))).map(|m| m.entity)
}
