//! Trains the names model and reports exact F1 on what it was not trained on.
//!
//! usage: `train_names CORPORA [--leave TOPIC | --mixed] [--epochs N] [--out FILE]`
//! CORPORA is the folder with `slavicner-pl/documents.jsonl`. `--mixed` leaves every tenth article out.

use cytat::analysis::{Models, Options, analyze};
use cytat::names::train::{Example, train};
use cytat::names::{Kind, Model, recognize};
use std::collections::BTreeMap;

struct Article {
    topic: String,
    text: String,
    names: Vec<(usize, usize, Kind)>,
}

fn articles(path: &str) -> Vec<Article> {
    let lines = std::fs::read_to_string(path).expect("the corpus can be read");
    let article = |line: &str| {
        let value: serde_json::Value = serde_json::from_str(line).expect("a line is JSON");
        let text = value["text"].as_str().expect("text").to_owned();
        let mut bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        bytes.push(text.len());
        let name = |e: &serde_json::Value| {
            let kind = match e["type"].as_str() {
                Some("PER") => Kind::Person,
                Some("LOC") => Kind::Place,
                Some("ORG") => Kind::Organization,
                Some("EVT") => Kind::Event,
                _ => Kind::Product,
            };
            let at = |key: &str| bytes[e[key].as_u64().expect("an offset") as usize];
            (at("start"), at("end"), kind)
        };
        let names = value["entities"].as_array().expect("entities").iter().map(name).collect();
        Article { topic: value["topic"].as_str().unwrap_or_default().to_owned(), text, names }
    };
    lines.lines().map(article).collect()
}

fn report(articles: &[&Article], models: &Models, model: &Model) {
    let mut counts: BTreeMap<Option<Kind>, [usize; 3]> = BTreeMap::new();
    for article in articles {
        let analysis = analyze(&article.text, &Options::default(), models);
        let found: Vec<_> = recognize(&analysis.reading, model)
            .iter()
            .map(|m| (m.span.start as usize, m.span.end as usize, m.kind))
            .collect();
        let mut count = |kind: Kind, at: usize| {
            counts.entry(None).or_default()[at] += 1;
            counts.entry(Some(kind)).or_default()[at] += 1;
        };
        for name in &found {
            count(name.2, 1);
            if article.names.contains(name) {
                count(name.2, 0);
            }
        }
        article.names.iter().for_each(|n| count(n.2, 2));
    }
    for (kind, [hit, said, gold]) in counts {
        let name = kind.map_or("all".to_owned(), |k| format!("{k:?}"));
        println!("{name:<13} {gold:>6} annotated  F1 {:.4}", 2.0 * hit as f64 / (said + gold).max(1) as f64);
    }
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let after = |flag: &str| args.iter().position(|a| a == flag).and_then(|i| args.get(i + 1)).map(String::as_str);
    let epochs = after("--epochs").map_or(8, |n| n.parse().expect("a number of epochs"));
    let all = articles(&format!("{}/slavicner-pl/documents.jsonl", args[1]));
    let (leave, mixed) = (after("--leave"), args.iter().any(|a| a == "--mixed"));
    let left_out = |(i, a): (usize, &Article)| leave == Some(a.topic.as_str()) || mixed && i % 10 == 0;
    let models = Models::embedded().expect("embedded models load");
    let example = |a: &Article| {
        let analysis = analyze(&a.text, &Options::default(), &models);
        Example::new(&analysis.reading, &a.names)
    };
    let learn: Vec<Example> =
        all.iter().enumerate().filter(|&(i, a)| !left_out((i, a))).map(|(_, a)| example(a)).collect();
    let model = train(&learn, epochs, |epoch, wrong| println!("epoch {epoch}: {wrong} sentences wrong"));
    let test: Vec<&Article> = all.iter().enumerate().filter(|&(i, a)| left_out((i, a))).map(|(_, a)| a).collect();
    report(&test, &models, &model);
    if let Some(file) = after("--out") {
        std::fs::write(file, model.to_bytes()).expect("the model can be written");
    }
}
