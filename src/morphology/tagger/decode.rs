//! The best sequence of candidates, with a beam.
//!
//! Integer scores; of equals the earlier wins. Invariant: one candidate a token, in linear time.

use super::candidate::Candidates;
#[cfg(feature = "train")]
use super::features::own;
use super::features::{Before, Context};

#[derive(Clone, Copy, Debug)]
struct State {
    score: i32,
    before: Before,
    /// The place in `history` of the last choice; `u32::MAX` at the start.
    choice: u32,
}

/// Memory of the decoder, used again from sentence to sentence.
#[derive(Debug, Default)]
pub(super) struct Beam {
    states: Vec<State>,
    next: Vec<State>,
    /// Choice before and candidate.
    history: Vec<(u32, u32)>,
    own: Vec<i32>,
}

impl Beam {
    /// Finds the best sequence of places in `candidates` for a sentence of forms, `width` states a token; `own` is what
    /// a place scores by itself, `allowed` says which may be chosen.
    #[inline(never)]
    #[allow(clippy::too_many_arguments)]
    pub fn best(
        &mut self,
        width: usize,
        candidates: &Candidates,
        sentence: &[u32],
        own: impl Fn(u32, usize) -> i32,
        weight: impl Fn(u32) -> i32,
        allowed: impl Fn(usize, usize) -> bool,
        out: &mut Vec<usize>,
    ) {
        self.history.clear();
        self.states.clear();
        self.states.push(State { score: 0, before: Before::default(), choice: u32::MAX });
        for (token, &form) in sentence.iter().enumerate() {
            let context = Context::new(candidates, sentence, token);
            let range = candidates.range(form);
            let single = range.len() == 1;
            self.own.clear();
            for place in range.clone() {
                let mut score = 0;
                if !single && allowed(token, place) {
                    score = own(form, place);
                    context.candidate(candidates.at(place), |f| score += weight(f));
                }
                self.own.push(score);
            }
            self.next.clear();
            for state in &self.states {
                let after = state.before.at(&context);
                for place in range.clone().filter(|&p| allowed(token, p)) {
                    let c = candidates.at(place);
                    let mut score = state.score + self.own[place - range.start];
                    // A lone candidate still weighs on which of the states before it was right.
                    if !single || self.states.len() > 1 {
                        after.candidate(c, |f| score += weight(f));
                    }
                    let worst = self.next.get(width - 1).map_or(i32::MIN, |s| s.score);
                    if score <= worst {
                        continue;
                    }
                    let before = state.before.after(c, candidates.lemma(place));
                    if let Some(at) = self.next.iter().position(|s| s.before == before) {
                        if self.next[at].score >= score {
                            continue;
                        }
                        self.next.remove(at);
                    }
                    self.next.truncate(width - 1);
                    let at = self.next.partition_point(|s| s.score >= score);
                    self.history.push((state.choice, place as u32));
                    let choice = self.history.len() as u32 - 1;
                    self.next.insert(at, State { score, before, choice });
                }
            }
            core::mem::swap(&mut self.states, &mut self.next);
        }
        out.clear();
        let mut choice = self.states.first().map_or(u32::MAX, |s| s.choice);
        while let Some(&(before, place)) = self.history.get(choice as usize) {
            out.push(place as usize);
            choice = before;
        }
        out.reverse();
    }
}

/// Gives `add` every feature of a sequence, as the decoder sees them.
#[cfg(feature = "train")]
pub(super) fn features_of(sequence: &[usize], candidates: &Candidates, forms: &[u32], mut add: impl FnMut(u32)) {
    let mut before = Before::default();
    for (token, (&place, &form)) in sequence.iter().zip(forms).enumerate() {
        let context = Context::new(candidates, forms, token);
        let c = candidates.at(place);
        let lemma = candidates.lemma(place);
        if candidates.range(form).len() > 1 {
            own(candidates.word(form), c, lemma, &mut add);
            context.candidate(c, &mut add);
        }
        before.at(&context).candidate(c, &mut add);
        before = before.after(c, lemma);
    }
}
