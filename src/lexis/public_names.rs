//! Public names of several words: countries, bodies, offices, parties, companies, papers, events.
//!
//! A text's words match a name's when they are the same but for an ending, so that `Radzie Europy` is `Rada Europy`.
//! Invariant: looking allocates nothing. Source: `public_names.tsv`, see its first lines.

use super::cut::{columns, lines, parts};

/// What kind of thing a name is of, in the order of their numbers.
const CLASSES: [&str; 14] = [
    "country", "region", "city", "seat", "world", "office", "party", "company", "school", "media", "event", "work",
    "product", "people",
];

/// How many letters at the beginning of a word no case changes.
const STEM: usize = 3;

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
    names: Vec<Name>,
    /// One more than the last name with each key; 0 for none.
    last: Vec<u16>,
}

#[derive(Clone, Copy, Debug)]
struct Name {
    class: u8,
    name: &'static str,
    /// One more than the name before with the same key; 0 for none.
    before: u16,
}

/// How many keys there are.
const KEYS: usize = 1 << 12;

fn lower(word: &str) -> impl Iterator<Item = char> {
    word.chars().flat_map(char::to_lowercase)
}

/// What a name is found by: a number of the first letters of its first word and the first one of its second. Names that
/// share it by chance are told apart when they are compared.
fn key(first: &str, second: &str) -> usize {
    let small = |c: char| if c.is_ascii() { c.to_ascii_lowercase() } else { c.to_lowercase().next().unwrap_or(c) };
    let mix = |key: u32, c: char| (key ^ u32::from(small(c))).wrapping_mul(0x9e37_79b1).rotate_left(7);
    let key = first.chars().take(STEM).fold(0, mix);
    second.chars().next().map_or(key, |c| mix(!key, c)) as usize % KEYS
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
        let mut own = PublicNames { names: Vec::new(), last: vec![0; KEYS] };
        for line in lines(include_str!("public_names.tsv")) {
            let [class, names] = columns(line);
            let Some(class) = CLASSES.iter().position(|c| *c == class) else { continue };
            for name in parts(names, b'|') {
                let mut words = parts(name, b' ');
                let (Some(first), Some(second)) = (words.next(), words.next()) else { continue };
                let last = &mut own.last[key(first, second)];
                own.names.push(Name { class: class as u8, name, before: *last });
                *last = own.names.len() as u16;
            }
        }
        own
    }

    /// The longest name that begins at a word; `words` gives the word so many places after it, in lower case.
    #[must_use]
    pub fn longest<'t>(&self, words: impl Fn(usize) -> Option<&'t str>) -> Option<PublicName> {
        let key = key(words(0)?, words(1)?);
        let mut next = *self.last.get(key)?;
        let mut best: Option<(usize, &Name)> = None;
        while let Some(own) = next.checked_sub(1).and_then(|at| self.names.get(usize::from(at))) {
            next = own.before;
            let mut count = 0;
            let all = own.name.split(' ').all(|own| {
                count += 1;
                words(count - 1).is_some_and(|word| inflects(own, word))
            });
            // Of two as long the first in the order of classes and letters.
            let order = |name: &Name| core::cmp::Reverse((name.class, name.name));
            if all && best.is_none_or(|(most, best)| (count, order(own)) > (most, order(best))) {
                best = Some((count, own));
            }
        }
        best.map(|(words, own)| PublicName { class: own.class, words })
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
        for own in &names.names {
            let name = own.name.to_lowercase();
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
