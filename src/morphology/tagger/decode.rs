//! The best sequence of candidates, with a beam.
//!
//! Integer scores; of equals the earlier wins. Invariant: one candidate a token, in linear time.

use super::candidate::Candidates;
#[cfg(feature = "train")]
use super::features::Own;
use super::features::{Before, Context, Words, pos};

#[derive(Clone, Copy, Debug)]
struct State {
    score: i32,
    before: Before,
    /// One past the place in `history` of the last choice; 0 at the start.
    choice: u32,
}

/// How many choices are kept before it is asked which of them no longer matter: more than a sentence of an article has.
const KEPT: usize = 4096;

/// How far the decoder looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Search {
    /// States kept a token.
    pub width: usize,
    /// How far below a token's best candidate another is out of the question, whatever was chosen before it.
    pub candidates: i32,
    /// The same for states.
    pub states: i32,
}

/// Memory of the decoder, used again from sentence to sentence.
#[derive(Debug, Default)]
pub(super) struct Beam {
    states: Vec<State>,
    next: Vec<State>,
    /// Choice before, as a state has it, and candidate.
    history: Vec<(u32, u32)>,
    /// The places that a token may take, and what each scores before it is seen what was chosen so far.
    open: Vec<(u32, i32)>,
}

impl Beam {
    /// Adds to `out` the best sequence of places in `candidates` for a sentence of forms; `own` is what a place scores by
    /// itself, `allowed` says which may be chosen.
    #[inline(never)]
    #[allow(clippy::too_many_arguments)]
    pub fn best(
        &mut self,
        search: Search,
        candidates: &Candidates,
        sentence: &[u32],
        own: impl Fn(u32, usize) -> i32,
        weight: impl Fn(u32) -> i32,
        allowed: impl Fn(usize, usize) -> bool,
        out: &mut Vec<u32>,
    ) {
        self.history.clear();
        self.states.clear();
        self.states.push(State { score: 0, before: Before::default(), choice: 0 });
        let mut kept = KEPT;
        for (token, &form) in sentence.iter().enumerate() {
            let allowed = candidates.range(form).filter(|&place| allowed(token, place));
            self.open.clear();
            self.open.extend(allowed.map(|place| (place as u32, 0)));
            if self.open.len() > 1 {
                let context = Context::new(candidates, sentence, token);
                let mut last = (u32::MAX, 0);
                let mut most = i32::MIN;
                for (place, score) in &mut self.open {
                    let c = candidates.at(*place as usize);
                    let pos = pos(c.tag);
                    if pos != last.0 {
                        last = (pos, 0);
                        context.pos(pos, |f| last.1 += weight(f));
                    }
                    let mut sum = own(form, *place as usize) + last.1;
                    context.candidate(c, |f| sum += weight(f));
                    *score = sum;
                    most = most.max(sum);
                }
                self.open.retain(|(_, score)| most - score <= search.candidates);
            }
            let words = Words::new(candidates, sentence, token);
            self.next.clear();
            // The least that is kept, once so many are.
            let mut worst = i32::MIN;
            // A lone candidate still weighs on which of the states before it was right.
            let lone = self.open.len() == 1 && self.states.len() == 1;
            for state in &self.states {
                let after = state.before.at(words);
                let so_far = if lone { state.score } else { state.score + weight(after.own) };
                for &(place, own) in &self.open {
                    let c = candidates.at(place as usize);
                    let mut score = so_far + own;
                    if !lone {
                        after.candidate(c, |f| score += weight(f));
                    }
                    if score <= worst {
                        continue;
                    }
                    let before = state.before.after(c, candidates.lemma(place as usize));
                    let choice = self.history.len() as u32 + 1;
                    if insert(&mut self.next, search.width, State { score, before, choice }) {
                        self.history.push((state.choice, place));
                    }
                    if let Some(last) = self.next.get(search.width - 1) {
                        worst = last.score;
                    }
                }
            }
            let most = self.next.first().map_or(0, |s| s.score);
            let near = self.next.iter().take_while(|s| most - s.score <= search.states).count();
            self.next.truncate(near);
            core::mem::swap(&mut self.states, &mut self.next);
            if self.history.len() >= kept {
                self.forget(out);
                kept = KEPT.max(2 * self.history.len());
            }
        }
        self.tell(self.states.first().map_or(0, |s| s.choice), out);
    }

    /// Puts the choices that all states share into `out`, and forgets them, so that a sentence without end takes no more
    /// memory than others.
    #[cold]
    fn forget(&mut self, out: &mut Vec<u32>) {
        let mut choices: Vec<u32> = self.states.iter().map(|s| s.choice).collect();
        // The latest choice is no other state's, as long as not all are the same.
        while let Some(latest) = choices.iter().copied().max().filter(|l| choices.iter().any(|c| c != l)) {
            let before = self.history[latest as usize - 1].0;
            choices.iter_mut().filter(|c| **c == latest).for_each(|c| *c = before);
        }
        let shared = choices.first().copied().unwrap_or(0);
        self.tell(shared, out);
        self.history.drain(..shared as usize);
        self.history.iter_mut().for_each(|h| h.0 = h.0.saturating_sub(shared));
        self.states.iter_mut().for_each(|s| s.choice -= shared);
    }

    /// Puts the candidates of the choices up to one into `out`.
    fn tell(&self, mut choice: u32, out: &mut Vec<u32>) {
        let from = out.len();
        while choice > 0 {
            let (before, place) = self.history[choice as usize - 1];
            out.push(place);
            choice = before;
        }
        out[from..].reverse();
    }
}

/// Puts a state among the best ones, of which so many are kept, unless one that is the same but for its choice is as good.
#[inline]
fn insert(best: &mut Vec<State>, width: usize, state: State) -> bool {
    if let Some(at) = best.iter().position(|s| s.before == state.before) {
        if best[at].score >= state.score {
            return false;
        }
        best.remove(at);
    }
    best.truncate(width - 1);
    let at = best.iter().position(|s| s.score < state.score).unwrap_or(best.len());
    best.insert(at, state);
    true
}

/// Gives `add` every feature of a sequence, as the decoder sees them.
#[cfg(feature = "train")]
pub(super) fn features_of(sequence: &[u32], candidates: &Candidates, forms: &[u32], mut add: impl FnMut(u32)) {
    let mut before = Before::default();
    for (token, (&place, &form)) in sequence.iter().zip(forms).enumerate() {
        let place = place as usize;
        let c = candidates.at(place);
        let lemma = candidates.lemma(place);
        if candidates.range(form).len() > 1 {
            Own::new(candidates.word(form)).candidate(c, lemma, &mut add);
            let context = Context::new(candidates, forms, token);
            context.pos(c.tag.pos() as u32, &mut add);
            context.candidate(c, &mut add);
        }
        let after = before.at(Words::new(candidates, forms, token));
        add(after.own);
        after.candidate(c, &mut add);
        before = before.after(c, lemma);
    }
}
