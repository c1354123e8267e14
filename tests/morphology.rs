//! What words are, in context: lemma and tag of marked words in short sentences of our own.

use cytat::analysis::{Models, Options, analyze};

/// Checks the word of a sentence: its lemma, and the beginning of its tag.
fn check(sentence: &str, word: &str, lemma: &str, tag: &str) {
    let models = Models::embedded().expect("embedded models load");
    let analysis = analyze(sentence, &Options::default(), &models);
    let reading = &analysis.reading;
    let token = (0..reading.len()).map(Into::into).find(|&t| reading.raw(t) == word).expect("the word is there");
    let got = (reading.lemma(token).to_owned(), reading.best(token).tag.to_string());
    assert!(got.0 == lemma && got.1.starts_with(tag), "{sentence}: {word} is {got:?}, expected {lemma} {tag}");
}

#[test]
fn words_in_context() {
    check("Rozmowy z Rosją trwają.", "Rosją", "Rosja", "subst:sg:inst:f");
    check("Minister dodała, że to koniec.", "dodała", "dodać", "praet:sg:f");
    check("Nie widziałem szefa.", "szefa", "szef", "subst:sg:gen:m1");
    check("Nie widziałem szefa.", "widziałem", "widzieć", "praet:sg:m1");
    check("Zapytano szefową MSZ-u.", "MSZ-u", "MSZ", "subst:sg");
    check("Rozmawiał z Bidenem.", "Bidenem", "Biden", "subst:sg:inst:m1");
    check("Rada polsko-niemiecka obraduje.", "polsko-niemiecka", "polsko-niemiecki", "adj:sg:nom");
}
