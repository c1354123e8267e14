//! The forms of verbs of speech: a stem and an ending, as `speech_forms.tsv` has them.
//!
//! Invariant: as if every form were spelt out, of two alike the first; spelling them out would make twelve times as many
//! words, and take most of the time before the first text can be read. Source: see the first lines of the table.

use super::cut::{columns, lines, parts};
use super::table::Table;

const FORMS: &str = include_str!("speech_forms.tsv");

/// What kind of form a word of speech is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SpeechForm {
    /// Past, masculine singular: `powiedział`.
    Masculine,
    /// Past, feminine singular: `powiedziała`.
    Feminine,
    /// Past, neuter singular: `powiedziało`.
    Neuter,
    /// Past, virile plural: `powiedzieli`.
    Virile,
    /// Past, other plural: `powiedziały`.
    NonVirile,
    /// Present or future, third person singular: `mówi`.
    Singular,
    /// Present or future, third person plural: `mówią`.
    Plural,
    /// Present, first person plural: `czytamy`.
    We,
    /// Impersonal: `powiedziano`.
    Impersonal,
    /// Infinitive: `powiedzieć`.
    Infinitive,
    /// Converb: `mówiąc`, `powiedziawszy`.
    Converb,
    /// Active participle: `mówiący`.
    Participle,
    /// Gerund: `twierdzenie`.
    Gerund,
}

impl SpeechForm {
    fn of(code: &str) -> Option<Self> {
        Some(match code {
            "m" => SpeechForm::Masculine,
            "f" => SpeechForm::Feminine,
            "n" => SpeechForm::Neuter,
            "v" => SpeechForm::Virile,
            "o" => SpeechForm::NonVirile,
            "s" => SpeechForm::Singular,
            "p" => SpeechForm::Plural,
            "r" => SpeechForm::We,
            "x" => SpeechForm::Impersonal,
            "i" => SpeechForm::Infinitive,
            "c" | "t" => SpeechForm::Converb,
            "a" => SpeechForm::Participle,
            "g" => SpeechForm::Gerund,
            _ => return None,
        })
    }

    /// Whether it can be the predicate of a clause about somebody else.
    #[must_use]
    pub fn is_finite(self) -> bool {
        (self as u8) < SpeechForm::We as u8 || self == SpeechForm::Impersonal
    }
}

/// A word of speech: the row of the table and the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpeechWord {
    /// Row of `speech_verbs.tsv`.
    pub verb: u16,
    /// Which form.
    pub form: SpeechForm,
}

/// The table.
#[derive(Clone, Debug, Default)]
pub(super) struct SpeechForms {
    /// For each class its endings, each with the form that it makes.
    classes: Vec<Vec<(SpeechForm, &'static str)>>,
    /// The rows of forms: what may follow a stem.
    rows: Vec<Row>,
    /// Each stem's last row.
    stems: Table<u16>,
    openings: Openings,
}

/// What may follow a stem.
#[derive(Clone, Copy, Debug)]
struct Row {
    verb: u16,
    class: u16,
    /// One more than the row before of the same stem; 0 for none.
    before: u16,
}

impl SpeechForms {
    /// Reads the table; `verb` gives the row of a verb by its lemma.
    pub(super) fn new(verb: impl Fn(&str) -> Option<u16>) -> Self {
        let mut forms = SpeechForms { openings: Openings::with_room(), ..SpeechForms::default() };
        let mut stems = Vec::new();
        for line in lines(FORMS) {
            let [lemma, stem, class] = columns(line);
            if lemma.starts_with('=') {
                forms.classes.push(endings(stem));
            } else if let (Some(verb), Ok(class)) = (verb(lemma), class.parse()) {
                stems.push((stem, forms.rows.len() as u16));
                forms.rows.push(Row { verb, class, before: 0 });
                forms.openings.add(stem);
            }
        }
        let rows = &mut forms.rows;
        forms.stems = Table::joined(stems, |own, more| {
            rows[usize::from(more)].before = *own + 1;
            *own = more;
        });
        forms
    }

