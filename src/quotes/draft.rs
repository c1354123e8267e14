//! A quotation in the making: token ranges that are trimmed and turned into spans at the end.
//!
//! Invariant: a finished quotation has at least one span, none begins or ends with outer marks, dashes, commas or the final stop.

use super::quote::{Cue, CueKind, Quote, QuoteKind};
use super::scene::{Scene, Signal};
use crate::lexis::{ClauseWord, SourceWord};
use crate::span::TokenRange;
use crate::text::TokenKind;

/// A quotation in the making.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) kind: QuoteKind,
    pub(super) spans: Vec<(usize, usize)>,
    pub(super) cue: Option<Cue>,
    pub(super) label: Option<TokenRange>,
}

impl Draft {
    /// A quotation with one span.
    pub(super) fn new(kind: QuoteKind, span: (usize, usize), cue: Option<Cue>) -> Self {
        Draft { kind, spans: vec![span], cue, label: None }
    }

    /// The first and the last token of all of it.
    pub(super) fn extent(&self) -> (usize, usize) {
        let start = self.spans.first().map_or(0, |s| s.0);
        (start, self.spans.last().map_or(start, |s| s.1))
    }

    /// The last span without what closes no speech: the label of its kind (`[WYWIAD]`), its agency (`….(PAP)`), the
    /// editor's sign (`… – red.`), and, in a paraphrase, the conjunction of a clause that is told in another quotation (`…, gdyż – jak dodał – „…”`).
    fn without_rest(&self, scene: &Scene<'_, '_>, (a, b): (usize, usize)) -> (usize, usize) {
        const LABEL: usize = 6;
        if b <= a + 2 {
            return (a, b);
        }
        if scene.kind(b - 1) == TokenKind::Close {
            let open = (b.saturating_sub(LABEL).max(a + 1)..b).rfind(|&i| scene.kind(i) == TokenKind::Open);
            let label = open.filter(|&o| {
                let capitals = (o + 1..b - 1).all(|i| scene.form(i).chars().all(|c| !c.is_lowercase()));
                let closed =
                    matches!(scene.kind(o - 1), TokenKind::Stop | TokenKind::Exclamation) || scene.is_mark(o - 1);
                capitals && (closed || scene.form(o) == "[")
            });
            return label.map_or((a, b), |o| trim(scene, (a, o)));
        }
        // a teaser's cut: `zasiłki wz... zobacz więcej`
        if scene.kind(b - 1) == TokenKind::Ellipsis && scene.parts(b, ClauseWord::SendsOn) {
            return (a, b - 1);
        }
        if scene.parts(b - 1, ClauseWord::Editor) && scene.is_dash(b - 2) {
            return trim(scene, (a, b - 2));
        }
        let joins = self.kind != QuoteKind::Direct
            && scene.kind(b - 2) == TokenKind::Comma
            && (scene.signal(b - 1) == Signal::Conjunction || scene.parts(b - 1, ClauseWord::Link));
        if joins { trim(scene, (a, b - 1)) } else { (a, b) }
    }

    /// Whether the cue stands in the clause that reports this quotation after its content.
    pub(super) fn reported_by(&self, cue: Option<Cue>) -> bool {
        let (Some(own), Some(cue)) = (self.cue, cue) else { return false };
        own.kind == CueKind::Verb && own.clause.contains(cue.token) && self.spans[0].1 <= own.clause.start.index()
    }

    /// Ends the content before the clause that reports the other one after it, if it lasts longer.
    pub(super) fn end_before(&mut self, outer: &Draft) {
        let (end, clause) = (outer.spans[0].1, outer.cue.map_or(0, |c| c.clause.start.index()));
        if let Some(span) = self.spans.last_mut().filter(|s| s.0 < end && end <= clause) {
            span.1 = span.1.min(end);
        }
    }

    /// Whether the cue is `jego zdaniem` and the like.
    pub(super) fn is_his_own(&self, scene: &Scene<'_, '_>) -> bool {
        let own = |cue: &Cue| scene.signal(cue.clause.start.index()) == Signal::Source(SourceWord::Own);
        self.cue.as_ref().is_some_and(own)
    }

    /// Whether the cue stands inside the content, or opened the clause before it: `że – jego zdaniem – …`.
    pub(super) fn holds(&self, cue: Option<Cue>) -> bool {
        const OPENING: usize = 3;
        let own = self.cue.map_or(0, |c| c.token.index());
        let inside = |at: usize| own < at && self.spans.iter().any(|&(a, b)| a <= at + OPENING && at < b);
        cue.is_some_and(|c| inside(c.clause.start.index()))
    }

    /// The quotation, unless nothing is left of it.
    pub(super) fn finish(&self, scene: &Scene<'_, '_>) -> Option<Quote> {
        let spans: Vec<_> = self
            .spans
            .iter()
            .map(|&s| trim(scene, s))
            .enumerate()
            .map(|(n, span)| if n + 1 == self.spans.len() { self.without_rest(scene, span) } else { span })
            .filter(|&(a, b)| (a..b).any(|i| scene.is_word(i)))
            .map(|(a, b)| scene.reading.span(TokenRange::new(a, b)))
            .collect();
        if spans.is_empty() {
            return None;
        }
        Some(Quote { kind: self.kind, spans, cue: self.cue, label: self.label })
    }
}

/// The range without outer marks, dashes, commas and the final stop.
pub(super) fn trim(scene: &Scene<'_, '_>, (mut a, mut b): (usize, usize)) -> (usize, usize) {
    loop {
        let before = (a, b);
        while a < b
            && matches!(scene.kind(a), TokenKind::Dash(_) | TokenKind::Comma | TokenKind::Colon | TokenKind::Stop)
        {
            a += 1;
        }
        while a < b
            && matches!(
                scene.kind(b - 1),
                TokenKind::Dash(_) | TokenKind::Comma | TokenKind::Stop | TokenKind::Semicolon
            )
        {
            b -= 1;
        }
        if b > a + 1 && scene.is_mark(a) && scene.partner(a).is_some_and(|p| p as usize == b - 1) {
            a += 1;
            b -= 1;
        }
        // `odparli, „że nie przyjdą”`: the complementiser in the marks is no content either
        if b > a + 1 && scene.signal(a) == Signal::That && a > 0 && scene.is_mark(a - 1) {
            a += 1;
        }
        if b > a && scene.is_mark(a) && scene.partner(a).is_none_or(|p| p as usize >= b) {
            a += 1;
        }
        if b > a && scene.is_mark(b - 1) && scene.partner(b - 1).is_none_or(|p| (p as usize) < a) {
            b -= 1;
        }
        if before == (a, b) {
            return before;
        }
    }
}

/// How a paraphrase is marked: all of it, a part, nothing.
pub(super) fn marked(scene: &Scene<'_, '_>, span: (usize, usize)) -> QuoteKind {
    let (a, b) = span;
    let (ta, tb) = trim(scene, span);
    let outer = ta > a && (a..ta).any(|i| scene.is_mark(i)) && (tb..b).any(|i| scene.is_mark(i));
    if outer {
        return QuoteKind::Direct;
    }
    let lone = (a..b).any(|i| scene.is_mark(i) && (scene.partner(i).is_none() || fragment(scene, i)));
    if lone { QuoteKind::Mixed } else { QuoteKind::Indirect }
}

/// Whether the mark opens a fragment of speech rather than a name.
fn fragment(scene: &Scene<'_, '_>, i: usize) -> bool {
    scene.close_of(i).is_some_and(|close| !scene.capital(i + 1) || close - i > 6)
}
