//! Roman numerals, as centuries, months, quarters are counted in.

/// The number of a numeral in capitals up to 22.
pub(super) fn value(word: &str) -> Option<i32> {
    if word.is_empty() || word.len() > 5 {
        return None;
    }
    let (mut total, mut last) = (0, 0);
    for c in word.bytes().rev() {
        let value = match c {
            b'I' => 1,
            b'V' => 5,
            b'X' => 10,
            _ => return None,
        };
        total += if value < last { -value } else { value };
        last = value.max(last);
    }
    (1..=22).contains(&total).then_some(total)
}
