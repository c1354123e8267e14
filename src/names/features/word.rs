//! What one token shows by itself. What its form shows wherever it stands is read once a form, what its lemma shows once a
//! lemma; of the token itself two bytes are kept, and a [`Word`] is put together when its neighbours look at it. So a long
//! text, most of whose tokens nobody looks at, takes little memory.

use super::hash::hash;
use super::shape::{CAPITALS, COMMA, QUOTE, end, shape};
use crate::lexis::Lexis;
use crate::morphology::{NameClass, Source, Tag};
use crate::names::word::is_common;
use crate::reading::Reading;
use crate::span::TokenId;
use crate::text::{TokenKind, is_small};

/// Properties of a token that its neighbours look at too.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub lemma: u32,
    pub stem: u32,
    /// Part of speech and case.
    pub tag: u32,
    pub full: Tag,
    /// Classes of all readings, and of the chosen one.
    pub class: u32,
    pub any: NameClass,
    pub shape: u32,
    pub prefix: u32,
    pub suffix: [u32; 3],
    /// The kind of letter that it ends in.
    pub end: u32,
    pub hint: u32,
    /// A reading as a common word, a reading as a name, a guess.
    pub known: u32,
    /// First in its sentence, in quotation marks, among capitals only.
    pub place: u8,
    pub capital: bool,
    pub word: bool,
    /// Its place in a public name of several words, and what that is of; 0 for none.
    pub public: u8,
    /// Whether a capital anywhere in its form makes it worth a look.
    pub named: bool,
}

/// What stands before the first and after the last token of a sentence.
pub(super) const OUTSIDE: Word = Word {
    lemma: 7,
    stem: 7,
    tag: 999,
    full: Tag::UNKNOWN,
    class: 0,
    any: NameClass(0),
    shape: 999,
    prefix: 7,
    suffix: [7; 3],
    end: 0,
    hint: 0,
    known: 0,
    place: 0,
    capital: false,
    word: false,
    named: false,
    public: 0,
};

/// Of a hint, what makes a word without a capital worth a look: all but functions of people.
pub(super) const NAMED: u32 = 0x00ff_fff0;

/// What a lemma shows whatever its form.
#[derive(Clone, Copy, Debug, Default)]
struct OfLemma {
    known: bool,
    /// A given name that the lexicon may lack.
    given: bool,
    hash: u32,
    hint: u32,
}

/// What a token shows because of where it stands, and of its form and lemma what decides whether it is looked at.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spot {
    bits: u8,
    /// See [`Word::public`].
    pub public: u8,
}

impl Spot {
    const PLACE: u8 = 7;
    const CAPITAL: u8 = 1 << 3;
    const NAMED: u8 = 1 << 4;
    const QUOTE: u8 = 1 << 5;
    const WORD: u8 = 1 << 6;

    fn new(form: &Word, hint: u32) -> Self {
        let bit = |bit: u8, is: bool| if is { bit } else { 0 };
        // `'s-Hertogenbosch` and `iPhone` have their capital inside.
        let named = bit(Self::NAMED, form.named || hint & NAMED != 0);
        let quote = bit(Self::QUOTE, form.shape == QUOTE);
        let bits = bit(Self::CAPITAL, form.capital) | named | quote | bit(Self::WORD, form.word);
        Spot { bits, public: 0 }
    }

    /// Says where it stands; see [`Word::place`].
    pub fn put(&mut self, place: u8) {
        self.bits |= place & Self::PLACE;
    }

    pub fn is_first(self) -> bool {
        self.bits & 1 != 0
    }

    pub fn is_capital(self) -> bool {
        self.bits & Self::CAPITAL != 0
    }

    /// Whether a table has it as a name, or as a word that names begin with.
    pub fn is_named(self) -> bool {
        self.bits & Self::NAMED != 0
    }

    pub fn is_quote(self) -> bool {
        self.bits & Self::QUOTE != 0
    }

    pub fn is_word(self) -> bool {
        self.bits & Self::WORD != 0
    }
}

/// The words of a text.
#[derive(Clone, Debug)]
pub(super) struct Words<'r> {
    reading: &'r Reading<'r>,
    forms: Vec<Word>,
    lemmas: Vec<OfLemma>,
    pub spots: Vec<Spot>,
}

impl<'r> Words<'r> {
    pub fn new(reading: &'r Reading<'r>, lexis: &Lexis) -> Self {
        let mut lemmas: Vec<OfLemma> = Vec::new();
        let mut forms: Vec<Word> = Vec::with_capacity(reading.morphology().forms());
        let mut lower = String::new();
        let mut spots = Vec::with_capacity(reading.len());
        for i in 0..reading.len() {
            let token = TokenId::from(i);
            let number = reading.morphology().form_number(token);
            if number >= forms.len() {
                // Numbers are by first use.
                forms.push(form(reading, token, lexis));
            }
            let at = reading.best(token).lemma.0 as usize;
            if at >= lemmas.len() {
                lemmas.resize(at + 1 + at / 2, OfLemma::default());
            }
            if !lemmas[at].known {
                let text = reading.lemma(token);
                let lower = lowered(text, &mut lower);
                let known = |word: &str| lexis.name_words.hint(&lexis.functions, word).0;
                let mut hint = known(lower);
                if hint == 0 && lower.contains('-') {
                    // `NATO-Rosja`, `Warszawa-Modlin`: what its parts are.
                    hint = reading.lower(token).split('-').fold(0, |all, part| all | known(part));
                }
                let given = lexis.given.bearer(text).is_some();
                lemmas[at] = OfLemma { known: true, given, hash: hash(lower), hint };
            }
            spots.push(Spot::new(&forms[number], lemmas[at].hint));
        }
        Words { reading, forms, lemmas, spots }
    }

