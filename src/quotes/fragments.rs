//! Marked fragments that are all that is quoted: `nazwał decyzję „skandalem”`.
//!
//! Scare quotes and names have no verb of speech before them in their clause, and are left out.

use super::clause;
use super::draft::Draft;
use super::quote::{Cue, CueKind, QuoteKind};
use super::report;
use super::scene::{Scene, Signal};
use crate::lexis::{ClauseWord, SourceNoun, SpeechForm};
use crate::morphology::{Case, Pos, Tag};
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;

const BACK: usize = 12;

/// The fragments of a sentence that no other quotation covers.
pub(super) fn find(scene: &Scene<'_, '_>, (start, end): (usize, usize), covered: &[bool]) -> Vec<Draft> {
    let mut out = Vec::new();
    let mut i = start;
    while i < end {
        let Some(close) = scene.close_of(i).filter(|&c| c < end) else {
            i += 1;
            continue;
        };
        if !covered[i] && !covered[close] {
            let whole = close + 2 >= end && !covered[start..i].contains(&true);
            match out.last_mut().filter(|last| joined(scene, last, i)) {
                Some(last) => last.spans.push((i, close + 1)),
                None => out.extend(
                    fragment(scene, (start, end), i, close).map(|d| if whole { widened(scene, start, d) } else { d }),
                ),
            }
        }
        i = close + 1;
    }
    out.iter_mut().for_each(|draft| called(scene, draft, end));
    out
}

/// With the rest of what something is called: `określił ją jako „krok” w dobrą stronę`, `opisał go jako „tchórza”, który uciekł`.
fn called(scene: &Scene<'_, '_>, draft: &mut Draft, end: usize) {
    let (open, after) = draft.extent();
    if draft.cue.is_none() || open == 0 || scene.lower(open - 1) != "jako" {
        return;
    }
    let relative = scene.kind(after) == TokenKind::Comma
        && (after + 1..end.min(after + 4)).any(|k| scene.signal(k) == Signal::Relative);
    let noun = after < end && scene.kind(after) == TokenKind::Word && !scene.finite(after) && !scene.capital(after);
    let noun = noun && !scene.parts(after, ClauseWord::Link) && scene.signal(after) == Signal::None;
    if relative || noun {
        draft.spans = vec![(open, clause::end(scene, open, end, None))];
    }
}

/// Whether the mark goes on with the list that the fragment opens: `mówił o „zdradzie”, „hańbie” i „skandalu”`, `nazwał wójta
/// „kłamcą”, a skarbnika „złodziejem”`.
fn joined(scene: &Scene<'_, '_>, last: &Draft, open: usize) -> bool {
    const APART: usize = 4;
    let after = last.extent().1;
    let joins = |k: usize| {
        matches!(scene.lower(k), "i" | "oraz" | "lub" | "czy" | "albo") || scene.lower(k) == "a" && k > after
    };
    let own = last.cue.is_some() && last.kind == QuoteKind::Mixed && open > after && open <= after + APART;
    let lower = !scene.capital(open + 1) || scene.capital(last.spans[0].0 + 1);
    own && lower
        && (scene.kind(after) == TokenKind::Comma || joins(after))
        && (after + 1..open)
            .all(|k| scene.is_word(k) && !scene.verb(k) && (joins(k) || scene.signal(k) == Signal::None))
}

