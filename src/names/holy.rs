//! `Ojciec` belongs to `Święty` after it: Poles call the pope so, and nobody `Święty` alone.
//!
//! Invariant: mentions stay ordered and apart. `św.` stays outside, as other titles do. Source: general Polish.

use super::mention::{Kind, NameMention};
use super::word;
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};

/// The mentions, with that word in them.
pub(super) fn included(reading: &Reading<'_>, mut names: Vec<NameMention>) -> Vec<NameMention> {
    let mut free = TokenId(0);
    for name in &mut names {
        let first = name.tokens.start;
        let alone = name.kind == Kind::Person && name.tokens.len() == 1 && reading.lemma(first) == "święty";
        let father = |at: &TokenId| word::is_capital(reading, *at) && reading.lemma(*at).to_lowercase() == "ojciec";
        let before = first.0.checked_sub(1).map(TokenId).filter(|&at| alone && at >= free);
        if let Some(start) = before.filter(father) {
            *name = NameMention::new(reading, TokenRange { start, ..name.tokens }, name.kind);
        }
        free = name.tokens.end;
    }
    names
}
