//! Small cases of tokens, sentences and datelines: `|` parts tokens, each line a sentence.

use super::{Forms, ParagraphKind, TokenKind, layout};
use crate::lexis::Lexis;

fn tokens(text: &str) -> String {
    let layout = layout(text, &Lexis::embedded());
    layout.tokens.iter().map(|t| t.span.of(text)).collect::<Vec<_>>().join("|")
}

fn sentences(text: &str) -> Vec<&str> {
    let layout = layout(text, &Lexis::embedded());
    let span = |s: &super::Sentence| {
        let (first, last) = (layout.tokens[s.tokens.start.index()], layout.tokens[s.tokens.end.index() - 1]);
        &text[first.span.start as usize..last.span.end as usize]
    };
    layout.sentences.iter().map(span).collect()
}

#[test]
fn words_and_numbers() {
    for (text, want) in [
        ("biało-czerwony O’Leary’ego MSZ-u NATO-Rosja UE-27", "biało-czerwony|O’Leary’ego|MSZ-u|NATO-Rosja|UE-27"),
        ("m.in. np. 1,2 mld zł, 40 000 euro", "m.in.|np.|1,2|mld|zł|,|40 000|euro"),
        ("12.01.2022 o godz. 14.30 i 14:30", "12.01.2022|o|godz.|14.30|i|14:30"),
        ("lata 2014-2019, 20-letni, 100km", "lata|2014|-|2019|,|20-letni|,|100|km"),
        ("2022-01-12 w latach 90. wieku", "2022-01-12|w|latach|90.|wieku"),
        (",,Cytat'' ``b`` „c”", ",,|Cytat|''|``|b|``|„|c|”"),
        (
            "jan@poczta.pl www.gov.pl/a. https://x.pl/y?z=1, #temat @konto",
            "jan@poczta.pl|www.gov.pl/a|.|https://x.pl/y?z=1|,|#temat|@konto",
        ),
        ("J. Kowalski, W.Brytania... koniec.Nowe", "J.|Kowalski|,|W.|Brytania|...|koniec|.|Nowe"),
        ("tak👍🏽 🇵🇱 ?! --", "tak|👍🏽|🇵🇱|?!|--"),
        ("na\u{ad}ród \u{feff}a\u{a0}b", "na\u{ad}ród|a|b"),
    ] {
        assert_eq!(tokens(text), want);
    }
}

#[test]
fn sentence_ends() {
    for text in [
        "Jan przyszedł.|Usiadł.",
        "Powiedział to prof. J. Kowalski z ul. Długiej.|Nie dodał nic.",
        "„Nie wiem.” – powiedział.|Wyszedł.",
        "- Przyjdę. - zapewnił.|- Nie wierzę!",
        "Zapytał: „Kto?” i wyszedł.|„Tak!” – odparł.",
        "Stało się to w 2019 r.|W kraju było spokojnie.",
        "Powiedział to w maju 2016 r. Jan Nowak.|Było to dawno.",
        "W 2019 r. Polska wygrała.|Wydano 5 mln zł.|Na drogi.",
        "To był 12. raz.|W latach 90. było gorzej.",
        "Film „Quo vadis?” Jerzego K. trwa.|Koniec",
        "Zdaniem eksperta (od wyborów, elektoratu itp.) Jana Nowaka lista jest długa (ludzie, rzeczy itd.).|Koniec.",
        "To drogo...|zobacz więcej|Lis, który milczał, mówił.|czytaj dalej|- Nie.",
        "Czy zdążymy?|dr hab. med. Anna Nowak: Tak.|prof. Lis milczy.",
        "Most stoi;|Na razie nie wiadomo, czy runie.",
        "Byli Jan Kos, wójt; Anna Lis; Ewa Cicha.",
    ] {
        assert_eq!(sentences(&text.replace('|', " ")).join("|"), text);
    }
    assert_eq!(sentences("To koniec.Nowe idzie."), ["To koniec.", "Nowe idzie."]);
}

#[test]
fn datelines() {
    for (text, date) in [
        (" date 2022-01 Jak podaje MSZ, jest źle.", "2022-01"),
        ("12 stycznia 2022, 14:30\n\nRząd obraduje.", "12 stycznia 2022, 14:30"),
        ("Tytuł\n\nWarszawa, 12.01.2022 (PAP) - Rząd obraduje.", "12.01.2022"),
        ("Warszawa, 12 stycznia (PAP) – Rząd obraduje.", "12 stycznia"),
    ] {
        let layout = layout(text, &Lexis::embedded());
        assert_eq!(layout.dateline.map(|d| d.date.of(text)), Some(date), "{text}");
    }
    let text = "12 stycznia 2022 roku rząd obradował.";
    assert_eq!(layout(text, &Lexis::embedded()).dateline, None);
}

#[test]
fn headlines() {
    let layout = layout("Rząd: nie będzie podwyżek\r\n\r\nRząd obraduje.\nWiedza o tym.", &Lexis::embedded());
    let kinds: Vec<_> = layout.paragraphs.iter().map(|p| p.kind).collect();
    assert_eq!(kinds, [ParagraphKind::Headline, ParagraphKind::Body, ParagraphKind::Body]);
}

#[test]
fn forms_are_composed() {
    let text = "Z\u{307}o\u{301}łw pły\u{ad}nął ŁÓDŹ";
    let lexis = Lexis::embedded();
    let layout = layout(text, &lexis);
    let forms = Forms::new(text, &layout.tokens, &lexis.layout);
    let [first, second, third] = [0, 1, 2].map(|i| &layout.tokens[i]);
    assert_eq!(
        (forms.form(first), forms.lower(first), forms.form(second), forms.lower(third)),
        ("Żółw", "żółw", "płynął", "łódź")
    );
    assert!(layout.tokens.iter().all(|t| t.kind == TokenKind::Word));
}
