//! Numbers in figures and words: `1,2 mld`, `40 tys.`, `dwóm tysiącom pięciuset`, `półtora miliona`, `dwa i pół`.
//!
//! A number without a value (`kilka tysięcy`, `setki milionów`) is none. Source: Polish grammar.

use super::decimal::{Decimal, figures};
use crate::lexis::{Measure, Measures};
use crate::reading::Reading;
use crate::span::TokenId;
use crate::text::TokenKind;

/// Longest number in words, in tokens.
const LONGEST: usize = 12;

/// A number and where it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numeral {
    /// One past its last token.
    pub end: usize,
    /// The number without its last power of ten: 1.2 of `1,2 mld`.
    pub mantissa: Decimal,
    /// The last power of ten, if a word gives it: 9 of `1,2 mld`.
    pub magnitude: Option<u8>,
    /// Whether figures open it.
    pub figures: bool,
}

impl Numeral {
    /// Its value.
    #[must_use]
    pub fn value(&self) -> Decimal {
        self.mantissa.shift(self.magnitude.unwrap_or(0).into())
    }
}

struct Words<'r, 't> {
    reading: &'r Reading<'t>,
    measures: &'r Measures,
}

impl Words<'_, '_> {
    fn measure(&self, k: usize) -> Option<Measure> {
        if k < self.reading.len() { self.measures.get(self.reading.lower(TokenId::from(k))) } else { None }
    }

    fn is(&self, k: usize, word: &str) -> bool {
        k < self.reading.len() && self.reading.lower(TokenId::from(k)) == word
    }

    /// `i pół` after a number: one past it.
    fn and_half(&self, k: usize) -> Option<usize> {
        (self.is(k, "i") && self.is(k + 1, "pół")).then_some(k + 2)
    }

    fn magnitude(&self, k: usize) -> Option<u8> {
        match self.measure(k) {
            Some(Measure::Magnitude(power, _)) => Some(power),
            _ => None,
        }
    }
}

/// The number that starts at token `i`, its powers of ten included.
#[must_use]
pub fn number(reading: &Reading<'_>, measures: &Measures, i: usize) -> Option<Numeral> {
    if i >= reading.len() {
        return None;
    }
    let words = Words { reading, measures };
    if reading.kind(TokenId::from(i)) == TokenKind::Number {
        return in_figures(&words, i);
    }
    in_words(&words, i)
}

fn in_figures(words: &Words<'_, '_>, i: usize) -> Option<Numeral> {
    let reading = words.reading;
    let value = figures(reading.raw(TokenId::from(i)))?;
    let Some(power) = words.magnitude(i + 1) else {
        return Some(Numeral { end: i + 1, mantissa: value, magnitude: None, figures: true });
    };
    // `2 tys. 500`, `1 mln 200 tys.`: powers of ten fall, so that this ends soon.
    let falls = i + 2 < reading.len()
        && reading.kind(TokenId::from(i + 2)) == TokenKind::Number
        && words.magnitude(i + 3).is_none_or(|next| next < power);
    let rest = if falls { in_figures(words, i + 2) } else { None }
        .filter(|r| value.scale == 0 && r.mantissa.scale == 0)
        .filter(|r| r.magnitude.is_some() || !r.mantissa.is_below(Decimal::new(100)))
        .filter(|r| r.value().is_below(Decimal::new(1).shift(power.into())));
    Some(match rest {
        Some(rest) => {
            let sum = value.shift(power.into()).plus(rest.value());
            Numeral { end: rest.end, mantissa: sum, magnitude: None, figures: true }
        }
        None => Numeral { end: i + 2, mantissa: value, magnitude: Some(power), figures: true },
    })
}

fn in_words(words: &Words<'_, '_>, i: usize) -> Option<Numeral> {
    let done = |end: usize, mantissa: Decimal| {
        let magnitude = words.magnitude(end);
        Some(Numeral { end: end + usize::from(magnitude.is_some()), mantissa, magnitude, figures: false })
    };
    match words.measure(i)? {
        // `pół miliona`, `półtora roku`
        Measure::Fraction(quarters) => {
            return done(i + 1, Decimal { digits: u128::from(quarters) * 25, scale: 2 });
        }
        // `kilka tysięcy` and `setki tysięcy` have no value; `milion` alone has.
        Measure::Magnitude(_, plural) => {
            let vague = i > 0 && matches!(words.measure(i - 1), Some(Measure::Vague | Measure::Magnitude(..)));
            if plural || vague {
                return None;
            }
        }
        Measure::Cardinal(_) => {}
        _ => return None,
    }
    let (mut total, mut group, mut end, mut last) = (Decimal::new(0), 0u128, i, 1000u128);
    let mut below = u8::MAX;
    while let Some(measure) = words.measure(end).filter(|_| end - i < LONGEST) {
        match measure {
            Measure::Cardinal(n) if u128::from(n) < last && (n > 0 || end == i) => {
                group += u128::from(n);
                last = match n {
                    100.. => 100,
                    20.. => 10,
                    _ => 1,
                };
            }
            Measure::Magnitude(power, _) if power < below => {
                let after = end + 1;
                let ends = !matches!(words.measure(after), Some(Measure::Cardinal(_) | Measure::Magnitude(..)));
                if ends && total.digits == 0 {
                    let magnitude = Some(power);
                    return Some(Numeral {
                        end: after,
                        mantissa: Decimal::new(group.max(1)),
                        magnitude,
                        figures: false,
                    });
                }
                total = total.plus(Decimal::new(group.max(1)).shift(power.into()));
                (group, last, below) = (0, 1000, power);
            }
            _ => break,
        }
        end += 1;
    }
    let whole = total.plus(Decimal::new(group));
    if total.digits == 0
        && let Some(after) = words.and_half(end)
    {
        return done(after, whole.plus(Decimal { digits: 5, scale: 1 }));
    }
    Some(Numeral { end, mantissa: whole, magnitude: None, figures: false })
}
