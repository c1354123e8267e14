//! The particle inside or before a person's name belongs to it: `[Jose Vieira] da [Silva]`, `van [Rompuy]`.
//!
//! Invariant: mentions stay ordered and apart, and lie within sentences. Source: particles of `lexis/foreign_words.tsv`.

use super::mention::{Kind, NameMention};
use super::word::PARTICLE;
use crate::lexis::Lexis;
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;

/// How many particles follow each other: `von der`, `de la`.
const LONGEST: usize = 2;

/// Particles that are Polish words too, so that they belong to a name only between its parts.
const POLISH: [&str; 2] = ["da", "ter"];

/// The mentions, with the particles in people's names.
pub(super) fn included(reading: &Reading<'_>, names: Vec<NameMention>, lexis: &Lexis) -> Vec<NameMention> {
    let particle = |at: usize| {
        let at = TokenId::from(at);
        reading.kind(at) == TokenKind::Word && lexis.name_words.foreign(reading.form(at)).0 & PARTICLE != 0
    };
    let mut out: Vec<NameMention> = Vec::with_capacity(names.len());
    for name in names {
        let start = name.tokens.start.index();
        let sentence = reading.sentence(reading.sentence_of(name.tokens.start)).tokens.start.index();
        let free = out.last().map_or(0, |last| last.tokens.end.index()).max(sentence);
        let count = (free..start).rev().take(LONGEST).take_while(|&at| particle(at)).count();
        if name.kind != Kind::Person || count == 0 {
            out.push(name);
            continue;
        }
        let first = start - count;
        let joins =
            |last: &NameMention| last.kind == Kind::Person && last.tokens.end.index() == first && first > sentence;
        let begin = match out.pop_if(|last| joins(last)) {
            Some(last) => last.tokens.start.index(),
            None if POLISH.contains(&reading.form(first.into())) => start,
            None => first,
        };
        out.push(NameMention::new(reading, TokenRange::new(begin, name.tokens.end.index()), Kind::Person));
    }
    out
}
