//! Where a reported clause ends, and where the clause that reports it begins.
//!
//! Invariant: look-around is capped, so that the room stays linear.

use super::report::{self, Reach};
use super::scene::{Scene, Signal};
use crate::lexis::{ClauseWord, SourceWord, SpeechForm, SpeechWord};
use crate::morphology::{Number, Pos};
use crate::text::TokenKind;

const BACK: usize = 60;
const LONGEST: usize = 300;

/// The beginning of the clause whose verb is at `verb`.
pub(super) fn start(scene: &Scene<'_, '_>, sentence: usize, verb: usize) -> usize {
    let low = sentence.max(verb.saturating_sub(BACK));
    let mut i = verb;
    while i > low {
        if scene.is_dash(i - 1) || matches!(scene.kind(i - 1), TokenKind::Semicolon | TokenKind::Colon) {
            break;
        }
        i -= 1;
    }
    i
}

/// The end of the reported clause that begins at `from` in a sentence that ends at `end`; `cue` is the verb that reports it.
pub(super) fn end(scene: &Scene<'_, '_>, from: usize, end: usize, cue: Option<SpeechWord>) -> usize {
    let end = end.min(from + LONGEST);
    let mut i = from;
    let mut open = 0;
    while i < end {
        if let Some(close) = scene.close_of(i).filter(|&c| c < end) {
            // `że „to koniec” po tym, jak …`: when it was said is no content
            let after = scene.lower(close + 1) == "po" && scene.lower(close + 2) == "tym";
            if i == from
                && after
                && scene.signal(close + 4) == Signal::As
                && !(close + 1..end).any(|k| scene.is_mark(k))
            {
                return close + 1;
            }
            i = close + 1;
            continue;
        }
        match scene.kind(i) {
            TokenKind::Dash(_) if i > from && report::after(scene, i + 1, end, Reach::Tight).is_some() => {
                return i;
            }
            // `– wynika z protokołu`
            TokenKind::Dash(_) if i > from && matches!(scene.lower(i + 1), "wynika" | "wynikało") => return i,
            TokenKind::Semicolon if i > from => return i,
            // `napisał, że żałuje: – To zła droga`
            TokenKind::Colon if i > from && scene.is_dash(i + 1) => return i,
            TokenKind::Open => open += 1,
            TokenKind::Close if open == 0 => return i,
            TokenKind::Close => open -= 1,
            TokenKind::Comma if i > from => {
                if let Some(word) = next_cue(scene, i + 1, end) {
                    let asyndetic = cue.is_some_and(|c| agree(word.form, c.form)) && scene.speech(i + 1).is_some();
                    let comment = scene.lower(i + 1) == "co"
                        && i + 2 < end
                        && scene.speech(i + 2).is_some_and(|(_, v)| v.fragment);
                    // `…, dodaje jednak: – …`
                    let announces = word.form.is_finite()
                        && scene.speech(i + 1).is_some()
                        && (i + 2..end.min(i + 4)).any(|k| scene.kind(k) == TokenKind::Colon);
                    if word.form == SpeechForm::Converb || asyndetic || comment || announces {
                        return i;
                    }
                }
                // `…, choć dodał, że`: the writer goes on with what else was said
                let concedes = matches!(scene.lower(i + 1), "choć" | "chociaż")
                    && scene.speech(i + 2).is_some()
                    && next_cue(scene, i + 2, end).is_some_and(|next| cue.is_none_or(|c| agree(next.form, c.form)));
                if concedes {
                    return i;
                }
                let inserted = scene.signal(i - 1) == Signal::Relative;
                if scene.signal(i + 1) == Signal::As
                    && !inserted
                    && report::after(scene, i + 1, end, Reach::Loose).is_some()
                {
                    return i;
                }
                // `…, co okazało się nieprawdą`: whoever writes knows
                let knows = scene.lower(i + 1) == "co" && matches!(scene.lemma(i + 2), "okazać" | "okazywać");
                if knows
                    || source_phrase_only(scene, i + 1, end)
                    || about_which(scene, i + 1, end)
                    || cue.is_some_and(|c| another(scene, i + 1, end, c))
                    || contrasted(scene, i + 1)
                    || scene.close_of(from) == Some(i - 1) && narrates(scene, i + 1)
                {
                    return i;
                }
            }
            _ => {}
        }
        if i > from
            && scene.signal(i) == Signal::Conjunction
            && i + 1 < end
            && let (Some(next), Some(cue)) = (next_cue(scene, i + 1, end), cue)
            && agree(next.form, cue.form)
            && !demanded(scene, from, i, next.form)
        {
            return if scene.kind(i - 1) == TokenKind::Comma { i - 1 } else { i };
        }
        i += 1;
    }
    end
}

