//! Tags of the NKJP tagset, packed in an integer.
//!
//! Each category is a set of bits, because one SGJP reading may leave a category open (`nom.acc`); a chosen reading has
//! at most one bit in each. Invariant: an absent category has no bits, and agrees with everything.

use core::fmt;

macro_rules! category {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every value, in the order of the bits.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// Its name in the tagset.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $code),+ }
            }

            /// The value of that name.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some($name::$variant),)+ _ => None }
            }
        }
    };
}

category!(
    /// Część mowy: part of speech (grammatical class of NKJP).
    Pos {
        /// Rzeczownik: noun.
        Subst = "subst",
        /// Rzeczownik deprecjatywny: depreciative noun.
        Depr = "depr",
        /// Przymiotnik: adjective.
        Adj = "adj",
        /// Przymiotnik przyprzymiotnikowy: `polsko-`.
        Adja = "adja",
        /// Przymiotnik poprzyimkowy: `(po) polsku`.
        Adjp = "adjp",
        /// Przymiotnik predykatywny: `zdrów`.
        Adjc = "adjc",
        /// Przysłówek: adverb.
        Adv = "adv",
        /// Liczebnik: numeral.
        Num = "num",
        /// Człon liczebnika złożonego: `dwu-`.
        Numcomp = "numcomp",
        /// Zaimek pierwszej i drugiej osoby: `ja`, `ty`.
        Ppron12 = "ppron12",
        /// Zaimek trzeciej osoby: `on`.
        Ppron3 = "ppron3",
        /// Zaimek `siebie`.
        Siebie = "siebie",
        /// Forma nieprzeszła: present or perfective future.
        Fin = "fin",
        /// Forma przyszła `być`: `będzie`.
        Bedzie = "bedzie",
        /// Aglutynant: `-m`, `-ś`.
        Aglt = "aglt",
        /// Pseudoimiesłów: past tense.
        Praet = "praet",
        /// Tryb przypuszczający: conditional `zrobiłby`.
        Cond = "cond",
        /// Rozkaźnik: imperative.
        Impt = "impt",
        /// Bezosobnik: `-no`, `-to`.
        Imps = "imps",
        /// Bezokolicznik: infinitive.
        Inf = "inf",
        /// Imiesłów przysłówkowy współczesny: `dodając`.
        Pcon = "pcon",
        /// Imiesłów przysłówkowy uprzedni: `dodawszy`.
        Pant = "pant",
        /// Odsłownik: gerund.
        Ger = "ger",
        /// Imiesłów przymiotnikowy czynny: `mówiący`.
        Pact = "pact",
        /// Imiesłów przymiotnikowy bierny: `mówiony`.
        Ppas = "ppas",
        /// `winien`.
        Winien = "winien",
        /// Predykatyw: `trzeba`, `można`.
        Pred = "pred",
        /// Przyimek: preposition.
        Prep = "prep",
        /// Spójnik współrzędny: coordinating conjunction.
        Conj = "conj",
        /// Spójnik podrzędny: `że`, `aby`.
        Comp = "comp",
        /// Kublik, partykuła: particle.
        Qub = "qub",
        /// Skrót: abbreviation.
        Brev = "brev",
        /// Burkinostka: `burkina` of `burkina faso`.
        Burk = "burk",
        /// Wykrzyknik: interjection.
        Interj = "interj",
        /// Interpunkcja: punctuation.
        Interp = "interp",
        /// Liczba w cyfrach: figures.
        Dig = "dig",
        /// Liczba rzymska: Roman numeral.
        Romandig = "romandig",
        /// Symbol, adres, emotikon: anything else that is no word.
        Sym = "sym",
        /// Obce słowo lub forma nierozpoznana: foreign or unknown.
        Ign = "ign",
    }
);
category!(
    /// Liczba: number.
    Number {
        /// Pojedyncza: singular.
        Singular = "sg",
        /// Mnoga: plural.
        Plural = "pl",
    }
);
category!(
    /// Przypadek: case.
    Case {
        /// Mianownik.
        Nominative = "nom",
        /// Dopełniacz.
        Genitive = "gen",
        /// Celownik.
        Dative = "dat",
        /// Biernik.
        Accusative = "acc",
        /// Narzędnik.
        Instrumental = "inst",
        /// Miejscownik.
        Locative = "loc",
        /// Wołacz.
        Vocative = "voc",
    }
);
category!(
    /// Rodzaj: gender.
    Gender {
        /// Męskoosobowy: masculine personal.
        M1 = "m1",
        /// Męskozwierzęcy: masculine animate.
        M2 = "m2",
        /// Męskorzeczowy: masculine inanimate.
        M3 = "m3",
        /// Żeński: feminine.
        F = "f",
        /// Nijaki: neuter.
        N = "n",
    }
);
category!(
    /// Osoba: person.
    Person {
        /// Pierwsza.
        First = "pri",
        /// Druga.
        Second = "sec",
        /// Trzecia.
        Third = "ter",
    }
);
category!(
    /// Stopień: degree.
    Degree {
        /// Równy.
        Positive = "pos",
        /// Wyższy.
        Comparative = "com",
        /// Najwyższy.
        Superlative = "sup",
    }
);
category!(
    /// Aspekt: aspect.
    Aspect {
        /// Niedokonany.
        Imperfective = "imperf",
        /// Dokonany.
        Perfective = "perf",
    }
);

