//! A lone word with a capital in a stretch of another language is no person: `next Wed 25 and Thurs 26 to minimise`.
//!
//! Invariant: mentions stay ordered and apart; only people of one word go, whom the article does not name elsewhere. Source: in
//! a Polish sentence nearly all words with a small letter are in the lexicon.

use super::mention::{Kind, NameMention};
use super::word;
use crate::reading::Reading;
use crate::span::TokenId;
use crate::text::TokenKind;
use rustc_hash::FxHashSet;

/// How far around a word its language is looked for.
const REACH: u32 = 6;

/// How many words must be of another language, one of slang or misspelt being none.
const LEAST: usize = 3;

/// Whether most of the words around are of another language.
fn is_abroad(reading: &Reading<'_>, at: TokenId) -> bool {
    let sentence = reading.sentence(reading.sentence_of(at)).tokens;
    let from = at.0.saturating_sub(REACH).max(sentence.start.0);
    let to = (at.0 + REACH + 1).min(sentence.end.0);
    let (mut foreign, mut own) = (0, 0);
    for at in (from..to).map(TokenId) {
        if reading.kind(at) != TokenKind::Word || word::is_capital(reading, at) {
            continue;
        }
        *if word::is_known(reading, at) { &mut own } else { &mut foreign } += 1;
    }
    foreign >= LEAST && foreign > own
}

/// The mentions, such words aside.
pub(super) fn left_out(reading: &Reading<'_>, mut names: Vec<NameMention>) -> Vec<NameMention> {
    let lone = |name: &NameMention| name.kind == Kind::Person && name.tokens.len() == 1;
    let abroad: Vec<bool> = names.iter().map(|name| lone(name) && is_abroad(reading, name.tokens.start)).collect();
    if !abroad.contains(&true) {
        return names;
    }
    let elsewhere = names.iter().zip(&abroad).filter(|(name, abroad)| name.kind == Kind::Person && !**abroad);
    let known: FxHashSet<&str> = elsewhere.map(|(name, _)| reading.lemma(name.last())).collect();
    let mut abroad = abroad.into_iter();
    names.retain(|name| abroad.next() != Some(true) || known.contains(reading.lemma(name.tokens.start)));
    names
}
