//! Date, time and duration expressions and their values.

mod anchor;
mod calendar;
mod expression;
mod numerals;
mod patterns;
mod relative;
mod scene;

pub use anchor::Anchor;
pub use expression::{DateExpression, Grain, dateline_anchor, find};
pub use numerals::{Decimal, figures, number};
