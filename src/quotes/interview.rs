//! Interviews printed whole: short paragraphs that end with a question, each followed by an answer without marks.
//!
//! Only a text with at least four such pairs is one, or one whose questions are run
//! together with the answers: eight, some to `pan` or `pani`, or four in a text that quotes one voice and then nobody.
//! The questions are the author's; each paragraph of an answer is a quotation.

use super::asker;
use super::draft::Draft;
use super::headline;
use super::quote::QuoteKind;
use super::report;
use super::reported;
use super::scene::Scene;
use super::segment::Sentences;
use crate::lexis::ClauseWord;
use crate::span::TokenRange;
use crate::text::TokenKind;

const FEWEST: usize = 4;
const LONGEST_QUESTION: usize = 60;
const LONGEST_ANSWER: usize = 6;
/// The first paragraph after the headline.
const OPENING: usize = 1;

/// The answers.
pub(super) fn find(scene: &Scene<'_, '_>, paragraphs: &[Sentences]) -> Vec<Draft> {
    let ranges: Vec<(usize, usize)> = paragraphs
        .iter()
        .filter_map(|s| Some((s.first()?.0, s.last()?.1)))
        .filter(|&(a, b)| scene.words(a, b) > 0)
        .collect();
    let asks: Vec<bool> = ranges.iter().map(|&r| is_question(scene, r)).collect();
    let pairs = asks.windows(2).filter(|w| w[0] && !w[1]).count();
    if pairs < FEWEST || pairs * 5 < ranges.len() {
        return run_together(scene, paragraphs);
    }
    let mut out = Vec::new();
    let mut since = usize::MAX;
    for (&(start, end), &question) in ranges.iter().zip(&asks) {
        if question {
            since = 0;
        } else if since < LONGEST_ANSWER {
            since += 1;
            out.push(Draft::new(QuoteKind::Direct, (start, end), None));
        }
    }
    out
}

fn is_question(scene: &Scene<'_, '_>, (start, end): (usize, usize)) -> bool {
    asker::asks(scene, (start, end))
        && !scene.is_dash(start)
        && !scene.is_mark(start)
        && scene.words(start, end) <= LONGEST_QUESTION
}

/// An interview whose paragraphs were lost: what stands between two questions is an answer.
fn run_together(scene: &Scene<'_, '_>, paragraphs: &[Sentences]) -> Vec<Draft> {
    let sentences = || paragraphs.iter().flatten().copied();
    let questions = sentences().filter(|&s| asker::asks(scene, s)).count();
    let addressed = sentences().filter(|&s| asker::asks(scene, s) && asker::addresses(scene, s)).count();
    let labelled = sentences().filter(|&s| headline::turn(scene, s).is_some()).count();
    let many = questions >= 8 && addressed >= 2 && questions * 12 >= sentences().count()
        || questions >= FEWEST && (is_introduced(scene, paragraphs) || is_opened(scene, paragraphs))
        || questions >= 3 && addressed >= 2 && is_introduced(scene, paragraphs);
    let marked = (is_marked(scene, paragraphs) || is_credited(scene, paragraphs)) && questions >= 2 && labelled <= 2;
    if marked {
        return answers(scene, paragraphs);
    }
    if labelled > 2 || !(many || questions >= 4 && one_voice(scene, paragraphs)) {
        return Vec::new();
    }
    answers(scene, paragraphs)
}

/// Whether somebody named answers a question: `… szybciej? Prof. Anna Nowak: Na pewno.`
fn is_introduced(scene: &Scene<'_, '_>, paragraphs: &[Sentences]) -> bool {
    paragraphs.iter().any(|p| !introduced(scene, p).is_empty())
}

/// Whether the first answer follows the headline, after the name of whoever gives it, and somebody goes on to say `myślę`.
fn is_opened(scene: &Scene<'_, '_>, paragraphs: &[Sentences]) -> bool {
    let own = |&(start, end): &(usize, usize)| {
        !asker::asks(scene, (start, end)) && (start..end).any(|i| scene.is_first_person(i))
    };
    opening(scene, paragraphs).is_some()
        && paragraphs.iter().flatten().filter(|s| own(s)).take(FEWEST).count() == FEWEST
}

