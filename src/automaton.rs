//! Walks a minimal automaton as the crate `fst` writes it (format 3): words to numbers, byte by byte.
//!
//! `fst` builds the data files; reading them is done here, because its reader trusts the bytes and spells every node out,
//! while here one step reads only what it needs. Invariant: any bytes at all can be walked; what is damaged ends a walk.
//!
//! A node lies before its address, which is that of its state byte, and is read downwards from there; what a damaged node
//! has below the first byte wraps around, and the look there finds nothing. Source: the format as `fst` 0.4 documents it in
//! `raw/node.rs`.

/// The inputs that a state byte can hold itself, in the format's order.
const COMMON: [u8; 63] = *b"te/oasripcnw.hlm-du012g=:bf3y5&_4v9678k%?xCDASFIBEjPTzRNM+LOqHG";

/// Above so many transitions a node has a table by input.
const TABLE_ABOVE: usize = 32;

const HEAD: usize = 16;
const FOOT: usize = 20;

/// An automaton, read in place.
#[derive(Clone, Copy, Debug)]
pub struct Automaton<'d> {
    /// Everything before the foot: no address leads further.
    bytes: &'d [u8],
    root: u32,
}

/// A place in an automaton: the address of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place(u32);

/// A node with many transitions, or one that ends words.
struct Node {
    /// How many transitions.
    count: usize,
    /// One past the inputs (and below the table, if there is one).
    inputs: usize,
    address_size: usize,
    output_size: usize,
}

