//! The dateline: the place, day and agency that open a dispatch, or the date that a crawler or a page put on top.
//!
//! Looked for at the start of the first paragraphs: `date 2022-01`, `12 stycznia 2022, 14:30`, `Warszawa, 12.01.2022 (PAP)`.

use super::{Dateline, Token, TokenKind};
use crate::lexis::LayoutWords;
use crate::span::Span;

/// A dateline and one past its last token.
pub(super) struct Found {
    pub dateline: Dateline,
    pub end: usize,
}

/// The dateline that opens one of the first paragraphs.
pub(super) fn find(text: &str, tokens: &[Token], ends: &[usize], words: &LayoutWords) -> Option<Found> {
    let mut from = 0;
    for &to in ends.iter().take(6) {
        if let Some(found) = at(text, &tokens[..to], from, from == 0, words) {
            return Some(found);
        }
        from = to;
    }
    None
}

fn at(text: &str, tokens: &[Token], from: usize, first: bool, words: &LayoutWords) -> Option<Found> {
    let word = |i: usize| tokens.get(i).map_or("", |t: &Token| t.span.of(text));
    let mut i = from;
    let labelled = matches!(
        word(i),
        "date" | "Date" | "data" | "Data" | "Opublikowano" | "Dodano" | "Aktualizacja" | "Publikacja"
    );
    if labelled {
        i += 1 + usize::from(word(i + 1) == ":");
    } else {
        // A place of up to three words and a comma.
        let mut k = i;
        while k < i + 3
            && tokens.get(k).is_some_and(|t| t.kind == TokenKind::Word)
            && word(k).starts_with(char::is_uppercase)
        {
            k += 1;
        }
        if k > i && word(k) == "," {
            i = k + 1;
        } else if k > i {
            return None;
        }
    }
    let placed = i > from && !labelled;
    let (mut end, year) = date(text, tokens, i, words)?;
    let mut stop = tokens[end - 1].span.end as usize;
    if matches!(word(end), "r." | "roku" | "r") {
        stop = tokens[end].span.end as usize;
        end += 1;
    }
    let mut time = end + usize::from(matches!(word(end), "," | ";" | "|" | "-" | "–" | "o"));
    time += usize::from(matches!(word(time), "godz." | "godzina" | "godz"));
    if word(time).len() == 5 && word(time).as_bytes()[2] == b':' {
        end = time + 1;
        stop = tokens[time].span.end as usize;
    }
    let mut all = stop;
    let agency = word(end) == "(" && word(end + 2) == ")";
    if agency {
        end += 3;
        all = tokens[end - 1].span.end as usize;
    }
    let bare = end >= tokens.len() || word(end) == ";" || word(end) == "|";
    // Running text may open with a date: only a label, a place, an agency or a line of its own makes a dateline.
    if !(year && (labelled || bare || placed && (agency || first)) || agency && placed) {
        return None;
    }
    if matches!(tokens.get(end).map(|t| t.kind), Some(TokenKind::Dash(_))) {
        end += 1;
    }
    let span = Span::new(tokens[from].span.start as usize, all);
    Some(Found { dateline: Dateline { span, date: Span::new(tokens[i].span.start as usize, stop) }, end })
}

/// One past the date that starts at `i`, and whether it has a year.
fn date(text: &str, tokens: &[Token], i: usize, words: &LayoutWords) -> Option<(usize, bool)> {
    let token = tokens.get(i).filter(|t| t.kind == TokenKind::Number)?;
    let form = token.span.of(text);
    let digits = form.bytes().filter(u8::is_ascii_digit).count();
    let separators = form.bytes().filter(|b| matches!(b, b'.' | b'-' | b'/')).count();
    if digits + separators == form.len()
        && (separators == 2 && (6..=8).contains(&digits) || form.len() == 7 && form.as_bytes()[4] == b'-')
    {
        return Some((i + 1, true));
    }
    let month = tokens.get(i + 1)?.span.of(text);
    if digits > 2 || separators > 1 || month.len() > 16 || !words.months.get(&month.to_lowercase())?.1 {
        return None;
    }
    let year = tokens.get(i + 2).is_some_and(|t| t.kind == TokenKind::Number && t.span.len() == 4);
    Some((i + 2 + usize::from(year), year))
}
