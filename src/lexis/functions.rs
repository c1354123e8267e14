//! Nouns that say what somebody is (`rzecznik`, `posłanka`, `gen.`) and what an institution is (`resort`, `spółka`).
//!
//! All are asked for by lemma, in lower case. Sources: `functions.tsv`, `bodies.tsv`, `posts.tsv`, see their first lines.

use super::cut::{columns, lines, parts};
use super::table::Table;

/// What kind of function a noun names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FunctionClass {
    /// A place in an institution: `szef NATO`.
    Office,
    /// Stands before a name: `generał`.
    Title,
    /// What somebody does: `dziennikarz`.
    Profession,
    /// Leads an institution: `szef NATO`.
    Head,
    /// Somebody's: `rzecznik premiera`.
    Aide,
    /// What somebody is, which may stand for whoever was named last: `polityk`.
    Wide,
    /// Whose one is: `żona`.
    Kin,
    /// A title cut short: `gen.`.
    Abbreviated,
}

/// The function that a noun names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Function {
    /// What kind it is.
    pub class: FunctionClass,
    /// Whether it says that the person is a woman: `posłanka`.
    pub feminine: bool,
    /// The same for the masculine and the feminine noun of one function.
    pub row: u16,
}

/// What a common noun of an institution names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BodyClass {
    /// `resort`, `urząd`
    Office,
    /// `sąd`
    Court,
    /// `sejm`
    Chamber,
    /// `komisja`
    Council,
    /// `sojusz`
    Alliance,
    /// `partia`
    Party,
    /// `klub`
    Club,
    /// `spółka`
    Firm,
    /// `fundacja`
    Body,
    /// `uczelnia`
    School,
    /// `szpital`
    Hospital,
    /// `muzeum`
    Culture,
    /// `parafia`
    Church,
    /// `armia`
    Army,
    /// `agencja`, `dziennik`
    Medium,
}

/// A common noun of an institution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Body {
    /// What it names.
    pub class: BodyClass,
    others: &'static str,
}

impl Body {
    /// First words of names (lower case), or names, that it may stand for besides those that begin with it.
    pub fn others(self) -> impl Iterator<Item = &'static str> {
        self.others.split_ascii_whitespace()
    }
}

/// The tables.
#[derive(Clone, Debug, Default)]
pub struct Functions {
    people: Table<Function>,
    bodies: Table<Body>,
    /// For each post its names: a function's lemma and a lemma that its complement must have, or none.
    posts: Vec<Vec<(&'static str, &'static str)>>,
}

impl Functions {
    pub(super) fn embedded() -> Self {
        let mut people = Vec::new();
        for (row, line) in lines(include_str!("functions.tsv")).enumerate() {
            let row = row as u16;
            let [noun, other, class] = columns(line);
            let class = match class {
                "office" => FunctionClass::Office,
                "title" => FunctionClass::Title,
                "head" => FunctionClass::Head,
                "aide" => FunctionClass::Aide,
                "wide" => FunctionClass::Wide,
                "profession" => FunctionClass::Profession,
                "kin" => FunctionClass::Kin,
                _ => FunctionClass::Abbreviated,
            };
            people.push((noun, Function { class, feminine: other == "-f", row }));
            if !other.starts_with('-') {
                people.push((other, Function { class, feminine: true, row }));
            }
        }
        let bodies = Table::parse(include_str!("bodies.tsv"), |c| {
            let class = match *c.get(1)? {
                "office" => BodyClass::Office,
                "court" => BodyClass::Court,
                "chamber" => BodyClass::Chamber,
                "council" => BodyClass::Council,
                "alliance" => BodyClass::Alliance,
                "party" => BodyClass::Party,
                "club" => BodyClass::Club,
                "firm" => BodyClass::Firm,
                "body" => BodyClass::Body,
                "school" => BodyClass::School,
                "hospital" => BodyClass::Hospital,
                "culture" => BodyClass::Culture,
                "church" => BodyClass::Church,
                "army" => BodyClass::Army,
                "medium" => BodyClass::Medium,
                _ => return None,
            };
            Some(Body { class, others: c.get(2).copied().unwrap_or_default() })
        });
        let post = |line: &'static str| parts(line, b'\t').filter_map(|name| name.split_once(':')).collect();
        let posts = lines(include_str!("posts.tsv")).map(post).collect();
        Functions { people: Table::new(people), bodies, posts }
    }

    /// The function of a person that the lemma names.
    ///
    /// ```
    /// let functions = cytat::lexis::Lexis::embedded().functions;
    /// assert!(functions.of_person("rzeczniczka").is_some_and(|f| f.feminine));
    /// assert!(functions.of_person("krzesło").is_none());
    /// ```
    #[must_use]
    pub fn of_person(&self, lemma: &str) -> Option<Function> {
        self.people.get(lemma).copied()
    }

    /// Whether the word is the short form of a title, with its dot if it has one: `prof.`, `dr`.
    ///
    /// ```
    /// let functions = cytat::lexis::Lexis::embedded().functions;
    /// assert!(functions.is_abbreviated("prof."));
    /// assert!(!functions.is_abbreviated("profesor"));
    /// ```
    #[must_use]
    pub fn is_abbreviated(&self, word: &str) -> bool {
        self.of_person(word).is_some_and(|f| f.class == FunctionClass::Abbreviated)
    }

    /// Whether the lemma names a person's function or title.
    #[must_use]
    pub fn is_function(&self, lemma: &str) -> bool {
        self.people.has(lemma)
    }

    /// The posts that a function with the lemmas of its complement names: `szef dyplomacji` and `minister spraw
    /// zagranicznych` are one.
    ///
    /// ```
    /// let functions = cytat::lexis::Lexis::embedded().functions;
    /// let one = functions.posts("szef", &["dyplomacja"]);
    /// assert!(functions.posts("minister", &["sprawa", "zagraniczny"]).iter().any(|post| one.contains(post)));
    /// assert_eq!(functions.posts("szef", &["kuchnia"]), []);
    /// ```
    #[must_use]
    pub fn posts(&self, function: &str, complement: &[&str]) -> Vec<u16> {
        let names = |(noun, of): &(&str, &str)| *noun == function && (of.is_empty() || complement.contains(of));
        let rows = self.posts.iter().enumerate().filter(|(_, post)| post.iter().any(names));
        rows.map(|(row, _)| row as u16).collect()
    }

    /// What the lemma names, when it is a common noun of an institution, firm or medium.
    ///
    /// ```
    /// use cytat::lexis::{BodyClass, Lexis};
    /// assert_eq!(Lexis::embedded().functions.body("dziennik").map(|b| b.class), Some(BodyClass::Medium));
    /// ```
    #[must_use]
    pub fn body(&self, lemma: &str) -> Option<Body> {
        self.bodies.get(lemma).copied()
    }
}
