//! Dash speech: `– Tekst – powiedział X. – Dalej.`
//!
//! A dash that opens a sentence opens speech; it runs to the reporting clause, or to the next sentence that opens with a dash.
//! Linear: each sentence is scanned at most twice.

use super::asker;
use super::direct;
use super::draft::Draft;
use super::parenthetical;
use super::quote::{Cue, CueKind, QuoteKind};
use super::report::{self, Reach};
use super::reported;
use super::scene::{Scene, Signal};
use super::segment::Sentences;
use super::signed;
use super::tweet;
use crate::lexis::{ClauseWord, SourceWord};
use crate::morphology::Pos;
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;

/// The quotations of a paragraph that dashes open.
///
/// `interview`: whether the questions before a dash are another's.
pub(super) fn find(scene: &Scene<'_, '_>, sentences: &[(usize, usize)], interview: bool) -> Vec<Draft> {
    let closing = closings(scene, sentences);
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
            if k > n && (opens(scene, s) || !closing[k] && stops(scene, s, e)) {
                break;
            }
            next = k + 1;
            let closed = report::closing_dash(scene, s.max(from), e)
                .or_else(|| gesture(scene, s.max(from), e))
                .or_else(|| parenthetical::comma(scene, s.max(from), e));
            if let Some((dash, found)) = closed {
                content_end = dash;
                let after = found.clause.end.index();
                rest = (after < e && scene.is_dash(after)).then_some((after + 1, e));
                cue = Some(found);
                break;
            }
            content_end = e;
        }
        let mut label = None;
        let last = sentences[next - 1].0.max(from);
        if cue.is_none()
            && let Some((dash, name)) = signed::find(scene, last, content_end)
            && scene.has_finite(from, dash)
        {
            (content_end, label) = (dash, Some(name));
        }
        if cue.is_none() && interview {
            let before = sentences[n..next].iter().rev();
            let questions = before.take_while(|&&s| asker::asks(scene, s)).count();
            if questions < next - n {
                let last = next - questions - 1;
                let leads = questions > 0 && last > n && asker::leads(scene, sentences[last], sentences[last + 1]);
                content_end = sentences[last - usize::from(leads)].1;
            }
        }
        if scene.words(from, content_end) == 0 {
            n = next;
            continue;
        }
        let mut spans = vec![(from, content_end)];
        if let Some((s, e)) = rest {
            match report::closing_dash(scene, s, e) {
                Some((dash, second)) => {
                    out.push(Draft { kind: QuoteKind::Direct, spans, cue, label: None });
                    spans = vec![(s, dash)];
                    cue = Some(second);
                }
                None => spans.push((s, e)),
            }
        }
        match out.last_mut() {
            Some(last) if goes_on && cue.is_none() && label.is_none() => last.spans.append(&mut spans),
            _ => out.push(Draft { kind: QuoteKind::Direct, spans, cue, label }),
        }
        goes_on = cue.is_some();
        n = next;
    }
    out
}

/// Whether the text is an interview whose answers dashes open: questions stand right before several of them.
pub(super) fn interview(scene: &Scene<'_, '_>, paragraphs: &[Sentences]) -> bool {
    const FEWEST: usize = 3;
    let sentences = || paragraphs.iter().flatten();
    let answers =
        sentences().zip(sentences().skip(1)).filter(|&(&a, b)| asker::asks(scene, a) && opens(scene, b.0)).count();
    let reported = sentences().filter(|&&(s, e)| report::closing_dash(scene, s, e).is_some()).count();
    answers >= FEWEST && answers > reported
}

