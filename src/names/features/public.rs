//! Which tokens are in a well-known name of several words, and where in it; also a body that is called after its two sides,
//! `Rada NATO-Rosja`.
//!
//! Invariant: marked names lie within sentences and do not overlap; the first word of each has a capital.

use super::word::Words;
use crate::lexis::Lexis;
use crate::reading::Reading;

/// What a hint has for the head of a council, an office or an alliance, for an acronym, and for a country.
const BODY: u32 = 0x30;
const ACRONYM: u32 = 1 << 17;
const COUNTRY: u32 = 1 << 12;

/// The class of bodies between sides, as `lexis/public_names.tsv` numbers it.
const WORLD: u8 = 4;

/// The mark of a token: the name's class, and whether the token is its first one, in the middle, the last one.
fn mark(class: u8, place: usize, words: usize) -> u8 {
    let place = if place == 0 { 1 } else { 2 + u8::from(place + 1 == words) };
    (class + 1) << 2 | place
}

/// What a mark says without the finer class: a place, an institution or another thing, and where in the name.
pub(super) fn kind(mark: u8) -> u8 {
    let kind = match mark >> 2 {
        0 => return 0,
        1..=4 => 1,
        5..=9 => 2,
        class => class,
    };
    kind << 2 | mark & 3
}

/// Marks the words that are in such a name.
pub(super) fn mark_names(reading: &Reading<'_>, lexis: &Lexis, words: &mut Words<'_>) {
    for sentence in reading.sentences() {
        let sentence = sentence.tokens.indices();
        let mut at = sentence.start;
        while at < sentence.end {
            if !words.spots[at].is_capital() {
                at += 1;
                continue;
            }
            let word = |n: usize| (at + n < sentence.end).then(|| reading.lower((at + n).into()));
            let found = lexis.public.longest(word).map(|n| (n.class, n.words));
            let sides = || words.hint(at) & BODY != 0 && word(1).is_some_and(|form| between(form, words.hint(at + 1)));
            let Some((class, count)) = found.or_else(|| sides().then_some((WORLD, 2))) else {
                at += 1;
                continue;
            };
            for place in 0..count {
                words.spots[at + place].public = mark(class, place, count);
            }
            at += count;
        }
    }
}

/// Whether a word of that hint is an alliance and a country beside each other.
fn between(form: &str, hint: u32) -> bool {
    form.contains('-') && hint & ACRONYM != 0 && hint & COUNTRY != 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::layout;

    #[test]
    fn every_public_name_is_cut_into_its_words() {
        let lexis = Lexis::embedded();
        let rows = include_str!("../../lexis/public_names.tsv").lines().filter(|l| !l.starts_with('#'));
        let names = rows.filter_map(|l| l.split_once('\t')).flat_map(|(_, names)| names.split('|'));
        let cut = |name: &&str| layout(name, &lexis).tokens.len() != name.split(' ').count();
        assert_eq!(names.filter(cut).collect::<Vec<_>>(), Vec::<&str>::new());
    }

    #[test]
    fn a_mark_says_class_and_place() {
        assert_eq!(mark(WORLD, 0, 2), 5 << 2 | 1);
        assert_eq!(mark(WORLD, 1, 2), 5 << 2 | 3);
        assert_eq!(kind(mark(WORLD, 1, 2)), kind(mark(WORLD + 1, 2, 3)));
        assert_eq!(kind(0), 0);
    }
}
