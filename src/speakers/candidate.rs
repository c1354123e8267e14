//! Who could have said a quotation: the phrases around its cue, those who spoke before, those whom the text is about, nobody.
//!
//! Invariant: the number of candidates of one quotation is bounded, whatever the text.

use super::attribution::Rule;
use super::barring::{asker, can_stand, is_gloss, is_object, is_somebody_else, own_opener, says_who};
use super::cast::Cast;
use super::feature::Feature;
use super::features;
use super::model::{Context, slot};
use super::phrase::{Fit, Phrase, PhraseKind};
use super::referent;
use super::scene::{Group, OUTSIDE, Scene};
use super::seen::Seen;
use crate::morphology::{Number, Tag};
use crate::names::Kind;
use crate::quotes::{CueKind, Quote};
use crate::span::{EntityId, TokenId, TokenRange};
use crate::text::TokenKind;

/// Whom a candidate means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Referent {
    /// An entity.
    Entity(EntityId),
    /// A phrase that is its own name.
    Phrase(usize),
    /// Two phrases.
    Both(usize, usize),
    /// Somebody who has spoken and is no entity.
    Spoken(String),
    /// Nobody.
    Nobody,
}

/// One possible answer.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The expression, by its first and last phrase.
    pub mention: Option<(usize, usize)>,
    /// Whom it means.
    pub referent: Referent,
    /// How the expression stands to the cue.
    pub rule: Rule,
    /// Its reasons, as places of weights.
    pub slots: Vec<u16>,
}

const BACK: usize = 60;
const AHEAD: usize = 60;

