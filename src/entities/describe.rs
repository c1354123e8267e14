//! What the text says that somebody is: `szef NATO Jens Stoltenberg`, `Jan Nowak, prezes spółki,`, `Nowak jest ministrem`.
//!
//! Invariant: a description lies in the sentence of the name and shares no token with it; each name is looked at once.
//! Source: apposition in Polish agrees in case with the name.

use super::scene::Scene;
use crate::lexis::{FunctionClass, NounTrait};
use crate::morphology::{Analysis, Case, Number, Pos};
use crate::names::{Kind, NameMention};
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;

/// How far a description may reach from the name, in tokens.
const REACH: u32 = 14;

/// A description of one entity.
#[derive(Clone, Debug)]
pub(super) struct Description<'a> {
    /// Whom it describes.
    pub entity: usize,
    /// The describing words.
    pub tokens: TokenRange,
    /// The describing words and the name.
    pub whole: TokenRange,
    /// The function or common noun.
    pub noun: TokenId,
    /// Its lemma.
    pub lemma: &'a str,
}

/// Every description in the text, in the order of the names.
pub(super) fn descriptions<'a>(scene: &Scene<'a>) -> Vec<Description<'a>> {
    let mut out = Vec::new();
    for (at, name) in scene.names.iter().enumerate() {
        let entity = scene.entity_of[at];
        let base = name.lemma == name.span.of(scene.reading.text());
        let cases = Cases {
            nominative: base || name.tokens.len() == 1 && can_be_nominative(scene, name.tokens),
            oblique: !base,
        };
        let found = match scene.kinds[entity] {
            Kind::Person => [before(scene, name.tokens, cases), after(scene, name.tokens, cases)],
            Kind::Organization | Kind::Product => [
                body_before(scene, name.tokens).filter(|_| base || is_quoted(scene, name.tokens)),
                body_after(scene, name.tokens),
            ],
            _ => continue,
        };
        for (noun, lemma, tokens) in found.into_iter().flatten() {
            let whole = TokenRange { start: tokens.start.min(name.tokens.start), end: tokens.end.max(name.tokens.end) };
            out.push(Description { entity, tokens, whole, noun, lemma });
        }
    }
    out
}

/// Names with what stands close before them and says nothing: titles, adjectives, quotation marks.
pub(super) fn dressed(scene: &Scene<'_>) -> Vec<(TokenRange, usize)> {
    let dress = |(at, name): (usize, &NameMention)| {
        let entity = scene.entity_of[at];
        let (mut tokens, first) = (name.tokens, scene.sentence(name.tokens.start).start);
        if is_quoted(scene, tokens) {
            tokens = TokenRange { start: TokenId(tokens.start.0 - 1), end: TokenId(tokens.end.0 + 1) };
            return Some((tokens, entity));
        }
        let person = scene.kinds[entity] == Kind::Person;
        while tokens.start > first {
            let before = TokenId(tokens.start.0 - 1);
            if !(if person { scene.is_title(before) } else { scene.is_adjective(before) }) {
                break;
            }
            tokens.start = before;
        }
        (tokens != name.tokens).then_some((tokens, entity))
    };
    scene.names.iter().enumerate().filter_map(dress).collect()
}

fn is_quoted(scene: &Scene<'_>, name: TokenRange) -> bool {
    let quote = |token: TokenId| matches!(scene.reading.kind(token), TokenKind::Quote(_));
    name.start.0 > 0 && name.end.index() < scene.reading.len() && quote(TokenId(name.start.0 - 1)) && quote(name.end)
}

fn can_be_nominative(scene: &Scene<'_>, name: TokenRange) -> bool {
    // `Theresy` is a nominative of many, and nobody's here
    let one = |a: &Analysis| a.tag.can_be(Case::Nominative) && a.tag.can_be(Number::Singular);
    let nominative = |t| scene.reading.analyses(t).iter().any(|a| a.tag.is_noun() && one(a));
    name.iter().all(nominative)
}

/// Which cases a name can be in.
#[derive(Clone, Copy, Debug)]
struct Cases {
    nominative: bool,
    oblique: bool,
}

type Found<'a> = Option<(TokenId, &'a str, TokenRange)>;