/// Where the name begins that opens the first paragraph after the headline, and its colon.
fn opening(scene: &Scene<'_, '_>, paragraphs: &[Sentences]) -> Option<(usize, usize)> {
    let &sentence = paragraphs.get(OPENING)?.first()?;
    Some((sentence.0, name_before_colon(scene, sentence)?))
}

/// The answers of a paragraph that a question stands right before and a name opens: where the name begins, and its colon.
fn introduced(scene: &Scene<'_, '_>, paragraph: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let (Some(&(start, _)), Some(&(_, end))) = (paragraph.first(), paragraph.last()) else { return Vec::new() };
    let asks = |i: &usize| scene.kind(*i) == TokenKind::Question;
    (start..end).filter(asks).filter_map(|i| Some((i + 1, name_before_colon(scene, (i + 1, end))?))).collect()
}

/// The colon after a full name that opens the sentence.
fn name_before_colon(scene: &Scene<'_, '_>, (start, end): (usize, usize)) -> Option<usize> {
    const LONGEST: usize = 8;
    let colon = (start..end.min(start + LONGEST)).find(|&i| scene.kind(i) == TokenKind::Colon)?;
    // `dr hab. med. Anna Nowak`
    let word = |i: usize| {
        let kind = scene.kind(i);
        matches!(kind, TokenKind::Word | TokenKind::Abbreviation | TokenKind::Initial)
            || kind == TokenKind::Stop && i > start
    };
    let capitals = (start..colon).filter(|&i| scene.capital(i)).count();
    ((start..colon).all(word) && capitals > 1).then_some(colon)
}

/// Whether the heading says that the text is an interview: `Nowak: szkoła zostanie [WYWIAD]`.
fn is_marked(scene: &Scene<'_, '_>, paragraphs: &[Sentences]) -> bool {
    let Some(&(start, end)) = paragraphs.iter().find_map(|p| p.last()) else { return false };
    (start + 1..end).any(|i| scene.parts(i, ClauseWord::Interview) && scene.kind(i - 1) == TokenKind::Open)
}

/// Whether the text says who asked: `Rozmawiał Jan Nowak.`
fn is_credited(scene: &Scene<'_, '_>, paragraphs: &[Sentences]) -> bool {
    let asked = |i: usize| scene.parts(i, ClauseWord::Credit) && scene.predicate(i) && scene.named(i + 1);
    let says = |&(start, end): &(usize, usize)| (start..end).any(|i| (i == start || scene.is_dash(i - 1)) && asked(i));
    paragraphs.iter().flatten().any(says)
}

