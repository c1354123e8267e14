//! Reported speech: a verb or noun of speech and the clause that it governs: `powiedział, że …`.
//!
//! Source of the frames: `lexis/speech_verbs.tsv`. Looks at most 30 tokens ahead for the complementiser.

use super::clause;
use super::draft::{self, Draft};
use super::nobody;
use super::quote::{Cue, CueKind};
use super::report;
use super::scene::{Scene, Signal, beside_self};
use crate::lexis::{ClauseWord, SourceWord, SpeechForm, SpeechWord};
use crate::morphology::{Case, Pos, Tag};
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;
use core::cell::OnceCell;
use std::collections::BTreeSet;

const AHEAD: usize = 30;
const INSERTED: usize = 12;

/// A cue and the first token after its complementiser.
struct Hit {
    comma: usize,
    content: usize,
    /// Whether `by` and not `że` opens the clause.
    demand: bool,
}

/// Whether the sentence reports anybody with a clause.
pub(super) fn reports(scene: &Scene<'_, '_>, start: usize, end: usize) -> bool {
    (start..end).any(|i| governed(scene, i, start, end).is_some())
}

/// Whether it does, and says whom: `Radny uważa, że`, but not `(To) pokazuje, że`.
pub(super) fn somebody(scene: &Scene<'_, '_>, start: usize, end: usize) -> bool {
    let named = |k: usize| scene.capital(k) && k > start || scene.noun(k) && scene.subject(k);
    let cue = |i: usize| governed(scene, i, start, end).map(|g| g.2.comma);
    (start..end)
        .any(|i| cue(i).is_some_and(|comma| (start.max(i.saturating_sub(AHEAD))..comma).any(|k| k != i && named(k))))
}

/// Where the `że` clause that the verb governs before `end` begins, if it holds more than that.
pub(super) fn that_clause(scene: &Scene<'_, '_>, verb: usize, end: usize) -> Option<usize> {
    let hit = governed(scene, verb, verb, end)?.2;
    (scene.signal(hit.content - 1) == Signal::That && scene.has_finite(hit.content, end)).then_some(hit.content)
}

/// The verb whose `że` clause lasts to the mark, and where the clause begins.
pub(super) fn governing(scene: &Scene<'_, '_>, start: usize, mark: usize) -> Option<(Cue, usize)> {
    let low = start.max(mark.saturating_sub(AHEAD));
    let verb = |i: &usize| scene.speech(*i).is_some();
    let (i, hit) = (low..mark).rev().filter(verb).find_map(|i| Some((i, governed(scene, i, start, mark + 1)?.2)))?;
    let closed = (hit.content..mark).any(|k| scene.kind(k) == TokenKind::Comma || scene.is_mark(k) || scene.finite(k));
    let clause = TokenRange::new(clause::start(scene, start, i), hit.comma.max(i + 1));
    let cue = Cue { token: TokenId::from(i), kind: CueKind::Verb, clause };
    (!closed).then_some((cue, hit.content))
}

