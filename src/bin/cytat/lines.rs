//! JSON lines: articles in, analyses out, in order, on all cores, with a bounded number of lines in memory.
//!
//! A bad line is answered with `{"id"?, "error"}` on its own line while the others go on.

use cytat::analysis::{Models, Options, Output, RawOptions, analyze};
use serde::Serialize;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, BufWriter, Read, Write};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel, sync_channel};

/// Lines that may wait for the writer.
const WAITING: usize = 256;

/// What one line is answered with, and whether it was good.
pub type Answer = (String, bool);

#[derive(Serialize)]
struct Line<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a Value>,
    #[serde(flatten)]
    output: Output,
}

/// Answers every line of the input.
pub fn run(input: impl Read + Send, options: &Options, models: &Models) -> Result<ExitCode, String> {
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let (jobs, work) = sync_channel::<(Vec<u8>, Sender<Answer>)>(workers);
    let (order, answers) = sync_channel::<Receiver<Answer>>(WAITING);
    let work = Mutex::new(work);
    std::thread::scope(|scope| {
        let reader = scope.spawn(move || -> std::io::Result<()> {
            let mut input = BufReader::new(input);
            loop {
                let mut line = Vec::new();
                if input.read_until(b'\n', &mut line)? == 0 {
                    return Ok(());
                }
                if line.iter().all(u8::is_ascii_whitespace) {
                    continue;
                }
                let (reply, answer) = channel();
                // Either end may be gone when the reader of our output hung up.
                if order.send(answer).is_err() || jobs.send((line, reply)).is_err() {
                    return Ok(());
                }
            }
        });
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let job = work.lock().map(|work| work.recv());
                    let Ok(Ok((line, reply))) = job else { return };
                    let _ = reply.send(answer(&line, options, models));
                }
            });
        }
        let all_good = write(answers);
        let read = reader.join().map_err(|_| "the reader stopped".to_owned())?;
        read.map_err(|e| format!("input: {e}"))?;
        Ok(if all_good? { ExitCode::SUCCESS } else { ExitCode::from(1) })
    })
}

/// Writes the answers in the order of their lines; returns whether all were good.
fn write(answers: Receiver<Receiver<Answer>>) -> Result<bool, String> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    let mut all_good = true;
    for answer in answers {
        let Ok((line, good)) = answer.recv() else { return Err("a worker stopped".to_owned()) };
        all_good &= good;
        match writeln!(out, "{line}").and_then(|()| out.flush()) {
            Ok(()) => {}
            Err(e) if e.kind() == std::io::ErrorKind::BrokenPipe => return Ok(all_good),
            Err(e) => return Err(format!("standard output: {e}")),
        }
    }
    Ok(all_good)
}

/// The answer to one line.
pub fn answer(line: &[u8], options: &Options, models: &Models) -> Answer {
    let article: Value = match serde_json::from_slice(line) {
        Ok(article) => article,
        Err(e) => return (json!({ "error": format!("not JSON: {e}") }).to_string(), false),
    };
    let id = article.get("id");
    let printed = read(&article, options).and_then(|(text, options)| {
        let output = Output::new(&analyze(text, &options, models), &options);
        serde_json::to_string(&Line { id, output }).map_err(|e| e.to_string())
    });
    match (printed, id) {
        (Ok(printed), _) => (printed, true),
        (Err(error), Some(id)) => (json!({ "id": id, "error": error }).to_string(), false),
        (Err(error), None) => (json!({ "error": error }).to_string(), false),
    }
}

fn read<'a>(article: &'a Value, options: &Options) -> Result<(&'a str, Options), String> {
    if !article.is_object() {
        return Err("expected an object with \"text\"".to_owned());
    }
    let text = article.get("text").and_then(Value::as_str).ok_or("text: expected a string")?;
    let date = match article.get("date") {
        None | Some(Value::Null) => return Ok((text, options.clone())),
        Some(Value::String(date)) => Some(date.clone()),
        Some(other) => return Err(format!("date: expected a string, got {other}")),
    };
    let own = Options::try_from(RawOptions { date, ..RawOptions::default() }).map_err(|e| e.to_string())?;
    Ok((text, Options { date: own.date, ..options.clone() }))
}
