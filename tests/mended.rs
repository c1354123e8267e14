//! What rules make of the names that labels mark, whatever the model: `entities/mended.tsv`, each row what the labels say and
//! what is right, names as `[P Adam Nowak]` with the letter of their kind.

use cytat::analysis::{Models, Options, analyze};
use cytat::names::mend::mended;
use cytat::names::{Kind, NameMention};
use cytat::span::{TokenId, TokenRange};

const LETTERS: [char; 5] = ['P', 'L', 'O', 'E', 'T'];

/// A marked text without its marks, and the bytes of the names.
fn unmarked(marked: &str) -> (String, Vec<(usize, usize, Kind)>) {
    let (mut text, mut names) = (String::new(), Vec::new());
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once('[') {
        text.push_str(before);
        let (inside, after) = after.split_once(']').expect("a name is closed");
        let (letter, name) = inside.split_once(' ').expect("a name has a kind");
        let kind = LETTERS.iter().position(|&l| letter == l.to_string()).expect("a letter of a kind");
        names.push((text.len(), text.len() + name.len(), Kind::ALL[kind]));
        text.push_str(name);
        rest = after;
    }
    text.push_str(rest);
    (text, names)
}

#[test]
fn rules_mend_given_labels() {
    let models = Models::embedded().expect("embedded models load");
    let rows = include_str!("entities/mended.tsv").lines().filter(|l| !l.is_empty() && !l.starts_with('#'));
    let mut wrong = String::new();
    for row in rows {
        let (said, want) = row.split_once('\t').expect("labels and what is right");
        let (text, labels) = unmarked(said);
        let analysis = analyze(&text, &Options::default(), &models);
        let reading = &analysis.reading;
        let at = |byte: usize| reading.layout().tokens.iter().take_while(|t| (t.span.start as usize) < byte).count();
        let mention = |&(start, end, kind): &(usize, usize, Kind)| {
            let tokens = TokenRange { start: TokenId::from(at(start)), end: TokenId::from(at(end)) };
            NameMention::new(reading, tokens, kind)
        };
        let names = mended(reading, labels.iter().map(mention).collect(), &models.lexis);
        let mut got = text.clone();
        for name in names.iter().rev() {
            got.insert(name.span.end as usize, ']');
            got.insert_str(name.span.start as usize, &format!("[{} ", LETTERS[name.kind as usize]));
        }
        if got != want {
            wrong.push_str(&format!("want {want}\n got {got}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
