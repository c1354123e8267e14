//! What rules somebody out, whatever speaks for him: number, gender, kind, another's office, what the cue only tells or asks.
//!
//! Invariant: only bars; what is left is weighed by `features` and `referent`. Source: Polish agreement, and how news
//! takes people up again.

use super::agreement::{agreement, clash_in_number};
use super::cast::{Cast, Member};
use super::feature::Feature;
use super::features::is_governed;
use super::phrase::{Fit, Phrase, PhraseKind};
use super::scene::{Group, Scene};
use super::seen::{Seen, is_passive};
use super::whom::Referent;
use crate::lexis::{Body, BodyClass, ClauseWord, FunctionClass, NounTrait, SourceNoun};
use crate::morphology::{Gender, Number, Pos, Tag};
use crate::names::Kind;
use crate::span::{EntityId, TokenId};
use crate::text::TokenKind;

/// Whether an expression without a name can stand for the referent at all: a human noun for a person, a plural for many.
///
/// `linked`: whom the phrase means by what the entities know.
pub(super) fn can_stand(
    scene: &Scene<'_, '_>,
    phrase: &Phrase,
    linked: Option<EntityId>,
    (referent, subject): (&Referent, Tag),
) -> bool {
    let kind = match referent {
        Referent::Entity(entity) => Some(scene.kind_of(*entity)),
        _ => None,
    };
    let of_phrase = match referent {
        Referent::Phrase(i) => Some(scene.phrases[*i].kind),
        _ => None,
    };
    if let Referent::Entity(entity) = referent
        && scene.is_inside(*entity, phrase.tokens)
    {
        return false;
    }
    // `ich zdaniem`: only a plural stands for two
    if matches!(referent, Referent::Both(..)) && !phrase.is_plural() {
        return false;
    }
    let one = subject.can_be(Number::Singular) && !subject.can_be(Number::Plural);
    let nameless = matches!(referent, Referent::Spoken(_) | Referent::Phrase(_));
    if phrase.is_plural() && one && (kind == Some(Kind::Person) || nameless) {
        return false;
    }
    let function = scene.lexis.functions.of_person(scene.reading.lemma(phrase.head));
    // `jej mąż`, `jego rzecznik`: only who has been called so, or nothing else
    let kin = function.is_some_and(|f| f.class == FunctionClass::Kin);
    let first = scene.lower(phrase.tokens.start.index());
    let owner = Some(first).filter(|_| phrase.head > phrase.tokens.start && scene.is_possessive(phrase.tokens.start));
    let owned =
        owner.is_some() && scene.lexis.source_nouns.get(scene.reading.lemma(phrase.head)) == Some(SourceNoun::Whose);
    if let Referent::Entity(entity) = referent
        && (kin || owned)
        && linked != Some(*entity)
        && !scene.described.contains(&(scene.reading.best(phrase.head).lemma, *entity))
        && (kin || scene.has_description(*entity))
    {
        return false;
    }
    // `jej zdaniem` is no man's
    if phrase.kind == PhraseKind::Pronoun && kind == Some(Kind::Person) && !phrase.is_plural() {
        let clash = matches!(
            (phrase.subject.gender(), subject.gender()),
            (Some(Gender::F), Some(Gender::M1)) | (Some(Gender::M1), Some(Gender::F))
        );
        if clash {
            return false;
        }
    }
    // `ich zdaniem` is no paper's
    if let Referent::Entity(entity) = referent
        && phrase.kind == PhraseKind::Pronoun
        && phrase.is_plural()
        && one
        && scene.media.contains(entity)
    {
        return false;
    }
    let many = subject.can_be(Number::Plural) && !subject.can_be(Number::Singular);
    if phrase.kind == PhraseKind::Human && !phrase.is_plural() && many {
        return false;
    }
    // `dyplomatka` is no man
    if function.is_some_and(|f| f.feminine) && subject.gender() == Some(Gender::M1) {
        return false;
    }
    // `jej prawnik` is another one than she
    if owner == Some("jej") && !phrase.is_feminine() && subject.gender() == Some(Gender::F) {
        return false;
    }
    // `prezydent` is not whom the text has called `rzecznik` only
    let narrow = function.is_some_and(|f| f.class != FunctionClass::Wide);
    if narrow && nameless && !super::standing::same_noun(scene, phrase, referent) {
        return false;
    }
    // `ukraiński ambasador` is not `rzecznik niemieckiego rządu`
    if let Referent::Entity(entity) = referent
        && linked != Some(*entity)
    {
        let compared = || scene.complements.compare(scene.reading, phrase, *entity);
        // `rzecznik Departamentu Stanu` is nobody whom the text calls something else and never a `rzecznik`
        let never = || !scene.described.contains(&(scene.reading.best(phrase.head).lemma, *entity));
        let is = |asked| scene.lexis.source_nouns.has(scene.reading.lemma(phrase.head), asked);
        // `premier` is nobody whom the text calls `prezydent` and never that
        if is(NounTrait::Sovereign) && scene.sovereigns.contains(entity) && never() {
            return false;
        }
        let voice = is(NounTrait::Voice) && phrase.inside.is_some() && scene.has_description(*entity);
        if (voice || is(NounTrait::Bystander)) && never() {
            return false;
        }
        let another = match function.map(|f| f.class) {
            Some(FunctionClass::Office | FunctionClass::Aide) => {
                matches!(compared(), Some(Feature::OfAnother | Feature::OfElsewhere))
            }
            Some(FunctionClass::Head) => compared() == Some(Feature::OfElsewhere),
            _ => false,
        };
        if another {
            return false;
        }
    }
    // `sąd` is no newspaper, `rząd` no `Izba Lordów`; `dziennik` is one of the papers, where the text names any
    let no_paper =
        |e: &EntityId| phrase.kind == PhraseKind::Medium && !scene.media.is_empty() && !scene.media.contains(e);
    if let Referent::Entity(entity) = referent
        && linked != Some(*entity)
        && (no_paper(entity) || is_no_print(scene, phrase, *entity) || is_another_body(scene, phrase, *entity))
    {
        return false;
    }
    match phrase.kind {
        // a name that nobody found stands for nobody with another name
        PhraseKind::OtherName => super::standing::alike(scene, phrase, referent),
        PhraseKind::Human => {
            !matches!(kind, Some(k) if k != Kind::Person) && of_phrase.is_none_or(|k| k == PhraseKind::Human)
        }
        PhraseKind::Medium | PhraseKind::Institution
            if matches!(referent, Referent::Spoken(name)
                if name.split(' ').any(|word| scene.lexis.functions.of_person(word).is_some())) =>
        {
            false
        }
        // `analiza` is no country's by itself
        PhraseKind::Document if kind == Some(Kind::Place) => false,
        PhraseKind::Medium | PhraseKind::Institution | PhraseKind::Document => {
            kind != Some(Kind::Person) && of_phrase.is_none_or(|k| k != PhraseKind::Human)
        }
        _ => true,
    }
}

