//! The text as it stands: lossless tokens, sentences, paragraphs, headlines, the dateline.
//!
//! Nothing here knows a word's meaning beyond the abbreviations of `lexis/`.

mod assemble;
mod chars;
mod dateline;
mod forms;
mod layout;
mod numbers;
mod paragraphs;
mod sentences;
mod token;
mod tokenize;

pub(crate) use chars::is_small;
pub use forms::Forms;
pub use layout::{Dateline, Layout, Paragraph, ParagraphKind, Sentence};
pub use numbers::Numbers;
pub use token::{Dash, QuoteMark, Token, TokenKind};

use crate::lexis::Lexis;

/// Cuts the text up. Any string will do; linear time.
///
/// ```
/// let lexis = cytat::lexis::Lexis::embedded();
/// let layout = cytat::text::layout("Jan przyszedł. Usiadł.", &lexis);
/// assert_eq!(layout.tokens.len(), 5);
/// ```
#[must_use]
pub fn layout(text: &str, lexis: &Lexis) -> Layout {
    assemble::layout(text, &lexis.layout)
}

#[cfg(test)]
mod tests;
