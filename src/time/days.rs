//! A day and its month: `12 stycznia 2022 r.`, `dwunastego stycznia`, `12 I 2022`, `12–15 stycznia`, `24 i 25 maja`.
//!
//! Without a year it is the one nearest to the anchor, unless the tense says otherwise. After `ulica`, `plac` and with a
//! capital month (`3 Maja`) it is a name.

use super::calendar::Day;
use super::expression::Grain;
use super::roman;
use super::scene::{Found, Scene};
use super::tense::Tense;
use super::{value, years};
use crate::lexis::TimeWord;

/// Longest list of days before a month.
const LISTED: usize = 6;

/// A day of the month in figures or as an ordinal: one past it and the day.
fn day(s: &Scene<'_, '_>, i: usize) -> Option<(usize, i32)> {
    if let Some(day) = s.small(i) {
        return Some((i + 1, day));
    }
    // `5-go`, `1-szego`
    if let Some((figures, ending)) = s.raw(i).split_once('-')
        && matches!(ending, "go" | "ego" | "szego" | "ciego" | "tego" | "ego,")
        && figures.len() <= 2
    {
        return Some((i + 1, figures.parse().ok()?));
    }
    s.ordinal(i).filter(|o| o.1 <= 31)
}

/// The month after a day: its number.
fn month(s: &Scene<'_, '_>, i: usize) -> Option<i32> {
    if let Some((month, true)) = s.month(i) {
        return Some(month);
    }
    roman::value(s.raw(i)).filter(|m| *m <= 12 && years::plain(s, i + 1).is_some())
}

/// Whether the day and month are part of a name: a street, a school, a constitution.
pub(super) fn in_name(s: &Scene<'_, '_>, i: usize) -> bool {
    let Some(before) = i.checked_sub(1) else { return false };
    matches!(s.time(before), Some(TimeWord::Street))
}

/// The day or days that start at token `i`.
pub(super) fn at(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    let (mut end, first) = day(s, i)?;
    let (mut last, mut listed, mut joint) = (first, 0, end);
    // A range, or days that follow each other in a list.
    while listed < LISTED {
        let range = s.dash(end) || matches!(s.word(end), "do" | "a" | "na");
        let list = matches!(s.word(end), "i" | "oraz" | "," | "lub");
        if !range && !list {
            break;
        }
        let (after, next) = day(s, end + 1)?;
        let broken = range && listed > 0 || list && next != last + 1;
        if broken && next <= last {
            return None;
        }
        if listed == 0 || !broken {
            joint = end;
        }
        (end, last, listed) = (after, next, listed + 1);
        if broken {
            // `12 i 20 maja`: two days; the month stands after the second.
            return apart(s, i, joint, first, end);
        }
    }
    let month_at = end;
    let month = month(s, month_at)?;
    if in_name(s, i) || street(s, month_at) {
        return None;
    }
    let year = years::after(s, month_at + 1);
    let (known, end) = year.map_or((None, month_at + 1), |y| (y.year, y.end));
    let dated = year.is_some();
    let of = if dated { known } else { nearest(s, i, month, first) };
    let day = |d: i32| of.and_then(|y| Day::new(y, month, d));
    let value = if listed > 0 { value::days(day(first), day(last)) } else { value::day(day(first)) };
    Some(Found::new(i, end, value, Grain::Day).dated(dated))
}

/// Whether a month with a capital and no year is a name: `3 Maja`.
fn street(s: &Scene<'_, '_>, month: usize) -> bool {
    s.capital(month) && !s.shouted(month) && s.month(month).is_some() && years::after(s, month + 1).is_none()
}

/// The first of days that share a month without following each other.
fn apart(s: &Scene<'_, '_>, i: usize, joint: usize, first: i32, mut end: usize) -> Option<Found> {
    for _ in 0..LISTED {
        if let Some(month) = month(s, end) {
            let year = years::after(s, end + 1);
            let of = year.map_or_else(|| nearest(s, i, month, first), |y| y.year);
            let value = value::day(of.and_then(|y| Day::new(y, month, first)));
            let found = Found::new(i, joint, value, Grain::Day).dated(year.is_some());
            return if in_name(s, i) || street(s, end) { None } else { Some(found) };
        }
        if !matches!(s.word(end), "i" | "oraz" | ",") {
            return None;
        }
        end = day(s, end + 1)?.0;
    }
    None
}

/// The year that brings a day and month nearest to the anchor, or the way that the tense looks.
pub(super) fn nearest(s: &Scene<'_, '_>, i: usize, month: i32, day: i32) -> Option<i32> {
    if s.given_year.is_some() {
        return s.given_year;
    }
    let anchor = s.anchor?;
    let year = s.year()?;
    let Some(anchor_month) = anchor.month.map(i32::from) else { return Some(year) };
    // An anchor that is only a month holds all of its days.
    let same = anchor.day.is_none() && anchor_month == month;
    let away = |y: i32| {
        let days = (y * 12 + month) * 31 + day - (year * 12 + anchor_month) * 31 - i32::from(anchor.day.unwrap_or(15));
        if same && y == year { 0 } else { days }
    };
    let near = (year - 1..=year + 1).min_by_key(|y| away(*y).abs())?;
    Some(match s.tense(i) {
        Tense::Past if away(near) > 0 => near - 1,
        Tense::Future if away(near) < 0 => near + 1,
        _ => near,
    })
}
