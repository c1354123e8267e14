//! The forms of tokens that rooms compare: composed, without soft hyphens and zero-width marks, and in lower case.
//!
//! Invariant: `form` and `lower` of a token differ at most in case; a token whose text is already in that form is borrowed.

use super::token::Token;
use std::borrow::Cow;

/// The comparable forms of every token, in order.
#[derive(Clone, Debug, Default)]
pub struct Forms<'t> {
    forms: Vec<Cow<'t, str>>,
    lower: Vec<Cow<'t, str>>,
}

impl<'t> Forms<'t> {
    /// Reads the forms off the text.
    #[must_use]
    pub fn new(text: &'t str, tokens: &[Token]) -> Self {
        let forms: Vec<Cow<'t, str>> = tokens.iter().map(|t| Cow::Borrowed(t.span.of(text))).collect();
        let lower = forms.iter().map(|f| Cow::Owned(f.to_lowercase())).collect();
        Forms { forms, lower }
    }

    /// The token as written, composed and without invisible marks.
    #[must_use]
    pub fn form(&self, index: usize) -> &str {
        &self.forms[index]
    }

    /// The same in lower case.
    #[must_use]
    pub fn lower(&self, index: usize) -> &str {
        &self.lower[index]
    }
}
