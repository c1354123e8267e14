//! What a caller may ask for, and the check of what came in from outside.
//!
//! Invariant: an [`Options`] is valid; what is wrong with a [`RawOptions`] is said by name.

use crate::entities::Known;
use crate::names::Kind;
use crate::time::Anchor;
use core::fmt;
use serde::Deserialize;

/// The options of an analysis; the default asks for everything and knows nothing.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// When the article was written.
    pub date: Option<Anchor>,
    /// The embedder's own entities.
    pub known: Vec<Known>,
    /// Whether the output lists the tokens with their lemmas and tags.
    pub tokens: bool,
}

/// Options as they come in from JSON or JavaScript, unchecked.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawOptions {
    /// `2022`, `2022-01` or `2022-01-12`.
    #[serde(default)]
    pub date: Option<String>,
    /// The embedder's own entities.
    #[serde(default)]
    pub known: Option<Vec<RawKnown>>,
    /// Whether to list the tokens.
    #[serde(default)]
    pub tokens: Option<bool>,
}

/// A known entity as it comes in.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawKnown {
    /// Its name in the nominative.
    pub name: String,
    /// `person`, `place`, `organization`, `event` or `product`.
    pub kind: String,
    /// Its address.
    #[serde(default)]
    pub url: Option<String>,
    /// Further forms.
    #[serde(default)]
    pub forms: Option<Vec<String>>,
}

/// What is wrong with options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OptionsError {
    /// `date` is no year, month or day.
    Date(String),
    /// The known entity at this position has a kind that does not exist.
    Kind(usize, String),
    /// The known entity at this position has an empty name.
    EmptyName(usize),
}

impl fmt::Display for OptionsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OptionsError::Date(got) => {
                write!(f, "options.date: expected \"2022\", \"2022-01\" or \"2022-01-12\", got {got:?}")
            }
            OptionsError::Kind(at, got) => write!(
                f,
                "options.known[{at}].kind: expected person, place, organization, event or product, got {got:?}"
            ),
            OptionsError::EmptyName(at) => write!(f, "options.known[{at}].name: expected a name, got nothing"),
        }
    }
}

impl std::error::Error for OptionsError {}

impl TryFrom<RawOptions> for Options {
    type Error = OptionsError;

    fn try_from(raw: RawOptions) -> Result<Self, OptionsError> {
        let date = raw.date.map(|d| Anchor::parse(&d).ok_or(OptionsError::Date(d))).transpose()?;
        let known = raw.known.unwrap_or_default().into_iter().enumerate().map(|(at, k)| {
            let kind = kind(&k.kind).ok_or_else(|| OptionsError::Kind(at, k.kind.clone()))?;
            if k.name.trim().is_empty() {
                return Err(OptionsError::EmptyName(at));
            }
            Ok(Known { name: k.name, kind, url: k.url, forms: k.forms.unwrap_or_default() })
        });
        Ok(Options { date, known: known.collect::<Result<_, _>>()?, tokens: raw.tokens.unwrap_or_default() })
    }
}

fn kind(name: &str) -> Option<Kind> {
    Some(match name {
        "person" => Kind::Person,
        "place" => Kind::Place,
        "organization" => Kind::Organization,
        "event" => Kind::Event,
        "product" => Kind::Product,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_option_is_named() {
        let with_date = |d: &str| RawOptions { date: Some(d.to_owned()), ..RawOptions::default() };
        assert!(Options::try_from(with_date("2022-01")).is_ok());
        for wrong in ["wczoraj", "2022-13", "2022-1", "", "2022-01-32"] {
            assert_eq!(Options::try_from(with_date(wrong)).unwrap_err(), OptionsError::Date(wrong.to_owned()));
        }
        let known = |name: &str, kind: &str| RawOptions {
            known: Some(vec![RawKnown { name: name.into(), kind: kind.into(), url: None, forms: None }]),
            ..RawOptions::default()
        };
        assert_eq!(Options::try_from(known("Warta", "rzeka")).unwrap_err(), OptionsError::Kind(0, "rzeka".to_owned()));
        assert_eq!(Options::try_from(known(" ", "place")).unwrap_err(), OptionsError::EmptyName(0));
        assert!(Options::try_from(known("Warta", "place")).is_ok());
    }
}
