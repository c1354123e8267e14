//! Speech reported inside marked speech: `– Minister mówił mi, że pociąg stoi – dodał wójt.`
//!
//! Only what has a cue of its own with a verb in the third person is one; the outer quotation stays as it is.

use super::draft::{self, Draft};
use super::quote::{Cue, CueKind, QuoteKind};
use super::report;
use super::reported;
use super::scene::Scene;
use super::segment;
use super::{clause, direct};
use crate::lexis::SpeechForm;
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;
use std::collections::BTreeSet;

/// The reported clauses inside the quotations.
pub(super) fn find(scene: &Scene<'_, '_>, drafts: &[Draft]) -> Vec<Draft> {
    let none = vec![false; scene.signals.len()];
    let mut out = Vec::new();
    for draft in drafts.iter().filter(|d| d.kind == QuoteKind::Direct) {
        for &span in &draft.spans {
            let (start, end) = draft::trim(scene, span);
            for sentence in segment::sentences(scene, start..end) {
                out.extend(marked(scene, sentence));
                out.extend(
                    reported::find(scene, sentence, &none, &BTreeSet::new())
                        .into_iter()
                        .filter(|d| d.cue.is_some_and(|c| somebody(scene, c, start))),
                );
            }
        }
    }
    out
}

/// Marked speech right after its verb or its colon: `– Czy to nie wójt powiedział „most ma stać”?`
fn marked(scene: &Scene<'_, '_>, (start, end): (usize, usize)) -> Vec<Draft> {
    const FEWEST: usize = 4;
    let quoted = |open: usize| {
        let close = scene.close_of(open).filter(|&c| c < end)?;
        let colon = scene.kind(open.checked_sub(1)?) == TokenKind::Colon;
        let cue = if colon { direct::preceding(scene, start, open - 1)? } else { verb(scene, start, open)? };
        let speech = scene.words(open, close) >= FEWEST && scene.has_finite(open, close);
        (speech && open > start + 1 && somebody(scene, cue, start))
            .then(|| Draft::new(QuoteKind::Direct, (open, close + 1), Some(cue)))
    };
    (start + 1..end).filter(|&i| scene.is_mark(i)).filter_map(quoted).collect()
}

/// The verb of speech right before the mark.
fn verb(scene: &Scene<'_, '_>, start: usize, open: usize) -> Option<Cue> {
    let (word, verb) = scene.speech(open - 1)?;
    let clause = TokenRange::new(clause::start(scene, start, open - 1), open);
    report::reports(word, verb, false).then(|| Cue { token: TokenId::from(open - 1), kind: CueKind::Verb, clause })
}

/// Whether the cue is a verb about somebody else: one with a subject, or not at the very beginning of what is quoted.
fn somebody(scene: &Scene<'_, '_>, cue: Cue, start: usize) -> bool {
    let at = cue.token.index();
    let form = scene.speech(at).map(|(w, _)| w.form);
    let subject = cue.clause.indices().any(|i| i != at && (scene.capital(i) || scene.noun(i) && scene.subject(i)));
    match cue.kind {
        CueKind::Noun => false,
        CueKind::Participle => true,
        _ => form != Some(SpeechForm::Impersonal) && (subject || at > start + 2),
    }
}
