//! Which case a phrase stands in, by what stands before and after it.
//!
//! Source: government of prepositions, the genitive after nouns, apposition after functions, the subject's verb.

use crate::lexis::{BodyClass, FunctionClass, Functions, Speech};
use crate::morphology::{Analysis, Case, Gender, NameClass, Number, Pos, Source, Tag};
use crate::names::Kind;
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;

/// For each case how well it fits, in the order of [`Case`].
pub(super) type Evidence = [i32; 6];

const PREPOSITION: i32 = 40;
const AFTER_NOUN: i32 = 22;
const APPOSITION: i32 = 16;
const OPENING: i32 = 8;
const SUBJECT: i32 = 12;
/// A name beside a verb of speech is who speaks: `powiedziała Anna Nowak`.
const SPEAKS: i32 = 20;

/// The given name ends as no man's does in another case: `Jewhen`.
const UNDECLINED: i32 = 32;

/// How far back a preposition may stand, adjectives between.
const REACH: usize = 4;

fn add(evidence: &mut Evidence, tag: Tag, points: i32) {
    for (case, at) in Case::ALL.iter().zip(evidence) {
        if tag.can_be(*case) {
            *at += points;
        }
    }
}

/// What the neighbours say of the phrase's case.
pub(super) fn evidence(
    reading: &Reading<'_>,
    range: TokenRange,
    kind: Option<Kind>,
    functions: &Functions,
    speech: &Speech,
) -> Evidence {
    let mut out = [0; 6];
    // No locative without a preposition.
    out[Case::Locative as usize] -= PREPOSITION;
    let sentence = reading.sentence(reading.sentence_of(range.start)).tokens;
    let mut at = range.start;
    let mut steps = 0;
    let mut passed = false;
    loop {
        if at <= sentence.start {
            out[0] += OPENING;
            break;
        }
        at = TokenId(at.0 - 1);
        // `w Polskim Radiu Anna Nowak`: the preposition has its noun
        if steps == REACH || passed && reading.best(at).tag.pos() == Pos::Prep {
            break;
        }
        let opens = at == sentence.start && reading.lemma(at).starts_with(char::is_lowercase);
        let common = opens || reading.form(at).starts_with(char::is_lowercase);
        passed |= kind == Some(Kind::Person)
            && !common
            && reading.best(at).tag.is_noun()
            && functions.of_person(reading.lemma(at)).is_none();
        if !before(reading, at, kind, (common, passed), (functions, speech), &mut out) {
            break;
        }
        steps += 1;
    }
    if kind == Some(Kind::Person) && is_undeclined(reading, range) {
        out[0] += UNDECLINED;
    }
    if range.end < sentence.end {
        // `Nowakowa: nie oddamy szkoły`
        if range.start == sentence.start && reading.kind(range.end) == TokenKind::Colon {
            out[0] += SPEAKS;
        }
        let best = reading.best(range.end).tag;
        if best.is_finite() && !matches!(best.pos(), Pos::Imps | Pos::Pred | Pos::Impt) && best.can_be(Number::Singular)
        {
            out[0] += SUBJECT;
        }
    }
    out
}

/// Whether the given name ends as no man's does but in the nominative: `Jewhen Mahda` is no form of `Mahd`.
fn is_undeclined(reading: &Reading<'_>, range: TokenRange) -> bool {
    let given = reading.lower(range.start);
    let vowel = given.ends_with(|c: char| "aąeęioóuy".contains(c) || !c.is_alphabetic());
    let instrumental = ["em", "im", "ym"].iter().any(|end| given.ends_with(end));
    let told = |a: &Analysis| a.source != Source::Lexicon || !a.tag.is_noun() || a.tag.can_be(Case::Nominative);
    let cased = |t: TokenId| reading.analyses(t).iter().all(told);
    range.len() > 1 && given.chars().count() > 3 && !vowel && !instrumental && cased(range.start)
}

