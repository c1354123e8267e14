//! What a pattern sees: the words, the tables, the anchor, and the dates found before.

use super::anchor::Anchor;
use super::calendar::Day;
use super::expression::Grain;
use super::numerals::{Numeral, number};
use crate::lexis::{Lexis, Measure, TimeWord};
use crate::morphology::Tag;
use crate::reading::Reading;
use crate::span::TokenId;
use crate::text::TokenKind;

/// How many sentences a day found before holds for a clock time.
const HOLDS: usize = 2;

/// An expression as tokens, with its value.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub start: usize,
    pub end: usize,
    pub value: Option<String>,
    pub grain: Grain,
    /// Whether the year stands in the text.
    pub dated: bool,
}

impl Found {
    pub fn new(start: usize, end: usize, value: Option<String>, grain: Grain) -> Found {
        Found { start, end, value, grain, dated: false }
    }

    pub fn dated(self, dated: bool) -> Found {
        Found { dated, ..self }
    }
}

/// What the tables say of a form, wherever it stands.
#[derive(Clone, Copy, Debug, Default)]
struct Word {
    measure: Option<Measure>,
    time: Option<TimeWord>,
    month: Option<(u8, bool)>,
    /// Whether an expression can start here.
    starts: bool,
}

impl Word {
    fn new(reading: &Reading<'_>, token: TokenId, lexis: &Lexis) -> Word {
        match reading.kind(token) {
            TokenKind::Word | TokenKind::Abbreviation | TokenKind::Initial => {
                let lower = reading.lower(token);
                let measure = lexis.measures.get(lower);
                let time = lexis.time.get(lower);
                let month = lexis.layout.months.get(lower).copied();
                let first = reading.form(token).bytes().next();
                let starts = measure.is_some()
                    || time.is_some()
                    || month.is_some()
                    || matches!(lower, "co" | "raz" | "za" | "przed" | "wpół" | "godzinach")
                    || first.is_some_and(|b| b.is_ascii_digit() || matches!(b, b'I' | b'V' | b'X'))
                    || !lexis.holidays.starting(lower).is_empty();
                Word { measure, time, month, starts }
            }
            kind => Word { starts: kind == TokenKind::Number, ..Word::default() },
        }
    }
}

/// The words and what they count from.
pub(super) struct Scene<'s, 't> {
    pub reading: &'s Reading<'t>,
    pub lexis: &'s Lexis,
    pub anchor: Option<Anchor>,
    /// One for each form, by its number: a text has far fewer forms than tokens.
    words: Vec<Word>,
    /// The day found last, and its token.
    last_day: Option<(Day, usize)>,
    /// The year or month found last.
    last: Option<Anchor>,
    /// One past the expression found last, and its grain.
    pub previous: Option<(usize, Grain)>,
    /// The year of dates without one, when another date gives it.
    pub given_year: Option<i32>,
}

impl<'s, 't> Scene<'s, 't> {
    pub fn new(reading: &'s Reading<'t>, lexis: &'s Lexis, anchor: Option<Anchor>) -> Self {
        let mut words = Vec::with_capacity(reading.morphology().forms());
        for token in (0..reading.len()).map(TokenId::from) {
            // Numbers are by first use.
            if reading.morphology().form_number(token) >= words.len() {
                words.push(Word::new(reading, token, lexis));
            }
        }
        Scene { reading, lexis, anchor, words, last_day: None, last: None, previous: None, given_year: None }
    }

    /// Keeps a date to count from (`następnego dnia`); of a span its end.
    pub fn remember(&mut self, found: &Found) {
        self.previous = Some((found.end, found.grain));
        if matches!(found.grain, Grain::Duration | Grain::Repetition) {
            return;
        }
        let end = found.value.as_deref().and_then(|v| v.rsplit('/').next()).and_then(Anchor::parse);
        let Some(date) = end else { return };
        self.last = Some(date);
        if let Anchor { year, month: Some(month), day: Some(day) } = date
            && let Some(day) = Day::new(year.into(), month.into(), day.into())
        {
            self.last_day = Some((day, found.start));
        }
    }

    pub fn len(&self) -> usize {
        self.reading.len()
    }

    fn table(&self, i: usize) -> Option<&Word> {
        (i < self.len()).then(|| &self.words[self.reading.morphology().form_number(TokenId::from(i))])
    }

    /// Whether anything can start at the token.
    pub fn tells(&self, i: usize) -> bool {
        self.table(i).is_some_and(|w| w.starts)
    }

