//! Puts a phrase in the nominative: the case, number and gender under which its words cost least.
//!
//! In a person's name all words decline; in any other the head, the adjectives that agree with it and what a conjunction
//! joins to it. Invariant: as many words out as in; linear in the phrase's length.

use super::adjective;
use super::context::{self, Evidence};
use super::word::{Choice, Sort, Words};
use crate::lexis::{Functions, Speech, is_classifying};
use crate::morphology::{Case, Gender, Number, Pos, Tag};
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
/// What a past tense beside a name says of whether it is a woman's.
const BESIDE: i32 = 12;
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

/// A word of the phrase, with what does not depend on the frame.
struct Word<'a> {
    token: TokenId,
    form: &'a str,
    /// Whether it is a word, not a mark or number.
    worded: bool,
    choices: &'a [Choice<'a>],
    /// Whether any of them is an adjective.
    adjective: bool,
    /// The case that the tagger chose.
    tagged: Option<Case>,
}

impl<'a> Word<'a> {
    fn new(reading: &'a Reading<'a>, token: TokenId, choices: &'a [Choice<'a>]) -> Self {
        Word {
            token,
            form: reading.form(token),
            worded: reading.kind(token) == TokenKind::Word,
            choices,
            adjective: choices.iter().any(|c| c.adjective),
            tagged: reading.best(token).tag.case(),
        }
    }

    /// The cheapest choice in the frame.
    fn fitting(&self, frame: Frame, adjective: Option<bool>) -> Option<&'a Choice<'a>> {
        if adjective == Some(true) && !self.adjective {
            return None;
        }
        let fits = |c: &&Choice<'_>| adjective.is_none_or(|a| c.adjective == a) && frame.fits(c.tag);
        self.choices.iter().filter(fits).min_by_key(|c| c.cost)
    }

    /// What it costs in a person's name at least, whatever the frame.
    fn least(&self) -> i32 {
        self.choices.iter().map(|c| c.cost).fold(MISFIT, i32::min) - TAGGED / 2
    }

    /// What it costs before a head that it does not agree with.
    fn before(&self) -> i32 {
        if self.choices.iter().any(|c| c.known) { 30 } else { FOREIGN }
    }

    /// What it costs after the head; `foreign` when it belongs to an unknown one.
    fn after(&self, foreign: bool) -> i32 {
        let complement = |c: &Choice<'_>| c.known && c.tag.can_be(Case::Genitive);
        match self.choices {
            [] => 0,
            choices if choices.iter().any(complement) => 0,
            // `Airem` at the end of `Wizz Airem` has an ending of its own.
            choices if choices.iter().all(|c| !c.tag.can_be(Case::Nominative) || c.cost >= 20) => 2 * FOREIGN,
            _ if foreign => FOREIGN,
            _ => 3,
        }
    }
}

struct Phrase<'a> {
    reading: &'a Reading<'a>,
    words: Vec<Word<'a>>,
    sort: Sort,
}

/// The nominative of the phrase.
pub(super) fn base(
    reading: &Reading<'_>,
    range: TokenRange,
    kind: Option<Kind>,
    words: &Words<'_>,
    functions: &Functions,
    speech: &Speech,
) -> String {
    let sort = Sort::of(kind);
    let choices = range.iter().map(|token| Word::new(reading, token, words.of(reading, token, sort)));
    let phrase = Phrase { reading, words: choices.collect(), sort };
    let evidence = context::evidence(reading, range, kind, functions, speech);
    let best = match sort {
        Sort::Person => phrase.best_person(&evidence, context::is_hers(reading, range)),
        _ => phrase.best_thing(&evidence),
    };
    phrase.spell(best)
}

