//! Who has spoken so far, in text order: what a clause without a subject takes up again.
//!
//! Invariant: one entry a speaker; the latest is found in constant time.

use super::phrase::PhraseKind;
use crate::morphology::Tag;
use crate::span::{EntityId, TokenId};
use std::collections::BTreeMap;

/// Somebody who has spoken.
#[derive(Clone, Debug)]
pub struct Member {
    /// The entity, if it is one.
    pub entity: Option<EntityId>,
    /// The name.
    pub name: String,
    /// What it is.
    pub kind: PhraseKind,
    /// Number and gender as a subject.
    pub subject: Tag,
    /// How often it has spoken.
    pub times: usize,
    /// The cue of the last time, or its first word.
    pub last: TokenId,
}

/// Everybody who has spoken, and in what order.
#[derive(Clone, Debug, Default)]
pub struct Cast {
    members: Vec<Member>,
    by_name: BTreeMap<String, usize>,
    /// The members by when they last spoke, latest last; each at most once.
    recent: Vec<usize>,
}

impl Cast {
    /// Somebody speaks.
    pub fn says(&mut self, member: Member) {
        let key = member.name.to_lowercase();
        let at = match self.by_name.get(&key) {
            Some(&at) => {
                let old = &mut self.members[at];
                old.times += 1;
                old.last = member.last;
                old.entity = old.entity.or(member.entity);
                if old.subject.gender().is_none() {
                    old.subject = member.subject;
                }
                at
            }
            None => {
                self.members.push(member);
                self.by_name.insert(key, self.members.len() - 1);
                self.members.len() - 1
            }
        };
        if let Some(i) = self.recent.iter().rev().take(16).position(|&m| m == at) {
            let i = self.recent.len() - 1 - i;
            self.recent.remove(i);
        }
        self.recent.push(at);
    }

    /// Those who spoke last, latest first.
    pub fn latest(&self) -> impl Iterator<Item = &Member> {
        self.recent.iter().rev().map(|&m| &self.members[m])
    }

    /// The member of that entity, if it has spoken lately: its rank and itself.
    #[must_use]
    pub fn rank(&self, entity: EntityId) -> Option<(usize, &Member)> {
        self.latest().take(6).enumerate().find(|(_, m)| m.entity == Some(entity))
    }

    /// How many have spoken.
    #[must_use]
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// Whether nobody has.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }
}
