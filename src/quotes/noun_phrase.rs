//! The end of the noun phrase that names a source: `według (szefa dyplomacji Łotwy) Rosja …`.
//!
//! A phrase is modifiers that can stand in the case, a head, and what may follow one: genitives, names, prepositional
//! phrases, participles with their complements, appositions and relative clauses between commas. Where the longest
//! phrase leaves the clause no subject for its verb, the phrase ends before the word that can be that subject.
//! Linear: at most [`LONGEST`] tokens are looked at, phrases nest at most [`DEPTH`] deep. Source: grammar of Polish.

use super::scene::{Scene, Signal};
use crate::lexis::{ClauseWord, SourceWord};
use crate::morphology::{Case, Pos, Tag};
use crate::names::{Kind, NameMention};
use crate::text::TokenKind;

const LONGEST: usize = 40;
const DEPTH: usize = 3;
/// `dane` in the genitive, which the lexicon has only as an adjective.
const DATA: &str = "danych";

/// The end of the phrase that begins at `first` in that case; `None` when none does, or when it names no source.
pub(super) fn source(scene: &Scene<'_, '_>, first: usize, end: usize, case: Case) -> Option<usize> {
    let end = end.min(first + LONGEST);
    if first >= end {
        return None;
    }
    let pronoun = scene.nominal(first, Pos::Ppron3) && !possessive(scene, first, end);
    if scene.signal(first) == Signal::Relative || pronoun {
        return (!scene.is_source(first, SourceWord::NotSource)).then_some(first + 1);
    }
    // `jednego z doradców rządu`
    if scene.parts(first, ClauseWord::Partitive) && matches!(scene.lower(first + 1), "z" | "ze") {
        return source(scene, first + 2, end, Case::Genitive);
    }
    let cases = Tag::of(Pos::Subst).with(case);
    let longest = phrase(scene, first, end, cases, DEPTH)?;
    let mut i = whole_name(scene, first, before_subject(scene, first, longest, end), end);
    let extended = i;
    while i < end && scene.kind(i) == TokenKind::Comma {
        match addition(scene, i + 1, end, cases) {
            Some(close) => i = close,
            None => break,
        }
    }
    (!nobody(scene, first, extended, i > extended)).then_some(i)
}

/// The end of the name that the end of the phrase would cut: `zdaniem Anny [Słupek] – most runie`; but what the verb follows is its
/// subject, with whoever it is: `według mediów premier Anna Lis odeszła`, `według Nowaka Lis odszedł`.
fn whole_name(scene: &Scene<'_, '_>, first: usize, i: usize, end: usize) -> usize {
    let cut = |m: &&NameMention| m.tokens.start.index() < i && m.tokens.end.index() < end;
    let Some(name) = scene.name_from(i).filter(cut) else { return i };
    let (start, stop) = (name.tokens.start.index(), name.tokens.end.index());
    if !(scene.is_word(stop) && scene.predicate(stop)) {
        return stop;
    }
    let function = start > first + 1 && scene.is_function(start - 1);
    if start > first { start - usize::from(function) } else { i }
}

/// Whether the phrase names no source: `według planu`; data and polls count when they are somebody's: `według danych NIK`.
fn nobody(scene: &Scene<'_, '_>, first: usize, end: usize, more: bool) -> bool {
    let part = (first..end)
        .take(1)
        .any(|i| matches!(scene.lemma(i), "część" | "większość") || scene.parts(i, ClauseWord::About));
    let first = first + usize::from(part && first + 1 < end);
    let head = (first..end.min(first + 5)).find(|&i| {
        scene.is_source(i, SourceWord::NotSource)
            || owned(scene, i)
            || scene.pos(i) == Pos::Subst && !scene.nominal(i, Pos::Adj)
    });
    head.is_some_and(|i| {
        scene.is_source(i, SourceWord::NotSource)
            || owned(scene, i)
                && (i + 1..end).all(|k| scene.tag(k).is_adjective() && !scene.capital(k) && scene.pos(k) != Pos::Ppas)
                && !more
                && !scene.capital(first)
    })
}

/// Whether the short form is a title before a name or another title: `zdaniem wirusologa [prof.] Jana Nowaka`.
fn is_title(scene: &Scene<'_, '_>, i: usize) -> bool {
    let short = |k: usize| scene.lexis.functions.is_abbreviated(scene.lower(k));
    short(i) && (scene.capital(i + 1) || short(i + 1))
}

