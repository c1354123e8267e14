//! Writes a lexicon from the list of lexemes that `data/build.py` prints. Reproducible to the byte.

use super::{LAST, LONGEST, MAGIC, VERSION, WHOLE};
use crate::data;
use crate::morphology::tag::{Degree, Tag};
use std::collections::{BTreeMap, BTreeSet};

/// A lexeme of the list.
#[derive(Clone, Debug)]
pub struct Lexeme {
    /// Base form, with its capitals.
    pub lemma: String,
    /// Name class.
    pub class: u8,
    /// How common it is.
    pub usage: u8,
    /// Its forms in lower case, each with a tag.
    pub forms: Vec<(String, Tag)>,
}

/// Reads lines `number TAB form TAB lemma TAB tag TAB class TAB usage`.
///
/// # Errors
/// A line that is not of that form.
pub fn lexemes(list: &str) -> Result<Vec<Lexeme>, String> {
    let mut out: Vec<Lexeme> = Vec::new();
    let mut last = "";
    for line in list.lines() {
        let parts: Vec<&str> = line.split('\t').collect();
        let [number, form, lemma, tag, class, usage] = parts[..] else {
            return Err(format!("not six columns: {line}"));
        };
        let tag: Tag = tag.parse()?;
        let small = |text: &str| text.parse::<u8>().map_err(|_| format!("no small number: {line}"));
        if number != last {
            out.push(Lexeme { lemma: lemma.to_owned(), class: 0, usage: small(usage)?, forms: Vec::new() });
            last = number;
        }
        let lexeme = out.last_mut().ok_or("no lexeme")?;
        lexeme.class |= small(class)?;
        lexeme.forms.push((form.to_owned(), tag));
    }
    Ok(out)
}

/// What a paradigm is: the lemma's ending and the endings with their tags.
type Paradigm = (String, BTreeMap<String, BTreeSet<Tag>>);

/// Letters that a stem has at least; where forms share fewer, they are grouped by these.
const SHORTEST: usize = 2;

/// Splits a lexeme: its stem and its paradigm, superlatives left to `naj-`. A lexeme whose forms have nothing in common
/// (`iść`, `szedł`) becomes several, whose lemma is [`WHOLE`].
fn split(lexeme: &Lexeme) -> Vec<(String, Paradigm)> {
    let compared: BTreeSet<&str> =
        lexeme.forms.iter().filter(|(_, t)| t.can_be(Degree::Comparative)).map(|(f, _)| f.as_str()).collect();
    let regular = |(form, tag): &&(String, Tag)| {
        tag.can_be(Degree::Superlative) && form.strip_prefix("naj").is_some_and(|f| compared.contains(f))
    };
    let forms: Vec<&(String, Tag)> = lexeme.forms.iter().filter(|f| !regular(f)).collect();
    let lower = lexeme.lemma.to_lowercase();
    let stem = common(forms.iter().map(|f| f.0.as_str()).chain([lower.as_str()]));
    if stem.chars().count() >= SHORTEST {
        return vec![(stem.to_owned(), paradigm(stem, lower[stem.len()..].to_owned(), &forms))];
    }
    let mut groups: BTreeMap<String, Vec<&(String, Tag)>> = BTreeMap::new();
    for form in forms {
        groups.entry(form.0.chars().take(SHORTEST).collect()).or_default().push(form);
    }
    let whole = [WHOLE, &lower].concat();
    let group = |forms: Vec<&(String, Tag)>| {
        let stem = common(forms.iter().map(|f| f.0.as_str()));
        (stem.to_owned(), paradigm(stem, whole.clone(), &forms))
    };
    groups.into_values().map(group).collect()
}

fn paradigm(stem: &str, lemma: String, forms: &[&(String, Tag)]) -> Paradigm {
    let mut rows: BTreeMap<String, BTreeSet<Tag>> = BTreeMap::new();
    for (form, tag) in forms {
        rows.entry(form[stem.len()..].to_owned()).or_default().insert(*tag);
    }
    (lemma, rows)
}

/// What all of the words begin with.
fn common<'w>(mut words: impl Iterator<Item = &'w str>) -> &'w str {
    let mut stem = words.next().unwrap_or_default();
    for word in words {
        let same = stem.char_indices().zip(word.chars()).take_while(|((_, a), b)| a == b);
        let end = same.last().map_or(0, |((at, c), _)| at + c.len_utf8());
        stem = &stem[..end];
    }
    stem
}

fn capitals(lemma: &str) -> u16 {
    lemma.chars().take(16).enumerate().fold(0, |bits, (i, c)| bits | u16::from(c.is_uppercase()) << i)
}

/// Numbers things from 0, the commonest first.
fn ranked<T: Ord + Clone>(things: impl Iterator<Item = T>) -> (Vec<T>, BTreeMap<T, usize>) {
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    things.for_each(|t| *counts.entry(t).or_default() += 1);
    let mut order: Vec<(T, usize)> = counts.into_iter().collect();
    order.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let order: Vec<T> = order.into_iter().map(|(t, _)| t).collect();
    let number = order.iter().cloned().enumerate().map(|(n, t)| (t, n)).collect();
    (order, number)
}

/// Lists of numbers one after the other, the last of each marked; and where each begins.
pub(in crate::morphology) fn chain<T: Ord + Clone>(
    lists: &[T],
    numbers: impl Fn(&T) -> Vec<usize>,
) -> Result<(Vec<u8>, BTreeMap<T, usize>), String> {
    let (mut bytes, mut starts) = (Vec::new(), BTreeMap::new());
    for one in lists {
        starts.insert(one.clone(), bytes.len() / 2);
        let numbers = numbers(one);
        for (i, &number) in numbers.iter().enumerate() {
            let last = if i + 1 == numbers.len() { LAST } else { 0 };
            let number = u16::try_from(number).ok().filter(|n| n & LAST == 0).ok_or("a list's number is too large")?;
            bytes.extend((number | last).to_le_bytes());
        }
    }
    Ok((bytes, starts))
}

