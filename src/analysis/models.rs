//! Everything that analysis reads besides the text: tables and trained models, as values handed in.

use crate::data::LoadError;
use crate::lexis::Lexis;
use crate::morphology::{Guesser, Lexicon, Tagger};
use crate::{names, speakers};

/// Tables and models. Build once, use for any number of texts.
#[derive(Clone, Debug)]
pub struct Models {
    /// The curated tables.
    pub lexis: Lexis,
    /// What each known form can be.
    pub lexicon: Lexicon,
    /// What an unknown form can be.
    pub guesser: Guesser,
    /// What chooses one reading in context.
    pub tagger: Tagger,
    /// What finds names.
    pub names: names::Model,
    /// What compares possible speakers.
    pub speakers: speakers::Model,
}

impl Models {
    /// The models that ship with the crate.
    ///
    /// # Errors
    /// When the embedded data is damaged.
    pub fn embedded() -> Result<Self, LoadError> {
        Ok(Models {
            lexis: Lexis::embedded(),
            lexicon: Lexicon::embedded()?,
            guesser: Guesser::embedded()?,
            tagger: Tagger::embedded()?,
            names: names::Model::embedded()?,
            speakers: speakers::Model::embedded(),
        })
    }
}
