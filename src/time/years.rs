//! Years: `2019 r.`, `w 2019`, `ub.r.`, `tego roku`, `lata 2014–2019`, `2020/21`, `753 r. p.n.e.`, years in words.
//!
//! Four bare figures are a year only where something leads them in (`w`, `od`, `rok`) and nothing counted follows.

use super::expression::Grain;
use super::scene::{Found, Scene};
use super::value;
use crate::lexis::{Measure, TimeWord, Toward};
use crate::morphology::{Case, Number};

/// A year that belongs to a month, season or quarter before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct YearAfter {
    /// The year; none when nothing anchors it.
    pub year: Option<i32>,
    /// One past it.
    pub end: usize,
}

/// The forms of the word for year that stand after a figure.
fn year_word(word: &str) -> bool {
    matches!(word, "r." | "roku" | "r" | "rok" | "rokiem" | "rokowi" | "r.," | "r.)")
}

/// One past `r.` or `roku` after a year.
fn marked(s: &Scene<'_, '_>, i: usize) -> usize {
    i + usize::from(year_word(s.word(i)))
}

/// One past `p.n.e.` (then true) or `n.e.`
pub(super) fn era(s: &Scene<'_, '_>, i: usize) -> Option<(usize, bool)> {
    match s.word(i) {
        "p.n.e." | "p.n.e" | "pne" => Some((i + 1, true)),
        "n.e." | "n.e" => Some((i + 1, false)),
        "przed" if s.word(i + 1) == "naszą" && s.word(i + 2) == "erą" => Some((i + 3, true)),
        "naszej" if s.word(i + 1) == "ery" => Some((i + 2, false)),
        _ => None,
    }
}

/// Four figures that can be a year.
pub(super) fn plain(s: &Scene<'_, '_>, i: usize) -> Option<i32> {
    let form = s.raw(i);
    let four = s.figure(i) && form.len() == 4 && form.bytes().all(|b| b.is_ascii_digit());
    if four { form.parse().ok().filter(|y| (1000..2200).contains(y)) } else { None }
}

/// A year in words: `tysiąc dziewięćset osiemdziesiątym dziewiątym roku`.
fn spelled(s: &Scene<'_, '_>, i: usize) -> Option<(i32, usize)> {
    if !matches!(s.measure(i), Some(Measure::Cardinal(_) | Measure::Magnitude(..) | Measure::Ordinal(2000))) {
        return None;
    }
    let (mut at, mut year) = match s.number(i).filter(|n| !n.figures) {
        Some(n) => (n.end, n.value().whole()?),
        None => (i, 0),
    };
    if year == 0 && s.measure(i) == Some(Measure::Ordinal(2000)) {
        (at, year) = (i + 1, 2000);
    }
    if let Some((end, rest)) = s.ordinal(at).filter(|o| o.1 < 100) {
        (at, year) = (end, year + rest);
    }
    ((1000..2200).contains(&year) && matches!(s.word(at), "r." | "roku" | "rok" | "rokiem" | "rokowi"))
        .then_some((year, at + 1))
}

/// A year that the text itself gives: the year and one past it.
pub(super) fn explicit(s: &Scene<'_, '_>, i: usize) -> Option<(i32, usize)> {
    let Some(year) = plain(s, i) else { return spelled(s, i) };
    let end = marked(s, i + 1);
    Some(match era(s, end) {
        Some((end, before)) => (if before { 1 - year } else { year }, end),
        None => (year, end),
    })
}

/// The year that follows a month, season, quarter: in figures or words, `br.`, `ub.r.`, `tego roku`, `roku ubiegłego`.
pub(super) fn after(s: &Scene<'_, '_>, i: usize) -> Option<YearAfter> {
    if let Some((year, end)) = explicit(s, i).or_else(|| if s.word(i) == "roku" { explicit(s, i + 1) } else { None }) {
        return Some(YearAfter { year: Some(year), end });
    }
    shifted(s, i)
}

/// `br.`, `ub. roku`, `ubiegłego roku`, `roku bieżącego`, `tego samego roku`.
pub(super) fn shifted(s: &Scene<'_, '_>, i: usize) -> Option<YearAfter> {
    let from_anchor = |by: i8, end: usize| Some(YearAfter { year: s.year().map(|y| y + i32::from(by)), end });
    if let Some(TimeWord::ShortYear(by)) = s.time(i) {
        // `ub.` needs its noun.
        let noun = matches!(s.word(i + 1), "r." | "roku" | "rok" | "rokiem");
        return match s.word(i) {
            "ub." if noun => from_anchor(by, i + 2),
            "ub." => None,
            _ => from_anchor(by, i + 1),
        };
    }
    if s.word(i) == "b." && s.word(i + 1) == "r." {
        return from_anchor(0, i + 2);
    }
    if s.word(i) == "roku" {
        return match s.time(i + 1) {
            Some(TimeWord::Toward(Toward::Anchor(by))) if !matches!(s.word(i + 1), "tego" | "ten") => {
                from_anchor(by, i + 2)
            }
            _ => None,
        };
    }
    let Some(TimeWord::Toward(toward)) = s.time(i) else { return None };
    let same = usize::from(s.word(i + 1).starts_with("sam"));
    if !matches!(s.word(i + 1 + same), "roku" | "r.") {
        return None;
    }
    let end = i + 2 + same;
    match toward {
        Toward::Anchor(0) if same > 0 => Some(YearAfter { year: s.last_year().or(s.year()), end }),
        Toward::Anchor(by) => from_anchor(by, end),
        Toward::Text(by) => Some(YearAfter { year: s.last_year().or(s.year()).map(|y| y + i32::from(by)), end }),
        Toward::Last | Toward::Nearest => None,
    }
}

