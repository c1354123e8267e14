//! Pictographs with their joiners, modifiers and flags. Source: Unicode UTS 51, the blocks that news and its readers use.

use crate::text::TokenKind;
use crate::text::chars::at;

/// The emoji that starts with `c`, if it is one.
pub(super) fn scan(text: &str, start: usize, c: char) -> Option<(usize, TokenKind)> {
    if !pictograph(c) {
        return None;
    }
    let mut end = start + c.len_utf8();
    let mut flag = flag_letter(c);
    while let Some(d) = at(text, end) {
        let after = end + d.len_utf8();
        if d == '\u{200d}' && at(text, after).is_some_and(pictograph) {
            end = after + at(text, after).map_or(0, char::len_utf8);
        } else if modifier(d) || flag && flag_letter(d) {
            flag = false;
            end = after;
        } else {
            break;
        }
    }
    Some((end, TokenKind::Emoji))
}

fn flag_letter(c: char) -> bool {
    matches!(c, '\u{1f1e6}'..='\u{1f1ff}')
}

fn modifier(c: char) -> bool {
    matches!(c, '\u{fe0f}' | '\u{20e3}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}')
}

fn pictograph(c: char) -> bool {
    matches!(c, '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{2712}' | '\u{2714}'..='\u{275a}' | '\u{2763}'..='\u{2767}' | '\u{2b1b}'..='\u{2b55}')
}
