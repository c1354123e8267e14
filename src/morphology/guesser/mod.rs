//! Readings of words that the lexicon lacks: by what they are made of, else by their ending.
//!
//! First Polish orthography ([`parts`]: verb forms with endings, negated forms, compounds, acronyms, names with an
//! apostrophe), then the table of endings learned from SGJP ([`suffixes`]). A guess is always given.

mod parts;
mod suffixes;
#[cfg(feature = "train")]
pub mod train;

use super::analysis::NameClass;
use super::lexicon::Lexicon;
use super::tag::{Case, Gender, Number, Pos, Tag};
use crate::data::LoadError;
use crate::lexis::JoinedEndings;
use std::borrow::Cow;
use suffixes::Suffixes;

/// A guessed reading. Its lemma is put together when it is asked for: a word has a dozen guesses, and what a long text without
/// spaces takes for one word would be copied for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess<'f> {
    /// The beginning of the base form.
    pub stem: Cow<'f, str>,
    /// What the base form ends in after it.
    pub ending: &'static str,
    /// The tag.
    pub tag: Tag,
    /// What kind of name it is.
    pub class: NameClass,
    /// How likely it is, from 0 to 3.
    pub likely: u8,
}

impl<'f> Guess<'f> {
    /// A guess of a whole base form.
    fn whole(lemma: impl Into<Cow<'f, str>>, tag: Tag, class: NameClass, likely: u8) -> Self {
        Guess { stem: lemma.into(), ending: "", tag, class, likely }
    }

    /// The base form.
    #[must_use]
    pub fn lemma(&self) -> Cow<'_, str> {
        if self.ending.is_empty() { Cow::Borrowed(&self.stem) } else { Cow::Owned([&self.stem, self.ending].concat()) }
    }

    /// Whether both surely have one base form: the same part of the same form, and one ending.
    #[must_use]
    pub fn shares_lemma(&self, other: &Guess<'_>) -> bool {
        match (&self.stem, &other.stem) {
            (Cow::Borrowed(own), Cow::Borrowed(other_stem)) => {
                core::ptr::eq(*own, *other_stem) && self.ending == other.ending
            }
            _ => false,
        }
    }

    /// Whether that is the base form.
    fn is_of(&self, lemma: &str) -> bool {
        lemma.strip_prefix(&*self.stem) == Some(self.ending)
    }
}

/// What an unknown form can be.
#[derive(Clone, Debug)]
pub struct Guesser {
    suffixes: Suffixes,
    joined: JoinedEndings,
}

impl Guesser {
    /// Opens a guesser's table; the bytes are read in place.
    ///
    /// # Errors
    /// When the file is cut, damaged or of another version.
    pub fn load(bytes: &'static [u8], joined: JoinedEndings) -> Result<Self, LoadError> {
        Ok(Guesser { suffixes: Suffixes::load(bytes)?, joined })
    }

    /// The guesser that ships with the crate.
    ///
    /// # Errors
    /// When the embedded bytes are damaged.
    pub fn embedded() -> Result<Self, LoadError> {
        Self::load(include_bytes!("../data/guesser.bin"), JoinedEndings::embedded())
    }

    /// Readings of a form; at least one. `form` is as written, `lower` the same in lower case.
    #[must_use]
    pub fn guess<'f>(&self, form: &'f str, lower: &'f str, lexicon: &Lexicon) -> Vec<Guess<'f>> {
        let mut out = parts::guess(form, lower, lexicon, &self.joined);
        if out.is_empty() {
            out = self.compound(form, lower, lexicon);
        }
        if out.is_empty() {
            out = self.by_ending(form, lower);
        }
        if out.is_empty() {
            out.push(Guess::whole(form, indeclinable(), NameClass::default(), 0));
        }
        out
    }

