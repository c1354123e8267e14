//! Learns the weights: a choice among candidates by softmax regression (maximum entropy), over the runtime's own candidates.
//!
//! Invariant: the same examples give the same weights; examples are visited in their order, steps shrink by AdaGrad.

use super::attribute::{choose, each};
use super::candidate::Candidate;
use super::model::{Model, SIZE};
use super::naming;
use super::scene::Scene;
use super::whom::Referent;
use crate::span::Span;

/// What an annotator says of one quotation's source.
#[derive(Clone, Debug, Default)]
pub struct Gold {
    /// The expression.
    pub mention: Option<Span>,
    /// The name.
    pub name: Option<String>,
}

/// One choice: the reasons of each candidate, and which are right.
#[derive(Clone, Debug)]
pub struct Example {
    candidates: Vec<Vec<u16>>,
    right: Vec<usize>,
}

/// The right candidates of one quotation.
#[must_use]
pub fn right(scene: &Scene<'_, '_>, candidates: &[Candidate], gold: &Gold) -> Vec<usize> {
    let names: Vec<Option<String>> = candidates.iter().map(|c| naming::name(scene, c)).collect();
    let named = |i: usize| same_speaker(gold.name.as_deref(), names[i].as_deref());
    let exact = |i: usize| names[i].as_deref().map(str::to_lowercase) == gold.name.as_deref().map(str::to_lowercase);
    let said = |i: usize| match (gold.mention, candidates[i].mention) {
        (Some(span), Some((a, b))) => {
            let inside = |p: usize| {
                span.overlaps(scene.reading.token(scene.phrases[p].head).span)
                    || scene.phrases[p].entity.is_some() && span.overlaps(scene.reading.span(scene.phrases[p].tokens))
            };
            inside(a) && inside(b)
        }
        (None, None) => true,
        _ => false,
    };
    let all = || 0..candidates.len();
    let both = gold.name.as_deref().is_some_and(|n| n.contains(" | "));
    let tiers: [Vec<usize>; 5] = [
        all()
            .filter(|&i| both && matches!(candidates[i].referent, Referent::Both(..)) && said(i) && named(i))
            .collect(),
        all().filter(|&i| said(i) && exact(i)).collect(),
        all().filter(|&i| said(i) && named(i)).collect(),
        all().filter(|&i| exact(i)).collect(),
        all().filter(|&i| named(i)).collect(),
    ];
    tiers.into_iter().find(|t| !t.is_empty()).unwrap_or_default()
}

/// The examples of one article, every quotation before each attributed as annotated, or as the model would: it learns to
/// go on after its own mistakes.
#[must_use]
pub fn examples(scene: &Scene<'_, '_>, gold: &[Gold], history: Option<&Model>) -> Vec<Example> {
    let mut out = Vec::new();
    each(scene, |id, candidates| {
        let right = right(scene, candidates, &gold[id]);
        let pick = match history {
            Some(model) => choose(model, candidates).0,
            None => right.first().copied().unwrap_or(usize::MAX),
        };
        if !right.is_empty() {
            out.push(Example { candidates: candidates.iter().map(|c| c.slots.clone()).collect(), right });
        }
        pick
    });
    out
}

/// Learns from the examples; weights in hundredths, the mean of those of the later half of the epochs.
///
/// `decay` is the precision of a Gaussian prior: each example that a weight stands in bears its share of it.
#[must_use]
pub fn train(examples: &[Example], epochs: usize, decay: f64) -> Vec<i16> {
    let mut weights = vec![0f64; SIZE];
    let mut squares = vec![1e-3f64; SIZE];
    let rate = 0.15;
    let mut seen = vec![0f64; SIZE];
    for example in examples {
        let mut slots: Vec<u16> = example.candidates.concat();
        slots.sort_unstable();
        slots.dedup();
        slots.iter().for_each(|&s| seen[s as usize] += 1.0);
    }
    let mut sum = vec![0f64; SIZE];
    let mut summed = 0f64;
    for epoch in 0..epochs {
        for example in examples {
            let scores: Vec<f64> =
                example.candidates.iter().map(|c| c.iter().map(|&s| weights[s as usize]).sum()).collect();
            let share = softmax(&scores, 0..scores.len());
            let wanted = softmax(&scores, example.right.iter().copied());
            let mut gradient: std::collections::BTreeMap<u16, f64> = std::collections::BTreeMap::new();
            for (i, slots) in example.candidates.iter().enumerate() {
                let by = wanted[i] - share[i];
                if by.abs() > 1e-6 {
                    for &slot in slots {
                        *gradient.entry(slot).or_default() += by;
                    }
                }
            }
            for (slot, by) in gradient {
                let slot = slot as usize;
                let by = by - decay * weights[slot] / seen[slot];
                squares[slot] += by * by;
                weights[slot] += rate * by / squares[slot].sqrt();
            }
            if 2 * epoch >= epochs {
                summed += 1.0;
                sum.iter_mut().zip(&weights).for_each(|(s, w)| *s += w);
            }
        }
    }
    sum.iter().map(|s| s / summed).map(|w| (w * 100.0).round().clamp(-30000.0, 30000.0) as i16).collect()
}

/// Each one's share of the chance among those listed; nought for the others.
fn softmax(scores: &[f64], listed: impl Iterator<Item = usize> + Clone) -> Vec<f64> {
    let top = listed.clone().map(|i| scores[i]).fold(f64::NEG_INFINITY, f64::max);
    let mut out = vec![0.0; scores.len()];
    let mut sum = 0.0;
    for i in listed {
        out[i] = (scores[i] - top).exp();
        sum += out[i];
    }
    out.iter_mut().for_each(|x| *x /= sum);
    out
}

/// Whether two names agree in a name word, inflection aside, as the evaluation counts it.
#[must_use]
pub fn same_speaker(gold: Option<&str>, got: Option<&str>) -> bool {
    let (Some(gold), Some(got)) = (gold, got) else { return gold.is_none() && got.is_none() };
    let split = |s: &str| -> Vec<String> {
        s.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|w| !w.is_empty()).map(str::to_owned).collect()
    };
    let got: Vec<String> = split(got).iter().map(|w| w.to_lowercase()).collect();
    gold.split(" | ").any(|part| {
        let words = split(part);
        let capitals: Vec<String> =
            words.iter().filter(|w| w.starts_with(char::is_uppercase)).map(|w| w.to_lowercase()).collect();
        let names = if capitals.is_empty() { words.iter().map(|w| w.to_lowercase()).collect() } else { capitals };
        let names = if names.len() > 1 && words.iter().any(|w| w.starts_with(char::is_uppercase)) {
            names[names.len() - 2..].to_vec()
        } else {
            names
        };
        names.iter().any(|w| got.iter().any(|p| same_word(w, p)))
    })
}

fn same_word(a: &str, b: &str) -> bool {
    let (x, y): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let n = x.iter().zip(&y).take_while(|(a, b)| a == b).count();
    n >= 3 && x.len() - n <= 3 && y.len() - n <= 3 || a == b
}
