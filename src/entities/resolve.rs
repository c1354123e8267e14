//! Brings the mentions of one thing together.
//!
//! A first version: mentions of one kind with one base form are one entity.

use super::entity::{By, Entities, Entity, Mention};
use super::known::Known;
use crate::names::NameMention;
use crate::reading::Reading;
use crate::span::{EntityId, MentionId};

/// The entities of the text.
#[must_use]
pub fn resolve(reading: &Reading<'_>, names: &[NameMention], known: &[Known]) -> Entities {
    let _ = (reading, known);
    let mut out = Entities::default();
    for name in names {
        let at = out.entities.iter().position(|e| e.kind == name.kind && e.name == name.lemma).unwrap_or_else(|| {
            out.entities.push(Entity {
                kind: name.kind,
                name: name.lemma.clone(),
                gender: None,
                role: None,
                url: None,
                mentions: Vec::new(),
            });
            out.entities.len() - 1
        });
        out.entities[at].mentions.push(MentionId::from(out.mentions.len()));
        out.mentions.push(Mention {
            tokens: name.tokens,
            span: name.span,
            entity: EntityId::from(at),
            lemma: name.lemma.clone(),
            by: By::Name,
        });
    }
    out
}
