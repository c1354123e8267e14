//! Numbers for things as they come: equal things get the number of the first of them.
//!
//! A hash table of numbers alone; the things stay with the caller, who says which two are equal. Invariant: numbers are
//! given in order from 0, so the outcome does not depend on hashes.

use core::hash::Hasher;
use rustc_hash::FxHasher;

const FREE: u32 = u32::MAX;

/// The numbers given so far.
#[derive(Clone, Debug, Default)]
pub struct Numbers {
    /// A number or [`FREE`]; as long as a power of two, at most half full.
    slots: Vec<u32>,
    hashes: Vec<u32>,
}

impl Numbers {
    /// None yet, with room for so many things.
    #[must_use]
    pub fn with_room(count: usize) -> Self {
        let slots = vec![FREE; (2 * count).next_power_of_two().max(256)];
        Numbers { slots, hashes: Vec::with_capacity(count) }
    }

    /// The hash of a text and a small number beside it.
    #[must_use]
    pub fn hash(text: &str, beside: u8) -> u32 {
        let mut hasher = FxHasher::default();
        hasher.write(text.as_bytes());
        hasher.write_u8(beside);
        let hash = hasher.finish();
        (hash ^ hash >> 32) as u32
    }

    /// The number of a thing with that hash, and whether it is new; `same` tells whether a number is the thing's.
    pub fn of(&mut self, hash: u32, same: impl Fn(usize) -> bool) -> (usize, bool) {
        if self.hashes.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            match self.slots[at] {
                FREE => {
                    let number = self.hashes.len();
                    self.slots[at] = number as u32;
                    self.hashes.push(hash);
                    return (number, true);
                }
                number if self.hashes[number as usize] == hash && same(number as usize) => {
                    return (number as usize, false);
                }
                _ => at = (at + 1) & mask,
            }
        }
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(256);
        let mask = size - 1;
        self.slots.clear();
        self.slots.resize(size, FREE);
        for (number, &hash) in self.hashes.iter().enumerate() {
            let mut at = hash as usize & mask;
            while self.slots[at] != FREE {
                at = (at + 1) & mask;
            }
            self.slots[at] = number as u32;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_things_share_a_number() {
        let mut numbers = Numbers::default();
        let words: Vec<String> = (0..5000).map(|n| (n % 1000).to_string()).collect();
        for (at, word) in words.iter().enumerate() {
            // A hash of four values only: most things clash.
            let hash = Numbers::hash(word, 0) & 3 | (at as u32 % 1000) << 8;
            assert_eq!(numbers.of(hash, |n| words[n] == *word), (at % 1000, at < 1000));
        }
    }
}
