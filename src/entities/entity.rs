//! What an entity is, and a mention of it.
//!
//! Invariants: every mention belongs to one entity; an entity's mentions are in text order; entities are in the order of
//! their first named mention; mentions by name do not overlap.

use crate::names::Kind;
use crate::span::{EntityId, MentionId, Span, TokenId, TokenRange};

/// How a mention was linked to its entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum By {
    /// By its name.
    Name,
    /// By an acronym of its name.
    Acronym,
    /// By a role or common noun that stands for it: `szef NATO`, `resort`.
    Role,
    /// By a pronoun.
    Pronoun,
}

/// The gender of a person, or of what is meant by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PersonGender {
    /// Male.
    Male,
    /// Female.
    Female,
    /// Neuter, as `dziecko`.
    Neuter,
}

/// One place where the text names or means an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Its tokens.
    pub tokens: TokenRange,
    /// Its bytes.
    pub span: Span,
    /// What it means.
    pub entity: EntityId,
    /// Its own base form.
    pub lemma: String,
    /// How it was linked.
    pub by: By,
}

/// A person, place, organisation, event or product that the text is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// What it is.
    pub kind: Kind,
    /// Nominative, the fullest form in the text.
    pub name: String,
    /// People: from the name and from what agrees with it.
    pub gender: Option<PersonGender>,
    /// The description that the text gives it, nominative.
    pub role: Option<String>,
    /// The embedder's address for it, when it is one of `options.known`.
    pub url: Option<String>,
    /// Its mentions.
    pub mentions: Vec<MentionId>,
}

/// Every entity and every mention, frozen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entities {
    /// In order of first mention.
    pub entities: Vec<Entity>,
    /// In text order.
    pub mentions: Vec<Mention>,
    /// Names with what describes them (`premier Jan Nowak`), in text order.
    pub(super) phrases: Vec<(TokenRange, EntityId)>,
}

impl Entities {
    /// The entity of that id.
    #[must_use]
    pub fn entity(&self, id: EntityId) -> &Entity {
        &self.entities[id.index()]
    }

    /// The mention of that id.
    #[must_use]
    pub fn mention(&self, id: MentionId) -> &Mention {
        &self.mentions[id.index()]
    }

    /// The mention of exactly these tokens.
    #[must_use]
    pub fn mention_in(&self, range: TokenRange) -> Option<&Mention> {
        let first = self.mentions.partition_point(|m| m.tokens.start < range.start);
        self.mentions[first..].iter().take_while(|m| m.tokens.start == range.start).find(|m| m.tokens == range)
    }

    /// The longest description with its name that begins at the token, and whose it is: `współzałożyciel kampanii na rzecz
    /// wyjścia Adam Lis`.
    #[must_use]
    pub fn described_from(&self, start: TokenId) -> Option<(TokenRange, EntityId)> {
        let from = self.phrases.partition_point(|(whole, _)| whole.start < start);
        self.phrases[from..].iter().take_while(|(whole, _)| whole.start == start).last().copied()
    }

    /// Whether the tokens end in a name of the entity.
    #[must_use]
    pub fn ends_in_name(&self, tokens: TokenRange, entity: EntityId) -> bool {
        let first = self.mentions.partition_point(|m| m.tokens.start < tokens.start);
        let inside = self.mentions[first..].iter().take_while(|m| m.tokens.start < tokens.end);
        let name = |m: &Mention| matches!(m.by, By::Name | By::Acronym) && m.entity == entity;
        inside.filter(|m| m.tokens.end == tokens.end).any(name)
    }

    /// Whom a noun phrase means: the mention that it is, the name that it describes (`szef dyplomacji Łotwy Edgars
    /// Rinkevics`), or the name or role that it begins with. Quotation marks around it do not matter.
    #[must_use]
    pub fn entity_of_phrase(&self, range: TokenRange) -> Option<EntityId> {
        if let Some(mention) = self.mention_in(range) {
            return Some(mention.entity);
        }
        let from = self.phrases.partition_point(|(whole, _)| whole.start < range.start);
        let within = |end: TokenId| end <= range.end;
        let described = self.phrases[from..].iter().take_while(|(whole, _)| whole.start < range.end);
        let first = self.mentions.partition_point(|m| m.tokens.start < range.start);
        let inside =
            || self.mentions[first..].iter().take_while(|m| within(m.tokens.end) && m.tokens.start < range.end);
        let opening = inside().find(|m| m.tokens.start == range.start).map(|m| m.entity);
        let described = described.filter(|(whole, _)| whole.start == range.start && within(whole.end)).map(|(_, e)| *e);
        described.last().or(opening)
    }
}
