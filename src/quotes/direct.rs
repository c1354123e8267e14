//! Marked speech with a source: `„Tekst” – powiedział X`, `X powiedział: „Tekst”`, and marked sentences that stand alone.

use super::clause;
use super::draft::Draft;
use super::fragments;
use super::quote::{Cue, CueKind, QuoteKind};
use super::report::{self, Reach};
use super::reported;
use super::scene::{Scene, Signal};
use super::segment;
use super::signed;
use crate::lexis::{ClauseWord, SpeechForm};
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;

/// The marked quotations of a sentence, in order.
pub(super) fn find(scene: &Scene<'_, '_>, (start, end): (usize, usize), covered: &[bool]) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    let mut i = start;
    let link = sends_on(scene, start, end);
    out.extend(colon_dash(scene, start, end, covered).or_else(|| colon(scene, start, end, covered)));
    if !out.is_empty() {
        // `„Damy radę wiosną” Pytany o most wójt odpowiada: – …`: a heading that lost its paragraph
        let close = scene.close_of(start).filter(|&c| !covered[start] && c < out[0].extent().0);
        let heading = close.filter(|&c| scene.capital(c + 1) && scene.words(start, c) >= 3);
        out.extend(heading.and_then(|close| pair(scene, start, start, close, end)));
        return out;
    }
    while i < end {
        let Some(close) = scene.close_of(i).filter(|&c| c < end) else {
            i += 1;
            continue;
        };
        let broken = |d: &&mut Draft| d.spans.len() == 1 && !covered[i] && close > i + 1 && resumes(scene, d, i);
        if let Some(last) = out.last_mut().filter(broken) {
            last.spans.push((i, close + 1));
        } else if !covered[i]
            && !link
            && close > i + 1
            && !informs(scene, start, i, close)
            && let Some(draft) = pair(scene, start, i, close, end).or_else(|| listed(scene, out.last(), i, close))
        {
            // a paraphrase with two marked parts is one quotation
            if draft.kind == QuoteKind::Mixed {
                while out.last().is_some_and(|d| d.cue.is_none() && d.extent().0 >= draft.extent().0) {
                    out.pop();
                }
            }
            let same = out.last().is_some_and(|d| goes_on(scene, d, i)) && draft.cue.is_none();
            let (first, mut draft) = twice(scene, start, (i, close), draft);
            if first.is_none() && draft.kind == QuoteKind::Direct && draft.cue.is_some_and(|c| c.token.index() > close)
            {
                cries(scene, start, covered, &mut draft);
            }
            out.extend(first);
            match out.last_mut() {
                Some(last) if same => last.spans.extend(draft.spans),
                _ => out.push(draft),
            }
        }
        i = close + 1;
    }
    out
}

/// Marked speech that is reported on both sides: `Wójt powiedział, że „most stoi. Nikt nie zginął” – dodał.`
///
/// Its first sentence is that of the clause before it, the rest that of the clause after it.
fn twice(scene: &Scene<'_, '_>, start: usize, (open, close): (usize, usize), draft: Draft) -> (Option<Draft>, Draft) {
    let after = draft.cue.is_some_and(|c| c.token.index() > close) && draft.spans.len() == 1;
    let governed = if after { reported::governing(scene, start, open) } else { None };
    let inner = segment::sentences(scene, open + 1..close);
    let (Some((cue, from)), [(_, first), _, ..]) = (governed, &inner[..]) else { return (None, draft) };
    let kind = if from == open { QuoteKind::Direct } else { QuoteKind::Mixed };
    let rest = Draft { kind: QuoteKind::Direct, spans: vec![(*first, close + 1)], ..draft };
    (Some(Draft::new(kind, (from, *first), Some(cue))), rest)
}

/// The marked cries before the last one, which one clause reports: `„Wstyd!”, „Hańba!” – krzyczeli ludzie.`
fn cries(scene: &Scene<'_, '_>, start: usize, covered: &[bool], draft: &mut Draft) {
    loop {
        let open = draft.spans[0].0;
        if open < start + 4 {
            return;
        }
        let joined = scene.kind(open - 1) == TokenKind::Comma || matches!(scene.lower(open - 1), "i" | "oraz" | "czy");
        let close = open - 2;
        let Some(other) = scene.partner(close).map(|p| p as usize).filter(|&p| p < close && p >= start) else { return };
        if !joined || covered[other] || !scene.capital(other + 1) {
            return;
        }
        draft.spans.insert(0, (other, close + 1));
    }
}

