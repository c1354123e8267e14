//! Words that say what kind of name stands there: heads of names (`ulica`, `wojna`, `gazociąg`) and well-known names.
//!
//! Also common words of other languages that names are made of: `Vereinigung`, `Airlines`, `Foundation`. A surname seldom is
//! one, so that foreign firms are not taken for people.
//!
//! Source: `name_words.tsv`, asked for by lemma, and `foreign_words.tsv`, asked for by form; see their first lines. All in
//! lower case.

use super::cut::{columns, lines, parts};
use super::functions::{BodyClass, FunctionClass, Functions};
use super::table::Table;

/// What a word says of the name it stands in or beside, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NameHint(pub u32);

/// The classes of the table, in the order of their bits, after those of functions and bodies.
const CLASSES: [&str; 16] = [
    "place", "event", "work", "thing", "country", "region", "city", "seat", "nation", "acronym", "company", "media",
    "product", "holiday", "people", "member",
];

/// How many bits functions of people and bodies take.
const OWN: u32 = 8;

/// The classes of words of other languages, in the order of their bits.
const FOREIGN: [&str; 6] = ["body", "place", "work", "form", "quality", "particle"];

/// The first bit of those.
const ABROAD: u32 = 24;

/// The tables.
#[derive(Clone, Debug, Default)]
pub struct NameWords {
    words: Table<NameHint>,
    foreign: Table<NameHint>,
}

/// The words of a file whose lines are a class and its words; the bits of the classes begin at `first`.
fn table(file: &'static str, classes: &[&str], first: u32) -> Table<NameHint> {
    let mut words = Vec::new();
    for line in lines(file) {
        let [class, list] = columns(line);
        let Some(at) = classes.iter().position(|c| *c == class) else { continue };
        words.extend(parts(list, b' ').map(|word| (word, NameHint(1 << (first + at as u32)))));
    }
    Table::joined(words, |own, more| own.0 |= more.0)
}

impl NameWords {
    pub(super) fn embedded() -> Self {
        let words = table(include_str!("name_words.tsv"), &CLASSES, OWN);
        NameWords { words, foreign: table(include_str!("foreign_words.tsv"), &FOREIGN, ABROAD) }
    }

    /// What a word of another language says, by its form in lower case.
    #[must_use]
    pub fn foreign(&self, form: &str) -> NameHint {
        self.foreign.get(form).copied().unwrap_or_default()
    }

    /// What the lemma says by this table alone: one look-up, for questions asked of many words.
    #[must_use]
    pub fn word(&self, lemma: &str) -> NameHint {
        self.words.get(lemma).copied().unwrap_or_default()
    }

    /// What the lemma says, with what it names of functions and institutions.
    #[must_use]
    pub fn hint(&self, functions: &Functions, lemma: &str) -> NameHint {
        let mut hint = self.word(lemma);
        if let Some(function) = functions.of_person(lemma) {
            hint.0 |= match function.class {
                FunctionClass::Office | FunctionClass::Head | FunctionClass::Aide => 1,
                FunctionClass::Title | FunctionClass::Abbreviated => 2,
                FunctionClass::Profession | FunctionClass::Wide => 4,
                FunctionClass::Kin => 8,
            };
        }
        if let Some(body) = functions.body(lemma) {
            hint.0 |= match body.class {
                BodyClass::Office | BodyClass::Court | BodyClass::Chamber | BodyClass::Council | BodyClass::Army => 16,
                BodyClass::Firm => 64,
                BodyClass::Medium => 128,
                _ => 32,
            };
        }
        hint
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_has_a_known_class() {
        for line in lines(include_str!("name_words.tsv")) {
            let class = line.split('\t').next().unwrap_or_default();
            assert!(CLASSES.contains(&class), "{class}");
        }
        for line in lines(include_str!("foreign_words.tsv")) {
            let class = line.split('\t').next().unwrap_or_default();
            assert!(FOREIGN.contains(&class), "{class}");
        }
    }

    #[test]
    fn functions_and_names_are_told_apart() {
        let functions = Functions::embedded();
        let words = NameWords::embedded();
        assert_ne!(words.hint(&functions, "rzecznik"), words.hint(&functions, "wojna"));
        assert_eq!(words.hint(&functions, "krzesło"), NameHint::default());
    }
}
