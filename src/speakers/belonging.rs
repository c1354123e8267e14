//! Of what somebody is what the text calls him: `rzecznik niemieckiego rządu Jan Nowak` is not `rzecznik niemieckiego MSZ`.
//!
//! Invariant: looks at each phrase with a name once, and of each person at a bounded number of descriptions.

use super::feature::Feature;
use super::phrase::{Phrase, PhraseKind};
use crate::entities::complement::{Complement, akin};
use crate::lexis::Lexis;
use crate::reading::Reading;
use crate::span::{EntityId, TokenId};
use crate::text::TokenKind;
use std::collections::BTreeMap;

/// How many descriptions of one person are kept.
const KEPT: usize = 6;

#[derive(Clone, Debug, Default)]
struct Words<'a> {
    words: Vec<&'a str>,
    nouns: Vec<&'a str>,
}

impl Words<'_> {
    fn complement(&self) -> Complement<'_> {
        Complement { words: &self.words, nouns: &self.nouns }
    }
}

/// What the text says of whom.
#[derive(Clone, Debug, Default)]
pub struct Complements<'a> {
    of: BTreeMap<EntityId, Vec<Words<'a>>>,
}

impl<'a> Complements<'a> {
    /// Takes in what the phrase says of the person whom it names.
    pub(super) fn learn(&mut self, reading: &'a Reading<'_>, lexis: &Lexis, phrase: &Phrase, entity: EntityId) {
        if phrase.kind != PhraseKind::Person {
            return;
        }
        let function = |t: TokenId| lexis.functions.of_person(reading.lemma(t)).is_some();
        let lower = |t: TokenId| reading.form(t).starts_with(char::is_lowercase);
        // before the name or after it
        let words = match phrase.head_kind {
            Some(PhraseKind::Human) => said(reading, phrase.core.iter().filter(|t| *t != phrase.head)),
            None => said(reading, phrase.tokens.iter().skip_while(|t| !lower(*t)).filter(|t| !function(*t))),
            _ => return,
        };
        let kept = self.of.entry(entity).or_default();
        if !words.words.is_empty() && kept.len() < KEPT {
            kept.push(words);
        }
    }

    /// Whether the phrase says what the text says of the person, or something else.
    pub(super) fn compare(&self, reading: &Reading<'_>, phrase: &Phrase, entity: EntityId) -> Option<Feature> {
        let known = self.of.get(&entity)?;
        let own = said(reading, phrase.core.iter().filter(|t| *t != phrase.head));
        let own = own.complement();
        let same = |k: &Words<'_>| own.nouns.iter().any(|n| k.words.iter().any(|w| akin(n, w)));
        if known.iter().any(|k| own.elsewhere(k.complement())) {
            Some(Feature::OfElsewhere)
        } else if known.iter().any(same) {
            Some(Feature::OfTheSame)
        } else {
            known.iter().any(|k| own.clashes(k.complement())).then_some(Feature::OfAnother)
        }
    }
}

/// The lemmas of the nouns and adjectives among the tokens.
fn said<'a>(reading: &'a Reading<'_>, tokens: impl Iterator<Item = TokenId>) -> Words<'a> {
    let mut out = Words::default();
    for token in tokens.filter(|t| matches!(reading.kind(*t), TokenKind::Word | TokenKind::Abbreviation)) {
        let tag = reading.best(token).tag;
        let noun = tag.is_noun() || reading.form(token).starts_with(char::is_uppercase) && !tag.is_adjective();
        if noun || tag.is_adjective() {
            out.words.push(reading.lemma(token));
        }
        if noun {
            out.nouns.push(reading.lemma(token));
        }
    }
    out
}
