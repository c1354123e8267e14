//! The ways of one word to the nominative: by the lexicon's readings, by undoing an ending, or as it stands.
//!
//! Invariant: every word has a way in the nominative, and costs are small integers. What a choice costs falls when other
//! forms in the article point to the same base.

use super::{adjective, endings, noun};
use crate::lexis::{Bearer, GivenNames};
use crate::morphology::{Analysis, Case, Gender, NameClass, Number, Pos, Source, Tag};
use crate::names::Kind;
use crate::reading::Reading;
use crate::span::TokenId;
use crate::text::TokenKind;
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// One way to the nominative.
#[derive(Clone, Debug)]
pub(super) struct Choice<'r> {
    /// The nominative; of an adjective the masculine one.
    pub base: Cow<'r, str>,
    /// The number, cases and genders for which it holds.
    pub tag: Tag,
    /// How unlikely it is.
    pub cost: i32,
    /// Whether it declines with a head.
    pub adjective: bool,
    /// Whether the lexicon has it.
    pub known: bool,
    /// Whether it is a name of that sort.
    pub proper: bool,
}

/// What a phrase names, as far as its words care.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Sort {
    /// A person or people: every word declines.
    Person,
    /// A place.
    Place,
    /// Anything else.
    Thing,
}

impl Sort {
    pub(super) fn of(kind: Option<Kind>) -> Self {
        match kind {
            Some(Kind::Person) => Sort::Person,
            Some(Kind::Place) => Sort::Place,
            _ => Sort::Thing,
        }
    }
}

/// Every word of the names of a text with its choices.
#[derive(Debug)]
pub(super) struct Words<'r> {
    given: &'r GivenNames,
    /// A form to its place in `choices`.
    places: FxHashMap<(&'r str, Sort), usize>,
    choices: Vec<Vec<Choice<'r>>>,
}

/// A plural of what has a singular, before anything speaks for it.
const PLURAL: i32 = 8;
/// That a form of a man's surname is a woman's.
const HERS: i32 = 16;
/// That a word which is an adjective is a form of an unknown surname.
const NO_ADJECTIVE: i32 = 14;
/// What a choice costs more beside one that is a given name.
const GIVEN: i32 = 30;
/// How much each further form counts, and how many of them.
const VOTE: i32 = 8;
const VOTES: usize = 3;

impl<'r> Words<'r> {
    pub(super) fn new(given: &'r GivenNames) -> Self {
        Words { given, places: FxHashMap::default(), choices: Vec::new() }
    }

    /// Takes a word up.
    pub(super) fn add(&mut self, reading: &'r Reading<'_>, token: TokenId, sort: Sort) {
        if reading.kind(token) == TokenKind::Word {
            let key = (reading.form(token), sort);
            self.places.entry(key).or_insert_with(|| {
                self.choices.push(choices(reading, token, sort, self.given));
                self.choices.len() - 1
            });
        }
    }

    /// Counts how many forms point to each base, once all words are there.
    pub(super) fn count(&mut self) {
        let mut numbers: FxHashMap<String, usize> = FxHashMap::default();
        // How many words point to the base of that number, and one past the last of them.
        let mut bases: Vec<(usize, usize)> = Vec::new();
        let mut votes: Vec<usize> = Vec::new();
        for (word, choices) in self.choices.iter().enumerate() {
            for choice in choices.iter().filter(|c| c.votes()) {
                let number = *numbers.entry(choice.base.to_lowercase()).or_insert(bases.len());
                if number == bases.len() {
                    bases.push((0, 0));
                }
                let (forms, last) = &mut bases[number];
                *forms += usize::from(*last != word + 1);
                *last = word + 1;
                votes.push(number);
            }
        }
        let voters = self.choices.iter_mut().flatten().filter(|c| c.votes());
        for (choice, number) in voters.zip(votes) {
            let others = bases[number].0 - 1;
            choice.cost -= VOTE * others.min(VOTES) as i32;
        }
    }

    /// The choices of a word; none for what is no word.
    pub(super) fn of<'a>(&'a self, reading: &'a Reading<'_>, token: TokenId, sort: Sort) -> &'a [Choice<'r>] {
        if reading.kind(token) != TokenKind::Word {
            return &[];
        }
        self.places.get(&(reading.form(token), sort)).map_or(&[], |&at| self.choices[at].as_slice())
    }
}

impl Choice<'_> {
    fn votes(&self) -> bool {
        !self.adjective && self.cost < 30
    }
}

fn shouted(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() > 1 && word.chars().all(|c| !c.is_lowercase())
}

