//! What the finders of this room look at: the reading, and for each token what it may do in reporting speech.
//!
//! Past the last token every question has the answer of a symbol, so that a finder may look one ahead.
//! Invariant: `signals` and `partner` have one entry a token; a mark's partner is in the same paragraph and points back.

use super::marks;
use crate::lexis::{ClauseWord, Lexis, SourceWord, SpeechVerb, SpeechWord, is_relative};
use crate::morphology::{Person, Pos};
use crate::names::{Kind, NameMention};
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;
use core::ops::Range;

/// What a token may do in reporting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Signal {
    /// Nothing.
    None,
    /// A form of a verb of speech.
    Speech(SpeechWord),
    /// A word of a source phrase, or a noun of speech.
    Source(SourceWord),
    /// `że`, `iż`.
    That,
    /// `żeby`, `aby`, `by`.
    SoThat,
    /// `czy` and question words.
    Question,
    /// `i`, `oraz`, `a`, `ale`, `lecz`.
    Conjunction,
    /// `który` in any form.
    Relative,
    /// `jak`, also a question word.
    As,
    /// `miał` and its like before an infinitive: `miała powiedzieć`.
    Alleged,
}

/// The text as this room sees it.
pub(super) struct Scene<'a, 't> {
    /// The reading.
    pub(super) reading: &'a Reading<'t>,
    /// The names in it.
    pub(super) names: &'a [NameMention],
    /// The tables.
    pub(super) lexis: &'a Lexis,
    /// What each token may do.
    pub(super) signals: Vec<Signal>,
    /// For each quotation mark one more than the other one of its pair.
    partner: Vec<u32>,
    /// How many words stand before each token, and in all.
    words_before: Vec<u32>,
}

impl<'a, 't> Scene<'a, 't> {
    /// Looks at every token once.
    pub(super) fn new(reading: &'a Reading<'t>, names: &'a [NameMention], lexis: &'a Lexis) -> Self {
        let signals = signals(reading, lexis);
        let partner = marks::pair(reading);
        let words_before = Vec::with_capacity(reading.len() + 1);
        let mut scene = Scene { reading, names, lexis, signals, partner, words_before };
        let mut words = 0;
        scene.words_before.push(words);
        for i in 0..reading.len() {
            words += u32::from(scene.is_word(i));
            scene.words_before.push(words);
        }
        scene
    }

    /// What the token may do.
    pub(super) fn signal(&self, i: usize) -> Signal {
        self.signals.get(i).copied().unwrap_or(Signal::None)
    }

    /// The other mark of the token's pair.
    pub(super) fn partner(&self, i: usize) -> Option<u32> {
        self.partner.get(i)?.checked_sub(1)
    }

    /// Whether the token is a verb of `ja` or `my`.
    pub(super) fn is_first_person(&self, i: usize) -> bool {
        self.reading.best(TokenId::from(i)).tag.person() == Some(Person::First)
    }

    /// The token's kind.
    pub(super) fn kind(&self, i: usize) -> TokenKind {
        if i < self.reading.len() { self.reading.kind(TokenId::from(i)) } else { TokenKind::Symbol }
    }

    /// The token in lower case.
    pub(super) fn lower(&self, i: usize) -> &str {
        if i < self.reading.len() { self.reading.lower(TokenId::from(i)) } else { "" }
    }

    /// Whether white space precedes the token.
    pub(super) fn spaced(&self, i: usize) -> bool {
        i >= self.reading.len() || self.reading.token(TokenId::from(i)).spaced
    }

    /// Whether the token begins with a capital.
    pub(super) fn capital(&self, i: usize) -> bool {
        i < self.reading.len() && self.reading.is_capital(TokenId::from(i))
    }

    /// Whether only its first letter is a capital.
    pub(super) fn is_capitalised(&self, i: usize) -> bool {
        self.capital(i) && self.form(i).chars().skip(1).all(char::is_lowercase)
    }

    /// Whether the token is an acronym: `NIK`, `DGP`.
    pub(super) fn is_acronym(&self, i: usize) -> bool {
        let form = self.form(i);
        let letters = form.chars().count();
        (2..=7).contains(&letters) && form.chars().filter(|c| c.is_uppercase()).count() * 3 > letters * 2
    }

