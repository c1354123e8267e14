//! What the model sees: of a candidate in its place, and of a candidate after what was chosen before.
//!
//! A feature is a hash of the number of its template, of something in the context and of a part of the candidate's tag.
//! The same code adds up weights and, in training, lists features. Invariant: only integers, nothing depends on order
//! of hash maps or on addresses.

use super::candidate::Candidates;
use super::word::{Word, full, nominal};
use crate::morphology::analysis::Analysis;
use crate::morphology::hash::{mix, mixed};
use crate::morphology::tag::{Case, Pos, Tag};

/// Of templates that look at few values, the hashes of each.
const NEAR: [[u32; 32]; 3] = [mixed(33), mixed(34), mixed(35)];
const AGREEMENT: [[u32; 16]; 2] = [mixed(43), mixed(44)];
const SAME: [u32; 4] = mixed(50);
const SUBJECT: [u32; 8] = mixed(51);

/// What a form shows, hashed once for all of its candidates.
#[derive(Debug)]
pub(super) struct Own {
    word: Word,
    /// Crossed with the whole tag.
    with_full: [u32; 5],
    /// Crossed with part of speech.
    with_pos: [u32; 3],
    /// Crossed with name class and part of speech.
    with_class: u32,
}

impl Own {
    /// Of a form.
    pub fn new(word: Word) -> Self {
        let ending = mix(word.suffix, word.shape);
        Own {
            word,
            with_full: [1, mix(2, word.lower), mix(3, word.choices), mix(4, ending), mix(9, word.shape)],
            with_pos: [mix(20, word.lower), mix(21, word.choices), mix(26, ending)],
            with_class: mix(32, word.shape),
        }
    }

    /// Gives `add` what a candidate shows wherever its form stands; `lemma` is the hash of its lemma.
    #[inline]
    pub fn candidate(&self, c: &Analysis, lemma: u32, mut add: impl FnMut(u32)) {
        let (full, core, pos) = (full(c.tag), core(c.tag), pos(c.tag));
        self.with_full.iter().for_each(|&x| add(mix(x, full)));
        self.with_pos.iter().for_each(|&x| add(mix(x, pos)));
        add(mix(mix(30, lemma), core));
        add(mix(mix(31, lemma), self.word.lower));
        add(mix(self.with_class, mix(u32::from(c.class.0), pos)));
        let usage = u32::from(c.usage) | u32::from(self.word.usage) << 2;
        add(mix(mix(36, usage), mix(pos, self.word.shape)));
        add(mix(mix(37, usage), core));
    }
}

/// Part of speech alone.
#[inline]
pub(super) fn pos(tag: Tag) -> u32 {
    tag.bits() & Tag::POS
}

/// Part of speech, number and case.
#[inline]
fn core(tag: Tag) -> u32 {
    tag.bits() & (Tag::POS | Tag::NUMBERS | Tag::CASES)
}

/// Part of speech and case.
#[inline]
fn role(tag: Tag) -> u32 {
    tag.bits() & (Tag::POS | Tag::CASES)
}

/// How a candidate agrees with the best of a token's nominal candidates: bits for number and case, gender.
#[inline]
fn support(tag: Tag, others: &[Tag]) -> u32 {
    let mut best = 0;
    for other in others {
        let both = tag.bits() & other.bits();
        let mut bits = 1;
        if both & Tag::CASES != 0 {
            bits |= 2;
            if both & Tag::NUMBERS != 0 {
                bits |= 4;
                if both & Tag::GENDERS != 0 {
                    bits |= 8;
                }
            }
        }
        if bits > best {
            best = bits | if other.is_noun() { 16 } else { 0 };
        }
        // Nothing is better than all bits, or than any noun.
        if best >= 15 {
            break;
        }
    }
    best
}

/// What a place in a sentence of forms shows.
#[inline]
fn near(candidates: &Candidates, sentence: &[u32], at: Option<usize>) -> Word {
    const NONE: Word = Word { lower: 7, suffix: 7, choices: 7, shape: 99, usage: 0 };
    at.and_then(|at| sentence.get(at)).map_or(NONE, |&form| candidates.word(form))
}

