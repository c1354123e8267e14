//! The reasons for and against a candidate, read off the text.
//!
//! Invariant: looks at no more than the tokens between the phrase and the cue, which are bounded.

use super::between::between;
use super::candidate::Referent;
use super::cast::Cast;
use super::feature::Feature;
use super::phrase::{Fit, Phrase, PhraseKind};
use super::scene::{Group, OUTSIDE, Scene};
use super::standing::standing;
use crate::morphology::{Gender, Number, Tag};
use crate::names::Kind;
use crate::quotes::Quote;
use crate::span::{EntityId, TokenId, TokenRange};
use crate::text::TokenKind;

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
    /// The sentence of the anchor.
    sentence: usize,
    /// First token of the anchor's paragraph.
    paragraph: usize,
}

impl Seen {
    /// Looks at the quotation.
    #[must_use]
    pub fn new(scene: &Scene<'_, '_>, quote: &Quote, id: usize) -> Self {
        let anchor = scene.anchor(quote).index();
        let first = scene.first(quote).index();
        let last = quote.spans.last().map_or(first, |&s| scene.reading.tokens_in(s).end.index()).max(first);
        let token = TokenId::from(anchor);
        let sentence = if scene.reading.is_empty() { 0 } else { scene.reading.sentence_of(token).index() };
        let paragraphs = scene.reading.paragraphs();
        let at = paragraphs.partition_point(|p| p.tokens.end.index() <= anchor);
        let paragraph = paragraphs.get(at).map_or(0, |p| p.tokens.start.index());
        let own = |t: &TokenId| {
            let level = scene.level[t.index()];
            level != OUTSIDE
                && (level == id as u32
                    || scene.quotes[level as usize].spans.iter().all(|&s| quote.spans.iter().any(|q| q.contains(s))))
        };
        let mut ids: Vec<u32> = quote
            .spans
            .iter()
            .flat_map(|&s| scene.reading.tokens_in(s).iter().take(400))
            .filter(own)
            .map(|t| scene.level[t.index()])
            .collect();
        ids.push(id as u32);
        ids.sort_unstable();
        ids.dedup();
        let range = paragraphs.get(at).map_or(TokenRange::default(), |p| p.tokens);
        let whole = quote.cue.is_none() && first <= range.start.index() + 2 && last + 2 >= range.end.index();
        Seen {
            group: scene.group(quote),
            asks: scene.asks(quote),
            anchor,
            first,
            last,
            ids,
            whole,
            sentence,
            paragraph,
        }
    }
}

/// Whether a subject has the number and gender that a verb asks for.
pub(super) fn agreement(subject: Tag, asks: Tag, counted: bool) -> Feature {
    if counted && asks.can_be(Gender::N) && asks.can_be(Number::Singular) && !asks.can_be(Gender::M1) {
        return Feature::CountedAgrees;
    }
    let agreement = |t: Tag| t.bits() & ((0b11 << 6) | (0b1_1111 << 15));
    if agreement(subject) == 0 || agreement(asks) == 0 {
        return Feature::Open;
    }
    if subject.agrees_with(asks) { Feature::Agrees } else { Feature::Clashes }
}

pub(super) fn plausible(phrase: &Phrase, asks: Tag) -> bool {
    phrase.nominative >= Fit::Unknown
        && phrase.preposition.is_none()
        && agreement(phrase.subject, asks, phrase.counted) != Feature::Clashes
        && phrase.kind != PhraseKind::Circumstance
}

