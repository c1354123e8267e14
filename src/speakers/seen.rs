//! What all candidates of a quotation share: where it stands, what its verb asks for, who is named beside it.
//!
//! Invariant: looks at no more than its content, its cue's clause and the sentence before, all bounded.

use super::agreement::agreement;
use super::feature::Feature;
use super::phrase::{Fit, PhraseKind};
use super::scene::{Group, OUTSIDE, Scene};
use crate::entities::By;
use crate::lexis::SourceNoun;
use crate::morphology::{Case, Pos, Tag};
use crate::quotes::{CueKind, Quote};
use crate::span::{EntityId, TokenId, TokenRange};
use crate::text::TokenKind;

/// How many phrases of the sentence before are looked at.
const LOOKED_AT: usize = 24;

/// How many tokens may stand before a cue that opens its sentence: `Z kolei dodał`.
const OPENING: usize = 2;

/// What is the same for all candidates of a quotation.
pub struct Seen {
    /// Which weights decide.
    pub group: Group,
    /// Number and gender that the cue asks for.
    pub asks: Tag,
    /// The cue, or the first token of the content.
    pub anchor: usize,
    /// The first token of the content.
    pub first: usize,
    /// One past its last token.
    pub last: usize,
    /// The quotation itself and those inside it: what stands there is not its speaker.
    pub ids: Vec<u32>,
    /// Whether its sentence holds nothing else.
    pub whole: bool,
    /// The sentence of the anchor, or that where the quotation begins, if that is before.
    pub sentence: usize,
    /// The subject of the main clause of the sentence before, when it agrees with what the cue asks for.
    pub topic: Option<usize>,
    /// Whether the cue opens its sentence and the quotation follows: `Dodał, że`.
    pub opens: bool,
    /// First token of the anchor's paragraph.
    pub paragraph: usize,
    /// Whether the cue is a passive participle, whose agent stands after `przez`: `pytany przez Nowaka`.
    pub passive: bool,
    /// Whether the anchor is a noun of speech whose owner, right after it, spoke: `przytacza słowa premiera`.
    pub relays: bool,
    /// Who says the same words later, where they stand in the title.
    pub echo: Option<EntityId>,
    /// Who is named near a verb that reports, with nothing but words between.
    pub clause: Vec<EntityId>,
    /// Whether a verb of speech that reports nothing stands before the quotation in its sentence, and in the one before:
    /// `Decyzję skomentował wójt Nowak. – Most …`
    introduced: (bool, bool),
}

impl Seen {
    /// Looks at the quotation.
    #[must_use]
    pub fn new(scene: &Scene<'_, '_>, quote: &Quote, id: usize) -> Self {
        let relayed = relayed(scene, quote);
        let anchor = relayed.unwrap_or_else(|| scene.anchor(quote)).index();
        let first = scene.first(quote).index();
        let last = quote.spans.last().map_or(first, |&s| scene.reading.tokens_in(s).end.index()).max(first);
        let token = TokenId::from(anchor.min(first));
        let sentence = if scene.reading.is_empty() { 0 } else { scene.reading.sentence_of(token).index() };
        let paragraphs = scene.reading.paragraphs();
        let at = paragraphs.partition_point(|p| p.tokens.end.index() <= anchor);
        let paragraph = paragraphs.get(at).map_or(0, |p| p.tokens.start.index());
        let own = |&level: &u32| {
            level != OUTSIDE
                && (level == id as u32
                    || scene.quotes[level as usize].spans.iter().all(|&s| quote.spans.iter().any(|q| q.contains(s))))
        };
        let tokens = quote.spans.iter().flat_map(|&s| scene.reading.tokens_in(s).iter().take(400));
        let mut ids: Vec<u32> = tokens.map(|t| scene.level[t.index()]).collect();
        ids.dedup();
        ids.retain(own);
        ids.push(id as u32);
        ids.sort_unstable();
        ids.dedup();
        let range = paragraphs.get(at).map_or(TokenRange::default(), |p| p.tokens);
        let whole = quote.cue.is_none() && first <= range.start.index() + 2 && last + 2 >= range.end.index();
        let (group, asks) = match relayed {
            Some(_) => (Group::Noun, Tag::of(Pos::Praet)),
            None => (scene.group(quote), scene.asks(quote)),
        };
        let topic = sentence.checked_sub(1).and_then(|before| {
            let before = scene.reading.sentences().get(before)?.tokens;
            let outside = |i: &usize| {
                let at = scene.phrases[*i].tokens.start.index();
                !ids.contains(&scene.level[at])
            };
            let can = |i: &usize| {
                let phrase = &scene.phrases[*i];
                let speaks = matches!(phrase.kind, PhraseKind::Person | PhraseKind::Human | PhraseKind::Organization);
                speaks && scene.governs[*i] && agreement(phrase.subject, asks, phrase.counted) != Feature::Clashes
            };
            scene.phrases_in(before).take(LOOKED_AT).filter(outside).rfind(can)
        });
        let clause = match group {
            Group::Verb | Group::Nonfinite => in_clause(scene, anchor),
            _ => Vec::new(),
        };
        let opens = TokenId::from(first.min(anchor));
        let own = scene.reading.sentence_of(opens).index();
        let says = |sentence: Option<usize>| sentence.is_some_and(|s| speaks(scene, s, opens));
        Seen {
            group,
            passive: is_passive(scene, quote),
            relays: relayed.is_some(),
            echo: scene.echoes.get(&id).copied(),
            clause,
            introduced: (says(Some(own)), says(own.checked_sub(1))),
            asks,
            topic,
            opens: quote.cue.is_some() && anchor < first && {
                let start = scene.reading.sentence(scene.reading.sentence_of(TokenId::from(anchor))).tokens.start;
                anchor <= start.index() + OPENING
            },
            anchor,
            first,
            last,
            ids,
            whole,
            sentence,
            paragraph,
        }
    }

