//! Learns weights: a linear-chain conditional random field, AdaGrad one sentence at a time, dropout of whole groups of
//! features, and the mean of the later epochs.
//!
//! Source: Lafferty et al. 2001; Duchi et al. 2011; Wang et al. 2013 on dropped features. Invariant: a fixed seed and
//! order give the same weights each time on one machine.

use super::corpus::{Article, Source};
use crate::names::features::{Features, GROUPS, Group, ROWS, View};
use crate::names::model::{LABELS, Model, allowed, begins, is_inside};
use crate::reading::Reading;

/// Labels and one place to spare, so that a row is whole vectors.
const WIDE: usize = LABELS + 1;
type Row = [f32; WIDE];

/// A sentence to learn from: where it starts and its labels.
#[derive(Clone, Debug)]
struct Lesson {
    start: usize,
    labels: Vec<usize>,
}

/// An article to learn from.
#[derive(Clone, Debug)]
pub struct Example {
    /// What the model sees.
    pub features: Features,
    /// What the second look adds.
    pub second: Features,
    lessons: Vec<Lesson>,
    source: Source,
    /// How much it counts.
    pub weight: f32,
}

impl Example {
    /// An article as read.
    #[must_use]
    pub fn new(reading: &Reading<'_>, article: &Article, view: &View<'_>, without: &[Group]) -> Self {
        let mut labels = vec![0; reading.len()];
        for &(start, end, kind) in &article.names {
            let inside = reading.layout().tokens.iter().enumerate();
            let touched = inside.filter(|(_, t)| (t.span.start as usize) < end && start < t.span.end as usize);
            for (n, (at, _)) in touched.enumerate() {
                labels[at] = begins(kind) + usize::from(n > 0);
            }
        }
        let clear = |part: &core::ops::Range<usize>| {
            let sentence = reading.sentence(reading.sentence_of(part.start.into()));
            let span = reading.span(sentence.tokens);
            !article.unclear.iter().any(|&(a, b)| a < span.end as usize && (span.start as usize) < b)
        };
        let lesson = |part: core::ops::Range<usize>| {
            let (start, mut labels) = (part.start, labels[part].to_vec());
            // A name that begins before the part begins with it.
            if is_inside(labels[0]) {
                labels[0] -= 1;
            }
            Lesson { start, labels }
        };
        let lessons = view.parts().filter(clear).map(lesson).collect();
        let features = Features::new(view, without);
        Example { features, second: Features::default(), lessons, source: article.source, weight: 1.0 }
    }
}

/// How to learn.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// How many times over.
    pub epochs: usize,
    /// The first step's length.
    pub rate: f32,
    /// Shrinking of what is touched, each step.
    pub shrink: f32,
    /// What occurs less often than this is left out.
    pub seldom: u32,
    /// How often a group of a token's features is left out.
    pub dropout: [f32; GROUPS],
    /// How often an article's second look is left out.
    pub first_look: f32,
    /// How often a well-known name is learned by that alone, so that it holds where the words say otherwise.
    pub public: f32,
    /// The order of sentences.
    pub seed: u64,
}

impl Default for Plan {
    fn default() -> Self {
        Plan {
            epochs: 8,
            rate: 0.15,
            shrink: 0.0,
            seldom: 2,
            dropout: [0.0; GROUPS],
            first_look: 0.5,
            public: 0.0,
            seed: 1,
        }
    }
}

/// Weights of labels and of their pairs.
#[derive(Clone, Debug)]
pub struct Learned {
    rows: Vec<Row>,
    pairs: [Row; LABELS],
}

/// Random numbers that are the same everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as u32
    }

    fn chance(&mut self, p: f32) -> bool {
        p > 0.0 && (self.next() & 0xff_ffff) as f32 / 16_777_216.0 < p
    }
}

struct Learner {
    now: Learned,
    squares: Learned,
    sum: Learned,
    plan: Plan,
}