/// The reported clauses of a sentence, in order.
pub(super) fn find(
    scene: &Scene<'_, '_>,
    (start, end): (usize, usize),
    covered: &[bool],
    used: &BTreeSet<usize>,
) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    let mut last_end = start;
    let mut outer_end = start;
    let mut marked_end = start;
    // The last comma before the word, and how far it was looked for.
    let (mut comma, mut looked) = (None, start);
    let finite = OnceCell::new();
    for i in (start..end).filter(|&i| !covered[i] && !used.contains(&i)) {
        if i >= marked_end {
            marked_end = scene.close_of(i).map_or(marked_end, |c| c.min(end));
        }
        let Some((kind, word, hit)) = governed(scene, i, start, end) else { continue };
        // `podkreślili wagę zapewnień ze strony rządu, że`: the clause is that of the noun which is somebody's
        let theirs = |k: usize| {
            let close = k + 1 < hit.comma && scene.lower(k + 1) == "ze" && scene.lower(k + 2) == "strony";
            close && governed(scene, k, start, end).is_some_and(|g| g.0 == CueKind::Noun && g.2.content == hit.content)
        };
        if kind == CueKind::Verb && (i + 1..hit.comma.min(i + AHEAD)).any(theirs) {
            continue;
        }
        // `wyraził opinię, że „…”`: the verb has it
        if kind == CueKind::Noun && covered.get(hit.content) == Some(&true) {
            continue;
        }
        for k in core::mem::replace(&mut looked, i)..i {
            if scene.kind(k) == TokenKind::Comma {
                comma = Some(k);
            }
        }
        let mut stop = clause::end(scene, hit.content, end, word);
        let inserted = comma.filter(|&k| kind == CueKind::Participle || relative(scene, k, i)).unwrap_or(i);
        let subject = kind == CueKind::Noun || inserted < i;
        // `były dyrektor, który powiedział`
        let former = |k: usize| matches!(scene.lower(k), "były" | "była") && scene.noun(k + 1);
        let first = || *finite.get_or_init(|| (start..end).find(|&k| scene.finite(k) && !former(k)).unwrap_or(end));
        if subject && first() >= inserted {
            stop = clause::before_predicate(scene, hit.content, stop);
        }
        // `W odpowiedzi na zarzut, że …, wójt dodał`: the main clause is still to come
        if kind == CueKind::Noun && scene.pos(start) == Pos::Prep && first() > i {
            stop = clause::first_comma(scene, hit.content, stop);
        }
        // `Mimo że X mówi, że …, Y …`, also after what only introduces it: `Zdaniem Z, mimo że …`
        // `Mimo, że X mówi`
        let parted =
            |k: usize| k > start && scene.parts(k - 1, ClauseWord::Subordinate) && scene.signal(k + 1) == Signal::That;
        let clause = comma.map_or(start, |k| if parted(k) { k - 1 } else { k + 1 });
        // `Rozmawiając z prasą wójt dodał, że …`: the converb does not govern the clause
        let governs = kind != CueKind::Verb || i == clause || !matches!(scene.pos(clause), Pos::Pcon | Pos::Pant);
        if clause::subordinate(scene, clause) && governs && first() >= clause {
            stop = clause::first_comma(scene, hit.content, stop);
        }
        let hit = Hit { content: past_own(scene, hit.content, stop), ..hit };
        if scene.words(hit.content, stop) == 0 {
            continue;
        }
        // one quotation inside another, not more
        let nested = i < last_end;
        if nested && i < marked_end {
            continue;
        }
        if nested && (kind != CueKind::Verb || i < outer_end) {
            continue;
        }
        // `dodał, że podejrzewa, iż …`, `że jest przekonany, iż …`: a verb without a subject of its own goes on with the same speaker
        let alone = |k: usize| scene.finite(k) || matches!(scene.pos(k), Pos::Adv | Pos::Qub);
        if nested && out.last().is_some_and(|d| (d.extent().0..i).all(alone)) {
            continue;
        }
        let from = if nested { out.last().map_or(start, |d| d.extent().0) } else { last_end.min(i) };
        let cue = Cue {
            token: TokenId::from(i),
            kind,
            clause: TokenRange::new(clause::start(scene, from, i), hit.comma.max(i + 1)),
        };
        let span = (hit.content, stop);
        out.push(Draft::new(draft::marked(scene, span), span, Some(cue)));
        if nested {
            outer_end = last_end;
        }
        last_end = last_end.max(stop);
    }
    out
}

/// Past `jego zdaniem` that opens the clause: `dodał, że – jego zdaniem – most runie`.
fn past_own(scene: &Scene<'_, '_>, from: usize, end: usize) -> usize {
    let own = from + usize::from(scene.is_dash(from));
    let opinion = scene.signal(own) == Signal::Source(SourceWord::Own) && scene.lower(own + 1) == "zdaniem";
    if !opinion || own + 2 >= end {
        return from;
    }
    own + 2 + usize::from(scene.is_dash(own + 2) && own > from)
}

/// Whether a relative clause opens after the comma and before the cue: `sędzia, który powiedział`.
fn relative(scene: &Scene<'_, '_>, comma: usize, cue: usize) -> bool {
    (comma + 1..cue.min(comma + 4)).any(|k| scene.signal(k) == Signal::Relative)
}

