//! Cuts the text into tokens, sentences and paragraphs.
//!
//! A first version: runs of letters and digits are words, blank lines part paragraphs, stops end sentences.

use super::{Dash, Layout, Paragraph, ParagraphKind, QuoteMark, Sentence, Token, TokenKind};
use crate::lexis::Lexis;
use crate::span::{ParagraphId, Span, TokenRange};

pub(super) fn layout(text: &str, _lexis: &Lexis) -> Layout {
    let mut tokens: Vec<Token> = Vec::new();
    let mut breaks = vec![];
    let mut spaced = true;
    let mut newlines = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() {
            spaced = true;
            newlines += u32::from(c == '\n');
            continue;
        }
        if newlines > 0 && !tokens.is_empty() {
            breaks.push(tokens.len());
        }
        newlines = 0;
        let mut end = start + c.len_utf8();
        if c.is_alphanumeric() {
            while let Some(&(at, d)) = chars.peek() {
                let inside = d.is_alphanumeric()
                    || matches!(d, '-' | '’' | '\'')
                        && text[at + d.len_utf8()..].chars().next().is_some_and(char::is_alphanumeric);
                if !inside {
                    break;
                }
                end = at + d.len_utf8();
                chars.next();
            }
        }
        tokens.push(Token { span: Span::new(start, end), kind: kind(c), spaced });
        spaced = false;
    }
    breaks.push(tokens.len());
    let mut sentences = Vec::new();
    let mut paragraphs = Vec::new();
    let mut from = 0;
    for to in breaks.into_iter().filter(|&n| n > 0) {
        let first = sentences.len() as u32;
        let paragraph = ParagraphId::from(paragraphs.len());
        let mut at = from;
        for i in from..to {
            let ends = matches!(tokens[i].kind, TokenKind::Stop | TokenKind::Question | TokenKind::Exclamation);
            if ends && i + 1 < to && tokens[i + 1].spaced || i + 1 == to {
                sentences.push(Sentence { tokens: TokenRange::new(at, i + 1), paragraph });
                at = i + 1;
            }
        }
        paragraphs.push(Paragraph {
            tokens: TokenRange::new(from, to),
            sentences: (first, sentences.len() as u32),
            kind: ParagraphKind::Body,
        });
        from = to;
    }
    Layout { tokens, sentences, paragraphs, dateline: None }
}

fn kind(c: char) -> TokenKind {
    match c {
        '0'..='9' => TokenKind::Number,
        c if c.is_alphabetic() => TokenKind::Word,
        '.' => TokenKind::Stop,
        ',' => TokenKind::Comma,
        ':' => TokenKind::Colon,
        ';' => TokenKind::Semicolon,
        '?' => TokenKind::Question,
        '!' => TokenKind::Exclamation,
        '…' => TokenKind::Ellipsis,
        '(' | '[' | '{' => TokenKind::Open,
        ')' | ']' | '}' => TokenKind::Close,
        '"' => TokenKind::Quote(QuoteMark::Straight),
        '„' => TokenKind::Quote(QuoteMark::Low),
        '“' => TokenKind::Quote(QuoteMark::LeftDouble),
        '”' => TokenKind::Quote(QuoteMark::RightDouble),
        '«' => TokenKind::Quote(QuoteMark::LeftGuillemet),
        '»' => TokenKind::Quote(QuoteMark::RightGuillemet),
        '\'' => TokenKind::Quote(QuoteMark::StraightSingle),
        '-' => TokenKind::Dash(Dash::Hyphen),
        '–' => TokenKind::Dash(Dash::En),
        '—' => TokenKind::Dash(Dash::Em),
        _ => TokenKind::Symbol,
    }
}
