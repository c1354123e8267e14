//! Cuts a table into lines, and lines into columns and words.
//!
//! As `str::lines` and `str::split` do, but for one ASCII character and eight bytes at a time: all tables are cut up before
//! the first text can be read, and their words are short, so that what a search costs to begin counts most.

/// The lines of a table that hold data: none that is empty, none that `#` opens.
pub(crate) fn lines(table: &str) -> impl Iterator<Item = &str> {
    parts(table, b'\n').filter(|l| !l.is_empty() && !l.starts_with('#'))
}

/// The parts of a list between each two of its separators.
pub(super) fn parts(list: &str, separator: u8) -> Parts<'_> {
    Parts { rest: Some(list), separator }
}

/// The columns of a line, which tabs part; an empty one for each that is missing.
pub(crate) fn columns<const N: usize>(line: &str) -> [&str; N] {
    let mut columns = parts(line, b'\t');
    core::array::from_fn(|_| columns.next().unwrap_or_default())
}

/// See [`parts`].
#[derive(Clone, Debug)]
pub(super) struct Parts<'t> {
    rest: Option<&'t str>,
    separator: u8,
}

impl<'t> Iterator for Parts<'t> {
    type Item = &'t str;

    #[inline]
    fn next(&mut self) -> Option<&'t str> {
        let rest = self.rest?;
        let Some(at) = find(rest.as_bytes(), self.separator) else { return self.rest.take() };
        self.rest = rest.get(at + 1..);
        rest.get(..at)
    }
}

/// Where the byte stands first.
#[inline]
fn find(bytes: &[u8], byte: u8) -> Option<usize> {
    const ONES: u64 = u64::MAX / 255;
    const TOPS: u64 = ONES << 7;
    let (words, rest) = bytes.as_chunks();
    for (n, word) in words.iter().enumerate() {
        // The lowest top bit left is that of the first byte that is nought.
        let noughts = u64::from_le_bytes(*word) ^ (ONES * u64::from(byte));
        let found = noughts.wrapping_sub(ONES) & !noughts & TOPS;
        if found != 0 {
            return Some(8 * n + found.trailing_zeros() as usize / 8);
        }
    }
    rest.iter().position(|&b| b == byte).map(|at| bytes.len() - rest.len() + at)
}

#[cfg(test)]
mod tests {
    use super::{columns, lines, parts};

    #[test]
    fn cuts_as_the_standard_library_does() {
        for list in ["", "|", "||", "ab", "ab|", "|ab", "żółć|a|bcdefghijklmno||pąrstuwxyz", "\u{1}|\0}}{{~~|||||||||"]
        {
            assert_eq!(parts(list, b'|').collect::<Vec<_>>(), list.split('|').collect::<Vec<_>>(), "{list:?}");
        }
    }

    #[test]
    fn passes_over_comments_and_empty_lines() {
        assert_eq!(lines("# a\nb\tc\n\nd\n").collect::<Vec<_>>(), ["b\tc", "d"]);
        assert_eq!(columns("b\tc"), ["b", "c", ""]);
        assert_eq!(columns("b\tc\td"), ["b", "c"]);
    }
}
