//! Parts of a year: seasons, quarters, half-years.

use super::expression::Grain;
use super::scene::{Found, Scene};
use super::tense::Tense;
use super::{roman, value, years};
use crate::lexis::{TimeWord, Toward};

/// The part of a year that starts at token `i`.
pub(super) fn at(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    season(s, i).or_else(|| counted(s, i))
}

/// The year of a part that starts in `month`, when the text gives none: the anchor's, or the way that the tense looks.
fn year_of(s: &Scene<'_, '_>, i: usize, first: i32, last: i32) -> Option<i32> {
    let year = s.year()?;
    let Some(now) = s.anchor.and_then(|a| a.month).map(i32::from) else { return Some(year) };
    Some(match s.tense(i) {
        Tense::Past if first > now => year - 1,
        Tense::Future if last < now => year + 1,
        _ => year,
    })
}

/// `wiosną 2020 r.`, `zeszłej wiosny`, `ubiegłego lata`, `latem`.
fn season(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    if let Some(TimeWord::Toward(toward)) = s.time(i) {
        let code = match s.time(i + 1) {
            Some(TimeWord::Season(code)) => code,
            // `tego lata` is a summer, `te lata` are years.
            _ if s.word(i + 1) == "lata" && s.word(i).ends_with("go") => 22,
            _ => return None,
        };
        let by = match toward {
            Toward::Anchor(by) | Toward::Text(by) => by,
            Toward::Nearest => 0,
            Toward::Last => -1,
        };
        let year = s.year().map(|y| y + i32::from(by));
        return Some(Found::new(i, i + 2, year.and_then(|y| value::part(y, code.into())), Grain::Season));
    }
    let Some(TimeWord::Season(code)) = s.time(i) else { return None };
    let show = |year: Option<i32>| year.and_then(|y| value::part(y, code.into()));
    if let Some(after) = years::after(s, i + 1) {
        // `zimą 2020/2021`
        let slash = (s.raw(after.end) == "/" || s.dash(after.end)) && s.figure(after.end + 1);
        let end = if slash { after.end + 2 } else { after.end };
        return Some(Found::new(i, end, show(after.year), Grain::Season).dated(true));
    }
    let word = s.word(i);
    let told = word.ends_with('ą')
        || word == "latem"
        || matches!(
            (s.before(i), word),
            ("na", "wiosnę" | "jesieni" | "zimę")
                | ("w", "lecie" | "zimie")
                | ("od" | "do", "wiosny" | "zimy" | "jesieni")
        );
    if !told || i > 0 && s.tag(i - 1).is_adjective() {
        return None;
    }
    let (first, last) = match code {
        21 => (3, 6),
        22 => (6, 9),
        23 => (9, 12),
        _ => (1, 12),
    };
    Some(Found::new(i, i + 1, show(year_of(s, i, first, last)), Grain::Season))
}

/// `drugim kwartale 2021 roku`, `III kw.`, `II półroczu`, `pierwszej połowie roku`.
fn counted(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    let (at, n) = roman::value(s.raw(i))
        .map(|n| (i + 1, n))
        .or_else(|| s.ordinal(i))
        .or_else(|| s.small(i).filter(|_| s.raw(i).ends_with('.')).map(|n| (i + 1, n)))
        .filter(|n| (1..=4).contains(&n.1))?;
    let half = s.word(at).starts_with("połow") && n <= 2;
    let (code, grain, months) = match s.unit(at) {
        Some((b'Q', false)) => (32 + n, Grain::Quarter, 3),
        Some((b'F', false)) if n <= 2 => (39 + n, Grain::HalfYear, 6),
        _ if half => (39 + n, Grain::HalfYear, 6),
        _ => return None,
    };
    let show = |year: Option<i32>| year.and_then(|y| value::part(y, code));
    if let Some(after) = years::after(s, at + 1) {
        return Some(Found::new(i, after.end, show(after.year), grain).dated(true));
    }
    let bare = s.word(at + 1) == "roku";
    if half && !bare {
        return None;
    }
    let year = year_of(s, i, (n - 1) * months + 1, n * months);
    Some(Found::new(i, at + 1 + usize::from(bare), show(year), grain))
}
