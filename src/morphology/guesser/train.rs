//! Learns the guesser's table from the lexemes of SGJP: for every ending of up to five letters, how often each reading.
//!
//! Only what new words are is learned from: rare lexemes of the open classes, and names. A longer ending is kept where
//! it is borne out by enough words and says something else than the shorter one. Reproducible to the byte.

use super::suffixes::{LAST, LIKELY, MAGIC, VERSION};
use crate::data;
use crate::morphology::lexicon::write::{Lexeme, put};
use crate::morphology::tag::{Pos, Tag};
use std::collections::BTreeMap;

/// Letters of the longest ending, and words that must bear one out.
const LONGEST: usize = 5;
const WORDS: u32 = 30;
/// A reading is kept from this share of the ending's words on, in a hundredth; the bounds of its likelihoods.
const SHARE: u32 = 4;
const LIKELIHOODS: [u32; 3] = [10, 25, 50];
/// Readings of an ending.
const MOST: usize = 12;

/// A reading as the table has it: tag, name class, bytes to cut, what to put.
type Row = (Tag, u8, u8, String);

#[derive(Default)]
struct Counts {
    words: u32,
    rows: BTreeMap<Row, u32>,
}

fn learned(lexeme: &Lexeme) -> bool {
    let name = lexeme.lemma.starts_with(char::is_uppercase);
    let plain = lexeme.lemma.chars().skip(1).all(char::is_lowercase);
    plain && lexeme.usage <= if name { 2 } else { 1 }
}

fn open(tag: Tag) -> bool {
    use Pos::{Adj, Adv, Fin, Ger, Imps, Inf, Pact, Pcon, Ppas, Praet, Subst};
    matches!(tag.pos(), Subst | Adj | Adv | Fin | Praet | Inf | Imps | Ger | Ppas | Pact | Pcon)
}

fn count(lexemes: &[&Lexeme]) -> BTreeMap<String, Counts> {
    let mut out: BTreeMap<String, Counts> = BTreeMap::new();
    for lexeme in lexemes.iter().filter(|l| learned(l)) {
        let lower = lexeme.lemma.to_lowercase();
        let name = lexeme.lemma != lower;
        let mut forms: BTreeMap<&str, Vec<Tag>> = BTreeMap::new();
        lexeme.forms.iter().filter(|(_, t)| open(*t)).for_each(|(f, t)| forms.entry(f).or_default().push(*t));
        for (form, tags) in forms {
            let same: usize =
                form.chars().zip(lower.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
            let (cut, put) = ((form.len() - same) as u8, &lower[same..]);
            let mut key = String::from(if name { "C" } else { "c" });
            let letters = form.chars().count();
            for (n, c) in form.chars().rev().take(LONGEST).enumerate() {
                if n + 2 > letters {
                    break;
                }
                key.push(c);
                // The ending has to reach as far as what is cut.
                let counts = out.entry(key.clone()).or_default();
                counts.words += 1;
                for tag in &tags {
                    *counts.rows.entry((*tag, lexeme.class & 71, cut, put.to_owned())).or_default() += 1;
                }
            }
        }
    }
    out
}

fn list(counts: &Counts) -> Vec<(Row, u8)> {
    let share = |n: u32| n * 100 / counts.words;
    let mut rows: Vec<(&Row, u32)> =
        counts.rows.iter().map(|(r, &n)| (r, share(n))).filter(|&(_, s)| s >= SHARE).collect();
    rows.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    let likely = |share| LIKELIHOODS.iter().filter(|&&bound| share >= bound).count() as u8;
    rows.into_iter().take(MOST).map(|(r, s)| (r.clone(), likely(s))).collect()
}

/// The guesser's file, learned from lexemes.
///
/// # Errors
/// When a number outgrows its field.
pub fn write(lexemes: &[&Lexeme]) -> Result<Vec<u8>, String> {
    let counts = count(lexemes);
    let mut kept: BTreeMap<&str, Vec<(Row, u8)>> = BTreeMap::new();
    for (key, counts) in counts.iter().filter(|(_, c)| c.words >= WORDS) {
        let rows = list(counts);
        let shorter = (1..key.len()).rev().filter_map(|at| kept.get(key.get(..at)?)).next();
        if !rows.is_empty() && shorter != Some(&rows) {
            kept.insert(key, rows);
        }
    }
    let mut readings: BTreeMap<&Row, usize> = BTreeMap::new();
    kept.values().flatten().for_each(|(r, _)| *readings.entry(r).or_default() += 1);
    let mut order: Vec<(&Row, usize)> = readings.into_iter().collect();
    order.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    if order.len() >= 1 << LIKELY {
        return Err(format!("{} readings are too many", order.len()));
    }
    let number: BTreeMap<&Row, usize> = order.iter().enumerate().map(|(n, (r, _))| (*r, n)).collect();
    let mut texts: Vec<&str> = order.iter().map(|(r, _)| r.3.as_str()).collect();
    texts.sort_unstable();
    texts.dedup();
    let mut body = Vec::new();
    let mut records = Vec::new();
    for ((tag, class, cut, put), _) in &order {
        let text = texts.binary_search(&put.as_str()).map_err(|_| "no such text")? as u16;
        records.extend(tag.bits().to_le_bytes());
        records.extend([*class, *cut]);
        records.extend(text.to_le_bytes());
    }
    put(&mut body, &records);
    put(&mut body, &texts.iter().flat_map(|t| [&[t.len() as u8], t.as_bytes()].concat()).collect::<Vec<u8>>());
    let mut lists: BTreeMap<&Vec<(Row, u8)>, usize> = BTreeMap::new();
    let mut bytes = Vec::new();
    for rows in kept.values() {
        if lists.contains_key(rows) {
            continue;
        }
        lists.insert(rows, bytes.len() / 2);
        for (i, (row, likely)) in rows.iter().enumerate() {
            let last = if i + 1 == rows.len() { LAST } else { 0 };
            bytes.extend((number[row] as u16 | u16::from(*likely) << LIKELY | last).to_le_bytes());
        }
    }
    put(&mut body, &bytes);
    let mut builder = fst::MapBuilder::memory();
    let mut keys: Vec<(String, usize)> = kept.iter().map(|(k, rows)| ((*k).to_owned(), lists[rows])).collect();
    keys.sort();
    for (key, at) in keys {
        builder.insert(key, at as u64).map_err(|e| e.to_string())?;
    }
    put(&mut body, &builder.into_inner().map_err(|e| e.to_string())?);
    Ok(data::seal(MAGIC, VERSION, &body))
}
