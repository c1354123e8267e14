//! How a name stands beside a noun: as its owner (`rzecznik Anny Nowak`), as its own name (`agencja AP`), or between marks.
//!
//! Invariant: looks at a bounded number of tokens after the head. Source: Polish apposition, which keeps the name's
//! nominative after the kind of a thing, and the genitive of who owns it.

use super::chunk::Chunker;
use super::phrase::{Fit, Phrase, PhraseKind};
use crate::entities::{By, Mention};
use crate::lexis::{BodyClass, NounTrait, SourceNoun};
use crate::morphology::{Case, Gender, Number, Pos, Source, Tag};
use crate::names::Kind;
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;

impl Chunker<'_, '_> {
    /// A paper called by its address, which nobody found to be a name: `pisze nowiny.pl`.
    pub(super) fn site(&self, at: usize) -> Option<Phrase> {
        let plain = || !self.reading.form(TokenId::from(at)).contains(['/', '@']);
        let address = self.kind(at) == TokenKind::Url && plain() && self.name(at).is_none();
        let tokens = TokenRange::new(at, at + 1);
        address.then(|| Phrase {
            tokens,
            core: tokens,
            head: TokenId::from(at),
            kind: PhraseKind::Organization,
            head_kind: Some(PhraseKind::Medium),
            indefinite: false,
            entity: None,
            inside: None,
            title: Some(tokens),
            nominative: Fit::Can,
            genitive: Fit::Can,
            subject: Tag::of(Pos::Subst).with(Number::Singular),
            preposition: self.preposition(at),
            counted: false,
        })
    }

    /// Whether a body's name after a function is its complement though it does not decline: `dyrektor Airbus Commercial
    /// Aircraft`, `prezes firmy Torvex`.
    pub(super) fn stays(&self, phrase: &Phrase, at: usize, mention: &Mention) -> bool {
        let mut i = phrase.head.index() + 1;
        while i < at {
            // `Airbus Commercial Aircraft`, found as two names
            match self.name(i).filter(|m| self.mention_kind(m) == Kind::Organization) {
                Some(name) => i = name.tokens.end.index(),
                None if self.best(i).tag.is_adjective() || self.is_body(i) => i += 1,
                None => return false,
            }
        }
        let called = at > phrase.head.index() + 1 && self.is_body(at - 1);
        let foreign =
            mention.tokens.iter().any(|t| self.reading.analyses(t).iter().all(|a| a.source != Source::Lexicon));
        phrase.kind == PhraseKind::Human && self.mention_kind(mention) == Kind::Organization && (foreign || called)
    }

    /// Whether the word is a noun of bodies: `firma`, `bank`.
    fn is_body(&self, at: usize) -> bool {
        let lemma = self.reading.lemma(TokenId::from(at));
        let noun = self.lexis.source_nouns.get(lemma);
        self.lexis.functions.body(lemma).is_some()
            || matches!(noun, Some(SourceNoun::Institution | SourceNoun::Firm | SourceNoun::Medium))
    }

    /// Whether the person owns what the phrase names: `rzecznik Theresy May`, `mąż Anny`.
    pub(super) fn owned(&self, phrase: &Phrase, at: usize, mention: &Mention) -> bool {
        let head = phrase.head.index();
        if self.is_title(head) {
            return false;
        }
        let open = self.open_name(at, at, mention);
        // `krytycy premier May`: many are not one
        let one = open.subject.can_be(Number::Singular) && !open.subject.can_be(Number::Plural);
        if phrase.is_plural() && one {
            return true;
        }
        let title = at > 0
            && (self.is_title(at - 1)
                || self.analyses(at - 1).iter().any(|a| {
                    a.tag.is_noun()
                        && (a.tag.can_be(Gender::M1) || self.lexis.functions.is_function(self.lower(at - 1)))
                }));
        if title && at - 1 > head && open.nominative <= Fit::Can && phrase.nominative >= Fit::Can {
            return true;
        }
        if at == head + 1 && self.lexis.source_nouns.get(self.reading.lemma(phrase.head)) == Some(SourceNoun::Whose) {
            return true;
        }
        let form = mention.span.of(self.reading.text());
        let oblique = form != mention.lemma;
        let subject = phrase.nominative == Fit::Best && phrase.preposition.is_none();
        if subject && oblique {
            return true;
        }
        // both in the genitive: in doubt one person
        phrase.nominative == Fit::Best && open.nominative == Fit::No
    }

    /// Whether the word can be a function in the genitive: `kancelaria premiera`, though `premiera` opens a film.
    pub(super) fn is_of_holder(&self, at: usize) -> bool {
        self.analyses(at).iter().any(|a| {
            let lemma = self.reading.morphology().lemma(a.lemma);
            a.tag.is_noun() && a.tag.can_be(Case::Genitive) && self.lexis.functions.of_person(lemma).is_some()
        })
    }

