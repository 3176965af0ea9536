//! Every kind of exercise on the real screen, by keyboard alone: right, wrong, and without listening.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use bevy::prelude::KeyCode;
use tsheg::app::driver::Driver;
use tsheg::app::practice::{HearingNow, Practise};
use tsheg::app::screen::Screen;
use tsheg::drill::exercise::{Answer, Exercise, ExerciseKind, Face, Task};
use tsheg::drill::{Hearing, Language};
use tsheg::language::mandarin::pinyin::Tone;
use tsheg::lesson::{Pack, read_pack};
use tsheg::locale::{Locale, UiLanguage};

use crate::harness::Desk;

const DIGITS: [KeyCode; 10] = [
    KeyCode::Digit0,
    KeyCode::Digit1,
    KeyCode::Digit2,
    KeyCode::Digit3,
    KeyCode::Digit4,
    KeyCode::Digit5,
    KeyCode::Digit6,
    KeyCode::Digit7,
    KeyCode::Digit8,
    KeyCode::Digit9,
];
const LETTERS: [KeyCode; 4] = [KeyCode::KeyA, KeyCode::KeyB, KeyCode::KeyC, KeyCode::KeyD];
/// Steps after which a tryout should long have ended.
pub const LONGEST: usize = 400;

fn shipped(id: &str) -> Pack {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons").join(id);
    read_pack(&folder).pack.unwrap()
}

/// A few shipped words and a sentence, for those who learn a language.
fn lesson(words: &str, ids: &[&str], sentences: &str, sentence: &str, teaches: Language) -> Arc<Pack> {
    let mut pack = shipped(words);
    pack.words.retain(|word| ids.contains(&word.id.as_str()));
    assert_eq!(pack.words.len(), ids.len());
    pack.sentences = shipped(sentences).sentences;
    pack.sentences.retain(|one| one.id == sentence);
    assert_eq!(pack.sentences.len(), 1);
    pack.questions.truncate(1);
    pack.notes.clear();
    pack.teaches = Some(teaches);
    Arc::new(pack)
}

pub fn mandarin() -> Arc<Pack> {
    let ids = ["shihou-time", "meimao-eyebrow", "wa-dig", "tui-leg"];
    lesson("pinyin-1-tones", &ids, "say-shop", "i-want-to-buy-a-dictionary", Language::Mandarin)
}

pub fn tibetan() -> Arc<Pack> {
    let ids = ["sound", "story", "snake", "bridge"];
    lesson("script-11-spelling-aloud", &ids, "say-shop", "how-much-is-a-jin-of-apples", Language::Tibetan)
}

/// A tryout of a lesson, where what is given can be heard.
pub fn trying(pack: Arc<Pack>, hearing: Hearing) -> Desk {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    let world = desk.driver.app.world_mut();
    world.insert_resource(HearingNow(hearing));
    world.write_message(Practise::TryOut(pack));
    desk.driver.settle();
    assert_eq!(desk.screen(), Screen::Drill);
    desk
}

/// Answers by keyboard alone, rightly or not.
pub fn answer(desk: &mut Desk, exercise: &Exercise, rightly: bool) {
    let key = |desk: &mut Desk, number: usize| desk.driver.key(DIGITS[number]);
    match exercise.right_answer().unwrap() {
        Answer::Chosen(right) => {
            let other = usize::from(right == 0);
            key(desk, 1 + if rightly { right } else { other });
            return;
        }
        // Hanzi are no pinyin or Wylie in the making, so Enter is an answer.
        Answer::Typed(text) => desk.driver.write(if rightly { &text } else { "错错错" }),
        Answer::Ordered(mut tiles) => {
            if !rightly {
                tiles.reverse();
            }
            for tile in tiles {
                assert!(tile < 9, "so many tiles have letters as keys");
                key(desk, 1 + tile);
            }
        }
        Answer::Tones(mut tones) => {
            if !rightly {
                tones[0] = if tones[0] == Tone::First { Tone::Fourth } else { Tone::First };
            }
            // One too many and one taken back.
            key(desk, usize::from(tones[0].number()));
            desk.driver.key(KeyCode::Backspace);
            for tone in tones {
                key(desk, usize::from(tone.number()));
            }
        }
        Answer::Paired(meanings) => {
            let meanings: Vec<usize> = meanings.into_iter().flatten().collect();
            let shift = usize::from(!rightly);
            for (word, meaning) in meanings.iter().enumerate() {
                key(desk, 1 + word);
                desk.driver.key(LETTERS[(meaning + shift) % meanings.len()]);
            }
        }
        Answer::Compared(_) => {
            desk.driver.key(KeyCode::Digit1);
            assert!(!desk.driver.controls().contains(&"continue".to_owned()), "before the model was heard");
            desk.driver.key(KeyCode::F4);
            key(desk, if rightly { 1 } else { 2 });
            return;
        }
        Answer::DontKnow => unreachable!("it is never right not to know"),
    }
    desk.driver.key(KeyCode::Enter);
}

