//! Finds the names of a text from capitals and the name classes of SGJP.
//!
//! A run of capitalised words inside a sentence is cut where a given name opens a person, and named by its words' classes.
//! A sentence's first word counts only when the lexicon knows it as a name or it is an acronym. Invariant: mentions are
//! ordered and do not overlap; linear time.

use super::mention::{Kind, NameMention};
use crate::morphology::{NameClass, Source};
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};
use crate::text::{ParagraphKind, TokenKind};

/// Lower-case lemmas of nouns that open the name of an institution when capitalised (general vocabulary).
const INSTITUTIONS: [&str; 34] = [
    "agencja",
    "akademia",
    "armia",
    "bank",
    "biuro",
    "centrum",
    "europejski",
    "federacja",
    "fundacja",
    "główny",
    "instytut",
    "izba",
    "komenda",
    "komisja",
    "komitet",
    "kongres",
    "ministerstwo",
    "najwyższy",
    "organizacja",
    "parlament",
    "partia",
    "platforma",
    "polski",
    "prokuratura",
    "rada",
    "sejm",
    "senat",
    "stowarzyszenie",
    "sąd",
    "trybunał",
    "unia",
    "uniwersytet",
    "urząd",
    "zarząd",
];

/// The names of the text, in order, not overlapping.
#[must_use]
pub fn recognize(reading: &Reading<'_>) -> Vec<NameMention> {
    let mut mentions = Vec::new();
    for sentence in reading.sentences() {
        let range = sentence.tokens.indices();
        let headline = reading.paragraphs()[sentence.paragraph.index()].kind == ParagraphKind::Headline;
        let shouting = headline
            && range.clone().all(|i| {
                let form = reading.form(TokenId::from(i));
                !form.chars().any(char::is_lowercase)
            });
        let mut first_word = true;
        let mut at = range.start;
        while at < range.end {
            let start = at;
            while at < range.end
                && is_part(reading, at, first_word || shouting)
                && (at == start || !opens_person(reading, at))
            {
                first_word = false;
                at += 1;
            }
            if at > start {
                push(reading, start, at, &mut mentions);
            } else {
                first_word &= !matches!(reading.kind(TokenId::from(at)), TokenKind::Word | TokenKind::Number);
                at += 1;
            }
        }
    }
    mentions
}

/// Every class that some reading of the token has.
fn classes(reading: &Reading<'_>, at: usize) -> NameClass {
    let none = NameClass::default();
    reading.analyses(TokenId::from(at)).iter().fold(none, |all, a| all.or(a.class))
}

fn is_acronym(form: &str) -> bool {
    form.chars().filter(|c| c.is_uppercase()).count() >= 2 && form.chars().next().is_some_and(char::is_uppercase)
}

/// Whether the token can be part of a name; a capital that its place demands proves nothing by itself.
fn is_part(reading: &Reading<'_>, at: usize, capital_by_place: bool) -> bool {
    let id = TokenId::from(at);
    if reading.kind(id) == TokenKind::Initial {
        return true;
    }
    let form = reading.form(id);
    if reading.kind(id) != TokenKind::Word || !form.starts_with(char::is_uppercase) {
        return false;
    }
    let unknown = reading.analyses(id).iter().all(|a| a.source == Source::Guesser);
    !capital_by_place || reading.best(id).class != NameClass::default() || unknown || is_acronym(form)
}

/// Whether a given name stands here that does not continue another name of a person.
fn opens_person(reading: &Reading<'_>, at: usize) -> bool {
    let given = |i: usize| reading.best(TokenId::from(i)).class.has(NameClass::GIVEN);
    let person = NameClass::GIVEN.or(NameClass::SURNAME);
    given(at)
        && !given(at - 1)
        && !classes(reading, at - 1).has(person)
        && reading.kind(TokenId::from(at - 1)) != TokenKind::Initial
}

fn push(reading: &Reading<'_>, start: usize, end: usize, mentions: &mut Vec<NameMention>) {
    if end - start == 1 && reading.kind(TokenId::from(start)) == TokenKind::Initial {
        return;
    }
    let tokens = TokenRange::new(start, end);
    let span = reading.span(tokens);
    let kind = kind_of(reading, start, end);
    let lemma = span.of(reading.text()).to_owned();
    mentions.push(NameMention { tokens, span, kind, lemma });
}

fn kind_of(reading: &Reading<'_>, start: usize, end: usize) -> Kind {
    let best = |i: usize| reading.best(TokenId::from(i)).class;
    let person = NameClass::GIVEN.or(NameClass::SURNAME).or(NameClass::INHABITANT).or(NameClass::BYNAME);
    let institution = NameClass::ORGANIZATION.or(NameClass::COMPANY);
    let head = TokenId::from(start);
    let head_lemma = reading.lemma(head).to_lowercase();
    if INSTITUTIONS.binary_search(&head_lemma.as_str()).is_ok() || best(start).has(institution) {
        return Kind::Organization;
    }
    if best(start).has(NameClass::GIVEN) || reading.kind(head) == TokenKind::Initial {
        return Kind::Person;
    }
    if (start..end).any(|i| best(i).has(NameClass::PLACE)) {
        return Kind::Place;
    }
    if (start..end).any(|i| classes(reading, i).has(person)) {
        return Kind::Person;
    }
    if (start..end).any(|i| classes(reading, i).has(NameClass::PLACE)) {
        return Kind::Place;
    }
    if end - start == 1 && is_acronym(reading.form(head)) {
        return Kind::Organization;
    }
    let guessed = reading.analyses(head).iter().all(|a| a.source == Source::Guesser);
    if guessed { Kind::Person } else { Kind::Organization }
}
