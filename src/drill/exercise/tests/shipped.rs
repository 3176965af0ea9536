//! What holds of every item of the packs that are shipped, in every exercise it comes in.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::rng;
use crate::drill::exercise::*;
use crate::drill::lexicon::{Content, Lexicon, LexiconEntry, text_key};
use crate::drill::{CardKey, Hearing, Language};
use crate::language::mandarin::{pinyin, sandhi};
use crate::lesson::QuestionKind;
use crate::lesson::library::Library;

fn shipped() -> Lexicon {
    let lessons = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons");
    Lexicon::from(&Library::read(&lessons, &lessons.join("no-user-folder")))
}

/// Every exercise that may ask for an item, by its card, form and age of memory, where everything is heard that can be.
fn exercises(lexicon: &Lexicon, seed: u64) -> impl Iterator<Item = (&LexiconEntry, Exercise)> {
    let cards = lexicon.entries().iter().flat_map(|entry| {
        [Language::Mandarin, Language::Tibetan].into_iter().flat_map(move |target| {
            let card = move |skill| CardKey { item: entry.item.clone(), target, skill };
            entry.skills(target, Hearing::Voice).map(move |skill| (entry, card(skill)))
        })
    });
    cards.flat_map(move |(entry, card)| {
        let forms = [(Form::Choose, true), (Form::Choose, false), (Form::Type, false)];
        let asked = forms.into_iter().flat_map(|(form, is_young)| {
            let manner = Manner { hearing: Hearing::Voice, ..Manner::plain(form, is_young) };
            let mut rng = rng(seed ^ card.seed());
            let asked = ask(lexicon, &card, manner, &mut rng);
            assert!(asked.is_some(), "{card:?} cannot be asked");
            asked.into_iter().chain(every(lexicon, &card, manner, &mut rng))
        });
        asked.map(|exercise| (entry, exercise)).collect::<Vec<_>>()
    })
}

