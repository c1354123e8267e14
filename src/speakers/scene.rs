//! The text as this room sees it: its noun phrases, which quotation covers each token, and what each cue asks of its subject.
//!
//! Invariant: built once, in linear time; `level` has one entry a token.

use super::agreement::agreement_of;
use super::belonging::Complements;
use super::fuller::Fuller;
use super::phrase::{Fit, Phrase, PhraseKind, beginning_in};
use super::voices::Voices;
use super::{apposition, chunk, echo, interview, letters, lowered, subject};
use crate::entities::{By, Entities, PersonGender};
use crate::lexis::{Lexis, NounTrait, SpeechForm, SpeechWord};
use crate::morphology::{Gender, LemmaId, NameClass, Number, Pos, Tag};
use crate::names::Kind;
use crate::quotes::{Cue, CueKind, Quote};
use crate::reading::Reading;
use crate::span::{EntityId, MentionId, TokenId, TokenRange};
use crate::text::TokenKind;
use core::cell::{OnceCell, RefCell};
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// No quotation.
pub const OUTSIDE: u32 = u32::MAX;

/// What reports a quotation, as far as its speaker is concerned; one set of weights each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// A finite verb.
    Verb,
    /// A converb, participle or infinitive: its subject is that of another verb.
    Nonfinite,
    /// `zdaniem X`.
    Source,
    /// A noun of speech.
    Noun,
    /// `poinformowano`, `czytamy`.
    Impersonal,
    /// Nothing.
    Uncued,
}

/// A text with everything that attribution looks at.
pub struct Scene<'a, 't> {
    /// The reading.
    pub reading: &'a Reading<'t>,
    /// The tables.
    pub lexis: &'a Lexis,
    /// Who the text is about.
    pub entities: &'a Entities,
    /// Whose speakers are asked for.
    pub quotes: &'a [Quote],
    /// The noun phrases, in order.
    pub phrases: Vec<Phrase>,
    /// The innermost quotation around each token.
    pub level: Vec<u32>,
    /// The tokens that report.
    pub cues: BTreeSet<TokenId>,
    /// Nouns that the text puts beside a person's name.
    pub described: BTreeSet<(LemmaId, EntityId)>,
    /// Those who have one.
    pub with_description: BTreeSet<EntityId>,
    /// Those whom the text calls the head of a state, a government or a church.
    pub sovereigns: BTreeSet<EntityId>,
    /// The complements of those nouns, each with whose it is.
    pub described_with: BTreeSet<(EntityId, EntityId)>,
    /// Of what they are what those nouns say.
    pub complements: Complements<'a>,
    /// Who have no name, in full.
    pub fuller: Fuller,
    /// Whether anybody has been found to be described by a noun with that complement.
    describes: RefCell<FxHashMap<(LemmaId, EntityId), bool>>,
    /// People by how often they are mentioned, most often first.
    pub people: Vec<EntityId>,
    /// Organisations, likewise.
    pub organizations: Vec<EntityId>,
    /// The first of the people by the first letters of their names, when a label has asked for them.
    initials: OnceCell<FxHashMap<String, EntityId>>,
    /// Media by the beginnings and the first letters of their names.
    shorts: OnceCell<FxHashMap<String, EntityId>>,
    /// Who may answer in an interview.
    pub(super) guests: OnceCell<Vec<EntityId>>,
    /// Every mention of a medium, when a noun for one has asked for them.
    pub(super) papers: OnceCell<Vec<(TokenId, EntityId)>>,
    /// Those whom the text calls `szefowa`, `posłanka`.
    pub women: BTreeSet<EntityId>,
    /// Peoples and groups: `Polacy`, `Liberałowie`.
    pub many: BTreeSet<EntityId>,
    /// Number and gender of organisations.
    pub bodies: BTreeMap<EntityId, Tag>,
    /// Organisations that publish.
    pub media: BTreeSet<EntityId>,
    /// Who speaks by name.
    pub voices: Voices,
    /// Those who stand as a subject somewhere.
    pub subjects: BTreeSet<EntityId>,
    /// For each phrase whether it is the subject of a main clause.
    pub governs: Vec<bool>,
    /// Acronyms that the text introduces with an adjective: `polskie MSZ`.
    pub display: BTreeMap<EntityId, String>,
    /// Who says the words of the title's quotations later, by their number.
    pub echoes: BTreeMap<usize, EntityId>,
    /// Whether the text is an interview printed whole.
    pub interview: bool,
    /// One past the headline and the first paragraph after it.
    pub lead: usize,
}