    /// What the word's ending says alone.
    #[must_use]
    pub fn by_ending<'f>(&self, form: &'f str, lower: &'f str) -> Vec<Guess<'f>> {
        let mut out: Vec<Guess<'f>> = Vec::new();
        let capital = form.starts_with(char::is_uppercase);
        if capital {
            self.suffixed(form, lower, true, &mut out);
        }
        let names = out.len();
        self.suffixed(lower, lower, false, &mut out);
        if capital {
            out.truncate(names + 5);
        }
        // A foreign word that looks like nothing may be its own base form.
        if !out.iter().any(|g| g.likely > 1) {
            let tag = Tag::of(Pos::Subst).with(Number::Singular).with(Case::Nominative).with(Gender::M3);
            if !out.iter().any(|g| g.is_of(form) && g.tag.is_noun() && g.tag.agrees_with(tag)) {
                out.push(Guess::whole(form, tag, NameClass::default(), 0));
            }
        }
        out
    }

    fn suffixed<'f>(&self, form: &'f str, lower: &str, name: bool, out: &mut Vec<Guess<'f>>) {
        self.suffixes.suggest(lower, name, |s| {
            let Some(stem) = form.len().checked_sub(s.cut.into()).and_then(|at| form.get(..at)) else { return };
            if stem.chars().nth(1).is_some() {
                out.push(Guess { stem: stem.into(), ending: s.ending, tag: s.tag, class: s.class, likely: s.likely });
            }
        });
    }

    /// `polsko-niemieckiego` declines as its last part, and `Kowalskiej-Nowak` in both.
    fn compound<'f>(&self, form: &'f str, lower: &'f str, lexicon: &Lexicon) -> Vec<Guess<'f>> {
        // Letters can change their length in lower case, so each string is parted at its own hyphen.
        let (Some((head, tail)), Some((lower_head, lower_tail))) = (form.rsplit_once('-'), lower.rsplit_once('-'))
        else {
            return Vec::new();
        };
        if head.is_empty() || tail.len() < 2 {
            return Vec::new();
        }
        let read = |form: &'f str, lower: &'f str| {
            let known = parts::from_lexicon(lower, lexicon, |e| {
                (e.tag.is_adjective() || e.tag.is_noun()) && (e.capitals == 0 || form.starts_with(char::is_uppercase))
            });
            if known.is_empty() { self.by_ending(form, lower) } else { known }
        };
        let mut found = read(tail, lower_tail);
        let both = tail.starts_with(char::is_uppercase);
        let first = if both { read(head, lower_head) } else { Vec::new() };
        for guess in &mut found {
            let same = first.iter().find(|f| f.tag.pos() == guess.tag.pos() && f.tag.agrees_with(guess.tag));
            let start = same.map_or(Cow::Borrowed(head), Guess::lemma);
            let lemma = guess.lemma();
            let mut end = lemma.chars();
            let raised = both.then(|| end.next()).flatten().into_iter().flat_map(char::to_uppercase);
            let joined: String = start.chars().chain(['-']).chain(raised).chain(end).collect();
            (guess.stem, guess.ending) = (joined.into(), "");
        }
        found
    }
}

/// The tag of a noun that does not decline, of any gender that such nouns have.
fn indeclinable() -> Tag {
    let cases = Case::ALL[..6].iter().fold(Tag::of(Pos::Subst), |t, &c| t.with(c));
    cases.with(Number::Singular).with(Gender::N).with(Gender::M3).with(Gender::F)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guesses_that_share_a_lemma_have_one_and_it_is_the_stem_and_the_ending() {
        let (guesser, lexicon) = (Guesser::embedded().unwrap(), Lexicon::embedded().unwrap());
        for form in ["Macronowi", "żółwiaczkach", "Wrednowskiej-Kłapajło", "MSZ-u", "nieklikalnego", "Aaaaaaaaaaaa"]
        {
            let lower = form.to_lowercase();
            let guesses = guesser.guess(form, &lower, &lexicon);
            for guess in &guesses {
                assert_eq!(guess.lemma(), [&guess.stem, guess.ending].concat());
                assert!(guess.is_of(&guess.lemma()) && !guess.is_of(""), "{form}");
                let sharing = guesses.iter().filter(|g| g.shares_lemma(guess));
                assert!(sharing.map(Guess::lemma).all(|lemma| lemma == guess.lemma()), "{form}");
            }
        }
        let lower = "macronowi";
        let guesses = guesser.guess("Macronowi", lower, &lexicon);
        assert!(guesses.iter().enumerate().any(|(n, g)| guesses[..n].iter().any(|b| b.shares_lemma(g))));
    }
}
