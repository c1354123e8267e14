//! What follows the head of a noun phrase: genitives, adjectives, prepositional complements, names in apposition.
//!
//! Invariant: a phrase only grows, and never past the end it was given. Source: the Polish noun phrase.

use super::chunk::Chunker;
use super::phrase::{Fit, Phrase, PhraseKind};
use crate::entities::Mention;
use crate::lexis::SourceNoun;
use crate::morphology::{Case, Pos, Tag};
use crate::names::Kind;
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;

impl Chunker<'_, '_> {
    /// Adds genitives, adjectives, prepositional complements and appositions.
    pub(super) fn complements(&self, phrase: &mut Phrase, end: usize, depth: usize) {
        if depth > 2 {
            return;
        }
        let mut at = phrase.tokens.end.index();
        let person = phrase.kind == PhraseKind::Person;
        // What the head leaves open is looked at where an adjective after it asks.
        let (first, head) = (phrase.core.start.index(), phrase.head.index());
        let mut last_any = None;
        let functional = |kind| {
            matches!(
                kind,
                PhraseKind::Human
                    | PhraseKind::Medium
                    | PhraseKind::Institution
                    | PhraseKind::Group
                    | PhraseKind::Document
            )
        };
        let common =
            functional(phrase.kind) || phrase.kind == PhraseKind::Thing || phrase.kind == PhraseKind::Circumstance;
        // what a noun of speech owns is a phrase of its own: `według zapowiedzi rządu`
        let (speech, time) = (at < end && self.is_speech(head), at < end && self.is_time(head));
        while at < end {
            let marked = || matches!(self.kind(at), TokenKind::Quote(_));
            let parted =
                || self.capital(at) || marked() || self.name(at).is_some() || self.best(at).tag.pos() == Pos::Num;
            // `późnym popołudniem agencji`: a time in the instrumental is nobody's
            let then = || self.best(head).tag.case() == Some(Case::Instrumental);
            if speech || time && (parted() || then()) {
                break;
            }
            // `prezes prof. Jan Nowak`
            let human = phrase.kind == PhraseKind::Human;
            let titles = (at..end.min(at + 4)).take_while(|&i| human && self.is_title(i)).count();
            let titled = titles > 0 && at + titles < end;
            if titled && self.name(at + titles).is_some_and(|m| self.mention_kind(m) == Kind::Person) {
                at += titles;
                phrase.tokens = TokenRange::new(phrase.tokens.start.index(), at);
                continue;
            }
            // `prezydentem Ukrainy Petrem Nowakiem`
            if phrase.kind == PhraseKind::Human
                && self.is_given_name(at, end)
                && self.open(at, at).genitive != Fit::Best
            {
                at += 1;
            }
            // a name in apposition or as a complement
            if let Some(mention) = self.name(at).filter(|_| common) {
                let stop = mention.tokens.end.index().min(end);
                let kind = self.mention_kind(mention);
                let form = mention.span.of(self.reading.text());
                // `z odpowiednikiem Taro Kono` stays as it is in every case
                let stays = form.ends_with(['o', 'u', 'é', 'i', 'y', 'e']);
                let subject = mention.tokens.len() > 1 && form == mention.lemma && !stays;
                if kind == Kind::Person && phrase.kind == PhraseKind::Human && phrase.nominative == Fit::No && subject {
                    break;
                }
                if kind == Kind::Person && phrase.kind == PhraseKind::Human && !self.owned(phrase, at, mention) {
                    phrase.entity = Some(mention.entity);
                    phrase.kind = PhraseKind::Person;
                    self.gender_of(phrase, mention);
                    phrase.tokens = TokenRange::new(phrase.tokens.start.index(), stop);
                    self.after_person(phrase, end, depth);
                    return;
                }
                let apposed = match phrase.kind {
                    PhraseKind::Medium | PhraseKind::Institution => {
                        kind != Kind::Person && kind != Kind::Place && self.apposed(phrase, at, mention)
                    }
                    _ => false,
                };
                if apposed {
                    phrase.entity = Some(mention.entity);
                    phrase.kind = PhraseKind::Organization;
                    phrase.tokens = TokenRange::new(phrase.tokens.start.index(), stop);
                    return;
                }
                if self.is_told(phrase, mention) {
                    break;
                }
                if self.open_name(at, at, mention).genitive == Fit::No && !self.stays(phrase, at, mention) {
                    break;
                }
                phrase.inside = phrase.inside.or(Some(mention.entity));
                self.extend(phrase, stop);
                last_any = Some(Tag::UNKNOWN);
                at = stop;
                continue;
            }
            if let Some((inside, close)) = self.quoted(at, end).filter(|_| common) {
                if self.is_medium_itself(phrase, inside) {
                    break;
                }
                let entity = self.name(inside).filter(|m| m.tokens.end.index() + 1 >= close).map(|m| m.entity);
                if matches!(phrase.kind, PhraseKind::Medium | PhraseKind::Institution) {
                    phrase.entity = entity;
                    phrase.title = Some(TokenRange::new(inside, close - 1));
                    phrase.kind = PhraseKind::Organization;
                } else {
                    phrase.inside = phrase.inside.or(entity);
                }
                self.extend(phrase, close);
                at = close;
                continue;
            }
            // `rzeczniczka kampanii „Głos narodu”`
            if let Some(close) = self.titled(at, end).filter(|_| common && at > phrase.head.index()) {
                self.extend(phrase, close);
                at = close;
                continue;
            }
            // a name that nobody found: `portal Money.pl`
            if matches!(phrase.kind, PhraseKind::Medium | PhraseKind::Institution) && self.looks_like_title(at) {
                let stop = (at..end).find(|&i| !self.looks_like_title(i)).unwrap_or(end);
                phrase.title = Some(TokenRange::new(at, stop));
                phrase.kind = PhraseKind::Organization;
                phrase.tokens = TokenRange::new(phrase.tokens.start.index(), stop);
                return;
            }
            let word = self.kind(at) == TokenKind::Word;
            let best = self.best(at).tag;
            // `przywódcy duchowi`, which could also be a noun in another case
            let homograph = || {
                let mut nouns = self.analyses(at).iter().filter(|a| a.tag.is_noun());
                best.is_noun() && nouns.all(|a| !a.tag.can_be(Case::Genitive) && !a.tag.can_be(Case::Nominative))
            };
            if word && common && (matches!(best.pos(), Pos::Adj | Pos::Adjp) || homograph()) && {
                let any = *last_any.get_or_insert_with(|| self.open(first, head).any);
                self.analyses(at).iter().any(|a| a.tag.is_adjective() && a.tag.agrees_with(any))
            } {
                if at > phrase.head.index() + 1 && self.reaches_back(at, end) {
                    break;
                }
                self.extend(phrase, at + 1);
                at += 1;
                continue;
            }
            let genitive = |i: usize| {
                self.analyses(i)
                    .iter()
                    .any(|a| (a.tag.is_noun() || a.tag.is_adjective()) && a.tag.can_be(Case::Genitive))
            };
            let takes = common || phrase.kind == PhraseKind::Organization;
            if word
                && takes
                && genitive(at)
                && !self.is_time(at)
                && !self.titles_name(at, end)
                && (best.is_noun() || best.is_adjective())
                && (best.case() != Some(Case::Nominative)
                    || self.inside_genitive(at, end)
                    || phrase.kind == PhraseKind::Human && self.lexis.functions.is_function(self.lower(at))
                    || functional(phrase.kind) && self.is_of_holder(at)
                    || functional(phrase.kind) && self.titles_owner(at, end))
            {
                let adjective = best.is_adjective();
                let next = at + 1 < end && (self.name(at + 1).is_some() || genitive(at + 1) && self.nominal(at + 1));
                // `połowa badanych`
                let people = phrase.kind == PhraseKind::Group && matches!(best.pos(), Pos::Ppas | Pos::Pact);
                if !adjective || next || people {
                    last_any = Some(self.open(at, at).any);
                    self.extend(phrase, at + 1);
                    at += 1;
                    continue;
                }
            }
            // `grupa kilkunastu posłów`
            let counts = common && best.pos() == Pos::Num && at + 1 < end && genitive(at + 1) && self.nominal(at + 1);
            if word && counts && self.analyses(at).iter().any(|a| a.tag.can_be(Case::Genitive)) {
                self.extend(phrase, at + 1);
                at += 1;
                continue;
            }
            let joins = matches!(self.lower(at), "i" | "oraz")
                && at + 1 < end
                && (at > phrase.head.index() + 1 || phrase.counted && phrase.head > phrase.core.start);
            // `napisała aktorka i reżyserka Anna Nowak`
            if let Some(named) = self.also(phrase, at, end, depth) {
                phrase.entity = named.entity;
                phrase.kind = PhraseKind::Person;
                phrase.tokens = TokenRange::new(phrase.tokens.start.index(), named.tokens.end.index());
                return;
            }
            // `szefowie parlamentów Litwy, Polski i Łotwy`
            if common
                && phrase.inside.is_some()
                && let Some(stop) = self.listed(at, end)
            {
                last_any = Some(Tag::UNKNOWN);
                at = stop;
                self.extend(phrase, at);
                continue;
            }
            if joins && common && self.joined(at + 1, end) {
                last_any = Some(self.open(at + 1, at + 1).any);
                self.extend(phrase, at + 2);
                at += 2;
                continue;
            }
            if common && self.kind(at) == TokenKind::Abbreviation && matches!(self.lower(at), "ds." | "ws." | "im.") {
                self.extend(phrase, at + 1);
                if at + 1 < end
                    && let Some(inner) = self.phrase(at + 1, end, depth + 1)
                {
                    let stop = self.with_place(&inner, end, depth);
                    self.extend(phrase, stop);
                    at = stop;
                    continue;
                }
                at += 1;
                continue;
            }
            if word
                && best.pos() == Pos::Prep
                && functional(phrase.kind)
                && at + 1 < end
                && let Some(stop) = self.prepositional(phrase, at, end, depth)
            {
                self.extend(phrase, stop);
                at = stop;
                continue;
            }
            if self.kind(at) == TokenKind::Open && at + 3 < end {
                let close = (at + 1..end.min(at + 12)).find(|&i| self.kind(i) == TokenKind::Close);
                let goes_on = close.is_some_and(|c| {
                    c + 1 < end
                        && (self.name(c + 1).is_some()
                            || self.kind(c + 1) == TokenKind::Comma && c + 2 < end && self.name(c + 2).is_some())
                });
                if let Some(close) = close.filter(|_| goes_on && phrase.kind == PhraseKind::Human) {
                    phrase.tokens = TokenRange::new(phrase.tokens.start.index(), close + 1);
                    at = close + 1;
                    continue;
                }
            }
            break;
        }
        if phrase.entity.is_none()
            && let Some(stop) = self.participle(phrase, at, end, depth)
        {
            self.extend(phrase, stop);
            at = stop;
        }
        if person {
            self.after_person(phrase, end, depth);
        } else if phrase.kind == PhraseKind::Human
            && !phrase.is_plural()
            && at + 1 < end
            && self.kind(at) == TokenKind::Comma
        {
            // the name after a comma: `szef banku, Jan Nowak`, `dyrektor szkoły, ks. Jan Nowak`
            let named = if depth < 2 { self.phrase(at + 1, end, depth + 1) } else { None };
            let full = |p: &Phrase| p.entity.is_some_and(|e| self.entities.entity(e).name.contains(' '));
            // `właścicielem firmy, Jan Nowak`: two cases are two people
            let same = |p: &Phrase| phrase.nominative != Fit::No || p.genitive != Fit::No;
            let fits = |p: &Phrase| p.kind == PhraseKind::Person && p.preposition.is_none() && full(p) && same(p);
            if let Some(named) = named.filter(fits) {
                phrase.entity = named.entity;
                phrase.kind = PhraseKind::Person;
                if named.subject.gender().is_some() {
                    phrase.subject = named.subject;
                }
                phrase.tokens = TokenRange::new(phrase.tokens.start.index(), named.tokens.end.index().min(end));
            }
        }
    }

