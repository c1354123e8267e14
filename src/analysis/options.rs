//! What a caller may ask for.

use crate::entities::Known;
use crate::time::Anchor;

/// The options of an analysis; the default asks for everything and knows nothing.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// When the article was written.
    pub date: Option<Anchor>,
    /// The embedder's own entities.
    pub known: Vec<Known>,
    /// Whether the output lists the tokens with their lemmas and tags.
    pub tokens: bool,
}
