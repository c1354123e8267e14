//! Packs the list of readings that `src/morphology/data/build.py` prints into the lexicon's file.
//!
//! usage: `build_lexicon LIST.tsv LEXICON.bin`

use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().collect();
    let [_, list, file] = &args[..] else {
        eprintln!("usage: build_lexicon LIST.tsv LEXICON.bin");
        return ExitCode::from(2);
    };
    let written = std::fs::read_to_string(list)
        .map_err(|e| format!("{list}: {e}"))
        .and_then(|lines| cytat::morphology::write_lexicon(&lines))
        .and_then(|bytes| std::fs::write(file, &bytes).map(|()| bytes.len()).map_err(|e| format!("{file}: {e}")));
    match written {
        Ok(bytes) => {
            println!("{file}: {bytes} bytes");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}
