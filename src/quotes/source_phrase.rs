//! Source phrases: `zdaniem X`, `według X`, `w ocenie X`, `zgodnie z relacją X`, `jak podaje X`.
//!
//! The content is the rest of the sentence; what stands before the phrase in the same clause is content too.
//! Linear: looks back and ahead at most [`FAR`] tokens.

use super::clause;
use super::draft::{self, Draft};
use super::noun_phrase;
use super::quote::{Cue, CueKind, QuoteKind};
use super::report::{self, Reach};
use super::scene::{Scene, Signal};
use crate::lexis::{ClauseWord, SourceNoun, SourceWord, SpeechForm};
use crate::morphology::{Case, Pos, Tag};
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;

const FAR: usize = 60;

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
        // `Jak według pana powinna działać Ukraina?`
        let asks =
            scene.kind(end - 1) == TokenKind::Question && (from..to).any(|k| scene.parts(k, ClauseWord::Address));
        // `Wójt poinformował, kto jego zdaniem zasłużył`: the clause is the verb's
        let told = from > start + 1
            && scene.signal(from - 1) == Signal::Question
            && scene.kind(from - 2) == TokenKind::Comma
            && (start.max(from.saturating_sub(8))..from - 2).any(|k| scene.speech(k).is_some());
        if asks || told || clause::asked(scene, start, from) {
            i = to.max(i + 1);
            continue;
        }
        let mut stop = clause::end(scene, to, end, None);
        let relative = (start.max(from.saturating_sub(3))..from).any(|k| scene.signal(k) == Signal::Relative)
            || scene.signal(from + 1) == Signal::Relative;
        // `…, choć zdaniem X A, B`: the main clause is still to come
        let concession = from > start
            && scene.parts(from - 1, ClauseWord::Subordinate)
            && !scene.has_finite(start, from)
            && scene.kind(to) != TokenKind::Comma;
        if concession || relative && scene.signal(from + 1) != Signal::Relative {
            stop = clause::first_comma(scene, to, stop);
        }
        // `Lekarze, których zdaniem most runie, protestują`: the main clause goes on
        let whose = (from..to).any(|k| scene.signal(k) == Signal::Relative) && to <= from + 3;
        if whose && !scene.has_finite(start.max(from.saturating_sub(FAR)), from) {
            stop = clause::before_predicate(scene, to, stop);
        }
        let low = out.last().map_or(start, |d| d.extent().1.min(from));
        let mut before = lead(scene, low, from, to, stop);
        // `przez – jak to określił wójt – „skok na kasę”`: only what something is called is his, unless `że` is
        let named = before < from && names(scene, cue, to, stop);
        if named && scene.signal(before.max(1) - 1) != Signal::That {
            before = from;
            let open = (to..stop.min(to + 2)).find(|&k| scene.close_of(k).is_some());
            stop = open.and_then(|k| scene.close_of(k)).map_or(stop, |close| close + 1);
        }
        let mut spans = Vec::new();
        // `Gdyby zamknęli most, to zdaniem wójta …`
        let answers = from > before + 2 && scene.lower(from - 1) == "to" && scene.kind(from - 2) == TokenKind::Comma;
        let lead = if answers { from - 2 } else { from };
        if scene.words(before, lead) > 0 {
            spans.push((before, lead));
        }
        if scene.words(to, stop) > 0 {
            spans.push((to, stop));
        }
        // `Jak podaje „Echo”, zdaniem policji …`: the medium's and the speaker's
        let inner = (to..end.min(to + 3)).find(|&k| matches!(scene.signal(k), Signal::Source(SourceWord::Genitive)));
        let reported = spans.iter().any(|&(a, b)| (a..b).any(|k| scene.verb(k) || scene.is_mark(k)) || b - a > 5);
        if let (Some(&(a, _)), Some(&(_, b)), true) = (spans.first(), spans.last(), reported) {
            let kind = match spans[..] {
                _ if named => QuoteKind::Mixed,
                [span] => draft::marked(scene, span),
                _ => draft::marked(scene, (a, b)),
            };
            out.push(Draft { kind, spans, cue: Some(cue), label: None });
        }
        let agency = cue.kind == CueKind::AsClause && before == from;
        i = inner.filter(|_| agency).unwrap_or_else(|| stop.max(to).max(i + 1));
    }
    out
}

