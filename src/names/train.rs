//! Trains the model: an averaged structured perceptron (Collins 2002) over the runtime's own features and decoder.
//!
//! Integer updates and a fixed order make it reproducible to the byte. Averages are scaled to `i8`.

use super::features::{Features, ROWS};
use super::mention::Kind;
use super::model::{LABELS, Model, begins, best_sequence};
use crate::reading::Reading;

/// An article to learn from: its features and, sentence by sentence, the right labels.
#[derive(Clone, Debug)]
pub struct Example {
    features: Features,
    sentences: Vec<(usize, Vec<usize>)>,
}

impl Example {
    /// An article with its names as `(start, end, kind)` in bytes.
    #[must_use]
    pub fn new(reading: &Reading<'_>, names: &[(usize, usize, Kind)]) -> Self {
        let mut labels = vec![0; reading.len()];
        for &(start, end, kind) in names {
            let inside = reading.layout().tokens.iter().enumerate();
            let touched = inside.filter(|(_, t)| (t.span.start as usize) < end && start < t.span.end as usize);
            for (n, (at, _)) in touched.enumerate() {
                labels[at] = begins(kind) + usize::from(n > 0);
            }
        }
        let cut = |s: &crate::text::Sentence| (s.tokens.start.index(), labels[s.tokens.indices()].to_vec());
        Example { features: Features::new(reading), sentences: reading.sentences().iter().map(cut).collect() }
    }
}

struct Weights {
    rows: Vec<[i32; LABELS]>,
    row_sums: Vec<[i64; LABELS]>,
    pairs: [[i32; LABELS]; LABELS],
    pair_sums: [[i64; LABELS]; LABELS],
    clock: i64,
}

impl Weights {
    fn row(&mut self, row: usize, label: usize, by: i32) {
        self.rows[row][label] += by;
        self.row_sums[row][label] += self.clock * i64::from(by);
    }

    fn pair(&mut self, before: usize, label: usize, by: i32) {
        self.pairs[before][label] += by;
        self.pair_sums[before][label] += self.clock * i64::from(by);
    }
}

/// Learns from the examples, `epochs` times over; says how many sentences were wrong each time.
#[must_use]
pub fn train(examples: &[Example], epochs: usize, mut tell: impl FnMut(usize, usize)) -> Model {
    let mut w = Weights {
        rows: vec![[0; LABELS]; ROWS],
        row_sums: vec![[0; LABELS]; ROWS],
        pairs: [[0; LABELS]; LABELS],
        pair_sums: [[0; LABELS]; LABELS],
        clock: 1,
    };
    let mut order: Vec<(usize, usize)> =
        examples.iter().enumerate().flat_map(|(e, x)| (0..x.sentences.len()).map(move |s| (e, s))).collect();
    let mut seed = 1u64;
    for epoch in 0..epochs {
        for i in (1..order.len()).rev() {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            order.swap(i, (seed >> 33) as usize % (i + 1));
        }
        let mut wrong = 0;
        for &(e, s) in &order {
            let example = &examples[e];
            let (start, gold) = &example.sentences[s];
            let score = |i: usize| {
                let mut sum = [0; LABELS];
                for &row in example.features.of(start + i) {
                    sum.iter_mut().zip(&w.rows[row as usize]).for_each(|(t, x)| *t += x);
                }
                sum
            };
            let got = best_sequence((0..gold.len()).map(score), |a, b| w.pairs[a][b]);
            if got != *gold {
                wrong += 1;
                let (mut before_gold, mut before_got) = (0, 0);
                for (i, (&right, &said)) in gold.iter().zip(&got).enumerate() {
                    if right != said {
                        for &row in example.features.of(start + i) {
                            w.row(row as usize, right, 1);
                            w.row(row as usize, said, -1);
                        }
                    }
                    if (before_gold, right) != (before_got, said) {
                        w.pair(before_gold, right, 1);
                        w.pair(before_got, said, -1);
                    }
                    (before_gold, before_got) = (right, said);
                }
            }
            w.clock += 1;
        }
        tell(epoch, wrong);
    }
    average(&w)
}

fn average(w: &Weights) -> Model {
    let mean = |now: i32, sum: i64| 8 * (i64::from(now) * w.clock - sum);
    let scale = |x: i64| (x + x.signum() * w.clock / 2) / w.clock;
    let row = |(now, sum): (&[i32; LABELS], &[i64; LABELS])| {
        core::array::from_fn(|l| scale(mean(now[l], sum[l])).clamp(-127, 127) as i8)
    };
    let pair = |a: usize, b: usize| scale(mean(w.pairs[a][b], w.pair_sums[a][b])).clamp(-32000, 32000) as i16;
    let rows = w.rows.iter().zip(&w.row_sums).map(row).collect();
    Model::new(rows, core::array::from_fn(|a| core::array::from_fn(|b| pair(a, b))))
}
