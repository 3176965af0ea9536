//! What a learner can rely on in an exercise.

use proptest::prelude::*;

use super::*;
use crate::drill::Skill;
use crate::drill::lexicon::LexiconEntry;
use crate::language::answer::Marked;
use crate::lesson::Picture;
use rand::SeedableRng as _;
use rand::rngs::Xoshiro256PlusPlus;

use crate::drill::Grade;
use crate::drill::samples;

mod by_ear;
mod questions;
mod sentences;
mod shipped;

fn card(item: &str, target: Language, skill: Skill) -> CardKey {
    CardKey { item: item.to_owned(), target, skill }
}

/// The generator of a seed.
fn rng(seed: u64) -> Xoshiro256PlusPlus {
    Xoshiro256PlusPlus::seed_from_u64(seed)
}

/// What is chosen from.
fn choices(exercise: &Exercise) -> &Choices {
    let Task::Choose(choices) = &exercise.task else { panic!("there are choices: {exercise:?}") };
    choices
}

/// What is put in order.
fn tiles_of(exercise: &Exercise) -> &[Face] {
    let Task::Arrange(tiles) = &exercise.task else { panic!("there are tiles: {exercise:?}") };
    &tiles.shown
}

/// How an answer was compared with what was expected.
fn diff(marking: Marking) -> Marked {
    let Details::Text(Some(diff)) = marking.details else { panic!("it was typed: {marking:?}") };
    diff
}

fn exercise(item: &str, target: Language, skill: Skill, form: Form) -> Exercise {
    ask(&samples::lexicon(), &card(item, target, skill), Manner::plain(form, true), &mut rng(1)).unwrap()
}

fn judged(exercise: &Exercise, typed: &str) -> Judgement {
    exercise.mark(&Answer::Typed(typed.to_owned())).unwrap().judgement
}

#[test]
fn the_generator_and_its_shuffle_are_the_ones_that_were_chosen() {
    // The first numbers of the state 1, 2, 3, 4, as in Vigna's xoshiro256plusplus.c.
    let mut state = [0; 32];
    for (word, byte) in (1..=4).zip([0, 8, 16, 24]) {
        state[byte] = word;
    }
    let mut published = Xoshiro256PlusPlus::from_seed(state);
    let first: Vec<u64> = (0..3).map(|_| published.next_u64()).collect();
    assert_eq!(first, [41_943_041, 58_720_359, 3_588_806_011_781_223]);
    let mut order = [0, 1, 2, 3, 4, 5, 6, 7];
    order.shuffle(&mut rng(7));
    assert_eq!(order, [4, 5, 3, 6, 0, 7, 2, 1]);
}

#[test]
fn a_choice_is_right_or_wrong_and_says_which_was_right() {
    let asked = exercise("nature/water", Language::Mandarin, Skill::Recall, Form::Choose);
    assert_eq!((asked.kind, &asked.prompt), (ExerciseKind::ChooseHanzi, &Face::Tibetan("ཆུ".to_owned())));
    let Choices { shown, right } = choices(&asked).clone();
    assert_eq!((shown.len(), shown[right].item.as_str()), (4, "nature/water"));

    let marking = asked.mark(&Answer::Chosen(right)).unwrap();
    assert_eq!((marking.judgement, marking.grade()), (Judgement::Right, Grade::Good));
    assert!(marking.passed());

    let other = (right + 1) % 4;
    let marking = asked.mark(&Answer::Chosen(other)).unwrap();
    assert_eq!((marking.judgement, marking.grade()), (Judgement::Wrong, Grade::Again));
    assert_eq!(marking.details, Details::Choice(Some(other)));
    assert!(!marking.passed());
}

#[test]
fn not_knowing_is_said_and_shows_the_right_answer() {
    let asked = exercise("nature/water", Language::Tibetan, Skill::Recall, Form::Choose);
    assert_eq!(asked.kind, ExerciseKind::ChooseTibetan);
    let marking = asked.mark(&Answer::DontKnow).unwrap();
    assert_eq!((marking.judgement, marking.grade()), (Judgement::NotKnown, Grade::Again));
    assert_eq!(marking.details, Details::Choice(None));
    let empty = exercise("nature/water", Language::Mandarin, Skill::Say, Form::Type);
    assert_eq!(judged(&empty, "  "), Judgement::NotKnown);
}