impl<'a> Phrase<'a> {
    /// The best frame with the place of its head, `None` when the phrase is in the nominative already.
    fn best_person(&self, evidence: &Evidence, hers: bool) -> Option<(Frame, usize)> {
        let declined: Vec<&Word<'_>> = self.words.iter().filter(|w| self.declines(w)).collect();
        let least: i32 = declined.iter().map(|w| w.least()).sum();
        let mut best = (i32::MAX, None);
        for (case, says) in Case::ALL.iter().zip(evidence) {
            for number in [Number::Singular, Number::Plural] {
                for gender in [Gender::M1, Gender::F] {
                    let frame = Frame { case: *case, number, gender };
                    let subject = *case == Case::Nominative && number == Number::Singular;
                    let beside = match gender {
                        Gender::F if hers && subject => -BESIDE,
                        _ if hers && subject => BESIDE,
                        _ => 0,
                    };
                    let plural = if number == Number::Plural { PLURAL } else { 0 };
                    let beyond = plural + beside - says;
                    if least + beyond >= best.0 {
                        continue;
                    }
                    let cost = person(&declined, frame) + beyond;
                    if cost < best.0 {
                        best = (cost, Some((frame, 0)));
                    }
                }
            }
        }
        best.1.filter(|(frame, _)| frame.case != Case::Nominative)
    }

    /// Words of a person's name that stay: `van`, `de`, `bin`.
    fn declines(&self, word: &Word<'_>) -> bool {
        let form = word.form;
        word.worded && (form.starts_with(char::is_uppercase) || form.chars().count() > 3 || self.words.len() == 1)
    }

