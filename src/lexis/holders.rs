//! Who holds a well-known office, so that `francuski prezydent` is Emmanuel Macron in a text that does not say so.
//!
//! Asked for by the name as the text gives it. Source: `holders.tsv`, see its first lines.

use super::speech::lines;

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
        self.name == name || self.alone && self.name.rsplit(' ').next() == Some(name)
    }
}

/// The offices.
#[derive(Clone, Debug, Default)]
pub struct Holders {
    offices: Vec<Holder>,
}

impl Holders {
    pub(super) fn embedded() -> Self {
        let office = |line: &'static str| {
            let mut columns = line.split('\t');
            let (name, noun, words, flags) = (columns.next()?, columns.next()?, columns.next()?, columns.next()?);
            let flag = |f: &str| flags.split(' ').any(|x| x == f);
            Some(Holder { name, noun, words, alone: flag("alone"), former: flag("former") })
        };
        Holders { offices: lines(include_str!("holders.tsv")).filter_map(office).collect() }
    }

    /// The offices of whoever has the name, in the nominative.
    pub fn of<'a>(&'a self, name: &'a str) -> impl Iterator<Item = Holder> + 'a {
        self.offices.iter().copied().filter(move |h| h.is(name))
    }
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
