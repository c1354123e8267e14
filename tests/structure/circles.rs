//! No files import each other in a circle: whoever reads one can read on without coming back.
//!
//! Imports are read off the code: `use super::a::…`, `use crate::room::a::…` and such paths in expressions. A file and the
//! folder that it lies in do not count as two.

use super::{code, files, paths};
use std::collections::{BTreeMap, BTreeSet};

/// Every module with its code, tests of its own left out.
fn modules() -> BTreeMap<String, String> {
    let module = |file: &str| file.trim_end_matches(".rs").trim_end_matches("/mod").replace('/', "::");
    let own = |text: &str| code(text.split("#[cfg(test)]\nmod").next().unwrap_or_default());
    let all = files().into_iter().filter(|(file, _)| !file.starts_with("bin/"));
    all.map(|(file, text)| (module(&file), own(&text))).collect()
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
    let all = modules();
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
fn no_files_import_each_other_in_a_circle() {
    let all = imports();
    assert!(all["speakers::candidate"].contains("speakers::scene"), "imports are read");
    let mut done = BTreeSet::new();
    for module in all.keys() {
        assert_eq!(circle(module, &all, &mut done, &mut Vec::new()), None);
    }
}
