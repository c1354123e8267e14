//! Which phrases are the subject of a main clause: whom a clause without a subject takes up.
//!
//! The phrase is in the nominative, a finite verb near it agrees, and no other nominative stands nearer to that verb.
//! Invariant: looks at a bounded number of tokens of each phrase.

use super::agreement::{agreement, agreement_of};
use super::feature::Feature;
use super::phrase::{Fit, Phrase, PhraseKind};
use crate::lexis::{ClauseWord, Lexis, is_relative};
use crate::morphology::Pos;
use crate::reading::Reading;
use crate::span::TokenId;
use crate::text::TokenKind;

/// How far the verb may stand from its subject, in tokens.
const AFTER: usize = 10;
const BEFORE: usize = 4;
/// How long an apposition between commas may be, in tokens.
const INSERTION: usize = 20;
/// How far back the word may stand that opens its clause.
const OPENER: usize = 8;

/// For each phrase whether it is the subject of a main clause.
pub(super) fn subjects(reading: &Reading<'_>, lexis: &Lexis, phrases: &[Phrase], level: &[u32]) -> Vec<bool> {
    // the verb that has its subject already
    let mut last = usize::MAX;
    let mut governs = |i: usize| {
        let verb = verb_of(reading, lexis, phrases, level, i).filter(|&v| v != last);
        last = verb.unwrap_or(last);
        verb.is_some()
    };
    (0..phrases.len()).map(&mut governs).collect()
}

fn nominative(phrase: &Phrase) -> bool {
    phrase.preposition.is_none() && phrase.nominative >= Fit::Can && phrase.kind != PhraseKind::Circumstance
}

/// The finite verb whose subject the phrase is.
fn verb_of(reading: &Reading<'_>, lexis: &Lexis, phrases: &[Phrase], level: &[u32], i: usize) -> Option<usize> {
    let phrase = &phrases[i];
    let (start, end) = (phrase.tokens.start.index(), phrase.tokens.end.index());
    if !nominative(phrase) || is_subordinate(reading, lexis, start) {
        return None;
    }
    let sentence = reading.sentence(reading.sentence_of(phrase.tokens.start)).tokens;
    let tag = |at: usize| reading.best(TokenId::from(at)).tag;
    let verb = |at: &usize| tag(*at).is_finite() && tag(*at).pos() != Pos::Imps;
    let agrees = |at: usize| agreement(phrase.subject, agreement_of(tag(at)), phrase.counted) != Feature::Clashes;
    let word = |at: &usize| {
        let kind = reading.kind(TokenId::from(*at));
        level[*at] == level[start] && matches!(kind, TokenKind::Word | TokenKind::Abbreviation | TokenKind::Number)
    };
    let stop = phrases[i + 1..].iter().take(4).find(|p| nominative(p) && p.nominative == Fit::Best);
    let stop = stop.map_or(usize::MAX, |p| p.tokens.start.index()).min(sentence.end.index()).min(end + AFTER);
    let after = (end..stop).take_while(word).find(verb);
    let low = sentence.start.index().max(start.saturating_sub(BEFORE));
    let before = || (low..start).rev().take_while(word).find(verb);
    // `Nowak, śpiewak i prezenter, nie widzi`
    let comma = |at: usize| reading.kind(TokenId::from(at)) == TokenKind::Comma;
    let insertion = || {
        let last = sentence.end.index();
        if end >= last || !comma(end) {
            return None;
        }
        let inside = (end + 1..last.min(end + INSERTION)).take_while(|at| {
            let relative = is_relative(reading.lower(TokenId::from(*at)));
            level[*at] == level[start] && !verb(at) && !relative
        });
        let close = inside.filter(|&at| comma(at)).last()?;
        (close + 1..last.min(close + AFTER)).take_while(word).find(verb)
    };
    after
        .filter(|&v| agrees(v))
        .or_else(|| insertion().filter(|&v| agrees(v)))
        .or_else(|| before().filter(|&v| agrees(v)))
}

/// Whether a word that opens a subordinate clause stands before the token in its clause.
fn is_subordinate(reading: &Reading<'_>, lexis: &Lexis, at: usize) -> bool {
    let id = TokenId::from(at);
    let first = reading.sentence(reading.sentence_of(id)).tokens.start.index();
    let word = |t: &usize| reading.kind(TokenId::from(*t)) == TokenKind::Word;
    let opens = |t: usize| {
        let (word, tag) = (reading.lower(TokenId::from(t)), reading.best(TokenId::from(t)).tag);
        tag.pos() == Pos::Comp || lexis.clauses.is(word, ClauseWord::Subordinate) || is_relative(word)
    };
    (first.max(at.saturating_sub(OPENER))..at).rev().take_while(word).any(opens)
}
