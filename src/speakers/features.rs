//! The reasons for and against an expression as the subject of a cue, read off the text.
//!
//! Invariant: looks at no more than the tokens between the phrase and the cue, which are bounded. Whom the expression
//! means is another matter: `referent`.

use super::agreement::{agreement, clash_in_number, plausible};
use super::between::between;
use super::clause::{certain_rival, of_mother};
use super::feature::Feature;
use super::phrase::{Fit, Phrase, PhraseKind};
use super::scene::{Group, Scene};
use super::seen::Seen;
use super::signature::signs;
use crate::lexis::ClauseWord;
use crate::morphology::{Case, Pos, Source};
use crate::quotes::Quote;
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;

/// Whether the lexicon knows all readings of the head, so that its cases are no guess.
fn is_certain(scene: &Scene<'_, '_>, phrase: &Phrase) -> bool {
    phrase.entity.is_none()
        || phrase.head_kind.is_some()
        || scene
            .reading
            .analyses(phrase.head)
            .iter()
            .all(|a| a.source == Source::Lexicon && a.tag.is_noun() && !a.tag.can_be(Case::Nominative))
}

/// Whether a phrase can be the subject of the cue at all: no preposition's object is, but beside a participle of its own,
/// and no noun that has no reading in the nominative. Names that the lexicon does not know are let in, since their cases are guessed.
pub(super) fn can_be_subject(scene: &Scene<'_, '_>, seen: &Seen, phrase: &Phrase) -> bool {
    let by = seen.passive && phrase.preposition.is_some_and(|p| scene.lower(p.index()) == "przez");
    let object = phrase.preposition.is_some() && !by;
    let oblique = phrase.nominative == Fit::No && is_certain(scene, phrase) && !phrase.counted && !by;
    match seen.group {
        Group::Verb => !object && !oblique,
        // `miał powiedzieć Nowakowi`: whom an infinitive or converb is followed by in another case is its object
        Group::Nonfinite if phrase.tokens.start.index() == seen.anchor + 1 && phrase.nominative == Fit::No && !by => {
            false
        }
        Group::Nonfinite => !object || phrase.tokens.end.index() == seen.anchor,
        _ => true,
    }
}

/// Whether the phrase stands right after the cue and can be in the genitive, as what a source phrase governs.
pub(super) fn is_governed(anchor: usize, phrase: &Phrase) -> bool {
    phrase.tokens.start.index() == anchor + 1 && phrase.genitive >= Fit::Can
}

