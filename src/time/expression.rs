//! What a date expression is, and finding them.

use super::anchor::Anchor;
use super::scene::Scene;
use super::{patterns, relative};
use crate::lexis::Lexis;
use crate::reading::Reading;
use crate::span::{Span, TokenRange};

/// How finely an expression tells time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Grain {
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Season,
    HalfYear,
    Year,
    Decade,
    Century,
    Duration,
    Repetition,
}

/// A date, time, duration or repetition in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateExpression {
    /// Where it stands.
    pub span: Span,
    /// ISO 8601 or EDTF; `None` when nothing anchors it or no such date exists.
    pub value: Option<String>,
    /// How fine it is.
    pub grain: Grain,
}

/// The date expressions of the text, in order, resolved against the anchor.
#[must_use]
pub fn find(reading: &Reading<'_>, lexis: &Lexis, anchor: Option<Anchor>) -> Vec<DateExpression> {
    let mut scene = Scene::new(reading, lexis, anchor);
    let mut out = Vec::new();
    let mut i = 0;
    while i < reading.len() {
        match patterns::at(&scene, i).or_else(|| relative::at(&scene, i)) {
            Some(found) => {
                scene.remember(found.value.as_deref(), found.grain);
                let span = reading.span(TokenRange::new(found.start.max(i), found.end));
                out.push(DateExpression { span, value: found.value, grain: found.grain });
                i = found.end;
            }
            None => i += 1,
        }
    }
    out
}

/// The anchor that the text's own dateline gives.
#[must_use]
pub fn dateline_anchor(reading: &Reading<'_>, lexis: &Lexis) -> Option<Anchor> {
    let dateline = reading.layout().dateline?;
    let scene = Scene::new(reading, lexis, None);
    let first = reading.tokens_in(dateline.date).start.index();
    let value = patterns::at(&scene, first)?.value?;
    Anchor::parse(&value)
}
