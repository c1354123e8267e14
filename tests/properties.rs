//! The design's invariants over random Unicode, Polish-like text and damaged articles.
//!
//! Source: the invariants in the crate's documentation. Whatever the text, nothing panics and every offset holds.

mod invariants;

use cytat::analysis::{Models, Options, analyze};
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

/// The article with some of its characters dropped, doubled or swapped for another mark.
fn damaged() -> impl Strategy<Value = String> {
    let mark = prop::sample::select(vec!['"', '„', '”', '-', '–', '.', '\n', '\u{ad}', '\u{200b}', ',', ' ', '’', '«']);
    prop::collection::vec((any::<prop::sample::Index>(), 0..4u8, mark), 0..12).prop_map(|edits| {
        let mut chars: Vec<char> = ARTICLE.chars().collect();
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
    fn a_damaged_article(text in damaged()) {
        check(&text);
    }
}

#[test]
fn the_article_and_its_variants() {
    check("");
    check(" \n\t ");
    check(ARTICLE);
    check(&ARTICLE.to_uppercase());
    check(&ARTICLE.replace('\n', " "));
    check(&ARTICLE.replace(|c: char| !c.is_ascii(), ""));
    check(&ARTICLE.replace('ó', "o\u{301}").replace('ś', "s\u{301}"));
}

/// Ten times the text takes at most eleven times as long; here with room for a busy machine: far under quadratic.
#[test]
fn worst_inputs_stay_linear() {
    for unit in
        ["- ", "\"", "„", "A", "A ", "że ", "Jan powiedział, że ", "1", "1 ", ".", "(", "@", "\n", "Ą-", "zdaniem "]
    {
        let time = |n: usize| {
            let text = unit.repeat(n);
            let start = std::time::Instant::now();
            let _ = analyze(&text, &Options::default(), &MODELS);
            start.elapsed()
        };
        time(1_000);
        let (short, long) = (time(4_000), time(80_000));
        let bound = short * 120 + std::time::Duration::from_millis(200);
        assert!(long < bound, "{unit:?}: {short:?} for 4,000 and {long:?} for 80,000");
    }
}
