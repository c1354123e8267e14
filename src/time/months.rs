//! Months: `w styczniu 2022`, `w styczniu ub.r.`, `XII 2018 r.`, `od lutego`.

use super::expression::Grain;
use super::scene::{Found, Scene};
use super::tense::Tense;
use super::{days, roman, value, years};

/// The month that starts at token `i`.
pub(super) fn at(s: &Scene<'_, '_>, i: usize) -> Option<Found> {
    if let Some(month) = roman::value(s.raw(i)).filter(|m| *m <= 12) {
        let (year, end) = years::explicit(s, i + 1).filter(|_| years::plain(s, i + 1).is_some())?;
        return Some(Found::new(i, end, value::month(year * 12 + month - 1), Grain::Month).dated(true));
    }
    let (month, _) = s.month(i)?;
    // A name, or a day that is none: `3 Maja`.
    if days::in_name(s, i) || i > 0 && s.small(i - 1).is_some() {
        return None;
    }
    if let Some(after) = years::after(s, i + 1) {
        let value = after.year.and_then(|y| value::month(y * 12 + month - 1));
        return Some(Found::new(i, after.end, value, Grain::Month).dated(true));
    }
    // `na przełomie stycznia i lutego 2022 r.`
    if matches!(s.word(i + 1), "i" | "oraz" | "a" | "lub")
        && s.month(i + 2).is_some()
        && let Some((year, _)) = years::explicit(s, i + 3)
    {
        return Some(Found::new(i, i + 1, value::month(year * 12 + month - 1), Grain::Month));
    }
    // With a capital it may be a name: Jan Marzec, Maja.
    let led = matches!(s.before(i), "w" | "we" | "od" | "do" | "na" | "przed" | "po" | "między");
    let subject = s.opens(i) && s.lemma(i + 1) == "być";
    if s.capital(i) && !(led && !s.opens(i) || subject) || !led && matches!(s.word(i), "luty" | "maj") {
        return None;
    }
    Some(Found::new(i, i + 1, nearest(s, month, s.tense(i)).and_then(value::month), Grain::Month))
}

/// The month that lies nearest to the anchor's, or the way that the tense looks, as a count of months.
pub(super) fn nearest(s: &Scene<'_, '_>, month: i32, tense: Tense) -> Option<i32> {
    if let Some(year) = s.given_year {
        return Some(year * 12 + month - 1);
    }
    let year = s.year()?;
    let Some(now) = s.months() else { return Some(year * 12 + month - 1) };
    let of = |y: i32| y * 12 + month - 1;
    let near = [year, year - 1, year + 1].map(of).into_iter().min_by_key(|m| (m - now).abs())?;
    Some(match tense {
        Tense::Past if near > now => near - 12,
        Tense::Future if near < now => near + 12,
        _ => near,
    })
}
