//! A person's name in the genitive, for a text that never has it: `Anna Lis` to `Anny Lis`, `Jan Nowak` to `Jana Nowaka`.
//!
//! Every word by the commonest ending that undoes to it; one that no row of its gender fits stays as it is.
//! Invariant: as many words out as in. Source: the endings of [`super::endings`].

use super::endings;
use crate::morphology::Gender;

/// The genitive of a full name in the nominative.
///
/// ```
/// use cytat::morphology::Gender;
/// use cytat::names::genitive;
/// assert_eq!(genitive("Anna Kowalska", Gender::F), "Anny Kowalskiej");
/// assert_eq!(genitive("Jan Nowak", Gender::M1), "Jana Nowaka");
/// ```
#[must_use]
pub fn genitive(name: &str, gender: Gender) -> String {
    let words: Vec<String> = name.split(' ').enumerate().map(|(at, word)| declined(word, gender, at == 0)).collect();
    words.join(" ")
}

/// The word in the genitive; a given name, which comes first, is no adjective: `Anny`, never `Annej`.
fn declined(word: &str, gender: Gender, given: bool) -> String {
    const VOWELS: &str = "aąáàäâeęéèêëiíîïoóôöuúüûy";
    // `Asia`, `Ania`: the `i` only softens
    let soft =
        ["sia", "zia", "cia"].iter().any(|e| word.ends_with(e)) || word.chars().count() <= 5 && word.ends_with("nia");
    if soft && gender == Gender::F {
        return word[..word.len() - 1].to_owned();
    }
    // `Paweł`, `Gaweł`: the `e` comes and goes
    if let Some(stem) = word.strip_suffix("eł").filter(|stem| gender == Gender::M1 && stem.ends_with('w')) {
        return format!("{stem}ła");
    }
    let bare = word.ends_with(|c: char| !VOWELS.contains(c) && c.is_lowercase());
    let fits = |row: &&endings::Row| {
        let stem = word.len() - row.put.len().min(word.len());
        let adjective = gender == Gender::F && row.ending.ends_with("ej");
        word.ends_with(row.put) && stem > 1 && (bare || !row.put.is_empty()) && !(given && adjective)
    };
    let best = endings::genitives(gender).filter(fits).max_by_key(|row| (row.put.len(), -row.cost));
    best.map_or_else(|| word.to_owned(), |row| format!("{}{}", &word[..word.len() - row.put.len()], row.ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_women_and_men() {
        let women = [
            ("Asia Bibi", "Asi Bibi"),
            ("Maria Nowak", "Marii Nowak"),
            ("Olga Tokarczuk", "Olgi Tokarczuk"),
            ("Anna Czarna", "Anny Czarnej"),
        ];
        let men = [
            ("Michał Górski", "Michała Górskiego"),
            ("Marek Kos", "Marka Kosa"),
            ("Kuba Lis", "Kuby Lisa"),
            ("Paweł Gaweł", "Pawła Gawła"),
            ("José", "José"),
            ("Iwan Torwenko", "Iwana Torwenki"),
            ("Marek Torvelli", "Marka Torvellego"),
        ];
        for (name, want) in women {
            assert_eq!(genitive(name, Gender::F), want);
        }
        for (name, want) in men {
            assert_eq!(genitive(name, Gender::M1), want);
        }
    }
}
