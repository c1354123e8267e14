//! Marks whose partner is lost, and marked speech that runs over paragraphs.
//!
//! A mark that opens after a colon runs on to where somebody else speaks; one that closes reaches back to the colon that
//! announced it. Speech that each paragraph opens anew and the last one closes is one quotation, one span a paragraph.
//! Linear: each paragraph is scanned once for each of its lone marks, at most [`LONE`] of them.

use super::direct;
use super::draft::Draft;
use super::parenthetical;
use super::quote::QuoteKind;
use super::reported;
use super::scene::Scene;
use super::segment::Sentences;
use crate::lexis::ClauseWord;
use crate::text::TokenKind;

const LONE: usize = 6;
const SENTENCES: usize = 12;
/// Fewer words before a lone mark may be no more than a name and what brings it in.
const SHORT: usize = 8;

/// The quotations that lone marks show in a paragraph.
pub(super) fn find(scene: &Scene<'_, '_>, sentences: &[(usize, usize)], covered: &[bool]) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    let mut looked = 0;
    let mut taken = 0;
    for (n, &(start, end)) in sentences.iter().enumerate() {
        for i in start..end {
            if !scene.is_mark(i) || scene.partner(i).is_some() || covered[i] || i < taken || looked == LONE {
                continue;
            }
            looked += 1;
            let closing = closes(scene, i);
            let draft = if closing { back(scene, sentences, n, i, covered) } else { on(scene, sentences, n, i) };
            if let Some(draft) = draft.or_else(|| reported_after(scene, sentences, n, i, covered)) {
                taken = draft.extent().1;
                out.push(draft);
            }
        }
    }
    out
}

/// Whether the lone mark closes: it follows a word without space.
fn closes(scene: &Scene<'_, '_>, i: usize) -> bool {
    let after = i + 1 >= scene.signals.len() || scene.spaced(i + 1) || !scene.is_word(i + 1);
    after && (!scene.spaced(i) || i + 1 < scene.signals.len() && !scene.spaced(i + 1))
}

/// Back from a mark that closes to the colon that announces the speech.
fn back(scene: &Scene<'_, '_>, sentences: &[(usize, usize)], n: usize, mark: usize, covered: &[bool]) -> Option<Draft> {
    for (k, &(start, end)) in sentences[n.saturating_sub(3)..=n].iter().rev().enumerate() {
        let last = end.min(mark);
        if let Some(colon) = (start..last).rfind(|&i| scene.kind(i) == TokenKind::Colon) {
            if (colon..mark).any(|i| covered[i] || scene.is_mark(i)) {
                return None;
            }
            let cue = direct::preceding(scene, start, colon);
            let said = k == 0 && scene.words(start, colon) > 0 && scene.words(colon, mark) > 2;
            let speech = cue.is_some() || said && !(start..colon).any(|i| scene.parts(i, ClauseWord::NoLabel));
            return speech.then(|| Draft::new(QuoteKind::Direct, (colon + 1, mark + 1), cue));
        }
        let spoken = (start..last).any(|i| scene.is_mark(i) || scene.is_dash(i));
        if spoken || reported::reports(scene, start, last) {
            return None;
        }
    }
    None
}

/// A sentence whose lone mark closes it before the clause that reports it: `Most jest zamknięty” – powiedział wójt.`
fn reported_after(
    scene: &Scene<'_, '_>,
    sentences: &[(usize, usize)],
    n: usize,
    mark: usize,
    covered: &[bool],
) -> Option<Draft> {
    let (start, end) = sentences[n];
    if mark == start {
        return None;
    }
    let inner = (start..mark).any(|i| covered[i] || scene.is_mark(i) && scene.partner(i).is_none());
    // a name whose opening mark is lost: `dziennik Bryza” napisał`
    let bare = scene.words(start, mark) < SHORT;
    let name = bare && scene.capital(mark - 1) && !matches!(scene.kind(mark + 1), TokenKind::Dash(_));
    if inner || !scene.has_finite(start, mark) || name {
        return None;
    }
    let cue = direct::following(scene, start, mark, end)?;
    let mut draft = Draft::new(QuoteKind::Direct, (start, mark + 1), Some(cue));
    let after = cue.clause.end.index();
    if after < end && scene.is_dash(after) && scene.words(after, end) > 1 {
        draft.spans.push((after + 1, end));
    }
    Some(parenthetical::whole(scene, sentences, draft, covered, false))
}

/// On from a mark that opens after a colon to where somebody else speaks.
fn on(scene: &Scene<'_, '_>, sentences: &[(usize, usize)], n: usize, mark: usize) -> Option<Draft> {
    let (start, end) = sentences[n];
    if mark == start || scene.kind(mark - 1) != TokenKind::Colon {
        return None;
    }
    let cue = direct::preceding(scene, start, mark - 1)?;
    let mut stop = end;
    for &(s, e) in sentences.iter().skip(n + 1).take(SENTENCES) {
        if scene.is_dash(s)
            || (s..e).any(|i| scene.is_mark(i))
            || reported::reports(scene, s, e)
            || heading(scene, s, e)
        {
            break;
        }
        stop = e;
    }
    Some(Draft::new(QuoteKind::Direct, (mark, stop), Some(cue)))
}

/// Whether the sentence is a heading run together with the text: a few words without a verb.
fn heading(scene: &Scene<'_, '_>, start: usize, end: usize) -> bool {
    scene.words(start, end) <= 5 && !scene.has_finite(start, end)
}

/// Marked speech that runs over paragraphs.
pub(super) fn across(scene: &Scene<'_, '_>, paragraphs: &[Sentences]) -> Vec<Draft> {
    let ranges: Vec<(usize, usize)> = paragraphs.iter().filter_map(|s| Some((s.first()?.0, s.last()?.1))).collect();
    let mut out = Vec::new();
    let mut p = 0;
    while p < ranges.len() {
        let (start, end) = ranges[p];
        let lone = scene.is_mark(start) && scene.partner(start).is_none();
        let open = if lone { Some(start) } else { announced(scene, start, end) };
        let Some(open) = open else {
            p += 1;
            continue;
        };
        let mut spans = vec![(open, end)];
        let mut q = p + 1;
        let mut closed = false;
        while q < ranges.len() && !closed {
            let (s, e) = ranges[q];
            let close =
                (s..e).find(|&i| scene.is_mark(i) && i > s && scene.partner(i).is_none_or(|p| (p as usize) == s));
            match close {
                Some(close) if scene.is_mark(s) || closes(scene, close) => {
                    spans.push((s, close + 1));
                    closed = true;
                }
                None if scene.is_mark(s) => spans.push((s, e)),
                _ => break,
            }
            q += 1;
        }
        if closed {
            let (s, close) = spans[spans.len() - 1];
            let cue = direct::following(scene, s, close - 1, ranges[q - 1].1)
                .or_else(|| (open > start).then(|| direct::preceding(scene, start, open - 1)).flatten());
            out.push(Draft { kind: QuoteKind::Direct, spans, cue, label: None });
        }
        // What nothing closed from here nothing closes from the paragraphs between.
        p = q;
    }
    out
}

/// The lone mark after a colon that a verb of speech announces, when nothing closes it in its paragraph.
fn announced(scene: &Scene<'_, '_>, start: usize, end: usize) -> Option<usize> {
    let last = (start..end).rfind(|&i| scene.is_mark(i))?;
    let opens = last > start && scene.partner(last).is_none() && scene.kind(last - 1) == TokenKind::Colon;
    opens.then_some(last)
}