/// A verb of speech within four words.
fn next_cue(scene: &Scene<'_, '_>, from: usize, end: usize) -> Option<SpeechWord> {
    for i in from..end.min(from + 4) {
        if let Some((word, verb)) = scene.speech(i) {
            return scene.has_needed(&verb.needs, i.saturating_sub(2).max(from), i + 5).then_some(word);
        }
        // `co wolno, a czego nie i dodał`: the second conjunction joins the cue
        let joins = i > from && matches!(scene.lower(i), "i" | "oraz" | "a");
        if !scene.is_word(i) || scene.capital(i) || joins || matches!(scene.signal(i), Signal::That | Signal::Relative)
        {
            return None;
        }
    }
    None
}

/// Whether the clause is a demand whose own verb the next one joins: `wezwał wójta, by przyjechał i przeprosił`.
fn demanded(scene: &Scene<'_, '_>, from: usize, conjunction: usize, next: SpeechForm) -> bool {
    let by = from > 0 && scene.signal(from - 1) == Signal::SoThat;
    let many = matches!(next, SpeechForm::Virile | SpeechForm::NonVirile);
    let same = |k: usize| scene.tag(k).number().is_none_or(|n| (n == Number::Plural) == many);
    by && (from..conjunction).any(|k| scene.pos(k) == Pos::Praet && same(k))
}

/// Whether two coordinated verbs can have one subject.
fn agree(a: SpeechForm, b: SpeechForm) -> bool {
    use SpeechForm::{Converb, Infinitive};
    a == b && !matches!(a, Infinitive) || a == Converb
}

/// Whether a participle opens what the narrator adds to a marked clause: `że „to koniec”, (jasno) kreśląc granice`.
fn narrates(scene: &Scene<'_, '_>, from: usize) -> bool {
    scene.pos(from) == Pos::Pcon || scene.pos(from) == Pos::Adv && scene.pos(from + 1) == Pos::Pcon
}

/// Whether the rest of the sentence says who told of it: `…, o czym pisaliśmy w maju`.
pub(super) fn about_which(scene: &Scene<'_, '_>, from: usize, end: usize) -> bool {
    let told = (from + 2..end.min(from + 5))
        .any(|i| scene.talks(i) || scene.speech(i).is_some_and(|(w, _)| w.form.is_finite()));
    scene.lower(from) == "o" && scene.lower(from + 1) == "czym" && told
}

/// Whether somebody else is reported after the comma, with a subject of his own: `…, ale posłanka Lis przekonuje, że …`.
fn another(scene: &Scene<'_, '_>, from: usize, end: usize, cue: SpeechWord) -> bool {
    const FAR: usize = 28;
    if !scene.parts(from, ClauseWord::Contrast) && scene.lower(from) != "tymczasem" {
        return false;
    }
    let that = |k: usize| scene.kind(k) == TokenKind::Comma && scene.signal(k + 1) == Signal::That;
    let says = |&k: &usize| scene.speech(k).is_some_and(|(w, v)| v.that && agree_in_time(w.form, cue.form));
    let verb = (from + 1..end.min(from + FAR)).find(says).filter(|&k| that(k + 1) || that(k + 2));
    let speaks = |k: usize| scene.subject(k) && (scene.is_function(k) || scene.capital(k) && scene.named(k));
    verb.is_some_and(|verb| (from + 1..verb).any(speaks))
}

/// Whether both report in the past, or both in the present, whoever their subjects are.
fn agree_in_time(a: SpeechForm, b: SpeechForm) -> bool {
    use SpeechForm::{Plural, Singular};
    let present = |f: SpeechForm| matches!(f, Singular | Plural);
    a.is_finite() && b.is_finite() && present(a) == present(b)
}

