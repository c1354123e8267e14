//! Speech reported inside marked speech: `– Minister mówił mi, że pociąg stoi – dodał wójt.`
//!
//! Only what has a cue of its own with a verb in the third person is one; the outer quotation stays as it is.

use super::draft::{self, Draft};
use super::quote::{Cue, CueKind, QuoteKind};
use super::reported;
use super::scene::Scene;
use super::segment;
use crate::lexis::SpeechForm;
use std::collections::BTreeSet;

/// The reported clauses inside the quotations.
pub(super) fn find(scene: &Scene<'_, '_>, drafts: &[Draft]) -> Vec<Draft> {
    let none = vec![false; scene.signals.len()];
    let mut out = Vec::new();
    for draft in drafts.iter().filter(|d| d.kind == QuoteKind::Direct) {
        for &span in &draft.spans {
            let (start, end) = draft::trim(scene, span);
            for sentence in segment::sentences(scene, start..end) {
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
