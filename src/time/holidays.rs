//! Holidays by their names, fixed and counted from Easter. Source: `lexis/holidays.tsv`.

use super::calendar::{Day, easter};
use super::expression::Grain;
use super::scene::{Found, Scene};
use super::{days, value, years};
use crate::lexis::{Holiday, HolidayRule};

/// The holiday whose name starts at token `i`; the longest name wins.
pub(super) fn at(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    let holiday = s.lexis.holidays.starting(s.word(i)).iter().filter(|h| named(s, i, h)).max_by_key(|h| h.width())?;
    let end = i + holiday.width();
    let after = years::after(s, end);
    let (year, end, dated) = match after {
        Some(after) => (after.year, after.end, true),
        None => (None, end, false),
    };
    let date = match holiday.rule {
        HolidayRule::Fixed(month, day) => {
            let year = if dated { year } else { days::nearest(s, i, month.into(), day.into()) };
            year.and_then(|y| Day::new(y, month.into(), day.into()))
        }
        HolidayRule::Easter(away) => {
            if dated {
                year.and_then(|y| of_easter(y, away))
            } else {
                nearest(s, i, away)
            }
        }
    };
    Some(Found::new(i, end, value::day(date), Grain::Day).dated(dated))
}

/// Whether the words are the holiday's name.
fn named(s: &Scene<'_, '_>, i: usize, holiday: &Holiday) -> bool {
    let last = i + holiday.width() - 1;
    if last >= s.len() || !(1..holiday.width()).all(|k| holiday.fits(k, s.word(i + k))) {
        return false;
    }
    if holiday.capital {
        return s.capital(last);
    }
    // `Sylwester` and `Barbórka` before another capital are names of people and ships.
    !(holiday.width() == 1 && s.capital(i) && s.capital(last + 1) && !s.opens(i))
}

fn of_easter(year: i32, away: i8) -> Option<Day> {
    (1583..4000).contains(&year).then(|| easter(year).plus(away.into()))
}

/// The year's holiday that is nearest to the anchor, or the way that the tense looks.
fn nearest(s: &Scene<'_, '_>, i: usize, away: i8) -> Option<Day> {
    let year = s.year()?;
    let this = of_easter(year, away)?;
    days::nearest(s, i, this.month, this.day).and_then(|y| of_easter(y, away))
}
