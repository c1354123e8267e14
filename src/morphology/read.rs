//! Puts lexicon, guesser and context together: tokens in, [`Morphology`] out.

use super::analysis::{Analysis, LemmaId, Morphology, NameClass, Source};
use super::guesser::Guesser;
use super::lexicon::{Capital, Lexicon};
use super::tag::{Pos, Tag};
use super::tagger::Tagger;
use crate::text::{Forms, Layout, Numbers, TokenKind};

/// Reads every token.
#[must_use]
pub fn read(layout: &Layout, forms: &Forms<'_>, lexicon: &Lexicon, guesser: &Guesser, tagger: &Tagger) -> Morphology {
    let mut lemmas = Lemmas::default();
    let mut out = Morphology::default();
    let mut lemma = String::new();
    let (mut seen, mut firsts) = (Numbers::default(), Vec::new());
    for (i, token) in layout.tokens.iter().enumerate() {
        let (form, lower) = (forms.form(i), forms.lower(i));
        let start = out.analyses.len();
        // A form has the same readings wherever it stands: they are looked up once.
        let hash = Numbers::hash(form, u8::from(token.kind == TokenKind::Word));
        let (number, new) = seen.of(hash, |n| {
            let first: usize = firsts[n];
            layout.tokens[first].kind == token.kind && forms.form(first) == form
        });
        if !new {
            let first = firsts[number];
            let from = if first == 0 { 0 } else { out.ends[first - 1] as usize };
            out.analyses.extend_from_within(from..out.ends[first] as usize);
            out.ends.push(out.analyses.len() as u32);
            continue;
        }
        firsts.push(i);
        if token.kind == TokenKind::Word {
            let capital = form.chars().next().is_some_and(char::is_uppercase);
            for entry in lexicon.look_up(lower) {
                if entry.capital != Capital::Lower && !capital {
                    continue;
                }
                lemma.clear();
                entry.lemma(lower, &mut lemma);
                let id = lemmas.id(&lemma);
                out.analyses.push(Analysis { lemma: id, tag: entry.tag, class: entry.class, source: Source::Lexicon });
            }
            if out.analyses.len() == start {
                for guess in guesser.guess(form, lower, lexicon) {
                    let lemma = lemmas.id(&guess.lemma);
                    let analysis = Analysis { lemma, tag: guess.tag, class: guess.class, source: Source::Guesser };
                    out.analyses.push(analysis);
                }
            }
        } else {
            let lemma = lemmas.id(form);
            let tag = Tag::of(shape_pos(token.kind));
            out.analyses.push(Analysis { lemma, tag, class: NameClass::default(), source: Source::Shape });
        }
        out.ends.push(out.analyses.len() as u32);
    }
    (out.lemmas, out.lemma_text) = (lemmas.ranges, lemmas.text);
    out.best = tagger.choose(layout, forms, &out);
    out
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
