//! Polish holidays by their names. Source: `holidays.tsv`.

use super::cut::{columns, lines, parts};
use super::table::Table;

/// When a holiday falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HolidayRule {
    /// On this month and day.
    Fixed(u8, u8),
    /// So many days from Easter Sunday.
    Easter(i8),
}

/// A holiday's name and rule.
#[derive(Clone, Copy, Debug)]
pub struct Holiday {
    /// The words; one that ends with `*` stands for any ending.
    name: &'static str,
    /// When it falls.
    pub rule: HolidayRule,
    /// Whether its last word is written with a capital.
    pub capital: bool,
}

impl Holiday {
    /// How many words the name has.
    #[must_use]
    pub fn width(&self) -> usize {
        self.name.split(' ').count()
    }

    /// Whether the word at that place of the name, the first being 0, fits it.
    #[must_use]
    pub fn fits(&self, place: usize, lower: &str) -> bool {
        let Some(pattern) = self.name.split(' ').skip(1).nth(place.wrapping_sub(1)) else { return place == 0 };
        pattern.split('|').any(|p| p.strip_suffix('*').map_or(lower == p, |stem| lower.starts_with(stem)))
    }
}

/// The holidays, by the forms of their first word.
#[derive(Clone, Debug, Default)]
pub struct Holidays {
    /// In the order of their first words, then of the file.
    holidays: Vec<Holiday>,
    /// First word to the holidays that it opens.
    first: Table<(u16, u16)>,
}

impl Holidays {
    /// The table that ships with the crate.
    #[must_use]
    pub fn embedded() -> Self {
        let mut named: Vec<(&'static str, Holiday)> = Vec::new();
        for line in lines(include_str!("holidays.tsv")) {
            let [name, rule, capital] = columns(line);
            let rule = match rule.strip_prefix('E') {
                Some(days) => days.parse().ok().map(HolidayRule::Easter),
                None => {
                    rule.split_once('-').and_then(|(m, d)| Some(HolidayRule::Fixed(m.parse().ok()?, d.parse().ok()?)))
                }
            };
            let (Some(rule), Some(first)) = (rule, parts(name, b' ').next()) else { continue };
            let holiday = Holiday { name, rule, capital: capital == "C" };
            named.extend(parts(first, b'|').map(|form| (form, holiday)));
        }
        named.sort_by_key(|n| n.0);
        let ranges = named.chunk_by(|a, b| a.0 == b.0).scan(0, |at, same| {
            let from = *at;
            *at += same.len() as u16;
            Some((same[0].0, (from, *at)))
        });
        let first = Table::new(ranges);
        Holidays { holidays: named.into_iter().map(|n| n.1).collect(), first }
    }

    /// The holidays whose name may start with the word, in the order of the table.
    #[must_use]
    pub fn starting(&self, lower: &str) -> &[Holiday] {
        let (from, to) = self.first.get(lower).copied().unwrap_or_default();
        &self.holidays[usize::from(from)..usize::from(to)]
    }
}
