//! Who says each quotation: the one place where quotations meet entities.

mod attribute;
mod attribution;

pub use attribute::attribute;
pub use attribution::{Attribution, Rule};
