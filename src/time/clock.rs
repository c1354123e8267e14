//! Clock times: `o godz. 14.30`, `o ósmej rano`, `kwadrans po piątej`, `wpół do ósmej`, `przed północą`, `w godz. 8–16`.
//!
//! A time belongs to the day before it in the text, else to the anchor's day; without either it has no value.

use super::calendar::Day;
use super::expression::Grain;
use super::scene::{Found, Scene};
use crate::lexis::{DayPart, Measure, TimeWord};
use crate::morphology::{Case, Pos};
use crate::text::TokenKind;

/// Hours and minutes.
type Time = (i32, i32);

/// A clock time without its day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clock {
    /// One past it.
    pub end: usize,
    /// The time; none when there is no such hour.
    from: Option<Time>,
    /// The end of a span of time.
    to: Option<Time>,
    grain: Grain,
}

impl Clock {
    fn new(end: usize, from: Option<Time>, grain: Grain) -> Clock {
        Clock { end, from, to: None, grain }
    }

    /// The time on that day.
    pub fn on(self, start: usize, day: Option<Day>) -> Found {
        let show = |(h, m): Time| day.map(|d| format!("{d}T{h:02}:{m:02}"));
        let value = match (self.from.and_then(show), self.to.map(show)) {
            (Some(from), Some(Some(to))) => Some(format!("{from}/{to}")),
            (from, None) => from,
            _ => None,
        };
        Found::new(start, self.end, value, self.grain)
    }
}

/// The clock time that starts at token `i`, on its day; with a day after it, `w południe 3 maja`, on that one.
pub(super) fn at(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    let clock = read(s, i, false)?;
    let day_at = clock.end + usize::from(matches!(s.word(clock.end), "," | "w" | "we" | "dnia"));
    if s.figure(day_at)
        && let Some(day) = super::numeric::at(s, day_at).or_else(|| super::days::at(s, day_at))
        && day.grain == Grain::Day
    {
        let date = day.value.as_deref().and_then(Day::parse);
        return Some(Clock { end: day.end, ..clock }.on(i, date).dated(day.dated));
    }
    Some(clock.on(i, s.clock_day(i)))
}

/// The clock time after a day that ends before token `i`: `, godz. 14.30`, `o 17:45`, `rano o ósmej`.
pub(super) fn after_day(s: &Scene<'_, '_>, i: usize) -> Option<Clock> {
    let joint = i + usize::from(matches!(s.word(i), "," | "o" | "około" | "ok." | "po" | "przed" | "tuż" | "w"));
    let led = joint > i && s.word(i) != ",";
    let joint = joint + usize::from(s.word(i) == "," && matches!(s.word(joint), "o" | "około"));
    if led && s.word(i) == "w" && s.time(joint) != Some(TimeWord::Noon) {
        return None;
    }
    read(s, joint, true)
}

/// The clock time at token `i`; after a day less of it must be told.
fn read(s: &Scene<'_, '_>, i: usize, day: bool) -> Option<Clock> {
    let clock =
        labelled(s, i).or_else(|| whole_word(s, i)).or_else(|| to_or_past(s, i)).or_else(|| plain(s, i, day))?;
    Some(parted(s, clock))
}

/// `godz. 14.30`, `godzinie 18`, `godz. 8–16`, `godzinach od 8 do 16`.
fn labelled(s: &Scene<'_, '_>, i: usize) -> Option<Clock> {
    if !matches!(s.word(i), "godz." | "godz" | "godzinie" | "godziny" | "godzinę" | "godziną" | "godzinach" | "godzina")
    {
        return None;
    }
    let first = i + 1 + usize::from(matches!(s.word(i + 1), "od" | ":") && s.figure(i + 2));
    let (end, from) = hour(s, first)?;
    let joined = s.dash(end) || matches!(s.word(end), "do" | "a");
    if let Some((after, to)) = if joined { hour(s, end + 1) } else { None } {
        return Some(Clock { end: after, from, to: Some(to?), grain: Grain::Minute });
    }
    Some(Clock::new(end, from, Grain::Minute))
}

