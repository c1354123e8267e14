//! One line of `--jsonl`, of any bytes: the answer is one line of JSON that has an analysis or an error.
#![no_main]

use cytat::analysis::{Models, Options};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use std::sync::LazyLock;

#[allow(dead_code)]
#[path = "../../src/bin/cytat/lines.rs"]
mod lines;

static MODELS: LazyLock<Models> = LazyLock::new(|| Models::embedded().expect("embedded models load"));

fuzz_target!(|bytes: &[u8]| {
    let (line, good) = lines::answer(bytes, &Options::default(), &MODELS);
    assert!(!line.contains('\n'));
    let answer: Value = serde_json::from_str(&line).expect("an answer is JSON");
    assert_eq!(good, answer.get("error").is_none());
    assert_eq!(good, answer.get("quotes").is_some());
});
