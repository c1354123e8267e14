//! The analysis as the outside sees it: plain data with UTF-16 offsets, the one place where bytes become UTF-16.
//!
//! The shape is the documented JSON; `tests/` hold native and WebAssembly to the same bytes.

use super::{Analysis, Options};
use crate::amounts::AmountKind;
use crate::entities::{By, PersonGender};
use crate::names::Kind;
use crate::quotes::QuoteKind;
use crate::span::{MentionId, Span};
use crate::speakers::Rule;
use crate::time::Grain;
use serde::Serialize;

type Range = [u32; 2];

/// An analysis to print. Offsets are UTF-16 code units of the input.
#[derive(Clone, Debug, Serialize)]
pub struct Output {
    version: &'static str,
    length: u32,
    date: Option<String>,
    entities: Vec<Entity>,
    quotes: Vec<Quote>,
    dates: Vec<Date>,
    amounts: Vec<Amount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tokens: Option<Vec<Token>>,
}

#[derive(Clone, Debug, Serialize)]
struct Entity {
    id: u32,
    kind: &'static str,
    name: String,
    gender: Option<&'static str>,
    role: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    mentions: Vec<Mention>,
    /// Roles and pronouns that stand for it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    references: Vec<Mention>,
}

#[derive(Clone, Debug, Serialize)]
struct Mention {
    start: u32,
    end: u32,
    lemma: String,
    by: &'static str,
}

#[derive(Clone, Debug, Serialize)]
struct Quote {
    id: u32,
    kind: &'static str,
    spans: Vec<Range>,
    cue: Option<Range>,
    speaker: Option<Speaker>,
    rule: Option<&'static str>,
    confidence: Option<f64>,
}

#[derive(Clone, Debug, Serialize)]
struct Speaker {
    mention: Option<Range>,
    entity: Option<u32>,
    name: String,
}

#[derive(Clone, Debug, Serialize)]
struct Date {
    start: u32,
    end: u32,
    value: Option<String>,
    grain: &'static str,
}

#[derive(Clone, Debug, Serialize)]
struct Amount {
    start: u32,
    end: u32,
    kind: &'static str,
    value: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<f64>,
    unit: String,
}

#[derive(Clone, Debug, Serialize)]
struct Token {
    start: u32,
    end: u32,
    lemma: String,
    tag: String,
}

/// Turns bytes into UTF-16 offsets: the marks are every 64th byte, so that a look-up reads at most 64 bytes.
struct Utf16<'t> {
    bytes: &'t [u8],
    /// How many units begin before each 64th byte.
    marks: Vec<u32>,
}

const STEP: usize = 64;

impl<'t> Utf16<'t> {
    fn new(text: &'t str) -> Self {
        let mut marks = Vec::with_capacity(text.len() / STEP + 2);
        marks.push(0);
        let mut before = 0;
        for step in text.as_bytes().chunks(STEP) {
            before += units(step);
            marks.push(before);
        }
        Utf16 { bytes: text.as_bytes(), marks }
    }

    fn at(&self, byte: u32) -> u32 {
        let byte = byte as usize;
        let mark = byte / STEP;
        self.marks[mark] + units(&self.bytes[mark * STEP..byte])
    }

    fn range(&self, span: Span) -> Range {
        [self.at(span.start), self.at(span.end)]
    }
}

/// The UTF-16 units of the characters that begin in the bytes: one a character, two where its first byte says four bytes.
fn units(bytes: &[u8]) -> u32 {
    bytes.iter().map(|&b| u32::from(b & 0xc0 != 0x80) + u32::from(b >= 0xf0)).sum()
}