#[test]
fn distractors_come_from_the_same_topic_if_it_has_any() {
    for seed in 0..20 {
        let card = card("nature/water", Language::Mandarin, Skill::Recall);
        let asked =
            ask(&samples::lexicon(), &card, Manner::plain(Form::Choose, true), &mut rng(seed)).unwrap();
        let near = choices(&asked).shown.iter().filter(|choice| choice.item.starts_with("nature/")).count();
        assert!(near >= 3, "{asked:?}");
    }
}

#[test]
fn the_right_choice_stands_in_every_place() {
    let card = card("nature/water", Language::Mandarin, Skill::Recall);
    let place = |seed| {
        choices(&ask(&samples::lexicon(), &card, Manner::plain(Form::Choose, true), &mut rng(seed)).unwrap())
            .right
    };
    let places: std::collections::BTreeSet<_> = (0..40).map(place).collect();
    assert_eq!(places.len(), 4);
}

#[test]
fn a_word_without_company_is_typed() {
    let alone = samples::word("only", "水", "shuǐ", &["ཆུ"], &["water"], "nature");
    let lexicon = Lexicon::new([samples::pack("p", vec![alone])]);
    let kind = |target, skill| {
        ask(&lexicon, &card("p/only", target, skill), Manner::plain(Form::Choose, true), &mut rng(0))
            .map(|asked| asked.kind)
    };
    assert_eq!(kind(Language::Mandarin, Skill::Read), Some(ExerciseKind::TypeMeaning));
    assert_eq!(kind(Language::Tibetan, Skill::Recall), Some(ExerciseKind::TypeWord));
    assert_eq!(kind(Language::Tibetan, Skill::Say), None);
}

#[test]
fn a_picture_is_shown_only_where_it_gives_nothing_away() {
    let mut water = samples::word("water", "水", "shuǐ", &["ཆུ"], &["water"], "nature");
    water.picture = Some(Picture::Emoji("💧".to_owned()));
    let fire = samples::word("fire", "火", "huǒ", &["མེ"], &["fire"], "nature");
    let lexicon = Lexicon::new([samples::pack("p", vec![water, fire])]);
    for target in [Language::Mandarin, Language::Tibetan] {
        for form in [Form::Choose, Form::Type] {
            let shown = |skill| {
                ask(&lexicon, &card("p/water", target, skill), Manner::plain(form, true), &mut rng(0))
                    .unwrap()
                    .picture
                    .is_some()
            };
            assert!(!shown(Skill::Read), "{target} {form:?}");
            assert!(shown(Skill::Recall), "{target} {form:?}");
        }
        let met = meet(&lexicon, &card("p/water", target, Skill::Read), true).unwrap();
        assert!(met.picture.is_some() && met.mark(&Answer::DontKnow).is_none());
    }
}

#[test]
fn the_pinyin_is_not_above_the_hanzi_when_it_is_asked_for() {
    let asked = exercise("nature/sun", Language::Mandarin, Skill::Say, Form::Type);
    let Face::Hanzi(cells) = &asked.prompt else { panic!("the prompt is hanzi") };
    assert!(cells.iter().all(|cell| cell.pinyin.is_none()));
    assert!(asked.item.cells.iter().all(|cell| cell.pinyin.is_some()), "for after the answer");
}

#[test]
fn pinyin_is_right_by_marks_and_by_numbers() {
    let asked = exercise("nature/sun", Language::Mandarin, Skill::Say, Form::Type);
    for typed in ["tàiyáng", "tai4yang2", "tai4 yang2"] {
        assert_eq!(judged(&asked, typed), Judgement::Right, "{typed}");
    }
}

#[test]
fn a_wrong_tone_is_told_from_a_wrong_sound() {
    let asked = exercise("nature/sun", Language::Mandarin, Skill::Say, Form::Type);
    let marking = asked.mark(&Answer::Typed("tāiyáng".to_owned())).unwrap();
    assert_eq!((marking.judgement, marking.grade()), (Judgement::WrongTone, Grade::Again));
    assert_eq!(diff(marking).tones.len(), 1);
    assert_eq!(judged(&asked, "yuèliàng"), Judgement::Wrong);
}