/// The clause that the word at `i` governs, if it reports.
fn governed(scene: &Scene<'_, '_>, i: usize, start: usize, end: usize) -> Option<(CueKind, Option<SpeechWord>, Hit)> {
    match scene.signal(i) {
        Signal::Speech(word) => {
            let verb = scene.lexis.speech.verb(word);
            let low = start.max(i.saturating_sub(3));
            let alleged = (low..i).any(|k| scene.signal(k) == Signal::Alleged);
            let kind = match word.form {
                // `badanie potwierdzające, że`: nobody says it
                SpeechForm::Participle if i > start && scene.is_source(i - 1, SourceWord::Void) => return None,
                SpeechForm::Converb | SpeechForm::Participle => CueKind::Participle,
                _ if report::predicate(word, verb, alleged) => CueKind::Verb,
                _ => return None,
            };
            let people = matches!(word.form, SpeechForm::Singular | SpeechForm::Neuter)
                && !verb.needs.contains(&"się")
                && !verb.asks.contains(&"się")
                && beside_self(scene.reading, i, start..end)
                && !nobody::written(scene, i, start);
            if people || nobody::addressed(scene, i, start) {
                return None;
            }
            let told = verb.plans && word.form.is_finite() && nobody::set_out(scene, i, start);
            let present = matches!(word.form, SpeechForm::Singular | SpeechForm::Plural);
            if told || present && report::future(scene, i) || nobody::supposed(scene, i, start) {
                return None;
            }
            if word.form == SpeechForm::Impersonal && nobody::rumour(scene, i, start) {
                return None;
            }
            if nobody::own_clause(scene, start.max(i.saturating_sub(5)), i).any(|k| nobody::void(scene, k, start)) {
                return None;
            }
            // `co pokazuje, że`, `to dowodzi, że`: nobody says it
            // `Choć grozi, to przyznaje, że …`
            let answers = i > start + 1 && scene.kind(i - 2) == TokenKind::Comma && clause::subordinate(scene, start);
            let what = i > start && matches!(scene.lower(i - 1), "co" | "wiele" | "wszystko")
                || i > start && scene.lower(i - 1) == "to" && !answers
                || (i + 1..end.min(i + 4)).any(|k| {
                    scene.lower(k) == "to" && scene.kind(k + 1) == TokenKind::Comma && scene.pos(k - 1) != Pos::Prep
                });
            if what && matches!(kind, CueKind::Verb) && !verb.needs.contains(&"się") {
                return None;
            }
            let negated = i > start && scene.lower(i - 1) == "nie";
            // `nie poinformował, że`: nothing is told, but `nie uważa, że` is an opinion
            if negated && verb.mute {
                return None;
            }
            let asked = negated || word.form == SpeechForm::Impersonal;
            let hit = complement(scene, i, end, &verb.needs, |s, gap| match s {
                Signal::That => verb.that,
                Signal::SoThat => {
                    // `apelował o pomoc, by przeżyć`, but `apelował o to, by …`
                    let about = i + 1 < end && scene.lower(i + 1) == "o" && scene.lower(i + 2) != "to";
                    verb.so_that && gap < 12 && !about
                }
                Signal::Question | Signal::As => verb.question && !asked && gap < 6,
                _ => false,
            })?;
            scene.has_needed(if hit.demand { &verb.asks } else { &verb.needs }, low, hit.content).then_some((
                kind,
                Some(word),
                hit,
            ))
        }
        Signal::Source(SourceWord::Noun | SourceWord::In) => {
            let hit = complement(scene, i, end, &[], |s, gap| s == Signal::That && gap < 12)?;
            owned(scene, i, start, hit.comma).then_some((CueKind::Noun, None, hit))
        }
        Signal::Source(SourceWord::Demand) => {
            let hit = complement(scene, i, end, &[], |s, gap| s == Signal::SoThat && gap < 12)?;
            owned(scene, i, start, hit.comma).then_some((CueKind::Noun, None, hit))
        }
        Signal::Source(SourceWord::Stance) => {
            let hit = complement(scene, i, end, &[], |s, gap| s == Signal::That && gap < 4)?;
            holds(scene, i, start).then_some((CueKind::Verb, None, hit))
        }
        _ => None,
    }
}

