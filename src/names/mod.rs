//! Which stretches of the text are names, of what kind, and each one's base form.
//!
//! Capitals and the name classes of SGJP find them (`recognize`); the base form is the form in the text for now.

pub mod base_form;
mod bracket;
pub mod features;
mod given;
mod initials;
pub mod mend;
mod mention;
mod model;
mod opening;
mod overlay;
mod parting;
pub mod recognize;
#[cfg(feature = "train")]
pub mod train;

pub use base_form::base_forms;
pub use mention::{Kind, NameMention};
pub use model::Model;
pub use recognize::recognize;
