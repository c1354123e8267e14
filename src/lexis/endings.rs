//! Endings after a hyphen or an apostrophe. Source: `joined_endings.tsv`.

use super::table::Table;

/// The table of endings that a mark joins to a word: ending with its mark, to a tag of the NKJP tagset.
#[derive(Clone, Debug, Default)]
pub struct JoinedEndings(Table<&'static str>);

impl JoinedEndings {
    /// The table that ships with the crate.
    #[must_use]
    pub fn embedded() -> Self {
        JoinedEndings(Table::parse(include_str!("joined_endings.tsv"), |c| c.get(1).copied()))
    }

    /// The tag that an ending says, `-u` after a hyphen, `'ego` after an apostrophe.
    ///
    /// ```
    /// let endings = cytat::lexis::JoinedEndings::embedded();
    /// assert_eq!(endings.tag("'ego"), Some("subst:sg:gen.acc:m1"));
    /// ```
    #[must_use]
    pub fn tag(&self, ending: &str) -> Option<&'static str> {
        self.0.get(ending).copied()
    }
}
