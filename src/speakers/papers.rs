//! The papers that a noun for one can mean, however far away they are named: `gazeta`, four paragraphs after `„Kurier”`.
//!
//! Invariant: the text's papers are listed once; a noun is given a bounded number of them. Source: how news takes its own
//! sources up again.

use super::scene::Scene;
use super::seen::Seen;
use super::whom::Referent;
use crate::morphology::Tag;
use crate::span::{EntityId, TokenId};

/// How many different papers before the quotation.
const BEFORE: usize = 3;
/// How many mentions of them are looked at.
const LOOKED_AT: usize = 12;

/// The papers named last before the quotation, or else the first one after it: `dziennik`, then `„Kurier” pisze`.
pub(super) fn papers(scene: &Scene<'_, '_>, seen: &Seen) -> Vec<(Referent, Tag)> {
    let all = scene.papers.get_or_init(|| listed(scene));
    let before = all.partition_point(|(at, _)| at.index() < seen.anchor);
    let mut out: Vec<EntityId> = Vec::new();
    for &(_, paper) in all[..before].iter().rev().take(LOOKED_AT) {
        if !out.contains(&paper) && out.len() < BEFORE {
            out.push(paper);
        }
    }
    if out.is_empty() {
        out.extend(all.get(before).map(|p| p.1));
    }
    out.into_iter().map(|paper| (Referent::Entity(paper), scene.subject_of(paper))).collect()
}

/// Every mention of a paper, in text order.
fn listed(scene: &Scene<'_, '_>) -> Vec<(TokenId, EntityId)> {
    let mentions = scene.entities.mentions.iter().filter(|m| scene.media.contains(&m.entity));
    mentions.map(|m| (m.tokens.start, m.entity)).collect()
}