/// Whether the marks hold the name of who says what the sentence holds: `Wójt – jak donosi dziś „Kurier” – zapowiedział, że`.
fn informs(scene: &Scene<'_, '_>, start: usize, open: usize, close: usize) -> bool {
    const NEAR: usize = 4;
    let low = start.max(open.saturating_sub(NEAR));
    let verb = (low..open).rev().take_while(|&k| scene.is_word(k)).find(|&k| scene.speech(k).is_some());
    verb.is_some_and(|k| k > start && scene.lower(k - 1) == "jak") && fragments::name(scene, open, close)
}

/// Whether the sentence only sends the reader on to another text: `Zobacz także: „To moja droga”`.
pub(super) fn sends_on(scene: &Scene<'_, '_>, start: usize, end: usize) -> bool {
    scene.parts(start, ClauseWord::SendsOn)
        && scene.capital(start)
        && (start + 1..end.min(start + 5)).any(|i| scene.kind(i) == TokenKind::Colon)
}

/// Whether the marked sentence ends the title that the one before it sends the reader on to: `Zobacz: Wyjechał. „Nie wrócę”`.
pub(super) fn linked(scene: &Scene<'_, '_>, sentences: &[(usize, usize)], n: usize) -> bool {
    n > 0 && n + 1 == sentences.len() && sends_on(scene, sentences[n - 1].0, sentences[n - 1].1)
}

/// A marked sentence in a list after another one: `Hasła? „Chcemy głosować”, „To nasza sprawa”.`
fn listed(scene: &Scene<'_, '_>, last: Option<&Draft>, open: usize, close: usize) -> Option<Draft> {
    let after = last.filter(|d| d.cue.is_none() && d.kind == QuoteKind::Direct)?.extent().1;
    let joined = open == after + 1
        && (scene.kind(after) == TokenKind::Comma || matches!(scene.lower(after), "i" | "oraz" | "czy" | "lub"));
    let sentence = scene.capital(open + 1) && scene.has_finite(open, close);
    (joined && sentence).then(|| Draft::new(QuoteKind::Direct, (open, close + 1), None))
}

/// Speech whose reporting clause stands inside its marks: `„To jasne – podkreśla posłanka. – Wrócimy do tego”`.
fn inserted(scene: &Scene<'_, '_>, open: usize, close: usize) -> Option<Draft> {
    let (dash, cue) = report::closing_dash(scene, open + 1, close)?;
    let strong = scene.speech(cue.token.index()).is_some_and(|(_, v)| !v.weak);
    let after = cue.clause.end.index().min(close);
    if cue.kind != CueKind::Verb || !strong || after < close && !scene.is_dash(after) {
        return None;
    }
    let mut draft = Draft::new(QuoteKind::Direct, (open, dash), Some(cue));
    if scene.words(after, close) > 0 {
        draft.spans.push((after + 1, close + 1));
    }
    Some(draft)
}

/// Whether the mark opens the rest of a sentence that the reporting clause broke: `„Damy radę” – mówił wójt – „bo musimy”`.
fn resumes(scene: &Scene<'_, '_>, draft: &Draft, open: usize) -> bool {
    let after = draft.cue.map_or(open, |c| c.clause.end.index());
    let verb = draft.cue.is_some_and(|c| c.kind == CueKind::Verb && draft.spans[0].1 <= c.token.index());
    verb && after + 1 == open && scene.is_dash(after) && !scene.capital(open + 1)
}

/// Whether the pair at `open` goes on with the quotation: `„A” – powiedział X – „B”`.
fn goes_on(scene: &Scene<'_, '_>, draft: &Draft, open: usize) -> bool {
    draft.cue.is_some_and(|cue| {
        let after = cue.clause.end.index();
        after + 1 >= open && after < open && scene.is_dash(after) || after == open
    })
}

