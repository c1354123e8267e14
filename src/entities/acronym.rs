//! The letters of acronyms, and those of the names that they stand for.
//!
//! `MSZ` has the letters of `Ministerstwo Spraw Zagranicznych`; short words without a capital do not count.
//! Invariant: both functions give upper-case letters only. Source: Polish spelling.

/// The letters of an acronym of two to six capitals; `None` for any other name.
pub(super) fn letters(name: &str) -> Option<String> {
    let long = name.chars().count();
    ((2..=6).contains(&long) && name.chars().all(char::is_uppercase)).then(|| name.to_owned())
}

/// The first letters of a name's words, when there are at least two; small words without a capital do not count.
pub(super) fn of_words(name: &str) -> Option<String> {
    let letters: String = name
        .split(|c: char| c.is_whitespace() || c == '-')
        .filter_map(|word| word.chars().next().filter(|c| c.is_uppercase()))
        .collect();
    (letters.chars().count() >= 2).then_some(letters)
}

#[cfg(test)]
mod tests {
    use super::{letters, of_words};

    #[test]
    fn reads_acronyms() {
        assert_eq!(letters("MSZ").as_deref(), Some("MSZ"));
        assert_eq!(letters("Rada"), None);
        assert_eq!(of_words("Ministerstwo Spraw Zagranicznych").as_deref(), Some("MSZ"));
        assert_eq!(of_words("Unia"), None);
    }
}
