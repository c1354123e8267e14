//! Finds the noun phrases of a text, left to right, each token looked at a bounded number of times.
//!
//! Invariant: see [`Phrase`]. Where the forms leave it open whether a noun is a complement, it is one.

use super::phrase::{Fit, Phrase, PhraseKind};
use crate::entities::{By, Entities, Mention};
use crate::lexis::{ClauseWord, Lexis, SourceNoun, is_relative};
use crate::morphology::{Analysis, Case, Gender, NameClass, Number, Pos, Source};
use crate::names::Kind;
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;

/// The longest phrase, in tokens.
const LONGEST: usize = 32;

/// Parts after a numeral.
const PARTS: [&str; 8] = ["trzecia", "trzecie", "czwarta", "czwarte", "piąta", "piąte", "dziesiąta", "dziesiąte"];

/// Every noun phrase of the text, in order; none goes on over a token where `breaks` says that something else begins.
#[must_use]
pub fn phrases(reading: &Reading<'_>, entities: &Entities, lexis: &Lexis, breaks: &[bool]) -> Vec<Phrase> {
    let chunker = Chunker { reading, entities, lexis, name_at: names_at(reading, entities) };
    let mut out = Vec::new();
    for sentence in reading.sentences() {
        let (mut at, last) = (sentence.tokens.start.index(), sentence.tokens.end.index());
        let mut end = at;
        while at < last {
            if end <= at {
                end = (at + 1..last).find(|&i| breaks[i]).unwrap_or(last);
            }
            match chunker.phrase(at, end.min(at + LONGEST), 0) {
                Some(phrase) => {
                    let phrase = match chunker.antecedent(&phrase, end) {
                        Some(start) => {
                            out.extend(chunker.phrase(at, start, 0));
                            chunker.phrase(start, end.min(start + LONGEST), 0).unwrap_or(phrase)
                        }
                        None => phrase,
                    };
                    at = phrase.tokens.end.index().max(at + 1);
                    out.push(phrase);
                }
                None => at += 1,
            }
        }
    }
    out
}

/// For each token the named mention that begins there.
fn names_at(reading: &Reading<'_>, entities: &Entities) -> Vec<u32> {
    let mut at = vec![u32::MAX; reading.len()];
    for (i, mention) in entities.mentions.iter().enumerate() {
        if matches!(mention.by, By::Name | By::Acronym) && !mention.tokens.is_empty() {
            at[mention.tokens.start.index()] = i as u32;
        }
    }
    at
}

pub(super) struct Chunker<'a, 't> {
    pub(super) reading: &'a Reading<'t>,
    pub(super) entities: &'a Entities,
    pub(super) lexis: &'a Lexis,
    pub(super) name_at: Vec<u32>,
}

impl Chunker<'_, '_> {
    pub(super) fn lower(&self, at: usize) -> &str {
        self.reading.lower(TokenId::from(at))
    }

    pub(super) fn kind(&self, at: usize) -> TokenKind {
        self.reading.kind(TokenId::from(at))
    }

    pub(super) fn best(&self, at: usize) -> &Analysis {
        self.reading.best(TokenId::from(at))
    }

    pub(super) fn analyses(&self, at: usize) -> &[Analysis] {
        self.reading.analyses(TokenId::from(at))
    }

    pub(super) fn capital(&self, at: usize) -> bool {
        self.reading.is_capital(TokenId::from(at))
    }

    pub(super) fn name(&self, at: usize) -> Option<&Mention> {
        self.entities.mentions.get(*self.name_at.get(at)? as usize)
    }

    pub(super) fn mention_kind(&self, mention: &Mention) -> Kind {
        self.entities.entity(mention.entity).kind
    }

