//! Finds the quotations of a text.
//!
//! A first version: pairs of quotation marks with at least four words between them.

use super::quote::{Quote, QuoteKind};
use crate::names::NameMention;
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;

/// The quotations of the text, in order of their first span.
#[must_use]
pub fn find(reading: &Reading<'_>, names: &[NameMention]) -> Vec<Quote> {
    let _ = names;
    let mut quotes = Vec::new();
    for paragraph in reading.paragraphs() {
        let mut open: Option<usize> = None;
        for i in paragraph.tokens.indices() {
            if !matches!(reading.kind(TokenId::from(i)), TokenKind::Quote(_)) {
                continue;
            }
            if let Some(start) = open.take().filter(|&start| i > start + 4) {
                let spans = vec![reading.span(TokenRange::new(start + 1, i))];
                quotes.push(Quote { kind: QuoteKind::Direct, spans, cue: None, label: None });
            } else {
                open = Some(i);
            }
        }
    }
    quotes
}
