//! A name that keeps its bare consonant where Polish would decline a man's is no person: `według Torvex`, `ze Stambrook`,
//! `Jan Nowak, prezes Torvex`.
//!
//! Invariant: only kinds change, and only those of single words that the article never calls by a given name or a title.
//! Source: Polish declines men's surnames that end in a consonant after every preposition; women's stay, and so do the names
//! of firms and of places abroad, but a woman is introduced by her given name or her title.

use super::given::is_known_given;
use super::mention::{Kind, NameMention};
use super::word::{self, FUNCTION, is_bare, stem};
use crate::lexis::Lexis;
use crate::morphology::{Case, Gender, NameClass, Number, Pos};
use crate::reading::Reading;
use crate::span::TokenId;
use crate::text::TokenKind;
use rustc_hash::{FxHashMap, FxHashSet};

/// Prepositions that no nominative follows, and what an undeclined name after them is.
const PREPOSITIONS: [(&str, Kind); 12] = [
    ("na", Kind::Place),
    ("w", Kind::Place),
    ("we", Kind::Place),
    ("do", Kind::Place),
    ("z", Kind::Organization),
    ("ze", Kind::Place),
    ("od", Kind::Organization),
    ("dla", Kind::Organization),
    ("przez", Kind::Organization),
    ("według", Kind::Organization),
    ("wobec", Kind::Organization),
    ("przeciwko", Kind::Organization),
];

struct Slots<'r> {
    reading: &'r Reading<'r>,
    lexis: &'r Lexis,
    names: &'r [NameMention],
}

impl Slots<'_> {
    /// The word before, within the sentence.
    fn before(&self, at: TokenId) -> Option<TokenId> {
        let start = self.reading.sentence(self.reading.sentence_of(at)).tokens.start;
        at.0.checked_sub(1).map(TokenId).filter(|&before| before >= start)
    }

    fn is_function(&self, at: TokenId) -> bool {
        word::hint(self.reading, self.lexis, at) & FUNCTION != 0
    }

    /// Whether a title or a woman's verb beside the name says that it is a person's: `kanclerz Torvex`, `Torvex mówiła`.
    fn is_somebody(&self, index: usize) -> bool {
        let name = &self.names[index];
        let she = |at: TokenId| {
            let tag = self.reading.best(at).tag;
            tag.is_finite() && tag.gender() == Some(Gender::F) && tag.number() == Some(Number::Singular)
        };
        let before = self.before(name.tokens.start);
        let one = |at: TokenId| self.reading.best(at).tag.number() == Some(Number::Singular) && self.is_function(at);
        let titled = before.is_some_and(one) && self.kind(index).is_none();
        let after = Some(name.tokens.end).filter(|at| at.index() < self.reading.len());
        titled || before.is_some_and(she) || after.is_some_and(she)
    }

    /// Whether the name at this place in the list is undeclined where a person's would be, and what it is then.
    fn kind(&self, index: usize) -> Option<Kind> {
        let reading = self.reading;
        let at = self.names[index].tokens.start;
        if word::is_known(reading, at) || !is_bare(reading.form(at)) {
            return None;
        }
        let before = self.before(at)?;
        if let Some(&(form, kind)) = PREPOSITIONS.iter().find(|(form, _)| *form == reading.lower(before)) {
            // Without its dot `ze` is also `że`; the preposition stands before two consonants only.
            let cluster = reading.lower(at).chars().take(2).all(|c| !"aeiouyąęó".contains(c));
            return (form != "ze" || cluster).then_some(kind);
        }
        let noun = reading.best(before).tag;
        if noun.pos() != Pos::Subst || word::is_capital(reading, before) {
            return None;
        }
        if self.is_function(before) {
            let oblique = noun.case() == Some(Case::Genitive);
            let comma = self.before(before).filter(|&at| reading.kind(at) == TokenKind::Comma);
            let person = index
                .checked_sub(1)
                .map(|i| &self.names[i])
                .is_some_and(|other| other.kind == Kind::Person && Some(other.tokens.end) == comma);
            return (oblique || person).then_some(Kind::Organization);
        }
        None
    }
}

/// The mentions, with such names as places and institutions.
pub(super) fn told_by_case(reading: &Reading<'_>, mut names: Vec<NameMention>, lexis: &Lexis) -> Vec<NameMention> {
    let slots = Slots { reading, lexis, names: &names };
    let single = |name: &NameMention| name.kind == Kind::Person && name.tokens.len() == 1;
    let mut found: FxHashMap<String, Kind> = FxHashMap::default();
    for (index, name) in names.iter().enumerate().filter(|(_, name)| single(name)) {
        if let Some(kind) = slots.kind(index) {
            found.entry(stem(reading.form(name.tokens.start))).or_insert(kind);
        }
    }
    if found.is_empty() {
        return names;
    }
    let mut called: FxHashSet<String> = FxHashSet::default();
    for (index, name) in names.iter().enumerate().filter(|(_, name)| name.kind == Kind::Person) {
        let own = is_known_given(reading, &lexis.given, name.tokens.start)
            || reading.best(name.tokens.start).class.has(NameClass::INHABITANT);
        // Once declined, it is a name like any other.
        let declined = !is_bare(reading.form(name.last()));
        if name.tokens.len() > 1 || own || declined || slots.is_somebody(index) {
            called.insert(stem(reading.form(name.last())));
        }
    }
    found.retain(|stem, _| !called.contains(stem));
    for name in names.iter_mut().filter(|name| single(name)) {
        if let Some(&kind) = found.get(&stem(reading.form(name.tokens.start))) {
            name.kind = kind;
        }
    }
    names
}
