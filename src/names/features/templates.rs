//! The list of features: which properties of which tokens, alone and together.

use super::article::Evidence;
use super::hash::mix;
use super::public;
use super::run;
use super::word::{OUTSIDE, Word, Words};
use super::{Group, Sink};
use core::ops::Range;

/// How many words are kept at a time: a power of two that two before and two after fit in.
const KEPT: usize = 8;

/// Hands out the features of every token of a part of a sentence.
pub(super) fn part<S: Sink>(
    words: &Words<'_>,
    evidence: &Evidence,
    part: Range<usize>,
    sentence: &Range<usize>,
    sink: &mut S,
) {
    let word = |at: usize| if sentence.contains(&at) { words.get(at) } else { OUTSIDE };
    let seen = |at: usize| if sentence.contains(&at) { evidence.of(words, at) } else { 0 };
    let near = |at: usize, by: isize| at.wrapping_add_signed(by);
    let mut kept = [OUTSIDE; KEPT];
    for at in [-2, -1, 0, 1].map(|by| near(part.start, by)) {
        kept[at % KEPT] = word(at);
    }
    let mut run = part.start..part.start;
    let mut sides = [OUTSIDE; 4];
    let mut heads = [OUTSIDE; 2];
    for i in part {
        kept[near(i, 2) % KEPT] = word(near(i, 2));
        let around = [-2, -1, 0, 1, 2].map(|by| &kept[near(i, by) % KEPT]);
        token(around, sink);
        let [_, b1, w, a1, _] = around;
        if b1.public | w.public | a1.public != 0 {
            of_public([b1, w, a1], sink);
        }
        if i >= run.end && w.capital {
            let end = (i..sentence.end).find(|&at| !words.spots[at].is_capital()).unwrap_or(sentence.end);
            run = i..if run::opens(w, a1) { i + 1 } else { end };
            heads = [run::head(i, word), run::far_head(i, word)];
            let side = |at: usize| if at > i + 2 && at != near(i, -1) { word(at) } else { kept[at % KEPT] };
            sides = [near(i, -1), i, near(run.end, -1), run.end].map(side);
        }
        if run.contains(&i) {
            let length = ((run.end - run.start).min(4) | (i - run.start).min(3) << 3) as u32;
            run::features(w, &sides, &heads, length, sink);
            of_article(w, [seen(near(i, -1)), seen(i), seen(near(i, 1))], sink);
        }
        sink.next();
    }
}

#[inline(always)]
fn token<S: Sink>([b2, b1, w, a1, a2]: [&Word; 5], sink: &mut S) {
    let mut template = 0;
    let mut add = |group: Group, value: u32| {
        template += 1;
        sink.add(group, mix(template, value));
    };
    let capital = w.shape;
    let place = u32::from(w.place);
    add(Group::Shape, 0);
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
    let agrees = u32::from(w.full.agrees_with(b1.full)) | u32::from(w.full.agrees_with(a1.full)) << 1;
    add(Group::Tag, agrees | w.tag << 2);
    for near in [b1, a1] {
        add(Group::Tag, mix(near.tag, near.shape));
        add(Group::Class, mix(near.class, near.shape));
        add(Group::Shape, mix(near.shape, capital));
        add(Group::Near, mix(near.lemma, capital));
        add(Group::Class, mix(mix(near.class, w.class), capital));
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
}

/// The public name of several words that it is in or beside.
fn of_public<S: Sink>([b1, w, a1]: [&Word; 3], sink: &mut S) {
    let mut template = 39;
    let mut add = |value: u32| {
        template += 1;
        sink.add(Group::Public, mix(template, value));
    };
    let mark = u32::from(w.public);
    add(mark);
    add(u32::from(public::kind(w.public)) | w.shape << 8);
    add(mix(mark, w.shape));
    add(mix(mark, u32::from(b1.public) << 8 | u32::from(a1.public)));
}

/// What the article shows of it elsewhere.
#[inline(always)]
fn of_article<S: Sink>(w: &Word, [before, known, after]: [u32; 3], sink: &mut S) {
    let mut template = 96;
    let mut add = |value: u32| {
        template += 1;
        sink.add(Group::Article, mix(template, value));
    };
    add(mix(known, w.shape));
    add(mix(before, known));
    add(mix(after, known));
}