/// Whether a past tense right beside a name says that it is a woman's: `Nowak oświadczyła`.
pub(super) fn is_hers(reading: &Reading<'_>, range: TokenRange) -> bool {
    let sentence = reading.sentence(reading.sentence_of(range.start)).tokens;
    let after = (range.end < sentence.end).then_some(range.end);
    let before = (range.start > sentence.start).then(|| TokenId(range.start.0 - 1));
    let hers = |token: TokenId| {
        let tag = reading.best(token).tag;
        tag.pos() == Pos::Praet && tag.can_be(Number::Singular) && tag.gender() == Some(Gender::F)
    };
    after.is_some_and(hers) || before.is_some_and(hers)
}

/// Takes in the word before, which is a common noun or not, before or after a name was passed; whether to look further.
fn before(
    reading: &Reading<'_>,
    at: TokenId,
    kind: Option<Kind>,
    (common, passed): (bool, bool),
    (functions, speech): (&Functions, &Speech),
    out: &mut Evidence,
) -> bool {
    match reading.kind(at) {
        TokenKind::Quote(_) | TokenKind::Number => return true,
        TokenKind::Word => {}
        _ => return false,
    }
    let best = reading.best(at).tag;
    if best.pos() == Pos::Prep {
        let governs = |case: Case| reading.analyses(at).iter().any(|a| a.tag.pos() == Pos::Prep && a.tag.can_be(case));
        out[Case::Locative as usize] += PREPOSITION;
        for (case, score) in Case::ALL.iter().zip(out.iter_mut()) {
            *score += if governs(*case) { PREPOSITION } else { -PREPOSITION };
        }
        return false;
    }
    let man = |a: &&Analysis| a.tag.is_noun() && a.tag.can_be(Gender::M1) && a.class == NameClass::default();
    if best.is_adjective() {
        if matches!(reading.lemma(at), "który" | "jaki" | "ten" | "czyj") {
            out[0] += OPENING;
            return false;
        }
        reading.analyses(at).iter().filter(|a| a.tag.is_adjective()).for_each(|a| add(out, a.tag, 3));
        // `przewodniczący Rady` may be read as an adjective.
        if reading.analyses(at).iter().any(|a| man(&a)) {
            out[Case::Genitive as usize] += AFTER_NOUN / 2;
        }
        return true;
    }
    if best.is_finite() {
        if kind == Some(Kind::Person)
            && speech.word(reading.lower(at)).is_some_and(|w| w.form.is_finite() && speech.verb(w).direct)
        {
            out[0] += SPEAKS;
        }
        out[Case::Accusative as usize] += OPENING / 2;
        return false;
    }
    if !best.is_noun() {
        return false;
    }
    if kind != Some(Kind::Person) {
        // `koncern Wiatr`, `dziennika „Fakt”`: the name stays as it is as often as not.
        let named = matches!(kind, Some(Kind::Organization | Kind::Product))
            && functions
                .body(reading.lemma(at))
                .is_some_and(|b| matches!(b.class, BodyClass::Firm | BodyClass::Medium));
        out[Case::Genitive as usize] += AFTER_NOUN;
        out[0] += if named { AFTER_NOUN } else { APPOSITION / 2 };
        return false;
    }
    // `lider Partii Pracy Jan Nowak`: the name may belong to a noun further to the left.
    if !common {
        out[Case::Genitive as usize] += AFTER_NOUN / 4;
        return true;
    }
    let function = functions.of_person(reading.lemma(at));
    // `szef spółki KBA Jan Nowak`: the name before his belongs to the noun
    if passed && function.is_none() && best.can_be(Case::Genitive) {
        return true;
    }
    if let Some(function) = function {
        // `żona Nowaka` is hardly ever in apposition.
        let somebodys = matches!(function.class, FunctionClass::Kin | FunctionClass::Aide);
        // `szef banku PKO Jan Nowak`: whose office it is has been said
        let (genitive, apposed) = match (somebodys, passed) {
            (true, _) => (AFTER_NOUN, APPOSITION),
            (false, true) => (0, 2 * APPOSITION),
            (false, false) => (AFTER_NOUN / 2, APPOSITION),
        };
        out[Case::Genitive as usize] += genitive;
        add(out, best, apposed);
    } else {
        out[Case::Genitive as usize] += AFTER_NOUN;
        add(out, best, if best.can_be(Gender::F) || best.can_be(Gender::M1) { APPOSITION / 2 } else { 0 });
    }
    false
}
