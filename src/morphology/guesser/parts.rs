//! Words that are made of known ones: `zrobiłbym`, `żebyśmy`, `niewielki`, `MSZ-u`, `O’Leary’ego`.
//!
//! Source: Polish orthography; the endings after a mark are `lexis/joined_endings.tsv`. Invariant: an empty answer means
//! that the word is not made so.

use super::{Guess, indeclinable};
use crate::lexis::JoinedEndings;
use crate::morphology::analysis::NameClass;
use crate::morphology::lexicon::{Entry, Lexicon};
use crate::morphology::tag::{Number, Person, Pos, Tag};

/// An ending of a verb form, what the past form has instead, and what the ending says.
type VerbEnding = (&'static str, &'static str, Option<(Person, Number)>);

const VERB_ENDINGS: [VerbEnding; 13] = [
    ("byśmy", "", Some((Person::First, Number::Plural))),
    ("byście", "", Some((Person::Second, Number::Plural))),
    ("bym", "", Some((Person::First, Number::Singular))),
    ("byś", "", Some((Person::Second, Number::Singular))),
    ("by", "", None),
    ("łem", "ł", Some((Person::First, Number::Singular))),
    ("łeś", "ł", Some((Person::Second, Number::Singular))),
    ("łam", "ła", Some((Person::First, Number::Singular))),
    ("łaś", "ła", Some((Person::Second, Number::Singular))),
    ("liśmy", "li", Some((Person::First, Number::Plural))),
    ("łyśmy", "ły", Some((Person::First, Number::Plural))),
    ("liście", "li", Some((Person::Second, Number::Plural))),
    ("łyście", "ły", Some((Person::Second, Number::Plural))),
];

/// Endings of `być` joined to a conjunction or particle: `żebym`, `gdybyśmy`.
const JOINED_TO_BE: [&str; 4] = ["śmy", "ście", "m", "ś"];

/// What a form is made of, if of known words.
pub(super) fn guess<'f>(form: &'f str, lower: &str, lexicon: &Lexicon, joined: &JoinedEndings) -> Vec<Guess<'f>> {
    let mut out = verb(lower, lexicon);
    if out.is_empty() {
        out = conjunction(lower, lexicon);
    }
    if out.is_empty() && lower.len() > 6 {
        out = negated(lower, lexicon);
    }
    if out.is_empty() {
        out = marked(form, lower, joined);
    }
    let mut letters = form.chars();
    if out.is_empty() && letters.next().is_some() && letters.next().is_some() {
        let acronym = form.chars().all(|c| c.is_uppercase() || c.is_ascii_digit()) && form.chars().count() < 6;
        if acronym {
            out.push(Guess::whole(form, indeclinable(), NameClass::default(), 3));
        }
    }
    out
}

/// The lexicon's readings of a form that are kept.
pub(super) fn from_lexicon(lower: &str, lexicon: &Lexicon, keep: impl Fn(&Entry) -> bool) -> Vec<Guess<'static>> {
    let mut out = Vec::new();
    lexicon.look_up(lower, |e| {
        if keep(&e) {
            let mut lemma = String::new();
            e.lemma(lower, &mut lemma);
            out.push(Guess::whole(lemma, e.tag, e.class, e.usage));
        }
    });
    out
}

fn verb(lower: &str, lexicon: &Lexicon) -> Vec<Guess<'static>> {
    for (ending, put, says) in VERB_ENDINGS {
        let Some(stem) = lower.strip_suffix(ending) else { continue };
        let past = [stem, put].concat();
        let found = from_lexicon(&past, lexicon, |e| matches!(e.tag.pos(), Pos::Praet | Pos::Winien));
        if !found.is_empty() {
            let with = |g: Guess<'static>| Guess { tag: says.map_or(g.tag, |(p, _)| g.tag.with(p)), ..g };
            return found.into_iter().map(with).collect();
        }
    }
    Vec::new()
}

fn conjunction(lower: &str, lexicon: &Lexicon) -> Vec<Guess<'static>> {
    let stem = JOINED_TO_BE.iter().find_map(|e| lower.strip_suffix(e)).filter(|s| s.ends_with("by"));
    stem.map_or_else(Vec::new, |stem| {
        from_lexicon(stem, lexicon, |e| matches!(e.tag.pos(), Pos::Comp | Pos::Conj | Pos::Qub))
    })
}

fn negated(lower: &str, lexicon: &Lexicon) -> Vec<Guess<'static>> {
    let Some(rest) = lower.strip_prefix("nie") else { return Vec::new() };
    let mut found = from_lexicon(rest, lexicon, |e| e.tag.is_adjective() || matches!(e.tag.pos(), Pos::Ger | Pos::Adv));
    for guess in &mut found {
        if matches!(guess.tag.pos(), Pos::Adj | Pos::Adv) {
            guess.stem.to_mut().insert_str(0, "nie");
        } else {
            guess.tag = guess.tag.negated();
        }
    }
    found
}

/// A word with an ending after a hyphen or an apostrophe.
fn marked<'f>(form: &'f str, lower: &str, joined: &JoinedEndings) -> Vec<Guess<'f>> {
    let Some((at, mark)) = form.char_indices().rev().find(|&(_, c)| matches!(c, '-' | '\'' | '’')) else {
        return Vec::new();
    };
    // Letters can change their length in lower case, so each string is parted at its own mark.
    let Some((_, ending)) = lower.rsplit_once(mark).filter(|_| at > 0) else { return Vec::new() };
    let head = &form[..at];
    let letter = head.chars().next_back().is_some_and(char::is_uppercase);
    if mark == '-' && !letter || head.chars().nth(1).is_none() {
        return Vec::new();
    }
    let key = [if mark == '-' { "-" } else { "'" }, ending].concat();
    let Some(tag) = joined.tag(&key).and_then(|tag| tag.parse::<Tag>().ok()) else { return Vec::new() };
    let class = if mark == '-' { NameClass::ORGANIZATION } else { NameClass::SURNAME };
    vec![Guess::whole(head, tag, class, 3)]
}
