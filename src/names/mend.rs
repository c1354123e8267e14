//! What the labels leave to rules, in order: two people whose names touch, a name with a bracket inside, the initials that
//! mark the turns of an interview.
//!
//! Invariant: mentions stay ordered and apart. Each rule looks at the mentions of the whole article, in linear time.

use super::mention::{Kind, NameMention};
use super::recognize::mentions;
use super::{bracket, initials, opening, parting};
use crate::lexis::Lexis;
use crate::reading::Reading;
use crate::span::TokenRange;

/// The names that the labels mark, once the rules have seen them.
#[must_use]
pub fn mended(reading: &Reading<'_>, labels: &[u8], lexis: &Lexis) -> Vec<NameMention> {
    let names = parting::parted(reading, mentions(reading, labels), &lexis.given);
    let names = opening::opened(reading, names, lexis);
    initials::labelled(reading, bracket::joined(reading, names, lexis))
}

/// The name that these tokens are.
pub(super) fn named(reading: &Reading<'_>, tokens: TokenRange, kind: Kind) -> NameMention {
    let span = reading.span(tokens);
    NameMention { tokens, span, kind, lemma: span.of(reading.text()).to_owned() }
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
                out.push(named(
                    reading,
                    TokenRange { end: tokens.start.min(name.tokens.end), ..name.tokens },
                    name.kind,
                ));
            }
            out.push(named(reading, tokens, kind));
        }
        if out.last().is_none_or(|last| last.tokens.end <= name.tokens.start) {
            out.push(name);
        }
    }
    out.extend(over.map(|tokens| named(reading, tokens, kind)));
    out
}
