//! Date, time and duration expressions and their values.
//!
//! One rule a file, each a function from the words at a token to an expression; [`find`] tries them in order and joins what
//! belongs together. What an expression covers: the words that tell the date, with `za`, `przed`, `temu`, `później` and
//! the adjectives that shift it (`ubiegły`), without the prepositions that only link it (`w`, `od`, `o`) and without
//! `na początku`, `pod koniec`, `w połowie`, which leave the value that of the whole period.
//!
//! The calendar is 80 lines of our own (`calendar`). Source of the classes: TIMEX3 and the KPWr guidelines for Polish.

mod anchor;
mod calendar;
mod clock;
mod counted;
mod days;
mod decades;
mod decimal;
mod deictic;
mod duration;
mod expression;
mod find;
mod holidays;
mod months;
mod numerals;
mod numeric;
mod parts;
mod repeated;
mod roman;
mod scene;
mod shifted;
mod tense;
mod value;
mod weekdays;
mod years;

pub use anchor::Anchor;
pub use decimal::{Decimal, figures};
pub use expression::{DateExpression, Grain};
pub use find::{dateline_anchor, find};
pub use numerals::{Numeral, number};
