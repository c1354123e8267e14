//! What a reporting verb's own form says of its subject.
//!
//! Invariant: a form that says nothing agrees with everything. Source: the past tense endings of Polish.

/// Number and gender of a subject, as far as a past tense tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Agreement {
    /// `powiedział`
    Masculine,
    /// `powiedziała`
    Feminine,
    /// `powiedziało`
    Neuter,
    /// `powiedzieli`, `powiedziały`
    Plural,
    /// `mówi`: any.
    Open,
}

/// What the lower-case form of the verb asks of its subject.
pub(super) fn of_verb(form: &str) -> Agreement {
    if form.ends_with('ł') {
        Agreement::Masculine
    } else if form.ends_with("ła") {
        Agreement::Feminine
    } else if form.ends_with("ło") {
        Agreement::Neuter
    } else if form.ends_with("li") || form.ends_with("ły") || form.ends_with("ją") {
        Agreement::Plural
    } else {
        Agreement::Open
    }
}

impl Agreement {
    /// Whether one subject can satisfy both.
    pub(super) fn fits(self, other: Self) -> bool {
        self == other || self == Self::Open || other == Self::Open
    }
}