/// Whether the word of stance has its verb in the third person before it: `lekarze są zdania, że`, `stoi na stanowisku, że`,
/// `nie ma wątpliwości, że`.
fn holds(scene: &Scene<'_, '_>, i: usize, start: usize) -> bool {
    const NEAR: usize = 6;
    let stands = i > start && scene.lower(i - 1) == "na";
    let own = (start.max(i.saturating_sub(NEAR))..i).rev().take_while(|&k| scene.kind(k) != TokenKind::Comma);
    let verb = own.into_iter().find(|&k| scene.predicate(k));
    let doubts = scene.lower(i) == "wątpliwości";
    let lemma = match (doubts, stands) {
        (true, _) => "mieć",
        (_, true) => "stać",
        _ => "być",
    };
    // `mają` may be read as a form of `maić`
    let of = |k: usize| scene.analyses(k).iter().any(|a| scene.reading.morphology().lemma(a.lemma) == lemma);
    // `nikt nie ma wątpliwości`, `co do tego nie ma wątpliwości`: nobody in particular
    let whose = |k: usize| {
        let subject = (start..k).rev().find(|&s| scene.is_word(s) && scene.lower(s) != "nie");
        let someone = subject.is_some_and(|s| scene.pos(s) != Pos::Prep);
        someone && !(start.max(k.saturating_sub(NEAR))..k).any(|s| scene.lower(s) == "nikt")
    };
    let negated = |k: usize| k > start && scene.lower(k - 1) == "nie";
    verb.is_some_and(|k| of(k) && negated(k) == doubts && (!doubts || whose(k)))
}

/// The complementiser that the cue at `i` governs.
///
/// `needs`: words beside the cue that do not take the clause for themselves: `wyraził nadzieję, że`.
fn complement(
    scene: &Scene<'_, '_>,
    cue: usize,
    end: usize,
    needs: &[&str],
    takes: impl Fn(Signal, usize) -> bool,
) -> Option<Hit> {
    let limit = end.min(cue + AHEAD);
    let mut i = cue + 1;
    // whether the cue's own clause lasts: another predicate in it takes the complement for itself
    let mut own = true;
    while i < limit {
        if let Some(close) = scene.close_of(i).filter(|&c| c < limit) {
            i = close + 1;
            continue;
        }
        let signal = scene.signal(i);
        let comma = scene.kind(i - 1) == TokenKind::Comma;
        match signal {
            Signal::That | Signal::SoThat | Signal::Question | Signal::As | Signal::Relative if comma => {
                // `opisały karę za to, że`: why, not what
                let why = scene.lower(i - 2) == "to" && i > cue + 3 && scene.lower(i - 3) == "za";
                // `mówił o przepisach, jakie obowiązują`: which ones, not what
                let which = signal == Signal::Question && scene.lemma(i) == "jaki" && scene.noun(i - 2) && i > cue + 3;
                if takes(signal, i - cue) && !why && !which && !not_said(scene, cue, i) {
                    return Some(Hit {
                        comma: i - 1,
                        content: content_start(scene, i, signal),
                        demand: signal == Signal::SoThat,
                    });
                }
                if signal == Signal::That {
                    return None;
                }
            }
            Signal::That => {
                return takes(signal, i - cue).then(|| Hit { comma: i, content: i + 1, demand: false });
            }
            Signal::SoThat if i <= cue + if own { 6 } else { 3 } && takes(signal, i - cue) => {
                return Some(Hit { comma: i, content: i + 1, demand: true });
            }
            // the comma is forgotten: `spytał czy most jest zamknięty`
            Signal::Question if i == cue + 1 && takes(signal, 1) && scene.has_finite(i + 1, limit) => {
                return Some(Hit { comma: i, content: content_start(scene, i, signal), demand: false });
            }
            // `wyjaśnił, w jaki sposób`
            _ if comma
                && scene.pos(i) == Pos::Prep
                && i + 1 < limit
                && matches!(scene.signal(i + 1), Signal::Question)
                && takes(Signal::Question, i - cue) =>
            {
                return Some(Hit { comma: i - 1, content: i, demand: false });
            }
            _ if blocks(scene, i) && !needs.contains(&scene.lower(i)) && !as_fact(scene, i, needs) => return None,
            Signal::Speech(w) if w.form.is_finite() || matches!(w.form, SpeechForm::Converb | SpeechForm::We) => {
                // `na której doszło do bójki`: not without its `wniosku`
                let verb = scene.lexis.speech.verb(w);
                if own || scene.has_needed(&verb.needs, i.saturating_sub(2), i + 5) {
                    return None;
                }
            }
            _ => {}
        }
        // `powiedział (i powtórzył), że …`
        if scene.kind(i) == TokenKind::Open
            && let Some(close) = (i + 1..limit.min(i + INSERTED)).find(|&k| scene.kind(k) == TokenKind::Close)
        {
            i = close + 1;
            continue;
        }
        // `argumentując – jak podała agencja – że …`
        if scene.is_dash(i)
            && scene.signal(i + 1) == Signal::As
            && let Some(close) = (i + 2..limit.min(i + INSERTED)).find(|&k| scene.is_dash(k))
        {
            i = close + 1;
            continue;
        }
        if matches!(scene.kind(i), TokenKind::Semicolon | TokenKind::Colon) || scene.is_dash(i) {
            return None;
        }
        own &= scene.kind(i) != TokenKind::Comma;
        // `z którym zgadza się klub, jest takie, że`: another verb takes the clause
        let other = comma && scene.predicate(i) && !scene.capital(i) && scene.speech(i).is_none();
        if other {
            return None;
        }
        if own && scene.predicate(i) && !scene.capital(i) && !scene.parts(i, ClauseWord::Link) {
            return None;
        }
        i += 1;
    }
    None
}

