//! Puts tokens, paragraphs, sentences and the dateline together into one [`Layout`].

use super::{Layout, Paragraph, ParagraphKind, Sentence, dateline, paragraphs, sentences, tokenize};
use crate::lexis::LayoutWords;
use crate::span::{ParagraphId, TokenRange};

pub(super) fn layout(text: &str, words: &LayoutWords) -> Layout {
    let tokens = tokenize::tokens(text, words);
    let ends = paragraphs::ends(text, &tokens);
    let found = dateline::find(text, &tokens, &ends, words);
    let mut out = Layout { dateline: found.as_ref().map(|f| f.dateline), ..Layout::default() };
    let mut from = 0;
    let mut cuts = Vec::new();
    for (p, &to) in ends.iter().enumerate() {
        let first = out.sentences.len() as u32;
        let paragraph = ParagraphId::from(p);
        // A dateline is a sentence of its own, so that what follows opens one.
        let dated = found.as_ref().map(|f| f.end).filter(|e| *e > from && *e <= to);
        cuts.clear();
        cuts.extend(dated);
        let body = dated.unwrap_or(from);
        sentences::ends(text, &tokens, body, to, words, &mut cuts);
        let mut start = from;
        for &end in &cuts {
            out.sentences.push(Sentence { tokens: TokenRange::new(start, end), paragraph });
            start = end;
        }
        let whole = dated.is_some_and(|e| e == to);
        let last = p + 1 == ends.len();
        let kind = if whole { ParagraphKind::Body } else { paragraphs::kind(text, &tokens[from..to], p == 0, last) };
        out.paragraphs.push(Paragraph {
            tokens: TokenRange::new(from, to),
            sentences: (first, out.sentences.len() as u32),
            kind,
        });
        from = to;
    }
    out.tokens = tokens;
    out
}
