//! How names are spelt, as far as joining them asks: read once for all names with one base form.
//!
//! Invariant: as many spellings as different base forms, whatever the length of the text.

use super::acronym;
use crate::lexis::Aliases;
use crate::names::NameMention;
use core::cell::OnceCell;
use rustc_hash::FxHashMap;

/// Words that say what kind of firm it is and are left out as often as not.
const FIRM: [&str; 20] = [
    "ag",
    "sa",
    "s.a.",
    "plc",
    "inc",
    "inc.",
    "ltd",
    "ltd.",
    "gmbh",
    "llc",
    "group",
    "company",
    "co",
    "corp",
    "corporation",
    "communications",
    "holding",
    "international",
    "airlines",
    "se",
];

/// What a base form shows, whatever names have it.
pub(super) struct Spelling {
    pub lower: String,
    pub key: String,
    pub words: usize,
    pub acronym: Option<String>,
    /// When somebody has asked.
    letters: OnceCell<Option<String>>,
    without_firm: OnceCell<Option<String>>,
}

impl Spelling {
    fn new(lemma: &str) -> Self {
        let lower = lemma.to_lowercase();
        Spelling {
            key: Aliases::key(lemma),
            words: words(&lower),
            acronym: acronym::letters(lemma),
            lower,
            letters: OnceCell::new(),
            without_firm: OnceCell::new(),
        }
    }

    /// The first letters of the words of a name of several.
    pub fn letters(&self, lemma: &str) -> Option<&str> {
        self.letters.get_or_init(|| acronym::of_words(lemma)).as_deref()
    }

    /// The key without the words that say what kind of firm it is.
    pub fn without_firm(&self) -> Option<&str> {
        self.without_firm.get_or_init(|| without_firm(&self.lower)).as_deref()
    }
}

/// The spelling of each name's base form, those of equal ones together.
pub(super) struct Spellings {
    all: Vec<Spelling>,
    of_name: Vec<u32>,
}

impl Spellings {
    pub fn new(names: &[NameMention]) -> Self {
        let mut numbers: FxHashMap<&str, u32> = FxHashMap::default();
        let mut all = Vec::new();
        let mut of_name = Vec::with_capacity(names.len());
        for name in names {
            let number = *numbers.entry(&name.lemma).or_insert_with(|| {
                all.push(Spelling::new(&name.lemma));
                all.len() as u32 - 1
            });
            of_name.push(number);
        }
        Spellings { all, of_name }
    }

    pub fn of(&self, name: usize) -> &Spelling {
        &self.all[self.of_name[name] as usize]
    }
}

/// How many words a name has.
pub(super) fn words(name: &str) -> usize {
    name.split_whitespace().count()
}

/// The name without the words that say what kind of firm it is.
fn without_firm(lower: &str) -> Option<String> {
    let (rest, last) = lower.rsplit_once(' ')?;
    FIRM.contains(&last).then(|| Aliases::key(rest))
}
