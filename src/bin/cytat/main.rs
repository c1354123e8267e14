//! The command line: `cytat analyze`, one article or JSON lines. Strings live here; the analysis itself cannot fail.
//!
//! Exit codes: 0 all went well, 1 a line of `--jsonl` was bad (its error stands on its own line), 2 nothing was done.

mod args;
mod lines;
mod text;

use args::{Args, Format};
use cytat::analysis::{Models, Options, Output, RawKnown, RawOptions, analyze};
use std::io::{IsTerminal, Read, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let args = match args::parse(std::env::args_os().skip(1)) {
        Ok(Some(args)) => args,
        Ok(None) => {
            print!("{}", args::HELP);
            return ExitCode::SUCCESS;
        }
        Err(problem) => return refuse(&format!("{problem}\nTry `cytat --help`.")),
    };
    match run(&args) {
        Ok(code) => code,
        Err(problem) => refuse(&problem),
    }
}

fn refuse(problem: &str) -> ExitCode {
    eprintln!("cytat: {problem}");
    ExitCode::from(2)
}

fn run(args: &Args) -> Result<ExitCode, String> {
    let options = options(args)?;
    let models = Models::embedded().map_err(|e| e.to_string())?;
    if args.jsonl {
        return match &args.file {
            None => lines::run(std::io::stdin(), &options, &models),
            Some(path) => lines::run(std::fs::File::open(path).map_err(|e| format!("{path}: {e}"))?, &options, &models),
        };
    }
    let article = read(args.file.as_deref())?;
    let analysis = analyze(&article, &options, &models);
    let mut out = std::io::stdout().lock();
    let printed = match args.format {
        Format::Json => {
            let json = serde_json::to_string(&Output::new(&analysis, &options)).map_err(|e| e.to_string())?;
            writeln!(out, "{json}")
        }
        Format::Text => {
            let colours = out.is_terminal() && std::env::var_os("NO_COLOR").is_none();
            text::print(&mut out, &analysis, colours)
        }
    };
    finish(printed)
}

/// A reader that hangs up (`| head`) is no error.
fn finish(printed: std::io::Result<()>) -> Result<ExitCode, String> {
    match printed {
        Err(e) if e.kind() != std::io::ErrorKind::BrokenPipe => Err(format!("standard output: {e}")),
        _ => Ok(ExitCode::SUCCESS),
    }
}

fn options(args: &Args) -> Result<Options, String> {
    let known = match &args.known {
        None => None,
        Some(path) => {
            let json = read(Some(path))?;
            let known: Vec<RawKnown> = serde_json::from_str(&json).map_err(|e| format!("--known {path}: {e}"))?;
            Some(known)
        }
    };
    let raw = RawOptions { date: args.date.clone(), known, tokens: Some(args.tokens) };
    Options::try_from(raw).map_err(|e| e.to_string())
}

/// A file, or standard input; only UTF-8 will do.
fn read(path: Option<&str>) -> Result<String, String> {
    let name = path.unwrap_or("standard input");
    let bytes = match path {
        Some(path) => std::fs::read(path),
        None => {
            let mut bytes = Vec::new();
            std::io::stdin().read_to_end(&mut bytes).map(|_| bytes)
        }
    };
    let bytes = bytes.map_err(|e| format!("{name}: {e}"))?;
    String::from_utf8(bytes).map_err(|e| format!("{name}: not UTF-8 at byte {}", e.utf8_error().valid_up_to()))
}
