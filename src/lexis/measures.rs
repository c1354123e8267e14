//! Number words, units of time and measure, weekdays, currencies. Source: `measure_words.tsv`.

use super::table::Table;

/// What a word counts or measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// A cardinal below a thousand.
    Cardinal(u16),
    /// A power of ten: thousand, million.
    Magnitude(u8),
    /// An ordinal below a hundred.
    Ordinal(u8),
    /// A unit of time: `Y M W D H N S`, decade `T`, century `C`, quarter `Q`, half-year `F`, weekend `E`.
    Unit(u8),
    /// A weekday, Monday 1.
    Weekday(u8),
    /// A currency by its code, and whether the word is its hundredth part.
    Money(&'static str, bool),
    /// A unit of measure.
    Quantity(&'static str),
}

/// The table of measures.
#[derive(Clone, Debug, Default)]
pub struct Measures(Table<Measure>);

impl Measures {
    /// The table that ships with the crate.
    #[must_use]
    pub fn embedded() -> Self {
        Measures(Table::parse(include_str!("measure_words.tsv"), |c| {
            let (class, value) = (*c.get(1)?, *c.get(2)?);
            Some(match class {
                "card" => Measure::Cardinal(value.parse().ok()?),
                "mag" => Measure::Magnitude(value.parse().ok()?),
                "ord" => Measure::Ordinal(value.parse().ok()?),
                "unit" => Measure::Unit(*value.as_bytes().first()?),
                "day" => Measure::Weekday(value.parse().ok()?),
                "money" => match value.split_once('/') {
                    Some((code, _)) => Measure::Money(code, true),
                    None => Measure::Money(value, false),
                },
                _ => Measure::Quantity(value),
            })
        }))
    }

    /// What the lower-case word counts or measures.
    #[must_use]
    pub fn get(&self, lower: &str) -> Option<Measure> {
        self.0.get(lower).or_else(|| self.0.get(lower.strip_suffix('.')?)).copied()
    }
}
