//! The run of capitals that a token is in: what it stands after, and what its two ends show.
//!
//! Invariant: what is looked at lies within the sentence.

use super::hash::mix;
use super::shape::QUOTE;
use super::word::{NAMED, OUTSIDE, Word};
use super::{Group, Sink};
use crate::morphology::Case;

/// How far before a run its head noun is looked for.
const REACH: usize = 3;

/// The same, genitives passed.
const FAR: usize = 5;

/// Whether a word has its capital from the sentence only: `Posiedzenie Rady`, `Prezydent Duda`.
pub(super) fn opens(w: &Word, next: &Word) -> bool {
    let first_noun = w.place & 1 != 0 && w.known & 1 != 0 && w.class == 0 && w.full.is_noun() && w.hint & NAMED == 0;
    first_noun && (w.hint & 0xf != 0 || !w.full.agrees_with(next.full))
}

/// The word before a run that says what it is, adjectives and an opening quotation mark aside: `spółka`, for
/// `rosyjska spółka energetyczna „Rosnieft”`.
pub(super) fn head(start: usize, word: impl Fn(usize) -> Word) -> Word {
    let mut head = super::word::OUTSIDE;
    for by in 1..=REACH {
        head = word(start.wrapping_sub(by));
        let passed = !head.capital && (head.full.is_adjective() || head.shape == QUOTE);
        if !passed {
            break;
        }
    }
    head
}

/// The noun that heads the genitives before a run: `stowarzyszenie`, for `stowarzyszenie pilotów Kokpit`; the word that
/// stops the search when there is none.
pub(super) fn far_head(start: usize, word: impl Fn(usize) -> Word) -> Word {
    let mut head = OUTSIDE;
    for by in 1..=FAR {
        let here = word(start.wrapping_sub(by));
        if !here.capital && (here.full.is_adjective() || here.shape == QUOTE) {
            continue;
        }
        head = here;
        if here.capital || !here.full.is_noun() || here.full.case() != Some(Case::Genitive) {
            break;
        }
    }
    head
}

/// What a hint says of the kind of name that follows its word.
fn heads(hint: u32) -> u32 {
    hint & 0xfff
}

/// Hands out what the run shows: what stands before it, its ends, what stands after it.
#[inline(always)]
pub(super) fn features<S: Sink>(
    w: &Word,
    [left, first, last, right]: &[Word; 4],
    [head, far]: &[Word; 2],
    length: u32,
    sink: &mut S,
) {
    let mut template = 64;
    let mut add = |group: Group, value: u32| {
        template += 1;
        sink.add(group, mix(template, value));
    };
    add(Group::Run, mix(length, w.shape));
    add(Group::Run, mix(length, mix(left.tag, right.tag)));
    add(Group::Run, mix(left.lemma, length));
    add(Group::Run, mix(right.lemma, length));
    add(Group::Run, mix(mix(first.class, last.class), length));
    add(Group::Run, mix(first.lemma, length >> 3));
    add(Group::Run, mix(last.lemma, length >> 3));
    add(Group::Table, mix(first.hint, length >> 3));
    add(Group::Table, mix(first.hint, mix(length >> 3, w.class)));
    add(Group::Table, left.hint);
    add(Group::Table, right.hint);
    add(Group::Table, mix(left.hint, length));
    add(Group::Table, mix(right.hint, length));
    add(Group::Table, mix(mix(first.hint, last.hint), length));
    add(Group::Table, head.hint);
    add(Group::Table, mix(head.hint, length));
    add(Group::Table, mix(head.hint, w.class));
    add(Group::Run, mix(head.lemma, u32::from(length & 7 > 1)));
    // Names of men are declined: `z Baltic Pipe` is none.
    add(Group::Tag, mix(mix(left.tag, length), last.end));
    add(Group::Near, mix(left.lemma, last.end));
    add(Group::Table, mix(heads(far.hint), heads(head.hint)));
}

#[cfg(test)]
mod tests {
    use super::super::word::OUTSIDE;
    use super::*;

    #[test]
    fn the_head_is_looked_for_through_a_quotation_mark() {
        let quote = Word { shape: QUOTE, ..OUTSIDE };
        let firm = Word { hint: 64, ..OUTSIDE };
        let before = [firm, quote];
        assert_eq!(head(2, |at| before.get(at).copied().unwrap_or(OUTSIDE)).hint, 64);
        assert_eq!(far_head(2, |at| before.get(at).copied().unwrap_or(OUTSIDE)).hint, 64);
        assert_eq!(head(0, |at| before.get(at).copied().unwrap_or(OUTSIDE)).hint, 0);
    }
}
