//! How an expression stands in the cue's clause and in the one that the cue's clause belongs to.
//!
//! Invariant: looks at a bounded number of tokens before the cue. Source: a Polish clause has one subject; in `nagranie, w którym
//! stwierdza` the clause without a subject takes that of the clause before.

use super::agreement::plausible;
use super::feature::Feature;
use super::phrase::{Fit, Phrase, PhraseKind};
use super::scene::{Group, Scene};
use super::seen::Seen;
use crate::lexis::is_relative;
use crate::morphology::Pos;
use crate::span::TokenId;
use crate::text::TokenKind;

/// How far from the cue its certain subject stands, in tokens.
const BESIDE: usize = 4;
/// How far from the phrase what it stands in opens and closes.
const ENCLOSED: usize = 16;
/// How far before the cue its clause opens.
const OPENS: usize = 6;

/// Whether the phrase can only be a subject.
fn is_certain(phrase: &Phrase) -> bool {
    phrase.nominative == Fit::Best && phrase.genitive == Fit::No && phrase.kind != PhraseKind::Circumstance
}

/// `Sąsiadka nazwała Bibi złodziejką`: another phrase beside the cue can only be the subject, and this one need not.
pub(super) fn certain_rival(scene: &Scene<'_, '_>, seen: &Seen, i: usize, around: &[usize]) -> Option<Feature> {
    if is_certain(&scene.phrases[i]) {
        return None;
    }
    let beside = |phrase: &Phrase| {
        let (start, end) = (phrase.tokens.start.index(), phrase.tokens.end.index());
        let between = if end <= seen.anchor { end..seen.anchor } else { seen.anchor + 1..start.max(seen.anchor + 1) };
        between.len() <= BESIDE
            && scene.level[start] == scene.level[seen.anchor]
            && between.into_iter().all(|at| scene.kind(at) == TokenKind::Word)
    };
    let rival = |&&o: &&usize| {
        let other = &scene.phrases[o];
        o != i && is_certain(other) && plausible(other, seen.asks) && beside(other)
    };
    around.iter().find(rival).map(|_| Feature::CertainRival)
}

/// `Nowak opublikował nagranie, w którym stwierdza`: the phrase is the subject of the clause that the cue's one belongs to.
pub(super) fn of_mother(scene: &Scene<'_, '_>, seen: &Seen, i: usize) -> Option<Feature> {
    let phrase = &scene.phrases[i];
    // the cheap questions first: this is asked of every phrase around
    let subject = scene.governs[i] && plausible(phrase, seen.asks);
    let before = subject && opener(scene, seen.anchor).is_some_and(|opener| phrase.tokens.end.index() < opener);
    before.then_some(Feature::OfMother)
}

/// `Analiza, którą widział Nowak, dowodzi`: the phrase stands in a relative clause that is over before the cue, whose subject
/// is outside.
pub(super) fn is_enclosed(scene: &Scene<'_, '_>, seen: &Seen, phrase: &Phrase) -> bool {
    let (start, end, cue) = (phrase.tokens.start.index(), phrase.tokens.end.index(), seen.anchor);
    if end > cue || seen.group != Group::Verb {
        return false;
    }
    let level = scene.level[cue];
    let comma = |at: &usize| scene.kind(*at) == TokenKind::Comma && scene.level[*at] == level;
    let verb = |at: usize| scene.reading.best(TokenId::from(at)).tag.is_finite();
    let low = start.saturating_sub(ENCLOSED);
    let which = |at: usize| is_relative(scene.lower(at));
    let pronoun = (low..start).rev().take_while(|at| !comma(at)).find(|&at| which(at));
    let opens = |at: usize| (at.saturating_sub(2)..at).any(|k| comma(&k));
    let close = || (cue.saturating_sub(BESIDE)..cue).rev().find(comma).filter(|&close| close >= end);
    pronoun.filter(|&at| opens(at)).is_some_and(|at| {
        close().is_some_and(|close| {
            (at..close).any(verb) && !(end..close).any(|k| comma(&k)) && !(close..cue).any(|k| verb(k) || which(k))
        })
    })
}

/// The comma before `w którym`, where nothing in the cue's clause before the cue can be its subject.
fn opener(scene: &Scene<'_, '_>, cue: usize) -> Option<usize> {
    let low = cue.saturating_sub(OPENS);
    let at = (low..cue).rev().find(|&at| is_relative(scene.lower(at)))?;
    let preposition = at.checked_sub(1)?;
    let comma = at.checked_sub(2)?;
    let governed = scene.reading.best(TokenId::from(preposition)).tag.pos() == Pos::Prep;
    (governed && scene.kind(comma) == TokenKind::Comma).then_some(comma)
}
