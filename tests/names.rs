//! People in sentences of our own: `entities/people.tsv`, each name of a person in square brackets.

use cytat::analysis::{Models, Options, analyze};
use cytat::names::{Kind, recognize};

/// The text with its people marked, as they are found.
fn marked(text: &str, models: &Models) -> String {
    let analysis = analyze(text, &Options::default(), models);
    let mut out = text.to_owned();
    let names = recognize(&analysis.reading, &models.lexis, &models.names);
    for name in names.iter().rev().filter(|name| name.kind == Kind::Person) {
        out.insert(name.span.end as usize, ']');
        out.insert(name.span.start as usize, '[');
    }
    out
}

#[test]
fn rules_mend_what_labels_leave() {
    let models = Models::embedded().expect("embedded models load");
    let rows = include_str!("entities/people.tsv").lines().filter(|l| !l.is_empty() && !l.starts_with('#'));
    let mut wrong = String::new();
    for row in rows {
        let want = row.replace('¶', "\n\n");
        let got = marked(&want.replace(['[', ']'], ""), &models);
        if got != want {
            wrong.push_str(&format!("want {want}\n got {got}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
