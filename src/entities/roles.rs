//! Roles that stand for a name: `szef NATO`, `premier`, `resort`, `spółka`.
//!
//! A function without a name means the person whom the text describes so: the complements must not clash, a fuller match
//! wins, then the one named last. A common noun of an institution means the one named last that it fits. Invariant: a role
//! mention shares no token with a description; linear, since each role looks at a bounded number of candidates.

use super::complement::{Complement, akin};
use super::describe::Description;
use super::scene::Scene;
use crate::lexis::{BodyClass, Function, FunctionClass};
use crate::morphology::{Case, Number, Pos};
use crate::names::Kind;
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;

/// How many of the latest descriptions with a function are looked at.
const CANDIDATES: usize = 16;
/// How far a role reaches, in tokens.
const REACH: u32 = 10;

/// How far back somebody who has just been introduced was named first, in tokens.
const LONG: u32 = 50;

/// Whose offices need no adjective.
const HOME: &str = "polski";

/// What a function says besides itself.
#[derive(Debug, Default)]
struct Post<'a> {
    row: u16,
    posts: Vec<u16>,
    head: bool,
    former: bool,
    /// Whether the table of holders says so and not the text.
    known: bool,
    /// Entities in the complement.
    things: Vec<usize>,
    /// Lemmas of its words.
    words: Vec<&'a str>,
    /// Those of them that are nouns or names.
    nouns: Vec<&'a str>,
}

impl Post<'_> {
    fn complement(&self) -> Complement<'_> {
        Complement { words: &self.words, nouns: &self.nouns }
    }

    /// Whether a name or such an adjective says of which one.
    fn of_somewhere(&self) -> bool {
        !self.things.is_empty() || self.complement().of_country()
    }
}

