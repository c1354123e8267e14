//! Brings the mentions of one thing together, and says of each thing what the text says of it.
//!
//! Invariant: an entity has one kind, and every mention is in one entity.

use super::acronym;
use super::entity::{By, Entities, Entity, Mention, PersonGender};
use super::join::{join, words};
use super::known::{self, Known};
use crate::lexis::Lexis;
use crate::morphology::{Gender, NameClass};
use crate::names::{Kind, NameMention};
use crate::reading::Reading;
use crate::span::{EntityId, MentionId};
use std::cmp::Reverse;
use std::collections::HashMap;

/// The entities of the text.
#[must_use]
pub fn resolve(reading: &Reading<'_>, names: &[NameMention], known: &[Known], lexis: &Lexis) -> Entities {
    let joined = join(reading, names, lexis);
    let mut out = Entities::default();
    for &kind in &joined.kinds {
        let (name, mentions) = (String::new(), Vec::new());
        out.entities.push(Entity { kind, name, gender: None, role: None, url: None, mentions });
    }
    for (name, &at) in names.iter().zip(&joined.entity_of) {
        let entity = &mut out.entities[at];
        if entity.kind == Kind::Person {
            entity.gender = entity.gender.or_else(|| gender(reading, name));
        }
        entity.mentions.push(MentionId::from(out.mentions.len()));
        out.mentions.push(Mention {
            tokens: name.tokens,
            span: name.span,
            entity: EntityId::from(at),
            lemma: name.lemma.clone(),
            by: if acronym::letters(&name.lemma).is_some() { By::Acronym } else { By::Name },
        });
    }
    let Entities { entities, mentions } = &mut out;
    for entity in entities {
        entity.name = fullest(entity.mentions.iter().map(|m| mentions[m.index()].lemma.as_str())).to_owned();
    }
    known::address(&mut out, known);
    out
}

/// The lemma with most words, of those without an initial the commonest, of those the first.
fn fullest<'a>(lemmas: impl Iterator<Item = &'a str>) -> &'a str {
    let mut counts: HashMap<&str, (usize, usize)> = HashMap::new();
    for (at, lemma) in lemmas.enumerate() {
        counts.entry(lemma).or_insert((0, at)).0 += 1;
    }
    let rank =
        |(lemma, (count, at)): &(&str, (usize, usize))| (words(lemma), !lemma.contains('.'), *count, Reverse(*at));
    counts.into_iter().max_by_key(rank).map_or("", |(lemma, _)| lemma)
}

/// The gender of the first given name in the mention.
fn gender(reading: &Reading<'_>, name: &NameMention) -> Option<PersonGender> {
    let given = name.tokens.iter().map(|t| reading.best(t)).find(|a| a.class.has(NameClass::GIVEN))?;
    match given.tag.gender()? {
        Gender::F => Some(PersonGender::Female),
        Gender::N => Some(PersonGender::Neuter),
        _ => Some(PersonGender::Male),
    }
}
