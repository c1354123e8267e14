//! Finds date expressions: each rule reads at a token, then what belongs together is joined.

use super::anchor::Anchor;
use super::calendar::Day;
use super::expression::{DateExpression, Grain};
use super::scene::{Found, Scene};
use super::{
    clock, counted, days, decades, deictic, holidays, months, numeric, parts, repeated, shifted, weekdays, years,
};
use crate::lexis::{Lexis, Measure};
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};

/// The date expressions of the text, in order, resolved against the anchor.
///
/// ```
/// use cytat::analysis::{Models, Options, analyze};
/// use cytat::time::Anchor;
/// let models = Models::embedded().unwrap();
/// let options = Options { date: Anchor::parse("2022-01-13"), ..Options::default() };
/// let analysis = analyze("W środę odbyło się posiedzenie.", &options, &models);
/// assert_eq!(analysis.dates[0].value.as_deref(), Some("2022-01-12"));
/// ```
#[must_use]
pub fn find(reading: &Reading<'_>, lexis: &Lexis, anchor: Option<Anchor>) -> Vec<DateExpression> {
    let mut scene = Scene::new(reading, lexis, anchor);
    let label = labelled_dateline(reading);
    let mut out = Vec::new();
    let mut i = 0;
    while i < reading.len() {
        let Some(found) = one(&scene, i).filter(|_| !label.contains(&i)) else {
            i += 1;
            continue;
        };
        let found = joined(&mut scene, found);
        scene.remember(&found);
        let span = reading.span(TokenRange::new(found.start, found.end));
        i = found.end;
        out.push(DateExpression { span, value: found.value, grain: found.grain });
    }
    out
}

/// The anchor that the text's own dateline gives.
#[must_use]
pub fn dateline_anchor(reading: &Reading<'_>, lexis: &Lexis) -> Option<Anchor> {
    let dateline = reading.layout().dateline?;
    let scene = Scene::new(reading, lexis, None);
    let first = reading.tokens_in(dateline.date).start.index();
    Anchor::parse(&one(&scene, first)?.value?)
}

/// The tokens of a dateline with a label, `date 2022-01`: it is the anchor, not a part of what the article says.
fn labelled_dateline(reading: &Reading<'_>) -> core::ops::Range<usize> {
    let Some(dateline) = reading.layout().dateline else { return 0..0 };
    let tokens = reading.tokens_in(dateline.span);
    if dateline.span.start == dateline.date.start {
        return 0..0;
    }
    // The label stands before the date, so there are two tokens at least.
    let label = reading.lower(tokens.start);
    let colon = reading.lower(TokenId::from(tokens.start.index() + 1)) == ":";
    let labelled =
        label == "date" || colon && matches!(label, "data" | "opublikowano" | "dodano" | "aktualizacja" | "publikacja");
    if labelled { tokens.start.index()..tokens.end.index() } else { 0..0 }
}

/// The expression that starts at token `i`, by the first rule that reads one.
fn one(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    if !s.tells(i) {
        return None;
    }
    if s.figure(i) {
        return numeric::at(s, i)
            .or_else(|| days::at(s, i))
            .or_else(|| clock::at(s, i))
            .or_else(|| parts::at(s, i))
            .or_else(|| decades::at(s, i))
            .or_else(|| years::at(s, i))
            .or_else(|| repeated::at(s, i))
            .or_else(|| counted::at(s, i));
    }
    holidays::at(s, i)
        .or_else(|| repeated::at(s, i))
        .or_else(|| weekdays::of_month(s, i))
        .or_else(|| days::at(s, i))
        .or_else(|| clock::at(s, i))
        .or_else(|| months::at(s, i))
        .or_else(|| decades::at(s, i))
        .or_else(|| parts::at(s, i))
        .or_else(|| years::at(s, i))
        .or_else(|| deictic::at(s, i))
        .or_else(|| deictic::of_day(s, i))
        .or_else(|| shifted::at(s, i))
        .or_else(|| weekdays::at(s, i))
        .or_else(|| counted::at(s, i))
}