impl<'a, 't> Scene<'a, 't> {
    /// Looks the text over.
    #[must_use]
    pub fn new(reading: &'a Reading<'t>, quotes: &'a [Quote], entities: &'a Entities, lexis: &'a Lexis) -> Self {
        let level = levels(reading, quotes);
        let cues: BTreeSet<TokenId> = quotes.iter().filter_map(|q| q.cue).map(|c| c.token).collect();
        let mut breaks: Vec<bool> = (0..level.len()).map(|i| i > 0 && level[i] != level[i - 1]).collect();
        for cue in &cues {
            for at in [cue.index(), cue.index() + 1] {
                if let Some(b) = breaks.get_mut(at) {
                    *b = true;
                }
            }
        }
        let phrases = chunk::phrases(reading, entities, lexis, &breaks);
        let phrases = apposition::joined(reading, entities, lexis, &phrases, &breaks);
        let governs = subject::subjects(reading, lexis, &phrases, &level);
        let mut described = BTreeSet::new();
        let mut described_with = BTreeSet::new();
        let mut sovereigns = BTreeSet::new();
        let mut complements = Complements::default();
        let mut women = BTreeSet::new();
        let mut media = BTreeSet::new();
        let mut bodies = BTreeMap::new();
        let mut display = BTreeMap::new();
        let mut subjects = BTreeSet::new();
        for phrase in &phrases {
            let Some(entity) = phrase.entity else { continue };
            if phrase.nominative >= Fit::Can && phrase.preposition.is_none() {
                subjects.insert(entity);
            }
            if phrase.head_kind == Some(PhraseKind::Medium)
                || lexis.source_nouns.names_medium(&entities.entity(entity).name)
            {
                media.insert(entity);
            }
            if phrase.kind == PhraseKind::Organization
                && phrase.head_kind.is_none()
                && phrase.subject.gender().is_some()
            {
                bodies.entry(entity).or_insert(phrase.subject);
            }
            // `pani Katarzyna`
            let name = &entities.entity(entity).name;
            let last = reading.best(TokenId(phrase.tokens.end.0.saturating_sub(1)));
            let given = last.class.has(NameClass::GIVEN) && !last.class.has(NameClass::SURNAME);
            if phrase.kind == PhraseKind::Person && !name.contains(' ') && given {
                let title = reading.lemma(phrase.head);
                if matches!(title, "pan" | "pani") {
                    display.entry(entity).or_insert_with(|| format!("{title} {name}"));
                }
            }
            let acronym = entities.entity(entity).name.chars().all(|c| c.is_uppercase());
            let adjective = phrase.core.start < phrase.head && reading.best(phrase.core.start).tag.is_adjective();
            if acronym && adjective && phrase.head_kind.is_none() && phrase.kind == PhraseKind::Organization {
                display.entry(entity).or_insert_with(|| lowered::lowered(reading, phrase.core));
            }
            let described_by_head = reading.best(phrase.head).lemma;
            if lexis.functions.of_person(reading.lemma(phrase.head)).is_some_and(|f| f.feminine) {
                women.insert(entity);
            }
            described.insert((described_by_head, entity));
            if lexis.source_nouns.has(reading.lemma(phrase.head), NounTrait::Sovereign) {
                sovereigns.insert(entity);
            }
            complements.learn(reading, lexis, phrase, entity);
            // a description after the name: its nouns too
            for token in phrase.tokens.iter().filter(|t| !phrase.core.contains(*t) || phrase.kind == PhraseKind::Person)
            {
                let analysis = reading.best(token);
                if analysis.tag.is_noun() && reading.form(token).starts_with(char::is_lowercase) {
                    described.insert((analysis.lemma, entity));
                }
            }
            if let Some(inside) = phrase.inside {
                described_with.insert((inside, entity));
            }
        }
        let ranked = |kind: Kind| {
            let of_kind = |e: &EntityId| kind == kind_of(entities, &media, *e);
            let mut ids: Vec<EntityId> = (0..entities.entities.len()).map(EntityId::from).filter(of_kind).collect();
            ids.sort_by_key(|&e| (core::cmp::Reverse(entities.entity(e).mentions.len()), e));
            ids
        };
        let organizations = ranked(Kind::Organization);
        let interview = interview::is_one(reading, quotes);
        let lead = reading.paragraphs().iter().take(2).next_back().map_or(0, |p| p.tokens.end.index().min(150));
        Scene {
            reading,
            lexis,
            entities,
            quotes,
            level,
            cues,
            with_description: described.iter().map(|d: &(LemmaId, EntityId)| d.1).collect(),
            described,
            described_with,
            sovereigns,
            complements,
            fuller: Fuller::new(reading, &phrases),
            describes: RefCell::default(),
            initials: OnceCell::new(),
            shorts: OnceCell::new(),
            guests: OnceCell::new(),
            papers: OnceCell::new(),
            voices: Voices::new(quotes, &phrases),
            echoes: echo::echoes(reading, quotes, &phrases),
            phrases,
            people: ranked(Kind::Person),
            organizations,
            women,
            many: many(reading, entities),
            bodies,
            media,
            governs,
            subjects,
            display,
            interview,
            lead,
        }
    }