/// Whether the word is a source only when it is somebody's.
fn owned(scene: &Scene<'_, '_>, i: usize) -> bool {
    scene.is_source(i, SourceWord::Owned) || scene.lower(i) == DATA
}

/// Modifiers, head and what follows it.
fn phrase(scene: &Scene<'_, '_>, first: usize, end: usize, cases: Tag, depth: usize) -> Option<usize> {
    let mut i = first;
    let mut head = false;
    let mut proper = false;
    let mut participle = false;
    while i < end {
        if let Some(close) = scene.close_of(i) {
            if close < end && scene.capital(i + 1) && close - i < 10 {
                (i, head, proper) = (close + 1, true, true);
                continue;
            }
            break;
        }
        match scene.kind(i) {
            TokenKind::Open if i > first => match (i..end.min(i + 12)).find(|&k| scene.kind(k) == TokenKind::Close) {
                Some(close) => i = close + 1,
                None => break,
            },
            TokenKind::Number if !head || participle => i += 1,
            TokenKind::Abbreviation if !head || participle || scene.lower(i) == "ds." || is_title(scene, i) => i += 1,
            TokenKind::Initial => (i, head, proper) = (i + 1, true, true),
            TokenKind::Word | TokenKind::Hashtag | TokenKind::Handle | TokenKind::Url => {
                let step = word(scene, i, end, cases, State { head, proper, participle, depth });
                let Some(step) = step else { break };
                i = step.to;
                head |= step.head;
                participle = step.participle;
                proper = step.proper;
            }
            _ => break,
        }
    }
    (head || i > first && !participle && scene.kind(i - 1) != TokenKind::Number).then_some(i)
}

#[derive(Clone, Copy)]
struct State {
    head: bool,
    proper: bool,
    participle: bool,
    depth: usize,
}

struct Step {
    to: usize,
    head: bool,
    proper: bool,
    participle: bool,
}

/// What the word at `i` adds to a phrase, if it can belong to it.
fn word(scene: &Scene<'_, '_>, i: usize, end: usize, cases: Tag, state: State) -> Option<Step> {
    let State { head, proper, participle, depth } = state;
    let step = |to, head, proper, participle| Some(Step { to, head, proper, participle });
    let pos = scene.pos(i);
    let wide = if head { cases.with(Case::Genitive) } else { cases };
    if is_title(scene, i) {
        return step(i + 1, head, proper, participle);
    }
    if scene.capital(i) {
        return name(scene, i, end, wide, head).then_some(Step {
            to: i + 1,
            head: true,
            proper: true,
            participle: false,
        });
    }
    // `ponad 200 posłów`, `niemal połowy Polaków`: no preposition
    if !head && scene.parts(i, ClauseWord::About) && i + 1 < end {
        let amount = [Pos::Subst, Pos::Adj, Pos::Num].iter().any(|&p| scene.can(i + 1, p, cases));
        if amount || scene.kind(i + 1) == TokenKind::Number {
            return step(i + 1, head, proper, participle);
        }
    }
    if pos == Pos::Prep || scene.nominal(i, Pos::Prep) {
        if !head && !participle || depth == 0 {
            return None;
        }
        // before the head is seen its genitive is still to come: `opublikowanego w środę raportu`
        let to = match head {
            true => phrase(scene, i + 1, end, scene.governed(i), depth - 1)?,
            false => short(scene, i + 1, end, scene.governed(i))?,
        };
        let closed = to >= end || scene.kind(to) == TokenKind::Comma;
        let joint = scene.lexis.clauses.is_joint(scene.lower(i), scene.lower(i + 1));
        return if participle || closed || joint || scene.parts(i, ClauseWord::Attach) {
            step(to, head, proper, participle)
        } else {
            None
        };
    }
    if matches!(pos, Pos::Conj) && matches!(scene.lower(i), "i" | "oraz" | "lub") {
        if !head || depth == 0 {
            return None;
        }
        let to = phrase(scene, i + 1, end, cases, depth - 1)?;
        return step(to, true, proper, false);
    }
    if participle && scene.lower(i) == "się" {
        return step(i + 1, head, proper, true);
    }
    if scene.finite(i) {
        return None;
    }
    if !scene.known(i) && !scene.declines(i, Tag::of(Pos::Subst).with(Case::Nominative)) {
        return if !head || looks_genitive(scene.lower(i)) { step(i + 1, true, false, participle) } else { None };
    }
    let can = |pos: Pos| scene.can(i, pos, wide);
    if !head && (owned(scene, i) && can(Pos::Subst) || scene.lower(i) == DATA) {
        return step(i + 1, true, false, false);
    }
    // an adverb after the head is the verb's: `według posła tak się stanie`
    if head && !participle && matches!(pos, Pos::Adv | Pos::Qub) {
        return None;
    }
    if can(Pos::Ppas) || can(Pos::Pact) {
        return if proper && scene.pos(i) != Pos::Pact { None } else { step(i + 1, head, proper, true) };
    }
    if can(Pos::Adj) || can(Pos::Num) && !head || possessive(scene, i, end) {
        return if proper && !scene.capital(i - 1) { None } else { step(i + 1, head, proper, participle) };
    }
    if can(Pos::Subst) || can(Pos::Ger) || can(Pos::Depr) || can(Pos::Brev) {
        return if proper && !participle { None } else { step(i + 1, true, false, false) };
    }
    if matches!(pos, Pos::Adv | Pos::Qub) && (participle || !head) && scene.lower(i) != "nie" {
        let next = i + 1 < end && (scene.can(i + 1, Pos::Adj, wide) || scene.can(i + 1, Pos::Ppas, wide));
        return if participle || next { step(i + 1, head, proper, participle) } else { None };
    }
    // a complement of the participle in its own case: `reprezentującego rząd`
    let object = scene.noun(i) && participle;
    if object { step(i + 1, true, false, false) } else { None }
}

