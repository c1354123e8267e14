//! Public names of several words: countries, bodies, offices, parties, companies, papers, events.
//!
//! A text's words match a name's when they are the same but for an ending, so that `Radzie Europy` is `Rada Europy`.
//! Invariant: looking allocates nothing. Source: `public_names.tsv`, see its first lines.

use super::speech::lines;
use core::ops::Range;
use rustc_hash::FxHashMap;

/// What kind of thing a name is of, in the order of their numbers.
const CLASSES: [&str; 14] = [
    "country", "region", "city", "seat", "world", "office", "party", "company", "school", "media", "event", "work",
    "product", "people",
];

/// How many letters at the beginning of a word no case changes.
const STEM: usize = 3;

/// What a name is found by: so many letters of its first word and one of its second.
type Key = [char; STEM + 1];

/// A name found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublicName {
    /// What kind of thing it is of, a small number.
    pub class: u8,
    /// How many words it has.
    pub words: usize,
}

/// The table.
#[derive(Clone, Debug, Default)]
pub struct PublicNames {
    /// Class and name, those with one key together.
    names: Vec<(u8, &'static str)>,
    keys: FxHashMap<Key, Range<u16>>,
}

fn lower(word: &str) -> impl Iterator<Item = char> {
    word.chars().flat_map(char::to_lowercase)
}

fn key(first: impl Iterator<Item = char>, mut second: impl Iterator<Item = char>) -> Key {
    let mut key = Key::default();
    key.iter_mut().zip(first.take(STEM)).for_each(|(k, c)| *k = c);
    key[STEM] = second.next().unwrap_or_default();
    key
}

/// Whether a word of a text, in lower case, can be that word of a name in some case: `radzie` is `Rada`.
fn inflects(name: &str, word: &str) -> bool {
    let (mut name, mut word, mut same) = (lower(name).peekable(), word.chars().peekable(), 0);
    while name.peek().is_some() && name.peek() == word.peek() {
        name.next();
        word.next();
        same += 1;
    }
    let (left, right) = (name.count(), word.count());
    left + right == 0 || same >= STEM && left <= 2 && right <= 4
}

impl PublicNames {
    pub(super) fn embedded() -> Self {
        let mut all: Vec<(Key, u8, &'static str)> = Vec::new();
        for line in lines(include_str!("public_names.tsv")) {
            let Some((class, names)) = line.split_once('\t') else { continue };
            let Some(class) = CLASSES.iter().position(|c| *c == class) else { continue };
            all.extend(names.split('|').filter_map(|name| {
                let (first, second) = name.split_once(' ')?;
                Some((key(lower(first), lower(second)), class as u8, name))
            }));
        }
        all.sort_unstable();
        let mut keys: FxHashMap<Key, Range<u16>> = FxHashMap::default();
        for (at, &(key, ..)) in all.iter().enumerate() {
            keys.entry(key).or_insert(at as u16..0).end = at as u16 + 1;
        }
        PublicNames { names: all.into_iter().map(|(_, class, name)| (class, name)).collect(), keys }
    }

    /// The longest name that begins at a word; `words` gives the word so many places after it, in lower case.
    #[must_use]
    pub fn longest<'t>(&self, words: impl Fn(usize) -> Option<&'t str>) -> Option<PublicName> {
        let own = self.keys.get(&key(words(0)?.chars(), words(1)?.chars()))?;
        let mut best: Option<PublicName> = None;
        for &(class, name) in &self.names[usize::from(own.start)..usize::from(own.end)] {
            let mut count = 0;
            let all = name.split(' ').all(|own| {
                count += 1;
                words(count - 1).is_some_and(|word| inflects(own, word))
            });
            if all && best.is_none_or(|b| count > b.words) {
                best = Some(PublicName { class, words: count });
            }
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<(&'static str, usize)> {
        let words: Vec<&str> = text.split(' ').collect();
        let name = PublicNames::embedded().longest(|n| words.get(n).copied())?;
        Some((CLASSES[usize::from(name.class)], name.words))
    }

    #[test]
    fn every_line_has_a_known_class_and_names_of_several_words() {
        for line in lines(include_str!("public_names.tsv")) {
            let (class, names) = line.split_once('\t').expect("class and names");
            assert!(CLASSES.contains(&class), "{class}");
            assert!(names.split('|').all(|name| name.contains(' ') && !name.contains("  ")), "{names}");
        }
    }

    #[test]
    fn every_name_is_found_by_its_own_words() {
        let names = PublicNames::embedded();
        for (_, name) in &names.names {
            let name = name.to_lowercase();
            let words: Vec<&str> = name.split(' ').collect();
            assert!(names.longest(|n| words.get(n).copied()).is_some_and(|n| n.words == words.len()), "{name}");
        }
    }

    #[test]
    fn cases_are_known_and_other_words_are_not() {
        assert_eq!(found("radzie europy"), Some(("world", 2)));
        assert_eq!(found("rady nato-rosja odbędzie"), Some(("world", 2)));
        assert_eq!(found("stanach zjednoczonych"), Some(("country", 2)));
        assert_eq!(found("trybunałowi sprawiedliwości unii europejskiej"), Some(("world", 4)));
        assert_eq!(found("prawem i sprawiedliwością"), Some(("party", 3)));
        assert_eq!(found("rada miejska"), None);
        assert_eq!(found("rada"), None);
        assert_eq!(found(""), None);
    }
}