/// The roles of the text: tokens and the entity that they stand for, in text order.
pub(super) fn roles(
    scene: &Scene<'_>,
    descriptions: &[Description<'_>],
    genders: &[Option<bool>],
) -> Vec<(TokenRange, usize)> {
    let mut taken = vec![false; scene.reading.len()];
    let mut search = Search { genders, ..Search::new(scene) };
    search.know_holders();
    for description in descriptions {
        taken[description.tokens.indices()].fill(true);
        search.learn(description);
    }
    let mut out = Vec::new();
    for (i, taken) in taken.iter().enumerate() {
        let token = TokenId::from(i);
        if let Some(name) = scene.name(token) {
            search.named(name, token);
        } else if !taken && scene.is_word(token) {
            let found = match scene.function(token) {
                Some((function, lemma)) => search.person(token, function, lemma),
                None => search.body(token),
            };
            out.extend(found);
        }
    }
    // One role in another (`szef rządu`) is part of it.
    out.sort_by_key(|(range, _)| (range.start, core::cmp::Reverse(range.end)));
    let mut end = TokenId(0);
    out.retain(|(range, _)| {
        let apart = range.start >= end;
        end = end.max(range.end);
        apart
    });
    out
}

struct Search<'s, 'a> {
    scene: &'s Scene<'a>,
    /// Whether each entity is a woman.
    genders: &'s [Option<bool>],
    /// By the function, the people described so.
    of_row: FxHashMap<u16, Vec<(usize, Post<'a>)>>,
    /// People who have a description.
    described: FxHashSet<usize>,
    /// People described as the head of something, or with a post of several names.
    heads: Vec<(usize, u16)>,
    people: Vec<(TokenId, usize)>,
    /// By common noun, the institution named last that it fits.
    bodies: BTreeMap<&'a str, usize>,
    /// The nouns that each entity has been described with.
    nouns: FxHashMap<usize, Vec<&'a str>>,
    /// Where each entity was meant last.
    last: Vec<u32>,
    /// Where each was named first.
    first: Vec<u32>,
}

impl<'s, 'a> Search<'s, 'a> {
    fn new(scene: &'s Scene<'a>) -> Self {
        Search {
            scene,
            genders: &[],
            of_row: FxHashMap::default(),
            described: FxHashSet::default(),
            heads: Vec::new(),
            people: Vec::new(),
            bodies: BTreeMap::new(),
            nouns: FxHashMap::default(),
            last: vec![0; scene.kinds.len()],
            first: vec![u32::MAX; scene.kinds.len()],
        }
    }

    /// Takes in who of the text holds a well-known office.
    fn know_holders(&mut self) {
        let scene = self.scene;
        let mut seen: FxHashSet<(usize, &str)> = FxHashSet::default();
        for (name, &entity) in scene.names.iter().zip(scene.entity_of) {
            if scene.kinds[entity] != Kind::Person {
                continue;
            }
            for holder in scene.lexis.holders.of(&name.lemma).filter(|h| seen.insert((entity, h.noun))) {
                let Some(function) = scene.lexis.functions.of_person(holder.noun) else { continue };
                let words: Vec<&'a str> = holder.words().collect();
                let posts = scene.lexis.functions.posts(holder.noun, &words);
                let head = function.class == FunctionClass::Head;
                let nouns = words.iter().copied().filter(|w| w.starts_with(char::is_uppercase)).collect();
                let post = Post {
                    nouns,
                    row: function.row,
                    posts,
                    head,
                    former: holder.former,
                    known: true,
                    words,
                    ..Post::default()
                };
                self.hold(entity, post);
            }
        }
    }

    /// Somebody holds a post.
    fn hold(&mut self, entity: usize, post: Post<'a>) {
        self.described.insert(entity);
        if post.head || !post.posts.is_empty() {
            self.heads.push((entity, post.row));
        }
        self.of_row.entry(post.row).or_default().push((entity, post));
    }

    fn learn(&mut self, description: &Description<'a>) {
        if self.scene.kinds[description.entity] != Kind::Person {
            let nouns = self.nouns.entry(description.entity).or_default();
            // Once each: all of them are gone through whenever the entity is named.
            if !nouns.contains(&description.lemma) {
                nouns.push(description.lemma);
            }
            return;
        }
        if let Some((function, lemma)) = self.scene.function(description.noun) {
            let post = self.post(function, lemma, description.noun, description.tokens);
            self.hold(description.entity, post);
        }
    }

    /// Takes in a name: whom the next role can mean.
    fn named(&mut self, name: usize, token: TokenId) {
        let scene = self.scene;
        let entity = scene.entity_of[name];
        if scene.names[name].tokens.start != token {
            return;
        }
        self.last[entity] = token.0 + 1;
        self.first[entity] = self.first[entity].min(token.0);
        match scene.kinds[entity] {
            Kind::Person if scene.is_people(token) => {}
            Kind::Person => self.people.push((token, entity)),
            Kind::Organization | Kind::Product => {
                for noun in self.nouns.get(&entity).into_iter().flatten() {
                    self.bodies.insert(noun, entity);
                }
                // The words of the name itself: `Komisja Europejska` is a `komisja`.
                for t in scene.names[name].tokens.iter() {
                    let lemma = scene.reading.lemma(t);
                    if lemma.starts_with(char::is_lowercase) && scene.reading.best(t).tag.is_noun() {
                        self.bodies.insert(lemma, entity);
                        break;
                    }
                }
            }
            _ => {}
        }
    }

    /// What a function at `noun` says inside `range`.
    fn post(&self, function: Function, lemma: &'a str, noun: TokenId, range: TokenRange) -> Post<'a> {
        let scene = self.scene;
        let mut post = Post { row: function.row, head: function.class == FunctionClass::Head, ..Post::default() };
        for token in range.iter().filter(|t| *t != noun && scene.is_word(*t)) {
            let lemma = scene.reading.lemma(token);
            match scene.name(token) {
                Some(name) => {
                    let thing = scene.entity_of[name];
                    if !post.things.contains(&thing) {
                        post.things.push(thing);
                    }
                    post.words.push(lemma);
                    post.nouns.push(lemma);
                }
                None if matches!(
                    scene.reading.lower(token),
                    "były" | "była" | "byłego" | "byłej" | "byłym" | "byłą"
                ) =>
                {
                    post.former = true;
                }
                None if matches!(scene.reading.best(token).tag.pos(), Pos::Prep | Pos::Conj | Pos::Adv | Pos::Qub) => {}
                None => {
                    post.words.push(lemma);
                    if scene.reading.best(token).tag.is_noun() {
                        post.nouns.push(lemma);
                    }
                }
            }
        }
        post.posts = scene.lexis.functions.posts(lemma, &post.words);
        post
    }

    /// How well a description fits a role; `None` when they clash.
    fn fit(&self, role: &Post<'a>, description: &Post<'a>) -> Option<i32> {
        let same = role.row == description.row;
        let post = role.posts.iter().any(|p| description.posts.contains(p));
        let shared = role.things.iter().any(|t| description.things.contains(t))
            || role.words.iter().any(|w| description.words.iter().any(|d| akin(w, d)));
        let bare = role.things.is_empty() && role.words.is_empty();
        let open = description.things.is_empty() && description.words.is_empty();
        let mut score = match (same, post) {
            (true, _) => 2,
            (_, true) if !bare => 2,
            _ if role.head && description.head && shared => 1,
            _ => return None,
        };
        // the only name is the post's own: `szef MSZ`
        let office = role.things.len() == 1 && role.words.iter().any(|w| w.chars().all(char::is_uppercase));
        // `rosyjski prezydent` is not just any `prezydent`
        let elsewhere = role.complement().of_country() && description.of_somewhere();
        let thing = role.things.iter().any(|t| description.things.contains(t));
        if !thing && !post && role.complement().clashes(description.complement()) {
            return None;
        }
        if shared {
            score += 3;
        } else if !(bare || open && !role.of_somewhere() || post && !elsewhere && (role.things.is_empty() || office)) {
            return None;
        }
        if role.former && !description.former && !description.known {
            return None;
        }
        // in Polish news `prezydent` alone is the Polish one before any other whom the text does not call so
        score -= i32::from(bare && description.known && !description.words.contains(&HOME));
        score -= i32::from(role.former != description.former);
        Some(score)
    }

    fn person(&mut self, noun: TokenId, function: Function, lemma: &'a str) -> Option<(TokenRange, usize)> {
        let scene = self.scene;
        let best = scene.reading.best(noun).tag;
        // `papież` is the one whom the table of holders has, and no other title is anybody by itself
        let title = function.class == FunctionClass::Title;
        let held = || self.of_row.get(&function.row).is_some_and(|posts| posts.iter().any(|(_, post)| post.known));
        if best.number() == Some(Number::Plural) || function.class == FunctionClass::Kin || title && !held() {
            return None;
        }
        let range = phrase(scene, noun)?;
        let post = self.post(function, lemma, noun, range);
        // `lider innego związku` is not who was called `lider związku`
        if post.words.iter().any(|w| matches!(*w, "inny" | "kolejny" | "jeden" | "każdy")) {
            return None;
        }
        let mut best: Option<((i32, u32), usize)> = None;
        let gender = |entity: usize| !function.feminine || self.genders[entity] != Some(false);
        // `były premier` is not whom the text itself calls `premier`
        let holds = |entity: usize| {
            let mut own = self.of_row.get(&function.row).into_iter().flatten().rev().take(CANDIDATES);
            post.former && own.any(|(e, p)| *e == entity && !p.known && !p.former)
        };
        let mut consider = |entity: usize, description: &Post<'a>| {
            if let Some(fit) = self.fit(&post, description).filter(|_| gender(entity) && !holds(entity)) {
                let rank = (fit, self.last[entity]);
                if best.is_none_or(|(had, _)| rank > had) {
                    best = Some((rank, entity));
                }
            }
        };
        for (entity, description) in self.of_row.get(&function.row).into_iter().flatten().rev().take(CANDIDATES) {
            consider(*entity, description);
        }
        if post.head || !post.posts.is_empty() {
            for (entity, row) in self.heads.iter().rev().take(CANDIDATES) {
                for (other, description) in self.of_row.get(row).into_iter().flatten().rev().take(CANDIDATES) {
                    if other == entity {
                        consider(*other, description);
                    }
                }
            }
        }
        let bare = post.things.is_empty() && post.words.is_empty();
        let found = best.map(|(_, entity)| entity).or_else(|| {
            if title {
                return None;
            }
            // Who was named last and is nothing else in this text: `mówił Nowak … dodał minister zdrowia`.
            let latest = self.latest(noun, function.feminine)?;
            let another = |w: &&str| matches!(*w, "nowy" | "drugi");
            if post.words.iter().any(another) || !function.feminine && self.genders[latest] == Some(true) {
                return None;
            }
            // whoever the text has long been about is not called by a post with its place for the first time here
            if !bare && self.first[latest] + LONG < noun.0 {
                return None;
            }
            let other = match function.class {
                FunctionClass::Wide => !bare,
                FunctionClass::Head | FunctionClass::Office => self.described.contains(&latest),
                FunctionClass::Profession => !bare || self.described.contains(&latest),
                _ => true,
            };
            (!other).then_some(latest)
        })?;
        self.last[found] = noun.0 + 1;
        Some((range, found))
    }

    /// The only person named in this sentence before the token, or else in the sentence before.
    fn latest(&self, token: TokenId, feminine: bool) -> Option<usize> {
        let scene = self.scene;
        let sentence = scene.reading.sentence_of(token);
        let back = scene.reading.sentence(crate::span::SentenceId(sentence.0.saturating_sub(1))).tokens.start;
        let near = self.people.iter().rev().take(CANDIDATES).take_while(|(at, _)| *at >= back);
        let fits = |entity: &usize| !feminine || self.genders[*entity] != Some(false);
        let mut found = None;
        for (_, entity) in near.filter(|(_, e)| fits(e)) {
            if found.is_some_and(|f| f != *entity) {
                return None;
            }
            found = Some(*entity);
        }
        found
    }

    fn body(&mut self, noun: TokenId) -> Option<(TokenRange, usize)> {
        let scene = self.scene;
        let (body, lemma) = scene.body(noun)?;
        if scene.reading.best(noun).tag.number() == Some(Number::Plural) && lemma != "linia" {
            return None;
        }
        let range = phrase(scene, noun)?;
        let after = TokenId(noun.0 + 1);
        // `urząd miasta` is another one than the last `urząd`.
        let other = |t: TokenId| !scene.is_adjective(t) || scene.reading.best(t).tag.pos() != Pos::Adj;
        if range.iter().skip_while(|t| *t < after).any(other) {
            return None;
        }
        let alike = matches!(body.class, BodyClass::Firm | BodyClass::Medium | BodyClass::School);
        // `unia celna` is another one than the last `Unia`, but `spółka giełdowa` the last `spółka`
        if range.end > after && !alike {
            return None;
        }
        let others = body.others().filter_map(|o| self.bodies.get(o).copied());
        let named = body.others().filter(|o| o.starts_with(char::is_uppercase));
        let by_name = named.filter_map(|o| scene.named(o));
        // One firm is called `firma`, `spółka`, `koncern` in turn; one paper `dziennik`, `gazeta`.
        let kin = |noun: &&&'a str| scene.lexis.functions.body(noun).is_some_and(|b| b.class == body.class);
        let others = others.chain(self.bodies.iter().filter(|(n, _)| alike && kin(n)).map(|(_, e)| *e));
        let own = self.bodies.get(lemma).copied();
        let found =
            own.into_iter().chain(others).chain(by_name).filter(|e| self.last[*e] > 0).max_by_key(|e| self.last[*e])?;
        self.last[found] = noun.0 + 1;
        Some((range, found))
    }
}

/// The noun with the adjectives before it and its complement; `None` when a person's name follows.
fn phrase(scene: &Scene<'_>, noun: TokenId) -> Option<TokenRange> {
    let sentence = scene.sentence(noun);
    let mut start = noun;
    while start > sentence.start && noun.0 - start.0 < 4 && scene.is_adjective_of(TokenId(start.0 - 1), noun) {
        start = TokenId(start.0 - 1);
    }
    let mut end = TokenId(noun.0 + 1);
    while end < sentence.end && end.0 < noun.0 + REACH {
        if scene.person(end).is_some() {
            return None;
        }
        // `rzecznik premier Anny Nowak`: beside a woman's name a function does not decline
        let next = TokenId(end.0 + 1);
        if next < sentence.end && scene.person(next).is_some() && scene.function(end).is_some() {
            return None;
        }
        let reading = scene.reading;
        let best = reading.best(end).tag;
        let complement = match scene.name(end) {
            Some(_) => true,
            None => {
                matches!(reading.lower(end), "ds." | "spraw")
                    || scene.is_word(end)
                        && !scene.ends_phrase(end)
                        && (best.is_noun() && best.can_be(Case::Genitive)
                            || scene.is_adjective(end) && (scene.is_genitive(end) || best.can_be(Case::Nominative)))
            }
        };
        let joins = matches!(reading.lower(end), "i" | "do")
            && end.0 + 1 < sentence.end.0
            && scene.is_genitive(TokenId(end.0 + 1))
            && (reading.lower(end) == "i" || reading.lower(TokenId(end.0 + 1)) == "spraw")
            && end.0 > noun.0 + 1;
        let quote = matches!(reading.kind(end), TokenKind::Quote(_)) && scene.name(TokenId(end.0 + 1)).is_some();
        if !complement && !joins && !quote {
            break;
        }
        end = TokenId(end.0 + 1);
    }
    Some(TokenRange { start, end })
}
