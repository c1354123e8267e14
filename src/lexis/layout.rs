//! What cutting a text up needs to know of words: abbreviations, sentence openers, domains, months, composed letters.
//!
//! Sources: named in the first line of each table.

use super::cut::columns;
use super::table::Table;
use core::cmp::Ordering;

/// Whether an abbreviation can close a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ends {
    /// It often does: `r.`, `itd.`.
    Often,
    /// Only when a clear opener follows: `proc.`, `tys.`.
    Seldom,
    /// It never does: `np.`, `dr`.
    Never,
}

/// The tables that `text/` reads.
#[derive(Clone, Debug, Default)]
pub struct LayoutWords {
    /// Abbreviations without the final stop, in lower case.
    pub abbreviations: Table<Ends>,
    /// Words that open sentences.
    pub openers: Table<()>,
    /// Two words that send the reader on: `zobacz więcej`.
    pub links: Table<()>,
    /// Top-level domains.
    pub domains: Table<()>,
    /// Months by any of their forms, and whether the form is the genitive that follows a day.
    pub months: Table<(u8, bool)>,
}

/// Base, mark and letter, in that order; read when a text has a mark.
const COMPOSITIONS: &str = include_str!("compositions.tsv");

/// How many bytes a line of it has, but the first one, which is a comment.
const LINE: usize = 15;

impl LayoutWords {
    /// The tables that ship with the crate.
    #[must_use]
    pub fn embedded() -> Self {
        LayoutWords {
            abbreviations: Table::parse(include_str!("abbreviations.tsv"), |c| match *c.get(1)? {
                "often" => Some(Ends::Often),
                "seldom" => Some(Ends::Seldom),
                _ => Some(Ends::Never),
            }),
            openers: Table::parse(include_str!("openers.tsv"), |_| Some(())),
            links: Table::parse(include_str!("links.tsv"), |_| Some(())),
            domains: Table::parse(include_str!("domains.tsv"), |_| Some(())),
            months: Table::parse(include_str!("months.tsv"), |c| Some((c.get(1)?.parse().ok()?, *c.get(2)? == "gen"))),
        }
    }

    /// The letter that a base and a combining mark make, if Unicode has one.
    #[must_use]
    pub fn compose(&self, base: char, mark: char) -> Option<char> {
        let (_, rows) = COMPOSITIONS.split_once('\n')?;
        let (mut low, mut high) = (0, rows.len().div_ceil(LINE));
        while low < high {
            let middle = low.midpoint(high);
            let (own, with, letter) = composition(rows, middle)?;
            match (own, with).cmp(&(base, mark)) {
                Ordering::Less => low = middle + 1,
                Ordering::Greater => high = middle,
                Ordering::Equal => return Some(letter),
            }
        }
        None
    }
}

fn composition(rows: &str, at: usize) -> Option<(char, char, char)> {
    let hex = |s: &str| u32::from_str_radix(s, 16).ok().and_then(char::from_u32);
    let [base, mark, letter] = columns(rows.get(at * LINE..(at + 1) * LINE - 1)?);
    Some((hex(base)?, hex(mark)?, hex(letter)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_composition_is_found() {
        let words = LayoutWords::embedded();
        let rows: Vec<&str> = COMPOSITIONS.lines().skip(1).collect();
        for (at, row) in rows.iter().enumerate() {
            let (base, mark, letter) = composition(&rows.join("\n"), at).expect(row);
            assert_eq!(words.compose(base, mark), Some(letter), "{row}");
        }
        assert_eq!(words.compose('ł', '\u{301}'), None);
    }
}
