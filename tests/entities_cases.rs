//! Base forms, groups, roles and pronouns on rows of our own writing: `entities/cases.tsv`.
//!
//! Names are marked by hand, so that recognition has no part in it. `[p1|Annę Nowak=Anna Nowak]` is a name of kind `p`
//! (person; `l` place, `o` organisation, `e` event, `r` product) in group 1 with its base form; `{1|szefowa spółki}` is a
//! phrase that means group 1, `{-|rzecznik Nowaka}` one that means no entity. After a tab come facts: `1.name`, `1.role`,
//! `1.gender` (m, f). Two names are one entity exactly when their marks are the same.

use cytat::analysis::{Models, Options, analyze};
use cytat::entities::{Known, PersonGender, resolve};
use cytat::names::{Kind, NameMention, base_forms};
use cytat::span::Span;

struct Row {
    text: String,
    /// Span, kind, group, base form.
    names: Vec<(Span, Kind, String, Option<String>)>,
    /// Span and group, `-` for none.
    phrases: Vec<(Span, String)>,
    facts: Vec<(String, String, String)>,
}

fn kind(letter: &str) -> Kind {
    match letter {
        "p" => Kind::Person,
        "l" => Kind::Place,
        "o" => Kind::Organization,
        "e" => Kind::Event,
        "r" => Kind::Product,
        other => panic!("no kind {other}"),
    }
}

fn parse(line: &str) -> Row {
    let (marked, facts) = line.split_once('\t').unwrap_or((line, ""));
    let mut row = Row { text: String::new(), names: Vec::new(), phrases: Vec::new(), facts: Vec::new() };
    let mut open: Vec<(bool, String, usize)> = Vec::new();
    let mut rest = marked;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match c {
            '[' | '{' => {
                let (label, after) = rest.split_once('|').expect("a label and |");
                open.push((c == '[', label.to_owned(), row.text.len()));
                rest = after;
            }
            ']' | '}' => {
                let (name, label, start) = open.pop().expect("an open mark");
                let mut base = None;
                if let Some((words, lemma)) = row.text[start..].split_once('=') {
                    let end = start + words.len();
                    base = Some(lemma.to_owned());
                    row.text.truncate(end);
                }
                let span = Span::new(start, row.text.len());
                if name {
                    row.names.push((span, kind(&label[..1]), label, base));
                } else {
                    row.phrases.push((span, label));
                }
            }
            c => row.text.push(c),
        }
    }
    for fact in facts.split("; ").filter(|f| !f.is_empty()) {
        let (key, value) = fact.split_once('=').expect("key=value");
        let (group, key) = key.split_once('.').expect("group.key");
        row.facts.push((group.to_owned(), key.to_owned(), value.to_owned()));
    }
    row.names.sort_by_key(|n| n.0);
    row
}

fn problems(row: &Row, models: &Models) -> Vec<String> {
    let analysis = analyze(&row.text, &Options::default(), models);
    let reading = &analysis.reading;
    let mention = |(span, kind, ..): &(Span, Kind, String, Option<String>)| NameMention {
        tokens: reading.tokens_in(*span),
        span: *span,
        kind: *kind,
        lemma: String::new(),
    };
    let mut names: Vec<NameMention> = row.names.iter().map(mention).collect();
    let lemmas = base_forms(reading, &names, &models.lexis);
    names.iter_mut().zip(lemmas).for_each(|(name, lemma)| name.lemma = lemma);
    let entities = resolve(reading, &names, &[], &models.lexis);
    let mut out = Vec::new();
    let mut groups: Vec<(&str, u32)> = Vec::new();
    for (name, (span, _, group, base)) in names.iter().zip(&row.names) {
        if base.as_ref().is_some_and(|base| *base != name.lemma) {
            out.push(format!("{}: base form {:?}", span.of(&row.text), name.lemma));
        }
        let entity = entities.mention_in(name.tokens).expect("every name is a mention").entity;
        groups.push((&group[1..], entity.0));
    }
    for (i, a) in groups.iter().enumerate() {
        for b in &groups[i + 1..] {
            if (a.0 == b.0) != (a.1 == b.1) {
                out.push(format!("{} and {}: {}", a.0, b.0, if a.1 == b.1 { "joined" } else { "apart" }));
            }
        }
    }
    let entity_of = |group: &str| groups.iter().find(|g| g.0 == group).map(|g| g.1);
    for (span, group) in &row.phrases {
        let got = entities.entity_of_phrase(reading.tokens_in(*span)).map(|e| e.0);
        if got != entity_of(group) {
            let name = got.map(|e| entities.entities[e as usize].name.as_str());
            out.push(format!("{}: means {name:?}", span.of(&row.text)));
        }
    }
    for (group, key, value) in &row.facts {
        let entity = &entities.entities[entity_of(group).expect("a group of the row") as usize];
        let got = match key.as_str() {
            "name" => entity.name.clone(),
            "role" => entity.role.clone().unwrap_or_default(),
            _ => match entity.gender {
                Some(PersonGender::Female) => "f".into(),
                Some(PersonGender::Male) => "m".into(),
                _ => "-".into(),
            },
        };
        if got != *value {
            out.push(format!("{group}.{key} is {got:?}, not {value:?}"));
        }
    }
    out
}

#[test]
fn names_are_read_as_marked() {
    let models = Models::embedded().expect("embedded models load");
    let table = include_str!("entities/cases.tsv");
    let rows: Vec<&str> = table.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).collect();
    assert!(rows.len() >= 120, "{} rows", rows.len());
    let wrong = rows.iter().flat_map(|line| problems(&parse(line), &models).into_iter().map(move |p| (line, p)));
    let wrong: Vec<String> = wrong.map(|(line, problem)| format!("{line}\n    {problem}")).collect();
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

fn known(name: &str, kind: Kind, url: &str) -> Known {
    Known { name: name.into(), kind, url: Some(url.into()), forms: Vec::new() }
}

#[test]
fn known_entities_are_found_in_any_case() {
    let models = Models::embedded().expect("embedded models load");
    let known = vec![
        known("Fundacja Zielony Brzeg", Kind::Organization, "/brzeg"),
        known("Bliza", Kind::Product, "/bliza"),
        known("Łódź", Kind::Place, "/lodz"),
        known("Anna Kowalska", Kind::Person, "/anna"),
    ];
    let text = "Pisaliśmy o Fundacji Zielony Brzeg. Potem Blizą popłynęła do Łodzi Anna Kowalska. Bliza jest stara, \
                a o Fundację Zielony Brzeg nie pytano.";
    let options = Options { known, ..Options::default() };
    let analysis = analyze(text, &options, &models);
    for (url, mentions) in [("/brzeg", 2), ("/bliza", 2), ("/lodz", 1), ("/anna", 1)] {
        let entity = analysis.entities.entities.iter().find(|e| e.url.as_deref() == Some(url));
        assert_eq!(entity.map(|e| e.mentions.len()), Some(mentions), "{url}");
    }
}

#[test]
fn a_thousand_known_entities_change_nothing_else() {
    let models = Models::embedded().expect("embedded models load");
    let many = (0..1000).map(|i| known(&format!("Zakład Numer Qx{i}"), Kind::Organization, "/x")).collect();
    let text = "Premier Jan Nowak odwiedził Gdynię. Zakład jest czynny. Nowak mówił o tym w Gdyni.";
    let plain = analyze(text, &Options::default(), &models);
    let analysis = analyze(text, &Options { known: many, ..Options::default() }, &models);
    assert_eq!(plain.entities, analysis.entities);
}
