//! KPWr as articles: its tokens put together to a text again, its 82 fine types mapped to the five kinds.
//!
//! Source: `kpwr-ner-n82-test.iob` (CC BY 3.0, Wrocław University of Science and Technology). SlavicNER's guidelines
//! rule: relational adjectives, currencies and positions are no names, peoples and inhabitants are persons, buildings and
//! roads are places, media are products. What neither decides is unclear, with its sentence.

use super::corpus::{Article, Source};
use crate::names::Kind;

/// What a type of KPWr is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    Name(Kind),
    NoName,
    Unclear,
}

fn meaning(kind: &str, first: &str, tokens: usize) -> Meaning {
    let capital = first.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit());
    let starts = |prefix: &str| kind.starts_with(prefix);
    if starts("nam_adj") || starts("nam_num") || matches!(kind, "nam_oth_currency" | "nam_oth_position") {
        Meaning::NoName
    } else if matches!(kind, "nam_org_group" | "nam_liv_animal") || starts("nam_loc_gpe_admin") && !capital {
        Meaning::Unclear
    } else if starts("nam_liv") || kind == "nam_org_nation" {
        Meaning::Name(Kind::Person)
    } else if kind == "nam_fac_system" || kind == "nam_oth_www" {
        Meaning::Name(Kind::Product)
    } else if starts("nam_oth") {
        if capital { Meaning::Unclear } else { Meaning::NoName }
    } else if starts("nam_loc") || starts("nam_fac") {
        Meaning::Name(Kind::Place)
    } else if starts("nam_org") {
        Meaning::Name(Kind::Organization)
    } else if tokens > 8 || !capital && kind != "nam_eve_human_holiday" {
        Meaning::Unclear
    } else if starts("nam_eve") {
        Meaning::Name(Kind::Event)
    } else {
        Meaning::Name(Kind::Product)
    }
}

/// The documents of KPWr.
#[must_use]
pub fn kpwr(file: &str) -> Vec<Article> {
    let mut out: Vec<Article> = Vec::new();
    let mut sentence: Vec<[&str; 3]> = Vec::new();
    for line in file.lines().chain([""]) {
        if let Some(path) = line.strip_prefix("-DOCSTART FILE ") {
            let topic = path.split('/').next().unwrap_or(path).to_owned();
            let (text, names, unclear) = (String::new(), Vec::new(), Vec::new());
            out.push(Article { source: Source::Kpwr, topic, text, names, unclear });
        } else if line.is_empty() {
            if let Some(article) = out.last_mut().filter(|_| !sentence.is_empty()) {
                add(article, &sentence);
            }
            sentence.clear();
        } else if !line.starts_with("-DOCSTART") {
            let mut columns = line.split('\t');
            let form = columns.next().unwrap_or_default();
            let tag = columns.nth(1).unwrap_or_default();
            sentence.push([form, tag, columns.next().unwrap_or("O")]);
        }
    }
    out
}

/// Puts a sentence down as it was written before its tokens were cut.
fn add(article: &mut Article, sentence: &[[&str; 3]]) {
    if !article.text.is_empty() {
        let closed = article.text.ends_with(['.', '?', '!', '…', '”', '"']);
        article.text.push(if closed { ' ' } else { '\n' });
    }
    let begin = article.text.len();
    let mut places = Vec::new();
    let mut open_quote = false;
    for (i, [form, tag, label]) in sentence.iter().enumerate() {
        let before = i.checked_sub(1).map(|b| sentence[b]);
        let inside = label.starts_with("I-");
        let hyphen = |f: &str| matches!(f, "-" | "’" | "'" | "/");
        let closing = matches!(*form, "." | "," | ";" | ":" | "!" | "?" | ")" | "]" | "…" | "”" | "%" | "...")
            || *form == "\"" && open_quote
            || tag.starts_with("aglt")
            || tag.starts_with("qub") && *form == "by" && before.is_some_and(|b| b[1].starts_with("praet"))
            || inside && hyphen(form)
            || hyphen(form) && before.is_some_and(|b| b[1].starts_with("adja"));
        let after_open = before.is_some_and(|b| {
            matches!(b[0], "(" | "[" | "„")
                || b[0] == "\"" && open_quote
                || inside && hyphen(b[0])
                || hyphen(b[0]) && i > 1 && sentence[i - 2][1].starts_with("adja")
        });
        if i > 0 && !closing && !after_open {
            article.text.push(' ');
        }
        open_quote ^= *form == "\"";
        let start = article.text.len();
        article.text.push_str(form);
        places.push((start, article.text.len()));
    }
    let mut at = 0;
    while at < sentence.len() {
        let Some(kind) = sentence[at][2].strip_prefix("B-") else {
            at += 1;
            continue;
        };
        let from = at;
        at += 1;
        while at < sentence.len() && sentence[at][2].strip_prefix("I-") == Some(kind) {
            at += 1;
        }
        match meaning(kind, sentence[from][0], at - from) {
            Meaning::Name(kind) => article.names.push((places[from].0, places[at - 1].1, kind)),
            Meaning::NoName => {}
            Meaning::Unclear => article.unclear.push((begin, article.text.len())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_become_a_text_again() {
        let file = "-DOCSTART FILE blogi/1\nW\tw\tprep:loc\tO\nŁodzi\tŁódź\tsubst:sg:loc:f\tB-nam_loc_gpe_city\n,\t,\tinterp\tO\n\
            poszedł\tpójść\tpraet:sg:m1:perf\tO\nem\tbyć\taglt:sg:pri:imperf:wok\tO\n.\t.\tinterp\tO\n\nDalej\tdalej\tadv\tO\n";
        let articles = kpwr(file);
        assert_eq!(articles[0].text, "W Łodzi, poszedłem. Dalej");
        assert_eq!(articles[0].names, [(2, 8, Kind::Place)]);
    }

    #[test]
    fn types_follow_the_guidelines_of_the_news_corpus() {
        assert_eq!(meaning("nam_adj_country", "polski", 1), Meaning::NoName);
        assert_eq!(meaning("nam_org_nation", "Polacy", 1), Meaning::Name(Kind::Person));
        assert_eq!(meaning("nam_fac_bridge", "Most", 2), Meaning::Name(Kind::Place));
        assert_eq!(meaning("nam_pro_media_periodic", "Gazeta", 2), Meaning::Name(Kind::Product));
        assert_eq!(meaning("nam_loc_gpe_admin1", "łódzkie", 1), Meaning::Unclear);
    }
}
