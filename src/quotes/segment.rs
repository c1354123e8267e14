//! Top-level sentences of a paragraph: what stands inside a pair of marks is not parted.
//!
//! Invariant: the sentences tile the paragraph. Linear: every step moves on, a pair is jumped over.

use super::scene::Scene;
use crate::lexis::ClauseWord;
use crate::morphology::NameClass;
use crate::text::TokenKind;
use core::ops::Range;

const LONGEST_JUMP: usize = 600;

/// The sentences of a paragraph as token positions, end exclusive.
pub(super) type Sentences = Vec<(usize, usize)>;

/// The sentences of every paragraph.
pub(super) fn paragraphs(scene: &Scene<'_, '_>) -> Vec<Sentences> {
    scene.reading.paragraphs().iter().map(|p| sentences(scene, p.tokens.indices())).collect()
}

/// The sentences of the range.
pub(super) fn sentences(scene: &Scene<'_, '_>, paragraph: Range<usize>) -> Sentences {
    let mut out = Vec::new();
    let mut start = paragraph.start;
    let mut i = paragraph.start;
    while i < paragraph.end {
        let mut last = i;
        if let Some(close) = scene.close_of(i).filter(|c| c - i <= LONGEST_JUMP) {
            last = close;
            i = close;
        }
        let final_mark = if scene.is_mark(last) && last > paragraph.start { last - 1 } else { last };
        let ends = matches!(
            scene.kind(final_mark),
            TokenKind::Stop | TokenKind::Question | TokenKind::Exclamation | TokenKind::Ellipsis
        ) || closed_short(scene, final_mark)
            || counted_out(scene, final_mark)
            || before_dash(scene, final_mark, paragraph.end);
        i += 1;
        let title = paragraph.start == 0 && start == 0;
        if !ends && i < paragraph.end && (unparted(scene, i) || title && glued(scene, i)) {
            out.push((start, i));
            start = i;
            continue;
        }
        if !ends || scene.kind(final_mark) == TokenKind::Stop && abbreviated(scene, final_mark, paragraph.start) {
            continue;
        }
        while i < paragraph.end
            && (scene.kind(i) == TokenKind::Close || scene.is_mark(i) && scene.partner(i).is_none() && !scene.spaced(i))
        {
            i += 1;
        }
        if i < paragraph.end && begins(scene, i, paragraph.end, scene.kind(final_mark)) {
            out.push((start, i));
            start = i;
        }
    }
    if start < paragraph.end {
        out.push((start, paragraph.end));
    }
    out
}

/// Whether a semicolon parts two turns of dash speech: `– Wracamy – mówił wójt; – Most stoi – odparł radny.`
fn before_dash(scene: &Scene<'_, '_>, i: usize, end: usize) -> bool {
    scene.kind(i) == TokenKind::Semicolon && i + 2 < end && scene.is_dash(i + 1) && scene.spaced(i + 2)
}

/// Whether the reading has a sentence end with a short form, whose stop is no token of its own: `… 20 mld zł. Import …`;
/// a figure goes on: `w 2017 r. 55 mld zł`.
fn closed_short(scene: &Scene<'_, '_>, i: usize) -> bool {
    let next = i + 1;
    scene.kind(i) == TokenKind::Abbreviation
        && next < scene.signals.len()
        && scene.kind(next) != TokenKind::Number
        && !(matches!(scene.kind(next), TokenKind::Dash(_)) && goes_on(scene, i))
        && scene.reading.sentence_of(i.into()) != scene.reading.sentence_of(next.into())
}

/// Whether a sentence ends with an amount before a common word with a capital: `… wzrosło do 4 proc. Wydajność …`, but
/// `4 proc. Polaków`.
fn counted_out(scene: &Scene<'_, '_>, i: usize) -> bool {
    let next = i + 1;
    scene.kind(next) == TokenKind::Word
        && scene.form(i).ends_with('.')
        && matches!(scene.lower(i), "proc." | "tys." | "mln" | "mld" | "zł" | "r.")
        && scene.is_capitalised(next)
        && scene.known(next)
        && !scene.named(next)
        && scene.analyses(next).iter().all(|a| a.class == NameClass::default())
}

/// Whether the dash after a short form goes on with its sentence: `w 2014 r. – 889 tys.`, `ustawa z dnia 7 lipca 1994 r. – Prawo budowlane`.
fn goes_on(scene: &Scene<'_, '_>, short: usize) -> bool {
    const DATE: usize = 5;
    let dated = (short.saturating_sub(DATE)..short).any(|k| scene.lower(k) == "dnia");
    scene.kind(short + 2) == TokenKind::Number || dated
}

