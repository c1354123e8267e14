//! The fullest description of those who have no name: `piloci` are the `piloci Wiatru` whom the text has told of.
//!
//! Invariant: built once, each phrase looked at once; where two complements differ, none is taken. Source: the project's
//! annotation guidelines, field `name`.

use super::phrase::{Phrase, PhraseKind};
use crate::morphology::{LemmaId, Pos};
use crate::reading::Reading;
use crate::span::TokenId;
use std::collections::BTreeMap;

/// For the noun and number of a phrase without a complement the phrase that has one.
#[derive(Clone, Debug, Default)]
pub struct Fuller {
    of: BTreeMap<(LemmaId, bool), Option<usize>>,
}

impl Fuller {
    /// Looks at every phrase.
    pub(super) fn new(reading: &Reading<'_>, phrases: &[Phrase]) -> Self {
        let mut of: BTreeMap<(LemmaId, bool), Option<usize>> = BTreeMap::new();
        let says = |p: &Phrase| is_described(p) && !is_bare(p) && !passes(reading, p);
        for (at, phrase) in phrases.iter().enumerate().filter(|(_, p)| says(p)) {
            let known = of.entry(key(reading, phrase)).or_insert(Some(at));
            *known = known.and_then(|other| longer(reading, phrases, other, at));
        }
        Fuller { of }
    }

    /// The phrase that says in full what the bare one says.
    pub(super) fn get(&self, reading: &Reading<'_>, phrase: &Phrase) -> Option<usize> {
        let bare = is_described(phrase) && is_bare(phrase) && phrase.core.len() == 1;
        if bare { self.of.get(&key(reading, phrase)).copied().flatten() } else { None }
    }
}

fn key(reading: &Reading<'_>, phrase: &Phrase) -> (LemmaId, bool) {
    (reading.best(phrase.head).lemma, phrase.is_plural())
}

/// Whether it is many people or a body, and no name.
fn is_described(phrase: &Phrase) -> bool {
    let many = phrase.kind == PhraseKind::Human && phrase.is_plural();
    (many || phrase.kind == PhraseKind::Institution) && phrase.entity.is_none() && !phrase.counted && !phrase.indefinite
}

fn is_bare(phrase: &Phrase) -> bool {
    phrase.core.end.index() == phrase.head.index() + 1
}

/// Whether it tells no more than what they are doing: `ministrowie biorący udział w spotkaniu`.
fn passes(reading: &Reading<'_>, phrase: &Phrase) -> bool {
    (phrase.head.index() + 1..phrase.core.end.index())
        .any(|i| matches!(reading.best(TokenId::from(i)).tag.pos(), Pos::Pact | Pos::Ppas))
}

/// The longer of two complements when one goes on where the other ends.
fn longer(reading: &Reading<'_>, phrases: &[Phrase], a: usize, b: usize) -> Option<usize> {
    let complement = |at: usize| {
        let phrase: &Phrase = &phrases[at];
        (phrase.head.index() + 1..phrase.core.end.index()).map(|i| reading.best(TokenId::from(i)).lemma)
    };
    let same = complement(a).zip(complement(b)).all(|(x, y)| x == y);
    same.then(|| if complement(b).count() > complement(a).count() { b } else { a })
}