/// The words that what was chosen before is crossed with: all that is needed of a token that has but one candidate.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words {
    own: u32,
    before: u32,
}

impl Words {
    /// Those of a place in a sentence of forms.
    #[inline]
    pub fn new(candidates: &Candidates, sentence: &[u32], i: usize) -> Self {
        let lower = |at| near(candidates, sentence, at).lower;
        Words { own: lower(Some(i)), before: mix(29, lower(i.checked_sub(1))) }
    }
}

/// The contexts of a token, hashed once for all of its candidates.
#[derive(Debug)]
pub(super) struct Context<'c> {
    /// Crossed with the whole tag.
    with_full: [u32; 4],
    /// Crossed with part of speech, number and case.
    with_core: [u32; 6],
    /// Crossed with part of speech.
    with_pos: [u32; 6],
    /// Crossed with name class and part of speech.
    with_class: u32,
    near: &'c [Tag],
    far: &'c [Tag],
}

impl<'c> Context<'c> {
    /// The context of a place in a sentence of forms.
    pub fn new(candidates: &'c Candidates, sentence: &[u32], i: usize) -> Self {
        let near = |d: isize| near(candidates, sentence, i.checked_add_signed(d));
        let (b2, b1, w, a1, a2) = (near(-2), near(-1), near(0), near(1), near(2));
        let first = u32::from(i == 0);
        Context {
            with_full: [
                mix(5, b1.choices),
                mix(6, a1.choices),
                mix(7, mix(b1.choices, w.choices)),
                mix(8, mix(w.choices, a1.choices)),
            ],
            with_core: [
                mix(10, b1.lower),
                mix(11, a1.lower),
                mix(12, b2.lower),
                mix(13, mix(a1.choices, a2.choices)),
                mix(14, mix(b2.choices, b1.choices)),
                mix(15, a1.suffix),
            ],
            with_pos: [
                mix(22, mix(w.lower, b1.lower)),
                mix(23, mix(w.lower, a1.lower)),
                mix(24, b1.lower),
                mix(25, a1.lower),
                mix(27, a2.choices),
                mix(28, w.shape | first << 8),
            ],
            with_class: mix(38, w.shape | first << 8),
            near: candidates.nominals(sentence.get(i + 1)),
            far: candidates.nominals(sentence.get(i + 2)),
        }
    }

    /// Gives `add` what this place says of any candidate of a part of speech.
    #[inline]
    pub fn pos(&self, pos: u32, mut add: impl FnMut(u32)) {
        self.with_pos.iter().for_each(|&x| add(mix(x, pos)));
    }

    /// Gives `add` the features of a candidate in this place, besides those of its part of speech and its [`Own`].
    #[inline]
    pub fn candidate(&self, c: &Analysis, mut add: impl FnMut(u32)) {
        let (full, core, pos) = (full(c.tag), core(c.tag), pos(c.tag));
        self.with_full.iter().for_each(|&x| add(mix(x, full)));
        self.with_core.iter().for_each(|&x| add(mix(x, core)));
        add(mix(self.with_class, mix(u32::from(c.class.0), pos)));
        if nominal(c.tag) {
            let near = support(c.tag, self.near);
            let far = support(c.tag, self.far);
            let [to_pos, to_core, far_to_pos] = NEAR;
            add(mix(to_pos[near as usize % 32], pos));
            add(mix(to_core[near as usize % 32], core));
            add(mix(far_to_pos[far as usize % 32], mix(near, pos)));
        }
    }
}

/// What was chosen so far, as far as it matters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Before {
    /// The tag before, 0 at the start.
    one: u32,
    /// The tag before that.
    two: u32,
    /// The preposition's tag while its noun phrase lasts.
    governed: u32,
    /// The last noun or adjective.
    nominal: u32,
    /// The last verb's lemma.
    verb: u32,
    /// The lemma before.
    lemma: u32,
    /// What the clause has: 1 a finite verb, 2 a noun in the nominative, 4 a negation.
    clause: u32,
    /// The last nominative in the clause.
    subject: u32,
}

