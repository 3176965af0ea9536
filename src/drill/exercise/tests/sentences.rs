//! What a learner can rely on when a sentence is practised.

use proptest::prelude::*;

use super::{card, choices, judged, rng, tiles_of};
use crate::drill::exercise::*;
use crate::drill::lexicon::{Lexicon, text_key};
use crate::drill::samples::{self, pack_of_sentences, sentence};
use crate::drill::{Language, Skill};

fn asked(item: &str, target: Language, skill: Skill, form: Form, is_young: bool) -> Exercise {
    ask(&samples::talk(), &card(item, target, skill), Manner::plain(form, is_young), &mut rng(1)).unwrap()
}

fn texts(faces: &[Face]) -> Vec<String> {
    faces.iter().map(text).collect()
}

fn text(face: &Face) -> String {
    match face {
        Face::Hanzi(cells) => cells.iter().map(|cell| cell.hanzi.as_str()).collect(),
        Face::Tibetan(text) | Face::Latin(text) => text.clone(),
        _ => panic!("a sentence has one language"),
    }
}

/// What the tiles come to in the order of an answer.
fn laid(exercise: &Exercise, answer: &Answer, join: &str) -> String {
    let Answer::Ordered(order) = answer else { panic!("tiles are laid") };
    order.iter().map(|tile| text(&tiles_of(exercise)[*tile])).collect::<Vec<_>>().join(join)
}

#[test]
fn a_sentence_is_met_whole_with_its_parts() {
    let met = meet(&samples::talk(), &card("talk/student", Language::Mandarin, Skill::Read), true).unwrap();
    assert_eq!((met.kind, met.instruction), (ExerciseKind::Meet, "drill-meet-sentence"));
    assert_eq!((met.item.zh.as_str(), met.item.bo[0].as_str()), ("我是学生。", "ང་སློབ་མ་ཡིན།"));
    assert_eq!(met.item.en, ["I am a student."]);
    let pinyin = |cells: &[crate::language::mandarin::hanzi::Cell]| -> Vec<String> {
        cells.iter().filter_map(|cell| cell.pinyin.clone()).collect()
    };
    assert_eq!(pinyin(&met.item.cells), ["Wǒ", "shì", "xué", "sheng"]);
    let parts: Vec<(Vec<String>, &str)> =
        met.item.parts.iter().map(|part| (pinyin(&part.cells), part.bo.as_str())).collect();
    assert_eq!(parts[2], (vec!["xué".to_owned(), "sheng".to_owned()], "སློབ་མ་"));
}

#[test]
fn the_meaning_is_chosen_among_sentences_of_the_same_pack() {
    for target in [Language::Mandarin, Language::Tibetan] {
        let asked = asked("talk/student", target, Skill::Read, Form::Type, false);
        assert_eq!((asked.kind, choices(&asked).shown.len()), (ExerciseKind::ChooseMeaning, 4));
        let right = choices(&asked).right;
        let other = if target == Language::Mandarin {
            "ང་སློབ་མ་ཡིན།"
        } else {
            "我是学生。"
        };
        assert_eq!(text(&choices(&asked).shown[right].face), other);
        assert!(choices(&asked).shown.iter().all(|choice| choice.item.starts_with("talk/")));
    }
}

#[test]
fn a_translation_of_the_same_text_is_no_distractor() {
    for seed in 0..20 {
        let card = card("talk/hello", Language::Mandarin, Skill::Read);
        let asked = ask(&samples::talk(), &card, Manner::plain(Form::Choose, true), &mut rng(seed)).unwrap();
        assert!(choices(&asked).shown.iter().all(|choice| choice.item != "more/hello"), "{asked:?}");
    }
}