    /// The word of speech of that form, in lower case.
    pub(super) fn word(&self, lower: &str) -> Option<SpeechWord> {
        // Of a form of several verbs the first row counts.
        let mut first: Option<(u16, SpeechWord)> = None;
        for at in self.openings.of(lower) {
            let Some((stem, rest)) = lower.split_at_checked(at) else { continue };
            let mut next = self.stems.get(stem).map(|&row| row + 1);
            while let Some(row) = next.and_then(|n| n.checked_sub(1)) {
                let Row { verb, class, before } = self.rows[usize::from(row)];
                let mut endings = self.classes.get(usize::from(class)).into_iter().flatten();
                if first.is_none_or(|(before, _)| row < before)
                    && let Some(&(form, _)) = endings.find(|e| e.1 == rest)
                {
                    first = Some((row, SpeechWord { verb, form }));
                }
                next = Some(before);
            }
        }
        first.map(|f| f.1)
    }
}

/// How long stems are that begin alike, so that few words are cut up in vain.
#[derive(Clone, Debug)]
struct Openings {
    /// By their first three bytes the lengths in bytes, as a set of bits; most places are empty.
    lengths: Vec<u32>,
    /// By their first byte those of shorter ones.
    short: [u8; 256],
}

/// How many bytes of a stem tell most words that have none.
const OPENING: usize = 3;

/// How many places there are for them, as a power of two.
const PLACES: u32 = 11;

impl Default for Openings {
    fn default() -> Self {
        Openings { lengths: Vec::new(), short: [0; 256] }
    }
}

impl Openings {
    fn with_room() -> Self {
        Openings { lengths: vec![0; 1 << PLACES], ..Openings::default() }
    }

    fn place(opening: [u8; OPENING]) -> usize {
        let [a, b, c] = opening.map(u32::from);
        ((a | b << 8 | c << 16).wrapping_mul(0x9e37_79b1) >> (u32::BITS - PLACES)) as usize
    }

    fn add(&mut self, stem: &str) {
        match (stem.as_bytes().first_chunk(), stem.as_bytes().first()) {
            (Some(&opening), _) => self.lengths[Self::place(opening)] |= 1 << stem.len(),
            (None, Some(&first)) => self.short[usize::from(first)] |= 1 << stem.len(),
            (None, None) => {}
        }
    }

    /// How long the stem of the word may be, in bytes.
    fn of(&self, word: &str) -> impl Iterator<Item = usize> + use<> {
        let opening = word.as_bytes().first_chunk();
        let long = opening.and_then(|&opening| self.lengths.get(Self::place(opening))).copied().unwrap_or_default();
        let short = word.as_bytes().first().map_or(0, |&first| self.short[usize::from(first)]);
        let mut lengths = long | u32::from(short);
        core::iter::from_fn(move || {
            let least = lengths.trailing_zeros();
            lengths &= lengths.wrapping_sub(1);
            (least < u32::BITS).then_some(least as usize)
        })
    }
}

/// The endings of a class, each with the form that it makes.
fn endings(class: &str) -> Vec<(SpeechForm, &str)> {
    let groups = parts(class, b' ').filter_map(|group| {
        let (code, endings) = group.split_at_checked(1)?;
        Some((SpeechForm::of(code)?, endings.strip_prefix(':')?))
    });
    groups.flat_map(|(form, endings)| parts(endings, b',').map(move |ending| (form, ending))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn every_form_is_found_as_if_it_were_spelt_out() {
        let verb = |lemma: &str| Some(lemma.len() as u16);
        let mut classes = Vec::new();
        let mut spelt: BTreeMap<String, SpeechWord> = BTreeMap::new();
        for line in lines(FORMS) {
            let [lemma, stem, class] = columns(line);
            if lemma.starts_with('=') {
                classes.push(endings(stem));
                continue;
            }
            for &(form, ending) in &classes[class.parse::<usize>().expect(line)] {
                let word = SpeechWord { verb: lemma.len() as u16, form };
                spelt.entry([stem, ending].concat()).or_insert(word);
            }
        }
        let forms = SpeechForms::new(verb);
        for (form, &word) in &spelt {
            assert_eq!(forms.word(form), Some(word), "{form}");
            for other in [&format!("{form}x"), &form[..form.len() - form.chars().last().map_or(0, char::len_utf8)]] {
                assert_eq!(forms.word(other), spelt.get(other).copied(), "{other}");
            }
        }
        assert!(spelt.len() > 5000);
    }
}
