//! Amounts of money, percentages and quantities, and their values.
//!
//! Invariant: amounts are in order and do not overlap; values are exact decimals. Source of units: `lexis/measure_words.tsv`.

use crate::lexis::{Measure, Measures};
use crate::reading::Reading;
use crate::span::{Span, TokenId, TokenRange};
use crate::text::TokenKind;
use crate::time::{Decimal, number};

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
pub fn find(reading: &Reading<'_>, measures: &Measures) -> Vec<Amount> {
    let mut out = Vec::new();
    let mut i = 0;
    while i < reading.len() {
        match amount(reading, measures, i) {
            Some((end, found)) => {
                out.push(found);
                i = end;
            }
            None => i += 1,
        }
    }
    out
}

/// The amount that starts at token `i`, and one past its last token.
fn amount(reading: &Reading<'_>, measures: &Measures, i: usize) -> Option<(usize, Amount)> {
    // `$40 mln` and `€5`: the sign stands before.
    let sign = sign(reading, measures, i);
    let first = i + usize::from(sign.is_some());
    if first >= reading.len() {
        return None;
    }
    let (mut end, mut low) = number(reading, measures, first)?;
    let mut high = None;
    let joins = |k: usize| {
        k + 1 < reading.len()
            && (matches!(reading.kind(TokenId::from(k)), TokenKind::Dash(_)) || matches!(word(reading, k), "do" | "a"))
            && !(word(reading, k) == "a" && first == 0)
    };
    if joins(end)
        && let Some((after, top)) = number(reading, measures, end + 1)
    {
        // `10–15 mln`: the magnitude belongs to both ends.
        if let Some(Measure::Magnitude(power)) = measures.get(word(reading, after - 1)).filter(|_| end == first + 1) {
            low = low.shift(i32::from(power));
        }
        (end, high) = (after, Some(top));
    }
    let (after, kind, unit, power) = match sign {
        Some(code) => (end, AmountKind::Money, code, 0),
        None => unit(reading, measures, end)?,
    };
    let show = |d: Decimal| d.shift(power).to_string();
    let span = reading.span(TokenRange::new(i, after));
    Some((after, Amount { span, kind, value: show(low), to: high.map(show), unit: unit.to_string() }))
}

fn word<'r>(reading: &'r Reading<'_>, k: usize) -> &'r str {
    if k < reading.len() { reading.lower(TokenId::from(k)) } else { "" }
}

fn sign(reading: &Reading<'_>, measures: &Measures, i: usize) -> Option<&'static str> {
    match measures.get(word(reading, i))? {
        Measure::Money(code, false) if matches!(word(reading, i), "$" | "€" | "£" | "eur" | "usd" | "pln") => {
            Some(code)
        }
        _ => None,
    }
}

/// The unit at token `k`: one past it, what it measures, its name, and the power of ten that it brings.
fn unit(reading: &Reading<'_>, measures: &Measures, k: usize) -> Option<(usize, AmountKind, &'static str, i32)> {
    match word(reading, k) {
        "%" | "proc." | "proc" | "procent" | "procenta" | "procentu" | "procentem" | "procentach" | "procentami" => {
            return Some((k + 1, AmountKind::Percent, "%", 0));
        }
        "pkt" | "pkt." | "punkt" | "punkty" | "punktu" | "punktów" | "punktami" | "p." => {
            let percent = matches!(
                word(reading, k + 1),
                "proc." | "proc" | "%" | "procentowy" | "procentowe" | "procentowych" | "procentowego" | "p."
            );
            return percent.then_some((k + 2, AmountKind::Percent, "pp", 0));
        }
        "pp" | "p.p." => return Some((k + 1, AmountKind::Percent, "pp", 0)),
        _ => {}
    }
    // `pięć milionów dolarów` and `5 amerykańskich dolarów`.
    let skip = usize::from(matches!(
        word(reading, k),
        "amerykańskich" | "polskich" | "szwajcarskich" | "brytyjskich" | "kwadratowych"
    ));
    let (measure, end) = (measures.get(word(reading, k + skip))?, k + skip + 1);
    match measure {
        Measure::Money(code, hundredth) => Some((end, AmountKind::Money, code, if hundredth { -2 } else { 0 })),
        Measure::Quantity(name) => {
            let square = word(reading, end).starts_with("kwadratow")
                || matches!(reading.raw(TokenId::from(end - 1)), "m2" | "m²");
            match name {
                "m" if square => Some((end + 1, AmountKind::Quantity, "m²", 0)),
                "km" if square => Some((end + 1, AmountKind::Quantity, "km²", 0)),
                _ => Some((end, AmountKind::Quantity, name, 0)),
            }
        }
        _ => None,
    }
}