    /// Where to look from: the cue, or else the first word of the quotation.
    #[must_use]
    pub fn anchor(&self, quote: &Quote) -> TokenId {
        quote.cue.map_or_else(|| self.first(quote), |c| c.token)
    }

    /// The first token of the quotation.
    #[must_use]
    pub fn first(&self, quote: &Quote) -> TokenId {
        let start = quote.spans.first().map_or(0, |s| s.start);
        let at = self.reading.layout().tokens.partition_point(|t| t.span.start < start);
        TokenId::from(at.min(self.reading.len().saturating_sub(1)))
    }

    /// The phrases that begin in the range.
    #[must_use]
    pub fn phrases_in(&self, range: TokenRange) -> core::ops::Range<usize> {
        beginning_in(&self.phrases, range)
    }

    /// The token's kind.
    #[must_use]
    pub fn kind(&self, at: usize) -> TokenKind {
        self.reading.kind(TokenId::from(at))
    }

    /// The token in lower case.
    #[must_use]
    pub fn lower(&self, at: usize) -> &str {
        self.reading.lower(TokenId::from(at))
    }

    /// Whether the token says whose something is: `jego`.
    #[must_use]
    pub fn is_possessive(&self, at: TokenId) -> bool {
        matches!(self.reading.lower(at), "jego" | "jej" | "ich")
    }

    /// Which weights decide.
    #[must_use]
    pub fn group(&self, quote: &Quote) -> Group {
        let Some(cue) = quote.cue else { return Group::Uncued };
        let form = self.form(cue);
        match cue.kind {
            CueKind::SourcePhrase => Group::Source,
            CueKind::Noun => Group::Noun,
            _ => match form {
                Some(SpeechForm::We | SpeechForm::Impersonal) => Group::Impersonal,
                // `można przeczytać w liście`
                Some(SpeechForm::Infinitive) if self.reads(cue) => Group::Impersonal,
                Some(SpeechForm::Converb | SpeechForm::Participle | SpeechForm::Infinitive | SpeechForm::Gerund) => {
                    Group::Nonfinite
                }
                _ => Group::Verb,
            },
        }
    }

    fn word(&self, cue: Cue) -> Option<SpeechWord> {
        self.lexis.speech.word(self.reading.lower(cue.token))
    }

    /// Whether the cue is said of those who read.
    fn reads(&self, cue: Cue) -> bool {
        self.word(cue).is_some_and(|w| self.lexis.speech.verb(w).reads)
    }

