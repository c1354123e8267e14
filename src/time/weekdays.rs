//! Weekdays and weekends: `w środę`, `w weekend`, `pierwszą sobotę maja`, `ostatniego dnia stycznia`.
//!
//! A weekday looks back in the past tense and forward in the future; the anchor's own weekday is that day.

use super::calendar::{Day, month_length};
use super::expression::Grain;
use super::scene::{Found, Scene};
use super::tense::Tense;
use super::{value, years};
use crate::lexis::{Measure, TimeWord, Toward};

/// The weekday or weekend that starts at token `i`.
pub(super) fn at(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    match s.measure(i)? {
        // `matki piątki dzieci`, `Czarna Środa`
        Measure::Weekday(_) if plural(s.word(i)) || ["czarn", "wielk"].iter().any(|w| s.before(i).starts_with(w)) => {
            None
        }
        Measure::Weekday(day) => {
            let target = s.today().map(|today| near(today, i32::from(day), s.tense(i)));
            // `w nocy z soboty na niedzielę`
            let next = s.word(i + 1) == "na" && s.measure(i + 2) == Some(Measure::Weekday(day % 7 + 1));
            if next && matches!(s.before(i), "z" | "ze") {
                return Some(Found::new(i, i + 3, value::days(target, target.map(|d| d.plus(1))), Grain::Day));
            }
            Some(Found::new(i, i + 1, value::day(target), Grain::Day))
        }
        Measure::Unit(b'E', false) => {
            let saturday = s.today().map(|today| {
                let this = today.monday().plus(5);
                match s.tense(i) {
                    // On a Monday the weekend of the past is the one just over.
                    Tense::Past if today.weekday() < 6 => this.plus(-7),
                    Tense::Unknown if today.weekday() < 3 => this.plus(-7),
                    _ => this,
                }
            });
            Some(Found::new(i, i + 1, value::days(saturday, saturday.map(|d| d.plus(1))), Grain::Week))
        }
        _ => None,
    }
}

/// Whether the form is only a plural, which is no single day.
fn plural(word: &str) -> bool {
    word.ends_with("ki")
        || word.ends_with("ków")
        || word.ends_with("kom")
        || word.ends_with("kami")
        || word.ends_with("kach")
}

/// The day of that weekday in the way that the tense looks, the nearest without one.
pub(super) fn near(today: Day, day: i32, tense: Tense) -> Day {
    let away = (day - today.weekday()).rem_euclid(7);
    today.plus(match tense {
        Tense::Future => away,
        Tense::Past if away > 0 => away - 7,
        Tense::Unknown if away > 3 => away - 7,
        _ => away,
    })
}

/// `pierwszą sobotę maja 2022 roku`, `ostatni piątek września`, `ostatniego dnia stycznia`, `drugi weekend lipca`.
pub(super) fn of_month(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    let last = s.time(i) == Some(TimeWord::Toward(Toward::Last));
    let (at, n) = if last { (i + 1, 0) } else { s.ordinal(i).filter(|o| o.1 <= 5)? };
    let weekday = match s.measure(at)? {
        Measure::Weekday(day) => i32::from(day),
        Measure::Unit(b'E', false) => 6,
        Measure::Unit(b'D', false) => 0,
        _ => return None,
    };
    let (month, _) = s.month(at + 1)?;
    let year = years::after(s, at + 2);
    let of = match year {
        Some(year) => year.year,
        None => super::days::nearest(s, i, month, 15),
    };
    let target = of.and_then(|year| {
        let first = Day::new(year, month, 1)?;
        let length = month_length(year, month);
        let day = match (weekday, last) {
            (0, true) => length,
            (0, false) => n,
            (_, true) => {
                let end = Day::new(year, month, length)?.weekday();
                length - (end - weekday).rem_euclid(7)
            }
            (_, false) => 1 + (weekday - first.weekday()).rem_euclid(7) + 7 * (n - 1),
        };
        Day::new(year, month, day)
    });
    let end = year.map_or(at + 2, |y| y.end);
    let (value, grain) = match s.measure(at) {
        Some(Measure::Unit(b'E', _)) => (value::days(target, target.map(|d| d.plus(1))), Grain::Week),
        _ => (value::day(target), Grain::Day),
    };
    Some(Found::new(i, end, value, grain).dated(year.is_some()))
}