/// The year or span of years that starts at token `i`.
pub(super) fn at(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    let word = s.word(i);
    let named = matches!(word, "rok" | "roku" | "rokiem" | "lata" | "latach" | "lat" | "latami" | "latom");
    let lead = i + usize::from(named);
    if let Some(found) = span(s, i, lead) {
        return Some(found);
    }
    if let Some((year, end)) = explicit(s, lead) {
        // `latach 2014, 2015 i 2016`: each year by itself.
        let listed = |k: usize| matches!(s.word(k), "," | "i" | "oraz") && plain(s, k + 1).is_some();
        if word.starts_with("lat") && named && listed(end) {
            return Some(Found::new(lead, end, value::year(year), Grain::Year).dated(true));
        }
        let sure = end > lead + 1 || lead > i;
        let fits = sure || led(s, lead) && (1800..2100).contains(&year) && !counted(s, end);
        // `od 2010 do 2015 roku`: the second year says what the first is.
        let pair = matches!(s.word(end), "do" | "a")
            && plain(s, end + 1).is_some_and(|y| y > year)
            && marked(s, end + 2) > end + 2;
        if !fits && !pair || word.starts_with("lat") && named {
            return None;
        }
        return Some(Found::new(i, end, value::year(year), Grain::Year).dated(true));
    }
    if let Some(found) = old(s, i, lead) {
        return Some(found);
    }
    if named && lead > i && !word.starts_with("rok") {
        return None;
    }
    let short = matches!(s.time(i), Some(TimeWord::ShortYear(_)));
    let after = shifted(s, i).filter(|_| short)?;
    Some(Found::new(i, after.end, after.year.and_then(value::year), Grain::Year))
}

/// Whether a word before four figures leads a year in.
fn led(s: &Scene<'_, '_>, i: usize) -> bool {
    let list = matches!(s.before(i), "," | "i" | "oraz" | "lub")
        && s.previous.is_some_and(|(end, grain)| grain == Grain::Year && end + 1 == i);
    list || matches!(
        s.before(i),
        "w" | "od"
            | "do"
            | "z"
            | "przed"
            | "po"
            | "na"
            | "między"
            | "pomiędzy"
            | "około"
            | "ok."
            | "roku"
            | "rok"
            | "lat"
    ) || matches!(i.checked_sub(1).and_then(|k| s.time(k)), Some(TimeWord::Season(_) | TimeWord::Edge))
}

/// Whether what follows four figures is counted by them.
fn counted(s: &Scene<'_, '_>, i: usize) -> bool {
    let unit = s.measure(i).is_some_and(|m| !matches!(m, Measure::Weekday(_) | Measure::Ordinal(_)));
    let tag = s.tag(i);
    // `w 2000 miejscowościach`, `do 2022 osób`, but `w 2016 ceny rosły`.
    let case = matches!(tag.case(), Some(Case::Genitive | Case::Locative));
    unit && s.word(i) != "w" || case && (tag.is_noun() || tag.is_adjective()) && tag.number() == Some(Number::Plural)
}

/// `2014–2019`, `1914-18`, `2020/21`, `od 2010 do 2015` stands apart: its parts are joined later.
fn span(s: &Scene<'_, '_>, start: usize, i: usize) -> Option<Found> {
    let range = |first: i32, last: i32, end: usize| {
        let end = marked(s, end);
        Some(Found::new(start, end, Some(format!("{first:04}/{last:04}")), Grain::Year).dated(true))
    };
    // `1914-18` is one token, and reads like a month when its end is small.
    if let Some((first, last)) = s.raw(i).split_once('-').filter(|p| s.figure(i) && p.0.len() == 4 && p.1.len() == 2) {
        let (first, short): (i32, i32) = (first.parse().ok()?, last.parse().ok()?);
        let last = first / 100 * 100 + short;
        return if last > first && (short > 12 || i > start) { range(first, last, i + 1) } else { None };
    }
    let first = plain(s, i)?;
    let slash = s.raw(i + 1) == "/";
    if !slash && !s.dash(i + 1) {
        return None;
    }
    let last = plain(s, i + 2).or_else(|| {
        let short = s.small(i + 2).filter(|_| s.raw(i + 2).len() == 2 && !s.spaced(i + 2))?;
        Some(first / 100 * 100 + short)
    })?;
    let sure = i > start || marked(s, i + 3) > i + 3 || led(s, i) || slash;
    let fits =
        last > first && (!slash || last == first + 1) && (sure || (1500..2100).contains(&first) && !counted(s, i + 3));
    if fits { range(first, last, i + 3) } else { None }
}

/// Years of other than four figures: `966 roku`, `14 r. n.e.`, `753 r. p.n.e.`
fn old(s: &Scene<'_, '_>, start: usize, i: usize) -> Option<Found> {
    let form = s.raw(i);
    let year: i32 = if s.figure(i) && form.len() <= 3 { form.parse().ok()? } else { return None };
    let end = marked(s, i + 1);
    if let Some((after, before)) = era(s, end) {
        let year = if before { 1 - year } else { year };
        // `500 lat p.n.e.` never comes here: `lat` is no mark of a year.
        return Some(
            Found::new(start, after, if year == 0 { Some("0000".into()) } else { value::year(year) }, Grain::Year)
                .dated(true),
        );
    }
    let sure = form.len() == 3
        && (end > i + 1 && matches!(s.word(i + 1), "r." | "roku" | "rokiem") && led(s, i)
            || start < i && s.word(start).starts_with("rok"));
    if sure { Some(Found::new(start, end, value::year(year), Grain::Year).dated(true)) } else { None }
}