fn zeros(rows: usize) -> Learned {
    Learned { rows: vec![[0.0; WIDE]; rows], pairs: [[0.0; WIDE]; LABELS] }
}

/// The sentences to learn from, their features numbered by how often they occur; what occurs but once is left out.
struct Lessons<'e> {
    /// Each sentence's article, labels, and tokens' places in `ends`.
    sentences: Vec<(usize, &'e [usize], usize)>,
    /// Each token's features: own number, group in the top bits.
    features: Vec<u32>,
    /// One past a token's last feature.
    ends: Vec<usize>,
    /// The row of each own number.
    rows: Vec<u32>,
}

/// What tells which word it is and which are beside it.
const WORDS: [Group; 7] =
    [Group::Lemma, Group::Affix, Group::Class, Group::Near, Group::Run, Group::Table, Group::Second];

const OWN: u32 = 0x00ff_ffff;

fn rows_of(example: &Example, token: usize, mut each: impl FnMut(u32, usize)) {
    let second: &[u32] = if example.second.is_empty() { &[] } else { example.second.of(token) };
    for &f in example.features.of(token).iter().chain(second) {
        let (row, group) = (f & (ROWS as u32 - 1), Group::number(f));
        each(row, group);
        if example.source == Source::Kpwr && group <= Group::Tag as usize {
            each(row + ROWS as u32, group);
        }
    }
}

