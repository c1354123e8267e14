//! Posts printed whole, with the signature that embedding leaves behind: `Text — Jan Nowak (@jnowak) 6 kwietnia 2018`.
//!
//! The post is what stands before the signature: its paragraph, or as much of it as is in another language.
//! Linear: looks back at most [`FAR`] tokens from a signature.

use super::direct;
use super::draft::Draft;
use super::quote::QuoteKind;
use super::scene::Scene;
use crate::span::TokenRange;
use crate::text::TokenKind;

const FAR: usize = 120;

/// The posts of a paragraph.
pub(super) fn find(
    scene: &Scene<'_, '_>,
    sentences: &[(usize, usize)],
    previous: Option<(usize, usize)>,
    covered: &[bool],
) -> Vec<Draft> {
    let (Some(&(first, _)), Some(&(_, last))) = (sentences.first(), sentences.last()) else { return Vec::new() };
    let mut out: Vec<Draft> = Vec::new();
    let mut low = first;
    // a signature in a paragraph of its own signs the one before
    if let (Some((start, end)), Some((name, to))) = (previous, signature(scene, first, last)) {
        let whole = end - start <= FAR && !covered[start..end].contains(&true);
        if whole {
            out.push(Draft { label: Some(name), ..Draft::new(QuoteKind::Direct, (start, end), None) });
        }
        low = to;
    }
    for dash in (first + 1).max(low)..last.saturating_sub(4) {
        let Some((name, to)) = signature(scene, dash, last) else { continue };
        let mut start = low.max(dash.saturating_sub(FAR));
        // the post begins after what is quoted before it
        let quoted = |&&(s, e): &&(usize, usize)| s >= start && e <= dash && quotes(scene, s, e);
        start = sentences.iter().rev().find(quoted).map_or(start, |s| s.1);
        let boundary = |i: usize| sentences.iter().any(|s| s.0 == i);
        if foreign(scene, dash.saturating_sub(12).max(start), dash) {
            // back while the sentences are in another language
            let mut from = dash;
            while from > start {
                let sentence = (start..from).rfind(|&i| i == start || boundary(i)).unwrap_or(start);
                if !foreign(scene, sentence, from) {
                    break;
                }
                from = sentence;
            }
            start = from;
        }
        if scene.words(start, dash) > 0 && !(start..dash).any(|i| covered[i]) {
            out.push(Draft { label: Some(name), ..Draft::new(QuoteKind::Direct, (start, dash), None) });
        }
        low = to;
    }
    out
}

/// The name and the end of a signature whose dash is at `dash`.
pub(super) fn signature(scene: &Scene<'_, '_>, dash: usize, end: usize) -> Option<(TokenRange, usize)> {
    if !matches!(scene.kind(dash), TokenKind::Dash(_)) {
        return None;
    }
    with_handle(scene, dash, end).or_else(|| without_handle(scene, dash, end))
}

/// A signature with its handle: `— Jan Nowak (@jnowak) 6 kwietnia 2018`.
fn with_handle(scene: &Scene<'_, '_>, dash: usize, end: usize) -> Option<(TokenRange, usize)> {
    let open = (dash + 2..end.min(dash + 9)).find(|&i| scene.kind(i) == TokenKind::Open)?;
    let handle =
        open + 2 < end && scene.kind(open + 1) == TokenKind::Handle && scene.kind(open + 2) == TokenKind::Close;
    if !handle {
        return None;
    }
    let date =
        (open + 3..end.min(open + 8)).take_while(|&i| scene.is_word(i) || scene.kind(i) == TokenKind::Comma).last();
    Some((TokenRange::new(dash + 1, open), date.map_or(open + 3, |d| d + 1)))
}

/// A signature that lost its handle: two or three words with capitals and a whole date, `— Jan Nowak 6 kwietnia 2018`.
fn without_handle(scene: &Scene<'_, '_>, dash: usize, end: usize) -> Option<(TokenRange, usize)> {
    let name = (dash + 1..end.min(dash + 4)).take_while(|&i| scene.is_word(i) && scene.capital(i)).last()? + 1;
    let whole = name > dash + 2 && name + 2 < end && scene.is_word(name + 1);
    let numbers = [name, name + 2].map(|i| scene.kind(i) == TokenKind::Number);
    (whole && numbers == [true, true] && scene.lower(name + 2).len() == 4)
        .then(|| (TokenRange::new(dash + 1, name), name + 3))
}

/// Whether the sentence quotes somebody with marks: `„Most jest gotowy” – mówi wójt.`
fn quotes(scene: &Scene<'_, '_>, start: usize, end: usize) -> bool {
    let close = (start..end).find_map(|i| scene.close_of(i).map(|c| (i, c)));
    close.is_some_and(|(i, c)| c < end && direct::following(scene, i, c, end).is_some())
}

/// Whether most words are none that the lexicon has.
fn foreign(scene: &Scene<'_, '_>, start: usize, end: usize) -> bool {
    let words = (start..end).filter(|&i| scene.kind(i) == TokenKind::Word && scene.lower(i).chars().count() > 2);
    let (mut all, mut unknown) = (0, 0);
    for i in words {
        all += 1;
        unknown += usize::from(!scene.known(i));
    }
    unknown * 2 > all
}
