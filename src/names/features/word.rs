//! What one token shows by itself, kept while its neighbours look at it, and the runs of capitals.

use super::hash::{hash, hash_lower};
use super::shape::shape;
use crate::lexis::Lexis;
use crate::morphology::{Analysis, NameClass, Source, Tag};
use crate::reading::Reading;
use crate::span::TokenId;
use crate::text::TokenKind;

/// Properties of a token that its neighbours look at too.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub lower: u32,
    pub lemma: u32,
    pub stem: u32,
    /// Part of speech and case.
    pub tag: u32,
    pub full: Tag,
    /// Classes of all readings, and of the chosen one.
    pub class: u32,
    pub any: NameClass,
    pub shape: u32,
    pub prefix: u32,
    pub suffix: [u32; 3],
    pub hint: u32,
    /// A reading as a common word, a reading as a name, a guess.
    pub known: u32,
    pub capital: bool,
    pub word: bool,
}

/// What stands before the first and after the last token of a sentence.
pub(super) const OUTSIDE: Word = Word {
    lower: 7,
    lemma: 7,
    stem: 7,
    tag: 999,
    full: Tag::UNKNOWN,
    class: 0,
    any: NameClass(0),
    shape: 999,
    prefix: 7,
    suffix: [7; 3],
    hint: 0,
    known: 0,
    capital: false,
    word: false,
};

impl Word {
    /// What the second look compares it by.
    pub fn keys(&self) -> [u32; 2] {
        if self.word { [self.lemma | 1, self.stem | 1] } else { [0, 0] }
    }
}

/// Where a token stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub first: bool,
    pub quoted: bool,
    pub shouting: bool,
}

/// What a lemma shows whatever its form.
#[derive(Clone, Copy, Default)]
struct OfLemma {
    known: bool,
    hash: u32,
    hint: u32,
}

pub(super) fn words(reading: &Reading<'_>, lexis: &Lexis) -> Vec<Word> {
    let mut lemmas: Vec<OfLemma> = Vec::new();
    let mut lower = String::new();
    let mut words = Vec::with_capacity(reading.len());
    for i in 0..reading.len() {
        let token = TokenId::from(i);
        let best = reading.best(token);
        let at = best.lemma.0 as usize;
        if at >= lemmas.len() {
            lemmas.resize(at + 1 + at / 2, OfLemma::default());
        }
        if !lemmas[at].known {
            let text = reading.lemma(token);
            lower.clear();
            lower.extend(text.chars().flat_map(char::to_lowercase));
            let hint = lexis.name_words.hint(&lexis.functions, &lower).0;
            lemmas[at] = OfLemma { known: true, hash: hash_lower(text), hint };
        }
        words.push(word(reading, token, best, lemmas[at], lexis));
    }
    words
}

fn word(reading: &Reading<'_>, token: TokenId, best: &Analysis, of_lemma: OfLemma, lexis: &Lexis) -> Word {
    let (form, lower) = (reading.form(token), reading.lower(token));
    let kind = reading.kind(token);
    let analyses = reading.analyses(token);
    let any = analyses.iter().fold(NameClass::default(), |all, a| all.or(a.class));
    let common = analyses.iter().any(|a| a.class == NameClass::default() && a.source == Source::Lexicon);
    let named = any != NameClass::default() && best.source == Source::Lexicon;
    let guessed = best.source == Source::Guesser;
    let ends = |n: usize| lower.char_indices().rev().nth(n - 1).map_or(lower, |(at, _)| &lower[at..]);
    let start = |n: usize| lower.char_indices().nth(n).map_or(lower, |(at, _)| &lower[..at]);
    let case = best.tag.case().map_or(0, |c| c as u32 + 1);
    let capital = form.chars().next().is_some_and(char::is_uppercase);
    let speech = kind == TokenKind::Word && lexis.speech.word(lower).is_some();
    Word {
        lower: hash(lower),
        lemma: of_lemma.hash,
        stem: hash(start(5)),
        tag: best.tag.pos() as u32 | case << 6,
        full: best.tag,
        class: u32::from(any.0) | u32::from(best.class.0) << 8,
        any,
        shape: shape(form, kind),
        prefix: hash(start(3)),
        suffix: [hash(ends(2)), hash(ends(3)), hash(ends(4))],
        hint: of_lemma.hint | u32::from(speech) << 30,
        known: u32::from(common) | u32::from(named) << 1 | u32::from(guessed) << 2,
        capital,
        word: matches!(kind, TokenKind::Word | TokenKind::Hashtag | TokenKind::Handle),
    }
}

/// The run of capitalised words that a token is in: `start..end` in its sentence.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Run {
    pub start: usize,
    pub end: usize,
}

/// The run of each token of a sentence; a token outside any is a run of none.
pub(super) fn runs(sentence: &[Word]) -> Vec<Run> {
    let mut runs = vec![Run::default(); sentence.len()];
    let mut at = 0;
    while at < sentence.len() {
        let start = at;
        while at < sentence.len() && sentence[at].capital {
            at += 1;
        }
        runs[start..at].fill(Run { start, end: at });
        at = at.max(start + 1);
    }
    runs
}
