//! A map from words to values, read from a table file.
//!
//! Invariant: looking a word up allocates nothing, and is quickest for the many words that are not there. Words are told by
//! five of their bytes first: all tables are made before the first text can be read, and hashing every word of them in full
//! took most of that time.

use super::cut::{lines, parts};
use core::borrow::Borrow;

/// A map from words to values.
#[derive(Clone, Debug)]
pub struct Table<T, W = &'static str> {
    words: Words<W>,
    values: Vec<T>,
}

/// The places of words. It does not know of what, so that the code of the look-up is there once and not for every table.
#[derive(Clone, Debug)]
struct Words<W> {
    words: Vec<W>,
    /// One more than a word's place, at its look or where there is room after it; 0 for none.
    slots: Vec<u16>,
    sieve: Sieve,
}

impl<T, W> Default for Table<T, W> {
    fn default() -> Self {
        let words = Words { words: Vec::new(), slots: Vec::new(), sieve: Sieve::default() };
        Table { words, values: Vec::new() }
    }
}

impl<T> Table<T> {
    /// Reads a table: one row a line, columns parted by tabs, `#` opens a comment; a row that `read` declines is left out.
    #[must_use]
    pub fn parse(file: &'static str, read: impl Fn(&[&'static str]) -> Option<T>) -> Self {
        let mut columns: Vec<&'static str> = Vec::new();
        Table::new(lines(file).filter_map(|line| {
            columns.clear();
            columns.extend(parts(line, b'\t'));
            Some((columns[0], read(&columns)?))
        }))
    }
}

impl Table<&'static str> {
    /// Reads a table as it is: what stands in a row after its word. For large tables of which a text asks little.
    #[must_use]
    pub(super) fn columns(file: &'static str) -> Self {
        let row = |line: &'static str| {
            let word = parts(line, b'\t').next()?;
            Some((word, line.get(word.len() + 1..)?))
        };
        Table::new(lines(file).filter_map(row))
    }
}

impl<T, W: Borrow<str>> Table<T, W> {
    /// A table of rows in any order; of two with one key the first counts.
    #[must_use]
    pub fn new(rows: impl IntoIterator<Item = (W, T)>) -> Self {
        Table::joined(rows, |_, _| {})
    }

    /// A table of rows in any order; `join` adds the value of a further row with one key to what the key has.
    #[must_use]
    pub fn joined(rows: impl IntoIterator<Item = (W, T)>, mut join: impl FnMut(&mut T, T)) -> Self {
        let rows: Vec<(W, T)> = rows.into_iter().collect();
        let mut table = Table { words: Words::with_room(rows.len()), values: Vec::with_capacity(rows.len()) };
        for (word, value) in rows {
            let place = table.words.add(word);
            match table.values.get_mut(place) {
                Some(own) => join(own, value),
                None => table.values.push(value),
            }
        }
        table
    }

    /// The value of the word.
    #[must_use]
    #[inline]
    pub fn get(&self, word: &str) -> Option<&T> {
        let look = look(word);
        if self.words.sieve.holds_back(look) { None } else { self.values.get(self.words.place(word, look)?) }
    }

    /// Whether the word is in the table.
    #[must_use]
    #[inline]
    pub fn has(&self, word: &str) -> bool {
        self.get(word).is_some()
    }
}

impl<W: Borrow<str>> Words<W> {
    fn with_room(count: usize) -> Self {
        let slots = vec![0; (2 * count).next_power_of_two()];
        Words { words: Vec::with_capacity(count), slots, sieve: Sieve::with_room(count) }
    }

    /// The place of the word, a new one when it had none.
    #[inline(never)]
    fn add(&mut self, word: W) -> usize {
        let look = look(word.borrow());
        match self.slot(word.borrow(), look) {
            Ok(place) => place,
            Err(slot) => {
                self.sieve.add(look);
                self.words.push(word);
                self.slots[slot] = u16::try_from(self.words.len()).expect("a table of less than 65,536 words");
                self.words.len() - 1
            }
        }
    }

    #[inline(never)]
    fn place(&self, word: &str, look: u32) -> Option<usize> {
        self.slot(word, look).ok()
    }

    /// The place of the word, or the slot where it would go. Half of the slots are empty, so the search ends.
    #[inline]
    fn slot(&self, word: &str, look: u32) -> Result<usize, usize> {
        let last = self.slots.len().wrapping_sub(1);
        let mut slot = look as usize & last;
        while let Some(place) = self.slots.get(slot).and_then(|&p| usize::from(p).checked_sub(1)) {
            if self.words[place].borrow() == word {
                return Ok(place);
            }
            slot = (slot + 1) & last;
        }
        Err(slot)
    }
}

/// What words of a table look like, as a set of bits: most words of a text are told by five of their bytes not to be in it.
#[derive(Clone, Debug, Default)]
struct Sieve {
    bits: Vec<u64>,
}

impl Sieve {
    fn with_room(count: usize) -> Self {
        // Eight bits a word leave one in eight set at most.
        Sieve { bits: vec![0; (count / 8).next_power_of_two()] }
    }

    fn add(&mut self, look: u32) {
        let at = look as usize & (self.bits.len() - 1);
        self.bits[at] |= 1 << (look >> 26);
    }

    /// Whether no word of the table has that look.
    #[inline]
    fn holds_back(&self, look: u32) -> bool {
        let at = look as usize & self.bits.len().wrapping_sub(1);
        self.bits.get(at).is_none_or(|bits| bits >> (look >> 26) & 1 == 0)
    }
}

/// A number of the word's length and five of its bytes.
#[inline]
fn look(word: &str) -> u32 {
    let bytes = word.as_bytes();
    let size = bytes.len();
    let at = |place: usize| u64::from(bytes.get(place).copied().unwrap_or_default());
    let look =
        at(0) | at(size / 4) << 8 | at(size / 2) << 16 | at(size - size / 4) << 24 | at(size.wrapping_sub(1)) << 32;
    ((look | (size as u64) << 40).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
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
