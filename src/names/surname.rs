//! A surname that stands alone is the person's whose full name the article has: `Adam Nixon … Nixon chwalił`.
//!
//! Invariant: mentions stay ordered and apart; only single words change, and none that a table has as a place or a firm. Source:
//! news give the full name once, then the surname.

use super::given::is_given;
use super::mention::{Kind, NameMention};
use super::word;
use crate::lexis::Lexis;
use crate::morphology::{NameClass, Source};
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;
use rustc_hash::FxHashSet;

/// What a hint has for countries, towns, firms, media and the like.
const LISTED: u32 = 0x3f_f000;

/// The endings of cases that follow a consonant.
const ENDINGS: [&str; 6] = ["owi", "iem", "em", "ie", "a", "u"];

/// How short a surname may be without its ending; so many letters its forms share.
const SHORT: usize = 3;

/// The first letters of a word in lower case, as much as decides whether it is worth a look.
fn beginning(lower: &str) -> [char; SHORT] {
    let mut chars = lower.chars();
    core::array::from_fn(|_| chars.next().unwrap_or(' '))
}

/// The surnames of an article's people.
struct Surnames<'r> {
    reading: &'r Reading<'r>,
    lexis: &'r Lexis,
    /// Their forms and lemmas, in lower case.
    words: FxHashSet<String>,
    beginnings: FxHashSet<[char; SHORT]>,
}

impl<'r> Surnames<'r> {
    fn new(reading: &'r Reading<'r>, lexis: &'r Lexis, names: &[NameMention]) -> Self {
        let full = |name: &&NameMention| {
            name.kind == Kind::Person
                && name.tokens.len() > 1
                && name.tokens.iter().any(|at| at < name.last() && is_given(reading, &lexis.given, at))
        };
        let word = |at: &TokenId| reading.kind(*at) == TokenKind::Word;
        let both = |at| [reading.lower(at).to_owned(), reading.lemma(at).to_lowercase()];
        let words: Vec<String> = names.iter().filter(full).map(NameMention::last).filter(word).flat_map(both).collect();
        let beginnings = words.iter().map(|word| beginning(word)).collect();
        let words = words.into_iter().collect();
        Surnames { reading, lexis, words, beginnings }
    }

    /// Whether one of them is the lemma of a word, or the word without an ending.
    fn has(&self, at: TokenId) -> bool {
        let lower = self.reading.lower(at);
        let bare = lower.split(['\'', '’']).next().unwrap_or(lower);
        let long = |stem: &&str| stem.chars().count() >= SHORT;
        let mut stems = ENDINGS.iter().filter_map(|ending| lower.strip_suffix(ending)).chain([bare]).filter(long);
        self.words.contains(lower)
            || self.words.contains(&self.reading.lemma(at).to_lowercase())
            || stems.any(|stem| self.words.contains(stem))
    }

    /// Whether a word is one of them, as far as it can be told.
    fn fits(&self, at: TokenId) -> bool {
        let (reading, lexis) = (self.reading, self.lexis);
        if !word::is_title_word(reading, at)
            || !self.beginnings.contains(&beginning(reading.lower(at)))
            || !self.has(at)
        {
            return false;
        }
        let opens = reading.sentence(reading.sentence_of(at)).tokens.start == at;
        let place = reading.best(at).source == Source::Lexicon && reading.best(at).class.has(NameClass::PLACE);
        word::hint(reading, lexis, at) & LISTED == 0
            && !place
            && !(opens && reading.analyses(at).iter().any(word::is_common))
    }
}

/// The mentions, with such surnames as people.
pub(super) fn recognized(reading: &Reading<'_>, names: Vec<NameMention>, lexis: &Lexis) -> Vec<NameMention> {
    let surnames = Surnames::new(reading, lexis, &names);
    if surnames.words.is_empty() {
        return names;
    }
    let alone = |from: usize, to: usize| {
        let fits = (from..to).filter(|&at| surnames.fits(at.into()));
        fits.map(|at| NameMention::new(reading, TokenRange::new(at, at + 1), Kind::Person))
    };
    let mut out: Vec<NameMention> = Vec::with_capacity(names.len() + 4);
    let mut at = 0;
    for mut name in names {
        out.extend(alone(at, name.tokens.start.index()));
        if name.kind != Kind::Person && name.tokens.len() == 1 && surnames.fits(name.tokens.start) {
            name.kind = Kind::Person;
        }
        at = name.tokens.end.index();
        out.push(name);
    }
    out.extend(alone(at, reading.len()));
    out
}
