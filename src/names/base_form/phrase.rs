//! Puts a phrase in the nominative: the case, number and gender under which its words cost least.
//!
//! In a person's name all words decline; in any other the head, the adjectives that agree with it and what a conjunction
//! joins to it. Invariant: as many words out as in; linear in the phrase's length.

use super::adjective;
use super::context::{self, Evidence};
use super::word::{Choice, Sort, Words};
use crate::lexis::Functions;
use crate::morphology::{Case, Gender, Number, Tag};
use crate::names::Kind;
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;

/// A head stands among the first words.
const HEAD_WITHIN: usize = 6;
/// When a word has no choice that agrees.
const MISFIT: i32 = 45;
/// A plural, before anything speaks for it.
const PLURAL: i32 = 6;
/// What heads are tried as, when they could be several.
const GENDERS: [Gender; 5] = [Gender::M3, Gender::F, Gender::N, Gender::M1, Gender::M2];
/// A common noun that is the whole name.
const LONE: i32 = 6;
/// An adjective that agrees.
const AGREES: i32 = 12;
/// A word before the head that does not agree with it.
const FOREIGN: i32 = 8;
/// That the tagger chose the case.
const TAGGED: i32 = 10;

/// Case, number and gender of a phrase.
#[derive(Clone, Copy, Debug)]
struct Frame {
    case: Case,
    number: Number,
    gender: Gender,
}

impl Frame {
    fn fits(self, tag: Tag) -> bool {
        tag.can_be(self.case)
            && tag.can_be(self.number)
            && (tag.can_be(self.gender) || self.gender == Gender::M1 && tag.can_be(Gender::M2))
    }
}

struct Phrase<'a> {
    reading: &'a Reading<'a>,
    words: &'a Words<'a>,
    range: TokenRange,
    sort: Sort,
}

/// The nominative of the phrase.
pub(super) fn base(
    reading: &Reading<'_>,
    range: TokenRange,
    kind: Option<Kind>,
    words: &Words<'_>,
    functions: &Functions,
) -> String {
    let phrase = Phrase { reading, words, range, sort: Sort::of(kind) };
    let evidence = context::evidence(reading, range, kind, functions);
    let best = if phrase.sort == Sort::Person { phrase.best_person(&evidence) } else { phrase.best_thing(&evidence) };
    phrase.spell(best)
}

