//! Speech that a name signs: `„Nie ma zgody” – Jan Kos, wójt gminy Wolna.`, `– Nie ma zgody – wójt Jan Kos w rozmowie z radiem.`
//!
//! After the last dash of the sentence stand a person's name and what the person is, and no verb. The name is the label.
//! Looks at most [`LONGEST`] tokens back from the end of the sentence.

use super::scene::Scene;
use crate::names::Kind;
use crate::span::TokenRange;
use crate::text::TokenKind;

/// The longest signature, in tokens.
const LONGEST: usize = 16;
/// The most words before the name: `były wójt gminy`.
const BEFORE: usize = 3;

/// The dash and the signature that close the sentence.
pub(super) fn find(scene: &Scene<'_, '_>, start: usize, end: usize) -> Option<(usize, TokenRange)> {
    let low = (start + 1).max(end.saturating_sub(LONGEST));
    let dash = (low..end).rfind(|&i| scene.is_dash(i))?;
    let last = if scene.kind(end - 1) == TokenKind::Stop { end - 1 } else { end };
    let named = signature(scene, dash + 1, last)?;
    (scene.words(start, dash) >= 3).then_some((dash, named))
}

/// The name that the range signs with.
fn signature(scene: &Scene<'_, '_>, from: usize, to: usize) -> Option<TokenRange> {
    let name = scene.name_from(from).filter(|m| m.kind == Kind::Person && m.tokens.end.index() <= to)?;
    let (start, end) = (name.tokens.start.index(), name.tokens.end.index());
    // What holds the dash inside it signs nothing.
    let before = start.checked_sub(from)?;
    let function = |i| scene.is_function(i);
    // `wójt Jan Kos`, or `Jan Kos, wójt …`; a name of one word alone may be anything
    let titled = start > from && (from..start).any(function);
    let apposed = start == from && scene.kind(end) == TokenKind::Comma && (end + 1..to).take(4).any(function);
    let bare = start == from && end == to && end - start >= 2;
    let verbs = scene.has_finite(from, to) || (from..to).any(|i| scene.is_mark(i) && scene.partner(i).is_none());
    (before <= BEFORE && (titled || apposed || bare) && !verbs).then_some(TokenRange::new(from, end))
}
