//! Everything that analysis reads besides the text: tables and trained models, as values handed in.

use crate::lexis::Lexis;
use core::fmt;

/// Tables and models. Build once, use for any number of texts.
#[derive(Clone, Debug)]
pub struct Models {
    /// The curated tables.
    pub lexis: Lexis,
}

/// Why models could not be loaded: which file, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadError {
    /// The data that is damaged.
    pub data: &'static str,
    /// What is wrong with it.
    pub problem: String,
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.data, self.problem)
    }
}

impl std::error::Error for LoadError {}

impl Models {
    /// The models that ship with the crate.
    ///
    /// # Errors
    /// When the embedded data is damaged.
    pub fn embedded() -> Result<Self, LoadError> {
        Ok(Models { lexis: Lexis::embedded() })
    }
}
