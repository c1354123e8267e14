//! Source phrases: `zdaniem X`, `według X`, `w ocenie X`, `jak podaje X`.
//!
//! The content is the rest of the sentence; what stood before the phrase is content too, unless a new clause begins there.

use super::clause;
use super::draft::{self, Draft};
use super::quote::{Cue, CueKind};
use super::report::{self, Reach};
use super::scene::{Scene, Signal};
use crate::lexis::SourceWord;
use crate::morphology::{Case, Pos, Source};
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;

/// The sentences that source phrases report.
pub(super) fn find(scene: &Scene<'_, '_>, (start, end): (usize, usize), covered: &[bool]) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    let mut i = start;
    while i < end {
        let found = if covered[i] { None } else { phrase(scene, i, start, end) };
        let Some(cue) = found else {
            i += 1;
            continue;
        };
        let (from, to) = (cue.clause.start.index(), cue.clause.end.index());
        let mut stop = clause::end(scene, to, end, None);
        let relative = (start.max(from.saturating_sub(2))..from).any(|k| scene.signals[k] == Signal::Relative);
        if relative {
            stop = clause::first_comma(scene, to, stop);
        }
        let before = lead(scene, out.last().map_or(start, |d| d.extent().1.min(from)), from);
        let mut spans = Vec::new();
        if scene.words(before, from) > 1 {
            spans.push((before, from));
        }
        if scene.words(to, stop) > 0 {
            spans.push((to, stop));
        }
        if let (Some(&(a, _)), Some(&(_, b))) = (spans.first(), spans.last()) {
            let kind = if spans.len() == 1 { draft::marked(scene, spans[0]) } else { draft::marked(scene, (a, b)) };
            out.push(Draft { kind, spans, cue: Some(cue), label: None });
        }
        i = stop.max(to).max(i + 1);
    }
    out
}

/// Where content before the phrase begins: after the last `że`, `który` or dash.
fn lead(scene: &Scene<'_, '_>, start: usize, from: usize) -> usize {
    let mut i = from;
    while i > start && (!scene.is_word(i - 1) && !scene.is_mark(i - 1)) {
        i -= 1;
    }
    if i > start
        && (scene.signals[i - 1] == Signal::Conjunction || matches!(scene.lower(i - 1), "gdzie" | "gdy" | "bo"))
    {
        return from;
    }
    let mut i = from;
    while i > start.max(from.saturating_sub(60)) {
        let near = from - i < 3;
        if matches!(scene.signals[i - 1], Signal::That | Signal::Relative) && near {
            return from;
        }
        if scene.signals[i - 1] == Signal::That || scene.is_dash(i - 1) || scene.kind(i - 1) == TokenKind::Semicolon {
            return i;
        }
        i -= 1;
    }
    start
}

fn phrase(scene: &Scene<'_, '_>, i: usize, start: usize, end: usize) -> Option<Cue> {
    let cue =
        |token: usize, kind, from, to| Cue { token: TokenId::from(token), kind, clause: TokenRange::new(from, to) };
    let previous = |k: usize| if i >= start + k { Some(scene.lower(i - k)) } else { None };
    if i > start && scene.signals[i - 1] == Signal::That
        || i > start + 1 && scene.signals[i - 2] == Signal::That && previous(1) != Some("jego")
    {
        return None;
    }
    match scene.signals[i] {
        Signal::As => {
            let begins = i == start || !scene.is_word(i - 1) || scene.signals[i - 1] == Signal::Conjunction;
            let found = report::after(scene, i, end, Reach::Loose).filter(|_| begins)?;
            let to = as_end(scene, found.token.index(), end);
            (!clause::takes_clause(scene, found.token.index(), to))
                .then(|| cue(found.token.index(), CueKind::AsClause, i, to))
        }
        Signal::Source(SourceWord::Genitive) => {
            if scene.lower(i) == "zdaniem" {
                match i.checked_sub(1).filter(|_| i > start).map(|k| scene.signals[k]) {
                    Some(Signal::Source(SourceWord::Own)) => return Some(cue(i, CueKind::SourcePhrase, i - 1, i + 1)),
                    Some(Signal::Source(SourceWord::Mine)) => return None,
                    _ => {}
                }
                if matches!(previous(1), Some("ze" | "z" | "nad" | "przed" | "tym" | "takim" | "tego")) {
                    return None;
                }
            }
            noun_phrase(scene, i, end).map(|to| cue(i, CueKind::SourcePhrase, i, to))
        }
        Signal::Source(SourceWord::In) if previous(1) == Some("w") => {
            noun_phrase(scene, i, end).map(|to| cue(i, CueKind::SourcePhrase, i - 1, to))
        }
        Signal::Source(SourceWord::In)
            if previous(2) == Some("w") && previous(1).is_some_and(|w| matches!(w, "jego" | "jej" | "ich")) =>
        {
            Some(cue(i, CueKind::SourcePhrase, i - 2, i + 1))
        }
        Signal::Source(SourceWord::With) if previous(1) == Some("z") && previous(2) == Some("zgodnie") => {
            let to =
                if matches!(scene.lower(i), "nim" | "nią" | "nimi") { i + 1 } else { noun_phrase(scene, i, end)? };
            Some(cue(i - 2, CueKind::SourcePhrase, i - 2, to))
        }
        _ => None,
    }
}

