//! Trains the weights that compare possible speakers, and measures them on annotated quotations.
//!
//! usage: `train_speakers ANNOTATED.jsonl... [--corpus DOCUMENTS.jsonl] [--names FOLDER] [--folds K] [--errors N]
//! [--write FILE] [--analyses FILE]`
//! Speakers are measured on the annotated quotations, apart from finding them, each article by weights that were not
//! learned from it. Annotations without a text get it from the corpus, by their `id`. `--names` reads each article with
//! the names model that was trained without its topic. `--write` learns from all articles; `--analyses` prints what
//! `eval/quotes.py` reads, by fold.

use cytat::analysis::{Analysis, Models, Options, Output, analyze};
use cytat::lexis::SourceWord;
use cytat::quotes::{Cue, CueKind, Quote, QuoteKind};
use cytat::span::{Span, TokenId, TokenRange};
use cytat::speakers::attribute::{choose, each};
use cytat::speakers::candidate::Candidate;
use cytat::speakers::feature::Feature;
use cytat::speakers::model::{Context, slot};
use cytat::speakers::scene::Scene;
use cytat::speakers::train::{Example, Gold, examples, right, same_speaker, train};
use cytat::speakers::{Model, naming};
use cytat::text::TokenKind;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

const EPOCHS: usize = 20;
/// Parts of the articles that get histories from the weights of the others.
const PARTS: usize = 4;
/// How strongly weights are held near nought: the precision of a Gaussian prior.
const DECAY: f64 = 8.0;

struct Article {
    id: String,
    text: String,
    quotes: Vec<(QuoteKind, Vec<Span>, Option<Span>)>,
    gold: Vec<Gold>,
}

fn read(path: &str) -> Vec<serde_json::Value> {
    let file = std::fs::read_to_string(path).expect("the articles can be read");
    file.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect()
}

/// The annotated articles of the files; texts that they leave out are in the corpus.
fn articles(paths: &[&str], corpus: Option<&str>) -> Vec<Article> {
    let of = |value: &serde_json::Value, key: &str| value[key].as_str().map(str::to_owned);
    let documents = corpus.map(read).unwrap_or_default();
    let texts: BTreeMap<String, String> =
        documents.iter().filter_map(|d| Some((of(d, "id")?, of(d, "text")?))).collect();
    let article = |value: serde_json::Value| {
        let id = of(&value, "id").unwrap_or_default();
        let text = of(&value, "text").or_else(|| texts.get(&id).cloned()).expect("a text, or one of the corpus");
        let mut bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        bytes.push(text.len());
        let span = |v: &serde_json::Value| {
            let at = |i: usize| bytes[v[i].as_u64().expect("an offset") as usize];
            v.is_array().then(|| Span::new(at(0), at(1)))
        };
        let mut quotes = Vec::new();
        let mut all: Vec<&serde_json::Value> = value["quotes"].as_array().expect("quotes").iter().collect();
        all.sort_by_key(|q| (q["content"][0][0].as_u64(), core::cmp::Reverse(q["content"][0][1].as_u64())));
        for q in all {
            let kind = match q["kind"].as_str() {
                Some("direct") => QuoteKind::Direct,
                Some("mixed") => QuoteKind::Mixed,
                _ => QuoteKind::Indirect,
            };
            let spans: Vec<Span> = q["content"].as_array().expect("content").iter().filter_map(span).collect();
            let gold = Gold { mention: span(&q["speaker"]), name: q["name"].as_str().map(str::to_owned) };
            quotes.push(((kind, spans, span(&q["cue"])), gold));
        }
        let (quotes, gold) = quotes.into_iter().unzip();
        Article { id, text, quotes, gold }
    };
    paths.iter().flat_map(|path| read(path)).map(article).collect()
}

/// The models; with `names` those of names that were trained without the article's topic, by topic.
fn models_of(articles: &[Article], models: &Models, names: Option<&str>) -> BTreeMap<String, Models> {
    let load = |topic: &str| {
        let mut own = models.clone();
        if let Some(folder) = names {
            let bytes = std::fs::read(format!("{folder}/{topic}.bin")).expect("a names model of the topic");
            own.names = cytat::names::Model::load(bytes.leak()).expect("a names model");
        }
        (topic.to_owned(), own)
    };
    let topics: BTreeSet<&str> = articles.iter().map(Article::topic).collect();
    topics.into_iter().map(load).collect()
}

