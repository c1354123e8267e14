//! Where the quotations are: marked speech, reported speech, and the cues that report them.
//!
//! Who says them is not decided here; see `speakers/`.

mod announced;
mod asker;
mod clause;
mod dash;
mod direct;
mod draft;
mod find;
mod fragments;
mod grammar;
mod headline;
mod interview;
mod lost;
mod marks;
mod nested;
mod nobody;
mod noun_phrase;
mod parenthetical;
mod quote;
mod report;
mod reported;
mod scene;
mod segment;
mod signed;
mod source_phrase;
mod turns;
mod tweet;

pub use find::find;
pub use quote::{Cue, CueKind, Quote, QuoteKind};
