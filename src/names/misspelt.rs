//! A word a letter or two from what the article mostly calls an institution is that: `Torvexx` or `Torevx` beside `Torvex`.
//!
//! Invariant: only kinds change, and only those of single words that are nobody's surname; linear, for only the names that the
//! article has most often are compared. Source: news misspell foreign names; the forms of a name share their beginning.

use super::given::is_known_given;
use super::mention::{Kind, NameMention};
use super::word::{self, stem};
use crate::lexis::Lexis;
use crate::reading::Reading;
use rustc_hash::FxHashMap;

/// How short such a name may be.
const SHORT: usize = 6;

/// So many letters allow for one more change.
const LONG: usize = 7;

/// How many names are compared.
const MOST: usize = 64;

/// How often the article has a form, and as what.
struct Known {
    letters: Vec<char>,
    kind: Kind,
    count: usize,
}

/// How many letters change at least, two that trade places being one change.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut rows = [vec![0; b.len() + 1], (0..=b.len()).collect(), vec![0; b.len() + 1]];
    for (i, &x) in a.iter().enumerate() {
        rows[2][0] = i + 1;
        for (j, &y) in b.iter().enumerate() {
            let mut cost = (rows[1][j] + usize::from(x != y)).min(rows[1][j + 1] + 1).min(rows[2][j] + 1);
            if i > 0 && j > 0 && x == b[j - 1] && a[i - 1] == y {
                cost = cost.min(rows[0][j - 1] + 1);
            }
            rows[2][j + 1] = cost;
        }
        rows.rotate_left(1);
    }
    rows[1][b.len()]
}

/// Whether two words can be one, misspelt or in another form.
fn are_near(a: &[char], b: &[char]) -> bool {
    let most = 1 + a.len() / LONG;
    a.first() == b.first() && a.len().abs_diff(b.len()) <= most && distance(a, b) <= most
}

/// The single words of the article that name people, institutions and things, the most frequent ones.
fn known(reading: &Reading<'_>, names: &[NameMention]) -> Vec<Known> {
    let mut counts: FxHashMap<(&str, Kind), usize> = FxHashMap::default();
    let kinds = [Kind::Person, Kind::Organization, Kind::Product];
    for name in names.iter().filter(|name| name.tokens.len() == 1 && kinds.contains(&name.kind)) {
        *counts.entry((reading.lower(name.tokens.start), name.kind)).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_unstable_by_key(|&(form, count)| (std::cmp::Reverse(count), form));
    counts.truncate(MOST);
    let known = |((form, kind), count): ((&str, Kind), usize)| Known { letters: form.chars().collect(), kind, count };
    counts.into_iter().map(known).collect()
}

/// The mentions, with such words as what they stand for.
pub(super) fn told_by_likeness(reading: &Reading<'_>, mut names: Vec<NameMention>, lexis: &Lexis) -> Vec<NameMention> {
    let unknown = |name: &NameMention| {
        let at = name.tokens.start;
        name.kind == Kind::Person
            && name.tokens.len() == 1
            && word::is_title_word(reading, at)
            && reading.form(at).chars().count() >= SHORT
            && !is_known_given(reading, &lexis.given, at)
            && !word::is_known_name(reading, at)
    };
    let others = names.iter().any(|name| matches!(name.kind, Kind::Organization | Kind::Product));
    if !others || !names.iter().any(unknown) {
        return names;
    }
    let called = word::last_stems(reading, &names);
    let known = known(reading, &names);
    for name in names.iter_mut().filter(|name| unknown(name)) {
        if called.contains(&stem(reading.form(name.tokens.start))) {
            continue;
        }
        let own: Vec<char> = reading.lower(name.tokens.start).chars().collect();
        let mut votes = [0; 5];
        for other in known.iter().filter(|other| are_near(&own, &other.letters)) {
            votes[other.kind as usize] += other.count;
        }
        for kind in [Kind::Organization, Kind::Product] {
            if votes[kind as usize] > votes[Kind::Person as usize] {
                name.kind = kind;
            }
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::are_near;

    #[test]
    fn near_words_differ_by_a_letter_or_two() {
        let near = |a: &str, b: &str| are_near(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>());
        for (a, b) in [("torvex", "torevx"), ("torvex", "torvexa"), ("brimstal", "brimsttal"), ("brimstal", "brmistl")]
        {
            assert!(near(a, b), "{a} {b}");
        }
        for (a, b) in [("torvex", "norvex"), ("torvex", "tarvix"), ("torvex", "torvexowi"), ("torvex", "trovek")] {
            assert!(!near(a, b), "{a} {b}");
        }
    }
}
