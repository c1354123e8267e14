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

/// What a noun is besides its class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NounTrait {
    /// `komunikat`: a document that speaks for whoever gives it out.
    Statement,
    /// `zarząd`: a part of some body that acts for it, so that a name after it says whose it is.
    Organ,
    /// `rzecznik`: speaks for somebody else, and is introduced as that before being called so.
    Voice,
    /// `świadek`: somebody by what is told, and nobody of whom the text says something else.
    Bystander,
    /// `gazeta`: a paper.
    Printed,
    /// `stacja`: an agency or a station.
    Unprinted,
    /// `burmistrz`: somebody of a place.
    Territorial,
    /// `premier`: the head of a state, a government or a church; one is no other.
    Sovereign,
}

impl NounTrait {
    fn of(row: &str) -> Option<Self> {
        Some(match row {
            "statement" => NounTrait::Statement,
            "organ" => NounTrait::Organ,
            "voice" => NounTrait::Voice,
            "bystander" => NounTrait::Bystander,
            "printed" => NounTrait::Printed,
            "unprinted" => NounTrait::Unprinted,
            "territorial" => NounTrait::Territorial,
            "sovereign" => NounTrait::Sovereign,
            _ => return None,
        })
    }
}

/// The table, by lemma.
#[derive(Clone, Debug, Default)]
pub struct SourceNouns {
    classes: Table<SourceNoun>,
    /// A few nouns of each.
    traits: Vec<(NounTrait, &'static str)>,
}

impl SourceNouns {
    pub(super) fn embedded() -> Self {
        let mut nouns = Vec::new();
        let mut traits = Vec::new();
        for line in lines(include_str!("source_nouns.tsv")) {
            let [class, words] = columns(line);
            if let Some(own) = NounTrait::of(class) {
                traits.extend(parts(words, b' ').map(|word| (own, word)));
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
        SourceNouns { classes: Table::new(nouns), traits }
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

    /// Whether a noun of that lemma is that besides.
    ///
    /// ```
    /// use cytat::lexis::{Lexis, NounTrait};
    /// let nouns = Lexis::embedded().source_nouns;
    /// assert!(nouns.has("zarząd", NounTrait::Organ) && !nouns.has("spółka", NounTrait::Organ));
    /// ```
    #[must_use]
    pub fn has(&self, lemma: &str, asked: NounTrait) -> bool {
        self.traits.contains(&(asked, lemma))
    }

    /// The nouns that are that besides.
    pub fn with(&self, asked: NounTrait) -> impl Iterator<Item = &'static str> {
        self.traits.iter().filter(move |(own, _)| *own == asked).map(|&(_, noun)| noun)
    }

    /// Whether that is the name of a paper, station or portal.
    #[must_use]
    pub fn names_medium(&self, name: &str) -> bool {
        self.get(name) == Some(SourceNoun::Media)
    }
}