#[test]
fn the_parts_are_the_tiles_in_the_order_of_either_language() {
    let chinese = asked("talk/student", Language::Mandarin, Skill::Recall, Form::Choose, true);
    assert_eq!(
        (chinese.kind, &chinese.prompt),
        (ExerciseKind::Arrange, &Face::Tibetan("ང་སློབ་མ་ཡིན།".to_owned()))
    );
    let mut tiles = texts(tiles_of(&chinese));
    tiles.sort();
    assert_eq!(tiles, ["学生", "我", "是"]);
    assert_eq!(laid(&chinese, &chinese.right_answer().unwrap(), ""), "我是学生");
    let first = tiles_of(&chinese).iter().find(|tile| text(tile) == "我");
    let Some(Face::Hanzi(cells)) = first else { panic!("a tile of hanzi") };
    assert_eq!(cells[0].pinyin.as_deref(), Some("wǒ"), "a capital would tell which tile comes first");

    let tibetan = asked("talk/student", Language::Tibetan, Skill::Recall, Form::Choose, true);
    let mut tiles = texts(tiles_of(&tibetan));
    tiles.sort();
    assert_eq!(tiles, ["ང", "ཡིན", "སློབ་མ"]);
    assert_eq!(laid(&tibetan, &tibetan.right_answer().unwrap(), "་"), "ང་སློབ་མ་ཡིན");
}

#[test]
fn what_no_part_names_stays_with_the_part_before_it() {
    let asked = asked("talk/tea", Language::Tibetan, Skill::Recall, Form::Choose, true);
    let mut tiles = texts(tiles_of(&asked));
    tiles.sort();
    assert_eq!(tiles, ["ང", "ཇ", "འཐུང་གི་ཡོད"]);
}

#[test]
fn a_sentence_without_parts_is_cut_by_words_and_by_syllables() {
    let chinese = asked("talk/where", Language::Mandarin, Skill::Recall, Form::Choose, true);
    let mut tiles = texts(tiles_of(&chinese));
    tiles.sort();
    assert_eq!(tiles, ["厕所", "哪里", "在"]);
    let tibetan = asked("talk/where", Language::Tibetan, Skill::Recall, Form::Choose, true);
    assert_eq!(tiles_of(&tibetan).len(), 5);
    assert_eq!(laid(&tibetan, &tibetan.right_answer().unwrap(), "་"), "གསང་སྤྱོད་ག་པར་ཡོད");
}

#[test]
fn an_older_memory_has_tiles_of_other_sentences_among_its_own() {
    let young = asked("talk/student", Language::Mandarin, Skill::Recall, Form::Choose, true);
    let older = asked("talk/student", Language::Mandarin, Skill::Recall, Form::Choose, false);
    assert_eq!((tiles_of(&young).len(), tiles_of(&older).len()), (3, 5));
    let own = texts(tiles_of(&young));
    let strange: Vec<String> =
        texts(tiles_of(&older)).into_iter().filter(|tile| !own.contains(tile)).collect();
    assert_eq!(strange.len(), 2);
    let mut all: Vec<usize> = (0..5).collect();
    assert_eq!(older.mark(&Answer::Ordered(all.clone())).unwrap().judgement, Judgement::Wrong);
    all.clear();
    assert_eq!(older.mark(&Answer::Ordered(all)).unwrap().judgement, Judgement::NotKnown);
}

#[test]
fn the_tile_out_of_place_is_shown() {
    let asked = asked("talk/student", Language::Mandarin, Skill::Recall, Form::Choose, true);
    let tile = |wanted: &str| texts(tiles_of(&asked)).iter().position(|tile| tile == wanted).unwrap();
    // The order of Tibetan: the verb at the end.
    let marking = asked.mark(&Answer::Ordered(vec![tile("我"), tile("学生"), tile("是")])).unwrap();
    assert_eq!(marking.judgement, Judgement::Wrong);
    let Details::Order(order) = marking.details else { panic!("tiles were laid") };
    assert_eq!(order.given.iter().position(|placed| !placed.is_in_place), Some(1));
    assert_eq!(
        order.right.iter().map(|placed| placed.tile).collect::<Vec<_>>(),
        [tile("我"), tile("是"), tile("学生")]
    );
    let not_known = asked.mark(&Answer::DontKnow).unwrap();
    let Details::Order(order) = not_known.details else { panic!("tiles are shown as they should lie") };
    assert_eq!((not_known.judgement, order.right.len()), (Judgement::NotKnown, 3));
}

