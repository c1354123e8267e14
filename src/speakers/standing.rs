//! How well an expression without a name (`szef banku`, `dziennik`, `J.K.`) stands for somebody whom the text names.
//!
//! Invariant: reads only what the scene knows of the whole text. Source: how Polish news takes names up again.

use super::agreement::{agreement, clash_in_number};
use super::feature::Feature;
use super::letters::{initials, letters};
use super::phrase::{Phrase, PhraseKind};
use super::scene::Scene;
use super::whom::Referent;
use crate::entities::{By, Mention};
use crate::lexis::{FunctionClass, SourceNoun};
use crate::morphology::{Gender, Number, Tag};
use crate::names::Kind;
use crate::span::EntityId;

/// How well an expression without a name stands for an entity.
pub(super) fn standing(
    scene: &Scene<'_, '_>,
    phrase: &Phrase,
    (referent, subject): (&Referent, Tag),
    asks: Tag,
    out: &mut Vec<Feature>,
) {
    use Feature as F;
    let entity = match referent {
        Referent::Entity(entity) => Some(*entity),
        _ => None,
    };
    // `resort` is a `ministerstwo`: bodies have a gender of their own under each name
    let body = entity.is_some_and(|e| scene.kind_of(e) != Kind::Person) && phrase.kind != PhraseKind::Pronoun;
    // `premier podkreślała`: the verb tells that she is a woman
    let woman = phrase.kind == PhraseKind::Human
        && !phrase.is_plural()
        && asks.gender() == Some(Gender::F)
        && asks.number() == Some(Number::Singular);
    let own = if woman { asks } else { phrase.subject };
    // one airline is called `linie`
    let linked = entity.and_then(|_| linked(scene, phrase));
    let called = entity.is_some() && linked == entity;
    match agreement(own, subject, false) {
        F::Agrees => out.push(F::PhraseAgrees),
        F::Clashes if body && (!clash_in_number(phrase.subject, subject) || called) => {}
        F::Clashes => out.push(F::PhraseClashes),
        _ => {}
    }
    if phrase.indefinite {
        out.push(F::PhraseNew);
    }
    let Some(entity) = entity else {
        if same_noun(scene, phrase, referent) {
            out.push(F::SameNoun);
        }
        return;
    };
    let kind = scene.kind_of(entity);
    let medium = scene.media.contains(&entity);
    if phrase.kind == PhraseKind::Medium {
        out.push(if medium { F::MediumFits } else { F::MediumClashes });
    } else if phrase.kind == PhraseKind::Institution && medium {
        out.push(F::MediumClashes);
    }
    match (phrase.kind, kind) {
        (PhraseKind::Human, Kind::Person)
        | (PhraseKind::Medium | PhraseKind::Institution | PhraseKind::Document, Kind::Organization) => {
            out.push(F::KindFits)
        }
        (PhraseKind::Pronoun | PhraseKind::OtherName, _) => {}
        _ => out.push(F::KindClashes),
    }
    let described = scene.described.contains(&(scene.reading.best(phrase.head).lemma, entity));
    if described {
        out.push(F::SameDescription);
    } else if scene.has_description(entity) && phrase.kind == PhraseKind::Human {
        out.push(F::OtherDescription);
    }
    let owner = super::owner::owner(scene, phrase);
    if owner.is_some_and(|owner| scene.described_with.contains(&(owner, entity))) {
        out.push(F::SameComplement);
    } else if owner.is_some() {
        out.push(F::OtherComplement);
    }
    if phrase.kind == PhraseKind::Human {
        out.extend(scene.complements.compare(scene.reading, phrase, entity));
    }
    if phrase.kind == PhraseKind::Human && !described {
        match scene.lexis.functions.of_person(scene.reading.lemma(phrase.head)).map(|f| f.class) {
            Some(FunctionClass::Wide) => out.push(F::WideNoun),
            Some(_) if linked != Some(entity) => out.push(F::OtherFunction),
            _ => {}
        }
    }
    let firm = || scene.lexis.source_nouns.get(scene.reading.lemma(phrase.head)) == Some(SourceNoun::Firm);
    if phrase.inside.is_none() && scene.organizations.first() == Some(&entity) && firm() {
        out.push(F::FirmOnTop);
    }
    match linked {
        Some(other) if other == entity => out.push(F::Linked),
        Some(_) => out.push(F::LinkedOther),
        None if described => {}
        None => {
            out.push(if phrase.inside.is_some() { F::UnlinkedHoldsName } else { F::UnlinkedBare });
            if scene.describes_somebody(phrase) {
                out.push(F::DescribesOther);
            }
        }
    }
    let name = &scene.entities.entity(entity).name;
    let form = scene.reading.span(phrase.tokens).of(scene.reading.text());
    if initials(form, name) {
        out.push(F::Initials);
    }
    if shares(scene, phrase, name) {
        out.push(F::SharedWord);
    }
}

