//! What says of a noun who is meant: participles (`kobiety zainteresowane studiami`), relative clauses (`reakcja rządu, który`).
//!
//! Not those of speech: `poseł zapytany o ustawę` is one already. Invariant: never past the end it was given, nor
//! over a comma or finite verb. Source: Polish participial attributes and relative pronouns, which agree with their noun in
//! number and gender.

use super::chunk::Chunker;
use super::phrase::{Fit, Phrase, PhraseKind};
use crate::entities::Mention;
use crate::lexis::{ClauseWord, FunctionClass, SourceNoun, is_relative};
use crate::morphology::{Analysis, Case, Number, Pos, Tag};
use crate::names::Kind;
use crate::span::TokenId;
use crate::text::TokenKind;

/// How many complements a participle takes at most.
const COMPLEMENTS: usize = 4;

impl Chunker<'_, '_> {
    /// One past the participle at `at`, or after an adverb there, with its complements, when it belongs to the phrase.
    pub(super) fn participle(&self, phrase: &Phrase, at: usize, end: usize, depth: usize) -> Option<usize> {
        // `piloci bezpośrednio zatrudnieni`
        let at = at + usize::from(at < end && self.best(at).tag.pos() == Pos::Adv);
        let many = matches!(phrase.kind, PhraseKind::Human | PhraseKind::Group | PhraseKind::Institution);
        let paper = phrase.kind == PhraseKind::Document;
        if at >= end || !many && !paper || depth > 0 || self.kind(at) != TokenKind::Word {
            return None;
        }
        let head = self.open(phrase.core.start.index(), phrase.head.index()).any;
        // one of whom context tells the case: `adwokat pozywającej grupy` need not be a woman
        let one = self.best(phrase.head.index()).tag;
        let agrees = |t: Tag| t.agrees_with(head) && (t.can_be(Number::Plural) || t.agrees_with(one));
        let fits = |t: Tag| matches!(t.pos(), Pos::Pact | Pos::Ppas) && agrees(t);
        let says = self.lexis.speech.word(self.lower(at)).is_some()
            || self.lexis.clauses.is(self.lower(at), ClauseWord::Asked);
        // `burmistrz powołujący się na urzędnika`: whom he relies on says nothing of who he is
        let relies = self.reading.lemma(TokenId::from(at)) == "powoływać";
        if says || relies || !self.analyses(at).iter().any(|a| fits(a.tag)) {
            return None;
        }
        let passive = self.best(at).tag.pos() == Pos::Ppas;
        let mut stop = at + 1;
        for _ in 0..COMPLEMENTS {
            let next = if stop < end && self.lower(stop) == "się" { stop + 1 } else { stop };
            let joins = next < end && matches!(self.lower(next), "i" | "oraz" | "czy" | "lub");
            let preposition = next < end && self.best(next).tag.pos() == Pos::Prep;
            let inner = next + usize::from(joins || preposition);
            let complement = (inner < end).then(|| self.phrase(inner, end, depth + 1)).flatten();
            // `w liście przesłanym redakcji [wójt] zaznaczył`: what is done to something has no object, and nothing a nominative
            let Some(complement) = complement.filter(|c| inner > next || !self.is_subject(c, passive)) else {
                stop = next;
                break;
            };
            stop = complement.tokens.end.index();
        }
        Some(stop)
    }

    /// Whether a phrase after a participle can only be the verb's subject: in the nominative, which after an active one is not the
    /// accusative as well (`reprezentujący państwo`), and after a passive one only looks like it (`przesłanym redakcji [resort]`).
    fn is_subject(&self, phrase: &Phrase, passive: bool) -> bool {
        let head = phrase.head.index();
        let object = || self.analyses(head).iter().any(|a| a.tag.can_be(Case::Accusative));
        let subject = match self.best(head).tag.case() {
            Some(Case::Nominative) => passive || !object(),
            Some(Case::Accusative) => passive && phrase.nominative >= Fit::Can,
            _ => false,
        };
        // `przesłanym PAP`: whom something is given is not declined either
        let medium = |e| self.lexis.source_nouns.names_medium(&self.entities.entity(e).name);
        subject && phrase.preposition.is_none() && !(passive && phrase.entity.is_some_and(medium))
    }

