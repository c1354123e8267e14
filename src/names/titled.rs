//! A word with a capital after what somebody is, in one case with it, is a person, though the labels passed it over: `z mułłą
//! Torvim`, `górnik Torvi`.
//!
//! Invariant: mentions stay ordered and apart; only words that nothing labelled change. Source: Polish writes the title with a
//! small letter and puts a person's name after it at once, both in one case; the genitive is left out, for what a function
//! belongs to stands in it too (`prezes Rady`).

use super::mention::{Kind, NameMention};
use super::overlay::{free, laid_over};
use super::word::{self, FUNCTION, LISTED};
use crate::lexis::Lexis;
use crate::morphology::{Analysis, Case, Gender, NameClass, Number, Pos, Source};
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};

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
    let fits = |&at: &TokenId| {
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
    let one = |at: TokenId| TokenRange::new(at.index(), at.index() + 1);
    let found: Vec<TokenRange> = free(reading, &names).filter(fits).map(one).collect();
    laid_over(reading, names, &found, Kind::Person)
}