    /// Whether the marked name is that of a medium in the nominative, after what is its: `(pisze) w wydaniu | „Kurier”`, `w
    /// komentarzu | „Kurier” (uważa)`, but `w wydaniu „Kuriera”`, `w artykule „Most”`, `w dzienniku „Kurier”`.
    fn is_medium_itself(&self, phrase: &Phrase, inside: usize) -> bool {
        let medium = |m: &Mention| self.lexis.source_nouns.names_medium(&self.entities.entity(m.entity).name);
        let whole = |m: &Mention| m.span.of(self.reading.text()) == m.lemma;
        let its = phrase.kind == PhraseKind::Document || self.reading.lemma(phrase.head) == "wydanie";
        its && phrase.nominative == Fit::No && self.name(inside).is_some_and(|m| medium(m) && whole(m))
    }

    /// A description after the name: `Jan Nowak, minister finansów,`.
    pub(super) fn after_person(&self, phrase: &mut Phrase, end: usize, depth: usize) {
        let at = phrase.tokens.end.index();
        if depth > 0 || at + 1 >= end || !matches!(self.kind(at), TokenKind::Comma | TokenKind::Dash(_)) {
            return;
        }
        if let Some(inner) = self.phrase(at + 1, end, depth + 1) {
            let stop = inner.tokens.end.index();
            let closed = stop >= end || !matches!(self.kind(stop), TokenKind::Word);
            let same_case = (phrase.nominative == Fit::No) == (inner.nominative == Fit::No);
            let one = !phrase.is_plural() && !inner.is_plural();
            if inner.kind == PhraseKind::Human && one && same_case && inner.entity.is_none() && closed {
                phrase.inside = phrase.inside.or(inner.inside);
                phrase.tokens = TokenRange::new(phrase.tokens.start.index(), stop);
            }
        }
    }

