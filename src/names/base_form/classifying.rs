//! Adjectives that say which kind of post or body a noun names, and so stand after it: `rzecznik prasowy rządu`.
//!
//! Any other adjective between two nouns that it agrees with stands before its own: `rzecznik obecnego rządu`. Invariant: in
//! the order of the letters' codes. Source: Polish puts adjectives of kind after their nouns, all others before; the words
//! are those of titles and institutions.

/// In the masculine; `bliski` has a complement of its own: `osoby bliskiej partii`.
const WORDS: [&str; 80] = [
    "administracyjny",
    "akademicki",
    "apelacyjny",
    "archiwalny",
    "artystyczny",
    "badawczy",
    "bliski",
    "cywilny",
    "doradczy",
    "duchowny",
    "ekonomiczny",
    "federalny",
    "finansowy",
    "generalny",
    "gminny",
    "gospodarczy",
    "handlowy",
    "honorowy",
    "kabinowy",
    "kanclerski",
    "karny",
    "kliniczny",
    "komunalny",
    "konstytucyjny",
    "krajowy",
    "kryzysowy",
    "literacki",
    "lotniczy",
    "majątkowy",
    "medialny",
    "medyczny",
    "miejski",
    "naczelny",
    "nadzorczy",
    "naukowy",
    "naziemny",
    "odpowiedzialny",
    "okręgowy",
    "operacyjny",
    "organizacyjny",
    "osobisty",
    "parlamentarny",
    "pokładowy",
    "policyjny",
    "polityczny",
    "powiatowy",
    "prasowy",
    "prawny",
    "programowy",
    "protestacyjny",
    "przemysłowy",
    "redakcyjny",
    "rejonowy",
    "roboczy",
    "rolny",
    "sanitarny",
    "sejmowy",
    "skarbowy",
    "socjalny",
    "specjalny",
    "sportowy",
    "społeczny",
    "stały",
    "strajkowy",
    "strategiczny",
    "studencki",
    "sądowy",
    "techniczny",
    "terenowy",
    "wojewódzki",
    "wojskowy",
    "wyborczy",
    "wykonawczy",
    "zagraniczny",
    "zarządzający",
    "zawodowy",
    "założycielski",
    "zdrowotny",
    "związkowy",
    "śledczy",
];

/// Whether the adjective, in the masculine, is one of them.
pub(super) fn is_classifying(adjective: &str) -> bool {
    WORDS.binary_search(&adjective).is_ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_words_are_in_order() {
        assert!(super::WORDS.is_sorted());
        assert!(super::is_classifying("prasowy") && !super::is_classifying("obecny"));
    }
}
