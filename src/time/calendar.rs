//! The proleptic Gregorian calendar in 80 lines: days since 1970-01-01, weekdays, Easter.
//!
//! Own arithmetic rather than a crate, since a page needs no zones or clocks and these functions are all it needs: with
//! jiff 0.2 (no default features) in their place the WebAssembly grows from 3,784,786 to 3,911,098 bytes after wasm-opt -O3,
//! by 31,643 bytes under brotli.
//! Source: Howard Hinnant, "chrono-compatible low-level date algorithms"; Meeus for Easter.

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day {
    pub year: i32,
    pub month: i32,
    pub day: i32,
}

impl Day {
    /// The day, if it exists.
    pub fn new(year: i32, month: i32, day: i32) -> Option<Day> {
        ((1..=12).contains(&month) && day >= 1 && day <= month_length(year, month)).then_some(Day { year, month, day })
    }

    /// Reads `2022-01-12`.
    pub fn parse(text: &str) -> Option<Day> {
        let anchor = super::anchor::Anchor::parse(text)?;
        Day::new(anchor.year.into(), anchor.month?.into(), anchor.day?.into())
    }

    /// Days since 1970-01-01.
    pub fn number(self) -> i32 {
        let year = if self.month <= 2 { self.year - 1 } else { self.year };
        let era = year.div_euclid(400);
        let of_era = year - era * 400;
        let of_year = (153 * ((self.month + 9) % 12) + 2) / 5 + self.day - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    /// The day of that number.
    pub fn from_number(number: i32) -> Day {
        let z = number + 719_468;
        let era = z.div_euclid(146_097);
        let doe = z - era * 146_097;
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let month = if mp < 10 { mp + 3 } else { mp - 9 };
        Day { year: yoe + era * 400 + i32::from(month <= 2), month, day: doy - (153 * mp + 2) / 5 + 1 }
    }

    /// The day so many days away.
    pub fn plus(self, days: i32) -> Day {
        Day::from_number(self.number() + days)
    }

    /// Monday 1 to Sunday 7.
    pub fn weekday(self) -> i32 {
        (self.number() + 3).rem_euclid(7) + 1
    }

    /// Monday of its week.
    pub fn monday(self) -> Day {
        self.plus(1 - self.weekday())
    }
}

impl core::fmt::Display for Day {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// How many days the month has.
pub(super) fn month_length(year: i32, month: i32) -> i32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Easter Sunday of the year.
pub(super) fn easter(year: i32) -> Day {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    Day { year, month: n / 31, day: n % 31 + 1 }
}
