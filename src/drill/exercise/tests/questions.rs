//! What a learner can rely on when a question is asked.

use std::sync::Arc;

use proptest::prelude::*;

use super::{card, choices, diff, judged, rng, tiles_of};
use crate::drill::exercise::*;
use crate::drill::lexicon::Lexicon;
use crate::drill::samples::{question, trilingual};
use crate::drill::{Grade, Language, Skill};
use crate::lesson::{Pack, QuestionKind, Trilingual};

fn asked_with(kind: QuestionKind, seed: u64) -> Exercise {
    let pack = Pack { id: "p".to_owned(), questions: vec![question("q", kind)], ..Pack::default() };
    let lexicon = Lexicon::new([Arc::new(pack)]);
    ask(
        &lexicon,
        &card("p/q", Language::Mandarin, Skill::Read),
        Manner::plain(Form::Choose, true),
        &mut rng(seed),
    )
    .unwrap()
}

fn asked(kind: QuestionKind) -> Exercise {
    asked_with(kind, 1)
}

fn text(accepted: &[&str]) -> Exercise {
    asked(QuestionKind::Text { accepted: accepted.iter().map(|text| (*text).to_owned()).collect() })
}

fn options(texts: &[&str]) -> Vec<Trilingual> {
    texts.iter().map(|text| trilingual(text)).collect()
}

#[test]
fn a_question_is_asked_in_all_three_languages_and_explained_afterwards() {
    let asked = asked(QuestionKind::TrueFalse(true));
    let Face::Text(prompt) = &asked.prompt else { panic!("a question has three languages") };
    assert!(!prompt.bo.is_empty() && !prompt.zh.is_empty() && !prompt.en.is_empty());
    assert_eq!(asked.item.why, Some(trilingual("why")));
    assert_eq!(asked.item.source.as_deref(), Some("a book"));
    assert!(asked.item.is_reviewed());
}

#[test]
fn a_question_is_not_shown_before_it_is_asked() {
    let pack = Pack {
        id: "p".to_owned(),
        questions: vec![question("q", QuestionKind::TrueFalse(true))],
        ..Pack::default()
    };
    let lexicon = Lexicon::new([Arc::new(pack)]);
    let card = card("p/q", Language::Tibetan, Skill::Read);
    assert!(meet(&lexicon, &card, true).is_none());
    assert!(
        ask(&lexicon, &card, Manner::plain(Form::Type, false), &mut rng(1)).is_some(),
        "asked of those who learn either language"
    );
}

#[test]
fn options_stand_in_every_order_and_one_is_right() {
    let kind = QuestionKind::Choice { options: options(&["b", "p", "m", "f"]), answer: 2 };
    let mut places = std::collections::BTreeSet::new();
    for seed in 0..40 {
        let asked = asked_with(kind.clone(), seed);
        let right = choices(&asked).right;
        assert_eq!((asked.kind, choices(&asked).shown.len()), (ExerciseKind::ChooseOption, 4));
        assert_eq!(choices(&asked).shown[right].face, Face::Text(trilingual("m")));
        assert_eq!(asked.task.solution(), [Face::Text(trilingual("m"))]);
        for chosen in 0..4 {
            let passed = asked.mark(&Answer::Chosen(chosen)).unwrap().passed();
            assert_eq!(passed, chosen == right);
        }
        places.insert(right);
    }
    assert_eq!(places.len(), 4);
}

