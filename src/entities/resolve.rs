//! Brings the mentions of one thing together, and says of each thing what the text says of it.
//!
//! Invariant: an entity has one kind, and every mention is in one entity.

use super::acronym;
use super::describe::{Description, descriptions, dressed};
use super::entity::{By, Entities, Entity, Mention, PersonGender};
use super::join::join;
use super::known::{self, Known};
use super::people::women;
use super::pronoun::pronouns;
use super::roles::roles;
use super::scene::Scene;
use super::spelling::words;
use crate::lexis::Lexis;
use crate::names::base_form::nominative;
use crate::names::{Kind, NameMention};
use crate::reading::Reading;
use crate::span::{EntityId, MentionId, TokenRange};
use rustc_hash::FxHashMap;
use std::cmp::Reverse;

/// A role has at most so many words.
const LONGEST_ROLE: usize = 10;

/// The entities of the text.
#[must_use]
pub fn resolve(reading: &Reading<'_>, names: &[NameMention], known: &[Known], lexis: &Lexis) -> Entities {
    let names = known::find(reading, names, known);
    let names = names.as_ref();
    let joined = join(reading, names, lexis);
    let scene = Scene::new(reading, names, &joined.entity_of, &joined.kinds, lexis);
    let descriptions = descriptions(&scene);
    let women = women(&scene, &descriptions);
    let roles = roles(&scene, &descriptions, &women);
    let mut out = Entities::default();
    for (&kind, woman) in joined.kinds.iter().zip(&women) {
        let gender = woman.map(|woman| if woman { PersonGender::Female } else { PersonGender::Male });
        out.entities.push(Entity { kind, name: String::new(), gender, role: None, url: None, mentions: Vec::new() });
    }
    for (name, &at) in names.iter().zip(&joined.entity_of) {
        out.mentions.push(Mention {
            tokens: name.tokens,
            span: name.span,
            entity: EntityId::from(at),
            lemma: name.lemma.clone(),
            by: if acronym::letters(&name.lemma).is_some() { By::Acronym } else { By::Name },
        });
    }
    let pronouns = pronouns(&scene, &roles, &women);
    for (found, by) in [(roles, By::Role), (pronouns, By::Pronoun)] {
        for (tokens, at) in found {
            let (lemma, span) = (common(&scene, tokens), reading.span(tokens));
            out.mentions.push(Mention { tokens, span, entity: EntityId::from(at), lemma, by });
        }
    }
    out.mentions.sort_by_key(|m| m.tokens);
    for (at, mention) in out.mentions.iter().enumerate() {
        out.entities[mention.entity.index()].mentions.push(MentionId::from(at));
    }
    let Entities { entities, mentions, .. } = &mut out;
    for entity in entities {
        let named =
            entity.mentions.iter().map(|m| &mentions[m.index()]).filter(|m| matches!(m.by, By::Name | By::Acronym));
        entity.name = fullest(named.map(|m| m.lemma.as_str())).to_owned();
    }
    describe(&scene, &descriptions, &mut out);
    known::address(&mut out, known);
    out
}

/// Gives people their roles, and every described name its whole phrase.
fn describe(scene: &Scene<'_>, descriptions: &[Description<'_>], out: &mut Entities) {
    let mut longest: FxHashMap<usize, TokenRange> = FxHashMap::default();
    for description in descriptions {
        let entity = EntityId::from(description.entity);
        out.phrases.extend([(description.whole, entity), (description.tokens, entity)]);
        let had = longest.get(&description.entity).map_or(0, |r| r.len());
        let person = scene.kinds[description.entity] == Kind::Person;
        if person && description.tokens.len() > had && description.tokens.len() <= LONGEST_ROLE {
            longest.insert(description.entity, description.tokens);
        }
    }
    out.phrases.extend(dressed(scene).into_iter().map(|(tokens, at)| (tokens, EntityId::from(at))));
    out.phrases.sort_unstable();
    for (at, tokens) in longest {
        out.entities[at].role = Some(common(scene, tokens));
    }
}

/// The phrase in the nominative, its common nouns without capitals: `Sekretarz Generalny NATO` is a `sekretarz generalny NATO`.
fn common(scene: &Scene<'_>, tokens: TokenRange) -> String {
    let reading = scene.reading;
    let base = nominative(reading, tokens);
    let lower = |token, word: &str| {
        let common = scene.name(token).is_none() && reading.lemma(token).starts_with(char::is_lowercase);
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if common && !word.chars().nth(1).is_some_and(char::is_uppercase) => {
                first.to_lowercase().chain(letters).collect()
            }
            _ => word.to_owned(),
        }
    };
    let parts: Vec<&str> = base.split_whitespace().collect();
    // As many words out as in, unless marks stand close to them.
    if parts.len() != tokens.len() {
        return base;
    }
    let words: Vec<String> = tokens.iter().zip(parts).map(|(token, word)| lower(token, word)).collect();
    words.join(" ")
}

/// The lemma with most words, of those without an initial the commonest, of those the first.
fn fullest<'a>(lemmas: impl Iterator<Item = &'a str>) -> &'a str {
    let mut counts: FxHashMap<&str, (usize, usize)> = FxHashMap::default();
    for (at, lemma) in lemmas.enumerate() {
        counts.entry(lemma).or_insert((0, at)).0 += 1;
    }
    let rank =
        |(lemma, (count, at)): &(&str, (usize, usize))| (words(lemma), !lemma.contains('.'), *count, Reverse(*at));
    counts.into_iter().max_by_key(rank).map_or("", |(lemma, _)| lemma)
}
