//! Whether a person is a man or a woman.
//!
//! By the given name, the surname's ending, the verb beside the name, the function. Integer votes; the surer sign counts
//! more. Source: agreement in Polish.

use super::describe::Description;
use super::scene::Scene;
use crate::lexis::Bearer;
use crate::morphology::{Analysis, Gender, NameClass, Number, Pos, Source};
use crate::names::Kind;
use crate::span::{TokenId, TokenRange};

/// For each entity whether it is a woman; `None` when nothing tells, or for what is no person.
pub(super) fn women(scene: &Scene<'_>, descriptions: &[Description<'_>]) -> Vec<Option<bool>> {
    let mut votes = vec![0i32; scene.kinds.len()];
    for (name, &entity) in scene.names.iter().zip(scene.entity_of) {
        if scene.kinds[entity] == Kind::Person {
            votes[entity] += by_name(scene, name.tokens, &name.lemma) + by_verb(scene, name.tokens);
        }
    }
    for description in descriptions {
        if let Some((function, _)) = scene.function(description.noun) {
            // `minister` may be a woman; `posłanka` is one.
            votes[description.entity] += if function.feminine { 6 } else { -1 };
        }
    }
    let told = |(v, kind): (&i32, &Kind)| (*kind == Kind::Person && *v != 0).then_some(*v > 0);
    votes.iter().zip(scene.kinds).map(told).collect()
}

fn by_name(scene: &Scene<'_>, tokens: TokenRange, lemma: &str) -> i32 {
    let reading = scene.reading;
    let mut votes = 0;
    for (token, word) in tokens.iter().zip(lemma.split_whitespace()) {
        // A guessed class tells nothing: `Nokes` is no man's given name.
        let given = |a: &&Analysis| a.class.has(NameClass::GIVEN) && a.source == Source::Lexicon;
        let analyses = reading.analyses(token).iter().filter(given);
        let same = analyses.filter(|a| reading.morphology().lemma(a.lemma) == word);
        let (mut men, mut women) = (false, false);
        for a in same {
            men |= a.tag.can_be(Gender::M1);
            women |= a.tag.can_be(Gender::F);
        }
        votes += match (men, women) {
            (true, false) => -4,
            (false, true) => 4,
            _ if tokens.len() > 1 && scene.lexis.given.bearer(word) == Some(Bearer::Man) => -4,
            _ if tokens.len() > 1 && scene.lexis.given.bearer(word) == Some(Bearer::Woman) => 4,
            // `Kraska` is also a man's, the base form of a noun
            _ if ["ska", "cka", "dzka"].iter().any(|e| word.ends_with(e)) && tokens.len() < 4 => {
                if is_mans(scene, token, word) { 0 } else { 3 }
            }
            _ if ["ski", "cki", "dzki"].iter().any(|e| word.ends_with(e)) => -3,
            _ => 0,
        };
    }
    votes
}

/// Whether the lexicon has the word as the base form of a surname that men bear.
fn is_mans(scene: &Scene<'_>, token: TokenId, word: &str) -> bool {
    let reading = scene.reading;
    let mans =
        |a: &Analysis| a.class.has(NameClass::SURNAME) && a.source == Source::Lexicon && a.tag.can_be(Gender::M1);
    reading.analyses(token).iter().any(|a| mans(a) && reading.morphology().lemma(a.lemma) == word)
}

/// The past tense beside the name: `powiedziała Nowak`, `Nowak powiedziała`.
fn by_verb(scene: &Scene<'_>, tokens: TokenRange) -> i32 {
    let sentence = scene.sentence(tokens.start);
    let after = (tokens.end < sentence.end).then_some(tokens.end);
    let before = (tokens.start > sentence.start).then(|| TokenId(tokens.start.0 - 1));
    let vote = |token: TokenId| {
        let tag = scene.reading.best(token).tag;
        match (tag.pos(), scene.gender(token)) {
            (Pos::Praet, _) if tag.can_be(Number::Plural) && !tag.can_be(Number::Singular) => 0,
            (Pos::Praet, Some(Gender::F)) => 2,
            (Pos::Praet, Some(Gender::M1 | Gender::M2 | Gender::M3)) => -2,
            _ => 0,
        }
    };
    after.map_or(0, vote) + before.map_or(0, vote)
}
