//! Which way a sentence looks at a date: by the finite verb that stands nearest to it, clause by clause.

use super::scene::Scene;
use crate::morphology::{Aspect, Pos};
use crate::span::TokenId;
use crate::text::TokenKind;

/// Which way a sentence looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
    /// Present, or no verb at all.
    Unknown,
}

/// Endings of the past tense and its impersonal forms.
const PAST: [&str; 17] =
    ["ał", "ała", "ało", "ali", "ały", "ił", "iła", "iło", "ili", "iły", "ył", "yła", "yli", "ął", "ęła", "ano", "ono"];
/// How far a verb is looked for, in tokens.
const REACH: usize = 24;
/// What a comma or a dash between the date and the verb costs, in tokens.
const CLAUSE: usize = 6;
/// What a verb in the present costs, as it may only report.
const PRESENT: usize = 8;

impl Scene<'_, '_> {
    /// Which way the sentence looks at the token. A date after `na` lies ahead (`zaplanowano na 3 lutego`).
    pub fn tense(&self, i: usize) -> Tense {
        let tense = self.verb_tense(i);
        match self.before(i) {
            "na" => Tense::Future,
            "do" if tense == Tense::Past => Tense::Unknown,
            _ => tense,
        }
    }

    /// Which way the finite verb nearest to the token looks.
    pub fn verb_tense(&self, i: usize) -> Tense {
        let range = self.reading.sentence(self.reading.sentence_of(TokenId::from(i))).tokens.indices();
        let mut best: Option<(usize, Tense)> = None;
        for forward in [true, false] {
            let mut cost = 0;
            for step in 1..=REACH {
                let k = if forward { i + step } else { i.wrapping_sub(step) };
                if !range.contains(&k) {
                    break;
                }
                cost += 1;
                if matches!(
                    self.kind(k),
                    Some(TokenKind::Comma | TokenKind::Semicolon | TokenKind::Colon | TokenKind::Dash(_))
                ) {
                    cost += CLAUSE;
                }
                let Some(tense) = self.verb(k) else { continue };
                let total = cost + if tense == Tense::Unknown { PRESENT } else { 0 };
                if best.is_none_or(|b| total < b.0) {
                    best = Some((total, tense));
                }
                if tense != Tense::Unknown {
                    break;
                }
            }
        }
        best.map_or(Tense::Unknown, |b| b.1)
    }

    /// Which way the verb at the token looks, if it is one.
    fn verb(&self, k: usize) -> Option<Tense> {
        let tag = self.tag(k);
        match tag.pos() {
            // `będzie padało`
            Pos::Praet => {
                let future = (k.saturating_sub(4)..k + 4).any(|n| self.tag(n).pos() == Pos::Bedzie);
                Some(if future { Tense::Future } else { Tense::Past })
            }
            Pos::Imps => Some(Tense::Past),
            Pos::Bedzie | Pos::Winien => Some(Tense::Future),
            Pos::Fin if tag.aspect() == Some(Aspect::Perfective) => Some(Tense::Future),
            // `ma się odbyć`, `planuje otworzyć`
            Pos::Fin => {
                let ahead = (k + 1..k + 6).any(|n| self.tag(n).pos() == Pos::Inf);
                Some(if ahead { Tense::Future } else { Tense::Unknown })
            }
            // A word that the lexicon lacks: its ending tells the past.
            Pos::Ign
                if !self.capital(k) && PAST.iter().any(|e| self.word(k).len() > 4 && self.word(k).ends_with(e)) =>
            {
                Some(Tense::Past)
            }
            _ => None,
        }
    }
}
