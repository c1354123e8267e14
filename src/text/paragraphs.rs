//! Paragraphs and headlines: where lines part, and which of the parts are headings.
//!
//! Invariant: paragraphs partition the tokens. A line that a mail program wrapped goes on in the next.

use super::{ParagraphKind, Token, TokenKind};

/// Longest headline, in tokens.
const HEADLINE: usize = 32;

/// One past the last token of each paragraph, in order.
pub(super) fn ends(text: &str, tokens: &[Token]) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut line = 0;
    for i in 1..tokens.len() {
        let gap = &text.as_bytes()[tokens[i - 1].span.end as usize..tokens[i].span.start as usize];
        let newlines = gap.iter().filter(|b| **b == b'\n' || **b == b'\r').count()
            - gap.windows(2).filter(|w| *w == b"\r\n").count();
        if newlines == 0 && !contains_separator(gap) {
            continue;
        }
        let width = tokens[i - 1].span.end as usize - line;
        line = tokens[i].span.start as usize;
        let wrapped = newlines == 1
            && (45..=160).contains(&width)
            && matches!(tokens[i - 1].kind, TokenKind::Word | TokenKind::Comma)
            && tokens[i].kind == TokenKind::Word
            && tokens[i].span.of(text).starts_with(char::is_lowercase);
        if !wrapped {
            ends.push(i);
        }
    }
    if !tokens.is_empty() {
        ends.push(tokens.len());
    }
    ends
}

/// U+2028 and U+2029 part lines too.
fn contains_separator(gap: &[u8]) -> bool {
    gap.windows(3).any(|w| w == [0xe2, 0x80, 0xa8] || w == [0xe2, 0x80, 0xa9])
}

/// What the paragraph of these tokens is; `first` and `last` tell whether it opens or closes the text.
pub(super) fn kind(text: &str, tokens: &[Token], first: bool, last: bool) -> ParagraphKind {
    let (Some(head), Some(tail)) = (tokens.first(), tokens.last()) else { return ParagraphKind::Body };
    let limit = if first { HEADLINE } else { HEADLINE / 2 };
    let closed = matches!(
        tail.kind,
        TokenKind::Stop
            | TokenKind::Comma
            | TokenKind::Semicolon
            | TokenKind::Colon
            | TokenKind::Ellipsis
            | TokenKind::Close
            | TokenKind::Url
    );
    let speech = matches!(head.kind, TokenKind::Dash(_))
        || matches!((head.kind, tail.kind), (TokenKind::Quote(_), TokenKind::Quote(_)));
    let worded = tokens.iter().filter(|t| t.kind == TokenKind::Word).count() >= 2;
    let capital = !head.span.of(text).starts_with(char::is_lowercase);
    if last || closed || tokens.len() > limit || !worded || !capital || speech && !first {
        return ParagraphKind::Body;
    }
    ParagraphKind::Headline
}
