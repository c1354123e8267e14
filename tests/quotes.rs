//! Quotations in sentences of our own, with inline marks: `[` and `]` around content, `<` and `>` around the cue.
//!
//! Each row of the speech tables carries its own example, checked here; `tests/quotes/cases.txt` holds the rest.

use cytat::analysis::{Models, Options, analyze};
use cytat::lexis::Lexis;

/// The text with the quotations that the analysis finds marked as in the cases.
fn mark(text: &str, models: &Models) -> String {
    let analysis = analyze(text, &Options::default(), models);
    let mut marks: Vec<(u32, u8, char)> = Vec::new();
    for quote in &analysis.quotes {
        for span in &quote.spans {
            marks.push((span.start, 2, '['));
            marks.push((span.end, 0, ']'));
        }
        if let Some(cue) = quote.cue {
            let span = analysis.reading.token(cue.token).span;
            marks.push((span.start, 3, '<'));
            marks.push((span.end, 1, '>'));
        }
    }
    marks.sort_unstable();
    marks.dedup();
    let mut out = String::new();
    let mut at = 0;
    for (place, _, mark) in marks {
        out.push_str(&text[at..place as usize]);
        out.push(mark);
        at = place as usize;
    }
    out.push_str(&text[at..]);
    out
}

fn plain(marked: &str) -> String {
    marked.chars().filter(|c| !matches!(c, '[' | ']' | '<' | '>')).collect()
}

fn check<'a>(cases: impl Iterator<Item = &'a str>) {
    let models = Models::embedded().unwrap();
    let mut wrong = String::new();
    let mut count = 0;
    for want in cases {
        let want = want.replace("¶", "\n\n");
        count += 1;
        let got = mark(&plain(&want), &models);
        if got != want {
            wrong.push_str(&format!("want {want}\n got {got}\n"));
        }
    }
    assert!(wrong.is_empty(), "of {count} cases:\n{wrong}");
}

#[test]
fn every_verb_of_speech_has_an_example_that_works() {
    check(Lexis::embedded().speech.examples());
}

#[test]
fn cases() {
    let text = include_str!("quotes/cases.txt");
    check(text.lines().filter(|l| !l.is_empty() && !l.starts_with('#')));
}

#[test]
fn the_label_of_an_interview_is_no_speech() {
    let text = "Wójt Nowak: szkoła zostanie, dopóki żyję [WYWIAD]\n\nW gminie trwa spór.";
    let analysis = analyze(text, &Options::default(), &Models::embedded().unwrap());
    assert_eq!(analysis.quotes[0].spans[0].of(text), "szkoła zostanie, dopóki żyję");
}

#[test]
fn a_heading_says_that_the_text_is_an_interview() {
    let text = "Nowak: Będzie gorzej [WYWIAD]\n\nZima nadeszła. Czy mamy węgiel? Patrząc na składy – tak. Ale nie\n\n\
                na długo. A co potem? Kupimy drewno.\n\nWszelkie prawa zastrzeżone.";
    let analysis = analyze(text, &Options::default(), &Models::embedded().unwrap());
    let said: Vec<&str> = analysis.quotes.iter().map(|q| q.spans[0].of(text)).collect();
    let want = ["Będzie gorzej", "Patrząc na składy – tak. Ale nie", "na długo", "Kupimy drewno"];
    assert_eq!(said, want);
}

#[test]
fn what_leads_up_to_a_question_is_the_interviewers() {
    let text = "Nowak: Będzie gorzej [WYWIAD]\n\nZima nadeszła. Czy mamy węgiel? Mamy go dość. Wystarczy do maja. Wójt twierdzi, \
                że zabraknie drewna. Co pan na to? Kupimy drewno. Las jest blisko. Cena drewna spadła. Dlaczego tak jest? Nie wiem.";
    let analysis = analyze(text, &Options::default(), &Models::embedded().unwrap());
    let said: Vec<&str> = analysis.quotes.iter().skip(1).map(|q| q.spans[0].of(text)).collect();
    assert_eq!(
        said,
        ["Mamy go dość. Wystarczy do maja", "zabraknie drewna", "Kupimy drewno. Las jest blisko", "Nie wiem"]
    );
}

#[test]
fn an_interview_is_known_by_who_asked() {
    let text = "Welon z wikliny\n\nCzy most stoi? Stoi od roku. Poniżej dalsza część artykułu. Jest drogi. Na pewno? Nie wiem, ale \
                Anna Lis wie. Rozmawiał Jan Nowak. Lis kieruje gminą.";
    let analysis = analyze(text, &Options::default(), &Models::embedded().unwrap());
    let said: Vec<&str> = analysis.quotes.iter().map(|q| q.spans[0].of(text)).collect();
    assert_eq!(said, ["Stoi od roku", "Jest drogi", "Nie wiem, ale Anna Lis wie"]);
}

#[test]
fn the_guest_takes_up_what_the_interviewer_only_says() {
    let text = "Nowak: Będzie gorzej [WYWIAD]\n\nCzy mamy węgiel? Mamy go dość. Pytam, ponieważ wielu się boi. To prawda, ale \
                las jest blisko. Niektórzy mówią, że drewno jest drogie. Oczywiście, że tak jest. Oczywiście, nie wszędzie. Co dalej? Nie wiem.";
    let analysis = analyze(text, &Options::default(), &Models::embedded().unwrap());
    let said: Vec<&str> = analysis.quotes.iter().skip(1).map(|q| q.spans[0].of(text)).collect();
    let want = [
        "Mamy go dość",
        "To prawda, ale las jest blisko",
        "drewno jest drogie",
        "Oczywiście, że tak jest. Oczywiście, nie wszędzie",
        "Nie wiem",
    ];
    assert_eq!(said, want);
}
