//! A word that has its capital only because it opens the sentence is no part of a person's name: `Sukces Nowak`, `Dr Nowak`.
//!
//! Nor is a title that has one anywhere: `Lord Nowak`. A function alone is no name either: `Europoseł: to zły plan`. Invariant:
//! mentions stay ordered and apart. Source: Polish writes common nouns with a small letter, so a noun that the lexicon has as nothing but one is no name.

use super::given::is_known_given;
use super::mention::{Kind, NameMention};
use super::word::is_common;
use crate::lexis::{FunctionClass, Lexis};
use crate::morphology::{NameClass, Source};
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};

/// The mentions of people, such words aside.
pub(super) fn stripped(reading: &Reading<'_>, names: Vec<NameMention>, lexis: &Lexis) -> Vec<NameMention> {
    let common = |at: TokenId| {
        let all = reading.analyses(at);
        !all.is_empty() && all.iter().all(is_common) && lexis.given.bearer(reading.form(at)).is_none()
    };
    // `Ojciec Święty` is called so.
    let can_be_common = |at: TokenId| reading.analyses(at).iter().any(is_common);
    let strip = |name: NameMention| {
        let first = name.tokens.start;
        let opens = reading.sentence(reading.sentence_of(first)).tokens.start == first;
        let next = TokenId(first.0 + 1);
        if name.kind != Kind::Person || name.tokens.len() < 2 || !opens || !common(first) || can_be_common(next) {
            return name;
        }
        NameMention::new(reading, TokenRange { start: next, ..name.tokens }, name.kind)
    };
    let title = |at: TokenId| {
        let found = lexis.functions.of_person(reading.lower(at));
        let class = found.or_else(|| lexis.functions.of_person(&reading.lemma(at).to_lowercase()))?.class;
        match class {
            FunctionClass::Abbreviated => Some(class),
            // `Święty Mikołaj` and `Pan Bóg` are called so.
            FunctionClass::Title if reading.lemma(at) != "święty" && !can_be_common(TokenId(at.0 + 1)) => Some(class),
            _ => None,
        }
    };
    let untitled = |name: NameMention| {
        let first = name.tokens.start;
        let titled = name.kind == Kind::Person
            && name.tokens.len() > 1
            && !is_known_given(reading, &lexis.given, first)
            && title(first).is_some();
        let rest = TokenRange { start: TokenId(first.0 + 1), ..name.tokens };
        if titled { NameMention::new(reading, rest, name.kind) } else { name }
    };
    let surname = |at: TokenId| {
        reading.analyses(at).iter().any(|a| a.source == Source::Lexicon && a.class.has(NameClass::SURNAME))
    };
    let function = |name: &NameMention| {
        let first = name.tokens.start;
        let opens = reading.sentence(reading.sentence_of(first)).tokens.start == first;
        let lone = opens && name.kind == Kind::Person && name.tokens.len() == 1;
        lone && lexis.functions.of_person(reading.lower(first)).is_some() && !surname(first)
    };
    names.into_iter().filter(|n| !function(n)).map(strip).map(untitled).collect()
}
