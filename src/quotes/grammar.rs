//! What the finders ask of a word's morphology.
//!
//! Possible readings are asked where the text alone decides between them, the chosen reading where context did.

use super::scene::Scene;
use crate::lexis::BodyClass;
use crate::morphology::{Analysis, Case, Gender, Number, Person, Pos, Source, Tag};
use crate::span::TokenId;
use crate::text::TokenKind;

impl Scene<'_, '_> {
    /// The chosen part of speech.
    pub(super) fn pos(&self, i: usize) -> Pos {
        self.tag(i).pos()
    }

    /// The chosen tag.
    pub(super) fn tag(&self, i: usize) -> Tag {
        if i < self.reading.len() { self.reading.best(TokenId::from(i)).tag } else { Tag::UNKNOWN }
    }

    /// Every reading.
    pub(super) fn analyses(&self, i: usize) -> &[Analysis] {
        if i < self.reading.len() { self.reading.analyses(TokenId::from(i)) } else { &[] }
    }

    /// Whether the lexicon has the form.
    pub(super) fn known(&self, i: usize) -> bool {
        self.analyses(i).iter().any(|a| a.source == Source::Lexicon)
    }

    /// Whether the word is read as a finite verb.
    pub(super) fn finite(&self, i: usize) -> bool {
        self.kind(i) == TokenKind::Word && self.tag(i).is_finite()
    }

    /// Whether the form can be a finite verb.
    pub(super) fn verb(&self, i: usize) -> bool {
        self.kind(i) == TokenKind::Word && self.analyses(i).iter().any(|a| a.tag.is_finite())
    }

    /// Whether it is read as a finite verb that can say something of somebody else.
    pub(super) fn predicate(&self, i: usize) -> bool {
        let tag = self.tag(i);
        self.kind(i) == TokenKind::Word
            && tag.is_finite()
            && tag.pos() != Pos::Impt
            && !matches!(tag.person(), Some(Person::First | Person::Second))
    }

    /// Whether any word of the range is a finite verb.
    pub(super) fn has_finite(&self, from: usize, to: usize) -> bool {
        (from..to).any(|i| self.finite(i))
    }

    /// Whether the word speaks of or to those who talk: a verb or pronoun of the first or second person.
    pub(super) fn talks(&self, i: usize) -> bool {
        let tag = self.tag(i);
        self.kind(i) == TokenKind::Word
            && (matches!(tag.person(), Some(Person::First | Person::Second))
                && (tag.is_finite() || tag.pos() == Pos::Ppron12))
    }

    /// Whether the word is read as a noun.
    pub(super) fn noun(&self, i: usize) -> bool {
        self.kind(i) == TokenKind::Word && self.tag(i).is_noun()
    }

    /// Whether the form can be that part of speech.
    pub(super) fn nominal(&self, i: usize, pos: Pos) -> bool {
        self.analyses(i).iter().any(|a| a.tag.pos() == pos)
    }

    /// Whether the form can be that part of speech in one of the cases.
    pub(super) fn can(&self, i: usize, pos: Pos, cases: Tag) -> bool {
        self.analyses(i).iter().any(|a| a.tag.pos() == pos && shares_case(a.tag, cases))
    }

    /// Whether the form can be a noun or adjective in one of the cases.
    pub(super) fn declines(&self, i: usize, cases: Tag) -> bool {
        self.analyses(i).iter().any(|a| {
            (a.tag.is_noun() || a.tag.is_adjective() || matches!(a.tag.pos(), Pos::Depr | Pos::Burk))
                && shares_case(a.tag, cases)
        })
    }

    /// Whether the form can be the subject of a verb in that number.
    pub(super) fn nominative(&self, i: usize, number: Number) -> bool {
        self.analyses(i).iter().any(|a| {
            let tag = a.tag;
            let nominal =
                tag.is_noun() || tag.is_adjective() || matches!(tag.pos(), Pos::Depr | Pos::Ppron3 | Pos::Num);
            nominal && tag.can_be(Case::Nominative) && (tag.can_be(number) || tag.number().is_none())
        })
    }

    /// Whether the word can be a subject: a noun that may be nominative with no preposition before it.
    pub(super) fn subject(&self, i: usize) -> bool {
        let alone = i == 0 || self.pos(i - 1) != Pos::Prep;
        alone && (self.nominative(i, Number::Singular) || self.nominative(i, Number::Plural))
    }

    /// Whether the word can be the subject of the verb: nominative, in its number and, in the past, its gender.
    pub(super) fn subject_of(&self, i: usize, verb: usize) -> bool {
        let verb = self.tag(verb);
        let Some(number) = verb.number() else { return false };
        self.analyses(i).iter().any(|a| {
            let tag = a.tag;
            let gender = verb.pos() != Pos::Praet
                || verb.gender().is_none_or(|g| tag.can_be(g) || Gender::ALL.iter().all(|&g| !tag.can_be(g)));
            (tag.is_noun() || tag.is_adjective())
                && tag.can_be(Case::Nominative)
                && tag.can_be(number)
                && (gender || number == Number::Plural)
        })
    }

    /// Whether the adjective at `i` and the noun at `k` can both be nominative and agree.
    pub(super) fn agrees(&self, i: usize, k: usize, number: Number) -> bool {
        let subject = |a: &&Analysis| a.tag.can_be(Case::Nominative) && a.tag.can_be(number);
        self.analyses(i).iter().filter(|a| a.tag.is_adjective()).filter(subject).any(|a| {
            self.analyses(k).iter().filter(|b| b.tag.is_noun()).filter(subject).any(|b| a.tag.agrees_with(b.tag))
        })
    }

    /// The cases that the preposition asks for.
    pub(super) fn governed(&self, i: usize) -> Tag {
        let prep = self.analyses(i).iter().filter(|a| a.tag.pos() == Pos::Prep);
        let cases = prep.fold(Tag::of(Pos::Subst), |tag, a| {
            Case::ALL.iter().filter(|&&c| a.tag.can_be(c)).fold(tag, |t, &c| t.with(c))
        });
        if cases == Tag::of(Pos::Subst) { cases.with(Case::Genitive) } else { cases }
    }

    /// Whether the word is a common noun of a medium, party or firm, after which its name may stand in the nominative.
    pub(super) fn kind_of_medium(&self, i: usize) -> bool {
        let body = self.lexis.functions.body(self.lemma(i));
        body.is_some_and(|b| {
            matches!(b.class, BodyClass::Medium | BodyClass::Firm | BodyClass::Party | BodyClass::Body)
        })
    }
}

fn shares_case(tag: Tag, cases: Tag) -> bool {
    Case::ALL.iter().any(|&c| tag.can_be(c) && cases.can_be(c))
}
