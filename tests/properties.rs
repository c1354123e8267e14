//! The design's invariants over random Unicode, Polish-like text and damaged articles.
//!
//! Source: the invariants in the crate's documentation. Whatever the text, nothing panics and every offset holds.

mod invariants;

use cytat::analysis::Models;
use proptest::prelude::*;
use std::sync::LazyLock;

static MODELS: LazyLock<Models> = LazyLock::new(|| Models::embedded().expect("embedded models load"));

/// Sentences of our own with the marks, dashes and names that news has; the mutations below damage them.
const ARTICLE: &str = "Warszawa, 12 stycznia 2022 (PAP)\n\nMinister: nie będzie podwyżek\n\n\
    Minister finansów Jan Kowalski powiedział w środę, że „podwyżek nie będzie”. – To nie jest dobry czas – dodał. \
    Zdaniem opozycji rząd zwleka z decyzją o 1,2 mld zł.\r\n\r\n\"Czekamy na szczegóły\" - napisała Anna Nowak. \
    Według MSZ-u rozmowy z Rosją potrwają do 14:30 (czasu warszawskiego); wzrost wyniósł 50 proc.";

/// What must hold of any analysis.
fn check(text: &str) {
    invariants::check(text, &MODELS);
}

/// The example of the page.
const EXAMPLE: &str = include_str!("../www/example.txt");

/// An article with some of its characters dropped, doubled or swapped for another mark.
fn damaged(article: &'static str) -> impl Strategy<Value = String> {
    let mark = prop::sample::select(vec!['"', '„', '”', '-', '–', '.', '\n', '\u{ad}', '\u{200b}', ',', ' ', '’', '«']);
    prop::collection::vec((any::<prop::sample::Index>(), 0..4u8, mark), 0..12).prop_map(|edits| {
        let mut chars: Vec<char> = article.chars().collect();
        for (at, edit, mark) in edits {
            let at = at.index(chars.len());
            match edit {
                0 => drop(chars.remove(at)),
                1 => chars.insert(at, chars[at]),
                2 => chars[at] = mark,
                _ => chars.insert(at, mark),
            }
        }
        chars.into_iter().collect()
    })
}

fn polish_like() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "Jan",
        "Nowak",
        "powiedział",
        "że",
        "zdaniem",
        "według",
        "premiera",
        "w",
        "2022",
        "r.",
        "12",
        "stycznia",
        ",",
        ".",
        "?",
        "„",
        "”",
        "\"",
        " - ",
        " – ",
        "\n",
        "\n\n",
        ":",
        "(",
        ")",
        "…",
        "@konto",
        "#temat",
        "https://a.pl/b",
        "NATO-wski",
        "O’Leary’ego",
        "50",
        "proc.",
        "mln",
        "zł",
        "dodała",
        "on",
        "który",
        "🇵🇱",
        "e\u{301}",
        "\r\n",
    ]);
    prop::collection::vec((piece, any::<bool>()), 0..80)
        .prop_map(|ps| ps.into_iter().flat_map(|(p, space)| [p, if space { " " } else { "" }]).collect())
}

/// Letters whose lower case has another length, about marks that part words.
#[test]
fn letters_that_change_their_length() {
    for text in [
        "\u{1f6}'\u{23a}",
        "\u{a7dc}'\u{23a}",
        "\u{23a}-\u{130}a",
        "\u{130}-Ban",
        "A\u{23a}'em",
        "\u{23a}\u{130}\u{2c2f}-K\u{1e9e}",
    ] {
        check(text);
        check(&format!("{text} powiedział, że {text} przyjedzie z {text}em."));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_unicode(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn polish_like_text(text in polish_like()) {
        check(&text);
    }

    #[test]
    fn a_damaged_article(text in damaged(ARTICLE)) {
        check(&text);
    }

    #[test]
    fn the_damaged_example(text in damaged(EXAMPLE)) {
        check(&text);
    }
}

/// The text with its letters of two characters, as some systems write them.
fn decomposed(text: &str) -> String {
    let pairs = [("ą", "a\u{328}"), ("ę", "e\u{328}"), ("ó", "o\u{301}"), ("ś", "s\u{301}"), ("ć", "c\u{301}")];
    let more = [("ń", "n\u{301}"), ("ź", "z\u{301}"), ("ż", "z\u{307}"), ("Ł", "L\u{335}")];
    pairs.iter().chain(&more).fold(text.to_owned(), |text, (one, two)| text.replace(one, two))
}

#[test]
fn articles_and_their_variants() {
    check("");
    check(" \n\t ");
    for article in [ARTICLE, EXAMPLE] {
        check(article);
        check(&article.to_uppercase());
        check(&article.to_lowercase());
        check(&article.replace('\n', " "));
        check(&article.replace('\n', ""));
        check(&article.replace(' ', "\n"));
        check(&article.replace(' ', ""));
        check(&article.replace(|c: char| !c.is_ascii(), ""));
        check(&decomposed(article));
        check(&article.chars().rev().collect::<String>());
        check(&article.chars().flat_map(|c| [c, '\u{200d}']).collect::<String>());
    }
}

/// What fuzzing found: texts that once left an index below nought or a letter cut in two.
#[test]
fn texts_that_fuzzing_found() {
    // A lone mark opens the text and its reporting clause follows.
    check("\"Most jest zamknięty - poinformował wójt na Twitterze. Rzecznik gminy milczy.");
    check("\"date\": Jnedatess o");
    check("\"");
    check("” – powiedział wójt.");
    // A name that holds the dash before a signature.
    check("–Ws –Wr");
}

/// Every mark of the example dropped, doubled, or swapped for another, one at a time.
#[test]
fn every_mark_of_the_example_damaged() {
    let mark = |c: char| !c.is_alphanumeric() && !c.is_whitespace();
    for (at, c) in EXAMPLE.char_indices().filter(|&(_, c)| mark(c)) {
        let (before, after) = (&EXAMPLE[..at], &EXAMPLE[at + c.len_utf8()..]);
        for swapped in ["", "\"\"", "„", "”", "–", "'", ":", ".", "("] {
            check(&[before, swapped, after].concat());
        }
    }
}
