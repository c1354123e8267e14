//! Two words that the article always has side by side are one name: `Oxford Torvica`, never `Torvica` alone, is a firm.
//!
//! Invariant: mentions stay ordered and apart; a joined one covers what two that touch covered. Source: news call people by
//! their surname alone once they have named them, and decline what stands before it; names of firms are said whole.

use super::given::is_known_given;
use super::mention::{Kind, NameMention};
use super::word;
use crate::lexis::Lexis;
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// How often the article must have them.
const LEAST: usize = 2;

type Pair<'r> = (&'r str, &'r str);

/// The two words, when the labels have something else and then a person who is nobody known.
fn pair<'r>(reading: &'r Reading<'_>, lexis: &Lexis, a: &NameMention, b: &NameMention) -> Option<Pair<'r>> {
    let (first, last) = (a.tokens.start, b.tokens.start);
    let two = a.tokens.end == last && a.tokens.len() == 1 && b.tokens.len() == 1;
    if !two || a.kind == Kind::Person || b.kind != Kind::Person {
        return None;
    }
    let of_person = |at: TokenId| is_known_given(reading, &lexis.given, at) || !word::is_title_word(reading, at);
    (!word::is_known_name(reading, last) && !of_person(first) && !of_person(last))
        .then(|| (reading.lower(first), reading.lower(last)))
}

/// The mentions, with such words as one institution.
pub(super) fn joined(reading: &Reading<'_>, names: Vec<NameMention>, lexis: &Lexis) -> Vec<NameMention> {
    let mut pairs: BTreeMap<Pair<'_>, usize> = BTreeMap::new();
    for two in names.windows(2) {
        if let Some(pair) = pair(reading, lexis, &two[0], &two[1]) {
            *pairs.entry(pair).or_default() += 1;
        }
    }
    pairs.retain(|_, count| *count >= LEAST);
    if pairs.is_empty() {
        return names;
    }
    // What each second word has before it, if that is always the same.
    let mut before: FxHashMap<String, Option<&str>> =
        pairs.keys().map(|&(first, last)| (word::stem(last), Some(first))).collect();
    for at in (0..reading.len()).map(TokenId::from).filter(|&at| word::is_capital_word(reading, at)) {
        if let Some(first) = before.get_mut(&word::stem(reading.form(at))) {
            let here = at.0.checked_sub(1).map(|before| reading.lower(TokenId(before)));
            *first = first.filter(|&first| here == Some(first));
        }
    }
    let mut out: Vec<NameMention> = Vec::with_capacity(names.len());
    for name in names {
        let joins = |last: &mut NameMention| {
            pair(reading, lexis, last, &name)
                .is_some_and(|pair| pairs.contains_key(&pair) && before.get(&word::stem(pair.1)) == Some(&Some(pair.0)))
        };
        match out.pop_if(joins) {
            Some(last) => {
                let tokens = TokenRange { start: last.tokens.start, ..name.tokens };
                out.push(NameMention::new(reading, tokens, Kind::Organization));
            }
            None => out.push(name),
        }
    }
    out
}
