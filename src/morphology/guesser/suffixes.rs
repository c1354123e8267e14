//! What a word's last letters say: lists of readings by ending, learned from SGJP (BSD-2-Clause) by `train`.
//!
//! The longest ending that is in the table counts. Names and other words have a table each. Bytes are read in place.
//! Invariant: what `load` accepts can be asked about any word.
//!
//! Body, as in the lexicon (sections with their lengths, little-endian): 1. readings: `u32` tag, `u8` name class,
//! `u8` bytes to cut, `u16` place in 2; 2. endings of lemmas: a length byte and the text each; 3. lists: `u16`, the top
//! bit for the last, two bits for how likely, the rest a place in 1; 4. automaton: `C` for names or `c`, then the
//! ending backwards -> where in 3 a list begins.

use crate::automaton::Automaton;
use crate::data::{self, LoadError};
use crate::morphology::analysis::NameClass;
use crate::morphology::lexicon::section;
use crate::morphology::tag::Tag;

const NAME: &str = "guesser";
pub(super) const MAGIC: [u8; 4] = *b"CyGs";
pub(super) const VERSION: u32 = 1;
/// The bit of a list's last reading, and those of how likely one is.
pub(super) const LAST: u16 = 1 << 15;
pub(super) const LIKELY: u32 = 13;

/// Endings to readings.
#[derive(Clone, Debug)]
pub(super) struct Suffixes {
    readings: &'static [u8],
    texts: Vec<&'static str>,
    lists: &'static [u8],
    endings: Automaton<'static>,
}

/// A reading that an ending suggests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Suggestion {
    pub tag: Tag,
    pub class: NameClass,
    /// How likely, from 0 to 3.
    pub likely: u8,
    /// Bytes to cut from the form's end.
    pub cut: u8,
    /// What the lemma has instead.
    pub ending: &'static str,
}

impl Suffixes {
    pub fn load(bytes: &'static [u8]) -> Result<Self, LoadError> {
        let body = data::open(NAME, MAGIC, VERSION, bytes)?;
        Self::parse(body).map_err(|problem| LoadError { data: NAME, problem })
    }

    fn parse(mut rest: &'static [u8]) -> Result<Self, String> {
        let mut next = |name: &str| section(&mut rest, name);
        let readings = next("readings")?;
        let mut text = next("texts")?;
        let mut texts = Vec::new();
        while let Some((&length, after)) = text.split_first() {
            let (own, after) = after.split_at_checked(length.into()).ok_or("texts: cut off")?;
            texts.push(core::str::from_utf8(own).map_err(|_| "texts: not UTF-8")?);
            text = after;
        }
        let lists = next("lists")?;
        let endings = Automaton::open(next("endings")?).map_err(|e| format!("no automaton: {e}"))?;
        Ok(Suffixes { readings, texts, lists, endings })
    }

    /// Gives `found` what the longest known ending of a lower-case form suggests.
    pub fn suggest(&self, lower: &str, name: bool, mut found: impl FnMut(Suggestion)) {
        let (mut place, mut value) = (self.endings.root(), 0u32);
        let mut longest = None;
        let open = if name { b'C' } else { b'c' };
        for byte in core::iter::once(open).chain(lower.chars().rev().flat_map(utf8)) {
            let Some((next, more)) = self.endings.step(place, byte) else { break };
            (place, value) = (next, value.wrapping_add(more));
            longest = self.endings.end(place).map(|last| value.wrapping_add(last) as usize).or(longest);
        }
        let mut at = longest;
        while let Some(place) = at {
            let Some(b) = self.lists.get(2 * place..2 * place + 2) else { return };
            let value = u16::from_le_bytes([b[0], b[1]]);
            at = (value & LAST == 0).then_some(place + 1);
            let reading = usize::from(value & ((1 << LIKELY) - 1));
            let Some(&[t0, t1, t2, t3, class, cut, e0, e1]) = self.readings.get(8 * reading..8 * reading + 8) else {
                return;
            };
            let Some(tag) = Tag::from_bits(u32::from_le_bytes([t0, t1, t2, t3])) else { continue };
            let Some(&ending) = self.texts.get(usize::from(u16::from_le_bytes([e0, e1]))) else { continue };
            let likely = (value >> LIKELY & 3) as u8;
            found(Suggestion { tag, class: NameClass(class), likely, cut, ending });
        }
    }
}

/// The bytes of a letter.
fn utf8(letter: char) -> impl Iterator<Item = u8> {
    let mut bytes = [0; 4];
    let length = letter.encode_utf8(&mut bytes).len();
    bytes.into_iter().take(length)
}
