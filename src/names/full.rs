//! A given name and a surname are a person, whatever the labels took them for: `z Conorem Nowakiem`.
//!
//! Invariant: only kinds change. Source: Polish declines both words of a person's name; firms and works that are called after
//! people (`Charlie Hebdo`) keep theirs as it is, or have quotation marks or their noun before it.

use super::given::is_known_given;
use super::mention::{Kind, NameMention};
use super::word;
use crate::lexis::Lexis;
use crate::morphology::NameClass;
use crate::reading::Reading;
use crate::span::TokenId;
use crate::text::TokenKind;

/// What a hint has for what is no surname: all but functions of people.
const OTHER: u32 = 0x003f_fff0;

/// What a hint has for nouns that the names of institutions, works, things and places stand beside.
const HEADS: u32 = 0xff0;

/// How many words such a name has at most.
const LONGEST: usize = 3;

/// The mentions, with such names as people.
pub(super) fn told_by_given(reading: &Reading<'_>, mut names: Vec<NameMention>, lexis: &Lexis) -> Vec<NameMention> {
    let hint = |at: TokenId| word::hint(reading, lexis, at);
    for name in names.iter_mut().filter(|n| n.kind != Kind::Person && (2..=LONGEST).contains(&n.tokens.len())) {
        let (first, last) = (name.tokens.start, name.last());
        let sure = is_known_given(reading, &lexis.given, first) && !reading.analyses(first).iter().any(word::is_common);
        if !sure || !name.tokens.iter().all(|at| word::is_title_word(reading, at)) {
            continue;
        }
        let surname = hint(last) & OTHER == 0
            && lexis.name_words.foreign(reading.lower(last)).0 == 0
            && !reading.best(last).class.has(NameClass::PLACE);
        let sentence = reading.sentence(reading.sentence_of(first)).tokens;
        let before = first.0.checked_sub(1).map(TokenId).filter(|&at| at >= sentence.start);
        let quoted = before.is_some_and(|at| matches!(reading.kind(at), TokenKind::Quote(_)));
        let headed = before.is_some_and(|at| hint(at) & HEADS != 0);
        if surname && !quoted && !headed {
            name.kind = Kind::Person;
        }
    }
    names
}
