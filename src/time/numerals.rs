//! Numbers in figures and words as exact decimals: `1,2 mld`, `40 tys.`, `dwóm tysiącom pięciuset`.

use crate::lexis::{Measure, Measures};
use crate::reading::Reading;
use crate::span::TokenId;
use crate::text::TokenKind;

/// An exact decimal: `digits` over ten to the power of `scale`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    /// The figures.
    pub digits: u128,
    /// How many of them follow the point.
    pub scale: u32,
}

impl Decimal {
    /// The number times ten to the power of `power`; negative powers divide.
    #[must_use]
    pub fn shift(self, power: i32) -> Self {
        let scale = self.scale as i32 - power;
        match 10u128.checked_pow((-scale).max(0) as u32).and_then(|p| self.digits.checked_mul(p)) {
            Some(digits) => Decimal { digits, scale: scale.max(0) as u32 },
            None => self,
        }
    }

    /// The number, if it is whole and small.
    #[must_use]
    pub fn whole(self) -> Option<i32> {
        if self.scale == 0 { i32::try_from(self.digits).ok() } else { None }
    }
}

impl core::fmt::Display for Decimal {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let text = format!("{:0width$}", self.digits, width = self.scale as usize + 1);
        let (whole, rest) = text.split_at(text.len() - self.scale as usize);
        let rest = rest.trim_end_matches('0');
        if rest.is_empty() { f.write_str(whole) } else { write!(f, "{whole}.{rest}") }
    }
}

/// The number that figures stand for: decimal comma, thousands parted by spaces or dots; none for dates and ordinals.
#[must_use]
pub fn figures(form: &str) -> Option<Decimal> {
    let (whole, fraction) = form.split_once(',').unwrap_or((form, ""));
    let mut groups = whole.split(|c: char| c == '.' || c.is_whitespace());
    let first = groups.next()?;
    let mut digits = first.to_string();
    let mut count = 0;
    let mut short = "";
    for group in groups {
        count += 1;
        if group.len() == 3 && first != "0" && first.len() <= 3 { digits.push_str(group) } else { short = group }
    }
    // `2.5` is a decimal too, but `12.01.2022` is none.
    if !short.is_empty() && (count > 1 || !fraction.is_empty()) || form.ends_with('.') {
        return None;
    }
    let fraction = if short.is_empty() { fraction } else { short };
    digits.push_str(fraction);
    if digits.len() > 24 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    Some(Decimal { digits: digits.parse().ok()?, scale: fraction.len() as u32 })
}

/// The number that starts at token `i`, magnitudes included, and one past its last token.
#[must_use]
pub fn number(reading: &Reading<'_>, measures: &Measures, i: usize) -> Option<(usize, Decimal)> {
    let word = |k: usize| (k < reading.len()).then(|| reading.lower(TokenId::from(k)));
    if reading.kind(TokenId::from(i)) == TokenKind::Number {
        let mut value = figures(reading.raw(TokenId::from(i)))?;
        let mut end = i + 1;
        if let Some(Measure::Magnitude(power)) = word(end).and_then(|w| measures.get(w)) {
            value = value.shift(i32::from(power));
            end += 1;
        }
        return Some((end, value));
    }
    let half = |k: usize| word(k) == Some("pół");
    let (mut total, mut group, mut end, mut last) = (0u128, 0u128, i, 1000u128);
    while let Some(measure) = word(end).and_then(|w| measures.get(w)) {
        match measure {
            Measure::Cardinal(n) if end - i < 12 && u128::from(n) < last => {
                group += u128::from(n);
                last = if n >= 100 {
                    100
                } else if n >= 20 {
                    10
                } else {
                    1
                };
            }
            Measure::Magnitude(power) if end - i < 12 => {
                total += group.max(1) * 10u128.pow(u32::from(power));
                (group, last) = (0, 1000);
            }
            _ => break,
        }
        end += 1;
    }
    if end == i {
        let power = if half(i) { word(i + 1).and_then(|w| measures.get(w)) } else { None };
        let five = Decimal { digits: 5, scale: 1 };
        return match power {
            Some(Measure::Magnitude(power)) => Some((i + 2, five.shift(i32::from(power)))),
            Some(Measure::Money(..) | Measure::Quantity(_)) => Some((i + 1, five)),
            _ => None,
        };
    }
    Some((end, Decimal { digits: total + group, scale: 0 }))
}
