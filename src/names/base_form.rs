//! Puts names and noun phrases in the nominative.
//!
//! The head and what agrees with it change, the rest stays. A word that the lexicon does not know changes only when the
//! article itself has the form without the ending (`Trumpa`, beside `Trump`). Invariant: as many words out as in.
//! Source: Polish declension.

use super::mention::{Kind, NameMention};
use crate::morphology::{Analysis, Case, Degree, Gender, NameClass, Number, Pos, Source, Tag};
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
    let mut past_head = false;
    for token in range.iter() {
        let span = reading.token(token).span;
        if last_end.is_some_and(|end| end < span.start) {
            out.push(' ');
        }
        last_end = Some(span.end);
        let form = reading.form(token);
        let base = match head {
            Some((at, tag)) => {
                // After the head only adjectives that agree with it change, and all of a person's names: complements stay.
                let adjective = reading.analyses(token).iter().any(|a| a.tag.is_adjective());
                let changes = token <= at || person || adjective && !past_head;
                let base = changes.then(|| inflected(reading, token, tag, token == at, seen)).flatten();
                past_head |= token > at && base.is_none();
                base
            }
            None => Some(unknown(reading, token, seen)),
        };
        out.push_str(base.as_deref().unwrap_or(form));
    }
    out
}

/// The phrase's first noun, and its number, case and gender: what its reading and the adjectives before it share.
fn head(reading: &Reading<'_>, range: TokenRange) -> Option<(TokenId, Tag)> {
    let at =
        range.iter().find(|&t| reading.analyses(t).iter().any(|a| a.tag.is_noun() && a.source == Source::Lexicon))?;
    let best = reading.best(at).tag;
    let open = reading.analyses(at).iter().map(|a| a.tag).filter(|t| t.is_noun());
    let mut tag = if best.is_noun() { best } else { open.clone().next()? };
    // A country has no plural: `Ukrainy` is its genitive.
    let place = |a: &&Analysis| a.tag.is_noun() && a.class.has(NameClass::PLACE) && a.tag.can_be(Number::Singular);
    if let (Some(Number::Plural), Some(one)) = (tag.number(), reading.analyses(at).iter().find(place)) {
        tag = one.tag;
    }
    let Some(adjective) = range.iter().take_while(|&t| t < at).last() else { return Some((at, tag)) };
    let agrees = |noun: Tag| {
        let readings = reading.analyses(adjective).iter().filter(|a| a.tag.is_adjective());
        readings.filter_map(|a| noun.agreement(a.tag)).next()
    };
    if agrees(tag).is_none() {
        tag = open.filter_map(agrees).next().unwrap_or(tag);
    }
    Some((at, tag))
}

/// The word in the nominative, when it has a reading that agrees with the head.
fn inflected(reading: &Reading<'_>, token: TokenId, head: Tag, is_head: bool, seen: &BTreeSet<&str>) -> Option<String> {
    let form = reading.form(token);
    let shouted = |word: &str| word.chars().nth(1).is_some_and(char::is_uppercase);
    if head.can_be(Case::Nominative) || shouted(form) && !form.contains('-') {
        return Some(form.to_owned());
    }
    let lemma_of = |a: &Analysis| reading.morphology().lemma(a.lemma);
    // `Jana` is not the acronym `JANA`.
    let spelt = |a: &&Analysis| shouted(form) || !shouted(lemma_of(a));
    let fits = |a: &&Analysis| match a.tag.is_adjective() {
        true => !is_head && a.tag.pos() == Pos::Adj && a.tag.agrees_with(head),
        false => a.tag.is_noun() && if is_head { a.tag.agrees_with(head) } else { same_case(a.tag, head) },
    };
    let known = reading.analyses(token).iter().filter(|a| a.source == Source::Lexicon).filter(spelt).filter(fits);
    // Of two readings the one that is itself a name, for a word that is written like one.
    let capital = form.starts_with(char::is_uppercase);
    let Some(one) = known.max_by_key(|a| capital && a.class != NameClass::default()) else {
        return Some(unknown(reading, token, seen)).filter(|base| base != form || is_head);
    };
    let lemma = lemma_of(one);
    let plural = head.number() == Some(Number::Plural);
    let base = if one.tag.is_adjective() {
        let raised = one.tag.can_be(Degree::Superlative) || one.tag.can_be(Degree::Comparative);
        adjective(&if raised { masculine(form) } else { lemma.to_owned() }, head.gender(), plural)
    } else if plural && !one.tag.can_be(Number::Singular) && !is_plural_name(lemma) {
        plural_noun(lemma, head.gender() == Some(Gender::M1) || one.class.has(NameClass::INHABITANT))
    } else {
        lemma.to_owned()
    };
    Some(with_case_of(&base, form))
}

