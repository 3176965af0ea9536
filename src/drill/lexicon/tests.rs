//! What the lexicon knows of the items in it.

use rand::SeedableRng as _;
use rand::rngs::Xoshiro256PlusPlus;

use super::*;
use crate::drill::{Hearing, samples};
use crate::lesson::{Question, QuestionKind, Trilingual, Word};

#[test]
fn words_that_share_any_gloss_clash() {
    let lexicon = samples::lexicon();
    let clash =
        |one: &str, other: &str| lexicon.entry(one).unwrap().clashes_with(lexicon.entry(other).unwrap());
    assert!(clash("home/mother", "people/mum"), "the same Tibetan");
    assert!(clash("people/mum", "people/mom"), "the same English");
    assert!(!clash("home/mother", "people/father"));
}

#[test]
fn a_word_is_nearer_to_its_topic_than_to_another() {
    let lexicon = samples::lexicon();
    let entry = |item: &str| lexicon.entry(item).unwrap();
    let near = entry("nature/water").kinship(entry("nature/fire"));
    assert!(near > entry("nature/water").kinship(entry("people/father")));
}

#[test]
fn the_first_of_two_packs_with_one_id_counts() {
    let packs = samples::packs();
    let twice = Lexicon::new(packs.iter().chain(&packs).cloned());
    assert_eq!(twice.entries().len(), samples::lexicon().entries().len());
}

#[test]
fn sentences_come_after_the_words_of_their_pack_and_questions_after_both() {
    let lexicon = samples::course();
    let items: Vec<&str> = lexicon.entries().iter().map(|entry| entry.item.as_str()).collect();
    assert_eq!(items, ["mixed/water", "mixed/drink", "mixed/true", "script/ka", "script/count"]);
}

#[test]
fn a_pack_that_teaches_one_language_is_for_those_who_learn_it() {
    let lexicon = samples::course();
    let count = |pack, target| lexicon.of_pack(pack, target).count();
    assert_eq!((count("script", Language::Tibetan), count("script", Language::Mandarin)), (2, 0));
    assert_eq!((count("mixed", Language::Tibetan), count("mixed", Language::Mandarin)), (3, 3));
    assert_eq!(count("gone", Language::Tibetan), 0);
    assert!(lexicon.entry("script/ka").unwrap().skills(Language::Mandarin, Hearing::Off).next().is_none());
}

#[test]
fn company_in_a_large_library_is_of_the_pack_and_of_the_sound() {
    let word = |id: usize| {
        let glosses = (format!("ཚིག་{id}"), format!("word {id}"));
        let pinyin = if id.is_multiple_of(1_000) { "mǎ" } else { "shuǐ" };
        samples::word(&format!("w{id}"), &format!("{id}字"), pinyin, &[&glosses.0], &[&glosses.1], "topic")
    };
    let packs = (0..60).map(|pack| {
        samples::pack(&format!("p{pack}"), (0..50).map(|place| word(pack * 50 + place)).collect())
    });
    let lexicon = Lexicon::new(packs);
    let entry = lexicon.entry("p0/w0").unwrap();
    let company = lexicon.company(entry, Language::Mandarin, &mut Xoshiro256PlusPlus::seed_from_u64(1));
    let count = |wanted: fn(&LexiconEntry) -> bool| company.iter().filter(|other| wanted(other)).count();
    assert_eq!(count(|other| other.item.starts_with("p0/")), 49);
    assert_eq!(count(|other| other.pinyin() == "mǎ"), 2, "the others that sound alike");
    assert!(company.len() < 400 && company.iter().all(|other| other.item != entry.item));
}

#[test]
fn an_item_that_was_moved_is_remembered_under_its_first_name() {
    let word = |id: &str, zh: &str| Word {
        id: id.to_owned(),
        zh: zh.to_owned(),
        pinyin: "wǒ".to_owned(),
        bo: vec!["ང".to_owned()],
        ..Word::default()
    };
    let pack = |id: &str, words| Arc::new(Pack { id: id.to_owned(), words, ..Pack::default() });
    let packs = [pack("start", vec![word("i", "我")]), pack("people", vec![word("me", "俺")])];
    let moved = HashMap::from([("start/i".to_owned(), "people/wo".to_owned())]);
    let lexicon = Lexicon::with_moved(packs, moved);
    let names: Vec<&str> = lexicon.entries().iter().map(|entry| entry.item.as_str()).collect();
    assert_eq!(names, ["people/wo", "people/me"]);
    assert_eq!(lexicon.entry("people/wo").map(|entry| entry.pack().id.as_str()), Some("start"));
    assert!(lexicon.entry("start/i").is_none());
    assert_eq!(lexicon.name_of("start", "i"), "people/wo");
    assert_eq!(lexicon.name_of("people", "me"), "people/me");
}

#[test]
fn in_a_lesson_of_sounds_the_questions_come_first() {
    let question = |hear: Option<&str>| Question {
        id: "which".to_owned(),
        ask: Trilingual::default(),
        hear: hear.map(str::to_owned),
        kind: QuestionKind::TrueFalse(true),
        why: Trilingual::default(),
        source: String::new(),
        difficulty: 1,
        tags: Vec::new(),
        reviewed_by: None,
    };
    let order = |hear| {
        let words = vec![Word { id: "ma".to_owned(), ..Word::default() }];
        let questions = vec![question(hear)];
        let pack = Pack { id: "p".to_owned(), words, questions, ..Pack::default() };
        let lexicon = Lexicon::new([Arc::new(pack)]);
        lexicon.entries().iter().map(|entry| entry.item.clone()).collect::<Vec<_>>()
    };
    assert_eq!(order(Some("mǎ")), ["p/which", "p/ma"]);
    assert_eq!(order(None), ["p/ma", "p/which"]);
}
