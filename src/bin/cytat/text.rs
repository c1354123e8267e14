//! The analysis for people in a terminal, in Polish: who said what, then who and what the article is about.

use cytat::analysis::Analysis;
use cytat::names::Kind;
use std::io::{Result, Write};

struct Paint(bool);

impl Paint {
    fn with(&self, code: &str, text: &str) -> String {
        if self.0 { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }
}

/// Prints it.
pub fn print(out: &mut impl Write, analysis: &Analysis<'_>, colours: bool) -> Result<()> {
    let paint = Paint(colours);
    let text = analysis.reading.text();
    if let Some(date) = analysis.anchor {
        writeln!(out, "{} {date}", paint.with("2", "Data:"))?;
    }
    writeln!(out, "{}", paint.with("1", "Wypowiedzi"))?;
    for (quote, speaker) in analysis.quotes.iter().zip(&analysis.speakers) {
        let who = speaker.as_ref().map_or("(źródło nieznane)", |s| s.name.as_str());
        let words: Vec<String> = quote.spans.iter().map(|s| line(s.of(text))).collect();
        writeln!(out, "  {}: {}", paint.with("1;36", who), paint.with("33", &words.join(" […] ")))?;
    }
    if analysis.quotes.is_empty() {
        writeln!(out, "  (brak)")?;
    }
    for kind in Kind::ALL {
        let mut entities = analysis.entities.entities.iter().filter(|e| e.kind == kind).peekable();
        if entities.peek().is_some() {
            writeln!(out, "{}", paint.with("1", heading(kind)))?;
        }
        for entity in entities {
            let role = entity.role.as_ref().map_or(String::new(), |r| format!(", {}", line(r)));
            let count = paint.with("2", &format!("({})", entity.mentions.len()));
            writeln!(out, "  {}{role} {count}", paint.with("32", &line(&entity.name)))?;
        }
    }
    if !analysis.dates.is_empty() {
        writeln!(out, "{}", paint.with("1", "Daty"))?;
        for date in &analysis.dates {
            writeln!(out, "  {} = {}", line(date.span.of(text)), date.value.as_deref().unwrap_or("?"))?;
        }
    }
    if !analysis.amounts.is_empty() {
        writeln!(out, "{}", paint.with("1", "Kwoty i ilości"))?;
        for amount in &analysis.amounts {
            writeln!(out, "  {} = {} {}", line(amount.span.of(text)), amount.value, amount.unit)?;
        }
    }
    Ok(())
}

/// On one line, and without control characters that a terminal would obey.
fn line(text: &str) -> String {
    let clean: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    clean.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn heading(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "Osoby",
        Kind::Place => "Miejsca",
        Kind::Organization => "Organizacje",
        Kind::Event => "Wydarzenia",
        Kind::Product => "Produkty i dzieła",
    }
}
