//! Who signs a post that is printed in an article: `Pociąg wraca! — Jan Nowak (@nowak) 5 lutego 2018`.
//!
//! Invariant: looks at a bounded number of tokens. Source: how posts of X, formerly Twitter, are embedded in a page.

use super::phrase::Phrase;
use super::scene::Scene;
use super::seen::Seen;
use crate::text::TokenKind;

/// How far after the quotation its signature stands, in tokens: addresses and marks of the post come first.
const FAR: usize = 16;

/// Whether a dash stands before the phrase and the name of an account after it.
fn is_signature(scene: &Scene<'_, '_>, phrase: &Phrase) -> bool {
    let (start, end) = (phrase.tokens.start.index(), phrase.tokens.end.index());
    let dash = start.checked_sub(1).is_some_and(|at| matches!(scene.kind(at), TokenKind::Dash(_)));
    let kind = |at: usize| (at < scene.reading.len()).then(|| scene.kind(at));
    let account = || kind(end) == Some(TokenKind::Open) && kind(end + 1) == Some(TokenKind::Handle);
    dash && account()
}

/// Whether the phrase is the first signature after the quotation, and near it.
pub(super) fn signs(scene: &Scene<'_, '_>, seen: &Seen, i: usize, around: &[usize]) -> bool {
    let first =
        |&&o: &&usize| scene.phrases[o].tokens.start.index() >= seen.last && is_signature(scene, &scene.phrases[o]);
    around.iter().find(first) == Some(&i) && scene.phrases[i].tokens.start.index() <= seen.last + FAR
}
