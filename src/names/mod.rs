//! Which stretches of the text are names, of what kind, and each one's base form.
//!
//! A linear-chain model with integer weights finds them (`recognize`); `base_form` puts them in the nominative.

mod mention;
mod recognize;

pub use mention::{Kind, NameMention};
pub use recognize::recognize;
