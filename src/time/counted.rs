//! Lengths of time, and dates that lie a length of time away: `od trzech lat`, `trzy lata temu`, `za dwa tygodnie`,
//! `przed miesiącem`, `dwa dni później`, `ostatnich trzech lat`.
//!
//! Years away give a year, months a month, weeks and days a day. From `temu`, `za`, `przed` one counts from the anchor,
//! from `później`, `wcześniej` from the date before in the text.

use super::duration::{self, Length};
use super::expression::Grain;
use super::scene::{Found, Scene};
use super::value;
use crate::lexis::{TimeWord, Toward};

/// The length of time, or the date so far away, that starts at token `i`.
pub(super) fn at(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    match s.word(i) {
        "za" => return ahead(s, i),
        "przed" => return ago(s, i),
        _ => {}
    }
    // `ostatnich trzech lat`
    let stretch = matches!(s.time(i), Some(TimeWord::Toward(t)) if t != Toward::Anchor(0)) && s.unit(i + 1).is_none();
    let from = i + usize::from(stretch);
    let length = duration::at(s, from).filter(|l| !(stretch && l.lone))?;
    let away = match s.word(length.end) {
        "temu" => Some((-1, false)),
        "później" => Some((1, true)),
        "wcześniej" => Some((-1, true)),
        _ => None,
    };
    if let Some((sign, text)) = away.filter(|_| !stretch) {
        return Some(shifted(s, i, length.end + 1, &length, sign, text));
    }
    if length.lone && !lasts(s, i, &length) {
        return None;
    }
    Some(Found::new(i, length.end, length.value(), Grain::Duration))
}

/// `za dwa tygodnie`, `za rok`
fn ahead(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    let length = duration::at(s, i + 1 + approximately(s, i + 1))?;
    let accusative = matches!(
        s.word(length.unit_at),
        "rok" | "tydzień" | "miesiąc" | "dobę" | "godzinę" | "minutę" | "kwadrans" | "dekadę" | "kwartał" | "dzień"
    );
    if length.lone && !accusative {
        return None;
    }
    Some(shifted(s, i, length.end, &length, 1, false))
}

/// `przed dwoma laty`, `przed rokiem`
fn ago(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    let length = duration::at(s, i + 1 + approximately(s, i + 1))?;
    let unit = s.word(length.unit_at);
    let instrumental = if length.lone {
        matches!(unit, "rokiem" | "tygodniem" | "miesiącem" | "dekadą" | "godziną" | "kwadransem" | "minutą" | "dobą")
    } else {
        unit.ends_with("mi") || unit.ends_with('.') || matches!(unit, "laty" | "godziną" | "rokiem")
    };
    if !instrumental {
        return None;
    }
    Some(shifted(s, i, length.end, &length, -1, false))
}

/// How many tokens of `ponad`, `około` stand there.
fn approximately(s: &Scene<'_, '_>, i: usize) -> usize {
    usize::from(matches!(
        s.word(i),
        "ponad" | "około" | "ok." | "prawie" | "niemal" | "blisko" | "niespełna" | "niecałe" | "niecałym"
    ))
}

/// The date that lies so far away.
fn shifted(s: &Scene<'_, '_>, i: usize, end: usize, length: &Length, sign: i32, text: bool) -> Found {
    let whole_years = length.months().filter(|m| m % 12 == 0 && !matches!(length.unit, b'M' | b'Q' | b'F'));
    let (value, grain) = match (length.unit, whole_years, length.months()) {
        (_, Some(months), _) => {
            let base = if text { s.last_year() } else { s.year() };
            (base.and_then(|y| value::year(y + sign * months / 12)), Grain::Year)
        }
        (_, None, Some(months)) => {
            let base = if text { s.last_months() } else { s.months() };
            (base.and_then(|m| value::month(m + sign * months)), Grain::Month)
        }
        (b'D' | b'W', ..) => {
            let base = if text { s.last_day() } else { s.today() };
            let day = base.and_then(|d| Some(d.plus(sign * length.days()?)));
            (value::day(day.filter(|d| (0..10_000).contains(&d.year))), Grain::Day)
        }
        (b'Y' | b'T' | b'C', ..) => (None, Grain::Year),
        (b'M' | b'Q' | b'F', ..) => (None, Grain::Month),
        (b'H', ..) => (None, Grain::Hour),
        _ => (None, Grain::Minute),
    };
    Found::new(i, end, value, grain)
}

/// Whether a unit without a number is a length of time: after `przez`, `od`, `w ciągu`, `po`, `na`, `trwał`.
fn lasts(s: &Scene<'_, '_>, i: usize, length: &Length) -> bool {
    let unit = s.word(length.unit_at);
    if length.rest.is_some() || unit == "kwadrans" {
        return true;
    }
    // `przez cały tydzień`, `ponad rok`
    let before = s.before(i);
    let whole = before.starts_with("cał")
        || matches!(before, "ponad" | "niemal" | "prawie" | "niespełna" | "około" | "ok." | "blisko");
    let lead = if whole { i.checked_sub(2).map_or("", |k| s.word(k)) } else { before };
    let long = matches!(length.unit, b'Y' | b'M' | b'W' | b'T' | b'Q' | b'F' | b'H')
        || matches!(unit, "dobę" | "doby" | "dobie");
    // `po godzinie 22`, `od roku 1989` have their number after them.
    if !long || s.figure(length.end) {
        return false;
    }
    let accusative =
        matches!(unit, "rok" | "tydzień" | "miesiąc" | "kwartał" | "półrocze" | "godzinę" | "dekadę" | "dobę");
    let genitive = matches!(unit, "roku" | "tygodnia" | "miesiąca" | "kwartału" | "dekady" | "godziny" | "doby");
    let locative = matches!(unit, "roku" | "tygodniu" | "miesiącu" | "kwartale" | "dekadzie" | "godzinie");
    match lead {
        "przez" | "na" => accusative,
        "od" | "ciągu" | "około" | "ok." | "blisko" => genitive && !after_of(s, length.end),
        "po" => locative,
        _ => accusative && (whole || lead.starts_with("trwa") || lead.starts_with("potrwa")),
    }
}

/// Whether a noun in the genitive follows that makes `roku` something else: `od roku szkolnego`.
fn after_of(s: &Scene<'_, '_>, i: usize) -> bool {
    s.word(i).starts_with("szkoln") || s.word(i).starts_with("akademick") || s.word(i).starts_with("budżetow")
}
