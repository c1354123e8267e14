//! What stands alone in quotation marks is a title, not a person: `reżyser „Torvii”`, `według „Torvexa”`.
//!
//! Invariant: only kinds change. Source: Polish puts the titles of works and papers in quotation marks, and of people's names
//! only those that others gave them: after a given name or a word for that (`pseudonim „Młot”`).

use super::given::is_known_given;
use super::mention::{Kind, NameMention};
use super::word;
use crate::lexis::Lexis;
use crate::reading::Reading;
use crate::span::TokenId;
use crate::text::TokenKind;
use rustc_hash::FxHashSet;

/// Lemmas of words that introduce what somebody is called.
const CALLED: [&str; 9] =
    ["pseudonim", "ksywa", "ksywka", "przydomek", "przezwisko", "zwać", "nazywać", "nazwać", "kryptonim"];

/// The mentions, with such names as works.
pub(super) fn told_by_marks(reading: &Reading<'_>, mut names: Vec<NameMention>, lexis: &Lexis) -> Vec<NameMention> {
    let quote = |at: usize| at < reading.len() && matches!(reading.kind(TokenId::from(at)), TokenKind::Quote(_));
    let marked = |name: &NameMention| {
        let start = name.tokens.start.index();
        start > 1 && quote(start - 1) && quote(name.tokens.end.index())
    };
    if !names.iter().any(|name| name.kind == Kind::Person && marked(name)) {
        return names;
    }
    let outside: FxHashSet<String> = names
        .iter()
        .filter(|name| name.kind == Kind::Person && !marked(name))
        .map(|name| word::stem(reading.form(name.last())))
        .collect();
    for name in names.iter_mut().filter(|name| name.kind == Kind::Person && marked(name)) {
        let before = TokenId(name.tokens.start.0 - 2);
        let called = CALLED.contains(&reading.lemma(before))
            || word::is_capital(reading, before)
            || is_known_given(reading, &lexis.given, name.tokens.start)
            || outside.contains(&word::stem(reading.form(name.last())));
        if !called {
            name.kind = Kind::Product;
        }
    }
    names
}