/// Goes through a tryout, the first exercise of each kind right and the second wrong, and returns the kinds that came both
/// ways.
fn played(desk: &mut Desk) -> BTreeSet<String> {
    let english = Locale::new(UiLanguage::English);
    let [right, wrong, wrong_tone, alike, not_yet] = [
        "drill-judged-right",
        "drill-judged-wrong",
        "drill-judged-wrong-tone",
        "drill-said-alike",
        "drill-said-not-yet",
    ]
    .map(|key| english.text(key));
    let mut seen: Vec<(ExerciseKind, bool)> = Vec::new();
    for _ in 0..LONGEST {
        if desk.screen() != Screen::Drill {
            break;
        }
        let exercise = desk.exercise();
        let rightly = !seen.contains(&(exercise.kind, true));
        if exercise.task == Task::Show {
            desk.driver.key(KeyCode::Enter);
            continue;
        }
        if let Face::Sound(spoken) = &exercise.prompt
            && !matches!(exercise.task, Task::Choose(_))
        {
            assert!(!desk.says(&spoken.pinyin), "{:?} prints what is heard", exercise.kind);
        }
        answer(desk, &exercise, rightly);
        let told = match (&exercise.task, rightly) {
            // What the learner judged is told as the learner's word.
            (Task::Compare(_), true) => desk.says(&alike),
            (Task::Compare(_), false) => desk.says(&not_yet),
            (_, true) => desk.says(&right),
            (_, false) => desk.says(&wrong) || desk.says(&wrong_tone),
        };
        assert!(told, "{:?} {rightly}: {:?}", exercise.kind, desk.driver.texts());
        seen.push((exercise.kind, rightly));
        desk.driver.key(KeyCode::Enter);
    }
    assert_eq!(desk.screen(), Screen::Author, "the tryout ends");
    let both = |kind: &ExerciseKind| seen.contains(&(*kind, true)) && seen.contains(&(*kind, false));
    seen.iter().map(|(kind, _)| *kind).filter(both).map(|kind| format!("{kind:?}")).collect()
}

fn expect(played: &BTreeSet<String>, kinds: &[ExerciseKind]) {
    let missing: Vec<&ExerciseKind> =
        kinds.iter().filter(|kind| !played.contains(&format!("{kind:?}"))).collect();
    assert!(missing.is_empty(), "{missing:?} were not played both ways, only {played:?}");
}

#[test]
fn every_exercise_of_mandarin_is_played_by_keyboard_right_and_wrong() {
    let mut desk = trying(mandarin(), Hearing::Voice);
    let played = played(&mut desk);
    expect(
        &played,
        &[
            ExerciseKind::ChooseTibetan,
            ExerciseKind::MatchPairs,
            ExerciseKind::ListenMeaning,
            ExerciseKind::ListenWord,
            ExerciseKind::WhichTone,
            ExerciseKind::MinimalPair,
            ExerciseKind::TypeHeard,
            ExerciseKind::PlaceTones,
            ExerciseKind::TonePair,
            ExerciseKind::ReadAloud,
        ],
    );
}

#[test]
fn every_exercise_of_tibetan_is_played_by_keyboard_right_and_wrong() {
    let mut desk = trying(tibetan(), Hearing::Voice);
    let played = played(&mut desk);
    expect(&played, &[ExerciseKind::ChooseHanzi, ExerciseKind::SpellAloud, ExerciseKind::BuildSyllable]);
}

#[test]
fn a_gap_is_filled_by_keyboard() {
    let mut desk = trying(mandarin(), Hearing::Off);
    for _ in 0..LONGEST {
        let exercise = desk.exercise();
        if exercise.kind == ExerciseKind::FillGap {
            assert!(desk.says(&exercise.item.bo[0]), "the meaning stands beside the gap");
            assert!(desk.says("____"));
            break;
        }
        if exercise.task == Task::Show {
            desk.driver.key(KeyCode::Enter);
        } else {
            answer(&mut desk, &exercise, true);
            desk.driver.key(KeyCode::Enter);
        }
    }
    let exercise = desk.exercise();
    answer(&mut desk, &exercise, false);
    assert!(!desk.says("____") && desk.says("本"), "the sentence is shown whole");
    assert!(desk.says(&Locale::new(UiLanguage::English).text("drill-judged-wrong")));
}

#[test]
fn the_right_filling_of_a_gap_is_right() {
    let mut desk = trying(mandarin(), Hearing::Off);
    let exercise = until_kind(&mut desk, ExerciseKind::FillGap);
    answer(&mut desk, &exercise, true);
    assert!(desk.says(&Locale::new(UiLanguage::English).text("drill-judged-right")));
    assert!(!desk.says("____") && desk.says("本"));
}