/// The lemma of a function at the token, when it can stand in apposition to the name.
fn agrees<'a>(scene: &Scene<'a>, token: TokenId, name: Cases, beside: bool) -> Option<(FunctionClass, &'a str)> {
    let (function, lemma) = scene.function(token)?;
    let (nominative, oblique) = scene.cases(token);
    // `zdaniem rzecznika Anny Nowak` leaves open who is meant.
    // `rzecznik premier Anny Nowak milczał`: it does not decline beside a woman's name, but here it is the subject
    let subject = scene.reading.best(token).tag.case() == Some(Case::Nominative);
    let somebodys = is_somebodys(function.class) && (beside || subject) && !name.nominative;
    let fits = name.nominative && nominative || name.oblique && oblique;
    (fits && !somebodys).then_some((function.class, lemma))
}

fn is_somebodys(class: FunctionClass) -> bool {
    matches!(class, FunctionClass::Aide | FunctionClass::Kin)
}

/// `sekretarz generalny NATO Jens Stoltenberg`
fn before<'a>(scene: &Scene<'a>, name: TokenRange, cases: Cases) -> Found<'a> {
    let reading = scene.reading;
    let first = scene.sentence(name.start).start;
    let mut from = name.start;
    // `szef spółki, Jan Nowak`
    let comma = from > first && reading.kind(TokenId(from.0 - 1)) == TokenKind::Comma;
    while from > first && name.start.0 - from.0 < REACH {
        let token = TokenId(from.0 - 1);
        let quote = matches!(reading.kind(token), TokenKind::Quote(_) | TokenKind::Number);
        let words = quote || scene.is_word(token) && !scene.ends_phrase(token);
        // `Anna Lis, szefowa banku i Jan Nowak`: what a conjunction joins to him is hers
        let joined = from == name.start && reading.best(token).tag.pos() == Pos::Conj;
        // `mąż Nowak, Jan Nowak`
        if joined || !(words && (scene.person(token).is_none() || comma) || comma && from == name.start) {
            break;
        }
        from = token;
    }
    let range = TokenRange { start: from, end: name.start };
    let mut found = range.iter().filter_map(|token| {
        let beside = token.0 + 1 == name.start.0;
        agrees(scene, token, cases, beside).map(|(class, lemma)| (token, class, lemma))
    });
    let mut one = found.next()?;
    // `rzecznik premier Anny Nowak`: the last of them is hers.
    if is_somebodys(one.1) && !comma {
        one = found.rfind(|(token, ..)| token.0 + 1 == name.start.0).unwrap_or(one);
    }
    let (noun, class, lemma) = one;
    let person = |t: TokenId| scene.person(t).is_some();
    if (TokenRange { start: noun, end: name.start }).iter().any(person) && !is_somebodys(class) {
        return None;
    }
    // `szef banku po rozmowie Lis-Nowak`: a surname alone is what the talk was of
    let prepositional = |t: TokenId| reading.best(t).tag.pos() == Pos::Prep;
    if name.len() == 1 && (TokenRange { start: noun, end: name.start }).iter().any(prepositional) {
        return None;
    }
    // `mąż Nowak, Jan Nowak`: he is not her husband's husband.
    let follows = |at: u32| at < reading.len() as u32 && person(TokenId(at));
    let next =
        name.end.index() < reading.len() && reading.kind(name.end) == TokenKind::Comma && follows(name.end.0 + 1);
    if is_somebodys(class) && next && !comma {
        return None;
    }
    let mut start = noun;
    let own = |t: TokenId| scene.is_adjective_of(t, noun) || scene.is_possessive(t);
    while start > from && own(TokenId(start.0 - 1)) {
        start = TokenId(start.0 - 1);
    }
    let end = TokenId(name.start.0 - u32::from(comma));
    (noun < end).then_some((noun, lemma, TokenRange { start, end }))
}

