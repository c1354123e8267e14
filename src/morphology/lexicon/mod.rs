//! The lexicon: form -> its readings, from SGJP (BSD-2-Clause) by way of `data/build.py`.
//!
//! A lexeme is a stem and a paradigm: the endings it takes, each with its tags. A minimal automaton over the stems
//! (`fst`) is walked along the form; at each stem that the form begins with, the rest of the form must be an ending of
//! one of the stem's paradigms. Which ends of the form are endings at all is found first, in one walk from its end. Superlatives are read as `naj-` before a comparative. Bytes are read in place.
//! Invariant: what `load` accepts can be looked up without an error.
//!
//! Body: sections, each with its length as `u32` before it; all integers little-endian, `•` marks a top bit that says
//! "last of its list".
//! 1. tags: `u32` each;
//! 2. tag lists: `u16` places in 1, •;
//! 3. paradigms: `u32` where each one's rows begin, and the end;
//! 4. rows, endings: `u16` places in 10's numbering, rising within a paradigm;
//! 5. rows, tags: `u16` where in 2 a list begins;
//! 6. lemmas: for each paradigm a `u16` place in 7;
//! 7. endings of lemmas: for each a length byte and the text, after `=` the whole lemma;
//! 8. kinds: `u16` paradigm, `u16` capitals, `u8` name class, `u8` usage;
//! 9. lists of kinds: `u16` places in 8, •;
//! 10. automaton of endings, read backwards: their numbers;
//! 11. automaton of stems: where in 9 a list begins.

#[cfg(feature = "train")]
pub mod write;

use super::analysis::NameClass;
use super::tag::{Degree, Tag};
use crate::automaton::{Automaton, Place};
use crate::data::{self, LoadError};

const NAME: &str = "lexicon";
const MAGIC: [u8; 4] = *b"CyLx";
const VERSION: u32 = 2;
/// The bit that closes a list.
const LAST: u16 = 1 << 15;

/// No ending.
const NONE: u16 = u16::MAX;
/// What the ending of a lemma begins with when it is the whole lemma.
const WHOLE: &str = "=";
/// Bytes of the longest ending; irregular lexemes have whole forms for endings.
const LONGEST: usize = 40;

/// The endings that a form has.
struct Ends {
    from: usize,
    numbers: [u16; LONGEST + 1],
}

/// Form to readings.
#[derive(Clone, Debug)]
pub struct Lexicon {
    tags: &'static [u8],
    tag_lists: &'static [u8],
    paradigms: &'static [u8],
    row_endings: &'static [u8],
    row_tags: &'static [u8],
    lemmas: &'static [u8],
    /// Where each lemma's ending begins in its section.
    lemma_endings: Vec<&'static str>,
    kinds: &'static [u8],
    kind_lists: &'static [u8],
    endings: Automaton<'static>,
    stems: Automaton<'static>,
    /// Where the first byte of a walk leads: the root has so many transitions that this is the longest step.
    ending_starts: Starts,
    stem_starts: Starts,
}

/// For each byte where it leads from the root of an automaton, and what it adds to the word's number.
type Starts = Box<[Option<(Place, u32)>; 256]>;

fn starts(automaton: &Automaton<'_>) -> Starts {
    Box::new(core::array::from_fn(|byte| automaton.step(automaton.root(), byte as u8)))
}

/// A reading as the lexicon has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its tag, with the categories that the form leaves open.
    pub tag: Tag,
    /// What kind of name it is.
    pub class: NameClass,
    /// How common the lexeme is, from 0 to 3.
    pub usage: u8,
    /// Which of the lemma's first sixteen letters are capitals, the first in the lowest bit.
    pub capitals: u16,
    /// The bytes of the form that the lemma begins with: the stem.
    pub stem: (u8, u8),
    /// What follows the stem in the lemma.
    pub ending: &'static str,
}

impl Entry {
    /// Whether its lemma is spelt of the same parts as the other's of the same form.
    pub(super) fn shares_lemma(&self, other: &Entry) -> bool {
        self.stem == other.stem && self.capitals == other.capitals && core::ptr::eq(self.ending, other.ending)
    }

