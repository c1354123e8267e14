//! Whole articles with what a careful reader takes from them: quotations, sources, entities with base forms, dates.
//!
//! `golden/NAME.txt` is read into facts ("quotation 3: its words"), each of which the analysis must confirm, except for
//! the known misses that `golden/NAME.misses` lists. A miss that starts to hold fails the test until it is struck out:
//! `STRIKE=1 cargo test --test golden` strikes those out, and never adds one.

use cytat::analysis::{Models, Options, Output, analyze};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A statement about an article, and whether the analysis confirms it.
type Facts = Vec<(String, bool)>;

/// The spans of one quotation in the marked text, in UTF-16 units.
#[derive(Debug, Default)]
struct Marks {
    content: Vec<[usize; 2]>,
    cue: Option<[usize; 2]>,
    speaker: Option<[usize; 2]>,
}

/// The text without its marks, and the marks by number.
fn unmark(marked: &str) -> (String, BTreeMap<u32, Marks>) {
    let (mut text, mut units, mut marks) = (String::new(), 0, BTreeMap::<u32, Marks>::new());
    let mut open: Vec<(char, u32, usize)> = Vec::new();
    let mut rest = marked;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match c {
            '[' | '<' | '{' => {
                let (number, after) = rest.split_once('|').expect("a number and | after an opening mark");
                open.push((c, number.parse().expect("a number"), units));
                rest = after;
            }
            ']' | '>' | '}' => {
                let (kind, number, start) = open.pop().expect("a mark to close");
                let own = marks.entry(number).or_default();
                match kind {
                    '[' => own.content.push([start, units]),
                    '<' => own.cue = Some([start, units]),
                    _ => own.speaker = Some([start, units]),
                }
            }
            c => {
                text.push(c);
                units += c.len_utf16();
            }
        }
    }
    (text, marks)
}

/// What the analysis says, with the text at hand.
struct Got {
    units: Vec<u16>,
    output: Value,
}

impl Got {
    fn new(text: &str) -> Self {
        let models = Models::embedded().expect("embedded models load");
        let options = Options::default();
        let output = Output::new(&analyze(text, &options, &models), &options);
        Got { units: text.encode_utf16().collect(), output: serde_json::to_value(output).expect("plain data") }
    }

    fn list(&self, key: &str) -> &[Value] {
        self.output[key].as_array().map_or(&[], Vec::as_slice)
    }

    fn text(&self, from: &Value, to: &Value) -> String {
        let [from, to] = [from, to].map(|v| v.as_u64().expect("an offset") as usize);
        String::from_utf16(&self.units[from..to]).expect("offsets on character boundaries")
    }

    fn mentions(&self, entity: &Value, by: &[&str]) -> Vec<String> {
        let list = |key: &str| entity[key].as_array().map_or(&[][..], Vec::as_slice);
        let all = list("mentions").iter().chain(list("references"));
        let kept = all.filter(|m| m["by"].as_str().is_some_and(|b| by.contains(&b)));
        kept.map(|m| self.text(&m["start"], &m["end"])).collect()
    }
}

fn span(value: &Value) -> Option<[usize; 2]> {
    Some([value[0].as_u64()? as usize, value[1].as_u64()? as usize])
}

fn quotations(got: &Got, marks: &BTreeMap<u32, Marks>, table: &str, facts: &mut Facts) {
    let spans = |q: &Value| q["spans"].as_array().expect("spans").iter().filter_map(span).collect::<Vec<_>>();
    let mut matched = BTreeSet::new();
    for line in table.lines() {
        let (head, name) = line.split_once(": ").expect("n kind: source");
        let (number, kinds) = head.split_once(' ').expect("n kind");
        let own = &marks[&number.parse().expect("a number")];
        let overlaps = |q: &&Value| spans(q).iter().any(|a| own.content.iter().any(|b| a[0] < b[1] && b[0] < a[1]));
        let exact = got.list("quotes").iter().find(|q| spans(q) == own.content);
        let found = exact.or_else(|| got.list("quotes").iter().find(overlaps)).unwrap_or(&Value::Null);
        matched.extend(found["id"].as_u64());
        let mut fact = |what: &str, holds: bool| facts.push((format!("quotation {number}: {what}"), holds));
        fact("its words", exact.is_some());
        fact(&format!("is {kinds}"), found["kind"].as_str().is_some_and(|k| kinds.split('|').any(|kind| kind == k)));
        fact("its cue", !found.is_null() && span(&found["cue"]) == own.cue);
        fact("its source's words", !found.is_null() && span(&found["speaker"]["mention"]) == own.speaker);
        fact(&format!("by {name}"), found["speaker"]["name"] == name);
    }
    facts.push(("no other quotations".into(), got.list("quotes").len() == matched.len()));
}