impl Article {
    /// The first part of its `id`.
    fn topic(&self) -> &str {
        self.id.split('/').next().unwrap_or_default()
    }
}

/// The annotated quotations with the cues and labels that the runtime would give them.
fn annotated(article: &Article, analysis: &Analysis<'_>, models: &Models) -> Vec<Quote> {
    let reading = &analysis.reading;
    let cue = |span: Span, content: &[Span]| {
        let tokens = &reading.layout().tokens;
        let at = tokens.partition_point(|t| t.span.end <= span.start).min(tokens.len() - 1);
        let token = TokenId::from(at);
        let found = analysis.quotes.iter().filter_map(|q| q.cue).find(|c| c.token == token);
        found.unwrap_or_else(|| {
            let sources = &models.lexis.sources;
            let noun = |part| sources.is(reading.lemma(token), part);
            let kind = if sources.form(reading.lower(token)).is_some() {
                CueKind::SourcePhrase
            } else if noun(SourceWord::Noun) || noun(SourceWord::Demand) {
                CueKind::Noun
            } else {
                CueKind::Verb
            };
            let _ = content;
            Cue { token, kind, clause: TokenRange::new(at, at + 1) }
        })
    };
    let label = |spans: &[Span]| {
        let first = reading.tokens_in(spans[0]).start.index();
        let colon =
            (first.saturating_sub(3)..first).rev().find(|&i| reading.kind(TokenId::from(i)) == TokenKind::Colon)?;
        let start = reading.sentence(reading.sentence_of(TokenId::from(colon))).tokens.start.index();
        (colon > start && colon - start <= 9).then(|| TokenRange::new(start, colon))
    };
    let quote = |(kind, spans, said): &(QuoteKind, Vec<Span>, Option<Span>)| Quote {
        kind: *kind,
        spans: spans.clone(),
        cue: said.map(|s| cue(s, spans)),
        label: if said.is_none() { label(spans) } else { None },
    };
    article.quotes.iter().map(quote).collect()
}

#[derive(Default)]
struct Count {
    all: usize,
    speaker: usize,
    name: usize,
    reachable: usize,
    /// Minus the logarithm of the chance given to the right ones.
    loss: f64,
    errors: Vec<String>,
    sure: Vec<(i32, bool)>,
}

fn measure(scene: &Scene<'_, '_>, article: &Article, model: &Model, count: &mut Count) {
    each(scene, |id, candidates| {
        let gold = &article.gold[id];
        let (best, margin) = choose(model, candidates);
        let name = naming::name(scene, &candidates[best]);
        let fits = same_speaker(gold.name.as_deref(), name.as_deref());
        let lower = |s: &Option<String>| s.clone().unwrap_or_default().to_lowercase();
        let exact = lower(&gold.name) == lower(&name);
        count.all += 1;
        count.speaker += usize::from(fits);
        count.name += usize::from(exact);
        let right = right(scene, candidates, gold);
        count.reachable += usize::from(!right.is_empty());
        if !right.is_empty() {
            let chance = |c: &Candidate| (f64::from(model.score(&c.slots)) / 100.0).exp();
            let of_right: f64 = right.iter().map(|&i| chance(&candidates[i])).sum();
            count.loss -= (of_right / candidates.iter().map(chance).sum::<f64>()).ln();
        }
        if name.is_some() {
            count.sure.push((margin, fits));
        }
        if !fits || !exact {
            let cause = match (fits, right.is_empty()) {
                (true, _) => "NAME",
                (_, true) => "UNREACHABLE",
                _ => "WRONG",
            };
            let text = scene.reading.text();
            let cue = scene.quotes[id].cue.map_or("-", |c| scene.reading.raw(c.token));
            let say = |i: usize| {
                let c = &candidates[i];
                let mention = c.mention.map(|m| scene.reading.span(naming::extent(scene, m)).of(text));
                format!("{:?}/{:?}/{:?} {}", mention, naming::name(scene, c), c.rule, model.score(&c.slots))
            };
            let mut line = format!(
                "{cause} {:?} {} <{cue}> want {:?}/{:?} got {}",
                scene.group(&scene.quotes[id]),
                article.id,
                gold.mention.map(|s| s.of(text)),
                gold.name,
                say(best)
            );
            if let Some(&r) = right.first().filter(|_| cause == "WRONG") {
                let _ = write!(line, " | right {}", say(r));
            }
            if let Some(&r) = right.first().filter(|_| cause == "WRONG") {
                let (got, other) = (reasons(model, &candidates[best]), reasons(model, &candidates[r]));
                let only = |x: &BTreeMap<&str, i32>, y: &BTreeMap<&str, i32>| {
                    x.iter()
                        .filter(|(f, w)| y.get(*f) != Some(w))
                        .fold(String::new(), |s, (f, w)| format!("{s} {f}{w:+}"))
                };
                let _ = write!(line, "\n      got for{}\n      right for{}", only(&got, &other), only(&other, &got));
            }
            let anchor = scene.reading.token(scene.anchor(&scene.quotes[id])).span.start as usize;
            let from = text[..anchor].char_indices().rev().nth(120).map_or(0, |c| c.0);
            let to = text[anchor..].char_indices().nth(130).map_or(text.len(), |c| anchor + c.0);
            let _ = write!(line, "\n      {}", text[from..to].replace('\n', "¶"));
            count.errors.push(line);
        }
        best
    });
}

