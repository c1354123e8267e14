//! What a date expression is.

use crate::span::Span;

/// How finely an expression tells time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Grain {
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Season,
    HalfYear,
    Year,
    Decade,
    Century,
    Duration,
    Repetition,
}

/// A date, time, duration or repetition in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateExpression {
    /// Where it stands.
    pub span: Span,
    /// ISO 8601 or EDTF; `None` when nothing anchors it or no such date exists.
    pub value: Option<String>,
    /// How fine it is.
    pub grain: Grain,
}