/// One tag: part of speech in six bits, then a set of bits for number, case, gender, person, degree, aspect, negation.
///
/// ```
/// use cytat::morphology::{Case, Gender, Number, Pos, Tag};
/// let rosja: Tag = "subst:sg:inst:f".parse().unwrap();
/// assert_eq!(rosja.pos(), Pos::Subst);
/// assert!(rosja.can_be(Case::Instrumental) && !rosja.can_be(Case::Nominative));
/// let silna: Tag = "adj:sg:nom.voc:f:pos".parse().unwrap();
/// assert!(!silna.agrees_with(rosja));
/// assert_eq!(rosja.to_string(), "subst:sg:inst:f");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tag(u32);

const NUMBER: u32 = 6;
const CASE: u32 = 8;
const GENDER: u32 = 15;
const PERSON: u32 = 20;
const DEGREE: u32 = 23;
const ASPECT: u32 = 26;
const NEG: u32 = 28;
const FIELDS: [(u32, u32); 7] = [(NUMBER, 2), (CASE, 7), (GENDER, 5), (PERSON, 3), (DEGREE, 3), (ASPECT, 2), (NEG, 2)];

/// A value of a category that a tag can be asked for.
pub trait Category: Copy {
    /// The bit of the value in [`Tag::bits`].
    fn bit(self) -> u32;
}

macro_rules! bits {
    ($($name:ident at $shift:ident),+) => { $(impl Category for $name {
        fn bit(self) -> u32 { 1 << ($shift + self as u32) }
    })+ };
}
bits!(Number at NUMBER, Case at CASE, Gender at GENDER, Person at PERSON, Degree at DEGREE, Aspect at ASPECT);

impl Tag {
    /// The bits of the part of speech.
    pub(super) const POS: u32 = 63;
    /// The bits of number.
    pub(super) const NUMBERS: u32 = 3 << NUMBER;
    /// The bits of case.
    pub(super) const CASES: u32 = 127 << CASE;
    /// The bits of gender.
    pub(super) const GENDERS: u32 = 31 << GENDER;

    /// The tag of what nobody knows.
    pub const UNKNOWN: Tag = Tag(Pos::Ign as u32);

    /// A tag with a part of speech and nothing else.
    #[must_use]
    pub const fn of(pos: Pos) -> Self {
        Tag(pos as u32)
    }

    /// The packed integer, as the data files hold it.
    #[must_use]
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// The tag of a packed integer; `None` when no part of speech has that number.
    #[must_use]
    pub fn from_bits(bits: u32) -> Option<Self> {
        ((bits & 63) as usize).lt(&Pos::ALL.len()).then_some(Tag(bits & 0x3fff_ffff))
    }

    /// The tag without the values that are not among these bits; its part of speech stays.
    #[inline]
    pub(super) fn within(self, bits: u32) -> Self {
        Tag(self.0 & (bits | Tag::POS))
    }

    /// Whether its part of speech is one of these, by one look at a set of bits.
    #[inline(always)]
    pub(super) fn is_among(self, set: &[Pos]) -> bool {
        let bits = set.iter().fold(0u64, |bits, &pos| bits | 1 << pos as u32);
        bits >> (self.0 & Tag::POS) & 1 != 0
    }

    /// Part of speech.
    #[must_use]
    pub fn pos(self) -> Pos {
        Pos::ALL[(self.0 & 63) as usize]
    }

    /// The tag with this value added to its category.
    #[must_use]
    pub fn with(self, value: impl Category) -> Self {
        Tag(self.0 | value.bit())
    }

    /// The same tag in the superlative.
    pub(super) fn superlative(self) -> Self {
        Tag(self.0 & !(7 << DEGREE)).with(Degree::Superlative)
    }

    /// The same tag, negated.
    pub(super) fn negated(self) -> Self {
        Tag(self.0 & !(3 << NEG) | 2 << NEG)
    }

    /// Whether the value is among those that the tag leaves open.
    #[must_use]
    pub fn can_be(self, value: impl Category) -> bool {
        self.0 & value.bit() != 0
    }

    fn only<T: Copy>(self, shift: u32, all: &[T]) -> Option<T> {
        let field = self.0 >> shift & ((1 << all.len()) - 1);
        (field.count_ones() == 1).then(|| all[field.trailing_zeros() as usize])
    }