    pub(super) fn extend(&self, phrase: &mut Phrase, stop: usize) {
        let contiguous = phrase.core.end == phrase.tokens.end;
        phrase.tokens = TokenRange::new(phrase.tokens.start.index(), stop);
        if contiguous {
            phrase.core = TokenRange::new(phrase.core.start.index(), stop);
        }
    }

    pub(super) fn gender_of(&self, phrase: &mut Phrase, mention: &Mention) {
        let open = self.open_name(mention.tokens.start.index(), mention.tokens.start.index(), mention);
        if open.subject.gender().is_some() {
            phrase.subject = open.subject;
        }
        if phrase.nominative == Fit::Can && open.nominative == Fit::Best {
            phrase.nominative = Fit::Best;
        }
    }

    pub(super) fn is_speech(&self, at: usize) -> bool {
        self.lexis.source_nouns.get(self.reading.lemma(TokenId::from(at))) == Some(SourceNoun::Speech)
    }

    pub(super) fn is_time(&self, at: usize) -> bool {
        self.lexis.source_nouns.get(self.reading.lemma(TokenId::from(at))) == Some(SourceNoun::Time)
    }

    /// Whether the noun after `i` can only be another complement: no reading of it is nominative.
    pub(super) fn joined(&self, at: usize, end: usize) -> bool {
        let readings = |i: usize| self.analyses(i).iter().filter(|a| a.tag.is_noun() || a.tag.is_adjective());
        let genitive = |i: usize| readings(i).any(|a| a.tag.can_be(Case::Genitive));
        let nominative = |i: usize| readings(i).any(|a| a.tag.can_be(Case::Nominative));
        let adjective = self.best(at).tag.is_adjective() && at + 1 < end;
        self.kind(at) == TokenKind::Word
            && self.name(at).is_none()
            && genitive(at)
            && !nominative(at)
            && (!adjective || genitive(at + 1))
    }

