//! Web and e-mail addresses, hashtags and handles.

use crate::lexis::LayoutWords;
use crate::text::TokenKind;
use crate::text::chars::{at, mark};

/// How far an address without a scheme is looked for, in bytes.
const REACH: usize = 80;

/// The address that starts with the letter at `start`, if one does.
pub(super) fn scan(text: &str, start: usize, words: &LayoutWords) -> Option<(usize, TokenKind)> {
    let bytes = &text.as_bytes()[start..];
    let scheme: &[&[u8]] = &[b"http://", b"https://", b"www.", b"ftp://"];
    if matches!(bytes[0] | 0x20, b'h' | b'w' | b'f')
        && scheme.iter().any(|s| bytes.len() > s.len() && bytes[..s.len()].eq_ignore_ascii_case(s))
    {
        return Some((path(text, start), TokenKind::Url));
    }
    let mut i = 0;
    while i < bytes.len().min(REACH) && bytes[i].is_ascii_alphanumeric() {
        i += 1;
    }
    if !matches!(bytes.get(i), Some(b'.' | b'@' | b'_' | b'-' | b'+')) {
        return None;
    }
    while i < bytes.len().min(REACH)
        && (bytes[i].is_ascii_alphanumeric() || matches!(bytes[i], b'.' | b'_' | b'-' | b'+'))
    {
        i += 1;
    }
    if bytes.get(i) == Some(&b'@') {
        let mut end = i + 1;
        while end < bytes.len().min(2 * REACH)
            && (bytes[end].is_ascii_alphanumeric() || matches!(bytes[end], b'.' | b'-'))
        {
            end += 1;
        }
        let domain = text[start + i + 1..start + end].trim_end_matches(['.', '-']);
        return domain.contains('.').then(|| (start + i + 1 + domain.len(), TokenKind::Email));
    }
    let host = text[start..start + i].trim_end_matches(['.', '-', '_', '+']);
    let (label, top) = host.rsplit_once('.')?;
    let next = at(text, start + host.len());
    if label.is_empty() || label.ends_with('.') || !words.domains.has(top) || next.is_some_and(char::is_alphanumeric) {
        return None;
    }
    let end = start + host.len();
    Some((
        if next == Some('/') && at(text, end + 1).is_some_and(|c| c.is_ascii_lowercase() || c.is_ascii_digit()) {
            path(text, end)
        } else {
            end
        },
        TokenKind::Url,
    ))
}

/// The end of an address: up to white space, a quotation mark or a bracket, final punctuation left out.
fn path(text: &str, start: usize) -> usize {
    let rest = &text[start..];
    let stop =
        |c: char| c.is_whitespace() || matches!(c, '"' | '„' | '”' | '“' | '«' | '»' | '<' | '>' | '{' | '}' | '|');
    let end = rest.find(stop).unwrap_or(rest.len());
    let trimmed = rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'', '’', '…']);
    start + trimmed.len().max(1)
}

/// `#temat` or `@konto` that starts at `start`.
pub(super) fn tag(text: &str, start: usize, c: char) -> Option<(usize, TokenKind)> {
    let mut end = start + 1;
    while let Some(d) = at(text, end).filter(|d| d.is_alphanumeric() || mark(*d) || *d == '_') {
        end += d.len_utf8();
    }
    let kind = if c == '#' { TokenKind::Hashtag } else { TokenKind::Handle };
    (end > start + 1).then_some((end, kind))
}
