//! The result, and the only place that orders the stages.
//!
//! `&str -> Layout -> Morphology -> Reading -> {names, quotes, dates, amounts} -> Entities -> Speakers -> Analysis`.

mod models;
mod options;
mod output;

pub use crate::data::LoadError;
pub use models::Models;
pub use options::{Options, OptionsError, RawKnown, RawOptions};
pub use output::Output;

use crate::amounts::{self, Amount};
use crate::entities::{self, Entities};
use crate::quotes::{self, Quote};
use crate::reading::Reading;
use crate::speakers::{self, Attribution};
use crate::text::{self, Forms};
use crate::time::{self, Anchor, DateExpression};
use crate::{morphology, names};

/// What a text says, in bytes of the input. [`Output`] is the same in UTF-16, for the outside.
#[derive(Clone, Debug)]
pub struct Analysis<'t> {
    /// The text and what each word of it is.
    pub reading: Reading<'t>,
    /// When it was written, from the options or from its own dateline.
    pub anchor: Option<Anchor>,
    /// Who and what it is about.
    pub entities: Entities,
    /// What was said.
    pub quotes: Vec<Quote>,
    /// Who said it, one for each quotation.
    pub speakers: Vec<Option<Attribution>>,
    /// Dates and times.
    pub dates: Vec<DateExpression>,
    /// Amounts.
    pub amounts: Vec<Amount>,
}

/// Reads a text. Cannot fail; linear time.
///
/// ```
/// use cytat::analysis::{Models, Options, analyze};
/// let models = Models::embedded().unwrap();
/// let analysis = analyze("„Pociąg przyjedzie jutro rano” – powiedział Jan Nowak.", &Options::default(), &models);
/// assert_eq!(analysis.quotes.len(), 1);
/// ```
#[must_use]
pub fn analyze<'t>(text: &'t str, options: &Options, models: &Models) -> Analysis<'t> {
    let layout = stage(|| text::layout(text, &models.lexis));
    let forms = stage(|| Forms::new(text, &layout.tokens, &models.lexis.layout));
    let morphology = stage(|| morphology::read(&layout, &forms, &models.lexicon, &models.guesser, &models.tagger));
    let reading = Reading::new(text, layout, forms, morphology);
    let mut names = stage(|| names::recognize(&reading, &models.lexis, &models.names));
    let lemmas = stage(|| names::base_forms(&reading, &names, &models.lexis));
    names.iter_mut().zip(lemmas).for_each(|(name, lemma)| name.lemma = lemma);
    let anchor = options.date.or_else(|| time::dateline_anchor(&reading, &models.lexis));
    let dates = stage(|| time::find(&reading, &models.lexis, anchor));
    let amounts = stage(|| amounts::find(&reading, &models.lexis.measures));
    let quotes = stage(|| quotes::find(&reading, &names, &models.lexis));
    let entities = stage(|| entities::resolve(&reading, &names, &options.known, &models.lexis));
    let speakers = stage(|| speakers::attribute(&reading, &quotes, &entities, &models.lexis, &models.speakers));
    Analysis { reading, anchor, entities, quotes, speakers, dates, amounts }
}

/// Runs a stage as a function of its own. In one piece, all of them would make a function that a browser is slow to
/// optimise, and until then every text is read by its quick and rough compiler.
#[inline(never)]
fn stage<T>(run: impl FnOnce() -> T) -> T {
    run()
}
