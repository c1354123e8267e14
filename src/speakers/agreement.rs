//! Whether a subject and a verb agree in number and gender.
//!
//! Invariant: where either does not tell, nothing clashes. Source: agreement in Polish; a counted subject takes a neuter verb.

use super::feature::Feature;
use super::phrase::{Fit, Phrase, PhraseKind};
use crate::morphology::{Gender, Number, Pos, Tag};

/// Whether a subject has the number and gender that a verb asks for.
pub(super) fn agreement(subject: Tag, asks: Tag, counted: bool) -> Feature {
    // `pięć osób powiedziało`, `pięć osób mówi`: in the present a verb shows no gender
    let neuter = asks.can_be(Gender::N) || Gender::ALL.iter().all(|&g| !asks.can_be(g));
    if counted && neuter && asks.can_be(Number::Singular) && !asks.can_be(Gender::M1) {
        return Feature::CountedAgrees;
    }
    let agreement = |t: Tag| t.bits() & ((0b11 << 6) | (0b1_1111 << 15));
    if agreement(subject) == 0 || agreement(asks) == 0 {
        return Feature::Open;
    }
    if subject.agrees_with(asks) { Feature::Agrees } else { Feature::Clashes }
}

/// Whether one of them is a singular and the other a plural for certain.
pub(super) fn clash_in_number(subject: Tag, asks: Tag) -> bool {
    let only = |t: Tag, is: Number, not: Number| t.can_be(is) && !t.can_be(not);
    let (one, many) = (Number::Singular, Number::Plural);
    only(subject, one, many) && only(asks, many, one) || only(subject, many, one) && only(asks, one, many)
}

/// Whether the phrase can be the subject of a verb that asks for that.
pub(super) fn plausible(phrase: &Phrase, asks: Tag) -> bool {
    phrase.nominative >= Fit::Unknown
        && phrase.preposition.is_none()
        && agreement(phrase.subject, asks, phrase.counted) != Feature::Clashes
        && phrase.kind != PhraseKind::Circumstance
}

/// Number and gender of a verb form.
pub(super) fn agreement_of(tag: Tag) -> Tag {
    const CASES: u32 = 0x7f << 8;
    let keep = (0b11 << 6) | (0b1_1111 << 15);
    Tag::from_bits(tag.bits() & keep & !CASES | Pos::Praet as u32).unwrap_or(Tag::of(Pos::Praet))
}
