//! Puts lexicon, guesser and tagger together: tokens in, [`Morphology`] out.
//!
//! A first version without a lexicon: every form is its own lemma.

use super::analysis::{Analysis, LemmaId, Morphology, NameClass, Source};
use super::tag::{Pos, Tag};
use crate::text::{Forms, Layout, TokenKind};

/// Reads every token.
#[must_use]
pub fn read(layout: &Layout, forms: &Forms<'_>) -> Morphology {
    let mut out = Morphology::default();
    for (i, token) in layout.tokens.iter().enumerate() {
        let start = out.lemma_text.len() as u32;
        out.lemma_text.push_str(forms.form(i));
        out.lemmas.push((start, out.lemma_text.len() as u32));
        let tag = match token.kind {
            TokenKind::Word => Tag::UNKNOWN,
            TokenKind::Number => Tag::of(Pos::Dig),
            TokenKind::Abbreviation | TokenKind::Initial => Tag::of(Pos::Brev),
            TokenKind::Url | TokenKind::Email | TokenKind::Hashtag | TokenKind::Handle | TokenKind::Emoji => {
                Tag::of(Pos::Sym)
            }
            _ => Tag::of(Pos::Interp),
        };
        let lemma = LemmaId(i as u32);
        let analysis = Analysis { lemma, tag, class: NameClass::default(), source: Source::Shape };
        out.analyses.push(analysis);
        out.best.push(analysis);
        out.ends.push(out.analyses.len() as u32);
    }
    out
}
