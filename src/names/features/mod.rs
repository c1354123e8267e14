//! What the model sees of each token: hashed features of the runtime's own reading, the same in training.
//!
//! A feature is a group and a hash; the model takes as many low bits of the hash as it has rows. Training keeps both in one
//! number, the group in its top bits.
//! Invariant: the features of a token depend on the reading and the tables only, so native, WebAssembly and training see
//! the same numbers.

mod article;
mod listed;
mod live;
mod public;
mod run;
mod second;
mod shape;
mod templates;
mod word;

pub use second::Looks;

use crate::lexis::Lexis;
use crate::morphology::hash;
use crate::reading::Reading;
use crate::span::TokenRange;
use article::Evidence;
use core::ops::Range;
use word::Words;

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
    /// The well-known name of several words that it is in.
    Public,
}

impl Group {
    /// Every group.
    pub const ALL: [Group; GROUPS] = [
        Group::Shape,
        Group::Tag,
        Group::Lemma,
        Group::Affix,
        Group::Class,
        Group::Near,
        Group::Run,
        Group::Table,
        Group::Article,
        Group::Second,
        Group::Public,
    ];

    /// The number of a feature's group.
    #[must_use]
    pub fn number(feature: u32) -> usize {
        (feature >> 24) as usize
    }
}

/// The number of a feature: its group and the hash of its template and value.
#[cfg(feature = "train")]
fn number(group: Group, hash: u32) -> u32 {
    hash & 0x00ff_ffff | (group as u32) << 24
}

/// A text as the model sees it.
#[derive(Clone, Debug)]
pub struct View<'r> {
    reading: &'r Reading<'r>,
    words: Words<'r>,
    evidence: Evidence,
    parts: Vec<TokenRange>,
}

impl<'r> View<'r> {
    /// Looks at a text.
    #[must_use]
    pub fn new(reading: &'r Reading<'r>, lexis: &Lexis) -> Self {
        let mut words = Words::new(reading, lexis);
        public::mark_names(reading, lexis, &mut words);
        let parts = live::parts(reading, &mut words.spots);
        let evidence = Evidence::new(reading, &words);
        View { reading, words, evidence, parts }
    }

    /// How many tokens there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.reading.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.reading.is_empty()
    }

    /// The stretches of tokens that can be names, in order, each within a sentence; the others are none.
    pub fn parts(&self) -> impl ExactSizeIterator<Item = Range<usize>> {
        self.parts.iter().map(|p| p.indices())
    }

    /// How many tokens can be names.
    #[must_use]
    pub fn live(&self) -> usize {
        self.parts.iter().map(|p| p.len()).sum()
    }

    /// What the second look compares a token by, lemma and stem; 0 for what is no word.
    fn keys(&self, token: usize) -> [u32; 2] {
        let words = &self.words;
        if words.spots[token].is_word() { [words.lemma(token) | 1, words.stem(token) | 1] } else { [0, 0] }
    }

    /// The same for two capitalised words that follow each other, by the second one.
    fn pair(&self, second: usize) -> Option<u32> {
        let (words, first) = (&self.words, second.checked_sub(1)?);
        let (a, b) = (words.spots.get(first)?, words.spots.get(second)?);
        let pair = a.is_capital() && b.is_capital() && !b.is_first();
        pair.then(|| hash::mix(words.stem(first), words.stem(second)))
    }

    /// Hands out the features of the tokens of a part, token by token; `next` hears when one is complete.
    pub fn features<S: Sink>(&self, part: usize, sink: &mut S) {
        let part = self.parts[part];
        let sentence = self.reading.sentence(self.reading.sentence_of(part.start)).tokens.indices();
        templates::part(&self.words, &self.evidence, part.indices(), &sentence, sink);
    }
}

/// What takes features.
pub trait Sink {
    /// A feature of the present token: its group, and the hash of its template and value.
    fn add(&mut self, group: Group, hash: u32);
    /// The token is complete.
    fn next(&mut self);
}

/// The features of every token, as training keeps them: `rows[ends[i - 1]..ends[i]]` are token `i`'s.
#[cfg(feature = "train")]
#[derive(Clone, Debug, Default)]
pub struct Features {
    rows: Vec<u32>,
    ends: Vec<u32>,
}

#[cfg(feature = "train")]
impl Sink for Features {
    fn add(&mut self, group: Group, hash: u32) {
        self.rows.push(number(group, hash));
    }

    fn next(&mut self) {
        self.ends.push(self.rows.len() as u32);
    }
}

#[cfg(feature = "train")]
impl Features {
    /// The features of all tokens; those that can be no name have none. Without some groups, to see what they bring.
    #[must_use]
    pub fn new(view: &View<'_>, without: &[Group]) -> Self {
        let mut out = Features::default();
        for (at, part) in view.parts().enumerate() {
            while out.ends.len() < part.start {
                out.next();
            }
            view.features(at, &mut out);
        }
        while out.ends.len() < view.len() {
            out.next();
        }
        out.without(without)
    }

    /// The features of the second look, after a first one that gave these labels.
    #[must_use]
    pub fn second(view: &View<'_>, labels: &[u8]) -> Self {
        let looks = Looks::new(view, labels);
        let mut out = Features::default();
        for part in view.parts() {
            while out.ends.len() < part.start {
                out.next();
            }
            for token in part {
                looks.features(view, labels, token, &mut out);
                out.next();
            }
        }
        while out.ends.len() < view.len() {
            out.next();
        }
        out
    }

    /// The features of a token.
    #[must_use]
    pub fn of(&self, token: usize) -> &[u32] {
        let start = if token == 0 { 0 } else { self.ends[token - 1] as usize };
        &self.rows[start..self.ends[token] as usize]
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    fn without(self, groups: &[Group]) -> Self {
        if groups.is_empty() {
            return self;
        }
        let mut out = Features::default();
        for token in 0..self.ends.len() {
            let kept = |f: &&u32| !groups.iter().any(|&g| g as usize == Group::number(**f));
            out.rows.extend(self.of(token).iter().filter(kept));
            out.next();
        }
        out
    }
}
