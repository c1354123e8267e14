//! Which case a phrase stands in, by what stands before and after it.
//!
//! Source: government of prepositions, the genitive after nouns, apposition after functions, the subject's verb.

use crate::morphology::{Case, Gender, Number, Pos, Tag};
use crate::names::Kind;
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;

/// For each case how well it fits, in the order of [`Case`].
pub(super) type Evidence = [i32; 6];

const PREPOSITION: i32 = 40;
const AFTER_NOUN: i32 = 22;
const APPOSITION: i32 = 16;
const OPENING: i32 = 8;
const SUBJECT: i32 = 12;

/// How far back a preposition may stand, adjectives between.
const REACH: usize = 4;

fn add(evidence: &mut Evidence, tag: Tag, points: i32) {
    for (case, at) in Case::ALL.iter().zip(evidence) {
        if tag.can_be(*case) {
            *at += points;
        }
    }
}

/// What the neighbours say of the phrase's case.
pub(super) fn evidence(reading: &Reading<'_>, range: TokenRange, kind: Option<Kind>) -> Evidence {
    let mut out = [0; 6];
    let sentence = reading.sentence(reading.sentence_of(range.start)).tokens;
    let mut at = range.start;
    let mut steps = 0;
    loop {
        if at <= sentence.start {
            out[0] += OPENING;
            break;
        }
        at = TokenId(at.0 - 1);
        if steps == REACH || !before(reading, at, kind, &mut out) {
            break;
        }
        steps += 1;
    }
    if range.end < sentence.end {
        let best = reading.best(range.end).tag;
        if best.is_finite() && !matches!(best.pos(), Pos::Imps | Pos::Pred | Pos::Impt) && best.can_be(Number::Singular)
        {
            out[0] += SUBJECT;
        }
    }
    out
}

/// Takes in the word before; whether to look further.
fn before(reading: &Reading<'_>, at: TokenId, kind: Option<Kind>, out: &mut Evidence) -> bool {
    match reading.kind(at) {
        TokenKind::Quote(_) | TokenKind::Number => return true,
        TokenKind::Word => {}
        _ => return false,
    }
    let best = reading.best(at).tag;
    if best.pos() == Pos::Prep {
        let governs = |case: Case| reading.analyses(at).iter().any(|a| a.tag.pos() == Pos::Prep && a.tag.can_be(case));
        for (case, score) in Case::ALL.iter().zip(out.iter_mut()) {
            *score += if governs(*case) { PREPOSITION } else { -PREPOSITION };
        }
        return false;
    }
    if best.is_adjective() {
        reading.analyses(at).iter().filter(|a| a.tag.is_adjective()).for_each(|a| add(out, a.tag, 3));
        return true;
    }
    if !best.is_noun() {
        return false;
    }
    if kind != Some(Kind::Person) {
        out[Case::Genitive as usize] += AFTER_NOUN;
        out[0] += APPOSITION / 2;
        return false;
    }
    // `lider Partii Pracy Jan Nowak`: the name may belong to a noun further to the left.
    let common = reading.form(at).starts_with(char::is_lowercase);
    if !common {
        out[Case::Genitive as usize] += AFTER_NOUN / 4;
        return true;
    }
    if best.can_be(Gender::M1) {
        out[Case::Genitive as usize] += AFTER_NOUN / 2;
        add(out, best, APPOSITION);
    } else {
        out[Case::Genitive as usize] += AFTER_NOUN;
        add(out, best, if best.can_be(Gender::F) { APPOSITION / 2 } else { 0 });
    }
    false
}