    /// The end of a matter, with the name that a preposition joins to it: `ds. wyjścia z Unii Europejskiej`.
    fn with_place(&self, matter: &Phrase, end: usize, depth: usize) -> usize {
        let at = matter.tokens.end.index();
        let joined = at + 1 < end && self.best(at).tag.pos() == Pos::Prep && self.name(at + 1).is_some();
        let named = if joined { self.phrase(at + 1, end, depth + 1) } else { None };
        let named = named.filter(|p| matches!(p.kind, PhraseKind::Place | PhraseKind::Organization));
        named.map_or(at, |p| p.tokens.end.index())
    }

    /// The end of a complement with a preposition: `ekspert od prawa`, `rząd w Holandii`.
    pub(super) fn prepositional(&self, phrase: &Phrase, at: usize, end: usize, depth: usize) -> Option<usize> {
        let word = self.lower(at);
        // `negocjator ze strony Komisji`, `ekspert w zakresie prawa`: what comes first only joins the genitive on
        let joint = self.lexis.clauses.is_joint(word, self.lower(at + 1));
        if joint && phrase.kind == PhraseKind::Human && at + 2 < end {
            let inner = self.phrase(at + 2, end, depth + 1)?;
            return (inner.genitive != Fit::No).then(|| inner.tokens.end.index());
        }
        let inner = self.phrase(at + 1, end, depth + 1)?;
        if matches!(inner.kind, PhraseKind::Circumstance | PhraseKind::Pronoun | PhraseKind::Person) {
            return None;
        }
        let place = inner.kind == PhraseKind::Place
            || inner.kind == PhraseKind::Organization
            || inner.inside.is_some() && inner.kind != PhraseKind::Human;
        let institution = inner.kind == PhraseKind::Institution;
        let fits = match word {
            "od" | "ds" | "przy" => phrase.kind == PhraseKind::Human || place,
            "do" => {
                let body = place || inner.kind == PhraseKind::OtherName;
                matches!(self.lower(at + 1), "spraw") || phrase.kind == PhraseKind::Human && body
            }
            "w" | "we" => place || institution,
            "z" | "ze" => (place || institution) && phrase.kind == PhraseKind::Human,
            "na" => inner.kind == PhraseKind::Place && phrase.kind == PhraseKind::Human,
            _ => false,
        };
        fits.then(|| inner.tokens.end.index())
    }

    /// Whether a noun that could be nominative stands where a genitive goes on: after an adjective in the genitive.
    pub(super) fn inside_genitive(&self, at: usize, end: usize) -> bool {
        let tag = self.best(at).tag;
        let agrees = at + 1 < end
            && tag.is_adjective()
            && self.analyses(at + 1).iter().any(|a| a.tag.is_noun() && a.tag.can_be(Case::Genitive))
            && !self.analyses(at).iter().any(|a| a.tag.is_adjective() && a.tag.can_be(Case::Nominative));
        agrees || tag.is_noun() && !self.analyses(at).iter().any(|a| a.tag.is_noun() && a.tag.can_be(Case::Nominative))
    }
}