/// The reasons that the expression itself gives.
pub fn mention(scene: &Scene<'_, '_>, quote: &Quote, seen: &Seen, i: usize, around: &[usize]) -> Vec<Feature> {
    use Feature as F;
    let phrase = &scene.phrases[i];
    let mut out = vec![F::Mention];
    out.push(match phrase.kind {
        PhraseKind::Person => F::Person,
        PhraseKind::Organization => F::Organization,
        PhraseKind::Place => F::Place,
        PhraseKind::OtherName => F::OtherName,
        PhraseKind::Pronoun => F::Pronoun,
        PhraseKind::Human => F::Human,
        PhraseKind::Medium => F::Medium,
        PhraseKind::Institution => F::Institution,
        PhraseKind::Document => F::Document,
        PhraseKind::Group => F::Group,
        PhraseKind::Circumstance => F::Circumstance,
        PhraseKind::Thing => F::Thing,
    });
    out.push(match phrase.nominative {
        Fit::No => F::NominativeNo,
        Fit::Unknown => F::NominativeUnknown,
        Fit::Can => F::NominativeCan,
        Fit::Best => F::NominativeBest,
    });
    out.push(match phrase.genitive {
        Fit::No => F::GenitiveNo,
        Fit::Unknown => F::GenitiveUnknown,
        Fit::Can => F::GenitiveCan,
        Fit::Best => F::GenitiveBest,
    });
    out.push(agreement(phrase.subject, seen.asks, phrase.counted));
    if let Some(preposition) = phrase.preposition {
        out.push(match scene.lower(preposition.index()) {
            "przez" => F::AfterBy,
            "w" | "we" | "na" => F::AfterIn,
            _ => F::AfterPreposition,
        });
    }
    let tokens = phrase.tokens;
    if tokens.len() > 1 {
        out.push(F::Long);
    }
    if phrase.is_plural() {
        out.push(F::Plural);
    }
    if phrase.inside.is_some() {
        out.push(F::HoldsName);
    }
    let sentence = scene.reading.sentence(scene.reading.sentence_of(tokens.start)).tokens;
    if sentence.start == tokens.start {
        out.push(F::OpensSentence);
    } else if scene.reading.form(tokens.start).starts_with(char::is_uppercase) {
        out.push(F::Capital);
    }
    if quote.label.is_some() {
        out.push(F::InLabel);
        return out;
    }
    let likely = plausible(phrase, seen.asks);
    if likely {
        out.push(F::Plausible);
    }
    if quote.cue.is_none() {
        if tokens.start.index() < seen.first {
            out.push(F::SentenceBefore);
            if tokens.end.index() + 3 >= seen.first {
                out.push(F::EndsBefore);
            }
        } else {
            out.push(F::SentenceAfter);
            if tokens.start.index() <= seen.last + 3 {
                out.push(F::OpensAfter);
            }
        }
        return out;
    }
    let cue = seen.anchor;
    if scene.level[tokens.start.index()] != scene.level[cue] {
        out.push(F::OtherLevel);
    }
    let before = tokens.start.index() < cue;
    let range = if before { tokens.end.index()..cue } else { cue + 1..tokens.start.index() };
    between(scene, seen, i, before, range, around, &mut out);
    if likely {
        let rival = |&&o: &&usize| plausible(&scene.phrases[o], seen.asks);
        let start = |o: usize| scene.phrases[o].tokens.start.index();
        if before {
            if around.iter().filter(rival).find(|&&o| start(o) < cue) == Some(&i) {
                out.push(F::FirstBefore);
            }
            if around.iter().rev().filter(rival).find(|&&o| start(o) < cue) == Some(&i) {
                out.push(F::NearestBefore);
            }
        } else if around.iter().filter(rival).find(|&&o| start(o) > cue) == Some(&i) {
            out.push(F::FirstAfter);
        }
    }
    if let Some(last) = i.checked_sub(1).map(|p| &scene.phrases[p]) {
        let gap = tokens.start.index() - last.tokens.end.index().min(tokens.start.index());
        let comma = |at: usize| at < scene.reading.len() && scene.kind(at) == TokenKind::Comma;
        if gap == 0 && phrase.genitive >= Fit::Unknown && last.entity.is_none() && tokens.start != sentence.start {
            out.push(F::Attribute);
        } else if gap == 1 && comma(last.tokens.end.index()) && comma(tokens.end.index()) && plausible(last, seen.asks)
        {
            out.push(F::Apposed);
        }
    }
    out
}