#[test]
fn every_reading_of_the_same_hanzi_is_right() {
    let asked = exercise("nature/long", Language::Mandarin, Skill::Say, Form::Type);
    assert_eq!(judged(&asked, "cháng"), Judgement::Right);
    assert_eq!(judged(&asked, "zhang3"), Judgement::Right);
    assert_eq!(judged(&asked, "zhàng"), Judgement::WrongTone);
}

#[test]
fn an_answer_that_is_right_for_another_word_names_the_one_that_was_meant() {
    let meant = |skill: Skill, typed: &str| {
        let asked = exercise("nature/long", Language::Mandarin, skill, Form::Type);
        asked.meant(&asked.mark(&Answer::Typed(typed.to_owned())).unwrap())
    };
    assert_eq!(meant(Skill::Say, "zhǎng").as_deref(), Some("cháng"));
    assert_eq!(meant(Skill::Read, "chief").as_deref(), Some("རིང་པོ"));
    for typed in ["cháng", "shuǐ", ""] {
        assert_eq!(meant(Skill::Say, typed), None, "{typed}");
    }
    assert_eq!(meant(Skill::Read, "long"), None);
}

#[test]
fn the_meaning_of_hanzi_may_be_typed_in_tibetan_or_english() {
    let asked = exercise("nature/long", Language::Mandarin, Skill::Read, Form::Type);
    for typed in ["རིང་པོ", "རིང་པོ་", "long", "Long", "chief", "གཙོ་བོ"]
    {
        assert_eq!(judged(&asked, typed), Judgement::Right, "{typed}");
    }
    assert_eq!(judged(&asked, "མེ"), Judgement::Wrong);
}

#[test]
fn the_meaning_of_tibetan_may_be_typed_in_hanzi_pinyin_or_english() {
    let asked = exercise("people/mum", Language::Tibetan, Skill::Read, Form::Type);
    for typed in ["妈妈", "māma", "ma1ma5", "mum", "母亲", "mǔqīn", "mother"] {
        assert_eq!(judged(&asked, typed), Judgement::Right, "{typed}");
    }
    assert_eq!(judged(&asked, "màma"), Judgement::WrongTone);
    assert_eq!(judged(&asked, "父亲"), Judgement::Wrong);
}

#[test]
fn a_word_is_recalled_in_its_own_language_alone() {
    let mandarin = exercise("nature/sun", Language::Mandarin, Skill::Recall, Form::Type);
    for typed in ["太阳", "tàiyáng", "tai4yang2"] {
        assert_eq!(judged(&mandarin, typed), Judgement::Right, "{typed}");
    }
    assert_eq!(judged(&mandarin, "sun"), Judgement::Wrong);
    let tibetan = exercise("people/father", Language::Tibetan, Skill::Recall, Form::Type);
    assert_eq!(judged(&tibetan, "ཨ་ཕ"), Judgement::Right);
    assert_eq!(judged(&tibetan, "པ་ལགས།"), Judgement::Right);
    assert_eq!(judged(&tibetan, "father"), Judgement::Wrong);
}

#[test]
fn a_typo_counts_as_right_and_is_pointed_out() {
    let asked = exercise("nature/mountain", Language::Mandarin, Skill::Read, Form::Type);
    let marking = asked.mark(&Answer::Typed("mountian".to_owned())).unwrap();
    assert_eq!((marking.judgement, marking.grade()), (Judgement::Typo, Grade::Good));
    assert!(matches!(marking.details, Details::Text(Some(_))));
}

/// Four words that a slip could turn into one another, two in English and two in Tibetan.
fn confusable_words() -> Lexicon {
    let word = |id, zh, pinyin, bo, en| samples::word(id, zh, pinyin, &[bo], &[en], "topic");
    Lexicon::new([samples::pack(
        "p",
        vec![
            word("mouth", "嘴", "zuǐ", "ཁ", "mouth"),
            word("month", "月", "yuè", "ཟླ་བ", "a month (of the year); moon"),
            word("colon", "今晚", "jīnwǎn", "དེ་རིང་དགོང་མོ", "this colon"),
            word("colour", "今天", "jīntiān", "དེ་རིང་དགོད་མོ", "this colour/day"),
        ],
    )])
}