/// Every text that the pack lists as a right answer to an exercise of this kind.
fn listed(entry: &LexiconEntry, exercise: &Exercise) -> Vec<String> {
    let readings = || [Some(entry.pinyin()), entry.surface()].into_iter().flatten().map(str::to_owned);
    let chinese = || std::iter::once(entry.zh().to_owned()).chain(readings());
    match (exercise.kind, exercise.card.target) {
        (ExerciseKind::TypePinyin, _) => readings().collect(),
        (ExerciseKind::TypeHeard, Language::Mandarin) => {
            let surface = sandhi::written(entry.zh(), entry.pinyin(), entry.surface());
            chinese().chain(surface.ok()).collect()
        }
        (ExerciseKind::TypeHeard, Language::Tibetan) => entry.bo().to_vec(),
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
            | ExerciseKind::PutInOrder
            | ExerciseKind::ListenMeaning
            | ExerciseKind::ListenWord
            | ExerciseKind::WhichTone
            | ExerciseKind::TonePair
            | ExerciseKind::PlaceTones
            | ExerciseKind::MinimalPair
            | ExerciseKind::MatchPairs
            | ExerciseKind::FillGap
            | ExerciseKind::BuildSyllable
            | ExerciseKind::SpellAloud
            | ExerciseKind::ReadAloud,
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
fn clash(lexicon: &Lexicon, exercise: &Exercise, one: &Choice, other: &Choice) -> bool {
    match (&one.face, &other.face) {
        // The options of a question are read in any of three languages.
        (Face::Text(one), Face::Text(other)) => {
            one.bo == other.bo || one.zh == other.zh || one.en == other.en
        }
        _ if one.face == other.face => true,
        // Forms of one word, or sounds: they are not what the items mean.
        (Face::Message(_) | Face::Tones(_) | Face::Latin(_), _) => false,
        _ if matches!(exercise.kind, ExerciseKind::FillGap | ExerciseKind::SpellAloud) => false,
        _ => {
            let entry = |choice: &Choice| lexicon.entry(&choice.item).unwrap();
            let is_by_ear = matches!(exercise.prompt, Face::Sound(_));
            !texts(entry(one)).is_disjoint(&texts(entry(other)))
                || (is_by_ear && !sounds(entry(one)).is_disjoint(&sounds(entry(other))))
        }
    }
}

/// Every way of saying an item.
fn sounds(entry: &LexiconEntry) -> BTreeSet<String> {
    let ways = sandhi::ways(entry.zh(), entry.pinyin(), entry.surface()).unwrap();
    let written = |way: Vec<sandhi::Spoken>| {
        way.iter().map(|said| said.syllable.to_string()).collect::<Vec<_>>().join(" ")
    };
    ways.into_iter().map(written).collect()
}

/// Whether what is chosen by ear alone, tones or pinyin, could be what is heard.
fn is_heard(entry: &LexiconEntry, face: &Face) -> bool {
    let citation = pinyin::parse(entry.pinyin()).unwrap();
    let spoken = sandhi::ways(entry.zh(), entry.pinyin(), entry.surface()).unwrap();
    let ways = spoken.into_iter().map(|way| way.into_iter().map(|said| said.syllable).collect());
    let mut ways = ways.chain([citation]);
    match face {
        Face::Tones(tones) => ways.any(|way: Vec<pinyin::Syllable>| {
            way.iter().map(|syllable| syllable.tone).eq(tones.iter().copied())
        }),
        Face::Latin(written) => {
            let read = pinyin::parse(written).unwrap();
            ways.any(|way| way == read)
        }
        _ => false,
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
    let is_right_too = |index: usize| {
        let by_ear = matches!(exercise.prompt, Face::Sound(_)) && is_word(lexicon, exercise);
        passes(index) != (index == *right)
            || clash(lexicon, exercise, &shown[*right], &shown[index])
            || (by_ear && is_heard(lexicon.entry(&exercise.card.item).unwrap(), &shown[index].face))
    };
    let others = (0..shown.len()).filter(|index| index != right);
    others
        .filter(|index| is_right_too(*index))
        .map(|index| format!("{:?} is right too", shown[index]))
        .collect()
}

fn is_word(lexicon: &Lexicon, exercise: &Exercise) -> bool {
    !matches!(lexicon.entry(&exercise.card.item).unwrap().content(), Content::Question(_))
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

/// The kinds of exercise of each pack, with how many of its items have each.
fn counted(lexicon: &Lexicon) -> BTreeMap<String, BTreeMap<String, usize>> {
    let mut counts: BTreeMap<String, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for (entry, exercise) in exercises(lexicon, 1) {
        let of_pack = counts.entry(entry.pack().id.clone()).or_default();
        of_pack.entry(format!("{:?}", exercise.kind)).or_default().insert(entry.item.clone());
    }
    let sizes = |kinds: BTreeMap<String, BTreeSet<String>>| {
        kinds.into_iter().map(|(kind, items)| (kind, items.len())).collect()
    };
    counts.into_iter().map(|(pack, kinds)| (pack, sizes(kinds))).collect()
}

#[test]
fn every_kind_of_exercise_asks_for_some_shipped_item() {
    let counts = counted(&shipped());
    for (pack, kinds) in &counts {
        let listed: Vec<String> = kinds.iter().map(|(kind, items)| format!("{kind} {items}")).collect();
        println!("{pack}: {}", listed.join(", "));
    }
    let built: BTreeSet<&str> = counts.values().flat_map(|kinds| kinds.keys().map(String::as_str)).collect();
    let all = [
        ExerciseKind::ChooseHanzi,
        ExerciseKind::ChooseTibetan,
        ExerciseKind::TypePinyin,
        ExerciseKind::TypeMeaning,
        ExerciseKind::TypeWord,
        ExerciseKind::ChooseMeaning,
        ExerciseKind::Arrange,
        ExerciseKind::ChooseOption,
        ExerciseKind::TrueFalse,
        ExerciseKind::TypeNumber,
        ExerciseKind::TypeText,
        ExerciseKind::PutInOrder,
        ExerciseKind::ListenMeaning,
        ExerciseKind::ListenWord,
        ExerciseKind::TypeHeard,
        ExerciseKind::WhichTone,
        ExerciseKind::TonePair,
        ExerciseKind::PlaceTones,
        ExerciseKind::MinimalPair,
        ExerciseKind::MatchPairs,
        ExerciseKind::FillGap,
        ExerciseKind::BuildSyllable,
        ExerciseKind::SpellAloud,
        ExerciseKind::ReadAloud,
    ];
    let missing: Vec<String> = all
        .map(|kind| format!("{kind:?}"))
        .into_iter()
        .filter(|kind| !built.contains(kind.as_str()))
        .collect();
    assert_eq!(missing, Vec::<String>::new());
}