    fn of_form(&self, at: usize) -> &Word {
        &self.forms[self.reading.morphology().form_number(at.into())]
    }

    fn of_lemma(&self, at: usize) -> &OfLemma {
        &self.lemmas[self.reading.best(at.into()).lemma.0 as usize]
    }

    /// The hash of a token's lemma.
    pub fn lemma(&self, at: usize) -> u32 {
        self.of_lemma(at).hash
    }

    /// The hash of a token's beginning.
    pub fn stem(&self, at: usize) -> u32 {
        self.of_form(at).stem
    }

    /// Whether a token joins the members of a list.
    pub fn joins(&self, at: usize) -> bool {
        self.of_form(at).shape == COMMA || matches!(self.reading.lower(at.into()), "i" | "oraz" | "lub")
    }

    /// What tables say of a token.
    pub fn hint(&self, at: usize) -> u32 {
        self.of_form(at).hint | self.of_lemma(at).hint
    }

    /// All that a token shows.
    #[inline]
    pub fn get(&self, at: usize) -> Word {
        let (best, lemma, spot) = (self.reading.best(at.into()), self.of_lemma(at), self.spots[at]);
        let mut word = *self.of_form(at);
        let case = best.tag.case().map_or(0, |c| c as u32 + 1);
        word.lemma = lemma.hash;
        word.hint |= lemma.hint;
        word.tag = best.tag.pos() as u32 | case << 6;
        word.full = best.tag;
        let (given, mut class) = (NameClass::GIVEN, best.class);
        if lemma.given && word.capital {
            word.any = word.any.or(given);
            word.class |= u32::from(given.0);
            class = if class == NameClass::default() { given } else { class };
        }
        word.class |= u32::from(class.0) << 8;
        let named = word.any != NameClass::default() && best.source == Source::Lexicon;
        word.known |= u32::from(named) << 1 | u32::from(best.source == Source::Guesser) << 2;
        word.place = spot.bits & Spot::PLACE;
        word.public = spot.public;
        word
    }
}

/// A word in lower case, letter by letter: itself, as most are, or in the buffer.
fn lowered<'w>(word: &'w str, buffer: &'w mut String) -> &'w str {
    if word.chars().all(is_small) {
        return word;
    }
    buffer.clear();
    buffer.extend(word.chars().flat_map(char::to_lowercase));
    buffer
}

/// What a form shows wherever it stands.
fn form(reading: &Reading<'_>, token: TokenId, lexis: &Lexis) -> Word {
    let (form, lower) = (reading.form(token), reading.lower(token));
    let kind = reading.kind(token);
    let analyses = reading.analyses(token);
    let given = if lexis.given.bearer(form).is_some() { NameClass::GIVEN } else { NameClass::default() };
    let any = analyses.iter().fold(given, |all, a| all.or(a.class));
    let common = analyses.iter().any(is_common);
    let word = matches!(kind, TokenKind::Word | TokenKind::Hashtag | TokenKind::Handle);
    // Each takes up where it left off: so many letters more.
    let (mut forwards, mut backwards) = (lower.char_indices(), lower.char_indices().rev());
    let mut start = |more: usize| hash(forwards.nth(more).map_or(lower, |(at, _)| &lower[..at]));
    let mut end_of = |more: usize| hash(backwards.nth(more - 1).map_or(lower, |(at, _)| &lower[at..]));
    let (prefix, stem) = (start(3), start(1));
    let suffix = [end_of(2), end_of(1), end_of(1)];
    let shape = shape(form, kind);
    let speech = kind == TokenKind::Word && lexis.speech.word(lower).is_some();
    let abroad = if word { lexis.name_words.foreign(lower).0 } else { 0 };
    // The guessed lemma of a name that is not declined is wrong: `Engie`, `Riigikogu`.
    let guessed = word && analyses.iter().all(|a| a.source == Source::Guesser);
    let listed = if guessed { lexis.name_words.hint(&lexis.functions, lower).0 } else { 0 };
    Word {
        stem,
        class: u32::from(any.0),
        any,
        shape,
        prefix,
        suffix,
        end: end(lower),
        hint: u32::from(speech) << 30 | abroad | listed,
        known: u32::from(common),
        capital: form.chars().next().is_some_and(char::is_uppercase),
        word,
        named: word && shape & CAPITALS != 0,
        ..OUTSIDE
    }
}