/// What each reason of a candidate weighs, in all contexts together.
fn reasons(model: &Model, candidate: &Candidate) -> BTreeMap<&'static str, i32> {
    let mut out = BTreeMap::new();
    for &slot in &candidate.slots {
        *out.entry(Feature::ALL[slot as usize % Feature::ALL.len()].name()).or_default() += model.score(&[slot]);
    }
    out
}

/// From which margin on how many in a thousand are right: pooled so that more margin is never less sure.
fn calibrate(sure: &mut [(i32, bool)]) -> Vec<(i32, u16)> {
    sure.sort_unstable();
    let mut pools: Vec<(i32, usize, usize)> = Vec::new();
    for chunk in sure.chunks(40) {
        let hits = chunk.iter().filter(|s| s.1).count();
        pools.push((chunk[0].0, hits, chunk.len()));
        while pools.len() > 1 {
            let (a, b) = (pools[pools.len() - 2], pools[pools.len() - 1]);
            if a.1 * b.2 < b.1 * a.2 {
                break;
            }
            pools.pop();
            *pools.last_mut().expect("two pools") = (a.0, a.1 + b.1, a.2 + b.2);
        }
    }
    pools.iter().map(|p| (p.0, (1000 * p.1 / p.2).clamp(50, 990) as u16)).collect()
}

fn file(weights: &[i16], sure: &[(i32, u16)]) -> String {
    let mut out = String::from(
        "# Weights of the reasons for and against a speaker: context, feature, hundredths. `sure`: from this margin on, right in so many of a thousand\n\
         # (cross-validated by article). Written by: train_speakers DEV.jsonl tests/annotations/learned.jsonl --corpus DOCUMENTS.jsonl --write src/speakers/weights.tsv\n",
    );
    for &context in Context::ALL {
        for &feature in Feature::ALL {
            let weight = weights[slot(context, feature) as usize];
            if weight != 0 {
                let _ = writeln!(out, "{}\t{}\t{weight}", context.name(), feature.name());
            }
        }
    }
    for (margin, sure) in sure {
        let _ = writeln!(out, "sure\t{margin}\t{sure}");
    }
    out
}

