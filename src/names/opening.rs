//! A person's name opens within what the labels took for one name: `szef firmy Omega Adam Nowak`, `według Omegi Nowak`,
//! `Brytyjczyk John Smith`, `burmistrz Torvipola Jan Nowak`.
//!
//! A given name that is no genitive opens one, when at least one more word follows to the end: what an institution is named
//! after stands in the genitive (`Fundacja Stefana Batorego`). So does a lone surname that the article has elsewhere, when its
//! case is not that of the word before it. Invariant: mentions stay ordered and apart. Source: Polish
//! puts a given name before the surname, and declines both.

use super::mention::{Kind, NameMention};
use super::word::{self, PARTICLE};
use crate::lexis::{FunctionClass, Lexis, NounTrait};
use crate::morphology::{Analysis, Case, NameClass, Source};
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;
use rustc_hash::{FxHashMap, FxHashSet};

/// How many words of a name can follow its given name.
const LONGEST: usize = 4;

/// The cases that a word can have, as a set; none for a word that says nothing of it.
fn cases(reading: &Reading<'_>, at: TokenId, class: Option<NameClass>) -> u32 {
    // A guessed class is as good as none.
    let fits = |a: &&Analysis| {
        let known = class.is_none_or(|class| a.class.has(class) && a.source == Source::Lexicon);
        known && (a.tag.is_noun() || a.tag.is_adjective())
    };
    let of = |a: &Analysis| {
        let can = Case::ALL.iter().filter(|&&case| a.tag.can_be(case));
        can.fold(0, |set, &case| set | 1 << case as u32)
    };
    reading.analyses(at).iter().filter(fits).fold(0, |set, a| set | of(a))
}

const NOMINATIVE: u32 = 1 << Case::Nominative as u32;
const GENITIVE: u32 = 1 << Case::Genitive as u32;

/// The article's people, and where their names open.
struct Openings<'r> {
    reading: &'r Reading<'r>,
    lexis: &'r Lexis,
    /// The kind of what stands alone, by its lemma.
    alone: FxHashMap<&'r str, Kind>,
    /// The last words of people's names.
    surnames: FxHashSet<&'r str>,
}

impl<'r> Openings<'r> {
    fn capital(&self, at: TokenId) -> bool {
        word::is_capital_word(self.reading, at)
    }

    /// The cases that a given name can have there; 0 when it is none.
    fn given(&self, at: TokenId) -> u32 {
        let own = cases(self.reading, at, Some(NameClass::GIVEN));
        if own != 0 {
            return own;
        }
        let reading = self.reading;
        if self.lexis.given.bearer(reading.form(at)).is_some() {
            return NOMINATIVE;
        }
        let listed = self.lexis.given.bearer(reading.lemma(at)).is_some();
        if listed { reading.best(at).tag.case().map_or(0, |case| 1 << case as u32) } else { 0 }
    }

    /// Whether it can be somebody of a people or a place.
    fn inhabitant(&self, at: TokenId) -> bool {
        self.reading.analyses(at).iter().any(|a| a.class.has(NameClass::INHABITANT) && a.source == Source::Lexicon)
    }

    /// Whether it is a common word of another language, which names of firms are made of.
    fn common(&self, at: TokenId) -> bool {
        self.lexis.name_words.foreign(self.reading.lower(at)).0 & !PARTICLE != 0
    }

    /// Whether the word before a given name cannot belong to the same person.
    fn parts(&self, before: TokenId, given: u32, kind: Kind) -> bool {
        let reading = self.reading;
        let known = reading.best(before).source == Source::Lexicon
            || self.alone.contains_key(reading.lemma(before))
            || reading.form(before).chars().skip(1).any(char::is_uppercase);
        known && (kind != Kind::Person || given & cases(reading, before, None) == 0)
    }

