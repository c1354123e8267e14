//! Classes of characters that the scanner asks about.

/// The character at a byte offset on a boundary.
#[inline]
pub(super) fn at(text: &str, at: usize) -> Option<char> {
    let byte = *text.as_bytes().get(at)?;
    if byte < 0x80 { Some(byte as char) } else { text[at..].chars().next() }
}

/// Formatting that prints nothing: soft hyphen, zero-width marks, direction marks.
pub(super) fn invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// The small letters of Polish, of which its words are nearly all made.
#[inline]
pub(crate) fn is_small(c: char) -> bool {
    matches!(c, 'a'..='z' | 'ą' | 'ć' | 'ę' | 'ł' | 'ń' | 'ó' | 'ś' | 'ź' | 'ż')
}

/// A combining mark.
pub(super) fn mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Letters and digits; those of Latin alphabets are told without a look into Unicode's tables.
fn alphanumeric(c: char) -> bool {
    matches!(c, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ') || c.is_alphanumeric()
}

/// The end of the run of letters, digits, marks and invisible characters from `from`; trailing invisible ones are left out.
pub(super) fn run(text: &str, from: usize) -> usize {
    let bytes = text.as_bytes();
    let (mut i, mut end) = (from, from);
    loop {
        while i < bytes.len() && bytes[i].is_ascii_alphanumeric() {
            i += 1;
            end = i;
        }
        match at(text, i) {
            Some(c) if alphanumeric(c) || mark(c) => {
                i += c.len_utf8();
                end = i;
            }
            Some(c) if invisible(c) => i += c.len_utf8(),
            _ => return end,
        }
    }
}
