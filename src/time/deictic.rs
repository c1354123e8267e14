//! Days and years that a single word counts from the anchor: `wczoraj`, `pojutrze`, `wczorajszy`, `tegoroczny`, `nazajutrz`.

use super::expression::Grain;
use super::scene::{Found, Scene};
use super::tense::Tense;
use super::value;
use super::{clock, months, weekdays};
use crate::lexis::TimeWord;

/// The word at token `i`.
pub(super) fn at(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    let day = |by: i8| value::day(s.today().map(|d| d.plus(by.into())));
    // `„Gość Niedzielny”` is a name.
    let name = s.capital(i) && !s.opens(i);
    match s.time(i)? {
        TimeWord::WeekdayAdjective(_) | TimeWord::MonthAdjective(_) if name => None,
        TimeWord::Day(by) => Some(Found::new(i, i + 1, day(by), Grain::Day)),
        TimeWord::TextDay(by) => {
            let value = value::day(s.last_day().map(|d| d.plus(by.into())));
            Some(Found::new(i, i + 1, value, Grain::Day))
        }
        // An adjective that nothing resolves tells the reader nothing: `dzisiejsze spotkanie` without a day.
        TimeWord::Adjective(unit, by) => {
            let end = i
                + 1
                + usize::from(matches!(
                    s.word(i + 1),
                    "dzień" | "dnia" | "dniu" | "nocy" | "noc" | "wieczór" | "wieczoru" | "wieczorem"
                ));
            let found = match unit {
                b'D' => Found::new(i, end, day(by), Grain::Day),
                b'W' => {
                    let monday = s.today().map(|d| d.monday().plus(7 * i32::from(by)));
                    Found::new(i, i + 1, value::days(monday, monday.map(|m| m.plus(6))), Grain::Week)
                }
                _ => Found::new(i, i + 1, s.year().and_then(|y| value::year(y + i32::from(by))), Grain::Year),
            };
            found.value.is_some().then_some(found)
        }
        TimeWord::WeekdayAdjective(day) => {
            let target = weekdays::near(s.today()?, day.into(), adjective_tense(s, i));
            Some(Found::new(i, i + 1, value::day(Some(target)), Grain::Day))
        }
        TimeWord::MonthAdjective(month) if !in_history(s, i) => {
            s.months()?;
            let target = months::nearest(s, month.into(), adjective_tense(s, i));
            Some(Found::new(i, i + 1, target.and_then(value::month), Grain::Month))
        }
        _ => None,
    }
}

/// `przed piątkową wizytą` looks ahead whatever its verb says.
fn adjective_tense(s: &Scene<'_, '_>, i: usize) -> Tense {
    if s.before(i) == "przed" { Tense::Future } else { s.verb_tense(i) }
}

/// Whether the adjective names an event of history: `powstanie listopadowe`, `rewolucja październikowa`.
fn in_history(s: &Scene<'_, '_>, i: usize) -> bool {
    let near =
        |k: usize| ["powsta", "rewolucj", "kampani", "wydarze", "spisk"].iter().any(|w| s.word(k).starts_with(w));
    near(i + 1) || i > 0 && near(i - 1)
}

/// `dniu wczorajszym`
pub(super) fn of_day(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    if s.unit(i)?.0 != b'D' {
        return None;
    }
    match s.time(i + 1)? {
        TimeWord::Adjective(b'D', by) => {
            let value = value::day(s.today().map(|d| d.plus(by.into())));
            Some(Found::new(i, i + 2, value, Grain::Day))
        }
        _ => None,
    }
}

/// One past the part of the day after a day: `wczoraj wieczorem`.
pub(super) fn with_part(s: &Scene<'_, '_>, end: usize) -> usize {
    clock::day_part(s, end).map_or(end, |p| p.0)
}
