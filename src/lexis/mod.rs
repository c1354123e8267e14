//! The curated tables: verbs of speech with their frames, source phrases, titles and functions, abbreviations, months.
//!
//! Every table is a data file beside this one that names its source in its first lines; one module a table reads it.
//! Strings live here; the rooms see enums and answers.

mod aliases;
mod classifying;
mod clauses;
mod cut;
mod endings;
mod functions;
mod given_names;
mod holders;
mod holidays;
mod layout;
mod measures;
mod name_words;
mod public_names;
mod source_nouns;
mod sources;
mod speech;
mod speech_forms;
mod table;
mod time_words;

pub use aliases::{Alias, Aliases};
pub use classifying::is_classifying;
pub use clauses::{ClauseWord, Clauses, is_relative};
pub(crate) use cut::{columns, lines};
pub use endings::JoinedEndings;
pub use functions::{Body, BodyClass, Function, FunctionClass, Functions};
pub use given_names::{Bearer, GivenNames};
pub use holders::{Holder, Holders};
pub use holidays::{Holiday, HolidayRule, Holidays};
pub use layout::{Ends, LayoutWords};
pub use measures::{Measure, Measures};
pub use name_words::{NameHint, NameWords};
pub use public_names::{PublicName, PublicNames};
pub use source_nouns::{NounTrait, SourceNoun, SourceNouns};
pub use sources::{SourceWord, Sources};
pub use speech::{Speech, SpeechVerb};
pub use speech_forms::{SpeechForm, SpeechWord};
pub use table::Table;
pub use time_words::{DayPart, TimeWord, TimeWords, Toward};

/// Every table, read once and handed in where it is needed.
#[derive(Clone, Debug, Default)]
pub struct Lexis {
    /// Public names of one thing.
    pub aliases: Aliases,
    /// What people and institutions are called by what they are.
    pub functions: Functions,
    /// Given names of other languages.
    pub given: GivenNames,
    /// Who holds a well-known office.
    pub holders: Holders,
    /// What cutting a text up needs.
    pub layout: LayoutWords,
    /// Number words, units, currencies.
    pub measures: Measures,
    /// Words that say what kind of name stands there.
    pub name_words: NameWords,
    /// Public names of several words.
    pub public: PublicNames,
    /// Words by which dates are told.
    pub time: TimeWords,
    /// Holidays.
    pub holidays: Holidays,
    /// Verbs of speech.
    pub speech: Speech,
    /// Source phrases and nouns of speech.
    pub sources: Sources,
    /// Words that part clauses, sentences and turns.
    pub clauses: Clauses,
    /// Common nouns that can be a source.
    pub source_nouns: SourceNouns,
}

impl Lexis {
    /// The tables that ship with the crate.
    #[must_use]
    pub fn embedded() -> Self {
        Lexis {
            aliases: read(Aliases::embedded),
            functions: read(Functions::embedded),
            given: read(GivenNames::embedded),
            holders: read(Holders::embedded),
            layout: read(LayoutWords::embedded),
            measures: read(Measures::embedded),
            name_words: read(NameWords::embedded),
            public: read(PublicNames::embedded),
            time: read(TimeWords::embedded),
            holidays: read(Holidays::embedded),
            speech: read(Speech::embedded),
            sources: read(Sources::embedded),
            clauses: read(Clauses::embedded),
            source_nouns: read(SourceNouns::embedded),
        }
    }
}

/// Reads a table as a function of its own. In one piece, all of them would make a large function whose loops are so busy that
/// a browser begins to optimise it, on a thread that the first analysis wants, for a run that never comes again.
#[inline(never)]
fn read<T>(table: impl FnOnce() -> T) -> T {
    table()
}