fn judged_among_confusable(item: &str, target: Language, skill: Skill, typed: &str) -> Judgement {
    judged(
        &ask(&confusable_words(), &card(item, target, skill), Manner::plain(Form::Type, true), &mut rng(1))
            .unwrap(),
        typed,
    )
}

#[test]
fn what_another_word_means_is_no_typo() {
    for (target, skill) in [(Language::Mandarin, Skill::Read), (Language::Tibetan, Skill::Read)] {
        let mouth = |typed| judged_among_confusable("p/mouth", target, skill, typed);
        assert_eq!(mouth("mouth"), Judgement::Right);
        assert_eq!(mouth("mouht"), Judgement::Typo);
        assert_eq!(mouth("month"), Judgement::Wrong);
        assert_eq!(mouth("the month"), Judgement::Wrong);
        assert_eq!(judged_among_confusable("p/month", target, skill, "mouth"), Judgement::Wrong);
        assert_eq!(judged_among_confusable("p/month", target, skill, "moth"), Judgement::Typo);
        let colon = |typed| judged_among_confusable("p/colon", target, skill, typed);
        assert_eq!((colon("this colom"), colon("this color")), (Judgement::Typo, Judgement::Wrong));
    }
}

#[test]
fn another_tibetan_word_is_no_typo() {
    let marked = |target, skill, typed| judged_among_confusable("p/colon", target, skill, typed);
    for (target, skill) in [(Language::Mandarin, Skill::Read), (Language::Tibetan, Skill::Recall)] {
        assert_eq!(marked(target, skill, "དེ་རིང་དགོང་མོ།"), Judgement::Right);
        assert_eq!(marked(target, skill, "དེ་རིང་དགོན་མོ"), Judgement::Typo);
        assert_eq!(marked(target, skill, "དེ་རིང་དགོད་མོ་"), Judgement::Wrong);
    }
}

proptest! {
    #[test]
    fn there_is_never_a_second_right_answer(packs in samples::any_packs(), seed: u64) {
        let lexicon = Lexicon::new(packs);
        for entry in lexicon.entries() {
            let card = card(&entry.item, Language::Mandarin, Skill::Recall);
            let asked = ask(&lexicon, &card, Manner::plain(Form::Choose, true), &mut rng(seed)).unwrap();
            let Task::Choose(choices) = &asked.task else {
                prop_assert_eq!(asked.kind, ExerciseKind::TypeWord);
                continue;
            };
            prop_assert_eq!(asked.kind, ExerciseKind::ChooseHanzi);
            prop_assert!((2..=4).contains(&choices.shown.len()));
            let shown: Vec<&LexiconEntry> =
                choices.shown.iter().map(|choice| lexicon.entry(&choice.item).unwrap()).collect();
            for (place, one) in shown.iter().enumerate() {
                for other in &shown[place + 1..] {
                    let (Content::Word(one), Content::Word(other)) = (one.content(), other.content()) else {
                        panic!("a word stands among words")
                    };
                    prop_assert_ne!(&one.zh, &other.zh);
                    prop_assert!(one.bo.iter().all(|gloss| !other.bo.contains(gloss)));
                    prop_assert!(one.en.iter().all(|gloss| !other.en.contains(gloss)));
                }
            }
            let right = shown.iter().filter(|word| word.item == entry.item).count();
            prop_assert_eq!(right, 1);
        }
    }

    #[test]
    fn any_typed_text_is_marked(typed in ".{0,20}") {
        for target in [Language::Mandarin, Language::Tibetan] {
            let lexicon = samples::lexicon();
            for skill in lexicon.entry("people/mum").unwrap().skills(target, Hearing::Off) {
                let marking = exercise("people/mum", target, skill, Form::Type).mark(&Answer::Typed(typed.clone()));
                prop_assert!(marking.is_some());
            }
        }
    }
}
