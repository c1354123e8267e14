//! The tables of dates and amounts: one expression a line, each with its span and value.

use cytat::analysis::{Models, Options, Output, analyze};
use cytat::time::Anchor;

fn rows(file: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    file.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).map(|l| l.split('\t').collect())
}

#[test]
fn dates() {
    let models = Models::embedded().unwrap();
    let mut wrong = Vec::new();
    for row in rows(include_str!("time.tsv")) {
        let options = Options { date: Anchor::parse(row[1]), ..Options::default() };
        let analysis = analyze(row[0], &options, &models);
        let got: Vec<String> = analysis
            .dates
            .iter()
            .map(|d| format!("{}\t{}\t{:?}", d.span.of(row[0]), d.value.as_deref().unwrap_or("null"), d.grain))
            .collect();
        let want = row[2..].join("\t");
        if got.join(" + ") != want {
            wrong.push(format!("{}\n  want {want}\n  got  {}", row[0], got.join(" + ")));
        }
        let _ = Output::new(&analysis, &options);
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn amounts() {
    let models = Models::embedded().unwrap();
    let mut wrong = Vec::new();
    for row in rows(include_str!("amounts.tsv")) {
        let analysis = analyze(row[0], &Options::default(), &models);
        let got: Vec<String> = analysis
            .amounts
            .iter()
            .map(|a| {
                format!(
                    "{}\t{}{}\t{}",
                    a.span.of(row[0]),
                    a.value,
                    a.to.as_ref().map_or(String::new(), |t| format!("/{t}")),
                    a.unit
                )
            })
            .collect();
        let want = row[1..].join("\t");
        if got.join(" + ") != want {
            wrong.push(format!("{}\n  want {want}\n  got  {}", row[0], got.join(" + ")));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
