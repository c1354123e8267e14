//! The embedder's own entities, found in addition to what the model finds.

use crate::names::Kind;

/// An entity that the embedder knows: a topic page of a news site, say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its name in the nominative.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Its address, handed back with the entity.
    pub url: Option<String>,
    /// Further forms to find; inflected ones are found without being listed.
    pub forms: Vec<String>,
}
