//! What the search for descriptions and roles reads: the text, its names, and which token lies in which name.
//!
//! Invariant: questions about a token are answered in constant time.

use crate::lexis::{Body, Function, FunctionClass, Lexis};
use crate::morphology::{Analysis, Case, Gender, NameClass, Number, Pos, Tag};
use crate::names::{Kind, NameMention};
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;
use rustc_hash::FxHashMap;

/// The text with its names joined to entities.
pub(super) struct Scene<'a> {
    pub reading: &'a Reading<'a>,
    pub lexis: &'a Lexis,
    pub names: &'a [NameMention],
    /// The entity of each name.
    pub entity_of: &'a [usize],
    /// The kind of each entity.
    pub kinds: &'a [Kind],
    /// One more than the name at each token; 0 for none.
    name_at: Vec<u32>,
    /// The entity of the first name with each base form.
    first_named: FxHashMap<&'a str, usize>,
}

impl<'a> Scene<'a> {
    pub(super) fn new(
        reading: &'a Reading<'a>,
        names: &'a [NameMention],
        entity_of: &'a [usize],
        kinds: &'a [Kind],
        lexis: &'a Lexis,
    ) -> Self {
        let mut name_at = vec![0; reading.len()];
        let mut first_named = FxHashMap::default();
        for (at, name) in names.iter().enumerate() {
            name_at[name.tokens.indices()].fill(at as u32 + 1);
            first_named.entry(name.lemma.as_str()).or_insert(entity_of[at]);
        }
        Scene { reading, lexis, names, entity_of, kinds, name_at, first_named }
    }

    /// The name that the token lies in.
    pub(super) fn name(&self, token: TokenId) -> Option<usize> {
        (*self.name_at.get(token.index())? as usize).checked_sub(1)
    }

    /// The entity that is first named so, in the nominative.
    pub(super) fn named(&self, lemma: &str) -> Option<usize> {
        self.first_named.get(lemma).copied()
    }

    /// The person whose name the token lies in.
    pub(super) fn person(&self, token: TokenId) -> Option<usize> {
        self.name(token).filter(|&n| self.kinds[self.entity_of[n]] == Kind::Person)
    }

    /// Whether the token names members of a people: `Brytyjczycy`.
    pub(super) fn is_people(&self, token: TokenId) -> bool {
        let mut analyses = self.reading.analyses(token).iter();
        analyses.any(|a| a.class.has(NameClass::INHABITANT)) || self.reading.form(token).starts_with(char::is_lowercase)
    }

    pub(super) fn sentence(&self, token: TokenId) -> TokenRange {
        self.reading.sentence(self.reading.sentence_of(token)).tokens
    }

    pub(super) fn is_word(&self, token: TokenId) -> bool {
        matches!(self.reading.kind(token), TokenKind::Word | TokenKind::Abbreviation | TokenKind::Initial)
    }

    /// The function that the noun at the token names, with its lemma.
    pub(super) fn function(&self, token: TokenId) -> Option<(Function, &'a str)> {
        // `przewodniczący` may be read as an adjective.
        let best = self.reading.best(token).tag;
        if self.name(token).is_some() || !best.is_noun() && !best.is_adjective() {
            return None;
        }
        let functions = &self.lexis.functions;
        let lemmas = self.noun_lemmas(token);
        let mut found = lemmas.filter_map(|l| functions.of_person(l).map(|f| (f, l)));
        found.find(|(f, l)| f.class != FunctionClass::Abbreviated && !matches!(*l, "były" | "była"))
    }

    /// The institution, firm or medium that the noun at the token is a common noun of, with its lemma.
    pub(super) fn body(&self, token: TokenId) -> Option<(Body, &'a str)> {
        if self.name(token).is_some() || !self.reading.best(token).tag.is_noun() {
            return None;
        }
        self.noun_lemmas(token).find_map(|l| self.lexis.functions.body(l).map(|b| (b, l)))
    }

