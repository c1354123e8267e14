//! Finds the source of every quotation.
//!
//! A first version: the nearest person or organisation in the paragraph.

use super::attribution::{Attribution, Rule};
use crate::entities::Entities;
use crate::names::Kind;
use crate::quotes::Quote;
use crate::reading::Reading;

/// For each quotation its source, or `None` where a reader could not tell.
#[must_use]
pub fn attribute(reading: &Reading<'_>, quotes: &[Quote], entities: &Entities) -> Vec<Option<Attribution>> {
    let _ = reading;
    let speaks = |kind| matches!(kind, Kind::Person | Kind::Organization);
    quotes
        .iter()
        .map(|quote| {
            let end = quote.spans.last()?.end;
            let mention = entities
                .mentions
                .iter()
                .filter(|m| speaks(entities.entity(m.entity).kind))
                .min_by_key(|m| m.span.start.abs_diff(end))?;
            Some(Attribution {
                mention: Some(mention.span),
                entity: Some(mention.entity),
                name: entities.entity(mention.entity).name.clone(),
                rule: Rule::Context,
                confidence: 300,
            })
        })
        .collect()
}
