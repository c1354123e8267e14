//! The moment that relative dates count from: a year, a month or a day.

/// When the article was written, as exactly as is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Anchor {
    /// Year of the common era.
    pub year: i16,
    /// Month, 1 to 12.
    pub month: Option<u8>,
    /// Day, 1 to 31; only with a month.
    pub day: Option<u8>,
}

impl Anchor {
    /// Reads `2022`, `2022-01` or `2022-01-12` (a time after the day is passed over); `None` for anything else.
    ///
    /// ```
    /// use cytat::time::Anchor;
    /// assert_eq!(Anchor::parse("2022-01").unwrap().month, Some(1));
    /// assert_eq!(Anchor::parse("styczeń"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let day_part = text.split('T').next()?;
        let mut parts = day_part.split('-');
        let mut next = |digits: usize| match parts.next() {
            None => Some(None),
            Some(p) if p.len() == digits && p.bytes().all(|b| b.is_ascii_digit()) => p.parse::<i16>().ok().map(Some),
            Some(_) => None,
        };
        let (year, month, day) = (next(4)??, next(2)?, next(2)?);
        let fits = month.is_none_or(|m| (1..=12).contains(&m)) && day.is_none_or(|d| (1..=31).contains(&d));
        (fits && parts.next().is_none()).then_some(Anchor {
            year,
            month: month.map(|m| m as u8),
            day: day.map(|d| d as u8),
        })
    }
}

impl core::fmt::Display for Anchor {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{:04}", self.year)?;
        self.month.map_or(Ok(()), |m| write!(f, "-{m:02}"))?;
        self.day.map_or(Ok(()), |d| write!(f, "-{d:02}"))
    }
}
