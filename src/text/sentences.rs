//! Sentences: where a paragraph's tokens part.
//!
//! A terminator ends a sentence with the quotation marks and brackets that close after it, unless what follows reads on:
//! a lower-case word that is no title, a comma, or a dash with a lower-case word (the reporting clause of dash speech).

use super::forms::lower;
use super::{QuoteMark, Token, TokenKind};
use crate::lexis::{Ends, LayoutWords};
use crate::span::Span;

/// One past the last token of each sentence of `from..to`, in order.
pub(super) fn ends(text: &str, tokens: &[Token], from: usize, to: usize, words: &LayoutWords, out: &mut Vec<usize>) {
    let mut start = from;
    let mut i = from;
    while i < to {
        let after = closers(tokens, i + 1, to);
        if after >= to {
            break;
        }
        if breaks(text, tokens, start, i, after, to, words) {
            out.push(after);
            start = after;
            i = after;
        } else {
            i += 1;
        }
    }
    if from < to {
        out.push(to);
    }
}

/// One past the closing marks that follow a terminator.
fn closers(tokens: &[Token], mut i: usize, to: usize) -> usize {
    while i < to {
        let next_spaced =
            tokens.get(i + 1).is_none_or(|t| t.spaced || !matches!(t.kind, TokenKind::Word | TokenKind::Number));
        let closes = match tokens[i].kind {
            TokenKind::Close => true,
            TokenKind::Quote(QuoteMark::RightDouble) => next_spaced,
            TokenKind::Quote(QuoteMark::Low | QuoteMark::LowSingle) => false,
            TokenKind::Quote(_) => !tokens[i].spaced && next_spaced,
            TokenKind::Stop | TokenKind::Question | TokenKind::Exclamation | TokenKind::Ellipsis => !tokens[i].spaced,
            _ => false,
        };
        if !closes {
            break;
        }
        i += 1;
    }
    i
}

fn breaks(text: &str, tokens: &[Token], start: usize, i: usize, after: usize, to: usize, words: &LayoutWords) -> bool {
    let strength = match tokens[i].kind {
        TokenKind::Stop | TokenKind::Question | TokenKind::Exclamation | TokenKind::Ellipsis => Ends::Often,
        TokenKind::Abbreviation => abbreviation(text, tokens[i], words),
        TokenKind::Initial => Ends::Seldom,
        TokenKind::Semicolon => return parts(text, &tokens[after..to]),
        TokenKind::Number if i > start && text.as_bytes()[tokens[i].span.end as usize - 1] == b'.' => Ends::Seldom,
        // `To drogo... zobacz więcej Lis mówił`
        TokenKind::Word if i == start + 1 && is_link(text, &tokens[start..to], words) => Ends::Often,
        _ => return false,
    };
    if strength == Ends::Never || tokens[i].kind == TokenKind::Abbreviation && in_bracket(tokens, start, i, after) {
        return false;
    }
    let terminal =
        matches!(tokens[i].kind, TokenKind::Stop | TokenKind::Question | TokenKind::Exclamation | TokenKind::Ellipsis);
    let mut next = after;
    while next < to && matches!(tokens[next].kind, TokenKind::Quote(_) | TokenKind::Open | TokenKind::Dash(_)) {
        next += 1;
    }
    let Some(word) = tokens[..to].get(next) else { return terminal };
    let lead = tokens[after];
    if matches!(
        lead.kind,
        TokenKind::Comma | TokenKind::Colon | TokenKind::Semicolon | TokenKind::Close | TokenKind::Stop
    ) {
        return false;
    }
    let form = word.span.of(text);
    let capital = form.starts_with(char::is_uppercase);
    let figure = form.starts_with(|c: char| c.is_ascii_digit());
    if form.starts_with(char::is_lowercase) {
        let opens = || opens_by_title(text, &tokens[next..to], words) || is_link(text, &tokens[next..to], words);
        return terminal && lead.spaced && opens();
    }
    if !lead.spaced {
        // `koniec.Nowe`: only a word that ends small and one that opens with a capital and goes on small.
        let glued = i > start
            && tokens[i - 1].kind == TokenKind::Word
            && tokens[i - 1].span.of(text).ends_with(char::is_lowercase);
        return terminal && glued && capital && form.chars().nth(1).is_none_or(char::is_lowercase);
    }
    let opener = capital && opens(text, *word, words);
    if terminal {
        return !titled(tokens, start, i, after) || opener;
    }
    match strength {
        Ends::Often if tokens[i].kind == TokenKind::Word => capital,
        Ends::Often => {
            let ends = opener || next > after || capital && i - start > 4 || figure && i - start > 4;
            ends && !is_bare_name(text, &tokens[next..to])
        }
        _ => {
            opener && tokens[i].kind != TokenKind::Initial
                || opener && i > start && form.len() > 1 && tokens[i - 1].kind == TokenKind::Word
        }
    }
}

