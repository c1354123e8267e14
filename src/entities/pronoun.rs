//! Pronouns that stand for a person: `on`, `ona`, and those of source phrases (`jego zdaniem`, `według niej`).
//!
//! Only where one person of that gender was named within the last few sentences last. Invariant: each pronoun looks at a
//! bounded number of mentions. Source: agreement in gender.

use super::scene::Scene;
use crate::names::Kind;
use crate::span::{TokenId, TokenRange};

/// How many sentences back a person may have been named.
const SENTENCES: u32 = 2;
/// How many of the latest mentions are looked at.
const CANDIDATES: usize = 8;

/// The pronouns of the text with the entity that each means; `roles` are those found before, in text order.
pub(super) fn pronouns(
    scene: &Scene<'_>,
    roles: &[(TokenRange, usize)],
    women: &[Option<bool>],
) -> Vec<(TokenRange, usize)> {
    let mut people: Vec<(TokenId, usize)> = scene
        .names
        .iter()
        .zip(scene.entity_of)
        .map(|(name, &entity)| (name.tokens.start, entity))
        .chain(roles.iter().map(|(tokens, entity)| (tokens.start, *entity)))
        .filter(|(_, entity)| scene.kinds[*entity] == Kind::Person)
        .collect();
    people.sort_unstable();
    let mut out = Vec::new();
    for i in 0..scene.reading.len() {
        let token = TokenId::from(i);
        let Some(woman) = pronoun(scene, token) else { continue };
        let sentence = scene.reading.sentence_of(token).0;
        let before = people.partition_point(|(at, _)| *at < token);
        let near = people[..before].iter().rev().take(CANDIDATES);
        let near = near.take_while(|(at, _)| scene.reading.sentence_of(*at).0 + SENTENCES >= sentence);
        let fits = |entity: usize| women[entity].is_none_or(|w| w == woman);
        if let Some((_, entity)) = near.filter(|(_, e)| fits(*e)).max_by_key(|(at, e)| (women[*e].is_some(), *at)) {
            out.push((TokenRange::new(i, i + 1), *entity));
        }
    }
    out
}

/// Whether the token is such a pronoun, and of a woman.
fn pronoun(scene: &Scene<'_>, token: TokenId) -> Option<bool> {
    let reading = scene.reading;
    let beside = |at: Option<u32>, words: &[&str]| {
        at.is_some_and(|at| at < reading.len() as u32 && words.contains(&reading.lower(TokenId(at))))
    };
    let next = || beside(token.0.checked_add(1), &["zdaniem", "opinii", "ocenie", "mniemaniu", "przekonaniu"]);
    let before = || beside(token.0.checked_sub(1), &["według", "wedle"]);
    match reading.lower(token) {
        "on" => Some(false),
        "ona" => Some(true),
        "jego" if next() => Some(false),
        "jej" if next() => Some(true),
        "niego" if before() => Some(false),
        "niej" if before() => Some(true),
        _ => None,
    }
}
