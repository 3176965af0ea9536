//! What an author sees of a pack.

use super::*;
use crate::drill::exercise::Kind;
use crate::drill::samples;

fn kinds(pack: &str, id: &str, target: Language) -> Vec<Kind> {
    let lexicon = samples::course();
    let pack = lexicon.packs().iter().find(|known| known.id == pack).unwrap();
    exercises(pack, id, target).iter().map(|exercise| exercise.kind).collect()
}

#[test]
fn an_author_sees_every_exercise_of_an_item() {
    use Kind::{Arrange, Meet, TrueFalse, TypeMeaning, TypePinyin, TypeWord};
    // The pack has one word and one sentence, so nothing can stand beside either.
    assert_eq!(kinds("mixed", "water", Language::Mandarin), [Meet, TypeMeaning, TypeWord, TypePinyin]);
    assert_eq!(kinds("mixed", "drink", Language::Mandarin), [Meet, Arrange, Arrange, TypeWord, TypePinyin]);
    assert_eq!(kinds("mixed", "true", Language::Tibetan), [TrueFalse]);
}

#[test]
fn there_is_nothing_to_see_of_what_is_not_for_the_learner() {
    assert_eq!(kinds("script", "ka", Language::Mandarin), []);
    assert_eq!(kinds("script", "ka", Language::Tibetan), [Kind::TypeText]);
    assert_eq!(kinds("script", "gone", Language::Tibetan), []);
}
