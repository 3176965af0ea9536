//! What an author sees of a pack.

use super::*;
use crate::drill::exercise::ExerciseKind;
use crate::drill::samples;

fn kinds(pack: &str, id: &str, target: Language) -> Vec<ExerciseKind> {
    let lexicon = samples::course();
    let pack = lexicon.packs().iter().find(|known| known.id == pack).unwrap();
    let alone = Lexicon::new([Arc::clone(pack)]);
    exercises(&alone, &crate::drill::item(&pack.id, id), target, Hearing::Off)
        .iter()
        .map(|exercise| exercise.kind)
        .collect()
}

#[test]
fn an_author_is_led_through_every_item_and_may_pass_over_questions() {
    let lexicon = samples::course();
    let pack = lexicon.packs().iter().find(|known| known.id == "mixed").unwrap();
    let mut tryout = Tryout::new(pack, Language::Mandarin, Hearing::Off);
    let mut seen: Vec<String> = Vec::new();
    let mut marked = 0;
    while let Some(exercise) = tryout.current().cloned() {
        assert_eq!(tryout.progress().1, pack.items().count());
        seen.push(exercise.card.item.clone());
        if let Some(right) = exercise.right_answer() {
            let marking = tryout.answer(&right).unwrap();
            assert!(marking.passed());
            assert_eq!(tryout.answer(&right), None, "a key pressed twice");
            marked += 1;
        }
        tryout.advance();
    }
    seen.dedup();
    let all: Vec<String> = pack.items().map(|item| crate::drill::item(&pack.id, item)).collect();
    assert_eq!(seen, all);
    assert!(marked > all.len());
    let (done, total) = tryout.progress();
    assert_eq!(done, total);
}

#[test]
fn an_author_sees_every_exercise_of_an_item() {
    use ExerciseKind::{Arrange, Meet, TrueFalse, TypeMeaning, TypePinyin, TypeWord};
    // The pack has one word and one sentence, so nothing can stand beside either.
    assert_eq!(kinds("mixed", "water", Language::Mandarin), [Meet, TypeMeaning, TypeWord, TypePinyin]);
    assert_eq!(kinds("mixed", "drink", Language::Mandarin), [Meet, Arrange, Arrange, TypeWord, TypePinyin]);
    assert_eq!(kinds("mixed", "true", Language::Tibetan), [TrueFalse]);
}

#[test]
fn there_is_nothing_to_see_of_what_is_not_for_the_learner() {
    assert_eq!(kinds("script", "ka", Language::Mandarin), []);
    assert_eq!(kinds("script", "ka", Language::Tibetan), [ExerciseKind::TypeText]);
    assert_eq!(kinds("script", "gone", Language::Tibetan), []);
}

#[test]
fn an_author_may_leave_out_what_is_heard() {
    let lexicon = samples::course();
    let pack = lexicon.packs().iter().find(|known| known.id == "mixed").unwrap();
    let mut tryout = Tryout::new(pack, Language::Mandarin, Hearing::Voice);
    while tryout.current().is_some_and(|exercise| exercise.sound().is_none()) {
        tryout.advance();
    }
    assert!(tryout.current().is_some(), "something is asked by ear");
    tryout.without_listening();
    let mut left = 0;
    while let Some(exercise) = tryout.current() {
        assert!(exercise.sound().is_none());
        left += 1;
        tryout.advance();
    }
    assert!(left > 0);
}
