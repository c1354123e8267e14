//! Reads the tagged tokens of KPWr (CC BY 3.0, Wrocław University of Science and Technology) and lays them over ours.
//!
//! Lines `form TAB lemma TAB tag TAB label`; an empty line ends a sentence, `-DOCSTART FILE` opens a document. The file
//! has no white space, so [`Document::text`] puts it back: agglutinates (`zrobił` + `em`), `by` after a past form,
//! stops, closing marks and hyphens of compounds are joined, all else is spaced. Only for training and evaluation.
//!
//! Alignment is by characters. Where one of our tokens covers several of theirs, it is compared with their head:
//! the abbreviation of `np` + `.`, the verb of `zrobił` + `em`, the last part of `polsko` + `-` + `niemiecki`; the other
//! parts are not counted. Where several of ours cover one of theirs, the first is compared.

use super::tag::{Pos, Tag};

/// A token as annotated.
#[derive(Clone, Debug)]
pub struct Gold {
    /// As written.
    pub form: String,
    /// Its base form.
    pub lemma: String,
    /// Its tag; [`Tag::UNKNOWN`] where theirs says `xxx`.
    pub tag: Tag,
}

/// A document: sentences of tokens.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its path in the corpus.
    pub name: String,
    /// The text put together again.
    pub text: String,
    /// Each token with its bytes in the text.
    pub tokens: Vec<(core::ops::Range<usize>, Gold)>,
}

/// The documents of a corpus file, in its order.
///
/// # Errors
/// A line without three columns, or a tag with an unknown part of speech.
pub fn documents(corpus: &str) -> Result<Vec<Document>, String> {
    let mut out: Vec<Document> = Vec::new();
    let mut sentence: Vec<Gold> = Vec::new();
    for line in corpus.lines().chain([""]) {
        if let Some(name) = line.strip_prefix("-DOCSTART FILE ") {
            flush(&mut out, &mut sentence);
            out.push(Document { name: name.to_owned(), text: String::new(), tokens: Vec::new() });
        } else if line.trim().is_empty() {
            flush(&mut out, &mut sentence);
        } else if !line.starts_with("-DOCSTART") {
            let mut parts = line.split('\t');
            let (Some(form), Some(lemma), Some(tag)) = (parts.next(), parts.next(), parts.next()) else {
                return Err(format!("not three columns: {line}"));
            };
            let tag = if tag == "xxx" { Tag::UNKNOWN } else { tag.parse()? };
            sentence.push(Gold { form: form.to_owned(), lemma: lemma.to_owned(), tag });
        }
    }
    Ok(out)
}

fn flush(out: &mut [Document], sentence: &mut Vec<Gold>) {
    let Some(document) = out.last_mut() else { return sentence.clear() };
    let mut quoted = false;
    for i in 0..sentence.len() {
        let before = i.checked_sub(1).map(|b| &sentence[b]);
        let joined = before.is_some_and(|b| b.form == "-") && i > 1 && hyphenated(&sentence[i - 2], &sentence[i]);
        if !joined && before.is_some_and(|b| spaced(b, &sentence[i], sentence.get(i + 1), quoted)) {
            document.text.push(' ');
        }
        let gold = sentence[i].clone();
        quoted ^= gold.form == "\"";
        let start = document.text.len();
        document.text.push_str(&gold.form);
        document.tokens.push((start..document.text.len(), gold));
    }
    let closed = sentence.last().is_some_and(|g| matches!(g.form.as_str(), "." | "!" | "?" | "…"));
    if !sentence.is_empty() {
        document.text.push(if closed { ' ' } else { '\n' });
    }
    sentence.clear();
}

/// Whether a hyphen between the two makes them one word: `polsko-niemiecki`, `Bielsko-Biała`, `MSZ-u`.
fn hyphenated(before: &Gold, after: &Gold) -> bool {
    let capital = |s: &str| s.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let ending = |s: &str| s.starts_with(char::is_lowercase) && s.chars().count() < 4;
    before.tag.pos() == Pos::Adja || capital(&before.form) && (capital(&after.form) || ending(&after.form))
}

/// Whether white space stands between two tokens; `quoted` says whether a straight quotation mark is open.
fn spaced(before: &Gold, gold: &Gold, after: Option<&Gold>, quoted: bool) -> bool {
    let closes =
        |s: &str| matches!(s, "," | "." | ";" | ":" | "!" | "?" | ")" | "]" | "}" | "”" | "…" | "%" | "/" | "'" | "’");
    !(gold.tag.pos() == Pos::Aglt
        || gold.form == "by" && gold.tag.pos() == Pos::Qub && before.tag.pos() == Pos::Praet
        || closes(&gold.form)
        || gold.form == "\"" && quoted
        || before.form == "\"" && quoted
        || matches!(before.form.as_str(), "(" | "[" | "{" | "„" | "/" | "'" | "’")
        || gold.form == "-" && after.is_some_and(|a| hyphenated(before, a)))
}

/// A document's tokens to compare: the place of the annotated one and that of ours.
#[must_use]
pub fn align(document: &Document, tokens: &[crate::text::Token]) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut from = 0;
    let mut at = 0;
    while at < document.tokens.len() {
        let range = &document.tokens[at].0;
        while from < tokens.len() && (tokens[from].span.end as usize) <= range.start {
            from += 1;
        }
        let Some(token) = tokens.get(from).filter(|t| (t.span.start as usize) < range.end) else {
            at += 1;
            continue;
        };
        let end = token.span.end as usize;
        let covered = document.tokens[at..].iter().take_while(|(r, _)| r.start < end).count();
        out.push((at + head(&document.tokens[at..at + covered]), from));
        at += covered;
    }
    out
}

/// Which of the annotated tokens that one of ours covers is compared with it.
fn head(covered: &[(core::ops::Range<usize>, Gold)]) -> usize {
    let pos = |i: &usize| covered[*i].1.tag.pos();
    let words: Vec<usize> =
        (0..covered.len()).filter(|i| !matches!(pos(i), Pos::Interp | Pos::Aglt | Pos::Adja)).collect();
    let hyphen = covered.iter().any(|(_, g)| g.form == "-");
    match (words.first(), words.last()) {
        (Some(_), Some(&last)) if hyphen => last,
        (Some(&first), _) => first,
        _ => 0,
    }
}
