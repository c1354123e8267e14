//! A common noun of a thing is no person, though it has a capital and the labels took it for one: `los Ojczyzny`, `na Islam`.
//!
//! Invariant: mentions stay ordered and apart; only people of one word go, whom the article never names in full and who have no
//! quotation mark before. Source: SGJP has surnames among its readings, so that a word without one is seldom anybody's.

use super::mention::{Kind, NameMention};
use super::word;
use crate::lexis::Lexis;
use crate::morphology::{Analysis, Gender, Pos};
use crate::reading::Reading;
use crate::span::TokenId;
use crate::text::TokenKind;

/// Whether a reading is of a thing and of nothing that has a name.
fn is_thing(reading: &Reading<'_>, a: &Analysis) -> bool {
    // An adjective is as good as a surname.
    word::is_common(a)
        && a.tag.pos() == Pos::Subst
        && a.tag.gender() != Some(Gender::M1)
        && reading.morphology().lemma(a.lemma).starts_with(char::is_lowercase)
}

/// The mentions, such words aside.
pub(super) fn left_out(reading: &Reading<'_>, mut names: Vec<NameMention>, lexis: &Lexis) -> Vec<NameMention> {
    let thing = |name: &NameMention| {
        let at = name.tokens.start;
        let before = at.0.checked_sub(1).map(TokenId);
        name.kind == Kind::Person
            && name.tokens.len() == 1
            && reading.analyses(at).iter().all(|a| is_thing(reading, a))
            && lexis.given.bearer(reading.form(at)).is_none()
            && !before.is_some_and(|at| matches!(reading.kind(at), TokenKind::Quote(_)))
    };
    if !names.iter().any(thing) {
        return names;
    }
    let called = word::last_stems(reading, &names);
    names.retain(|name| !thing(name) || called.contains(&word::stem(reading.form(name.tokens.start))));
    names
}
