//! The curated tables: verbs of speech with their frames, source phrases, titles and functions, abbreviations, months.
//!
//! Every table is a data file beside this one that names its source in its first lines; one module a table reads it.
//! Strings live here; the rooms see enums and answers.

/// Every table, read once and handed in where it is needed.
#[derive(Clone, Debug, Default)]
pub struct Lexis {}

impl Lexis {
    /// The tables that ship with the crate.
    #[must_use]
    pub fn embedded() -> Self {
        Lexis {}
    }
}
