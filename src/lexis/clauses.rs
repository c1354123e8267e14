//! Words by which clauses, sentences and turns are parted.
//!
//! Source: `clause_words.tsv`, see its first lines.

use super::cut::{columns, lines, parts};
use super::table::Table;

/// What a word does in parting text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClauseWord {
    /// A preposition whose phrase belongs to the noun before it.
    Attach,
    /// Opens a clause: `ale`, `dlatego`.
    Link,
    /// Sets the clause that it opens against the one before: `zaś`.
    Contrast,
    /// Opens a subordinate clause: `gdy`.
    Subordinate,
    /// A question word.
    Ask,
    /// Whom an interviewer speaks to: `pani`.
    Address,
    /// Stands before a name and ends no sentence: `prof`.
    Title,
    /// Stands before a number: `nr`.
    Counted,
    /// Stands before a colon and is nobody: `czytaj`.
    NoLabel,
    /// A word after which `jak` reports nothing: `po tym, jak`.
    After,
    /// Stands before the title of a work.
    Work,
    /// Opens a line of credits: `źródło`.
    Credit,
    /// Says whose a word is, or that it was uttered: `jego`, `padła`.
    Owner,
    /// Speaks before a colon: `media`.
    Label,
    /// Sends the reader on to another text: `zobacz`.
    SendsOn,
    /// Who was asked something: `pytany`.
    Asked,
    /// Signs an editor's remark: `red.`.
    Editor,
    /// Marks a heading as that of an interview: `[WYWIAD]`.
    Interview,
    /// Tells of the rights to the text: `zastrzeżone`.
    Rights,
    /// Takes `z` and the many whom it is one or some of: `jednego z posłów`.
    Partitive,
    /// Stands beside a verb and parts nothing: `jak jednak zaznaczył`.
    Particle,
    /// Says that a text is printed whole: `publikujemy`.
    Prints,
    /// Says how exact an amount is: `blisko`.
    About,
    /// Heads an expert's column: `Opinia.`
    Column,
    /// Says yes or no: `owszem`.
    Agrees,
    /// Singles out some of those before its comma: `głównie`.
    Especially,
    /// Ends two words that open an answer to what is no question: `zgadza się`.
    Answer,
    /// Ends an adverbial of two words: `z kolei`.
    Adverbial,
    /// Ends two words that join a genitive on as a preposition does: `w zakresie`.
    Joint,
    /// Ends a conjunction of two words that goes on with a phrase over its comma: `ale i`.
    Addition,
}

impl ClauseWord {
    fn of(kind: &str) -> Option<Self> {
        Some(match kind {
            "attach" => ClauseWord::Attach,
            "link" => ClauseWord::Link,
            "contrast" => ClauseWord::Contrast,
            "subordinate" => ClauseWord::Subordinate,
            "ask" => ClauseWord::Ask,
            "address" => ClauseWord::Address,
            "title" => ClauseWord::Title,
            "counted" => ClauseWord::Counted,
            "nolabel" => ClauseWord::NoLabel,
            "after" => ClauseWord::After,
            "work" => ClauseWord::Work,
            "credit" => ClauseWord::Credit,
            "label" => ClauseWord::Label,
            "sendson" => ClauseWord::SendsOn,
            "editor" => ClauseWord::Editor,
            "interview" => ClauseWord::Interview,
            "rights" => ClauseWord::Rights,
            "asked" => ClauseWord::Asked,
            "owner" => ClauseWord::Owner,
            "partitive" => ClauseWord::Partitive,
            "particle" => ClauseWord::Particle,
            "agrees" => ClauseWord::Agrees,
            "about" => ClauseWord::About,
            "column" => ClauseWord::Column,
            "prints" => ClauseWord::Prints,
            "especially" => ClauseWord::Especially,
            _ => return None,
        })
    }
}

/// Whether the word in lower case is a form of `który`, which opens a relative clause; all words so begun are.
///
/// ```
/// assert!(cytat::lexis::is_relative("którzy"));
/// ```
#[must_use]
pub fn is_relative(lower: &str) -> bool {
    lower.starts_with("któr")
}

/// The rows that hold pairs of words.
const PAIRS: [(&str, ClauseWord); 4] = [
    ("adverbial", ClauseWord::Adverbial),
    ("addition", ClauseWord::Addition),
    ("answer", ClauseWord::Answer),
    ("joint", ClauseWord::Joint),
];

/// The table.
#[derive(Clone, Debug, Default)]
pub struct Clauses {
    words: Table<u32>,
    /// What two words do together.
    pairs: Vec<(ClauseWord, &'static str, &'static str)>,
}

impl Clauses {
    pub(super) fn embedded() -> Self {
        let mut words = Vec::new();
        let mut pairs = Vec::new();
        for line in lines(include_str!("clause_words.tsv")) {
            let [part, list] = columns(line);
            if let Some(&(_, part)) = PAIRS.iter().find(|p| p.0 == part) {
                for (first, second) in list.split(", ").filter_map(|pair| pair.split_once(' ')) {
                    words.push((second, 1 << part as u32));
                    pairs.push((part, first, second));
                }
                continue;
            }
            let Some(part) = ClauseWord::of(part) else { continue };
            words.extend(parts(list, b' ').map(|word| (word, 1 << part as u32)));
        }
        Clauses { words: Table::joined(words, |own, more| *own |= more), pairs }
    }

    /// Whether the word in lower case does that.
    ///
    /// ```
    /// use cytat::lexis::{ClauseWord, Lexis};
    /// assert!(Lexis::embedded().clauses.is("ale", ClauseWord::Link));
    /// ```
    #[must_use]
    pub fn is(&self, lower: &str, part: ClauseWord) -> bool {
        self.words.get(lower).is_some_and(|parts| parts >> part as u32 & 1 == 1)
    }

    /// Whether the two words, in lower case, are an adverbial that looks like a noun phrase.
    ///
    /// ```
    /// assert!(cytat::lexis::Lexis::embedded().clauses.is_adverbial("z", "kolei"));
    /// ```
    #[must_use]
    pub fn is_adverbial(&self, first: &str, second: &str) -> bool {
        self.is_pair(ClauseWord::Adverbial, first, second)
    }

    /// Whether the two words, in lower case, go on with a phrase over the comma before them.
    ///
    /// ```
    /// assert!(cytat::lexis::Lexis::embedded().clauses.is_addition("ale", "i"));
    /// ```
    #[must_use]
    pub fn is_addition(&self, first: &str, second: &str) -> bool {
        self.is_pair(ClauseWord::Addition, first, second)
    }

    /// Whether the two words, in lower case, open an answer to what is no question.
    ///
    /// ```
    /// assert!(cytat::lexis::Lexis::embedded().clauses.is_answer("zgadza", "się"));
    /// ```
    #[must_use]
    pub fn is_answer(&self, first: &str, second: &str) -> bool {
        self.is_pair(ClauseWord::Answer, first, second)
    }

    /// Whether the two words, in lower case, join a genitive on as a preposition does.
    ///
    /// ```
    /// assert!(cytat::lexis::Lexis::embedded().clauses.is_joint("ze", "strony"));
    /// ```
    #[must_use]
    pub fn is_joint(&self, first: &str, second: &str) -> bool {
        self.is_pair(ClauseWord::Joint, first, second)
    }

    fn is_pair(&self, part: ClauseWord, first: &str, second: &str) -> bool {
        self.is(second, part) && self.pairs.contains(&(part, first, second))
    }
}
