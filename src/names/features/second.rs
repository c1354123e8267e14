//! The second look: what the first look called the same lemma or stem elsewhere in the article.

use super::hash::mix;
use super::{Features, Group};
use crate::names::mention::Kind;
use crate::names::model::{is_inside, kind_of};

const KINDS: usize = Kind::ALL.len();

/// Names of an article found at first, by what they are compared by.
#[derive(Clone, Debug)]
pub struct Looks {
    /// For each slot: how many tokens of each kind, and of none; what the longest name there is.
    slots: Vec<Slot>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    counts: [u16; KINDS + 1],
    longest: u8,
    /// Kind, and the place in that name: alone, first, middle, last.
    within: u8,
}

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
    pub fn new(features: &Features, labels: &[u8]) -> Self {
        let size = (labels.len() * 4).next_power_of_two().max(64);
        let mut slots = vec![Slot::default(); size];
        let mut at = 0;
        while at < labels.len() {
            let start = at;
            at += 1;
            while labels[start] != 0 && at < labels.len() && is_inside(labels[at].into()) {
                at += 1;
            }
            let kind = kind_number(labels[start]);
            let length = at - start;
            for i in start..at {
                for (which, key) in features.keys[i].into_iter().enumerate().filter(|k| k.1 != 0) {
                    let slot = &mut slots[slot(size, key, which)];
                    slot.counts[kind] = slot.counts[kind].saturating_add(1);
                    if kind < KINDS && length.min(200) as u8 > slot.longest {
                        let place = match (i == start, i + 1 == at) {
                            (true, true) => 0,
                            (true, false) => 1,
                            (false, true) => 2,
                            (false, false) => 3,
                        };
                        (slot.longest, slot.within) = (length.min(200) as u8, kind as u8 | place << 3);
                    }
                }
            }
        }
        Looks { slots }
    }

    /// Adds the features of a token to `rows`; nothing when no name elsewhere shares its lemma or stem.
    pub fn features(&self, features: &Features, labels: &[u8], token: usize, rows: &mut Vec<u32>) {
        rows.clear();
        let own = kind_number(labels[token]);
        let mut add = |template: usize, value: u32| {
            rows.push(mix(1 << 16 | template as u32, value) & 0x00ff_ffff | (Group::Second as u32) << 24);
        };
        for (which, key) in features.keys[token].into_iter().enumerate() {
            let seen = self.slots[slot(self.slots.len(), key, which)];
            let mut others = seen.counts;
            others[own] = others[own].saturating_sub(1);
            if key == 0 || others.iter().all(|&n| n == 0) || others[..KINDS].iter().all(|&n| n == 0) && own == KINDS {
                continue;
            }
            let most = (0..=KINDS).max_by_key(|&k| (others[k], core::cmp::Reverse(k))).unwrap_or(KINDS);
            let bucket = |n: u16| u32::from(n.min(3) + u16::from(n > 5));
            let total: u16 = others.iter().fold(0, |a, &b| a.saturating_add(b));
            let pure = u32::from(others[most] == total);
            let label = u32::from(labels[token]);
            add(8 * which, most as u32);
            add(8 * which + 1, most as u32 | bucket(others[most]) << 3 | pure << 8);
            add(8 * which + 2, most as u32 | label << 3 | pure << 8);
            add(8 * which + 3, u32::from(seen.within) | 64);
            add(8 * which + 4, mix(u32::from(seen.within), label + 1));
        }
        let near = |by: isize| token.checked_add_signed(by).and_then(|at| labels.get(at)).map_or(0, |&l| u32::from(l));
        if own < KINDS || near(-1) != 0 || near(1) != 0 {
            add(16, u32::from(labels[token]));
            add(17, near(-1) | near(1) << 8 | u32::from(labels[token]) << 16);
        }
    }

    /// The same for every token, as training keeps them.
    #[cfg(feature = "train")]
    #[must_use]
    pub fn all(features: &Features, labels: &[u8]) -> Features {
        let looks = Looks::new(features, labels);
        let mut out = Features::default();
        let mut rows = Vec::new();
        for token in 0..labels.len() {
            looks.features(features, labels, token, &mut rows);
            out.rows.extend(&rows);
            out.ends.push(out.rows.len() as u32);
        }
        out
    }
}