fn pair(scene: &Scene<'_, '_>, start: usize, open: usize, close: usize, end: usize) -> Option<Draft> {
    if let Some(draft) = inserted(scene, open, close) {
        return Some(draft);
    }
    if clause::asked(scene, start, open) {
        return None;
    }
    // `w wydaniu dziennika „Nowy Kurier” – gazeta podkreśliła`
    if fragments::titled(scene, open) && fragments::name(scene, open, close) {
        return None;
    }
    let content = (open, close + 1);
    let words = scene.words(open, close);
    if open == start
        && scene.is_dash(close + 1)
        && let Some((_, name)) = signed::find(scene, start, end).filter(|s| s.0 == close + 1)
    {
        return Some(Draft { label: Some(name), ..Draft::new(QuoteKind::Direct, content, None) });
    }
    if let Some(cue) = following(scene, open, close, end) {
        // a fragment at the end of an unmarked sentence belongs to all of that sentence
        if scene.words(start, open) > 0 && !scene.capital(open + 1) && !speech_between(scene, start, open) {
            return Some(Draft::new(QuoteKind::Mixed, (start, close + 1), Some(cue)));
        }
        return Some(Draft::new(QuoteKind::Direct, content, Some(cue)));
    }
    if open > start && scene.kind(open - 1) == TokenKind::Colon {
        if let Some(cue) = preceding(scene, start, open - 1) {
            // `podkreślił, że hasłem jest: „Dość”`: what `że` opens runs through the colon
            if let Some(from) = reported::that_clause(scene, cue.token.index(), open - 1) {
                return Some(Draft::new(QuoteKind::Mixed, (from, close + 1), Some(cue)));
            }
            return Some(Draft::new(QuoteKind::Direct, content, Some(cue)));
        }
        if words >= 3 && (scene.capital(open + 1) || scene.kind(open + 1) == TokenKind::Number) {
            let label = TokenRange::new(start, open - 1);
            let short = label.len() <= 8;
            return Some(Draft { label: short.then_some(label), ..Draft::new(QuoteKind::Direct, content, None) });
        }
    }
    if let Some(cue) = before_comma(scene, start, open).filter(|_| words >= 4 && close + 2 >= end) {
        return Some(Draft::new(QuoteKind::Direct, content, Some(cue)));
    }
    // `KORONAWIRUS „To skandal”. …`: a word in capitals only says what it is about
    let kicker = open == start + 1 && close + 2 >= end && !scene.form(start).chars().any(char::is_lowercase);
    let alone = scene.words(start, end) == words + usize::from(kicker);
    let first = scene.capital(open + 1) || scene.kind(open + 1) == TokenKind::Number;
    let sentence = first && (words >= 3 || words == 2 && scene.has_finite(open, close));
    // `Metro zdjęło plakat. „Drażliwy temat”`
    let remark = first
        && words == 2
        && start > 0
        && scene.kind(open - 1) != TokenKind::Open
        && scene.is_word(open + 2)
        && !scene.capital(open + 2);
    if alone && (sentence || remark) {
        return Some(Draft::new(QuoteKind::Direct, content, None));
    }
    if (open.saturating_sub(2).max(start)..open).any(|i| scene.parts(i, ClauseWord::Work)) {
        return None;
    }
    let lower = (open + 1..close).filter(|&k| scene.is_word(k) && !scene.capital(k)).count();
    let apart = scene.capital(close + 1) || scene.close_of(close + 1).is_some_and(|_| scene.capital(close + 2));
    if sentence && open == start && lower >= 2 && close + 1 < end && apart {
        return Some(Draft::new(QuoteKind::Direct, content, None));
    }
    let closed = matches!(scene.kind(close - 1), TokenKind::Stop | TokenKind::Exclamation | TokenKind::Question);
    // `„Wstyd i hańba dla gminy”, „Kto za to odpowie?”`
    let list = scene.kind(close + 1) == TokenKind::Comma && scene.is_mark(close + 2) && scene.capital(close + 3);
    if sentence && words >= 4 && (closed || words >= 8 || list) && (open == start || close + 2 >= end) {
        return Some(Draft::new(QuoteKind::Direct, content, None));
    }
    None
}

