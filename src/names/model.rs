//! The sequence model: integer weights for features and for one label after another, and the best sequence (Viterbi).
//!
//! File: magic, version, checksum (see `data`); then `u32` length of the note and the note (UTF-8: how it was trained, on
//! what, how well it does); a bit for each row that has weights; the `i8` weights of those rows, label by label; the `i16`
//! weights of label pairs. Trained by `names/train/`. Invariant: a loaded model can score any feature.

use super::features::ROWS;
use super::mention::Kind;
use crate::data::{self, LoadError};

const NAME: &str = "names model";
const MAGIC: [u8; 4] = *b"CyNm";
const VERSION: u32 = 2;

/// Outside, and for each kind the beginning and the inside of a name.
pub const LABELS: usize = 1 + 2 * Kind::ALL.len();

/// The label of a name's first token; the next one is that of its others.
#[must_use]
pub const fn begins(kind: Kind) -> usize {
    1 + 2 * kind as usize
}

/// What kind of name a label belongs to.
#[must_use]
pub fn kind_of(label: usize) -> Option<Kind> {
    Kind::ALL.into_iter().find(|&k| label == begins(k) || label == begins(k) + 1)
}

/// Whether a label goes on with a name.
#[must_use]
pub fn is_inside(label: usize) -> bool {
    label != 0 && label.is_multiple_of(2)
}

pub(super) fn allowed(before: usize, label: usize) -> bool {
    !is_inside(label) || before == label || before + 1 == label
}

/// Which of 64 rows have weights, and how many rows with weights come before them.
#[derive(Clone, Copy, Debug)]
struct Block {
    used: u64,
    before: u32,
}

/// The weights.
#[derive(Clone, Debug)]
pub struct Model {
    note: String,
    blocks: Vec<Block>,
    rows: Vec<[i8; LABELS]>,
    pairs: [[i16; LABELS]; LABELS],
}

fn blocks(used: impl Iterator<Item = u64>) -> Vec<Block> {
    let mut before = 0;
    let block = |used: u64| {
        let block = Block { used, before };
        before += used.count_ones();
        block
    };
    used.map(block).collect()
}

impl Model {
    /// A model of weights, one row for each of the features' rows.
    #[cfg(feature = "train")]
    #[must_use]
    pub fn new(rows: &[[i8; LABELS]], pairs: [[i16; LABELS]; LABELS]) -> Self {
        let used = |row: &[i8; LABELS]| row.iter().any(|&w| w != 0);
        let bits = |rows: &[[i8; LABELS]]| rows.iter().rev().fold(0, |bits, row| bits << 1 | u64::from(used(row)));
        let blocks = blocks(rows.chunks(64).map(bits));
        Model { note: String::new(), blocks, rows: rows.iter().filter(|r| used(r)).copied().collect(), pairs }
    }

    /// The same with a note of where it comes from.
    #[cfg(feature = "train")]
    #[must_use]
    pub fn noted(self, note: String) -> Self {
        Model { note, ..self }
    }

    /// How it was trained, on what, and how well it does on what it was not trained on.
    #[must_use]
    pub fn note(&self) -> &str {
        &self.note
    }

