//! Hashes of words and of pairs of numbers, for the features of trained models: integers only, the same on every machine.
//!
//! Invariant: weights are trained on these values, so a change of them asks for training anew.

/// One hash of two numbers.
#[inline]
pub(crate) const fn mix(a: u32, b: u32) -> u32 {
    let h = (a ^ b.rotate_left(15)).wrapping_mul(0x9E37_79B1);
    (h ^ h >> 15).wrapping_mul(0x85EB_CA77)
}

/// The hashes of a number and all numbers below a small one.
pub(crate) const fn mixed<const N: usize>(number: u32) -> [u32; N] {
    let mut out = [0; N];
    let mut at = 0;
    while at < N {
        out[at] = mix(number, at as u32);
        at += 1;
    }
    out
}

/// The hash of a word.
pub(crate) fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193))
}
