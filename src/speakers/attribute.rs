//! Finds the source of every quotation: the best of its candidates, in text order.
//!
//! In text order, so that a clause without a subject can take up the source before it. Invariant: one answer a quotation,
//! linear time. Source: the project's annotation guidelines.

use super::attribution::Attribution;
use super::candidate::{Candidate, candidates};
use super::cast::{Cast, Member};
use super::model::Model;
use super::naming;
use super::phrase::PhraseKind;
use super::scene::Scene;
use super::whom::Referent;
use crate::entities::Entities;
use crate::lexis::Lexis;
use crate::morphology::{Gender, Number, Pos, Tag};
use crate::quotes::Quote;
use crate::reading::Reading;
use crate::span::TokenId;

/// For each quotation its source, or `None` where a reader could not tell.
///
/// ```
/// use cytat::analysis::{Models, Options, analyze};
/// let models = Models::embedded().unwrap();
/// let text = "Minister Anna Kowalska przyjechała do Gdyni. – Budżet jest gotowy – powiedziała Kowalska.";
/// let analysis = analyze(text, &Options::default(), &models);
/// assert_eq!(analysis.speakers[0].as_ref().unwrap().name, "Anna Kowalska");
/// ```
#[must_use]
pub fn attribute(
    reading: &Reading<'_>,
    quotes: &[Quote],
    entities: &Entities,
    lexis: &Lexis,
    model: &Model,
) -> Vec<Option<Attribution>> {
    if quotes.is_empty() {
        return Vec::new();
    }
    let scene = Scene::new(reading, quotes, entities, lexis);
    let mut out = Vec::with_capacity(quotes.len());
    each(&scene, |id, candidates| {
        let (best, margin) = choose(model, candidates);
        let shown = expression(&scene, id, candidates, best).unwrap_or(best);
        out.push(attribution(&scene, &candidates[shown], model.sure(margin)));
        best
    });
    out
}

/// The candidate that means the same and is named in the sentence of a quotation that nothing reports.
fn expression(scene: &Scene<'_, '_>, id: usize, candidates: &[Candidate], best: usize) -> Option<usize> {
    let quote = &scene.quotes[id];
    let chosen = &candidates[best];
    if quote.cue.is_some() || chosen.mention.is_some() || chosen.referent == Referent::Nobody {
        return None;
    }
    let first = scene.first(quote);
    let sentence = scene.reading.sentence_of(first);
    candidates.iter().position(|c| {
        let start = c.mention.map(|m| scene.phrases[m.0].tokens.start);
        c.referent == chosen.referent && start.is_some_and(|t| t < first && scene.reading.sentence_of(t) == sentence)
    })
}

/// Calls `pick` with the candidates of each quotation in text order; whom it picks has spoken for those after.
pub fn each(scene: &Scene<'_, '_>, mut pick: impl FnMut(usize, &[Candidate]) -> usize) {
    let mut cast = Cast::default();
    let mut nobody = false;
    for (id, quote) in scene.quotes.iter().enumerate() {
        let candidates = candidates(scene, &cast, quote, id, nobody);
        let Some(best) = candidates.get(pick(id, &candidates)) else { continue };
        nobody = best.referent == Referent::Nobody;
        if let Some(member) = member(scene, best, scene.anchor(quote), scene.asks(quote)) {
            cast.says(member);
        }
    }
}

/// The best candidate, and by how much it leads the best one that means somebody else.
#[must_use]
pub fn choose(model: &Model, candidates: &[Candidate]) -> (usize, i32) {
    let scores: Vec<i32> = candidates.iter().map(|c| model.score(&c.slots)).collect();
    let best = (0..scores.len()).max_by_key(|&i| (scores[i], core::cmp::Reverse(i))).unwrap_or(0);
    let others = (0..scores.len()).filter(|&i| candidates[i].referent != candidates[best].referent);
    let second = others.map(|i| scores[i]).max().unwrap_or(i32::MIN / 2);
    (best, scores.get(best).map_or(0, |s| s.saturating_sub(second)))
}

fn attribution(scene: &Scene<'_, '_>, candidate: &Candidate, confidence: u16) -> Option<Attribution> {
    let name = naming::name(scene, candidate)?;
    Some(Attribution {
        mention: candidate.mention.map(|m| scene.reading.span(naming::extent(scene, m))),
        entity: match candidate.referent {
            Referent::Entity(entity) => Some(entity),
            _ => None,
        },
        name,
        rule: candidate.rule,
        confidence,
    })
}

fn member(scene: &Scene<'_, '_>, candidate: &Candidate, at: TokenId, asks: Tag) -> Option<Member> {
    let name = naming::name(scene, candidate)?;
    let (entity, mut subject, kind) = match &candidate.referent {
        Referent::Entity(entity) => (Some(*entity), scene.subject_of(*entity), PhraseKind::Person),
        Referent::Phrase(i) => (None, scene.phrases[*i].subject, scene.phrases[*i].kind),
        _ => (None, Tag::of(Pos::Subst), PhraseKind::Thing),
    };
    // what the verb says of its own subject
    if subject.gender().is_none() && asks.can_be(Number::Singular) && !asks.can_be(Number::Plural) {
        let one = Tag::of(Pos::Subst).with(Number::Singular);
        subject = match (asks.can_be(Gender::M1), asks.can_be(Gender::F)) {
            (true, false) => one.with(Gender::M1),
            (false, true) => one.with(Gender::F),
            _ => subject,
        };
    } else if asks.can_be(Number::Plural) && !asks.can_be(Number::Singular) && subject.number().is_none() {
        subject = Tag::of(Pos::Subst).with(Number::Plural);
    }
    Some(Member { entity, name, kind, subject, times: 1, last: at })
}