/// The masculine nominative of a compared adjective: `Najwyższego` is `Najwyższy`, not `wysoki`.
fn masculine(form: &str) -> String {
    let ending = ["ego", "emu", "ymi", "ych", "ej", "ym", "ą", "a", "e", "y"].iter().find_map(|e| form.strip_suffix(e));
    ending.map_or_else(|| form.to_owned(), |stem| format!("{stem}y"))
}

/// A word outside the lexicon: as the article has it elsewhere, or without an ending that only oblique cases have.
fn unknown(reading: &Reading<'_>, token: TokenId, seen: &BTreeSet<&str>) -> String {
    let form = reading.form(token);
    let elsewhere = supported(form, seen);
    if elsewhere != form || reading.analyses(token).iter().any(|a| a.source != Source::Guesser) {
        return elsewhere;
    }
    let stem = ["owi", "iem", "em"].iter().find_map(|e| form.strip_suffix(e)).filter(|s| s.chars().count() >= 4);
    stem.unwrap_or(form).to_owned()
}

/// Names that have no singular are their own plural: `Niemcy`, `Stany`, `Chiny`.
fn is_plural_name(lemma: &str) -> bool {
    lemma.ends_with(['y', 'i']) && lemma.starts_with(char::is_uppercase)
}

/// Two nouns side by side need not share a gender: `Angela Merkel`, `prezydent Duda`.
fn same_case(tag: Tag, head: Tag) -> bool {
    tag.is_noun() && Case::ALL.iter().any(|c| tag.can_be(*c) && head.can_be(*c))
}

/// The nominative of an adjective, from its masculine: `wielki` is `Wielka` beside a feminine.
fn adjective(lemma: &str, gender: Option<Gender>, plural: bool) -> String {
    let Some(stem) = lemma.strip_suffix(['y', 'i']) else { return lemma.to_owned() };
    let soft = if lemma.ends_with('i') { "i" } else { "" };
    let velar = stem.ends_with(['k', 'g']);
    match gender {
        Some(Gender::M1) if plural => match stem.chars().next_back() {
            Some('n' | 'w' | 'm' | 'p' | 'b') => format!("{stem}i"),
            Some('k') => format!("{}cy", &stem[..stem.len() - 1]),
            _ => lemma.to_owned(),
        },
        _ if plural => format!("{stem}{soft}e"),
        Some(Gender::F) => format!("{stem}{}a", if velar { "" } else { soft }),
        Some(Gender::N) => format!("{stem}{soft}e"),
        _ => lemma.to_owned(),
    }
}

/// The nominative plural of a lemma: `Amerykanin` is `Amerykanie`, `Polak` is `Polacy`, `stan` is `stany`.
fn plural_noun(lemma: &str, personal: bool) -> String {
    const PERSONAL: [(&str, &str); 14] = [
        ("anin", "anie"),
        ("ista", "iści"),
        ("ysta", "yści"),
        ("ec", "cy"),
        ("k", "cy"),
        ("g", "dzy"),
        ("r", "rzy"),
        ("t", "ci"),
        ("d", "dzi"),
        ("ch", "si"),
        ("ł", "li"),
        ("ta", "ci"),
        ("n", "ni"),
        ("a", "y"),
    ];
    const OTHER: [(&str, &str); 16] = [
        ("ka", "ki"),
        ("ga", "gi"),
        ("ia", "ie"),
        ("ja", "je"),
        ("a", "y"),
        ("ie", "ia"),
        ("e", "a"),
        ("o", "a"),
        ("k", "ki"),
        ("g", "gi"),
        ("c", "ce"),
        ("l", "le"),
        ("ż", "że"),
        ("sz", "sze"),
        ("j", "je"),
        ("ść", "ści"),
    ];
    let rows: &[(&str, &str)] = if personal { &PERSONAL } else { &OTHER };
    let found = rows.iter().find_map(|(end, plural)| Some(format!("{}{plural}", lemma.strip_suffix(end)?)));
    found.unwrap_or_else(|| format!("{lemma}{}", if personal { "owie" } else { "y" }))
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
