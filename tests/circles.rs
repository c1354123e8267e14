//! No files import each other in a circle: whoever reads one can read on without coming back.
//!
//! Imports are read off the code: `use super::a::…`, `use crate::room::a::…` and such paths in expressions. A file and the
//! folder that it lies in do not count as two.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Every module and its code: comments and tests of its own left out.
fn modules(folder: &Path, prefix: &str, out: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).expect("src/ is there") {
        let path = entry.expect("an entry").path();
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let module = if prefix.is_empty() { name.clone() } else { format!("{prefix}::{name}") };
        if path.is_dir() {
            if name != "bin" {
                modules(&path, &module, out);
            }
        } else if path.extension().is_some_and(|e| e == "rs") {
            let text = fs::read_to_string(&path).expect("source is UTF-8");
            let text = text.split("#[cfg(test)]\nmod").next().unwrap_or_default();
            let code: Vec<&str> = text.lines().map(|l| l.split_once("//").map_or(l, |(code, _)| code)).collect();
            out.insert(if name == "mod" { prefix.to_owned() } else { module }, code.join("\n"));
        }
    }
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
                spell(group[start..i].trim(), path.clone(), out);
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

/// The module that a path of `own` leads to.
fn target(own: &str, path: &str, all: &BTreeMap<String, String>) -> Option<String> {
    let mut base: Vec<&str> = own.split("::").collect();
    let mut words = path.split("::").peekable();
    if words.next_if_eq(&"crate").is_some() {
        base.clear();
    } else {
        while words.next_if_eq(&"super").is_some() {
            base.pop();
        }
    }
    let mut found = None;
    for word in words {
        base.push(word);
        let path = base.join("::");
        if !all.contains_key(&path) {
            break;
        }
        found = Some(path);
    }
    found
}

fn imports() -> BTreeMap<String, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    modules(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "", &mut all);
    let inside = |a: &str, b: &str| a == b || a.strip_prefix(b).is_some_and(|rest| rest.starts_with("::"));
    let of = |(own, code): (&String, &String)| {
        let targets = paths(code).into_iter().filter_map(|p| target(own, &p, &all));
        (own.clone(), targets.filter(|t| !inside(t, own) && !inside(own, t)).collect())
    };
    all.iter().map(of).collect()
}

/// A circle that the module is in.
fn circle(
    at: &str,
    all: &BTreeMap<String, BTreeSet<String>>,
    done: &mut BTreeSet<String>,
    trail: &mut Vec<String>,
) -> Option<Vec<String>> {
    if let Some(first) = trail.iter().position(|t| t == at) {
        return Some(trail[first..].to_vec());
    }
    if !done.insert(at.to_owned()) {
        return None;
    }
    trail.push(at.to_owned());
    let found = all.get(at).into_iter().flatten().find_map(|next| circle(next, all, done, trail));
    trail.pop();
    found
}

#[test]
fn groups_in_braces_are_spelt_out() {
    assert_eq!(paths("use super::{a::B, c::{D, e::F}};"), ["super::a::B", "super::c::D", "super::c::e::F"]);
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let all = imports();
    assert!(all["speakers::candidate"].contains("speakers::scene"), "imports are read");
    let mut done = BTreeSet::new();
    for module in all.keys() {
        assert_eq!(circle(module, &all, &mut done, &mut Vec::new()), None);
    }
}
