//! The names of what speaks for or against a candidate.
//!
//! Each name has one weight for each `Context` (`model`) in `weights.tsv`. Invariant: names are unique.

macro_rules! features {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {
        /// A reason for or against a candidate.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u16)]
        pub enum Feature { $($(#[$doc])* $name),+ }

        impl Feature {
            /// Every feature, in order.
            pub const ALL: &'static [Feature] = &[$(Feature::$name),+];

            /// Its name in the data file.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Feature::$name => stringify!($name)),+ }
            }
        }
    };
}

features!(
    /// There is an expression for the speaker.
    Mention,
    /// It is a person's name.
    Person,
    /// An organisation's name.
    Organization,
    /// A place's name.
    Place,
    /// Another name.
    OtherName,
    /// A pronoun.
    Pronoun,
    /// A human noun.
    Human,
    /// A medium.
    Medium,
    /// An institution.
    Institution,
    /// A document.
    Document,
    /// A part of people.
    Group,
    /// A time or an event.
    Circumstance,
    /// Another thing.
    Thing,
    /// No reading is nominative.
    NominativeNo,
    /// The forms do not tell.
    NominativeUnknown,
    /// One reading is nominative.
    NominativeCan,
    /// The reading in context is nominative.
    NominativeBest,
    /// The same of the genitive.
    GenitiveNo,
    /// The forms do not tell.
    GenitiveUnknown,
    /// One reading is genitive.
    GenitiveCan,
    /// The reading in context is genitive.
    GenitiveBest,
    /// Number and gender are those that the verb asks for.
    Agrees,
    /// They are not.
    Clashes,
    /// The verb or the phrase does not tell.
    Open,
    /// A numeral with a neuter verb.
    CountedAgrees,
    /// Governed by `przez`.
    AfterBy,
    /// Governed by `w`.
    AfterIn,
    /// Governed by another preposition.
    AfterPreposition,
    /// Right before the cue.
    Before0,
    /// One or two words before it.
    Before1,
    /// Up to five.
    Before3,
    /// Up to ten.
    Before6,
    /// More.
    Before11,
    /// Right after the cue.
    After0,
    /// One or two words after it.
    After1,
    /// Up to five.
    After3,
    /// Up to ten.
    After6,
    /// More.
    After11,
    /// One comma between.
    CommaBetween,
    /// More commas.
    CommasBetween,
    /// A finite verb between.
    VerbBetween,
    /// More of them.
    VerbsBetween,
    /// Another phrase between that could be the subject.
    RivalBetween,
    /// More of them.
    RivalsBetween,
    /// A quotation between.
    QuoteBetween,
    /// Another cue between.
    CueBetween,
    /// `że` between.
    ThatBetween,
    /// `który` between.
    RelativeBetween,
    /// A colon or semicolon between.
    ColonBetween,
    /// A dash between.
    DashBetween,
    /// A preposition between.
    PrepositionBetween,
    /// A converb between, whose object follows it: `informuje Reuters, powołując się na Politico`.
    ConverbBetween,
    /// `X, który powiedział`.
    Antecedent,
    /// The phrase opens its sentence.
    OpensSentence,
    /// Nominative, agrees and is not governed.
    Plausible,
    /// Plausible and the first one after the cue.
    FirstAfter,
    /// Plausible and the first one of the sentence.
    FirstBefore,
    /// Plausible and the nearest before the cue.
    NearestBefore,
    /// It stands in a quotation that the cue is outside of, or the other way round.
    OtherLevel,
    /// Inside brackets.
    Bracketed,
    /// It holds a name.
    HoldsName,
    /// More than one word.
    Long,
    /// It is plural.
    Plural,
    /// Written with a capital inside the sentence.
    Capital,
    /// It is in a label.
    InLabel,
    /// It ends the sentence before an uncued quotation.
    EndsBefore,
    /// It opens the sentence after one.
    OpensAfter,
    /// In the sentence before.
    SentenceBefore,
    /// In the sentence after.
    SentenceAfter,
    /// Two phrases and `i`.
    Coordinated,
    /// Two phrases and `i` with a verb in the plural.
    CoordinatedPlural,
    /// Two phrases and `i` with a verb in the singular.
    CoordinatedSingular,
    /// The referent is the phrase itself.
    Itself,
    /// Itself, and it holds a name.
    ItselfHoldsName,
    /// Itself, in the plural.
    ItselfPlural,
    /// Itself, one bare noun.
    ItselfBare,
    /// Itself, a human noun.
    ItselfHuman,
    /// Itself, a medium or an institution.
    ItselfBody,
    /// Itself, and brought in as new: `inny poseł`.
    ItselfNew,
    /// Itself, and no phrase before has that head.
    ItselfFirst,
    /// Itself, when somebody of that description is known.
    ItselfKnown,
    /// The referent is somebody from the context.
    Referent,
    /// Who spoke last.
    LastSpeaker,
    /// Who spoke before.
    SecondSpeaker,
    /// Who spoke earlier.
    OlderSpeaker,
    /// Who has not spoken.
    NeverSpoke,
    /// A person.
    ReferentPerson,
    /// An organisation.
    ReferentOrganization,
    /// A place.
    ReferentPlace,
    /// Anything else.
    ReferentOther,
    /// A medium that a clause without a subject can mean.
    ReferentMedium,
    /// Agrees with the verb.
    ReferentAgrees,
    /// Does not.
    ReferentClashes,
    /// Agrees with the phrase that stands for it.
    PhraseAgrees,
    /// Does not.
    PhraseClashes,
    /// Mentioned in this sentence.
    Distance0,
    /// In the sentence before.
    Distance1,
    /// Two sentences before.
    Distance2,
    /// Up to five.
    Distance3,
    /// More.
    Distance6,
    /// Only later.
    Later,
    /// Mentioned in this paragraph.
    SameParagraph,
    /// Most often mentioned.
    TopRank,
    /// Second most often.
    SecondRank,
    /// Its last mention can be nominative.
    LastNominative,
    /// Its last mention opened a sentence.
    LastOpened,
    /// Its last mention is inside a quotation.
    LastQuoted,
    /// Its last mention is inside this very quotation.
    InThisQuote,
    /// It alone has spoken.
    OnlySpeaker,
    /// It has spoken twice or more.
    SpokeOften,
    /// It spoke in the sentence before or in this one.
    SpokeJustNow,
    /// It spoke in this paragraph.
    SpokeInParagraph,
    /// The subject of the sentence before, wherever it stands.
    Topic,
    /// The cue has a subject of its own right beside it.
    OwnSubject,
    /// Farther away in its sentence.
    OwnSubjectFar,
    /// The nearest before.
    Nearest,
    /// The nearest before that agrees.
    NearestAgreeing,
    /// Named in the headline or lead.
    InLead,
    /// It has no name, and this is the noun that it was called by.
    SameNoun,
    /// The text puts this noun beside its name.
    SameDescription,
    /// The description and the phrase share a name.
    SameComplement,
    /// The kinds fit: a human noun and a person.
    KindFits,
    /// They do not.
    KindClashes,
    /// The phrase brings in somebody new.
    PhraseNew,
    /// The text puts another noun beside its name, and not this one.
    OtherDescription,
    /// The phrase holds a name that the description of the referent does not.
    OtherComplement,
    /// A medium stands for a medium.
    MediumFits,
    /// A medium for something else, or the other way round.
    MediumClashes,
    /// Earlier mentions say that this phrase is this entity.
    Linked,
    /// The same letters.
    Initials,
    /// A word in common.
    SharedWord,
    /// A phrase without a name, the subject of a sentence before.
    SubjectBefore,
    /// Nobody.
    Nobody,
    /// Nobody, and nobody has spoken.
    NobodyYet,
    /// Nobody, and the quotation before had nobody.
    NobodyAgain,
    /// Nobody, and the paragraph is all quotation.
    NobodyWhole,
    /// Right after a noun, in what can be the genitive: `ekspertka centrum`.
    Attribute,
    /// Between commas after a phrase that could be the subject.
    Apposed,
    /// Two phrases, one of which is no nominative.
    CoordinatedOblique,
    /// Nothing in the text says that this noun with a name is this person.
    UnlinkedHoldsName,
    /// Nothing says that this noun without a name is.
    UnlinkedBare,
    /// Earlier mentions say that the phrase is somebody else.
    LinkedOther,
    /// The noun describes somebody else and not this one.
    DescribesOther,
    /// A function that the text never gives this person: `sędzia`.
    OtherFunction,
    /// A noun that may stand for whoever was named last: `polityk`.
    WideNoun,
    /// A firm by the most general name, and the firm that the text is most about.
    FirmOnTop,
    /// A people or group.
    ReferentMany,
    /// One where the verb asks for many, or the other way round.
    ClashesInNumber,
    /// The subject of a verb of speech in the sentence before, or of the clause that the colon closes.
    Introduced,
    /// No mention of it stands as a subject.
    NeverSubject,
    /// Named beside the cue as another part of its clause: `powiedział Nowakowi`.
    SameClause,
    /// In what somebody was asked about: `pytany, czy wójt odejdzie, odparł`.
    AskedAbout,
    /// The complement of the phrase says what that of its description does: `rzecznik rządu`.
    OfTheSame,
    /// It says something else: `rzecznik MSZ`.
    OfAnother,
    /// It says another country: `ukraiński ambasador`.
    OfElsewhere,
    /// The sentence before has another subject that agrees: `Nowak … Wójta wsparł poseł Lis. Dodał, że`.
    AnotherTopic,
    /// Another verb than the cue stands before it in its clause: `w tekście zacytował Nowaka`.
    OfVerbBefore,
    /// Another verb than the cue stands after it in its clause: `Lis, którego firma się rozwija`.
    OfVerbAfter,
    /// The only one after a verb that wants an object, and no certain nominative: `wezwał rząd, by`.
    ObjectOfCue,
    /// Another phrase beside the cue can only be the subject: `Sąsiadka nazwała Bibi`.
    CertainRival,
    /// The subject of the clause that the cue's clause belongs to: `Lis wydał oświadczenie, w którym dodał`.
    OfMother,
    /// It signs what stands before it: `— Jan Nowak (@nowak)`.
    Signs,
    /// It is that subject, and the cue opens its sentence: `Dodał, że`.
    TopicOfOpener,
    /// It is not, and the cue does.
    AnotherTopicOfOpener,
    /// The text lets it speak by name somewhere.
    Voiced,
    /// More than once.
    VoicedOften,
    /// Nobody more often.
    VoicedMost,
    /// Nobody else.
    VoicedOnly,
    /// It says the words of the title later.
    Echoed,
    /// Two who were named together.
    ReferentBoth,
);
