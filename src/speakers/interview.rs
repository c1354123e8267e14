//! Whether a text is an interview printed whole: only a question stands before each answer.
//!
//! Invariant: looks at a bounded number of tokens of each quotation. Who answers is for `guests`.

use crate::quotes::Quote;
use crate::reading::Reading;
use crate::span::TokenId;
use crate::text::TokenKind;

/// Fewer answers are no interview.
const FEWEST: usize = 5;
/// More names before answers are no introduction of one guest.
const LABELS: usize = 3;
/// Whether most of the quotations have nothing that reports them and answer a question.
pub(super) fn is_one(reading: &Reading<'_>, quotes: &[Quote]) -> bool {
    let bare = || quotes.iter().filter(|q| q.cue.is_none() && q.label.is_none());
    let (all, answers) = (bare().count(), bare().filter(|q| answers(reading, q)).count());
    let introduced = (1..=LABELS).contains(&quotes.iter().filter(|q| q.label.is_some()).count());
    let enough = if introduced { answers * 3 > all } else { answers * 2 > all };
    all >= FEWEST && all * 3 > outermost(quotes) * 2 && enough
}

/// How many of the quotations stand in no other; they come in order of their first span, the longer first.
fn outermost(quotes: &[Quote]) -> usize {
    let mut end = 0;
    let opens = |q: &&Quote| {
        let (first, last) = (q.spans.first().map_or(0, |s| s.start), q.spans.last().map_or(0, |s| s.end));
        let outer = last > end || first >= end;
        end = end.max(last);
        outer
    };
    quotes.iter().filter(opens).count()
}

/// Whether a question ends right before the quotation.
fn answers(reading: &Reading<'_>, quote: &Quote) -> bool {
    let start = quote.spans.first().map_or(0, |s| s.start);
    let first = reading.layout().tokens.partition_point(|t| t.span.start < start);
    let kind = |t: usize| reading.kind(TokenId::from(t));
    let before =
        (first.saturating_sub(3)..first).rev().find(|&t| !matches!(kind(t), TokenKind::Dash(_) | TokenKind::Quote(_)));
    before.is_some_and(|t| kind(t) == TokenKind::Question)
}
