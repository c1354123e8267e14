//! Finds the noun phrase of a speaker inside a reporting clause.
//!
//! Invariant: a phrase found lies inside the clause and does not hold the cue. Source: the word order of Polish news:
//! after the verb come particles and phrases of time and place, then the subject; before it the subject stands first.

use super::words::{is_filler, is_oblique_adjective, is_preposition};
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;

/// How far a phrase is followed, in tokens.
const LONGEST: usize = 24;

pub(super) fn is_word(reading: &Reading<'_>, at: usize) -> bool {
    matches!(
        reading.kind(TokenId::from(at)),
        TokenKind::Word | TokenKind::Abbreviation | TokenKind::Initial | TokenKind::Number | TokenKind::Url
    )
}

pub(super) fn is_capital(reading: &Reading<'_>, at: usize) -> bool {
    is_word(reading, at) && reading.form(TokenId::from(at)).starts_with(char::is_uppercase)
}

/// The first noun phrase of the tokens `start..end`, particles and phrases of time and place before it passed over.
pub(super) fn first(reading: &Reading<'_>, start: usize, end: usize) -> Option<TokenRange> {
    let end = end.min(reading.len()).min(start + 2 * LONGEST);
    let mut at = start;
    while at < end {
        let word = reading.lower(TokenId::from(at));
        if !is_word(reading, at) {
            if matches!(reading.kind(TokenId::from(at)), TokenKind::Quote(_)) {
                at += 1;
                continue;
            }
            return None;
        }
        if is_preposition(word) {
            at += 1;
            while at + 1 < end && is_oblique_adjective(reading.lower(TokenId::from(at))) && is_word(reading, at + 1) {
                at += 1;
            }
            at += 1;
            while at < end && is_word(reading, at) && is_oblique_adjective(reading.lower(TokenId::from(at))) {
                at += 1;
            }
        } else if is_filler(word) || reading.kind(TokenId::from(at)) == TokenKind::Number {
            at += 1;
        } else {
            return Some(whole(reading, at, end));
        }
    }
    None
}

/// The phrase that starts at `start`, with a name in apposition after a comma.
pub(super) fn whole(reading: &Reading<'_>, start: usize, end: usize) -> TokenRange {
    let run = |from: usize| {
        let mut at = from;
        while at < end && at < from + LONGEST && is_word(reading, at) {
            let word = reading.lower(TokenId::from(at));
            if at > from
                && (is_preposition(word) || matches!(word, "się" | "że" | "który" | "która" | "które" | "którzy"))
            {
                break;
            }
            at += 1;
        }
        at
    };
    let stop = run(start);
    if stop + 2 < end
        && reading.kind(TokenId::from(stop)) == TokenKind::Comma
        && !is_capital(reading, stop - 1)
        && is_capital(reading, stop + 1)
        && is_capital(reading, stop + 2)
    {
        return TokenRange::new(start, run(stop + 1));
    }
    TokenRange::new(start, stop)
}
