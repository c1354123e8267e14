//! The command line: `cytat analyze`, one article or JSON lines.

use cytat::analysis::{Models, Options, Output, analyze};
use std::io::{BufRead, Read, Write};

fn main() {
    let models = Models::embedded().expect("embedded models load");
    let options = Options::default();
    let mut out = std::io::stdout().lock();
    if std::env::args().any(|a| a == "--jsonl") {
        for line in std::io::stdin().lock().lines().map_while(Result::ok) {
            let article: serde_json::Value = serde_json::from_str(&line).expect("a line is JSON");
            let text = article["text"].as_str().unwrap_or_default();
            let output = Output::new(&analyze(text, &options, &models), &options);
            let mut value = serde_json::to_value(&output).expect("output is JSON");
            value["id"] = article["id"].clone();
            writeln!(out, "{value}").expect("standard output takes lines");
        }
    } else {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).expect("standard input is text");
        let output = Output::new(&analyze(&text, &options, &models), &options);
        writeln!(out, "{}", serde_json::to_string(&output).expect("output is JSON")).expect("standard output");
    }
}
