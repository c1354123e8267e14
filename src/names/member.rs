//! Members of a party are people though Polish writes them with a small letter, when the word is made of the party's own name:
//! `torysi`, `pisowcy`.
//!
//! Invariant: mentions stay ordered and apart; only such words change. Source: `lexis/name_words.tsv`, class `member`.

use super::mention::{Kind, NameMention};
use crate::lexis::Lexis;
use crate::morphology::Gender;
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};

/// What a hint has for members of a party.
const MEMBER: u32 = 1 << 23;

/// The mentions, with such words among them.
pub(super) fn included(reading: &Reading<'_>, names: Vec<NameMention>, lexis: &Lexis) -> Vec<NameMention> {
    let fits = |at: &usize| {
        let at = TokenId::from(*at);
        // Few words are of that gender, and a look-up costs more than the question.
        reading.best(at).tag.gender() == Some(Gender::M1) && lexis.name_words.word(reading.lemma(at)).0 & MEMBER != 0
    };
    let one = |at: usize| NameMention::new(reading, TokenRange::new(at, at + 1), Kind::Person);
    let mut out = Vec::with_capacity(names.len());
    let mut free = 0;
    for mut name in names {
        out.extend((free..name.tokens.start.index()).filter(fits).map(one));
        if name.tokens.len() == 1 && fits(&name.tokens.start.index()) {
            name.kind = Kind::Person;
        }
        free = name.tokens.end.index();
        out.push(name);
    }
    out.extend((free..reading.len()).filter(fits).map(one));
    out
}
