//! What a head can be: its cases, number and gender, and what kind of thing it names.
//!
//! Invariant: a case is possible only in a reading with which every adjective before the head agrees.

use super::chunk::Chunker;
use super::phrase::{Fit, PhraseKind};
use crate::entities::{By, Mention, PersonGender};
use crate::lexis::{BodyClass, SourceNoun};
use crate::morphology::{Analysis, Case, Gender, NameClass, Number, Pos, Source, Tag};
use crate::names::Kind;
use crate::span::TokenId;

/// The cases, number and genders that a head leaves open.
#[derive(Clone, Copy)]
pub(super) struct Open {
    pub(super) nominative: Fit,
    pub(super) genitive: Fit,
    pub(super) subject: Tag,
    /// All readings of it together.
    pub(super) any: Tag,
}

impl Chunker<'_, '_> {
    /// What the head and the adjectives before it leave open.
    pub(super) fn open(&self, at: usize, head: usize) -> Open {
        let adjectives: Vec<usize> =
            (at..head).filter(|&i| self.analyses(i).iter().any(|a| a.tag.is_adjective())).collect();
        let mut nominative = Fit::No;
        let mut genitive = Fit::No;
        let mut subject = 0;
        let mut any = 0;
        let best = self.best(head).tag;
        let declines = |t: Tag| t.is_noun() || t.is_adjective() || t.pos() == Pos::Num;
        // `zapytał premiera` is no `premiera`
        let function = self.lexis.functions.of_person(self.reading.lemma(TokenId::from(head))).is_some();
        let lemma = self.best(head).lemma;
        // `według gazety` is one paper
        let governed = at > 0 && self.lexis.sources.form(self.lower(at - 1)).is_some();
        let case = if governed { Case::Genitive } else { Case::Nominative };
        let mut readings = 0;
        for analysis in self.analyses(head).iter().filter(|a| declines(a.tag) && (!function || a.lemma == lemma)) {
            let mut tag = Some(analysis.tag);
            for &i in &adjectives {
                // every reading of the adjective that agrees: `niemieckie` of `firmy` is nominative and accusative
                let readings = self.analyses(i).iter().filter(|a| a.tag.is_adjective());
                let fits = |t: Tag| {
                    let bits = readings.filter_map(|a| t.agreement(a.tag)).fold(0, |bits, t| bits | t.bits());
                    Tag::from_bits(bits).filter(|_| bits != 0)
                };
                tag = tag.and_then(fits);
            }
            let Some(tag) = tag else { continue };
            readings += 1;
            any |= tag.bits() & !63;
            if tag.can_be(Case::Nominative) {
                nominative = nominative.max(if best.case() == Some(Case::Nominative) { Fit::Best } else { Fit::Can });
            }
            if tag.can_be(case) {
                subject |= tag.bits() & !63;
            }
            if tag.can_be(Case::Genitive) {
                genitive = genitive.max(if best.case() == Some(Case::Genitive) { Fit::Best } else { Fit::Can });
            }
        }
        // of homographs (`posłowie`) the one in context
        let chosen = if governed { genitive } else { nominative };
        if chosen == Fit::Best && best.number().is_some() && best.gender().is_some() {
            subject = best.bits() & ((0b11 << 6) | (0b1_1111 << 15));
        }
        if subject == 0 {
            subject = any & !(0x7f << 8);
        }
        if readings == 0 {
            (nominative, genitive) = (Fit::Unknown, Fit::Unknown);
        }
        let tag = |bits: u32| Tag::from_bits(bits | Pos::Subst as u32).unwrap_or(Tag::UNKNOWN);
        Open { nominative, genitive, subject: tag(subject), any: tag(any) }
    }

