//! The letters of acronyms, and those of the names that they stand for.
//!
//! `MSZ` has the letters of `Ministerstwo Spraw Zagranicznych`; short words without a capital do not count.
//! Invariant: both functions give upper-case letters only. Source: Polish spelling.

/// The capitals of an acronym that has two to six of them, with single small letters between: `MSZ`, `MSWiA`; `None` for any
/// other name.
pub(super) fn letters(name: &str) -> Option<String> {
    let mut small = true;
    for c in name.chars() {
        if !c.is_uppercase() && (small || !c.is_lowercase()) {
            return None;
        }
        small = c.is_lowercase();
    }
    let capitals: String = name.chars().filter(|c| c.is_uppercase()).collect();
    (!small && (2..=6).contains(&capitals.chars().count())).then_some(capitals)
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
        assert_eq!(letters("MSWiA").as_deref(), Some("MSWA"));
        for name in ["Rada", "Po", "oPO", "PaństwO", "A", "", "ABCDEFG", "A-B"] {
            assert_eq!(letters(name), None, "{name}");
        }
        assert_eq!(of_words("Ministerstwo Spraw Zagranicznych").as_deref(), Some("MSZ"));
        assert_eq!(of_words("Unia"), None);
    }
}