/// Whether the phrase's noun is one of bodies, and the entity a paper or a body of another class, by the first word of its
/// name or the second; no firm is a court.
fn is_another_body(scene: &Scene<'_, '_>, phrase: &Phrase, entity: EntityId) -> bool {
    use BodyClass::{Alliance, Chamber, Council, Court, Firm, Office, Party};
    let body = scene.lexis.functions.body(scene.reading.lemma(phrase.head));
    let among = |b: &Body| matches!(b.class, Office | Court | Chamber | Council | Party | Alliance | Firm);
    let Some(body) = body.filter(among) else {
        return false;
    };
    let name = &scene.entities.entity(entity).name;
    let words: Vec<String> = name.split(' ').take(2).map(str::to_lowercase).collect();
    let own = body.others().any(|o| name == o || words.iter().any(|w| w == o))
        || scene.described.contains(&(scene.reading.best(phrase.head).lemma, entity));
    let other = match words.iter().find_map(|w| scene.lexis.functions.body(w)) {
        Some(other) => other.class != body.class,
        None => body.class == Court && name.chars().any(char::is_lowercase),
    };
    body.class != Firm && scene.media.contains(&entity) || other && !own
}

/// Whether the phrase is a printed paper and the entity an agency or a station: `gazeta` is not Reuters.
fn is_no_print(scene: &Scene<'_, '_>, phrase: &Phrase, entity: EntityId) -> bool {
    let nouns = &scene.lexis.source_nouns;
    let name = scene.entities.entity(entity).name.as_str();
    let listed = |noun: &str| scene.lexis.functions.body(noun).is_some_and(|b| b.others().any(|other| other == name));
    nouns.has(scene.reading.lemma(phrase.head), NounTrait::Printed) && nouns.with(NounTrait::Unprinted).any(listed)
}