#[test]
fn another_sentence_with_the_same_meaning_is_right_too() {
    let sentences = vec![
        sentence("a", "我去学校。", "Wǒ qù xuéxiào.", "ང་སློབ་གྲྭར་འགྲོ", "I go to school."),
        sentence("b", "学校我去。", "Xuéxiào wǒ qù.", "ང་སློབ་གྲྭར་འགྲོ།", "To school I go."),
    ];
    let lexicon = Lexicon::new([pack_of_sentences("p", sentences)]);
    let card = card("p/a", Language::Mandarin, Skill::Recall);
    let asked = ask(&lexicon, &card, Manner::plain(Form::Choose, true), &mut rng(1)).unwrap();
    let tile = |wanted: &str| texts(tiles_of(&asked)).iter().position(|tile| tile == wanted).unwrap();
    let other = Answer::Ordered(vec![tile("学校"), tile("我"), tile("去")]);
    assert_eq!(asked.mark(&other).unwrap().judgement, Judgement::Right);
    let typed = ask(&lexicon, &card, Manner::plain(Form::Type, false), &mut rng(1)).unwrap();
    assert_eq!(judged(&typed, "学校，我去"), Judgement::Right);
}

#[test]
fn a_short_sentence_is_typed_when_its_memory_is_older() {
    let chinese = asked("talk/student", Language::Mandarin, Skill::Recall, Form::Type, false);
    assert_eq!((chinese.kind, chinese.instruction), (ExerciseKind::TypeWord, "drill-type-hanzi-sentence"));
    for typed in ["我是学生", "我 是 学生 。", "wǒ shì xuésheng", "wo3shi4xue2sheng5", "Wǒ shì xuésheng!"]
    {
        assert_eq!(judged(&chinese, typed), Judgement::Right, "{typed}");
    }
    assert_eq!(judged(&chinese, "我学生是"), Judgement::Wrong);
    let tibetan = asked("talk/student", Language::Tibetan, Skill::Recall, Form::Type, false);
    for typed in ["ང་སློབ་མ་ཡིན", "ང་ སློབ་མ་ཡིན །", "nga slob ma yin"]
    {
        assert_eq!(judged(&tibetan, typed), Judgement::Right, "{typed}");
    }
}

#[test]
fn a_long_sentence_is_laid_and_never_typed() {
    let asked = asked("talk/long", Language::Mandarin, Skill::Recall, Form::Type, false);
    assert_eq!(asked.kind, ExerciseKind::Arrange);
    let lexicon = samples::talk();
    let skills =
        |item: &str, target| lexicon.entry(item).unwrap().skills(target, Hearing::Off).collect::<Vec<_>>();
    assert_eq!(skills("talk/long", Language::Mandarin), [Skill::Read, Skill::Recall]);
    assert_eq!(skills("talk/student", Language::Mandarin), [Skill::Read, Skill::Recall, Skill::Say]);
    assert_eq!(skills("talk/student", Language::Tibetan), [Skill::Read, Skill::Recall]);
    assert!(
        ask(
            &lexicon,
            &card("talk/long", Language::Mandarin, Skill::Say),
            Manner::plain(Form::Type, false),
            &mut rng(1)
        )
        .is_none()
    );
}

#[test]
fn a_sentence_is_said_with_its_tones() {
    let asked = asked("talk/hello", Language::Mandarin, Skill::Say, Form::Choose, true);
    assert_eq!(asked.kind, ExerciseKind::TypePinyin);
    for typed in ["nǐ hǎo", "ní hǎo", "ni3 hao3!", "Ní hǎo。"] {
        assert_eq!(judged(&asked, typed), Judgement::Right, "{typed}");
    }
    assert_eq!(judged(&asked, "ni hao"), Judgement::WrongTone);
}

