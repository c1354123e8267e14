//! Finds the names of a text.
//!
//! A first version: runs of capitalised words inside a sentence.

use super::mention::{Kind, NameMention};
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;

/// The names of the text, in order, not overlapping.
#[must_use]
pub fn recognize(reading: &Reading<'_>) -> Vec<NameMention> {
    let mut mentions = Vec::new();
    for sentence in reading.sentences() {
        let capital = |i: usize| {
            let id = TokenId::from(i);
            reading.kind(id) == TokenKind::Word && reading.form(id).starts_with(char::is_uppercase)
        };
        let mut at = sentence.tokens.start.index() + 1;
        let end = sentence.tokens.end.index();
        while at < end {
            let start = at;
            while at < end && capital(at) {
                at += 1;
            }
            if at > start {
                let tokens = TokenRange::new(start, at);
                let span = reading.span(tokens);
                let lemma = span.of(reading.text()).to_owned();
                let kind = if at - start > 1 { Kind::Person } else { Kind::Place };
                mentions.push(NameMention { tokens, span, kind, lemma });
            }
            at += 1;
        }
    }
    mentions
}
