//! Which names are one thing.
//!
//! Names of one kind are one thing when their base forms are the same, when the table of public names says so (`USA`), when
//! one is the acronym of the other or stands in brackets after it, when a lone surname or given name follows a full name
//! (the latest one, so that two people with one surname stay apart), when given names are initials, and when the first
//! word of an institution's name stands for it (`Komisja`). One name has one kind in a text, the one that it has most often.
//! Invariant: linear in the number of names.

use super::spelling::{Spelling, Spellings, words};
use crate::lexis::{Aliases, Lexis};
use crate::morphology::{Analysis, NameClass};
use crate::names::{Kind, NameMention};
use crate::reading::Reading;
use crate::span::TokenId;
use crate::text::TokenKind;
use rustc_hash::FxHashMap;

/// What joining the names says: an entity for every name, and a kind for every entity.
#[derive(Debug, Default)]
pub(super) struct Joined {
    /// The entity of each name, in their order; entities are numbered by their first name.
    pub entity_of: Vec<usize>,
    /// The kind of each entity.
    pub kinds: Vec<Kind>,
}

/// What is known of the entities so far, by kind and key; the keys lie in the names' spellings.
#[derive(Default)]
struct Index<'n> {
    names: FxHashMap<(Kind, &'n str), usize>,
    aliases: FxHashMap<(Kind, u16), usize>,
    /// The latest person with that surname.
    surnames: FxHashMap<&'n str, usize>,
    /// The latest person whose name of three words or more ends so: `le drian`.
    tails: FxHashMap<&'n str, usize>,
    /// The latest person with that given name.
    given: FxHashMap<&'n str, usize>,
    /// By given name's first letter and surname.
    initials: FxHashMap<(char, &'n str), usize>,
    /// The same of people of whom only the initial is known.
    only_initials: FxHashMap<(char, &'n str), usize>,
    /// By the letters of a name of several words.
    expansions: FxHashMap<(Kind, &'n str), usize>,
    acronyms: FxHashMap<(Kind, &'n str), usize>,
    /// The latest name of several words with that head.
    heads: FxHashMap<(Kind, &'n str), usize>,
    /// A name of one word that may be the head of a longer one.
    short: FxHashMap<(Kind, &'n str), usize>,
}

/// One name with its spelling.
#[derive(Clone, Copy)]
struct Name<'n> {
    kind: Kind,
    spelling: &'n Spelling,
    mention: &'n NameMention,
}

impl<'n> Name<'n> {
    fn lower(self) -> &'n str {
        &self.spelling.lower
    }

    fn letters(self) -> Option<&'n str> {
        self.spelling.letters(&self.mention.lemma)
    }
}

/// Joins the names.
pub(super) fn join(reading: &Reading<'_>, names: &[NameMention], lexis: &Lexis) -> Joined {
    let spellings = Spellings::new(names);
    let kinds = kinds(reading, names, &spellings);
    let mut out = Joined::default();
    let mut index = Index::default();
    // the name that an entity was made for last
    let mut newest = 0;
    let mut same = Vec::new();
    for (at, mention) in names.iter().enumerate() {
        let name = Name { kind: kinds[at], spelling: spellings.of(at), mention };
        let before = at.checked_sub(1).filter(|b| in_brackets(reading, &names[*b], mention)).map(|b| out.entity_of[b]);
        let before = before.filter(|&b| name.kind != Kind::Person && out.kinds[b] == name.kind);
        let found = if name.kind == Kind::Person {
            index.person(reading, name)
        } else {
            index.thing(reading, name, lexis, before)
        };
        // `OECD … Organizacja Współpracy (OECD)`: what was known by its acronym alone has just been introduced
        if let (Some(new), Some(known)) = (before.filter(|_| newest + 1 == at), found)
            && new != known
            && name.spelling.acronym.is_some()
        {
            let full = Name { kind: kinds[at - 1], spelling: spellings.of(at - 1), mention: &names[at - 1] };
            index.move_to(reading, full, lexis, (new, known));
            out.kinds.pop();
            out.entity_of[at - 1] = known;
        }
        // `KE … Komisja … Komisja Europejska`: what was known by its head alone and by its acronym is one
        if let Some(one) = found
            && let Some(head) = index.known_by_head(reading, name)
            && one != head
        {
            same.push((one, head));
        }
        let entity = found.unwrap_or_else(|| {
            newest = at;
            out.kinds.push(name.kind);
            out.kinds.len() - 1
        });
        index.add(reading, name, lexis, entity);
        out.entity_of.push(entity);
    }
    if same.is_empty() { out } else { united(&out, &same) }
}

/// With those pairs of entities made one.
fn united(joined: &Joined, same: &[(usize, usize)]) -> Joined {
    // of each entity an earlier one that it is, or itself
    let mut one: Vec<usize> = (0..joined.kinds.len()).collect();
    let first = |one: &mut [usize], mut at: usize| {
        while one[at] != at {
            one[at] = one[one[at]];
            at = one[at];
        }
        at
    };
    for &(a, b) in same {
        let (a, b) = (first(&mut one, a), first(&mut one, b));
        one[a.max(b)] = a.min(b);
    }
    let mut out = Joined::default();
    let mut numbers: Vec<Option<usize>> = vec![None; one.len()];
    for &entity in &joined.entity_of {
        let entity = first(&mut one, entity);
        let number = *numbers[entity].get_or_insert_with(|| {
            out.kinds.push(joined.kinds[entity]);
            out.kinds.len() - 1
        });
        out.entity_of.push(number);
    }
    out
}

/// The kind of each name: the one that its base form has most often, the earlier of two.
fn kinds(reading: &Reading<'_>, names: &[NameMention], spellings: &Spellings) -> Vec<Kind> {
    let inhabitant = |t: TokenId| reading.analyses(t).iter().any(|a| a.class.has(NameClass::INHABITANT));
    let key = |(at, n): (usize, &NameMention)| {
        // `Niemcy` are a people and a country.
        let people = n.kind == Kind::Person && n.tokens.iter().any(inhabitant);
        (spellings.of(at).lower.as_str(), people)
    };
    let mut counts: FxHashMap<(&str, bool), [usize; Kind::ALL.len()]> = FxHashMap::default();
    for (at, name) in names.iter().enumerate() {
        counts.entry(key((at, name))).or_default()[name.kind as usize] += 1;
    }
    let most = |(at, name): (usize, &NameMention)| {
        let counts = &counts[&key((at, name))];
        let most = counts.iter().copied().max().unwrap_or_default();
        if counts[name.kind as usize] == most { name.kind } else { first_with(counts, most).unwrap_or(name.kind) }
    };
    names.iter().enumerate().map(most).collect()
}

fn first_with(counts: &[usize], most: usize) -> Option<Kind> {
    Kind::ALL.into_iter().zip(counts).find(|(_, n)| **n == most).map(|(kind, _)| kind)
}

/// Whether the second name stands alone in brackets after the first: `Światowa Organizacja Zdrowia (WHO)`.
fn in_brackets(reading: &Reading<'_>, first: &NameMention, second: &NameMention) -> bool {
    let (open, close) = (first.tokens.end, second.tokens.end);
    second.tokens.start.0 == open.0 + 1
        && close.index() < reading.len()
        && reading.kind(open) == TokenKind::Open
        && reading.kind(close) == TokenKind::Close
        && (second.tokens.len() == 1 || first.tokens.len() == 1)
}

/// First letter and last word of a name of several words, in lower case.
fn initial_and_surname(lower: &str) -> Option<(char, &str)> {
    let (given, surname) = (lower.split_whitespace().next()?, lower.split_whitespace().next_back()?);
    (words(lower) > 1).then(|| (given.chars().next().unwrap_or(' '), surname))
}

/// The ends of a name of few words, shorter than it is and of two words at least: `le drian` of `jean-yves le drian`.
fn tails(name: &Spelling) -> impl Iterator<Item = &str> {
    const MOST: usize = 6;
    let lower = if name.words <= MOST { name.lower.as_str() } else { "" };
    let starts = lower.match_indices(' ').map(|(at, _)| &lower[at + 1..]);
    starts.filter(|tail| tail.contains(' '))
}

/// The parts of a surname of several: `ul-Mulook`, `Nowak-Wolska`.
fn parts(surname: &str) -> impl Iterator<Item = &str> {
    const SHORTEST: usize = 4;
    surname.split('-').filter(move |p| p.len() < surname.len() && p.chars().count() >= SHORTEST)
}

/// Whether the given name is an initial: `J. Stoltenberg`.
fn is_initial(lower: &str) -> bool {
    lower.split_whitespace().next().is_some_and(|w| w.ends_with('.') && w.chars().count() == 2)
}

/// The head of a name of several words: its first noun, in the nominative.
fn head<'n>(reading: &Reading<'_>, name: Name<'n>) -> Option<&'n str> {
    let tokens = name.mention.tokens;
    if name.spelling.words < 2 || tokens.iter().any(|t| reading.kind(t) == TokenKind::Number) {
        return None;
    }
    let place = tokens.iter().position(|t| reading.best(t).tag.is_noun())?;
    name.lower().split_whitespace().nth(place)
}

/// Whether the word can be the head of a Polish name: a common noun of the lexicon, and not itself a country or city.
fn is_common(reading: &Reading<'_>, name: Name<'_>) -> bool {
    let analyses = reading.analyses(name.mention.tokens.start);
    let lemma = |a: &Analysis| reading.morphology().lemma(a.lemma);
    let proper = |a: &Analysis| a.class.has(NameClass::PLACE) && lemma(a).to_lowercase() == name.lower();
    name.spelling.words == 1
        && name.mention.tokens.len() == 1
        && analyses.iter().any(|a| a.tag.is_noun() && lemma(a) == name.lower())
        && !analyses.iter().any(proper)
}

impl<'n> Index<'n> {
    fn person(&self, reading: &Reading<'_>, name: Name<'n>) -> Option<usize> {
        let lower = name.lower();
        let exact = self.names.get(&(Kind::Person, name.spelling.key.as_str())).copied();
        if name.spelling.words == 1 {
            let given = || {
                let token = name.mention.tokens.start;
                let given = reading.analyses(token).iter().any(|a| a.class.has(NameClass::GIVEN));
                self.given.get(lower).copied().filter(|_| given || exact.is_none())
            };
            return self.surnames.get(lower).copied().or(exact).or_else(given);
        }
        let pair = initial_and_surname(lower)?;
        if is_initial(lower) {
            return exact.or_else(|| self.initials.get(&pair).copied());
        }
        if exact.is_none()
            && let Some(&at) = self.only_initials.get(&pair)
        {
            return Some(at);
        }
        // `Le Drian`, after `Jean-Yves Le Drian`; `Maria Lis` is not who was called `Anna Maria Lis`
        let first = name.mention.tokens.start;
        let given = || reading.analyses(first).iter().any(|a| a.class.has(NameClass::GIVEN));
        if exact.is_none()
            && let Some(&at) = self.tails.get(lower)
            && !given()
        {
            return Some(at);
        }
        // A full name that comes after its surname alone, or after a part of it.
        let alone = || {
            let mut forms = core::iter::once(pair.1).chain(parts(pair.1));
            forms.find_map(|form| self.names.get(&(Kind::Person, Aliases::key(form).as_str())).copied())
        };
        exact.or_else(|| alone().filter(|_| !self.surnames.contains_key(pair.1)))
    }

    fn thing(&self, reading: &Reading<'_>, name: Name<'n>, lexis: &Lexis, before: Option<usize>) -> Option<usize> {
        let Spelling { key, words, acronym, .. } = name.spelling;
        let of = |map: &FxHashMap<(Kind, &'n str), usize>, key: &'n str| map.get(&(name.kind, key)).copied();
        let alias = || self.aliases.get(&(name.kind, lexis.aliases.get(key)?.row)).copied();
        let found = of(&self.names, key).or_else(alias).or(before);
        if found.is_some() {
            return found;
        }
        if let Some(short) = name.spelling.without_firm().and_then(|key| of(&self.names, key)) {
            return Some(short);
        }
        // Only an acronym and a name in full meet by letters, never two names in full.
        match acronym {
            Some(letters) => of(&self.expansions, letters),
            None if *words == 1 => of(&self.heads, name.lower()).filter(|_| is_common(reading, name)),
            None => {
                let letters = name.letters().and_then(|letters| of(&self.acronyms, letters));
                letters.or_else(|| of(&self.short, head(reading, name)?))
            }
        }
    }

    /// The thing known so far by no more than the head of this name.
    fn known_by_head(&self, reading: &Reading<'_>, name: Name<'n>) -> Option<usize> {
        let thing = name.kind != Kind::Person && name.spelling.acronym.is_none();
        let head = if thing { head(reading, name) } else { None };
        self.short.get(&(name.kind, head?)).copied()
    }

    /// Gives the name, for which an entity was made last, to another one.
    fn move_to(&mut self, reading: &Reading<'_>, name: Name<'n>, lexis: &Lexis, (last, at): (usize, usize)) {
        let keys = [Some(name.spelling.key.as_str()), name.spelling.without_firm()];
        for key in keys.into_iter().flatten() {
            self.names.remove(&(name.kind, key));
        }
        if let Some(key) = name.letters().map(|letters| (name.kind, letters))
            && self.expansions.get(&key) == Some(&last)
        {
            self.expansions.remove(&key);
        }
        self.add(reading, name, lexis, at);
    }

    fn add(&mut self, reading: &Reading<'_>, name: Name<'n>, lexis: &Lexis, at: usize) {
        let Spelling { key, words, acronym, .. } = name.spelling;
        if name.kind == Kind::Person {
            if let Some(pair) = initial_and_surname(name.lower()) {
                self.surnames.insert(pair.1, at);
                for tail in tails(name.spelling) {
                    self.tails.insert(tail, at);
                }
                for part in parts(pair.1) {
                    self.surnames.entry(part).or_insert(at);
                }
                if let Some(given) = name.lower().split_whitespace().next().filter(|g| !g.ends_with('.')) {
                    self.given.insert(given, at);
                }
                if is_initial(name.lower()) && !self.initials.contains_key(&pair) {
                    self.only_initials.insert(pair, at);
                } else {
                    self.only_initials.remove(&pair);
                }
                self.initials.insert(pair, at);
            }
        } else if let Some(letters) = acronym {
            self.acronyms.entry((name.kind, letters)).or_insert(at);
        } else if *words > 1 {
            if let Some(letters) = name.letters() {
                self.expansions.entry((name.kind, letters)).or_insert(at);
            }
            if let Some(key) = name.spelling.without_firm() {
                self.names.entry((name.kind, key)).or_insert(at);
            }
            if let Some(head) = head(reading, name) {
                self.short.remove(&(name.kind, head));
                self.heads.insert((name.kind, head), at);
            }
        } else if is_common(reading, name) {
            let key = (name.kind, name.lower());
            if !self.heads.contains_key(&key) {
                self.short.insert(key, at);
            }
        }
        if name.kind != Kind::Person
            && let Some(alias) = lexis.aliases.get(key)
        {
            self.aliases.entry((name.kind, alias.row)).or_insert(at);
        }
        self.names.entry((name.kind, key)).or_insert(at);
    }
}
