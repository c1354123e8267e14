//! Common nouns that can be a source, or stand where one would: media, institutions, documents; times and events.
//!
//! Source: `source_nouns.tsv`, see its first lines.

use super::cut::{columns, lines, parts};
use super::table::Table;

/// What kind of source a common noun is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SourceNoun {
    /// `dziennik`, `agencja`
    Medium,
    /// `resort`, `spółka`
    Institution,
    /// `raport`, `komunikat`
    Document,
    /// `część`, `źródło`
    Group,
    /// `środa`: never a source.
    Time,
    /// `konferencja`: never a source.
    Event,
    /// `zapowiedź`: what somebody says, and so names its owner as the source.
    Speech,
    /// `rzecznik`, `mąż`: a name right after it is that of another person.
    Whose,
    /// `inny`, `anonimowy`: an adjective that brings in somebody new.
    New,
    /// The name of a medium: `Reuters`.
    Media,
    /// `firma`: the firm that the text is about.
    Firm,
}

/// The table, by lemma.
#[derive(Clone, Debug, Default)]
pub struct SourceNouns {
    classes: Table<SourceNoun>,
    /// `komunikat`: documents that speak for whoever gives them out.
    statements: Vec<&'static str>,
}

impl SourceNouns {
    pub(super) fn embedded() -> Self {
        let mut nouns = Vec::new();
        let mut statements = Vec::new();
        for line in lines(include_str!("source_nouns.tsv")) {
            let [class, words] = columns(line);
            if class == "statement" {
                statements.extend(parts(words, b' '));
                continue;
            }
            let class = match class {
                "medium" => SourceNoun::Medium,
                "institution" => SourceNoun::Institution,
                "document" => SourceNoun::Document,
                "group" => SourceNoun::Group,
                "time" => SourceNoun::Time,
                "speech" => SourceNoun::Speech,
                "new" => SourceNoun::New,
                "media" => SourceNoun::Media,
                "whose" => SourceNoun::Whose,
                "firm" => SourceNoun::Firm,
                _ => SourceNoun::Event,
            };
            // Names of media may have several words.
            let separator = if class == SourceNoun::Media { b',' } else { b' ' };
            nouns.extend(parts(words, separator).map(|word| (word.trim_start(), class)));
        }
        SourceNouns { classes: Table::new(nouns), statements }
    }

    /// The class of a lemma.
    ///
    /// ```
    /// use cytat::lexis::{Lexis, SourceNoun};
    /// assert_eq!(Lexis::embedded().source_nouns.get("raport"), Some(SourceNoun::Document));
    /// ```
    #[must_use]
    pub fn get(&self, lemma: &str) -> Option<SourceNoun> {
        self.classes.get(lemma).copied()
    }

    /// Whether a document of that lemma speaks for whoever gives it out: `komunikat`.
    #[must_use]
    pub fn is_statement(&self, lemma: &str) -> bool {
        self.statements.contains(&lemma)
    }

    /// Whether that is the name of a paper, station or portal.
    #[must_use]
    pub fn names_medium(&self, name: &str) -> bool {
        self.get(name) == Some(SourceNoun::Media)
    }
}