fn fragment(scene: &Scene<'_, '_>, (start, end): (usize, usize), open: usize, close: usize) -> Option<Draft> {
    if open > start && matches!(scene.lower(open - 1), "tzw" | "tzw.") || clause::asked(scene, start, open) {
        return None;
    }
    if let Signal::Speech(word) = scene.signal(close + 1) {
        let verb = scene.lexis.speech.verb(word);
        if verb.fragment && !verb.that && report::predicate(word, verb, false) && !name(scene, open, close) {
            let clause = TokenRange::new(close + 1, (close + 12).min(end));
            let cue = Cue { token: TokenId::from(close + 1), kind: CueKind::Verb, clause };
            return Some(Draft::new(QuoteKind::Mixed, (open, close + 1), Some(cue)));
        }
    }
    let low = start.max(open.saturating_sub(BACK));
    for i in (low..open).rev() {
        if matches!(scene.kind(i), TokenKind::Comma | TokenKind::Semicolon | TokenKind::Stop) || scene.is_dash(i) {
            break;
        }
        // `pytany o „formy współpracy”`: nobody says what he was asked
        if scene.parts(i, ClauseWord::Asked) {
            return None;
        }
        if let Signal::Speech(word) = scene.signal(i) {
            let verb = scene.lexis.speech.verb(word);
            let cry = matches!(scene.kind(close - 1), TokenKind::Exclamation | TokenKind::Question);
            let cry = cry || verb.direct && scene.has_finite(open, close);
            let title = scene.capital(open + 1) && !cry || titled(scene, open);
            let people =
                word.form == SpeechForm::Singular && scene.lower(i + 1) == "się" && !verb.says.contains(&"się");
            let named = word.form == SpeechForm::Gerund && !verb.that;
            let says = report::predicate(word, verb, true) || word.form == SpeechForm::Converb || named;
            let takes = verb.fragment && scene.has_needed(&verb.needs, i.saturating_sub(2), open);
            let takes = takes || verb.direct && scene.lower(open - 1) == "jako";
            if takes && says && !title && !people {
                let clause = TokenRange::new(clause::start(scene, start, i), open);
                let cue = Cue { token: TokenId::from(i), kind: CueKind::Verb, clause };
                return Some(Draft::new(QuoteKind::Mixed, (open, close + 1), Some(cue)));
            }
            break;
        }
    }
    if let Some(cue) = passive(scene, (start, end), open, close) {
        return Some(Draft::new(QuoteKind::Mixed, (open, close + 1), Some(cue)));
    }
    let words = scene.words(open, close);
    let governed = open > start && scene.signal(open - 1) == Signal::That;
    let kind = if governed { QuoteKind::Direct } else { QuoteKind::Mixed };
    (words >= 5 && !scene.capital(open + 1)).then(|| Draft::new(kind, (open, close + 1), None))
}

/// What somebody is said to have called something: `pomysł, uznany za „szalony” przez wójta`, `zmiany określone przez posłów jako „złe”`.
fn passive(scene: &Scene<'_, '_>, (start, end): (usize, usize), open: usize, close: usize) -> Option<Cue> {
    const NEAR: usize = 10;
    if open < start + 2 || !matches!(scene.lower(open - 1), "za" | "jako" | "mianem") || scene.capital(open + 1) {
        return None;
    }
    let word = |k: &usize| scene.is_word(*k);
    let low = start.max(open.saturating_sub(NEAR));
    let verb = (low..open - 1).rev().take_while(word).find(|&k| scene.pos(k) == Pos::Ppas)?;
    let frames = scene.lexis.speech.word(scene.lemma(verb)).map(|w| scene.lexis.speech.verb(w))?;
    let by = |k: usize| scene.lower(k) == "przez";
    let agent = (verb + 1..open).any(by) || (close + 1..end.min(close + 3)).any(by);
    (frames.fragment && agent).then(|| {
        let clause = TokenRange::new(verb, end.min(close + NEAR));
        Cue { token: TokenId::from(verb), kind: CueKind::Verb, clause }
    })
}

/// With the beginning of its sentence when the marks hold the sentence's only predicate: `Taka droga „to krok wstecz …”.`
fn widened(scene: &Scene<'_, '_>, start: usize, mut draft: Draft) -> Draft {
    let (open, close) = draft.extent();
    let predicate = !scene.has_finite(start, open) && scene.has_finite(open, close);
    let subject = (start..open).any(|i| scene.noun(i) && scene.subject(i));
    if draft.cue.is_none() && draft.kind == QuoteKind::Mixed && predicate && subject {
        draft.spans[0].0 = start;
    }
    draft
}

/// Whether the marks hold a name: `„Nowa Gazeta”`; what something is called stands in the instrumental: `„Hańbą” nazwał`.
pub(super) fn name(scene: &Scene<'_, '_>, open: usize, close: usize) -> bool {
    let called = scene.declines(open + 1, Tag::of(Pos::Subst).with(Case::Instrumental));
    (open + 1..close).all(|i| scene.capital(i)) && close - open <= 5 && !called
}

/// Whether the marks hold the title of what is named before them: `w magazynie „24 godziny”`.
pub(super) fn titled(scene: &Scene<'_, '_>, open: usize) -> bool {
    let medium = scene.lexis.source_nouns.get(scene.lemma(open.saturating_sub(1))) == Some(SourceNoun::Medium);
    open > 0 && (medium || scene.kind_of_medium(open - 1) || scene.parts(open - 1, ClauseWord::Work))
}
