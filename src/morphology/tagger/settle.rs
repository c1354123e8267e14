//! One value a category: the gender that a neighbour shares, else the commonest of those left open.
//!
//! Invariant: a settled tag is compatible with what it was made of.

use crate::morphology::analysis::Analysis;
use crate::morphology::tag::{Aspect, Case, Category, Degree, Gender, Number, Person, Tag};

/// Settles the chosen readings of a sentence.
pub(super) fn settle(chosen: &mut [Analysis]) {
    for i in 0..chosen.len() {
        let tag = chosen[i].tag;
        if (tag.bits() & Tag::GENDERS).count_ones() > 1 && tag.is_adjective() {
            let shared = |other: &Analysis| {
                let both = other.tag.bits() & tag.bits();
                let fits = other.tag.is_noun() && both & Tag::CASES != 0 && both & Tag::NUMBERS != 0;
                Some(both & Tag::GENDERS).filter(|&g| fits && g != 0)
            };
            let after = chosen[i + 1..].iter().take(3).find_map(shared);
            let before = || chosen[..i].iter().rev().take(2).find_map(shared);
            if let Some(genders) = after.or_else(before) {
                chosen[i].tag = Tag::from_bits(tag.bits() & !Tag::GENDERS | genders).unwrap_or(tag);
            }
        }
    }
    for analysis in chosen {
        analysis.tag = one_value(analysis.tag);
    }
}

/// One value a category: the first in the order of how common they are.
fn one_value(tag: Tag) -> Tag {
    let mut out = Tag::of(tag.pos());
    let mut pick = |bits: &[u32]| {
        if let Some(bit) = bits.iter().find(|&&b| tag.bits() & b != 0) {
            out = Tag::from_bits(out.bits() | bit).unwrap_or(out);
        }
    };
    use Case::{Accusative, Dative, Genitive, Instrumental, Locative, Nominative, Vocative};
    pick(&[Number::Singular, Number::Plural].map(Category::bit));
    pick(&[Nominative, Genitive, Accusative, Locative, Instrumental, Dative, Vocative].map(Category::bit));
    pick(&[Gender::M1, Gender::F, Gender::M3, Gender::N, Gender::M2].map(Category::bit));
    pick(&[Person::Third, Person::First, Person::Second].map(Category::bit));
    pick(&[Degree::Positive, Degree::Comparative, Degree::Superlative].map(Category::bit));
    pick(&[Aspect::Imperfective, Aspect::Perfective].map(Category::bit));
    pick(&[2 << 28, 1 << 28]);
    out
}
