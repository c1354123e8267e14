//! Date, time and duration expressions and their values.

mod anchor;
mod expression;

pub use anchor::Anchor;
pub use expression::{DateExpression, Grain, find};
