//! What a firm, a paper, a ship or a place is called stands after that word as it is: `związek zawodowy Verdi`, `masowiec
//! Matros`, `z raportu firmy Oliver Wyman`. So it is no person, wherever the article has it.
//!
//! Invariant: only kinds change, and only those of people whom the article never calls by a given name. Source: Polish declines
//! a person's name when it belongs to a noun (`firma Nowaka`), and leaves the name of a thing beside its noun in the nominative.

use super::given::is_given;
use super::mention::{Kind, NameMention};
use super::word::{self, FUNCTION};
use crate::lexis::Lexis;
use crate::morphology::{Case, NameClass, Pos, Source};
use crate::reading::Reading;
use crate::span::TokenId;
use crate::text::TokenKind;
use rustc_hash::{FxHashMap, FxHashSet};

/// How far before a name its noun is looked for, and how far before that somebody's function.
const REACH: usize = 3;

/// What a hint has for nouns that names stand beside, and what such a name is.
const NOUNS: [(u32, Kind); 5] = [
    (64, Kind::Organization),
    (128, Kind::Organization),
    (32, Kind::Organization),
    (1 << 11, Kind::Product),
    (1 << 8, Kind::Place),
];

struct Heads<'r> {
    reading: &'r Reading<'r>,
    lexis: &'r Lexis,
}

impl Heads<'_> {
    fn hint(&self, at: TokenId) -> u32 {
        word::hint(self.reading, self.lexis, at)
    }

    /// The noun that a name stands beside, adjectives and a quotation mark aside.
    fn noun(&self, name: &NameMention) -> Option<TokenId> {
        let start = self.reading.sentence(self.reading.sentence_of(name.tokens.start)).tokens.start;
        for by in 1..=REACH as u32 {
            let at = name.tokens.start.0.checked_sub(by).map(TokenId).filter(|&at| at >= start)?;
            let tag = self.reading.best(at).tag;
            let passed = tag.is_adjective() || matches!(self.reading.kind(at), TokenKind::Quote(_));
            if !passed {
                let common = !word::is_capital(self.reading, at) || at == start;
                return (common && tag.pos() == Pos::Subst).then_some(at);
            }
        }
        None
    }

    /// Whether somebody's function stands before a noun in the genitive: `prezes firmy`.
    fn of_somebody(&self, noun: TokenId) -> bool {
        let start = self.reading.sentence(self.reading.sentence_of(noun)).tokens.start;
        for by in 1..=REACH as u32 {
            let Some(at) = noun.0.checked_sub(by).map(TokenId).filter(|&at| at >= start) else { return false };
            let tag = self.reading.best(at).tag;
            if self.hint(at) & FUNCTION != 0 {
                return true;
            }
            let passed = tag.is_adjective() || tag.is_noun() && tag.case() == Some(Case::Genitive);
            if !passed {
                return false;
            }
        }
        false
    }

    /// What a name is by the noun that it stands beside.
    fn kind(&self, name: &NameMention) -> Option<Kind> {
        let reading = self.reading;
        let noun = self.noun(name)?;
        let hint = self.hint(noun);
        let &(_, kind) = NOUNS.iter().find(|(bits, _)| hint & bits != 0 && hint & FUNCTION == 0)?;
        let last = name.last();
        let best = reading.best(last);
        let as_it_is = reading.form(last) == reading.lemma(last) || best.tag.case() == Some(Case::Nominative);
        let known = best.source == Source::Lexicon && best.class != NameClass::default();
        let owned = known && (kind != Kind::Organization || self.of_somebody(noun));
        (as_it_is && !owned).then_some(kind)
    }
}

/// The mentions, with what is no person by such a noun.
pub(super) fn told_by_nouns(reading: &Reading<'_>, mut names: Vec<NameMention>, lexis: &Lexis) -> Vec<NameMention> {
    let heads = Heads { reading, lexis };
    let mut called: FxHashSet<&str> = FxHashSet::default();
    let is_person = |name: &NameMention| name.kind == Kind::Person;
    for name in names.iter().filter(|name| is_person(name) && name.tokens.len() > 1) {
        if is_given(reading, &lexis.given, name.tokens.start) {
            called.insert(reading.lemma(name.last()));
        }
    }
    let mut found: FxHashMap<&str, Kind> = FxHashMap::default();
    for name in names.iter_mut().filter(|name| is_person(name)) {
        let lemma = reading.lemma(name.last());
        let somebody = called.contains(lemma)
            || is_given(reading, &lexis.given, name.tokens.start)
            || reading.best(name.tokens.start).class.has(NameClass::INHABITANT);
        if let Some(kind) = Some(&*name).filter(|_| !somebody).and_then(|name| heads.kind(name)) {
            name.kind = kind;
            if name.tokens.len() == 1 {
                found.insert(lemma, kind);
            }
        }
    }
    if found.is_empty() {
        return names;
    }
    for name in names.iter_mut().filter(|name| is_person(name) && name.tokens.len() == 1) {
        if let Some(&kind) = found.get(reading.lemma(name.tokens.start)) {
            name.kind = kind;
        }
    }
    names
}
