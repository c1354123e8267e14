//! Reporting after an unmarked sentence: `Tekst – poinformował resort.`, `Tekst, powiedział przewodniczący.`

use super::clause;
use super::dash::reporting_dash;
use super::draft::{self, Draft};
use super::quote::{CueKind, QuoteKind};
use super::report::{self, Reach};
use super::reported;
use super::scene::{Scene, Signal};
use crate::text::TokenKind;

/// The sentence before the reporting clause, and what goes on after it.
pub(super) fn find(scene: &Scene<'_, '_>, (start, end): (usize, usize), covered: &[bool]) -> Option<Draft> {
    // what a finished quotation left over: `„A” – powiedział X. B` is another sentence, `„A”, B – dodał` is not
    let from = (start..end).rfind(|&i| covered[i]).map_or(start, |i| i + 1);
    if from > start {
        return None;
    }
    let (at, cue) = reporting_dash(scene, from, end).or_else(|| comma(scene, from, end))?;
    let inside = cue.kind == CueKind::AsClause && cue.clause.end.index() + 1 < end;
    if inside
        || scene.words(from, at) < 2
        || clause::takes_clause(scene, cue.token.index(), (cue.clause.end.index() + 3).min(end))
    {
        return None;
    }
    let opened = (from + 1..at).rfind(|&i| opens(scene, i));
    let span = (opened.map_or(from, |i| i + 1), at);
    let kind = if opened.is_some() { QuoteKind::Direct } else { draft::marked(scene, span) };
    let mut draft = Draft::new(kind, span, Some(cue));
    let after = cue.clause.end.index();
    if after < end && scene.is_dash(after) && scene.words(after, end) > 1 {
        draft.spans.push((after + 1, end));
    }
    Some(draft)
}

/// `…, powiedział przewodniczący.`: the last comma of the sentence with a short clause after it.
fn comma(scene: &Scene<'_, '_>, start: usize, end: usize) -> Option<(usize, super::quote::Cue)> {
    let low = start.max(end.saturating_sub(20));
    let at = (low + 1..end.saturating_sub(1)).rfind(|&i| scene.kind(i) == TokenKind::Comma)?;
    let Signal::Speech(word) = scene.signals[at + 1] else { return None };
    let governs = (start..at).any(|i| scene.speech(i).is_some_and(|(w, _)| w.form == word.form));
    if governs {
        return None;
    }
    report::after(scene, at + 1, end, Reach::Tight).map(|cue| (at, cue))
}

/// The quotation with the sentences before it in which somebody says `I` or `we`: narration does not.
pub(super) fn whole(scene: &Scene<'_, '_>, sentences: &[(usize, usize)], mut draft: Draft, covered: &[bool]) -> Draft {
    const SENTENCES: usize = 3;
    let Some(first) = draft.spans.first_mut() else { return draft };
    let Some(at) = sentences.iter().position(|s| s.0 == first.0) else { return draft };
    for &(start, end) in sentences[..at].iter().rev().take(SENTENCES) {
        let says = (start..end).any(|i| scene.first_person(i));
        if !says || covered[start] || covered[end - 1] || reported::reports(scene, start, end) {
            break;
        }
        first.0 = start;
    }
    draft
}

/// Whether a dash inside the sentence opens speech: what follows it begins as a sentence does (`… może być wizja – Negocjacje …`).
fn opens(scene: &Scene<'_, '_>, i: usize) -> bool {
    scene.is_dash(i)
        && scene.kind(i + 1) == TokenKind::Word
        && scene.spaced(i + 1)
        && scene.capital(i + 1)
        && !scene.named(i + 1)
        && scene.known(i + 1)
        && scene.form(i + 1).chars().skip(1).all(char::is_lowercase)
}
