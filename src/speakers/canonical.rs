//! Who a noun phrase means: the fullest name that the text has for it.
//!
//! Invariant: a name is made of words of the text. Source: the project's annotation guidelines, field `name`.

use super::noun_phrase::is_capital;
use super::words::is_function;
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};
use std::collections::BTreeMap;

/// The names of several words in the text, by the beginning of their last word.
pub(super) struct FullNames(BTreeMap<String, Vec<TokenRange>>);

/// As many letters as two forms of one surname share at least.
fn key(word: &str) -> String {
    word.chars().take(4).collect()
}

fn is_acronym(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() > 1 && word.chars().all(|c| !c.is_lowercase())
}

fn name_word(reading: &Reading<'_>, at: usize) -> bool {
    let id = TokenId::from(at);
    is_capital(reading, at) && !is_acronym(reading.form(id)) && !is_function(reading.lower(id))
}

impl FullNames {
    /// Every run of two or three capitalised words.
    pub(super) fn of(reading: &Reading<'_>) -> Self {
        let mut names: BTreeMap<String, Vec<TokenRange>> = BTreeMap::new();
        let mut at = 0;
        while at < reading.len() {
            let start = at;
            while at < reading.len() && at < start + 6 && name_word(reading, at) {
                at += 1;
            }
            if (2..=3).contains(&(at - start)) {
                let list = names.entry(key(reading.lower(TokenId::from(at - 1)))).or_default();
                if list.len() < 8 {
                    list.push(TokenRange::new(start, at));
                }
            }
            at = at.max(start + 1);
        }
        FullNames(names)
    }

    /// The full name that ends in this surname, whose form agrees best.
    fn find(&self, reading: &Reading<'_>, at: usize) -> Option<TokenRange> {
        let word = reading.lower(TokenId::from(at));
        let list = self.0.get(&key(word))?;
        let last = |r: &TokenRange| reading.lower(TokenId(r.end.0 - 1));
        list.iter()
            .find(|r| last(r) == word)
            .or_else(|| list.iter().find(|r| last(r).chars().count().abs_diff(word.chars().count()) <= 3))
            .copied()
    }
}

/// The tokens of the person's name inside a phrase, if it holds one.
pub(super) fn name_in(reading: &Reading<'_>, phrase: TokenRange) -> Option<TokenRange> {
    let (start, end) = (phrase.start.index(), phrase.end.index());
    let mut best: Option<(usize, usize)> = None;
    let mut at = start;
    while at < end {
        let from = at;
        while at < end && name_word(reading, at) {
            at += 1;
        }
        if at - from >= best.map_or(1, |(a, b)| (b - a).min(2)) {
            best = Some((from, at));
        }
        at = at.max(from + 1);
    }
    let (mut from, to) = best?;
    if to - from >= 3 && from > start && !is_function(reading.lower(TokenId::from(from - 1))) {
        from = to - 2;
    }
    let title = from > start && is_function(reading.lower(TokenId::from(from - 1)));
    (to - from >= 2 || from == start || title).then(|| TokenRange::new(from, to))
}

/// The name for a phrase: the full name of the person in it, else the phrase with a common noun in lower case.
pub(super) fn name(reading: &Reading<'_>, names: &FullNames, phrase: TokenRange) -> String {
    if let Some(range) = name_in(reading, phrase) {
        if range.len() > 1 {
            return reading.span(range).of(reading.text()).to_owned();
        }
        if let Some(full) = names.find(reading, range.start.index()) {
            return reading.span(full).of(reading.text()).to_owned();
        }
        if range == phrase || phrase.len() == 2 && range.start != phrase.start {
            return lower_common(reading, range);
        }
    }
    lower_common(reading, phrase)
}

/// The phrase as it stands, a function at the beginning of its sentence in lower case.
fn lower_common(reading: &Reading<'_>, phrase: TokenRange) -> String {
    let text = reading.span(phrase).of(reading.text());
    let first = phrase.start;
    let opens = reading.sentence(reading.sentence_of(first)).tokens.start == first;
    let acronym = is_acronym(reading.form(first));
    if acronym
        || !(is_function(reading.lower(first)) || opens && phrase.len() == 1 && is_plural_noun(reading.lower(first)))
    {
        return text.to_owned();
    }
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |c| c.to_lowercase().chain(letters).collect())
}

/// Whether the word looks like a plural of people: `ministrowie`, `eksperci`.
fn is_plural_noun(word: &str) -> bool {
    ["owie", "ści", "rzy", "nci", "erci", "cy", "dzy"].iter().any(|e| word.ends_with(e))
}