#[test]
fn tones_stand_in_their_order_so_that_the_key_is_the_tone() {
    let shown = |texts: &[(&str, &str)], answer: usize, seed: u64| {
        let option = |(zh, other): &(&str, &str)| Trilingual {
            zh: (*zh).to_owned(),
            bo: (*other).to_owned(),
            en: (*other).to_owned(),
        };
        let kind = QuestionKind::Choice { options: texts.iter().map(option).collect(), answer };
        let asked = asked_with(kind, seed);
        let right = choices(&asked).right;
        let text = |choice: &Choice| match &choice.face {
            Face::Text(text) => text.zh.clone(),
            other => panic!("{other:?}"),
        };
        (choices(&asked).shown.iter().map(text).collect::<Vec<_>>(), right)
    };
    let named = [("第三声", "3"), ("第一声", "1"), ("第四声", "4"), ("第二声", "2")];
    let syllables = ["má", "mǎ", "mā", "mà", "ma"].map(|syllable| (syllable, syllable));
    for seed in 0..20 {
        assert_eq!(
            shown(&named, 0, seed),
            (["第一声", "第二声", "第三声", "第四声"].map(str::to_owned).to_vec(), 2)
        );
        let expected = ["mā", "má", "mǎ", "mà", "ma"].map(str::to_owned).to_vec();
        assert_eq!(shown(&syllables, 3, seed), (expected, 3));
    }
    // Whoever has to tell more than tones apart finds no order to lean on.
    let others = ["bā", "pá", "mǎ"].map(|syllable| (syllable, syllable));
    let orders: std::collections::BTreeSet<Vec<String>> =
        (0..20).map(|seed| shown(&others, 0, seed).0).collect();
    assert!(orders.len() > 1);
}

#[test]
fn true_comes_before_false() {
    for is_true in [true, false] {
        let asked = asked(QuestionKind::TrueFalse(is_true));
        assert_eq!(choices(&asked).shown[0].face, Face::Message("drill-true"));
        assert_eq!(choices(&asked).right, usize::from(!is_true));
        assert_eq!(asked.mark(&Answer::Chosen(0)).unwrap().passed(), is_true);
    }
}

#[test]
fn a_number_may_be_typed_in_any_digits() {
    let asked =
        asked(QuestionKind::Number { value: 21.0, tolerance: 0.0, unit: Some(trilingual("initials")) });
    for typed in ["21", "༢༡", "２１", "21 initials"] {
        assert_eq!(judged(&asked, typed), Judgement::Right, "{typed}");
    }
    let marking = asked.mark(&Answer::Typed("22".to_owned())).unwrap();
    assert_eq!((marking.judgement, marking.grade()), (Judgement::Wrong, Grade::Again));
    assert_eq!(diff(marking).expected[0].text, "21");
    assert_eq!(asked.task.solution(), [Face::Latin("21".to_owned())]);
    let Task::TypeNumber(number) = asked.task else { panic!("a number is typed") };
    assert_eq!(number.unit, Some(trilingual("initials")));
}

#[test]
fn the_pinyin_of_something_is_right_with_its_tones_alone() {
    let asked = text(&["lǎoshī"]);
    for typed in ["lǎoshī", "lao3shi1", "lao3 shi1", "Lǎo shī"] {
        assert_eq!(judged(&asked, typed), Judgement::Right, "{typed}");
    }
    for typed in ["laoshi", "lao2shi1", "làoshī"] {
        assert_eq!(judged(&asked, typed), Judgement::WrongTone, "{typed}");
    }
    assert_eq!(judged(&asked, "lǎosī"), Judgement::Wrong);
    assert_eq!(judged(&asked, "老师"), Judgement::Wrong);
}

#[test]
fn a_bare_initial_or_final_has_no_tone() {
    let asked = text(&["zh", "zh-"]);
    assert_eq!(judged(&asked, "zh"), Judgement::Right);
    assert_eq!(judged(&asked, "z"), Judgement::Wrong);
    assert_eq!(judged(&text(&["ü"]), "ü"), Judgement::Right);
    assert_eq!(judged(&text(&["ang"]), "an"), Judgement::Wrong);
}

#[test]
fn an_answer_is_right_in_every_script_that_is_accepted() {
    let asked = text(&["水", "ཆུ", "water"]);
    for typed in ["水", "ཆུ", "ཆུ་", "chu", "Water"] {
        assert_eq!(judged(&asked, typed), Judgement::Right, "{typed}");
    }
    assert_eq!(judged(&asked, "火"), Judgement::Wrong);
    assert_eq!(asked.task.solution().len(), 3);
}

