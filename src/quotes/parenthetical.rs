//! Reporting after an unmarked sentence: `Tekst – poinformował resort.`, `Tekst, powiedział przewodniczący.`

use super::clause;
use super::dash::reporting_dash;
use super::draft::{self, Draft};
use super::report::{self, Reach};
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
    if scene.words(from, at) < 2
        || clause::takes_clause(scene, cue.token.index(), (cue.clause.end.index() + 3).min(end))
    {
        return None;
    }
    let span = (from, at);
    let mut draft = Draft::new(draft::marked(scene, span), span, Some(cue));
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
