//! What the model sees of each token: hashed features of the runtime's own reading, the same in training.
//!
//! A feature is a number below [`ROWS`]; which property it hashes is named where it is made. Invariant: the features of
//! a token depend on the reading only, so native, WebAssembly and training see the same numbers.

use crate::morphology::{Analysis, NameClass, Pos};
use crate::reading::Reading;
use crate::span::TokenId;
use crate::text::TokenKind;
use std::collections::HashMap;

/// How many rows the model has; a power of two.
pub const ROWS: usize = 1 << 16;

/// Properties of a token that its neighbours look at too.
#[derive(Clone, Copy, Debug, Default)]
struct Word {
    lower: u32,
    lemma: u32,
    tag: u32,
    class: u32,
    shape: u32,
    prefix: u32,
    suffix: [u32; 3],
    article: u32,
}

fn mix(a: u32, b: u32) -> u32 {
    let h = (a ^ b.rotate_left(15)).wrapping_mul(0x9E37_79B1);
    (h ^ h >> 15).wrapping_mul(0x85EB_CA77)
}

fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193))
}

/// Case pattern and kind: `Xx`, `XX`, `xx`, `x-X`, figures and marks by kind.
fn shape(form: &str, kind: TokenKind) -> u32 {
    match kind {
        TokenKind::Word | TokenKind::Hashtag | TokenKind::Handle => {
            let mut chars = form.chars();
            let first = chars.next().is_some_and(char::is_uppercase);
            let (mut upper, mut lower, mut hyphen, mut digit) = (false, false, false, false);
            for c in chars {
                upper |= c.is_uppercase();
                lower |= c.is_lowercase();
                hyphen |= c == '-';
                digit |= c.is_ascii_digit();
            }
            [first, upper, lower, hyphen, digit].iter().fold(1, |bits, &b| bits << 1 | u32::from(b))
        }
        TokenKind::Quote(_) => 100,
        TokenKind::Dash(_) => 101,
        TokenKind::Abbreviation => 102,
        TokenKind::Initial => 103,
        TokenKind::Number => 104,
        TokenKind::Stop | TokenKind::Question | TokenKind::Exclamation | TokenKind::Ellipsis => 105,
        TokenKind::Open => 106,
        TokenKind::Close => 107,
        TokenKind::Comma => 108,
        TokenKind::Colon | TokenKind::Semicolon => 109,
        TokenKind::Url | TokenKind::Email => 110,
        TokenKind::Symbol | TokenKind::Emoji => 111,
    }
}

fn is_capital(form: &str) -> bool {
    form.chars().next().is_some_and(char::is_uppercase)
}

fn classes(analyses: &[Analysis]) -> NameClass {
    analyses.iter().fold(NameClass::default(), |all, a| all.or(a.class))
}

/// What the article shows of each capitalised lemma, wherever it stands: a given name before it, a preposition of
/// place, a bracket, a capital inside a sentence. So a third mention profits from the first.
fn evidence(reading: &Reading<'_>) -> HashMap<u32, u32> {
    let mut seen: HashMap<u32, u32> = HashMap::new();
    for sentence in reading.sentences() {
        for token in sentence.tokens.iter() {
            if reading.kind(token) != TokenKind::Word || !is_capital(reading.form(token)) {
                continue;
            }
            let mut bits = 1;
            if token > sentence.tokens.start {
                let previous = TokenId(token.0 - 1);
                let best = reading.best(previous);
                bits |= 2;
                if is_capital(reading.form(previous)) && classes(reading.analyses(previous)).has(NameClass::GIVEN) {
                    bits |= 4;
                }
                bits |= match reading.lower(previous) {
                    "w" | "we" | "do" | "na" => 8,
                    _ if best.tag.pos() == Pos::Subst && !is_capital(reading.form(previous)) => 16,
                    _ => 0,
                };
            }
            *seen.entry(hash(&reading.lemma(token).to_lowercase())).or_default() |= bits;
        }
    }
    seen
}

