//! Speakers in sentences of our own: `{` and `}` around the expression, the name after `=>`, both of the last quotation.
//!
//! `tests/speakers/cases.txt` holds them, one a line.

use cytat::analysis::{Models, Options, analyze};

/// The text with the expression marked, and the name, as the analysis finds them.
fn read(text: &str, models: &Models) -> String {
    let analysis = analyze(text, &Options::default(), models);
    let Some(Some(speaker)) = analysis.speakers.last() else { return format!("{text} => -") };
    let mut marked = text.to_owned();
    if let Some(span) = speaker.mention {
        marked.insert(span.end as usize, '}');
        marked.insert(span.start as usize, '{');
    }
    format!("{marked} => {}", speaker.name)
}

fn check<'a>(cases: impl Iterator<Item = &'a str>) {
    let models = Models::embedded().unwrap();
    let mut wrong = String::new();
    let mut count = 0;
    for case in cases {
        let want = case.replace('¶', "\n\n");
        let text: String = want.split(" => ").next().unwrap().chars().filter(|c| !matches!(c, '{' | '}')).collect();
        let got = read(&text, &models);
        count += 1;
        if got != want {
            wrong.push_str(&format!("want {want}\n got {got}\n"));
        }
    }
    assert!(wrong.is_empty(), "of {count} cases:\n{wrong}");
}

#[test]
fn each_quotation_has_its_speaker() {
    check(include_str!("speakers/cases.txt").lines().filter(|l| !l.is_empty() && !l.starts_with('#')));
}

#[test]
fn whose_voice_the_text_is_about_speaks_before_he_is_named() {
    let models = Models::embedded().unwrap();
    let text = "Most runie\n\nJak mówił radny podczas spotkania, trwają rozmowy. Lis podkreślił, że woda opada. \
                Lis zwrócił uwagę, że most runie. „Runie” – ocenił Adam Lis.";
    let analysis = analyze(text, &Options::default(), &models);
    let names: Vec<&str> = analysis.speakers.iter().flatten().map(|s| s.name.as_str()).collect();
    assert_eq!(names, ["Adam Lis"; 4]);
}

#[test]
fn a_title_is_whose_words_it_repeats() {
    let text = "Mosty w gminie. „Most nad rzeką jest zamknięty”\n\nWójt Jan Nowak milczał na sesji. – Most nad rzeką jest od dziś zamknięty – powiedziała Anna Lis.";
    let models = Models::embedded().unwrap();
    let analysis = analyze(text, &Options::default(), &models);
    let names: Vec<&str> = analysis.speakers.iter().flatten().map(|s| s.name.as_str()).collect();
    assert_eq!(names, ["Anna Lis", "Anna Lis"]);
}