/// Whether the cue has a subject of its own, so that it need not go back for one.
pub fn own_subject(scene: &Scene<'_, '_>, seen: &Seen, around: &[usize]) -> Option<Feature> {
    if seen.group == Group::Uncued {
        return None;
    }
    let cue = seen.anchor;
    let mut far = false;
    for &i in around {
        let phrase = &scene.phrases[i];
        let source = seen.group == Group::Source && phrase.tokens.start.index() > cue;
        let fits = if source { phrase.genitive >= Fit::Unknown } else { plausible(phrase, seen.asks) };
        if !fits
            || matches!(phrase.kind, PhraseKind::Circumstance)
            || scene.level[phrase.tokens.start.index()] != scene.level[cue]
        {
            continue;
        }
        let gap = if phrase.tokens.start.index() > cue {
            phrase.tokens.start.index() - cue - 1
        } else {
            cue - phrase.tokens.end.index().min(cue)
        };
        let (from, to) = if phrase.tokens.start.index() > cue {
            (cue + 1, phrase.tokens.start.index())
        } else {
            (phrase.tokens.end.index(), cue)
        };
        let clause = gap <= 5 && (from..to).all(|at| !matches!(scene.kind(at), TokenKind::Comma | TokenKind::Dash(_)));
        if gap <= 1 || clause && phrase.tokens.start.index() > cue {
            return Some(Feature::OwnSubject);
        }
        far |= gap <= 12;
    }
    far.then_some(Feature::OwnSubjectFar)
}

/// The reasons for a phrase to mean nobody but itself.
pub fn itself(scene: &Scene<'_, '_>, phrase: &Phrase) -> Vec<Feature> {
    use Feature as F;
    let mut out = vec![F::Itself];
    if phrase.inside.is_some() {
        out.push(F::ItselfHoldsName);
    }
    if phrase.is_plural() {
        out.push(F::ItselfPlural);
    }
    if phrase.core.len() == 1 {
        out.push(F::ItselfBare);
    }
    if phrase.indefinite {
        out.push(F::ItselfNew);
    }
    let head = scene.reading.best(phrase.head).lemma;
    let at = scene.phrases.partition_point(|p| p.tokens.start < phrase.tokens.start);
    if scene.phrases[..at].iter().rev().take(200).all(|p| scene.reading.best(p.head).lemma != head) {
        out.push(F::ItselfFirst);
    }
    match phrase.kind {
        PhraseKind::Human => out.push(F::ItselfHuman),
        PhraseKind::Medium | PhraseKind::Institution => out.push(F::ItselfBody),
        _ => {}
    }
    let lemma = scene.reading.best(phrase.head).lemma;
    if scene.described.range((lemma, EntityId(0))..).next().is_some_and(|d| d.0 == lemma) {
        out.push(F::ItselfKnown);
    }
    out
}

/// The reasons for somebody from the context, whom the phrase stands for, if there is one.
pub fn referent(
    scene: &Scene<'_, '_>,
    cast: &Cast,
    seen: &Seen,
    referent: &Referent,
    subject: Tag,
    phrase: Option<&Phrase>,
) -> Vec<Feature> {
    use Feature as F;
    let mut out = vec![F::Referent];
    let entity = match referent {
        Referent::Entity(e) => Some(*e),
        _ => None,
    };
    let kind = entity.map(|e| scene.kind_of(e));
    out.push(match kind {
        Some(Kind::Person) => F::ReferentPerson,
        Some(Kind::Organization) => F::ReferentOrganization,
        Some(Kind::Place) => F::ReferentPlace,
        _ => F::ReferentOther,
    });
    match agreement(subject, seen.asks, false) {
        F::Agrees => out.push(F::ReferentAgrees),
        F::Clashes => out.push(F::ReferentClashes),
        _ => {}
    }
    let spoken = cast.latest().take(6).enumerate().find(|(_, m)| match referent {
        Referent::Entity(e) => m.entity == Some(*e),
        Referent::Spoken(name) => m.entity.is_none() && m.name == *name,
        _ => false,
    });
    match spoken {
        Some((rank, member)) => {
            out.push(match rank {
                0 => F::LastSpeaker,
                1 => F::SecondSpeaker,
                _ => F::OlderSpeaker,
            });
            if member.times > 1 {
                out.push(F::SpokeOften);
            }
            if rank == 0 && cast.len() == 1 {
                out.push(F::OnlySpeaker);
            }
            let sentence = scene.reading.sentence_of(member.last).index();
            if sentence + 1 >= seen.sentence {
                out.push(F::SpokeJustNow);
            }
            if member.last.index() >= seen.paragraph {
                out.push(F::SpokeInParagraph);
            }
        }
        None => out.push(F::NeverSpoke),
    }
    match referent {
        Referent::Entity(entity) => mentions(scene, seen, *entity, &mut out),
        Referent::Phrase(i) => {
            let at = scene.phrases[*i].tokens.start;
            out.push(F::SubjectBefore);
            distance(scene, seen, at, &mut out);
            topic(&mut out, true);
        }
        _ => {}
    }
    if let Some(entity) = entity {
        let ranks = if kind == Some(Kind::Person) { &scene.people } else { &scene.organizations };
        match ranks.iter().take(2).position(|&e| e == entity) {
            Some(0) => out.push(F::TopRank),
            Some(_) => out.push(F::SecondRank),
            None => {}
        }
    }
    if scene.interview && seen.group == Group::Uncued {
        let lead = entity.is_some_and(|e| scene.in_lead(e)) && kind == Some(Kind::Person);
        out.push(if lead { F::InterviewLead } else { F::InterviewOther });
    }
    if let Some(phrase) = phrase {
        standing(scene, phrase, entity, subject, &mut out);
    }
    out
}

