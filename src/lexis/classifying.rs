//! Adjectives that say which kind of post or body a noun names, and so stand after it: `rzecznik prasowy rządu`.
//!
//! Any other adjective between two nouns that it agrees with stands before its own: `rzecznik obecnego rządu`.
//! Source: `classifying.tsv`, see its first lines.

use super::cut::lines;

/// Whether the adjective, in the masculine, is one of them. Seldom asked, so that the list needs no look-up.
///
/// ```
/// use cytat::lexis::is_classifying;
/// assert!(is_classifying("prasowy") && !is_classifying("obecny"));
/// ```
#[must_use]
pub fn is_classifying(adjective: &str) -> bool {
    lines(include_str!("classifying.tsv")).any(|own| own == adjective)
}
