//! Members of a party are people though Polish writes them with a small letter, when the word is made of the party's own name:
//! `torysi`, `pisowcy`.
//!
//! Invariant: mentions stay ordered and apart; only such words change. Source: `lexis/name_words.tsv`, class `member`.

use super::mention::{Kind, NameMention};
use super::overlay::{free, laid_over};
use crate::lexis::Lexis;
use crate::morphology::Gender;
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};

/// What a hint has for members of a party.
const MEMBER: u32 = 1 << 23;

/// The mentions, with such words among them.
pub(super) fn included(reading: &Reading<'_>, mut names: Vec<NameMention>, lexis: &Lexis) -> Vec<NameMention> {
    let fits = |at: TokenId| {
        // Few words are of that gender, and a look-up costs more than the question.
        reading.best(at).tag.gender() == Some(Gender::M1) && lexis.name_words.word(reading.lemma(at)).0 & MEMBER != 0
    };
    let one = |at: TokenId| TokenRange::new(at.index(), at.index() + 1);
    let found: Vec<TokenRange> = free(reading, &names).filter(|&at| fits(at)).map(one).collect();
    for name in names.iter_mut().filter(|name| name.tokens.len() == 1 && fits(name.tokens.start)) {
        name.kind = Kind::Person;
    }
    laid_over(reading, names, &found, Kind::Person)
}
