//! What words are, in context (`morphology.tsv`), and damaged data files, which are refused with what is wrong.

use cytat::analysis::{LoadError, Models, Options, analyze};
use cytat::lexis::JoinedEndings;
use cytat::morphology::{Guesser, Lexicon, Tagger};

/// Checks the word in brackets: its lemma, and the beginning of its tag; what is wrong, if anything.
fn check(line: &str, models: &Models) -> Option<String> {
    let parts: Vec<&str> = line.split('\t').collect();
    let [marked, lemma, tag] = parts[..] else { return Some(format!("not three columns: {line}")) };
    let (before, rest) = marked.split_once('[').expect("a word in brackets");
    let (word, after) = rest.split_once(']').expect("a closed bracket");
    let sentence = [before, word, after].concat();
    let analysis = analyze(&sentence, &Options::default(), models);
    let reading = &analysis.reading;
    let at = |t: &cytat::span::TokenId| reading.token(*t).span.start as usize == before.len();
    let token = (0..reading.len()).map(Into::into).find(at).expect("a token begins at the bracket");
    let got = (reading.lemma(token), reading.best(token).tag.to_string());
    let right = reading.raw(token) == word && got.0 == lemma && got.1.starts_with(tag);
    (!right).then(|| format!("{marked}: {} {}, expected {lemma} {tag}", got.0, got.1))
}

#[test]
fn words_in_context() {
    let models = Models::embedded().expect("embedded models load");
    let rows = include_str!("morphology.tsv").lines().filter(|l| !l.starts_with('#'));
    let judge = |line: &str| match line.strip_prefix('!') {
        Some(miss) => check(miss, &models).is_none().then(|| format!("holds now, take its mark away: {line}")),
        None => check(line, &models),
    };
    let wrong: Vec<String> = rows.filter_map(judge).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn equal_forms_are_alike_in_lower_case_however_they_are_written() {
    let models = Models::embedded().expect("embedded models load");
    let text = "Ślad, ślad, s\u{301}lad, S\u{301}lad i śl\u{ad}ad – ŚLAD, Żółw.";
    let reading = analyze(text, &Options::default(), &models).reading;
    for token in (0..reading.len()).map(cytat::span::TokenId::from) {
        assert_eq!(reading.lower(token), reading.form(token).to_lowercase());
    }
    assert_eq!([0, 2, 4, 6].map(|at: usize| reading.lower(at.into())), ["ślad"; 4]);
}

#[test]
fn readings_are_in_their_own_tokens() {
    let models = Models::embedded().expect("embedded models load");
    let text = "Szefowa MSZ-u pojechała do Bielska-Białej, a Łukaszenko – nie (5 maja 2024 r.). ŻÓŁĆ! Xyzqv'ego.";
    let analysis = analyze(text, &Options::default(), &models);
    let reading = &analysis.reading;
    for token in (0..reading.len()).map(cytat::span::TokenId::from) {
        let best = reading.best(token);
        assert!(!reading.analyses(token).is_empty());
        let fits = |tag: cytat::morphology::Tag| tag.pos() == best.tag.pos() && tag.agrees_with(best.tag);
        assert!(reading.analyses(token).iter().any(|a| fits(a.tag)), "{:?} of {}", best, reading.raw(token));
    }
}

/// Cuts and flips a file in many places; every time loading it must fail and say which data it was.
fn damaged(name: &str, good: &[u8], load: impl Fn(&'static [u8]) -> Result<(), LoadError>) {
    let refused = |bytes: Vec<u8>, what: &str| {
        let error = load(bytes.leak()).expect_err(what);
        assert_eq!(error.data, name, "{what}");
        assert!(!error.problem.is_empty(), "{what}");
    };
    for part in 0..12 {
        let at = good.len() * part / 12 + part;
        refused(good[..at].to_vec(), "cut");
        let mut flipped = good.to_vec();
        flipped[at] ^= 1 << (part % 8);
        refused(flipped, "flipped");
    }
    refused([good, &[0]].concat(), "grown");
}

#[test]
fn damaged_data_is_refused() {
    let lexicon = include_bytes!("../src/morphology/data/lexicon.bin");
    let guesser = include_bytes!("../src/morphology/data/guesser.bin");
    let tagger = include_bytes!("../src/morphology/data/tagger.bin");
    damaged("lexicon", lexicon, |b| Lexicon::load(b).map(drop));
    damaged("guesser", guesser, |b| Guesser::load(b, JoinedEndings::embedded()).map(drop));
    damaged("tagger", tagger, |b| Tagger::load(b).map(drop));
}