fn word(reading: &Reading<'_>, token: TokenId, evidence: &HashMap<u32, u32>) -> Word {
    let (form, lower) = (reading.form(token), reading.lower(token));
    let best = reading.best(token);
    let kind = reading.kind(token);
    let lemma = hash(&reading.lemma(token).to_lowercase());
    let ends = |n: usize| lower.char_indices().rev().nth(n - 1).map_or(lower, |(at, _)| &lower[at..]);
    let start = lower.char_indices().nth(3).map_or(lower, |(at, _)| &lower[..at]);
    let case = best.tag.case().map_or(0, |c| c as u32 + 1);
    Word {
        lower: hash(lower),
        lemma,
        tag: best.tag.pos() as u32 | case << 6,
        class: u32::from(classes(reading.analyses(token)).0) | u32::from(best.class.0) << 8,
        shape: shape(form, kind),
        prefix: hash(start),
        suffix: [hash(ends(2)), hash(ends(3)), hash(ends(4))],
        article: if is_capital(form) { evidence.get(&lemma).copied().unwrap_or(0) } else { 0 },
    }
}

/// The features of every token of every sentence: `rows[ends[i - 1]..ends[i]]` are token `i`'s.
#[derive(Clone, Debug, Default)]
pub struct Features {
    rows: Vec<u32>,
    ends: Vec<u32>,
}

impl Features {
    /// Reads the features off a text.
    #[must_use]
    pub fn new(reading: &Reading<'_>) -> Self {
        let evidence = evidence(reading);
        let words: Vec<Word> = (0..reading.len()).map(|i| word(reading, i.into(), &evidence)).collect();
        let mut out = Features::default();
        for sentence in reading.sentences() {
            let shouting =
                sentence.tokens.iter().filter(|&t| is_capital(reading.form(t))).count() * 2 > sentence.tokens.len();
            let mut quoted = false;
            for i in sentence.tokens.indices() {
                quoted ^= matches!(reading.kind(i.into()), TokenKind::Quote(_));
                let near = |offset: isize| {
                    let at = i.checked_add_signed(offset).filter(|at| sentence.tokens.indices().contains(at));
                    at.map_or(Word { lower: 7, lemma: 7, tag: 999, class: 0, shape: 999, ..Word::default() }, |at| {
                        words[at]
                    })
                };
                let first = u32::from(i == sentence.tokens.start.index());
                out.token(
                    [near(-2), near(-1), near(0), near(1), near(2)],
                    first | u32::from(quoted) << 1 | u32::from(shouting) << 2,
                );
                out.ends.push(out.rows.len() as u32);
            }
        }
        out
    }

    /// The features of a token.
    #[must_use]
    pub fn of(&self, token: usize) -> &[u32] {
        let start = if token == 0 { 0 } else { self.ends[token - 1] as usize };
        &self.rows[start..self.ends[token] as usize]
    }

    #[inline(never)]
    fn token(&mut self, [b2, b1, w, a1, a2]: [Word; 5], place: u32) {
        let mut template = 0;
        let mut add = |value: u32| {
            template += 1;
            self.rows.push(mix(template, value) & (ROWS as u32 - 1));
        };
        let capital = w.shape;
        add(0);
        add(w.lower);
        add(w.lemma);
        add(mix(w.lemma, capital));
        add(mix(w.tag, capital));
        add(mix(w.class, capital));
        add(mix(w.class, w.tag));
        add(mix(w.shape, place));
        add(mix(w.prefix, capital));
        add(mix(w.suffix[0], capital));
        add(mix(w.suffix[1], capital));
        add(mix(w.suffix[2], capital));
        add(mix(w.article, capital));
        add(mix(w.article, w.class));
        for near in [b1, a1] {
            add(near.lower);
            add(near.lemma);
            add(mix(near.tag, near.shape));
            add(mix(near.class, near.shape));
            add(mix(near.shape, capital));
            add(mix(near.lemma, capital));
            add(mix(mix(near.class, w.class), capital));
            add(near.suffix[1]);
        }
        for far in [b2, a2] {
            add(far.lemma);
            add(mix(far.shape, capital));
            add(mix(far.class, w.class));
        }
        add(mix(b1.lemma, w.lemma));
        add(mix(w.lemma, a1.lemma));
        add(mix(mix(b2.tag, b1.tag), capital));
        add(mix(mix(b1.shape, a1.shape), capital));
        add(mix(b1.article, w.article));
        add(mix(a1.article, w.article));
    }
}