/// What stands between the questions, also in paragraphs that go on with an answer.
fn answers(scene: &Scene<'_, '_>, paragraphs: &[Sentences]) -> Vec<Draft> {
    // an interviewer also breaks off: `A jednak się boimy…`
    let turns = |(start, end): (usize, usize)| {
        asker::asks(scene, (start, end)) || (start..end).rev().take(2).any(|i| scene.kind(i) == TokenKind::Ellipsis)
    };
    let mut out = Vec::new();
    let mut asked = false;
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let mut answer: Option<(usize, usize)> = None;
        // where the last sentence of the answer ends that is its own
        let mut own = 0;
        // the last sentence of the answer, where another one stands before it
        let mut last: Option<(usize, usize)> = None;
        let mut named = introduced(scene, paragraph);
        if at == OPENING {
            named.extend(opening(scene, paragraphs));
        }
        let footer = paragraph.iter().flat_map(|&(a, b)| a..b).any(|i| scene.parts(i, ClauseWord::Rights));
        if footer {
            asked = false;
        }
        for (n, &(start, end)) in paragraph.iter().enumerate() {
            if let Some(close) = crosshead(scene, (start, end)).filter(|_| asked) {
                out.extend(answer.take().map(|span| turn(scene, span)));
                out.push(Draft::new(QuoteKind::Direct, (start + 1, close), None));
                asked = (close + 1..end).any(|i| scene.is_word(i)) && turns((start, end));
                continue;
            }
            // the question may end inside the sentence: titles have no capital
            if let Some(&(start, _)) = named.iter().find(|(_, colon)| (start..end).contains(colon)) {
                asked = true;
                out.extend(answer.replace((start, end)).map(|span| turn(scene, span)));
            } else if turns((start, end)) {
                asked = true;
                if let Some((from, _)) = last.filter(|&l| own == l.1 && asker::leads(scene, l, (start, end))) {
                    own = from;
                }
                // what addresses the guest before it belongs to the question: `Mówiła pani o wodzie. A most?`
                out.extend(answer.take().filter(|a| a.0 < own).map(|(from, _)| turn(scene, (from, own))));
            } else if editorial(scene, (start, end)) {
                out.extend(answer.take().map(|span| turn(scene, span)));
                asked &= !scene.parts(start, ClauseWord::Credit);
            } else if asked && answer.is_some() && asker::remarks(scene, (start, end), paragraph.get(n + 1).copied()) {
                out.extend(answer.take().map(|span| turn(scene, span)));
            } else if asked {
                last = answer.map(|_| (start, end));
                answer = Some((answer.map_or(start, |a| a.0), end));
                if !asker::addresses(scene, (start, end)) {
                    own = end;
                }
            }
        }
        out.extend(answer.map(|span| turn(scene, span)));
    }
    out
}

/// Whether the sentence is the editors': `Poniżej dalsza część artykułu.`, `Rozmawiał Jan Nowak.`
fn editorial(scene: &Scene<'_, '_>, (start, end): (usize, usize)) -> bool {
    let goes_on = scene.parts(start, ClauseWord::Prints) && !scene.has_finite(start, end);
    goes_on || scene.parts(start, ClauseWord::Credit) && scene.predicate(start)
}

/// Where a marked sentence closes that stands alone between an answer and the next question, and repeats what the guest said.
fn crosshead(scene: &Scene<'_, '_>, (start, end): (usize, usize)) -> Option<usize> {
    const FEWEST: usize = 4;
    let close = scene.close_of(start).filter(|&c| scene.is_mark(start) && c < end)?;
    let apart = close + 1 >= end || scene.is_word(close + 1) && scene.capital(close + 1);
    (apart && scene.words(start + 1, close) >= FEWEST).then_some(close)
}

/// An answer, without the name that opens it.
fn turn(scene: &Scene<'_, '_>, (start, end): (usize, usize)) -> Draft {
    match name_before_colon(scene, (start, end)) {
        Some(colon) => Draft {
            label: Some(TokenRange::new(start, colon)),
            ..Draft::new(QuoteKind::Direct, (colon + 1, end), None)
        },
        None => Draft::new(QuoteKind::Direct, (start, end), None),
    }
}

/// Whether somebody is quoted at the beginning, and after the first question nobody is any more.
fn one_voice(scene: &Scene<'_, '_>, paragraphs: &[Sentences]) -> bool {
    let sentences: Vec<(usize, usize)> = paragraphs.iter().flatten().copied().collect();
    let asks = |&s: &(usize, usize)| asker::asks(scene, s);
    let Some(first) = sentences.iter().position(asks) else { return false };
    let speaks = |&(start, end): &(usize, usize)| {
        report::closing_dash(scene, start, end).is_some()
            || reported::reports(scene, start, end)
            || scene.is_dash(start)
    };
    let (before, after) = sentences.split_at(first);
    let quoted = before.iter().any(|&(s, e)| report::closing_dash(scene, s, e).is_some());
    // questions in a row are one turn, or an essay's
    let turns = after.iter().zip(after.iter().skip(1)).filter(|(a, b)| asks(a) && !asks(b)).count();
    quoted && !after.iter().any(speaks) && turns >= FEWEST && turns * 10 >= after.len()
}