impl<'a> Phrase<'a> {
    fn choices(&self, token: TokenId) -> &'a [Choice] {
        self.words.of(self.reading, token, self.sort)
    }

    /// The cheapest choice of a token in the frame.
    fn fitting(&self, token: TokenId, frame: Frame, adjective: Option<bool>) -> Option<&'a Choice> {
        let fits = |c: &&Choice| frame.fits(c.tag) && adjective.is_none_or(|a| c.adjective == a);
        self.choices(token).iter().filter(fits).min_by_key(|c| c.cost)
    }

    /// The best frame with the first and the last head, `None` when the phrase is in the nominative already.
    fn best_person(&self, evidence: &Evidence) -> Option<(Frame, TokenId)> {
        let mut best = (i32::MAX, None);
        for (case, says) in Case::ALL.iter().zip(evidence) {
            for number in [Number::Singular, Number::Plural] {
                for gender in [Gender::M1, Gender::F] {
                    let frame = Frame { case: *case, number, gender };
                    let cost = self.person(frame) - says + if number == Number::Plural { PLURAL } else { 0 };
                    if cost < best.0 {
                        best = (cost, Some((frame, self.range.start)));
                    }
                }
            }
        }
        best.1.filter(|(frame, _)| frame.case != Case::Nominative)
    }

    fn person(&self, frame: Frame) -> i32 {
        let mut cost = 0;
        for token in self.range.iter().filter(|t| self.declines(*t)) {
            cost += self.fitting(token, frame, None).map_or(MISFIT, |c| c.cost);
            cost -= if self.reading.best(token).tag.case() == Some(frame.case) { TAGGED / 2 } else { 0 };
        }
        cost
    }

    /// Words of a person's name that stay: `van`, `de`, `bin`.
    fn declines(&self, token: TokenId) -> bool {
        let form = self.reading.form(token);
        self.reading.kind(token) == TokenKind::Word
            && (form.starts_with(char::is_uppercase) || form.chars().count() > 3 || self.range.len() == 1)
    }

    fn best_thing(&self, evidence: &Evidence) -> Option<(Frame, TokenId)> {
        let mut best = (i32::MAX, None);
        for head in self.range.iter().take(HEAD_WITHIN) {
            let tagged = self.reading.best(head).tag.case();
            let lone = self.range.len() == 1;
            for choice in self.choices(head).iter().filter(|c| !c.adjective || lone) {
                let adjective = if choice.adjective { 4 } else { 0 };
                for (case, says) in Case::ALL.iter().zip(evidence).filter(|(c, _)| choice.tag.can_be(**c)) {
                    let number = if choice.tag.can_be(Number::Singular) { Number::Singular } else { Number::Plural };
                    let mut cost = choice.cost + adjective - says + if lone && !choice.proper { LONE } else { 0 };
                    cost -= if tagged == Some(*case) { TAGGED } else { 0 };
                    if cost - 3 * AGREES >= best.0 {
                        continue;
                    }
                    for gender in GENDERS.into_iter().filter(|g| choice.tag.can_be(*g)) {
                        let frame = Frame { case: *case, number, gender };
                        let cost = cost + self.around(head, choice, frame);
                        if cost < best.0 {
                            best = (cost, Some((frame, head)));
                        }
                    }
                }
            }
        }
        best.1.filter(|(frame, _)| frame.case != Case::Nominative)
    }

    /// What the words around the head cost.
    fn around(&self, head: TokenId, choice: &Choice, frame: Frame) -> i32 {
        let mut cost = 0;
        for token in self.range.iter().take_while(|t| *t < head) {
            if self.reading.kind(token) != TokenKind::Word {
                continue;
            }
            cost += match self.fitting(token, frame, Some(true)) {
                Some(adjective) => adjective.cost - AGREES,
                None if self.choices(token).iter().any(|c| c.known) => 30,
                None => FOREIGN,
            };
        }
        let mut joined = true;
        for token in self.range.iter().skip_while(|t| *t <= head) {
            let form = self.reading.form(token);
            if joined && self.fitting(token, frame, Some(true)).is_some() {
                cost -= AGREES / 2;
                continue;
            }
            if self.reading.kind(token) != TokenKind::Word || form.starts_with(char::is_lowercase) {
                joined = false;
                continue;
            }
            let complement = |c: &Choice| c.known && c.tag.can_be(Case::Genitive);
            cost += match self.choices(token) {
                [] => 0,
                choices if choices.iter().any(complement) => 0,
                // `Airem` at the end of `Wizz Airem` has an ending of its own.
                choices if choices.iter().all(|c| !c.tag.can_be(Case::Nominative) || c.cost >= 20) => 2 * FOREIGN,
                _ if joined && !choice.known => FOREIGN,
                _ => 3,
            };
            joined = false;
        }
        cost
    }

    /// The phrase with the words of the frame in the nominative.
    fn spell(&self, best: Option<(Frame, TokenId)>) -> String {
        let mut out = String::new();
        let mut last_end = None;
        let mut joined = true;
        let mut coordinated = false;
        for token in self.range.iter() {
            let span = self.reading.token(token).span;
            if last_end.is_some_and(|end| end < span.start) {
                out.push(' ');
            }
            last_end = Some(span.end);
            let form = self.reading.form(token);
            let changed = best.and_then(|(frame, head)| {
                if self.sort == Sort::Person {
                    return self.fitting(token, frame, None).filter(|_| self.declines(token)).map(|c| (c, frame));
                }
                if token == head {
                    let noun = self.fitting(token, frame, Some(false));
                    return noun.or_else(|| self.fitting(token, frame, None)).map(|c| (c, frame));
                }
                let agrees = self.fitting(token, frame, Some(true)).map(|c| (c, frame));
                if token < head || !joined {
                    return agrees.filter(|_| joined);
                }
                if coordinated {
                    let noun = |c: &&Choice| !c.adjective && c.tag.can_be(frame.case) && c.known;
                    let other = self.choices(token).iter().filter(noun).min_by_key(|c| c.cost);
                    joined = false;
                    return other.map(|c| (c, frame));
                }
                coordinated = matches!(form, "i" | "oraz") && token.0 == head.0 + 1;
                joined = agrees.is_some() || coordinated;
                agrees
            });
            match changed {
                Some((choice, frame)) if choice.adjective => {
                    let plural = frame.number == Number::Plural;
                    out.push_str(&adjective::nominative(&choice.base, frame.gender, plural));
                }
                Some((choice, _)) => out.push_str(&choice.base),
                None => out.push_str(form),
            }
        }
        out
    }
}
