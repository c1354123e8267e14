//! What a name mention is.

use crate::reading::Reading;
use crate::span::{Span, TokenId, TokenRange};

/// What a name is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A person, also a people or the inhabitants of a place (`Amerykanie`).
    Person,
    /// A country, city, region, sea, building.
    Place,
    /// An institution, firm, party, team, medium.
    Organization,
    /// A war, treaty process, disaster, feast, tournament (`brexit`).
    Event,
    /// A product, work, law, programme, ship.
    Product,
}

impl Kind {
    /// Every kind, in the order of the output.
    pub const ALL: [Kind; 5] = [Kind::Person, Kind::Place, Kind::Organization, Kind::Event, Kind::Product];
}

/// One name in the text. Invariant: mentions of a text are ordered and do not overlap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameMention {
    /// Its tokens.
    pub tokens: TokenRange,
    /// Its bytes: from the first token's start to the last one's end.
    pub span: Span,
    /// What it names.
    pub kind: Kind,
    /// Its base form: the nominative of this very mention (`Trumpa` is `Trump`).
    pub lemma: String,
}

impl NameMention {
    /// The name that these tokens are; its base form is the form in the text until `base_forms` knows better.
    #[must_use]
    pub fn new(reading: &Reading<'_>, tokens: TokenRange, kind: Kind) -> Self {
        let span = reading.span(tokens);
        NameMention { tokens, span, kind, lemma: span.of(reading.text()).to_owned() }
    }

    /// Its last token; a mention has one at least.
    pub(super) fn last(&self) -> TokenId {
        TokenId(self.tokens.end.0 - 1)
    }
}
