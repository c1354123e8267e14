//! The hash of a word in lower case, beside those that the tagger uses: integers only, the same on every machine.

pub(super) use crate::morphology::hash::{hash, mix};

/// The hash of a word in lower case.
pub(super) fn hash_lower(text: &str) -> u32 {
    let step = |h: u32, b: u8| (h ^ u32::from(b)).wrapping_mul(0x0100_0193);
    if text.is_ascii() {
        return text.bytes().fold(0x811c_9dc5, |h, b| step(h, b.to_ascii_lowercase()));
    }
    let mut buffer = [0; 4];
    text.chars().flat_map(char::to_lowercase).fold(0x811c_9dc5, |h, c| c.encode_utf8(&mut buffer).bytes().fold(h, step))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_does_not_count_in_lower_hashes() {
        for word in ["Łódź", "NATO", "dom", ""] {
            assert_eq!(hash_lower(word), hash(&word.to_lowercase()));
        }
    }
}