    /// Whether a name stands beside the noun as its name: `agencja AP`, `spółka Nord Stream`.
    pub(super) fn apposed(&self, phrase: &Phrase, at: usize, mention: &Mention) -> bool {
        let form = mention.span.of(self.reading.text());
        // `zarząd Wiatr` is no name of it, `biuro statystyczne ONS` is
        let described = at > phrase.head.index() + 1 && self.best(at - 1).tag.is_adjective();
        if !described && self.lexis.source_nouns.has(self.reading.lemma(phrase.head), NounTrait::Organ) {
            return false;
        }
        // `organizacja producentów ACEA`: a body of its own
        let whole = self.lexis.functions.body(self.reading.lemma(phrase.head)).is_some_and(|b| {
            matches!(b.class, BodyClass::Firm | BodyClass::Body | BodyClass::Party | BodyClass::Alliance)
        });
        if whole && at > phrase.head.index() + 1 && form == mention.lemma {
            return true;
        }
        if at != phrase.head.index() + 1 && self.analyses(at - 1).iter().all(|a| !a.tag.is_adjective()) {
            let complement = self.best(at - 1).tag.case() == Some(Case::Genitive) && form == mention.lemma;
            if complement && self.best(at).tag.case() != Some(Case::Genitive) && phrase.kind == PhraseKind::Institution
            {
                return true;
            }
            return mention.by == By::Acronym
                && phrase.kind == PhraseKind::Institution
                && phrase.nominative >= Fit::Can
                && at > phrase.head.index() + 2;
        }
        form == mention.lemma && self.best(at).tag.case() != Some(Case::Genitive)
            || mention.by == By::Acronym && phrase.kind == PhraseKind::Medium
    }

    /// Whether a word can be a name in apposition that the names model did not find: foreign, an acronym, an address.
    pub(super) fn looks_like_title(&self, at: usize) -> bool {
        let shouted = self.reading.form(TokenId::from(at)).chars().skip(1).any(char::is_uppercase);
        let known = self.analyses(at).iter().any(|a| a.source == Source::Lexicon);
        let genitive = self.analyses(at).iter().any(|a| a.tag.can_be(Case::Genitive));
        let address = self.kind(at) == TokenKind::Url;
        let agency =
            self.name(at).is_none() && self.lexis.source_nouns.names_medium(self.reading.form(TokenId::from(at)));
        address
            || agency
            || self.capital(at)
                && self.kind(at) == TokenKind::Word
                && self.name(at).is_none()
                && (shouted || !known && !genitive)
    }

    /// One past the closing mark of a title of a few words that opens at `at`.
    pub(super) fn titled(&self, at: usize, end: usize) -> Option<usize> {
        const LONGEST: usize = 6;
        let spaced = |i: usize| self.reading.token(TokenId::from(i)).spaced;
        let mark = |i: usize| matches!(self.kind(i), TokenKind::Quote(_));
        if !mark(at) || at + 2 >= end || !self.capital(at + 1) || spaced(at + 1) || !spaced(at) {
            return None;
        }
        let close = (at + 2..end.min(at + LONGEST)).find(|&i| mark(i))?;
        let word =
            |i: usize| matches!(self.kind(i), TokenKind::Word | TokenKind::Number) && !self.best(i).tag.is_finite();
        ((at + 1..close).all(word) && !spaced(close)).then_some(close + 1)
    }

    /// Whether the noun is the function of a name in the nominative: `w jaki sposób premier Jan Nowak`.
    pub(super) fn titles_name(&self, at: usize, end: usize) -> bool {
        let person = if at + 1 < end { self.name(at + 1) } else { None };
        let nominative = self.analyses(at).iter().any(|a| a.tag.is_noun() && a.tag.can_be(Case::Nominative));
        nominative
            && self.lexis.functions.is_function(self.reading.lemma(TokenId::from(at)))
            && person.is_some_and(|m| {
                self.mention_kind(m) == Kind::Person && self.open_name(at + 1, at + 1, m).genitive == Fit::No
            })
    }

    /// Whether a function that does not decline stands before a woman's name in the genitive: `kancelaria premier Anny Nowak`.
    pub(super) fn titles_owner(&self, at: usize, end: usize) -> bool {
        let person = if at + 1 < end { self.name(at + 1) } else { None };
        self.lexis.functions.is_function(self.lower(at))
            && person.is_some_and(|m| {
                self.mention_kind(m) == Kind::Person && self.open_name(at + 1, at + 1, m).genitive != Fit::No
            })
    }
}