impl<'e> Lessons<'e> {
    fn new(examples: &[&'e Example], least: u32) -> Self {
        let mut counts = vec![0u32; 2 * ROWS];
        let tokens = |l: &Lesson| l.start..l.start + l.labels.len();
        for example in examples {
            for token in example.lessons.iter().flat_map(tokens) {
                rows_of(example, token, |row, _| counts[row as usize] += 1);
            }
        }
        let mut rows: Vec<u32> = (0..2 * ROWS as u32).filter(|&r| counts[r as usize] >= least).collect();
        rows.sort_by_key(|&r| (core::cmp::Reverse(counts[r as usize]), r));
        let mut own = vec![u32::MAX; 2 * ROWS];
        rows.iter().enumerate().for_each(|(n, &r)| own[r as usize] = n as u32);
        let mut out = Lessons { sentences: Vec::new(), features: Vec::new(), ends: vec![0], rows };
        for (e, example) in examples.iter().enumerate() {
            for lesson in &example.lessons {
                out.sentences.push((e, &lesson.labels, out.ends.len() - 1));
                for token in tokens(lesson) {
                    rows_of(example, token, |row, group| {
                        if own[row as usize] != u32::MAX {
                            out.features.push(own[row as usize] | (group as u32) << 24);
                        }
                    });
                    out.ends.push(out.features.len());
                }
            }
        }
        out
    }
}

/// Learns from the examples; `tell` hears of each epoch and its mean loss.
#[must_use]
pub fn learn(examples: &[&Example], plan: Plan, mut tell: impl FnMut(usize, f64)) -> Learned {
    let mut lessons = Lessons::new(examples, plan.seldom);
    let size = lessons.rows.len();
    let mut learner = Learner { now: zeros(size), squares: zeros(size), sum: zeros(size), plan };
    let mut random = Random(plan.seed);
    let mut tokens: Vec<Vec<u32>> = Vec::new();
    for epoch in 0..plan.epochs {
        for i in (1..lessons.sentences.len()).rev() {
            lessons.sentences.swap(i, random.next() as usize % (i + 1));
        }
        let first_look: Vec<bool> = examples.iter().map(|_| random.chance(plan.first_look)).collect();
        let mut loss = 0.0;
        for &(e, labels, at) in &lessons.sentences {
            tokens.resize_with(labels.len(), Vec::new);
            let mut alone = false;
            for (i, kept) in tokens.iter_mut().enumerate() {
                if !is_inside(labels[i]) {
                    alone = labels[i] != 0 && random.chance(plan.public);
                }
                let mut dropped = [false; GROUPS];
                dropped.iter_mut().zip(plan.dropout).for_each(|(d, p)| *d = random.chance(p));
                dropped[Group::Second as usize] |= first_look[e];
                let all = &lessons.features[lessons.ends[at + i]..lessons.ends[at + i + 1]];
                if alone && all.iter().any(|&f| Group::number(f) == Group::Public as usize) {
                    WORDS.iter().for_each(|&group| dropped[group as usize] = true);
                }
                kept.clear();
                kept.extend(all.iter().filter(|&&f| !dropped[Group::number(f)]).map(|&f| f & OWN));
            }
            loss += f64::from(learner.step(&tokens, labels, examples[e].weight));
        }
        if epoch >= plan.epochs / 2 {
            learner.sum.add(&learner.now);
        }
        tell(epoch, loss / lessons.sentences.len().max(1) as f64);
    }
    learner.sum.scale(1.0 / (plan.epochs - plan.epochs / 2) as f32);
    let mut out = Learned { rows: vec![[0.0; WIDE]; ROWS], pairs: learner.sum.pairs };
    for (&row, weights) in lessons.rows.iter().zip(&learner.sum.rows).filter(|(r, _)| (**r as usize) < ROWS) {
        out.rows[row as usize] = *weights;
    }
    out
}

impl Learner {
    /// One sentence; returns its loss.
    fn step(&mut self, tokens: &[Vec<u32>], labels: &[usize], weight: f32) -> f32 {
        let mut own: Vec<Row> = tokens.iter().map(|rows| self.now.score(rows)).collect();
        let gold_own: f32 = labels.iter().zip(&own).map(|(&l, o)| o[l]).sum();
        let mut log_z = 0.0;
        for row in &mut own {
            let top = row[..LABELS].iter().fold(f32::MIN, |a, &b| a.max(b));
            log_z += top;
            row[..LABELS].iter_mut().for_each(|x| *x = (*x - top).max(-30.0).exp());
            row[LABELS] = 0.0;
        }
        let mut pair = [[0.0; WIDE]; LABELS];
        for (a, row) in pair.iter_mut().enumerate() {
            for (b, p) in row.iter_mut().enumerate().take(LABELS) {
                *p = if allowed(a, b) { self.now.pairs[a][b].clamp(-12.0, 12.0).exp() } else { 0.0 };
            }
        }
        let n = tokens.len();
        let mut forward: Vec<Row> = Vec::with_capacity(n);
        let mut before = [0.0; WIDE];
        before[0] = 1.0;
        for row in &own {
            let mut next = [0.0; WIDE];
            for (a, weights) in pair.iter().enumerate() {
                next.iter_mut().zip(weights).for_each(|(x, w)| *x += before[a] * w);
            }
            next.iter_mut().zip(row).for_each(|(x, e)| *x *= e);
            let total: f32 = next.iter().sum::<f32>().max(f32::MIN_POSITIVE);
            log_z += total.ln();
            next.iter_mut().for_each(|x| *x /= total);
            forward.push(next);
            before = next;
        }
        let mut gold_pairs = 0.0;
        let mut pair_slope = [[0.0; WIDE]; LABELS];
        let mut last = 0;
        for &label in labels {
            gold_pairs += self.now.pairs[last][label];
            pair_slope[last][label] += 1.0;
            last = label;
        }
        let mut back = [1.0; WIDE];
        back[LABELS] = 0.0;
        for i in (0..n).rev() {
            let mut slope: Row = core::array::from_fn(|l| forward[i][l] * back[l]);
            let total: f32 = slope.iter().sum::<f32>().max(f32::MIN_POSITIVE);
            slope.iter_mut().for_each(|x| *x = -*x / total);
            slope[labels[i]] += 1.0;
            let mut scaled: Row = core::array::from_fn(|l| own[i][l] * back[l]);
            let norm: f32 = scaled.iter().sum::<f32>().max(f32::MIN_POSITIVE);
            scaled.iter_mut().for_each(|x| *x /= norm);
            let mut previous = [0.0; WIDE];
            previous[0] = 1.0;
            let previous = if i == 0 { previous } else { forward[i - 1] };
            let mut next_back = [0.0; WIDE];
            let mut mass = 0.0;
            let mut joint = [[0.0; WIDE]; LABELS];
            for a in 0..LABELS {
                for b in 0..LABELS {
                    let p = pair[a][b] * scaled[b];
                    next_back[a] += p;
                    joint[a][b] = previous[a] * p;
                    mass += joint[a][b];
                }
            }
            for (slopes, joint) in pair_slope.iter_mut().zip(&joint) {
                slopes.iter_mut().zip(joint).for_each(|(s, j)| *s -= j / mass.max(f32::MIN_POSITIVE));
            }
            back = next_back;
            self.update(&tokens[i], &slope, weight);
        }
        let rate = self.plan.rate;
        for (a, slopes) in pair_slope.iter().enumerate() {
            nudge(&mut self.now.pairs[a], &mut self.squares.pairs[a], slopes, rate, 1.0);
        }
        log_z - gold_own - gold_pairs
    }

