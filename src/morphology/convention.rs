//! What counts as right when our reading is held against KPWr's: real errors, not differences of convention.
//!
//! KPWr was tagged with an older edition of the tagset. Mappings, each for the reason given:
//!
//! | KPWr | counted as right | why |
//! |---|---|---|
//! | `depr` | `subst` | a depreciative form is a noun |
//! | figures as `adj`, `num` | `dig` | we give figures a class of their own |
//! | `interp` | `interp`, `sym` | the same marks |
//! | `burk`, `interj` of single letters and Roman numerals | any reading of other than words | no class in SGJP 2026 |
//! | `xxx` | not counted | not tagged |
//! | lemma of `brev` | not counted | KPWr takes the first of the dictionary: `r.` is `rocznik`, `m.` is `miasto` |
//!
//! Lemmas are compared with case aside. Nothing else is mapped: gerund against noun, participle against adjective,
//! particle against adverb or conjunction count as errors.

use super::kpwr::Gold;
use super::tag::{Pos, Tag};

/// How our reading fares against the annotated one; `None` where there is nothing to compare.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Part of speech.
    pub pos: Option<bool>,
    /// Base form, case aside.
    pub lemma: Option<bool>,
    /// Case, of nouns and adjectives (participles and gerunds included).
    pub case: Option<bool>,
    /// Number, case and gender together, of the same.
    pub agreement: Option<bool>,
}

/// Compares a reading with the annotated token.
#[must_use]
pub fn judge(gold: &Gold, lemma: &str, tag: Tag) -> Verdict {
    if gold.tag == Tag::UNKNOWN {
        return Verdict::default();
    }
    let figures = gold.form.starts_with(|c: char| c.is_ascii_digit());
    let (theirs, ours) = (gold.tag.pos(), tag.pos());
    let pos = same_pos(theirs, ours) || figures && ours == Pos::Dig;
    let same_lemma = gold.lemma.to_lowercase() == lemma.to_lowercase();
    let declines = !figures && (gold.tag.is_noun() || gold.tag.is_adjective());
    Verdict {
        pos: Some(pos),
        lemma: (theirs != Pos::Brev)
            .then_some(same_lemma || figures && ours == Pos::Dig || theirs == Pos::Interp && pos),
        case: declines.then(|| gold.tag.case() == tag.case()),
        agreement: declines.then(|| {
            gold.tag.case() == tag.case() && gold.tag.number() == tag.number() && gold.tag.gender() == tag.gender()
        }),
    }
}

/// Whether two parts of speech are one, or a mere difference of convention.
#[must_use]
pub fn same_pos(theirs: Pos, ours: Pos) -> bool {
    let class = |pos| match pos {
        Pos::Depr => Pos::Subst,
        Pos::Sym => Pos::Interp,
        other => other,
    };
    class(theirs) == class(ours)
}
