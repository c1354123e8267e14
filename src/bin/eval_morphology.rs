//! Measures what the choice of readings is worth: lemma, part of speech and case on documents of KPWr.
//!
//! usage: `eval_morphology CORPORA [--tagger FILE] [--list LIST.tsv] [--errors N]`

use cytat::analysis::{Models, Options, analyze};
use cytat::lexis::JoinedEndings;
use cytat::morphology::kpwr::{self, Document};
use cytat::morphology::{
    Guess, Guesser, Lexeme, Lexicon, Pos, Tag, Tagger, convention, held_out, lexemes, write_guesser,
};
use cytat::text::{Forms, TokenKind, layout};
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
    let (mut pos_words, mut lemma_words, mut spelt) = <(Tally, Tally, Tally)>::default();
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
            let known = best.source == cytat::morphology::Source::Lexicon && verdict.lemma == Some(true);
            spelt.add(known.then(|| own == gold.lemma));
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
    println!("case of right lemmas        {:.4}  (of words that the lexicon knows)", spelt.share());
    println!("part of speech              {:.4}  (words {:.4})", pos.share(), pos_words.share());
    println!("case, nouns and adjectives  {:.4}", case.share());
    println!("number, case, gender        {:.4}", agreement.share());
    coverage(&args[1], &models);
    speed(&args[1], &models);
    if let Some(list) = after("--list") {
        let list = std::fs::read_to_string(list).expect("the list is there");
        unseen(&lexemes(&list).expect("the list is well formed"));
    }
    let mut wrong: Vec<(&String, &usize)> = wrong.iter().collect();
    wrong.sort_by_key(|&(what, n)| (core::cmp::Reverse(n), what));
    for kind in ["pos", "case", "word", "lemma"] {
        for (what, n) in wrong.iter().filter(|(what, _)| what.starts_with(kind)).take(errors) {
            println!("{n:>5} {what}");
        }
    }
}

/// Seconds that this thread has run on a core, which other programs do not slow down; where the system does not say,
/// seconds that have passed.
fn clock() -> f64 {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let ran = stat.and_then(|s| s.split(' ').next()?.parse::<f64>().ok());
    let passed = || std::time::UNIX_EPOCH.elapsed().map_or(0.0, |since| since.as_secs_f64());
    ran.map_or_else(passed, |ns| ns / 1e9)
}

/// Loads, looks up and reads a megabyte of SlavicNER's articles, the best of several runs.
fn speed(corpora: &str, models: &Models) {
    let file = format!("{corpora}/slavicner-pl/documents.jsonl");
    let Ok(lines) = std::fs::read_to_string(&file) else { return println!("{file} is not there") };
    let texts = lines.lines().filter_map(|line| {
        let value: serde_json::Value = serde_json::from_str(line).ok()?;
        Some(value["text"].as_str()?.to_owned())
    });
    let articles: Vec<String> = texts.collect();
    let mut text = String::new();
    for article in &articles {
        if text.len() + article.len() > 1 << 20 {
            break;
        }
        text.push_str(article);
        text.push_str("\n\n");
    }
    let best = |run: &mut dyn FnMut()| {
        let once = |run: &mut dyn FnMut()| {
            let start = clock();
            run();
            clock() - start
        };
        (0..7).map(|_| once(run)).fold(f64::MAX, f64::min)
    };
    let load = best(&mut || {
        (0..50).for_each(|_| drop((Lexicon::embedded(), Guesser::embedded(), Tagger::embedded())));
    });
    println!("load                        {:.2} ms", load / 50.0 * 1e3);
    let cut = layout(&text, &models.lexis);
    let forms = Forms::new(&text, &cut.tokens, &models.lexis.layout);
    let words: Vec<&str> = cut.tokens.iter().filter(|t| t.kind == TokenKind::Word).map(|t| forms.lower(t)).collect();
    let mut found = 0usize;
    let time = best(&mut || {
        found = 0;
        for word in &words {
            let before = found;
            models.lexicon.look_up(word, |_| found = before + 1);
        }
    });
    println!("look up                     {:.2} million words a second", words.len() as f64 / time / 1e6);
    let time = best(&mut || {
        drop(cytat::morphology::read(&cut, &forms, &models.lexicon, &models.guesser, &models.tagger));
    });
    println!("read {:.2} MB, {} tokens  {:.1} ms", text.len() as f64 / 1e6, cut.tokens.len(), time * 1e3);
}

/// The share of words and of all tokens of SlavicNER's articles that the lexicon has.
fn coverage(corpora: &str, models: &Models) {
    let Ok(lines) = std::fs::read_to_string(format!("{corpora}/slavicner-pl/documents.jsonl")) else { return };
    let (mut words, mut tokens) = <(Tally, Tally)>::default();
    for line in lines.lines() {
        let value: serde_json::Value = serde_json::from_str(line).expect("a line is JSON");
        let text = value["text"].as_str().unwrap_or_default();
        let cut = layout(text, &models.lexis);
        let forms = Forms::new(text, &cut.tokens, &models.lexis.layout);
        for token in &cut.tokens {
            let mut known = token.kind != TokenKind::Word;
            if !known {
                models.lexicon.look_up(forms.lower(token), |_| known = true);
                words.add(Some(known));
            }
            tokens.add(Some(known));
        }
    }
    println!(
        "words of SlavicNER known    {:.4} of {} (with figures and marks {:.4})",
        words.share(),
        words.all,
        tokens.share()
    );
}

/// How the guesser does on the forms of every twentieth lexeme, when it has learned from the others alone.
fn unseen(all: &[Lexeme]) {
    let (mut learned, mut left) = (Vec::new(), Vec::new());
    for (i, lexeme) in all.iter().enumerate() {
        if i % 20 == 7 { left.push(lexeme) } else { learned.push(lexeme) }
    }
    let table: &'static [u8] = write_guesser(&learned).expect("the table can be written").leak();
    let guesser = Guesser::load(table, JoinedEndings::embedded()).expect("the table loads");
    println!("guesser's table             {} bytes", table.len());
    for name in [false, true] {
        let (mut first, mut lemma, mut reading) = <(Tally, Tally, Tally)>::default();
        let open = |t: Tag| t.is_noun() || t.is_adjective() || t.is_finite() || matches!(t.pos(), Pos::Inf | Pos::Adv);
        for lexeme in left.iter().filter(|l| l.usage < 2 && l.lemma.starts_with(char::is_uppercase) == name) {
            for (form, tag) in lexeme.forms.iter().filter(|(_, t)| open(*t)) {
                let mut letters = form.chars();
                let written: String = match letters.next() {
                    Some(c) if name => c.to_uppercase().chain(letters).collect(),
                    _ => form.clone(),
                };
                let guesses = guesser.by_ending(&written, form);
                first.add(Some(guesses.first().is_some_and(|g| g.lemma() == lexeme.lemma)));
                lemma.add(Some(guesses.iter().any(|g| g.lemma() == lexeme.lemma)));
                let same = |g: &Guess| g.lemma() == lexeme.lemma && g.tag.pos() == tag.pos() && g.tag.agrees_with(*tag);
                reading.add(Some(guesses.iter().any(same)));
            }
        }
        let what = if name { "names" } else { "words" };
        println!(
            "forms of unseen {what}       {}: first lemma {:.4}, lemma among the guesses {:.4}, reading {:.4}",
            first.all,
            first.share(),
            lemma.share(),
            reading.share()
        );
    }
}
