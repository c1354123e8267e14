//! The scanner: cuts the text into tokens by the class of each first character.
//!
//! Invariant: tokens and gaps tile the text; a gap holds only white space and invisible formatting; every look-ahead is
//! capped, so time is linear.

mod addresses;
mod emoji;
mod marks;
mod numbers;
mod words;

use super::chars::{self, invisible};
use super::{Token, TokenKind, forms};
use crate::lexis::LayoutWords;
use crate::span::Span;

/// Cuts the text into tokens.
pub(super) fn tokens(text: &str, words: &LayoutWords) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / 5);
    let (mut at, mut spaced) = (0, true);
    while let Some(c) = chars::at(text, at) {
        if c.is_whitespace() {
            spaced = true;
            at += c.len_utf8();
            continue;
        }
        if invisible(c) {
            at += c.len_utf8();
            continue;
        }
        let (end, kind) = one(text, at, c, &tokens, words);
        let plain = forms::is_plain(&text[at..end]);
        tokens.push(Token { span: Span::new(at, end), kind, spaced, plain });
        spaced = false;
        at = end;
    }
    tokens
}

/// The end and kind of the token that starts with `c` at `at`.
fn one(text: &str, at: usize, c: char, before: &[Token], words: &LayoutWords) -> (usize, TokenKind) {
    if c.is_ascii_digit() {
        return numbers::scan(text, at, before, words);
    }
    if c.is_alphabetic() {
        return addresses::scan(text, at, words).unwrap_or_else(|| words::scan(text, at, words));
    }
    if matches!(c, '#' | '@')
        && let Some(found) = addresses::tag(text, at, c)
    {
        return found;
    }
    if c.is_alphanumeric() {
        return words::scan(text, at, words);
    }
    emoji::scan(text, at, c).unwrap_or_else(|| marks::scan(text, at, c))
}
