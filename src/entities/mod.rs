//! Which mentions are one thing: full name and surname, acronym and expansion, role and name, pronoun.

mod acronym;
pub mod complement;
mod describe;
mod entity;
mod join;
mod known;
mod people;
mod pronoun;
mod resolve;
mod roles;
mod scene;
mod spelling;

pub use entity::{By, Entities, Entity, Mention, PersonGender};
pub use known::Known;
pub use resolve::resolve;