/// `Jan Nowak, prezes spółki,`, `Jan Nowak (prezes spółki)`, `Jan Nowak, który jest prezesem`, `Jan Nowak został prezesem`
fn after<'a>(scene: &Scene<'a>, name: TokenRange, cases: Cases) -> Found<'a> {
    let reading = scene.reading;
    let last = scene.sentence(name.start).end;
    let mut at = name.end;
    if at >= last {
        return None;
    }
    let joint = matches!(reading.kind(at), TokenKind::Comma | TokenKind::Dash(_) | TokenKind::Open);
    if joint {
        at = TokenId(at.0 + 1);
        if at < last && matches!(reading.lower(at), "który" | "która") {
            at = TokenId(at.0 + 1);
        }
    }
    let copula =
        at < last && matches!(reading.lemma(at), "być" | "zostać" | "pozostawać") && reading.best(at).tag.is_finite();
    if copula {
        at = TokenId(at.0 + 1);
    } else if !joint {
        return None;
    }
    let start = at;
    while at < last && at.0 < start.0 + 4 && scene.is_adjective(at) {
        at = TokenId(at.0 + 1);
    }
    if at >= last {
        return None;
    }
    let (function, lemma) = scene.function(at)?;
    let best = reading.best(at).tag;
    let fits = match copula {
        true => best.can_be(Case::Instrumental),
        false => agrees(scene, at, cases, false).is_some(),
    };
    if !fits || function.class == FunctionClass::Title {
        return None;
    }
    let mut end = end_of(scene, TokenId(at.0 + 1), last);
    if let Some(next) = (end < last).then(|| scene.person(end)).flatten().map(|name| &scene.names[name]) {
        // `Nowak, prezes spółki Jan Kowalski` describes the next name, `Nowak, doradca prezydenta Jana Kowalskiego` does not.
        if next.lemma == next.span.of(reading.text()) {
            return None;
        }
        end = next.tokens.end;
    }
    Some((at, lemma, TokenRange { start, end }))
}

/// Where a description that goes on at the token ends.
fn end_of(scene: &Scene<'_>, from: TokenId, last: TokenId) -> TokenId {
    let mut at = from;
    while at < last && at.0 < from.0 + REACH {
        let quote = matches!(scene.reading.kind(at), TokenKind::Quote(_) | TokenKind::Number);
        let stays = quote || scene.is_word(at) && !scene.ends_phrase(at) && scene.person(at).is_none();
        if !stays || scene.reading.best(at).tag.pos() == Pos::Adv {
            break;
        }
        at = TokenId(at.0 + 1);
    }
    // What joins to the next clause is no part of it.
    while at > from && matches!(scene.reading.best(TokenId(at.0 - 1)).tag.pos(), Pos::Conj | Pos::Prep) {
        at = TokenId(at.0 - 1);
    }
    at
}

/// `niemiecki koncern Uniper`, `dziennik „Fakt”`, `linie lotnicze Wiatr`
fn body_before<'a>(scene: &Scene<'a>, name: TokenRange) -> Found<'a> {
    let first = scene.sentence(name.start).start;
    let mut at = name.start;
    let step = |at: TokenId| (at > first).then(|| TokenId(at.0 - 1));
    let mut token = step(at)?;
    while matches!(scene.reading.kind(token), TokenKind::Quote(_)) || scene.is_adjective(token) {
        if name.start.0 - token.0 > 4 {
            return None;
        }
        at = token;
        token = step(at)?;
    }
    // `zarząd Wiatru` is no name of it
    let organ = |lemma: &str| scene.lexis.source_nouns.has(lemma, NounTrait::Organ);
    let (_, lemma) = scene.body(token).filter(|(_, lemma)| !organ(lemma))?;
    let mut start = token;
    while start > first && scene.is_adjective_of(TokenId(start.0 - 1), token) && token.0 - start.0 < 4 {
        start = TokenId(start.0 - 1);
    }
    Some((token, lemma, TokenRange { start, end: name.start }))
}

/// `Uniper, niemiecki koncern,`
fn body_after<'a>(scene: &Scene<'a>, name: TokenRange) -> Found<'a> {
    let last = scene.sentence(name.start).end;
    let quote = name.end < last && matches!(scene.reading.kind(name.end), TokenKind::Quote(_));
    let comma = TokenId(name.end.0 + u32::from(quote));
    if comma >= last || scene.reading.kind(comma) != TokenKind::Comma {
        return None;
    }
    let start = TokenId(comma.0 + 1);
    let mut at = start;
    while at < last && at.0 < start.0 + 4 && scene.is_adjective(at) {
        at = TokenId(at.0 + 1);
    }
    if at >= last || !scene.cases(at).0 {
        return None;
    }
    let (_, lemma) = scene.body(at)?;
    let end = end_of(scene, TokenId(at.0 + 1), last);
    // `Jak podała PAP, sąd milczał`: a verb goes on with another clause
    let closed = end >= last || !scene.is_word(end);
    closed.then_some((at, lemma, TokenRange { start, end }))
}
