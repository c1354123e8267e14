//! Whole analyses of any bytes, read as UTF-8 as a browser reads them; every invariant is checked.
#![no_main]

use cytat::analysis::Models;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

#[path = "../../tests/invariants/mod.rs"]
mod invariants;

static MODELS: LazyLock<Models> = LazyLock::new(|| Models::embedded().expect("embedded models load"));

fuzz_target!(|bytes: &[u8]| {
    invariants::check(&String::from_utf8_lossy(bytes), &MODELS);
});
