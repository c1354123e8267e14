//! The phrases around a quotation among which the expression for its speaker is looked for.
//!
//! Invariant: at most two dozen, in text order; none lies in the quotation itself.

use super::features;
use super::phrase::{Fit, Phrase, PhraseKind};
use super::scene::{Group, OUTSIDE, Scene};
use super::seen::Seen;
use crate::quotes::{CueKind, Quote};
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;

/// How far before and after the cue phrases are looked for, in tokens.
const BACK: usize = 60;
const AHEAD: usize = 60;

/// The phrases that could be the expression: those of the cue's sentence, those of the label, and without a cue those
/// of the sentences before and after.
pub(super) fn around(scene: &Scene<'_, '_>, quote: &Quote, seen: &Seen) -> Vec<usize> {
    if let Some(label) = quote.label {
        // `Szef banku po rozmowie z Nowakiem: …`: what a preposition brings in after somebody does not speak
        let all = scene.phrases_in(label);
        let first = all.start;
        return all.take_while(|&i| i == first || scene.phrases[i].preposition.is_none()).collect();
    }
    let range = match quote.cue {
        Some(cue) => {
            let at = cue.token.index();
            let sentence = scene.reading.sentence(scene.reading.sentence_of(cue.token)).tokens;
            let clause = cue.clause;
            // a heading without a stop before a verb with a capital: `Konfiskata majątków Podkreślił, że`
            let mut letters = scene.reading.form(cue.token).chars();
            let capital =
                letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase);
            let opens = capital && cue.kind == CueKind::Verb;
            let start = if opens { cue.token } else { sentence.start.min(clause.start) };
            let from = start.index().max(at.saturating_sub(BACK));
            let to = sentence.end.max(clause.end).index().min(at + AHEAD);
            TokenRange::new(from, to)
        }
        None => {
            let first = seen.first;
            let before = scene.reading.sentence_of(TokenId::from(first.saturating_sub(1)));
            let last = seen.last.min(scene.reading.len().saturating_sub(1));
            let after = (last + 1).min(scene.reading.len().saturating_sub(1));
            let after = scene.reading.sentence(scene.reading.sentence_of(TokenId::from(after))).tokens;
            let from = scene.reading.sentence(before).tokens.start.index().max(first.saturating_sub(BACK));
            TokenRange::new(from, after.end.index().min(last + 20))
        }
    };
    let level = match quote.cue {
        Some(cue) => scene.level[cue.token.index()],
        None => OUTSIDE,
    };
    let fits = |&i: &usize| {
        let at = scene.phrases[i].tokens.start.index();
        let inner = scene.level[at];
        let own = seen.ids.contains(&inner);
        !own && (inner == level || quote.cue.is_some() && level != OUTSIDE && inner == OUTSIDE)
            && !quote.cue.is_some_and(|c| scene.phrases[i].tokens.contains(c.token))
    };
    // `powiedział. dpa`: the agency signs what ends before it
    let closed = |i: &usize| {
        let at = scene.phrases[*i].tokens.start.index();
        let stop = at > 0 && scene.kind(at - 1) == TokenKind::Stop;
        stop && quote.cue.is_some() && at > seen.anchor
    };
    let mut all: Vec<usize> = scene.phrases_in(range).take_while(|i| !closed(i)).filter(fits).collect();
    // `jej zdaniem`, `według niego`: nobody else
    let beside = |&i: &usize| {
        let phrase = &scene.phrases[i];
        let (start, end) = (phrase.tokens.start.index(), phrase.tokens.end.index());
        phrase.kind == PhraseKind::Pronoun && (end == seen.anchor || start == seen.anchor + 1)
    };
    if seen.group == Group::Source
        && let Some(pronoun) = all.iter().copied().find(beside)
    {
        return vec![pronoun];
    }
    if seen.group == Group::Source {
        all.retain(|&i| beside_source(scene, &scene.phrases[i], seen.anchor));
        // `według dziennika powołującego się na posła`: whom it governs, and what stands right after him
        let governed = |&i: &usize| {
            let phrase = &scene.phrases[i];
            let speaks = matches!(
                phrase.kind,
                PhraseKind::Person
                    | PhraseKind::Organization
                    | PhraseKind::Human
                    | PhraseKind::Institution
                    | PhraseKind::Medium
            );
            features::is_governed(seen.anchor, phrase) && speaks
        };
        if let Some(end) = all.iter().copied().find(governed).map(|i| scene.phrases[i].tokens.end.index()) {
            all.retain(|&i| (seen.anchor + 1..=end + 1).contains(&scene.phrases[i].tokens.start.index()));
        }
    }
    if all.len() > 24 {
        let anchor = seen.anchor;
        all.sort_by_key(|&i| (scene.phrases[i].tokens.start.index().abs_diff(anchor), i));
        all.truncate(24);
        all.sort_unstable();
    }
    all
}

/// Whether the phrase is what a source phrase governs: it follows with nothing but words between, or stands right before.
fn beside_source(scene: &Scene<'_, '_>, phrase: &Phrase, anchor: usize) -> bool {
    const FAR: usize = 6;
    let (start, end) = (phrase.tokens.start.index(), phrase.tokens.end.index());
    let plain = |at: usize| {
        let tag = scene.reading.best(TokenId::from(at)).tag;
        matches!(scene.kind(at), TokenKind::Word | TokenKind::Abbreviation | TokenKind::Quote(_)) && !tag.is_finite()
    };
    start > anchor && start <= anchor + FAR && (anchor + 1..start).all(plain) || end <= anchor && end + 2 >= anchor
}

/// Pairs of neighbouring phrases that `i`, `oraz` or a comma with `jak i` joins.
pub(super) fn coordinations(scene: &Scene<'_, '_>, around: &[usize]) -> Vec<(usize, usize)> {
    let joined = |w: &[usize]| {
        let (a, b) = (&scene.phrases[w[0]], &scene.phrases[w[1]]);
        let between = TokenRange::new(a.tokens.end.index(), b.tokens.start.index().max(a.tokens.end.index()));
        let word = between.iter().any(|t| matches!(scene.lower(t.index()), "i" | "oraz"));
        let short = between.len() <= 4
            && between.iter().all(|t| {
                scene.kind(t.index()) != TokenKind::Word || matches!(scene.lower(t.index()), "i" | "oraz" | "jak")
            });
        // `parlamenty Estonii i Łotwy` is a nominative beside a genitive
        let same = a.nominative != Fit::No && b.nominative != Fit::No || a.genitive != Fit::No && b.genitive != Fit::No;
        // `ustalenia władz unijnych i brytyjskich` goes on with an adjective
        let noun = b.entity.is_some() || scene.reading.analyses(b.head).iter().any(|a| !a.tag.is_adjective());
        (word && short && same && noun).then_some((w[0], w[1]))
    };
    around.windows(2).filter(|w| w[0] + 1 == w[1]).filter_map(joined).collect()
}
