//! Pairs the quotation marks of each paragraph.
//!
//! Straight marks are told apart by the space around them; pairs may nest; a mark without a partner stays alone.
//! Invariant: linear; of nested openings at most eight are kept in mind.

use crate::reading::Reading;
use crate::span::TokenId;
use crate::text::{QuoteMark, TokenKind};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Opens,
    Closes,
    Either,
}

const DEPTH: usize = 8;

/// For each token that is a mark one more than the position of its partner; 0 for none, so that where there are no marks
/// fresh memory will do.
pub(super) fn pair(reading: &Reading<'_>) -> Vec<u32> {
    let mut partner = vec![0; reading.len()];
    for paragraph in reading.paragraphs() {
        let range = paragraph.tokens.indices();
        let mut open: Vec<(usize, u8)> = Vec::new();
        for i in range.clone() {
            let TokenKind::Quote(mark) = reading.kind(TokenId::from(i)) else { continue };
            let family = family(mark);
            let at = open.iter().rposition(|&(_, f)| f == family);
            match (way(reading, mark, i, &range), at) {
                (Way::Opens, _) | (Way::Either, None) => {
                    if open.len() == DEPTH {
                        open.remove(0);
                    }
                    open.push((i, family));
                }
                (Way::Closes | Way::Either, Some(at)) => {
                    let (start, _) = open[at];
                    open.truncate(at);
                    partner[start] = i as u32 + 1;
                    partner[i] = start as u32 + 1;
                }
                (Way::Closes, None) => {}
            }
        }
    }
    partner
}

/// Marks of one family may close each other: all double ones, all single ones, all guillemets.
fn family(mark: QuoteMark) -> u8 {
    use QuoteMark::{
        Backticks, LeftDouble, LeftGuillemet, Low, RightDouble, RightGuillemet, RightSingleGuillemet, Straight,
    };
    match mark {
        Straight | Low | LeftDouble | RightDouble | Backticks => 0,
        LeftGuillemet | RightGuillemet => 1,
        QuoteMark::LeftSingleGuillemet | RightSingleGuillemet => 2,
        _ => 3,
    }
}

fn way(reading: &Reading<'_>, mark: QuoteMark, i: usize, paragraph: &core::ops::Range<usize>) -> Way {
    if matches!(mark, QuoteMark::Low | QuoteMark::LowSingle | QuoteMark::Backticks) {
        return Way::Opens;
    }
    let before = i == paragraph.start || reading.token(TokenId::from(i)).spaced;
    // a stop that follows without space belongs to what the mark closes
    let after = i + 1 >= paragraph.end
        || reading.token(TokenId::from(i + 1)).spaced
        || matches!(reading.kind(TokenId::from(i + 1)), TokenKind::Stop | TokenKind::Comma | TokenKind::Semicolon);
    if before && after && i > paragraph.start {
        return if mark == QuoteMark::Straight { Way::Either } else { Way::Closes };
    }
    if before != after {
        return if before { Way::Opens } else { Way::Closes };
    }
    let kind = |at: usize| reading.kind(TokenId::from(at));
    if i > paragraph.start && matches!(kind(i - 1), TokenKind::Open | TokenKind::Dash(_) | TokenKind::Colon) && !before
    {
        return Way::Opens;
    }
    use TokenKind::{Close, Comma, Stop};
    if i + 1 < paragraph.end && matches!(kind(i + 1), Stop | Comma | Close) {
        return Way::Closes;
    }
    Way::Either
}