    pub fn word(&self, i: usize) -> &'s str {
        if i < self.len() { self.reading.lower(TokenId::from(i)) } else { "" }
    }

    pub fn before(&self, i: usize) -> &'s str {
        i.checked_sub(1).map_or("", |k| self.word(k))
    }

    pub fn raw(&self, i: usize) -> &'s str {
        if i < self.len() { self.reading.raw(TokenId::from(i)) } else { "" }
    }

    pub fn capital(&self, i: usize) -> bool {
        self.raw(i).starts_with(char::is_uppercase)
    }

    /// Whether the word is in capitals throughout, as in a headline.
    pub fn shouted(&self, i: usize) -> bool {
        self.raw(i).chars().nth(1).is_some_and(char::is_uppercase)
    }

    pub fn kind(&self, i: usize) -> Option<TokenKind> {
        (i < self.len()).then(|| self.reading.kind(TokenId::from(i)))
    }

    pub fn figure(&self, i: usize) -> bool {
        self.kind(i) == Some(TokenKind::Number)
    }

    pub fn dash(&self, i: usize) -> bool {
        matches!(self.kind(i), Some(TokenKind::Dash(_)))
    }

    pub fn spaced(&self, i: usize) -> bool {
        i >= self.len() || self.reading.token(TokenId::from(i)).spaced
    }

    /// Whether the token opens its sentence.
    pub fn opens(&self, i: usize) -> bool {
        let id = TokenId::from(i);
        i < self.len() && self.reading.sentence(self.reading.sentence_of(id)).tokens.start == id
    }

    pub fn lemma(&self, i: usize) -> &str {
        if i < self.len() { self.reading.lemma(TokenId::from(i)) } else { "" }
    }

    pub fn tag(&self, i: usize) -> Tag {
        if i < self.len() { self.reading.best(TokenId::from(i)).tag } else { Tag::UNKNOWN }
    }

    pub fn measure(&self, i: usize) -> Option<Measure> {
        self.table(i)?.measure
    }

    pub fn time(&self, i: usize) -> Option<TimeWord> {
        self.table(i)?.time
    }

    /// The unit of time at the token, and whether it is a plural.
    pub fn unit(&self, i: usize) -> Option<(u8, bool)> {
        match self.measure(i) {
            Some(Measure::Unit(unit, plural)) => Some((unit, plural)),
            _ => None,
        }
    }

    /// The month and whether the form follows a day.
    pub fn month(&self, i: usize) -> Option<(i32, bool)> {
        self.table(i)?.month.map(|m| (i32::from(m.0), m.1))
    }

    /// A number in figures or words.
    pub fn number(&self, i: usize) -> Option<Numeral> {
        number(self.reading, &self.lexis.measures, i)
    }

    /// A short whole number in figures alone, its ordinal stop passed over.
    pub fn small(&self, i: usize) -> Option<i32> {
        let form = self.raw(i).trim_end_matches('.');
        let whole = self.figure(i) && form.len() <= 2 && form.bytes().all(|b| b.is_ascii_digit());
        if whole { form.parse().ok() } else { None }
    }

    /// An ordinal in words, `dwudziesty trzeci`: one past it, and the number.
    pub fn ordinal(&self, i: usize) -> Option<(usize, i32)> {
        let Some(Measure::Ordinal(first)) = self.measure(i) else { return None };
        match self.measure(i + 1) {
            Some(Measure::Ordinal(second)) if (20..100).contains(&first) && second < 10 => {
                Some((i + 2, i32::from(first + second)))
            }
            _ => Some((i + 1, i32::from(first))),
        }
    }

    /// The anchor's day.
    pub fn today(&self) -> Option<Day> {
        let anchor = self.anchor?;
        Day::new(anchor.year.into(), anchor.month?.into(), anchor.day?.into())
    }

    /// The anchor's year.
    pub fn year(&self) -> Option<i32> {
        self.anchor.map(|a| i32::from(a.year))
    }

    /// The anchor's year and month as a count of months.
    pub fn months(&self) -> Option<i32> {
        let anchor = self.anchor?;
        Some(i32::from(anchor.year) * 12 + i32::from(anchor.month?) - 1)
    }

    /// The day found last.
    pub fn last_day(&self) -> Option<Day> {
        self.last_day.map(|d| d.0)
    }

    /// The year of the date found last.
    pub fn last_year(&self) -> Option<i32> {
        self.last.map(|a| a.year.into())
    }

    /// The month of the date found last, as a count of months.
    pub fn last_months(&self) -> Option<i32> {
        let last = self.last?;
        Some(i32::from(last.year) * 12 + i32::from(last.month?) - 1)
    }

    /// The day that a clock time belongs to: one named shortly before, else the anchor's.
    pub fn clock_day(&self, i: usize) -> Option<Day> {
        let sentence = |k: usize| self.reading.sentence_of(TokenId::from(k)).index();
        let near = self.last_day.filter(|d| sentence(d.1) + HOLDS >= sentence(i.min(self.len() - 1)));
        near.map(|d| d.0).or_else(|| self.today())
    }
}
