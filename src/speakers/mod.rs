//! Who says each quotation: the one place where quotations meet entities.

mod agreement;
mod attribute;
mod attribution;
mod canonical;
mod noun_phrase;
mod words;

pub use attribute::attribute;
pub use attribution::{Attribution, Rule};
