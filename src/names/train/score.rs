//! Exact matches counted: same start, same end, same kind.

use crate::names::Kind;

/// Right, said and annotated, by kind.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts([[usize; 3]; Kind::ALL.len()]);

impl Counts {
    /// Counts what was found in a text against what is annotated.
    pub fn add(&mut self, found: &[(usize, usize, Kind)], annotated: &[(usize, usize, Kind)]) {
        for name in found {
            self.0[name.2 as usize][1] += 1;
            self.0[name.2 as usize][0] += usize::from(annotated.contains(name));
        }
        annotated.iter().for_each(|name| self.0[name.2 as usize][2] += 1);
    }

    /// Adds other counts to these.
    pub fn join(&mut self, other: &Counts) {
        self.0.iter_mut().zip(&other.0).for_each(|(a, b)| a.iter_mut().zip(b).for_each(|(a, b)| *a += b));
    }

    /// F1 over some kinds, with how many are annotated.
    #[must_use]
    pub fn f1(&self, kinds: &[Kind]) -> (f64, usize) {
        let sum = |at: usize| kinds.iter().map(|&k| self.0[k as usize][at]).sum::<usize>();
        (2.0 * sum(0) as f64 / (sum(1) + sum(2)).max(1) as f64, sum(2))
    }
}

/// A line of the table: all kinds, then each, with the numbers annotated.
#[must_use]
pub fn row(name: &str, counts: &Counts) -> String {
    let (all, n) = counts.f1(&Kind::ALL);
    let mut out = format!("{name:<22} {all:.4} ({n:>5})");
    for kind in Kind::ALL {
        let (f1, n) = counts.f1(&[kind]);
        out += &format!("  {f1:.3} ({n:>4})");
    }
    out
}

/// The heading of such lines.
pub const HEADING: &str =
    "                       all            person        place         organization  event         product";