/// All cases but the vocative, which names of the news hardly have.
fn oblique() -> Tag {
    Case::ALL[1..6].iter().fold(Tag::of(Pos::Subst), |tag, &case| tag.with(case))
}

fn of_all_genders(tag: Tag) -> Tag {
    Gender::ALL.iter().fold(tag, |tag, &gender| tag.with(gender))
}

fn choices<'r>(reading: &'r Reading<'_>, token: TokenId, sort: Sort, given: &GivenNames) -> Vec<Choice<'r>> {
    let form = reading.form(token);
    let mut out = Vec::new();
    if let Some((stem, tag)) = endings::joined(form) {
        out.push(Choice { base: stem.into(), tag, cost: 0, adjective: false, known: true, proper: true });
        as_it_stands(form, sort, 20, &mut out);
        return out;
    }
    if shouted(form) {
        acronym(form, &mut out);
        return out;
    }
    for analysis in reading.analyses(token) {
        let lemma = reading.morphology().lemma(analysis.lemma);
        let ending = form.contains('-') && !lemma.contains(['-', '\'', '’']);
        let compound = lemma.contains('-') && analysis.tag.is_adjective() || ending;
        if analysis.source == Source::Lexicon || analysis.source == Source::Guesser && compound && sort != Sort::Person
        {
            out.extend(by_reading(form, lemma, analysis, sort));
        }
    }
    // SGJP has `ukraina` beside `Ukraina`.
    if sort == Sort::Place && out.iter().any(|c| c.known && c.proper && !c.adjective && c.cost == 0) {
        out.iter_mut().filter(|c| !c.proper && !c.adjective).for_each(|c| c.cost += 6);
    }
    let named = out.iter().any(|c| c.cost < 15);
    let nominative = out.iter().any(|c| c.cost < 15 && c.tag.can_be(Case::Nominative));
    if !named {
        by_ending(form, sort, &mut out);
        as_it_stands(form, sort, 0, &mut out);
        prefer_given(&mut out, given);
    } else if sort == Sort::Person
        && (out.iter().all(|c| c.adjective) || given.bearer(form).is_none() && is_surname_in_a(form, &out))
    {
        // `Pieskowa` is also a form of `Pieskow`, `Bonda` of `Bond`
        let known = out.len();
        by_ending(form, sort, &mut out);
        out[known..].iter_mut().for_each(|c| c.cost += NO_ADJECTIVE);
    } else if !nominative {
        // `Barry` is a form of `Barra` too, which is nobody's given name
        let is_given = |a: &Analysis| a.class.has(NameClass::GIVEN);
        let foreign =
            sort == Sort::Person && given.bearer(form).is_some() && !reading.analyses(token).iter().any(is_given);
        if foreign {
            out.iter_mut().for_each(|c| c.cost += GIVEN / 2);
        }
        as_it_stands(form, sort, if foreign { 0 } else { 45 }, &mut out);
        if sort == Sort::Person && ["owa", "ewa", "ina"].iter().any(|e| form.ends_with(e)) {
            // `Zacharowa`: a man's name in the genitive, or a woman's
            let tag = Tag::of(Pos::Subst).with(Case::Nominative).with(Number::Singular).with(Gender::F);
            out.push(Choice { base: form.into(), tag, cost: HERS, adjective: false, known: false, proper: true });
        }
    }
    out
}

/// Whether the lexicon has the word as a surname in -a only, which a man's in another case looks like.
fn is_surname_in_a(form: &str, choices: &[Choice<'_>]) -> bool {
    form.ends_with('a') && choices.iter().all(|c| !c.adjective && c.base == form && c.tag.can_be(Case::Nominative))
}

/// Of the ways of an unknown word those that lead to a given name are cheap: `Theresy` is `Theresa`, `Jeremy` stays.
fn prefer_given(out: &mut [Choice<'_>], given: &GivenNames) {
    let fits = |c: &Choice<'_>| match given.bearer(&c.base) {
        Some(Bearer::Man) => c.tag.can_be(Gender::M1),
        Some(Bearer::Woman) => c.tag.can_be(Gender::F),
        Some(Bearer::Either) => true,
        None => false,
    };
    if out.iter().any(fits) {
        out.iter_mut().for_each(|c| c.cost = if fits(c) { c.cost.min(8) / 4 } else { c.cost + GIVEN });
    }
}

/// An acronym stands for any case; its gender is that of the adjective beside it, neuter before all.
fn acronym<'r>(form: &'r str, out: &mut Vec<Choice<'r>>) {
    if form.chars().all(|c| "IVXLC".contains(c)) {
        return;
    }
    let tag = oblique().with(Case::Nominative).with(Number::Singular);
    for (gender, cost) in [(Gender::N, 0), (Gender::F, 1), (Gender::M3, 2), (Gender::M1, 6)] {
        let tag = tag.with(gender);
        out.push(Choice { base: form.into(), tag, cost, adjective: false, known: true, proper: true });
    }
}

