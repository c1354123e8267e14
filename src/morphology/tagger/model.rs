//! The tagger's weights: one `i8` for each hashed feature.
//!
//! File: magic, version, checksum (see `data`), then [`ROWS`] weights. Invariant: a loaded model can score any feature.

use super::candidate::Candidates;
use super::decode::{Beam, Search};
use super::features::Own;
use super::settle::Settled;
use crate::data::{self, LoadError};
use crate::morphology::analysis::Morphology;
use crate::text::{Forms, Layout};

const NAME: &str = "tagger";
const MAGIC: [u8; 4] = *b"CyTg";
const VERSION: u32 = 1;

/// How many weights there are; a power of two.
pub(super) const ROWS: usize = 1 << 17;

/// On 60 articles less than half of the sums that a search without bounds takes; one tag in 500 differs, for the
/// better as often as for the worse (`eval_morphology`). Bounds of 300 and 250 cost a quarter of a point of cases.
const SEARCH: Search = Search { width: 4, candidates: 400, states: 250 };

/// How far below its form's best candidate another is out of the question, wherever the form stands.
const ALONE: i32 = 500;

/// The score of those.
const OUT: i32 = i32::MIN;

/// The trained weights.
#[derive(Clone, Debug)]
pub struct Tagger {
    /// Of a length known here, so that looking one up is no more than that.
    weights: Box<[i8; ROWS]>,
}

impl Tagger {
    /// Opens a model.
    ///
    /// # Errors
    /// When the file is cut, damaged or of another version.
    pub fn load(bytes: &[u8]) -> Result<Self, LoadError> {
        let body = data::open(NAME, MAGIC, VERSION, bytes)?;
        let weights: Box<[i8]> = body.iter().map(|&b| b as i8).collect();
        let problem = format!("{} weights, expected {ROWS}", body.len());
        let weights = weights.try_into().map_err(|_| LoadError { data: NAME, problem })?;
        Ok(Tagger { weights })
    }

    /// The model that ships with the crate.
    ///
    /// # Errors
    /// When the embedded bytes are damaged.
    pub fn embedded() -> Result<Self, LoadError> {
        Self::load(include_bytes!("../data/tagger.bin"))
    }

    /// A model of weights.
    #[cfg(feature = "train")]
    #[must_use]
    pub(super) fn new(weights: Box<[i8; ROWS]>) -> Self {
        Tagger { weights }
    }

    /// The file of the model.
    #[cfg(feature = "train")]
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        data::seal(MAGIC, VERSION, &self.weights.iter().map(|&w| w as u8).collect::<Vec<u8>>())
    }

    /// The weight of a feature, by its hash.
    pub(super) fn weight(&self, feature: u32) -> i32 {
        self.weights[feature as usize & (ROWS - 1)].into()
    }

    /// Chooses one reading for every token.
    pub(crate) fn choose(&self, layout: &Layout, forms: &Forms<'_>, morphology: &mut Morphology) {
        let candidates = Candidates::new(&layout.tokens, forms, morphology);
        let mut scores = vec![0; candidates.len()];
        for (form, range) in candidates.ambiguous() {
            let own = Own::new(candidates.word(form));
            let mut most = OUT;
            for place in range.clone() {
                let mut score = 0;
                own.candidate(candidates.at(place), candidates.lemma(place), |f| score += self.weight(f));
                scores[place] = score;
                most = most.max(score);
            }
            scores[range].iter_mut().filter(|score| most - **score > ALONE).for_each(|score| *score = OUT);
        }
        let (mut beam, mut settled) = (Beam::default(), Settled::new(candidates.len()));
        let mut out = Vec::with_capacity(layout.tokens.len());
        for sentence in &layout.sentences {
            let first = out.len();
            let types = &morphology.types[sentence.tokens.indices()];
            let open = |_, place: usize| scores[place] != OUT;
            beam.best(SEARCH, &candidates, types, |_, p| scores[p], |f| self.weight(f), open, &mut out);
            settled.settle(&candidates, &mut out[first..]);
        }
        (morphology.best, morphology.chosen) = (out, settled.readings);
    }
}
