//! Dates that name a day, month, year, decade, century, quarter, season or clock time, in figures and words.
//!
//! Source: the TIMEX3 classes and Polish grammar. Numbers that only look like dates (versions, scores, streets) are passed over.

use super::calendar::{Day, easter};
use super::expression::Grain;
use super::scene::{Found, Scene, Tense};
use crate::lexis::Measure;

fn found(start: usize, end: usize, value: Option<String>, grain: Grain) -> Option<Found> {
    Some(Found { start, end, value, grain })
}

/// The named date that starts at token `i`.
pub(super) fn at(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    if s.figure(i) {
        return numeric(s, i)
            .or_else(|| day_month(s, i))
            .or_else(|| clock(s, i))
            .or_else(|| years(s, i))
            .or_else(|| parts(s, i));
    }
    day_month(s, i)
        .or_else(|| holiday(s, i))
        .or_else(|| clock(s, i))
        .or_else(|| month(s, i))
        .or_else(|| years(s, i))
        .or_else(|| parts(s, i))
}

/// `12.01.2022`, `2022-01-12`, `2022-01`, with a time after them.
fn numeric(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    let form = s.raw(i);
    let parts: Vec<i32> = form.split(['.', '-', '/']).map(str::parse).collect::<Result<_, _>>().ok()?;
    match (&parts[..], form.as_bytes().get(4)) {
        (&[year, month], Some(b'-')) if (1..=12).contains(&month) => {
            found(i, i + 1, Some(format!("{year:04}-{month:02}")), Grain::Month)
        }
        (&[year, month, day], Some(b'-')) => with_time(s, i, i + 1, Day::new(year, month, day)),
        (&[day, month, year], _) if (1000..2200).contains(&year) && form.len() >= 8 && !form.contains('-') => {
            let end = after_year(s, i + 1);
            with_time(s, i, end, Day::new(year, month, day))
        }
        _ => None,
    }
}

/// One past `r.` or `roku` after a year.
fn after_year(s: &Scene<'_, '_>, i: usize) -> usize {
    i + usize::from(matches!(s.word(i), "r." | "roku" | "r" | "rok" | "rokiem" | "rokowi"))
}

/// A day with the time that follows it: `, 14:30`, `o godz. 14.30`.
fn with_time(s: &Scene<'_, '_>, start: usize, end: usize, day: Option<Day>) -> Option<Found> {
    let joint = end + usize::from(matches!(s.word(end), "," | "o" | ";"));
    let time = joint + usize::from(matches!(s.word(joint), "godz." | "godz" | "godzinie"));
    if let Some((after, hour, minute)) = hours(s, time).filter(|_| time > joint || s.raw(time).contains(':')) {
        return found(start, after, day.map(|d| format!("{d}T{hour:02}:{minute:02}")), Grain::Minute);
    }
    found(start, end, day.map(|d| d.to_string()), Grain::Day)
}

/// A clock time at the token: one past it, the hour, the minute.
fn hours(s: &Scene<'_, '_>, i: usize) -> Option<(usize, i32, i32)> {
    if let Some(Measure::Ordinal(tens)) = s.measure(i) {
        let units = match s.measure(i + 1) {
            Some(Measure::Ordinal(u)) if tens == 20 && u < 5 => i32::from(u),
            _ => 0,
        };
        return Some((i + 1 + usize::from(units > 0), i32::from(tens) + units, 0)).filter(|t| t.1 <= 24);
    }
    if !s.figure(i) {
        return None;
    }
    let form = s.raw(i).trim_end_matches('.');
    let (hour, minute) = form.split_once([':', '.']).unwrap_or((form, "0"));
    let (h, m) = (hour.parse().ok()?, minute.get(..2).unwrap_or(minute).parse().ok()?);
    (hour.len() <= 2 && h <= 24 && m < 60 && (minute == "0" || minute.len() == 2)).then_some((i + 1, h, m))
}

