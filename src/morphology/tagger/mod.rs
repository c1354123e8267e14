//! The tagger: chooses one reading a token with a small trained model.
//!
//! [`candidate`] spells the readings out to one number and case each, [`features`] says what the model sees of them,
//! [`decode`] finds the best sequence with a beam, `train` learns the weights from KPWr (CC BY 3.0).
//! Invariant: the chosen tag is compatible with one of the token's readings, and has at most one value a category.

mod candidate;
mod decode;
mod features;
mod model;
mod settle;
#[cfg(feature = "train")]
pub mod train;
mod word;

pub use model::Tagger;
