//! Periods that an adjective counts from the anchor or the date before: `w przyszłym roku`, `ubiegły piątek`,
//! `następnego dnia`, `ten weekend`, `tego samego roku`, `zeszły wrzesień`; and parts of the anchor's: `koniec miesiąca`.

use super::decimal::Decimal;
use super::expression::Grain;
use super::scene::{Found, Scene};
use super::{value, years};
use crate::lexis::{Measure, TimeWord, Toward};

/// The period that starts at token `i`.
pub(super) fn at(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    if let Some(found) = turned(s, i).or_else(|| bare(s, i)) {
        return Some(found);
    }
    let toward = match s.time(i) {
        Some(TimeWord::Toward(toward)) => toward,
        // `ub. tygodniu`
        Some(TimeWord::ShortYear(by)) if s.word(i) == "ub." => Toward::Anchor(by),
        _ => return None,
    };
    let same = usize::from(s.word(i + 1).starts_with("sam"));
    let at = i + 1 + same;
    match s.measure(at) {
        Some(Measure::Weekday(day)) => Some(weekday(s, i, at + 1, day.into(), toward)),
        Some(Measure::Unit(unit, false)) => unit_at(s, i, at + 1, unit, toward, same > 0),
        _ => month(s, i, at, toward),
    }
}

/// `roku ubiegłego`, `tygodniu bieżącym`
fn turned(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    let (unit, false) = s.unit(i)? else { return None };
    match s.time(i + 1) {
        Some(TimeWord::Toward(toward @ Toward::Anchor(_))) if s.word(i + 1).len() > 4 && s.unit(i + 2).is_none() => {
            unit_at(s, i, i + 2, unit, toward, false)
        }
        _ => None,
    }
}

/// `na początku roku`, `pod koniec miesiąca`: the anchor's.
fn bare(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    let (unit, false) = s.unit(i)? else { return None };
    let edge = matches!(i.checked_sub(1).and_then(|k| s.time(k)), Some(TimeWord::Edge));
    let genitive = matches!(
        s.word(i),
        "roku" | "miesiąca" | "tygodnia" | "wieku" | "stulecia" | "dekady" | "kwartału" | "półrocza"
    );
    // `koniec roku szkolnego` is another one.
    if !edge
        || !genitive
        || matches!(unit, b'D' | b'H')
        || s.word(i + 1).starts_with("szkoln")
        || s.word(i + 1).starts_with("akademick")
    {
        return None;
    }
    unit_at(s, i, i + 1, unit, Toward::Anchor(0), false)
}

/// `ubiegły piątek`, `przyszłą środę`, `najbliższą sobotę`.
fn weekday(s: &Scene<'_, '_>, i: usize, end: usize, day: i32, toward: Toward) -> Found {
    let target = s.today().map(|today| {
        let away = day - today.weekday();
        let back = if away >= 0 { away - 7 } else { away };
        let ahead = if away <= 0 { away + 7 } else { away };
        today.plus(match toward {
            Toward::Anchor(0) => away,
            Toward::Anchor(..0) | Toward::Last | Toward::Text(..0) => back,
            Toward::Nearest => ahead,
            // `przyszły piątek` is the one of next week.
            Toward::Anchor(_) | Toward::Text(_) => away + 7,
        })
    });
    Found::new(i, end, value::day(target), Grain::Day)
}

/// The period of that unit so many units away.
fn unit_at(s: &Scene<'_, '_>, i: usize, end: usize, unit: u8, toward: Toward, same: bool) -> Option<Found> {
    let by = match toward {
        Toward::Anchor(by) | Toward::Text(by) => i32::from(by),
        Toward::Nearest => 1,
        // `w ciągu ostatniej doby`, `przez ostatni rok`
        Toward::Last if matches!(s.before(i), "ciągu" | "przez") || s.word(end - 1).starts_with("dob") => {
            return Some(Found::new(i, end, super::duration::every(unit, Decimal::new(1)), Grain::Duration));
        }
        // `w ostatnim tygodniu`, but `ostatniego dnia` is the last of something.
        Toward::Last if matches!(unit, b'W' | b'M' | b'E' | b'Q') => -1,
        Toward::Last => return None,
    };
    // `w najbliższy weekend` is this week's.
    let by = if toward == Toward::Nearest && unit == b'E' { 0 } else { by };
    // `po tym roku` speaks of the year just named.
    let text = same || matches!(toward, Toward::Text(_)) || by == 0 && s.before(i) == "po";
    let day = match (text, unit) {
        (true, b'D') if same => s.last_day().or(s.today()),
        (true, b'D') => s.last_day(),
        (true, _) => s.last_day().or(s.today()),
        _ if unit == b'D' && by == 0 => s.last_day().or(s.today()),
        _ => s.today(),
    };
    let months = if text { s.last_months().or(s.months()) } else { s.months() };
    let year = if text { s.last_year().or(s.year()) } else { s.year() };
    let week = |first: i32, last: i32| {
        let monday = day.map(|d| d.monday().plus(7 * by));
        value::days(monday.map(|m| m.plus(first)), monday.map(|m| m.plus(last)))
    };
    let (value, grain) = match unit {
        b'D' => (value::day(day.map(|d| d.plus(by))), Grain::Day),
        b'W' => (week(0, 6), Grain::Week),
        b'E' => (week(5, 6), Grain::Week),
        b'M' => (months.and_then(|m| value::month(m + by)), Grain::Month),
        b'Y' => (year.and_then(|y| value::year(y + by)), Grain::Year),
        b'C' => (year.and_then(|y| value::century((y - 1) / 100 + 1 + by)), Grain::Century),
        b'T' => (year.and_then(|y| value::decade(y / 10 + by)), Grain::Decade),
        b'Q' => {
            let quarter = months.map(|m| m.div_euclid(3) + by);
            (quarter.and_then(|q| value::part(q.div_euclid(4), 33 + q.rem_euclid(4))), Grain::Quarter)
        }
        b'F' => {
            let half = months.map(|m| m.div_euclid(6) + by);
            (half.and_then(|h| value::part(h.div_euclid(2), 40 + h.rem_euclid(2))), Grain::HalfYear)
        }
        _ => return None,
    };
    Some(Found::new(i, end, value, grain))
}

/// `zeszły wrzesień`, and `12. dnia tego miesiąca` never comes here.
fn month(s: &Scene<'_, '_>, i: usize, at: usize, toward: Toward) -> Option<Found> {
    let (month, _) = s.month(at)?;
    let by = match toward {
        Toward::Anchor(by) => by,
        Toward::Last => -1,
        _ => 1,
    };
    let target = s.months().map(|now| {
        let away = month - 1 - now.rem_euclid(12);
        let shift = match by {
            0 => 0,
            1.. => i32::from(away <= 0),
            _ => -i32::from(away >= 0),
        };
        now + away + 12 * shift
    });
    let end = years::after(s, at + 1).map_or(at + 1, |y| y.end);
    Some(Found::new(i, end, target.and_then(value::month), Grain::Month))
}
