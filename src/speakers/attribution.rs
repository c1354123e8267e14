//! What an attribution is: the source, and the reason for it.

use crate::span::{EntityId, Span};

/// The rule that decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// The subject of the reporting verb, by agreement.
    SubjectOfCue,
    /// The noun phrase of a source phrase: `zdaniem X`.
    SourcePhrase,
    /// The label before a colon: `X: …`.
    Label,
    /// The antecedent of `który`: `X, który powiedział`.
    RelativeClause,
    /// The reporting verb has no subject of its own; the source is carried on from before.
    DroppedSubject,
    /// The quotation goes on from the one before it.
    Continued,
    /// The owner of a noun of speech: `oświadczenie X, że`.
    OwnerOfNoun,
    /// The nearest fitting source in the context.
    Context,
}

/// Who says a quotation, and why we think so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// The nearest expression that names the source, when the clause has one.
    pub mention: Option<Span>,
    /// The entity behind it.
    pub entity: Option<EntityId>,
    /// Who it is, nominative, as fully as the text says.
    pub name: String,
    /// What decided.
    pub rule: Rule,
    /// How sure it is, in thousandths; calibrated.
    pub confidence: u16,
}
