//! Dates that count from the anchor or from the date before, durations and repetition.
//!
//! Source: the TIMEX3 classes and Polish grammar. A weekday looks back in the past tense and forward in the future.

use super::calendar::Day;
use super::expression::Grain;
use super::scene::{Found, Scene, Tense};
use crate::lexis::Measure;

/// How far away `ubiegły`, `ten`, `przyszły` point.
pub(super) fn direction(word: &str) -> Option<i32> {
    let stem = |list: &[&str]| list.iter().any(|s| word.starts_with(s));
    if stem(&["ubiegł", "zeszł", "minion", "poprzedni", "ostatni"]) {
        Some(-1)
    } else if stem(&["przyszł", "nadchodząc", "następn", "najbliższ", "kolejn"]) {
        Some(1)
    } else if matches!(word, "ten" | "tego" | "tym" | "tej" | "tę" | "ta") || stem(&["bieżąc", "obecn"]) {
        Some(0)
    } else {
        None
    }
}

/// The relative expression that starts at token `i`.
pub(super) fn at(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    adverb(s, i)
        .or_else(|| shifted(s, i))
        .or_else(|| weekday(s, i))
        .or_else(|| repeated(s, i))
        .or_else(|| counted(s, i))
}

fn found(start: usize, end: usize, value: Option<String>, grain: Grain) -> Option<Found> {
    Some(Found { start, end, value, grain })
}

fn day(d: Option<Day>) -> Option<String> {
    d.map(|d| d.to_string())
}

fn adverb(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    let shift = match s.word(i) {
        "dziś" | "dzisiaj" | "dzisiejszy" | "dzisiejsze" | "dzisiejszego" | "dzisiejszej" => 0,
        "wczoraj" | "wczorajszy" | "wczorajsze" | "wczorajszego" | "wczorajszej" => -1,
        "przedwczoraj" => -2,
        "jutro" | "jutra" => 1,
        "pojutrze" => 2,
        "codziennie" => return found(i, i + 1, Some("P1D".into()), Grain::Repetition),
        "corocznie" => return found(i, i + 1, Some("P1Y".into()), Grain::Repetition),
        "tegoroczny" | "tegoroczne" | "tegorocznego" | "tegorocznej" => {
            return found(i, i + 1, s.year().map(|y| format!("{y:04}")), Grain::Year);
        }
        _ => return None,
    };
    found(i, i + 1, day(s.today().map(|d| d.plus(shift))), Grain::Day)
}

/// `w przyszłym roku`, `ubiegłego tygodnia`, `tego samego dnia`, `następnego dnia`.
fn shifted(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    let by = direction(s.word(i))?;
    let same = usize::from(by == 0 && s.word(i + 1).starts_with("sam"));
    let end = i + 2 + same;
    match s.measure(end - 1).unwrap_or(Measure::Cardinal(0)) {
        Measure::Weekday(n) if by != 0 => {
            let target = s.today().map(|today| {
                let away = i32::from(n) - today.weekday();
                let back = if away >= 0 { away - 7 } else { away };
                today.plus(if by < 0 { back } else { back + if away == 0 { 14 } else { 7 } })
            });
            found(i, end, day(target), Grain::Day)
        }
        Measure::Unit(unit) => unit_at(
            s,
            i,
            end,
            unit,
            by,
            same > 0 || s.word(i).starts_with("następn") || s.word(i).starts_with("poprzedn"),
        ),
        _ => {
            let (month, _) = s.month(end - 1)?;
            let year = s.months().map(|now| {
                let away = month - 1 - now.rem_euclid(12);
                now.div_euclid(12) + i32::from(by > 0 && away <= 0) - i32::from(by < 0 && away >= 0)
            });
            found(i, end, year.map(|y| format!("{y:04}-{month:02}")), Grain::Month)
        }
    }
}

/// The period of that unit so many units away.
fn unit_at(s: &Scene<'_, '_>, start: usize, end: usize, unit: u8, by: i32, text: bool) -> Option<Found> {
    let base = if text && unit == b'D' { s.last.or_else(|| s.today()) } else { s.today() };
    let week = |first: i32, last: i32| {
        base.map(|d| d.monday().plus(7 * by)).map(|m| format!("{}/{}", m.plus(first), m.plus(last)))
    };
    match unit {
        b'D' => found(start, end, day(base.map(|d| d.plus(by))), Grain::Day),
        b'W' => found(start, end, week(0, 6), Grain::Week),
        b'E' => found(start, end, week(5, 6), Grain::Week),
        b'M' => found(start, end, s.months().map(|m| show_month(m + by)), Grain::Month),
        b'Y' => found(start, end, s.year().map(|y| format!("{:04}", y + by)), Grain::Year),
        b'C' => found(start, end, s.year().map(|y| format!("{:02}XX", y / 100 + by)), Grain::Century),
        b'T' => found(start, end, s.year().map(|y| format!("{}X", y / 10 + by)), Grain::Decade),
        b'Q' => found(
            start,
            end,
            s.months()
                .map(|m| m.div_euclid(3) + by)
                .map(|q| format!("{:04}-{}", q.div_euclid(4), 33 + q.rem_euclid(4))),
            Grain::Quarter,
        ),
        _ => None,
    }
}

