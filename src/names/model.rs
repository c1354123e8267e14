//! The sequence model: integer weights for features and for one label after another, and the best sequence (Viterbi).
//!
//! File: magic, version, checksum (see `data`); then `u32` length of the note and the note (UTF-8: how it was trained, on
//! what, how well it does); a bit for each row that has weights; the `i8` weights, by label, of a row of noughts and of
//! those rows; the `i16` weights of label pairs. Weights are read in place: turning half a million of them round took as
//! long as reading a text does. Trained by `names/train/`. Invariant: a loaded model can score any feature.

use super::features::ROWS;
use super::mention::Kind;
use crate::data::{self, LoadError};
use std::borrow::Cow;

const NAME: &str = "names model";
const MAGIC: [u8; 4] = *b"CyNm";
const VERSION: u32 = 3;

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

/// How many labels there is room for: a row is read as one vector, with the beginning of what comes after it.
pub const WIDE: usize = 16;

/// What features say for each label; what stands after the labels says nothing.
#[derive(Clone, Copy, Debug, Default)]
#[repr(align(32))]
pub struct Scores(pub [i16; WIDE]);

/// The weights.
#[derive(Clone, Debug)]
pub struct Model {
    note: String,
    blocks: Vec<Block>,
    /// The weights of row `n` at `n + 1` times [`LABELS`]; none at 0, for features without a row. After the last row
    /// there is more, so that each can be read as a vector.
    rows: Cow<'static, [u8]>,
    pairs: Pairs,
}

/// The weights of label pairs [`ROOM`] times over, wide enough to be added up as vectors; [`NEVER`] where one cannot follow
/// the other.
type Pairs = [[i32; WIDE]; LABELS];

/// How many times over sums are compared, so that the label before finds room below: one look for the largest gives both,
/// and of equal sums that of the first label.
const ROOM: i32 = WIDE as i32;

/// Far below any sum that often.
const NEVER: i32 = i32::MIN / 2;

fn pairs(weight: impl Fn(usize, usize) -> i16) -> Pairs {
    let pair = |a, b| if b < LABELS && allowed(a, b) { i32::from(weight(a, b)) * ROOM } else { NEVER };
    core::array::from_fn(|a| core::array::from_fn(|b| pair(a, b)))
}

/// Memory of the decoder, used again: of each token the best label before each of its own.
pub type Chain = [[u8; WIDE]; PIECE];