    fn update(&mut self, rows: &[u32], slope: &Row, weight: f32) {
        if slope.iter().all(|s| s.abs() < 2e-3) {
            return;
        }
        let slope: Row = slope.map(|s| s * weight);
        let keep = 1.0 - self.plan.shrink;
        for &row in rows {
            let row = row as usize;
            nudge(&mut self.now.rows[row], &mut self.squares.rows[row], &slope, self.plan.rate, keep);
        }
    }
}

fn nudge(weights: &mut Row, squares: &mut Row, slope: &Row, rate: f32, keep: f32) {
    for l in 0..WIDE {
        squares[l] += slope[l] * slope[l];
        weights[l] = weights[l] * keep + rate * slope[l] / (squares[l] + 1e-2).sqrt();
    }
}

impl Learned {
    fn score(&self, rows: &[u32]) -> Row {
        let mut sum = [0.0; WIDE];
        for &row in rows {
            sum.iter_mut().zip(&self.rows[row as usize]).for_each(|(s, w)| *s += w);
        }
        sum
    }

    /// The mean of what several seeds learned: each knows rare features by chance, together they know them better.
    #[must_use]
    pub fn mean(all: Vec<Learned>) -> Learned {
        let count = all.len().max(1) as f32;
        let mut sum = zeros(ROWS);
        all.iter().for_each(|one| sum.add(one));
        sum.scale(1.0 / count);
        sum
    }

    fn add(&mut self, other: &Learned) {
        let mine = self.rows.iter_mut().chain(&mut self.pairs);
        let others = other.rows.iter().chain(&other.pairs);
        for (a, b) in mine.zip(others) {
            a.iter_mut().zip(b).for_each(|(a, b)| *a += b);
        }
    }

    fn scale(&mut self, by: f32) {
        self.rows.iter_mut().chain(&mut self.pairs).flatten().for_each(|x| *x *= by);
    }

    /// The model with integer weights: `unit` steps to one; rows without any weight above `least` are left empty.
    #[must_use]
    pub fn model(&self, unit: f32, least: f32) -> Model {
        let round = |x: f32| (x * unit).round();
        let row = |r: &Row| {
            let kept = r.iter().any(|x| x.abs() >= least);
            core::array::from_fn(|l| if kept { round(r[l]).clamp(-127.0, 127.0) as i8 } else { 0 })
        };
        let pair = |r: &Row| core::array::from_fn(|l| round(r[l]).clamp(-32000.0, 32000.0) as i16);
        Model::new(&self.rows.iter().map(row).collect::<Vec<_>>(), core::array::from_fn(|a| pair(&self.pairs[a])))
    }
}