fn show_month(months: i32) -> String {
    format!("{:04}-{:02}", months.div_euclid(12), months.rem_euclid(12) + 1)
}

/// `w środę`, `od poniedziałku`.
fn weekday(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    let Some(Measure::Weekday(n)) = s.measure(i) else { return None };
    let target = s.today().map(|today| {
        let away = i32::from(n) - today.weekday();
        let ahead = match s.tense(i) {
            Tense::Past => away > 0,
            _ => false,
        };
        let behind = s.tense(i) == Tense::Future && away < 0;
        today.plus(away - if ahead { 7 } else { 0 } + if behind { 7 } else { 0 })
    });
    found(i, i + 1, day(target), Grain::Day)
}

/// `co roku`, `co dwa lata`, `każdego dnia`.
fn repeated(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    if !(s.word(i) == "co" || s.word(i).starts_with("każd")) {
        return None;
    }
    let (at, n) = s.number(i + 1).unwrap_or((i + 1, 1));
    let Some(Measure::Unit(unit)) = s.measure(at) else { return None };
    found(i, at + 1, Some(duration(unit, n)?), Grain::Repetition)
}

/// The ISO duration of so many units.
fn duration(unit: u8, n: i32) -> Option<String> {
    Some(match unit {
        b'Y' | b'M' | b'W' | b'D' => format!("P{n}{}", unit as char),
        b'H' => format!("PT{n}H"),
        b'N' => format!("PT{n}M"),
        b'S' => format!("PT{n}S"),
        b'T' => format!("P{}Y", i64::from(n) * 10),
        b'C' => format!("P{}Y", i64::from(n) * 100),
        b'Q' => format!("P{}M", i64::from(n) * 3),
        b'F' => format!("P{}M", i64::from(n) * 6),
        _ => return None,
    })
}

/// `trzy lata`, and with a direction `za dwa tygodnie`, `trzy lata temu`, `dwa lata później`, `przed tygodniem`.
fn counted(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    let lead = match s.word(i) {
        "za" => 1,
        "przed" => -1,
        _ => 0,
    };
    let from = i + usize::from(lead != 0);
    let number = s.number(from).filter(|n| n.1 < 100_000);
    let (at, n) = number.unwrap_or((from, 1));
    let Some(Measure::Unit(unit)) = s.measure(at) else { return None };
    let end = at + 1;
    let (by, width, text) = match s.word(end) {
        "temu" => (-n, 1, false),
        "później" => (n, 1, true),
        "wcześniej" => (-n, 1, true),
        // `przed rokiem` looks back; `przed 2 godzinami` too, but not `przed końcem roku`.
        _ if lead > 0
            && (number.is_some() || matches!(s.word(at), "rok" | "tydzień" | "miesiąc" | "godzinę" | "dzień")) =>
        {
            (n, 0, false)
        }
        _ if lead < 0
            && (number.is_some() || matches!(s.word(at), "rokiem" | "tygodniem" | "miesiącem" | "godziną")) =>
        {
            (-n, 0, false)
        }
        _ => {
            number.filter(|_| lead == 0)?;
            // `w wieku 20 lat`, `ma 30 lat` are ages, which are durations too.
            return found(from, end, Some(duration(unit, n)?), Grain::Duration);
        }
    };
    let start = if lead != 0 { i } else { from };
    let day_base = if text { s.last } else { s.today() };
    let (value, grain) = match unit {
        b'D' => (day(day_base.map(|d| d.plus(by))), Grain::Day),
        b'W' => (day(day_base.map(|d| d.plus(by.saturating_mul(7).clamp(-700_000, 700_000)))), Grain::Day),
        b'M' => {
            let base = if text { s.last.map(|d| d.year * 12 + d.month - 1) } else { s.months() };
            (base.map(|m| show_month(m + by)), Grain::Month)
        }
        b'Y' | b'T' => {
            let base = if text { s.last.map(|d| d.year) } else { s.year() };
            let years = if unit == b'T' { by.saturating_mul(10) } else { by };
            (
                base.map(|y| y.saturating_add(years)).filter(|y| (0..10_000).contains(y)).map(|y| format!("{y:04}")),
                Grain::Year,
            )
        }
        b'H' => (None, Grain::Hour),
        b'N' => (None, Grain::Minute),
        _ => return None,
    };
    found(start, end + width, value, grain)
}
