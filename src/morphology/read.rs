//! Puts lexicon, guesser and context together: tokens in, [`Morphology`] out.

use super::analysis::{Analysis, LemmaId, Morphology, NameClass, Source};
use super::guesser::{Guess, Guesser};
use super::lexicon::{Entry, Lexicon};
use super::tag::{Pos, Tag};
use super::tagger::Tagger;
use crate::text::{Forms, Layout, Numbers, TokenKind};

/// How many tokens an article has at most, and room is made for: lists seldom have to grow, and a long text, whose words
/// are mostly the same ones, takes no more than it needs.
const ROOM: usize = 1024;

/// Reads every token.
#[must_use]
pub fn read(layout: &Layout, forms: &Forms<'_>, lexicon: &Lexicon, guesser: &Guesser, tagger: &Tagger) -> Morphology {
    let mut out = readings(layout, forms, lexicon, guesser, |_| false);
    tagger.choose(layout, forms, &mut out);
    out
}

/// The readings of every token, none of them chosen yet. `hide` says of what the lexicon knows of a form whether to
/// guess nevertheless, so that training sees words that nobody knows.
// A function of its own, as every stage is, and so that it is counted by itself.
#[inline(never)]
pub(super) fn readings(
    layout: &Layout,
    forms: &Forms<'_>,
    lexicon: &Lexicon,
    guesser: &Guesser,
    hide: impl Fn(&[Analysis]) -> bool,
) -> Morphology {
    let room = layout.tokens.len().min(ROOM);
    let mut lemmas = Lemmas::with_room(room);
    let mut out = Morphology::default();
    let mut lemma = String::new();
    let mut types = Numbers::with_room(room);
    // Of each form its first token: its analyses are the same wherever it stands.
    let mut firsts = Vec::<usize>::with_capacity(room);
    out.types.reserve_exact(layout.tokens.len());
    out.ranges.reserve(room);
    out.analyses.reserve(2 * room);
    for (i, token) in layout.tokens.iter().enumerate() {
        let hash = Numbers::hash(forms.form(token), u8::from(token.kind == TokenKind::Word));
        let (number, new) = types.of(hash, |n| {
            let first = &layout.tokens[firsts[n]];
            first.kind == token.kind && forms.form(first) == forms.form(token)
        });
        if new {
            firsts.push(i);
            let (form, lower) = (forms.form(token), forms.lower(token));
            let start = out.analyses.len();
            if token.kind == TokenKind::Word {
                known(form, lower, lexicon, &mut lemmas, &mut lemma, &mut out.analyses);
                if hide(&out.analyses[start..]) {
                    out.analyses.truncate(start);
                }
                if out.analyses.len() == start {
                    let guesses = guesser.guess(form, lower, lexicon);
                    for (n, guess) in guesses.iter().enumerate() {
                        let lemma = match guesses[..n].iter().position(|g| g.shares_lemma(guess)) {
                            Some(same) => out.analyses[start + same].lemma,
                            None => {
                                lemma.clear();
                                lemma.extend([&*guess.stem, guess.ending]);
                                lemmas.id(&lemma)
                            }
                        };
                        let &Guess { tag, class, likely, .. } = guess;
                        out.analyses.push(Analysis { lemma, tag, class, usage: likely, source: Source::Guesser });
                    }
                }
            } else {
                let lemma = lemmas.id(form);
                let tag = Tag::of(shape_pos(token.kind));
                out.analyses.push(Analysis {
                    lemma,
                    tag,
                    class: NameClass::default(),
                    usage: 3,
                    source: Source::Shape,
                });
            }
            out.ranges.push((start as u32, out.analyses.len() as u32));
        }
        out.types.push(number as u32);
    }
    (out.lemmas, out.lemma_text) = (lemmas.ranges, lemmas.text);
    out
}

/// The readings of a text in which the lexicon's rare words are unknown, for training.
#[cfg(feature = "train")]
#[must_use]
pub fn read_guessing(layout: &Layout, forms: &Forms<'_>, lexicon: &Lexicon, guesser: &Guesser) -> Morphology {
    let rare = |known: &[Analysis]| known.iter().all(|a| a.usage < 2);
    readings(layout, forms, lexicon, guesser, rare)
}

/// The lexicon's readings of a form as it is written: a name only where there is a capital, an acronym (`ONZ`) only
/// where there are two or nothing else is known.
fn known(
    form: &str,
    lower: &str,
    lexicon: &Lexicon,
    lemmas: &mut Lemmas,
    buffer: &mut String,
    out: &mut Vec<Analysis>,
) {
    let mut letters = form.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    let shouted = capital && letters.next().is_some_and(char::is_uppercase);
    let start = out.len();
    let mut acronyms = false;
    // The readings of a lexeme come one after another.
    let mut last: Option<(Entry, LemmaId)> = None;
    for pass in 0..2 {
        lexicon.look_up(lower, |entry| {
            let acronym = entry.capitals & 2 != 0;
            if entry.capitals != 0 && !capital || pass == 0 && acronym && !shouted {
                acronyms |= acronym && capital;
                return;
            }
            let lemma = match last {
                Some((before, lemma)) if before.shares_lemma(&entry) => lemma,
                _ => {
                    buffer.clear();
                    entry.lemma(lower, buffer);
                    lemmas.id(buffer)
                }
            };
            last = Some((entry, lemma));
            let Entry { tag, class, usage, .. } = entry;
            if let Some(same) = out[start..].iter_mut().find(|a| a.lemma == lemma && a.tag == tag) {
                same.class = same.class.or(class);
                same.usage = same.usage.max(usage);
            } else {
                out.push(Analysis { lemma, tag, class, usage, source: Source::Lexicon });
            }
        });
        if out.len() > start || !acronyms {
            return;
        }
    }
}

fn shape_pos(kind: TokenKind) -> Pos {
    match kind {
        TokenKind::Number => Pos::Dig,
        TokenKind::Abbreviation | TokenKind::Initial => Pos::Brev,
        TokenKind::Url | TokenKind::Email | TokenKind::Hashtag | TokenKind::Handle | TokenKind::Emoji => Pos::Sym,
        _ => Pos::Interp,
    }
}

/// Lemmas by first use; equal lemmas have equal ids.
#[derive(Default)]
struct Lemmas {
    numbers: Numbers,
    ranges: Vec<(u32, u32)>,
    text: String,
}

impl Lemmas {
    fn with_room(count: usize) -> Self {
        let text = String::with_capacity(8 * count);
        Lemmas { numbers: Numbers::with_room(count), ranges: Vec::with_capacity(count), text }
    }

    fn id(&mut self, lemma: &str) -> LemmaId {
        let (ranges, text) = (&self.ranges, &self.text);
        let same = |n: usize| {
            let (start, end): (u32, u32) = ranges[n];
            &text[start as usize..end as usize] == lemma
        };
        let (number, new) = self.numbers.of(Numbers::hash(lemma, 0), same);
        if new {
            let start = self.text.len() as u32;
            self.text.push_str(lemma);
            self.ranges.push((start, self.text.len() as u32));
        }
        LemmaId(number as u32)
    }
}
