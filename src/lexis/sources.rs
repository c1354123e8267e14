//! Words of source phrases (`zdaniem`, `według`, `w ocenie`), nouns of speech (`oświadczenie, że`), and what does not report.
//!
//! Source: `source_phrases.tsv`, see its first lines.

use super::cut::{columns, lines, parts};
use super::table::Table;

/// What part a word plays in naming a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SourceWord {
    /// `zdaniem`, `według`: the source follows in the genitive.
    Genitive,
    /// `ocenie`, `opinii` after `w`.
    In,
    /// `jego`, `jej`, `ich` before `zdaniem`.
    Own,
    /// `moim` and their like: no reported source.
    Mine,
    /// Beside a verb of being or standing, what somebody thinks: `jest zdania, że`, `stoi na stanowisku, że`.
    Stance,
    /// What may follow `zgodnie z`.
    With,
    /// A noun of speech: `obietnica, że`.
    Noun,
    /// A noun that asks for something: `apel, by`.
    Demand,
    /// A word that takes a `że` clause and does not report: `wie`, `nadzieję`.
    Block,
    /// What says nothing as a subject: `sondaż wskazuje, że`.
    Void,
    /// What sets out, but does not say: `umowa przewiduje, że`.
    Paper,
    /// `według planu`: no source.
    NotSource,
    /// `według danych`: a source only when it is somebody's.
    Owned,
}

impl SourceWord {
    fn of(kind: &str) -> Option<Self> {
        Some(match kind {
            "genitive" => SourceWord::Genitive,
            "in" => SourceWord::In,
            "own" => SourceWord::Own,
            "mine" => SourceWord::Mine,
            "stance" => SourceWord::Stance,
            "with" => SourceWord::With,
            "noun" => SourceWord::Noun,
            "demand" => SourceWord::Demand,
            "block" => SourceWord::Block,
            "void" => SourceWord::Void,
            "paper" => SourceWord::Paper,
            "notsource" => SourceWord::NotSource,
            "owned" => SourceWord::Owned,
            _ => return None,
        })
    }

    /// Whether the table has the word's forms, not its lemma.
    fn by_form(self) -> bool {
        self as u8 <= SourceWord::Stance as u8
    }
}

/// The table.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    forms: Table<SourceWord, String>,
    lemmas: Table<u16>,
}

const TABLE: &str = include_str!("source_phrases.tsv");

impl Sources {
    pub(super) fn embedded() -> Self {
        let mut forms: Vec<(String, SourceWord)> = Vec::new();
        let mut lemmas = Vec::new();
        for line in lines(TABLE) {
            let [part, words] = columns(line);
            let Some(part) = SourceWord::of(part) else { continue };
            for word in parts(words, b' ') {
                if part.by_form() {
                    forms.push((word.to_owned(), part));
                } else {
                    // gerunds that are nouns too: the lexicon may have only the verb's lemma
                    if let (SourceWord::Noun | SourceWord::Demand, Some(stem)) = (part, word.strip_suffix("nie")) {
                        for ending in ["nie", "nia", "niu", "niem", "niom", "niami", "niach", "ń"] {
                            forms.push(([stem, ending].concat(), part));
                        }
                    }
                    lemmas.push((word, 1 << part as u16));
                }
            }
        }
        Sources { forms: Table::new(forms), lemmas: Table::joined(lemmas, |own, more| *own |= more) }
    }

    /// The part that a form in lower case plays.
    ///
    /// ```
    /// use cytat::lexis::{Lexis, SourceWord};
    /// assert_eq!(Lexis::embedded().sources.form("zdaniem"), Some(SourceWord::Genitive));
    /// ```
    #[must_use]
    pub fn form(&self, lower: &str) -> Option<SourceWord> {
        self.forms.get(lower).copied()
    }

    /// Whether a word of that lemma plays that part.
    ///
    /// ```
    /// use cytat::lexis::{Lexis, SourceWord};
    /// assert!(Lexis::embedded().sources.is("obietnica", SourceWord::Noun));
    /// ```
    #[must_use]
    pub fn is(&self, lemma: &str, part: SourceWord) -> bool {
        self.lemmas.get(lemma).is_some_and(|parts| parts >> part as u16 & 1 == 1)
    }

    /// Every row's example.
    pub fn examples(&self) -> impl Iterator<Item = &'static str> {
        lines(TABLE).filter_map(|line| line.split('\t').nth(2))
    }
}
