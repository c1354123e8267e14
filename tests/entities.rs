//! Which names are one thing, and their base forms, on sentences of our own.

use cytat::analysis::{Models, Options, analyze};

/// Reads a text and hands each entity's name with how many mentions it has.
fn entities(text: &str) -> Vec<(String, usize)> {
    let models = Models::embedded().expect("embedded models load");
    let analysis = analyze(text, &Options::default(), &models);
    analysis.entities.entities.iter().map(|e| (e.name.clone(), e.mentions.len())).collect()
}

#[test]
fn every_mention_belongs_to_one_entity() {
    let text = "Wczoraj przyjechał Jan Nowak. Potem widziano Jana Nowaka. Rozmawiał z nim Adam Nowak i znów Jan Nowak.";
    let models = Models::embedded().expect("embedded models load");
    let analysis = analyze(text, &Options::default(), &models);
    let counted: usize = entities(text).iter().map(|(_, n)| n).sum();
    assert_eq!(counted, analysis.entities.mentions.len());
    for mention in &analysis.entities.mentions {
        assert_eq!(analysis.entities.mention_in(mention.tokens).map(|m| m.entity), Some(mention.entity));
        assert_eq!(analysis.entities.entity_of_phrase(mention.tokens), Some(mention.entity));
    }
}

#[test]
fn people_with_one_surname_stay_apart() {
    let found = entities("Tak mówił Jan Nowak. Inaczej mówił Adam Nowak. Wrócił potem Jan Nowak.");
    assert!(found.contains(&("Jan Nowak".to_owned(), 2)), "{found:?}");
    assert!(found.contains(&("Adam Nowak".to_owned(), 1)), "{found:?}");
}

#[test]
fn inflected_names_join_the_nominative() {
    let found = entities("Tak mówił Jan Nowak. Pytano o to Jana Nowaka.");
    assert_eq!(found, [("Jan Nowak".to_owned(), 2)]);
}