/// The reporting clause after the closing mark.
pub(super) fn following(scene: &Scene<'_, '_>, open: usize, close: usize, end: usize) -> Option<Cue> {
    let mut i = close + 1;
    let mut dashed = false;
    while i < end && i < close + 4 {
        match scene.kind(i) {
            TokenKind::Dash(_) => dashed = true,
            TokenKind::Comma | TokenKind::Stop => {}
            _ => break,
        }
        i += 1;
    }
    if i >= end || scene.capital(i) && !dashed {
        return None;
    }
    let cue = report::after(scene, i, end, if dashed { Reach::Loose } else { Reach::Tight })?;
    let at = cue.token.index();
    let title = i == close + 1 && scene.words(open, close) < 4;
    (dashed || !title && !clause::takes_clause(scene, at, end)).then_some(cue)
}

/// The verb or noun of speech that a colon follows.
pub(super) fn preceding(scene: &Scene<'_, '_>, start: usize, colon: usize) -> Option<Cue> {
    for i in (start.max(colon.saturating_sub(25))..colon).rev() {
        if let Some((word, verb)) = scene.speech(i)
            && (report::predicate(word, verb, true) || word.form == SpeechForm::Converb)
        {
            let clause = TokenRange::new(clause::start(scene, start, i), colon);
            return Some(Cue { token: TokenId::from(i), kind: CueKind::Verb, clause });
        }
    }
    None
}

/// The verb of speech of the clause whose comma stands before the mark: `Wójt powiedział w radiu, „most jest zamknięty”.`
fn before_comma(scene: &Scene<'_, '_>, start: usize, open: usize) -> Option<Cue> {
    if open < start + 2 || scene.kind(open - 1) != TokenKind::Comma {
        return None;
    }
    for i in (start.max(open.saturating_sub(25))..open - 1).rev() {
        if let Some((word, verb)) = scene.speech(i) {
            let says = verb.direct && !verb.weak && verb.says.is_empty() && report::predicate(word, verb, false);
            let inserted = (start..i).rev().take(4).any(|k| scene.signal(k) == Signal::As);
            let clause = TokenRange::new(clause::start(scene, start, i), open - 1);
            let cue = Cue { token: TokenId::from(i), kind: CueKind::Verb, clause };
            return (says && !inserted).then_some(cue);
        }
        if !scene.is_word(i) || scene.finite(i) || matches!(scene.signal(i), Signal::That | Signal::Relative) {
            return None;
        }
    }
    None
}

fn speech_between(scene: &Scene<'_, '_>, from: usize, to: usize) -> bool {
    let low = from.max(to.saturating_sub(60));
    (low..to).any(|i| scene.is_dash(i)) || reported::reports(scene, low, to + 1)
}

/// Unmarked speech that a colon announces: `Lekarka oskarża: zabraliście nam szczepionki.`
fn colon(scene: &Scene<'_, '_>, start: usize, end: usize, covered: &[bool]) -> Option<Draft> {
    const FAR: usize = 4;
    let colon = (start + 1..end.min(start + 30)).find(|&i| scene.kind(i) == TokenKind::Colon)?;
    let marked = (colon..end).any(|i| scene.is_mark(i)) || scene.is_dash(colon + 1);
    // a title needs no verb: `Komisja podtrzymuje: most bez wsparcia`
    if marked || covered[start] || covered[end - 1] || !scene.has_finite(colon, end) && start > 0 {
        return None;
    }
    let near = (colon.saturating_sub(FAR).max(start)..colon).rev().find_map(|i| scene.speech(i).map(|s| (i, s)));
    let (at, (word, verb)) = near?;
    let clause = TokenRange::new(clause::start(scene, start, at), colon);
    let says = verb.direct
        && !verb.weak
        && word.form.is_finite()
        && word.form != SpeechForm::Impersonal
        && !report::future(scene, at);
    let subject = clause.indices().any(|i| i != at && (scene.capital(i) && scene.is_word(i) || scene.noun(i)));
    let needed = scene.has_needed(&verb.says, at, colon);
    (says && subject && needed).then(|| {
        let cue = Cue { token: TokenId::from(at), kind: CueKind::Verb, clause };
        Draft::new(QuoteKind::Indirect, (colon + 1, end), Some(cue))
    })
}