    /// The lemmas of the token as a common noun, the chosen one first; the readings of a lexeme, one after another, count once.
    fn noun_lemmas(&self, token: TokenId) -> impl Iterator<Item = &'a str> + use<'a> {
        let reading = self.reading;
        let best = Some(reading.best(token)).filter(|a| a.tag.is_noun());
        let others = reading.analyses(token).iter().filter(|a| a.tag.is_noun());
        let mut last = None;
        let lemmas = best.into_iter().chain(others).map(|a| a.lemma).filter(move |&l| last.replace(l) != Some(l));
        lemmas.map(|l| reading.morphology().lemma(l))
    }

    pub(super) fn is_adjective(&self, token: TokenId) -> bool {
        let reading = self.reading;
        let opens =
            || self.sentence(token).start == token && reading.analyses(token).iter().any(|a| a.tag.is_adjective());
        self.name(token).is_none()
            && self.is_word(token)
            && (reading.best(token).tag.is_adjective() || matches!(reading.lower(token), "były" | "była") || opens())
            && !matches!(reading.lower(token), "który" | "która" | "które")
    }

    /// Whether the token is an adjective that can be the noun's: `nowy prezes`, but `(spotkanie) robocze | prezesa`.
    pub(super) fn is_adjective_of(&self, token: TokenId, noun: TokenId) -> bool {
        let analyses = |t: TokenId| self.reading.analyses(t).iter();
        // `brytyjska minister`
        let gender = |tag: Tag| if tag.can_be(Gender::F) { tag.with(Gender::M1) } else { tag };
        let agrees = |a: &Analysis| analyses(noun).any(|n| n.tag.is_noun() && gender(a.tag).agrees_with(n.tag));
        let mut adjectives = analyses(token).filter(|a| a.tag.is_adjective()).peekable();
        let fits = adjectives.peek().is_none() || adjectives.any(agrees);
        self.is_adjective(token) && fits
    }

    /// Whether the word says whose somebody is: `jego`, `jej`, `nasz`.
    pub(super) fn is_possessive(&self, token: TokenId) -> bool {
        matches!(self.reading.lower(token), "jego" | "jej" | "ich" | "nasz" | "nasza" | "mój" | "moja")
    }

    /// Whether the token is a title before a name: `prof.`, `pani`, `generał`.
    pub(super) fn is_title(&self, token: TokenId) -> bool {
        self.lexis.functions.is_abbreviated(self.reading.lower(token))
            || self.function(token).is_some_and(|(f, _)| f.class == FunctionClass::Title)
    }

    /// Whether the noun can be singular in the nominative, and in another case.
    pub(super) fn cases(&self, token: TokenId) -> (bool, bool) {
        let (mut nominative, mut oblique) = (false, false);
        for a in self.reading.analyses(token).iter().filter(|a| a.tag.is_noun() && a.tag.can_be(Number::Singular)) {
            nominative |= a.tag.can_be(Case::Nominative);
            oblique |= Case::ALL[1..6].iter().any(|&c| a.tag.can_be(c));
        }
        (nominative, oblique)
    }

    /// Whether the chosen reading of the word is in that case, or the word is none that declines.
    pub(super) fn is_genitive(&self, token: TokenId) -> bool {
        let declines = |p: Pos| matches!(p, Pos::Subst | Pos::Ger | Pos::Adj | Pos::Ppas | Pos::Pact | Pos::Depr);
        self.reading.analyses(token).iter().any(|a| declines(a.tag.pos()) && a.tag.can_be(Case::Genitive))
    }

    /// Whether the word ends any noun phrase: a verb, a conjunction that opens a clause, a relative pronoun.
    pub(super) fn ends_phrase(&self, token: TokenId) -> bool {
        let best = self.reading.best(token).tag;
        let lower = self.reading.lower(token);
        let verb = best.is_finite() || matches!(best.pos(), Pos::Comp | Pos::Inf | Pos::Pcon | Pos::Pant | Pos::Interj);
        verb && !matches!(lower, "były" | "była")
            || matches!(lower, "który" | "która" | "które" | "którzy" | "którego" | "której" | "się" | "nie" | "to")
    }

    /// The gender that the chosen reading of a noun or verb shows.
    pub(super) fn gender(&self, token: TokenId) -> Option<Gender> {
        self.reading.best(token).tag.gender()
    }
}
