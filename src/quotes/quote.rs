//! What a quotation is, before anybody is said to have said it.
//!
//! Definitions: the annotation guidelines of the project (direct, mixed, indirect; what content excludes).

use crate::span::{Span, TokenId, TokenRange};

/// How the words are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuoteKind {
    /// All of the content is marked as verbatim, by quotation marks or an opening dash.
    Direct,
    /// A paraphrase with a marked fragment inside.
    Mixed,
    /// No mark of verbatim speech.
    Indirect,
}

/// What reports a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CueKind {
    /// A finite verb: `powiedział`, `poinformowano`.
    Verb,
    /// A participle or converb: `dodając`, `mówiący`.
    Participle,
    /// A noun of speech: `oświadczenie, że`.
    Noun,
    /// A source phrase whose source stands in the genitive or accusative: `zdaniem X`, `według X`, `w ocenie X`.
    SourcePhrase,
    /// A verb in an inserted clause of source: `jak podaje X`.
    AsClause,
}

/// The one word that reports, and the clause around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cue {
    /// The word.
    pub token: TokenId,
    /// What kind of cue it is.
    pub kind: CueKind,
    /// The reporting clause, cue included: where the speaker's expression is to be looked for first.
    ///
    /// - after the content: from the word after the dash or mark to the next dash, cue or end of the sentence
    ///   (`powiedział w środę szef NATO Jens Stoltenberg`);
    /// - before it: from the beginning of the sentence (or the last dash, semicolon, or end of the quotation before it)
    ///   to the complementiser's comma (`Szef NATO powiedział w środę`);
    /// - a source phrase: `zdaniem szefa NATO`, `jego zdaniem`, `w ocenie resortu`; `jak podaje agencja Reutera` likewise.
    pub clause: TokenRange,
}

/// A quotation. Invariants: spans are ordered, not empty, on token boundaries, and do not contain the cue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// How it is reported.
    pub kind: QuoteKind,
    /// The reported words.
    pub spans: Vec<Span>,
    /// What reports them, if anything does.
    pub cue: Option<Cue>,
    /// The tokens before the colon of a headline or turn (`Stoltenberg: …`), where they name the source.
    pub label: Option<TokenRange>,
}
