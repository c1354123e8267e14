//! Who holds a well-known office, so that `francuski prezydent` is Emmanuel Macron in a text that does not say so.
//!
//! Asked for by the name as the text gives it. Source: `holders.tsv`, see its first lines.

use super::cut::{columns, lines, parts};
use super::table::Table;

/// An office that somebody holds or held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holder {
    name: &'static str,
    /// Its noun: `prezydent`.
    pub noun: &'static str,
    words: &'static str,
    alone: bool,
    /// Whether somebody else holds it now.
    pub former: bool,
}

impl Holder {
    /// Lemmas that its complement or its adjective may have: `francuski`, `Francja`.
    pub fn words(self) -> impl Iterator<Item = &'static str> {
        self.words.split_ascii_whitespace().filter(|w| *w != "-")
    }

    /// Whether the name is this person's: the full one, or the surname that only one person in the news has.
    fn is(&self, name: &str) -> bool {
        self.name == name || self.alone && last_word(self.name) == name
    }
}

/// The offices.
#[derive(Clone, Debug, Default)]
pub struct Holders {
    offices: Vec<Holder>,
    /// By the last word of a name the first of its offices, and for each office the next one.
    first: Table<u16>,
    next: Vec<Option<u16>>,
}

impl Holders {
    pub(super) fn embedded() -> Self {
        let office = |line: &'static str| {
            let [name, noun, words, flags] = columns(line);
            let flag = |f: &str| parts(flags, b' ').any(|x| x == f);
            Holder { name, noun, words, alone: flag("alone"), former: flag("former") }
        };
        let offices: Vec<Holder> = lines(include_str!("holders.tsv")).map(office).collect();
        let mut next = vec![None; offices.len()];
        let last_words = offices.iter().enumerate().rev().map(|(at, holder)| (last_word(holder.name), at as u16));
        let first = Table::joined(last_words, |later, at| next[usize::from(at)] = Some(core::mem::replace(later, at)));
        Holders { offices, first, next }
    }

    /// The offices of whoever has the name, in the nominative.
    pub fn of<'a>(&'a self, name: &'a str) -> impl Iterator<Item = Holder> + 'a {
        let first = self.first.get(last_word(name)).copied();
        let rows = core::iter::successors(first, |&at| self.next[usize::from(at)]);
        rows.map(|at| self.offices[usize::from(at)]).filter(move |h| h.is(name))
    }
}

fn last_word(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::Holders;

    #[test]
    fn knows_who_holds_an_office() {
        let holders = Holders::embedded();
        let nouns = |name| holders.of(name).map(|h| h.noun).collect::<Vec<_>>();
        assert_eq!(nouns("Emmanuel Macron"), ["prezydent"]);
        assert_eq!(nouns("Macron"), ["prezydent"]);
        assert_eq!(nouns("Donald Tusk"), ["premier", "przewodniczący"]);
        assert!(nouns("Johnson").is_empty());
        assert!(nouns("").is_empty());
    }
}