/// What was chosen so far, hashed once for all candidates of the next token.
#[derive(Debug)]
pub(super) struct After {
    before: Before,
    one: u32,
    two: u32,
    /// A whole feature: it does not depend on the candidate.
    pub own: u32,
    /// Crossed with part of speech and case.
    with_role: [u32; 5],
    /// Crossed with agreement and part of speech.
    before_word: u32,
}

impl After {
    /// Gives `add` the features of a candidate after this, besides the whole one.
    #[inline]
    pub fn candidate(&self, c: &Analysis, mut add: impl FnMut(u32)) {
        let tag = c.tag;
        let (full, core, role, pos) = (full(tag), core(tag), role(tag), pos(tag));
        add(mix(self.one, full));
        add(mix(self.two, core));
        if nominal(tag) {
            let one = self.before.one;
            let both = one & tag.bits();
            let agreement = u32::from(both & Tag::NUMBERS != 0)
                | u32::from(both & Tag::CASES != 0) << 1
                | u32::from(both & Tag::GENDERS != 0) << 2
                | u32::from(one & Tag::CASES == 0) << 3;
            let [to_pos, to_role] = &AGREEMENT;
            let agreement = agreement as usize % 16;
            add(mix(to_pos[agreement], mix(one & Tag::POS, pos)));
            add(mix(to_role[agreement], mix(one & (Tag::POS | Tag::CASES), role)));
            self.with_role.iter().for_each(|&x| add(mix(x, role)));
            let same = self.before.nominal & tag.bits();
            let same = u32::from(same & Tag::CASES != 0) | u32::from(same & Tag::NUMBERS != 0) << 1;
            add(mix(SAME[same as usize % 4], mix(self.before_word, pos)));
        } else if tag.is_finite() {
            let both = self.before.subject & tag.bits();
            let agreement = u32::from(both & Tag::NUMBERS != 0)
                | u32::from(both & Tag::GENDERS != 0) << 1
                | u32::from(self.before.subject == 0) << 2;
            add(mix(SUBJECT[agreement as usize % 8], mix(pos, self.before.clause)));
        }
    }
}

impl Before {
    /// What the candidates of a token see of this.
    #[inline]
    pub fn at(&self, words: Words) -> After {
        let cut = Tag::POS | Tag::NUMBERS | Tag::CASES;
        let nominal = mix(self.nominal & (Tag::CASES | Tag::POS), self.one & Tag::POS);
        After {
            before: *self,
            one: mix(40, self.one),
            two: mix(41, mix(self.two & cut, self.one & cut)),
            own: mix(mix(42, self.one & (Tag::POS | Tag::CASES)), words.own),
            with_role: [
                mix(45, self.governed),
                mix(46, nominal),
                mix(47, self.verb),
                mix(48, self.clause),
                mix(49, self.lemma),
            ],
            before_word: words.before,
        }
    }

    /// What is chosen so far once the candidate is; `lemma` is the hash of its lemma.
    #[inline]
    pub fn after(&self, c: &Analysis, lemma: u32) -> Before {
        let tag = c.tag;
        let pos = tag.pos();
        let mut out = Before { one: full(tag), two: self.one, lemma, ..*self };
        match pos {
            Pos::Prep => out.governed = role(tag),
            Pos::Adv | Pos::Qub | Pos::Num | Pos::Dig | Pos::Adj | Pos::Ppas | Pos::Pact | Pos::Adja | Pos::Conj => {}
            _ => out.governed = 0,
        }
        if nominal(tag) {
            out.nominal = core(tag);
            if tag.can_be(Case::Nominative) && !tag.is_adjective() {
                out.clause |= 2;
                out.subject = tag.bits();
            }
        } else if tag.is_finite() || matches!(pos, Pos::Inf | Pos::Pcon | Pos::Pant) {
            out.verb = lemma;
            if tag.is_finite() {
                out.clause |= 1;
            }
        } else if matches!(pos, Pos::Interp | Pos::Comp) {
            (out.clause, out.subject) = (0, 0);
        }
        out
    }
}
