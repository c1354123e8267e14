//! What the labels leave to rules, in order: full names that they took for something else, words and particles beside names of
//! people, two people whose names touch, people of a place, what is no person by its number, its noun, its marks, its case, its
//! spelling or its neighbours, people whom the labels passed over, a name with a bracket inside, the initials that mark the
//! turns of an interview.
//!
//! Invariant: mentions stay ordered and apart. Each rule looks at the mentions of the whole article, in linear time.

use super::mention::NameMention;
use super::{
    abroad, apposed, bracket, full, holy, inhabitant, initials, listing, member, misspelt, no_person, opener, opening,
    pair, particle, parting, quoted, surname, thing, titled, undeclined,
};
use crate::lexis::Lexis;
use crate::reading::Reading;

/// The names that the labels mark, once the rules have seen them, in order.
#[must_use]
pub fn mended(reading: &Reading<'_>, names: Vec<NameMention>, lexis: &Lexis) -> Vec<NameMention> {
    let names = full::told_by_given(reading, names, lexis);
    let names = opener::stripped(reading, names, lexis);
    let names = particle::included(reading, names, lexis);
    let names = parting::parted(reading, names, &lexis.given);
    let names = opening::opened(reading, names, lexis);
    let names = inhabitant::recognized(reading, names, lexis);
    let names = no_person::told_apart(reading, names, lexis);
    let names = apposed::told_by_nouns(reading, names, lexis);
    let names = surname::recognized(reading, names, lexis);
    let names = pair::joined(reading, names, lexis);
    let names = quoted::told_by_marks(reading, names, lexis);
    let names = undeclined::told_by_case(reading, names, lexis);
    let names = misspelt::told_by_likeness(reading, names, lexis);
    let names = thing::left_out(reading, names, lexis);
    let names = listing::told_by_neighbours(reading, names, lexis);
    let names = abroad::left_out(reading, names);
    let names = titled::told_by_titles(reading, names, lexis);
    let names = holy::included(reading, names);
    let names = member::included(reading, names, lexis);
    initials::labelled(reading, bracket::joined(reading, names, lexis))
}