/// Every candidate of the quotation.
#[must_use]
pub fn candidates(scene: &Scene<'_, '_>, cast: &Cast, quote: &Quote, id: usize, nobody_before: bool) -> Vec<Candidate> {
    let seen = Seen::new(scene, quote, id);
    let mut out = Vec::new();
    let context = match seen.group {
        Group::Verb => Context::Verb,
        Group::Nonfinite => Context::Nonfinite,
        Group::Source => Context::Source,
        Group::Noun => Context::Noun,
        Group::Impersonal => Context::Impersonal,
        Group::Uncued => Context::Uncued,
    };
    if scene.interview && quote.cue.is_none() && quote.label.is_none() {
        return answering(scene, cast, &seen, nobody_before);
    }
    let mut referents = referents(scene, cast, &seen);
    referents.retain(|(r, subject)| !is_somebody_else(scene, &seen, r, *subject));
    let mut around = around(scene, quote, &seen);
    if seen.relays {
        around.retain(|&i| scene.phrases[i].tokens.start.index() == seen.anchor + 1);
    }
    let opener = own_opener(scene, &seen, &around);
    for &i in around.iter().filter(|&&i| opener.is_none_or(|o| i >= o)) {
        let phrase = &scene.phrases[i];
        if is_gloss(scene, phrase) && phrase.tokens.start.index() < seen.anchor && quote.cue.is_some() {
            continue;
        }
        if features::recipient(scene, &seen, i, &around) || is_object(scene, &seen, phrase) {
            continue;
        }
        // `Nowak spotkał się z posłami, którzy powiedzieli`: one person is no subject of many
        if phrase.kind == PhraseKind::Person && features::clash_in_number(phrase.subject, seen.asks) {
            continue;
        }
        let own = features::mention(scene, quote, &seen, i, &around);
        if !features::can_be_subject(scene, &seen, phrase) && !own.contains(&Feature::Antecedent) {
            continue;
        }
        let rule = rule(&seen, &own, phrase);
        let push = |out: &mut Vec<Candidate>, referent: Referent, more: Vec<Feature>, by: Context| {
            out.push(Candidate { mention: Some((i, i)), referent, rule, slots: slots(context, &own, by, &more) });
        };
        if let Some(entity) = phrase.entity {
            let initials = quote.label.and_then(|_| super::standing::by_initials(scene, phrase));
            let entity = initials.unwrap_or(entity);
            push(&mut out, Referent::Entity(entity), Vec::new(), Context::Any);
            continue;
        }
        if let Some(medium) = super::standing::medium_in_short(scene, phrase) {
            push(&mut out, Referent::Entity(medium), Vec::new(), Context::Any);
            continue;
        }
        let by = match phrase.kind {
            PhraseKind::Pronoun => Context::ByPronoun,
            _ if phrase.core.end.index() > phrase.head.index() + 1 => Context::ByComplement,
            _ if phrase.core.start < phrase.head => Context::ByAdjective,
            _ => Context::ByNoun,
        };
        if phrase.kind != PhraseKind::Pronoun {
            let itself = referent::itself(scene, phrase);
            push(&mut out, Referent::Phrase(i), itself, by);
        }
        let linked = super::standing::linked(scene, phrase);
        // `sąd w Gdyni`, `inny poseł`: what is described in full is itself, unless a mention says otherwise
        let full = phrase.indefinite
            || phrase.core.end.index() > phrase.head.index() + 1
                && scene.reading.best(TokenId(phrase.core.end.0 - 1)).tag.is_noun()
                && matches!(phrase.kind, PhraseKind::Institution | PhraseKind::Medium | PhraseKind::Document);
        let stands = match phrase.kind {
            _ if full && linked.is_none() && quote.label.is_none() => false,
            PhraseKind::Pronoun | PhraseKind::OtherName => true,
            PhraseKind::Human => !phrase.is_plural(),
            PhraseKind::Medium | PhraseKind::Institution => true,
            PhraseKind::Document => !phrase.is_plural(),
            _ => own.contains(&Feature::InLabel),
        };
        if stands {
            for (referent, subject) in &referents {
                // one clause does not name somebody twice: `powiedział Nowakowi poseł`
                // whom the entities know a `resort` to be
                let body = matches!(phrase.kind, PhraseKind::Medium | PhraseKind::Institution);
                let elsewhere = body && linked.is_some_and(|l| *referent != Referent::Entity(l));
                let other = elsewhere || matches!(referent, Referent::Entity(e) if seen.clause.contains(e));
                if *referent == Referent::Phrase(i) || other || !can_stand(scene, phrase, linked, (referent, *subject))
                {
                    continue;
                }
                let more = referent::referent(scene, cast, &seen, referent, *subject, Some(phrase));
                push(&mut out, referent.clone(), more, by);
            }
        }
    }
    // one verb in the singular has one subject
    let single = seen.asks.can_be(Number::Singular) && !seen.asks.can_be(Number::Plural);
    let subject = |i: usize| features::can_be_subject(scene, &seen, &scene.phrases[i]);
    // `wpisy Nowaka i Wolskiej, którzy powiedzieli`
    let relative = |i: usize| features::mention(scene, quote, &seen, i, &around).contains(&Feature::Antecedent);
    for (a, b) in coordinations(scene, &around).into_iter().filter(|&(a, b)| !single && (subject(a) || relative(b))) {
        // the one beside the cue tells how far it is
        let near = if scene.phrases[b].tokens.end.index() <= seen.anchor && quote.cue.is_some() { b } else { a };
        let mut own = features::mention(scene, quote, &seen, near, &around);
        let plural = seen.asks.can_be(Number::Plural);
        own.retain(|f| !matches!(f, Feature::Agrees | Feature::Clashes | Feature::Plausible));
        own.push(Feature::Coordinated);
        own.push(if plural { Feature::CoordinatedPlural } else { Feature::CoordinatedSingular });
        let oblique = |i: usize| scene.phrases[i].nominative == Fit::No || scene.phrases[i].preposition.is_some();
        if oblique(a) || oblique(b) {
            own.push(Feature::CoordinatedOblique);
        }
        let rule = rule(&seen, &own, &scene.phrases[a]);
        out.push(Candidate {
            mention: Some((a, b)),
            referent: Referent::Both(a, b),
            rule,
            slots: slots(context, &own, Context::Any, &[]),
        });
    }
    let (by, rule) = match seen.group {
        Group::Verb | Group::Nonfinite | Group::Source => (Context::Dropped, Rule::DroppedSubject),
        Group::Noun | Group::Impersonal => (Context::Carried, Rule::Context),
        Group::Uncued => (Context::Carried, Rule::Continued),
    };
    let rival = features::own_subject(scene, &seen, &around);
    let left_out = !says_who(scene, &seen, &around);
    let asker = asker(scene, cast, &seen, id);
    let answers = |(r, _): &&(Referent, Tag)| {
        asker.is_none_or(|m| match r {
            Referent::Entity(e) => m.entity != Some(*e),
            Referent::Spoken(name) => m.entity.is_some() || m.name != *name,
            _ => true,
        })
    };
    for (referent, subject) in referents.iter().filter(|_| left_out).filter(answers) {
        let mut more = referent::referent(scene, cast, &seen, referent, *subject, None);
        more.extend(rival);
        let slots = slots(context, &[], by, &more);
        out.push(Candidate { mention: None, referent: referent.clone(), rule, slots });
    }
    out.push(nobody(cast, &seen, context, nobody_before));
    out
}

