//! What an interviewer says before the question: `Episkopat twierdzi, że … Czy to prawda?`
//!
//! Where an answer is run together with the next question, the sentences that lead up to it are the asker's: what addresses the
//! guest, what reports others right before a question, and what the question points back to. The guest speaks of `ja` and `my`.

use super::clause;
use super::reported;
use super::scene::{Scene, Signal};
use crate::lexis::{ClauseWord, SourceWord};
use crate::text::TokenKind;

/// Whether the sentence speaks to the guest: `Mówiła pani o wodzie.`
pub(super) fn addresses(scene: &Scene<'_, '_>, (start, end): (usize, usize)) -> bool {
    (start..end).any(|i| scene.parts(i, ClauseWord::Address))
}

/// Whether the sentence asks.
pub(super) fn asks(scene: &Scene<'_, '_>, (_, end): (usize, usize)) -> bool {
    scene.kind(end - 1) == TokenKind::Question
}

/// Whether the sentence before the question leads up to it.
pub(super) fn leads(scene: &Scene<'_, '_>, before: (usize, usize), question: (usize, usize)) -> bool {
    let own = (before.0..before.1).any(|i| scene.talks(i) || scene.signal(i) == Signal::Source(SourceWord::Mine));
    let others = !clause::subordinate(scene, before.0) && reported::somebody(scene, before.0, before.1);
    !own && (points_back(scene, question) || others)
}

/// Whether the sentence is a remark that the guest takes up though it does not ask: `Rozumiem, że most runie.`, `To drogo. – Tak.`
pub(super) fn remarks(scene: &Scene<'_, '_>, (start, end): (usize, usize), next: Option<(usize, usize)>) -> bool {
    // `Pytam, ponieważ jest drogo. To prawda, ale …`: that `ja` is the asker
    let own = (start..end).any(|i| scene.talks(i)) && !addresses(scene, (start, end));
    let sums_up = scene.lower(start) == "rozumiem" && (start + 1..start + 3).any(|i| scene.signal(i) == Signal::That);
    let answers = |n: (usize, usize)| {
        // `Oczywiście, że to drogo`, `Tak, to drogo`; but `Oczywiście, nie wiemy wszystkiego` only goes on
        let plain = matches!(scene.lower(n.0), "tak" | "nie" | "owszem") || scene.signal(n.0 + 2) == Signal::That;
        let agreed = plain && scene.parts(n.0, ClauseWord::Agrees) && scene.kind(n.0 + 1) == TokenKind::Comma;
        agreed || scene.lexis.clauses.is_answer(scene.lower(n.0), scene.lower(n.0 + 1))
    };
    sums_up || !own && next.is_some_and(|n| answers(n) || agrees(scene, n))
}

/// Whether the sentence only says yes or no: `Tak.`, `Na pewno.`
fn agrees(scene: &Scene<'_, '_>, (start, end): (usize, usize)) -> bool {
    let word = |i: usize| scene.parts(i, ClauseWord::Agrees) || scene.lower(i) == "na";
    let words = scene.words(start, end);
    words > 0 && words <= 2 && scene.kind(end - 1) == TokenKind::Stop && (start..end - 1).all(word)
}

/// Whether the question is about what stands before it: `To realne?`, `Z czego to wynika?`, `Dlaczego tak jest?`
fn points_back(scene: &Scene<'_, '_>, (start, end): (usize, usize)) -> bool {
    const NEAR: usize = 4;
    const SHORT: usize = 7;
    let near =
        (start..end.min(start + NEAR)).any(|i| matches!(scene.lower(i), "to" | "tak" | "taki" | "taka" | "takie"));
    // `To znaczy?` only asks for more
    near && scene.words(start, end) <= SHORT && scene.lower(start + 1) != "znaczy"
}