    fn best_thing(&self, evidence: &Evidence) -> Option<(Frame, usize)> {
        let mut best = (i32::MAX, None);
        let lone = self.words.len() == 1;
        // `protestujących w mieście`
        let before_preposition = self.words.get(1).is_some_and(|w| self.reading.best(w.token).tag.pos() == Pos::Prep);
        for (head, word) in self.words.iter().enumerate().take(HEAD_WITHIN) {
            let alone = lone || head == 0 && before_preposition;
            for choice in word.choices.iter().filter(|c| !c.adjective || alone) {
                let adjective = if choice.adjective { 4 } else { 0 };
                for (case, says) in Case::ALL.iter().zip(evidence).filter(|(c, _)| choice.tag.can_be(**c)) {
                    let number = if choice.tag.can_be(Number::Singular) { Number::Singular } else { Number::Plural };
                    let mut cost = choice.cost + adjective - says + if lone && !choice.proper { LONE } else { 0 };
                    cost -= if word.tagged == Some(*case) { TAGGED } else { 0 };
                    if cost - 3 * AGREES >= best.0 {
                        continue;
                    }
                    for gender in GENDERS.into_iter().filter(|g| choice.tag.can_be(*g)) {
                        let frame = Frame { case: *case, number, gender };
                        // `śledczych`, `radnych`: many who are named by an adjective alone are people
                        let people = alone && gender == Gender::M1 && number == Number::Plural;
                        let people = people && word.form.starts_with(char::is_lowercase);
                        let cost = cost + self.around(head, choice, frame) - i32::from(people);
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
    fn around(&self, head: usize, choice: &Choice<'_>, frame: Frame) -> i32 {
        let mut cost = 0;
        for word in self.words[..head].iter().filter(|w| w.worded) {
            cost += word.fitting(frame, Some(true)).map_or_else(|| word.before(), |c| c.cost - AGREES);
        }
        let mut joined = true;
        for word in &self.words[head + 1..] {
            if joined && word.fitting(frame, Some(true)).is_some() {
                cost -= AGREES / 2;
                continue;
            }
            if word.worded && !word.form.starts_with(char::is_lowercase) {
                cost += word.after(joined && !choice.known);
            }
            joined = false;
        }
        cost
    }

    /// Whether an adjective after the head is rather one of the noun that follows: `rzecznika [obecnego rządu]`, `rzecznika
    /// [Nowego Banku]`, but `rzecznika prasowego rządu`.
    fn is_of_next(&self, at: usize, head: usize, frame: Frame) -> bool {
        let lower = |w: &Word<'_>| w.form.starts_with(char::is_lowercase);
        let word = &self.words[at];
        let Some(adjective) = word.fitting(frame, Some(true)).filter(|_| lower(&self.words[head])) else {
            return false;
        };
        let noun = |c: &Choice<'_>| {
            let same = c.tag.can_be(frame.case) && c.tag.can_be(frame.number);
            !c.adjective && c.known && same && c.tag.agrees_with(adjective.tag)
        };
        let mut following = self.words[at + 1..].iter().take(HEAD_WITHIN);
        let next = following.find(|w| w.fitting(frame, Some(true)).is_none());
        let alike = |w: &&Word<'_>| lower(w) == lower(word);
        let own = lower(word) && is_classifying(&adjective.base);
        !own && next.filter(alike).is_some_and(|w| w.choices.iter().any(noun))
    }

    /// The phrase with the words of the frame in the nominative.
    fn spell(&self, best: Option<(Frame, usize)>) -> String {
        let mut out = String::new();
        let mut last_end = None;
        let mut joined = true;
        let mut coordinated = false;
        let (mut frame, head) = best.map_or((None, 0), |(frame, head)| (Some(frame), head));
        for (at, word) in self.words.iter().enumerate() {
            let span = self.reading.token(word.token).span;
            if last_end.is_some_and(|end| end < span.start) {
                out.push(' ');
            }
            last_end = Some(span.end);
            if at == head + 1
                && self.sort != Sort::Person
                && let Some(apposed) = frame.and_then(|f| apposed(word, f))
            {
                out.push_str(&apposed.0.base);
                frame = Some(apposed.1);
                continue;
            }
            let changed = frame.and_then(|frame| {
                if self.sort == Sort::Person {
                    return word.fitting(frame, None).filter(|_| self.declines(word)).map(|c| (c, frame));
                }
                if at == head {
                    let noun = word.fitting(frame, Some(false));
                    return noun.or_else(|| word.fitting(frame, None)).map(|c| (c, frame));
                }
                let agrees = word.fitting(frame, Some(true)).map(|c| (c, frame));
                if at < head || !joined {
                    return agrees.filter(|_| joined);
                }
                if coordinated {
                    // `władz unijnych i brytyjskich`
                    if agrees.is_some() {
                        joined = false;
                        return agrees;
                    }
                    let noun = |c: &&Choice<'_>| !c.adjective && c.tag.can_be(frame.case) && c.known;
                    let other = word.choices.iter().filter(noun).min_by_key(|c| c.cost);
                    joined = false;
                    return other.map(|c| (c, frame));
                }
                coordinated = matches!(word.form, "i" | "oraz");
                joined = (agrees.is_some() || coordinated) && !self.is_of_next(at, head, frame);
                agrees.filter(|_| joined)
            });
            match changed {
                Some((choice, frame)) if choice.adjective => {
                    let plural = frame.number == Number::Plural;
                    out.push_str(&adjective::nominative(&choice.base, frame.gender, plural));
                }
                Some((choice, _)) => out.push_str(&choice.base),
                None => out.push_str(word.form),
            }
        }
        out
    }
}

/// The noun after the head in its case, with its own gender: `w „Dzienniku Gazecie Bankowej”`. A genitive is a complement,
/// a dative may be one.
fn apposed<'a>(word: &Word<'a>, frame: Frame) -> Option<(&'a Choice<'a>, Frame)> {
    if !matches!(frame.case, Case::Accusative | Case::Instrumental | Case::Locative)
        || !word.form.starts_with(char::is_uppercase)
        || word.choices.iter().any(|c| c.known && (c.tag.can_be(Case::Genitive) || c.tag.can_be(Case::Nominative)))
    {
        return None;
    }
    let number = |c: &Choice<'_>| c.tag.can_be(frame.number);
    let noun = |c: &&Choice<'_>| !c.adjective && c.known && c.tag.can_be(frame.case) && number(c);
    let choice = word.choices.iter().filter(noun).min_by_key(|c| c.cost)?;
    let gender = GENDERS.into_iter().find(|g| choice.tag.can_be(*g))?;
    Some((choice, Frame { gender, ..frame }))
}

/// What the declined words of a person's name cost in the frame.
fn person(declined: &[&Word<'_>], frame: Frame) -> i32 {
    let cost = |w: &&Word<'_>| {
        let tagged = if w.tagged == Some(frame.case) { TAGGED / 2 } else { 0 };
        w.fitting(frame, None).map_or(MISFIT, |c| c.cost) - tagged
    };
    declined.iter().map(cost).sum()
}
