//! What cutting a text up needs to know of words: abbreviations, sentence openers, domains, months, composed letters.
//!
//! Sources: named in the first line of each table.

use super::table::Table;

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
    /// Top-level domains.
    pub domains: Table<()>,
    /// Months by any of their forms, and whether the form is the genitive that follows a day.
    pub months: Table<(u8, bool)>,
    compositions: Vec<(char, char, char)>,
}

impl LayoutWords {
    /// The tables that ship with the crate.
    #[must_use]
    pub fn embedded() -> Self {
        let hex = |s: &str| u32::from_str_radix(s, 16).ok().and_then(char::from_u32);
        let mut compositions: Vec<(char, char, char)> = include_str!("compositions.tsv")
            .lines()
            .filter(|l| !l.starts_with('#'))
            .filter_map(|l| {
                let mut c = l.split('\t').map(hex);
                Some((c.next()??, c.next()??, c.next()??))
            })
            .collect();
        compositions.sort_unstable();
        LayoutWords {
            abbreviations: Table::parse(include_str!("abbreviations.tsv"), |c| match *c.get(1)? {
                "often" => Some(Ends::Often),
                "seldom" => Some(Ends::Seldom),
                _ => Some(Ends::Never),
            }),
            openers: Table::parse(include_str!("openers.tsv"), |_| Some(())),
            domains: Table::parse(include_str!("domains.tsv"), |_| Some(())),
            months: Table::parse(include_str!("months.tsv"), |c| Some((c.get(1)?.parse().ok()?, *c.get(2)? == "gen"))),
            compositions,
        }
    }

    /// The letter that a base and a combining mark make, if Unicode has one.
    #[must_use]
    pub fn compose(&self, base: char, mark: char) -> Option<char> {
        let at = self.compositions.binary_search_by(|c| (c.0, c.1).cmp(&(base, mark))).ok()?;
        Some(self.compositions[at].2)
    }
}