/// That a reader could not tell.
fn nobody(cast: &Cast, seen: &Seen, context: Context, nobody_before: bool) -> Candidate {
    let mut own = vec![Feature::Nobody];
    if cast.is_empty() {
        own.push(Feature::NobodyYet);
    }
    if nobody_before {
        own.push(Feature::NobodyAgain);
    }
    if seen.whole {
        own.push(Feature::NobodyWhole);
    }
    let slots = slots(context, &own, Context::Any, &[]);
    Candidate { mention: None, referent: Referent::Nobody, rule: Rule::Context, slots }
}

/// Who answers in an interview printed whole: somebody whom its lead names, and if it names nobody, a reader could not tell.
fn answering(scene: &Scene<'_, '_>, cast: &Cast, seen: &Seen, nobody_before: bool) -> Vec<Candidate> {
    let guest = |entity: EntityId| {
        let referent = Referent::Entity(entity);
        let more = referent::referent(scene, cast, seen, &referent, scene.subject_of(entity), None);
        let slots = slots(Context::Uncued, &[], Context::Carried, &more);
        Candidate { mention: None, referent, rule: Rule::Continued, slots }
    };
    let mut out: Vec<Candidate> = scene.guests().iter().copied().map(guest).collect();
    if out.is_empty() {
        out.push(nobody(cast, seen, Context::Uncued, nobody_before));
    }
    out
}

fn slots(context: Context, own: &[Feature], by: Context, more: &[Feature]) -> Vec<u16> {
    let mut out = Vec::with_capacity(2 * (own.len() + more.len()));
    for &f in own {
        out.push(slot(context, f));
        out.push(slot(Context::Any, f));
    }
    for &f in more {
        out.push(slot(by, f));
        out.push(slot(Context::Any, f));
    }
    out
}

/// The phrases that could be the expression: those of the cue's sentence, those of the label, and without a cue those
/// of the sentences before and after.
fn around(scene: &Scene<'_, '_>, quote: &Quote, seen: &Seen) -> Vec<usize> {
    if let Some(label) = quote.label {
        // `Szef banku po rozmowie z Nowakiem: …`: what a preposition brings in after somebody does not speak
        let all = scene.phrases_in(label);
        let first = all.start;
        return all.take_while(|&i| i == first || scene.phrases[i].preposition.is_none()).collect();
    }
    let range = match quote.cue {
        Some(cue) => {
            let at = cue.token.index();
            let sentence = scene.reading.sentence(scene.reading.sentence_of(cue.token)).tokens;
            let clause = cue.clause;
            // a heading without a stop before a verb with a capital: `Konfiskata majątków Podkreślił, że`
            let mut letters = scene.reading.form(cue.token).chars();
            let capital =
                letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase);
            let opens = capital && cue.kind == CueKind::Verb;
            let start = if opens { cue.token } else { sentence.start.min(clause.start) };
            let from = start.index().max(at.saturating_sub(BACK));
            let to = sentence.end.max(clause.end).index().min(at + AHEAD);
            TokenRange::new(from, to)
        }
        None => {
            let first = seen.first;
            let before = scene.reading.sentence_of(TokenId::from(first.saturating_sub(1)));
            let last = seen.last.min(scene.reading.len().saturating_sub(1));
            let after = (last + 1).min(scene.reading.len().saturating_sub(1));
            let after = scene.reading.sentence(scene.reading.sentence_of(TokenId::from(after))).tokens;
            let from = scene.reading.sentence(before).tokens.start.index().max(first.saturating_sub(BACK));
            TokenRange::new(from, after.end.index().min(last + 20))
        }
    };
    let level = match quote.cue {
        Some(cue) => scene.level[cue.token.index()],
        None => OUTSIDE,
    };
    let fits = |&i: &usize| {
        let at = scene.phrases[i].tokens.start.index();
        let inner = scene.level[at];
        let own = seen.ids.contains(&inner);
        !own && (inner == level || quote.cue.is_some() && level != OUTSIDE && inner == OUTSIDE)
            && !quote.cue.is_some_and(|c| scene.phrases[i].tokens.contains(c.token))
    };
    let mut all: Vec<usize> = scene.phrases_in(range).filter(fits).collect();
    // `jej zdaniem`, `według niego`: nobody else
    let beside = |&i: &usize| {
        let phrase = &scene.phrases[i];
        let (start, end) = (phrase.tokens.start.index(), phrase.tokens.end.index());
        phrase.kind == PhraseKind::Pronoun && (end == seen.anchor || start == seen.anchor + 1)
    };
    if seen.group == Group::Source
        && let Some(pronoun) = all.iter().copied().find(beside)
    {
        return vec![pronoun];
    }
    if seen.group == Group::Source {
        all.retain(|&i| beside_source(scene, &scene.phrases[i], seen.anchor));
        // `według dziennika powołującego się na posła`: whom it governs, and what stands right after him
        let governed = |&i: &usize| {
            let phrase = &scene.phrases[i];
            let speaks = matches!(
                phrase.kind,
                PhraseKind::Person
                    | PhraseKind::Organization
                    | PhraseKind::Human
                    | PhraseKind::Institution
                    | PhraseKind::Medium
            );
            features::is_governed(seen.anchor, phrase) && speaks
        };
        if let Some(end) = all.iter().copied().find(governed).map(|i| scene.phrases[i].tokens.end.index()) {
            all.retain(|&i| (seen.anchor + 1..=end + 1).contains(&scene.phrases[i].tokens.start.index()));
        }
    }
    if all.len() > 24 {
        let anchor = seen.anchor;
        all.sort_by_key(|&i| (scene.phrases[i].tokens.start.index().abs_diff(anchor), i));
        all.truncate(24);
        all.sort_unstable();
    }
    all
}

