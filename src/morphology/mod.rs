//! What each word is: its possible readings (lemma, tag, name classes) and the one that fits the context.
//!
//! Data: SGJP (BSD-2-Clause) for the lexicon, a hand-written table of endings, KPWr (CC BY 3.0) for the choice in context.
//!
//! # Commands
//! Built with `--features train`; CORPORA is the folder with `kpwr/kpwr-ner-n82-test.iob`.
//! * `train_tagger CORPORA src/morphology/data/tagger.bin --all` trains what ships, on all of KPWr;
//! * `train_tagger CORPORA SPLIT.bin` leaves 60 documents out, and `eval_morphology CORPORA --tagger SPLIT.bin` measures on them.

mod analysis;
#[cfg(feature = "train")]
pub mod convention;
mod guesser;
#[cfg(feature = "train")]
pub mod kpwr;
mod lexicon;
mod read;
mod tag;
mod tagger;

pub use analysis::{Analysis, LemmaId, Morphology, NameClass, Source};
#[cfg(feature = "train")]
pub use guesser::train::write as write_guesser;
pub use guesser::{Guess, Guesser};
#[cfg(feature = "train")]
pub use lexicon::write::{Lexeme, lexemes, write as write_lexicon};
pub use lexicon::{Entry, Lexicon};
pub use read::read;
#[cfg(feature = "train")]
pub use read::read_guessing;
pub use tag::{Aspect, Case, Degree, Gender, Number, Person, Pos, Tag};
pub use tagger::Tagger;
#[cfg(feature = "train")]
pub use tagger::train as tagger_train;

/// Whether the document of that place in KPWr is one of the 60 that training leaves out: every fifth.
#[cfg(feature = "train")]
#[must_use]
pub fn held_out(document: usize) -> bool {
    document % 5 == 2 && document / 5 < 60
}
