//! The weights of the features, and how sure a choice is.
//!
//! Integer weights, one for each feature in each context. Source: `weights.tsv`, written by `train_speakers`; it names the
//! command. A feature that a context never saw weighs nothing.

use super::feature::Feature;
use crate::lexis::{columns, lines};

macro_rules! contexts {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {
        /// Where a feature is seen.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum Context { $($(#[$doc])* $name),+ }

        impl Context {
            /// Every context, in order.
            pub const ALL: &'static [Context] = &[$(Context::$name),+];

            /// Its name in the data file.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Context::$name => stringify!($name)),+ }
            }
        }
    };
}

contexts!(
    /// Anywhere.
    Any,
    /// The subject of a finite verb.
    Verb,
    /// Of a converb, participle, infinitive.
    Nonfinite,
    /// After `zdaniem`.
    Source,
    /// By a noun of speech.
    Noun,
    /// By `poinformowano`.
    Impersonal,
    /// With no cue.
    Uncued,
    /// Whom a dropped subject means.
    Dropped,
    /// Whom a quotation with no cue or an impersonal one goes back to.
    Carried,
    /// Whom a pronoun means.
    ByPronoun,
    /// Whom a noun alone means: `minister`.
    ByNoun,
    /// Whom a noun after an adjective means: `niemiecki polityk`.
    ByAdjective,
    /// Whom a noun with a complement means: `rzecznik rządu`.
    ByComplement,
);

/// How many weights there are.
pub const SIZE: usize = Context::ALL.len() * Feature::ALL.len();

/// The place of a feature's weight.
#[must_use]
pub fn slot(context: Context, feature: Feature) -> u16 {
    (context as usize * Feature::ALL.len() + feature as usize) as u16
}

/// The weights and the calibration.
#[derive(Clone, Debug)]
pub struct Model {
    weights: Vec<i16>,
    /// From this margin on, this sure, in thousandths.
    sure: Vec<(i32, u16)>,
}

impl Model {
    /// The model that ships with the crate.
    #[must_use]
    pub fn embedded() -> Self {
        Self::parse(include_str!("weights.tsv"))
    }

    /// Reads lines `context feature weight` and `sure margin thousandths`; lines that name nothing are passed over.
    #[must_use]
    pub fn parse(file: &str) -> Self {
        let mut model = Model { weights: vec![0; SIZE], sure: Vec::new() };
        // Lines are in the order of the features, nearly: each is looked for from the one before on.
        let mut at = (0, 0);
        for line in lines(file) {
            let [context, feature, weight] = columns(line);
            if context == "sure" {
                if let (Ok(margin), Ok(sure)) = (feature.parse(), weight.parse()) {
                    model.sure.push((margin, sure));
                }
                continue;
            }
            let context = next(Context::ALL, &mut at.0, |c| c.name() == context);
            let feature = next(Feature::ALL, &mut at.1, |f| f.name() == feature);
            if let (Some(context), Some(feature), Ok(weight)) = (context, feature, weight.parse()) {
                model.weights[slot(context, feature) as usize] = weight;
            }
        }
        model.sure.sort_unstable();
        model
    }

    /// The same with other weights, for training.
    #[must_use]
    pub fn with_weights(weights: Vec<i16>) -> Self {
        Model { weights, sure: Vec::new() }
    }

    /// The sum of the weights.
    #[must_use]
    pub fn score(&self, slots: &[u16]) -> i32 {
        slots.iter().map(|&s| i32::from(self.weights[s as usize])).sum()
    }

    /// How sure a choice is that leads by this much, in thousandths.
    #[must_use]
    pub fn sure(&self, margin: i32) -> u16 {
        self.sure.iter().rev().find(|(from, _)| margin >= *from).map_or(500, |s| s.1)
    }
}

/// The first one that fits from `at` on and then from the beginning on, and where it stands.
fn next<T: Copy>(all: &[T], at: &mut usize, fits: impl Fn(&T) -> bool) -> Option<T> {
    let (before, after) = all.split_at(*at);
    let found = after.iter().position(&fits).map(|n| *at + n).or_else(|| before.iter().position(&fits))?;
    *at = found;
    all.get(found).copied()
}