/// Whether the phrase is what a source phrase governs: it follows with nothing but words between, or stands right before.
fn beside_source(scene: &Scene<'_, '_>, phrase: &Phrase, anchor: usize) -> bool {
    const FAR: usize = 6;
    let (start, end) = (phrase.tokens.start.index(), phrase.tokens.end.index());
    let plain = |at: usize| {
        let tag = scene.reading.best(TokenId::from(at)).tag;
        matches!(scene.kind(at), TokenKind::Word | TokenKind::Abbreviation | TokenKind::Quote(_)) && !tag.is_finite()
    };
    start > anchor && start <= anchor + FAR && (anchor + 1..start).all(plain) || end <= anchor && end + 2 >= anchor
}

/// Pairs of neighbouring phrases that `i`, `oraz` or a comma with `jak i` joins.
fn coordinations(scene: &Scene<'_, '_>, around: &[usize]) -> Vec<(usize, usize)> {
    let joined = |w: &[usize]| {
        let (a, b) = (&scene.phrases[w[0]], &scene.phrases[w[1]]);
        let between = TokenRange::new(a.tokens.end.index(), b.tokens.start.index().max(a.tokens.end.index()));
        let word = between.iter().any(|t| matches!(scene.lower(t.index()), "i" | "oraz"));
        let short = between.len() <= 4
            && between.iter().all(|t| {
                scene.kind(t.index()) != TokenKind::Word || matches!(scene.lower(t.index()), "i" | "oraz" | "jak")
            });
        // `parlamenty Estonii i Łotwy` is a nominative beside a genitive
        let same = a.nominative != Fit::No && b.nominative != Fit::No || a.genitive != Fit::No && b.genitive != Fit::No;
        // `ustalenia władz unijnych i brytyjskich` goes on with an adjective
        let noun = b.entity.is_some() || scene.reading.analyses(b.head).iter().any(|a| !a.tag.is_adjective());
        (word && short && same && noun).then_some((w[0], w[1]))
    };
    around.windows(2).filter(|w| w[0] + 1 == w[1]).filter_map(joined).collect()
}

fn rule(seen: &Seen, own: &[Feature], phrase: &Phrase) -> Rule {
    if own.contains(&Feature::InLabel) {
        return Rule::Label;
    }
    match seen.group {
        Group::Source => Rule::SourcePhrase,
        Group::Noun => Rule::OwnerOfNoun,
        Group::Uncued => Rule::Context,
        Group::Impersonal => Rule::Context,
        _ if own.contains(&Feature::Antecedent) => Rule::RelativeClause,
        _ if phrase.preposition.is_some() => Rule::Context,
        _ => Rule::SubjectOfCue,
    }
}

