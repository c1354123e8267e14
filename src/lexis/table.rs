//! A map from words to values, read from a table file.
//!
//! Invariant: looking a word up allocates nothing, and is as quick for the many words that are not there.

use rustc_hash::FxHashMap;

/// A map from words to values.
#[derive(Clone, Debug)]
pub struct Table<T>(FxHashMap<&'static str, T>);

impl<T> Default for Table<T> {
    fn default() -> Self {
        Table(FxHashMap::default())
    }
}

impl<T> Table<T> {
    /// Reads a table: one row a line, columns parted by tabs, `#` opens a comment; a row that `read` declines is left out.
    #[must_use]
    pub fn parse(file: &'static str, read: impl Fn(&[&'static str]) -> Option<T>) -> Self {
        let mut columns: Vec<&'static str> = Vec::new();
        Table::new(file.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).filter_map(|line| {
            columns.clear();
            columns.extend(line.split('\t'));
            Some((columns[0], read(&columns)?))
        }))
    }

    /// A table of rows in any order; of two with one key the first counts.
    #[must_use]
    pub fn new(rows: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        let mut table = FxHashMap::default();
        for (word, value) in rows {
            table.entry(word).or_insert(value);
        }
        Table(table)
    }

    /// The value of the word.
    #[must_use]
    pub fn get(&self, word: &str) -> Option<&T> {
        self.0.get(word)
    }

    /// Whether the word is in the table.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        self.0.contains_key(word)
    }
}
