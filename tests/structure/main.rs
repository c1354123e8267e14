//! The shape of the source: rooms import only rooms above them, every file says what it is, none is long.
//!
//! Source: the list of rooms in the crate's documentation, repeated here as the one place that is enforced.

mod circles;

use std::fs;
use std::path::{Path, PathBuf};

/// From the top to the bottom; a room imports rooms above it and itself.
const ROOMS: [&str; 15] = [
    "span",
    "data",
    "automaton",
    "lexis",
    "text",
    "morphology",
    "reading",
    "names",
    "time",
    "amounts",
    "quotes",
    "entities",
    "speakers",
    "analysis",
    "wasm",
];

/// The only file that knows the browser, and what it alone may name.
const BROWSER: [&str; 4] = ["wasm_bindgen", "web_sys", "js_sys", "serde_wasm_bindgen"];

fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> =
        fs::read_dir(folder).expect("src/ is there").map(|e| e.expect("an entry").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push(path);
        }
    }
}

/// Every source file: its path inside `src/` and its text.
fn files() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    sources(&root, &mut paths);
    let name = |p: &Path| p.strip_prefix(&root).expect("inside src/").to_string_lossy().replace('\\', "/");
    paths.iter().map(|p| (name(p), fs::read_to_string(p).expect("source is UTF-8"))).collect()
}

fn room(file: &str) -> Option<usize> {
    let first = file.split('/').next().expect("a name").trim_end_matches(".rs");
    ROOMS.iter().position(|&r| r == first)
}

/// Code without comments, so that a mention in prose is no import.
fn code(text: &str) -> String {
    text.lines().map(|l| l.split_once("//").map_or(l, |(code, _)| code)).collect::<Vec<_>>().join("\n")
}

/// The paths that code names after `super::` or `crate::`, groups in braces spelt out.
fn paths(code: &str) -> Vec<String> {
    let mut out = Vec::new();
    for root in ["super::", "crate::"] {
        for (at, _) in code.match_indices(root) {
            spell(&code[at..], String::new(), &mut out);
        }
    }
    out
}

/// Spells a path out from its first word on.
fn spell(code: &str, mut path: String, out: &mut Vec<String>) {
    let end = code.find(|c: char| !c.is_alphanumeric() && c != '_' && c != ':').unwrap_or(code.len());
    path.push_str(&code[..end]);
    let Some(group) = code[end..].strip_prefix('{').filter(|_| path.ends_with("::")) else {
        out.push(path);
        return;
    };
    let (mut depth, mut start) = (0, 0);
    for (i, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            ',' | '}' if depth == 0 => {
                // nothing follows the last comma of a group
                let item = group[start..i].trim();
                if !item.is_empty() {
                    spell(item, path.clone(), out);
                }
                start = i + 1;
                if c == '}' {
                    return;
                }
            }
            '}' => depth -= 1,
            _ => {}
        }
    }
}

/// The rooms that code names after `crate::`, also in `use crate::{a, b::c}`.
fn imports(code: &str) -> Vec<String> {
    let room =
        |path: &String| path.strip_prefix("crate::").map(|rest| rest.split("::").next().unwrap_or_default().to_owned());
    let mut rooms: Vec<String> = paths(code).iter().filter_map(room).collect();
    rooms.dedup();
    rooms
}

#[test]
fn groups_in_braces_are_spelt_out() {
    assert_eq!(paths("use super::{a::B, c::{D, e::F}};"), ["super::a::B", "super::c::D", "super::c::e::F"]);
}

#[test]
fn imports_are_read() {
    let code = "use crate::span::Span; use crate::{\n  text::{Token, a},\n  names,\n};";
    assert_eq!(imports(code), ["span", "text", "names"]);
}

#[test]
fn a_room_imports_only_rooms_above_it() {
    let mut wrong = Vec::new();
    for (file, text) in files() {
        let Some(own) = room(&file) else { continue };
        for import in imports(&code(&text)) {
            if ROOMS.iter().position(|&r| r == import).is_some_and(|other| other > own) {
                wrong.push(format!("{file} imports {import}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_folder_is_a_room() {
    for (file, _) in files() {
        let known = room(&file).is_some() || file == "lib.rs" || file.starts_with("bin/") || file.starts_with("train");
        assert!(known, "{file} is in no room of the list");
    }
}

#[test]
fn every_file_says_what_it_is_and_none_is_long() {
    for (file, text) in files() {
        assert!(text.starts_with("//! "), "{file} does not open with //!");
        assert!(text.lines().count() <= 500, "{file} passes 500 lines");
    }
}

#[test]
fn only_one_file_knows_the_browser() {
    for (file, text) in files().into_iter().filter(|(file, _)| file != "wasm.rs") {
        let code = code(&text);
        assert!(!BROWSER.iter().any(|b| code.contains(b)), "{file} knows the browser");
    }
}
