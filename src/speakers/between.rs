//! What stands between an expression and the cue.
//!
//! Invariant: looks at each token between once.

use super::agreement::plausible;
use super::feature::Feature;
use super::scene::{OUTSIDE, Scene};
use super::seen::Seen;
use crate::lexis::is_relative;
use crate::morphology::Pos;
use crate::span::TokenId;
use crate::text::TokenKind;

/// What stands between the phrase and the cue.
pub(super) fn between(
    scene: &Scene<'_, '_>,
    seen: &Seen,
    i: usize,
    before: bool,
    range: core::ops::Range<usize>,
    around: &[usize],
    out: &mut Vec<Feature>,
) {
    use Feature as F;
    let cue = seen.anchor;
    let level = scene.level[cue];
    let beside = scene.level[scene.phrases[i].tokens.start.index()] == level;
    let (mut words, mut commas, mut verbs) = (0, 0, 0);
    // whether a relative pronoun can be the subject of its clause
    let mut subject = false;
    let (mut quote, mut other, mut that, mut relative, mut colon, mut dash, mut preposition, mut converb) =
        (false, false, false, None, false, false, false, false);
    for at in range.clone() {
        if scene.level[at] != level {
            // `Wójt – jak donosi „Kurier” – zapowiedział, że`: who tells of it all stands aside
            quote |= !beside || scene.level[at] != OUTSIDE;
            continue;
        }
        other |= scene.cues.contains(&TokenId::from(at));
        match scene.kind(at) {
            TokenKind::Comma => commas += 1,
            TokenKind::Colon | TokenKind::Semicolon => colon = true,
            TokenKind::Dash(_) => dash = true,
            TokenKind::Word => {
                words += 1;
                let tag = scene.reading.best(TokenId::from(at)).tag;
                verbs += usize::from(tag.is_finite());
                preposition |= tag.pos() == Pos::Prep;
                converb |= matches!(tag.pos(), Pos::Pcon | Pos::Pant);
                match scene.lower(at) {
                    "że" | "iż" | "żeby" | "aby" | "by" | "czy" => that = true,
                    word if is_relative(word) => {
                        relative = Some(at);
                        subject = matches!(word, "który" | "która" | "które" | "którzy");
                    }
                    _ => {}
                }
            }
            _ => {}
        }
    }
    let distance = [
        F::Before0,
        F::Before1,
        F::Before3,
        F::Before6,
        F::Before11,
        F::After0,
        F::After1,
        F::After3,
        F::After6,
        F::After11,
    ];
    let bucket = match words {
        0 => 0,
        1..=2 => 1,
        3..=5 => 2,
        6..=10 => 3,
        _ => 4,
    };
    out.push(distance[bucket + if before { 0 } else { 5 }]);
    let mut flag = |set: bool, feature| {
        if set {
            out.push(feature);
        }
    };
    flag(commas == 1, F::CommaBetween);
    flag(commas > 1, F::CommasBetween);
    flag(verbs == 1, F::VerbBetween);
    flag(verbs > 1, F::VerbsBetween);
    flag(quote, F::QuoteBetween);
    flag(other, F::CueBetween);
    flag(that, F::ThatBetween);
    flag(colon, F::ColonBetween);
    flag(dash, F::DashBetween);
    flag(preposition, F::PrepositionBetween);
    flag(converb, F::ConverbBetween);
    if let Some(at) = relative {
        let parted = (at + 1..cue).any(|i| matches!(scene.kind(i), TokenKind::Comma | TokenKind::Dash(_)));
        let antecedent = subject && before && !parted && at <= range.start + 2 && cue - at <= 5 && verbs == 0;
        flag(antecedent, F::Antecedent);
        flag(!antecedent, F::RelativeBetween);
    }
    let rivals = around.iter().filter(|&&o| {
        let start = scene.phrases[o].tokens.start.index();
        o != i && range.contains(&start) && plausible(&scene.phrases[o], seen.asks)
    });
    match rivals.count() {
        0 => {}
        1 => flag(true, F::RivalBetween),
        _ => flag(true, F::RivalsBetween),
    }
    let bracket =
        scene.phrases[i].tokens.start.index().checked_sub(1).is_some_and(|b| scene.kind(b) == TokenKind::Open);
    flag(bracket, F::Bracketed);
}