    fn form(&self, cue: Cue) -> Option<SpeechForm> {
        self.word(cue).map(|w| w.form)
    }

    /// Number and gender of the subject that the quotation's cue asks for; no bits where it does not tell.
    #[must_use]
    pub fn asks(&self, quote: &Quote) -> Tag {
        let open = Tag::of(Pos::Praet);
        let Some(cue) = quote.cue else { return open };
        if matches!(cue.kind, CueKind::SourcePhrase | CueKind::Noun) {
            return open;
        }
        let masculine = |t: Tag| t.with(Gender::M1).with(Gender::M2).with(Gender::M3);
        let of_form = |form: SpeechForm| match form {
            SpeechForm::Masculine => masculine(open).with(Number::Singular),
            SpeechForm::Feminine => open.with(Gender::F).with(Number::Singular),
            SpeechForm::Neuter => open.with(Gender::N).with(Number::Singular),
            SpeechForm::Virile => open.with(Gender::M1).with(Number::Plural),
            SpeechForm::NonVirile => {
                open.with(Gender::F).with(Gender::N).with(Gender::M2).with(Gender::M3).with(Number::Plural)
            }
            SpeechForm::Singular => open.with(Number::Singular),
            SpeechForm::Plural => open.with(Number::Plural),
            _ => open,
        };
        match self.form(cue) {
            Some(SpeechForm::Converb | SpeechForm::Infinitive) => {
                self.main_verb(cue.token).map_or(open, |t| agreement_of(self.reading.best(t).tag))
            }
            Some(form) => of_form(form),
            None => agreement_of(self.reading.best(cue.token).tag),
        }
    }

    /// The nearest finite verb before the token in its sentence, else after it.
    fn main_verb(&self, token: TokenId) -> Option<TokenId> {
        let sentence = self.reading.sentence(self.reading.sentence_of(token)).tokens;
        let finite =
            |t: &TokenId| self.reading.best(*t).tag.is_finite() && self.level[t.index()] == self.level[token.index()];
        let low = token.index().saturating_sub(40).max(sentence.start.index());
        let before = TokenRange::new(low, token.index());
        let after =
            TokenRange::new(token.index() + 1, sentence.end.index().min(token.index() + 20).max(token.index() + 1));
        before.iter().rev().find(finite).or_else(|| after.iter().find(finite))
    }

    /// What an entity is as a source: a paper that publishes is an organisation here.
    #[must_use]
    pub fn kind_of(&self, entity: EntityId) -> Kind {
        kind_of(self.entities, &self.media, entity)
    }

    /// Whether the headline or lead names the entity.
    #[must_use]
    pub fn in_lead(&self, entity: EntityId) -> bool {
        let first = self.entities.entity(entity).mentions.first();
        first.is_some_and(|m| self.entities.mention(*m).tokens.start.index() < self.lead)
    }

    /// Whether the text puts the phrase's noun beside somebody's name, and its complement with it if it has one.
    #[must_use]
    pub fn describes_somebody(&self, phrase: &Phrase) -> bool {
        let lemma = self.reading.best(phrase.head).lemma;
        let Some(inside) = phrase.inside else {
            return self.described.range((lemma, EntityId(0))..).next().is_some_and(|d| d.0 == lemma);
        };
        // Once for each such phrase: many may have that complement.
        *self.describes.borrow_mut().entry((lemma, inside)).or_insert_with(|| {
            let mut with = self.described_with.range((inside, EntityId(0))..).take_while(|d| d.0 == inside);
            with.any(|d| self.described.contains(&(lemma, d.1)))
        })
    }

    /// The person whose name's words begin with these letters, the one mentioned most often.
    #[must_use]
    pub fn with_initials(&self, letters: &str) -> Option<EntityId> {
        let index = self.initials.get_or_init(|| {
            let mut index = FxHashMap::default();
            for &person in &self.people {
                let name = &self.entities.entity(person).name;
                if name.chars().any(char::is_lowercase) {
                    index.entry(letters::first_letters(name)).or_insert(person);
                }
            }
            index
        });
        index.get(letters).copied()
    }

