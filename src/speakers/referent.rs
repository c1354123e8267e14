//! The reasons for and against somebody whom an expression, or a clause without one, can mean.
//!
//! Invariant: looks at a bounded number of mentions. How well a noun stands for somebody is in `standing`.

use super::agreement::agreement;
use super::cast::Cast;
use super::feature::Feature;
use super::phrase::{Fit, Phrase, PhraseKind};
use super::scene::{OUTSIDE, Scene};
use super::seen::Seen;
use super::standing::{linked, same_noun, standing};
use super::whom::Referent;
use crate::entities::By;
use crate::morphology::Tag;
use crate::names::Kind;
use crate::span::{EntityId, TokenId};

/// Hardly anybody has more reasons.
const ROOM: usize = 16;

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
    if scene.describes_somebody(phrase) {
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
    let mut out = Vec::with_capacity(ROOM);
    let entity = match referent {
        Referent::Entity(e) => Some(*e),
        _ => None,
    };
    let kind = entity.map(|e| scene.kind_of(e));
    let sort = match kind {
        Some(Kind::Person) => F::ReferentPerson,
        Some(Kind::Organization) => F::ReferentOrganization,
        Some(Kind::Place) => F::ReferentPlace,
        _ => F::ReferentOther,
    };
    out.extend([F::Referent, sort]);
    if phrase.is_none() && entity.is_some_and(|e| scene.media.contains(&e)) {
        out.push(F::ReferentMedium);
    }
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
        Referent::Phrase(i) | Referent::Both(i, _) => {
            let at = scene.phrases[*i].tokens.start;
            out.push(F::SubjectBefore);
            distance(scene, seen, at, &mut out);
            if scene.governs[*i] && out.contains(&F::Distance1) {
                out.push(F::Topic);
            }
        }
        _ => {}
    }
    let topic = seen.topic.filter(|_| phrase.is_none()).map(|t| (t, &scene.phrases[t]));
    let is_topic = |(at, p): (usize, &Phrase)| match referent {
        Referent::Entity(e) => p.entity.or_else(|| linked(scene, p)) == Some(*e),
        Referent::Phrase(i) => at == *i,
        _ => same_noun(scene, p, referent),
    };
    if let Some(topic) = topic {
        let own = is_topic(topic);
        if !own {
            out.push(F::AnotherTopic);
        }
        if seen.opens {
            out.push(if own { F::TopicOfOpener } else { F::AnotherTopicOfOpener });
        }
    }
    if let Some(times) = entity.map(|e| scene.voices.times(e)).filter(|&t| t > 0) {
        out.push(F::Voiced);
        if times > 1 {
            out.push(F::VoicedOften);
        }
    }
    if entity.is_some_and(|e| scene.voices.is_most(e)) {
        out.push(F::VoicedMost);
    }
    if entity.is_some_and(|e| scene.voices.is_only(e)) {
        out.push(F::VoicedOnly);
    }
    if matches!(referent, Referent::Both(..)) {
        out.push(F::ReferentBoth);
    }
    if entity.is_some() && entity == seen.echo {
        out.push(F::Echoed);
    }
    if entity.is_some_and(|e| scene.many.contains(&e)) {
        out.push(F::ReferentMany);
    }
    if entity.is_some_and(|e| !scene.subjects.contains(&e)) {
        out.push(F::NeverSubject);
    }
    if entity.is_some_and(|e| seen.clause.contains(&e)) {
        out.push(F::SameClause);
    }
    if let Some(entity) = entity {
        let ranks = if kind == Some(Kind::Person) { &scene.people } else { &scene.organizations };
        match ranks.iter().take(2).position(|&e| e == entity) {
            Some(0) => out.push(F::TopRank),
            Some(_) => out.push(F::SecondRank),
            None => {}
        }
    }
    if let Some(phrase) = phrase {
        standing(scene, phrase, (referent, subject), seen.asks, &mut out);
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
    let at_phrase = scene.phrases.partition_point(|p| p.tokens.end <= at);
    let (mut subject, mut governs) = (false, false);
    let stands = |p: &Phrase| p.entity.is_none() && mention.by != By::Name && mention.tokens.contains(p.head);
    let own = |p: &&Phrase| p.tokens.contains(at) && (p.entity == Some(entity) || stands(p));
    if let Some(phrase) = scene.phrases.get(at_phrase).filter(own) {
        from = phrase.tokens.start;
        if phrase.nominative >= Fit::Unknown && phrase.preposition.is_none() {
            out.push(F::LastNominative);
            subject = true;
        }
        governs = scene.governs[at_phrase];
    }
    distance(scene, seen, from, out);
    if governs && out.contains(&F::Distance1) {
        out.push(F::Topic);
    }
    if subject && seen.introduces(scene, from) {
        out.push(F::Introduced);
    }
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
