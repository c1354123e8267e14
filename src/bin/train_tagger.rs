//! Trains the tagger on KPWr.
//!
//! usage: `train_tagger CORPORA OUT [--all] [--epochs N]`
//! Leaves the 60 documents out that `eval_morphology` measures on, unless `--all` is given.

use cytat::analysis::Models;
use cytat::morphology::tagger_train::{Example, train};
use cytat::morphology::{held_out, kpwr, read, read_guessing};
use cytat::text::{Forms, layout};

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let after = |flag: &str| args.iter().position(|a| a == flag).and_then(|i| args.get(i + 1)).map(String::as_str);
    let epochs = after("--epochs").map_or(10, |n| n.parse().expect("a number of epochs"));
    let all = args.iter().any(|a| a == "--all");
    let corpus =
        std::fs::read_to_string(format!("{}/kpwr/kpwr-ner-n82-test.iob", args[1])).expect("the corpus is there");
    let documents = kpwr::documents(&corpus).expect("the corpus is well formed");
    let models = Models::embedded().expect("embedded models load");
    let (lexicon, guesser) = (&models.lexicon, &models.guesser);
    let example = |document: &kpwr::Document| {
        let layout = layout(&document.text, &models.lexis);
        let forms = Forms::new(&document.text, &layout.tokens, &models.lexis.layout);
        let mut gold = vec![None; layout.tokens.len()];
        for (at, token) in kpwr::align(document, &layout.tokens) {
            gold[token] = Some(&document.tokens[at].1);
        }
        // Every text twice: as it is read, and with its rare words left to the guesser.
        let known = read(&layout, &forms, lexicon, guesser, &models.tagger);
        let guessed = read_guessing(&layout, &forms, lexicon, guesser);
        [known, guessed].map(|morphology| Example::new(&layout, &forms, &morphology, &gold))
    };
    let learn = documents.iter().enumerate().filter(|&(i, _)| all || !held_out(i));
    let examples: Vec<Example> = learn.flat_map(|(_, d)| example(d)).collect();
    let tagger = train(&examples, epochs, |epoch, wrong| println!("epoch {epoch}: {wrong} sentences wrong"));
    std::fs::write(&args[2], tagger.to_bytes()).expect("the model can be written");
}
