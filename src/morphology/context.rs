//! Chooses one reading a token: government by prepositions, agreement with the neighbours, capitals.
//!
//! Integer scores, left to right; a first version by rule, to be followed by trained weights.
//! Invariant: the chosen tag has at most one value a category and is compatible with one of the readings.

use super::analysis::{Analysis, NameClass};
use super::tag::{Aspect, Case, Category, Degree, Gender, Number, Person, Pos, Tag};

/// What the choice knows of a token besides its readings.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Shape {
    /// The part of speech that the word mostly is, for the commonest homographs.
    pub usual: Option<Pos>,
    /// Written with a capital where nothing but a name asks for one.
    pub capital_inside: bool,
    /// Opens a sentence.
    pub first: bool,
}

/// What was chosen before a token.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Before {
    /// The tag of the token before.
    pub tag: Option<Tag>,
    /// The cases that a preposition asks for, while its noun phrase lasts.
    pub governed: Option<Tag>,
}

/// The reading of `analyses` that fits best, with one value a category, and what it hands on.
pub(super) fn choose(analyses: &[Analysis], next: &[Analysis], shape: Shape, before: Before) -> (Analysis, Before) {
    let mut best = (i32::MIN, analyses[0]);
    for analysis in analyses {
        let (score, tag) = score(analysis, next, shape, before);
        if score > best.0 {
            best = (score, Analysis { tag, ..*analysis });
        }
    }
    let mut chosen = best.1;
    chosen.tag = settle(chosen.tag);
    let pos = chosen.tag.pos();
    let governed = match pos {
        Pos::Prep => Some(best.1.tag),
        Pos::Adv | Pos::Qub | Pos::Num | Pos::Dig | Pos::Adj | Pos::Ppas | Pos::Pact | Pos::Adja | Pos::Conj => {
            before.governed
        }
        _ => None,
    };
    (chosen, Before { tag: Some(chosen.tag), governed })
}

fn score(analysis: &Analysis, next: &[Analysis], shape: Shape, before: Before) -> (i32, Tag) {
    let mut tag = analysis.tag;
    let mut score = prior(tag);
    if shape.usual == Some(tag.pos()) {
        score += 100;
    }
    let proper = analysis.class != NameClass::default();
    if shape.capital_inside {
        score += if proper { 40 } else { 0 };
    } else if shape.first && analysis.class.has(NameClass::SURNAME) {
        score -= 20;
    }
    let declines = tag.is_noun() || tag.is_adjective() || matches!(tag.pos(), Pos::Num | Pos::Ppron3 | Pos::Ppron12);
    if let (Some(governed), true) = (before.governed, declines) {
        match only_cases(governed).agreement(tag) {
            Some(both) => {
                score += 60;
                tag = both;
            }
            None => score -= 30,
        }
    } else if declines && tag.can_be(Case::Nominative) {
        score += 6;
    }
    if let Some(previous) = before.tag {
        if (previous.is_adjective() || previous.is_noun()) && (tag.is_noun() || tag.is_adjective()) {
            if let Some(both) = tag.agreement(previous) {
                score += if previous.is_noun() && tag.is_noun() { if proper { 18 } else { 0 } } else { 30 };
                if !(previous.is_noun() && tag.is_noun()) || proper {
                    tag = keep_pos(tag, both);
                }
            } else if previous.is_noun() && tag.is_noun() && tag.can_be(Case::Genitive) {
                score += 15;
                tag = tag.agreement(Tag::of(Pos::Subst).with(Case::Genitive)).map_or(tag, |both| keep_pos(tag, both));
            }
        }
        if previous.pos() == Pos::Prep && tag.is_finite() {
            score -= 40;
        }
    }
    if tag.is_adjective() {
        let after = next.iter().filter(|n| n.tag.is_noun()).filter_map(|n| tag.agreement(n.tag)).next();
        if let Some(both) = after {
            score += 25;
            tag = keep_pos(tag, both);
        }
    }
    (score, tag)
}

fn keep_pos(tag: Tag, both: Tag) -> Tag {
    Tag::from_bits(both.bits() & !63 | tag.pos() as u32).unwrap_or(tag)
}

fn only_cases(tag: Tag) -> Tag {
    Case::ALL.iter().filter(|&&c| tag.can_be(c)).fold(Tag::of(Pos::Subst), |t, &c| t.with(c))
}

fn prior(tag: Tag) -> i32 {
    match tag.pos() {
        Pos::Prep | Pos::Conj | Pos::Comp => 45,
        Pos::Qub => 38,
        Pos::Ppron3 | Pos::Ppron12 | Pos::Siebie => 36,
        Pos::Fin | Pos::Praet | Pos::Bedzie => 32,
        Pos::Subst => 30,
        Pos::Adj => 28,
        Pos::Adv | Pos::Num | Pos::Pred => 30,
        Pos::Inf | Pos::Imps | Pos::Pcon => 26,
        Pos::Ppas | Pos::Pact => 25,
        Pos::Ger => 20,
        Pos::Impt | Pos::Interj | Pos::Brev | Pos::Adjp | Pos::Burk => 5,
        _ => 10,
    }
}

/// One value a category: the first in the order of how common they are.
fn settle(tag: Tag) -> Tag {
    let mut out = Tag::of(tag.pos());
    let mut pick = |bits: &[u32]| {
        if let Some(bit) = bits.iter().find(|&&b| tag.bits() & b != 0) {
            out = Tag::from_bits(out.bits() | bit).unwrap_or(out);
        }
    };
    pick(&[Number::Singular.bit(), Number::Plural.bit()]);
    let cases = [Case::Nominative, Case::Genitive, Case::Accusative, Case::Locative, Case::Instrumental, Case::Dative];
    pick(&cases.map(Category::bit));
    pick(&[Case::Vocative.bit()].map(|b| if cases.iter().any(|&c| tag.can_be(c)) { 0 } else { b }));
    pick(&[Gender::M1, Gender::F, Gender::M3, Gender::N, Gender::M2].map(Category::bit));
    pick(&[Person::Third, Person::First, Person::Second].map(Category::bit));
    pick(&[Degree::Positive, Degree::Comparative, Degree::Superlative].map(Category::bit));
    pick(&[Aspect::Imperfective, Aspect::Perfective].map(Category::bit));
    pick(&[2 << 28, 1 << 28]);
    out
}
