//! The sequence model: integer weights for features and for one label after another, and the best sequence (Viterbi).
//!
//! File: magic, version, checksum (see `data`), then `i8` weights, a row of [`LABELS`] for each of the features' rows,
//! then `i16` weights of label pairs. Trained by `names/train.rs`. Invariant: a loaded model can score any feature.

use super::features::{Features, ROWS};
use super::mention::Kind;
use crate::data::{self, LoadError};

const NAME: &str = "names model";
const MAGIC: [u8; 4] = *b"CyNm";
const VERSION: u32 = 1;

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

fn allowed(before: usize, label: usize) -> bool {
    !is_inside(label) || before == label || before + 1 == label
}

/// The weights.
#[derive(Clone, Debug)]
pub struct Model {
    rows: Vec<[i8; LABELS]>,
    pairs: [[i16; LABELS]; LABELS],
}

impl Model {
    /// A model of weights.
    #[cfg(feature = "train")]
    #[must_use]
    pub fn new(rows: Vec<[i8; LABELS]>, pairs: [[i16; LABELS]; LABELS]) -> Self {
        Model { rows, pairs }
    }

    /// Opens a model.
    ///
    /// # Errors
    /// When the file is cut, damaged or of another version.
    pub fn load(bytes: &[u8]) -> Result<Self, LoadError> {
        let body = data::open(NAME, MAGIC, VERSION, bytes)?;
        let expected = ROWS * LABELS + 2 * LABELS * LABELS;
        if body.len() != expected {
            return Err(LoadError { data: NAME, problem: format!("{} bytes, expected {expected}", body.len()) });
        }
        let (rows, pairs) = body.split_at(ROWS * LABELS);
        let row = |at: usize| core::array::from_fn(|l| rows[l * ROWS + at] as i8);
        let pair = |a: usize, b: usize| {
            let at = 2 * (a * LABELS + b);
            i16::from_le_bytes([pairs[at], pairs[at + 1]])
        };
        let pairs = core::array::from_fn(|a| core::array::from_fn(|b| pair(a, b)));
        Ok(Model { rows: (0..ROWS).map(row).collect(), pairs })
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
        let weights = (0..LABELS).flat_map(|l| self.rows.iter().map(move |row| row[l] as u8));
        let pairs = self.pairs.iter().flatten().flat_map(|w| w.to_le_bytes());
        data::seal(MAGIC, VERSION, &weights.chain(pairs).collect::<Vec<u8>>())
    }

    /// The best labels of a run of tokens (a sentence).
    #[must_use]
    pub fn decode(&self, features: &Features, tokens: core::ops::Range<usize>) -> Vec<usize> {
        let score = |token: usize| {
            let mut sum = [0i32; LABELS];
            for &row in features.of(token) {
                for (total, &weight) in sum.iter_mut().zip(&self.rows[row as usize]) {
                    *total += i32::from(weight);
                }
            }
            sum
        };
        best_sequence(tokens.map(score), |a, b| i32::from(self.pairs[a][b]))
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