/// Those whom a clause without a speaker's name can mean, with number and gender.
fn referents(scene: &Scene<'_, '_>, cast: &Cast, seen: &Seen) -> Vec<(Referent, Tag)> {
    let mut out: Vec<(Referent, Tag)> = Vec::new();
    let mut add = |referent: Referent, subject| {
        if !out.iter().any(|(r, _)| *r == referent) {
            out.push((referent, subject));
        }
    };
    for member in cast.latest().take(6) {
        match member.entity {
            Some(entity) => add(Referent::Entity(entity), member.subject),
            None => add(Referent::Spoken(member.name.clone()), member.subject),
        }
    }
    let speaks = |e: EntityId| matches!(scene.kind_of(e), Kind::Person | Kind::Organization);
    let before = scene.entities.mentions.partition_point(|m| m.tokens.start.index() < seen.anchor);
    let near = |m: &&crate::entities::Mention| m.tokens.start.index() + 200 >= seen.anchor;
    for mention in scene.entities.mentions[..before].iter().rev().take(14).take_while(near) {
        if speaks(mention.entity) {
            add(Referent::Entity(mention.entity), scene.subject_of(mention.entity));
        }
    }
    let persons = |e: EntityId| scene.entities.entity(e).kind == Kind::Person;
    let ahead = scene.entities.mentions[before..].iter().take_while(|m| m.tokens.start.index() < seen.anchor + 250);
    for mention in ahead.filter(|m| persons(m.entity)).take(3) {
        add(Referent::Entity(mention.entity), scene.subject_of(mention.entity));
    }
    for &entity in scene.people.iter().take(2).chain(scene.organizations.iter().take(1)) {
        add(Referent::Entity(entity), scene.subject_of(entity));
    }
    let sentence = scene.reading.sentence_of(TokenId::from(seen.anchor.min(scene.reading.len().saturating_sub(1))));
    let back = sentence.index().saturating_sub(2);
    let from =
        scene.reading.sentences().get(back).map_or(0, |s| s.tokens.start.index()).max(seen.anchor.saturating_sub(120));
    let subjects = scene.phrases_in(TokenRange::new(from, seen.anchor.max(from))).rev().filter(|&i| {
        let phrase = &scene.phrases[i];
        let kind = matches!(
            phrase.kind,
            PhraseKind::Human | PhraseKind::Medium | PhraseKind::Institution | PhraseKind::Document | PhraseKind::Group
        );
        kind && phrase.entity.is_none() && phrase.preposition.is_none() && phrase.nominative >= Fit::Can
    });
    // `Stany Zjednoczone protestują. Ich zdaniem …`
    let place = scene.phrases_in(TokenRange::new(from, seen.anchor.max(from))).rfind(|&i| {
        let phrase = &scene.phrases[i];
        phrase.kind == PhraseKind::Place && phrase.preposition.is_none() && phrase.nominative == Fit::Best
    });
    if let Some(entity) = place.and_then(|i| scene.phrases[i].entity) {
        add(Referent::Entity(entity), place.map_or(Tag::UNKNOWN, |i| scene.phrases[i].subject));
    }
    for i in subjects.take(4) {
        add(Referent::Phrase(i), scene.phrases[i].subject);
    }
    // `Skrytykowano urzędników. Ci odpowiadają, że …`: who was named last, in whatever case
    let those = scene
        .phrases_in(TokenRange::new(from, seen.anchor.max(from)))
        .rev()
        .find(|&i| scene.phrases[i].kind == PhraseKind::Pronoun && scene.lower(scene.phrases[i].head.index()) == "ci");
    let many = |i: &usize| scene.phrases[*i].kind == PhraseKind::Human && scene.phrases[*i].is_plural();
    if let Some(i) = those.and_then(|i| (0..i).rev().take(6).find(many)) {
        add(Referent::Phrase(i), scene.phrases[i].subject);
    }
    out
}

/// Whether the cue is a noun or a source phrase.
#[must_use]
pub fn is_source(kind: CueKind) -> bool {
    matches!(kind, CueKind::SourcePhrase | CueKind::Noun)
}
