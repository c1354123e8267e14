//! Reporting after an unmarked sentence: `Tekst – poinformował resort.`, `Tekst, powiedział przewodniczący.`

use super::clause;
use super::draft::{self, Draft};
use super::quote::{Cue, CueKind, QuoteKind};
use super::report::{self, Reach};
use super::reported;
use super::scene::{Scene, Signal};
use super::source_phrase;
use crate::lexis::{ClauseWord, SourceWord};
use crate::morphology::{Case, Pos};
use crate::names::Kind;
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;

/// The sentence before the reporting clause, and what goes on after it.
pub(super) fn find(scene: &Scene<'_, '_>, (start, end): (usize, usize), covered: &[bool]) -> Option<Draft> {
    // what a finished quotation left over: `„A” – powiedział X. B` is another sentence, `„A”, B – dodał` is not
    let from = (start..end).rfind(|&i| covered[i]).map_or(start, |i| i + 1);
    if from > start {
        return None;
    }
    if let Some(draft) = fronted(scene, start, end) {
        return Some(draft);
    }
    let dash = report::closing_dashes(scene, from, end).find(|&(at, cue)| !goes_on(scene, from, at, cue, end));
    let (at, cue) = dash.or_else(|| comma(scene, from, end))?;
    let weak = scene.speech(cue.token.index()).is_some_and(|(_, v)| v.weak);
    let inside = weak || cue.kind == CueKind::AsClause && cue.clause.end.index() + 1 < end;
    // `Ale – ostrzega wójt – cena wzrośnie`
    let after = cue.clause.end.index();
    let rest = if after < end && scene.is_dash(after) { scene.words(after, end) } else { 0 };
    if inside
        || scene.words(from, at) < if rest > 2 { 1 } else { 2 }
        || clause::takes_clause(scene, cue.token.index(), (cue.clause.end.index() + 3).min(end))
    {
        return None;
    }
    let opened = (from + 1..at).rfind(|&i| opens(scene, i));
    let span = (opened.map_or(from, |i| i + 1), at);
    let kind = if opened.is_some() { QuoteKind::Direct } else { draft::marked(scene, span) };
    let mut draft = Draft::new(kind, span, Some(cue));
    if rest > 1 {
        draft.spans.push((after + 1, end));
    }
    Some(draft)
}

/// Whether the dash only closes an insertion, after which the clause goes on with a verb of its own: `wójt - jak my - uważa, że …`.
fn goes_on(scene: &Scene<'_, '_>, from: usize, dash: usize, cue: Cue, end: usize) -> bool {
    const INSERTED: usize = 8;
    (from.max(dash.saturating_sub(INSERTED))..dash).any(|k| scene.is_dash(k))
        && clause::takes_clause(scene, cue.token.index(), end)
}

/// `O tym, że droga jest gotowa, poinformował wójt.`
fn fronted(scene: &Scene<'_, '_>, start: usize, end: usize) -> Option<Draft> {
    const FAR: usize = 60;
    if scene.lower(start) != "o" || scene.lower(start + 1) != "tym" {
        return None;
    }
    let that = (start + 2..end.min(start + 4)).find(|&i| scene.signal(i) == Signal::That)?;
    let cue = |comma: usize| {
        let verb = (comma + 1..end.min(comma + 5)).find(|&i| scene.speech(i).is_some())?;
        let (word, frames) = scene.speech(verb)?;
        let says = frames.that && frames.needs.is_empty() && report::predicate(word, frames, false);
        let free = (comma + 1..verb).all(|i| scene.is_word(i) && !scene.capital(i));
        let people = scene.lower(verb + 1) == "się";
        let clause = TokenRange::new(comma + 1, end);
        (says && free && !people).then(|| Cue { token: TokenId::from(verb), kind: CueKind::Verb, clause })
    };
    (that + 2..end.min(that + FAR))
        .filter(|&i| scene.kind(i) == TokenKind::Comma)
        .find_map(|comma| Some((comma, cue(comma)?)))
        .map(|(comma, cue)| Draft::new(draft::marked(scene, (that + 1, comma)), (that + 1, comma), Some(cue)))
}

/// The sentence before one that says who told it: `Droga jest gotowa. Poinformował o tym wójt.`
pub(super) fn told(scene: &Scene<'_, '_>, before: (usize, usize), (start, end): (usize, usize)) -> Option<Draft> {
    if let Some(draft) = such(scene, before, (start, end)).or_else(|| so(scene, before, (start, end))) {
        return Some(draft);
    }
    let (word, verb) = scene.speech(start)?;
    let o = (start + 1..end.min(start + 4)).find(|&i| scene.lower(i) == "o" && scene.lower(i + 1) == "tym")?;
    let free = (start + 1..o).all(|i| scene.is_word(i) && !scene.capital(i));
    let number = scene.tag(start).number()?;
    let subject = (o + 2..end).any(|k| scene.capital(k) || scene.is_word(k) && scene.nominative(k, number));
    let last = scene.kind(o + 2) == TokenKind::Comma;
    let reports = verb.tells && report::predicate(word, verb, false) && free && subject && !last;
    let span = (before.0, before.1);
    (reports && scene.has_finite(span.0, span.1)).then(|| {
        let cue = Cue { token: TokenId::from(start), kind: CueKind::Verb, clause: TokenRange::new(start, end) };
        Draft::new(draft::marked(scene, span), span, Some(cue))
    })
}

