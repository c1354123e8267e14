//! The closed classes of words that the search for a noun phrase steps over or stops at.
//!
//! Invariant: decides on one word alone. Source: the closed classes of Polish grammar, and `lexis/functions.tsv`.

const PREPOSITIONS: &[&str] = &[
    "bez",
    "dla",
    "do",
    "dzięki",
    "koło",
    "ku",
    "między",
    "mimo",
    "na",
    "nad",
    "o",
    "obok",
    "od",
    "oprócz",
    "po",
    "pod",
    "podczas",
    "pomimo",
    "poza",
    "przeciw",
    "przeciwko",
    "przed",
    "przez",
    "u",
    "w",
    "we",
    "wobec",
    "wśród",
    "z",
    "za",
    "ze",
    "według",
    "zdaniem",
    "wraz",
    "jako",
];

const ADVERBS: &[&str] = &[
    "się",
    "dalej",
    "także",
    "również",
    "też",
    "jednak",
    "wcześniej",
    "później",
    "dziś",
    "dzisiaj",
    "wczoraj",
    "tymczasem",
    "ponownie",
    "następnie",
    "potem",
    "teraz",
    "m.in.",
    "jednocześnie",
    "tak",
    "to",
    "już",
    "jeszcze",
    "jedynie",
    "tylko",
    "z kolei",
    "natomiast",
    "zaś",
    "wprost",
    "ostatnio",
    "nieoficjalnie",
    "oficjalnie",
    "krótko",
    "stanowczo",
    "wyraźnie",
    "sam",
    "sama",
    "on",
    "rano",
    "wieczorem",
    "mu",
    "jej",
    "im",
    "nam",
    "nas",
    "jak",
    "i",
    "a",
    "ale",
    "więc",
    "bowiem",
    "kolei",
    "nie",
    "ponadto",
    "dodatkowo",
    "niedawno",
    "zarazem",
    "był",
    "była",
    "PAP",
    "dziennikarzom",
    "reporterom",
    "mediom",
    "w",
    "że",
    "iż",
    "gdy",
    "kiedy",
    "jego",
];

const PRONOUNS: &[&str] =
    &["on", "ona", "ono", "oni", "one", "jego", "jej", "ich", "niego", "niej", "nich", "ten", "ta", "ci", "te"];

/// Whether the lower-case word is a preposition that ends a noun phrase.
pub(super) fn is_preposition(word: &str) -> bool {
    PREPOSITIONS.contains(&word)
}

/// Whether the word may stand between a verb and its subject without being part of it.
pub(super) fn is_filler(word: &str) -> bool {
    ADVERBS.contains(&word)
}

/// Whether the lower-case word is a pronoun of the third person.
pub(super) fn is_pronoun(word: &str) -> bool {
    PRONOUNS.contains(&word)
}

/// Whether the lower-case word is a function or title that stands before a name.
pub(super) fn is_function(word: &str) -> bool {
    let people = || include_str!("../lexis/functions.tsv").lines().filter(|l| !l.starts_with('#'));
    people().any(|line| line.split('\t').take(2).any(|w| w == word))
        || matches!(word, "agencja" | "dziennik" | "gazeta" | "portal" | "telewizja" | "tygodnik")
}

/// Whether the lower-case word is the genitive of a function: `ministra`, `prezydenta`, `byłego`.
pub(super) fn is_inflected_function(word: &str) -> bool {
    word == "byłego" || word == "byłej" || word == "szefa" || word.strip_suffix('a').is_some_and(is_function)
}

/// Whether the word has the ending of an adjective after a preposition.
pub(super) fn is_oblique_adjective(word: &str) -> bool {
    word.chars().count() > 4 && ["ym", "im", "ej", "ich", "ych", "ą", "ego"].iter().any(|e| word.ends_with(e))
}