    /// The phrase that begins at `at`.
    pub(super) fn phrase(&self, at: usize, end: usize, depth: usize) -> Option<Phrase> {
        if let Some(alone) = self.pronoun(at).or_else(|| self.site(at)) {
            return Some(alone);
        }
        // At most tokens nothing begins, and none of them need be looked up as an adverbial.
        let (one, head) = (self.one_of(at, end, depth), self.head(at, end));
        if one.is_none() && head.is_none() || self.is_adverbial(at) {
            return None;
        }
        if one.is_some() {
            return one;
        }
        let (head, counted) = head?;
        let mut phrase = match self.quoted(head, end) {
            Some((inside, close)) => {
                let mut named = self.headed(inside, inside, close - 1, false)?;
                named.tokens = TokenRange::new(at, close);
                named
            }
            None => self.headed(self.first_agreeing(at, head), head, end, counted)?,
        };
        self.complements(&mut phrase, end, depth);
        // `lider innej partii`
        phrase.indefinite |= self.indefinite(phrase.head.index() + 1, phrase.core.end.index());
        let after = phrase.tokens.end.index();
        if after < end && self.lower(after) == "temu" && self.is_time(phrase.head.index()) {
            phrase.nominative = Fit::No;
            phrase.counted = false;
        }
        if depth == 0 {
            self.about(&mut phrase);
        }
        Some(phrase)
    }

    /// Takes in the word before an amount that says how exact it is: `[blisko] połowa Polaków`, `[ponad] 200 posłów`.
    fn about(&self, phrase: &mut Phrase) {
        let start = phrase.tokens.start.index();
        let amount = phrase.counted || phrase.kind == PhraseKind::Group;
        if amount && start > 0 && self.lexis.clauses.is(self.lower(start - 1), ClauseWord::About) {
            phrase.tokens = TokenRange::new(start - 1, phrase.tokens.end.index());
            phrase.core = TokenRange::new(start - 1, phrase.core.end.index());
            phrase.preposition = self.preposition(start - 1);
        }
    }