/// Whether a word that the lexicon does not know ends as genitives do.
fn looks_genitive(lower: &str) -> bool {
    ["ów", "ego", "ej", "ich", "ych", "cji", "gii", "twa", "nia"].iter().any(|e| lower.ends_with(e))
}

/// A prepositional phrase without genitives: modifiers, a noun, and its name or figures.
fn short(scene: &Scene<'_, '_>, first: usize, end: usize, cases: Tag) -> Option<usize> {
    let noun = (first..end.min(first + 4)).find(|&i| {
        scene.kind(i) == TokenKind::Number || scene.can(i, Pos::Subst, cases) || scene.capital(i) && scene.is_word(i)
    })?;
    if (first..noun).any(|i| !scene.declines(i, cases)) {
        return None;
    }
    let mut i = noun + 1;
    while i < end && (scene.is_word(i) && (scene.capital(i) || scene.kind(i) == TokenKind::Number)) {
        i += 1;
    }
    Some(i)
}

/// `jego`, `jej`, `ich` before what is theirs.
fn possessive(scene: &Scene<'_, '_>, i: usize, end: usize) -> bool {
    matches!(scene.lower(i), "jego" | "jej" | "ich")
        && i + 1 < end
        && scene.is_word(i + 1)
        && !scene.capital(i + 1)
        && !scene.finite(i + 1)
        && scene.can(i + 1, Pos::Subst, Tag::of(Pos::Subst).with(Case::Genitive))
}

/// Whether the capitalised word can belong to the phrase.
fn name(scene: &Scene<'_, '_>, i: usize, end: usize, cases: Tag, head: bool) -> bool {
    let predicate = i + 1 < end && scene.is_word(i + 1) && !scene.capital(i + 1) && scene.predicate(i + 1);
    // with the verb beside it, it is the subject: `według gazety Ewa odeszła`
    let subject = head && predicate && scene.subject_of(i, i + 1);
    let nominative = Tag::of(Pos::Subst).with(Case::Nominative);
    // letters have every case, whatever word they look like: `zdaniem ETO`
    if !scene.known(i) || scene.is_acronym(i) {
        return !subject || scene.capital(i - 1);
    }
    if scene.declines(i, cases) {
        let chosen = scene.tag(i).case() == Some(Case::Nominative) && scene.tag(i).is_adjective();
        return !(subject || head && chosen);
    }
    // the name of a paper, firm or party after its kind keeps its nominative: `dziennika Rzeczpospolita`
    head && !predicate && !scene.capital(i - 1) && scene.kind_of_medium(i - 1) && scene.declines(i, nominative)
}

