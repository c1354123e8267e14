//! Scores base forms and groups on annotated names, so that recognition has no part in it.
//!
//! usage: `eval_base_forms DOCUMENTS.jsonl [--errors N] [--groups N]`, or `eval_base_forms --speakers QUOTES.jsonl [--errors N]`
//! Each line is `{"topic", "text", "entities": [{"start", "end", "type", "lemma", "link"}]}`, offsets in code points.
//! A line of quotations is `{"text", "quotes": [{"speaker": [start, end], "name"}]}`: whom does each phrase mean?
//! `--errors` lists the commonest wrong base forms, `--groups` the commonest pairs that should be together or apart.

use cytat::analysis::{Models, Options, analyze};
use cytat::names::{Kind, NameMention, base_forms};
use cytat::span::Span;
use std::collections::BTreeMap;

/// Right base forms, base forms, and the sums of B-cubed precision and recall.
#[derive(Clone, Copy, Default)]
struct Score {
    right: usize,
    exact: usize,
    all: usize,
    precision: f64,
    recall: f64,
}

struct Gold {
    name: NameMention,
    lemma: String,
    link: String,
}

fn gold(value: &serde_json::Value, text: &str, reading: &cytat::reading::Reading<'_>) -> Vec<Gold> {
    let mut bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    bytes.push(text.len());
    let mut out: Vec<Gold> = Vec::new();
    for e in value["entities"].as_array().expect("entities") {
        let kind = match e["type"].as_str() {
            Some("PER") => Kind::Person,
            Some("LOC") => Kind::Place,
            Some("ORG") => Kind::Organization,
            Some("EVT") => Kind::Event,
            _ => Kind::Product,
        };
        let at = |key: &str| bytes[e[key].as_u64().expect("an offset") as usize];
        let span = Span::new(at("start"), at("end"));
        let tokens = reading.tokens_in(span);
        if tokens.is_empty() || reading.span(tokens) != span {
            continue;
        }
        let word = |key: &str| e[key].as_str().unwrap_or_default().to_owned();
        let name = NameMention::new(reading, tokens, kind);
        out.push(Gold { name, lemma: word("lemma"), link: word("link") });
    }
    out.sort_by_key(|g| g.name.span);
    out.dedup_by(|b, a| a.name.tokens.overlaps(b.name.tokens));
    out
}

fn print_commonest(title: &str, counts: &BTreeMap<String, usize>, limit: usize) {
    let mut rows: Vec<_> = counts.iter().collect();
    rows.sort_by_key(|&(_, n)| core::cmp::Reverse(*n));
    println!("{title}: {} kinds", rows.len());
    rows.iter().take(limit).for_each(|(row, n)| println!("{n:>5}  {row}"));
}