#[test]
fn a_sentence_without_company_is_laid_in_the_learners_own_language() {
    let only = sentence("a", "我去学校。", "Wǒ qù xuéxiào.", "ང་སློབ་གྲྭར་འགྲོ།", "");
    let lexicon = Lexicon::new([pack_of_sentences("p", vec![only])]);
    let asked = ask(
        &lexicon,
        &card("p/a", Language::Mandarin, Skill::Read),
        Manner::plain(Form::Choose, true),
        &mut rng(1),
    )
    .unwrap();
    assert_eq!((asked.kind, asked.instruction), (ExerciseKind::Arrange, "drill-arrange-tibetan"));
    assert!(matches!(asked.prompt, Face::Hanzi(_)));
}

proptest! {
    #[test]
    fn tiles_can_always_be_put_to_the_right_sentence(packs in samples::any_talk(), seed: u64, is_young: bool) {
        let lexicon = Lexicon::new(packs);
        for entry in lexicon.entries() {
            for target in [Language::Mandarin, Language::Tibetan] {
                let card = card(&entry.item, target, Skill::Recall);
                let asked = ask(&lexicon, &card, Manner::plain(Form::Choose, is_young), &mut rng(seed)).unwrap();
                let right = asked.right_answer().unwrap();
                prop_assert_eq!(asked.mark(&right).unwrap().judgement, Judgement::Right);
                if asked.kind == ExerciseKind::Arrange {
                    let (wanted, join) = match target {
                        Language::Mandarin => (entry.zh(), ""),
                        Language::Tibetan => (entry.bo()[0].as_str(), "་"),
                    };
                    let text = laid(&asked, &right, join);
                    prop_assert_eq!(text_key(target, &text), text_key(target, wanted));
                    let mut backwards = right.clone();
                    if let Answer::Ordered(order) = &mut backwards {
                        order.reverse();
                    }
                    let same = text_key(target, &laid(&asked, &backwards, join)) == text_key(target, wanted);
                    let marking = asked.mark(&backwards).unwrap();
                    prop_assert!(!same || marking.judgement == Judgement::Right);
                }
            }
        }
    }

    #[test]
    fn a_right_sentence_is_never_rejected(packs in samples::any_talk(), seed: u64) {
        let lexicon = Lexicon::new(packs);
        for entry in lexicon.entries() {
            for target in [Language::Mandarin, Language::Tibetan] {
                let texts = if target == Language::Mandarin { vec![entry.zh().to_owned(), entry.pinyin().to_owned()] } else { entry.bo().to_vec() };
                for skill in entry.skills(target, Hearing::Off) {
                    let asked = ask(&lexicon, &card(&entry.item, target, skill), Manner::plain(Form::Type, false), &mut rng(seed)).unwrap();
                    let right = asked.right_answer().unwrap();
                    prop_assert_eq!(asked.mark(&right).unwrap().judgement, Judgement::Right);
                    if asked.kind == ExerciseKind::TypeWord {
                        for text in &texts {
                            prop_assert_eq!(judged(&asked, text), Judgement::Right, "{}", text);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn no_two_sentences_to_choose_from_are_right(packs in samples::any_talk(), seed: u64) {
        let lexicon = Lexicon::new(packs);
        for entry in lexicon.entries() {
            let card = card(&entry.item, Language::Mandarin, Skill::Read);
            let asked = ask(&lexicon, &card, Manner::plain(Form::Choose, true), &mut rng(seed)).unwrap();
            let Task::Choose(choices) = &asked.task else { continue };
            let shown: Vec<_> = choices.shown.iter().map(|choice| lexicon.entry(&choice.item).unwrap()).collect();
            prop_assert!((2..=4).contains(&shown.len()));
            for (place, one) in shown.iter().enumerate() {
                for other in &shown[place + 1..] {
                    prop_assert_ne!(one.zh(), other.zh());
                    prop_assert_ne!(one.bo(), other.bo());
                    prop_assert!(one.en().is_empty() || one.en() != other.en());
                }
            }
        }
    }
}

fn verdict(exercise: &Exercise, answer: &Answer) -> Judgement {
    exercise.mark(answer).unwrap().judgement
}

/// Sentences with other wordings: one listed by hand in each language, others by rule.
fn worded() -> Lexicon {
    let busy = crate::lesson::Sentence {
        zh_other: vec!["我今天忙得很。".into()],
        ..sentence("busy", "我今天很忙。", "wǒ jīntiān hěn máng.", "ང་དེ་རིང་བྲེལ་བ་ཆེན་པོ་ཡོད།", "I am busy today.")
    };
    let want = crate::lesson::Sentence {
        bo_other: vec!["འདི་ང་ལ་དགོས།".into()],
        ..sentence("want", "我要这个。", "wǒ yào zhège.", "ང་ལ་འདི་དགོས།", "I want this.")
    };
    let also = sentence("also", "今天我很忙！", "jīntiān wǒ hěn máng!", "ང་བྲེལ་བ་ཡོད།", "Busy!");
    Lexicon::new([pack_of_sentences("talk", vec![busy, want, also])])
}

#[test]
fn a_sentence_is_right_in_each_of_its_wordings() {
    let lexicon = worded();
    let asked = |item: &str, target, form| {
        ask(&lexicon, &card(item, target, Skill::Recall), Manner::plain(form, true), &mut rng(1)).unwrap()
    };
    let typed = asked("talk/busy", Language::Mandarin, Form::Type);
    for text in ["我今天很忙", "今天我很忙。", "我今天忙得很", "jīntiān wǒ hěn máng"] {
        assert_eq!(verdict(&typed, &Answer::Typed(text.into())), Judgement::Right, "{text}");
    }
    assert_eq!(verdict(&typed, &Answer::Typed("很忙我今天".into())), Judgement::Wrong);
    let marking = typed.mark(&Answer::Typed("今天我很忙".into())).unwrap();
    assert_eq!(typed.also_right(&marking), ["我今天忙得很。"], "not the one that was given");

    let laid = asked("talk/want", Language::Tibetan, Form::Choose);
    let tile = |word: &str| {
        let at = tiles_of(&laid).iter().position(|face| text_key(Language::Tibetan, &text(face)) == word);
        at.unwrap_or_else(|| panic!("{word} in {:?}", texts(tiles_of(&laid))))
    };
    let row = ["འདི", "ང", "ལ", "དགོས"].map(tile).to_vec();
    assert_eq!(verdict(&laid, &Answer::Ordered(row)), Judgement::Right);
}

#[test]
fn what_a_sentence_may_also_be_never_stands_beside_it() {
    let lexicon = worded();
    let (busy, also) = (lexicon.entry("talk/busy").unwrap(), lexicon.entry("talk/also").unwrap());
    assert!(busy.clashes_with(also) && also.clashes_with(busy));
    assert!(!busy.clashes_with(lexicon.entry("talk/want").unwrap()));
}

#[test]
fn an_answer_of_ones_own_is_right_from_then_on() {
    let mut typed = asked("talk/tea", Language::Mandarin, Skill::Recall, Form::Type, false);
    let own = Answer::Typed("茶，我喝。".into());
    assert_eq!(verdict(&typed, &own), Judgement::Wrong);
    let given = typed.given(&own).unwrap();
    typed.accept_own(Some(&vec![given]));
    assert_eq!(verdict(&typed, &Answer::Typed("茶我喝".into())), Judgement::Right);
    assert_eq!(verdict(&typed, &Answer::Typed("喝我茶".into())), Judgement::Wrong);
    let chosen = asked("talk/tea", Language::Mandarin, Skill::Read, Form::Choose, true);
    assert_eq!(chosen.given(&Answer::Chosen(1)), None, "every choice is there to be seen");
}
