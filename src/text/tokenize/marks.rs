//! Punctuation: every quotation mark and dash, stops, ellipses, brackets, and what is left as a symbol.

use crate::text::chars::at;
use crate::text::{Dash, QuoteMark, TokenKind};

/// Scans the mark `c` at `start`.
pub(super) fn scan(text: &str, start: usize, c: char) -> (usize, TokenKind) {
    let bytes = text.as_bytes();
    let run = |set: &[u8]| start + bytes[start..].iter().take_while(|b| set.contains(b)).count();
    let end = start + c.len_utf8();
    let quote = |q| (end, TokenKind::Quote(q));
    match c {
        '.' => match run(b".") {
            e if e > end => (e, TokenKind::Ellipsis),
            e => (e, TokenKind::Stop),
        },
        '…' => (run_of(text, start, '…'), TokenKind::Ellipsis),
        '?' | '!' => {
            let e = run(b"?!");
            (e, if bytes[start..e].contains(&b'?') { TokenKind::Question } else { TokenKind::Exclamation })
        }
        ',' => {
            let opens = run(b",") == start + 2 && at(text, start + 2).is_some_and(char::is_alphanumeric);
            if opens { (start + 2, TokenKind::Quote(QuoteMark::Low)) } else { (end, TokenKind::Comma) }
        }
        ':' => (end, TokenKind::Colon),
        ';' => (end, TokenKind::Semicolon),
        '(' | '[' | '{' => (end, TokenKind::Open),
        ')' | ']' | '}' => (end, TokenKind::Close),
        '\'' if run(b"'") == start + 2 => (start + 2, TokenKind::Quote(QuoteMark::RightDouble)),
        '`' if run(b"`") == start + 2 => (start + 2, TokenKind::Quote(QuoteMark::Backticks)),
        '"' | '＂' | '″' => quote(QuoteMark::Straight),
        '„' | '〟' => quote(QuoteMark::Low),
        '“' | '‟' | '❝' | '〝' => quote(QuoteMark::LeftDouble),
        '”' | '❞' | '〞' => quote(QuoteMark::RightDouble),
        '«' => quote(QuoteMark::LeftGuillemet),
        '»' => quote(QuoteMark::RightGuillemet),
        '\'' => quote(QuoteMark::StraightSingle),
        '‚' => quote(QuoteMark::LowSingle),
        '‘' | '‛' => quote(QuoteMark::LeftSingle),
        '’' => quote(QuoteMark::RightSingle),
        '‹' => quote(QuoteMark::LeftSingleGuillemet),
        '›' => quote(QuoteMark::RightSingleGuillemet),
        '-' => match run(b"-") {
            e if e == end => (e, TokenKind::Dash(Dash::Hyphen)),
            e if e == end + 1 => (e, TokenKind::Dash(Dash::En)),
            e => (e, TokenKind::Dash(Dash::Em)),
        },
        '‐' | '‑' => (end, TokenKind::Dash(Dash::Hyphen)),
        '–' | '‒' => (end, TokenKind::Dash(Dash::En)),
        '—' | '―' => (end, TokenKind::Dash(Dash::Em)),
        '−' => (end, TokenKind::Dash(Dash::Minus)),
        _ => (end, TokenKind::Symbol),
    }
}

fn run_of(text: &str, start: usize, c: char) -> usize {
    start + text[start..].chars().take_while(|d| *d == c).count() * c.len_utf8()
}
