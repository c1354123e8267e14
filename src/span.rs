//! Places in the text: [`Span`] in bytes, and the ids by which rooms refer to what other rooms found.
//!
//! Invariant: a span's ends lie on character boundaries of the very string that was handed in, and `start <= end`.
//! UTF-16 offsets do not exist here; `analysis/` converts at the edge.

use serde::Serialize;

/// A half-open range of bytes of the input.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span from byte `start` to byte `end`.
    ///
    /// # Panics
    /// In debug builds, when `start > end`.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end, "span {start}..{end} runs backwards");
        Span { start: start as u32, end: end as u32 }
    }

    /// Length in bytes.
    #[must_use]
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it covers nothing.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The words it covers.
    ///
    /// ```
    /// use cytat::span::Span;
    /// assert_eq!(Span::new(0, 7).of("Łódź, miasto"), "Łódź");
    /// ```
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        &text[self.start as usize..self.end as usize]
    }

    /// Whether the two share a byte.
    #[must_use]
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies inside.
    #[must_use]
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span over both.
    #[must_use]
    pub fn cover(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
        pub struct $name(pub u32);

        impl $name {
            /// The position in its list.
            #[must_use]
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }

        impl From<usize> for $name {
            fn from(index: usize) -> Self {
                $name(index as u32)
            }
        }
    };
}

id!(
    /// A token, by its position in the text.
    TokenId
);
id!(
    /// A sentence, by its position in the text.
    SentenceId
);
id!(
    /// A paragraph, by its position in the text.
    ParagraphId
);
id!(
    /// A mention of an entity, by its position in [`crate::entities::Entities::mentions`].
    MentionId
);
id!(
    /// An entity, in order of first mention.
    EntityId
);
id!(
    /// A quotation, in order of its first span.
    QuoteId
);

/// A half-open range of tokens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TokenRange {
    /// First token.
    pub start: TokenId,
    /// One past the last token.
    pub end: TokenId,
}

impl TokenRange {
    /// The range from `start` to `end` (exclusive).
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        TokenRange { start: start.into(), end: end.into() }
    }

    /// How many tokens.
    #[must_use]
    pub fn len(self) -> usize {
        self.end.index().saturating_sub(self.start.index())
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The positions, to index slices with.
    #[must_use]
    pub fn indices(self) -> core::ops::Range<usize> {
        self.start.index()..self.end.index()
    }

    /// Every token of it.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = TokenId> + ExactSizeIterator {
        self.indices().map(TokenId::from)
    }

    /// Whether the token is one of them.
    #[must_use]
    pub fn contains(self, token: TokenId) -> bool {
        self.start <= token && token < self.end
    }

    /// Whether the two share a token.
    #[must_use]
    pub fn overlaps(self, other: TokenRange) -> bool {
        self.start < other.end && other.start < self.end
    }
}
