//! Words: letters with hyphens and apostrophes inside, abbreviations with their stops, initials.

use crate::lexis::LayoutWords;
use crate::text::TokenKind;
use crate::text::chars::{at, mark, run};

/// Scans a word that starts at `start`.
pub(super) fn scan(text: &str, start: usize, words: &LayoutWords) -> (usize, TokenKind) {
    let end = joined(text, start);
    if text.as_bytes().get(end) == Some(&b'.') {
        if let Some(found) = abbreviation(text, start, end, words) {
            return (found, TokenKind::Abbreviation);
        }
        if initial(text, start, end) {
            return (end + 1, TokenKind::Initial);
        }
    }
    (end, TokenKind::Word)
}

/// The end of a word: runs joined by hyphens, apostrophes, and `&` or `_` between letters.
pub(super) fn joined(text: &str, start: usize) -> usize {
    let mut end = run(text, start);
    if end == start {
        end += at(text, start).map_or(0, char::len_utf8);
    }
    while let Some(c) = at(text, end) {
        if !matches!(c, '-' | '‐' | '‑' | '\'' | '’' | 'ʼ' | '`' | '_' | '&') {
            return end;
        }
        let next = end + c.len_utf8();
        let after = run(text, next);
        let capitals = || {
            text[..end].chars().next_back().is_some_and(char::is_uppercase)
                && at(text, next).is_some_and(char::is_uppercase)
        };
        if after == next || c == '&' && !capitals() {
            return end;
        }
        end = after;
    }
    end
}

/// The end of the abbreviation that starts here, its stop included; the longest in the table wins.
fn abbreviation(text: &str, start: usize, end: usize, words: &LayoutWords) -> Option<usize> {
    if end - start > 9 {
        return None;
    }
    let (mut part, mut found) = (end, None);
    for _ in 0..3 {
        let word = &text[start..part];
        if word.len() <= 12 && known(word, words) && !(part == end && reads_on(text, part)) {
            found = Some(part + 1);
        }
        let next = run(text, part + 1);
        if next == part + 1 || next - part > 5 || text.as_bytes().get(next) != Some(&b'.') {
            break;
        }
        part = next;
    }
    found
}

/// Whether a lower-case letter follows the stop at once and is no abbreviation of its own, as in a broken address.
fn reads_on(text: &str, stop: usize) -> bool {
    let next = stop + 1;
    at(text, next).is_some_and(char::is_lowercase) && text.as_bytes().get(run(text, next)) != Some(&b'.')
}

fn known(word: &str, words: &LayoutWords) -> bool {
    if words.abbreviations.has(word) {
        return true;
    }
    // `Prof.` opens a sentence; `PROF.` does not occur, and `W.` is an initial.
    let mut chars = word.chars();
    let Some(first) = chars.next().filter(|c| c.is_uppercase()) else { return false };
    if chars.clone().next().is_none() {
        return false;
    }
    let lower: String = first.to_lowercase().chain(chars.flat_map(char::to_lowercase)).collect();
    words.abbreviations.has(&lower) && (lower.contains('.') || !word.chars().nth(1).is_some_and(char::is_uppercase))
}

fn initial(text: &str, start: usize, end: usize) -> bool {
    let mut chars = text[start..end].chars();
    chars.next().is_some_and(char::is_uppercase) && chars.all(mark)
        || matches!(&text[start..end], "Cz" | "Sz" | "Ch" | "Dz" | "Rz" | "St" | "Kr")
}