impl Output {
    /// The plain data of an analysis.
    #[must_use]
    pub fn new(analysis: &Analysis<'_>, options: &Options) -> Self {
        let reading = &analysis.reading;
        let units = Utf16::new(reading.text());
        let listed = |ids: &[MentionId], kinds: &[By]| -> Vec<Mention> {
            let mentions = ids.iter().map(|&id| analysis.entities.mention(id)).filter(|m| kinds.contains(&m.by));
            let plain = |m: &crate::entities::Mention| {
                let [start, end] = units.range(m.span);
                Mention { start, end, lemma: m.lemma.clone(), by: by(m.by) }
            };
            mentions.map(plain).collect()
        };
        let entities = analysis.entities.entities.iter().enumerate().map(|(id, e)| Entity {
            id: id as u32,
            kind: kind(e.kind),
            name: e.name.clone(),
            gender: e.gender.map(gender),
            role: e.role.clone(),
            url: e.url.clone(),
            mentions: listed(&e.mentions, &[By::Name, By::Acronym]),
            references: listed(&e.mentions, &[By::Role, By::Pronoun]),
        });
        let quotes = analysis.quotes.iter().zip(&analysis.speakers).enumerate().map(|(id, (q, s))| Quote {
            id: id as u32,
            kind: quote_kind(q.kind),
            spans: q.spans.iter().map(|&s| units.range(s)).collect(),
            cue: q.cue.map(|c| units.range(reading.token(c.token).span)),
            speaker: s.as_ref().map(|s| Speaker {
                mention: s.mention.map(|m| units.range(m)),
                entity: s.entity.map(|e| e.0),
                name: s.name.clone(),
            }),
            rule: s.as_ref().map(|s| rule(s.rule)),
            confidence: s.as_ref().map(|s| f64::from(s.confidence) / 1000.0),
        });
        let dates = analysis.dates.iter().map(|d| {
            let [start, end] = units.range(d.span);
            Date { start, end, value: d.value.clone(), grain: grain(d.grain) }
        });
        let amounts = analysis.amounts.iter().map(|a| {
            let [start, end] = units.range(a.span);
            let number = |s: &String| s.parse().unwrap_or_default();
            Amount {
                start,
                end,
                kind: amount_kind(a.kind),
                value: number(&a.value),
                to: a.to.as_ref().map(number),
                unit: a.unit.clone(),
            }
        });
        let tokens = options.tokens.then(|| {
            (0..reading.len())
                .map(|i| {
                    let id = i.into();
                    let [start, end] = units.range(reading.token(id).span);
                    let tag = reading.best(id).tag.to_string();
                    Token { start, end, lemma: reading.lemma(id).to_owned(), tag }
                })
                .collect()
        });
        Output {
            version: env!("CARGO_PKG_VERSION"),
            length: units.at(reading.text().len() as u32),
            date: analysis.anchor.map(|a| a.to_string()),
            entities: entities.collect(),
            quotes: quotes.collect(),
            dates: dates.collect(),
            amounts: amounts.collect(),
            tokens,
        }
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "person",
        Kind::Place => "place",
        Kind::Organization => "organization",
        Kind::Event => "event",
        Kind::Product => "product",
    }
}

fn gender(gender: PersonGender) -> &'static str {
    match gender {
        PersonGender::Male => "m",
        PersonGender::Female => "f",
        PersonGender::Neuter => "n",
    }
}

fn by(by: By) -> &'static str {
    match by {
        By::Name => "name",
        By::Acronym => "acronym",
        By::Role => "role",
        By::Pronoun => "pronoun",
    }
}

fn quote_kind(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Mixed => "mixed",
        QuoteKind::Indirect => "indirect",
    }
}

fn rule(rule: Rule) -> &'static str {
    match rule {
        Rule::SubjectOfCue => "subject-of-cue",
        Rule::SourcePhrase => "source-phrase",
        Rule::Label => "label",
        Rule::RelativeClause => "relative-clause",
        Rule::DroppedSubject => "dropped-subject",
        Rule::Continued => "continued",
        Rule::OwnerOfNoun => "owner-of-noun",
        Rule::Context => "context",
    }
}

fn grain(grain: Grain) -> &'static str {
    match grain {
        Grain::Minute => "minute",
        Grain::Hour => "hour",
        Grain::Day => "day",
        Grain::Week => "week",
        Grain::Month => "month",
        Grain::Quarter => "quarter",
        Grain::Season => "season",
        Grain::HalfYear => "half-year",
        Grain::Year => "year",
        Grain::Decade => "decade",
        Grain::Century => "century",
        Grain::Duration => "duration",
        Grain::Repetition => "repetition",
    }
}

fn amount_kind(kind: AmountKind) -> &'static str {
    match kind {
        AmountKind::Money => "money",
        AmountKind::Percent => "percent",
        AmountKind::Quantity => "quantity",
    }
}
