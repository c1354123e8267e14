//! The frame of every data file: a magic, a version, a checksum and the length, and the error that names what is wrong.
//!
//! Layout: 4 bytes of magic, `u32` version, `u32` length of the body, `u32` checksum of the body, the body; little-endian.

use core::fmt;

/// Why data could not be loaded: which file, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadError {
    /// The data that is damaged.
    pub data: &'static str,
    /// What is wrong with it.
    pub problem: String,
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.data, self.problem)
    }
}

impl std::error::Error for LoadError {}

const HEAD: usize = 16;

/// How many sums the checksum keeps side by side: so many as make vectors of which a browser's first compiler makes good code.
const LANES: usize = 8;

/// FNV-1a over words of four bytes, each of eight words in a row into a sum of its own, then over the sums and the bytes
/// left: all data is checked before the first text can be read, so that megabytes must take less than a millisecond.
#[must_use]
pub fn checksum(bytes: &[u8]) -> u32 {
    let step = |hash: u32, word: u32| (hash ^ word).wrapping_mul(0x0100_0193).rotate_left(5);
    let (words, rest) = bytes.as_chunks::<4>();
    let (blocks, words) = words.as_chunks::<LANES>();
    let mut sums = [0x811c_9dc5; LANES];
    for block in blocks {
        for (sum, word) in sums.iter_mut().zip(block) {
            *sum = step(*sum, u32::from_le_bytes(*word));
        }
    }
    let words = words.iter().map(|word| u32::from_le_bytes(*word));
    let last = words.chain(rest.iter().map(|&byte| byte.into()));
    sums.into_iter().chain(last).fold(0x811c_9dc5, step)
}

/// The body of a data file.
///
/// # Errors
/// When magic, version, length or checksum are not what they must be.
pub fn open<'d>(data: &'static str, magic: [u8; 4], version: u32, bytes: &'d [u8]) -> Result<&'d [u8], LoadError> {
    let error = |problem: String| Err(LoadError { data, problem });
    let field = |at: usize| u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
    if bytes.len() < HEAD {
        return error(format!("cut off: {} bytes are less than a header", bytes.len()));
    }
    if bytes[..4] != magic {
        return error(format!("wrong magic {:?}, expected {magic:?}", &bytes[..4]));
    }
    if field(4) != version {
        return error(format!("version {}, this program reads {version}", field(4)));
    }
    let body = &bytes[HEAD..];
    if body.len() != field(8) as usize {
        return error(format!("cut off or grown: {} bytes, the header says {}", body.len(), field(8)));
    }
    match checksum(body) {
        sum if sum == field(12) => Ok(body),
        sum => error(format!("damaged: checksum {sum:08x}, the header says {:08x}", field(12))),
    }
}

/// The data file of a body.
#[must_use]
pub fn seal(magic: [u8; 4], version: u32, body: &[u8]) -> Vec<u8> {
    let mut out = magic.to_vec();
    for field in [version, body.len() as u32, checksum(body)] {
        out.extend(field.to_le_bytes());
    }
    out.extend(body);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damage_is_named() {
        // Long enough for blocks, words and bytes.
        let body: Vec<u8> = (0..2 * 32 + 3 * 4 + 3).map(|n| n * 7).collect();
        let sealed = seal(*b"TEST", 1, &body);
        assert_eq!(open("test", *b"TEST", 1, &sealed), Ok(&body[..]));
        for cut in 0..sealed.len() {
            assert!(open("test", *b"TEST", 1, &sealed[..cut]).is_err(), "cut at {cut}");
        }
        for at in 0..sealed.len() {
            for bit in 0..8 {
                let mut flipped = sealed.clone();
                flipped[at] ^= 1 << bit;
                assert!(open("test", *b"TEST", 1, &flipped).is_err(), "bit {bit} of byte {at}");
            }
        }
        assert!(open("test", *b"TEST", 1, &sealed[..20]).unwrap_err().to_string().starts_with("test: cut off"));
    }
}
