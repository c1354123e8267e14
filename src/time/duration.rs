//! Lengths of time: a number and a unit, `trzy lata`, `2 godz. 30 min`, `półtora roku`, `kilka dni`, and their ISO values.
//!
//! Halves turn into the next smaller unit (`półtora roku` is `P1Y6M`, `pół godziny` `PT30M`); decades, centuries, quarters
//! and half-years into years and months. Source: ISO 8601.

use super::decimal::Decimal;
use super::scene::Scene;
use crate::lexis::Measure;

/// A length of time in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Length {
    /// One past it.
    pub end: usize,
    /// Its first unit, as in [`Measure::Unit`].
    pub unit: u8,
    /// How many of them; none for `kilka`.
    pub count: Option<Decimal>,
    /// The upper end of a range.
    upper: Option<Decimal>,
    /// A second number and unit: `rok i dwa miesiące`.
    pub rest: Option<(u8, Decimal)>,
    /// Whether the unit stands alone: `rok`.
    pub lone: bool,
    /// Where the unit stands.
    pub unit_at: usize,
}

/// The length that starts at token `i`.
pub(super) fn at(s: &Scene<'_, '_>, i: usize) -> Option<Length> {
    let (at, count, upper, lone) = count(s, i)?;
    // `dwa ostatnie lata`
    let skip = usize::from(!lone && s.unit(at).is_none() && s.tag(at).is_adjective() && s.unit(at + 1).is_some());
    let unit_at = at + skip;
    let (unit, plural) = s.unit(unit_at)?;
    if unit == b'E' || lone && (plural && !matches!(s.word(unit_at), "h") || s.word(unit_at) == "kw.") {
        return None;
    }
    // `2015 rokiem` is a year.
    let one = count.is_none_or(|c| c.whole().is_none_or(|n| n == 1));
    if unit == b'Y' && !plural && !lone && !one {
        return None;
    }
    let mut length = Length { end: unit_at + 1, unit, count, upper, rest: None, lone, unit_at };
    if count.is_some() && upper.is_none() {
        let from = length.end + usize::from(matches!(s.word(length.end), "i" | "oraz"));
        let smaller = |small: u8| {
            matches!(
                (unit, small),
                (b'Y', b'M' | b'D' | b'W')
                    | (b'M', b'D' | b'W')
                    | (b'W', b'D')
                    | (b'D', b'H')
                    | (b'H', b'N')
                    | (b'N', b'S')
            )
        };
        if let Some(n) = s.number(from).filter(|n| n.value().whole().and(count).is_some_and(|c| c.whole().is_some()))
            && let Some((small, _)) = s.unit(n.end).filter(|u| smaller(u.0))
        {
            (length.end, length.rest) = (n.end + 1, Some((small, n.value())));
        }
    }
    Some(length)
}

/// What counts the unit: one past the number, the number, its upper end, and whether there is none.
fn count(s: &Scene<'_, '_>, i: usize) -> Option<(usize, Option<Decimal>, Option<Decimal>, bool)> {
    if s.measure(i) == Some(Measure::Vague) {
        return Some((i + 1, None, None, false));
    }
    if s.unit(i).is_some() {
        return Some((i, Some(Decimal::new(1)), None, true));
    }
    let low = s.number(i)?;
    let high = if s.dash(low.end) || s.word(low.end) == "do" { s.number(low.end + 1) } else { None };
    Some(match high.filter(|h| low.value().is_below(h.value())) {
        Some(high) => (high.end, Some(low.value()), Some(high.value()), false),
        None => (low.end, Some(low.value()), None, false),
    })
}

impl Length {
    /// Its ISO value; none for `kilka lat`.
    pub fn value(&self) -> Option<String> {
        let low = show(self.unit, self.count?, self.rest)?;
        match self.upper {
            Some(upper) => Some(format!("{low}/{}", show(self.unit, upper, None)?)),
            None => Some(low),
        }
    }

    /// How many months it is, when its unit is a month or longer.
    pub fn months(&self) -> Option<i32> {
        let count = self.count.filter(|_| self.upper.is_none() && self.rest.is_none())?;
        let months = match self.unit {
            b'Y' => 12,
            b'M' => 1,
            b'Q' => 3,
            b'F' => 6,
            b'T' => 120,
            b'C' => 1200,
            _ => return None,
        };
        count.times(months).whole().filter(|m| *m < 120_000)
    }

    /// How many days it is, when its unit is a day or a week.
    pub fn days(&self) -> Option<i32> {
        let count = self.count.filter(|_| self.upper.is_none() && self.rest.is_none())?;
        let days = match self.unit {
            b'D' => 1,
            b'W' => 7,
            _ => return None,
        };
        count.times(days).whole().filter(|d| *d < 1_000_000)
    }
}

/// The ISO value of a number of units and a second one.
fn show(unit: u8, count: Decimal, rest: Option<(u8, Decimal)>) -> Option<String> {
    // Coarse units turn into years and months.
    let (unit, count) = match unit {
        b'T' => (b'Y', count.times(10)),
        b'C' => (b'Y', count.times(100)),
        b'Q' => (b'M', count.times(3)),
        b'F' => (b'M', count.times(6)),
        b'K' => (b'N', count.times(15)),
        _ => (unit, count),
    };
    let mut date = String::new();
    let mut time = String::new();
    let mut add = |unit: u8, count: Decimal| -> Option<()> {
        if count.digits == 0 {
            return Some(());
        }
        let (part, letter) = match unit {
            b'Y' | b'M' | b'W' | b'D' => (&mut date, unit as char),
            b'H' => (&mut time, 'H'),
            b'N' => (&mut time, 'M'),
            b'S' => (&mut time, 'S'),
            _ => return None,
        };
        part.push_str(&format!("{count}{letter}"));
        Some(())
    };
    // A part of a unit, in the next smaller one when it is whole there.
    let (small, factor) = match unit {
        b'Y' => (b'M', 12),
        b'D' => (b'H', 24),
        b'H' => (b'N', 60),
        b'N' => (b'S', 60),
        _ => (0, 1),
    };
    let split = count.times(factor).whole().filter(|_| small > 0 && count.whole().is_none());
    match split {
        Some(all) => {
            let factor = factor as i32;
            add(unit, Decimal::new((all / factor) as u128))?;
            add(small, Decimal::new((all % factor) as u128))?;
        }
        None => add(unit, count)?,
    }
    if let Some((unit, count)) = rest {
        add(unit, count)?;
    }
    match (date.is_empty(), time.is_empty()) {
        (true, true) => None,
        (_, true) => Some(format!("P{date}")),
        _ => Some(format!("P{date}T{time}")),
    }
}

/// The ISO value of so many units, for what happens that often.
pub(super) fn every(unit: u8, count: Decimal) -> Option<String> {
    show(if unit == b'E' { b'W' } else { unit }, count, None)
}
