//! The design's invariants over random Unicode, Polish-like text and damaged articles.
//!
//! Source: the invariants in the crate's documentation. Whatever the text, nothing panics and every offset holds.

use cytat::analysis::{Analysis, Models, Options, Output, analyze};
use cytat::span::Span;
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
    let options = Options { tokens: true, ..Options::default() };
    let analysis = analyze(text, &options, &MODELS);
    let output = Output::new(&analysis, &options);
    check_tokens(text, &analysis);
    check_results(text, &analysis);
    let again = Output::new(&analyze(text, &options, &MODELS), &options);
    assert_eq!(json(&output), json(&again), "two analyses of one text differ");
    let value: serde_json::Value = serde_json::from_str(&json(&output)).expect("the output is JSON");
    assert_eq!(value["length"], text.encode_utf16().count());
}

fn json(output: &Output) -> String {
    serde_json::to_string(output).expect("the output serialises")
}

fn check_span(text: &str, span: Span) {
    assert!(span.start < span.end && span.end as usize <= text.len(), "{span:?} is not inside the text");
    assert!(text.is_char_boundary(span.start as usize) && text.is_char_boundary(span.end as usize), "{span:?}");
}

fn check_tokens(text: &str, analysis: &Analysis<'_>) {
    let layout = analysis.reading.layout();
    let mut at = 0;
    for token in &layout.tokens {
        check_span(text, token.span);
        assert!(token.span.start >= at, "tokens overlap at {at}");
        at = token.span.end;
    }
    let mut next = 0;
    for sentence in &layout.sentences {
        assert_eq!(sentence.tokens.start.index(), next, "sentences leave a gap");
        assert!(!sentence.tokens.is_empty());
        next = sentence.tokens.end.index();
    }
    assert_eq!(next, layout.tokens.len(), "sentences do not cover the tokens");
    let mut sentence = 0;
    for paragraph in &layout.paragraphs {
        assert_eq!(paragraph.sentences.0, sentence, "paragraphs leave a gap");
        sentence = paragraph.sentences.1;
    }
    assert_eq!(sentence as usize, layout.sentences.len(), "paragraphs do not cover the sentences");
}

fn check_results(text: &str, analysis: &Analysis<'_>) {
    let entities = &analysis.entities;
    for mention in &entities.mentions {
        check_span(text, mention.span);
        assert!(mention.entity.index() < entities.entities.len());
    }
    for (id, entity) in entities.entities.iter().enumerate() {
        assert!(!entity.mentions.is_empty(), "an entity without a mention");
        assert!(entity.mentions.iter().all(|&m| entities.mention(m).entity.index() == id));
        assert!(entity.mentions.is_sorted());
    }
    assert_eq!(analysis.quotes.len(), analysis.speakers.len());
    for quote in &analysis.quotes {
        assert!(!quote.spans.is_empty());
        quote.spans.iter().for_each(|&s| check_span(text, s));
        assert!(quote.spans.is_sorted_by(|a, b| a.end <= b.start), "spans of a quotation overlap");
        if let Some(cue) = quote.cue {
            let cue = analysis.reading.token(cue.token).span;
            assert!(quote.spans.iter().all(|s| !s.overlaps(cue)), "a cue inside its own content");
        }
    }
    assert!(analysis.quotes.is_sorted_by_key(|q| q.spans[0].start));
    for speaker in analysis.speakers.iter().flatten() {
        speaker.mention.into_iter().for_each(|s| check_span(text, s));
        assert!(speaker.entity.is_none_or(|e| e.index() < entities.entities.len()));
        assert!(speaker.confidence <= 1000 && !speaker.name.is_empty());
    }
    analysis.dates.iter().for_each(|d| check_span(text, d.span));
    analysis.amounts.iter().for_each(|a| check_span(text, a.span));
    assert!(analysis.dates.is_sorted_by(|a, b| a.span.end <= b.span.start), "dates overlap");
    assert!(analysis.amounts.is_sorted_by(|a, b| a.span.end <= b.span.start), "amounts overlap");
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
