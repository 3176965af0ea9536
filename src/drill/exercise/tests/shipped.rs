//! What holds of every item of the packs that are shipped, in every exercise it comes in.

use std::collections::BTreeSet;
use std::path::Path;

use super::{choices, rng};
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
fn exercises<'a>(lexicon: &'a Lexicon, seed: u64) -> impl Iterator<Item = (&'a LexiconEntry, Exercise)> {
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

#[test]
fn no_shipped_right_answer_is_marked_wrong() {
    let lexicon = shipped();
    assert!(lexicon.entries().len() > 1_000, "the shipped packs are there");
    let mut wrong = Vec::new();
    for (entry, exercise) in exercises(&lexicon, 1) {
        let listed = listed(entry, &exercise).into_iter().map(Answer::Typed);
        for answer in listed.chain(exercise.right_answer()) {
            let marking = exercise.mark(&answer).unwrap();
            if marking.judgement != Judgement::Right {
                wrong.push(format!("{} {:?}: {answer:?} {:?}", entry.item, exercise.kind, marking.judgement));
            }
        }
    }
    assert!(wrong.is_empty(), "{} right answers are not right:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn no_shipped_exercise_shows_two_right_choices() {
    let lexicon = shipped();
    let mut wrong = Vec::new();
    for seed in [1, 2] {
        for (entry, exercise) in exercises(&lexicon, seed) {
            if !matches!(exercise.task, Task::Choose(_)) {
                continue;
            }
            let Choices { shown, right } = choices(&exercise);
            let passed = |chosen| exercise.mark(&Answer::Chosen(chosen)).unwrap().passed();
            let right_ones: Vec<usize> = (0..shown.len()).filter(|chosen| passed(*chosen)).collect();
            assert_eq!(right_ones, [*right], "{}", entry.item);
            assert_eq!(shown[*right].item, entry.item);
            for (index, other) in shown.iter().enumerate() {
                if index != *right && clash(&lexicon, &shown[*right], other) {
                    wrong.push(format!("{} {:?}: {other:?}", entry.item, exercise.kind));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} choices are right too:\n{}", wrong.len(), wrong.join("\n"));
}