    /// Whether a verb of speech in the token's sentence introduces the quotation.
    #[must_use]
    pub fn introduces(&self, scene: &Scene<'_, '_>, at: TokenId) -> bool {
        let first = TokenId::from(self.first.min(self.anchor));
        let (own, sentence) = (scene.reading.sentence_of(first).index(), scene.reading.sentence_of(at).index());
        at < first && (sentence == own && self.introduced.0 || sentence + 1 == own && self.introduced.1)
    }
}

/// Whether the cue is a passive participle: `pytany przez Nowaka`.
pub(super) fn is_passive(scene: &Scene<'_, '_>, quote: &Quote) -> bool {
    quote.cue.is_some_and(|c| scene.reading.analyses(c.token).iter().any(|a| a.tag.pos() == Pos::Ppas))
}

/// The noun after the cue whose owner spoke, while the cue's subject only passes it on: `przytacza słowa premiera`.
fn relayed(scene: &Scene<'_, '_>, quote: &Quote) -> Option<TokenId> {
    let cue = quote.cue.filter(|c| c.kind == CueKind::Verb)?;
    let noun = TokenId(cue.token.0 + 1);
    let owner = TokenId(cue.token.0 + 2);
    if owner.index() >= scene.reading.len() {
        return None;
    }
    let speech = scene.lexis.source_nouns.get(scene.reading.lemma(noun)) == Some(SourceNoun::Speech);
    let object = scene.reading.analyses(noun).iter().any(|a| a.tag.is_noun() && a.tag.can_be(Case::Accusative));
    let phrase = scene.phrases_in(TokenRange::new(owner.index(), owner.index() + 1)).next()?;
    let owned = scene.phrases[phrase].genitive >= Fit::Can && scene.phrases[phrase].nominative != Fit::Best;
    (speech && object && owned).then_some(noun)
}

/// Who is named near the cue with nothing but words between.
fn in_clause(scene: &Scene<'_, '_>, cue: usize) -> Vec<EntityId> {
    const NEAR: usize = 10;
    let word = |at: &usize| {
        matches!(scene.kind(*at), TokenKind::Word | TokenKind::Abbreviation | TokenKind::Initial)
            && scene.level[*at] == scene.level[cue]
    };
    let low = (cue.saturating_sub(NEAR)..cue).rev().take_while(word).last().unwrap_or(cue);
    let high = (cue + 1..scene.reading.len().min(cue + NEAR)).take_while(word).last().unwrap_or(cue);
    let from = scene.entities.mentions.partition_point(|m| m.tokens.start.index() < low);
    let near = scene.entities.mentions[from..].iter().take_while(|m| m.tokens.start.index() <= high);
    near.filter(|m| matches!(m.by, By::Name | By::Acronym)).map(|m| m.entity).collect()
}

/// Whether the sentence holds a verb of speech before the token that is the cue of nothing.
fn speaks(scene: &Scene<'_, '_>, sentence: usize, before: TokenId) -> bool {
    const LONGEST: usize = 60;
    let Some(sentence) = scene.reading.sentences().get(sentence) else { return false };
    let finite = |t: TokenId| scene.lexis.speech.word(scene.reading.lower(t)).is_some_and(|w| w.form.is_finite());
    let mut tokens = sentence.tokens.iter().take(LONGEST).take_while(|t| *t < before);
    tokens.any(|t| finite(t) && !scene.cues.contains(&t))
}
