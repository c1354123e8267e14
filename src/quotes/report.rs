//! The reporting clause that follows what it reports (`– powiedział w środę szef NATO`), and the dash before it.

use super::quote::{Cue, CueKind};
use super::scene::{Scene, Signal};
use crate::lexis::{ClauseWord, SpeechForm, SpeechVerb, SpeechWord};
use crate::morphology::{Aspect, Case, Pos, Tag};
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;

/// How far the verb may stand from the beginning of its clause.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// The clause begins with the verb or a word or two before it.
    Tight,
    /// Up to six words may come first.
    Loose,
}

/// The clause that begins at `from` and reports, if it does.
pub(super) fn after(scene: &Scene<'_, '_>, from: usize, end: usize, reach: Reach) -> Option<Cue> {
    if let Some(cue) = words_of(scene, from, end) {
        return Some(cue);
    }
    // `– tak na pytanie o most odpowiedział wójt`, `– w ten sposób wójt odniósł się do mostu`
    let so = scene.lower(from) == "tak" && scene.signal(from + 1) != Signal::As;
    let so = so || scene.lower(from) == "w" && scene.lower(from + 1) == "ten" && scene.lower(from + 2) == "sposób";
    let reach = if so { Reach::Loose } else { reach };
    let limit = if reach == Reach::Tight { 3 } else { 8 };
    let mut alleged = false;
    for i in from..end.min(from + limit) {
        match scene.signal(i) {
            Signal::Speech(word) => {
                let verb = scene.lexis.speech.verb(word);
                // `poda się do dymisji`: what somebody will do
                let acts = scene.lower(i + 1) == "się" && !verb.says.contains(&"się") && future(scene, i);
                // `można przeczytać w liście`
                let readable = verb.reads && (from..i).any(|k| scene.lower(k) == "można");
                // `nie poradzili sobie`, but `nie ukrywał wójt`
                let denied = i > from && scene.lower(i - 1) == "nie" && !verb.needs.contains(&"nie");
                if (reports(word, verb, alleged) || readable && word.form == SpeechForm::Infinitive)
                    && !acts
                    && !denied
                    && scene.has_needed(&verb.says, i.saturating_sub(2), i + 5)
                {
                    let kind = if scene.signal(from) == Signal::As { CueKind::AsClause } else { CueKind::Verb };
                    return Some(Cue { token: TokenId::from(i), kind, clause: clause(scene, from, i, end) });
                }
            }
            Signal::Alleged => alleged = true,
            // `jak jednak zaznaczył`: beside `jak` it joins nothing
            Signal::Conjunction
                if i == from + 1 && scene.signal(from) == Signal::As && scene.parts(i, ClauseWord::Particle) => {}
            Signal::That | Signal::Relative | Signal::Conjunction => return None,
            _ => {}
        }
        if !scene.is_word(i) || reach == Reach::Tight && scene.capital(i) {
            return None;
        }
    }
    None
}

/// `– to słowa wójta Nowaka`: whose words what stands before is.
fn words_of(scene: &Scene<'_, '_>, from: usize, end: usize) -> Option<Cue> {
    const FAR: usize = 30;
    let noun = from + 1;
    let owner = |i: usize| scene.declines(i, Tag::of(Pos::Subst).with(Case::Genitive));
    let says = scene.lower(from) == "to" && matches!(scene.lower(noun), "słowa" | "opinia" | "wypowiedź");
    (says && noun + 1 < end && owner(noun + 1) && !scene.has_finite(noun, end.min(noun + FAR))).then(|| {
        let clause = TokenRange::new(from, clause(scene, from, noun, end).end.index());
        Cue { token: TokenId::from(noun), kind: CueKind::Noun, clause }
    })
}

/// The first dash before which speech ends, and the clause after it.
pub(super) fn closing_dash(scene: &Scene<'_, '_>, from: usize, end: usize) -> Option<(usize, Cue)> {
    closing_dashes(scene, from, end).next()
}

/// Every dash before which speech ends, and the clause after it.
pub(super) fn closing_dashes(scene: &Scene<'_, '_>, from: usize, end: usize) -> impl Iterator<Item = (usize, Cue)> {
    dashes(scene, from, end).filter_map(move |i| after(scene, i + 1, end, Reach::Tight).map(|cue| (i, cue)))
}

/// The dashes of the range outside marks.
pub(super) fn dashes(scene: &Scene<'_, '_>, from: usize, end: usize) -> impl Iterator<Item = usize> {
    let mut i = from;
    core::iter::from_fn(move || {
        while i < end {
            if let Some(close) = scene.close_of(i).filter(|&c| c < end) {
                i = close + 1;
                continue;
            }
            i += 1;
            // `Strajk na 23 - 27 lipca zapowiedzieli kolejarze`
            let range = scene.kind(i) == TokenKind::Number && i > 1 && scene.kind(i - 2) == TokenKind::Number;
            if matches!(scene.kind(i - 1), TokenKind::Dash(_)) && i - 1 > from && !range {
                return Some(i - 1);
            }
        }
        None
    })
}

/// Whether the verb says what somebody will say, not what he says: `zapytają`, `powie`.
pub(super) fn future(scene: &Scene<'_, '_>, i: usize) -> bool {
    let perfective =
        |pos: Pos| scene.analyses(i).iter().any(|a| a.tag.pos() == pos && a.tag.can_be(Aspect::Perfective));
    let imperfective =
        |pos: Pos| scene.analyses(i).iter().any(|a| a.tag.pos() == pos && a.tag.can_be(Aspect::Imperfective));
    perfective(Pos::Fin) && !imperfective(Pos::Fin)
}

/// Whether the form can be the verb of a reporting clause.
pub(super) fn reports(word: SpeechWord, verb: &SpeechVerb, alleged: bool) -> bool {
    verb.direct && predicate(word, verb, alleged)
}

/// Whether the form can be a predicate about somebody else.
pub(super) fn predicate(word: SpeechWord, verb: &SpeechVerb, alleged: bool) -> bool {
    match word.form {
        SpeechForm::Infinitive => alleged,
        SpeechForm::We => verb.reads,
        form => form.is_finite() && !verb.reads,
    }
}

/// The reporting clause around the verb: to the next dash, cue or end of the sentence.
fn clause(scene: &Scene<'_, '_>, from: usize, verb: usize, end: usize) -> TokenRange {
    let mut i = verb + 1;
    while i < end.min(verb + 60) {
        if let Some(close) = scene.close_of(i) {
            i = close.min(end - 1) + 1;
            continue;
        }
        let stops = scene.is_dash(i)
            || matches!(scene.kind(i), TokenKind::Colon | TokenKind::Semicolon)
            || matches!(scene.signal(i), Signal::That)
            || scene.speech(i).is_some_and(|(w, v)| w.form == SpeechForm::Converb || predicate(w, v, false));
        if stops {
            break;
        }
        i += 1;
    }
    let mut last = i.min(end);
    while last > verb + 1 && (scene.kind(last - 1) == TokenKind::Comma || scene.signal(last - 1) == Signal::Conjunction)
    {
        last -= 1;
    }
    TokenRange::new(from, last)
}