#[test]
fn a_letter_or_a_sign_alone_is_an_answer() {
    for (accepted, typed) in
        [("ཀ", "ཀ"), ("ཀ", "ka"), ("◌ི", "ི"), ("◌ི", "◌ི"), ("ི", "ཨི"), ("༥", "5"), ("སྐྱ", "skya")]
    {
        assert_eq!(judged(&text(&[accepted]), typed), Judgement::Right, "{accepted} {typed}");
    }
    assert_eq!(judged(&text(&["◌ི"]), "ུ"), Judgement::Wrong);
    assert_eq!(judged(&text(&["ཀ"]), "ཁ"), Judgement::Wrong);
}

#[test]
fn things_are_put_in_order() {
    let asked = asked(QuestionKind::Order { items: options(&["ka", "kha", "ga", "nga"]) });
    assert_eq!((asked.kind, tiles_of(&asked).len()), (ExerciseKind::PutInOrder, 4));
    let right = asked.right_answer().unwrap();
    assert_ne!(right, Answer::Ordered(vec![0, 1, 2, 3]), "there is something to do");
    assert_eq!(asked.mark(&right).unwrap().judgement, Judgement::Right);
    let Answer::Ordered(mut order) = right else { panic!("an order") };
    order.swap(1, 2);
    let marking = asked.mark(&Answer::Ordered(order)).unwrap();
    let Details::Order(row) = &marking.details else { panic!("tiles were laid") };
    let first = row.given.iter().position(|placed| !placed.is_in_place);
    assert_eq!((marking.judgement, first), (Judgement::Wrong, Some(1)));
}

#[test]
fn what_a_story_asks_is_not_asked_without_it() {
    let story = crate::lesson::Story { questions: vec!["q".to_owned()], ..crate::lesson::Story::default() };
    let questions = ["q", "other"].map(|id| question(id, QuestionKind::TrueFalse(true))).to_vec();
    let pack = Pack { id: "p".to_owned(), questions, stories: vec![story], ..Pack::default() };
    let lexicon = Lexicon::new([Arc::new(pack)]);
    assert_eq!(lexicon.entries().iter().map(|entry| entry.item.as_str()).collect::<Vec<_>>(), ["p/other"]);
}

fn any_accepted() -> impl Strategy<Value = Vec<String>> {
    let text = prop::sample::select(vec![
        "mā",
        "ma",
        "ma5",
        "nǐ hǎo",
        "lü4",
        "zh",
        "b",
        "water",
        "a cup (of tea)",
        "水",
        "你好！",
        "ཀ",
        "◌ེ",
        "ཆུ།",
        "ས་ཀ་བཏགས་སྐ།",
        "12",
        "A4",
    ]);
    prop::collection::vec(text.prop_map(str::to_owned), 1..4)
}

proptest! {
    #[test]
    fn every_accepted_text_is_right(accepted in any_accepted()) {
        let asked = asked(QuestionKind::Text { accepted: accepted.clone() });
        for text in &accepted {
            prop_assert_eq!(judged(&asked, text), Judgement::Right, "{} of {:?}", text, accepted);
        }
        prop_assert_eq!(asked.mark(&asked.right_answer().unwrap()).unwrap().judgement, Judgement::Right);
    }

    #[test]
    fn any_answer_is_marked(
        accepted in any_accepted(),
        typed in ".{0,12}",
        laid in prop::collection::vec(0usize..9, 0..6),
        chosen in 0usize..9,
        seed: u64,
    ) {
        let kinds = [
            QuestionKind::Text { accepted },
            QuestionKind::Number { value: 3.0, tolerance: 0.5, unit: None },
            QuestionKind::TrueFalse(false),
            QuestionKind::Choice { options: options(&["a", "b", "c"]), answer: 0 },
            QuestionKind::Order { items: options(&["a", "b", "c"]) },
        ];
        for kind in kinds {
            let asked = asked_with(kind, seed);
            let right = asked.mark(&asked.right_answer().unwrap()).unwrap();
            prop_assert_eq!(right.judgement, Judgement::Right);
            for answer in [Answer::Typed(typed.clone()), Answer::Ordered(laid.clone()), Answer::Chosen(chosen), Answer::DontKnow] {
                prop_assert!(asked.mark(&answer).is_some());
            }
        }
    }
}