/// Whether another's opinion is set against the clause: `…, a zdaniem rodziców potrzebna`.
fn contrasted(scene: &Scene<'_, '_>, from: usize) -> bool {
    let genitive = |k: usize| scene.signal(k) == Signal::Source(SourceWord::Genitive);
    let own = scene.signal(from + 1) == Signal::Source(SourceWord::Own) && genitive(from + 2);
    let contrast = scene.parts(from, ClauseWord::Contrast) || scene.lower(from) == "jednak";
    contrast && (genitive(from + 1) || own)
}

/// Whether only `zdaniem X` is left of the sentence.
fn source_phrase_only(scene: &Scene<'_, '_>, from: usize, end: usize) -> bool {
    from < end
        && scene.signal(from) == Signal::Source(SourceWord::Genitive)
        && end - from < 10
        && (from..end - 1).all(|i| scene.is_word(i))
}

/// Whether the word of speech at `cue` governs a `że` clause.
pub(super) fn takes_clause(scene: &Scene<'_, '_>, cue: usize, end: usize) -> bool {
    for i in cue + 1..end.min(cue + 25).min(scene.signals.len()) {
        match scene.signal(i) {
            Signal::That => return true,
            Signal::Speech(_) => return false,
            _ => {}
        }
    }
    false
}

/// Whether the sentence begins with a subordinate clause, whose end is a comma: `Mimo że X mówi, że …, Y …`.
pub(super) fn subordinate(scene: &Scene<'_, '_>, sentence: usize) -> bool {
    let extent = scene.lower(sentence) == "o" && scene.lower(sentence + 1) == "ile";
    extent || scene.parts(sentence, ClauseWord::Subordinate) || matches!(scene.pos(sentence), Pos::Pcon | Pos::Pant)
}

/// The first comma in the range that opens no clause of its own, or the end.
pub(super) fn first_comma(scene: &Scene<'_, '_>, from: usize, end: usize) -> usize {
    (from + 1..end.saturating_sub(1))
        .find(|&i| {
            let next = (i + 1..end.min(i + 3)).any(|k| match scene.signal(k) {
                // `…, rodzice by wyszli`: no conjunction
                Signal::SoThat => k == i + 1 || scene.lower(k) != "by",
                signal => matches!(signal, Signal::That | Signal::Relative | Signal::Question | Signal::As),
            });
            let list = |i: usize| scene.has_finite(from, i) && !scene.has_finite(i, end);
            scene.kind(i) == TokenKind::Comma && !next && !list(i)
        })
        .unwrap_or(end)
}

/// Where the clause of the noun that governs the range goes on: `zapowiedź, że X odejdzie, można uznać za …`.
pub(super) fn before_predicate(scene: &Scene<'_, '_>, from: usize, end: usize) -> usize {
    let own = |i: usize| scene.predicate(i) || scene.pos(i) == Pos::Inf;
    let Some(own) = (from..end).find(|&i| own(i)) else { return end };
    let goes_on = |i: usize| {
        let particle = scene.parts(i + 1, ClauseWord::Particle) || scene.pos(i + 1) == Pos::Adv;
        scene.kind(i) == TokenKind::Comma && scene.predicate(i + 1 + usize::from(particle))
    };
    (own..end.saturating_sub(1)).find(|&i| goes_on(i)).unwrap_or(end)
}

/// Whether the token stands in what somebody was asked: `Pytany, co jego zdaniem …`, `Pytany przez posła, czy „…”, …`.
pub(super) fn asked(scene: &Scene<'_, '_>, start: usize, at: usize) -> bool {
    const NEAR: usize = 6;
    const ASKER: usize = 12;
    let low = start.max(at.saturating_sub(NEAR));
    let Some(comma) = (low..at).rfind(|&k| scene.kind(k) == TokenKind::Comma) else { return false };
    (comma..at).any(|k| scene.signal(k) == Signal::Question)
        && (start.max(comma.saturating_sub(ASKER))..comma).any(|k| scene.parts(k, ClauseWord::Asked))
}
