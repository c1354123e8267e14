//! The lexicon: form -> its readings, from SGJP (BSD-2-Clause) by way of `data/build.py`.
//!
//! A minimal automaton over the lower-case forms (`fst`) gives the number of a set of readings; a reading is a lemma as
//! an edit of the form, a tag and name classes. Bytes are read in place. Invariant: what `load` accepts can be looked up
//! without an error.
//!
//! Body: `u32` sets, `u32` bytes of sets, offsets of sets (`u32` each, one more than sets), sets, automaton.
//! A reading: tag `u32`, class `u8`, capital `u8`, bytes to cut from the form's end `u8`, length of the ending `u8`, ending.

use super::analysis::NameClass;
use super::tag::Tag;
use crate::data::{self, LoadError};
use fst::Map;

const NAME: &str = "lexicon";
const MAGIC: [u8; 4] = *b"CyLx";
const VERSION: u32 = 1;

/// Form to readings.
#[derive(Clone, Debug)]
pub struct Lexicon {
    offsets: &'static [u8],
    sets: &'static [u8],
    forms: Map<&'static [u8]>,
}

/// A reading as the lexicon has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its tag, with the categories that the form leaves open.
    pub tag: Tag,
    /// What kind of name it is.
    pub class: NameClass,
    /// How the lemma is written.
    pub capital: Capital,
    /// Bytes to cut from the end of the lower-case form.
    pub cut: u8,
    /// What to put there instead.
    pub ending: &'static str,
}

/// How a lemma is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capital {
    /// `dom`
    Lower,
    /// `Rosja`
    First,
    /// `NATO`
    All,
    /// `PiS`: as spelled in the ending, which then is the whole lemma.
    Spelled,
}

impl Capital {
    const ALL: [Capital; 4] = [Capital::Lower, Capital::First, Capital::All, Capital::Spelled];
}

impl Entry {
    /// Writes the lemma of a lower-case form.
    pub fn lemma(&self, lower: &str, out: &mut String) {
        let stem = lower.len().checked_sub(self.cut.into()).and_then(|n| lower.get(..n)).unwrap_or(lower);
        match self.capital {
            Capital::Lower => out.extend([stem, self.ending]),
            Capital::Spelled => out.push_str(self.ending),
            Capital::All => out.extend([stem, self.ending].iter().flat_map(|s| s.chars()).flat_map(char::to_uppercase)),
            Capital::First => {
                let mut chars = stem.chars().chain(self.ending.chars());
                out.extend(chars.next().into_iter().flat_map(char::to_uppercase));
                out.extend(chars);
            }
        }
    }
}

impl Lexicon {
    /// Opens a lexicon; the bytes are read in place.
    ///
    /// # Errors
    /// When the file is cut, damaged or of another version.
    pub fn load(bytes: &'static [u8]) -> Result<Self, LoadError> {
        let body = data::open(NAME, MAGIC, VERSION, bytes)?;
        let error = |problem: &str| LoadError { data: NAME, problem: problem.to_owned() };
        let field = |at: usize| body.get(at..at + 4).map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]) as usize);
        let (count, size) = field(0).zip(field(4)).ok_or_else(|| error("no table of sets"))?;
        let sets_at = 8 + (count + 1) * 4;
        let offsets = body.get(8..sets_at).ok_or_else(|| error("the table of sets is cut off"))?;
        let sets = body.get(sets_at..sets_at + size).ok_or_else(|| error("the sets are cut off"))?;
        let forms = Map::new(&body[sets_at + size..]).map_err(|e| error(&format!("no automaton: {e}")))?;
        Ok(Lexicon { offsets, sets, forms })
    }

    /// The lexicon that ships with the crate.
    ///
    /// # Errors
    /// When the embedded bytes are damaged.
    pub fn embedded() -> Result<Self, LoadError> {
        Self::load(include_bytes!("data/lexicon.bin"))
    }

    /// The readings of a lower-case form; none when it is not there.
    pub fn look_up(&self, lower: &str) -> impl Iterator<Item = Entry> {
        let set = self.forms.get(lower.as_bytes()).map(|n| n as usize);
        let offset = |n: usize| {
            let at = n * 4;
            self.offsets.get(at..at + 4).map_or(0, |b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]) as usize)
        };
        let mut rest = set.and_then(|n| self.sets.get(offset(n)..offset(n + 1))).unwrap_or_default();
        core::iter::from_fn(move || {
            let (head, tail) = rest.split_at_checked(8)?;
            let (ending, next) = tail.split_at_checked(head[7].into())?;
            rest = next;
            Some(Entry {
                tag: Tag::from_bits(u32::from_le_bytes([head[0], head[1], head[2], head[3]]))?,
                class: NameClass(head[4]),
                capital: Capital::ALL[usize::from(head[5] & 3)],
                cut: head[6],
                ending: core::str::from_utf8(ending).ok()?,
            })
        })
    }
}

