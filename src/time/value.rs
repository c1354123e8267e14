//! Values as text: ISO 8601, and EDTF where a date is coarser than ISO tells.
//!
//! Decade `199X`, century `13XX`, season `2020-21` (21 to 24), quarter `2021-34` (33 to 36), half-year `2021-40` (40, 41),
//! a span `2014/2019`, years before our era counted with a year zero (`-0752`). Source: the Library of Congress, EDTF.

use super::calendar::Day;

/// `2022`, `0966`, `-0752`.
pub(super) fn year(year: i32) -> Option<String> {
    match year {
        0..10_000 => Some(format!("{year:04}")),
        -9_999..0 => Some(format!("-{:04}", -year)),
        _ => None,
    }
}

/// `2022-01` of a count of months.
pub(super) fn month(months: i32) -> Option<String> {
    Some(format!("{}-{:02}", year(months.div_euclid(12))?, months.rem_euclid(12) + 1))
}

/// `2021-34`: a season, quarter or half-year of the year.
pub(super) fn part(of: i32, code: i32) -> Option<String> {
    Some(format!("{}-{code:02}", year(of)?))
}

/// `199X` of 199.
pub(super) fn decade(tens: i32) -> Option<String> {
    (0..1000).contains(&tens).then(|| format!("{tens:03}X"))
}

/// `13XX` of 14; `-04XX` of -5, the fifth before our era.
pub(super) fn century(number: i32) -> Option<String> {
    let sign = if number < 0 { "-" } else { "" };
    (1..100).contains(&number.abs()).then(|| format!("{sign}{:02}XX", number.abs() - 1))
}

/// A day that exists.
pub(super) fn day(day: Option<Day>) -> Option<String> {
    day.map(|d| d.to_string())
}

/// `2022-01-03/2022-01-09`: the days from the first to the last.
pub(super) fn days(first: Option<Day>, last: Option<Day>) -> Option<String> {
    let (first, last) = (first?, last?);
    (first.number() < last.number()).then(|| format!("{first}/{last}"))
}
