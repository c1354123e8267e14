//! Learning the names model: the corpora, a conditional random field over the runtime's own features, the scores.
//!
//! Behind the `train` feature; never part of what ships. Invariant: what is learned from is made by the runtime's own
//! reading and features, and a fixed order makes the result the same each time.

pub mod corpus;
pub mod kpwr;
pub mod learn;
pub mod score;
