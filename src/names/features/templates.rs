//! The list of features: which properties of which tokens, alone and together.

use super::article::{BITS, Evidence};
use super::hash::mix;
use super::word::{OUTSIDE, Place, Run, Word};
use super::{Features, Group};

impl Features {
    #[inline(never)]
    pub(super) fn token(
        &mut self,
        words: &[Word],
        sentence: core::ops::Range<usize>,
        i: usize,
        run: &Run,
        place: Place,
        seen: &Evidence,
    ) {
        let near =
            |by: isize| i.checked_add_signed(by).filter(|at| sentence.contains(at)).map_or(&OUTSIDE, |at| &words[at]);
        let [b2, b1, w, a1, a2] = [near(-2), near(-1), near(0), near(1), near(2)];
        let mut template = 0;
        let mut add = |group: Group, value: u32| {
            template += 1;
            self.rows.push(mix(template, value) & 0x00ff_ffff | (group as u32) << 24);
        };
        let capital = w.shape;
        let place = u32::from(place.first) | u32::from(place.quoted) << 1 | u32::from(place.shouting) << 2;
        add(Group::Shape, 0);
        add(Group::Word, w.lower);
        add(Group::Lemma, w.lemma);
        add(Group::Lemma, mix(w.lemma, capital));
        add(Group::Tag, mix(w.tag, capital));
        add(Group::Class, mix(w.class, capital));
        add(Group::Class, mix(w.class, w.tag));
        add(Group::Class, mix(w.known, mix(capital, place)));
        add(Group::Shape, mix(w.shape, place));
        add(Group::Affix, mix(w.prefix, capital));
        for suffix in w.suffix {
            add(Group::Affix, mix(suffix, capital));
        }
        add(Group::Table, mix(w.hint, capital));
        add(
            Group::Tag,
            u32::from(w.full.agrees_with(b1.full)) | u32::from(w.full.agrees_with(a1.full)) << 1 | w.tag << 2,
        );
        for near in [b1, a1] {
            add(Group::Near, near.lower);
            add(Group::Near, near.lemma);
            add(Group::Tag, mix(near.tag, near.shape));
            add(Group::Class, mix(near.class, near.shape));
            add(Group::Shape, mix(near.shape, capital));
            add(Group::Near, mix(near.lemma, capital));
            add(Group::Class, mix(mix(near.class, w.class), capital));
            add(Group::Near, near.suffix[1]);
            add(Group::Table, mix(near.hint, mix(near.shape, capital)));
            add(Group::Table, mix(near.hint, mix(w.hint, w.class)));
        }
        for far in [b2, a2] {
            add(Group::Near, far.lemma);
            add(Group::Shape, mix(far.shape, capital));
            add(Group::Class, mix(far.class, w.class));
            add(Group::Table, mix(far.hint, capital));
        }
        add(Group::Near, mix(b1.lemma, w.lemma));
        add(Group::Near, mix(w.lemma, a1.lemma));
        add(Group::Tag, mix(mix(b2.tag, b1.tag), capital));
        add(Group::Shape, mix(mix(b1.shape, a1.shape), capital));
        if run.end > run.start {
            let at = i - sentence.start;
            let (left, right) = (near(run.start as isize - at as isize - 1), near(run.end as isize - at as isize));
            let (first, last) = (near(run.start as isize - at as isize), near(run.end as isize - at as isize - 1));
            let length = ((run.end - run.start).min(4) | (at - run.start).min(3) << 3) as u32;
            add(Group::Run, mix(length, capital));
            add(Group::Run, mix(length, mix(left.tag, right.tag)));
            add(Group::Run, mix(left.lemma, length));
            add(Group::Run, mix(right.lemma, length));
            add(Group::Run, mix(mix(first.class, last.class), length));
            add(Group::Run, mix(first.lemma, length >> 3));
            add(Group::Run, mix(last.lemma, length >> 3));
            add(Group::Run, last.suffix[1]);
            add(Group::Table, left.hint);
            add(Group::Table, right.hint);
            add(Group::Table, mix(left.hint, length));
            add(Group::Table, mix(right.hint, length));
            add(Group::Table, mix(mix(first.hint, last.hint), length));
            let known = seen.of(w);
            add(Group::Article, mix(known, capital));
            for bit in 0..BITS {
                add(Group::Article, (known >> bit & 1) << 8 | u32::from(w.any.0) << 9);
            }
            add(Group::Article, mix(seen.of(b1), known));
            add(Group::Article, mix(seen.of(a1), known));
        }
    }
}