/// Where `jak podaje X` ends: at the comma, the dash, or the end.
fn as_end(scene: &Scene<'_, '_>, verb: usize, end: usize) -> usize {
    let mut i = verb + 1;
    while i < end.min(verb + 40) {
        if let Some(close) = scene.close_of(i).filter(|&c| c < end) {
            i = close + 1;
            continue;
        }
        if scene.is_dash(i)
            || matches!(scene.kind(i), TokenKind::Comma | TokenKind::Close | TokenKind::Colon | TokenKind::Stop)
        {
            return i;
        }
        i += 1;
    }
    i.min(end)
}

/// The end of the noun phrase that names the source after `i`.
fn noun_phrase(scene: &Scene<'_, '_>, cue: usize, end: usize) -> Option<usize> {
    let first = cue + 1;
    if first >= end {
        return None;
    }
    let mut i = first;
    let mut object = false;
    while i < end.min(cue + 30) {
        if let Some(close) = scene.close_of(i).filter(|&c| c < end) {
            if scene.capital(i + 1) && close - i < 8 && scene.words(first, i) < 3 {
                i = close + 1;
                continue;
            }
            break;
        }
        match scene.kind(i) {
            TokenKind::Comma => {
                // a relative clause or apposition belongs to the phrase if another comma closes it
                let relative = (i + 1..end.min(i + 4)).any(|k| scene.signals[k] == Signal::Relative);
                let apposition = i + 1 < end
                    && scene.kind(i + 1) == TokenKind::Word
                    && !scene.capital(i + 1)
                    && belongs(scene, i + 1, &mut object);
                if relative || apposition {
                    let close = (i + 2..end.min(i + 30)).find(|&k| scene.kind(k) == TokenKind::Comma);
                    return Some(close.unwrap_or(i));
                }
                break;
            }
            TokenKind::Word if i > first && !belongs(scene, i, &mut object) => break,
            TokenKind::Word | TokenKind::Abbreviation | TokenKind::Initial | TokenKind::Number => {}
            _ => break,
        }
        i += 1;
    }
    let nobody = i > first && scene.signals[i - 1] == Signal::Source(SourceWord::NotSource);
    (i > first && !nobody).then_some(i)
}

/// Whether the word can stand in a noun phrase in an oblique case.
fn belongs(scene: &Scene<'_, '_>, i: usize, object: &mut bool) -> bool {
    let id = TokenId::from(i);
    let analyses = scene.reading.analyses(id);
    let known = analyses.iter().any(|a| a.source != Source::Shape);
    if !known {
        return guessed(scene, i);
    }
    let pos = scene.reading.best(id).tag.pos();
    if pos == Pos::Prep {
        *object = true;
        return true;
    }
    if *object {
        *object = false;
        return true;
    }
    let nominal =
        matches!(pos, Pos::Subst | Pos::Adj | Pos::Ppas | Pos::Pact | Pos::Ger | Pos::Num | Pos::Depr | Pos::Brev);
    nominal && analyses.iter().any(|a| a.tag.can_be(Case::Genitive))
}

/// Whether a word that the lexicon does not know looks like a genitive: by its ending.
fn guessed(scene: &Scene<'_, '_>, i: usize) -> bool {
    let word = scene.lower(i);
    if matches!(word, "jego" | "jej" | "ich" | "nie" | "się")
        || ["ła", "ły", "ło", "li"].iter().any(|e| word.len() < 6 && word.ends_with(e))
    {
        return false;
    }
    if ["twa", "nia", "stwa"].iter().any(|e| word.ends_with(e)) {
        return true;
    }
    let vowel = |w: &str| w.ends_with(['a', 'u', 'y', 'i', 'ą', 'ę', 'o']) || w.ends_with("go") || w.ends_with("ej");
    if scene.capital(i) {
        let acronym = scene.reading.raw(TokenId::from(i)).chars().nth(1).is_some_and(char::is_uppercase);
        return acronym || !scene.capital(i - 1) || vowel(word) || !vowel(scene.lower(i - 1));
    }
    if scene.signals[i - 1] == Signal::Source(SourceWord::NotSource) && vowel(word) {
        return true;
    }
    let adjective = |w: &str| ["ego", "ej", "ich", "ych"].iter().any(|e| w.ends_with(e));
    adjective(word)
        || word.ends_with("ów")
        || word.ends_with("cji")
        || word.ends_with("li") && word.len() > 5
        || adjective(scene.lower(i - 1)) && vowel(word)
        || word.ends_with('u') && word.len() > 3
}
