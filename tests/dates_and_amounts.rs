//! The tables of dates and amounts: one text a line with its expressions in brackets, each with its value.
//!
//! Source of the rows: `tests/time.tsv`, `tests/amounts.tsv`.

use cytat::analysis::{Models, Options, Output, analyze};
use cytat::time::Anchor;

/// A row: the text without its brackets, what they mark, and the columns after it.
struct Row {
    text: String,
    marked: Vec<String>,
    columns: Vec<&'static str>,
}

fn rows(file: &'static str) -> impl Iterator<Item = Row> {
    file.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).map(|line| {
        let mut columns = line.split('\t');
        let source = columns.next().expect("a text");
        let marked = source.split('[').skip(1).filter_map(|m| m.split(']').next()).map(str::to_owned).collect();
        Row { text: source.replace(['[', ']'], ""), marked, columns: columns.filter(|c| !c.is_empty()).collect() }
    })
}

fn report(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn dates() {
    let models = Models::embedded().unwrap();
    let mut wrong = Vec::new();
    for row in rows(include_str!("time.tsv")) {
        let options = Options { date: Anchor::parse(row.columns[0]), ..Options::default() };
        let analysis = analyze(&row.text, &options, &models);
        let got: Vec<String> = analysis
            .dates
            .iter()
            .map(|d| format!("{} = {} {:?}", d.span.of(&row.text), d.value.as_deref().unwrap_or("null"), d.grain))
            .collect();
        let want: Vec<String> = row
            .marked
            .iter()
            .zip(row.columns[1..].chunks(2))
            .map(|(m, v)| format!("{m} = {} {}", v[0], v[1]))
            .collect();
        if got != want {
            wrong.push(format!("{}\n  want {want:?}\n  got  {got:?}", row.text));
        }
        let _ = Output::new(&analysis, &options);
    }
    report(&wrong);
}

#[test]
fn amounts() {
    let models = Models::embedded().unwrap();
    let mut wrong = Vec::new();
    for row in rows(include_str!("amounts.tsv")) {
        let analysis = analyze(&row.text, &Options::default(), &models);
        let got: Vec<String> = analysis
            .amounts
            .iter()
            .map(|a| {
                let to = a.to.as_ref().map_or(String::new(), |t| format!("/{t}"));
                format!("{} = {}{to} {}", a.span.of(&row.text), a.value, a.unit)
            })
            .collect();
        let want: Vec<String> = row.marked.iter().zip(&row.columns).map(|(m, v)| format!("{m} = {v}")).collect();
        if got != want {
            wrong.push(format!("{}\n  want {want:?}\n  got  {got:?}", row.text));
        }
    }
    report(&wrong);
}

/// All rows in one text, and again: every expression that a row has is there, in order, once, and none overlaps.
#[test]
fn none_is_lost_or_doubled_in_a_long_text() {
    let models = Models::embedded().unwrap();
    let rows: Vec<Row> = rows(include_str!("time.tsv")).collect();
    let text: String = rows.iter().map(|r| format!("{}\n\n", r.text)).collect::<String>().repeat(2);
    let options = Options { date: Anchor::parse("2022-01-12"), ..Options::default() };
    let analysis = analyze(&text, &options, &models);
    let mut marks = Vec::new();
    let mut at = 0;
    for row in rows.iter().chain(&rows) {
        let mut from = at;
        for mark in &row.marked {
            let start = from + text[from..].find(mark.as_str()).expect("the row is there");
            from = start + mark.len();
            marks.push((start, from));
        }
        at += row.text.len() + 2;
    }
    let ends = analysis.dates.windows(2).all(|w| w[0].span.end <= w[1].span.start);
    assert!(ends, "dates overlap or are out of order");
    let lost: Vec<&str> = marks
        .iter()
        .filter(|(start, end)| {
            let held =
                |d: &&cytat::time::DateExpression| d.span.start as usize == *start && d.span.end as usize == *end;
            analysis.dates.iter().filter(held).count() != 1
        })
        .map(|&(start, end)| &text[start..end])
        .collect();
    assert!(lost.is_empty(), "lost or doubled: {lost:?}");
    let amounts = analysis.amounts.windows(2).all(|w| w[0].span.end <= w[1].span.start);
    assert!(amounts, "amounts overlap or are out of order");
}

/// A chain of numbers without end neither deepens the stack nor takes more than linear time.
#[test]
fn endless_numbers_are_read() {
    let models = Models::embedded().unwrap();
    for piece in ["1 mln ", "1 tys. 2 ", "12 i ", "12 do ", "dwa i pół ", "od 2010 do ", "12 stycznia – "] {
        let text = piece.repeat(20_000);
        let analysis = analyze(&text, &Options::default(), &models);
        assert_eq!(analysis.reading.text().len(), text.len());
    }
}