/// Who asked what the cue of the same sentence answers: `Pytany przez dziennikarza, czy …, odparł`.
pub(super) fn asker<'c>(scene: &Scene<'_, '_>, cast: &'c Cast, seen: &Seen, id: usize) -> Option<&'c Member> {
    let asked = scene.quotes.get(id.checked_sub(1)?)?;
    let cue = asked.cue?;
    let anchor = TokenId::from(seen.anchor.min(scene.reading.len().saturating_sub(1)));
    let same = scene.reading.sentence_of(cue.token) == scene.reading.sentence_of(anchor);
    if is_passive(scene, asked) && same && seen.group == Group::Verb { cast.latest().next() } else { None }
}

/// Whether the phrase is all that stands in brackets: `Stowarzyszenie Chrześcijan (Christian Association) alarmuje`.
pub(super) fn is_gloss(scene: &Scene<'_, '_>, phrase: &Phrase) -> bool {
    let (start, end) = (phrase.tokens.start.index(), phrase.tokens.end.index());
    let opened = start > 0 && scene.kind(start - 1) == TokenKind::Open;
    opened && end < scene.reading.len() && scene.kind(end) == TokenKind::Close
}

/// Whether the phrase is what the cue's clause hangs on or only points at it: `podtrzymuje stanowisko, że`, `jak to określił`.
pub(super) fn is_object(scene: &Scene<'_, '_>, seen: &Seen, phrase: &Phrase) -> bool {
    let (start, end) = (phrase.tokens.start.index(), phrase.tokens.end.index());
    let noun = scene.lexis.source_nouns.get(scene.reading.lemma(phrase.head));
    // `wytyczne z kwietnia 2017 roku`: a time says nothing
    if noun == Some(SourceNoun::Time) {
        return true;
    }
    // `Omówili swoje stanowiska. Zaznaczono, że`: what is one's own is never a subject
    if scene.reading.lemma(phrase.tokens.start) == "swój" {
        return true;
    }
    // `Przypomniano o deklaracjach rządu, że`: what somebody says tells nothing itself, unless something stands in it
    let said = noun == Some(SourceNoun::Speech);
    let holds = phrase.preposition.is_some_and(|p| matches!(scene.lower(p.index()), "w" | "we" | "na" | "z" | "ze"));
    if said && !holds && matches!(seen.group, Group::Impersonal | Group::Noun) {
        return true;
    }
    if seen.group != Group::Verb {
        return false;
    }
    let points = scene.lower(start) == "to" && phrase.tokens.len() == 1 && start > 0 && scene.lower(start - 1) == "jak";
    let abstraction = matches!(phrase.kind, PhraseKind::Document | PhraseKind::Circumstance | PhraseKind::Thing);
    let that = end + 1 < scene.reading.len()
        && scene.kind(end) == TokenKind::Comma
        && matches!(scene.lower(end + 1), "że" | "iż" | "by" | "aby" | "żeby");
    // `Przedstawiając projekt zaznaczył`
    let presented = start > 0 && scene.reading.best(TokenId::from(start - 1)).tag.pos() == Pos::Pcon;
    points || abstraction && (presented || start == seen.anchor + 1 && that)
}