/// `północ`, `południe` after their prepositions.
fn whole_word(s: &Scene<'_, '_>, i: usize) -> Option<Clock> {
    let before = s.before(i);
    match s.time(i)? {
        TimeWord::Midnight => {
            // `po północy kraju` is a place.
            let tag = s.tag(i + 1);
            let place = tag.pos() == Pos::Subst && tag.case() == Some(Case::Genitive) && !s.figure(i + 1);
            let time = match before {
                "przed" | "do" => (24, 0),
                "o" | "po" | "około" if !place => (0, 0),
                _ => return None,
            };
            Some(Clock::new(i + 1, Some(time), Grain::Hour))
        }
        TimeWord::Noon => {
            let close = i >= 2 && matches!(s.word(i - 2), "tuż" | "krótko" | "zaraz");
            let noon = match before {
                "w" | "samo" => s.word(i) == "południe",
                "przed" | "po" => close,
                "około" | "do" => s.word(i) == "południa",
                _ => false,
            };
            noon.then(|| Clock::new(i + 1, Some((12, 0)), Grain::Hour))
        }
        _ => None,
    }
}

/// An hour as an ordinal: `ósma`, `dwudziestej pierwszej`.
fn ordinal_hour(s: &Scene<'_, '_>, i: usize) -> Option<(usize, i32)> {
    s.ordinal(i).filter(|o| o.1 <= 24 && s.word(o.0 - 1).ends_with(['a', 'ą', 'j']))
}

/// `wpół do ósmej`, `kwadrans po piątej`, `za pięć dwunasta`, `dziesięć minut po piątej`.
fn to_or_past(s: &Scene<'_, '_>, i: usize) -> Option<Clock> {
    let clock = |end: usize, hour: i32, minute: i32| {
        let all = hour * 60 + minute;
        Some(Clock::new(end, Some((all.div_euclid(60).rem_euclid(24), all.rem_euclid(60))), Grain::Minute))
    };
    let half = match (s.word(i), s.word(i + 1)) {
        ("wpół", "do") => i + 2,
        ("pół", "do") if s.before(i) == "w" => i + 2,
        _ => i,
    };
    if half > i {
        let (end, hour) = ordinal_hour(s, half)?;
        return clock(end, hour, -30);
    }
    let minutes = |k: usize| match s.unit(k) {
        Some((b'K', false)) => Some((k + 1, 15)),
        _ => {
            let n = s.number(k)?;
            let end = n.end + usize::from(s.unit(n.end).is_some_and(|u| u.0 == b'N'));
            Some((end, n.value().whole().filter(|m| *m < 60)?))
        }
    };
    if s.word(i) == "za" {
        let (at, minute) = minutes(i + 1)?;
        let (end, hour) = ordinal_hour(s, at)?;
        return clock(end, hour, -minute);
    }
    if !matches!(s.measure(i), Some(Measure::Unit(b'K', _) | Measure::Cardinal(_))) {
        return None;
    }
    let (at, minute) = minutes(i)?;
    let sign = match s.word(at) {
        "po" => 1,
        "przed" => -1,
        _ => return None,
    };
    let (end, hour) = ordinal_hour(s, at + 1)?;
    clock(end, hour, sign * minute)
}

/// A time that a preposition or a day before it tells: `o 17:45`, `o 8 rano`, `o ósmej trzydzieści`.
fn plain(s: &Scene<'_, '_>, i: usize, day: bool) -> Option<Clock> {
    let before = s.before(i);
    let led =
        matches!(before, "o" | "od" | "do" | "po" | "przed" | "około" | "ok." | "między" | "pomiędzy" | "na" | "koło");
    if s.figure(i) {
        let (end, from) = hour(s, i)?;
        let colon = s.raw(i).contains(':');
        let dotted = s.raw(i).contains('.') && !s.raw(i).ends_with('.');
        let open = s.measure(end).is_none_or(|m| matches!(m, Measure::Weekday(_)));
        let part = day_part(s, end).is_some();
        // `o 6:00, 12:00 i 18:00`
        let listed = matches!(before, "," | "i" | "oraz" | "a" | "lub")
            && s.previous.is_some_and(|(end, grain)| grain == Grain::Minute && end + 1 == i);
        // `2.50` may be a decimal; `o 14.30` and `od 10.00` are hours.
        let round = from.is_some_and(|t| t.1 % 5 == 0) && s.raw(i).len() >= 4;
        let told = if colon {
            led || day || listed
        } else if dotted {
            open && (before == "o" || led && round && !s.tag(end).is_noun())
        } else {
            part && (led || day) || before == "o" && (day || closes(s, end)) && open
        };
        if !told || s.month(end).is_some() {
            return None;
        }
        // `17:00-18:00`, `od 10.00 do 12.00`
        let joins = match s.word(end) {
            "do" => before == "od",
            "a" => matches!(before, "między" | "pomiędzy"),
            _ => s.dash(end),
        };
        let same = |k: usize| s.raw(k).contains(':') == colon && s.raw(k).contains(['.', ':']);
        if (colon || dotted)
            && joins
            && same(end + 1)
            && let Some((after, to)) = hour(s, end + 1)
        {
            return Some(Clock { end: after, from, to: Some(to?), grain: Grain::Minute });
        }
        return Some(Clock::new(end, from, Grain::Minute));
    }
    let (end, hour) = ordinal_hour(s, i).filter(|_| led || day && before == "o")?;
    if let Some(Measure::Cardinal(tens)) = s.measure(end).filter(|_| before == "o") {
        let minute = match s.measure(end + 1) {
            Some(Measure::Cardinal(units)) if tens >= 20 && units < 10 => (end + 2, tens + units),
            _ => (end + 1, tens),
        };
        if minute.1 < 60 && s.unit(minute.0).is_none() {
            return Some(Clock::new(minute.0, Some((hour, minute.1.into())), Grain::Minute));
        }
    }
    // `o drugiej żonie` is no time.
    let told = day_part(s, end).is_some()
        || day
        || before == "o"
            && !s.word(end - 1).ends_with('ą')
            && (closes(s, end)
                || s.tag(end).is_finite()
                || matches!(s.tag(end).pos(), Pos::Ign | Pos::Ppron3 | Pos::Qub));
    told.then(|| Clock::new(end, Some((hour, 0)), Grain::Minute))
}

