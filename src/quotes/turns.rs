//! Interviews whose turns are all labelled, those of who asks and those of who answers: `DW: Dlaczego? RG: Budowa się opóźnia.`
//!
//! A label is a name or its initials before a colon, at the beginning of a sentence; two or three capitals may also follow a
//! sentence that lost its mark. Two who speak several times each, one of them mostly in questions, are an interview; each
//! paragraph of the other's turns is a quotation, and the questions are nobody's.

use super::draft::Draft;
use super::quote::QuoteKind;
use super::scene::Scene;
use super::segment::Sentences;
use crate::lexis::ClauseWord;
use crate::span::TokenRange;
use crate::text::TokenKind;
use std::collections::BTreeMap;

/// Fewer turns of either are no interview.
const FEWEST: usize = 3;
/// The longest label, in tokens.
const LONGEST: usize = 6;

/// Who has a turn, by the first letters of the name.
type Key = Vec<char>;

/// Where a turn begins: its label and whose it is.
struct Turn {
    label: TokenRange,
    key: Key,
}

/// The answers.
pub(super) fn find(scene: &Scene<'_, '_>, paragraphs: &[Sentences]) -> Vec<Draft> {
    let turns = labels(scene, paragraphs);
    let length = paragraphs.iter().flatten().last().map_or(0, |s| s.1);
    let end = |n: usize| turns.get(n + 1).map_or(length, |t| t.label.start.index());
    let mut counts: BTreeMap<&[char], (usize, usize)> = BTreeMap::new();
    for (n, turn) in turns.iter().enumerate() {
        let count = counts.entry(&turn.key).or_default();
        count.0 += 1;
        count.1 += usize::from(scene.kind(end(n) - 1) == TokenKind::Question);
    }
    counts.retain(|_, c| c.0 >= FEWEST);
    let Some((&asker, _)) = counts.iter().filter(|(_, c)| c.1 * 2 >= c.0).max_by_key(|(_, c)| c.1) else {
        return Vec::new();
    };
    let answers = |key: &[char]| key != asker && counts.get(key).is_some_and(|c| c.1 * 2 < c.0);
    let mut out = Vec::new();
    // The paragraph that a turn goes on in: turns are in order.
    let mut first = 0;
    for (n, turn) in turns.iter().enumerate().filter(|(_, t)| answers(&t.key)) {
        let (from, to) = (turn.label.end.index() + 1, end(n));
        while paragraphs.get(first).is_some_and(|p| p.last().is_none_or(|s| s.1 <= from)) {
            first += 1;
        }
        for paragraph in paragraphs[first..].iter().take_while(|p| p.first().is_none_or(|s| s.0 < to)) {
            let own = paragraph.iter().filter(|s| s.1 > from && s.0 < to && !closes(scene, **s));
            let span = own
                .fold(None, |span: Option<(usize, usize)>, s| Some((span.map_or(s.0.max(from), |p| p.0), s.1.min(to))));
            let draft = |span| Draft { label: Some(turn.label), ..Draft::new(QuoteKind::Direct, span, None) };
            out.extend(span.map(draft));
        }
    }
    out
}

/// Whether the sentence says who asked: `Rozmawiał Jan Nowak`.
fn closes(scene: &Scene<'_, '_>, (start, _): (usize, usize)) -> bool {
    scene.parts(start, ClauseWord::Credit)
}

/// Every label of the text.
fn labels(scene: &Scene<'_, '_>, paragraphs: &[Sentences]) -> Vec<Turn> {
    let mut out: Vec<Turn> = Vec::new();
    for &(start, end) in paragraphs.iter().flatten() {
        let colons = (start + 1..end).filter(|&i| scene.kind(i) == TokenKind::Colon && !scene.is_dash(i + 1));
        for colon in colons {
            let short = scene.capital(colon - 1) && letters(scene.form(colon - 1)).is_some();
            let from = if short { colon - 1 } else { start };
            if colon - from > LONGEST || !(from..colon).all(|i| named(scene, i)) {
                continue;
            }
            let key = match letters(scene.form(from)).filter(|_| short) {
                Some(key) => key,
                None => {
                    (from..colon).filter(|&i| scene.capital(i)).filter_map(|i| scene.form(i).chars().next()).collect()
                }
            };
            if key.len() > 1 {
                out.push(Turn { label: TokenRange::new(from, colon), key });
            }
        }
    }
    out
}

/// Whether the word can be part of a name: a capital, a short form, an initial.
fn named(scene: &Scene<'_, '_>, i: usize) -> bool {
    match scene.kind(i) {
        TokenKind::Word => scene.capital(i),
        kind => matches!(kind, TokenKind::Abbreviation | TokenKind::Initial | TokenKind::Stop),
    }
}

/// The letters of initials.
fn letters(form: &str) -> Option<Key> {
    let key: Key = form.chars().collect();
    ((2..=3).contains(&key.len()) && key.iter().all(|c| c.is_uppercase())).then_some(key)
}