/// Whether a source phrase that does not open its sentence ends right where marks open: `to zdaniem wójta „skandal”`.
pub(super) fn ends_at(scene: &Scene<'_, '_>, start: usize, open: usize) -> bool {
    const NEAR: usize = 8;
    (open.saturating_sub(NEAR).max(start + 1)..open)
        .any(|i| phrase(scene, i, start, open).is_some_and(|cue| cue.clause.end.index() == open))
}

/// Whether the verb says what something is called, and marks hold the name.
fn names(scene: &Scene<'_, '_>, cue: Cue, to: usize, stop: usize) -> bool {
    let verb = scene.speech(cue.token.index());
    let calls = cue.kind == CueKind::AsClause && verb.is_some_and(|(_, v)| v.fragment && !v.that);
    calls && (to..stop).any(|k| scene.is_mark(k))
}

/// Where content before the phrase at `from..to` begins, `from` when there is none; `stop` is where content after it ends.
fn lead(scene: &Scene<'_, '_>, start: usize, from: usize, to: usize, stop: usize) -> usize {
    let dashed = from > start && scene.is_dash(from - 1);
    let comma = from > start && scene.kind(from - 1) == TokenKind::Comma;
    let closed = to >= stop || matches!(scene.kind(to), TokenKind::Comma | TokenKind::Stop) || scene.is_dash(to);
    let rest = scene.has_finite(to, stop);
    // a comma before the phrase and none after it: the phrase opens a clause of its own, unless the verb that follows has its
    // subject before: `Spór wciąż, jak pisze „Echo” jest otwarty`
    let one = scene.is_word(to) && scene.predicate(to) && !scene.has_finite(start.max(from.saturating_sub(FAR)), from);
    if comma && !closed && !one {
        return from;
    }
    let mut i = from - usize::from(comma || dashed);
    let inner = i;
    let low = start.max(from.saturating_sub(FAR));
    while i > low {
        let k = i - 1;
        let boundary = matches!(scene.signal(k), Signal::That | Signal::SoThat)
            || scene.is_dash(k)
            || matches!(scene.kind(k), TokenKind::Semicolon | TokenKind::Colon);
        if boundary {
            break;
        }
        let opens = matches!(scene.signal(k), Signal::Relative | Signal::Conjunction)
            || scene.parts(k, ClauseWord::Link)
            || scene.parts(k, ClauseWord::Subordinate);
        // `…, ale według X …`: what the link joins is another clause
        if opens && (inner - k <= 1 || inner - k == 2 && scene.kind(k + 1) == TokenKind::Comma) {
            return from;
        }
        let clause = scene.kind(k) == TokenKind::Comma
            && i < from
            && (scene.parts(i, ClauseWord::Link) || scene.signal(i) == Signal::Relative)
            && rest
            && !scene.has_finite(i, from);
        if clause {
            return if scene.signal(i) == Signal::Relative { from } else { i + 1 };
        }
        i -= 1;
    }
    let attribute = !comma
        && !dashed
        && to < stop
        && inner > start
        && scene.tag(inner - 1).is_adjective()
        && scene.is_word(to)
        && !scene.finite(to)
        && scene.tag(to).agrees_with(scene.tag(inner - 1))
        && scene.tag(to).is_noun();
    // `z kolei według X …`: nothing is said yet
    let adverbial = inner == i + 2 && scene.lexis.clauses.is_adverbial(scene.lower(i), scene.lower(i + 1));
    if attribute || adverbial { from } else { i }
}

