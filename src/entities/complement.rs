//! Whether two functions are of the same thing: `rzecznik rządu` and `rzecznik MSZ` are two people, `premier Francji` and
//! `francuski premier` one.
//!
//! Invariant: reads nothing but lemmas. Source: Polish forms the adjective of a place or body from its name, and keeps its first letters.

/// The words of a function's complement, by their lemmas.
#[derive(Clone, Copy, Debug)]
pub struct Complement<'a> {
    /// All of them, adjectives too.
    pub words: &'a [&'a str],
    /// Those that are nouns or names.
    pub nouns: &'a [&'a str],
}

impl Complement<'_> {
    /// Whether both name something, and neither names what the other says.
    #[must_use]
    pub fn clashes(self, other: Complement<'_>) -> bool {
        let says = |nouns: &[&str], words: &[&str]| nouns.iter().any(|n| words.iter().any(|w| akin(n, w)));
        let both = !self.nouns.is_empty() && !other.nouns.is_empty();
        both && !says(self.nouns, other.words) && !says(other.nouns, self.words)
    }

    /// Whether an adjective says of which country or town.
    #[must_use]
    pub fn of_country(self) -> bool {
        self.words.iter().any(|w| is_of_place(w))
    }

    /// Whether both say of which country or town, and this one of none that the other names.
    #[must_use]
    pub fn elsewhere(self, other: Complement<'_>) -> bool {
        let mut own = self.words.iter().filter(|w| is_of_place(w));
        self.of_country() && other.of_country() && !own.any(|w| other.words.iter().any(|o| akin(w, o)))
    }
}

fn is_of_place(adjective: &str) -> bool {
    adjective.ends_with("ski") || adjective.ends_with("cki")
}

/// Whether two words of complements say the same: `francuski` and `Francja`.
#[must_use]
pub fn akin(a: &str, b: &str) -> bool {
    a == b || {
        let stem = |w: &str| w.chars().take(4).flat_map(char::to_lowercase).collect::<String>();
        a.chars().count() > 3 && b.chars().count() > 3 && stem(a) == stem(b)
    }
}

#[cfg(test)]
mod tests {
    use super::Complement;

    fn of<'a>(words: &'a [&'a str], nouns: &'a [&'a str]) -> Complement<'a> {
        Complement { words, nouns }
    }

    #[test]
    fn tells_two_offices_apart() {
        let government = of(&["niemiecki", "rząd"], &["rząd"]);
        let ministry = of(&["niemiecki", "MSZ"], &["MSZ"]);
        let country = of(&["Niemcy"], &["Niemcy"]);
        assert!(government.clashes(ministry) && ministry.clashes(government));
        assert!(!government.clashes(country), "`niemiecki` says `Niemcy`");
        assert!(!government.clashes(of(&["niemiecki"], &[])), "an adjective alone leaves it open");
        assert!(of(&["ukraiński", "Niemcy"], &["Niemcy"]).elsewhere(government));
        assert!(!of(&["niemiecki"], &[]).elsewhere(government) && !government.elsewhere(country));
    }
}
