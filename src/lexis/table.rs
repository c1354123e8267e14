//! A small sorted map from strings to values, read from a table file.
//!
//! Invariant: keys are unique and sorted; looking one up allocates nothing.

/// A sorted map from words to values.
#[derive(Clone, Debug)]
pub struct Table<T> {
    rows: Vec<(&'static str, T)>,
    starts: Vec<u16>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Table { rows: Vec::new(), starts: vec![0; 257] }
    }
}

impl<T> Table<T> {
    /// Reads a table: one row a line, columns parted by tabs, `#` opens a comment; a row that `read` declines is left out.
    #[must_use]
    pub fn parse(file: &'static str, read: impl Fn(&[&'static str]) -> Option<T>) -> Self {
        let mut rows: Vec<(&'static str, T)> = Vec::new();
        for line in file.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
            let columns: Vec<&'static str> = line.split('\t').collect();
            if let Some(value) = read(&columns) {
                rows.push((columns[0], value));
            }
        }
        Table::new(rows)
    }

    /// A table of rows in any order; of two with one key the first counts.
    #[must_use]
    pub fn new(mut rows: Vec<(&'static str, T)>) -> Self {
        rows.sort_by_key(|r| r.0);
        rows.dedup_by_key(|r| r.0);
        let mut starts = vec![0u16; 257];
        for (byte, start) in starts.iter_mut().enumerate() {
            *start = rows.partition_point(|r| usize::from(*r.0.as_bytes().first().unwrap_or(&0)) < byte) as u16;
        }
        Table { rows, starts }
    }

    /// The value of the word.
    #[must_use]
    pub fn get(&self, word: &str) -> Option<&T> {
        let first = usize::from(*word.as_bytes().first()?);
        let rows = &self.rows[usize::from(self.starts[first])..usize::from(self.starts[first + 1])];
        rows.binary_search_by(|r| r.0.cmp(word)).ok().map(|i| &rows[i].1)
    }

    /// Whether the word is in the table.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        self.get(word).is_some()
    }
}
