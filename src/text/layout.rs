//! The text cut up: tokens, sentences over them, paragraphs over those, and the dateline.
//!
//! Invariant: sentences partition the tokens, paragraphs partition the sentences.

use super::token::Token;
use crate::span::{ParagraphId, Span, TokenRange};

/// A sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its tokens, the final stop included.
    pub tokens: TokenRange,
    /// The paragraph it stands in.
    pub paragraph: ParagraphId,
}

/// A paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its tokens.
    pub tokens: TokenRange,
    /// First sentence and one past the last, as positions in [`Layout::sentences`].
    pub sentences: (u32, u32),
    /// What it is.
    pub kind: ParagraphKind,
}

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ParagraphKind {
    /// Running text.
    Body,
    /// The headline of the article or of a section.
    Headline,
}

/// A dateline: the place, day and agency that open a dispatch, or a date that a crawler put there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dateline {
    /// All of it.
    pub span: Span,
    /// The date or date and time inside it.
    pub date: Span,
}

/// The text cut up, frozen.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// Every token, in order.
    pub tokens: Vec<Token>,
    /// Every sentence, in order.
    pub sentences: Vec<Sentence>,
    /// Every paragraph, in order.
    pub paragraphs: Vec<Paragraph>,
    /// Where the text says when it was written.
    pub dateline: Option<Dateline>,
}
