//! What a change of the text may change in the analysis, and what it may not: no expected outcome, only relations.
//!
//! The articles are the page's example and `articles/`, of our own making.

use cytat::analysis::{Models, Options, Output, analyze};
use serde_json::Value;
use std::sync::LazyLock;

static MODELS: LazyLock<Models> = LazyLock::new(|| Models::embedded().expect("embedded models load"));

const SEED: &str = include_str!("../www/example.txt");
const BRIDGE: &str = include_str!("articles/most.txt");
const SCHOOL: &str = include_str!("articles/szkola.txt");
const TALKS: &str = include_str!("articles/rozmowy.txt");
const ARTICLES: [&str; 4] = [SEED, BRIDGE, SCHOOL, TALKS];

/// A quotation as words, so that two texts of different length can be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Said {
    kind: String,
    words: Vec<String>,
    cue: Option<String>,
    speaker: Option<String>,
}

impl Said {
    fn with(&self, change: impl Fn(&str) -> String) -> Said {
        Said {
            kind: self.kind.clone(),
            words: self.words.iter().map(|w| change(w)).collect(),
            cue: self.cue.as_deref().map(&change),
            speaker: self.speaker.as_deref().map(&change),
        }
    }
}

/// The quotations that begin in the first `length` bytes.
fn said_before(text: &str, length: usize) -> Vec<Said> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let limit = text[..length].encode_utf16().count() as u64;
    let options = Options::default();
    let output = serde_json::to_value(Output::new(&analyze(text, &options, &MODELS), &options)).expect("plain data");
    let words = |span: &Value| {
        let [from, to] = [0, 1].map(|i| span[i].as_u64().expect("an offset") as usize);
        String::from_utf16_lossy(&units[from..to])
    };
    let quotes = output["quotes"].as_array().expect("quotes").iter();
    let before = quotes.filter(|q| q["spans"][0][0].as_u64().is_some_and(|at| at < limit));
    before
        .map(|q| Said {
            kind: q["kind"].as_str().expect("a kind").to_owned(),
            words: q["spans"].as_array().expect("spans").iter().map(words).collect(),
            cue: q["cue"].is_array().then(|| words(&q["cue"])),
            speaker: q["speaker"]["name"].as_str().map(str::to_owned),
        })
        .collect()
}

fn said(text: &str) -> Vec<Said> {
    said_before(text, text.len())
}

/// The analysis of the changed text, put into the words of the first, is the analysis of the first.
#[track_caller]
fn same(what: &str, before: &str, after: &str, back: impl Fn(&str) -> String) {
    assert_ne!(before, after, "{what}: the text did not change");
    let changed: Vec<Said> = said(after).iter().map(|s| s.with(&back)).collect();
    let plain: Vec<Said> = said(before).iter().map(|s| s.with(&back)).collect();
    assert!(!plain.is_empty(), "{what}: no quotations");
    assert_eq!(plain, changed, "{what}");
}

#[test]
fn a_paragraph_of_another_article_changes_nothing_before_it() {
    for (i, article) in ARTICLES.iter().enumerate() {
        for (j, other) in ARTICLES.iter().enumerate().filter(|(j, _)| i != *j) {
            for paragraph in other.split("\n\n").filter(|p| p.len() > 100) {
                let both = format!("{}\n\n{paragraph}", article.trim_end());
                assert_eq!(said(article), said_before(&both, article.trim_end().len()), "{i} and {j}: {paragraph}");
            }
        }
    }
}

#[test]
fn renaming_a_person_renames_the_speaker_and_nothing_else() {
    let renamed = [
        (BRIDGE, "Marek Zieliński", "Roman Kaliński", "Zieliński", "Kaliński"),
        (BRIDGE, "Barbara Kamińska", "Danuta Malicka", "Kamińska", "Malicka"),
        (SCHOOL, "Ewa Sikorska", "Maria Zielińska", "Sikorska", "Zielińska"),
        (TALKS, "Tim Weber", "Paul Braun", "Weber", "Braun"),
        (SEED, "Edgars Rinkevics", "Janis Ozols", "Rinkevics", "Ozols"),
    ];
    for (article, full, other_full, surname, other) in renamed {
        let after = article.replace(full, other_full).replace(surname, other);
        same(full, article, &after, |words| words.replace(other_full, full).replace(other, surname));
    }
}

#[test]
fn all_marks_of_quotation_are_alike() {
    let low = |text: &str| {
        let mut open = false;
        let turn = |c| {
            open ^= c == '"';
            match c {
                '"' if open => '„',
                '"' => '”',
                c => c,
            }
        };
        text.chars().map(turn).collect::<String>()
    };
    for article in [BRIDGE, SCHOOL, TALKS] {
        let typographic = low(article);
        for [opening, closing] in
            [["\"", "\""], ["«", "»"], ["»", "«"], ["“", "”"], ["„", "“"], ["”", "”"], [",,", "''"]]
        {
            let after = typographic.replace('„', opening).replace('”', closing);
            let plain =
                |words: &str| ["„", "”", opening, closing].iter().fold(words.to_owned(), |w, m| w.replace(m, "\""));
            same(&format!("{opening}…{closing}"), &typographic, &after, plain);
        }
    }
}

#[test]
fn dashes_of_any_length_are_alike() {
    for article in [BRIDGE, SCHOOL, TALKS] {
        let plain = article.replace(" - ", " – ").replace("\n- ", "\n– ");
        for dash in ["-", "—", "―"] {
            let after = plain.replace(" – ", &format!(" {dash} ")).replace("\n– ", &format!("\n{dash} "));
            same(dash, &plain, &after, str::to_owned);
        }
    }
}

#[test]
fn how_letters_and_lines_are_encoded_does_not_matter() {
    for article in ARTICLES {
        let ogonek = [("ą", "a\u{328}"), ("ę", "e\u{328}"), ("ó", "o\u{301}"), ("ś", "s\u{301}"), ("ż", "z\u{307}")];
        let decomposed = ogonek.iter().fold(article.to_owned(), |text, (one, two)| text.replace(one, two));
        let composed = |words: &str| ogonek.iter().fold(words.to_owned(), |text, (one, two)| text.replace(two, one));
        same("decomposed", article, &decomposed, composed);
        same("CRLF", article, &article.replace('\n', "\r\n"), |words| words.replace("\r\n", "\n"));
        same("soft hyphens", article, &article.replace("ni", "n\u{ad}i"), |words| words.replace('\u{ad}', ""));
        same("no-break spaces", article, &article.replace(" w ", " w\u{a0}"), |words| words.replace('\u{a0}', " "));
        same("a last line", article, &format!("{}\n", article), str::to_owned);
    }
}