fn entities(got: &Got, table: &str, facts: &mut Facts) {
    let (mut name, mut entity, mut named) = ("", &Value::Null, BTreeSet::new());
    let sorted = |mut list: Vec<String>| {
        list.sort();
        list
    };
    for line in table.lines() {
        let (key, value) = line.split_once(": ").expect("key: value");
        if !key.starts_with(' ') {
            (name, entity) = (value, &Value::Null);
            entity = got.list("entities").iter().find(|e| e["kind"] == key && e["name"] == name).unwrap_or(entity);
            named.extend(entity["id"].as_u64());
            facts.push((format!("{key} {name}"), !entity.is_null()));
            continue;
        }
        let words: Vec<String> = value.split("; ").map(str::to_owned).collect();
        let holds = match key.trim() {
            "named" => !entity.is_null() && sorted(got.mentions(entity, &["name", "acronym"])) == sorted(words),
            "also" => {
                let all = (!entity.is_null()).then(|| got.mentions(entity, &["name", "acronym", "role"]));
                all.is_some_and(|all| words.iter().all(|w| all.iter().any(|m| m.contains(w.as_str()))))
            }
            plain => entity[plain] == value,
        };
        facts.push((format!("{name}, {}: {value}", key.trim()), holds));
    }
    facts.push(("no other entities".into(), got.list("entities").len() == named.len()));
}

fn dates(got: &Got, table: &str, facts: &mut Facts) {
    for line in table.lines() {
        let (words, value) = line.split_once(": ").expect("words: value grain");
        let holds = match words {
            "written" => got.output["date"] == value,
            _ => got.list("dates").iter().any(|d| {
                let is =
                    format!("{} {}", d["value"].as_str().unwrap_or_default(), d["grain"].as_str().expect("a grain"));
                got.text(&d["start"], &d["end"]) == words && is == value
            }),
        };
        facts.push((format!("date, {line}"), holds));
    }
}

fn facts(golden: &str) -> (String, Facts) {
    let section = |name: &str| {
        let start = golden.find(&format!("== {name}\n")).expect("the section is there") + name.len() + 4;
        let end = golden[start..].find("\n== ").map_or(golden.len(), |n| start + n);
        golden[start..end].trim_end_matches('\n')
    };
    let (text, marks) = unmark(section("text"));
    let got = Got::new(&text);
    let mut facts = Facts::new();
    quotations(&got, &marks, section("quotations"), &mut facts);
    entities(&got, section("entities"), &mut facts);
    dates(&got, section("dates"), &mut facts);
    (text, facts)
}

#[test]
fn the_example_of_the_page() {
    let (text, facts) = facts(include_str!("golden/seed.txt"));
    assert_eq!(text, include_str!("../www/example.txt"), "the golden text is not the page's example");
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/seed.misses");
    let listed = std::fs::read_to_string(path).expect("the list of misses");
    let misses: BTreeSet<&str> = listed.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).collect();
    let failing: BTreeSet<&str> = facts.iter().filter(|(_, holds)| !holds).map(|(f, _)| f.as_str()).collect();
    let (new, gone) = (failing.difference(&misses), misses.difference(&failing));
    let (new, gone): (Vec<_>, Vec<_>) = (new.collect(), gone.collect());
    if std::env::var_os("STRIKE").is_some() {
        let kept: String = listed.lines().filter(|l| !gone.contains(&l)).flat_map(|l| [l, "\n"]).collect();
        std::fs::write(path, kept).expect("the list of misses is written");
    } else {
        assert!(gone.is_empty(), "these hold now: strike them out of golden/seed.misses (STRIKE=1): {gone:#?}");
    }
    assert!(new.is_empty(), "these held and do not any more: {new:#?}");
}