/// Whom the annotated phrases of speakers mean: by their entity, else the phrase in the nominative.
fn speakers(file: &str, models: &Models, errors: usize) {
    let (mut all, mut right, mut linked, mut linked_right) = (0, 0, 0, 0);
    let mut wrong = BTreeMap::new();
    for line in std::fs::read_to_string(file).expect("the corpus can be read").lines() {
        let value: serde_json::Value = serde_json::from_str(line).expect("a line is JSON");
        let text = value["text"].as_str().expect("text");
        let mut bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        bytes.push(text.len());
        let analysis = analyze(text, &Options::default(), models);
        for quote in value["quotes"].as_array().expect("quotes") {
            let at = |n: usize| quote["speaker"][n].as_u64().map(|n| bytes[n as usize]);
            let (Some(start), Some(end), Some(name)) = (at(0), at(1), quote["name"].as_str()) else { continue };
            let range = analysis.reading.tokens_in(Span::new(start, end));
            let entity = analysis.entities.entity_of_phrase(range);
            let got = entity.map(|e| analysis.entities.entity(e).name.clone());
            linked += usize::from(got.is_some());
            let how = if got.is_some() { "entity" } else { "phrase" };
            let got = got.unwrap_or_else(|| cytat::names::base_form::nominative(&analysis.reading, range));
            let good = got.to_lowercase() == name.to_lowercase();
            linked_right += usize::from(good && how == "entity");
            all += 1;
            right += usize::from(good);
            if !good {
                *wrong.entry(format!("{}  want {name}  got {got} ({how})", &text[start..end])).or_default() += 1;
            }
        }
    }
    println!("phrases {all}, right {right}; linked {linked}, of them right {linked_right}");
    print_commonest("wrong", &wrong, errors);
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let after = |flag: &str| {
        let value = args.iter().position(|a| a == flag).and_then(|i| args.get(i + 1));
        value.map_or(0, |n| n.parse().expect("a number"))
    };
    let models = Models::embedded().expect("embedded models load");
    if args[1] == "--speakers" {
        return speakers(&args[2], &models, after("--errors"));
    }
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    let (mut wrong, mut pairs) = (BTreeMap::new(), BTreeMap::new());
    for line in std::fs::read_to_string(&args[1]).expect("the corpus can be read").lines() {
        let value: serde_json::Value = serde_json::from_str(line).expect("a line is JSON");
        let text = value["text"].as_str().expect("text");
        let topic = value["topic"].as_str().unwrap_or_default();
        let analysis = analyze(text, &Options::default(), &models);
        let gold = gold(&value, text, &analysis.reading);
        let mut names: Vec<NameMention> = gold.iter().map(|g| g.name.clone()).collect();
        let lemmas = base_forms(&analysis.reading, &names, &models.lexis);
        names.iter_mut().zip(lemmas).for_each(|(n, lemma)| n.lemma = lemma);
        let entities = cytat::entities::resolve(&analysis.reading, &names, &[], &models.lexis);
        let entity: Vec<usize> =
            names.iter().map(|n| entities.mention_in(n.tokens).map_or(usize::MAX, |m| m.entity.index())).collect();
        for (i, g) in gold.iter().enumerate() {
            let exact = g.lemma == names[i].lemma;
            let right = g.lemma.to_lowercase() == names[i].lemma.to_lowercase();
            if !right {
                let row =
                    format!("{:?}  {}  want {}  got {}", g.name.kind, g.name.span.of(text), g.lemma, names[i].lemma);
                *wrong.entry(row.replace('\n', " ")).or_default() += 1;
            }
            let (mut said, mut meant, mut both) = (0, 0, 0);
            for (j, other) in gold.iter().enumerate() {
                let (together, same) = (entity[i] == entity[j], other.link == g.link);
                said += usize::from(together);
                meant += usize::from(same);
                both += usize::from(together && same);
                if together != same && i < j {
                    let what = if same { "apart " } else { "joined" };
                    let row = format!("{what} {} [{}] / {} [{}]", g.lemma, g.link, other.lemma, other.link);
                    *pairs.entry(row).or_default() += 1;
                }
            }
            for key in ["all".to_owned(), format!("{:?}", g.name.kind), topic.to_owned()] {
                let score = scores.entry(key).or_default();
                score.all += 1;
                score.right += usize::from(right);
                score.exact += usize::from(exact);
                score.precision += both as f64 / said as f64;
                score.recall += both as f64 / meant as f64;
            }
        }
    }
    for (key, s) in scores {
        let n = s.all as f64;
        let (p, r) = (s.precision / n, s.recall / n);
        let (right, exact) = (s.right as f64 / n, s.exact as f64 / n);
        let groups = 2.0 * p * r / (p + r);
        println!(
            "{key:<24} {:>6}  base form {right:.4} (exact {exact:.4})  groups P {p:.4} R {r:.4} F1 {groups:.4}",
            s.all
        );
    }
    print_commonest("wrong base forms", &wrong, after("--errors"));
    print_commonest("wrong pairs", &pairs, after("--groups"));
}