/// Whether the cue tells by its form that it is not he: `poinformowano` hides who did, but that is a body, or whoever wrote a
/// document; `oświadczył` is no woman's. The other way round names tell less: `minister Caroline Novak oświadczyła`.
pub(super) fn is_somebody_else(scene: &Scene<'_, '_>, seen: &Seen, referent: &Referent, subject: Tag) -> bool {
    let person = matches!(referent, Referent::Entity(e) if scene.kind_of(*e) == Kind::Person);
    // `Studenci skrytykowali rektora. Uważają, że …`: one is not many
    let both = matches!(referent, Referent::Both(..));
    if (person || both) && seen.group == Group::Verb && clash_in_number(subject, seen.asks) {
        return true;
    }
    // only a plural takes up two
    if both && matches!(seen.group, Group::Impersonal | Group::Uncued | Group::Noun) {
        return true;
    }
    let masculine = seen.asks.can_be(Gender::M1) && !seen.asks.can_be(Gender::F);
    let woman = subject.gender() == Some(Gender::F);
    person && (seen.group == Group::Impersonal || seen.group == Group::Verb && masculine && woman)
}

/// The phrase that opens the cue's own clause and is its subject: `May przegrała, a [Norwegia] nieoficjalnie ostrzegła, że`.
pub(super) fn own_opener(scene: &Scene<'_, '_>, seen: &Seen, around: &[usize]) -> Option<usize> {
    const NEAR: usize = 4;
    let before = |&&i: &&usize| scene.phrases[i].tokens.end.index() <= seen.anchor;
    let &i = around.iter().rev().find(before).filter(|_| seen.group == Group::Verb && seen.anchor > 0)?;
    let phrase = &scene.phrases[i];
    let (start, end) = (phrase.tokens.start.index(), phrase.tokens.end.index());
    let word = |at: usize| scene.kind(at) == TokenKind::Word && !scene.reading.best(TokenId::from(at)).tag.is_finite();
    let beside = seen.anchor - end <= NEAR && (end..seen.anchor).all(word);
    let link = start > 0 && scene.lexis.clauses.is(scene.lower(start - 1), ClauseWord::Contrast);
    let subject = phrase.nominative == Fit::Best
        && phrase.preposition.is_none()
        && !matches!(phrase.kind, PhraseKind::Circumstance | PhraseKind::Thing | PhraseKind::Pronoun)
        && agreement(phrase.subject, seen.asks, phrase.counted) != Feature::Clashes;
    (beside && link && subject && scene.level[start] == scene.level[seen.anchor]).then_some(i)
}

/// Whether somebody stands right beside the cue whose it is, so that nobody is left out: `zdaniem wójta`, `ich zdaniem`,
/// `prezydent powiedział`.
pub(super) fn says_who(scene: &Scene<'_, '_>, seen: &Seen, around: &[usize]) -> bool {
    let (before, after) = (seen.anchor, seen.anchor + 1);
    let owns = |phrase: &Phrase| {
        phrase.kind == PhraseKind::Pronoun && phrase.tokens.end.index() == before || is_governed(seen.anchor, phrase)
    };
    let speaks = |phrase: &Phrase| {
        let kind = matches!(
            phrase.kind,
            PhraseKind::Human | PhraseKind::Institution | PhraseKind::Medium | PhraseKind::Person
        );
        let follows = phrase.tokens.start.index() == after;
        let beside = phrase.tokens.end.index() == before || follows;
        // `– przekazał resort`: what is said is the object, unless the verb wants whom it is said to
        let word = || scene.lexis.speech.word(scene.lower(seen.anchor));
        let subject = || follows && word().is_some_and(|w| !scene.lexis.speech.verb(w).to_whom);
        let fits = phrase.nominative == Fit::Best || phrase.nominative == Fit::Can && subject();
        let nominative = fits && phrase.preposition.is_none();
        kind && beside
            && nominative
            && scene.level[phrase.tokens.start.index()] == scene.level[before.min(scene.level.len() - 1)]
            && agreement(phrase.subject, seen.asks, phrase.counted) == Feature::Agrees
    };
    around.iter().map(|&i| &scene.phrases[i]).any(|phrase| match seen.group {
        Group::Source => owns(phrase),
        Group::Verb => speaks(phrase),
        _ => false,
    })
}