fn phrase(scene: &Scene<'_, '_>, i: usize, start: usize, end: usize) -> Option<Cue> {
    let signal = scene.signal(i);
    // At most words no phrase begins.
    let begins = matches!(signal, Signal::As | Signal::Source(SourceWord::Genitive | SourceWord::In));
    if !begins && scene.lower(i) != "zgodnie" {
        return None;
    }
    let cue =
        |token: usize, kind, from, to| Cue { token: TokenId::from(token), kind, clause: TokenRange::new(from, to) };
    let previous = |k: usize| if i >= start + k { Some(scene.lower(i - k)) } else { None };
    let own = matches!(previous(1), Some("jego" | "jej" | "ich"));
    let governed = |k: usize| i >= start + k && scene.signal(i - k) == Signal::That;
    if governed(1) || !own && governed(2) {
        return None;
    }
    let source = |case| noun_phrase::source(scene, i + 1, end, case);
    match signal {
        Signal::As => {
            let word = (start..i).rfind(|&k| scene.is_word(k));
            let after = word.is_some_and(|k| i - k <= 2 && !scene.is_dash(i - 1) && scene.parts(k, ClauseWord::After));
            let joins = |k: usize| scene.signal(k) == Signal::Conjunction || scene.parts(k, ClauseWord::Subordinate);
            let begins = i == start || !scene.is_word(i - 1) || joins(i - 1);
            let found = report::after(scene, i, end, Reach::Loose).filter(|_| begins && !after)?;
            let verb = found.token.index();
            let (word, frames) = scene.speech(verb)?;
            // `jak się przewiduje`: nobody does
            let nobody = scene.lower(i + 1) == "się" && verb == i + 2 && word.form == SpeechForm::Singular;
            if frames.weak || nobody && frames.needs.is_empty() {
                return None;
            }
            let dash = (i > start && scene.is_dash(i - 1))
                .then(|| (verb..end.min(verb + FAR)).find(|&k| scene.is_dash(k)))
                .flatten();
            let to = dash.unwrap_or_else(|| as_end(scene, verb, end));
            if i == start && scene.kind(end - 1) == TokenKind::Question {
                return None;
            }
            let past = if scene.kind(to) == TokenKind::Comma { to + 2 } else { to };
            (!clause::takes_clause(scene, found.token.index(), past.min(end)))
                .then(|| cue(found.token.index(), CueKind::AsClause, i, to))
        }
        Signal::Source(SourceWord::Genitive) => {
            if scene.lower(i) == "zdaniem" {
                match i.checked_sub(1).filter(|_| i > start).map(|k| scene.signal(k)) {
                    Some(Signal::Source(SourceWord::Own)) => return Some(cue(i, CueKind::SourcePhrase, i - 1, i + 1)),
                    Some(Signal::Source(SourceWord::Mine)) => return None,
                    // `lekarze, których zdaniem …`
                    Some(Signal::Relative) if whose(scene, i, start) => {
                        return Some(cue(i, CueKind::SourcePhrase, i - 1, i + 1));
                    }
                    _ => {}
                }
                if matches!(previous(1), Some("ze" | "z" | "nad" | "przed" | "tym" | "takim" | "tego")) {
                    return None;
                }
            }
            source(Case::Genitive).map(|to| cue(i, CueKind::SourcePhrase, i, to))
        }
        Signal::Source(SourceWord::In) if previous(1) == Some("w") => {
            source(Case::Genitive).map(|to| cue(i, CueKind::SourcePhrase, i - 1, to))
        }
        Signal::Source(SourceWord::In) if previous(2) == Some("w") && own => {
            Some(cue(i, CueKind::SourcePhrase, i - 2, i + 1))
        }
        _ if scene.lower(i) == "zgodnie" && i + 2 < end && matches!(scene.lower(i + 1), "z" | "ze") => {
            let instrumental = Tag::of(Pos::Subst).with(Case::Instrumental);
            let whose = scene.can(i + 3, Pos::Subst, instrumental) && i + 3 < end;
            let pronoun = scene.nominal(i + 2, Pos::Ppron3) && !scene.nominal(i + 2, Pos::Adj) && !whose;
            let said = (i + 2..end.min(i + 5)).any(|k| scene.is_source(k, SourceWord::With));
            // `relacje, zgodnie z którymi …`
            let antecedent = (start.max(i.saturating_sub(6))..i).any(|k| scene.is_source(k, SourceWord::With));
            if scene.signal(i + 2) == Signal::Relative && antecedent {
                return Some(cue(i, CueKind::SourcePhrase, i, i + 3));
            }
            (pronoun || said).then_some(())?;
            let to = noun_phrase::source(scene, i + 2, end, Case::Instrumental)?;
            // `zgodnie z zapowiedziami`: nobody's, but a paper speaks for itself
            let paper = scene.lexis.source_nouns.get(scene.lemma(i + 2)) == Some(SourceNoun::Document);
            (pronoun || paper || to > i + 3).then_some(())?;
            Some(cue(i, CueKind::SourcePhrase, i, to))
        }
        _ => None,
    }
}

