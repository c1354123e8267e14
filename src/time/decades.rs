//! Decades and centuries: `lata 90.`, `lat dziewięćdziesiątych XIX wieku`, `XIV wiek`, `V w. p.n.e.`, `ubiegłego wieku`.

use super::expression::Grain;
use super::scene::{Found, Scene};
use super::{roman, value, years};
use crate::lexis::{TimeWord, Toward};

/// The century that decades without one belong to.
const DEFAULT: i32 = 20;

/// The decade or century that starts at token `i`.
pub(super) fn at(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    decade(s, i).or_else(|| counted_decade(s, i)).or_else(|| century_at(s, i))
}

/// The tens of a decade at the token, `90.`, `90-tych`, `dziewięćdziesiątych`, `1990.`: one past it, tens, whether whole.
fn tens(s: &Scene<'_, '_>, i: usize, lead: &str) -> Option<(usize, i32, bool)> {
    let form = s.raw(i);
    if let Some(tens) = s.ordinal(i) {
        let (end, n) = tens;
        return match n {
            20..100 if n % 10 == 0 => Some((end, n / 10, false)),
            2000 => Some((end, 200, true)),
            _ => None,
        };
    }
    let figures: &str = form.split(['.', '-', 't']).next().unwrap_or_default();
    let number: i32 = figures.parse().ok()?;
    let ending = &form[figures.len()..];
    if number % 10 != 0
        || !(matches!(ending, "." | "-te" | "-tych" | "-ych" | "-e" | "tych" | "te") || ending.is_empty())
    {
        return None;
    }
    // `przez 20 lat` has its number before; `lat 30` without a stop is a decade only in some cases.
    let bare = ending.is_empty() && !(lead == "latach" || lead == "lata" || century(s, i + 1).is_some());
    match number {
        10..100 if figures.len() == 2 && !bare => Some((i + 1, number / 10, false)),
        1000..2200 if !ending.is_empty() => Some((i + 1, number / 10, true)),
        _ => None,
    }
}

/// `lata 90. XX wieku`, and `90.` after `lat 80. i`.
fn decade(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    let lead = s.word(i);
    let led = lead.starts_with("lat") && matches!(lead, "lata" | "lat" | "latach" | "latami" | "latom");
    let follows = !led
        && matches!(s.before(i), "i" | "oraz" | "," | "a" | "lub")
        && s.previous.is_some_and(|(end, grain)| grain == Grain::Decade && end + 1 == i);
    if !led && !follows {
        return None;
    }
    let (end, tens, whole) = tens(s, i + usize::from(led), if led { lead } else { "latach" })?;
    if whole {
        return Some(Found::new(i, end, value::decade(tens), Grain::Decade).dated(true));
    }
    let of = |number: Option<i32>| number.and_then(|n| value::decade((n - 1) * 10 + tens));
    if let Some((number, after)) = century(s, end) {
        return Some(Found::new(i, after, of(number), Grain::Decade).dated(true));
    }
    // `lat 80. i 90. XIX wieku`
    let shared =
        if matches!(s.word(end), "i" | "oraz" | "a") || s.dash(end) { self::tens(s, end + 1, "latach") } else { None };
    let number = shared.and_then(|(after, ..)| century(s, after)).map_or(Some(DEFAULT), |c| c.0);
    Some(Found::new(i, end, of(number), Grain::Decade).dated(true))
}

/// `pierwszej dekadzie XXI wieku`
fn counted_decade(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    let (at, n) = s.ordinal(i).filter(|o| o.1 <= 10)?;
    if s.unit(at)?.0 != b'T' {
        return None;
    }
    let (number, end) = century(s, at + 1)?;
    Some(Found::new(i, end, number.and_then(|c| value::decade((c - 1) * 10 + n - 1)), Grain::Decade).dated(true))
}

/// A century at the token, `XIX wieku`, `ubiegłego wieku`: its number, if anything anchors it, and one past it.
fn century(s: &Scene<'_, '_>, i: usize) -> Option<(Option<i32>, usize)> {
    let of_word = |at: usize| s.word(at) == "w." || s.unit(at).is_some_and(|u| u.0 == b'C');
    if let Some(TimeWord::Toward(Toward::Anchor(by))) = s.time(i) {
        let year = s.year().map(|y| (y - 1) / 100 + 1 + i32::from(by));
        return of_word(i + 1).then_some((year.or((by < 0).then_some(DEFAULT)), i + 2));
    }
    let (at, number) = match roman::value(s.raw(i)) {
        Some(n) => (i + 1, n),
        None => s.ordinal(i).filter(|o| o.1 <= 22)?,
    };
    if !of_word(at) {
        return None;
    }
    Some(match years::era(s, at + 1) {
        Some((end, true)) => (Some(-number), end),
        Some((end, false)) => (Some(number), end),
        None => (Some(number), at + 1),
    })
}

/// A century by itself, a span of centuries, the first of two: `XIX i XX wieku`.
fn century_at(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    if matches!(s.word(i), "wiek" | "wieku" | "wiekiem" | "stulecia") {
        let number = roman::value(s.raw(i + 1)).filter(|_| s.raw(i + 1).len() > 1 || s.raw(i + 1) != "I")?;
        return Some(Found::new(i, i + 2, value::century(number), Grain::Century).dated(true));
    }
    if let Some(first) = roman::value(s.raw(i)) {
        let list = matches!(s.word(i + 1), "i" | "oraz" | "a" | "," | "lub");
        if s.dash(i + 1) || list {
            let (last, end) = century(s, i + 2).filter(|c| c.0.is_some_and(|n| n > first))?;
            if list {
                return Some(Found::new(i, i + 1, value::century(first), Grain::Century).dated(true));
            }
            let value = format!("{}/{}", value::century(first)?, value::century(last?)?);
            return Some(Found::new(i, end, Some(value), Grain::Century).dated(true));
        }
    }
    if matches!(s.time(i), Some(TimeWord::Toward(_))) {
        return None;
    }
    let (number, end) = century(s, i)?;
    Some(Found::new(i, end, number.and_then(value::century), Grain::Century).dated(true))
}
