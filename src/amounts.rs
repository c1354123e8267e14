//! Amounts of money, percentages and quantities, and their values.

use crate::reading::Reading;
use crate::span::Span;

/// What an amount measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AmountKind {
    /// Money; the unit is an ISO 4217 code.
    Money,
    /// A percentage (`%`) or percentage points (`pp`).
    Percent,
    /// Anything else that is counted or measured with a unit.
    Quantity,
}

/// An amount in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    /// Where it stands, the unit included.
    pub span: Span,
    /// What it measures.
    pub kind: AmountKind,
    /// The exact decimal value, `1200000000` or `2.5`.
    pub value: String,
    /// The upper end, when it is a range (`10–15 mln`).
    pub to: Option<String>,
    /// The unit.
    pub unit: String,
}

/// The amounts of the text, in order.
#[must_use]
pub fn find(reading: &Reading<'_>) -> Vec<Amount> {
    let _ = reading;
    Vec::new()
}
