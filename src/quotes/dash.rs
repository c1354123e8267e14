//! Dash speech: `– Tekst – powiedział X. – Dalej.`
//!
//! A dash that opens a sentence opens speech; it runs to the reporting clause, or to the next sentence that opens with a dash.
//! Linear: each sentence is scanned once.

use super::draft::Draft;
use super::quote::QuoteKind;
use super::report::{self, Reach};
use super::reported;
use super::scene::Scene;

/// The quotations of a paragraph that dashes open.
pub(super) fn find(scene: &Scene<'_, '_>, sentences: &[(usize, usize)]) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    // whether the last sentence closed a quotation's reporting clause, so that another dash goes on with it
    let mut goes_on = false;
    let mut n = 0;
    while n < sentences.len() {
        let (start, _) = sentences[n];
        if !opens(scene, start) {
            goes_on = false;
            n += 1;
            continue;
        }
        let from = start + 1;
        let (mut content_end, mut cue, mut next, mut rest) = (sentences[n].1, None, n + 1, None);
        for (k, &(s, e)) in sentences.iter().enumerate().skip(n) {
            if k > n && (opens(scene, s) || stops(scene, s, e)) {
                break;
            }
            next = k + 1;
            if let Some((dash, found)) = reporting_dash(scene, s.max(from), e) {
                content_end = dash;
                let after = found.clause.end.index();
                rest = (after < e && scene.is_dash(after)).then_some((after + 1, e));
                cue = Some(found);
                break;
            }
            content_end = e;
        }
        if scene.words(from, content_end) == 0 {
            n = next;
            continue;
        }
        let mut spans = vec![(from, content_end)];
        if let Some((s, e)) = rest {
            match reporting_dash(scene, s, e) {
                Some((dash, second)) => {
                    out.push(Draft { kind: QuoteKind::Direct, spans, cue, label: None });
                    spans = vec![(s, dash)];
                    cue = Some(second);
                }
                None => spans.push((s, e)),
            }
        }
        match out.last_mut() {
            Some(last) if goes_on && cue.is_none() => last.spans.append(&mut spans),
            _ => out.push(Draft { kind: QuoteKind::Direct, spans, cue, label: None }),
        }
        goes_on = cue.is_some();
        n = next;
    }
    out
}

/// Whether the token opens dash speech.
fn opens(scene: &Scene<'_, '_>, start: usize) -> bool {
    scene.is_dash(start)
        && start + 1 < scene.signals.len()
        && (scene.spaced(start + 1) || scene.capital(start + 1))
        && (scene.is_mark(start + 1) || scene.is_word(start + 1))
        && (scene.capital(start + 1) || scene.speech(start + 1).is_none())
}

/// Whether narration resumes: a sentence that reports somebody, or opens with marked speech.
fn stops(scene: &Scene<'_, '_>, start: usize, end: usize) -> bool {
    scene.is_mark(start) || reported::reports(scene, start, end)
}

/// The first dash before which speech ends, and the clause after it.
pub(super) fn reporting_dash(scene: &Scene<'_, '_>, from: usize, end: usize) -> Option<(usize, super::quote::Cue)> {
    let mut i = from;
    while i < end {
        if let Some(close) = scene.close_of(i).filter(|&c| c < end) {
            i = close + 1;
            continue;
        }
        if matches!(scene.kind(i), crate::text::TokenKind::Dash(_)) && i > from {
            let reach = Reach::Tight;
            if let Some(cue) = report::after(scene, i + 1, end, reach) {
                return Some((i, cue));
            }
        }
        i += 1;
    }
    None
}
