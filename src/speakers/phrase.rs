//! What a noun phrase is: the expressions among which a speaker is looked for.
//!
//! Invariants: phrases of a text are ordered and do not overlap; the head lies inside. Source: the Polish noun phrase:
//! adjectives, head, complements in the genitive, names in apposition.

use crate::morphology::{Gender, Number, Tag};
use crate::span::{EntityId, TokenId, TokenRange};

/// What the head of a phrase can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PhraseKind {
    /// A person by name.
    Person,
    /// An organisation by name.
    Organization,
    /// A place by name.
    Place,
    /// Another name.
    OtherName,
    /// `on`, `ona`, `ten`, `jego`.
    Pronoun,
    /// A human noun: `minister`, `mieszkańcy`.
    Human,
    /// `dziennik`.
    Medium,
    /// `resort`.
    Institution,
    /// `raport`.
    Document,
    /// `część`, `53 proc.`.
    Group,
    /// `środa`, `konferencja`: what is no source.
    Circumstance,
    /// Any other common noun.
    Thing,
}

/// How well the phrase can stand in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// No reading has the case.
    No,
    /// The forms do not tell.
    Unknown,
    /// Some reading has it.
    Can,
    /// The reading in context has it.
    Best,
}

/// A noun phrase.
#[derive(Clone, Debug)]
pub struct Phrase {
    /// All of it, complements and appositions included.
    pub tokens: TokenRange,
    /// The part that makes a name: from the first adjective to the last complement.
    pub core: TokenRange,
    /// The noun that the rest depends on.
    pub head: TokenId,
    /// What it can mean.
    pub kind: PhraseKind,
    /// What its head alone can mean, when that is a common noun: `dziennik „X”` is a medium.
    pub head_kind: Option<PhraseKind>,
    /// Whether it says that it is new: `jeden z posłów`, `inny ekspert`.
    pub indefinite: bool,
    /// The entity that it names, by its head or in apposition.
    pub entity: Option<EntityId>,
    /// Entities named in its complements: `szef NATO`.
    pub inside: Option<EntityId>,
    /// Its own name, when no entity has it: `portal Nowiny`.
    pub title: Option<TokenRange>,
    /// As a subject.
    pub nominative: Fit,
    /// As an owner.
    pub genitive: Fit,
    /// Number and genders as a subject; no bits where nothing is known.
    pub subject: Tag,
    /// The preposition right before it.
    pub preposition: Option<TokenId>,
    /// Whether it counts: `kilka partii`, `53 proc. wyborców` (with a neuter verb).
    pub counted: bool,
}

/// Which of a text's phrases begin in the range.
pub(super) fn beginning_in(phrases: &[Phrase], range: TokenRange) -> core::ops::Range<usize> {
    let from = phrases.partition_point(|p| p.tokens.start < range.start);
    let to = phrases.partition_point(|p| p.tokens.start < range.end);
    from..to.max(from)
}

impl Phrase {
    /// Whether it can be more than one thing.
    #[must_use]
    pub fn is_plural(&self) -> bool {
        self.subject.can_be(Number::Plural) && !self.subject.can_be(Number::Singular)
    }

    /// Whether it can be a woman, and nothing else.
    #[must_use]
    pub fn is_feminine(&self) -> bool {
        self.subject.gender() == Some(Gender::F)
    }
}
