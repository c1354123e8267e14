//! Where the quotations are: marked speech, reported speech, and the cues that report them.
//!
//! Who says them is not decided here; see `speakers/`.

mod find;
mod quote;

pub use find::find;
pub use quote::{Cue, CueKind, Quote, QuoteKind};
