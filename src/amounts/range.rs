//! A number or a range of numbers: `10–15 mln`, `od 10 do 15`, `między 5 a 7`, `dwa-trzy`.

use super::Text;
use crate::lexis::Measure;
use crate::text::TokenKind;
use crate::time::{Decimal, Numeral, number};

/// One number, or two ends.
pub(super) struct Range {
    pub end: usize,
    pub low: Decimal,
    pub high: Option<Decimal>,
    /// The number that it ends with.
    last: Numeral,
}

/// The number or range that starts at token `i`.
pub(super) fn at(text: &Text<'_, '_>, i: usize) -> Option<Range> {
    if i >= text.reading.len() {
        return None;
    }
    if let Some(range) = joined(text, i) {
        return Some(range);
    }
    let low = number(text.reading, text.measures, i)?;
    let joined = matches!(text.kind(low.end), Some(TokenKind::Dash(_)))
        || text.word(low.end) == "do"
        || text.word(low.end) == "a" && matches!(text.before(i), "między" | "pomiędzy");
    let high = if joined { number(text.reading, text.measures, low.end + 1) } else { None };
    Some(match high {
        Some(high) if shared(&low, &high).is_below(high.value()) => {
            Range { end: high.end, low: shared(&low, &high), high: Some(high.value()), last: high }
        }
        _ => Range { end: low.end, low: low.value(), high: None, last: low },
    })
}

/// The lower end with the power of ten that stands after the upper one: `10–15 mln`.
fn shared(low: &Numeral, high: &Numeral) -> Decimal {
    match high.magnitude {
        Some(power) if low.magnitude.is_none() && low.mantissa.is_below(high.mantissa) => {
            low.mantissa.shift(power.into())
        }
        _ => low.value(),
    }
}

/// `dwa-trzy miliony`, where the tokens keep a hyphen inside a word.
fn joined(text: &Text<'_, '_>, i: usize) -> Option<Range> {
    if text.kind(i) != Some(TokenKind::Word) {
        return None;
    }
    let (low, high) = text.word(i).split_once('-')?;
    let value = |word: &str| match text.measures.get(word) {
        Some(Measure::Cardinal(n)) => Some(Decimal::new(n.into())),
        _ => None,
    };
    let (low, high) = (value(low)?, value(high)?);
    let magnitude = match text.measure(i + 1) {
        Some(Measure::Magnitude(power, _)) => Some(power),
        _ => None,
    };
    let end = i + 1 + usize::from(magnitude.is_some());
    let last = Numeral { end, mantissa: high, magnitude, figures: false };
    let low = low.shift(magnitude.unwrap_or(0).into());
    low.is_below(last.value()).then_some(Range { end, low, high: Some(last.value()), last })
}

/// Whether the number is an amount without a unit: in words of some size, with a power of ten, or in groups of three.
pub(super) fn says_an_amount(text: &Text<'_, '_>, i: usize, range: &Range) -> bool {
    // `sto lat`, `dwa tysiące dziewiętnasty`, `40 tys. 3` and numbers of things are something else.
    if matches!(
        text.measure(range.end),
        Some(Measure::Unit(..) | Measure::Ordinal(_) | Measure::Fraction(_) | Measure::Point(..))
    ) || text.kind(range.end) == Some(TokenKind::Number)
        || i > 0 && text.kind(i - 1) == Some(TokenKind::Number)
        || matches!(
            text.before(i),
            "nr" | "nr." | "numer" | "tel." | "telefon" | "poz." | "art." | "§" | "roku" | "rok"
        )
    {
        return false;
    }
    if range.last.magnitude.is_some() {
        return true;
    }
    if range.last.figures {
        // `12 500`, but not the year `2022` nor the decimal `3,5`.
        let raw = text.raw(range.end - 1);
        let groups: Vec<usize> = raw.split(char::is_whitespace).map(str::len).collect();
        // `600 100 200` is a telephone number.
        return groups.len() > 1 && raw.len() >= 5 && groups != [3, 3, 3];
    }
    range.high.is_none() && (range.end > i + 1 || !range.low.is_below(Decimal::new(100)))
}
