//! Somebody of a people or a place is a person: `z Francuzką`, and apart from what follows: `przez Rosjan` `Krymu`.
//!
//! Invariant: mentions stay ordered and apart; beside single words that nothing labelled only kinds change, and a name that such
//! a word opens is parted. Source: SGJP has men of a people in a class of their own, and women as feminine nouns in `-ka` with a
//! capital; a person's name after them is one of its own (`Francuzka Anna Nowak`).

use super::mention::{Kind, NameMention};
use super::overlay::{free, laid_over};
use super::word;
use crate::lexis::Lexis;
use crate::morphology::{Analysis, Gender, NameClass, Source};
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};

/// What a hint has for acronyms and companies.
const FIRMS: u32 = 3 << 17;

/// What names a word can be of, by the lexicon.
fn classes(reading: &Reading<'_>, at: TokenId) -> NameClass {
    let known = reading.analyses(at).iter().filter(|a| a.source == Source::Lexicon);
    known.fold(NameClass::default(), |all, a| all.or(a.class))
}

/// Whether a word with a capital is a woman of a people.
fn is_woman(reading: &Reading<'_>, at: TokenId) -> bool {
    let woman = |a: &Analysis| {
        let lemma = reading.morphology().lemma(a.lemma);
        a.tag.gender() == Some(Gender::F)
            && word::is_common(a)
            && lemma.ends_with("ka")
            && lemma.starts_with(char::is_uppercase)
    };
    word::is_title_word(reading, at) && reading.analyses(at).iter().any(woman)
}

/// Whether a word is somebody of a people, and no name of something else.
fn is_inhabitant(reading: &Reading<'_>, at: TokenId) -> bool {
    reading.best(at).source == Source::Lexicon && classes(reading, at) == NameClass::INHABITANT || is_woman(reading, at)
}

/// What a name after somebody of a people is.
fn kind(reading: &Reading<'_>, lexis: &Lexis, rest: TokenRange) -> Kind {
    let class = classes(reading, rest.start);
    if rest.len() > 1 || class.has(NameClass::SURNAME.or(NameClass::GIVEN)) {
        Kind::Person
    } else if class.has(NameClass::PLACE) {
        Kind::Place
    } else if word::hint(reading, lexis, rest.start) & FIRMS != 0 {
        Kind::Organization
    } else {
        Kind::Person
    }
}

/// The mentions, with such people.
pub(super) fn recognized(reading: &Reading<'_>, names: Vec<NameMention>, lexis: &Lexis) -> Vec<NameMention> {
    let one = |at: TokenId| TokenRange::new(at.index(), at.index() + 1);
    let women: Vec<TokenRange> = free(reading, &names).filter(|&at| is_woman(reading, at)).map(one).collect();
    let mut out = Vec::with_capacity(names.len() + women.len() + 4);
    for mut name in laid_over(reading, names, &women, Kind::Person) {
        let first = name.tokens.start;
        let lone = name.tokens.len() == 1;
        if lone && matches!(name.kind, Kind::Place | Kind::Organization) && is_inhabitant(reading, first) {
            name.kind = Kind::Person;
        } else if !lone && name.kind == Kind::Person && is_inhabitant(reading, first) {
            let rest = TokenRange { start: TokenId(first.0 + 1), ..name.tokens };
            out.push(NameMention::new(reading, one(first), Kind::Person));
            name = NameMention::new(reading, rest, kind(reading, lexis, rest));
        }
        out.push(name);
    }
    out
}