/// Whether the noun of speech is somebody's: `obietnica wójta, że`, `jego słowa, że`, `brytyjskie zapewnienia, że`, or was
/// uttered: `padła obietnica, że`.
fn owned(scene: &Scene<'_, '_>, noun: usize, start: usize, comma: usize) -> bool {
    let genitive = Tag::of(Pos::Subst).with(Case::Genitive);
    let near = (noun + 1..comma.min(noun + 4)).take_while(|&k| {
        scene.is_word(k)
            && (!matches!(scene.pos(k), Pos::Prep | Pos::Conj) || matches!(scene.lower(k), "od" | "ze"))
            && !scene.finite(k)
    });
    let after = near.into_iter().any(|k| scene.capital(k) || scene.declines(k, genitive) || scene.pos(k) == Pos::Ppas);
    let low = start.max(noun.saturating_sub(6));
    // who owns the noun stands right before it, who utters it anywhere in its clause
    let beside = |k: usize| scene.verb(k) || (k + 1..noun).all(|m| scene.tag(m).is_adjective());
    let owner =
        |k: usize| scene.parts(k, ClauseWord::Owner) || scene.tag(k).is_adjective() && scene.capital(k) && k > start;
    let before = (low..noun).any(|k| owner(k) && beside(k));
    after || before
}

/// Whether the clause that `że` opens says what came of it, not what was said: `mówił tak cicho, że nikt nie słyszał`; or nobody
/// said it: `nie sugerował, jakoby …`.
fn not_said(scene: &Scene<'_, '_>, cue: usize, that: usize) -> bool {
    let comma = that - 1;
    // `wyklucza go z listy, co skutkuje tym, że …`: another verb's
    let points = comma > cue + 2 && matches!(scene.lower(comma - 1), "tym" | "tego" | "temu");
    let other = (cue + 1..comma).any(|k| scene.kind(k) == TokenKind::Comma && scene.has_finite(k, comma));
    if points && other {
        return true;
    }
    let denied = scene.lower(that) == "jakoby" && cue > 0 && scene.lower(cue - 1) == "nie";
    denied
        || scene.signal(that) == Signal::That
            && (cue + 1..comma).any(|k| match scene.lower(k) {
                "tak" => k + 1 < comma && matches!(scene.pos(k + 1), Pos::Adv | Pos::Adj),
                "tyle" => true,
                _ => scene.lemma(k) == "taki" && (k + 1..comma).all(|m| !scene.capital(m)) && k + 1 < comma,
            })
}

/// Whether the fact is what is said: `argumentował to faktem, że`, `zwrócił uwagę na fakt, że`.
fn as_fact(scene: &Scene<'_, '_>, i: usize, needs: &[&str]) -> bool {
    scene.lower(i) == "faktem" || scene.lower(i) == "fakt" && scene.lower(i - 1) == "na" && needs.contains(&"uwagę")
}

/// Whether the word takes the clause itself and does not report.
fn blocks(scene: &Scene<'_, '_>, i: usize) -> bool {
    scene.reads(i, SourceWord::Block)
}

/// `że` and `by` are no content; a question word other than `czy` is.
fn content_start(scene: &Scene<'_, '_>, i: usize, signal: Signal) -> usize {
    match signal {
        Signal::That | Signal::SoThat => i + 1,
        Signal::Question if scene.lower(i) == "czy" => i + 1,
        _ => i,
    }
}
