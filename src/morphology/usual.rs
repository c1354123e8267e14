//! The usual part of speech of the commonest words that could be several: `nie` is a particle, `a` joins, `ma` is a verb.
//!
//! Source: grammar, and the commonest wrong choices on KPWr; only a preference, so the context can still say otherwise.

use super::tag::Pos;

/// The part of speech that the word in lower case mostly is, when that is not what its readings suggest.
pub(super) fn usual(lower: &str) -> Option<Pos> {
    Some(match lower {
        "nie" | "tylko" | "czy" | "by" | "jednak" | "też" | "także" | "nawet" | "już" | "jeszcze" => Pos::Qub,
        "a" | "i" | "ale" | "lub" | "albo" | "oraz" | "więc" | "jako" | "niż" | "czyli" => Pos::Conj,
        "że" | "bo" | "aby" | "żeby" | "gdyż" | "jeśli" | "jeżeli" | "ponieważ" | "choć" => Pos::Comp,
        "jak" | "kiedy" | "tak" | "gdzie" | "gdy" | "tam" | "więcej" => Pos::Adv,
        "co" | "to" | "wszystko" | "nic" => Pos::Subst,
        "nich" | "im" | "niego" | "nim" | "jego" | "jej" | "ich" | "go" | "mu" | "ją" => Pos::Ppron3,
        "kilka" | "dwóch" | "dwa" | "dwie" => Pos::Num,
        "tym" | "tego" | "te" | "ten" | "ta" | "tej" | "ci" | "których" | "moje" => Pos::Adj,
        "może" | "ma" | "mamy" | "musi" | "są" | "jest" | "mają" => Pos::Fin,
        "była" | "były" | "był" | "było" | "miał" | "miała" => Pos::Praet,
        "w" | "z" | "na" | "do" | "od" | "po" | "za" | "o" | "u" | "przy" | "dla" | "bez" => Pos::Prep,
        _ => return None,
    })
}
