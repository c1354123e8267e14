//! The embedder's own entities, found in addition to what the model finds.

use super::entity::Entities;
use crate::names::Kind;
use std::collections::BTreeMap;

/// An entity that the embedder knows: a topic page of a news site, say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its name in the nominative.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Its address, handed back with the entity.
    pub url: Option<String>,
    /// Further forms to find; inflected ones are found without being listed.
    pub forms: Vec<String>,
}

/// Gives the entities that the embedder knows their addresses; each is looked up once, however many are known.
pub(super) fn address(entities: &mut Entities, known: &[Known]) {
    if known.is_empty() {
        return;
    }
    let mut by_name: BTreeMap<(Kind, String), &Known> = BTreeMap::new();
    for one in known {
        for form in core::iter::once(&one.name).chain(&one.forms) {
            by_name.entry((one.kind, form.to_lowercase())).or_insert(one);
        }
    }
    let Entities { entities, mentions, .. } = entities;
    for entity in entities {
        let lemmas = entity.mentions.iter().map(|m| mentions[m.index()].lemma.as_str());
        let found = core::iter::once(entity.name.as_str())
            .chain(lemmas)
            .find_map(|name| by_name.get(&(entity.kind, name.to_lowercase())));
        if let Some(one) = found {
            entity.url.clone_from(&one.url);
        }
    }
}