/// An apposition, participle or relative clause between commas that goes on with the phrase: where its comma stands.
fn addition(scene: &Scene<'_, '_>, from: usize, end: usize, cases: Tag) -> Option<usize> {
    let relative = (from..end.min(from + 3)).any(|k| scene.signal(k) == Signal::Relative);
    if relative {
        let verb = (from..end).find(|&k| scene.finite(k))?;
        return (verb..end).find(|&k| scene.kind(k) == TokenKind::Comma);
    }
    if scene.lower(from) == "w" && from + 1 < end && scene.lower(from + 1) == "tym" {
        return (from..end).find(|&k| scene.kind(k) == TokenKind::Comma);
    }
    // `lekarzy, ale i pacjentów, …`
    if scene.lexis.clauses.is_addition(scene.lower(from), scene.lower(from + 1)) {
        let to = phrase(scene, from + 2, end, cases, 1)?;
        return Some(before_subject(scene, from + 2, to, end));
    }
    // `przeciwników projektu, głównie rybaków, …`
    if scene.parts(from, ClauseWord::Especially) {
        let to = phrase(scene, from + 1, end, cases, 2)?;
        return (to < end && scene.kind(to) == TokenKind::Comma).then_some(to);
    }
    // `byłego posła, obecnie eksperta Jana Kota, …`
    if scene.pos(from) == Pos::Adv && from + 1 < end && scene.is_function(from + 1) {
        return addition(scene, from + 1, end, cases);
    }
    if !scene.is_word(from) || scene.predicate(from) {
        return None;
    }
    if scene.capital(from) {
        // whose function stood before the comma: `szefa straży, Adama Wolnego, …`, `prezydenta Francji, Jana Kota, …`
        let to = (from..end).find(|&k| !(scene.is_word(k) && scene.capital(k)))?;
        let named = to - from > 1 && scene.is_name(Kind::Person, from, to);
        let bearer =
            (!scene.capital(from.saturating_sub(2)) || named) && to - from <= 4 && scene.kind(to) == TokenKind::Comma;
        return (bearer && scene.declines(from, cases)).then_some(to);
    }
    // what was done to it, and by whom: `sondażu, przygotowanego przez pracownię, …`, `…, i potwierdzonego przez urząd, …`
    let joined = matches!(scene.lower(from), "i" | "oraz" | "a");
    if scene.can(from + usize::from(joined), Pos::Ppas, cases) {
        let to = (from..end).find(|&k| scene.kind(k) == TokenKind::Comma)?;
        return (!(from..to).any(|k| scene.predicate(k))).then_some(to);
    }
    let to = phrase(scene, from, end, cases, 1)?;
    let closed = to >= end || matches!(scene.kind(to), TokenKind::Comma);
    closed.then_some(to)
}

/// The longest phrase, or, where it leaves the verb no subject, the phrase that ends before what can be it.
fn before_subject(scene: &Scene<'_, '_>, first: usize, longest: usize, end: usize) -> usize {
    let stops = |k: usize| {
        matches!(scene.kind(k), TokenKind::Comma | TokenKind::Semicolon | TokenKind::Colon) || scene.is_dash(k)
    };
    if longest >= end || stops(longest) {
        return longest;
    }
    let limit = (longest..end).find(|&k| stops(k)).unwrap_or(end);
    let Some(verb) = (longest..limit).find(|&k| scene.predicate(k)) else { return longest };
    let tag = scene.tag(verb);
    let Some(number) = tag.number() else { return longest };
    if matches!(tag.pos(), Pos::Imps | Pos::Pred) {
        return longest;
    }
    let subject = |k: usize| {
        scene.is_word(k)
            && (scene.kind(k) == TokenKind::Number
                || !scene.known(k) && scene.capital(k)
                || scene.nominative(k, number))
    };
    if (longest..limit).any(subject) {
        return longest;
    }
    let near = |k: usize| scene.kind(k) == TokenKind::Word && scene.subject_of(k, verb) && scene.pos(k) != Pos::Prep;
    let Some(k) = (first + 1..longest).rev().find(|&k| near(k)) else { return longest };
    // `według mediów premier Anna Nowak odeszła`: the whole name, with whoever she is
    let k = scene.name_from(k).map_or(k, |m| m.tokens.start.index().min(k)).max(first + 1);
    let whose = k > first + 1 && scene.is_function(k - 1) && scene.named(k) && scene.nominative(k - 1, number);
    if whose || k > first + 1 && scene.agrees(k - 1, k, number) { k - 1 } else { k }
}
