//! Dates in figures alone: `12.01.2022`, `2022-01-12T14:30`, `2022-01`, `08.2021`, `12.I.2022`, `03/04/2021`.

use super::calendar::Day;
use super::expression::Grain;
use super::roman;
use super::scene::{Found, Scene};
use super::value;
use crate::lexis::Measure;

/// The date in figures that starts at token `i`.
pub(super) fn at(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    if !s.figure(i) {
        return None;
    }
    let form = s.raw(i);
    let day = |end: usize, year: i32, month: i32, day: i32| {
        let end = end + usize::from(matches!(s.word(end), "r." | "roku" | "r"));
        Some(Found::new(i, end, value::day(Day::new(year, month, day)), Grain::Day).dated(true))
    };
    if let Some((end, year, month, d)) = roman_month(s, i) {
        return day(end, year, month, d);
    }
    let mut parts = [0; 3];
    let mut count = 0;
    for part in form.split(['.', '-', '/']) {
        *parts.get_mut(count)? = part.parse().ok()?;
        count += 1;
    }
    let iso = form.as_bytes().get(4) == Some(&b'-');
    let year = |y: i32| (1000..2200).contains(&y);
    match (count, parts) {
        (2, [y, month, _]) if iso && (1..=12).contains(&month) && year(y) => {
            Some(Found::new(i, i + 1, Some(format!("{y:04}-{month:02}")), Grain::Month).dated(true))
        }
        // `08.2021`
        (2, [month, y, _]) if form.len() >= 6 && form.contains('.') && (1..=12).contains(&month) && year(y) => {
            let end = i + 1 + usize::from(matches!(s.word(i + 1), "r." | "roku"));
            Some(Found::new(i, end, Some(format!("{y:04}-{month:02}")), Grain::Month).dated(true))
        }
        (3, [y, month, d]) if iso && year(y) => match iso_time(s, i + 1) {
            Some((end, hour, minute)) => {
                let value = Day::new(y, month, d).map(|d| format!("{d}T{hour:02}:{minute:02}"));
                Some(Found::new(i, end, value, Grain::Minute).dated(true))
            }
            None => day(i + 1, y, month, d),
        },
        (3, [d, month, y]) if year(y) && form.len() >= 8 && !form.contains('-') => day(i + 1, y, month, d),
        // `12.01.22 r.`, `dnia 12.01.22`
        (3, [d, month, y]) if form.len() == 8 && form.matches('.').count() == 2 && short_year(s, i) => {
            Day::new(2000 + y, month, d).and_then(|_| day(i + 1, 2000 + y, month, d))
        }
        // `w dniu 12.01`, `w poniedziałek 10.01`
        (2, [d, month, _]) if form.contains('.') && form.len() <= 5 && after_day_word(s, i) => {
            let date = super::days::nearest(s, i, month, d).and_then(|y| Day::new(y, month, d));
            Some(Found::new(i, i + 1, value::day(date), Grain::Day))
        }
        _ => None,
    }
}

/// Whether `dniu` or a weekday stands before the token: elsewhere `12.01` is a number or a time.
fn after_day_word(s: &Scene<'_, '_>, i: usize) -> bool {
    matches!(s.before(i), "dnia" | "dniu" | "dniem")
        || i > 0 && matches!(s.measure(i - 1), Some(Measure::Weekday(_)))
        || i > 1 && s.before(i) == "," && matches!(s.measure(i - 2), Some(Measure::Weekday(_)))
}

/// Whether a year of two figures is meant: versions of programs look the same.
fn short_year(s: &Scene<'_, '_>, i: usize) -> bool {
    matches!(s.word(i + 1), "r." | "roku") || matches!(s.before(i), "dnia" | "dniu" | "dniem")
}

/// `12.I.2022` and `12 I 2022` are several tokens: one past them, year, month, day.
fn roman_month(s: &Scene<'_, '_>, i: usize) -> Option<(usize, i32, i32, i32)> {
    let day = s.small(i)?;
    let dotted = s.raw(i + 1) == "." && !s.spaced(i + 1);
    let at = i + 1 + usize::from(dotted);
    let month = roman::value(s.raw(at).trim_end_matches('.')).filter(|m| *m <= 12)?;
    let mut next = at + 1;
    if s.raw(next) == "." && !s.spaced(next) {
        next += 1;
    }
    Some((next + 1, super::years::plain(s, next)?, month, day))
}

/// `T14:30` after an ISO day: one past it, hour and minute.
fn iso_time(s: &Scene<'_, '_>, i: usize) -> Option<(usize, i32, i32)> {
    let hour = s.raw(i).strip_prefix('T').filter(|h| h.len() == 2 && !s.spaced(i))?.parse().ok()?;
    let minute = s.raw(i + 2).get(..2).filter(|_| s.raw(i + 1) == ":" && s.figure(i + 2))?.parse().ok()?;
    (hour <= 24 && minute < 60).then_some((i + 3, hour, minute))
}
