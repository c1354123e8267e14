//! Labels: `Stoltenberg: Rosja nie może …`, and the turns of an interview, `J.K.: – Tak.`
//!
//! A label is at most eight words before the first colon of a short paragraph or of a sentence, and holds a capital.

use super::draft::{self, Draft};
use super::quote::QuoteKind;
use super::scene::{Scene, Signal};
use crate::lexis::{ClauseWord, SourceWord};
use crate::morphology::{Case, Gender};
use crate::names::{Kind, NameMention};
use crate::span::TokenRange;
use crate::text::TokenKind;

const LONGEST: usize = 40;
const RUN_IN: usize = 14;

/// Where a sentence stands in its paragraph.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// First in a paragraph of one or two sentences.
    Alone,
    /// First in a longer one.
    First,
    /// Later.
    Later,
}

/// The quotation that a label opens.
pub(super) fn find(scene: &Scene<'_, '_>, (start, end): (usize, usize), place: Place) -> Option<Draft> {
    let (start, linked) = after_link(scene, start, end);
    let place = if linked { Place::Alone } else { place };
    let colon = (start + 1..end.min(start + 12)).find(|&i| scene.kind(i) == TokenKind::Colon)?;
    let dashed = colon + 1 < end && scene.is_dash(colon + 1);
    let capitals = colon - start <= 4 && (start..colon).all(|i| scene.capital(i) && scene.is_word(i));
    // a heading that lost its paragraph
    let phrase = colon <= start + 4 && (start..colon).all(|i| scene.is_word(i) && !scene.finite(i));
    let role = phrase && scene.is_function(start) && scene.capital(start);
    let says = scene.has_finite(colon, end);
    let person =
        role || scene.is_name(Kind::Person, start, colon) || says && scene.is_name(Kind::Organization, start, colon);
    let run_in = end - start <= colon - start + RUN_IN && (scene.capital(colon + 1) || person);
    let full = capitals && colon - start > 1;
    let short = place == Place::Alone || full && place == Place::First || (full || person) && run_in;
    if !(short && end - start <= LONGEST || dashed) || colon + 2 >= end {
        return None;
    }
    let label = TokenRange::new(start, colon);
    let marked = scene.close_of(start).is_some_and(|c| c + 1 == colon && scene.capital(start + 1) && c - start <= 5);
    let names = marked
        || (start..colon).all(|i| {
            let listed = dashed || scene.capital(i + 1) && (i + 2..colon).any(|k| scene.lower(k) == "i");
            // `Nowak dla „Kuriera”: …`
            let medium =
                scene.is_mark(i) && scene.partner(i).is_some_and(|p| p as usize > start && (p as usize) < colon);
            let word = scene.is_word(i) || scene.kind(i) == TokenKind::Stop;
            word || medium || listed && scene.kind(i) == TokenKind::Comma
        }) && scene.capital(start)
            && (start..colon).all(|i| match scene.signal(i) {
                // `o broni`: no verb here
                Signal::Speech(_) => scene.named(i) || scene.noun(i) && !scene.finite(i),
                signal => signal != Signal::That || scene.named(i),
            });
    let name = named(scene, start, colon) && (dashed || marked || somebody(scene, start, colon));
    if !dashed && scene.kind(end - 1) == TokenKind::Question && !scene.is_mark(colon + 1) {
        return None;
    }
    let content = (colon + 1, end);
    // `Kandydat: Jan Kos`: who it is, not what he says
    let who = scene.is_name(Kind::Person, colon + 1, end - usize::from(scene.kind(end - 1) == TokenKind::Stop));
    if who || !names || !name || scene.words(content.0, content.1) < if dashed { 1 } else { 2 } {
        return None;
    }
    // `Szef rządu po szczycie w Brukseli: mamy porozumienie`
    let heads = place == Place::Alone && scene.has_finite(colon, end) && speaker(scene, start);
    let opens = scene.capital(colon + 1) || scene.is_mark(colon + 1) || dashed || colon - start <= 3 || heads;
    if !opens {
        return None;
    }
    let kind = if dashed { QuoteKind::Direct } else { draft::marked(scene, content) };
    Some(Draft { kind, spans: vec![content], cue: None, label: Some(label) })
}