/// `godz. 14.30`, `o 14:30`.
fn clock(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    let day = s.last.or_else(|| s.today());
    let value = |h: i32, m: i32| day.map(|d| format!("{d}T{h:02}:{m:02}"));
    if matches!(s.word(i), "godz." | "godz" | "godzinie" | "godziny" | "godzinę" | "godziną") {
        let (end, h, m) = hours(s, i + 1)?;
        return found(i, end, value(h, m), Grain::Minute);
    }
    let half_day = match s.word(i) {
        "północ" | "północą" | "północy" if matches!(s.before(i), "przed" | "po" | "o") => 0,
        "południem" | "południu" if matches!(s.before(i), "przed" | "po") => 12,
        "południe" if s.before(i) == "w" => 12,
        _ => -1,
    };
    if half_day >= 0 {
        return found(i, i + 1, value(half_day, 0), Grain::Hour);
    }
    if matches!(s.before(i), "o" | "od" | "do" | "po" | "przed") && s.raw(i).contains(':') && s.raw(i).len() >= 4 {
        let (end, h, m) = hours(s, i)?;
        return found(i, end, value(h, m), Grain::Minute);
    }
    None
}

/// A day of the month in figures or as an ordinal: one past it and the day.
fn ordinal_day(s: &Scene<'_, '_>, i: usize) -> Option<(usize, i32)> {
    if s.figure(i) {
        let day: i32 = s.raw(i).trim_end_matches('.').parse().ok()?;
        return (s.raw(i).len() <= 3).then_some((i + 1, day));
    }
    let Some(Measure::Ordinal(first)) = s.measure(i) else { return None };
    match s.measure(i + 1) {
        Some(Measure::Ordinal(second)) if first >= 20 && second < 10 => Some((i + 2, i32::from(first + second))),
        _ => Some((i + 1, i32::from(first))),
    }
}

fn roman_month(s: &Scene<'_, '_>, i: usize) -> Option<i32> {
    let all = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    all.iter().position(|r| *r == s.raw(i)).filter(|_| s.figure(i + 1)).map(|m| m as i32 + 1)
}

/// `12 stycznia 2022 r.`, `12–15 stycznia`, `dwunastego stycznia`, `12 I 2022`.
fn day_month(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    if matches!(
        s.before(i),
        "ulica" | "ulicy" | "ul." | "al." | "aleja" | "alei" | "ulicą" | "placu" | "pl." | "plac" | "szkoła" | "im."
    ) {
        return None;
    }
    let (mut end, first) = ordinal_day(s, i)?;
    let mut second = None;
    if s.dash(end) || matches!(s.raw(end), "i" | "do") {
        let (after, day) = ordinal_day(s, end + 1)?;
        (end, second) = (after, Some(day));
    }
    let month = s.month(end).filter(|m| m.1).map(|m| m.0).or_else(|| roman_month(s, end))?;
    end += 1;
    let (year, end) = match year_after(s, end, month) {
        Some((year, after)) => (Some(year), after),
        None => (nearest_year(s, month, first, i), end),
    };
    if let Some(last) = second {
        let span = year.and_then(|y| Some(format!("{}/{}", Day::new(y, month, first)?, Day::new(y, month, last)?)));
        return found(i, end, span, Grain::Day);
    }
    with_time(s, i, end, year.and_then(|y| Day::new(y, month, first)))
}

/// The year that follows a month: in figures, `br.`, `ub.r.`, `tego roku`.
fn year_after(s: &Scene<'_, '_>, i: usize, _month: i32) -> Option<(i32, usize)> {
    if let Some(year) = plain_year(s, i) {
        return Some((year, after_year(s, i + 1)));
    }
    let (year, shift) = (s.year(), year_shift(s, i)?);
    Some((year? + shift.0, shift.1))
}

/// `br.`, `ubiegłego roku`: how many years away, and one past it.
fn year_shift(s: &Scene<'_, '_>, i: usize) -> Option<(i32, usize)> {
    match s.word(i) {
        "br." => return Some((0, i + 1)),
        "ub.r." => return Some((-1, i + 1)),
        "ub." if matches!(s.word(i + 1), "r." | "roku") => return Some((-1, i + 2)),
        _ => {}
    }
    let shift = super::relative::direction(s.word(i))?;
    matches!(s.word(i + 1), "roku" | "r.").then_some((shift, i + 2))
}

