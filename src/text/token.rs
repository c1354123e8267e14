//! What a token is: its span and its kind.
//!
//! Invariant: tokens are ordered, do not overlap, are never empty, and what lies between two of them is white space
//! (or invisible formatting), so that tokens and gaps tile the text.

use crate::span::Span;

/// One token of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands, in bytes.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// Whether white space (or the start of the text) precedes it.
    pub spaced: bool,
    /// Whether it is compared as it stands: [`super::Forms`] spells the others by themselves.
    pub plain: bool,
}

/// What a token is, seen from its characters alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// A word, hyphens and apostrophes inside included: `biało-czerwony`, `O’Leary’ego`, `MSZ-u`.
    Word,
    /// An abbreviation with its stop: `m.in.`, `np.`, `proc.`, `gen.`.
    Abbreviation,
    /// A single capital with a stop: `J.`.
    Initial,
    /// A number in figures, separators inside included: `1,2`, `40 000`, `12.01.2022`, `14:30`, `12.` as an ordinal.
    Number,
    /// A web address.
    Url,
    /// An e-mail address.
    Email,
    /// `#temat`.
    Hashtag,
    /// `@konto`.
    Handle,
    /// A quotation mark.
    Quote(QuoteMark),
    /// A dash of any length that stands as a dash (not inside a word).
    Dash(Dash),
    /// Full stop.
    Stop,
    /// `…` or `...`.
    Ellipsis,
    /// `?`, also repeated or with `!`.
    Question,
    /// `!`, also repeated.
    Exclamation,
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// `;`
    Semicolon,
    /// `(`, `[`, `{`
    Open,
    /// `)`, `]`, `}`
    Close,
    /// Anything else that prints: `%`, `€`, `§`, `•`, `/`.
    Symbol,
    /// A pictograph, its joiners and modifiers included.
    Emoji,
}

/// A quotation mark, by its shape; which way it points is for `quotes/` to find out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuoteMark {
    /// `"` or `＂`
    Straight,
    /// `„` or `,,`
    Low,
    /// `“`
    LeftDouble,
    /// `”` or `''`
    RightDouble,
    /// ` `` `
    Backticks,
    /// `«`
    LeftGuillemet,
    /// `»`
    RightGuillemet,
    /// `'` that is not an apostrophe inside a word
    StraightSingle,
    /// `‚`
    LowSingle,
    /// `‘`
    LeftSingle,
    /// `’` that is not an apostrophe inside a word
    RightSingle,
    /// `‹`
    LeftSingleGuillemet,
    /// `›`
    RightSingleGuillemet,
}

/// A dash, by its length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dash {
    /// `-`, `‐`, `‑`
    Hyphen,
    /// `–`, also `--`
    En,
    /// `—`, `―`
    Em,
    /// `−`
    Minus,
}