/// Whether a sentence begins at `i` though nothing closes the one before it: a function word with a capital, as after a
/// heading whose paragraph was lost (`Unia się zmienia Zdaniem ekspertów …`).
fn unparted(scene: &Scene<'_, '_>, i: usize) -> bool {
    if !scene.capital(i) {
        return false;
    }
    // `… zobacz więcej Premier dodał …`
    if i > 2 && scene.kind(i - 3) == TokenKind::Ellipsis && scene.parts(i - 2, ClauseWord::SendsOn) {
        return true;
    }
    let word = |k: usize| k < scene.signals.len() && scene.kind(k) == TokenKind::Word;
    // `… do Chin WARTO WIEDZIEĆ: …`
    let shouts = |k: usize| {
        word(k) && scene.known(k) && scene.form(k).chars().count() > 3 && scene.form(k).chars().all(char::is_uppercase)
    };
    if shouts(i) && shouts(i + 1) && scene.is_word(i - 1) && !shouts(i - 1) && !scene.named(i) {
        return true;
    }
    word(i)
        && scene.is_capitalised(i)
        && (scene.is_word(i - 1) || scene.is_mark(i - 1))
        && word(i + 1)
        && !scene.capital(i + 1)
        && scene.lexis.layout.openers.has(scene.lower(i))
        && !scene.named(i)
}

/// Whether the text goes on at `i` after a title that lost its paragraph: who does something opens the sentence, with a capital
/// that only an opening word has (`To zły plan Niemiecka kanclerz powiedziała …`, `Lis: To zły plan Prezydent Nowak powiedział …`).
fn glued(scene: &Scene<'_, '_>, i: usize) -> bool {
    const FEWEST: usize = 3;
    const NEAR: usize = 12;
    let next = i + 1;
    let inside = i > FEWEST && scene.is_word(i - 1) && scene.kind(i) == TokenKind::Word && scene.is_capitalised(i);
    if !inside || !scene.known(i) || scene.named(i) || !scene.is_word(next) {
        return false;
    }
    let of_noun = scene.tag(i).is_adjective() && !scene.capital(next) && scene.noun(next);
    let function = scene.is_function(i) && (scene.named(next) || scene.noun(next));
    let verb = (next..scene.signals.len().min(i + NEAR)).find(|&k| scene.finite(k));
    (of_noun || function) && scene.subject(i) && verb.is_some()
}

/// Whether the stop belongs to an initial or a title before a name.
fn abbreviated(scene: &Scene<'_, '_>, stop: usize, start: usize) -> bool {
    if stop == start || scene.spaced(stop) {
        return false;
    }
    let word = scene.lower(stop - 1);
    let number = stop + 1 < scene.signals.len() && scene.kind(stop + 1) == TokenKind::Number;
    number && scene.parts(stop - 1, ClauseWord::Counted)
        || scene.parts(stop - 1, ClauseWord::Title)
        || word.chars().count() == 1 && scene.capital(stop - 1)
}

/// Whether a new sentence may begin at `i`, after a final mark.
fn begins(scene: &Scene<'_, '_>, i: usize, end: usize, mark: TokenKind) -> bool {
    if !scene.spaced(i) && !scene.is_dash(i) {
        return false;
    }
    match scene.kind(i) {
        TokenKind::Dash(_) => {
            let next = (i + 1).min(end - 1);
            let lower = scene.kind(next) == TokenKind::Word && !scene.capital(next);
            let figure = scene.kind(next) == TokenKind::Number && scene.reading.raw((i.max(2) - 2).into()).len() <= 4;
            !(lower || figure && mark == TokenKind::Stop)
        }
        TokenKind::Word | TokenKind::Abbreviation => {
            let credit = scene.parts(i, ClauseWord::Credit) && i + 1 < end && scene.kind(i + 1) == TokenKind::Colon;
            let initials = i + 5 > end && scene.kind(i) == TokenKind::Word && !scene.known(i);
            let figure = scene.form(i).starts_with(|c: char| c.is_ascii_digit());
            // `Rząd zapowiedział, że zasiłki wz... zobacz więcej`
            let teaser = mark == TokenKind::Ellipsis && scene.parts(i, ClauseWord::SendsOn);
            scene.capital(i) || credit || initials || figure || teaser
        }
        TokenKind::Comma | TokenKind::Stop | TokenKind::Semicolon | TokenKind::Colon | TokenKind::Close => false,
        TokenKind::Quote(_) => scene.spaced(i),
        _ => true,
    }
}