fn by_reading<'r>(form: &'r str, lemma: &'r str, analysis: &Analysis, sort: Sort) -> Option<Choice<'r>> {
    let tag = analysis.tag;
    let capital = form.starts_with(char::is_uppercase);
    // `Jana` is not the acronym `JANA`.
    if shouted(lemma) && !form.contains('-') {
        return None;
    }
    if tag.is_adjective() {
        let base = spelt_like(adjective::masculine(form, analysis, lemma), form);
        let cost = if sort == Sort::Person && capital { 12 } else { 0 };
        return Some(Choice { base, tag, cost, adjective: true, known: true, proper: true });
    }
    if !tag.is_noun() || !Case::ALL[..6].iter().any(|&c| tag.can_be(c)) {
        return None;
    }
    let plural = !tag.can_be(Number::Singular);
    let (cost, proper) = likeliness(lemma, analysis, sort, capital, plural);
    let base = if tag.can_be(Case::Nominative) && plural {
        Cow::Borrowed(form)
    } else if tag.pos() == Pos::Ger {
        noun::gerund(form).into()
    } else if plural {
        many(form, lemma, analysis).into()
    } else {
        Cow::Borrowed(lemma)
    };
    let tag = if tag.gender().is_none() && tag.can_be(Gender::M1) { tag.with(Gender::F) } else { tag };
    Some(Choice { base: spelt_like(base, form), tag, cost, adjective: false, known: true, proper })
}

/// What a noun's reading costs in a name of the sort, and whether it is a name itself.
fn likeliness(lemma: &str, analysis: &Analysis, sort: Sort, capital: bool, plural: bool) -> (i32, bool) {
    let (tag, class) = (analysis.tag, analysis.class);
    let of_person = NameClass::GIVEN.or(NameClass::SURNAME).or(NameClass::BYNAME).or(NameClass::INHABITANT);
    let of_thing = NameClass::PLACE.or(NameClass::ORGANIZATION).or(NameClass::COMPANY).or(NameClass::OTHER);
    let common = class == NameClass::default();
    let own_plural = plural && class.has(NameClass::PLACE) && lemma.ends_with(['y', 'i', 'e']);
    let (mut cost, proper) = match sort {
        _ if !capital => (if common { 0 } else { 4 }, true),
        Sort::Person if class.has(of_person) => {
            let surname = plural && !class.has(NameClass::INHABITANT);
            (
                if surname && class.has(NameClass::SURNAME) {
                    16
                } else if surname {
                    30
                } else {
                    0
                },
                true,
            )
        }
        Sort::Person => (22, false),
        Sort::Place if class.has(NameClass::PLACE) => (0, true),
        _ if class.has(of_thing) => (if own_plural { 11 } else { 1 }, true),
        _ if common => (2, false),
        Sort::Place => (30, false),
        Sort::Thing => (18, false),
    };
    if plural && class.has(NameClass::PLACE) && !own_plural {
        // A country has no plural: `Ukrainy` is its genitive.
        cost += 40;
    } else if plural && !own_plural && sort != Sort::Person {
        cost += PLURAL;
    } else if own_plural && lemma.ends_with('e') {
        cost += 1;
    }
    if tag.pos() == Pos::Ger {
        cost += 3;
    }
    // `Radzie` is `rada` rather than `rad`.
    if tag.case() == Some(Case::Locative) && tag.gender() == Some(Gender::M3) {
        cost += 1;
    }
    // Of two lexemes the commoner one: `Łodzi` is `Łódź`, not `Łodzia`.
    cost += 3 - i32::from(analysis.usage.min(3));
    // A woman's surname that does not decline.
    if tag.can_be(Number::Plural) && !plural {
        cost += 4;
    }
    (cost, proper)
}

/// The nominative plural.
fn many(form: &str, lemma: &str, analysis: &Analysis) -> String {
    let men = analysis.tag.can_be(Gender::M1);
    let class = analysis.class;
    let surname = class.has(NameClass::SURNAME) && !class.has(NameClass::INHABITANT);
    if form.contains('-') && shouted(lemma) {
        format!("{lemma}-y")
    } else if men && lemma.ends_with(['y', 'i']) {
        adjective::nominative(lemma, Gender::M1, true)
    } else if men && surname {
        format!("{}owie", lemma.strip_suffix(['a', 'o']).unwrap_or(lemma))
    } else if class.has(NameClass::PLACE) || lemma.ends_with(['y', 'i']) {
        // Names that have no singular are their own plural: `Niemcy`, `Stany`, `Katowice`.
        lemma.to_owned()
    } else {
        noun::plural(lemma, men)
    }
}

