//! Parts two people whose names touch: `zdaniem Nowaka Lis kłamie` names Nowak and Lis.
//!
//! A name of two words is two people when the article has each surname elsewhere: the first with another word before it or in
//! another form, the second with another given name or alone. Invariant: mentions stay ordered and apart, and cover the same
//! tokens. Source: Polish puts a given name before the surname, and declines both.

use super::given::is_given;
use super::mention::{Kind, NameMention};
use super::word::{STEM, stem};
use crate::lexis::GivenNames;
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};
use rustc_hash::{FxHashMap, FxHashSet};

/// The one word that another stands beside, or that there are several.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Beside {
    One(String),
    Several,
}

impl Beside {
    fn other_than(&self, word: &str) -> bool {
        !matches!(self, Beside::One(one) if one == word)
    }
}

/// What the other names of people show, by the stems of their words.
#[derive(Default)]
struct Surnames {
    /// What follows each given name, and what stands before each surname.
    after: FxHashMap<String, Beside>,
    before: FxHashMap<String, Beside>,
    /// Those that stand alone.
    alone: FxHashSet<String>,
}

fn note(map: &mut FxHashMap<String, Beside>, word: &str, beside: &str) {
    match map.get_mut(word) {
        Some(known) if known.other_than(beside) => *known = Beside::Several,
        Some(_) => {}
        None => drop(map.insert(word.to_owned(), Beside::One(beside.to_owned()))),
    }
}

impl Surnames {
    fn new(reading: &Reading<'_>, mentions: &[NameMention]) -> Self {
        let mut out = Surnames::default();
        for mention in mentions.iter().filter(|m| m.kind == Kind::Person && !m.tokens.is_empty()) {
            let last = mention.last();
            if mention.tokens.len() == 1 {
                out.alone.insert(stem(reading.form(last)));
                continue;
            }
            let (given, last) = (stem(reading.form(TokenId(last.0 - 1))), stem(reading.form(last)));
            note(&mut out.after, &given, &last);
            note(&mut out.before, &last, &given);
        }
        out
    }

    /// Whether two words that touch are two surnames.
    fn are_two(&self, a: &str, b: &str) -> bool {
        let surname = self.before.contains_key(a) && !self.after.get(a).is_some_and(|last| last.other_than(b));
        surname && (self.alone.contains(b) || self.before.get(b).is_some_and(|given| given.other_than(a)))
    }
}

/// The mentions with such names parted.
pub(super) fn parted(reading: &Reading<'_>, mentions: Vec<NameMention>, given: &GivenNames) -> Vec<NameMention> {
    let candidate = |m: &NameMention| {
        let (first, last) = (m.tokens.start, TokenId(m.tokens.end.0.saturating_sub(1)));
        let surname = |t| !is_given(reading, given, t) && reading.form(t).chars().count() >= STEM;
        m.kind == Kind::Person && m.tokens.len() == 2 && surname(first) && surname(last)
    };
    if !mentions.iter().any(candidate) {
        return mentions;
    }
    let surnames = Surnames::new(reading, &mentions);
    let mut out = Vec::with_capacity(mentions.len() + 2);
    for mention in mentions {
        let first = mention.tokens.start.index();
        let word = |at: usize| stem(reading.form(TokenId::from(at)));
        if !(candidate(&mention) && surnames.are_two(&word(first), &word(first + 1))) {
            out.push(mention);
            continue;
        }
        for at in [first, first + 1] {
            out.push(NameMention::new(reading, TokenRange::new(at, at + 1), mention.kind));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::Surnames;
    use super::{note, stem};

    fn surnames(full: &[&str], alone: &[&str]) -> Surnames {
        let mut out = Surnames::default();
        for (given, last) in full.iter().filter_map(|name| name.split_once(' ')) {
            note(&mut out.after, &stem(given), &stem(last));
            note(&mut out.before, &stem(last), &stem(given));
        }
        out.alone.extend(alone.iter().map(|word| stem(word)));
        out
    }

    fn are_two(names: &Surnames, a: &str, b: &str) -> bool {
        names.are_two(&stem(a), &stem(b))
    }

    #[test]
    fn parts_two_surnames_only() {
        let names =
            surnames(&["Jens Stoltenberg", "Donald Trump", "Stoltenberga Trump", "Jan Bielski"], &["Bielskiego"]);
        assert!(are_two(&names, "Stoltenberga", "Trump"));
        assert!(!are_two(&names, "Donald", "Trump"), "a given name is no surname");
        assert!(!are_two(&names, "Stoltenberga", "Nieznany"), "nothing else shows the second one");
    }
}
