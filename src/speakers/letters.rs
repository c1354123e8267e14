//! The first letters of names: initials of people (`J.K.`) and short names of media.
//!
//! Invariant: letters are compared in capitals, stops and spaces aside.

/// How many letters a medium's short name has at most.
pub(super) const SHORT: usize = 4;

/// Whether `form` has the first letters of the name's words: `J.K.`, `Ł.D.`.
pub(super) fn initials(form: &str, name: &str) -> bool {
    letters(form).is_some_and(|own| name.chars().any(char::is_lowercase) && own == first_letters(name))
}

/// The letters of an expression that can be somebody's initials.
pub(super) fn letters(form: &str) -> Option<String> {
    const LONGEST: usize = 8;
    let stands = |c: char| c.is_uppercase() || c == '.' || c == ' ';
    if !form.starts_with(stands) || !form.chars().all(stands) || form.chars().count() > LONGEST {
        return None;
    }
    let letters: String = form.chars().filter(|c| c.is_uppercase()).collect();
    (letters.chars().count() >= 2).then_some(letters)
}

/// The first letters of a name's words.
pub(super) fn first_letters(name: &str) -> String {
    name.split(' ').filter_map(|w| w.chars().next()).collect()
}
