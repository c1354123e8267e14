//! Finds the quotations of a text: each finder looks at a sentence in turn and sees what those before it have taken.
//!
//! Order: dash speech, marked speech, labels, reporting after the sentence, source phrases, reported clauses, fragments.

use super::draft::Draft;
use super::headline::Place;
use super::quote::{Quote, QuoteKind};
use super::scene::Scene;
use super::{
    announced, dash, direct, fragments, headline, interview, lost, nested, parenthetical, reported, segment,
    source_phrase, turns, tweet,
};
use crate::lexis::Lexis;
use crate::names::NameMention;
use crate::reading::Reading;
use std::collections::BTreeSet;

/// The quotations of the text, in order of their first span.
///
/// ```
/// use cytat::analysis::{Models, Options, analyze};
/// let models = Models::embedded().unwrap();
/// let analysis = analyze("Wójt dodał, że droga będzie gotowa w maju.", &Options::default(), &models);
/// assert_eq!(analysis.quotes[0].spans[0].of(analysis.reading.text()), "droga będzie gotowa w maju");
/// ```
#[must_use]
pub fn find(reading: &Reading<'_>, names: &[NameMention], lexis: &Lexis) -> Vec<Quote> {
    let scene = Scene::new(reading, names, lexis);
    let paragraphs = segment::paragraphs(&scene);
    let mut drafts: Vec<Draft> = Vec::new();
    let mut covered = vec![false; reading.len()];
    let none = covered.clone();
    let labelled = turns::find(&scene, &paragraphs);
    let is_labelled = !labelled.is_empty();
    take(&mut drafts, &mut covered, labelled);
    let interview = if is_labelled { Vec::new() } else { interview::find(&scene, &paragraphs) };
    take(&mut drafts, &mut covered, interview);
    take(&mut drafts, &mut covered, lost::across(&scene, &paragraphs));
    let answers = dash::interview(&scene, &paragraphs);
    let parted = dash::parted(&scene, &paragraphs, &covered);
    take(&mut drafts, &mut covered, parted);
    let whole = announced::find(&scene, &paragraphs, &covered);
    take(&mut drafts, &mut covered, whole);
    let mut previous = None;
    for (nth, sentences) in paragraphs.iter().filter(|p| !p.is_empty()).enumerate() {
        let lead = nth == 1;
        let heading: Vec<(usize, usize)> = headline::heading(&scene, sentences).into_iter().collect();
        let sentences = if heading.is_empty() { sentences } else { &heading };
        let whole = sentences.iter().take(1).chain(sentences.last()).all(|s| covered[s.1 - 1]);
        if sentences.first().is_some_and(|s| covered[s.0]) && whole {
            continue;
        }
        let turns = headline::turns(&scene, sentences);
        let interview = turns.len() > 1;
        take(&mut drafts, &mut covered, turns);
        let posts = tweet::find(&scene, sentences, previous, &covered);
        previous = sentences.first().zip(sentences.last()).map(|(a, b)| (a.0, b.1)).or(previous);
        take(&mut drafts, &mut covered, posts);
        take(&mut drafts, &mut covered, dash::find(&scene, sentences, answers));
        let lone = lost::find(&scene, sentences, &covered);
        take(&mut drafts, &mut covered, lone);
        for (n, &sentence) in sentences.iter().enumerate() {
            if let Some(&before) = n.checked_sub(1).and_then(|n| sentences.get(n)) {
                take(&mut drafts, &mut covered, parenthetical::told(&scene, before, sentence));
            }
            let place = match sentence.0 == sentences[0].0 || headline::open_ended(&scene, sentences) {
                _ if n > 0 && headline::open_ended(&scene, sentences) => Place::Alone,
                true if sentences.len() <= 2 => Place::Alone,
                true => Place::First,
                false => Place::Later,
            };
            if !interview && !is_labelled && !covered[sentence.0] && !covered[sentence.1 - 1] {
                let label = headline::find(&scene, sentence, place).filter(|d| {
                    !d.label.is_some_and(|l| headline::is_place(&scene, l) && !headline::institution(&scene, l))
                });
                // `„To skandal”. Wójt: nie oddamy szkoły`: one voice
                if let (Some(own), Some(before)) = (&label, drafts.last_mut())
                    && headline::open_ended(&scene, sentences)
                    && n > 0
                    && (before.cue.is_none() && before.label.is_none() && before.kind == QuoteKind::Direct)
                    && sentences[n - 1].0 <= before.extent().0
                {
                    before.label = own.label;
                }
                take(&mut drafts, &mut covered, label);
            }
            let marked: Vec<Draft> = direct::find(&scene, sentence, &covered)
                .into_iter()
                .map(|draft| direct::to_the_end(&scene, &sentences[n + 1..], draft))
                .map(|draft| direct::to_its_dash(&scene, &sentences[n + 1..], draft))
                .filter(|draft| draft.cue.is_some() || !direct::linked(&scene, sentences, n))
                .filter(|draft| draft.cue.is_some() || !source_phrase::ends_at(&scene, sentence.0, draft.extent().0))
                .collect();
            // `Zdaniem X most „runie” – pisze gazeta`: two sources
            let first = marked.first().filter(|d| d.kind == QuoteKind::Mixed && d.extent().0 == sentence.0);
            let inner = first.map_or_else(Vec::new, |d| source_phrase::find(&scene, (sentence.0, d.spans[0].1), &none));
            take(&mut drafts, &mut covered, marked);
            let unmarked = parenthetical::find(&scene, sentence, &covered)
                .or_else(|| parenthetical::interposed(&scene, sentence, &covered))
                .map(|draft| parenthetical::whole(&scene, sentences, draft, &covered, lead));
            let mut source = source_phrase::find(&scene, sentence, &covered);
            source.extend(inner);
            // `– miała powiedzieć według agencji`: the source of what reports is no second source
            source.retain(|s| !drafts.iter().rev().take(8).chain(&unmarked).any(|d| d.reported_by(s.cue)));
            let used = cues(&drafts, source.iter().chain(&unmarked), sentence.0);
            let mut said = reported::find(&scene, sentence, &covered, &used);
            // `Posłowie uważają, że most runie, czytamy w komunikacie`: the clause ends where the report of it begins
            if let Some(outer) = &unmarked {
                said.iter_mut().for_each(|d| d.end_before(outer));
            }
            // `dodał, że most jego zdaniem runie`: one voice
            source.retain(|s| !said.iter().any(|d| s.is_his_own(&scene) && d.holds(s.cue)));
            take(&mut drafts, &mut covered, unmarked);
            take(&mut drafts, &mut covered, source);
            take(&mut drafts, &mut covered, said);
            let rest = fragments::find(&scene, sentence, &covered);
            take(&mut drafts, &mut covered, rest);
        }
    }
    let inner = nested::find(&scene, &drafts);
    drafts.extend(inner);
    let mut quotes: Vec<Quote> = drafts.iter().filter_map(|d| d.finish(&scene)).collect();
    quotes.sort_by_key(|q| (q.spans[0].start, core::cmp::Reverse(q.spans[q.spans.len() - 1].end)));
    quotes.dedup_by(|b, a| a.spans == b.spans);
    quotes
}

/// The cues of this sentence that report already.
fn cues<'d>(drafts: &'d [Draft], new: impl Iterator<Item = &'d Draft>, start: usize) -> BTreeSet<usize> {
    let cue = |d: &Draft| d.cue.map(|c| c.token.index());
    let old = drafts.iter().rev().map(cue).take_while(|c| c.is_none_or(|c| c >= start)).take(200);
    old.chain(new.map(cue)).flatten().collect()
}

/// Keeps the drafts and marks their words as taken.
fn take(drafts: &mut Vec<Draft>, covered: &mut [bool], found: impl IntoIterator<Item = Draft>) {
    for draft in found {
        for &(a, b) in &draft.spans {
            covered[a..b].fill(true);
        }
        drafts.push(draft);
    }
}