/// Whether the relative pronoun before `zdaniem` is whose opinion it is: `lekarze, których zdaniem lek szkodzi`, but
/// `zmiana, którą zdaniem posłów trzeba cofnąć`.
fn whose(scene: &Scene<'_, '_>, zdaniem: usize, start: usize) -> bool {
    let genitive = Tag::of(Pos::Subst).with(Case::Genitive);
    let pronoun = zdaniem - 1;
    let governed = pronoun > start && scene.pos(pronoun - 1) == Pos::Prep;
    let other = scene.noun(zdaniem + 1) && scene.declines(zdaniem + 1, genitive) && !scene.subject(zdaniem + 1);
    scene.declines(pronoun, genitive) && !governed && !other
}

/// Where `jak podaje X` ends: at the dash, the colon, or the comma after which a clause can begin.
fn as_end(scene: &Scene<'_, '_>, verb: usize, end: usize) -> usize {
    let limit = end.min(verb + FAR);
    if let Some(to) = uncut(scene, verb, limit) {
        return to;
    }
    let mut i = verb + 1;
    let mut parenthesis = 0;
    while i < limit {
        if let Some(close) = scene.close_of(i).filter(|&c| c < end) {
            i = close + 1;
            continue;
        }
        match scene.kind(i) {
            TokenKind::Open => parenthesis += 1,
            TokenKind::Close if parenthesis > 0 => parenthesis -= 1,
            TokenKind::Close | TokenKind::Colon | TokenKind::Stop => return i,
            TokenKind::Dash(_) if scene.spaced(i) => return apposed(scene, i, end),
            TokenKind::Comma if parenthesis == 0 && !goes_on(scene, verb, i, limit) => return i,
            _ => {}
        }
        i += 1;
    }
    i.min(end)
}

/// The second of two dashes between which only a name or a noun says who the source is, or the first:
/// `Jak podali organizatorzy – związek Nowa Kolej – pociągi stanęły`.
fn apposed(scene: &Scene<'_, '_>, dash: usize, end: usize) -> usize {
    const LONGEST: usize = 14;
    let other = (dash + 2..end.min(dash + LONGEST)).find(|&k| scene.is_dash(k));
    let noun = scene.tag(dash + 1).is_noun() || scene.capital(dash + 1);
    other.filter(|&k| noun && !scene.has_finite(dash + 1, k) && scene.has_finite(k, end)).unwrap_or(dash)
}

