//! Which mentions are one thing: full name and surname, acronym and expansion, role and name, pronoun.

mod acronym;
mod entity;
mod join;
mod known;
mod resolve;

pub use entity::{By, Entities, Entity, Mention, PersonGender};
pub use known::Known;
pub use resolve::resolve;
