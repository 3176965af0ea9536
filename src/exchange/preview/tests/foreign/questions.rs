//! Questions of Moodle and of others: what a pack cannot hold is named, and the rest comes in.

use super::*;

const REASON: &str = "####ཡིན།\\n因为是这样。\\nBecause it is so.";

fn question(id: &str, answer: &str) -> String {
    format!(
        "// [id:{id}]\n// source: Textbook\n::{id}::ཆུ་ཅི་རེད།\\n水是什么？\\nWhat is 水?{{{answer}{REASON}}}\n\n"
    )
}

#[test]
fn essays_descriptions_and_pairs_are_left_out_by_name() {
    let others = "::My essay::Write about water.{}\n\nA page that explains.\n\n::Pairs::Match.{=cat -> mouse =dog}\n\n";
    let text = format!("{}{others}", question("q1", "=ཆུ\\n水\\nwater ~མེ\\n火\\nfire "));
    let imported = imported("a.gift", text);
    assert_eq!(imported.pack.as_ref().map(|pack| pack.questions.len()), Some(1), "{:?}", told(&imported));
    for (key, name) in [
        ("exchange-gift-essay", "My essay"),
        ("exchange-gift-no-answer", "A page that explains."),
        ("exchange-gift-matching", "Pairs"),
    ] {
        let told = told_of(&imported, key);
        assert!(told.len() == 1 && told[0].ends_with(&format!("name={name}")), "{told:?}");
    }
}

#[test]
fn of_several_right_answers_the_first_is_taken_and_the_others_are_named() {
    let answers = "=ཆུ\\n水\\nwater =ཆབ\\n水（敬）\\nwater ~%-100%མེ\\n火\\nfire ";
    let imported = imported("a.gift", question("q1", answers));
    let pack = imported.pack.as_ref().unwrap_or_else(|| panic!("{:?}", told(&imported)));
    let crate::lesson::QuestionKind::Choice { options, answer } = &pack.questions[0].kind else { panic!() };
    let zh: Vec<_> = options.iter().map(|option| option.zh.as_str()).collect();
    assert_eq!((zh, *answer), (vec!["水", "火"], 0));
    let told = told_of(&imported, "exchange-gift-several-right");
    assert!(told.len() == 1 && told[0].contains("水（敬）"), "{told:?}");
}

#[test]
fn questions_in_one_language_are_told_once_and_counted() {
    let imported = imported("a.gift", "What is water?{=a drink ~a stone}\n\nWhat is fire?{=hot ~cold}\n");
    assert_eq!(imported.counts.questions, 2);
    assert_eq!(
        told_of(&imported, "exchange-gift-without-language"),
        [
            ": error exchange-gift-without-language language=bo count=2",
            ": error exchange-gift-without-language language=zh count=2",
        ]
    );
}

#[test]
fn aiken_is_read_with_the_languages_a_line_each() {
    let text = "ཆུ་ཅི་རེད།\n水是什么？\nA. མེ\n火\nB) ཆུ\n水\nANSWER: B\n\nམེ་ཅི་རེད།\n火是什么？\nA. མེ\n火\nB. ཆུ\n水\nANSWER: A\n";
    let imported = imported("a.txt", text);
    assert_eq!(imported.counts.questions, 2);
    // Aiken has no place for a reason or a source: the checker names what is missing, and nothing else.
    let errors: Vec<_> = told(&imported).into_iter().filter(|fault| fault.contains(" error ")).collect();
    assert!(errors.iter().all(|fault| fault.contains("why") || fault.contains("source")), "{errors:?}");
}

#[test]
fn a_hint_fits_the_file_that_one_has() {
    let brought = [
        ("a.csv", "汉字,藏文\n水,\n"),
        ("a.txt", "#columns:Chinese\tPinyin\tTibetan\n水\tshuǐ\t\n"),
        ("a.gift", "What is water?{=a drink ~a stone}\n"),
    ];
    for (name, text) in brought {
        let imported = imported(name, text);
        let hints: Vec<&str> = imported.faults.iter().filter_map(|fault| Some(fault.hint()?.id)).collect();
        assert!(!hints.contains(&"pack-missing-field-hint"), "{name}: {hints:?}");
        assert_eq!(imported.pack, None);
    }
}