/// The reasons that the expression itself gives.
pub fn mention(scene: &Scene<'_, '_>, quote: &Quote, seen: &Seen, i: usize, around: &[usize]) -> Vec<Feature> {
    use Feature as F;
    let phrase = &scene.phrases[i];
    let mut out = vec![F::Mention];
    out.push(match phrase.kind {
        PhraseKind::Person => F::Person,
        PhraseKind::Organization => F::Organization,
        PhraseKind::Place => F::Place,
        PhraseKind::OtherName => F::OtherName,
        PhraseKind::Pronoun => F::Pronoun,
        PhraseKind::Human => F::Human,
        PhraseKind::Medium => F::Medium,
        PhraseKind::Institution => F::Institution,
        PhraseKind::Document => F::Document,
        PhraseKind::Group => F::Group,
        PhraseKind::Circumstance => F::Circumstance,
        PhraseKind::Thing => F::Thing,
    });
    out.push(match phrase.nominative {
        Fit::No => F::NominativeNo,
        Fit::Unknown => F::NominativeUnknown,
        Fit::Can => F::NominativeCan,
        Fit::Best => F::NominativeBest,
    });
    out.push(match phrase.genitive {
        Fit::No => F::GenitiveNo,
        Fit::Unknown => F::GenitiveUnknown,
        Fit::Can => F::GenitiveCan,
        Fit::Best => F::GenitiveBest,
    });
    out.push(agreement(phrase.subject, seen.asks, phrase.counted));
    if !phrase.counted && clash_in_number(phrase.subject, seen.asks) {
        out.push(F::ClashesInNumber);
    }
    if let Some(preposition) = phrase.preposition {
        out.push(match scene.lower(preposition.index()) {
            "przez" => F::AfterBy,
            "w" | "we" | "na" => F::AfterIn,
            _ => F::AfterPreposition,
        });
    }
    let tokens = phrase.tokens;
    if tokens.len() > 1 {
        out.push(F::Long);
    }
    if phrase.is_plural() {
        out.push(F::Plural);
    }
    if phrase.inside.is_some() {
        out.push(F::HoldsName);
    }
    let sentence = scene.reading.sentence(scene.reading.sentence_of(tokens.start)).tokens;
    if sentence.start == tokens.start {
        out.push(F::OpensSentence);
    } else if scene.reading.form(tokens.start).starts_with(char::is_uppercase) {
        out.push(F::Capital);
    }
    if quote.label.is_some() {
        out.push(F::InLabel);
        return out;
    }
    let likely = plausible(phrase, seen.asks);
    if likely {
        out.push(F::Plausible);
    }
    if quote.cue.is_none() {
        if signs(scene, seen, i, around) {
            out.push(F::Signs);
        }
        if tokens.start.index() < seen.first {
            out.push(F::SentenceBefore);
            if tokens.end.index() + 3 >= seen.first {
                out.push(F::EndsBefore);
            }
        } else {
            out.push(F::SentenceAfter);
            if tokens.start.index() <= seen.last + 3 {
                out.push(F::OpensAfter);
            }
        }
        return out;
    }
    let cue = seen.anchor;
    if scene.level[tokens.start.index()] != scene.level[cue] {
        out.push(F::OtherLevel);
    }
    let before = tokens.start.index() < cue;
    let range = if before { tokens.end.index()..cue } else { cue + 1..tokens.start.index() };
    if before && asked_about(scene, sentence, phrase, cue) {
        out.push(F::AskedAbout);
    }
    between(scene, seen, i, before, range, around, &mut out);
    out.extend(other_verb(scene, sentence, tokens, cue));
    if seen.group == Group::Verb {
        out.extend(certain_rival(scene, seen, i, around));
        out.extend(of_mother(scene, seen, i));
    }
    if likely {
        let rival = |&&o: &&usize| plausible(&scene.phrases[o], seen.asks);
        let start = |o: usize| scene.phrases[o].tokens.start.index();
        if before {
            if around.iter().filter(rival).find(|&&o| start(o) < cue) == Some(&i) {
                out.push(F::FirstBefore);
            }
            if around.iter().rev().filter(rival).find(|&&o| start(o) < cue) == Some(&i) {
                out.push(F::NearestBefore);
            }
        } else if around.iter().filter(rival).find(|&&o| start(o) > cue) == Some(&i) {
            out.push(F::FirstAfter);
            if addressed(scene, seen, i, around) {
                out.push(F::ObjectOfCue);
            }
        }
    }
    if let Some(last) = i.checked_sub(1).map(|p| &scene.phrases[p]) {
        let gap = tokens.start.index() - last.tokens.end.index().min(tokens.start.index());
        let comma = |at: usize| at < scene.reading.len() && scene.kind(at) == TokenKind::Comma;
        if gap == 0 && phrase.genitive >= Fit::Unknown && last.entity.is_none() && tokens.start != sentence.start {
            out.push(F::Attribute);
        } else if gap == 1 && comma(last.tokens.end.index()) && comma(tokens.end.index()) && plausible(last, seen.asks)
        {
            out.push(F::Apposed);
        }
    }
    out
}

/// How far after the cue stands whom it tells.
const TOLD: usize = 6;

/// Whether the phrase is a medium or an acronym that is told something: `powiedział PAP rzecznik`.
pub(super) fn recipient(scene: &Scene<'_, '_>, seen: &Seen, i: usize, around: &[usize]) -> bool {
    let phrase = &scene.phrases[i];
    let start = phrase.tokens.start.index();
    let near = start > seen.anchor && start <= seen.anchor + TOLD;
    let marks = |at: usize| matches!(scene.kind(at), TokenKind::Word | TokenKind::Quote(_));
    let words = || (seen.anchor + 1..start).all(marks);
    if seen.group != Group::Verb || !near || !words() {
        return false;
    }
    let acronym = phrase.tokens.len() == 1 && scene.reading.form(phrase.head).chars().all(char::is_uppercase);
    let told = phrase.entity.is_some_and(|e| acronym || scene.media.contains(&e));
    let end = scene.phrases[i].tokens.end.index();
    let word = |at: usize| marks(at) || matches!(scene.kind(at), TokenKind::Abbreviation | TokenKind::Initial);
    let speaks = |o: usize| {
        let other = &scene.phrases[o];
        let start = other.tokens.start.index();
        let human = matches!(other.kind, PhraseKind::Person | PhraseKind::Human);
        // `Jak poinformowały AFP służby więzienne`
        let body = matches!(other.kind, PhraseKind::Institution | PhraseKind::Organization)
            && agreement(other.subject, seen.asks, false) == Feature::Agrees
            && other.nominative >= Fit::Can
            && other.is_plural();
        // `powiedziała PAP rzecznik`: a function's gender need not be the woman's
        let function = scene.lexis.functions.of_person(scene.reading.lemma(other.head)).is_some();
        let fits =
            plausible(other, seen.asks) || function && other.nominative >= Fit::Can && other.preposition.is_none();
        let after = start >= end && (end..start).all(word);
        // `Premier Nowak w sobotę mówił PAP`
        let stop = other.tokens.end.index();
        let before = stop <= seen.anchor && (stop..seen.anchor).all(word);
        // `powiedział adwokat AFP`
        let between = start > seen.anchor && stop <= phrase.tokens.start.index();
        (human || body) && fits && (after || before || between)
    };
    // an agency reports and does not say: `– To skandal – powiedziała PAP.`
    let says = matches!(scene.reading.lemma(TokenId::from(seen.anchor)), "powiedzieć" | "mówić");
    told && (acronym && says || around.iter().any(|&o| o != i && speaks(o)))
}