    /// The person whom `i` gives a second function, where the verb before them is in the singular: `napisała aktorka i reżyserka
    /// Anna Nowak`.
    pub(super) fn also(&self, phrase: &Phrase, at: usize, end: usize, depth: usize) -> Option<Phrase> {
        const VERB: usize = 10;
        let one = phrase.kind == PhraseKind::Human && phrase.entity.is_none() && !phrase.is_plural();
        if !one || depth > 1 || at + 2 >= end || !matches!(self.lower(at), "i" | "oraz") {
            return None;
        }
        let start = phrase.tokens.start.index();
        let verb = (start.saturating_sub(VERB)..start).rev().map(|i| self.best(i).tag).find(|t| t.is_finite())?;
        let named = self.phrase(at + 1, end, depth + 1)?;
        let function = named.kind == PhraseKind::Person && named.head_kind == Some(PhraseKind::Human);
        let same =
            named.nominative != Fit::No && phrase.nominative != Fit::No && named.subject.agrees_with(phrase.subject);
        (function && same && verb.number() == Some(Number::Singular)).then_some(named)
    }

    /// One past the names that go on with a list of complements: `ministrowie Estonii [i Łotwy]`, `Litwy[, Polski i Łotwy]`.
    pub(super) fn listed(&self, from: usize, end: usize) -> Option<usize> {
        let name = |at: usize| {
            let declined = |m: &&Mention| m.span.of(self.reading.text()) != m.lemma && m.tokens.end.index() <= end;
            self.name(at).filter(|m| self.mention_kind(m) != Kind::Person).filter(declined)
        };
        let mut at = from;
        while at + 1 < end && self.kind(at) == TokenKind::Comma {
            at = name(at + 1)?.tokens.end.index();
        }
        let joined = at + 1 < end && matches!(self.lower(at), "i" | "oraz");
        Some(name(at + 1).filter(|_| joined)?.tokens.end.index())
    }

    /// Whether an adjective with a complement of its own says something of the head, past the noun before it, and is left out of
    /// the name: `spółka Gazpromu odpowiedzialna za budowę`.
    pub(super) fn reaches_back(&self, at: usize, end: usize) -> bool {
        let before = self.open(at - 1, at - 1).any;
        at + 1 < end
            && self.best(at + 1).tag.pos() == Pos::Prep
            && !self.analyses(at).iter().any(|a| a.tag.is_adjective() && a.tag.agrees_with(before))
    }

    /// Whether a medium after somebody's function is rather whom the verb before them tells: `powiedział adwokat AFP`.
    pub(super) fn is_told(&self, phrase: &Phrase, mention: &Mention) -> bool {
        let lemma = self.reading.lemma(phrase.head);
        let function = self.lexis.functions.of_person(lemma);
        let works = function.is_none_or(|f| f.class != FunctionClass::Office)
            && self.lexis.source_nouns.get(lemma) != Some(SourceNoun::Whose);
        let start = phrase.tokens.start.index();
        !works
            && start > 0
            && self.lexis.speech.word(self.lower(start - 1)).is_some()
            && self.lexis.source_nouns.names_medium(&self.entities.entity(mention.entity).name)
    }

    /// Where the complement begins that a relative pronoun or participle after the phrase means, when it cannot be the head:
    /// `reakcja [rządu], który`, `marsz [organizacji], domagających się`.
    pub(super) fn antecedent(&self, phrase: &Phrase, end: usize) -> Option<usize> {
        let comma = phrase.tokens.end.index();
        let head = phrase.head.index();
        if phrase.entity.is_some() || comma + 1 >= end || self.kind(comma) != TokenKind::Comma || comma <= head + 1 {
            return None;
        }
        let relative = |a: &&Analysis| a.tag.pos() == Pos::Pact || is_relative(self.lower(comma + 1));
        // a relative pronoun has the case of its own clause
        let case = |t: Tag| if t.pos() == Pos::Pact { t } else { t.without_case() };
        let agrees = |any: Tag| self.analyses(comma + 1).iter().filter(relative).any(|a| case(a.tag).agrees_with(any));
        let analyses = || self.analyses(comma + 1).iter().filter(relative);
        let of_head = agrees(self.open(phrase.core.start.index(), head).any);
        // `komentarz Jana Nowaka, który ostrzega`: rather he than it
        let thing = matches!(phrase.kind, PhraseKind::Document | PhraseKind::Thing);
        if analyses().next().is_none() || of_head && !thing {
            return None;
        }
        (head + 1..comma).find(|&start| {
            let inner = self.phrase(start, comma, 1).filter(|p| !of_head || p.kind == PhraseKind::Person);
            // `ostrzeżenia PE, który …`: letters tell no gender
            let letters = |p: &Phrase| {
                let acronym = self.reading.form(p.head).chars().all(char::is_uppercase);
                acronym && p.entity.is_some() && p.core.len() == 1
            };
            let can = |p: &Phrase| agrees(self.open(start, p.head.index()).any) || letters(p) && !of_head;
            inner.is_some_and(|p| p.tokens.end.index() == comma && can(&p))
        })
    }
}
