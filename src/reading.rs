//! [`Reading`]: the text with its tokens, sentences and morphology, frozen. All later rooms read this and nothing else.

use crate::morphology::{Analysis, Morphology};
use crate::span::{SentenceId, Span, TokenId, TokenRange};
use crate::text::{Forms, Layout, Paragraph, Sentence, Token, TokenKind};

/// A text as read: what stands where and what each word is.
#[derive(Clone, Debug)]
pub struct Reading<'t> {
    text: &'t str,
    layout: Layout,
    forms: Forms<'t>,
    morphology: Morphology,
    sentence_of: Vec<SentenceId>,
    /// Of each form, by its number, where the text has it in lower case: rooms ask for it more often than for all else.
    small: Vec<Option<&'t str>>,
}

impl<'t> Reading<'t> {
    /// Joins the stages' outputs.
    #[must_use]
    pub fn new(text: &'t str, layout: Layout, forms: Forms<'t>, morphology: Morphology) -> Self {
        let mut sentence_of = Vec::with_capacity(layout.tokens.len());
        for (i, s) in layout.sentences.iter().enumerate() {
            sentence_of.extend(s.tokens.iter().map(|_| SentenceId::from(i)));
        }
        let small = small_forms(text, &layout, &forms, &morphology);
        Reading { text, layout, forms, morphology, sentence_of, small }
    }

    /// The string that was handed in.
    #[must_use]
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// Tokens, sentences, paragraphs, dateline.
    #[must_use]
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// Every reading of every token.
    #[must_use]
    pub fn morphology(&self) -> &Morphology {
        &self.morphology
    }

    /// How many tokens there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.layout.tokens.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.layout.tokens.is_empty()
    }

    /// The token.
    #[must_use]
    pub fn token(&self, id: TokenId) -> &Token {
        &self.layout.tokens[id.index()]
    }

    /// The token's kind.
    #[must_use]
    pub fn kind(&self, id: TokenId) -> TokenKind {
        self.token(id).kind
    }

    /// The token as it stands in the text.
    #[must_use]
    pub fn raw(&self, id: TokenId) -> &'t str {
        self.token(id).span.of(self.text)
    }

    /// The token composed and without invisible marks.
    #[must_use]
    pub fn form(&self, id: TokenId) -> &str {
        self.forms.form(self.token(id))
    }

    /// Whether the token begins with a capital.
    #[must_use]
    pub fn is_capital(&self, id: TokenId) -> bool {
        self.forms.is_capital(self.token(id))
    }

    /// The token's form in lower case.
    #[must_use]
    #[inline(never)]
    pub fn lower(&self, id: TokenId) -> &str {
        match self.small[self.morphology.form_number(id)] {
            Some(small) => small,
            None => self.forms.lower(self.token(id)),
        }
    }

    /// The token's lemma in context.
    #[must_use]
    pub fn lemma(&self, id: TokenId) -> &str {
        self.morphology.lemma(self.best(id).lemma)
    }

    /// The token's reading in context.
    #[must_use]
    pub fn best(&self, id: TokenId) -> &Analysis {
        self.morphology.best(id)
    }

    /// Every reading that the token could have.
    #[must_use]
    pub fn analyses(&self, id: TokenId) -> &[Analysis] {
        self.morphology.analyses(id)
    }

    /// The sentences, in order.
    #[must_use]
    pub fn sentences(&self) -> &[Sentence] {
        &self.layout.sentences
    }

    /// The paragraphs, in order.
    #[must_use]
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.layout.paragraphs
    }

    /// The sentence of a token.
    #[must_use]
    pub fn sentence_of(&self, id: TokenId) -> SentenceId {
        self.sentence_of[id.index()]
    }

    /// The sentence of that id.
    #[must_use]
    pub fn sentence(&self, id: SentenceId) -> &Sentence {
        &self.layout.sentences[id.index()]
    }

    /// The bytes from the first token of the range to its last; empty for an empty range.
    #[must_use]
    pub fn span(&self, range: TokenRange) -> Span {
        if range.is_empty() {
            let at = self.layout.tokens.get(range.start.index()).map_or(self.text.len(), |t| t.span.start as usize);
            return Span::new(at, at);
        }
        let last = TokenId(range.end.0 - 1);
        self.token(range.start).span.cover(self.token(last).span)
    }

    /// The tokens that lie inside the span.
    #[must_use]
    pub fn tokens_in(&self, span: Span) -> TokenRange {
        let tokens = &self.layout.tokens;
        let start = tokens.partition_point(|t| t.span.start < span.start);
        let end = tokens.partition_point(|t| t.span.end <= span.end).max(start);
        TokenRange::new(start, end)
    }
}

/// Of each form its first token in the text, where that is the form in lower case.
fn small_forms<'t>(text: &'t str, layout: &Layout, forms: &Forms<'t>, morphology: &Morphology) -> Vec<Option<&'t str>> {
    let mut out = Vec::with_capacity(morphology.forms());
    for (at, token) in layout.tokens.iter().enumerate() {
        // Numbers are by first use.
        if morphology.form_number(at.into()) == out.len() {
            let raw = token.span.of(text);
            out.push(Some(raw).filter(|raw| *raw == forms.lower(token)));
        }
    }
    out
}
