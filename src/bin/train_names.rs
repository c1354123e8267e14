//! Trains the names model, and says how well it does on what it was not trained on.
//!
//! usage: `train_names CORPORA [--leave all|TOPIC,...] [--kpwr WEIGHT] [--epochs N] [--seed N] [--seeds N] [--errors FILE]
//! [--models FOLDER] [--load FOLDER] [--out FILE] [--threads N]`
//! CORPORA is the folder with `slavicner-pl/` and `kpwr/`. `--models` writes what was trained without each topic to
//! `FOLDER/TOPIC.bin`, for `train_speakers --names`. `--errors` writes one line for each name missed or false: topic, which,
//! kind, name, topic of the article, the text around, and what was said or annotated there instead.
//! `--load FOLDER` takes the models that `--models` wrote, not new ones: to see what rules after the model bring.

use cytat::lexis::Lexis;
use cytat::names::features::{Features, GROUPS, Group, View};
use cytat::names::mend::mended;
use cytat::names::recognize::{first_look, mentions, second_look};
use cytat::names::train::corpus::{Article, Reader, Source, slavic};
use cytat::names::train::kpwr::kpwr;
use cytat::names::train::learn::{Example, Learned, Plan, learn};
use cytat::names::train::score::{Counts, HEADING, row};
use cytat::names::{Kind, Model};
use cytat::reading::Reading;
use std::fmt::Write as _;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

const KINDS: [Kind; 3] = [Kind::Person, Kind::Place, Kind::Organization];
const TOPICS: [&str; 6] = ["asia_bibi", "brexit", "covid-19", "nord_stream", "russia_-_ukraine_war", "ryanair"];

/// How often a group of features is left out in training.
const DROPOUT: &str = "Lemma=0.3,Affix=0.2,Near=0.3,Run=0.1,Class=0.1,Article=0.1";

struct Bench<'t> {
    articles: &'t [Article],
    readings: &'t [Reading<'t>],
    views: Vec<View<'t>>,
    lexis: &'t Lexis,
    examples: Vec<Example>,
    /// Which of the parts an article is in for the first looks.
    parts: Vec<usize>,
    plan: Plan,
    unit: f32,
    least: f32,
    inner: usize,
    /// How many seeds the weights are a mean of.
    seeds: u64,
    second: bool,
    kpwr: bool,
}