/// Speech whose reporting clause opens the next paragraph: `Będziemy walczyć.¶— tłumaczył wójt.`
pub(super) fn parted(scene: &Scene<'_, '_>, paragraphs: &[Sentences], covered: &[bool]) -> Vec<Draft> {
    let mut out = Vec::new();
    let paragraphs: Vec<_> = paragraphs.iter().filter(|p| !p.is_empty()).collect();
    for pair in paragraphs.windows(2) {
        let ((start, _), (_, end)) = (pair[0][0], pair[0][pair[0].len() - 1]);
        let (dash, stop) = pair[1][0];
        let speech = scene.is_dash(dash)
            && !scene.capital(dash + 1)
            && scene.speech(dash + 1).is_some_and(|(w, v)| report::reports(w, v, false) && !v.weak);
        if !speech || covered[start..end].contains(&true) || scene.words(start, end) > 150 {
            continue;
        }
        let told = |&(s, e): &(usize, usize)| {
            let jak = scene.signal(s) == Signal::As && report::after(scene, s, e, Reach::Loose).is_some();
            jak || reported::reports(scene, s, e) || report::closing_dash(scene, s, e).is_some()
        };
        // what stands after the last sentence that reports somebody
        let (kind, start) = match pair[0].iter().rposition(told) {
            Some(last) if last + 1 < pair[0].len() => (QuoteKind::Indirect, pair[0][last + 1].0),
            Some(_) => continue,
            None => (QuoteKind::Direct, start),
        };
        let marked = (start..end).any(|i| scene.is_mark(i)) || kind == QuoteKind::Indirect && scene.is_dash(start);
        if marked && kind == QuoteKind::Indirect {
            continue;
        }
        if let Some(cue) = report::after(scene, dash + 1, stop, Reach::Tight) {
            out.push(Draft::new(kind, (start, end), Some(cue)));
        }
    }
    out
}

/// For each sentence whether a reporting clause closes speech in it or later, before another dash or mark opens.
fn closings(scene: &Scene<'_, '_>, sentences: &[(usize, usize)]) -> Vec<bool> {
    let mut out = vec![false; sentences.len()];
    let mut closed = false;
    for (k, &(s, e)) in sentences.iter().enumerate().rev() {
        let here = report::closing_dash(scene, s, e).is_some_and(|(_, cue)| cue.kind == CueKind::Verb);
        closed = (here || closed) && !scene.is_mark(s);
        out[k] = closed;
        if opens(scene, s) {
            closed = false;
        }
    }
    out
}

/// Whether the token opens dash speech.
fn opens(scene: &Scene<'_, '_>, start: usize) -> bool {
    scene.is_dash(start)
        && start + 1 < scene.signals.len()
        && (scene.spaced(start + 1) || scene.capital(start + 1))
        && (scene.is_mark(start + 1) || scene.is_word(start + 1) || scene.kind(start + 1) == TokenKind::Open)
        && (scene.capital(start + 1) || scene.speech(start + 1).is_none())
        && tweet::signature(scene, start, scene.signals.len()).is_none()
}

/// Whether narration resumes: a sentence that reports somebody, or opens with marked speech.
fn stops(scene: &Scene<'_, '_>, start: usize, end: usize) -> bool {
    let source = |i: usize| matches!(scene.signal(i), Signal::Source(SourceWord::Genitive)) && scene.capital(start);
    scene.is_mark(start)
        // `Zapytany o most, wójt powiedział: – …`
        || scene.parts(start, ClauseWord::Asked)
        || direct::sends_on(scene, start, end)
        || (start..end.min(start + 2)).any(source)
        || reported::reports(scene, start, end)
}

/// A clause after opened speech whose verb is none of speech, but of what one does with it: `– Zobaczymy – macha ręką sołtys.`
fn gesture(scene: &Scene<'_, '_>, from: usize, end: usize) -> Option<(usize, Cue)> {
    const LONGEST: usize = 25;
    report::dashes(scene, from, end).find_map(|dash| {
        let verb = dash + 1;
        let stop = (verb..end).find(|&k| scene.is_dash(k)).unwrap_or(end);
        if stop - verb > LONGEST || scene.capital(verb) || scene.kind(verb) != TokenKind::Word {
            return None;
        }
        let past = ["ł", "ła", "li", "ły"].iter().any(|e| scene.lower(verb).ends_with(e));
        let acts =
            matches!(scene.pos(verb), Pos::Fin | Pos::Praet) && scene.predicate(verb) || !scene.known(verb) && past;
        let lemma = scene.lemma(verb);
        let is = matches!(lemma, "być" | "mieć" | "móc" | "musieć" | "chcieć" | "zostać" | "wynikać" | "dotyczyć");
        let subject = (verb + 1..stop.min(verb + 8)).any(|k| scene.noun(k) && scene.subject(k));
        let clauses = (verb..stop).any(|k| scene.kind(k) == TokenKind::Comma && k < verb + 4);
        (acts && !is && subject && !clauses).then(|| {
            let cue = Cue { token: TokenId::from(verb), kind: CueKind::Verb, clause: TokenRange::new(verb, stop) };
            (dash, cue)
        })
    })
}
