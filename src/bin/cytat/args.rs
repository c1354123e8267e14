//! What the command line asks for. Every wrong word is named; nothing is guessed.

use std::ffi::OsString;

/// The help text.
pub const HELP: &str = "\
Reads a Polish news article and shows who said what, and who and what it is about.

cytat analyze [FILE|-] [--date 2022-01] [--known FILE] [--tokens] [--format json|text]
cytat analyze --jsonl [FILE|-] [--date 2022-01] [--known FILE] [--tokens]

  --date DATE      when the article was written: 2022, 2022-01 or 2022-01-12
  --known FILE     entities of your own: [{\"name\", \"kind\", \"url\"?, \"forms\"?}]
  --tokens         list the tokens with lemma and tag
  --format FORMAT  json (the default), or text to read in a terminal
  --jsonl          one {\"id\"?, \"text\", \"date\"?} a line in, one analysis a line out, in order
";

/// How one article is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// One line of JSON.
    #[default]
    Json,
    /// For people.
    Text,
}

/// What was asked for.
#[derive(Debug, Default)]
pub struct Args {
    /// The article; `None` is standard input.
    pub file: Option<String>,
    /// The anchor, unchecked.
    pub date: Option<String>,
    /// The file of known entities.
    pub known: Option<String>,
    /// Whether to list tokens.
    pub tokens: bool,
    /// Whether lines of JSON come in.
    pub jsonl: bool,
    /// How to print.
    pub format: Format,
}

/// Reads the arguments; `None` asks for help.
pub fn parse(raw: impl Iterator<Item = OsString>) -> Result<Option<Args>, String> {
    let mut words = Vec::new();
    for word in raw {
        words.push(word.into_string().map_err(|w| format!("{}: not UTF-8", w.to_string_lossy()))?);
    }
    let mut words = words.into_iter();
    let mut args = Args::default();
    let (mut format, mut file, mut command) = (None, None, false);
    while let Some(word) = words.next() {
        let (flag, mut inline) = match word.split_once('=') {
            Some((flag, value)) if flag.starts_with("--") => (flag.to_owned(), Some(value.to_owned())),
            _ => (word, None),
        };
        let mut value = || inline.take().or_else(|| words.next()).ok_or_else(|| format!("{flag} needs a value"));
        match flag.as_str() {
            "--help" | "-h" => return Ok(None),
            "--date" => args.date = Some(value()?),
            "--known" => args.known = Some(value()?),
            "--format" => format = Some(value()?),
            "--tokens" => args.tokens = true,
            "--jsonl" => args.jsonl = true,
            _ if flag.starts_with('-') && flag != "-" => return Err(format!("unknown option {flag}")),
            "analyze" if !command => command = true,
            _ if !command => return Err(format!("unknown command {flag}")),
            _ if file.is_some() => return Err(format!("one file at a time, but there is also {flag}")),
            _ => file = Some(flag.clone()),
        }
        if inline.is_some() {
            return Err(format!("{flag} takes no value"));
        }
    }
    if !command && !args.jsonl {
        return Ok(None);
    }
    args.format = match format.as_deref() {
        None | Some("json") => Format::Json,
        Some("text") if !args.jsonl => Format::Text,
        Some("text") => return Err("--jsonl prints JSON only".to_owned()),
        Some(other) => return Err(format!("--format: expected json or text, got {other:?}")),
    };
    args.file = file.filter(|f| f != "-");
    Ok(Some(args))
}
