//! Which stretches of the text are names, of what kind, and each one's base form.
//!
//! A linear-chain model with integer weights finds them (`recognize`); `base_form` puts them in the nominative.

pub mod base_form;
mod mention;
mod recognize;

pub use base_form::base_forms;
pub use mention::{Kind, NameMention};
pub use recognize::recognize;