/// `Droga jest gotowa. Taką opinię wyraził wójt.`
fn such(scene: &Scene<'_, '_>, before: (usize, usize), (start, end): (usize, usize)) -> Option<Draft> {
    let such = matches!(scene.lower(start), "taką" | "taki" | "takie") && scene.reads(start + 1, SourceWord::Noun);
    let (word, verb) = scene.speech(start + 2).filter(|_| such)?;
    let says = verb.fragment && report::predicate(word, verb, false) && scene.has_finite(before.0, before.1);
    let clause = TokenRange::new(start, end);
    says.then(|| {
        let cue = Cue { token: TokenId::from(start + 2), kind: CueKind::Verb, clause };
        Draft::new(draft::marked(scene, before), before, Some(cue))
    })
}

/// `Droga jest gotowa. Tak uważa wójt.`
fn so(scene: &Scene<'_, '_>, before: (usize, usize), (start, end): (usize, usize)) -> Option<Draft> {
    let (word, verb) = scene.speech(start + 1).filter(|_| scene.lower(start) == "tak")?;
    let says = verb.direct && !verb.weak && verb.needs.is_empty() && report::predicate(word, verb, false);
    let number = scene.tag(start + 1).number()?;
    let subject = (start + 2..end).take(6).any(|k| scene.capital(k) || scene.is_word(k) && scene.nominative(k, number));
    (says && subject && scene.has_finite(before.0, before.1)).then(|| {
        let clause = TokenRange::new(start, end);
        let cue = Cue { token: TokenId::from(start + 1), kind: CueKind::Verb, clause };
        Draft::new(draft::marked(scene, before), before, Some(cue))
    })
}

/// `…, powiedział przewodniczący.`: the last comma of the sentence with a short clause after it.
pub(super) fn comma(scene: &Scene<'_, '_>, start: usize, end: usize) -> Option<(usize, Cue)> {
    let low = start.max(end.saturating_sub(20));
    let last = |end: usize| (low + 1..end.saturating_sub(1)).rfind(|&i| scene.kind(i) == TokenKind::Comma);
    let mut at = last(end)?;
    let mut end = end;
    // `…, stwierdził wójt, cytowany przez „Echo”.`
    if matches!(scene.pos(at + 1), Pos::Ppas | Pos::Pact) {
        (end, at) = (at + 1, last(at)?);
    }
    let Signal::Speech(word) = scene.signal(at + 1) else { return None };
    // `Wójt mówi, że …, pisze „Echo”.`: what only a name follows reports the report
    let medium = (at + 2..end - 1).all(|k| scene.capital(k) || scene.is_mark(k)) && at + 3 < end;
    let governs = (start..at).any(|i| scene.speech(i).is_some_and(|(w, _)| w.form == word.form));
    if governs && !medium {
        return None;
    }
    // the clause after the comma is whole: its subject follows the verb
    let number = scene.tag(at + 1).number();
    let subject = (at + 2..end).any(|k| {
        scene.capital(k) && may_be_subject(scene, k)
            || scene.is_word(k) && number.is_some_and(|n| scene.nominative(k, n))
    });
    // `…, czytamy w komunikacie rady.`
    let subject = subject || scene.lexis.speech.verb(word).reads && !governs;
    // `…, przyznał im prawo do zasiłku`
    let first = at + 2 + usize::from(scene.pos(at + 2) == Pos::Ppron3);
    // `poinformował w sobotę wójt`: a preposition only governs one
    let object = scene.kind(first) == TokenKind::Word
        && scene.pos(first) != Pos::Prep
        && !scene.capital(first)
        && scene.tag(first).case() == Some(Case::Accusative)
        && !scene.subject_of(first, at + 1);
    if !subject && end - at > 4 || object || !scene.has_finite(start, at) || is_subject(scene, start, at) {
        return None;
    }
    report::after(scene, at + 1, end, Reach::Tight).map(|cue| (at, cue))
}

