//! Number words, units of time and measure, weekdays, currencies. Source: `measure_words.tsv`.

use super::cut::columns;
use super::table::Table;

/// What a word counts or measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// A cardinal below a thousand.
    Cardinal(u16),
    /// A part of one in quarters: `pół` 2, `półtora` 6, `ćwierć` 1.
    Fraction(u8),
    /// A power of ten: thousand, million; and whether the form is a plural, which counts nothing alone.
    Magnitude(u8, bool),
    /// A number without a value: `kilka`.
    Vague,
    /// An ordinal below a hundred, and `setny`, `dwutysięczny`.
    Ordinal(u16),
    /// A unit of time: `Y M W D H N S`, decade `T`, century `C`, quarter `Q`, half-year `F`, weekend `E`, a quarter of
    /// an hour `K`; and whether the form is a plural.
    Unit(u8, bool),
    /// A weekday, Monday 1.
    Weekday(u8),
    /// A currency by its code, and whether the word is its hundredth part; no code where only a country gives it.
    Money(Option<&'static str>, bool),
    /// The code of the currency that an adjective names: `amerykański`.
    Nation(&'static str),
    /// Per cent.
    Percent,
    /// A point: the unit, and whether it needs no word after it (`p.p.`).
    Point(&'static str, bool),
    /// The word after a point, and the unit it makes of it: `procentowy`, `bazowy`.
    PointOf(&'static str),
    /// `kwadratowy` 2, `sześcienny` 3.
    Power(u8),
    /// A unit of measure.
    Quantity(&'static str),
}

/// The table of measures. What a word of a text counts is read when it is asked: few of the table's words are.
#[derive(Clone, Debug, Default)]
pub struct Measures(Table<&'static str>);

impl Measures {
    /// The table that ships with the crate.
    #[must_use]
    pub fn embedded() -> Self {
        Measures(Table::columns(include_str!("measure_words.tsv")))
    }

    /// What the lower-case word counts or measures.
    #[must_use]
    pub fn get(&self, lower: &str) -> Option<Measure> {
        measure(self.0.get(lower).or_else(|| self.0.get(lower.strip_suffix('.')?))?)
    }
}

/// What a row says after its word.
fn measure(row: &'static str) -> Option<Measure> {
    let [class, value] = columns(row);
    let (plain, plural) = value.strip_suffix('+').map_or((value, false), |v| (v, true));
    Some(match class {
        "card" => Measure::Cardinal(value.parse().ok()?),
        "fraction" => Measure::Fraction(value.parse().ok()?),
        "mag" => Measure::Magnitude(plain.parse().ok()?, plural),
        "vague" => Measure::Vague,
        "ord" => Measure::Ordinal(value.parse().ok()?),
        "unit" => Measure::Unit(*plain.as_bytes().first()?, plural),
        "day" => Measure::Weekday(value.parse().ok()?),
        "money" => match value.split_once('/') {
            Some((code, _)) => Measure::Money(Some(code), true),
            None => Measure::Money((value != "?").then_some(value), false),
        },
        "nation" => Measure::Nation(value),
        "percent" => Measure::Percent,
        "point" => match value.strip_suffix('!') {
            Some(unit) => Measure::Point(unit, true),
            None => Measure::Point(value, false),
        },
        "pointof" => Measure::PointOf(value),
        "power" => Measure::Power(value.parse().ok()?),
        _ => Measure::Quantity(value),
    })
}