/// The base with its first part in the nominative too, where that part ends as the cases of the tag do: `Karla-Heinza` is
/// `Karl-Heinz`, `Lis-Kowalskiej` keeps its `Lis`.
fn compound(base: Cow<'_, str>, tag: Tag) -> Cow<'_, str> {
    const LIKELY: i32 = 8;
    let Some((first, rest)) = base.split_once('-') else { return base };
    let fits = |row: &endings::Row| row.personal() && row.cost <= LIKELY && row.tag().agrees_with(tag);
    let undone = endings::undone(first).filter(|(stem, row)| fits(row) && stem.chars().count() > 1);
    match undone.min_by_key(|(_, row)| row.cost) {
        Some((stem, row)) => [stem, row.put, "-", rest].concat().into(),
        None => base,
    }
}

fn by_ending<'r>(form: &'r str, sort: Sort, out: &mut Vec<Choice<'r>>) {
    let person = sort == Sort::Person;
    if !person {
        for (base, tag) in adjective::by_ending(form) {
            out.push(Choice { base: base.into(), tag, cost: 0, adjective: true, known: true, proper: true });
        }
    }
    for (stem, row) in endings::undone(form) {
        if if person { row.personal() } else { row.thing() || row.personal() } {
            let cost = row.cost + if !person && !row.thing() { 12 } else { 0 };
            let base = if row.put.is_empty() { stem.into() } else { [stem, row.put].concat().into() };
            let base = if person { compound(base, row.tag()) } else { base };
            out.push(Choice { base, tag: row.tag(), cost, adjective: false, known: false, proper: true });
        }
    }
}

/// The word unchanged, in the nominative and, if it may be indeclinable, in every other case.
fn as_it_stands<'r>(form: &'r str, sort: Sort, more: i32, out: &mut Vec<Choice<'r>>) {
    let person = sort == Sort::Person;
    let mut push = |tag: Tag, cost: i32| {
        let tag = tag.with(Number::Singular);
        let nominative = tag.can_be(Case::Nominative);
        let base = if person && !nominative { compound(form.into(), tag) } else { form.into() };
        out.push(Choice { base, tag, cost: cost + more, adjective: false, known: false, proper: true });
    };
    let nominative = Tag::of(Pos::Subst).with(Case::Nominative);
    let men = |tag: Tag| tag.with(Gender::M1).with(Gender::M2).with(Gender::M3);
    let strong = ["ego", "emu", "owi", "em", "ów", "ami", "ach", "ą", "ę"].iter().any(|e| form.ends_with(e));
    let odd = if strong { 28 } else { 0 };
    match form.chars().next_back().map(|c| c.to_lowercase().next().unwrap_or(c)) {
        Some('a') => {
            push(nominative.with(Gender::F), 5);
            push(men(nominative), 6);
            push(of_all_genders(oblique()), 26);
        }
        Some('o' | 'u' | 'é') => {
            push(of_all_genders(nominative), if form.ends_with('u') { 9 } else { 1 });
            push(of_all_genders(oblique()), if form.ends_with('u') { 11 } else { 5 });
        }
        Some('e' | 'i' | 'y') => {
            push(of_all_genders(nominative), odd + if person { 4 } else { 7 });
            push(oblique().with(Gender::F), odd + 7);
            push(men(oblique()), if form.ends_with('e') { 11 } else { 16 });
        }
        _ => {
            push(men(nominative), odd);
            push(nominative.with(Gender::F).with(Gender::N), odd + 2);
            push(oblique().with(Gender::F).with(Gender::N), odd + if person { 4 } else { 10 });
            push(men(oblique()), odd + if person { 28 } else { 12 });
        }
    }
}

/// Capitals as the form has them, in each part of a compound: the dictionary's `wielki` is `Wielki` in a name.
fn spelt_like<'r>(base: Cow<'r, str>, form: &str) -> Cow<'r, str> {
    if !base.contains('-') && !form.starts_with(char::is_uppercase) {
        return base;
    }
    let mut out = String::with_capacity(base.len());
    let mut parts = form.split('-');
    for (i, part) in base.split('-').enumerate() {
        if i > 0 {
            out.push('-');
        }
        let mut letters = part.chars();
        match letters.next() {
            Some(first) if parts.next().is_some_and(|p| p.starts_with(char::is_uppercase)) => {
                out.extend(first.to_uppercase());
                out.push_str(letters.as_str());
            }
            _ => out.push_str(part),
        }
    }
    out.into()
}