/// Answers rightly until an exercise of this kind is asked.
pub fn until_kind(desk: &mut Desk, kind: ExerciseKind) -> Exercise {
    for _ in 0..LONGEST {
        let exercise = desk.exercise();
        if exercise.kind == kind {
            return exercise;
        }
        if exercise.task != Task::Show {
            answer(desk, &exercise, true);
        }
        desk.driver.key(KeyCode::Enter);
    }
    panic!("{kind:?} is never asked");
}

#[test]
fn every_pair_that_was_missed_is_named() {
    let mut desk = trying(mandarin(), Hearing::Off);
    let exercise = until_kind(&mut desk, ExerciseKind::MatchPairs);
    let Task::Match(pairs) = &exercise.task else { panic!("words are matched") };
    answer(&mut desk, &exercise, false);
    let texts = desk.driver.texts();
    // The word that is asked for stands at the head as well, the others only among what was missed.
    for face in pairs.left.iter().chain(&pairs.right) {
        let text = match face {
            Face::Hanzi(cells) => cells.iter().map(|cell| cell.hanzi.clone()).collect(),
            Face::Tibetan(text) => vec![text.clone()],
            other => panic!("{other:?}"),
        };
        assert!(text.iter().all(|part| texts.contains(part)), "{text:?} is not in {texts:?}");
    }
}

#[test]
fn feedback_is_drawn_three_frames_after_the_key() {
    let mut desk = trying(mandarin(), Hearing::Off);
    let exercise = until_kind(&mut desk, ExerciseKind::ChooseTibetan);
    let Some(Answer::Chosen(right)) = exercise.right_answer() else { panic!("it is chosen") };
    let is_shown = |driver: &mut Driver| driver.controls().contains(&"continue".to_owned());
    let frames = desk.driver.frames_until(DIGITS[1 + right], is_shown).unwrap();
    println!("from the key to the feedback: {frames} frames");
    assert!(frames <= 3, "{frames} frames");
}

#[test]
fn feedback_that_is_kept_on_the_disk_is_drawn_soon_after_the_key() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    desk.driver.key(KeyCode::Enter);
    let exercise = desk.until_asked();
    let Some(Answer::Chosen(right)) = exercise.right_answer() else { panic!("it is chosen") };
    let is_shown = |driver: &mut Driver| driver.controls().contains(&"continue".to_owned());
    let frames = desk.driver.frames_until(DIGITS[1 + right], is_shown);
    println!("from the key to the feedback of what is stored: {frames:?} frames");
    assert!(frames.is_some());
}

#[test]
fn who_cannot_listen_presses_a_key_and_is_asked_by_ear_no_more() {
    let mut desk = trying(mandarin(), Hearing::Voice);
    let mut silent = 0;
    let mut has_pressed = false;
    for _ in 0..LONGEST {
        if desk.screen() != Screen::Drill {
            break;
        }
        let exercise = desk.exercise();
        if exercise.task == Task::Show {
            assert!(!desk.driver.controls().contains(&"cannot-listen".to_owned()));
            desk.driver.key(KeyCode::Enter);
            continue;
        }
        if exercise.sound().is_some() {
            assert!(!has_pressed, "{:?} is asked by ear", exercise.kind);
            assert!(desk.driver.controls().contains(&"hear".to_owned()));
            desk.driver.key(KeyCode::F6);
            has_pressed = true;
            continue;
        }
        assert!(!desk.driver.controls().contains(&"cannot-listen".to_owned()));
        silent += usize::from(has_pressed);
        answer(&mut desk, &exercise, true);
        desk.driver.key(KeyCode::Enter);
    }
    assert!(has_pressed && silent > 5);
}

#[test]
fn what_is_not_known_is_said_with_f3_where_f4_is_to_hear() {
    let mut desk = trying(mandarin(), Hearing::Voice);
    while desk.exercise().kind != ExerciseKind::TypeHeard {
        let exercise = desk.exercise();
        if exercise.task != Task::Show {
            answer(&mut desk, &exercise, true);
        }
        desk.driver.key(KeyCode::Enter);
    }
    desk.driver.key(KeyCode::F4);
    assert!(!desk.driver.controls().contains(&"continue".to_owned()), "hearing answers nothing");
    desk.driver.key(KeyCode::F3);
    assert!(desk.says(&Locale::new(UiLanguage::English).text("drill-judged-not-known")));
}

#[test]
fn where_nothing_can_be_heard_nothing_is_asked_by_ear() {
    let mut desk = trying(mandarin(), Hearing::Off);
    while desk.screen() == Screen::Drill {
        let exercise = desk.exercise();
        assert!(exercise.sound().is_none());
        if exercise.task != Task::Show {
            answer(&mut desk, &exercise, true);
        }
        desk.driver.key(KeyCode::Enter);
    }
}
