//! The initials that mark the turns of an interview: `RG: Ukraina skorzysta …`, where the article names Roland Götz.
//!
//! Invariant: a label is one mention, of two or three letters, and opens a sentence. It must mark more than one turn, so that a
//! medium or a country before a colon in a headline is none. Source: how newspapers print interviews.

use super::mention::{Kind, NameMention};
use super::overlay::laid_over;
use crate::reading::Reading;
use crate::span::{TokenId, TokenRange};
use crate::text::TokenKind;

/// Two or three letters; the third is a space when there are two.
type Letters = [char; 3];

const NONE: char = ' ';

/// The letters, when there are two or three capitals.
fn letters(capitals: impl Iterator<Item = char>) -> Option<Letters> {
    let mut out = [NONE; 3];
    let mut count = 0;
    for c in capitals {
        *out.get_mut(count).filter(|_| c.is_uppercase())? = c;
        count += 1;
    }
    (count > 1).then_some(out)
}

/// The label that a sentence opens with: `RG:`, `R.G.:`.
fn label(reading: &Reading<'_>, sentence: TokenRange) -> Option<(TokenRange, Letters)> {
    let start = sentence.start.index();
    let kind = |at: usize| (at < sentence.end.index()).then(|| reading.kind(TokenId::from(at)));
    let form = |at: usize| reading.form(TokenId::from(at));
    let end = match kind(start)? {
        TokenKind::Word => start + 1,
        TokenKind::Initial => (start..start + 4).find(|&at| kind(at) != Some(TokenKind::Initial))?,
        _ => return None,
    };
    if kind(end)? != TokenKind::Colon {
        return None;
    }
    let found = match kind(start)? {
        TokenKind::Word => letters(form(start).chars()),
        _ => letters((start..end).filter_map(|at| form(at).chars().next())),
    };
    Some((TokenRange::new(start, end), found?))
}

/// The first letters of a person's name; particles have none.
fn of_person(reading: &Reading<'_>, name: &NameMention) -> Option<Letters> {
    let first = |at| reading.form(at).chars().next().filter(|c| c.is_uppercase());
    letters(name.tokens.iter().filter_map(first))
}

/// The mentions, with such labels among them as people.
pub(super) fn labelled(reading: &Reading<'_>, names: Vec<NameMention>) -> Vec<NameMention> {
    let mut labels: Vec<_> = reading.sentences().iter().filter_map(|s| label(reading, s.tokens)).collect();
    if labels.len() < 2 {
        return names;
    }
    let people = names.iter().filter(|name| name.kind == Kind::Person && name.tokens.len() > 1);
    let mut people: Vec<Letters> = people.filter_map(|name| of_person(reading, name)).collect();
    people.sort_unstable();
    let mut turns: Vec<Letters> = labels.iter().map(|l| l.1).collect();
    turns.sort_unstable();
    let several = |l: Letters| turns.partition_point(|&t| t <= l) - turns.partition_point(|&t| t < l) > 1;
    labels.retain(|l| people.binary_search(&l.1).is_ok() && several(l.1));
    let labels: Vec<TokenRange> = labels.into_iter().map(|l| l.0).collect();
    laid_over(reading, names, &labels, Kind::Person)
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn two_or_three_capitals_are_initials() {
        assert_eq!(letters("RG".chars()), Some(['R', 'G', ' ']));
        assert_eq!(letters("JKM".chars()), Some(['J', 'K', 'M']));
        for other in ["", "R", "RFPG", "Rg"] {
            assert_eq!(letters(other.chars()), None, "{other}");
        }
    }
}
