//! Mentions laid over those that the labels mark, and where the labels left room for them.
//!
//! Invariant: mentions stay ordered and apart, in linear time.

use super::mention::{Kind, NameMention};
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};

/// The tokens that no mention covers, in order.
pub(super) fn free(reading: &Reading<'_>, names: &[NameMention]) -> impl Iterator<Item = TokenId> {
    let starts = names.iter().map(|name| name.tokens.start.index()).chain([reading.len()]);
    let ends = [0].into_iter().chain(names.iter().map(|name| name.tokens.end.index()));
    ends.zip(starts).flat_map(|(end, start)| end..start).map(TokenId::from)
}

/// The mentions with others of one kind laid over them, in order: of what was there, only what stands before one is left.
pub(super) fn laid_over(
    reading: &Reading<'_>,
    names: Vec<NameMention>,
    over: &[TokenRange],
    kind: Kind,
) -> Vec<NameMention> {
    if over.is_empty() {
        return names;
    }
    let mut out: Vec<NameMention> = Vec::with_capacity(names.len() + over.len());
    let mut over = over.iter().copied().peekable();
    for name in names {
        while let Some(tokens) = over.next_if(|tokens| tokens.start < name.tokens.end) {
            if name.tokens.start < tokens.start && out.last().is_none_or(|last| last.tokens.end <= name.tokens.start) {
                out.push(NameMention::new(
                    reading,
                    TokenRange { end: tokens.start.min(name.tokens.end), ..name.tokens },
                    name.kind,
                ));
            }
            out.push(NameMention::new(reading, tokens, kind));
        }
        if out.last().is_none_or(|last| last.tokens.end <= name.tokens.start) {
            out.push(name);
        }
    }
    out.extend(over.map(|tokens| NameMention::new(reading, tokens, kind)));
    out
}