impl Bench<'_> {
    /// Trains without the articles that are left out.
    fn fit(&self, left: &[bool], mut tell: impl FnMut(usize, f64)) -> Model {
        let use_of = |i: &usize| !left[*i] && (self.kpwr || self.articles[*i].source == Source::Slavic);
        let chosen: Vec<usize> = (0..self.examples.len()).filter(use_of).collect();
        if !self.second {
            let examples: Vec<&Example> = chosen.iter().map(|&i| &self.examples[i]).collect();
            return self.learn(&examples, &mut tell);
        }
        let mut with: Vec<Example> = Vec::new();
        for part in 0..3 {
            let rest: Vec<&Example> =
                chosen.iter().filter(|&&i| self.parts[i] != part).map(|&i| &self.examples[i]).collect();
            let plan = Plan { epochs: self.inner, ..self.plan };
            let model = learn(&rest, plan, |_, _| {}).model(self.unit, 0.0);
            for &i in chosen.iter().filter(|&&i| self.parts[i] == part) {
                let mut example = self.examples[i].clone();
                let labels = first_look(&self.views[i], &model);
                example.second = Features::second(&self.views[i], &labels);
                with.push(example);
            }
        }
        self.learn(&with.iter().collect::<Vec<_>>(), &mut tell)
    }

    fn learn(&self, examples: &[&Example], mut tell: impl FnMut(usize, f64)) -> Model {
        let one = |n| learn(examples, Plan { seed: self.plan.seed + n, ..self.plan }, &mut tell);
        Learned::mean((0..self.seeds).map(one).collect()).model(self.unit, self.least)
    }

    fn score(&self, name: &str, left: &[bool], model: &Model) -> (Counts, String) {
        let mut counts = Counts::default();
        let mut errors = String::new();
        for (i, article) in self.articles.iter().enumerate().filter(|&(i, _)| left[i]) {
            let clear = |n: &&(usize, usize, Kind)| !article.unclear.iter().any(|u| u.0 < n.1 && n.0 < u.1);
            let look = if self.second { second_look } else { first_look };
            let labels = look(&self.views[i], model);
            let said: Vec<_> = mended(&self.readings[i], mentions(&self.readings[i], &labels), self.lexis)
                .iter()
                .map(|m| (m.span.start as usize, m.span.end as usize, m.kind))
                .filter(|n| clear(&n))
                .collect();
            let gold: Vec<_> = article.names.iter().filter(clear).copied().collect();
            counts.add(&said, &gold);
            let text = &article.text;
            let step = |at: usize| (at..=text.len()).find(|&x| text.is_char_boundary(x)).unwrap_or(text.len());
            for (mark, list, other) in [("missed", &gold, &said), ("false", &said, &gold)] {
                for n in list.iter().filter(|n| !other.contains(n)) {
                    let before = text[step(n.0.saturating_sub(40))..n.0].replace('\n', " ");
                    let after = text[n.1..step((n.1 + 40).min(text.len()))].replace('\n', " ");
                    let name_text = text[n.0..n.1].replace('\n', " ");
                    let touching = other.iter().filter(|o| o.0 < n.1 && n.0 < o.1);
                    let instead = touching.map(|o| format!("{:?} {}", o.2, text[o.0..o.1].replace('\n', " ")));
                    let _ = writeln!(
                        errors,
                        "{name}\t{mark}\t{:?}\t{name_text}\t{}\t…{before}[{name_text}]{after}…\t{}",
                        n.2,
                        article.topic,
                        instead.collect::<Vec<_>>().join(" + ")
                    );
                }
            }
        }
        (counts, errors)
    }
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    if args.get(1).is_none_or(|a| a.starts_with("--")) {
        eprintln!("usage: train_names CORPORA [--leave all|TOPIC,...] [--kpwr WEIGHT] [--epochs N] [--seed N] …");
        std::process::exit(2);
    }
    let after = |flag: &str| args.iter().position(|a| a == flag).and_then(|i| args.get(i + 1)).map(String::as_str);
    let number = |flag: &str, usual: f32| after(flag).map_or(usual, |n| n.parse().expect("a number"));
    let read = |path: &str| std::fs::read_to_string(format!("{}/{path}", args[1])).expect("the corpus can be read");
    let mut articles = slavic(&read("slavicner-pl/documents.jsonl")).expect("the corpus is as expected");
    articles.extend(kpwr(&read("kpwr/kpwr-ner-n82-test.iob")));
    let reader = Reader::embedded().expect("the data loads");
    let mut plan = Plan {
        epochs: number("--epochs", 10.0) as usize,
        rate: number("--rate", 0.04),
        shrink: number("--shrink", 0.0),
        seldom: number("--seldom", 3.0) as u32,
        first_look: number("--first", 0.3),
        public: number("--public", 0.4),
        seed: number("--seed", 10.0) as u64,
        ..Plan::default()
    };
    for part in after("--dropout").unwrap_or(DROPOUT).split(',').filter(|p| !p.is_empty()) {
        let (group, p) = part.split_once('=').expect("GROUP=P");
        let at = Group::ALL.iter().position(|g| format!("{g:?}") == group).expect("a group");
        plan.dropout[at] = p.parse().expect("a number");
    }
    let without: Vec<Group> = after("--without")
        .unwrap_or("")
        .split(',')
        .filter_map(|name| Group::ALL.iter().find(|g| format!("{g:?}") == name).copied())
        .collect();
    assert!(plan.dropout.len() == GROUPS);
    let kpwr_weight = number("--kpwr", 1.0);
    let readings: Vec<_> = articles.iter().map(|a| reader.read(&a.text)).collect();
    let views: Vec<_> = readings.iter().map(|r| View::new(r, &reader.lexis)).collect();
    let example = |((a, r), v): ((&Article, &Reading<'_>), &View<'_>)| {
        let mut e = Example::new(r, a, v, &without);
        e.weight = if a.source == Source::Kpwr { kpwr_weight } else { 1.0 };
        e
    };
    let examples: Vec<Example> = articles.iter().zip(&readings).zip(&views).map(example).collect();
    let parts = articles.iter().enumerate().map(|(i, a)| match a.topic.as_str() {
        "brexit" => 0,
        "nord_stream" | "asia_bibi" => 1,
        "covid-19" | "ryanair" | "russia_-_ukraine_war" => 2,
        _ => i % 3,
    });
    let bench = Bench {
        articles: &articles,
        readings: &readings,
        views,
        lexis: &reader.lexis,
        examples,
        parts: parts.collect(),
        plan,
        unit: number("--unit", 14.0),
        least: number("--least", 0.08),
        inner: number("--inner", 5.0) as usize,
        seeds: number("--seeds", 6.0) as u64,
        second: !without.contains(&Group::Second),
        kpwr: kpwr_weight > 0.0,
    };
    let numbered = |source: Source, every: usize| {
        let mut n = 0;
        let mut pick = |a: &Article| {
            n += usize::from(a.source == source);
            a.source == source && n % every == 0
        };
        articles.iter().map(&mut pick).collect::<Vec<bool>>()
    };
    let mut folds: Vec<(String, Vec<bool>)> = Vec::new();
    if let Some(topics) = after("--leave") {
        for topic in TOPICS.iter().filter(|t| topics == "all" || topics.split(',').any(|x| x == **t)) {
            folds.push(((*topic).to_owned(), articles.iter().map(|a| a.topic == *topic).collect()));
        }
        if topics != "all" && !topics.contains("mixed") {
            // Only what was asked for.
        } else {
            folds.push(("mixed".to_owned(), numbered(Source::Slavic, 10)));
        }
        folds.push(("kpwr third".to_owned(), numbered(Source::Kpwr, 3)));
    }
    let results = Mutex::new(Vec::new());
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..number("--threads", 2.0) as usize {
            scope.spawn(|| {
                while let Some((at, (name, left))) =
                    Some(next.fetch_add(1, Ordering::SeqCst)).and_then(|at| Some((at, folds.get(at)?)))
                {
                    let model = match after("--load") {
                        Some(folder) => {
                            let bytes = std::fs::read(format!("{folder}/{name}.bin")).expect("a model can be read");
                            Model::load(bytes.leak()).expect("a model")
                        }
                        None => bench.fit(left, |_, _| {}),
                    };
                    let (counts, errors) = bench.score(name, left, &model);
                    if let Some(folder) = after("--models") {
                        std::fs::write(format!("{folder}/{name}.bin"), model.to_bytes())
                            .expect("a model can be written");
                    }
                    results.lock().expect("no thread panics").push((at, counts, errors));
                }
            });
        }
    });
    let mut results = results.into_inner().expect("no thread panics");
    results.sort_by_key(|r| r.0);
    let mut table = HEADING.to_owned();
    let mut all_errors = String::new();
    let (mut all, mut kinds, mut n) = (0.0, [0.0; 5], 0);
    for (at, counts, errors) in &results {
        let _ = write!(table, "\n{}", row(&folds[*at].0, counts));
        if TOPICS.contains(&folds[*at].0.as_str()) {
            all += counts.f1(&Kind::ALL).0;
            Kind::ALL.iter().for_each(|&k| kinds[k as usize] += counts.f1(&[k]).0);
            n += 1;
        }
        if folds[*at].0 == "kpwr third" {
            let _ = write!(table, "\nkpwr PER LOC ORG       {:.4}", counts.f1(&KINDS).0);
        }
        all_errors += errors;
    }
    if n > 0 {
        let (all, kinds) = (all / f64::from(n), kinds.map(|x| x / f64::from(n)));
        let _ = write!(table, "\nmean of topics         {all:.4}  {kinds:.3?}");
    }
    println!("{table}");
    if let Some(file) = after("--errors") {
        std::fs::write(file, all_errors).expect("can be written");
    }
    if let Some(file) = after("--out") {
        let model = bench.fit(&vec![false; articles.len()], |e, l| println!("epoch {e}: loss {l:.4}"));
        let count = |source| articles.iter().filter(|a| a.source == source).count();
        let (slavic, kpwr) = (count(Source::Slavic), count(Source::Kpwr));
        let note = format!(
            "{slavic} articles of slavicner-pl/documents.jsonl, {kpwr} documents of kpwr/kpwr-ner-n82-test.iob weighing {kpwr_weight}\n\
             {plan:?}\nexact F1 (annotated), each line trained without what it was scored on\n{table}\n"
        );
        std::fs::write(file, model.noted(note).to_bytes()).expect("the model can be written");
    }
}
