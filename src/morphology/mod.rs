//! What each word is: its possible readings (lemma, tag, name classes) and the one that fits the context.
//!
//! ```
//! use cytat::analysis::{Models, Options, analyze};
//! use cytat::morphology::{Case, Gender};
//! let models = Models::embedded().unwrap();
//! let analysis = analyze("Rozmowy z Rosją trwają.", &Options::default(), &models);
//! let (reading, rosją) = (&analysis.reading, 2.into());
//! assert_eq!(reading.lemma(rosją), "Rosja");
//! assert_eq!(reading.best(rosją).tag.to_string(), "subst:sg:inst:f");
//! assert!(reading.best(rosją).tag.can_be(Case::Instrumental));
//! assert!(!reading.analyses(rosją).iter().any(|a| a.tag.can_be(Gender::N)));
//! ```
//!
//! # How
//! 1. `read` gives every distinct form of a text to the [`Lexicon`]: SGJP (BSD-2-Clause) as stems and paradigms,
//!    lexemes that a list of frequencies or their name class speaks for;
//! 2. what it lacks goes to the [`Guesser`]: words made of known ones, else a table of endings learned from SGJP;
//! 3. the [`Tagger`] chooses one reading a token, trained on KPWr (CC BY 3.0).
//!
//! # Commands
//! Built with `cargo build --release --features train --bins`; CORPORA is a folder with `kpwr/kpwr-ner-n82-test.iob` and
//! `slavicner-pl/documents.jsonl`. In this order, since each needs what the one before wrote:
//! * `python3 src/morphology/data/build.py > LIST.tsv` lists the lexemes;
//! * `build_lexicon LIST.tsv src/morphology/data` writes `lexicon.bin` and `guesser.bin`;
//! * `train_tagger CORPORA SPLIT.bin` leaves 60 documents of KPWr out, and
//!   `eval_morphology CORPORA --tagger SPLIT.bin --list LIST.tsv` prints every figure: accuracy on those documents, coverage,
//!   speed, sizes, and the guesser on the forms of lexemes that it did not learn from;
//! * `train_tagger CORPORA src/morphology/data/tagger.bin --all` trains what ships, on all of KPWr; then the names' model
//!   has to be trained again, since it reads the chosen readings.

mod analysis;
#[cfg(feature = "train")]
pub mod convention;
mod guesser;
pub(crate) mod hash;
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
