//! Cytat reads a Polish news article and shows who said what, and who and what it is about.
//!
//! # Rooms
//! Each imports rooms above it in this list, never below.
//!
//! | room | does |
//! |---|---|
//! | [`span`] | places in the text, in bytes |
//! | [`data`] | the frame of every data file, and why one cannot be loaded |
//! | [`automaton`] | words to numbers, read in place |
//! | [`lexis`] | the curated tables |
//! | [`text`] | tokens, sentences, paragraphs, dateline |
//! | [`morphology`] | what each word is |
//! | [`reading`] | all of the above, frozen |
//! | [`names`] | mentions of names, their kinds and base forms |
//! | [`time`], [`amounts`] | dates and amounts and their values |
//! | [`quotes`] | where the quotations are |
//! | [`entities`] | which mentions are one thing |
//! | [`speakers`] | who says each quotation |
//! | [`analysis`] | the result, and the order of the stages |
//! | `wasm` | the browser's door |
//!
//! # Invariants
//! Analysis cannot fail, the text is never changed, and the same text gives the same bytes everywhere.

pub mod amounts;
pub mod analysis;
pub mod automaton;
pub mod data;
pub mod entities;
pub mod lexis;
pub mod morphology;
pub mod names;
pub mod quotes;
pub mod reading;
pub mod span;
pub mod speakers;
pub mod text;
pub mod time;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
