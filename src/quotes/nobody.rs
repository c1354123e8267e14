//! When a word of speech reports nobody: a survey that shows, a plan that sets out, a rumour, a supposition, or the one spoken to.
//!
//! Every question looks back a dozen tokens from the verb at most.

use super::scene::{Scene, Signal};
use crate::lexis::{ClauseWord, SourceNoun, SourceWord};
use crate::morphology::{Analysis, Aspect, Case, Pos, Tag};
use crate::text::TokenKind;

/// Whether the clause only supposes that somebody says it: `Jeśli wójt mówi, że pada, to pada.`
pub(super) fn supposed(scene: &Scene<'_, '_>, verb: usize, start: usize) -> bool {
    const NEAR: usize = 6;
    let low = start.max(verb.saturating_sub(NEAR));
    let clause = (low..verb).rfind(|&k| scene.kind(k) == TokenKind::Comma).map_or(low, |k| k + 1);
    let opens = clause == start || scene.kind(clause - 1) == TokenKind::Comma;
    let first = !(clause..verb).any(|k| scene.predicate(k));
    opens && first && matches!(scene.lower(clause), "jeśli" | "jeżeli" | "gdyby")
}

/// Whether the verb's subject is a paper that sets out what is planned: `umowa, zawarta w maju, przewiduje, że`, but
/// `powołując się na przepisy, wójt wskazał, że`.
pub(super) fn set_out(scene: &Scene<'_, '_>, verb: usize, start: usize) -> bool {
    const NEAR: usize = 12;
    let low = start.max(verb.saturating_sub(NEAR));
    let own = own_clause(scene, low, verb);
    let paper = |k: usize| {
        let numbered = scene.parts(k, ClauseWord::Counted) && scene.kind(k + 1) == TokenKind::Number;
        (numbered || scene.is_source(k, SourceWord::Paper)) && scene.subject(k) && scene.subject_of(k, verb)
    };
    let other = own.clone().any(|k| scene.noun(k) && scene.subject(k) && scene.subject_of(k, verb));
    own.clone().any(paper) || !other && (low..own.start).any(paper)
}

/// Whether the word is a subject that says nothing: `badanie wskazuje, że`, but `autorzy badania wskazują, że`.
pub(super) fn void(scene: &Scene<'_, '_>, i: usize, start: usize) -> bool {
    let genitive = Tag::of(Pos::Subst).with(Case::Genitive);
    let reading = scene.tag(i).case() == Some(Case::Genitive);
    let governed = i > start && scene.noun(i - 1) && (scene.subject(i - 1) || reading) && scene.declines(i, genitive);
    scene.is_source(i, SourceWord::Void) && scene.subject(i) && !governed
}

/// The tokens before the verb down to `low` that its clause or the clause it relates to holds.
pub(super) fn own_clause(scene: &Scene<'_, '_>, low: usize, verb: usize) -> core::ops::Range<usize> {
    let comma = (low..verb).rfind(|&k| scene.kind(k) == TokenKind::Comma);
    let from = comma.filter(|&k| scene.signal(k + 1) != Signal::Relative).map_or(low, |k| k + 1);
    (from..verb).rfind(|&k| scene.kind(k) == TokenKind::Close).map_or(from, |k| k + 1)..verb
}

/// Whether a paper says it: `w rezolucji mówi się, że`.
pub(super) fn written(scene: &Scene<'_, '_>, verb: usize, start: usize) -> bool {
    const NEAR: usize = 8;
    let paper = |k: usize| scene.lexis.source_nouns.get(scene.lemma(k)) == Some(SourceNoun::Document);
    (start..start.max(verb.min(start + 2))).any(|k| matches!(scene.lower(k), "w" | "we"))
        && (start..verb.min(start + NEAR)).any(paper)
}

/// Whether nobody in particular says it: `informowano, że`, but `w komunikacie informowano, że`, `poinformowano, że`.
pub(super) fn rumour(scene: &Scene<'_, '_>, verb: usize, start: usize) -> bool {
    let imperfective = |a: &Analysis| a.tag.pos() == Pos::Imps && a.tag.can_be(Aspect::Imperfective);
    let paper = |k: usize| matches!(scene.lower(k), "w" | "we" | "na" | "podczas" | "jak");
    let low = start.max(verb.saturating_sub(8));
    let document = |k: usize| {
        let noun = scene.lexis.source_nouns.get(scene.lemma(k));
        matches!(noun, Some(SourceNoun::Document | SourceNoun::Event | SourceNoun::Institution | SourceNoun::Medium))
            || scene.capital(k) && k > start
    };
    scene.analyses(verb).iter().any(imperfective) && !((low..verb).any(paper) && (low..verb).any(document))
}

/// Whether the verb is about whom the text speaks to: `mówi pan, że`, but `mówi pani minister, że`.
pub(super) fn addressed(scene: &Scene<'_, '_>, verb: usize, start: usize) -> bool {
    let sir = |k: usize| matches!(scene.lower(k), "pan" | "pani" | "państwo");
    let after = sir(verb + 1) && !scene.capital(verb + 2) && !scene.noun(verb + 2);
    after || verb > start && sir(verb - 1)
}
