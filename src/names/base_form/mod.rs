//! Puts names and noun phrases in the nominative.
//!
//! Every word has a few ways to the nominative (`word`); a phrase takes those that share case, number and gender and cost
//! least where it stands (`phrase`, `context`); the article's names vote on each word, so that `Trumpa` beside `Trumpem` is
//! `Trump`. The head and what agrees with it change, the rest stays. Invariant: as many words out as in.
//! Source: Polish declension.

mod adjective;
mod context;
mod endings;
mod noun;
mod phrase;
mod word;

use super::mention::NameMention;
use crate::lexis::{Functions, GivenNames, Lexis};
use crate::reading::Reading;
use crate::span::TokenRange;
use word::{Sort, Words};

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
    mentions.iter().map(|m| phrase::base(reading, m.tokens, Some(m.kind), &words, &lexis.functions)).collect()
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
    phrase::base(reading, range, None, &words, &Functions::default())
}
