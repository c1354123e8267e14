//! Measures what the choice of readings is worth: lemma, part of speech and case on documents of KPWr.
//!
//! usage: `eval_morphology CORPORA [--tagger FILE] [--errors N]`

use cytat::analysis::{Models, Options, analyze};
use cytat::morphology::kpwr::{self, Document};
use cytat::morphology::{Tagger, convention, held_out};
use std::collections::BTreeMap;

#[derive(Default)]
struct Tally {
    right: usize,
    all: usize,
}

impl Tally {
    fn add(&mut self, verdict: Option<bool>) {
        self.all += usize::from(verdict.is_some());
        self.right += usize::from(verdict == Some(true));
    }

    fn share(&self) -> f64 {
        self.right as f64 / self.all.max(1) as f64
    }
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let after = |flag: &str| args.iter().position(|a| a == flag).and_then(|i| args.get(i + 1)).map(String::as_str);
    let errors: usize = after("--errors").map_or(0, |n| n.parse().expect("a number"));
    let corpus =
        std::fs::read_to_string(format!("{}/kpwr/kpwr-ner-n82-test.iob", args[1])).expect("the corpus is there");
    let documents = kpwr::documents(&corpus).expect("the corpus is well formed");
    let mut models = Models::embedded().expect("embedded models load");
    if let Some(file) = after("--tagger") {
        models.tagger = Tagger::load(&std::fs::read(file).expect("the tagger is there")).expect("the tagger loads");
    }
    let test: Vec<&Document> = documents.iter().enumerate().filter(|&(i, _)| held_out(i)).map(|(_, d)| d).collect();
    let (mut pos, mut lemma, mut case, mut agreement) = <(Tally, Tally, Tally, Tally)>::default();
    let (mut pos_words, mut lemma_words) = <(Tally, Tally)>::default();
    let mut wrong: BTreeMap<String, usize> = BTreeMap::new();
    for document in &test {
        let analysis = analyze(&document.text, &Options::default(), &models);
        let reading = &analysis.reading;
        for (at, token) in kpwr::align(document, &reading.layout().tokens) {
            let gold = &document.tokens[at].1;
            let best = reading.best(token.into());
            let own = reading.lemma(token.into());
            let verdict = convention::judge(gold, own, best.tag);
            pos.add(verdict.pos);
            lemma.add(verdict.lemma);
            case.add(verdict.case);
            agreement.add(verdict.agreement);
            if gold.form.starts_with(char::is_alphabetic) {
                pos_words.add(verdict.pos);
                lemma_words.add(verdict.lemma);
            }
            if verdict.pos == Some(false) {
                *wrong.entry(format!("pos   {} -> {}", gold.tag.pos().code(), best.tag.pos().code())).or_default() += 1;
                *wrong.entry(format!("word  {} {} -> {}", gold.form, gold.tag, best.tag)).or_default() += 1;
            }
            if verdict.lemma == Some(false) {
                *wrong
                    .entry(format!(
                        "lemma {} {} {} -> {own} {} {:?}",
                        gold.form, gold.lemma, gold.tag, best.tag, best.source
                    ))
                    .or_default() += 1;
            }
            if verdict.case == Some(false) {
                let case = |t: cytat::morphology::Tag| t.case().map_or("-", |c| c.code());
                *wrong.entry(format!("case  {} -> {}", case(gold.tag), case(best.tag))).or_default() += 1;
            }
        }
    }
    println!("{} documents of KPWr left out, {} tokens compared", test.len(), pos.all);
    println!("lemma (case aside)          {:.4}  (words {:.4})", lemma.share(), lemma_words.share());
    println!("part of speech              {:.4}  (words {:.4})", pos.share(), pos_words.share());
    println!("case, nouns and adjectives  {:.4}", case.share());
    println!("number, case, gender        {:.4}", agreement.share());
    let mut wrong: Vec<(&String, &usize)> = wrong.iter().collect();
    wrong.sort_by_key(|&(what, n)| (core::cmp::Reverse(n), what));
    for kind in ["pos", "case", "word", "lemma"] {
        for (what, n) in wrong.iter().filter(|(what, _)| what.starts_with(kind)).take(errors) {
            println!("{n:>5} {what}");
        }
    }
}
