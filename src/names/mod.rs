//! Which stretches of the text are names, of what kind, and each one's base form.
//!
//! Capitals and the name classes of SGJP find them (`recognize`); the base form is the form in the text for now.

mod abroad;
mod apposed;
pub mod base_form;
mod bracket;
pub mod features;
mod full;
mod given;
mod holy;
mod inhabitant;
mod initials;
mod listing;
mod member;
pub mod mend;
mod mention;
mod misspelt;
mod model;
mod no_person;
mod opener;
mod opening;
mod overlay;
mod pair;
mod particle;
mod parting;
mod quoted;
pub mod recognize;
mod surname;
mod thing;
mod titled;
#[cfg(feature = "train")]
pub mod train;
mod undeclined;
mod word;

pub use base_form::{base_forms, genitive};
pub use mention::{Kind, NameMention};
pub use model::Model;
pub use recognize::recognize;