/// Whether the head of the phrase is that of a referent without a name.
pub(super) fn same_noun(scene: &Scene<'_, '_>, phrase: &Phrase, referent: &Referent) -> bool {
    let lemma = scene.reading.lemma(phrase.head);
    // `resort`, after `ministerstwo`
    let body = scene.lexis.functions.body(lemma);
    let same = |word: &str| word == lemma || body.is_some_and(|b| b.others().any(|other| other == word));
    match referent {
        Referent::Phrase(i) => same(scene.reading.lemma(scene.phrases[*i].head)),
        Referent::Spoken(name) => name.split(' ').any(same),
        _ => false,
    }
}

/// Whether the phrase has a word of the name.
fn shares(scene: &Scene<'_, '_>, phrase: &Phrase, name: &str) -> bool {
    let shared = phrase.tokens.iter().any(|t| {
        let word = scene.reading.form(t);
        word.chars().count() > 3 && word.starts_with(char::is_uppercase) && name.split(' ').any(|w| w == word)
    });
    let lemma = scene.reading.lemma(phrase.head).to_lowercase();
    let same = lemma.chars().count() > 3 && name.split(' ').any(|w| w.to_lowercase() == lemma);
    shared || same
}

/// Whether a phrase that is a name, or the beginning of one, can be a form of the referent's.
pub(super) fn alike(scene: &Scene<'_, '_>, phrase: &Phrase, referent: &Referent) -> bool {
    const STEM: usize = 4;
    let name = match referent {
        Referent::Entity(entity) => &scene.entities.entity(*entity).name,
        Referent::Spoken(name) => name,
        _ => return true,
    };
    let form = scene.reading.span(phrase.tokens).of(scene.reading.text());
    let stem = |word: &str| word.chars().take(STEM).flat_map(char::to_lowercase).collect::<String>();
    let words = || form.split([' ', '-']).filter(|w| w.starts_with(char::is_uppercase));
    initials(form, name)
        || shares(scene, phrase, name)
        || name.split([' ', '-']).any(|w| w.chars().count() > 2 && words().any(|f| stem(f) == stem(w)))
}

/// Whom the phrase means by what the entities know of roles and pronouns.
pub fn linked(scene: &Scene<'_, '_>, phrase: &Phrase) -> Option<EntityId> {
    let from = scene.entities.mentions.partition_point(|m| m.tokens.start < phrase.tokens.start);
    let inside = scene.entities.mentions[from..].iter().take_while(|m| m.tokens.start < phrase.tokens.end);
    let stands = |m: &&Mention| matches!(m.by, By::Role | By::Pronoun) && m.tokens.contains(phrase.head);
    inside.filter(stands).map(|m| m.entity).next()
}

/// The person whose initials the phrase is: the turns of an interview.
pub fn by_initials(scene: &Scene<'_, '_>, phrase: &Phrase) -> Option<EntityId> {
    scene.with_initials(&letters(scene.reading.span(phrase.tokens).of(scene.reading.text()))?)
}

/// The medium of the text whose short name the phrase is, between marks: `„Rz”`.
pub(super) fn medium_in_short(scene: &Scene<'_, '_>, phrase: &Phrase) -> Option<EntityId> {
    let marked = phrase.tokens.len() == 3 && phrase.head.index() == phrase.tokens.start.index() + 1;
    let short = scene.reading.form(phrase.head);
    let fits = marked && short.starts_with(char::is_uppercase) && short.chars().count() <= super::letters::SHORT;
    if fits { scene.medium_in_short(short) } else { None }
}