    /// Writes the lemma of a lower-case form.
    pub fn lemma(&self, lower: &str, out: &mut String) {
        let stem = lower.get(self.stem.0.into()..self.stem.1.into()).unwrap_or(lower);
        if self.capitals == 0 {
            return out.extend([stem, self.ending]);
        }
        for (i, c) in stem.chars().chain(self.ending.chars()).enumerate() {
            if i < 16 && self.capitals >> i & 1 == 1 {
                out.extend(c.to_uppercase());
            } else {
                out.push(c);
            }
        }
    }
}

#[inline]
fn short(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(2 * at..2 * at + 2).map(|b| u16::from_le_bytes([b[0], b[1]]))
}

#[inline]
fn long(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(4 * at..4 * at + 4).map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
}

/// Numbers one after another, from one of them on.
#[inline]
fn shorts(bytes: &[u8], from: usize) -> &[[u8; 2]] {
    bytes.get(2 * from..).unwrap_or_default().as_chunks().0
}

/// The numbers of a list that begins at a place, up to the one that is marked as last.
fn list(bytes: &'static [u8], at: usize) -> impl Iterator<Item = u16> {
    let mut rest = shorts(bytes, at).iter();
    core::iter::from_fn(move || {
        let value = u16::from_le_bytes(*rest.next()?);
        if value & LAST != 0 {
            rest = [].iter();
        }
        Some(value & !LAST)
    })
}

/// The next section of a body: its length, then its bytes.
pub(super) fn section<'d>(rest: &mut &'d [u8], name: &str) -> Result<&'d [u8], String> {
    let length = long(rest, 0).ok_or_else(|| format!("no length of the section {name}"))?;
    let (own, after) = rest[4..].split_at_checked(length as usize).ok_or_else(|| format!("{name}: cut off"))?;
    *rest = after;
    Ok(own)
}

impl Lexicon {
    /// Opens a lexicon; the bytes are read in place.
    ///
    /// # Errors
    /// When the file is cut, damaged or of another version.
    pub fn load(bytes: &'static [u8]) -> Result<Self, LoadError> {
        let body = data::open(NAME, MAGIC, VERSION, bytes)?;
        Self::parse(body).map_err(|problem| LoadError { data: NAME, problem })
    }

    fn parse(mut rest: &'static [u8]) -> Result<Self, String> {
        let mut next = |name: &str| section(&mut rest, name);
        let (tags, tag_lists, paradigms) = (next("tags")?, next("tag lists")?, next("paradigms")?);
        let (row_endings, row_tags, lemmas) = (next("row endings")?, next("row tags")?, next("lemmas")?);
        let mut text = next("lemma endings")?;
        let mut lemma_endings = Vec::new();
        while let Some((&length, after)) = text.split_first() {
            let (own, after) = after.split_at_checked(length.into()).ok_or("lemma endings: cut off")?;
            lemma_endings.push(core::str::from_utf8(own).map_err(|_| "lemma endings: not UTF-8")?);
            text = after;
        }
        let (kinds, kind_lists) = (next("kinds")?, next("kind lists")?);
        let endings = Automaton::open(next("endings")?).map_err(|e| format!("no automaton of endings: {e}"))?;
        let stems = Automaton::open(next("stems")?).map_err(|e| format!("no automaton of stems: {e}"))?;
        Ok(Lexicon {
            tags,
            tag_lists,
            paradigms,
            row_endings,
            row_tags,
            lemmas,
            lemma_endings,
            kinds,
            kind_lists,
            ending_starts: starts(&endings),
            stem_starts: starts(&stems),
            endings,
            stems,
        })
    }

    /// The lexicon that ships with the crate.
    ///
    /// # Errors
    /// When the embedded bytes are damaged.
    pub fn embedded() -> Result<Self, LoadError> {
        Self::load(include_bytes!("../data/lexicon.bin"))
    }

