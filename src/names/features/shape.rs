//! The case pattern of a word, and the kind of what is no word.

use crate::text::{TokenKind, is_small};

/// The shape of a quotation mark.
pub(super) const QUOTE: u32 = 200;

/// The shape of a comma.
pub(super) const COMMA: u32 = 208;

/// What the shape of a word has where it has a capital, first or further on.
pub(super) const CAPITALS: u32 = 0b11_0000;

/// Case pattern and kind: `Xx`, `XX`, `xx`, `x-X`, figures and marks by kind.
pub(super) fn shape(form: &str, kind: TokenKind) -> u32 {
    match kind {
        TokenKind::Word | TokenKind::Hashtag | TokenKind::Handle => {
            let mut chars = form.chars();
            let first = chars.next().is_some_and(char::is_uppercase);
            let (mut upper, mut lower, mut hyphen, mut digit, mut after) = (false, false, false, false, false);
            let mut before = ' ';
            for c in chars {
                // Nearly all letters are small ones.
                if is_small(c) {
                    lower = true;
                } else {
                    upper |= c.is_uppercase();
                    lower |= c.is_lowercase();
                    hyphen |= c == '-';
                    digit |= c.is_ascii_digit();
                    after |= before == '-' && c.is_uppercase();
                }
                before = c;
            }
            [first, upper, lower, hyphen, digit, after].iter().fold(1, |bits, &b| bits << 1 | u32::from(b))
        }
        TokenKind::Quote(_) => QUOTE,
        TokenKind::Dash(_) => 201,
        TokenKind::Abbreviation => 202 + u32::from(form.chars().next().is_some_and(char::is_uppercase)) * 20,
        TokenKind::Initial => 203,
        TokenKind::Number => 204,
        TokenKind::Stop | TokenKind::Question | TokenKind::Exclamation | TokenKind::Ellipsis => 205,
        TokenKind::Open => 206,
        TokenKind::Close => 207,
        TokenKind::Comma => COMMA,
        TokenKind::Colon | TokenKind::Semicolon => 209,
        TokenKind::Url | TokenKind::Email => 210,
        TokenKind::Symbol | TokenKind::Emoji => 211,
    }
}

/// The kind of letter that a word ends in, given in lower case: what the endings of cases can be, any consonant but those
/// of endings the same.
pub(super) fn end(lower: &str) -> u32 {
    match lower.chars().next_back() {
        Some('a') => 1,
        Some('ą') => 2,
        Some('e' | 'é') => 3,
        Some('ę') => 4,
        Some('i') => 5,
        Some('o') => 6,
        Some('u') => 7,
        Some('y') => 8,
        Some('m') => 9,
        Some('h') => 10,
        Some('w') => 11,
        Some(c) if c.is_alphabetic() => 12,
        Some(_) => 13,
        None => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_of_cases_differ_and_other_consonants_do_not() {
        assert_eq!([end("duda"), end("tuskiem"), end("café")], [1, 9, end("pipe")]);
        assert_eq!(end("tusk"), end("orban"));
        assert_ne!(end("tusk"), end("2"));
    }
}
