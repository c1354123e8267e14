//! Puts names and noun phrases in the nominative.
//!
//! Every word has a few ways to the nominative (`word`); a phrase takes those that share case, number and gender and cost
//! least where it stands (`phrase`, `context`); the article's names vote on each word, so that `Trumpa` beside `Trumpem` is
//! `Trump`. The head and what agrees with it change, the rest stays. Invariant: as many words out as in.
//! Source: Polish declension.

mod adjective;
mod context;
mod endings;
mod genitive;
mod noun;
mod phrase;
mod word;

use super::Kind;
use super::mention::NameMention;
use crate::lexis::{Functions, GivenNames, Lexis, Speech};
use crate::morphology::{Analysis, Source};
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cmp::Reverse;
use word::{Sort, Words};

pub use genitive::genitive;

/// The base form of every mention, in their order; mentions help each other.
#[must_use]
pub fn base_forms(reading: &Reading<'_>, mentions: &[NameMention], lexis: &Lexis) -> Vec<String> {
    let mut words = Words::new(&lexis.given);
    for mention in mentions {
        for token in mention.tokens.iter() {
            words.add(reading, token, Sort::of(Some(mention.kind)));
        }
    }
    words.count();
    let base = |m: &NameMention| phrase::base(reading, m.tokens, Some(m.kind), &words, &lexis.functions, &lexis.speech);
    let mut bases: Vec<String> = mentions.iter().map(base).collect();
    agree(reading, mentions, &mut bases);
    borne(reading, mentions, &mut bases);
    bases
}

/// Gives mentions of one spelling one base form: that which another spelling has too, else the commonest, of two the one that
/// is spelt like the mention.
fn agree(reading: &Reading<'_>, mentions: &[NameMention], bases: &mut [String]) {
    let key = |m: &NameMention| (m.span.of(reading.text()), Sort::of(Some(m.kind)));
    let mut found: FxHashMap<(&str, Sort), Vec<(usize, usize)>> = FxHashMap::default();
    for (at, mention) in mentions.iter().enumerate() {
        let counts = found.entry(key(mention)).or_default();
        match counts.iter_mut().find(|(first, _)| bases[*first] == bases[at]) {
            Some((_, count)) => *count += 1,
            None => counts.push((at, 1)),
        }
    }
    found.retain(|_, counts| counts.len() > 1);
    if found.is_empty() {
        return;
    }
    // `Banksa` may be a nominative, unless the text has `Arron Banks`
    let words = |m: &NameMention| m.span.of(reading.text()).split(' ');
    let attested: FxHashSet<&str> = mentions.iter().filter_map(|m| words(m).next_back()).collect();
    for (at, mention) in mentions.iter().enumerate() {
        let Some(counts) = found.get(&key(mention)) else { continue };
        let rank = |&&(first, count): &&(usize, usize)| {
            let own = bases[first] == key(mention).0;
            (!own && attested.contains(bases[first].as_str()), count, own, Reverse(first))
        };
        let best = counts.iter().max_by_key(rank).map_or(at, |(first, _)| *first);
        if bases[best] != bases[at] {
            bases[at] = bases[best].clone();
        }
    }
}

/// Gives people the surname that they bear in the nominative: `Michaela O'Leary`, beside `Michael O'Leary`, is no `O'Leara`,
/// nor is `M. O'Leary`.
fn borne(reading: &Reading<'_>, mentions: &[NameMention], bases: &mut [String]) {
    let text = |m: &NameMention| m.span.of(reading.text());
    let full = |m: &NameMention| m.kind == Kind::Person && m.tokens.len() > 1;
    let mut stand: FxHashSet<(String, &str)> = FxHashSet::default();
    for (mention, base) in mentions.iter().zip(&*bases).filter(|(m, base)| full(m) && text(m) == *base) {
        if let Some((given, surname)) = text(mention).rsplit_once(' ') {
            stand.extend(base.chars().next().map(|initial| (format!("{initial}."), surname)));
            stand.insert((given.to_owned(), surname));
        }
    }
    if stand.is_empty() {
        return;
    }
    for (mention, base) in mentions.iter().zip(bases).filter(|(m, base)| full(m) && text(m) != *base) {
        let given = base.rsplit_once(' ').map(|p| p.0.to_owned());
        let surname = text(mention).rsplit_once(' ').map(|p| p.1);
        if let Some(own) = given.zip(surname).filter(|key| stand.contains(key)) {
            *base = format!("{} {}", own.0, own.1);
        }
    }
}

/// The noun phrase in the nominative: `rzecznikiem ministerstwa` is `rzecznik ministerstwa`.
///
/// Words that the lexicon does not know stay as they are.
#[must_use]
pub fn nominative(reading: &Reading<'_>, range: TokenRange) -> String {
    let given = GivenNames::default();
    let mut words = Words::new(&given);
    for token in range.iter() {
        words.add(reading, token, Sort::Thing);
    }
    phrase::base(reading, range, None, &words, &Functions::default(), &Speech::default())
}

/// Whether a token may be a form of a word in the nominative: by the lexicon, or by its ending.
#[must_use]
pub fn may_be_form(reading: &Reading<'_>, token: TokenId, word: &str) -> bool {
    // `warszawska` and `warszawski` are one adjective.
    let stem = |w: &str| w.to_lowercase().trim_end_matches(['a', 'e', 'y', 'i']).to_owned();
    let (form, lower) = (reading.form(token), word.to_lowercase());
    if reading.lower(token) == lower {
        return true;
    }
    let adjective = |a: &Analysis| a.tag.is_adjective() && stem(reading.morphology().lemma(a.lemma)) == stem(word);
    let known = reading.analyses(token).iter();
    let mut known = known.filter(|a| a.source == Source::Lexicon);
    known.any(|a| reading.morphology().lemma(a.lemma).to_lowercase() == lower || adjective(a))
        || endings::joined(form).is_some_and(|(stem, _)| stem == word)
        || endings::undone(form).any(|(stem, row)| {
            let rest = word.strip_prefix(stem);
            rest.is_some_and(|rest| rest == row.put)
        })
}
