//! Brings the mentions of one thing together.
//!
//! Mentions of one kind are one entity when their base forms are the same, when a lone surname follows the full name of a
//! person (the latest one, so that two people with one surname stay apart), when given names are initials, and when
//! an acronym has the letters of a name. Invariant: an entity has one kind, and every mention is in one entity.

use super::acronym;
use super::entity::{By, Entities, Entity, Mention, PersonGender};
use super::known::{self, Known};
use crate::lexis::Lexis;
use crate::morphology::{Gender, NameClass};
use crate::names::{Kind, NameMention};
use crate::reading::Reading;
use crate::span::{EntityId, MentionId};
use std::collections::BTreeMap;

/// What is known of the entities so far, by kind and lower-case words.
#[derive(Default)]
struct Index {
    /// By the whole base form.
    names: BTreeMap<(Kind, String), usize>,
    /// The latest person with that surname.
    surnames: BTreeMap<String, usize>,
    /// By given name's first letter and surname.
    initials: BTreeMap<(char, String), usize>,
    /// By the letters of a name of several words.
    expansions: BTreeMap<(Kind, String), usize>,
    /// By an acronym.
    acronyms: BTreeMap<(Kind, String), usize>,
}

/// The entities of the text.
#[must_use]
pub fn resolve(reading: &Reading<'_>, names: &[NameMention], known: &[Known], _lexis: &Lexis) -> Entities {
    let mut out = Entities::default();
    let mut index = Index::default();
    for name in names {
        let acronym = acronym::letters(&name.lemma);
        let at = index.find(name, acronym.as_deref()).unwrap_or_else(|| {
            out.entities.push(entity(name));
            out.entities.len() - 1
        });
        index.add(name, acronym.as_deref(), at);
        let entity = &mut out.entities[at];
        if words(&name.lemma) > words(&entity.name) {
            entity.name.clone_from(&name.lemma);
        }
        if name.kind == Kind::Person {
            entity.gender = entity.gender.or_else(|| gender(reading, name));
        }
        entity.mentions.push(MentionId::from(out.mentions.len()));
        out.mentions.push(Mention {
            tokens: name.tokens,
            span: name.span,
            entity: EntityId::from(at),
            lemma: name.lemma.clone(),
            by: if acronym.is_some() { By::Acronym } else { By::Name },
        });
    }
    known::address(&mut out, known);
    out
}

fn entity(name: &NameMention) -> Entity {
    Entity { kind: name.kind, name: name.lemma.clone(), gender: None, role: None, url: None, mentions: Vec::new() }
}

fn words(name: &str) -> usize {
    name.split_whitespace().count()
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

/// First letter and last word of a name of several words, in lower case.
fn initial_and_surname(lemma: &str) -> Option<(char, String)> {
    let lower = lemma.to_lowercase();
    let (given, surname) = (lower.split_whitespace().next()?, lower.split_whitespace().next_back()?);
    (words(&lower) > 1).then(|| (given.chars().next().unwrap_or(' '), surname.to_owned()))
}

/// Whether the given name is an initial: `J. Stoltenberg`.
fn is_initial(lemma: &str) -> bool {
    lemma.split_whitespace().next().is_some_and(|w| w.ends_with('.') && w.chars().count() == 2)
}

impl Index {
    fn find(&self, name: &NameMention, acronym: Option<&str>) -> Option<usize> {
        let lower = name.lemma.to_lowercase();
        let alone = name.kind == Kind::Person && words(&lower) == 1;
        if let Some(at) = self.surnames.get(&lower).filter(|_| alone) {
            return Some(*at);
        }
        if let Some(at) = self.names.get(&(name.kind, lower.clone())) {
            return Some(*at);
        }
        if name.kind == Kind::Person {
            let pair = initial_and_surname(&name.lemma)?;
            return if is_initial(&name.lemma) {
                self.initials.get(&pair).copied()
            } else {
                // A full name that comes after its surname alone.
                self.names
                    .get(&(Kind::Person, pair.1.clone()))
                    .copied()
                    .filter(|_| !self.surnames.contains_key(&pair.1))
            };
        }
        // Only an acronym and a name in full meet by letters, never two names in full.
        match acronym {
            Some(letters) => self.expansions.get(&(name.kind, letters.to_owned())).copied(),
            None => self.acronyms.get(&(name.kind, acronym::of_words(&name.lemma)?)).copied(),
        }
    }

    fn add(&mut self, name: &NameMention, acronym: Option<&str>, at: usize) {
        let lower = name.lemma.to_lowercase();
        if name.kind == Kind::Person {
            if let Some(pair) = initial_and_surname(&name.lemma) {
                self.surnames.insert(pair.1.clone(), at);
                self.initials.insert(pair, at);
            }
        } else if let Some(letters) = acronym {
            self.acronyms.entry((name.kind, letters.to_owned())).or_insert(at);
        } else if let Some(letters) = acronym::of_words(&name.lemma) {
            self.expansions.entry((name.kind, letters)).or_insert(at);
        }
        self.names.entry((name.kind, lower)).or_insert(at);
    }
}