    /// The token as written, composed and without invisible marks; empty past the end.
    pub(super) fn form(&self, i: usize) -> &str {
        if i < self.reading.len() { self.reading.form(TokenId::from(i)) } else { "" }
    }

    /// The token's lemma in context; empty past the end.
    pub(super) fn lemma(&self, i: usize) -> &str {
        if i < self.reading.len() { self.reading.lemma(TokenId::from(i)) } else { "" }
    }

    /// Whether the token's lemma is what somebody is: `wójt`.
    pub(super) fn is_function(&self, i: usize) -> bool {
        self.lexis.functions.is_function(&self.lemma(i).to_lowercase())
    }

    /// Whether the token is a word, number or abbreviation.
    pub(super) fn is_word(&self, i: usize) -> bool {
        use TokenKind::{Abbreviation, Handle, Hashtag, Initial, Number, Word};
        matches!(self.kind(i), Word | Abbreviation | Initial | Number | Hashtag | Handle)
    }

    /// How many words there are between.
    pub(super) fn words(&self, from: usize, to: usize) -> usize {
        (self.words_before[to.max(from)] - self.words_before[from]) as usize
    }

    /// Whether the token is a dash with space before it, or one that opens its paragraph or, glued to the stop before it,
    /// its sentence (`… do rady.- Most stoi`).
    pub(super) fn is_dash(&self, i: usize) -> bool {
        let glued = || {
            let closed =
                i > 0 && matches!(self.kind(i - 1), TokenKind::Stop | TokenKind::Question | TokenKind::Exclamation);
            closed && self.spaced(i + 1) && self.capital(i + 1)
        };
        matches!(self.kind(i), TokenKind::Dash(_)) && (self.spaced(i) || glued())
    }

    /// Whether the token is a quotation mark.
    pub(super) fn is_mark(&self, i: usize) -> bool {
        matches!(self.kind(i), TokenKind::Quote(_))
    }

    /// The closing mark of the pair that this one opens.
    pub(super) fn close_of(&self, i: usize) -> Option<usize> {
        self.partner(i).map(|p| p as usize).filter(|&p| p > i)
    }

    /// The word of speech there.
    pub(super) fn speech(&self, i: usize) -> Option<(SpeechWord, &SpeechVerb)> {
        match self.signal(i) {
            Signal::Speech(w) => Some((w, self.lexis.speech.verb(w))),
            _ => None,
        }
    }

    /// Whether the word does that in parting text.
    pub(super) fn parts(&self, i: usize, part: ClauseWord) -> bool {
        self.lexis.clauses.is(self.lower(i), part)
    }

    /// Whether a reading of the word plays that part in naming a source.
    pub(super) fn is_source(&self, i: usize, part: SourceWord) -> bool {
        let morphology = self.reading.morphology();
        self.analyses(i)
            .iter()
            .any(|a| a.tag.pos() != Pos::Brev && self.lexis.sources.is(morphology.lemma(a.lemma), part))
    }

    /// The first name that ends after the token `i` begins: the one that it lies in, or the next.
    pub(super) fn name_from(&self, i: usize) -> Option<&NameMention> {
        self.names.get(self.names.partition_point(|m| m.tokens.end.index() <= i))
    }

    /// The names that lie in the range, or that its ends cut.
    pub(super) fn names_in(&self, start: usize, end: usize) -> impl Iterator<Item = &NameMention> {
        let from = self.names.partition_point(|m| m.tokens.end.index() <= start);
        self.names[from..].iter().take_while(move |m| m.tokens.start.index() < end)
    }

    /// Whether the token lies in a name.
    pub(super) fn named(&self, i: usize) -> bool {
        self.name_from(i).is_some_and(|m| m.tokens.contains(TokenId::from(i)))
    }

    /// Whether a name of that kind and nothing else stands there.
    pub(super) fn is_name(&self, kind: Kind, start: usize, end: usize) -> bool {
        self.name_from(start).is_some_and(|m| m.kind == kind && m.tokens == TokenRange::new(start, end))
    }

    /// Whether the chosen reading of the word plays that part.
    pub(super) fn reads(&self, i: usize, part: SourceWord) -> bool {
        self.lexis.sources.is(self.lemma(i), part)
    }

    /// Whether one of the words that a verb needs stands near it.
    pub(super) fn has_needed(&self, needs: &[&str], from: usize, to: usize) -> bool {
        needs.is_empty() || (from..to.min(self.signals.len())).any(|i| needs.contains(&self.lower(i)))
    }
}