/// Whether the tokens begin as a sentence does, with a capital and then a small word: `Most stoi; Na razie nie wiadomo`, but
/// `Jan Nowak, wójt; Anna Lis`.
fn parts(text: &str, tokens: &[Token]) -> bool {
    let [first, second, ..] = tokens else { return false };
    let word = |t: &Token, capital: bool| {
        let mut letters = t.span.of(text).chars();
        t.spaced
            && t.kind == TokenKind::Word
            && letters.next().is_some_and(|c| if capital { c.is_uppercase() } else { c.is_lowercase() })
            && letters.all(char::is_lowercase)
    };
    word(first, true) && word(second, false)
}

/// Whether the tokens begin with a few words with capitals and a full stop, which is no sentence: `w maju 2016 r. Jan Nowak.`
fn is_bare_name(text: &str, tokens: &[Token]) -> bool {
    const LONGEST: usize = 4;
    let capital = |t: &&Token| t.kind == TokenKind::Word && t.span.of(text).starts_with(char::is_uppercase);
    let words = tokens.iter().take(LONGEST).take_while(capital).count();
    words > 1 && tokens.get(words).is_none_or(|t| t.kind == TokenKind::Stop)
}

/// Whether a short form ends a bracket that stands inside the sentence: `eksperta (od wyborów, elektoratu itp.) Jana Nowaka`.
fn in_bracket(tokens: &[Token], start: usize, i: usize, after: usize) -> bool {
    const LONGEST: usize = 40;
    let closed = tokens[i + 1..after].iter().any(|t| t.kind == TokenKind::Close);
    let open = (start.max(i.saturating_sub(LONGEST))..i).rev().find(|&k| tokens[k].kind == TokenKind::Open);
    closed && open.is_some_and(|k| k > start)
}

/// Whether the tokens begin with two words that send the reader on.
fn is_link(text: &str, tokens: &[Token], words: &LayoutWords) -> bool {
    const LONGEST: usize = 32;
    let [first, second, ..] = tokens else { return false };
    let both = Span::new(first.span.start as usize, second.span.end as usize);
    second.spaced && both.len() <= LONGEST && words.links.has(both.of(text))
}

/// Whether short titles open the sentence, small before a name with a capital: `Czy zdążymy? dr hab. Anna Nowak: Tak.`
fn opens_by_title(text: &str, tokens: &[Token], words: &LayoutWords) -> bool {
    const TITLES: usize = 5;
    let short = |t: &&Token| t.kind == TokenKind::Abbreviation || words.abbreviations.get(t.span.of(text)).is_some();
    let titles = tokens.iter().take(TITLES).take_while(short).count();
    let capital = |t: &Token| t.kind == TokenKind::Word && t.span.of(text).starts_with(char::is_uppercase);
    titles > 0 && tokens.get(titles).is_some_and(capital)
}

/// Whether the terminator belongs to a short title in quotation marks: `film „Quo vadis?” Jerzego`.
fn titled(tokens: &[Token], start: usize, i: usize, after: usize) -> bool {
    if !matches!(tokens[i].kind, TokenKind::Question | TokenKind::Exclamation) || after != i + 2 {
        return false;
    }
    (start + 1..i).rev().take(5).any(|k| {
        matches!(tokens[k].kind, TokenKind::Quote(_)) && tokens[k].spaced && tokens[k - 1].kind == TokenKind::Word
    })
}

fn abbreviation(text: &str, token: Token, words: &LayoutWords) -> Ends {
    let form = token.span.of(text).trim_end_matches('.');
    let seen = |form: &str| words.abbreviations.get(form).copied();
    seen(form).or_else(|| seen(lower(token.span.of(text), words).trim_end_matches('.'))).unwrap_or(Ends::Never)
}

fn opens(text: &str, token: Token, words: &LayoutWords) -> bool {
    token.span.len() <= 64 && words.openers.has(&lower(token.span.of(text), words))
}