/// Whether the heading begins with who speaks: a person, or a function.
fn speaker(scene: &Scene<'_, '_>, start: usize) -> bool {
    let person = scene.name_from(start).is_some_and(|m| m.tokens.start.index() == start && m.kind == Kind::Person);
    person || scene.is_function(start)
}

/// Past what only sends the reader on, says when, or where: `Zobacz także: Wójt: nie oddamy szkoły`, `Ukraina: Nowak: mamy plan`.
fn after_link(scene: &Scene<'_, '_>, start: usize, end: usize) -> (usize, bool) {
    // `22.01.2021 Nowak: nie oddamy szkoły`
    let dated = scene.kind(start) == TokenKind::Number && scene.form(start).matches('.').count() == 2;
    let start = start + usize::from(dated);
    let colon = (start + 1..end.min(start + 5)).find(|&i| scene.kind(i) == TokenKind::Colon);
    let place = |colon: usize| {
        is_place(scene, TokenRange::new(start, colon))
            && (colon + 1..end.min(colon + 8)).any(|i| scene.kind(i) == TokenKind::Colon)
    };
    match colon.filter(|&c| scene.parts(start, ClauseWord::SendsOn) || place(c)) {
        Some(colon) => (colon + 1, true),
        None => (start, false),
    }
}

/// Whether what stands before the colon may name somebody: not an announcement.
fn named(scene: &Scene<'_, '_>, i: usize, colon: usize) -> bool {
    !(i..colon).any(|k| scene.parts(k, ClauseWord::NoLabel))
}

/// Whether the label can speak: a person, an institution, or a function; not a place, a thing or a topic.
fn somebody(scene: &Scene<'_, '_>, start: usize, colon: usize) -> bool {
    let kinds: Vec<Kind> = scene.names_in(start, colon).map(|m| m.kind).collect();
    let function = (start..colon).any(|i| {
        let lemma = scene.lemma(i).to_lowercase();
        scene.lexis.functions.is_function(&lemma) || scene.lexis.functions.body(&lemma).is_some()
    });
    let speaks = kinds.iter().any(|k| matches!(k, Kind::Person | Kind::Organization));
    let people = (start..colon).any(|i| {
        let tag = scene.tag(i);
        scene.parts(i, ClauseWord::Label)
            || tag.is_noun() && tag.gender() == Some(Gender::M1) && tag.case() == Some(Case::Nominative)
            || i + 1 == colon && scene.is_acronym(i)
    });
    let unknown = kinds.is_empty() && (start..colon).all(|i| !scene.is_word(i) || !scene.known(i) && scene.capital(i));
    // `Strajk kolei: pociągi odwołane`: the name only says whose the thing is
    let thing = start + 1 < colon
        && scene.noun(start)
        && scene.known(start)
        && !scene.named(start)
        && !scene.is_source(start, SourceWord::Noun)
        && scene.lexis.source_nouns.get(scene.lemma(start)).is_none();
    !thing && speaks || function || people || unknown
}

/// Whether the label is no more than the name of a place: `Ukraina: …` says where, not who.
pub(super) fn is_place(scene: &Scene<'_, '_>, label: TokenRange) -> bool {
    let covers = |m: &NameMention| m.tokens.start <= label.start && m.tokens.end >= label.end;
    scene.name_from(label.start.index()).is_some_and(|m| m.kind == Kind::Place && covers(m))
}

/// Whether what looks like a place speaks for many: `Szpital w Gdyni`, `CSK MSWiA`, `Kreml`, but not `USA`.
pub(super) fn institution(scene: &Scene<'_, '_>, label: TokenRange) -> bool {
    let seat = |i: usize| scene.parts(i, ClauseWord::Label);
    label.indices().any(|i| seat(i) || scene.lexis.functions.body(&scene.lemma(i).to_lowercase()).is_some())
        || label.len() > 1 && label.indices().all(|i| scene.is_acronym(i))
}

/// Whether the paragraph is short and no stop ends it, as in headings.
pub(super) fn open_ended(scene: &Scene<'_, '_>, sentences: &[(usize, usize)]) -> bool {
    let (Some(first), Some(last)) = (sentences.first(), sentences.last()) else { return false };
    last.1 - first.0 <= LONGEST
        && !matches!(scene.kind(last.1 - 1), TokenKind::Stop | TokenKind::Ellipsis | TokenKind::Close)
}