/// Whether all before the comma is who acts and a relative clause about whom: `Minister, który kieruje komisją, wezwał radę do …`.
fn is_subject(scene: &Scene<'_, '_>, start: usize, comma: usize) -> bool {
    let Some(open) = (start..comma).find(|&i| scene.kind(i) == TokenKind::Comma) else { return false };
    let relative = (open + 1..open + 3).any(|i| scene.signal(i) == Signal::Relative);
    let whole = !(open + 1..comma).any(|i| scene.kind(i) == TokenKind::Comma);
    relative && whole && !scene.has_finite(start, open)
}

/// Whether the name may stand in the nominative.
fn may_be_subject(scene: &Scene<'_, '_>, k: usize) -> bool {
    use crate::morphology::Number::{Plural, Singular};
    !scene.known(k) || scene.nominative(k, Singular) || scene.nominative(k, Plural)
}

/// `Jednak, uważa badaczka, sondaż zmienia wszystko.`: a short reporting clause between the first commas of a sentence.
pub(super) fn interposed(scene: &Scene<'_, '_>, (start, end): (usize, usize), covered: &[bool]) -> Option<Draft> {
    const FIRST: usize = 8;
    const CLAUSE: usize = 9;
    if covered[start..end].contains(&true) {
        return None;
    }
    let comma = |from: usize, to: usize| (from..to).find(|&i| scene.kind(i) == TokenKind::Comma);
    let open = comma(start + 1, end.min(start + FIRST))?;
    let close = comma(open + 2, end.min(open + CLAUSE))?;
    let (word, verb) = scene.speech(open + 1)?;
    let reports = report::reports(word, verb, false) && !verb.weak && verb.needs.is_empty();
    let number = scene.tag(open + 1).number()?;
    let subject = (open + 2..close).any(|k| scene.capital(k) || scene.nominative(k, number));
    let words = (open + 2..close).all(|k| scene.is_word(k) && !scene.finite(k));
    if !reports || !subject || !words || !scene.has_finite(close, end) || scene.parts(close + 1, ClauseWord::Link) {
        return None;
    }
    let cue = report::after(scene, open + 1, close, Reach::Tight)?;
    let spans = vec![(start, open), (close + 1, end)];
    Some(Draft { spans, ..Draft::new(draft::marked(scene, (start, end)), (start, end), Some(cue)) })
}

/// The quotation with the sentences before it in which somebody says `I` or `you`: narration does not. A verb of speaking at
/// length, and a stop before its dash, as after speech that is copied, take every sentence before them in which nobody else speaks.
pub(super) fn whole(
    scene: &Scene<'_, '_>,
    sentences: &[(usize, usize)],
    mut draft: Draft,
    covered: &[bool],
    lead: bool,
) -> Draft {
    const SENTENCES: usize = 8;
    let Some(first) = draft.spans.first_mut() else { return draft };
    let verb = draft.cue.and_then(|c| scene.speech(c.token.index()));
    let all = verb.is_some_and(|(_, v)| v.at_length) || scene.kind(first.1.saturating_sub(1)) == TokenKind::Stop;
    let Ok(at) = sentences.binary_search_by_key(&first.0, |s| s.0) else { return draft };
    let mut reached = first.0;
    for &(start, end) in sentences[..at].iter().rev().take(SENTENCES) {
        let other = (start..end).any(|i| covered[i] || scene.is_mark(i)) || scene.is_dash(start);
        let jak = scene.signal(start) == Signal::As && report::after(scene, start, end, Reach::Loose).is_some();
        let told = jak
            || reported::reports(scene, start, end)
            || !source_phrase::find(scene, (start, end), covered).is_empty();
        // `Zapytaliśmy wójta o most.`: whoever writes asked
        let asked = |i: usize| {
            matches!(scene.lemma(i), "zapytać" | "spytać" | "pytać" | "poprosić") && scene.is_first_person(i)
        };
        if other || told || (start..end).any(asked) {
            break;
        }
        if all || (start..end).any(|i| scene.talks(i)) {
            first.0 = start;
        }
        reached = start;
    }
    // the words under a title are all of his whom its paragraph ends with
    if lead && reached == sentences[0].0 && draft.cue.is_some_and(|cue| by_person(scene, cue)) {
        draft.spans[0].0 = reached;
    }
    draft
}

/// Whether somebody with a name reports: `– pisze Jan Nowak`.
fn by_person(scene: &Scene<'_, '_>, cue: Cue) -> bool {
    let mut names = scene.names_in(cue.clause.start.index(), cue.clause.end.index());
    names.any(|m| m.kind == Kind::Person)
}

/// Whether a dash inside the sentence opens speech: what follows it begins as a sentence does (`… może być wizja – Negocjacje …`).
fn opens(scene: &Scene<'_, '_>, i: usize) -> bool {
    scene.is_dash(i)
        && scene.kind(i + 1) == TokenKind::Word
        && scene.spaced(i + 1)
        && scene.is_capitalised(i + 1)
        && !scene.named(i + 1)
        && scene.known(i + 1)
}
