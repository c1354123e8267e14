//! What each word is: its possible readings (lemma, tag, name classes) and the one that fits the context.
//!
//! Data: SGJP (BSD-2-Clause) for the lexicon; hand-written tables for endings and for the choice in context.

mod analysis;
mod context;
mod guesser;
mod lexicon;
mod read;
mod tag;
mod usual;

pub use analysis::{Analysis, LemmaId, Morphology, NameClass, Source};
pub use guesser::Guesser;
#[cfg(feature = "train")]
pub use lexicon::write::write as write_lexicon;
pub use lexicon::{Capital, Entry, Lexicon};
pub use read::read;
pub use tag::{Aspect, Case, Degree, Gender, Number, Person, Pos, Tag};