    /// Gives `found` the readings of a lower-case form; none when it is not there.
    pub fn look_up(&self, lower: &str, mut found: impl FnMut(Entry)) {
        let ends = self.ends(lower.as_bytes());
        self.walk(lower, 0, &ends, &mut found);
        if lower.len() > 6 && lower.starts_with("naj") {
            self.walk(lower, 3, &ends, &mut |entry| {
                if entry.tag.can_be(Degree::Comparative) {
                    found(Entry { tag: entry.tag.superlative(), ..entry });
                }
            });
        }
    }

    /// The numbers of the endings that the form has, by how many bytes they leave out at its start, less what is too
    /// long for any ending; [`NONE`] where there is none.
    fn ends(&self, form: &[u8]) -> Ends {
        let mut out = Ends { from: form.len().saturating_sub(LONGEST), numbers: [NONE; LONGEST + 1] };
        let mut place = self.endings.root();
        let mut value = 0u32;
        let mut at = form.len();
        loop {
            if let Some(last) = self.endings.end(place) {
                out.numbers[at - out.from] = value.wrapping_add(last) as u16;
            }
            if at == out.from {
                return out;
            }
            let byte = form[at - 1];
            let first = at == form.len();
            let step = if first { self.ending_starts[usize::from(byte)] } else { self.endings.step(place, byte) };
            let Some((next, more)) = step else { return out };
            (place, value, at) = (next, value.wrapping_add(more), at - 1);
        }
    }

    /// Reads the form from a byte on.
    fn walk(&self, lower: &str, from: usize, ends: &Ends, found: &mut impl FnMut(Entry)) {
        let bytes = lower.as_bytes();
        let mut place = self.stems.root();
        let mut value = 0u32;
        let mut at = from;
        loop {
            let ending = if at >= ends.from { ends.numbers[at - ends.from] } else { NONE };
            if ending != NONE
                && let Some(last) = self.stems.end(place)
            {
                self.stem(ending, (from, at), value.wrapping_add(last) as usize, found);
            }
            let Some(&byte) = bytes.get(at) else { return };
            let first = at == from;
            let step = if first { self.stem_starts[usize::from(byte)] } else { self.stems.step(place, byte) };
            let Some((next, more)) = step else { return };
            (place, value, at) = (next, value.wrapping_add(more), at + 1);
        }
    }

    /// The readings of a form by the lexemes of one stem.
    fn stem(&self, ending: u16, stem: (usize, usize), kinds: usize, found: &mut impl FnMut(Entry)) {
        for kind in list(self.kind_lists, kinds) {
            let Some(&[p0, p1, c0, c1, class, usage]) =
                self.kinds.get(6 * usize::from(kind)..6 * usize::from(kind) + 6)
            else {
                return;
            };
            let paradigm = usize::from(u16::from_le_bytes([p0, p1]));
            let Some(tags) = self.row(paradigm, ending) else { continue };
            let lemma = short(self.lemmas, paradigm).map_or(0, usize::from);
            let Some(&text) = self.lemma_endings.get(lemma) else { continue };
            let (stem, text) = text.strip_prefix(WHOLE).map_or((stem, text), |whole| ((0, 0), whole));
            for tag in list(self.tag_lists, tags.into()) {
                let Some(tag) = long(self.tags, tag.into()).and_then(Tag::from_bits) else { continue };
                found(Entry {
                    tag,
                    class: NameClass(class),
                    usage,
                    capitals: u16::from_le_bytes([c0, c1]),
                    stem: (stem.0 as u8, stem.1.min(255) as u8),
                    ending: text,
                });
            }
        }
    }

    /// Where the tags of an ending of a paradigm begin.
    fn row(&self, paradigm: usize, ending: u16) -> Option<u16> {
        let bounds: &[u8; 8] = self.paradigms.get(4 * paradigm..)?.first_chunk()?;
        let [low, high] = [long(bounds, 0)? as usize, long(bounds, 1)? as usize];
        let rows = shorts(self.row_endings, low).get(..high.checked_sub(low)?)?;
        let row = rows.binary_search_by(|&row| u16::from_le_bytes(row).cmp(&ending)).ok()?;
        short(self.row_tags, low + row)
    }
}
