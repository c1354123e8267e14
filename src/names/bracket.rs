//! A given name in brackets is part of the name around it: `Serhij (Siergiej) Kozłow`, `(Władimira) Putina`.
//!
//! Invariant: a joined mention holds one bracket, with one given name in it, and the surname after it at once. Source: how
//! Polish news write a name both as its bearer and as his neighbours do, and how editors add what a speaker left out.

use super::given::is_given;
use super::mention::{Kind, NameMention};
use super::overlay::laid_over;
use super::word::is_capital_word;
use crate::lexis::Lexis;
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;

/// The mentions, with what such brackets part put together.
pub(super) fn joined(reading: &Reading<'_>, names: Vec<NameMention>, lexis: &Lexis) -> Vec<NameMention> {
    let open = |at: &usize| reading.kind(TokenId::from(*at)) == TokenKind::Open;
    let brackets = (0..reading.len()).filter(open);
    let whole: Vec<TokenRange> = brackets.filter_map(|open| whole(reading, open, &names, lexis)).collect();
    laid_over(reading, names, &whole, Kind::Person)
}

/// The name that such a bracket is in.
fn whole(reading: &Reading<'_>, open: usize, names: &[NameMention], lexis: &Lexis) -> Option<TokenRange> {
    let (inside, close, surname) = (TokenId::from(open + 1), open + 2, TokenId::from(open + 3));
    if surname.index() >= reading.len() || reading.kind(TokenId::from(close)) != TokenKind::Close {
        return None;
    }
    let sentence = reading.sentence(reading.sentence_of(inside)).tokens;
    let capital = |at: TokenId| sentence.contains(at) && is_capital_word(reading, at);
    let given = |at: TokenId| is_given(reading, &lexis.given, at);
    if !capital(inside) || !capital(surname) || !given(inside) {
        return None;
    }
    let person = |at: TokenId| {
        let name = names.get(names.partition_point(|name| name.tokens.end <= at))?;
        (name.kind == Kind::Person && name.tokens.contains(at)).then_some(name.tokens)
    };
    let after = person(surname);
    let end = after.map_or(surname.index() + 1, |tokens| tokens.end.index());
    match open.checked_sub(1).map(TokenId::from).filter(|&at| capital(at)) {
        // Another name before the bracket that is no given name is somebody else's.
        Some(at) => {
            let start = person(at).map_or(at, |tokens| tokens.start);
            given(at).then(|| TokenRange::new(start.index(), end))
        }
        None => after.map(|_| TokenRange::new(open, end)),
    }
}