fn blocks(used: impl Iterator<Item = u64>) -> Vec<Block> {
    let mut before = 1;
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
    pub fn new(rows: &[[i8; LABELS]], weights: [[i16; LABELS]; LABELS]) -> Self {
        let used = |row: &[i8; LABELS]| row.iter().any(|&w| w != 0);
        let bits = |rows: &[[i8; LABELS]]| rows.iter().rev().fold(0, |bits, row| bits << 1 | u64::from(used(row)));
        let blocks = blocks(rows.chunks(64).map(bits));
        let rows = core::iter::once(&[0; LABELS]).chain(rows.iter().filter(|r| used(r)));
        let rows = rows.flatten().map(|&w| w as u8).chain([0; WIDE]);
        Model { note: String::new(), blocks, rows: rows.collect(), pairs: pairs(|a, b| weights[a][b]) }
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

    /// Opens a model; its weights are read in place.
    ///
    /// # Errors
    /// When the file is cut, damaged or of another version.
    pub fn load(bytes: &'static [u8]) -> Result<Self, LoadError> {
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
        let count = 1 + blocks.iter().map(|b| b.used.count_ones() as usize).sum::<usize>();
        let expected = count * LABELS + 2 * LABELS * LABELS;
        if body.len() != expected {
            return Err(error(format!("{} bytes of weights, expected {expected}", body.len())));
        }
        let after = &body[count * LABELS..];
        let pair = |a: usize, b: usize| {
            let at = 2 * (a * LABELS + b);
            i16::from_le_bytes([after[at], after[at + 1]])
        };
        Ok(Model { note, blocks, rows: body.into(), pairs: pairs(pair) })
    }

    /// The model that ships with the crate.
    ///
    /// # Errors
    /// When the embedded bytes are damaged.
    pub fn embedded() -> Result<Self, LoadError> {
        Self::load(include_bytes!("data/names.bin"))
    }

    /// The file of the model.
    #[cfg(feature = "train")]
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut body = (self.note.len() as u32).to_le_bytes().to_vec();
        body.extend(self.note.as_bytes());
        body.extend(self.blocks.iter().flat_map(|b| b.used.to_le_bytes()));
        let count = 1 + self.blocks.iter().map(|b| b.used.count_ones() as usize).sum::<usize>();
        body.extend(&self.rows[..count * LABELS]);
        let pairs = self.pairs.iter().flat_map(|row| &row[..LABELS]);
        body.extend(pairs.flat_map(|&w| i16::try_from(w / ROOM).unwrap_or(0).to_le_bytes()));
        data::seal(MAGIC, VERSION, &body)
    }

    /// Adds what features say for each label.
    pub fn add(&self, features: &[u32], sum: &mut Scores) {
        // On its own, so that it stays in registers, as vectors.
        let mut own = sum.0;
        let rows = &*self.rows;
        for &feature in features {
            let row = feature as usize & (ROWS - 1);
            let block = self.blocks[row >> 6];
            let bit = 1 << (row & 63);
            let before = block.before + (block.used & (bit - 1)).count_ones();
            let at = if block.used & bit == 0 { 0 } else { before };
            let from = at as usize * LABELS;
            let Some(weights) = rows.get(from..from + WIDE) else { continue };
            for l in 0..WIDE {
                own[l] += i16::from(weights[l] as i8);
            }
        }
        sum.0 = own;
    }

    /// The best labels of a run of tokens, whose scores these are (Viterbi); an inside label only follows its own kind.
    /// Labels far below a token's best one are not looked at.
    pub fn decode(&self, scores: &[Scores], labels: &mut [u8], chain: &mut Chain) {
        debug_assert!(scores.len() == labels.len());
        let mut last = 0;
        for (scores, labels) in scores.chunks(PIECE).zip(labels.chunks_mut(PIECE)) {
            last = self.piece(scores, labels, last, chain);
        }
    }

    fn piece(&self, scores: &[Scores], labels: &mut [u8], last: u8, chain: &mut Chain) -> u8 {
        // The labels that a token may have, and the best sum that ends there.
        let mut open: [(u8, i32); LABELS] = [(0, 0); LABELS];
        open[0].0 = last;
        let mut count = 1;
        for (scores, chain) in scores.iter().zip(chain.iter_mut()) {
            let mut best = [NEVER; WIDE];
            for &(label, sum) in &open[..count] {
                let after = &self.pairs[usize::from(label)];
                let so_far = sum * ROOM + (ROOM - 1 - i32::from(label));
                for l in 0..WIDE {
                    best[l] = best[l].max(so_far + after[l]);
                }
            }
            *chain = best.map(|sum| (ROOM - 1 - sum.rem_euclid(ROOM)) as u8);
            let own = &scores.0[..LABELS];
            let least = own.iter().fold(i16::MIN, |a, &b| a.max(b)).saturating_sub(MARGIN);
            count = 0;
            for (label, &score) in own.iter().enumerate() {
                open[count] = (label as u8, best[label].div_euclid(ROOM) + i32::from(score));
                count += usize::from((score >= least || label == 0) && best[label] > NEVER / 2);
            }
        }
        let best = open[..count].iter().max_by_key(|&&(label, sum)| (sum, core::cmp::Reverse(label)));
        let end = best.map_or(0, |b| b.0);
        let mut label = end;
        for (out, chain) in labels.iter_mut().zip(chain.iter()).rev() {
            *out = label;
            label = chain[usize::from(label)];
        }
        end
    }
}

/// How far below a token's best label another is out of the question.
const MARGIN: i16 = 160;

/// How many tokens are decoded at a time: no part of a text that people wrote is longer.
pub const PIECE: usize = 256;