impl<'d> Automaton<'d> {
    /// An automaton of these bytes, or why they are none.
    ///
    /// # Errors
    /// When they are too few, or of another version of the format.
    pub fn open(bytes: &'d [u8]) -> Result<Self, &'static str> {
        let (body, foot) = bytes.split_at_checked(bytes.len().saturating_sub(FOOT)).ok_or("no foot")?;
        if body.len() < HEAD || foot.len() < FOOT {
            return Err("cut off");
        }
        if bytes[..8] != [3, 0, 0, 0, 0, 0, 0, 0] {
            return Err("not of format 3");
        }
        let root = number(&foot[8..16]);
        let root = u32::try_from(root).ok().filter(|&at| (at as usize) < body.len()).ok_or("the root lies outside")?;
        Ok(Automaton { bytes: body, root })
    }

    /// Where every walk starts.
    #[must_use]
    pub fn root(&self) -> Place {
        Place(self.root)
    }

    /// Where a byte leads, and what it adds to the word's number.
    #[inline]
    #[must_use]
    pub fn step(&self, place: Place, input: u8) -> Option<(Place, u32)> {
        let at = place.0 as usize;
        if at == 0 {
            return None;
        }
        let state = *self.bytes.get(at)?;
        if state & 0x80 != 0 {
            // One transition; with bit 6 to the node right below, without output.
            let common = usize::from(state & 0x3f);
            let (own, below) = match COMMON.get(common.wrapping_sub(1)) {
                Some(&own) => (own, at),
                None => (*self.bytes.get(at.checked_sub(1)?)?, at - 1),
            };
            if own != input {
                return None;
            }
            if state & 0x40 != 0 {
                return Some((Place(below.checked_sub(1)? as u32), 0));
            }
            let sizes_at = below.checked_sub(1)?;
            let sizes = usize::from(*self.bytes.get(sizes_at)?);
            let (address_size, output_size) = (sizes >> 4, sizes & 15);
            let address_at = sizes_at.wrapping_sub(address_size);
            let end = address_at.wrapping_sub(output_size);
            let delta = self.number(address_at, address_size)?;
            return Some((target(end, delta), self.number(end, output_size)? as u32));
        }
        let node = self.node(at, state)?;
        let i = if node.count > TABLE_ABOVE {
            usize::from(*self.bytes.get(node.inputs.wrapping_add(input.into()))?)
        } else {
            let inputs = self.bytes.get(node.inputs.wrapping_sub(node.count)..node.inputs)?;
            let at = position(inputs, input)?;
            node.count - 1 - at
        };
        if i >= node.count {
            return None;
        }
        let addresses = node.inputs.wrapping_sub(node.count);
        let outputs = addresses.wrapping_sub(node.count * node.address_size);
        let last = if state & 0x40 == 0 { 0 } else { node.output_size };
        let end = outputs.wrapping_sub(node.count * node.output_size + last);
        let delta = self.number(addresses.wrapping_sub((i + 1) * node.address_size), node.address_size)?;
        let output = self.number(outputs.wrapping_sub((i + 1) * node.output_size), node.output_size)?;
        Some((target(end, delta), output as u32))
    }

    /// What ending here adds to the word's number; nothing when no word ends here.
    #[inline]
    #[must_use]
    pub fn end(&self, place: Place) -> Option<u32> {
        let at = place.0 as usize;
        if at == 0 {
            return Some(0);
        }
        let state = *self.bytes.get(at)?;
        if state & 0xc0 != 0x40 {
            return None;
        }
        let node = self.node(at, state)?;
        let all = node.count * (1 + node.address_size + node.output_size) + node.output_size;
        Some(self.number(node.inputs.wrapping_sub(all), node.output_size)? as u32)
    }

    /// The number of a word.
    #[must_use]
    pub fn get(&self, word: &[u8]) -> Option<u32> {
        let (mut place, mut sum) = (self.root(), 0u32);
        for &byte in word {
            let (next, output) = self.step(place, byte)?;
            (place, sum) = (next, sum.wrapping_add(output));
        }
        Some(sum.wrapping_add(self.end(place)?))
    }

    #[inline]
    fn node(&self, at: usize, state: u8) -> Option<Node> {
        let (count, below) = match usize::from(state & 0x3f) {
            0 => match usize::from(*self.bytes.get(at.checked_sub(1)?)?) {
                1 => (256, at - 1),
                count => (count, at - 1),
            },
            count => (count, at),
        };
        let sizes_at = below.checked_sub(1)?;
        let sizes = usize::from(*self.bytes.get(sizes_at)?);
        let inputs = sizes_at.wrapping_sub(if count > TABLE_ABOVE { 256 } else { 0 });
        Some(Node { count, inputs, address_size: sizes >> 4, output_size: sizes & 15 })
    }

    /// The little-endian number of so many bytes.
    #[inline(always)]
    fn number(&self, at: usize, size: usize) -> Option<u64> {
        // Eight bytes at a time, and those of them that are wanted.
        match self.bytes.get(at..).and_then(<[u8]>::first_chunk) {
            Some(bytes) if size < 8 => Some(u64::from_le_bytes(*bytes) & ((1 << (8 * size)) - 1)),
            _ => self.bytes.get(at..at.wrapping_add(size)).filter(|_| size <= 8).map(number),
        }
    }
}

/// Where a byte is first found, eight at a time.
#[inline(always)]
fn position(bytes: &[u8], byte: u8) -> Option<usize> {
    const ONES: u64 = u64::MAX / 255;
    let (words, rest) = bytes.as_chunks();
    for (at, word) in words.iter().enumerate() {
        let differs = u64::from_le_bytes(*word) ^ (ONES * u64::from(byte));
        // The lowest top bit that is set is that of the first byte that is 0.
        let none = differs.wrapping_sub(ONES) & !differs & (ONES << 7);
        if none != 0 {
            return Some(8 * at + none.trailing_zeros() as usize / 8);
        }
    }
    rest.iter().position(|&b| b == byte).map(|at| 8 * words.len() + at)
}

/// The node that lies so far below; 0 is the node that ends words and leads nowhere.
#[inline]
fn target(end: usize, delta: u64) -> Place {
    Place(if delta == 0 { 0 } else { end.wrapping_sub(delta as usize) as u32 })
}

fn number(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |sum, &b| sum << 8 | u64::from(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words of all lengths; the first letter has more than 32 values, some words are others' beginnings.
    fn words() -> Vec<(String, u64)> {
        let letters = "aąbcćdeęfghijklłmnńoóprsśtuwyzźżäöüéèêëîïôûçñšč0123456789-";
        let mut words: Vec<String> = Vec::new();
        for (i, a) in letters.chars().enumerate() {
            words.push(a.to_string());
            for (j, b) in letters.chars().enumerate().filter(|(j, _)| (i * j) % 7 == 1) {
                words.push(format!("{a}{b}"));
                words.push(format!("{a}{b}owanie{}", "ów".repeat(j % 4)));
            }
        }
        words.sort_by(|a, b| a.as_bytes().cmp(b.as_bytes()));
        words.dedup();
        let number = |n: usize| (n as u64).wrapping_mul(2_654_435_761) % (1 << (8 * (n % 4))).max(2);
        words.into_iter().enumerate().map(|(n, word)| (word, number(n))).collect()
    }

    fn build(words: &[(String, u64)]) -> Vec<u8> {
        let mut builder = fst::MapBuilder::memory();
        words.iter().for_each(|(word, number)| builder.insert(word, *number).unwrap());
        builder.into_inner().unwrap()
    }

    #[test]
    fn reads_what_fst_writes() {
        let words = words();
        let bytes = build(&words);
        let automaton = Automaton::open(&bytes).unwrap();
        for (word, number) in &words {
            assert_eq!(automaton.get(word.as_bytes()).map(u64::from), Some(*number), "{word}");
            assert_eq!(automaton.get(format!("{word}?").as_bytes()), None);
        }
        assert_eq!(automaton.get(b""), None);
        assert_eq!(Automaton::open(&build(&[])).unwrap().get(b"a"), None);
    }

    /// Found by fuzzing: a node of many transitions that has none.
    #[test]
    fn a_node_without_transitions_ends_a_walk() {
        let mut bytes = build(&words()[..1]);
        let root = Automaton::open(&bytes).unwrap().root;
        for state in [0x00, 0x40] {
            bytes[root as usize] = state;
            bytes[root as usize - 1] = 0;
            let automaton = Automaton::open(&bytes).unwrap();
            assert_eq!(automaton.step(automaton.root(), b'a'), None);
        }
    }

    #[test]
    fn damage_ends_a_walk() {
        let words = words();
        let bytes = build(&words[..300]);
        for at in 0..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[at] ^= 1 << (at % 8);
            let Ok(automaton) = Automaton::open(&damaged) else { continue };
            words.iter().step_by(50).for_each(|(word, _)| _ = automaton.get(word.as_bytes()));
        }
        for cut in 0..bytes.len() {
            let Ok(automaton) = Automaton::open(&bytes[..cut]) else { continue };
            words.iter().step_by(200).for_each(|(word, _)| _ = automaton.get(word.as_bytes()));
        }
    }
}
