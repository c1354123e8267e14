//! A map from words to values, read from a table file.
//!
//! Invariant: looking a word up allocates nothing, and is quickest for the many words that are not there.

use core::borrow::Borrow;
use core::hash::Hash;
use rustc_hash::FxHashMap;

/// A map from words to values.
#[derive(Clone, Debug)]
pub struct Table<T, W = &'static str> {
    words: Words<W>,
    values: Vec<T>,
}

/// The places of words. It does not know of what, so that the code of the look-up is there once and not for every table.
#[derive(Clone, Debug)]
struct Words<W> {
    places: FxHashMap<W, u32>,
    sieve: Sieve,
}

impl<T, W> Default for Table<T, W> {
    fn default() -> Self {
        Table { words: Words { places: FxHashMap::default(), sieve: Sieve::default() }, values: Vec::new() }
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
}

impl<T, W: Borrow<str> + Eq + Hash> Table<T, W> {
    /// A table of rows in any order; of two with one key the first counts.
    #[must_use]
    pub fn new(rows: impl IntoIterator<Item = (W, T)>) -> Self {
        let rows = rows.into_iter();
        let mut table = Table::default();
        table.words.places.reserve(rows.size_hint().0);
        for (word, value) in rows {
            if table.words.add(word, table.values.len()) {
                table.values.push(value);
            }
        }
        table.words.sift();
        table
    }

    /// The value of the word.
    #[must_use]
    #[inline]
    pub fn get(&self, word: &str) -> Option<&T> {
        if self.words.sieve.holds_back(word) { None } else { self.values.get(self.words.place(word)?) }
    }

    /// Whether the word is in the table.
    #[must_use]
    #[inline]
    pub fn has(&self, word: &str) -> bool {
        self.get(word).is_some()
    }
}

impl<W: Borrow<str> + Eq + Hash> Words<W> {
    /// Gives a word its place, and says whether it had none.
    #[inline(never)]
    fn add(&mut self, word: W, place: usize) -> bool {
        *self.places.entry(word).or_insert(place as u32) == place as u32
    }

    #[inline(never)]
    fn place(&self, word: &str) -> Option<usize> {
        self.places.get(word).map(|&place| place as usize)
    }

    #[allow(clippy::disallowed_methods, reason = "a set does not depend on the order")]
    fn sift(&mut self) {
        self.sieve = Sieve::of(self.places.len(), self.places.keys().map(Borrow::borrow));
    }
}

impl<T, W: Borrow<str> + Eq + Hash> From<FxHashMap<W, T>> for Table<T, W> {
    fn from(words: FxHashMap<W, T>) -> Self {
        Table::new(words)
    }
}

/// What words of a table look like, as a set of bits: most words of a text are told by four of their bytes not to be in it.
#[derive(Clone, Debug, Default)]
struct Sieve {
    bits: Vec<u64>,
}

impl Sieve {
    fn of<'w>(count: usize, words: impl Iterator<Item = &'w str>) -> Self {
        // Eight bits a word leave one in eight set at most.
        let mut bits = vec![0; (count / 8).next_power_of_two()];
        for word in words {
            let look = look(word);
            let at = look as usize & (bits.len() - 1);
            bits[at] |= 1 << (look >> 26);
        }
        Sieve { bits }
    }

    /// Whether no word of the table looks like this one.
    #[inline]
    fn holds_back(&self, word: &str) -> bool {
        let look = look(word);
        let at = look as usize & self.bits.len().wrapping_sub(1);
        self.bits.get(at).is_none_or(|bits| bits >> (look >> 26) & 1 == 0)
    }
}

/// A number of the word's length, first, middle and last byte.
#[inline]
fn look(word: &str) -> u32 {
    let bytes = word.as_bytes();
    let (Some(&first), Some(&middle), Some(&last)) = (bytes.first(), bytes.get(bytes.len() / 2), bytes.last()) else {
        return 0;
    };
    let look = u32::from(first) | u32::from(middle) << 8 | u32::from(last) << 16 | (bytes.len() as u32) << 24;
    let spread = look.wrapping_mul(0x9e37_79b1);
    spread ^ spread >> 15
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn has_what_was_put_in_and_nothing_else() {
        for count in [0, 1, 7, 8, 1000] {
            let table = Table::new((0..count).map(|n: usize| ((n * 7).to_string(), n)));
            for n in 0..8 * count {
                assert_eq!(table.get(&n.to_string()), Some(&(n / 7)).filter(|_| n % 7 == 0 && n / 7 < count));
            }
            assert!(!table.has("") && !table.has("7Ł"));
        }
    }
}
