//! Articles with their names, and SlavicNER's Polish part as such articles.
//!
//! Source: `slavicner-pl/documents.jsonl`, one article a line with offsets in code points.

use crate::data::LoadError;
use crate::lexis::Lexis;
use crate::morphology::{self, Guesser, Lexicon, Tagger};
use crate::names::Kind;
use crate::reading::Reading;
use crate::text::{self, Forms};

/// Where an article comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// SlavicNER: its guidelines rule.
    Slavic,
    /// KPWr, its types mapped.
    Kpwr,
}

/// An article and its names.
#[derive(Clone, Debug)]
pub struct Article {
    /// Where it comes from.
    pub source: Source,
    /// Its topic, or its genre in KPWr.
    pub topic: String,
    /// Its text.
    pub text: String,
    /// Its names in bytes.
    pub names: Vec<(usize, usize, Kind)>,
    /// Stretches, in bytes, of which nobody knows what a name is there: neither learned from nor scored.
    pub unclear: Vec<(usize, usize)>,
}

/// What reads a text.
#[derive(Clone, Debug)]
pub struct Reader {
    /// The tables.
    pub lexis: Lexis,
    /// The lexicon.
    pub lexicon: Lexicon,
    /// The guesser.
    pub guesser: Guesser,
    /// The choice in context.
    pub tagger: Tagger,
}

impl Reader {
    /// What ships with the crate.
    ///
    /// # Errors
    /// When the embedded data is damaged.
    pub fn embedded() -> Result<Self, LoadError> {
        let (lexicon, tagger) = (Lexicon::embedded()?, Tagger::embedded()?);
        Ok(Reader { lexis: Lexis::embedded(), lexicon, guesser: Guesser::embedded()?, tagger })
    }

    /// The text as the runtime reads it.
    #[must_use]
    pub fn read<'t>(&self, text: &'t str) -> Reading<'t> {
        let layout = text::layout(text, &self.lexis);
        let forms = Forms::new(text, &layout.tokens, &self.lexis.layout);
        let morphology = morphology::read(&layout, &forms, &self.lexicon, &self.guesser, &self.tagger);
        Reading::new(text, layout, forms, morphology)
    }
}

/// The articles of SlavicNER; an error names the line.
///
/// # Errors
/// When a line is not as the corpus has it.
pub fn slavic(file: &str) -> Result<Vec<Article>, String> {
    let article = |(n, line): (usize, &str)| one(line).ok_or_else(|| format!("line {}: not an article", n + 1));
    file.lines().enumerate().map(article).collect()
}

fn one(line: &str) -> Option<Article> {
    let value: serde_json::Value = serde_json::from_str(line).ok()?;
    let text = value["text"].as_str()?.to_owned();
    let mut bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    bytes.push(text.len());
    let name = |e: &serde_json::Value| {
        let kind = match e["type"].as_str()? {
            "PER" => Kind::Person,
            "LOC" => Kind::Place,
            "ORG" => Kind::Organization,
            "EVT" => Kind::Event,
            _ => Kind::Product,
        };
        let at = |key: &str| bytes.get(e[key].as_u64()? as usize).copied();
        Some((at("start")?, at("end")?, kind))
    };
    let names = value["entities"].as_array()?.iter().map(name).collect::<Option<Vec<_>>>()?;
    let topic = value["topic"].as_str()?.to_owned();
    Some(Article { source: Source::Slavic, topic, text, names, unclear: Vec::new() })
}