/// Writing a lexicon, for the build program.
#[cfg(feature = "train")]
pub mod write {
    use super::{Capital, MAGIC, VERSION};
    use crate::data;
    use crate::morphology::Tag;
    use std::collections::BTreeMap;

    /// The file of a list of lines `form<TAB>lemma<TAB>tag<TAB>class`.
    ///
    /// # Errors
    /// A line that is not of that form.
    pub fn write(lines: &str) -> Result<Vec<u8>, String> {
        let mut forms: BTreeMap<&str, Vec<Vec<u8>>> = BTreeMap::new();
        for line in lines.lines() {
            let parts: Vec<&str> = line.split('\t').collect();
            let [form, lemma, tag, class] = parts[..] else { return Err(format!("not four columns: {line}")) };
            let tag: Tag = tag.parse()?;
            let class: u8 = class.parse().map_err(|_| format!("no class: {line}"))?;
            forms.entry(form).or_default().push(reading(form, lemma, tag, class));
        }
        // Sets are numbered by how common they are, so that most numbers are small.
        let mut counts: BTreeMap<Vec<u8>, u32> = BTreeMap::new();
        let sets: Vec<(&str, Vec<u8>)> = forms
            .into_iter()
            .map(|(form, mut readings)| {
                readings.sort();
                readings.dedup();
                (form, readings.concat())
            })
            .collect();
        for (_, set) in &sets {
            *counts.entry(set.clone()).or_default() += 1;
        }
        let mut order: Vec<(&Vec<u8>, &u32)> = counts.iter().collect();
        order.sort_by_key(|&(set, &count)| (core::cmp::Reverse(count), set));
        let number: BTreeMap<&Vec<u8>, usize> = order.iter().enumerate().map(|(n, (set, _))| (*set, n)).collect();
        let mut body = Vec::new();
        let size: usize = order.iter().map(|(set, _)| set.len()).sum();
        body.extend((order.len() as u32).to_le_bytes());
        body.extend((size as u32).to_le_bytes());
        let mut at = 0u32;
        for (set, _) in &order {
            body.extend(at.to_le_bytes());
            at += set.len() as u32;
        }
        body.extend(at.to_le_bytes());
        order.iter().for_each(|(set, _)| body.extend(*set));
        let mut builder = fst::MapBuilder::memory();
        for (form, set) in &sets {
            builder.insert(form, number[set] as u64).map_err(|e| e.to_string())?;
        }
        body.extend(builder.into_inner().map_err(|e| e.to_string())?);
        Ok(data::seal(MAGIC, VERSION, &body))
    }

    fn reading(form: &str, lemma: &str, tag: Tag, class: u8) -> Vec<u8> {
        let lower = lemma.to_lowercase();
        let mut first = lower.chars();
        let first: String = first.next().into_iter().flat_map(char::to_uppercase).chain(first).collect();
        let capital = match lemma {
            l if l == lower => Capital::Lower,
            l if l == first => Capital::First,
            l if l == lower.to_uppercase() => Capital::All,
            _ => Capital::Spelled,
        };
        let same: usize = form.chars().zip(lower.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
        let (cut, ending) = match capital {
            Capital::Spelled => (0, lemma),
            _ => (form.len() - same, &lower[same..]),
        };
        let mut out = tag.bits().to_le_bytes().to_vec();
        out.extend([class, capital as u8, cut as u8, ending.len() as u8]);
        out.extend(ending.as_bytes());
        out
    }
}
