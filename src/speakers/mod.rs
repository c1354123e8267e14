//! Who says each quotation: the one place where quotations meet entities.
//!
//! Candidates (`candidate`) are the noun phrases (`chunk`) around a cue, those who spoke before (`cast`), those whom the
//! text is about, and nobody; named reasons (`feature`) with integer weights (`model`) compare them.

mod agreement;
mod apposition;
mod around;
pub mod attribute;
mod attribution;
mod barring;
mod belonging;
mod beside;
mod between;
pub mod candidate;
mod cases;
mod cast;
mod chunk;
mod clause;
mod complement;
mod echo;
pub mod feature;
mod features;
mod fuller;
mod guests;
mod interview;
mod letters;
mod lowered;
pub mod model;
pub mod naming;
mod owner;
mod papers;
mod phrase;
mod postmodifier;
mod pronoun;
mod referent;
pub mod scene;
mod seen;
mod signature;
mod standing;
mod subject;
#[cfg(feature = "train")]
pub mod train;
mod voices;
pub mod whom;

pub use attribute::attribute;
pub use attribution::{Attribution, Rule};
pub use model::Model;