/// Whether the paragraph is a heading of more than one sentence with a label: `Lis: Afera? Nie, niezręczność`.
pub(super) fn heading(scene: &Scene<'_, '_>, sentences: &[(usize, usize)]) -> Option<(usize, usize)> {
    let (&(start, first), &(_, end)) = (sentences.first()?, sentences.last()?);
    let label = (start..first.min(start + 12)).find(|&i| scene.kind(i) == TokenKind::Colon)?;
    let short = (2..=3).contains(&sentences.len());
    let bare = (start..end).all(|i| !scene.is_mark(i) && !scene.is_dash(i));
    // the second sentence goes on with the first: it answers, joins on, or somebody talks
    let asks = matches!(scene.kind(first - 1), TokenKind::Question | TokenKind::Exclamation);
    let joins = matches!(scene.signal(first), Signal::Conjunction) || (first..end).any(|i| scene.talks(i));
    // `Lis: Most jest stary. Trzeba go zamknąć`: the title of the text, where nobody else is named
    let title = start == 0 && sentences.len() == 2 && scene.capital(label + 1) && !others(scene, first, end);
    let joins = joins || title;
    (short && bare && (asks || joins) && open_ended(scene, sentences)).then_some((start, end))
}

/// Whether the sentence has a subject of its own that a verb follows, or names somebody: `Rodzice protestują`.
fn others(scene: &Scene<'_, '_>, start: usize, end: usize) -> bool {
    let subject = scene.noun(start) && scene.subject(start) && (start + 1..end).any(|i| scene.predicate(i));
    subject || (start + 1..end).any(|i| scene.capital(i)) || scene.named(start)
}

/// The turn of an interview that a label and a dash open.
pub(super) fn turn(scene: &Scene<'_, '_>, sentence: (usize, usize)) -> Option<Draft> {
    find(scene, sentence, Place::Later).filter(|d| scene.is_dash(d.extent().0))
}

/// The turns of an interview in one paragraph: `J.K.: – Tak. To prawda. A dalej? J.K.: – Nie.`
///
/// A turn goes on to the next label; the questions before that are the interviewer's.
pub(super) fn turns(scene: &Scene<'_, '_>, sentences: &[(usize, usize)]) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    let mut last = 0;
    // whether the first turn ends with a question, so that it may be the interviewer's
    let mut asks = false;
    for (n, &sentence) in sentences.iter().enumerate() {
        let turn = turn(scene, sentence);
        if turn.is_some() && out.len() == 1 {
            asks = scene.kind(sentences[n - 1].1 - 1) == TokenKind::Question;
        }
        if (turn.is_some() || n + 1 == sentences.len())
            && let Some(open) = out.last_mut()
        {
            let mut end = if turn.is_some() { n } else { n + 1 };
            while turn.is_some() && end > last + 1 && scene.kind(sentences[end - 1].1 - 1) == TokenKind::Question {
                end -= 1;
            }
            open.spans[0].1 = open.spans[0].1.max(sentences[end - 1].1);
        }
        if let Some(turn) = turn {
            last = n;
            out.push(turn);
        }
    }
    if asks && out.len() > 2 {
        let speaker = |d: &Draft| d.label.map(|l| initials(scene, l));
        let first = speaker(&out[0]);
        if !out[1..].iter().any(|d| speaker(d) == first) {
            out.remove(0);
        }
    }
    out
}

/// The first letters of the first two capitalised words of a label: `J.K.` and `Jan Kot` are one speaker.
fn initials(scene: &Scene<'_, '_>, label: TokenRange) -> Vec<char> {
    let capitals = label.indices().filter(|&i| scene.capital(i));
    let mut letters = Vec::new();
    for i in capitals.take(2) {
        let raw = scene.form(i);
        match raw.chars().filter(|c| c.is_uppercase()).count() {
            n if n > 1 && raw.contains('.') => letters.extend(raw.chars().filter(|c| c.is_uppercase())),
            _ => letters.extend(raw.chars().next()),
        }
    }
    letters.truncate(2);
    letters
}