/// Learns from the articles kept: after histories as annotated, and after those that weights learned from the other
/// articles make, so that one mistake does not bring the next.
fn learn(
    scenes: &[Scene<'_, '_>],
    articles: &[Article],
    annotated: &[Vec<Example>],
    keep: &dyn Fn(usize) -> bool,
    epochs: usize,
    decay: f64,
) -> Vec<i16> {
    let kept: Vec<usize> = (0..articles.len()).filter(|&i| keep(i)).collect();
    let of = |part: Option<usize>| -> Vec<Example> {
        let others = kept.iter().enumerate().filter(|(at, _)| part != Some(at % PARTS));
        others.flat_map(|(_, &i)| annotated[i].clone()).collect()
    };
    let mut all = of(None);
    for part in 0..PARTS {
        let model = Model::with_weights(train(&of(Some(part)), epochs, decay));
        for &i in kept.iter().skip(part).step_by(PARTS) {
            all.extend(examples(&scenes[i], &articles[i].gold, Some(&model)));
        }
    }
    train(&all, epochs, decay)
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let files: Vec<&str> = args[1..].iter().take_while(|a| !a.starts_with("--")).map(String::as_str).collect();
    if files.is_empty() {
        eprintln!("usage: train_speakers ANNOTATED.jsonl... [--corpus DOCUMENTS.jsonl] [--names FOLDER] [--folds K] …");
        std::process::exit(2);
    }
    let after = |flag: &str| args.iter().position(|a| a == flag).and_then(|i| args.get(i + 1)).map(String::as_str);
    let number = |flag: &str, default: usize| after(flag).map_or(default, |n| n.parse().expect("a number"));
    let folds = number("--folds", 8);
    let articles = articles(&files, after("--corpus"));
    let models = Models::embedded().expect("embedded models load");
    let own = models_of(&articles, &models, after("--names"));
    let analyses: Vec<Analysis<'_>> =
        articles.iter().map(|a| analyze(&a.text, &Options::default(), &own[a.topic()])).collect();
    let quotes: Vec<Vec<Quote>> = articles.iter().zip(&analyses).map(|(a, x)| annotated(a, x, &models)).collect();
    let scenes: Vec<Scene<'_, '_>> =
        analyses.iter().zip(&quotes).map(|(x, q)| Scene::new(&x.reading, q, &x.entities, &models.lexis)).collect();
    if let Some(id) = after("--phrases") {
        for (scene, article) in scenes.iter().zip(&articles).filter(|(_, a)| a.id.ends_with(id)) {
            println!("{}", article.id);
            for p in &scene.phrases {
                let tag = scene.reading.best(p.head).tag;
                println!(
                    "{:?} {:?} {tag} nom {:?} gen {:?} {} {:?}",
                    scene.reading.span(p.tokens).of(scene.reading.text()),
                    p.kind,
                    p.nominative,
                    p.genitive,
                    p.subject,
                    p.entity.map(|e| &scene.entities.entity(e).name)
                );
            }
        }
        return;
    }
    let epochs = number("--epochs", EPOCHS);
    let decay = after("--decay").map_or(DECAY, |d| d.parse().expect("a number"));
    let annotated: Vec<Vec<Example>> = scenes.iter().zip(&articles).map(|(s, a)| examples(s, &a.gold, None)).collect();
    let weights = |keep: &dyn Fn(usize) -> bool| learn(&scenes, &articles, &annotated, keep, epochs, decay);
    let mut count = Count::default();
    let mut printed = String::new();
    for fold in 0..folds {
        let weights = weights(&|i| i % folds != fold);
        let model = Model::with_weights(weights);
        for i in (0..articles.len()).filter(|i| i % folds == fold) {
            measure(&scenes[i], &articles[i], &model, &mut count);
        }
        if after("--analyses").is_some() {
            for article in articles.iter().enumerate().filter(|(i, _)| i % folds == fold).map(|(_, a)| a) {
                let models = Models { speakers: model.clone(), ..own[article.topic()].clone() };
                let analysis = analyze(&article.text, &Options::default(), &models);
                let mut value = serde_json::to_value(Output::new(&analysis, &Options::default())).expect("JSON");
                value["id"] = article.id.clone().into();
                let _ = writeln!(printed, "{value}");
            }
        }
    }
    let share = |n: usize| n as f64 / count.all.max(1) as f64;
    println!("annotated quotations {}, {folds} folds by article", count.all);
    println!(
        "reachable {:.4}  speaker {:.4}  name {:.4}",
        share(count.reachable),
        share(count.speaker),
        share(count.name)
    );
    println!("loss {:.4}", count.loss / count.all.max(1) as f64);
    let sure = calibrate(&mut count.sure);
    println!("sure: {sure:?}");
    for error in count.errors.iter().take(number("--errors", 0)) {
        println!("{error}");
    }
    if let Some(path) = after("--analyses") {
        std::fs::write(path, printed).expect("the analyses can be written");
    }
    if let Some(path) = after("--write") {
        let weights = weights(&|_| true);
        let model = Model::with_weights(weights.clone());
        let mut own = Count::default();
        for (scene, article) in scenes.iter().zip(&articles) {
            measure(scene, article, &model, &mut own);
        }
        println!("on what it learned from: speaker {:.4}", own.speaker as f64 / own.all.max(1) as f64);
        std::fs::write(path, file(&weights, &sure)).expect("the weights can be written");
    }
}
