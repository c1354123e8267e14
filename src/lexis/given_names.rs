//! Given names of other languages, which the lexicon lacks, with their gender. Source: `given_names.tsv`.

use super::cut::{columns, lines, parts};
use super::table::Table;

/// Who bears a given name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bearer {
    /// `Boris`
    Man,
    /// `Theresa`
    Woman,
    /// `Nicola`
    Either,
}

/// The table; all of its names have a capital.
#[derive(Clone, Debug, Default)]
pub struct GivenNames(Table<Bearer>);

impl GivenNames {
    pub(super) fn embedded() -> Self {
        let names = lines(include_str!("given_names.tsv")).map(columns).flat_map(|[gender, names]| {
            let bearer = match gender {
                "m" => Bearer::Man,
                "f" => Bearer::Woman,
                _ => Bearer::Either,
            };
            parts(names, b' ').map(move |name| (name, bearer))
        });
        GivenNames(Table::new(names))
    }

    /// Who bears the name.
    ///
    /// ```
    /// use cytat::lexis::{Bearer, Lexis};
    /// assert_eq!(Lexis::embedded().given.bearer("Theresa"), Some(Bearer::Woman));
    /// ```
    #[must_use]
    pub fn bearer(&self, name: &str) -> Option<Bearer> {
        // Most words of a text are told by their first letter.
        if name.bytes().next().is_none_or(|first| first.is_ascii_lowercase()) {
            return None;
        }
        // `Jean-Claudem`: the first of two says it, however the second is declined.
        let first = || {
            let (first, second) = name.split_once('-')?;
            self.0.get(first).filter(|_| second.starts_with(char::is_uppercase))
        };
        self.0.get(name).or_else(first).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_a_capital() {
        let names = lines(include_str!("given_names.tsv")).map(columns).flat_map(|[_, names]| parts(names, b' '));
        assert_eq!(names.filter(|n| !n.starts_with(char::is_uppercase)).collect::<Vec<_>>(), Vec::<&str>::new());
    }
}