    /// What a word that nobody knows is, if the word before it says what somebody is of it: `burmistrz [Torvipola]`.
    fn of_function(&self, at: TokenId) -> Option<Kind> {
        let reading = self.reading;
        let lemma = reading.lemma(TokenId(at.0.checked_sub(1)?));
        let class = self.lexis.functions.of_person(lemma)?.class;
        let genitive = cases(reading, at, None) & GENITIVE != 0 && !word::is_bare(reading.form(at));
        let fits = genitive
            && !word::is_known(reading, at)
            && matches!(class, FunctionClass::Office | FunctionClass::Head | FunctionClass::Aide);
        let place = self.lexis.source_nouns.has(lemma, NounTrait::Territorial);
        fits.then_some(if place { Kind::Place } else { Kind::Organization })
    }

    /// Where a person's name opens within the name.
    fn within(&self, name: &NameMention) -> Option<TokenId> {
        let reading = self.reading;
        let (start, end) = (name.tokens.start.index(), name.tokens.end.index());
        let id = TokenId::from;
        let person = |at: &usize| self.capital(id(*at)) && !self.common(id(*at));
        let tail = (start + 1..end).rev().take_while(person).take(LONGEST).count();
        for at in end - tail..end {
            let (before, here) = (id(at - 1), id(at));
            if reading.kind(before) != TokenKind::Word || self.common(before) {
                continue;
            }
            let given = self.given(here);
            if at + 1 < end && given != 0 && self.given(before) == 0 {
                let apart = at == start + 1 && (self.inhabitant(before) || self.of_function(before).is_some());
                return (apart || given & GENITIVE == 0 && self.parts(before, given, name.kind)).then_some(here);
            }
            let people = at + 1 == end
                && self.given(before) == 0
                && reading.best(here).class.has(NameClass::INHABITANT)
                && reading.best(here).tag.case() == Some(Case::Nominative)
                && cases(reading, here, None) & GENITIVE == 0
                && !reading.best(before).tag.agrees_with(reading.best(here).tag);
            if people {
                return Some(here);
            }
            let surname = at + 1 == end
                && name.kind != Kind::Person
                && self.capital(before)
                && self.given(before) == 0
                && !reading.best(here).class.has(NameClass::PLACE)
                && reading.best(here).tag.case() == Some(Case::Nominative)
                && cases(reading, before, None) & NOMINATIVE == 0
                && self.surnames.contains(reading.form(here));
            if surname {
                return Some(here);
            }
        }
        None
    }

    /// What the words before a person's name are, if a name.
    fn kind(&self, tokens: TokenRange, was: Kind) -> Option<Kind> {
        if was != Kind::Person || tokens.len() > 1 {
            return Some(was);
        }
        let best = self.reading.best(tokens.start);
        let class = best.class;
        match self.alone.get(self.reading.lemma(tokens.start)).copied().or_else(|| self.of_function(tokens.start)) {
            Some(kind) => Some(kind),
            None if class.has(NameClass::INHABITANT) => Some(Kind::Person),
            None if class.has(NameClass::PLACE) => Some(Kind::Place),
            None if class.has(NameClass::ORGANIZATION) || class.has(NameClass::COMPANY) => Some(Kind::Organization),
            None => (class != NameClass::default() || best.source != Source::Lexicon).then_some(Kind::Person),
        }
    }
}

/// The mentions with such people apart from what stands before them.
pub(super) fn opened(reading: &Reading<'_>, names: Vec<NameMention>, lexis: &Lexis) -> Vec<NameMention> {
    if !names.iter().any(|name| name.tokens.len() > 1) {
        return names;
    }
    let mut openings = Openings { reading, lexis, alone: FxHashMap::default(), surnames: FxHashSet::default() };
    for name in &names {
        let last = name.last();
        if name.tokens.len() == 1 {
            openings.alone.insert(reading.lemma(last), name.kind);
        }
        if name.kind == Kind::Person {
            openings.surnames.insert(reading.form(last));
        }
    }
    let mut out = Vec::with_capacity(names.len() + 2);
    for name in names {
        let Some(at) = Some(&name).filter(|name| name.tokens.len() > 1).and_then(|name| openings.within(name)) else {
            out.push(name);
            continue;
        };
        let (before, person) = (TokenRange { end: at, ..name.tokens }, TokenRange { start: at, ..name.tokens });
        out.extend(openings.kind(before, name.kind).map(|kind| NameMention::new(reading, before, kind)));
        out.push(NameMention::new(reading, person, Kind::Person));
    }
    out
}
