//! The words by which dates are told, apart from numbers and units. Source: `time_words.tsv`.

use super::cut::columns;
use super::table::Table;

/// Which way an adjective points, and from where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward {
    /// `ubiegły`, `ten`, `przyszły`: so many units from the anchor.
    Anchor(i8),
    /// `najbliższy`: the first one after the anchor.
    Nearest,
    /// `ostatni`: the last one before the anchor; with a number, a stretch of time.
    Last,
    /// `poprzedni`, `następny`: so many units from the date before in the text.
    Text(i8),
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayPart {
    /// `rano`
    Morning,
    /// `wieczorem`
    Evening,
    /// `nocą`
    Night,
}

/// How a word tells a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeWord {
    /// `wczoraj`: so many days from the anchor.
    Day(i8),
    /// `nazajutrz`: so many days from the date before in the text.
    TextDay(i8),
    /// `wczorajszy`, `tegoroczny`: a unit of time (`D`, `W`, `Y`) and how many from the anchor.
    Adjective(u8, i8),
    /// `środowy`: Monday 1.
    WeekdayAdjective(u8),
    /// `styczniowy`: January 1.
    MonthAdjective(u8),
    /// `ubiegły`, `ten`, `następny`.
    Toward(Toward),
    /// `każdy`
    Every,
    /// `br.`, `ub.r.`, `ub.` before `roku`: so many years from the anchor.
    ShortYear(i8),
    /// `codziennie`, `rocznie`: once in such a unit.
    Often(u8),
    /// `wiosną`: the season, 21 to 24.
    Season(u8),
    /// `rano`, `wieczorem`
    DayPart(DayPart),
    /// `północ`
    Midnight,
    /// `południe`
    Noon,
    /// `początek`, `koniec`, `połowa`: a part of the period that follows.
    Edge,
    /// `ulica`, `plac`: a day and month after it is a name.
    Street,
}

/// The table of such words. How a word of a text tells a date is read when it is asked: few of the table's words are.
#[derive(Clone, Debug, Default)]
pub struct TimeWords(Table<&'static str>);

impl TimeWords {
    /// The table that ships with the crate.
    #[must_use]
    pub fn embedded() -> Self {
        TimeWords(Table::columns(include_str!("time_words.tsv")))
    }

    /// How the lower-case word tells a date.
    #[must_use]
    pub fn get(&self, lower: &str) -> Option<TimeWord> {
        time_word(self.0.get(lower)?)
    }
}

/// What a row says after its word.
fn time_word(row: &'static str) -> Option<TimeWord> {
    let [class, value] = columns(row);
    let shift = || value.parse::<i8>().ok();
    Some(match class {
        "day" => TimeWord::Day(shift()?),
        "nextday" => TimeWord::TextDay(shift()?),
        "adjective" => TimeWord::Adjective(*value.as_bytes().first()?, value.get(1..)?.parse().ok()?),
        "weekday" => TimeWord::WeekdayAdjective(value.parse().ok()?),
        "month" => TimeWord::MonthAdjective(value.parse().ok()?),
        "toward" => TimeWord::Toward(Toward::Anchor(shift()?)),
        "near" => TimeWord::Toward(Toward::Nearest),
        "last" => TimeWord::Toward(Toward::Last),
        "text" => TimeWord::Toward(Toward::Text(shift()?)),
        "every" => TimeWord::Every,
        "shortyear" => TimeWord::ShortYear(shift()?),
        "often" => TimeWord::Often(*value.as_bytes().first()?),
        "season" => TimeWord::Season(value.parse().ok()?),
        "part" => TimeWord::DayPart(match value {
            "morning" => DayPart::Morning,
            "evening" => DayPart::Evening,
            _ => DayPart::Night,
        }),
        "midnight" => TimeWord::Midnight,
        "noon" => TimeWord::Noon,
        "edge" => TimeWord::Edge,
        "street" => TimeWord::Street,
        _ => return None,
    })
}
