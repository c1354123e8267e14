//! Who could have said a quotation: the phrases around its cue, those who spoke before, those whom the text is about, nobody.
//!
//! Invariant: the number of candidates of one quotation is bounded, whatever the text.

use super::agreement::clash_in_number;
use super::around::{around, coordinations};
use super::attribution::Rule;
use super::barring::{asker, can_stand, is_gloss, is_object, is_somebody_else, own_opener, says_who};
use super::cast::Cast;
use super::clause::is_enclosed;
use super::feature::Feature;
use super::features;
use super::guests::{guests, unnamed};
use super::model::{Context, slot};
use super::papers::papers;
use super::phrase::{Fit, Phrase, PhraseKind};
use super::referent;
use super::scene::{Group, Scene};
use super::seen::Seen;
use super::whom::{Referent, referents};
use crate::morphology::{Number, Pos, Source, Tag};
use crate::quotes::{CueKind, Quote};
use crate::span::{EntityId, TokenId};
use core::cell::LazyCell;

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
    // asked for by nouns for papers alone
    let far = LazyCell::new(|| {
        let mut far = papers(scene, &seen);
        far.retain(|(paper, _)| referents.iter().all(|(r, _)| r != paper));
        far
    });
    let opener = own_opener(scene, &seen, &around);
    let mut asked_about: Vec<EntityId> = Vec::new();
    for &i in around.iter().filter(|&&i| opener.is_none_or(|o| i >= o)) {
        let phrase = &scene.phrases[i];
        if is_gloss(scene, phrase) && phrase.tokens.start.index() < seen.anchor && quote.cue.is_some() {
            continue;
        }
        if features::recipient(scene, &seen, i, &around) || is_object(scene, &seen, phrase) {
            continue;
        }
        if is_enclosed(scene, &seen, phrase) {
            continue;
        }
        // `Nowak spotkał się z posłami, którzy powiedzieli`: one person is no subject of many
        if phrase.kind == PhraseKind::Person && clash_in_number(phrase.subject, seen.asks) {
            continue;
        }
        // `posłowie, z którymi rozmawiał „Kurier” przekonują`
        if is_one_name(scene, phrase)
            && seen.group == Group::Verb
            && clash_in_number(Tag::of(Pos::Subst).with(Number::Singular), seen.asks)
        {
            continue;
        }
        let own = features::mention(scene, quote, &seen, i, &around);
        // `Pytany, czy Nowak odejdzie, odparł`
        if own.contains(&Feature::AskedAbout) && seen.group == Group::Verb {
            asked_about.extend(phrase.entity);
            continue;
        }
        if !features::can_be_subject(scene, &seen, phrase) && !own.contains(&Feature::Antecedent) {
            continue;
        }
        let rule = rule(&seen, &own, phrase);
        let push = |out: &mut Vec<Candidate>, referent: Referent, more: Vec<Feature>, by: Context| {
            out.push(Candidate { mention: Some((i, i)), referent, rule, slots: slots(context, &own, by, &more) });
        };
        // `„Rz”` is the paper of that beginning, whether or not somebody took it for a name of its own
        if let Some(medium) = super::standing::medium_in_short(scene, phrase) {
            push(&mut out, Referent::Entity(medium), Vec::new(), Context::Any);
            continue;
        }
        if let Some(entity) = phrase.entity {
            let initials = quote.label.and_then(|_| super::standing::by_initials(scene, phrase));
            let entity = initials.unwrap_or(entity);
            push(&mut out, Referent::Entity(entity), Vec::new(), Context::Any);
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
        // `sąd w Gdyni`, `inny poseł`: what is described in full is itself, unless a mention says otherwise; a participle
        // says less: `producent należący do Wodnika`
        let participle = |t: TokenId| matches!(scene.reading.best(t).tag.pos(), Pos::Pact | Pos::Ppas);
        let full = phrase.indefinite
            || phrase.core.end.index() > phrase.head.index() + 1
                && !phrase.core.iter().any(participle)
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
            let far: &[_] = if phrase.kind == PhraseKind::Medium { &far } else { &[] };
            for (referent, subject) in referents.iter().chain(far) {
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
        let about = matches!(r, Referent::Entity(e) if asked_about.contains(e));
        !about
            && asker.is_none_or(|m| match r {
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

/// Whether the phrase is one word that the lexicon does not know, the name of an organisation: it is no plural.
fn is_one_name(scene: &Scene<'_, '_>, phrase: &Phrase) -> bool {
    let guessed = || scene.reading.analyses(phrase.head).iter().all(|a| a.source != Source::Lexicon);
    phrase.kind == PhraseKind::Organization && phrase.core.len() == 1 && phrase.head_kind.is_none() && guessed()
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
    let mut out: Vec<Candidate> = guests(scene).iter().copied().map(guest).collect();
    if let Some(i) = unnamed(scene).filter(|_| out.is_empty()) {
        let slots = slots(Context::Uncued, &[], Context::Carried, &[]);
        out.push(Candidate { mention: None, referent: Referent::Phrase(i), rule: Rule::Continued, slots });
    }
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

/// Whether the cue is a noun or a source phrase.
#[must_use]
pub fn is_source(kind: CueKind) -> bool {
    matches!(kind, CueKind::SourcePhrase | CueKind::Noun)
}