/// Whether the phrase is rather whom the cue wants as its object: `wezwał rząd, by`, `wytknął UE, że`.
fn addressed(scene: &Scene<'_, '_>, seen: &Seen, i: usize, around: &[usize]) -> bool {
    let phrase = &scene.phrases[i];
    let object = |case| scene.reading.analyses(phrase.head).iter().any(|a| a.tag.can_be(case));
    let wants = scene.lexis.speech.word(scene.lower(seen.anchor)).is_some_and(|w| scene.lexis.speech.verb(w).to_whom);
    let alone = || {
        around.iter().all(|&o| {
            o == i || scene.phrases[o].tokens.start.index() < seen.anchor || !plausible(&scene.phrases[o], seen.asks)
        })
    };
    let open = || {
        phrase.nominative == Fit::Unknown
            || phrase.entity.is_some() && phrase.genitive >= Fit::Unknown
            || object(Case::Accusative)
            || object(Case::Dative)
    };
    wants && open() && alone()
}

/// Whether the sentence says before the phrase that somebody was asked, and parts the phrase from the cue by a comma.
fn asked_about(scene: &Scene<'_, '_>, sentence: TokenRange, phrase: &Phrase, cue: usize) -> bool {
    const NEAR: usize = 30;
    let start = phrase.tokens.start.index();
    let from = sentence.start.index().max(start.saturating_sub(NEAR));
    let asked = (from..start).any(|i| scene.lexis.clauses.is(scene.lower(i), ClauseWord::Asked));
    asked && (phrase.tokens.end.index()..cue).any(|i| scene.kind(i) == TokenKind::Comma)
}

/// Whether a finite verb that is not the cue stands in the same clause as the phrase, with nothing but words between.
fn other_verb(scene: &Scene<'_, '_>, sentence: TokenRange, phrase: TokenRange, cue: usize) -> Option<Feature> {
    const NEAR: usize = 8;
    let (start, end) = (phrase.start.index(), phrase.end.index());
    let level = scene.level[start];
    let clause = |at: &usize| {
        let word = matches!(scene.kind(*at), TokenKind::Word | TokenKind::Abbreviation | TokenKind::Number);
        *at != cue && word && scene.level[*at] == level && !matches!(scene.lower(*at), "i" | "oraz" | "a" | "ale")
    };
    let verb = |at: usize| scene.reading.best(TokenId::from(at)).tag.is_finite();
    // `Przedstawiając projekt zaznaczył`
    let governs = |at: usize| verb(at) || scene.reading.best(TokenId::from(at)).tag.pos() == Pos::Pcon;
    let low = sentence.start.index().max(start.saturating_sub(NEAR));
    if (low..start).rev().take_while(clause).any(governs) {
        return Some(Feature::OfVerbBefore);
    }
    let high = sentence.end.index().min(end + NEAR);
    (end..high).take_while(clause).any(verb).then_some(Feature::OfVerbAfter)
}

/// Whether the cue has a subject of its own, so that it need not go back for one.
pub fn own_subject(scene: &Scene<'_, '_>, seen: &Seen, around: &[usize]) -> Option<Feature> {
    if seen.group == Group::Uncued {
        return None;
    }
    let cue = seen.anchor;
    let mut far = false;
    for &i in around {
        let phrase = &scene.phrases[i];
        let source = seen.group == Group::Source && phrase.tokens.start.index() > cue;
        let fits = if source { phrase.genitive >= Fit::Unknown } else { plausible(phrase, seen.asks) };
        if !fits
            || matches!(phrase.kind, PhraseKind::Circumstance)
            || scene.level[phrase.tokens.start.index()] != scene.level[cue]
        {
            continue;
        }
        let gap = if phrase.tokens.start.index() > cue {
            phrase.tokens.start.index() - cue - 1
        } else {
            cue - phrase.tokens.end.index().min(cue)
        };
        let (from, to) = if phrase.tokens.start.index() > cue {
            (cue + 1, phrase.tokens.start.index())
        } else {
            (phrase.tokens.end.index(), cue)
        };
        let clause = gap <= 5 && (from..to).all(|at| !matches!(scene.kind(at), TokenKind::Comma | TokenKind::Dash(_)));
        if gap <= 1 || clause && phrase.tokens.start.index() > cue {
            return Some(Feature::OwnSubject);
        }
        far |= gap <= 12;
    }
    far.then_some(Feature::OwnSubjectFar)
}