    /// Whether the word ends an adverbial of several words that looks like a noun phrase: `z kolei`, `w tym`, `co ciekawe`.
    fn is_adverbial(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |i| self.lower(i));
        let after = if at + 1 < self.reading.len() { self.lower(at + 1) } else { "" };
        let (clauses, word) = (&self.lexis.clauses, self.lower(at));
        // `w tym gazety`, but `w tym kraju`
        let goes_on = word == "tym"
            && at + 1 < self.reading.len()
            && self.analyses(at + 1).iter().any(|a| a.tag.is_noun() && a.tag.can_be(Case::Locative));
        !goes_on && clauses.is_adverbial(before, word) || clauses.is_adverbial(word, after)
    }

    /// Past adjectives that cannot belong to the head, and relative pronouns.
    pub(super) fn first_agreeing(&self, at: usize, head: usize) -> usize {
        let mut from = at;
        // `indyjskiej Tata Motors`: the lexicon knows another `tata`
        let body = self.name(head).is_some_and(|m| self.mention_kind(m) != Kind::Person && m.tokens.len() > 1);
        for i in at..head {
            let adjectives = || self.analyses(i).iter().filter(|a| a.tag.is_adjective());
            let nouns = || self.analyses(head).iter().filter(|a| a.tag.is_noun());
            let clash = !body
                && adjectives().next().is_some()
                && nouns().next().is_some()
                && !adjectives().any(|a| nouns().any(|n| a.tag.agrees_with(n.tag)));
            let part = PARTS.contains(&self.lower(i)) || PARTS.contains(&self.lower(i + 1));
            let counts = part || i > at && self.best(i - 1).tag.pos() == Pos::Num;
            if is_relative(self.lower(i)) || clash && !counts && self.best(i).tag.is_adjective() {
                from = i + 1;
            }
        }
        from
    }

    /// The head of the phrase that begins at `at`: past adjectives and numerals; and whether a numeral counts it.
    pub(super) fn head(&self, at: usize, end: usize) -> Option<(usize, bool)> {
        let mut i = at;
        let mut counted = false;
        while i < end && i < at + 9 {
            if self.name(i).is_some() || self.quoted(i, end).is_some() {
                return Some((i, counted));
            }
            let (best, word) = (self.best(i).tag, self.lower(i));
            // `Miał mówić, że` is no dust
            if is_relative(word) || word == "miał" {
                return None;
            }
            match self.kind(i) {
                TokenKind::Word => {}
                // `w 2018 Ryanair`
                TokenKind::Number if i + 1 < end && self.is_year(i) && self.name(i + 1).is_some() => return None,
                TokenKind::Number => {
                    counted = true;
                    // `2/3 wyborców`
                    let half = i + 2 < end && self.lower(i + 1) == "/" && self.kind(i + 2) == TokenKind::Number;
                    i += if half { 3 } else { 1 };
                    continue;
                }
                TokenKind::Abbreviation => {
                    if word.starts_with("proc") || word.starts_with("tys") || word.starts_with("mln") {
                        if counted && (i + 1 >= end || !self.nominal(i + 1)) {
                            return Some((i, true));
                        }
                        i += 1;
                        continue;
                    }
                    if i + 1 < end && self.is_title(i) && (self.capital(i + 1) || self.is_title(i + 1)) {
                        return Some((i, counted));
                    }
                    return None;
                }
                TokenKind::Initial => {
                    return (i + 1 < end && self.capital(i + 1)).then_some((i, counted));
                }
                _ if counted && word == "%" => {
                    return Some((i, true));
                }
                _ => return None,
            }
            // `jedna czwarta pilotów`
            counted |= word == "jedna" && i + 1 < end && PARTS.contains(&self.lower(i + 1));
            if word == "jedna" && counted {
                i += 1;
                continue;
            }
            // `dwie trzecie respondentów`
            if counted && PARTS.contains(&word) && i + 1 < end && self.nominal(i + 1) {
                i += 1;
                continue;
            }
            // `dodaje były prezydent`, which may be read as a verb
            if i + 1 < end && matches!(word, "były" | "była") && self.is_of_function(i) {
                i += 1;
                continue;
            }
            let next_nominal = i + 1 < end && (self.nominal(i + 1) || self.name(i + 1).is_some());
            match best.pos() {
                // `wysoki rangą dyplomata`
                Pos::Adj if i + 2 < end && self.lower(i + 1) == "rangą" && self.nominal(i + 2) => i += 1,
                Pos::Num => counted = true,
                // `przewodniczący Rady`
                Pos::Pact | Pos::Adj if self.is_post(i) => return Some((i, counted)),
                Pos::Adj | Pos::Ppas | Pos::Pact if next_nominal || self.adjective_goes_on(i, end) => {}
                Pos::Adj | Pos::Pact | Pos::Ppas => {
                    let noun = self.analyses(i).iter().any(|a| a.tag.is_noun());
                    let human = best.can_be(Gender::M1) && best.can_be(Number::Plural);
                    let said_of = i
                        .checked_sub(1)
                        .is_some_and(|b| matches!(self.reading.lemma(TokenId::from(b)), "być" | "zostać"));
                    return (noun || human && !said_of || self.capital(i) && i > at).then_some((i, counted));
                }
                Pos::Subst | Pos::Depr | Pos::Ger => return Some((i, counted)),
                Pos::Adv if next_nominal && (i > at || self.compares(i)) => {}
                // `jej prawnik`, but `oskarżyła ją sąsiadka`
                Pos::Ppron3 if next_nominal && matches!(word, "jego" | "jej" | "ich") => {}
                Pos::Ign => return Some((i, counted)),
                Pos::Ppron12 | Pos::Siebie => return None,
                _ => {
                    let known = self.analyses(i).iter().any(|a| a.source == Source::Lexicon);
                    let noun = self.analyses(i).iter().any(|a| a.tag.is_noun() && a.tag.can_be(Case::Nominative));
                    let closed = matches!(
                        best.pos(),
                        Pos::Ign | Pos::Prep | Pos::Conj | Pos::Comp | Pos::Qub | Pos::Adv | Pos::Pred
                    );
                    if closed
                        || best.is_finite() && !(self.capital(i) && noun && !self.opens(i))
                        || !(noun || !known && self.capital(i))
                    {
                        return None;
                    }
                    return Some((i, counted));
                }
            }
            i += 1;
        }
        None
    }

    /// Whether the adjective at the token agrees with a function right after it.
    fn is_of_function(&self, at: usize) -> bool {
        let adjectives = || self.analyses(at).iter().filter(|a| a.tag.is_adjective());
        let nouns = self.analyses(at + 1).iter().filter(|a| a.tag.is_noun());
        self.lexis.functions.is_function(self.reading.lemma(TokenId::from(at + 1)))
            && nouns.into_iter().any(|n| adjectives().any(|a| a.tag.agrees_with(n.tag)))
    }

    /// Whether a participle or adjective is the name of a post: `przewodniczący`, `szefowa`, `śledczy`.
    fn is_post(&self, at: usize) -> bool {
        let participle = self.analyses(at).iter().any(|a| a.tag.pos() == Pos::Pact);
        self.analyses(at).iter().any(|a| {
            (a.tag.is_noun() || a.tag.pos() == Pos::Adj && participle)
                && self.lexis.functions.of_person(self.reading.morphology().lemma(a.lemma)).is_some()
        })
    }

    fn is_year(&self, at: usize) -> bool {
        self.lower(at).parse().is_ok_and(|year: u32| (1800..2100).contains(&year))
    }

    /// Whether an adverb compares the adjective after it: `najbardziej radykalni taksówkarze`.
    fn compares(&self, at: usize) -> bool {
        matches!(self.lower(at), "najbardziej" | "bardziej" | "najmniej" | "mniej" | "bardzo")
            && self.best(at + 1).tag.is_adjective()
    }

    /// Whether a participle or adjective with its own complement goes on to a noun: `odpowiedzialna za to minister`.
    pub(super) fn adjective_goes_on(&self, at: usize, end: usize) -> bool {
        at + 2 < end && self.best(at + 1).tag.pos() == Pos::Adv && self.nominal(at + 2)
    }

    /// Whether the token is the first of its sentence.
    fn opens(&self, at: usize) -> bool {
        let id = TokenId::from(at);
        self.reading.sentence(self.reading.sentence_of(id)).tokens.start == id
    }

    pub(super) fn nominal(&self, at: usize) -> bool {
        let tag = self.best(at).tag;
        self.kind(at) == TokenKind::Word
            && (tag.is_noun() || tag.is_adjective() || matches!(tag.pos(), Pos::Num | Pos::Ign))
    }

    pub(super) fn is_title(&self, at: usize) -> bool {
        self.lexis.functions.is_abbreviated(self.lower(at))
    }

    /// A name between marks that begins at `at`: its first token and one past the closing mark.
    pub(super) fn quoted(&self, at: usize, end: usize) -> Option<(usize, usize)> {
        if !matches!(self.kind(at), TokenKind::Quote(_)) || at + 2 >= end || !self.capital(at + 1) {
            return None;
        }
        let spaced = |i: usize| self.reading.token(TokenId::from(i)).spaced;
        if spaced(at + 1) {
            return None;
        }
        let close = (at + 2..end.min(at + 8)).find(|&i| matches!(self.kind(i), TokenKind::Quote(_)))?;
        let plain = (at + 1..close).all(|i| {
            matches!(self.kind(i), TokenKind::Word | TokenKind::Number | TokenKind::Abbreviation | TokenKind::Url)
        });
        let name = (at + 1..close).any(|i| self.name(i).is_some()) || (at + 1..close).all(|i| self.capital(i));
        (plain && name && !spaced(close)).then_some((at + 1, close + 1))
    }

    /// The phrase with that head, before its complements.
    pub(super) fn headed(&self, at: usize, head: usize, end: usize, counted: bool) -> Option<Phrase> {
        if let Some(mention) = self.name(head).filter(|m| !self.is_native(m)) {
            let stop = mention.tokens.end.index().min(end.max(head + 1));
            let tokens = TokenRange::new(at, stop);
            let open = self.open_name(at, head, mention);
            return Some(Phrase {
                tokens,
                core: tokens,
                head: TokenId::from(head),
                kind: match self.mention_kind(mention) {
                    // `53 proc. Polaków`
                    _ if counted => PhraseKind::Group,
                    Kind::Person => PhraseKind::Person,
                    Kind::Organization => PhraseKind::Organization,
                    Kind::Product
                        if self.lexis.source_nouns.names_medium(&self.entities.entity(mention.entity).name) =>
                    {
                        PhraseKind::Organization
                    }
                    Kind::Place => PhraseKind::Place,
                    _ => PhraseKind::OtherName,
                },
                head_kind: None,
                indefinite: false,
                entity: (!counted).then_some(mention.entity),
                inside: counted.then_some(mention.entity),
                title: None,
                nominative: if counted { open.nominative.max(Fit::Can) } else { open.nominative },
                genitive: open.genitive,
                subject: open.subject,
                preposition: self.preposition(at),
                counted,
            });
        }
        if self.is_given_name(head, end) {
            let given = self.open(at, head);
            let mut named = self.headed(head + 1, head + 1, end, counted)?;
            named.tokens = TokenRange::new(at, named.tokens.end.index());
            named.core = named.tokens;
            named.nominative = named.nominative.min(given.nominative);
            named.genitive = named.genitive.min(given.genitive);
            named.preposition = self.preposition(at);
            return Some(named);
        }
        let open = self.open(at, head);
        let tokens = TokenRange::new(at, head + 1);
        let kind = self.common_kind(head, counted, open);
        Some(Phrase {
            tokens,
            core: tokens,
            head: TokenId::from(head),
            kind,
            head_kind: Some(kind),
            indefinite: self.indefinite(at, head),
            entity: None,
            inside: None,
            title: None,
            nominative: if counted && open.genitive != Fit::No {
                open.nominative.max(Fit::Can)
            } else {
                open.nominative
            },
            genitive: open.genitive,
            subject: open.subject,
            preposition: self.preposition(at),
            counted: counted || kind == PhraseKind::Group && matches!(self.lower(head), "kilka" | "wielu" | "wiele"),
        })
    }

    /// Whether a given name that nobody found stands before a surname: `[Petrem] Nowakiem`.
    pub(super) fn is_given_name(&self, at: usize, end: usize) -> bool {
        if self.name(at).is_some() || at + 1 >= end || self.kind(at) != TokenKind::Word || !self.capital(at) {
            return false;
        }
        let unknown = self.analyses(at).iter().all(|a| a.source != Source::Lexicon);
        let surname = self.name(at + 1).is_some_and(|m| self.mention_kind(m) == Kind::Person && m.tokens.len() == 1);
        surname && unknown && !self.opens(at)
    }

    /// Whether a name says only where one person is from: `Francuz`.
    fn is_native(&self, mention: &Mention) -> bool {
        let best = self.reading.best(mention.tokens.start);
        let inhabitant = self
            .reading
            .analyses(mention.tokens.start)
            .iter()
            .any(|a| a.source == Source::Lexicon && a.class.has(NameClass::INHABITANT));
        mention.tokens.len() == 1 && inhabitant && best.tag.number() == Some(Number::Singular)
    }

    /// Whether an adjective before the head says that it was not spoken of before.
    fn indefinite(&self, at: usize, head: usize) -> bool {
        (at..head).any(|i| self.lexis.source_nouns.get(self.reading.lemma(TokenId::from(i))) == Some(SourceNoun::New))
    }

    pub(super) fn preposition(&self, at: usize) -> Option<TokenId> {
        let before = at.checked_sub(1)?;
        let before = if matches!(self.kind(before), TokenKind::Quote(_)) { before.checked_sub(1)? } else { before };
        let word = self.lower(before);
        // `ze strony rządu`
        if word == "strony" && before > 0 && self.lower(before - 1) == "ze" {
            return Some(TokenId::from(before - 1));
        }
        // `temu` stands after what it governs
        let governed = self.best(before).tag.pos() == Pos::Prep && word != "temu"
            || matches!(word, "jako" | "ds." | "ws." | "im.");
        governed.then(|| TokenId::from(before))
    }
}