fn plain_year(s: &Scene<'_, '_>, i: usize) -> Option<i32> {
    let form = s.raw(i);
    (s.figure(i) && form.len() == 4 && form.bytes().all(|b| b.is_ascii_digit()))
        .then(|| form.parse().ok())
        .flatten()
        .filter(|y| (1000..2200).contains(y))
}

/// The year that brings a day and month nearest to the anchor, or the way that the tense looks.
fn nearest_year(s: &Scene<'_, '_>, month: i32, day: i32, i: usize) -> Option<i32> {
    let anchor = s.anchor?;
    let (year, anchor_month) = (s.year()?, anchor.month.map(i32::from)?);
    let away =
        |y: i32| (y * 12 + month) * 31 + day - (year * 12 + anchor_month) * 31 - i32::from(anchor.day.unwrap_or(15));
    let near = (year - 1..=year + 1).min_by_key(|y| away(*y).abs())?;
    let far = away(near).abs() > 100;
    Some(match s.tense(i) {
        Tense::Past if far && away(near) > 0 => near - 1,
        Tense::Future if far && away(near) < 0 => near + 1,
        _ => near,
    })
}

/// `w styczniu 2022`, `w styczniu ub.r.`, `styczeń`.
fn month(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    let (month, genitive) = s.month(i)?;
    let named = s.raw(i).starts_with(char::is_uppercase)
        && matches!(s.word(i), "maj" | "maja" | "marzec" | "lipca" | "lipiec" | "luty");
    if matches!(s.before(i), "ulica" | "ulicy" | "ul.") {
        return None;
    }
    if let Some((year, end)) = year_after(s, i + 1, month) {
        return found(i, end, Some(format!("{year:04}-{month:02}")), Grain::Month);
    }
    let led = matches!(
        s.before(i),
        "w" | "we"
            | "na"
            | "do"
            | "od"
            | "po"
            | "przed"
            | "początku"
            | "końca"
            | "koniec"
            | "połowie"
            | "połowy"
            | "pod"
            | "z"
            | "ze"
            | "między"
    );
    if named || !led && (genitive || matches!(s.word(i), "maj" | "luty" | "lutym")) {
        return None;
    }
    let value = s.year().and_then(|y| Some((y, s.months()?))).map(|(year, now)| {
        let gap = |y: i32| y * 12 + month - 1 - now;
        let year = match s.tense(i) {
            Tense::Past if gap(year) > 0 => year - 1,
            Tense::Future if gap(year) < 0 => year + 1,
            Tense::Unknown => (year - 1..=year + 1).min_by_key(|y| gap(*y).abs()).unwrap_or(year),
            _ => year,
        };
        format!("{year:04}-{month:02}")
    });
    found(i, i + 1, value, Grain::Month)
}

/// Years, spans of years, decades, centuries.
fn years(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    let lead = i + usize::from(matches!(s.word(i), "lata" | "latach" | "lat" | "roku" | "rok" | "rokiem"));
    if let Some(first) = plain_year(s, lead) {
        if s.dash(lead + 1)
            && let Some(last) = plain_year(s, lead + 2).filter(|y| *y > first)
        {
            return found(i, after_year(s, lead + 3), Some(format!("{first}/{last}")), Grain::Year);
        }
        let end = after_year(s, lead + 1);
        let led = matches!(
            s.before(lead),
            "w" | "od" | "do" | "z" | "przed" | "po" | "na" | "wiosną" | "latem" | "jesienią" | "zimą"
        );
        let counted = matches!(s.measure(end), Some(Measure::Magnitude(_) | Measure::Money(..) | Measure::Quantity(_)));
        if end > lead + 1
            || lead > i
            || led && !counted && (1800..2100).contains(&first) && !s.word(end).ends_with("ów")
        {
            return found(i, end, Some(format!("{first:04}")), Grain::Year);
        }
        return None;
    }
    if lead > i && s.word(i).starts_with("lat") {
        let decade = if s.figure(lead) {
            s.raw(lead).trim_end_matches('.').parse().ok()
        } else {
            ordinal_day(s, lead).map(|d| d.1)
        };
        let decade: i32 = decade
            .filter(|d| d % 10 == 0 && (10..100).contains(d) && (!s.figure(lead) || s.raw(lead).ends_with('.')))?;
        let (century, end) = century(s, lead + 1).unwrap_or((20, lead + 1));
        return found(i, end, Some(format!("{:02}{}X", century - 1, decade / 10)), Grain::Decade);
    }
    let (number, end) = century(s, i)?;
    found(i, end, Some(format!("{:02}XX", number - 1)), Grain::Century)
}

