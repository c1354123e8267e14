//! The forms of tokens that rooms compare: composed, without soft hyphens and zero-width marks, and in lower case.
//!
//! Invariant: `form` and `lower` of a token differ at most in case; a token whose text is already in that form is borrowed,
//! and all others share one buffer.

use super::token::Token;
use super::tokenize::{invisible, mark};
use crate::lexis::LayoutWords;

/// Where a form lies: a range of the text, or of the buffer when the top bit of the start is set.
type Place = (u32, u32);

const BUFFER: u32 = 1 << 31;

/// The comparable forms of every token, in order.
#[derive(Clone, Debug, Default)]
pub struct Forms<'t> {
    text: &'t str,
    buffer: String,
    forms: Vec<Place>,
    lower: Vec<Place>,
}

impl<'t> Forms<'t> {
    /// Reads the forms off the text.
    #[must_use]
    pub fn new(text: &'t str, tokens: &[Token], words: &LayoutWords) -> Self {
        let mut out = Forms {
            text,
            buffer: String::new(),
            forms: Vec::with_capacity(tokens.len()),
            lower: Vec::with_capacity(tokens.len()),
        };
        for token in tokens {
            let raw = token.span.of(text);
            let place = (token.span.start, token.span.end);
            let plain = raw.is_ascii() || !raw.chars().any(|c| mark(c) || invisible(c));
            let form = if plain { place } else { out.normal(raw, words) };
            let lower = out.lowered(form, raw.is_ascii());
            out.forms.push(form);
            out.lower.push(lower);
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

    fn lowered(&mut self, form: Place, ascii: bool) -> Place {
        let (text, start) = (self.text, self.buffer.len() as u32);
        if form.0 & BUFFER == 0 {
            let raw = &text[form.0 as usize..form.1 as usize];
            if ascii {
                if !raw.bytes().any(|b| b.is_ascii_uppercase()) {
                    return form;
                }
                self.buffer.extend(raw.bytes().map(|b| b.to_ascii_lowercase() as char));
            } else {
                if !raw.chars().any(char::is_uppercase) {
                    return form;
                }
                self.buffer.extend(raw.chars().flat_map(char::to_lowercase));
            }
        } else {
            let lower: String = self.get(form).chars().flat_map(char::to_lowercase).collect();
            self.buffer.push_str(&lower);
        }
        (start | BUFFER, self.buffer.len() as u32)
    }

    fn get(&self, (start, end): Place) -> &str {
        if start & BUFFER == 0 {
            &self.text[start as usize..end as usize]
        } else {
            &self.buffer[(start & !BUFFER) as usize..end as usize]
        }
    }

    /// The token as written, composed and without invisible marks.
    #[must_use]
    pub fn form(&self, index: usize) -> &str {
        self.get(self.forms[index])
    }

    /// The same in lower case.
    #[must_use]
    pub fn lower(&self, index: usize) -> &str {
        self.get(self.lower[index])
    }
}
