//! Repetition: `co roku`, `co dwa miesiące`, `każdego dnia`, `w każdy poniedziałek`, `codziennie`, `dwa razy w tygodniu`,
//! `w poniedziałki`. The value is the length of time after which a thing happens again.

use super::decimal::Decimal;
use super::duration;
use super::expression::Grain;
use super::scene::{Found, Scene};
use crate::lexis::{DayPart, Measure, TimeWord};

/// The repetition that starts at token `i`.
pub(super) fn at(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    let found = |end: usize, value: Option<String>| Some(Found::new(i, end, value, Grain::Repetition));
    if let Some(TimeWord::Often(unit)) = s.time(i) {
        return found(i + 1, duration::every(unit, Decimal::new(1)));
    }
    if s.word(i) == "co" {
        let (end, value) = period(s, i + 1)?;
        // `tyle samo, co rok temu`, `na co dzień`
        let other = matches!(s.word(end), "temu" | "wcześniej" | "później") || s.before(i) == "na";
        return if other { None } else { found(end, value) };
    }
    if s.time(i) == Some(TimeWord::Every) {
        let (end, value) = period(s, i + 1)?;
        return found(end, value);
    }
    if let Some((end, value)) = times(s, i) {
        return found(end, value);
    }
    // `w każdy wtorek i czwartek`, `w soboty i niedziele`
    let follows = matches!(s.before(i), "i" | "oraz" | ",")
        && s.previous.is_some_and(|(end, grain)| grain == Grain::Repetition && end + 1 == i);
    let day = matches!(s.measure(i), Some(Measure::Weekday(_)));
    if matches!(s.before(i), "w" | "we") && plural_day(s, i) || follows && day {
        return found(i + 1, duration::every(b'W', Decimal::new(1)));
    }
    None
}

/// `w poniedziałki`, `w weekendy`
fn plural_day(s: &Scene<'_, '_>, i: usize) -> bool {
    match s.measure(i) {
        Some(Measure::Weekday(_)) => {
            matches!(s.word(i), "poniedziałki" | "wtorki" | "środy" | "czwartki" | "piątki" | "soboty" | "niedziele")
        }
        Some(Measure::Unit(b'E', plural)) => plural && s.word(i) == "weekendy",
        _ => false,
    }
}

/// A period that comes round: `dwa lata`, `drugi dzień`, `poniedziałek`, `noc`, `lata`.
fn period(s: &Scene<'_, '_>, i: usize) -> Option<(usize, Option<String>)> {
    if let Some(length) = duration::at(s, i).filter(|l| !l.lone) {
        return Some((length.end, length.value()));
    }
    let (at, n) = match s.ordinal(i) {
        Some((end, n)) => (end, n),
        None => (i, 1),
    };
    let unit = match s.measure(at) {
        Some(Measure::Unit(b'C', _)) => return None,
        Some(Measure::Unit(unit, _)) => unit,
        Some(Measure::Weekday(_)) => b'W',
        _ => match s.time(at) {
            Some(TimeWord::DayPart(DayPart::Night | DayPart::Evening | DayPart::Morning)) => b'D',
            Some(TimeWord::Season(_)) => b'Y',
            _ if s.month(at).is_some() && n == 1 => b'Y',
            _ => return None,
        },
    };
    Some((at + 1, duration::every(unit, Decimal::new(n.max(1) as u128))))
}

/// `raz w roku`, `dwa razy dziennie`, `raz na trzy lata`
fn times(s: &Scene<'_, '_>, i: usize) -> Option<(usize, Option<String>)> {
    let end = match s.word(i) {
        "raz" => i + 1,
        _ => {
            let end = if s.measure(i) == Some(Measure::Vague) { i + 1 } else { s.number(i)?.end };
            (s.word(end) == "razy").then_some(end + 1)?
        }
    };
    if let Some(TimeWord::Often(unit)) = s.time(end) {
        return Some((end + 1, duration::every(unit, Decimal::new(1))));
    }
    match s.word(end) {
        "na" | "co" => period(s, end + 1),
        "w" => period(s, end + 1).filter(|p| p.0 == end + 2 && !s.figure(p.0) && s.unit(end + 1).is_some_and(|u| !u.1)),
        _ => None,
    }
}
