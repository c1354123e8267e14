//! The case pattern of a word, and the kind of what is no word.

use crate::text::TokenKind;

/// The shape of a quotation mark.
pub(super) const QUOTE: u32 = 200;

/// The shape of a comma.
pub(super) const COMMA: u32 = 208;

/// Case pattern and kind: `Xx`, `XX`, `xx`, `x-X`, figures and marks by kind.
pub(super) fn shape(form: &str, kind: TokenKind) -> u32 {
    match kind {
        TokenKind::Word | TokenKind::Hashtag | TokenKind::Handle => {
            let mut chars = form.chars();
            let first = chars.next().is_some_and(char::is_uppercase);
            let (mut upper, mut lower, mut hyphen, mut digit, mut after) = (false, false, false, false, false);
            let mut before = ' ';
            for c in chars {
                upper |= c.is_uppercase();
                lower |= c.is_lowercase();
                hyphen |= c == '-';
                digit |= c.is_ascii_digit();
                after |= before == '-' && c.is_uppercase();
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
    const ENDINGS: &str = "aąeęiouymhw";
    match lower.chars().next_back() {
        Some('é') => 3,
        Some(c) if c.is_alphabetic() => ENDINGS.chars().position(|e| e == c).map_or(12, |at| at as u32 + 1),
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
