//! What a pattern sees: the words, the tables, the anchor, and the date found before.

use super::anchor::Anchor;
use super::calendar::Day;
use super::expression::Grain;
use crate::lexis::{Lexis, Measure};
use crate::reading::Reading;
use crate::span::TokenId;
use crate::text::TokenKind;

/// An expression as tokens, with its value.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub start: usize,
    pub end: usize,
    pub value: Option<String>,
    pub grain: Grain,
}

/// Which way a sentence looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
    Unknown,
}

/// The words and what they count from.
pub(super) struct Scene<'s, 't> {
    reading: &'s Reading<'t>,
    lexis: &'s Lexis,
    pub anchor: Option<Anchor>,
    /// The day found last.
    pub last: Option<Day>,
}

impl<'s, 't> Scene<'s, 't> {
    pub fn new(reading: &'s Reading<'t>, lexis: &'s Lexis, anchor: Option<Anchor>) -> Self {
        Scene { reading, lexis, anchor, last: None }
    }

    /// Keeps a day to count from (`następnego dnia`).
    pub fn remember(&mut self, value: Option<&str>, grain: Grain) {
        let day = value.filter(|_| matches!(grain, Grain::Day | Grain::Minute)).and_then(Anchor::parse);
        if let Some(Anchor { year, month: Some(month), day: Some(day) }) = day {
            self.last = Day::new(year.into(), month.into(), day.into());
        }
    }

    pub fn len(&self) -> usize {
        self.reading.len()
    }

    pub fn word(&self, i: usize) -> &str {
        if i < self.len() { self.reading.lower(TokenId::from(i)) } else { "" }
    }

    pub fn before(&self, i: usize) -> &str {
        i.checked_sub(1).map_or("", |k| self.word(k))
    }

    pub fn raw(&self, i: usize) -> &str {
        if i < self.len() { self.reading.raw(TokenId::from(i)) } else { "" }
    }

    pub fn figure(&self, i: usize) -> bool {
        i < self.len() && self.reading.kind(TokenId::from(i)) == TokenKind::Number
    }

    pub fn dash(&self, i: usize) -> bool {
        i < self.len() && matches!(self.reading.kind(TokenId::from(i)), TokenKind::Dash(_))
    }

    pub fn measure(&self, i: usize) -> Option<Measure> {
        self.lexis.measures.get(self.word(i))
    }

    /// The month and whether the form follows a day.
    pub fn month(&self, i: usize) -> Option<(i32, bool)> {
        self.lexis.layout.months.get(self.word(i)).map(|m| (i32::from(m.0), m.1))
    }

    /// A number in figures or words.
    pub fn number(&self, i: usize) -> Option<(usize, i32)> {
        if i >= self.len() {
            return None;
        }
        let (end, value) = super::numerals::number(self.reading, &self.lexis.measures, i)?;
        Some((end, value.whole()?))
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

    /// Which way the sentence looks, by the verb that stands nearest to the token.
    pub fn tense(&self, i: usize) -> Tense {
        let range = self.reading.sentence(self.reading.sentence_of(TokenId::from(i))).tokens.indices();
        for step in 1..12 {
            for k in [i + step, i.wrapping_sub(step)] {
                if !range.contains(&k) {
                    continue;
                }
                let word = self.word(k);
                if word.ends_with("będzie")
                    || word.ends_with("będą")
                    || matches!(word, "planuje" | "zamierza" | "ruszy" | "zacznie" | "rozpocznie" | "spotka")
                {
                    return Tense::Future;
                }
                let past = [
                    "ał", "ała", "ało", "ali", "ały", "ił", "iła", "iło", "ili", "iły", "ył", "yła", "yło", "yli",
                    "yły", "ął", "ęła", "ęło", "ęli", "edł", "szła", "ano", "ono",
                ];
                if word.len() > 3 && past.iter().any(|p| word.ends_with(p)) || matches!(word, "był" | "miał") {
                    return Tense::Past;
                }
            }
        }
        Tense::Unknown
    }
}