    /// Number, when there is exactly one.
    #[must_use]
    pub fn number(self) -> Option<Number> {
        self.only(NUMBER, Number::ALL)
    }

    /// Case, when there is exactly one.
    #[must_use]
    pub fn case(self) -> Option<Case> {
        self.only(CASE, Case::ALL)
    }

    /// Gender, when there is exactly one.
    #[must_use]
    pub fn gender(self) -> Option<Gender> {
        self.only(GENDER, Gender::ALL)
    }

    /// Person, when there is exactly one.
    #[must_use]
    pub fn person(self) -> Option<Person> {
        self.only(PERSON, Person::ALL)
    }

    /// Degree, when there is exactly one.
    #[must_use]
    pub fn degree(self) -> Option<Degree> {
        self.only(DEGREE, Degree::ALL)
    }

    /// Aspect, when there is exactly one.
    #[must_use]
    pub fn aspect(self) -> Option<Aspect> {
        self.only(ASPECT, Aspect::ALL)
    }

    /// Whether the form is negated (`nierobienie`).
    #[must_use]
    pub fn is_negated(self) -> bool {
        self.0 >> NEG & 3 == 2
    }

    /// What both leave open in number, case and gender; `None` when they exclude each other.
    /// A category that one of them lacks stays as the other has it.
    #[must_use]
    pub fn agreement(self, other: Tag) -> Option<Tag> {
        let mut bits = self.0;
        for (shift, width) in [(NUMBER, 2), (CASE, 7), (GENDER, 5)] {
            let mask = ((1 << width) - 1) << shift;
            let (a, b) = (self.0 & mask, other.0 & mask);
            let both = if a == 0 || b == 0 { a | b } else { a & b };
            if both == 0 && a | b != 0 {
                return None;
            }
            bits = bits & !mask | both;
        }
        Some(Tag(bits))
    }

    /// The same with nothing said of its case.
    #[must_use]
    pub fn without_case(self) -> Tag {
        Tag(self.0 & !(((1 << 7) - 1) << CASE))
    }

    /// Whether number, case and gender can be the same.
    #[must_use]
    pub fn agrees_with(self, other: Tag) -> bool {
        self.agreement(other).is_some()
    }

    /// Whether it is a finite verb form, the past and the impersonal included.
    #[must_use]
    pub fn is_finite(self) -> bool {
        self.is_among(&[Pos::Fin, Pos::Bedzie, Pos::Praet, Pos::Cond, Pos::Impt, Pos::Imps, Pos::Winien, Pos::Pred])
    }

    /// Whether it declines as a noun does.
    #[must_use]
    pub fn is_noun(self) -> bool {
        self.is_among(&[Pos::Subst, Pos::Depr, Pos::Ger])
    }

    /// Whether it declines as an adjective does.
    #[must_use]
    pub fn is_adjective(self) -> bool {
        self.is_among(&[Pos::Adj, Pos::Pact, Pos::Ppas])
    }
}

impl core::str::FromStr for Tag {
    type Err = String;

    /// Reads `subst:sg:nom.acc:m3`. Parts outside the tagset's categories (`nwok`, `rec`, `pt`) are passed over.
    fn from_str(tag: &str) -> Result<Self, String> {
        let mut parts = tag.split(':');
        let pos = parts.next().unwrap_or_default();
        let mut bits = Pos::from_code(pos).ok_or_else(|| format!("no part of speech: {pos:?} in {tag:?}"))? as u32;
        for value in parts.flat_map(|p| p.split('.')) {
            bits |= Number::from_code(value).map_or(0, Category::bit)
                | Case::from_code(value).map_or(0, Category::bit)
                | Gender::from_code(value).map_or(0, Category::bit)
                | Person::from_code(value).map_or(0, Category::bit)
                | Degree::from_code(value).map_or(0, Category::bit)
                | Aspect::from_code(value).map_or(0, Category::bit)
                | match value {
                    "aff" => 1 << NEG,
                    "neg" => 2 << NEG,
                    _ => 0,
                };
        }
        Ok(Tag(bits))
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.pos().code())?;
        for (shift, width) in FIELDS {
            let mut separator = ':';
            for i in (0..width).filter(|i| self.0 >> (shift + i) & 1 == 1) {
                let i = i as usize;
                let code = match shift {
                    NUMBER => Number::ALL[i].code(),
                    CASE => Case::ALL[i].code(),
                    GENDER => Gender::ALL[i].code(),
                    PERSON => Person::ALL[i].code(),
                    DEGREE => Degree::ALL[i].code(),
                    ASPECT => Aspect::ALL[i].code(),
                    _ => ["aff", "neg"][i],
                };
                write!(f, "{separator}{code}")?;
                separator = '.';
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
