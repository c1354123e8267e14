//! Expressions that stand for people without saying what they are: `on`, `ich`, `ci`, `jeden z posłów`, `niektórzy z nich`.
//!
//! Invariant: see [`Phrase`]. Source: Polish personal and demonstrative pronouns, and numerals that take `z`.

use super::chunk::Chunker;
use super::phrase::{Fit, Phrase, PhraseKind};
use crate::morphology::{Gender, Number, Pos, Tag};
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;

impl Chunker<'_, '_> {
    /// A pronoun that is no owner of the noun after it.
    pub(super) fn pronoun(&self, at: usize) -> Option<Phrase> {
        let word = self.lower(at);
        let (plural, gender, nominative): (bool, Option<Gender>, bool) = match word {
            "on" => (false, Some(Gender::M1), true),
            "ona" => (false, Some(Gender::F), true),
            "oni" => (true, Some(Gender::M1), true),
            "one" => (true, Some(Gender::F), true),
            "ono" => (false, Some(Gender::N), true),
            "jego" | "niego" | "nim" | "jemu" | "mu" => (false, Some(Gender::M1), false),
            "jej" | "niej" | "nią" => (false, Some(Gender::F), false),
            "ich" | "nich" | "nimi" => (true, None, false),
            // `Ci odpowiadają`, but `ci posłowie`, `ci, którzy`
            "ci" if self.stands_alone(at) => (true, Some(Gender::M1), true),
            _ => return None,
        };
        // `jej prawnik` is a phrase of its own with an owner inside
        let owner = matches!(word, "jego" | "jej" | "ich")
            && self.analyses(at + 1 - usize::from(at + 1 >= self.reading.len())).iter().any(|a| a.tag.is_noun());
        let speech = at + 1 < self.reading.len()
            && (self.is_speech(at + 1) || self.lexis.sources.form(self.lower(at + 1)).is_some());
        if owner && !speech {
            return None;
        }
        let number = if plural { Number::Plural } else { Number::Singular };
        let subject = gender.map_or(Tag::of(Pos::Ppron3), |g| Tag::of(Pos::Ppron3).with(g)).with(number);
        let tokens = TokenRange::new(at, at + 1);
        Some(Phrase {
            tokens,
            core: tokens,
            head: TokenId::from(at),
            kind: PhraseKind::Pronoun,
            head_kind: None,
            indefinite: false,
            entity: None,
            inside: None,
            title: None,
            nominative: if nominative { Fit::Best } else { Fit::No },
            genitive: if nominative { Fit::No } else { Fit::Best },
            subject,
            preposition: self.preposition(at),
            counted: false,
        })
    }

    /// Whether a demonstrative has no noun of its own, nor a relative clause.
    fn stands_alone(&self, at: usize) -> bool {
        let next = at + 1;
        next < self.reading.len()
            && self.kind(next) == TokenKind::Word
            && !self
                .analyses(next)
                .iter()
                .any(|a| (a.tag.is_noun() || a.tag.is_adjective()) && a.tag.can_be(Gender::M1))
    }

    /// `jeden z posłów`, `według jednej z uczestniczek spotkania`, `niektórzy z nich`.
    pub(super) fn one_of(&self, at: usize, end: usize, depth: usize) -> Option<Phrase> {
        use Number::{Plural, Singular};
        let (number, gender, nominative, genitive) = match self.lower(at) {
            "jeden" => (Singular, Gender::M1, Fit::Best, Fit::No),
            "jedna" => (Singular, Gender::F, Fit::Best, Fit::No),
            "jednego" => (Singular, Gender::M1, Fit::No, Fit::Best),
            "jednej" => (Singular, Gender::F, Fit::No, Fit::Best),
            "jednym" | "jednemu" => (Singular, Gender::M1, Fit::No, Fit::No),
            "część" | "większość" | "połowa" => (Singular, Gender::F, Fit::Can, Fit::No),
            "niektórzy" => (Plural, Gender::M1, Fit::Best, Fit::No),
            "niektóre" => (Plural, Gender::F, Fit::Best, Fit::No),
            "niektórych" => (Plural, Gender::M1, Fit::No, Fit::Best),
            _ => return None,
        };
        if at + 2 >= end || depth > 1 || !matches!(self.lower(at + 1), "z" | "ze") {
            return None;
        }
        let inner = self.phrase(at + 2, end, depth + 1)?;
        let tokens = TokenRange::new(at, inner.tokens.end.index());
        let core = TokenRange::new(at, inner.core.end.index());
        let subject = Tag::of(Pos::Subst).with(number).with(gender);
        let (head, preposition) = (TokenId::from(at), self.preposition(at));
        Some(Phrase { tokens, core, head, nominative, genitive, subject, preposition, indefinite: true, ..inner })
    }
}