    /// Opens a model.
    ///
    /// # Errors
    /// When the file is cut, damaged or of another version.
    pub fn load(bytes: &[u8]) -> Result<Self, LoadError> {
        let body = data::open(NAME, MAGIC, VERSION, bytes)?;
        let error = |problem: String| LoadError { data: NAME, problem };
        let (size, body) = body.split_first_chunk().ok_or_else(|| error("no note".to_owned()))?;
        let (note, body) = body
            .split_at_checked(u32::from_le_bytes(*size) as usize)
            .ok_or_else(|| error("the note is cut off".to_owned()))?;
        let note = String::from_utf8(note.to_vec()).map_err(|_| error("the note is not UTF-8".to_owned()))?;
        let (bits, body) =
            body.split_at_checked(ROWS / 8).ok_or_else(|| error("the list of rows is cut off".to_owned()))?;
        let blocks = blocks(bits.as_chunks().0.iter().map(|b| u64::from_le_bytes(*b)));
        let count = blocks.iter().map(|b| b.used.count_ones() as usize).sum::<usize>();
        let expected = count * LABELS + 2 * LABELS * LABELS;
        if body.len() != expected {
            return Err(error(format!("{} bytes of weights, expected {expected}", body.len())));
        }
        let (weights, pairs) = body.split_at(count * LABELS);
        let row = |at: usize| core::array::from_fn(|l| weights[l * count + at] as i8);
        let pair = |a: usize, b: usize| {
            let at = 2 * (a * LABELS + b);
            i16::from_le_bytes([pairs[at], pairs[at + 1]])
        };
        let pairs = core::array::from_fn(|a| core::array::from_fn(|b| pair(a, b)));
        Ok(Model { note, blocks, rows: (0..count).map(row).collect(), pairs })
    }

    /// The model that ships with the crate.
    ///
    /// # Errors
    /// When the embedded bytes are damaged.
    pub fn embedded() -> Result<Self, LoadError> {
        Self::load(include_bytes!("data/names.bin"))
    }

    /// The file of the model: label by label, so that it compresses well.
    #[cfg(feature = "train")]
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut body = (self.note.len() as u32).to_le_bytes().to_vec();
        body.extend(self.note.as_bytes());
        body.extend(self.blocks.iter().flat_map(|b| b.used.to_le_bytes()));
        body.extend((0..LABELS).flat_map(|l| self.rows.iter().map(move |row| row[l] as u8)));
        body.extend(self.pairs.iter().flatten().flat_map(|w| w.to_le_bytes()));
        data::seal(MAGIC, VERSION, &body)
    }

    /// What the features of a token say for each label.
    #[must_use]
    pub fn score(&self, features: &[u32]) -> [i32; LABELS] {
        let mut sum = [0i32; LABELS];
        for &row in features {
            let row = row as usize & (ROWS - 1);
            let block = self.blocks[row >> 6];
            let bit = 1 << (row & 63);
            if block.used & bit != 0 {
                let at = block.before + (block.used & (bit - 1)).count_ones();
                sum.iter_mut().zip(&self.rows[at as usize]).for_each(|(total, &weight)| *total += i32::from(weight));
            }
        }
        sum
    }

    /// The best labels of a run of tokens (a sentence), whose scores these are.
    pub fn decode(&self, scores: &[[i32; LABELS]], labels: &mut Vec<u8>) {
        let best = best_sequence(scores.iter().copied(), |a, b| i32::from(self.pairs[a][b]));
        labels.extend(best.into_iter().map(|l| l as u8));
    }
}

/// Viterbi over scores of labels and of pairs; an inside label only follows its own kind.
pub fn best_sequence(scores: impl Iterator<Item = [i32; LABELS]>, pair: impl Fn(usize, usize) -> i32) -> Vec<usize> {
    const NEVER: i32 = i32::MIN / 2;
    let mut back: Vec<[u8; LABELS]> = Vec::new();
    let mut total = [NEVER; LABELS];
    for (at, own) in scores.enumerate() {
        let mut next = [NEVER; LABELS];
        let mut from = [0u8; LABELS];
        for label in 0..LABELS {
            if at == 0 {
                next[label] = if is_inside(label) { NEVER } else { own[label] + pair(0, label) };
                continue;
            }
            for before in (0..LABELS).filter(|&b| allowed(b, label) && total[b] > NEVER) {
                let sum = total[before] + pair(before, label) + own[label];
                if sum > next[label] {
                    (next[label], from[label]) = (sum, before as u8);
                }
            }
        }
        total = next;
        back.push(from);
    }
    let Some(mut label) = (0..LABELS).max_by_key(|&l| (total[l], core::cmp::Reverse(l))) else { return Vec::new() };
    let mut labels = Vec::with_capacity(back.len());
    for from in back.iter().rev() {
        labels.push(label);
        label = from[label].into();
    }
    labels.reverse();
    labels
}
