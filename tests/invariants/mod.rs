//! What must hold of any analysis of any text: the design's invariants, for property tests and fuzzing alike.
//!
//! Source: the invariants in the crate's documentation.

use cytat::analysis::{Analysis, Models, Options, Output, analyze};
use cytat::span::Span;

/// What must hold of any analysis.
pub fn check(text: &str, models: &Models) {
    let options = Options { tokens: true, ..Options::default() };
    let analysis = analyze(text, &options, models);
    let output = Output::new(&analysis, &options);
    check_tokens(text, &analysis);
    check_results(text, &analysis);
    let again = Output::new(&analyze(text, &options, models), &options);
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
