//! The forms of tokens that rooms compare: composed, without soft hyphens and zero-width marks, and in lower case.
//!
//! Invariant: `form` and `lower` of a token differ at most in case. The whole text is put in lower case at once, letter for
//! letter; a token that this cannot do, because it has marks or a letter whose lower case is longer, is spelt by itself.

use super::chars::{invisible, is_small, mark};
use super::token::{Token, TokenKind};
use crate::lexis::LayoutWords;
use crate::span::Span;

/// Where a form lies: a range of the text, or of the buffer when the top bit of the start is set.
type Place = (u32, u32);

const BUFFER: u32 = 1 << 31;

/// The comparable forms of every token. Nearly all of them lie where the token does, and take no memory of their own.
#[derive(Clone, Debug, Default)]
pub struct Forms<'t> {
    text: &'t str,
    /// The text in lower case, byte for byte, and after it what tokens have instead.
    buffer: String,
    /// The tokens that are not plain, in order.
    spelt: Vec<Spelt>,
    /// For each block of the text up to the last of them how many begin before it.
    before: Vec<u32>,
}

/// How many bytes of text a block has, as a power of two.
const BLOCK: u32 = 8;

/// A token that is spelt by itself.
#[derive(Clone, Copy, Debug)]
struct Spelt {
    token: u32,
    form: Place,
    lower: Place,
}

impl<'t> Forms<'t> {
    /// Reads the forms off the text.
    #[must_use]
    pub fn new(text: &'t str, tokens: &[Token], words: &LayoutWords) -> Self {
        let mut out = Forms { text, buffer: in_lower_case(text), ..Forms::default() };
        for token in tokens.iter().filter(|t| !t.plain) {
            let raw = token.span.of(text);
            let own = raw.chars().any(|c| mark(c) || invisible(c));
            let form = if own { out.normal(raw, words) } else { (token.span.start, token.span.end) };
            let lower = out.lowered(form);
            let block = (token.span.start >> BLOCK) as usize;
            out.before.resize(out.before.len().max(block + 1), out.spelt.len() as u32);
            out.spelt.push(Spelt { token: token.span.start, form, lower });
        }
        out
    }

    fn normal(&mut self, raw: &str, words: &LayoutWords) -> Place {
        let start = self.buffer.len() as u32;
        for c in raw.chars().filter(|c| !invisible(*c)) {
            let last = self.buffer[start as usize..].chars().next_back();
            match last.filter(|_| mark(c)).and_then(|base| words.compose(base, c)) {
                Some(composed) => {
                    self.buffer.pop();
                    self.buffer.push(composed);
                }
                None => self.buffer.push(c),
            }
        }
        (start | BUFFER, self.buffer.len() as u32)
    }

    fn lowered(&mut self, form: Place) -> Place {
        let lower: String = self.get(form).chars().flat_map(char::to_lowercase).collect();
        let start = self.buffer.len() as u32;
        self.buffer.push_str(&lower);
        (start | BUFFER, self.buffer.len() as u32)
    }

    fn get(&self, (start, end): Place) -> &str {
        if start & BUFFER == 0 {
            &self.text[start as usize..end as usize]
        } else {
            &self.buffer[(start & !BUFFER) as usize..end as usize]
        }
    }

    fn spelt(&self, token: &Token) -> Option<&Spelt> {
        let block = (token.span.start >> BLOCK) as usize;
        let from = *self.before.get(block)? as usize;
        self.spelt[from..].iter().find(|s| s.token >= token.span.start)
    }

    /// The token as written, composed and without invisible marks.
    #[must_use]
    #[inline]
    pub fn form(&self, token: &Token) -> &str {
        let (start, end) = (token.span.start as usize, token.span.end as usize);
        if token.plain { &self.text[start..end] } else { self.spelt(token).map_or("", |s| self.get(s.form)) }
    }

    /// Whether the token begins with a capital.
    #[must_use]
    pub fn is_capital(&self, token: &Token) -> bool {
        let first = self.text.as_bytes().get(token.span.start as usize);
        // Nearly all begin with a letter of ASCII.
        match first.filter(|byte| token.plain && byte.is_ascii()) {
            Some(byte) => byte.is_ascii_uppercase(),
            None => self.form(token).starts_with(char::is_uppercase),
        }
    }

    /// The token in lower case.
    #[must_use]
    #[inline]
    pub fn lower(&self, token: &Token) -> &str {
        let (start, end) = (token.span.start as usize, token.span.end as usize);
        if token.plain { &self.buffer[start..end] } else { self.spelt(token).map_or("", |s| self.get(s.lower)) }
    }
}

/// The token as tables have it: composed, without invisible marks, in lower case.
pub(super) fn lower(raw: &str, words: &LayoutWords) -> String {
    let span = Span::new(0, raw.len());
    let token = Token { span, kind: TokenKind::Word, spaced: true, plain: is_plain(raw) };
    Forms::new(raw, &[token], words).lower(&token).to_owned()
}

/// Whether a token is compared as it stands, and lies in the text in lower case as it does in the text.
pub(super) fn is_plain(raw: &str) -> bool {
    raw.is_ascii() || raw.chars().all(|c| plain(c) || !odd(c))
}

/// The text in lower case, of the same length: letters whose lower case has another length stay.
fn in_lower_case(text: &str) -> String {
    // Tokens that are spelt by themselves come after it.
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    let mut from = 0;
    while let Some(run) = text.as_bytes()[from..].iter().position(|b| !b.is_ascii()) {
        let at = from + run;
        out.push_str(&text[from..at]);
        let Some(c) = text[at..].chars().next() else { break };
        out.push(if plain(c) { c } else { same_length(c).unwrap_or(c) });
        from = at + c.len_utf8();
    }
    out.push_str(&text[from..]);
    out.make_ascii_lowercase();
    out
}

/// What Polish text is nearly all made of beside ASCII: its small letters, dashes and quotation marks.
fn plain(c: char) -> bool {
    c.is_ascii() || is_small(c) || matches!(c, '\u{2010}'..='\u{2027}')
}

/// Whether a token with that letter is spelt by itself.
fn odd(c: char) -> bool {
    mark(c) || invisible(c) || same_length(c).is_none()
}

/// The lower case of a letter where it takes as many bytes.
fn same_length(c: char) -> Option<char> {
    let mut lower = c.to_lowercase();
    let first = lower.next().filter(|l| l.len_utf8() == c.len_utf8())?;
    lower.next().is_none().then_some(first)
}
