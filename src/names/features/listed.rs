//! The neighbours of a name in a list, which are mostly of its kind: `Omega, Delta i Gamma`.
//!
//! Invariant: at most a few tokens are looked at, so that time stays linear whatever the labels are.

use super::word::Words;
use crate::names::model::is_inside;

/// How long a name in a list is at most.
const LONGEST: usize = 8;

/// The first token of the name that a token is in; none when that is too far, or outside.
fn start(labels: &[u8], token: usize) -> Option<usize> {
    (0..LONGEST).map_while(|by| token.checked_sub(by)).find(|&at| labels.get(at).is_some_and(|&l| !is_inside(l.into())))
}

/// One past the last token of that name.
fn end(labels: &[u8], token: usize) -> Option<usize> {
    (token + 1..=token + LONGEST).find(|&at| labels.get(at).is_none_or(|&l| !is_inside(l.into())))
}

/// The labels that the names before and after a token's own one open with, when a comma or a conjunction joins them to it;
/// also that of a word with a capital that is in no name.
pub(super) fn neighbours(words: &Words<'_>, labels: &[u8], token: usize) -> [Option<u8>; 2] {
    let beside = |joint: Option<usize>, by: isize| {
        let joint = joint.filter(|&at| at < labels.len() && words.joins(at))?;
        let other = joint.checked_add_signed(by).filter(|&at| words.spots.get(at).is_some_and(|s| s.is_capital()))?;
        start(labels, other).map(|at| labels[at])
    };
    let before = start(labels, token).and_then(|at| at.checked_sub(1));
    [beside(before, -1), beside(end(labels, token), 1)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bounds_of_a_name_are_where_its_labels_change() {
        let inside = (0..=u8::MAX).find(|&l| is_inside(l.into())).expect("a label inside a name");
        let opens = (1..=u8::MAX).find(|&l| !is_inside(l.into())).expect("a label that opens one");
        let labels = [0, opens, inside, inside, 0];
        assert_eq!((start(&labels, 3), end(&labels, 1)), (Some(1), Some(4)));
        assert_eq!((start(&labels, 0), end(&labels, 4)), (Some(0), Some(5)));
        assert_eq!(start(&[inside; 20], 15), None);
    }
}
