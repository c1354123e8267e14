//! The readings of every token of a text, and the chosen one.
//!
//! Invariant: every token has at least one analysis, and the chosen one's tag is compatible with one of them.

use super::tag::Tag;
use crate::span::TokenId;

/// A lemma, by its place in [`Morphology`]; equal ids are equal lemmas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LemmaId(pub u32);

/// Where a reading comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// The lexicon has the form.
    Lexicon,
    /// Guessed from the form's ending.
    Guesser,
    /// The form itself says it: punctuation, figures, addresses.
    Shape,
}

/// The name classes of SGJP, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct NameClass(pub u8);

impl NameClass {
    /// Imię: given name.
    pub const GIVEN: NameClass = NameClass(1);
    /// Nazwisko: surname.
    pub const SURNAME: NameClass = NameClass(2);
    /// Nazwa geograficzna: place.
    pub const PLACE: NameClass = NameClass(4);
    /// Nazwa organizacji, instytucji: organisation, institution.
    pub const ORGANIZATION: NameClass = NameClass(8);
    /// Nazwa firmy, marki: company, brand.
    pub const COMPANY: NameClass = NameClass(16);
    /// Patronimikum, przydomek, pseudonim: patronymic, by-name.
    pub const BYNAME: NameClass = NameClass(32);
    /// Nazwa mieszkańca, członka narodu: inhabitant or member of a people.
    pub const INHABITANT: NameClass = NameClass(64);
    /// Any other proper name.
    pub const OTHER: NameClass = NameClass(128);

    /// Whether the two share a class.
    #[must_use]
    pub fn has(self, class: NameClass) -> bool {
        self.0 & class.0 != 0
    }

    /// Both sets together.
    #[must_use]
    pub fn or(self, class: NameClass) -> NameClass {
        NameClass(self.0 | class.0)
    }
}

/// One reading of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Analysis {
    /// Its base form.
    pub lemma: LemmaId,
    /// Its tag; in [`Morphology::best`] with at most one value a category.
    pub tag: Tag,
    /// What kind of name it is, if one.
    pub class: NameClass,
    /// How common its lexeme is, or how likely the guess, from 0 to 3.
    pub usage: u8,
    /// Where it comes from.
    pub source: Source,
}

/// The readings of every token, frozen.
#[derive(Clone, Debug, Default)]
pub struct Morphology {
    pub(super) analyses: Vec<Analysis>,
    /// For each form its first analysis and one past its last.
    pub(super) ranges: Vec<(u32, u32)>,
    /// For each token the number of its form.
    pub(super) types: Vec<u32>,
    /// The readings that fit somewhere, each once, and for each token the number of its own.
    pub(super) chosen: Vec<Analysis>,
    pub(super) best: Vec<u32>,
    pub(super) lemmas: Vec<(u32, u32)>,
    pub(super) lemma_text: String,
}

impl Morphology {
    /// Every reading of the token.
    #[must_use]
    pub fn analyses(&self, token: TokenId) -> &[Analysis] {
        let (start, end) = self.ranges[self.form_number(token)];
        &self.analyses[start as usize..end as usize]
    }

    /// The reading that fits the context.
    #[must_use]
    pub fn best(&self, token: TokenId) -> &Analysis {
        &self.chosen[self.best[token.index()] as usize]
    }

    /// The number of the token's form, by first use: tokens with one number are written alike and share their readings.
    #[must_use]
    pub fn form_number(&self, token: TokenId) -> usize {
        self.types[token.index()] as usize
    }

    /// How many forms there are.
    #[must_use]
    pub fn forms(&self) -> usize {
        self.ranges.len()
    }

    /// The base form, with the case of the dictionary (`rosja` is `Rosja`).
    #[must_use]
    pub fn lemma(&self, id: LemmaId) -> &str {
        let (start, end) = self.lemmas[id.0 as usize];
        &self.lemma_text[start as usize..end as usize]
    }
}