fn distance(scene: &Scene<'_, '_>, seen: &Seen, at: TokenId, out: &mut Vec<Feature>) {
    use Feature as F;
    let sentence = scene.reading.sentence_of(at).index();
    out.push(match seen.sentence.saturating_sub(sentence) {
        0 => F::Distance0,
        1 => F::Distance1,
        2 => F::Distance2,
        3..=5 => F::Distance3,
        _ => F::Distance6,
    });
    if at.index() >= seen.paragraph {
        out.push(F::SameParagraph);
    }
    if scene.reading.sentence(scene.reading.sentence_of(at)).tokens.start == at {
        out.push(F::LastOpened);
    }
}

fn topic(out: &mut Vec<Feature>, subject: bool) {
    if subject && out.contains(&Feature::Distance1) && out.contains(&Feature::LastOpened) {
        out.push(Feature::Topic);
    }
}

/// What the mentions of an entity before the quotation say.
fn mentions(scene: &Scene<'_, '_>, seen: &Seen, entity: EntityId, out: &mut Vec<Feature>) {
    use Feature as F;
    let all = &scene.entities.entity(entity).mentions;
    let start = |m: &crate::span::MentionId| scene.entities.mention(*m).tokens.start.index();
    let before = all.partition_point(|m| start(m) < seen.anchor);
    let quoted = |m: &&crate::span::MentionId| seen.ids.contains(&scene.level[start(m)]);
    if all[..before].iter().rev().take(4).any(|m| quoted(&m)) {
        out.push(F::InThisQuote);
    }
    if all.first().is_some_and(|m| start(m) < scene.lead) {
        out.push(F::InLead);
    }
    let Some(last) = all[..before].iter().rev().take(8).find(|m| !quoted(m)) else {
        out.push(F::Later);
        return;
    };
    let mention = scene.entities.mention(*last);
    let at = mention.tokens.start;
    let mut from = at;
    let phrase = scene.phrases.partition_point(|p| p.tokens.end <= at);
    let mut subject = false;
    if let Some(phrase) = scene.phrases.get(phrase).filter(|p| p.tokens.contains(at) && p.entity == Some(entity)) {
        from = phrase.tokens.start;
        if phrase.nominative >= Fit::Unknown && phrase.preposition.is_none() {
            out.push(F::LastNominative);
            subject = true;
        }
    }
    distance(scene, seen, from, out);
    topic(out, subject);
    if scene.level[at.index()] != OUTSIDE {
        out.push(F::LastQuoted);
    }
    let kind = scene.kind_of(entity);
    let next = scene.entities.mentions.partition_point(|m| m.tokens.start <= at);
    let between = scene.entities.mentions[next..].iter().take_while(|m| m.tokens.start.index() < seen.anchor).take(40);
    let mut nearest = true;
    let mut agreeing = true;
    for other in between.filter(|m| m.entity != entity && scene.kind_of(m.entity) == kind) {
        if seen.ids.contains(&scene.level[other.tokens.start.index()]) {
            continue;
        }
        nearest = false;
        if agreement(scene.subject_of(other.entity), seen.asks, false) != F::Clashes {
            agreeing = false;
        }
    }
    if nearest {
        out.push(F::Nearest);
    }
    if agreeing {
        out.push(F::NearestAgreeing);
    }
}
