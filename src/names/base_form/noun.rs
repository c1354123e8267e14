//! The nominative plural of nouns, from the singular.
//!
//! Source: Polish declension: softening before `-i` and `-y`, names of peoples that take `-owie`.

/// Peoples whose plural in `-owie` the ending does not show.
const OWIE: [&str; 19] = [
    "belg",
    "norweg",
    "fin",
    "arab",
    "serb",
    "kurd",
    "mongoł",
    "pers",
    "wiking",
    "tatar",
    "celt",
    "wandal",
    "bask",
    "mormon",
    "baskijczyk",
    "pan",
    "syn",
    "wuj",
    "hun",
];

type Rows<'a> = &'a [(&'a str, &'a str)];

const PERSONAL: Rows<'_> = &[
    ("minister", "ministrowie"),
    ("poseł", "posłowie"),
    ("sędzia", "sędziowie"),
    ("profesor", "profesorowie"),
    ("uczeń", "uczniowie"),
    ("mistrz", "mistrzowie"),
    ("ojciec", "ojcowie"),
    ("widz", "widzowie"),
    ("mąż", "mężowie"),
    ("gość", "goście"),
    ("człowiek", "ludzie"),
    ("brat", "bracia"),
    ("ksiądz", "księża"),
    ("rodzic", "rodzice"),
    ("kibic", "kibice"),
    ("ga", "dzy"),
    ("p", "pi"),
    ("anin", "anie"),
    ("zpan", "zpanie"),
    ("gan", "ganie"),
    ("in", "ini"),
    ("niec", "ńcy"),
    ("łec", "łcy"),
    ("iec", "cy"),
    ("ec", "cy"),
    ("urek", "urcy"),
    ("Grek", "Grecy"),
    ("lender", "lendrzy"),
    ("ek", "kowie"),
    ("ieł", "łowie"),
    ("gier", "grzy"),
    ("ca", "cy"),
    ("k", "cy"),
    ("g", "dzy"),
    ("st", "ści"),
    ("sta", "ści"),
    ("ta", "ci"),
    ("rz", "rze"),
    ("sz", "sze"),
    ("cz", "cze"),
    ("r", "rzy"),
    ("t", "ci"),
    ("wed", "wedzi"),
    ("d", "dzi"),
    ("zech", "zesi"),
    ("łoch", "łosi"),
    ("ch", "si"),
    ("ł", "łowie"),
    ("n", "ni"),
    ("s", "si"),
    ("z", "zi"),
    ("ciel", "ciele"),
    ("ról", "rólowie"),
    ("l", "le"),
    ("b", "bowie"),
    ("a", "y"),
];

const OTHER: Rows<'_> = &[
    ("ka", "ki"),
    ("ga", "gi"),
    ("ia", "ie"),
    ("ja", "je"),
    ("la", "le"),
    ("rza", "rze"),
    ("sza", "sze"),
    ("cza", "cze"),
    ("ża", "że"),
    ("ca", "ce"),
    ("dza", "dze"),
    ("a", "y"),
    ("nie", "nia"),
    ("ie", "ia"),
    ("e", "a"),
    ("o", "a"),
    ("um", "a"),
    ("iec", "ce"),
    ("ek", "ki"),
    ("k", "ki"),
    ("g", "gi"),
    ("c", "ce"),
    ("l", "le"),
    ("rz", "rze"),
    ("ż", "że"),
    ("sz", "sze"),
    ("j", "je"),
    ("ść", "ści"),
    ("ć", "cie"),
    ("ń", "nie"),
    ("dź", "dzie"),
];

/// The nominative plural of a lemma: `Amerykanin` is `Amerykanie`, `Polak` is `Polacy`, `stan` is `stany`.
pub(super) fn plural(lemma: &str, men: bool) -> String {
    if men && OWIE.contains(&lemma.to_lowercase().as_str()) {
        return format!("{lemma}owie");
    }
    let rows = if men { PERSONAL } else { OTHER };
    let found = rows.iter().find_map(|(end, put)| Some(format!("{}{put}", lemma.strip_suffix(end)?)));
    found.unwrap_or_else(|| format!("{lemma}{}", if men { "owie" } else { "y" }))
}

/// The nominative of a gerund, which the lexicon has under its verb: `Stowarzyszenia` is `Stowarzyszenie`.
pub(super) fn gerund(form: &str) -> String {
    let stem = ["em", "om", "ami", "ach", "a", "u"].iter().find_map(|e| form.strip_suffix(e));
    // `ustaleń` is `ustalenia`
    let many = || form.strip_suffix('ń').map(|stem| format!("{stem}nia"));
    stem.map(|stem| format!("{stem}e")).or_else(many).unwrap_or_else(|| form.to_owned())
}

#[cfg(test)]
mod tests {
    use super::plural;

    #[test]
    fn peoples_have_their_plural() {
        for (one, many) in [
            ("Polak", "Polacy"),
            ("Niemiec", "Niemcy"),
            ("Ukrainiec", "Ukraińcy"),
            ("Francuz", "Francuzi"),
            ("Szkot", "Szkoci"),
            ("Włoch", "Włosi"),
            ("Czech", "Czesi"),
            ("Węgier", "Węgrzy"),
            ("Turek", "Turcy"),
            ("Grek", "Grecy"),
            ("Holender", "Holendrzy"),
            ("Amerykanin", "Amerykanie"),
            ("Gruzin", "Gruzini"),
            ("Norweg", "Norwegowie"),
            ("Wiking", "Wikingowie"),
            ("Łotysz", "Łotysze"),
            ("europoseł", "europosłowie"),
            ("wiceminister", "wiceministrowie"),
            ("sędzia", "sędziowie"),
            ("biskup", "biskupi"),
            ("kolega", "koledzy"),
        ] {
            assert_eq!(plural(one, true), many);
        }
        assert_eq!(plural("wyspa", false), "wyspy");
        assert_eq!(plural("wojsko", false), "wojska");
    }
}