fn short(number: usize) -> Result<[u8; 2], String> {
    u16::try_from(number).map(u16::to_le_bytes).map_err(|_| format!("{number} does not fit in two bytes"))
}

fn automaton<'k>(keys: impl Iterator<Item = (&'k [u8], usize)>) -> Result<Vec<u8>, String> {
    let mut builder = fst::MapBuilder::memory();
    for (key, value) in keys {
        builder.insert(key, value as u64).map_err(|e| e.to_string())?;
    }
    builder.into_inner().map_err(|e| e.to_string())
}

/// Adds a section to a body.
pub(in crate::morphology) fn put(body: &mut Vec<u8>, section: &[u8]) {
    body.extend((section.len() as u32).to_le_bytes());
    body.extend(section);
}

/// The file of a list of lexemes.
///
/// # Errors
/// When a number outgrows its field.
pub fn write(lexemes: &[Lexeme]) -> Result<Vec<u8>, String> {
    let split: Vec<Vec<(String, Paradigm)>> = lexemes.iter().map(split).collect();
    let (paradigms, paradigm) = ranked(split.iter().flatten().map(|(_, p)| p.clone()));
    let (tags, tag) = ranked(paradigms.iter().flat_map(|p| p.1.values().flatten().copied()));
    let (tag_lists, _) = ranked(paradigms.iter().flat_map(|p| p.1.values().cloned()));
    let (tag_bytes, tags_at) = chain(&tag_lists, |l| l.iter().map(|t| tag[t]).collect())?;
    let backwards = |text: &String| text.bytes().rev().collect::<Vec<u8>>();
    let endings: BTreeSet<Vec<u8>> = paradigms.iter().flat_map(|p| p.1.keys().map(backwards)).collect();
    if endings.iter().any(|e| e.len() > LONGEST) {
        return Err("an ending is too long".to_owned());
    }
    let ending: BTreeMap<&Vec<u8>, usize> = endings.iter().enumerate().map(|(n, e)| (e, n)).collect();
    let (lemmas, lemma) = ranked(paradigms.iter().map(|p| p.0.as_str()));

    // A stem's lexemes, the commonest first; of two that differ in usage alone, the commoner.
    let mut stems: BTreeMap<&str, BTreeMap<(usize, u16, u8), u8>> = BTreeMap::new();
    let parts = lexemes.iter().zip(&split).flat_map(|(lexeme, parts)| parts.iter().map(move |part| (lexeme, part)));
    for (lexeme, (stem, own)) in parts {
        let usage = stems.entry(stem).or_default().entry((paradigm[own], capitals(&lexeme.lemma), lexeme.class));
        let usage = usage.or_default();
        *usage = lexeme.usage.max(*usage);
    }
    type Kind = (usize, u16, u8, u8);
    let list = |kinds: &BTreeMap<(usize, u16, u8), u8>| {
        let mut list: Vec<Kind> = kinds.iter().map(|(&(p, c, n), &u)| (p, c, n, u)).collect();
        list.sort_by_key(|&(p, c, n, u)| (core::cmp::Reverse(u), p, c, n));
        list
    };
    let (kinds, kind) = ranked(stems.values().flat_map(list));
    let (kind_lists, _) = ranked(stems.values().map(list));
    let (kind_bytes, kinds_at) = chain(&kind_lists, |l| l.iter().map(|k| kind[k]).collect())?;

    let mut body = Vec::new();
    put(&mut body, &tags.iter().flat_map(|t| t.bits().to_le_bytes()).collect::<Vec<u8>>());
    put(&mut body, &tag_bytes);
    let (mut starts, mut row_endings, mut row_tags) = (vec![0u32], Vec::new(), Vec::new());
    for (_, rows) in &paradigms {
        let mut rows: Vec<(usize, usize)> = rows.iter().map(|(e, t)| (ending[&backwards(e)], tags_at[t])).collect();
        rows.sort_unstable();
        for (ending, tags) in rows {
            row_endings.extend(short(ending)?);
            row_tags.extend(short(tags)?);
        }
        starts.push((row_endings.len() / 2) as u32);
    }
    put(&mut body, &starts.iter().flat_map(|s| s.to_le_bytes()).collect::<Vec<u8>>());
    put(&mut body, &row_endings);
    put(&mut body, &row_tags);
    let mut lemma_of = Vec::new();
    for (text, _) in &paradigms {
        lemma_of.extend(short(lemma[text.as_str()])?);
    }
    put(&mut body, &lemma_of);
    put(&mut body, &lemmas.iter().flat_map(|l| [&[l.len() as u8], l.as_bytes()].concat()).collect::<Vec<u8>>());
    let mut kind_records = Vec::new();
    for &(paradigm, capitals, class, usage) in &kinds {
        kind_records.extend(short(paradigm)?);
        kind_records.extend(capitals.to_le_bytes());
        kind_records.extend([class, usage]);
    }
    put(&mut body, &kind_records);
    put(&mut body, &kind_bytes);
    put(&mut body, &automaton(endings.iter().enumerate().map(|(n, e)| (e.as_slice(), n)))?);
    put(&mut body, &automaton(stems.iter().map(|(stem, kinds)| (stem.as_bytes(), kinds_at[&list(kinds)])))?);
    Ok(data::seal(MAGIC, VERSION, &body))
}