/// A date that the calendar names: what a span of dates is made of.
fn named(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    numeric::at(s, i).or_else(|| days::at(s, i)).or_else(|| months::at(s, i)).or_else(|| years::at(s, i))
}

/// The expression with what belongs to it: a weekday's date, a part of the day, a clock time, the end of a span.
fn joined(s: &mut Scene<'_, '_>, found: Found) -> Found {
    if found.grain == Grain::Day && !found.value.as_deref().unwrap_or_default().contains('/') {
        let found = dated_weekday(s, found);
        let found = span(s, found);
        return with_clock(s, found);
    }
    span(s, found)
}

/// `wtorek, 11 stycznia 2022 r.`: the date says which Tuesday.
fn dated_weekday(s: &Scene<'_, '_>, found: Found) -> Found {
    if s.measure(found.start).is_none_or(|m| !matches!(m, Measure::Weekday(_))) {
        return found;
    }
    let at = found.end + usize::from(s.word(found.end) == ",");
    match numeric::at(s, at).or_else(|| days::at(s, at)) {
        Some(date) if date.grain == Grain::Day => Found { start: found.start, ..date },
        _ => found,
    }
}

/// `wczoraj wieczorem`, `12 stycznia o godz. 14.30`
fn with_clock(s: &Scene<'_, '_>, found: Found) -> Found {
    if found.grain != Grain::Day || found.value.as_deref().is_some_and(|v| v.contains('/')) {
        return found;
    }
    let end = deictic::with_part(s, found.end);
    let Some(clock) = clock::after_day(s, end) else { return Found { end, ..found } };
    let day = found.value.as_deref().and_then(Day::parse);
    clock.on(found.start, day).dated(found.dated)
}

/// `28 stycznia – 3 lutego 2022 r.`, `od 2010 do 2015 roku`, `między marcem a majem`: an interval of two dates.
fn span(s: &mut Scene<'_, '_>, found: Found) -> Found {
    let joint = found.end;
    let led = s.before(found.start);
    let joins = match s.word(joint) {
        "do" => matches!(led, "od" | "z" | "ze" | "okresie"),
        // `w nocy z 31 grudnia na 1 stycznia`
        "na" => matches!(led, "z" | "ze") && found.grain == Grain::Day,
        "a" => matches!(led, "między" | "pomiędzy"),
        _ => s.dash(joint),
    };
    let simple = |f: &Found| !f.value.as_deref().is_some_and(|v| v.contains('/'));
    if !joins || !matches!(found.grain, Grain::Day | Grain::Month | Grain::Year) || !simple(&found) {
        return found;
    }
    let Some(mut last) = named(s, joint + 1).filter(|l| l.grain == found.grain && simple(l)) else { return found };
    let mut first = found.clone();
    // `od stycznia do marca 2022`: the year stands once.
    if !found.dated && last.dated {
        let year = last.value.as_deref().and_then(Anchor::parse).map(|a| i32::from(a.year));
        for back in [0, 1] {
            s.given_year = year.map(|y| y - back);
            first = named(s, found.start).unwrap_or(first);
            s.given_year = None;
            if first.value < last.value {
                break;
            }
        }
    }
    // `od 25 czerwca do 31 sierpnia`: the end comes after the beginning.
    if !last.dated && first.value.is_some() {
        let year = first.value.as_deref().and_then(Anchor::parse).map(|a| i32::from(a.year));
        for ahead in [0, 1] {
            s.given_year = year.map(|y| y + ahead);
            last = named(s, joint + 1).unwrap_or(last);
            s.given_year = None;
            if first.value < last.value {
                break;
            }
        }
    }
    let value = match (&first.value, &last.value) {
        (Some(from), Some(to)) if from < to => Some(format!("{from}/{to}")),
        (Some(_), Some(_)) => return found,
        _ => None,
    };
    Found { end: last.end, value, dated: last.dated, ..first }
}
