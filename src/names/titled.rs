//! A word with a capital after what somebody is, in one case with it, is a person, though the labels passed it over: `z mułłą
//! Torvim`, `górnik Torvi`.
//!
//! Invariant: mentions stay ordered and apart; only words that nothing labelled change. Source: Polish writes the title with a
//! small letter and puts a person's name after it at once, both in one case; the genitive is left out, for what a function
//! belongs to stands in it too (`prezes Rady`).

use super::mention::{Kind, NameMention};
use super::overlay::laid_over;
use super::word::{self, FUNCTION};
use crate::lexis::Lexis;
use crate::morphology::{Analysis, Case, Gender, NameClass, Number, Pos, Source};
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};

/// What a hint has for countries, towns, firms, media and the like.
const LISTED: u32 = 0x3f_f000;

/// Pronouns that the lexicon has as nouns.
const PRONOUNS: [&str; 4] = ["kto", "ktoś", "ktokolwiek", "nikt"];

/// Whether a reading can be of a person's name.
fn can_be_person(a: &Analysis) -> bool {
    let of_person = NameClass::GIVEN.or(NameClass::SURNAME).or(NameClass::BYNAME);
    a.source == Source::Guesser || word::is_common(a) || a.source == Source::Lexicon && a.class.has(of_person)
}

/// The case of a word that says what one person is, if it can have only a name after it.
fn title(reading: &Reading<'_>, lexis: &Lexis, at: TokenId) -> Option<Case> {
    let best = reading.best(at);
    if best.tag.pos() != Pos::Subst || best.tag.number() != Some(Number::Singular) || word::is_capital(reading, at) {
        return None;
    }
    let case = best.tag.case().filter(|&case| case != Case::Genitive)?;
    let man = best.source == Source::Lexicon
        && best.tag.gender() == Some(Gender::M1)
        && !PRONOUNS.contains(&reading.lemma(at));
    (man || word::hint(reading, lexis, at) & FUNCTION != 0).then_some(case)
}

/// The mentions, with such words as people.
pub(super) fn told_by_titles(reading: &Reading<'_>, names: Vec<NameMention>, lexis: &Lexis) -> Vec<NameMention> {
    let fits = |at: &usize| {
        let at = TokenId::from(*at);
        let Some(before) = at.0.checked_sub(1).map(TokenId).filter(|_| word::is_title_word(reading, at)) else {
            return false;
        };
        if before < reading.sentence(reading.sentence_of(at)).tokens.start {
            return false;
        }
        let Some(case) = title(reading, lexis, before) else { return false };
        let one = |a: &Analysis| can_be_person(a) && a.tag.can_be(case) && a.tag.can_be(Number::Singular);
        reading.form(at).chars().all(char::is_alphabetic)
            && word::hint(reading, lexis, at) & (LISTED | FUNCTION) == 0
            && lexis.name_words.foreign(reading.lower(at)).0 == 0
            && reading.analyses(at).iter().any(one)
    };
    let mut found = Vec::new();
    let mut free = 0;
    let ends = names.iter().map(|name| (name.tokens.start.index(), name.tokens.end.index()));
    for (start, end) in ends.chain([(reading.len(), reading.len())]) {
        found.extend((free..start).filter(fits).map(|at| TokenRange::new(at, at + 1)));
        free = end;
    }
    laid_over(reading, names, &found, Kind::Person)
}