/// The end of a source that no comma parts from what it says: `Jak pisze AFP mieszkańcy domagają się zmian`.
fn uncut(scene: &Scene<'_, '_>, verb: usize, end: usize) -> Option<usize> {
    const NEAR: usize = 7;
    let parted =
        |k: usize| matches!(scene.kind(k), TokenKind::Comma | TokenKind::Colon | TokenKind::Close) || scene.is_dash(k);
    let stop = (verb + 1..end).find(|&k| parted(k)).unwrap_or(end);
    if !scene.has_finite(verb + 1, stop) {
        return None;
    }
    let name = (verb + 1..stop.min(verb + NEAR)).find(|&k| scene.capital(k) || scene.is_mark(k));
    // `Jak zapewnił w oświadczeniu o nic nie prosił`: whoever does is not named
    let nobody = (verb + 1..stop).all(|k| !scene.capital(k)) && stop + 1 >= end && scene.pos(verb + 1) == Pos::Prep;
    if nobody {
        let paper = |k: usize| {
            let noun = scene.lexis.source_nouns.get(scene.lemma(k));
            matches!(noun, Some(SourceNoun::Document | SourceNoun::Event)) || scene.is_source(k, SourceWord::With)
        };
        return Some((verb + 2..stop.min(verb + 5)).find(|&k| paper(k)).map_or(verb + 1, |k| k + 1));
    }
    let name = name?;
    if let Some(close) = scene.close_of(name) {
        return (close < stop).then_some(close + 1);
    }
    let to = (name..stop).find(|&k| !scene.capital(k))?;
    (!scene.has_finite(verb + 1, name) && scene.predicate((to..stop).find(|&k| scene.finite(k))?)).then_some(to)
}

/// Whether what follows the comma still belongs to the clause `jak podaje X`: an apposition, a relative clause, `w tym …`,
/// a converb's phrase.
fn goes_on(scene: &Scene<'_, '_>, verb: usize, comma: usize, end: usize) -> bool {
    let first = comma + 1;
    let stops = |k: usize| matches!(scene.kind(k), TokenKind::Comma | TokenKind::Colon) || scene.is_dash(k);
    let Some(close) = (first..end).find(|&k| stops(k)) else { return false };
    if (first..end.min(first + 3)).any(|k| scene.signal(k) == Signal::Relative) {
        // `eksperci, na których powołuje się agencja,`
        let opens = first + usize::from(scene.pos(first) == Pos::Prep);
        return scene.signal(opens) == Signal::Relative && scene.has_finite(first, close);
    }
    // `Nowak, cytowany przez agencję,`
    if scene.pos(first) == Pos::Ppas && scene.lower(first + 1) == "przez" {
        return !(first..close).any(|k| scene.predicate(k));
    }
    if (first..close).any(|k| scene.predicate(k)) || !scene.has_finite(close, end) {
        return false;
    }
    let adds = scene.lexis.clauses.is_addition(scene.lower(first), scene.lower(first + 1));
    if scene.pos(first) == Pos::Pcon || adds {
        return true;
    }
    if scene.lower(first) == "w" && scene.lower(first + 1) == "tym" {
        return true;
    }
    // `Jak dodał, po powodzi, drugiej w tym roku, …`: where nobody is named nothing is said of him
    if first == verb + 2 || scene.pos(first) == Pos::Prep {
        return false;
    }
    // a name before the comma and what its bearer is after it, or the name of the bearer who has only a function
    let apposition = |k: usize| {
        let lemma = scene.lemma(k);
        scene.lexis.functions.is_function(lemma) || scene.lexis.functions.body(lemma).is_some()
    };
    let named = scene.capital(comma - 1) && (first..close.min(first + 3)).any(apposition);
    let subject = (verb + 1..comma).any(|k| scene.subject(k) || scene.capital(k));
    let function = !scene.capital(comma - 1)
        && (verb + 1..comma).any(apposition)
        && (first..close).all(|k| scene.capital(k) && scene.is_word(k))
        && close - first <= 4;
    named || function || !subject && (first..close).any(|k| scene.capital(k)) && !scene.parts(first, ClauseWord::Link)
}
