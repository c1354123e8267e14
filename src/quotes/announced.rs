//! Unmarked speech in the paragraph after the one that announces it: `Wójt oświadczył:¶Most zostanie zamknięty. To konieczne.`
//!
//! The announcing paragraph ends with a colon after a verb of speech or after what says that a text is printed whole
//! (`Oto treść oświadczenia spółki:`). One paragraph, and only if nobody else is reported in it. An expert's column follows
//! the expert's name and function instead: `Opinia. Anna Lis, doradczyni podatkowa. Nowe stawki …`

use super::clause;
use super::direct;
use super::draft::Draft;
use super::quote::QuoteKind;
use super::report;
use super::reported;
use super::scene::Scene;
use super::segment::Sentences;
use crate::lexis::{ClauseWord, SourceNoun, SourceWord};
use crate::names::Kind;
use crate::text::TokenKind;
use core::cell::LazyCell;

/// A longer paragraph is an article.
const LONGEST: usize = 200;

/// The longest sentence that announces a text.
const FAR: usize = 20;

/// The announced paragraphs.
pub(super) fn find(scene: &Scene<'_, '_>, paragraphs: &[Sentences], covered: &[bool]) -> Vec<Draft> {
    let filled: Vec<&Sentences> = paragraphs.iter().filter(|p| !p.is_empty()).collect();
    let next = filled.windows(2).filter_map(|pair| announced(scene, pair[0], pair[1], covered));
    let whole = |p: &&Sentences| run_in(scene, p, covered).or_else(|| column(scene, p, covered));
    next.chain(filled.iter().filter_map(whole)).collect()
}

/// The rest of the paragraph after the line that says whose opinion it is: `Opinia. Anna Lis, doradczyni podatkowa. Stawki rosną.`
fn column(scene: &Scene<'_, '_>, paragraph: &[(usize, usize)], covered: &[bool]) -> Option<Draft> {
    let last = paragraph.last()?.1;
    let headed = |n: usize| scene.parts(paragraph[n].0, ClauseWord::Column);
    (0..paragraph.len() - 1).find_map(|n| {
        let (start, end) = paragraph[n];
        if !(headed(n) || n > 0 && headed(n - 1)) || scene.has_finite(start, end) || end - start > FAR {
            return None;
        }
        let author = scene.names_in(start, end).find(|m| m.kind == Kind::Person)?.tokens;
        let after = author.end.index();
        let apart = scene.is_dash(after) || scene.kind(after) == TokenKind::Comma;
        let function = apart && (after..end).any(|i| scene.is_function(i));
        let next = paragraph[n + 1].0;
        let free = !covered[start..last].contains(&true) && scene.has_finite(next, last);
        let draft = || Draft { label: Some(author), ..Draft::new(QuoteKind::Direct, (next, last), None) };
        (function && free).then(draft)
    })
}

/// The rest of the paragraph that says that a text is printed whole: `Poniżej publikujemy komunikat gminy: Most jest zamknięty.`
fn run_in(scene: &Scene<'_, '_>, paragraph: &[(usize, usize)], covered: &[bool]) -> Option<Draft> {
    let (begin, last) = (paragraph.first()?.0, paragraph.last()?.1);
    // What is taken or marked last, looked for once: a paragraph may have any length.
    let taken = LazyCell::new(|| (begin..last).rfind(|&i| covered[i]));
    let marked = LazyCell::new(|| (begin..last).rfind(|&i| scene.is_mark(i)));
    paragraph.iter().find_map(|&(start, end)| {
        let colon = (start + 1..end.min(start + FAR)).find(|&i| scene.kind(i) == TokenKind::Colon)?;
        let text = scene.kind(colon + 1) == TokenKind::Word && scene.capital(colon + 1) && scene.has_finite(colon, end);
        let free = || taken.is_none_or(|k| k < start) && marked.is_none_or(|k| k < colon);
        (text && printed(scene, start, colon) && free()).then(|| Draft::new(QuoteKind::Direct, (colon + 1, last), None))
    })
}

fn announced(
    scene: &Scene<'_, '_>,
    before: &[(usize, usize)],
    after: &[(usize, usize)],
    covered: &[bool],
) -> Option<Draft> {
    let &(start, end) = before.last()?;
    let ((first, _), (_, last)) = (*after.first()?, *after.last()?);
    let unmarked = scene.kind(first) == TokenKind::Word && scene.capital(first);
    if scene.kind(end - 1) != TokenKind::Colon || !unmarked || scene.words(first, last) > LONGEST {
        return None;
    }
    let cue = direct::preceding(scene, start, end - 1).filter(|c| {
        let verb = scene.speech(c.token.index());
        let clause = clause::start(scene, start, c.token.index())..end;
        let subject = clause.into_iter().any(|i| scene.capital(i) && i > start || scene.noun(i) && scene.subject(i));
        verb.is_some_and(|(w, v)| report::reports(w, v, false) && !v.weak && v.says.is_empty()) && subject
    });
    let quiet = |&(s, e): &(usize, usize)| {
        report::closing_dash(scene, s, e).is_none()
            && !scene.is_dash(s)
            && !reported::somebody(scene, s, e)
            && scene.kind(e - 1) != TokenKind::Colon
    };
    let said = cue.is_some() || printed(scene, start, end);
    let finite = scene.has_finite(first, last) && scene.kind(last - 1) == TokenKind::Stop;
    let free = !covered[first..last].contains(&true) && after.iter().all(quiet);
    (said && finite && free).then(|| Draft::new(QuoteKind::Direct, (first, last), cue))
}

/// Whether the sentence says that what follows is printed whole: `Poniżej publikujemy oświadczenie spółki:`
fn printed(scene: &Scene<'_, '_>, start: usize, end: usize) -> bool {
    end - start <= FAR
        && (start..end).any(|i| scene.parts(i, ClauseWord::Prints))
        && (start..end).any(|i| {
            let document = scene.lexis.source_nouns.get(scene.lemma(i)) == Some(SourceNoun::Document);
            document || scene.is_source(i, SourceWord::With)
        })
}
