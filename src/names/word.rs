//! What the rules ask of one word: its capital, its hints, whether the lexicon has it as a common word.
//!
//! Invariant: but for the stems of all names, looks at that word only. The bits of hints are those of `lexis/name_words.rs`.

use super::mention::{Kind, NameMention};
use crate::lexis::Lexis;
use crate::morphology::{Analysis, NameClass, Source};
use crate::reading::Reading;
use crate::span::TokenId;
use crate::text::TokenKind;
use rustc_hash::FxHashSet;

/// What a hint has for functions of people.
pub(super) const FUNCTION: u32 = 0xf;

/// What a hint has for countries, towns, firms, media and the like.
pub(super) const LISTED: u32 = 0x3f_f000;

/// What a hint of another language has for particles: `von`, `de`.
pub(super) const PARTICLE: u32 = 1 << 29;

/// Whether the token begins with a capital.
#[inline]
pub(super) fn is_capital(reading: &Reading<'_>, at: TokenId) -> bool {
    reading.is_capital(at)
}

/// Whether the token is a word with a capital.
#[inline]
pub(super) fn is_capital_word(reading: &Reading<'_>, at: TokenId) -> bool {
    reading.kind(at) == TokenKind::Word && is_capital(reading, at)
}

/// The same, not all in capitals.
#[inline]
pub(super) fn is_title_word(reading: &Reading<'_>, at: TokenId) -> bool {
    is_capital_word(reading, at) && reading.form(at).chars().any(char::is_lowercase)
}

/// What the tables say of the word by its lemma.
pub(super) fn hint(reading: &Reading<'_>, lexis: &Lexis, at: TokenId) -> u32 {
    lexis.name_words.hint(&lexis.functions, &reading.lemma(at).to_lowercase()).0
}

/// Whether the lexicon has the word, in any reading.
pub(super) fn is_known(reading: &Reading<'_>, at: TokenId) -> bool {
    reading.analyses(at).iter().any(|a| a.source == Source::Lexicon)
}

/// Whether the lexicon has the word as a name.
pub(super) fn is_known_name(reading: &Reading<'_>, at: TokenId) -> bool {
    let name = |a: &Analysis| a.source == Source::Lexicon && a.class != NameClass::default();
    reading.analyses(at).iter().any(name)
}

/// Whether the lexicon has it, and as no name.
pub(super) fn is_common(a: &Analysis) -> bool {
    a.source == Source::Lexicon && a.class == NameClass::default()
}

/// How many letters two forms of a name share at least.
pub(super) const STEM: usize = 5;

/// The first letters of a word, in lower case: two forms of one name share them.
pub(super) fn stem(word: &str) -> String {
    word.chars().take(STEM).flat_map(char::to_lowercase).collect()
}

/// The beginnings of the last words of people's names of several words.
pub(super) fn last_stems(reading: &Reading<'_>, names: &[NameMention]) -> FxHashSet<String> {
    let full = names.iter().filter(|name| name.kind == Kind::Person && name.tokens.len() > 1);
    full.map(|name| stem(reading.form(name.last()))).collect()
}

/// Whether a word ends in a consonant that no ending of a case has, so that it is undeclined.
pub(super) fn is_bare(form: &str) -> bool {
    const ENDINGS: [&str; 8] = ["em", "ym", "im", "om", "ów", "ach", "ich", "ych"];
    let last = form.chars().next_back().unwrap_or(' ');
    last.is_lowercase() && !"aeiouyąęóéáíúäöü".contains(last) && !ENDINGS.iter().any(|ending| form.ends_with(ending))
}