/// `XIX wieku`, `dwudziesty wiek`: the century and one past it.
fn century(s: &Scene<'_, '_>, i: usize) -> Option<(i32, usize)> {
    let (at, number) = match roman(s.raw(i)) {
        Some(n) => (i + 1, n),
        None => ordinal_day(s, i).filter(|_| !s.figure(i))?,
    };
    (matches!(s.word(at), "w.") || matches!(s.measure(at), Some(Measure::Unit(b'C')))).then_some((number, at + 1))
}

fn roman(word: &str) -> Option<i32> {
    let mut total = 0;
    let mut last = 0;
    for c in word.chars().rev() {
        let value = match c {
            'I' => 1,
            'V' => 5,
            'X' => 10,
            _ => return None,
        };
        total += if value < last { -value } else { value };
        last = value.max(last);
    }
    (1..=22).contains(&total).then_some(total)
}

/// Quarters, half-years and seasons.
fn parts(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    let season = match s.word(i) {
        "wiosną" | "wiosna" | "wiosny" | "wiosnę" => 21,
        "latem" | "lato" => 22,
        "jesienią" | "jesień" | "jesieni" => 23,
        "zimą" | "zima" | "zimy" | "zimę" => 24,
        _ => 0,
    };
    let (at, code, grain) = if season > 0 {
        (i + 1, season, Grain::Season)
    } else {
        let (at, n) = roman(s.raw(i)).map(|n| (i + 1, n)).or_else(|| ordinal_day(s, i))?;
        match s.measure(at) {
            Some(Measure::Unit(b'Q')) if n <= 4 => (at + 1, 32 + n, Grain::Quarter),
            Some(Measure::Unit(b'F')) if n <= 2 => (at + 1, 39 + n, Grain::HalfYear),
            _ if matches!(s.word(at), "połowie" | "połowa" | "połowy" | "połowę")
                && s.word(at + 1).starts_with("rok") =>
            {
                (at + 1, 39 + n, Grain::HalfYear)
            }
            _ => return None,
        }
    };
    let (year, end) = match year_after(s, at, 1) {
        Some((year, end)) => (Some(year), end),
        None => (s.year(), at),
    };
    found(i, end, year.map(|y| format!("{y:04}-{code}")), grain)
}

/// Holidays by their names.
fn holiday(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    let next = s.word(i + 1);
    let (width, month, day) = match s.word(i) {
        "wielkanoc" | "wielkanocy" | "wielkanocą" => (1, 0, 0),
        "poniedziałek" | "poniedziałku" if next.starts_with("wielkanocn") => (2, 0, 1),
        "boże" | "bożego" | "bożym" if next.starts_with("ciał") => (2, 0, 60),
        "boże" | "bożego" | "bożym" | "bożemu" if next.starts_with("narodzeni") => (2, 12, 25),
        "wigilię" | "wigilia" | "wigilii" => (1, 12, 24),
        "sylwestra" | "sylwester" | "sylwestrem" => (1, 12, 31),
        "trzech" if next == "króli" => (2, 1, 6),
        "wszystkich" if next == "świętych" => (2, 11, 1),
        "walentynki" => (1, 2, 14),
        "mikołajki" => (1, 12, 6),
        _ => return None,
    };
    if !s.raw(i + width - 1).starts_with(char::is_uppercase) && month == 0 || s.before(i) == "nocy" {
        return None;
    }
    let (year, end) = match year_after(s, i + width, month) {
        Some((year, end)) => (Some(year), end),
        None if month > 0 => (nearest_year(s, month, day, i), i + width),
        None => (s.year(), i + width),
    };
    let date = year.and_then(|y| if month == 0 { Some(easter(y).plus(day)) } else { Day::new(y, month, day) });
    found(i, end, date.map(|d| d.to_string()), Grain::Day)
}