    /// What a name leaves open: its form in the text beside its base form, and its entity's gender.
    pub(super) fn open_name(&self, at: usize, head: usize, mention: &Mention) -> Open {
        let entity = self.entities.entity(mention.entity);
        let mut open = self.open(at, head);
        let form = mention.span.of(self.reading.text());
        let base = form == mention.lemma;
        if base {
            open.nominative = open.nominative.max(Fit::Unknown);
        } else if open.nominative != Fit::Best {
            open.nominative = Fit::No;
        }
        if !base {
            open.genitive = open.genitive.max(Fit::Can);
        } else if open.genitive == Fit::No
            && (mention.by == By::Acronym || form.chars().nth(1).is_some_and(char::is_uppercase))
        {
            open.genitive = Fit::Can;
        } else if mention.tokens.len() > 1
            && (entity.kind == Kind::Person
                || open.nominative == Fit::Best && !form.chars().nth(1).is_some_and(char::is_uppercase))
        {
            // one of two names at least declines
            open.genitive = Fit::No;
        }
        // letters that are another word's by chance tell nothing: `DUP`, `PO`
        let letters =
            |a: &Analysis| self.reading.morphology().lemma(a.lemma).chars().nth(1).is_some_and(char::is_uppercase);
        let chance = || form.chars().all(char::is_uppercase) && !self.analyses(head).iter().any(letters);
        if entity.kind == Kind::Organization
            && mention.by == By::Acronym
            && (open.subject.number().is_none() || chance())
        {
            open.subject = Tag::of(Pos::Subst).with(Number::Singular);
        }
        // `Daily Mail`: that a name from another language looks like a plural says nothing
        let guessed = || self.analyses(head).iter().all(|a| a.source != Source::Lexicon);
        if matches!(entity.kind, Kind::Organization | Kind::Product)
            && open.subject.number() == Some(Number::Plural)
            && base
            && (self.lexis.source_nouns.names_medium(&entity.name) || guessed())
        {
            open.subject = Tag::of(Pos::Subst).with(Number::Singular);
        }
        let gender = match entity.gender {
            Some(PersonGender::Male) => Some(Gender::M1),
            Some(PersonGender::Female) => Some(Gender::F),
            Some(PersonGender::Neuter) => Some(Gender::N),
            None => None,
        };
        if entity.kind == Kind::Person
            && let Some(gender) = gender
        {
            open.subject = Tag::of(Pos::Subst).with(Number::Singular).with(gender);
        }
        open
    }

    pub(super) fn common_kind(&self, head: usize, counted: bool, open: Open) -> PhraseKind {
        let id = TokenId::from(head);
        let best = self.best(head);
        let known = |lemma: &str| self.lexis.source_nouns.get(lemma);
        let class = known(self.reading.lemma(id)).or_else(|| known(self.lower(head))).or_else(|| {
            let nouns = self.analyses(head).iter().filter(|a| a.tag.is_noun());
            nouns.filter_map(|a| known(self.reading.morphology().lemma(a.lemma))).next()
        });
        if let Some(body) = self.lexis.functions.body(self.reading.lemma(id)) {
            return if body.class == BodyClass::Medium { PhraseKind::Medium } else { PhraseKind::Institution };
        }
        match class {
            Some(SourceNoun::Medium) => return PhraseKind::Medium,
            Some(SourceNoun::Institution | SourceNoun::Firm) => return PhraseKind::Institution,
            Some(SourceNoun::Document) => return PhraseKind::Document,
            Some(SourceNoun::Group) => return PhraseKind::Group,
            Some(SourceNoun::Time | SourceNoun::Event) => return PhraseKind::Circumstance,
            Some(SourceNoun::Speech) => return PhraseKind::Circumstance,
            Some(SourceNoun::Whose) => return PhraseKind::Human,
            Some(SourceNoun::Media | SourceNoun::New) | None => {}
        }
        if self.is_title(head) || self.lexis.functions.is_function(self.reading.lemma(id)) {
            return PhraseKind::Human;
        }
        let personal = best.tag.can_be(Gender::M1)
            || open.subject.gender() == Some(Gender::M1)
            || self.analyses(head).iter().any(|a| {
                a.tag.is_noun()
                    && a.tag.can_be(Gender::M1)
                    && !a.class.has(NameClass::SURNAME)
                    && !a.class.has(NameClass::GIVEN)
            });
        if personal && self.capital(head) && self.analyses(head).iter().all(|a| a.source != Source::Lexicon) {
            return PhraseKind::OtherName;
        }
        if personal {
            return PhraseKind::Human;
        }
        if counted && (self.lower(head).starts_with("proc") || self.lower(head) == "%") {
            return PhraseKind::Group;
        }
        let opens = self.reading.sentence(self.reading.sentence_of(id)).tokens.start == id;
        if self.capital(head) && !opens && self.analyses(head).iter().all(|a| a.source != Source::Lexicon) {
            return PhraseKind::OtherName;
        }
        if self.analyses(head).iter().any(|a| a.class.has(NameClass::INHABITANT)) {
            return PhraseKind::Human;
        }
        PhraseKind::Thing
    }
}
