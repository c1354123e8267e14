//! Packs the list of lexemes that `src/morphology/data/build.py` prints into the lexicon's and the guesser's files.
//!
//! usage: `build_lexicon LIST.tsv FOLDER` writes `lexicon.bin` and `guesser.bin`

use cytat::morphology::{Lexeme, lexemes, write_guesser, write_lexicon};
use std::process::ExitCode;

fn write(list: &str, folder: &str) -> Result<(), String> {
    let lines = std::fs::read_to_string(list).map_err(|e| format!("{list}: {e}"))?;
    let lexemes = lexemes(&lines)?;
    let all: Vec<&Lexeme> = lexemes.iter().collect();
    for (name, bytes) in [("lexicon.bin", write_lexicon(&lexemes)?), ("guesser.bin", write_guesser(&all)?)] {
        let file = format!("{folder}/{name}");
        std::fs::write(&file, &bytes).map_err(|e| format!("{file}: {e}"))?;
        println!("{file}: {} bytes", bytes.len());
    }
    Ok(())
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().collect();
    let [_, list, folder] = &args[..] else {
        eprintln!("usage: build_lexicon LIST.tsv FOLDER");
        return ExitCode::from(2);
    };
    match write(list, folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}
