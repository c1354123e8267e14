//! Verbs of speech: which words report, in which form, and which complements they take.
//!
//! Invariant: every form of `speech_forms.tsv` belongs to a row of `speech_verbs.tsv`. Source: see the first lines of both tables.

use super::cut::{columns, lines, parts};
use super::speech_forms::{SpeechForms, SpeechWord};
use super::table::Table;

/// The frames of a verb of speech.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SpeechVerb {
    /// Takes `że`, `iż`.
    pub that: bool,
    /// Takes `żeby`, `aby`, `by`.
    pub so_that: bool,
    /// Takes `czy` and question words.
    pub question: bool,
    /// Reports direct speech.
    pub direct: bool,
    /// May take a marked fragment as its object.
    pub fragment: bool,
    /// Says what a plan or paper holds as well as what somebody says: `umowa przewiduje, że`.
    pub plans: bool,
    /// Reports what stands in the sentence before: `Poinformował o tym wójt`.
    pub tells: bool,
    /// Says nothing when it is negated: `nie powiedział, że`, but `nie uważa, że`.
    pub mute: bool,
    /// Reports direct speech only after a mark or dash that opened it: `„Witajcie” – przywitał nas gospodarz`.
    pub weak: bool,
    /// Reports speech aloud of any length: `mówi`.
    pub at_length: bool,
    /// Means something else with `się` beside it: `przekonał się, że` is what he found.
    pub reflexive: bool,
    /// Seldom goes without whom it is said to or of: `wezwał rząd, by`.
    pub to_whom: bool,
    /// One of these words must stand beside the verb; empty when none need.
    pub needs: Vec<&'static str>,
    /// The same where it takes a `by` clause: `zwrócił się, by`, but `zwrócił uwagę, że`.
    pub asks: Vec<&'static str>,
    /// The same where it reports direct speech.
    pub says: Vec<&'static str>,
    /// Whether it is `czytać` or `słyszeć`, whose first person plural reports.
    pub reads: bool,
}

/// The verbs of speech.
#[derive(Clone, Debug, Default)]
pub struct Speech {
    verbs: Vec<SpeechVerb>,
    forms: SpeechForms,
}

const VERBS: &str = include_str!("speech_verbs.tsv");

impl Speech {
    /// Reads the tables.
    pub(super) fn embedded() -> Self {
        let mut speech = Speech::default();
        let mut lemmas: Vec<(&str, u16)> = Vec::new();
        for line in lines(VERBS) {
            let [names, frames, needs] = columns(line);
            lemmas.extend(parts(names, b'|').map(|lemma| (lemma, speech.verbs.len() as u16)));
            let takes = |frame: u8| frames.as_bytes().contains(&frame);
            let needed = || parts(needs, b'|');
            speech.verbs.push(SpeechVerb {
                that: takes(b'z'),
                so_that: takes(b'b'),
                question: takes(b'q'),
                direct: takes(b'd') || takes(b'w'),
                weak: takes(b'w'),
                fragment: takes(b'n'),
                tells: takes(b'o'),
                mute: takes(b'o') || takes(b'm'),
                plans: takes(b'p'),
                at_length: takes(b'l'),
                reflexive: takes(b'r'),
                to_whom: takes(b'a'),
                needs: words(needed().next()),
                asks: words(needed().nth(1).or(Some(needs))),
                says: words(needed().last()),
                reads: matches!(names, "czytać|przeczytać" | "słyszeć"),
            });
        }
        // Of two rows with one lemma the last counts.
        let lemmas = Table::joined(lemmas, |own, more| *own = more);
        speech.forms = SpeechForms::new(|lemma| lemmas.get(lemma).copied());
        speech
    }

    /// The word of speech of that form, in lower case.
    ///
    /// ```
    /// let lexis = cytat::lexis::Lexis::embedded();
    /// assert!(lexis.speech.word("powiedziała").is_some());
    /// assert!(lexis.speech.word("chodziła").is_none());
    /// ```
    #[must_use]
    pub fn word(&self, lower: &str) -> Option<SpeechWord> {
        self.forms.word(lower)
    }

    /// The frames of a word's verb.
    #[must_use]
    pub fn verb(&self, word: SpeechWord) -> &SpeechVerb {
        &self.verbs[usize::from(word.verb)]
    }

    /// Every row's example: the sentence with its content in brackets and its cue in angle brackets.
    pub fn examples(&self) -> impl Iterator<Item = &'static str> {
        lines(VERBS).flat_map(|line| line.split('\t').skip(3))
    }
}

/// The words of a list; none for `-`.
fn words(list: Option<&'static str>) -> Vec<&'static str> {
    list.filter(|&l| l != "-").map(|l| l.split(' ').collect()).unwrap_or_default()
}
