//! The second look: what the first look called the same lemma or stem elsewhere in the article.

use super::hash::mix;
use super::{Group, Sink, View, listed};
use crate::names::mention::Kind;
use crate::names::model::{is_inside, kind_of};

const KINDS: usize = Kind::ALL.len();

/// Names of an article found at first, by what they are compared by.
#[derive(Clone, Debug)]
pub struct Looks {
    slots: Vec<Slot>,
}

/// How many tokens of each kind, and of none; of the longest name there its length, and then its kind and the place in it:
/// alone, first, middle, last. An array, so that fresh memory will do for slots without any: most stay so.
type Slot = [u16; KINDS + 3];

const LONGEST: usize = KINDS + 1;
const WITHIN: usize = KINDS + 2;

/// The slots of pairs of words.
const PAIR: usize = 2;

fn slot(size: usize, key: u32, which: usize) -> usize {
    let h = mix(key, which as u32 + 1);
    (h ^ h >> 16) as usize & (size - 1)
}

fn kind_number(label: u8) -> usize {
    kind_of(label.into()).map_or(KINDS, |k| k as usize)
}

impl Looks {
    /// Gathers the labels of the first look, one for each token.
    #[must_use]
    pub fn new(view: &View<'_>, labels: &[u8]) -> Self {
        let size = (view.live() * 4).next_power_of_two().max(64);
        let mut slots: Vec<Slot> = vec![[0u16; KINDS + 3]; size];
        for part in view.parts() {
            let mut at = part.start;
            while at < part.end {
                let start = at;
                at += 1;
                while labels[start] != 0 && at < part.end && is_inside(labels[at].into()) {
                    at += 1;
                }
                let kind = kind_number(labels[start]);
                let length = (at - start).min(200) as u16;
                for i in start..at {
                    if i > part.start
                        && let Some(key) = view.pair(i)
                    {
                        let joined = if i > start { kind } else { KINDS };
                        let slot: &mut Slot = &mut slots[slot(size, key, PAIR)];
                        slot[joined] = slot[joined].saturating_add(1);
                    }
                    let place = match (i == start, i + 1 == at) {
                        (true, true) => 0,
                        (true, false) => 1,
                        (false, true) => 2,
                        (false, false) => 3,
                    };
                    for (which, key) in view.keys(i).into_iter().enumerate().filter(|k| k.1 != 0) {
                        let slot: &mut Slot = &mut slots[slot(size, key, which)];
                        slot[kind] = slot[kind].saturating_add(1);
                        if kind < KINDS && length > slot[LONGEST] {
                            (slot[LONGEST], slot[WITHIN]) = (length, kind as u16 | place << 3);
                        }
                    }
                }
            }
        }
        Looks { slots }
    }

    /// Hands out what is known of a token; nothing when no name elsewhere shares its lemma or stem, and it is none itself.
    pub fn features<S: Sink>(&self, view: &View<'_>, labels: &[u8], token: usize, sink: &mut S) {
        let own = kind_number(labels[token]);
        let mut add = |template: u32, value: u32| sink.add(Group::Second, mix(128 + template, value));
        for (which, key) in view.keys(token).into_iter().enumerate() {
            if key == 0 {
                continue;
            }
            let seen = &self.slots[slot(self.slots.len(), key, which)];
            let mut others: [u16; KINDS + 1] = core::array::from_fn(|k| seen[k]);
            others[own] = others[own].saturating_sub(1);
            if others.iter().all(|&n| n == 0) || others[..KINDS].iter().all(|&n| n == 0) && own == KINDS {
                continue;
            }
            let most = (0..=KINDS).max_by_key(|&k| (others[k], core::cmp::Reverse(k))).unwrap_or(KINDS);
            let bucket = |n: u16| u32::from(n.min(3) + u16::from(n > 5));
            let total: u16 = others.iter().fold(0, |a, &b| a.saturating_add(b));
            let pure = u32::from(others[most] == total);
            let label = u32::from(labels[token]);
            let which = 8 * which as u32;
            add(which, most as u32);
            add(which + 1, most as u32 | bucket(others[most]) << 3 | pure << 8);
            add(which + 2, most as u32 | label << 3 | pure << 8);
            add(which + 3, u32::from(seen[WITHIN]) | 64);
            add(which + 4, mix(u32::from(seen[WITHIN]), label + 1));
        }
        // Whether the two words are one name somewhere: with the word before, with the word after.
        for (which, second) in [token, token + 1].into_iter().enumerate() {
            let Some(key) = view.pair(second) else { continue };
            // With its own place among them, so that all places of the pair hear the same.
            let all = self.slots[slot(self.slots.len(), key, PAIR)];
            let most = (0..KINDS).max_by_key(|&k| (all[k], core::cmp::Reverse(k))).unwrap_or(KINDS);
            if all[most] > 0 && all[most] + all[KINDS] > 1 {
                let more = u32::from(all[most] >= all[KINDS]);
                add(20 + 2 * which as u32, most as u32 | more << 3);
                add(21 + 2 * which as u32, most as u32 | more << 3 | u32::from(labels[token]) << 4);
            }
        }
        let near = |by: isize| token.checked_add_signed(by).and_then(|at| labels.get(at)).map_or(0, |&l| u32::from(l));
        if own < KINDS || near(-1) != 0 || near(1) != 0 {
            add(16, u32::from(labels[token]));
            add(17, near(-1) | near(1) << 8 | u32::from(labels[token]) << 16);
        }
        if own < KINDS || view.words.spots[token].is_capital() {
            let none = KINDS as u32 + 1;
            let sides = listed::neighbours(&view.words, labels, token);
            let [before, after] = sides.map(|side| side.map_or(none, |label| kind_number(label) as u32));
            if [before, after] != [none; 2] {
                let label = u32::from(labels[token]) << 8;
                add(32, before | after << 3);
                add(33, before | after << 3 | label);
                add(34, before | label);
                add(35, after | label);
            }
        }
    }
}
