//! The cutting up of any text: tokens and gaps tile it, sentences partition the tokens, paragraphs the sentences.
#![no_main]

use cytat::lexis::Lexis;
use cytat::text::{Forms, layout};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static LEXIS: LazyLock<Lexis> = LazyLock::new(Lexis::embedded);

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let layout = layout(&text, &LEXIS);
    let mut at = 0;
    for token in &layout.tokens {
        let (start, end) = (token.span.start as usize, token.span.end as usize);
        assert!(at <= start && start < end, "{start}..{end} after {at}");
        let _ = &text[start..end];
        assert!(!text[at..start].chars().any(char::is_alphanumeric), "a word between two tokens");
        at = end;
    }
    assert!(!text[at..].chars().any(char::is_alphanumeric), "a word after the last token");
    let mut next = 0;
    for sentence in &layout.sentences {
        assert_eq!(sentence.tokens.start.index(), next);
        next = sentence.tokens.end.index();
    }
    assert_eq!(next, layout.tokens.len());
    let forms = Forms::new(&text, &layout.tokens, &LEXIS.layout);
    for token in &layout.tokens {
        let _ = (forms.form(token), forms.lower(token));
    }
});
