//! How long each stage takes on the example article: `cargo bench`. MB/s are bytes of UTF-8.
//!
//! Each stage is measured alone, on what the stages before it made; `whole` is all of them, `output` the plain data and
//! its JSON.

use cytat::analysis::{Analysis, Models, Options, Output, analyze};
use cytat::reading::Reading;
use cytat::text::{self, Forms};
use cytat::{amounts, entities, morphology, names, quotes, speakers, time};
use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use std::sync::LazyLock;

static MODELS: LazyLock<Models> = LazyLock::new(|| Models::embedded().expect("embedded models load"));
static ANALYSIS: LazyLock<Analysis<'static>> = LazyLock::new(|| analyze(ARTICLE, &Options::default(), &MODELS));
static NAMES: LazyLock<Vec<names::NameMention>> = LazyLock::new(|| {
    let mut mentions = names::recognize(reading(), &MODELS.lexis, &MODELS.names);
    let lemmas = names::base_forms(reading(), &mentions, &MODELS.lexis);
    mentions.iter_mut().zip(lemmas).for_each(|(name, lemma)| name.lemma = lemma);
    mentions
});

const ARTICLE: &str = include_str!("../www/example.txt");

fn reading() -> &'static Reading<'static> {
    &ANALYSIS.reading
}

fn main() {
    divan::main();
}

fn measure<T>(bencher: Bencher<'_, '_>, stage: impl Fn() -> T + Sync) {
    black_box((&*ANALYSIS, &*NAMES));
    bencher.counter(BytesCount::of_str(ARTICLE)).bench(stage);
}

#[divan::bench]
fn a_layout(bencher: Bencher<'_, '_>) {
    measure(bencher, || text::layout(black_box(ARTICLE), &MODELS.lexis));
}

#[divan::bench]
fn b_forms(bencher: Bencher<'_, '_>) {
    measure(bencher, || Forms::new(black_box(ARTICLE), &reading().layout().tokens, &MODELS.lexis.layout));
}

#[divan::bench]
fn c_morphology(bencher: Bencher<'_, '_>) {
    let layout = text::layout(ARTICLE, &MODELS.lexis);
    let forms = Forms::new(ARTICLE, &layout.tokens, &MODELS.lexis.layout);
    measure(bencher, || morphology::read(black_box(&layout), &forms, &MODELS.lexicon, &MODELS.guesser, &MODELS.tagger));
}

#[divan::bench]
fn d_names(bencher: Bencher<'_, '_>) {
    measure(bencher, || names::recognize(black_box(reading()), &MODELS.lexis, &MODELS.names));
}

#[divan::bench]
fn e_base_forms(bencher: Bencher<'_, '_>) {
    measure(bencher, || names::base_forms(black_box(reading()), &NAMES, &MODELS.lexis));
}

#[divan::bench]
fn f_dates(bencher: Bencher<'_, '_>) {
    measure(bencher, || time::find(black_box(reading()), &MODELS.lexis, ANALYSIS.anchor));
}

#[divan::bench]
fn g_amounts(bencher: Bencher<'_, '_>) {
    measure(bencher, || amounts::find(black_box(reading()), &MODELS.lexis.measures));
}

#[divan::bench]
fn h_quotes(bencher: Bencher<'_, '_>) {
    measure(bencher, || quotes::find(black_box(reading()), &NAMES, &MODELS.lexis));
}

#[divan::bench]
fn i_entities(bencher: Bencher<'_, '_>) {
    measure(bencher, || entities::resolve(black_box(reading()), &NAMES, &[], &MODELS.lexis));
}

#[divan::bench]
fn j_speakers(bencher: Bencher<'_, '_>) {
    measure(bencher, || {
        let Models { lexis, speakers: model, .. } = &*MODELS;
        speakers::attribute(black_box(reading()), &ANALYSIS.quotes, &ANALYSIS.entities, lexis, model)
    });
}

#[divan::bench]
fn k_output(bencher: Bencher<'_, '_>) {
    let options = Options::default();
    measure(bencher, || serde_json::to_vec(&Output::new(black_box(&ANALYSIS), &options)).expect("plain data"));
}

#[divan::bench]
fn whole(bencher: Bencher<'_, '_>) {
    let options = Options::default();
    measure(bencher, || analyze(black_box(ARTICLE), &options, &MODELS));
}

#[divan::bench]
fn models(bencher: Bencher<'_, '_>) {
    bencher.bench(Models::embedded);
}
