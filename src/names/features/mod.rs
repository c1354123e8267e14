//! What the model sees of each token: hashed features of the runtime's own reading, the same in training.
//!
//! A feature is a number: its group in the top bits, a hash below; the model takes as many low bits as it has rows.
//! Invariant: the features of a token depend on the reading and the tables only, so native, WebAssembly and training see
//! the same numbers.

mod article;
mod hash;
mod second;
mod shape;
mod templates;
mod word;

pub use second::Looks;

use crate::lexis::Lexis;
use crate::reading::Reading;
use crate::text::TokenKind;
use word::{Place, Word};

/// How many rows the model has; a power of two.
pub const ROWS: usize = 1 << 18;

/// How many groups of features there are.
pub const GROUPS: usize = 11;

/// What a feature looks at; the top bits of its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Case pattern, place in the sentence.
    Shape,
    /// Part of speech, case, agreement.
    Tag,
    /// The word itself.
    Word,
    /// Its lemma.
    Lemma,
    /// Its beginning and endings.
    Affix,
    /// Name classes of SGJP.
    Class,
    /// The words around.
    Near,
    /// The run of capitals it is in, and what stands on both sides of that.
    Run,
    /// Tables of heads, functions and well-known names.
    Table,
    /// What the article shows elsewhere.
    Article,
    /// What the first look found elsewhere in the article.
    Second,
}

impl Group {
    /// Every group.
    pub const ALL: [Group; GROUPS] = [
        Group::Shape,
        Group::Tag,
        Group::Word,
        Group::Lemma,
        Group::Affix,
        Group::Class,
        Group::Near,
        Group::Run,
        Group::Table,
        Group::Article,
        Group::Second,
    ];

    /// The number of a feature's group.
    #[must_use]
    pub fn number(feature: u32) -> usize {
        (feature >> 24) as usize
    }
}

/// The features of every token of every sentence: `rows[ends[i - 1]..ends[i]]` are token `i`'s.
#[derive(Clone, Debug, Default)]
pub struct Features {
    rows: Vec<u32>,
    ends: Vec<u32>,
    /// What the second look compares tokens by: lemma, stem; 0 for what is never a name.
    keys: Vec<[u32; 2]>,
}

impl Features {
    /// Reads the features off a text.
    #[must_use]
    pub fn new(reading: &Reading<'_>, lexis: &Lexis) -> Self {
        let words = word::words(reading, lexis);
        let seen = article::Evidence::new(reading, &words);
        let mut out = Features::default();
        out.rows.reserve(words.len() * 50);
        for sentence in reading.sentences() {
            let range = sentence.tokens.indices();
            let capitals = words[range.clone()].iter().filter(|w| w.capital).count();
            let shouting = capitals * 2 > range.len();
            let mut place = Place { first: true, quoted: false, shouting };
            let runs = word::runs(&words[range.clone()]);
            for i in range.clone() {
                place.quoted ^= matches!(reading.kind(i.into()), TokenKind::Quote(_));
                out.token(&words, range.clone(), i, &runs[i - range.start], place, &seen);
                out.ends.push(out.rows.len() as u32);
                place.first = false;
            }
        }
        out.keys = words.iter().map(Word::keys).collect();
        out
    }

    /// The features of a token.
    #[must_use]
    pub fn of(&self, token: usize) -> &[u32] {
        let start = if token == 0 { 0 } else { self.ends[token - 1] as usize };
        &self.rows[start..self.ends[token] as usize]
    }

    /// How many tokens there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The same without some groups, to see what they bring.
    #[cfg(feature = "train")]
    #[must_use]
    pub fn without(&self, groups: &[Group]) -> Self {
        let mut out = Features { keys: self.keys.clone(), ..Features::default() };
        for token in 0..self.len() {
            let kept = |f: &&u32| !groups.iter().any(|&g| g as usize == Group::number(**f));
            out.rows.extend(self.of(token).iter().filter(kept));
            out.ends.push(out.rows.len() as u32);
        }
        out
    }
}
