//! Words of source phrases (`zdaniem`, `według`, `w ocenie`) and nouns of speech (`oświadczenie, że`).
//!
//! Source: `source_phrases.tsv`, see its first lines.

use super::speech::lines;
use rustc_hash::FxHashMap;

/// What part a word plays in naming a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SourceWord {
    /// `zdaniem`, `według`: the source follows in the genitive.
    Genitive,
    /// `ocenie`, `opinii` after `w`.
    In,
    /// What may follow `zgodnie z`.
    With,
    /// A noun of speech.
    Noun,
    /// `jego`, `jej`, `ich` before `zdaniem`.
    Own,
    /// `moim` and their like: no reported source.
    Mine,
    /// `według planu`: no source.
    NotSource,
    /// A word that takes a `że` clause and does not report: `wie`, `nadzieję`.
    Block,
    /// What says nothing as a subject: `sondaż wskazuje, że`.
    Void,
}

/// The table.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    words: FxHashMap<&'static str, SourceWord>,
}

const TABLE: &str = include_str!("source_phrases.tsv");

impl Sources {
    pub(super) fn embedded() -> Self {
        let mut words = FxHashMap::default();
        for line in lines(TABLE) {
            let mut fields = line.split('\t');
            let part = match fields.next() {
                Some("genitive") => SourceWord::Genitive,
                Some("in") => SourceWord::In,
                Some("with") => SourceWord::With,
                Some("noun") => SourceWord::Noun,
                Some("own") => SourceWord::Own,
                Some("mine") => SourceWord::Mine,
                Some("void") => SourceWord::Void,
                Some("block") => SourceWord::Block,
                _ => SourceWord::NotSource,
            };
            for word in fields.next().unwrap_or_default().split(' ') {
                words.entry(word).or_insert(part);
            }
        }
        Sources { words }
    }

    /// The part that a word in lower case plays. `opinii`, both kinds, is `In`.
    #[must_use]
    pub fn word(&self, lower: &str) -> Option<SourceWord> {
        self.words.get(lower).copied()
    }
}