/// Whether the clause ends at the token.
fn closes(s: &Scene<'_, '_>, i: usize) -> bool {
    match s.kind(i) {
        None => true,
        Some(TokenKind::Word) => matches!(s.word(i), "i" | "w" | "we" | "na"),
        Some(k) => matches!(
            k,
            TokenKind::Stop
                | TokenKind::Comma
                | TokenKind::Semicolon
                | TokenKind::Close
                | TokenKind::Question
                | TokenKind::Quote(_)
        ),
    }
}

/// An hour at the token, in figures or as an ordinal: one past it and the time, none when there is no such hour.
fn hour(s: &Scene<'_, '_>, i: usize) -> Option<(usize, Option<Time>)> {
    if !s.figure(i) {
        let (end, hour) = ordinal_hour(s, i)?;
        return Some((end, Some((hour, 0))));
    }
    let form = s.raw(i).trim_end_matches('.');
    let (hour, minute) = form.split_once([':', '.']).unwrap_or((form, "00"));
    let minute = minute.get(..2).filter(|_| minute.len() == 2 || minute.as_bytes().get(2) == Some(&b':'))?;
    let (h, m): (i32, i32) = (hour.parse().ok()?, minute.parse().ok()?);
    let exists = m < 60 && (h < 24 || h == 24 && m == 0);
    (hour.len() <= 2).then_some((i + 1, exists.then_some((h, m))))
}

/// A part of the day at the token: one past it, and which.
pub(super) fn day_part(s: &Scene<'_, '_>, i: usize) -> Option<(usize, DayPart)> {
    match (s.word(i), s.word(i + 1)) {
        ("po", "południu") => return Some((i + 2, DayPart::Evening)),
        ("przed", "południem") | ("nad", "ranem") => return Some((i + 2, DayPart::Morning)),
        ("w", "nocy") if !matches!(s.word(i + 2), "z" | "ze") => return Some((i + 2, DayPart::Night)),
        _ => {}
    }
    match s.time(i)? {
        TimeWord::DayPart(part) if !matches!(s.word(i), "noc" | "nocy" | "wieczór" | "wieczoru" | "ranem") => {
            Some((i + 1, part))
        }
        _ => None,
    }
}

/// The time with the part of the day after it: `ósmej wieczorem` is 20:00.
fn parted(s: &Scene<'_, '_>, clock: Clock) -> Clock {
    let Some((end, part)) = day_part(s, clock.end) else { return clock };
    let late = |h: i32| match part {
        DayPart::Morning => h,
        DayPart::Evening if h < 12 => h + 12,
        DayPart::Night if (8..12).contains(&h) => h + 12,
        DayPart::Night if h == 12 => 0,
        _ => h,
    };
    let from = clock.from.map(|(h, m)| (late(h), m));
    Clock { end, from, to: clock.to.map(|(h, m)| (late(h), m)), ..clock }
}
