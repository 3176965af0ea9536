//! What holds of every item of the packs that are shipped, in every exercise it comes in.

use std::collections::BTreeSet;
use std::path::Path;

use super::rng;
use crate::drill::exercise::*;
use crate::drill::lexicon::{Content, Lexicon, LexiconEntry, text_key};
use crate::drill::{CardKey, Language};
use crate::lesson::QuestionKind;
use crate::lesson::library::Library;

fn shipped() -> Lexicon {
    let lessons = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons");
    Lexicon::from(&Library::read(&lessons, &lessons.join("no-user-folder")))
}

/// Every exercise that asks for an item, by its card, form and age of memory.
fn exercises(lexicon: &Lexicon, seed: u64) -> impl Iterator<Item = (&LexiconEntry, Exercise)> {
    let cards = lexicon.entries().iter().flat_map(|entry| {
        [Language::Mandarin, Language::Tibetan].into_iter().flat_map(move |target| {
            let card = move |skill| CardKey { item: entry.item.clone(), target, skill };
            entry.skills(target).iter().map(move |skill| (entry, card(*skill)))
        })
    });
    cards.flat_map(move |(entry, card)| {
        let forms = [(Form::Choose, true), (Form::Choose, false), (Form::Type, false)];
        let asked = forms.into_iter().map(move |(form, is_young)| {
            let asked = ask(lexicon, &card, form, is_young, &mut rng(seed ^ card.seed()));
            (entry, asked.unwrap_or_else(|| panic!("{card:?} cannot be asked")))
        });
        asked.collect::<Vec<_>>()
    })
}

/// Every text that the pack lists as a right answer to an exercise of this kind.
fn listed(entry: &LexiconEntry, exercise: &Exercise) -> Vec<String> {
    let readings = || [Some(entry.pinyin()), entry.spoken()].into_iter().flatten().map(str::to_owned);
    let chinese = || std::iter::once(entry.zh().to_owned()).chain(readings());
    match (exercise.kind, exercise.card.target) {
        (ExerciseKind::TypePinyin, _) => readings().collect(),
        (ExerciseKind::TypeMeaning, Language::Mandarin) => [entry.bo(), entry.en()].concat(),
        (ExerciseKind::TypeMeaning, Language::Tibetan) => {
            chinese().chain(entry.en().iter().cloned()).collect()
        }
        (ExerciseKind::TypeWord, Language::Mandarin) => chinese().collect(),
        (ExerciseKind::TypeWord, Language::Tibetan) => entry.bo().to_vec(),
        (ExerciseKind::TypeNumber | ExerciseKind::TypeText, _) => match entry.content() {
            Content::Question(question) => match &question.kind {
                QuestionKind::Number { value, .. } => vec![value.to_string()],
                QuestionKind::Text { accepted } => accepted.clone(),
                QuestionKind::Choice { .. } | QuestionKind::TrueFalse(_) | QuestionKind::Order { .. } => {
                    panic!("{} is not typed", entry.item)
                }
            },
            Content::Word(_) | Content::Sentence(_) => panic!("{} is no question", entry.item),
        },
        (
            ExerciseKind::Meet
            | ExerciseKind::ChooseHanzi
            | ExerciseKind::ChooseTibetan
            | ExerciseKind::ChooseMeaning
            | ExerciseKind::Arrange
            | ExerciseKind::ChooseOption
            | ExerciseKind::TrueFalse
            | ExerciseKind::PutInOrder,
            _,
        ) => Vec::new(),
    }
}

/// The texts of an item in each language, as they are compared.
fn texts(entry: &LexiconEntry) -> BTreeSet<String> {
    let chinese = [format!("zh {}", text_key(Language::Mandarin, entry.zh()))];
    let tibetan = entry.bo().iter().map(|text| format!("bo {}", text_key(Language::Tibetan, text)));
    let english = entry.en().iter().map(|text| format!("en {}", text.to_lowercase()));
    chinese.into_iter().chain(tibetan).chain(english).collect()
}

/// Whether two choices could both be right, or cannot be told apart.
fn clash(lexicon: &Lexicon, one: &Choice, other: &Choice) -> bool {
    match (&one.face, &other.face) {
        // The options of a question are read in any of three languages.
        (Face::Text(one), Face::Text(other)) => {
            one.bo == other.bo || one.zh == other.zh || one.en == other.en
        }
        (Face::Message(one), Face::Message(other)) => one == other,
        _ => {
            let entry = |choice: &Choice| texts(lexicon.entry(&choice.item).unwrap());
            one.face == other.face || !entry(one).is_disjoint(&entry(other))
        }
    }
}

/// The right answers that are not marked as right.
fn rejected(entry: &LexiconEntry, exercise: &Exercise) -> Vec<String> {
    let listed = listed(entry, exercise).into_iter().map(Answer::Typed);
    let judged = listed.chain(exercise.right_answer()).map(|answer| {
        let judgement = exercise.mark(&answer).unwrap().judgement;
        (answer, judgement)
    });
    let rejected = judged.filter(|(_, judgement)| *judgement != Judgement::Right);
    rejected.map(|(answer, judgement)| format!("{answer:?} is {judgement:?}")).collect()
}

/// The choices beside the right one that are right too.
fn also_right(lexicon: &Lexicon, exercise: &Exercise) -> Vec<String> {
    let Task::Choose(Choices { shown, right }) = &exercise.task else { return Vec::new() };
    let passes = |chosen| exercise.mark(&Answer::Chosen(chosen)).unwrap().passed();
    let is_right_too =
        |index: usize| passes(index) != (index == *right) || clash(lexicon, &shown[*right], &shown[index]);
    let others = (0..shown.len()).filter(|index| index != right);
    others
        .filter(|index| is_right_too(*index))
        .map(|index| format!("{:?} is right too", shown[index]))
        .collect()
}

#[test]
fn no_shipped_exercise_rejects_a_listed_answer_or_shows_two_right_choices() {
    let lexicon = shipped();
    assert!(lexicon.entries().len() > 1_000, "the shipped packs are there");
    let faults: Vec<String> = exercises(&lexicon, 1)
        .flat_map(|(entry, exercise)| {
            let faults = [rejected(entry, &exercise), also_right(&lexicon, &exercise)].concat();
            faults.into_iter().map(move |fault| format!("{} {:?}: {fault}", entry.item, exercise.kind))
        })
        .collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}