/// What every token may do. What its form says is looked up once a form.
fn signals(reading: &Reading<'_>, lexis: &Lexis) -> Vec<Signal> {
    let morphology = reading.morphology();
    let mut forms: Vec<(Signal, bool)> = Vec::with_capacity(morphology.forms());
    let signal = |i: usize| {
        let id = TokenId::from(i);
        let number = morphology.form_number(id);
        if number >= forms.len() {
            // Numbers are by first use.
            let (kind, lower) = (reading.kind(id), reading.lower(id));
            let unsure = kind == TokenKind::Word && matches!(lower, "jakoby" | "ze");
            forms.push((of_form(kind, lower, lexis), unsure));
        }
        match forms[number] {
            (_, true) if is_that(reading, i) => Signal::That,
            (Signal::None, _) => of_noun(reading, lexis, id),
            (Signal::Speech(word), _)
                if lexis.speech.verb(word).reflexive && beside_self(reading, i, 0..reading.len()) =>
            {
                Signal::None
            }
            (signal, _) => signal,
        }
    };
    (0..reading.len()).map(signal).collect()
}

/// Whether `się` stands beside the verb, within so many tokens.
pub(super) fn beside_self(reading: &Reading<'_>, i: usize, within: Range<usize>) -> bool {
    let own = |k: usize| within.contains(&k) && reading.lower(TokenId::from(k)) == "się";
    own(i + 1) || i > 0 && own(i - 1)
}

/// What a form does wherever it stands.
fn of_form(kind: TokenKind, lower: &str, lexis: &Lexis) -> Signal {
    match kind {
        TokenKind::Word => {}
        TokenKind::Abbreviation if lower == "wg" => return Signal::Source(SourceWord::Genitive),
        _ => return Signal::None,
    }
    match lower {
        "że" | "iż" => return Signal::That,
        "żeby" | "aby" | "by" | "ażeby" | "iżby" => return Signal::SoThat,
        "jak" => return Signal::As,
        "i" | "oraz" | "a" | "ale" | "lecz" | "jednak" => return Signal::Conjunction,
        "miał" | "miała" | "miało" | "mieli" | "miały" => return Signal::Alleged,
        _ => {}
    }
    if is_relative(lower) {
        return Signal::Relative;
    }
    if lexis.clauses.is(lower, ClauseWord::Ask) {
        return Signal::Question;
    }
    let source = lexis.sources.form(lower).map(Signal::Source);
    source.or_else(|| lexis.speech.word(lower).map(Signal::Speech)).unwrap_or(Signal::None)
}

/// What a word that does nothing by its form does as a noun.
fn of_noun(reading: &Reading<'_>, lexis: &Lexis, id: TokenId) -> Signal {
    if reading.kind(id) != TokenKind::Word || !reading.best(id).tag.is_noun() {
        return Signal::None;
    }
    let lemma = reading.lemma(id);
    let part = [SourceWord::Noun, SourceWord::Demand].into_iter().find(|&part| lexis.sources.is(lemma, part));
    part.map_or(Signal::None, Signal::Source)
}

/// Whether the word is a `że`: `zaprzeczył, jakoby …` (but `jakoby go widziano`: rumour), or one that is misspelt.
fn is_that(reading: &Reading<'_>, i: usize) -> bool {
    let rumour = reading.lower(TokenId::from(i)) == "jakoby";
    if rumour { i > 0 && reading.kind(TokenId::from(i - 1)) == TokenKind::Comma } else { is_misspelt_that(reading, i) }
}

/// Whether `ze` after a comma is a `że` that lost its dot: before a verb, a preposition, or a sound that takes `z`.
fn is_misspelt_that(reading: &Reading<'_>, i: usize) -> bool {
    let comma = i > 0 && reading.kind(TokenId::from(i - 1)) == TokenKind::Comma;
    if !comma || i + 1 >= reading.len() {
        return false;
    }
    let next = TokenId::from(i + 1);
    let tag = reading.best(next).tag;
    let clause = tag.is_finite() || matches!(tag.pos(), Pos::Prep | Pos::Comp);
    clause || !reading.lower(next).starts_with(['s', 'ś', 'z', 'ź', 'ż', 'w', 'm', 'l', 'r', 'c', 'd', 'g'])
}
