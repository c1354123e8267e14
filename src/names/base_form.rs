//! Puts names and noun phrases in the nominative.
//!
//! The head and what agrees with it change, the rest stays. A word that the lexicon does not know changes only when the
//! article itself has the form without the ending (`Trumpa`, beside `Trump`). Invariant: as many words out as in.
//! Source: Polish declension.

use super::mention::{Kind, NameMention};
use crate::morphology::{Analysis, Case, Gender, NameClass, Number, Tag};
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};
use std::collections::BTreeSet;

/// Endings of the oblique cases, with what the nominative has instead.
const ENDINGS: [(&str, &str); 14] = [
    ("iego", "i"),
    ("iemu", "i"),
    ("owi", ""),
    ("ego", "y"),
    ("emu", "y"),
    ("iem", ""),
    ("em", ""),
    ("im", "i"),
    ("ym", "y"),
    ("ą", "a"),
    ("ę", "a"),
    ("y", "a"),
    ("i", "a"),
    ("a", ""),
];

/// The base form of every mention, in their order; mentions help each other.
#[must_use]
pub fn base_forms(reading: &Reading<'_>, mentions: &[NameMention]) -> Vec<String> {
    let seen: BTreeSet<&str> = mentions.iter().flat_map(|m| m.tokens.iter()).map(|t| reading.form(t)).collect();
    mentions.iter().map(|m| phrase(reading, m.tokens, m.kind == Kind::Person, &seen)).collect()
}

/// The noun phrase in the nominative: `rzecznikiem ministerstwa` is `rzecznik ministerstwa`.
///
/// Words that the lexicon does not know stay as they are.
#[must_use]
pub fn nominative(reading: &Reading<'_>, range: TokenRange) -> String {
    phrase(reading, range, false, &BTreeSet::new())
}

fn phrase(reading: &Reading<'_>, range: TokenRange, person: bool, seen: &BTreeSet<&str>) -> String {
    let head = head(reading, range);
    let mut out = String::new();
    let mut last_end = None;
    let mut agreeing = true;
    for token in range.iter() {
        let span = reading.token(token).span;
        if last_end.is_some_and(|end| end < span.start) {
            out.push(' ');
        }
        last_end = Some(span.end);
        let form = reading.form(token);
        let elsewhere = supported(form, seen);
        let known = if person && elsewhere != form {
            Some(elsewhere.clone())
        } else {
            head.and_then(|h| inflected(reading, token, h))
        };
        agreeing &= known.is_some() || person || head.is_none();
        match known.filter(|_| agreeing) {
            Some(base) => out.push_str(&base),
            None if agreeing => out.push_str(&elsewhere),
            None => out.push_str(form),
        }
    }
    out
}

/// The tag that the phrase's first noun has in context.
fn head(reading: &Reading<'_>, range: TokenRange) -> Option<Tag> {
    range.iter().map(|t| reading.best(t).tag).find(|t| t.is_noun())
}

/// The word in the nominative, when the lexicon has a reading of it that agrees with the head.
fn inflected(reading: &Reading<'_>, token: TokenId, head: Tag) -> Option<String> {
    let form = reading.form(token);
    let best = reading.best(token);
    let fits = |tag: Tag| (tag.is_noun() || tag.is_adjective()) && (tag.agrees_with(head) || same_case(tag, head));
    let shouted = |word: &str| word.chars().nth(1).is_some_and(char::is_uppercase);
    let reads = reading.analyses(token);
    // `Jana` is not the acronym `JANA`.
    let spelt = |a: &Analysis| shouted(form) || !shouted(reading.morphology().lemma(a.lemma));
    let one = if fits(best.tag) && spelt(best) { best } else { reads.iter().find(|a| fits(a.tag) && spelt(a))? };
    if one.tag.can_be(Case::Nominative) && head.can_be(Case::Nominative) {
        return Some(form.to_owned());
    }
    let lemma = reading.morphology().lemma(one.lemma);
    let plural = head.number() == Some(Number::Plural);
    let base = if one.tag.is_adjective() {
        adjective(lemma, head.gender(), plural)
    } else if plural {
        plural_noun(form, one.class)
    } else {
        lemma.to_owned()
    };
    Some(with_case_of(&base, form))
}

/// Two nouns side by side need not share a gender: `Angela Merkel`, `prezydent Duda`.
fn same_case(tag: Tag, head: Tag) -> bool {
    tag.is_noun() && Case::ALL.iter().any(|c| tag.can_be(*c) && head.can_be(*c)) && tag.number() == head.number()
}

/// The nominative of an adjective, from its masculine: `wielki` is `Wielka` beside a feminine.
fn adjective(lemma: &str, gender: Option<Gender>, plural: bool) -> String {
    let Some(stem) = lemma.strip_suffix(['y', 'i']) else { return lemma.to_owned() };
    let soft = if lemma.ends_with('i') { "i" } else { "" };
    let velar = stem.ends_with(['k', 'g']);
    match gender {
        Some(Gender::M1) if plural => lemma.to_owned(),
        _ if plural => format!("{stem}{soft}e"),
        Some(Gender::F) => format!("{stem}{}a", if velar { "" } else { soft }),
        Some(Gender::N) => format!("{stem}{soft}e"),
        _ => lemma.to_owned(),
    }
}

/// The nominative plural, from an oblique plural form: `Stanach` is `Stany`, `Amerykanów` is `Amerykanie`.
fn plural_noun(form: &str, class: NameClass) -> String {
    let Some(stem) = ["ach", "ami", "om", "ów"].iter().find_map(|e| form.strip_suffix(e)) else {
        return form.to_owned();
    };
    match stem.chars().next_back() {
        Some('n') if class.has(NameClass::INHABITANT) && stem.ends_with("an") => format!("{stem}ie"),
        Some('k' | 'g') => format!("{stem}i"),
        Some('c' | 'i' | 'l' | 'ż') => format!("{stem}e"),
        _ => format!("{stem}y"),
    }
}

/// The form without its ending, when another mention of the article has it so.
fn supported(form: &str, seen: &BTreeSet<&str>) -> String {
    ENDINGS
        .iter()
        .filter_map(|(ending, nominative)| Some(format!("{}{nominative}", form.strip_suffix(ending)?)))
        .find(|base| base.chars().count() >= 3 && seen.contains(base.as_str()))
        .unwrap_or_else(|| form.to_owned())
}

/// Capitals as the form has them: the dictionary's `wielki` is `Wielki` in a name.
fn with_case_of(base: &str, form: &str) -> String {
    let mut letters = base.chars();
    match letters.next() {
        Some(first) if form.starts_with(char::is_uppercase) => first.to_uppercase().chain(letters).collect(),
        _ => base.to_owned(),
    }
}