/// What a colon announced without marks, with the rest of its paragraph when nobody else speaks there:
/// `Wójt stwierdził: To zły przykład. Nie tak się rządzi.`
pub(super) fn to_the_end(scene: &Scene<'_, '_>, rest: &[(usize, usize)], mut draft: Draft) -> Draft {
    const SENTENCES: usize = 8;
    let (start, stop) = draft.extent();
    let unmarked = draft.kind == QuoteKind::Indirect && start > 0 && scene.kind(start - 1) == TokenKind::Colon;
    if !unmarked || draft.cue.is_none() || !scene.capital(start) || rest.first().is_none_or(|s| s.0 != stop) {
        return draft;
    }
    let announces = |&(s, e): &(usize, usize)| {
        let colon = (s..e.min(s + 30)).find(|&i| scene.kind(i) == TokenKind::Colon);
        colon.is_some_and(|c| preceding(scene, s, c).is_some())
    };
    let own = rest.iter().take_while(|s| !announces(s)).count();
    let quiet = |&(s, e): &(usize, usize)| {
        !(s..e).any(|i| scene.is_mark(i) && scene.partner(i).is_some())
            && !scene.is_dash(s)
            && report::closing_dash(scene, s, e).is_none()
            && !reported::somebody(scene, s, e)
    };
    if own <= SENTENCES && rest[..own].iter().all(quiet) && own > 0 {
        draft.spans[0].1 = rest[own - 1].1;
    }
    draft
}

/// Dash speech that a colon announces: `Gość odpowiada: – Zobaczymy.`
fn colon_dash(scene: &Scene<'_, '_>, start: usize, end: usize, covered: &[bool]) -> Option<Draft> {
    let colon = (start + 1..end.saturating_sub(2).min(start + 60)).find(|&i| scene.kind(i) == TokenKind::Colon)?;
    let opens = scene.is_dash(colon + 1) || scene.is_mark(colon + 1) && scene.partner(colon + 1).is_none();
    if covered[colon] || covered[colon + 2] || !opens {
        return None;
    }
    let cue = preceding(scene, start, colon)?;
    Some(Draft::new(QuoteKind::Direct, (colon + 2, end), Some(cue)))
}

/// Dash speech that a colon announced, with the sentences up to the dash that closes it:
/// `Doniósł nam pasażer: – Pociąg stoi. Czekamy godzinę – relacjonował.`
pub(super) fn to_its_dash(scene: &Scene<'_, '_>, rest: &[(usize, usize)], mut draft: Draft) -> Draft {
    const SENTENCES: usize = 6;
    let (start, stop) = draft.extent();
    let announced = start > 1 && scene.is_dash(start - 1) && scene.kind(start - 2) == TokenKind::Colon;
    if !announced {
        return draft;
    }
    // `napisał, że żałuje: – To zła droga – stwierdził`: each verb has its own
    let told = draft.cue.is_some_and(|c| reported::that_clause(scene, c.token.index(), start - 2).is_some());
    if let Some((dash, cue)) = report::closing_dash(scene, start, stop) {
        let after = cue.clause.end.index();
        if after >= stop || !scene.is_dash(after) && scene.words(after, stop) == 0 {
            draft.spans[0].1 = dash;
            draft.cue = if told { Some(cue) } else { draft.cue };
        }
        return draft;
    }
    let on = rest.first().is_some_and(|s| s.0 == stop);
    for &(s, e) in rest.iter().take(if on { SENTENCES } else { 0 }) {
        if scene.is_dash(s) || (s..e).any(|i| scene.is_mark(i)) {
            break;
        }
        if let Some((dash, cue)) = report::closing_dash(scene, s, e) {
            draft.spans[0].1 = dash;
            draft.cue = if told { Some(cue) } else { draft.cue };
            return draft;
        }
    }
    // no dash closes it: as long as somebody says `ja` or `my` and nobody else is reported
    let own = |&&(s, e): &&(usize, usize)| {
        !scene.is_dash(s)
            && !(s..e).any(|i| scene.is_mark(i))
            && (s..e).any(|i| scene.talks(i))
            && !reported::somebody(scene, s, e)
    };
    if on && let Some(last) = rest.iter().take(SENTENCES).take_while(own).last() {
        draft.spans[0].1 = last.1;
    }
    draft
}
