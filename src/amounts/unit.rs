//! The unit of an amount: a currency, per cent or points, a unit of measure.

use super::{AmountKind, Text};
use crate::lexis::Measure;
use crate::text::TokenKind;
use crate::time::{Decimal, figures};

/// A unit: one past it, what it measures, its name, and the power of ten that it brings.
pub(super) type Unit = (usize, AmountKind, &'static str, i32);

/// The currency sign or code at token `i`, if a number may follow it.
pub(super) fn before(text: &Text<'_, '_>, i: usize) -> Option<&'static str> {
    let word = text.word(i);
    let sign =
        matches!(word, "$" | "€" | "£" | "¥") || word.len() == 3 && text.raw(i).bytes().all(|b| b.is_ascii_uppercase());
    match text.measure(i).filter(|_| sign && text.kind(i + 1) == Some(TokenKind::Number))? {
        // In `5 EUR 20` the code belongs to the number before it.
        Measure::Money(code, false) if i == 0 || text.kind(i - 1) != Some(TokenKind::Number) => code,
        _ => None,
    }
}

/// The unit at token `k`.
pub(super) fn after(text: &Text<'_, '_>, k: usize) -> Option<Unit> {
    if text.word(k) == "st." && celsius(text, k + 1) {
        return Some((k + 2, AmountKind::Quantity, "°C", 0));
    }
    match text.measure(k)? {
        Measure::Percent => Some((k + 1, AmountKind::Percent, "%", 0)),
        Measure::Point(unit, true) => Some((k + 1, AmountKind::Percent, unit, 0)),
        Measure::Point(_, false) => match text.measure(k + 1) {
            Some(Measure::PointOf(unit)) => Some((k + 2, AmountKind::Percent, unit, 0)),
            Some(Measure::Percent) => Some((k + 2, AmountKind::Percent, "pp", 0)),
            _ => None,
        },
        // `5 amerykańskich dolarów`
        Measure::Nation(code) => match text.measure(k + 1)? {
            Measure::Money(_, hundredth) => Some(money(k + 2, code, hundredth)),
            _ => None,
        },
        // `5 dolarów kanadyjskich`
        Measure::Money(code, hundredth) => match text.measure(k + 1) {
            Some(Measure::Nation(nation)) => Some(money(k + 2, nation, hundredth)),
            _ => code.map(|code| money(k + 1, code, hundredth)),
        },
        // `kW` reads `kw` in lower case, which is square or a quarter too.
        Measure::Power(_) if text.raw(k) == "kW" => Some((k + 1, AmountKind::Quantity, "kW", 0)),
        Measure::Quantity(name) => {
            let (end, name) = compound(text, k + 1, name);
            Some((end, AmountKind::Quantity, name, 0))
        }
        _ => None,
    }
}

/// `20-procentowy`, `20-proc.`: the number of per cent that a word says by itself.
pub(super) fn of_word(text: &Text<'_, '_>, i: usize) -> Option<Decimal> {
    let (number, ending) = text.raw(i).split_once('-')?;
    let percent = ending.starts_with("procentow") || ending == "proc";
    if percent && number.starts_with(|c: char| c.is_ascii_digit()) { figures(number) } else { None }
}

fn money(end: usize, code: &'static str, hundredth: bool) -> Unit {
    (end, AmountKind::Money, code, if hundredth { -2 } else { 0 })
}

fn celsius(text: &Text<'_, '_>, k: usize) -> bool {
    text.raw(k) == "C" || matches!(text.word(k), "celsjusza" | "c.")
}

/// `m kw.`, `km/h`, `stopni Celsjusza`: one past the unit and its whole name.
fn compound(text: &Text<'_, '_>, k: usize, name: &'static str) -> (usize, &'static str) {
    let power = match text.measure(k) {
        Some(Measure::Power(power)) => power,
        _ if text.word(k) == "kw." => 2,
        _ => 0,
    };
    let per = match text.word(k) {
        "/" => k + 1,
        "na" if matches!(text.word(k + 1), "godzinę" | "godz." | "sekundę" | "sek.") => k + 1,
        _ => 0,
    };
    match (name, power, if per > 0 { text.word(per) } else { "" }) {
        ("m", 2, _) => (k + 1, "m²"),
        ("km", 2, _) => (k + 1, "km²"),
        ("cm", 2, _) => (k + 1, "cm²"),
        ("m", 3, _) => (k + 1, "m³"),
        ("km", 3, _) => (k + 1, "km³"),
        ("cm", 3, _) => (k + 1, "cm³"),
        ("km", _, "h" | "godz." | "godzinę") => (per + 1, "km/h"),
        ("m", _, "s" | "sek." | "sekundę") => (per + 1, "m/s"),
        ("°", ..) if celsius(text, k) => (k + 1, "°C"),
        ("°", ..) if text.raw(k) == "F" || text.word(k) == "fahrenheita" => (k + 1, "°F"),
        _ => (k, name),
    }
}
