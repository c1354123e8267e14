//! Amounts of money, percentages and quantities, and their values.
//!
//! Invariant: amounts are in order and do not overlap; values are exact decimals. Every amount gives one value in one
//! unit; a range (`10–15 mln zł`) gives its lower end as the value and its upper end as `to`. A number that says an amount
//! by itself (in words, with a power of ten, in groups of three figures) needs no unit: `40 tys.` is a quantity with an
//! empty one. Bare figures do not: they are years, numbers of things, scores. What has no exact value (`kilkaset`) and
//! ordinals are left out. Source of units: `lexis/measure_words.tsv`.

mod range;
mod unit;

use crate::lexis::{Measure, Measures};
use crate::reading::Reading;
use crate::span::{Span, TokenId, TokenRange};
use crate::text::TokenKind;
use crate::time::Decimal;

/// What an amount measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AmountKind {
    /// Money; the unit is an ISO 4217 code.
    Money,
    /// A percentage (`%`), percentage points (`pp`) or basis points (`bp`).
    Percent,
    /// Anything else that is counted or measured, with or without a unit.
    Quantity,
}

/// An amount in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    /// Where it stands, the unit included.
    pub span: Span,
    /// What it measures.
    pub kind: AmountKind,
    /// The exact decimal value, `1200000000` or `2.5`; of a range the lower end.
    pub value: String,
    /// The upper end, when it is a range (`10–15 mln`).
    pub to: Option<String>,
    /// The unit; empty for a bare number.
    pub unit: String,
}

/// The amounts of the text, in order.
///
/// ```
/// use cytat::analysis::{Models, Options, analyze};
/// let models = Models::embedded().unwrap();
/// let analysis = analyze("Budowa pochłonie półtora miliona złotych.", &Options::default(), &models);
/// assert_eq!((analysis.amounts[0].value.as_str(), analysis.amounts[0].unit.as_str()), ("1500000", "PLN"));
/// ```
#[must_use]
pub fn find(reading: &Reading<'_>, measures: &Measures) -> Vec<Amount> {
    let text = Text { reading, measures };
    let mut out = Vec::new();
    let mut i = 0;
    while i < reading.len() {
        match if text.tells(i) { amount(&text, i) } else { None } {
            Some((end, found)) => {
                out.push(found);
                i = end;
            }
            None => i += 1,
        }
    }
    out
}

/// The words and what they measure.
struct Text<'r, 't> {
    reading: &'r Reading<'t>,
    measures: &'r Measures,
}

impl<'r> Text<'r, '_> {
    fn word(&self, k: usize) -> &'r str {
        if k < self.reading.len() { self.reading.lower(TokenId::from(k)) } else { "" }
    }

    fn raw(&self, k: usize) -> &'r str {
        if k < self.reading.len() { self.reading.raw(TokenId::from(k)) } else { "" }
    }

    fn before(&self, k: usize) -> &'r str {
        k.checked_sub(1).map_or("", |b| self.word(b))
    }

    fn measure(&self, k: usize) -> Option<Measure> {
        self.measures.get(self.word(k))
    }

    /// Whether an amount can start at the token.
    fn tells(&self, k: usize) -> bool {
        match self.reading.kind(TokenId::from(k)) {
            TokenKind::Number | TokenKind::Dash(_) | TokenKind::Symbol => true,
            TokenKind::Word | TokenKind::Abbreviation => {
                let word = self.word(k);
                let number = matches!(
                    self.measures.get(word),
                    Some(Measure::Cardinal(_) | Measure::Fraction(_) | Measure::Magnitude(..) | Measure::Money(..))
                );
                number || word == "minus" || word.contains('-')
            }
            _ => false,
        }
    }

    fn kind(&self, k: usize) -> Option<TokenKind> {
        (k < self.reading.len()).then(|| self.reading.kind(TokenId::from(k)))
    }

    fn spaced(&self, k: usize) -> bool {
        k >= self.reading.len() || self.reading.token(TokenId::from(k)).spaced
    }
}

/// The amount that starts at token `i`, and one past its last token.
fn amount(text: &Text<'_, '_>, i: usize) -> Option<(usize, Amount)> {
    if let Some(value) = unit::of_word(text, i) {
        let span = text.reading.span(TokenRange::new(i, i + 1));
        let (kind, unit) = (AmountKind::Percent, "%".to_string());
        return Some((i + 1, Amount { span, kind, value: value.to_string(), to: None, unit }));
    }
    let (minus, number_at) = minus(text, i);
    // `$40 mln` and `PLN 250`: the currency stands before.
    let sign = if minus { None } else { unit::before(text, i) };
    let first = number_at + usize::from(sign.is_some());
    let range = range::at(text, first)?;
    let (after, kind, unit, power) = match sign {
        Some(code) => (range.end, AmountKind::Money, code, 0),
        None => match unit::after(text, range.end) {
            Some(unit) => unit,
            None if !minus && range::says_an_amount(text, first, &range) => (range.end, AmountKind::Quantity, "", 0),
            None => return None,
        },
    };
    let (after, cents) = match kind {
        AmountKind::Money if power == 0 && range.high.is_none() && sign.is_none() => hundredths(text, after, unit),
        _ => (after, None),
    };
    let low = cents.map_or(range.low, |c| range.low.plus(c));
    let show = |d: Decimal| format!("{}{}", if minus { "-" } else { "" }, d.shift(power));
    let span = without_stop(text, after, text.reading.span(TokenRange::new(i, after)));
    let amount = Amount { span, kind, value: show(low), to: range.high.map(show), unit: unit.to_string() };
    Some((after, amount))
}

/// The span without the stop that ends the sentence: `zł`, `gr`, `mln` are written without one.
fn without_stop(text: &Text<'_, '_>, end: usize, span: Span) -> Span {
    if matches!(text.word(end - 1), "zł." | "gr." | "ha." | "mln." | "mld." | "bln.") {
        return Span::new(span.start as usize, span.end as usize - 1);
    }
    span
}

/// Whether a minus stands at `i`, in a word or tight before figures, and where the number starts.
fn minus(text: &Text<'_, '_>, i: usize) -> (bool, usize) {
    let sign = matches!(text.kind(i), Some(TokenKind::Dash(_)))
        && text.spaced(i)
        && !text.spaced(i + 1)
        && text.kind(i + 1) == Some(TokenKind::Number)
        && i > 0
        && text.kind(i - 1) != Some(TokenKind::Number);
    let minus = sign || text.word(i) == "minus";
    (minus, i + usize::from(minus))
}

/// `50 gr` after `5 zł`: one past it, and the hundredths as a part of the unit.
fn hundredths(text: &Text<'_, '_>, k: usize, unit: &str) -> (usize, Option<Decimal>) {
    let from = k + usize::from(text.word(k) == "i");
    let Some(range) = range::at(text, from).filter(|r| r.high.is_none() && r.low.is_below(Decimal::new(100))) else {
        return (k, None);
    };
    match text.measure(range.end) {
        Some(Measure::Money(Some(code), true)) if code == unit => (range.end + 1, Some(range.low.shift(-2))),
        _ => (k, None),
    }
}