    /// The medium that short letters between marks mean: `„Rz”`, `„DGP”`.
    #[must_use]
    pub fn medium_in_short(&self, short: &str) -> Option<EntityId> {
        let index = self.shorts.get_or_init(|| {
            let mut index = FxHashMap::default();
            for &medium in &self.media {
                let name = &self.entities.entity(medium).name;
                let beginnings = name.char_indices().skip(1).take(letters::SHORT).map(|(end, _)| &name[..end]);
                let letters = letters::first_letters(name);
                for short in beginnings.map(str::to_owned).chain([letters]) {
                    index.entry(short).or_insert(medium);
                }
            }
            index
        });
        index.get(short).copied()
    }

    /// Whether the text puts any noun beside the entity's name.
    #[must_use]
    pub fn has_description(&self, entity: EntityId) -> bool {
        self.with_description.contains(&entity)
    }

    /// Whether the entity is named inside the range.
    #[must_use]
    pub fn is_inside(&self, entity: EntityId, range: TokenRange) -> bool {
        let from = self.entities.mentions.partition_point(|m| m.tokens.start < range.start);
        let inside = self.entities.mentions[from..].iter().take_while(|m| m.tokens.end <= range.end);
        inside.filter(|m| matches!(m.by, By::Name | By::Acronym)).any(|m| m.entity == entity)
    }

    /// Number and gender of an entity as a subject.
    #[must_use]
    pub fn subject_of(&self, entity: EntityId) -> Tag {
        let id = entity;
        let entity = self.entities.entity(entity);
        let tag = Tag::of(Pos::Subst);
        if entity.kind != Kind::Person {
            let body = self.bodies.get(&id).copied();
            // a paper is one, though its name may look like many: `Daily Mail`
            if self.media.contains(&id) && body.is_none_or(|t| !t.can_be(Number::Singular)) {
                return tag.with(Number::Singular);
            }
            return body.unwrap_or(tag);
        }
        if self.many.contains(&id) {
            return tag.with(Number::Plural).with(Gender::M1);
        }
        let tag = tag.with(Number::Singular);
        match entity.gender {
            Some(PersonGender::Male) => tag.with(Gender::M1),
            Some(PersonGender::Female) => tag.with(Gender::F),
            Some(PersonGender::Neuter) => tag.with(Gender::N),
            None if self.women.contains(&id) => tag.with(Gender::F),
            None => tag,
        }
    }
}

fn kind_of(entities: &Entities, media: &BTreeSet<EntityId>, entity: EntityId) -> Kind {
    match entities.entity(entity).kind {
        Kind::Product if media.contains(&entity) => Kind::Organization,
        kind => kind,
    }
}

/// The people whose every name is a plural.
fn many(reading: &Reading<'_>, entities: &Entities) -> BTreeSet<EntityId> {
    let plural = |id: &EntityId| {
        let entity = entities.entity(*id);
        let mention = |m: &MentionId| entities.mention(*m);
        entity.kind == Kind::Person
            && !entity.name.contains(' ')
            && entity.mentions.iter().take(4).map(mention).filter(|m| m.by == By::Name).all(|m| {
                let last = TokenId(m.tokens.end.0.saturating_sub(1));
                let best = reading.best(last);
                best.tag.is_noun() && best.tag.number() == Some(Number::Plural) && !best.class.has(NameClass::SURNAME)
            })
    };
    (0..entities.entities.len()).map(EntityId::from).filter(plural).collect()
}

/// The innermost quotation around each token: long ones are painted first.
fn levels(reading: &Reading<'_>, quotes: &[Quote]) -> Vec<u32> {
    let mut level = vec![OUTSIDE; reading.len()];
    let mut order: Vec<usize> = (0..quotes.len()).collect();
    let length = |i: &usize| quotes[*i].spans.iter().map(|s| s.len()).sum::<usize>();
    order.sort_by_key(|i| (core::cmp::Reverse(length(i)), *i));
    for i in order {
        for &span in &quotes[i].spans {
            level[reading.tokens_in(span).indices()].fill(i as u32);
        }
    }
    level
}
