//! Numbers: separators inside, thousands in groups, dates and times in figures, ordinals with their stop.

use super::words;
use crate::lexis::LayoutWords;
use crate::text::chars::{at, invisible, run};
use crate::text::{Token, TokenKind};

/// Scans a number, or a word that opens with figures (`20-letni`, `5G`).
pub(super) fn scan(text: &str, start: usize, before: &[Token], lexis: &LayoutWords) -> (usize, TokenKind) {
    let bytes = text.as_bytes();
    let digits = figures(bytes, start);
    let tail = run(text, digits);
    if tail > digits {
        let unit = text[digits..tail].chars().all(char::is_lowercase) && tail - digits <= 5;
        if !unit {
            return (words::joined(text, start), TokenKind::Word);
        }
        return (digits, TokenKind::Number);
    }
    if bytes.get(digits) == Some(&b'-') && at(text, digits + 1).is_some_and(char::is_alphabetic) {
        return (words::joined(text, start), TokenKind::Word);
    }
    if let Some(end) = iso_date(bytes, start, digits) {
        return (end, TokenKind::Number);
    }
    let end = separated(text, start, digits);
    if bytes.get(end) == Some(&b'.') && end - start <= 4 && ordinal(text, start, end, before, lexis) {
        return (end + 1, TokenKind::Number);
    }
    (end, TokenKind::Number)
}

fn figures(bytes: &[u8], mut i: usize) -> usize {
    while i < bytes.len() && bytes[i].is_ascii_digit() {
        i += 1;
    }
    i
}

/// `2022-01` and `2022-01-12`, but not the span `2014-2019`.
fn iso_date(bytes: &[u8], start: usize, year: usize) -> Option<usize> {
    let month = figures(bytes, year + 1);
    if year - start != 4 || bytes.get(year) != Some(&b'-') || month != year + 3 || bytes[year + 1] > b'1' {
        return None;
    }
    let day = figures(bytes, month + 1);
    Some(if bytes.get(month) == Some(&b'-') && day == month + 3 { day } else { month })
}

fn separated(text: &str, start: usize, first: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = first;
    let mut grouped = first - start <= 3 && bytes[start] != b'0';
    loop {
        let Some(c) = at(text, end) else { return end };
        let next = end + c.len_utf8();
        let after = figures(bytes, next.min(bytes.len()));
        let length = after - next.min(after);
        let joins = match c {
            ',' | '.' => length > 0,
            ':' => length > 0 && length <= 3,
            '/' => {
                length > 0
                    && first - start <= 2
                    && text[start..end].len() <= 5
                    && (text[start..end].contains('/') || bytes.get(after) == Some(&b'/'))
            }
            ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' => {
                grouped && length == 3 && !at(text, after).is_some_and(char::is_alphabetic)
            }
            _ => false,
        };
        if !joins {
            return end;
        }
        grouped &= matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}');
        end = after;
    }
}

/// Whether the stop after a whole number makes it an ordinal rather than ends the sentence.
fn ordinal(text: &str, start: usize, end: usize, before: &[Token], lexis: &LayoutWords) -> bool {
    if !text[start..end].bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    let previous = before.last().map_or("", |t| t.span.of(text));
    let decade = matches!(previous, "lat" | "lata" | "latach" | "latami" | "latom" | "Lata" | "i" | "lub")
        && end - start == 2
        && text[..end].ends_with('0');
    let rest = &text[end + 1..];
    let Some(next) = rest.chars().find(|c| !invisible(*c)) else { return decade };
    if matches!(next, ',' | ')' | ';' | ':') {
        return true;
    }
    if !next.is_whitespace() {
        return decade;
    }
    let word = rest.trim_start_matches([' ', '\u{a0}', '\t']);
    let first = word.chars().next();
    if first.is_some_and(char::is_lowercase) || decade {
        return true;
    }
    let opens =
        before.last().is_none_or(|t| text[t.span.end as usize..start].contains('\n') || t.kind == TokenKind::Stop);
    opens && end - start <= 2 && first.is_some_and(char::is_alphabetic) || lexis.months.has(first_word(word))
}

fn first_word(text: &str) -> &str {
    &text[..run(text, 0).min(text.len())]
}
