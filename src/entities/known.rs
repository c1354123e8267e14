//! The embedder's own entities, found in addition to what the model finds, in any case.
//!
//! Invariant: the names that come out are in order and do not overlap; a text costs the same however many are known, but for
//! building one index of their first words.

use super::entity::Entities;
use crate::names::base_form::may_be_form;
use crate::names::{Kind, NameMention};
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// An entity that the embedder knows: a topic page of a news site, say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its name in the nominative.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Its address, handed back with the entity.
    pub url: Option<String>,
    /// Further forms to find; inflected ones are found without being listed.
    pub forms: Vec<String>,
}

/// How many letters of their first words two forms of one name share.
const SHARED: usize = 3;
/// How many names with one beginning are tried at a word.
const TRIED: usize = 64;

fn beginning(word: &str) -> String {
    word.chars().take(SHARED).flat_map(char::to_lowercase).collect()
}

/// The names of the text with those of known entities among them; a known name takes the place of shorter ones inside it.
pub(super) fn find<'n>(reading: &Reading<'_>, names: &'n [NameMention], known: &[Known]) -> Cow<'n, [NameMention]> {
    let mut index: FxHashMap<String, Vec<(&Known, Vec<&str>)>> = FxHashMap::default();
    for one in known {
        for form in core::iter::once(&one.name).chain(&one.forms) {
            let words: Vec<&str> = form.split_whitespace().collect();
            if let Some(first) = words.first() {
                index.entry(beginning(first)).or_default().push((one, words));
            }
        }
    }
    if index.is_empty() {
        return Cow::Borrowed(names);
    }
    let mut found: Vec<NameMention> = Vec::new();
    let mut at = 0;
    while at < reading.len() {
        let token = TokenId::from(at);
        let one = longest(reading, token, &index);
        if let Some((known, tokens)) = one {
            let span = reading.span(tokens);
            found.push(NameMention { tokens, span, kind: known.kind, lemma: known.name.clone() });
        }
        at = one.map_or(at + 1, |(_, tokens)| tokens.end.index());
    }
    if found.is_empty() { Cow::Borrowed(names) } else { Cow::Owned(merged(names, found)) }
}

type Index<'k> = FxHashMap<String, Vec<(&'k Known, Vec<&'k str>)>>;

/// The longest known name at a token.
fn longest<'k>(reading: &Reading<'_>, token: TokenId, index: &Index<'k>) -> Option<(&'k Known, TokenRange)> {
    if !matches!(reading.kind(token), TokenKind::Word | TokenKind::Abbreviation | TokenKind::Number) {
        return None;
    }
    let keys = [beginning(reading.lower(token)), beginning(reading.lemma(token))];
    let sets = keys.iter().enumerate().filter(|(i, key)| *i == 0 || **key != keys[0]);
    let candidates = sets.filter_map(|(_, key)| index.get(key)).flat_map(|rows| rows.iter().take(TRIED));
    let matches = candidates.filter_map(|(known, words)| {
        let end = token.index() + words.len();
        let tokens = TokenRange::new(token.index(), end);
        let fits = end <= reading.len() && tokens.iter().zip(words).all(|(t, word)| is_form(reading, t, word));
        fits.then_some((*known, tokens))
    });
    matches.max_by_key(|(_, tokens)| tokens.len())
}

/// Whether the token is a form of the word, written with a capital where the word is.
fn is_form(reading: &Reading<'_>, token: TokenId, word: &str) -> bool {
    let capital = |w: &str| w.starts_with(char::is_uppercase);
    (capital(reading.form(token)) || !capital(word)) && may_be_form(reading, token, word)
}

/// Both lists in order, a known name instead of those that lie inside it, none that cuts a name in two.
fn merged(names: &[NameMention], found: Vec<NameMention>) -> Vec<NameMention> {
    let mut out: Vec<NameMention> = Vec::with_capacity(names.len() + found.len());
    let mut rest = names.iter().peekable();
    for one in found {
        while let Some(name) = rest.next_if(|n| n.tokens.end <= one.tokens.start) {
            out.push(name.clone());
        }
        let mut inside = Vec::new();
        let mut cut = false;
        while let Some(name) = rest.next_if(|n| n.tokens.start < one.tokens.end) {
            cut |= name.tokens.start < one.tokens.start || name.tokens.end > one.tokens.end;
            inside.push(name.clone());
        }
        if cut {
            out.extend(inside);
        } else {
            out.push(one);
        }
    }
    out.extend(rest.cloned());
    out
}

/// Gives the entities that the embedder knows their addresses; each is looked up once, however many are known.
pub(super) fn address(entities: &mut Entities, known: &[Known]) {
    if known.is_empty() {
        return;
    }
    let mut by_name: FxHashMap<(Kind, String), &Known> = FxHashMap::default();
    for one in known {
        for form in core::iter::once(&one.name).chain(&one.forms) {
            by_name.entry((one.kind, form.to_lowercase())).or_insert(one);
        }
    }
    let Entities { entities, mentions, .. } = entities;
    for entity in entities {
        let lemmas = entity.mentions.iter().map(|m| mentions[m.index()].lemma.as_str());
        let found = core::iter::once(entity.name.as_str())
            .chain(lemmas)
            .find_map(|name| by_name.get(&(entity.kind, name.to_lowercase())));
        if let Some(one) = found {
            entity.url.clone_from(&one.url);
        }
    }
}
