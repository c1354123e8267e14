//! Public names of one thing: `USA` and `Stany Zjednoczone`, `KE` and `Komisja Europejska`.
//!
//! Names are compared by [`Aliases::key`]. Source: `aliases.tsv`, see its first lines.

use super::cut::{columns, lines, parts};
use super::table::Table;

/// A thing that has several public names, by its row in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Alias {
    /// Which thing.
    pub row: u16,
    /// Whether the name means it only when the text has one of its other names.
    pub loose: bool,
}

/// The table.
#[derive(Clone, Debug, Default)]
pub struct Aliases {
    names: Table<Alias, String>,
}

impl Aliases {
    pub(super) fn embedded() -> Self {
        let mut names = Vec::new();
        for (row, line) in lines(include_str!("aliases.tsv")).enumerate() {
            let [_, name, others] = columns(line);
            for name in parts(name, b'|').chain(parts(others, b'|')).filter(|n| !matches!(*n, "-" | "")) {
                let (loose, name) = name.strip_prefix('?').map_or((false, name), |name| (true, name));
                names.push((Self::key(name), Alias { row: row as u16, loose }));
            }
        }
        Aliases { names: Table::new(names) }
    }

    /// What is compared of a name: letters and digits, in lower case, without an article.
    ///
    /// ```
    /// use cytat::lexis::Aliases;
    /// assert_eq!(Aliases::key("W. Brytania"), Aliases::key("W.Brytania"));
    /// assert_eq!(Aliases::key("The Guardian"), "guardian");
    /// ```
    #[must_use]
    pub fn key(name: &str) -> String {
        let name = name.strip_prefix("The ").unwrap_or(name);
        let mut key = String::with_capacity(name.len());
        for c in name.chars() {
            if c.is_ascii_alphanumeric() {
                key.push(c.to_ascii_lowercase());
            } else if !c.is_ascii() && c.is_alphanumeric() {
                key.extend(c.to_lowercase());
            }
        }
        key
    }

    /// The thing of that name, by its key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<Alias> {
        self.names.get(key).copied()
    }
}
