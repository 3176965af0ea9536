//! Questions in GIFT: ours come back whole, those of others are read or told with their place.

use std::fmt::Write as _;

use super::*;
use crate::exchange::format::Format;
use crate::exchange::imported::{Imported, Take};
use crate::exchange::text::samples::{import, questions};
use crate::explain::Explain;
use crate::lesson::{Pack, QuestionKind, Severity, Word};

fn read_gift(text: &str) -> Imported {
    import(text.as_bytes(), Format::Gift, None)
}

/// Every fault as `line:column key`.
fn told(imported: &Imported) -> Vec<String> {
    imported
        .faults
        .iter()
        .map(|fault| {
            let name = match &fault.kind {
                FaultKind::Lacks { name } => format!(" {name}"),
                _ => String::new(),
            };
            format!("{} {}{name}", fault.place, fault.message_id())
        })
        .collect()
}

/// Moodle's own examples, in three languages so that they can be imported.
const SAMPLE: &str = "\
// [id:lhasa] [tag:geography]
// source: CLDR 44
// difficulty: 2
::Height::[html]<p>ལྷ་ས་ག་པར་ཡོད།</p><p>拉萨在哪里&#xFF1F;</p><p>Where is Lhasa?</p> {
  =ས་མཐོ།<br>高原<br>On the plateau
  ~མཚོ།<br>海边<br>By the sea
####ལྷ་ས་མཐོ།<br>拉萨很高。<br>Lhasa is high.
}

// source: any calendar
ལོ་གཅིག་ལ་ཟླ་བ་བཅུ་གཉིས་ཡོད།
一年有十二个月。
A year has twelve months. {T####ཡིན།
是。
Yes.}

// source: any globe
// unit: ལེ་དབར\\n公里\\nkm
གོ་ལ་ག་ཚོད་ཡོད།\\n地球多大？\\nHow big is the globe? {#40075:100 ####ཆེན་པོ།\\n很大。\\nVery.}
";

#[test]
fn a_line_ends_as_windows_ends_it_too() {
    let unix = read_gift(SAMPLE);
    assert!(unix.pack.is_some());
    for end in ["\r\n", "\r"] {
        assert_eq!(read_gift(&SAMPLE.replace('\n', end)).pack, unix.pack, "{end:?}");
    }
}

#[test]
fn moodles_forms_are_read() {
    let imported = read_gift(SAMPLE);
    let pack = imported.pack.as_ref().unwrap_or_else(|| panic!("{:?}", told(&imported)));
    let [lhasa, year, globe] = &pack.questions[..] else { panic!("{pack:?}") };
    assert_eq!(
        (lhasa.id.as_str(), lhasa.difficulty, lhasa.tags.as_slice()),
        ("lhasa", 2, &["geography".to_owned()][..])
    );
    assert_eq!(lhasa.ask.zh, "拉萨在哪里？");
    let QuestionKind::Choice { options, answer: 0 } = &lhasa.kind else { panic!("{lhasa:?}") };
    assert_eq!((options[1].bo.as_str(), options[1].en.as_str()), ("མཚོ།", "By the sea"));
    assert_eq!((year.kind.clone(), year.why.en.as_str()), (QuestionKind::TrueFalse(true), "Yes."));
    let QuestionKind::Number { value, unit: Some(unit), .. } = &globe.kind else { panic!("{globe:?}") };
    assert_eq!((value.to_string().as_str(), unit.zh.as_str()), ("40075", "公里"));
    assert_eq!(imported.counts.questions, 3);
    assert_eq!(imported.counts.ids_given, 2);
}

#[test]
fn a_foreign_file_is_told_all_that_it_lacks_and_nothing_is_imported() {
    let imported = read_gift(
        "水是什么颜色？ {=无色 ~红色}\n\nWhat is 2+2? {#4}\n\nWrite about tea. {}\n\nJust text.\n\n\
         Who eats? {=cat -> fish =dog}\n\nརི། {~ཀ ~ཁ}\n",
    );
    assert_eq!(imported.pack, None);
    assert_eq!(imported.text, None);
    assert_eq!(
        told(&imported),
        [
            "1:1 exchange-lacks why",
            "1:1 exchange-lacks source",
            "1:1 exchange-lacks bo",
            "1:1 pack-without-english",
            "1:11 exchange-lacks bo",
            "1:15 exchange-lacks bo",
            "3:1 exchange-lacks why",
            "3:1 exchange-lacks source",
            "3:1 exchange-lacks bo",
            "3:1 exchange-lacks zh",
            "5:18 exchange-gift-essay",
            "7:1 exchange-gift-no-answer",
            "9:12 exchange-gift-matching",
            "11:1 exchange-lacks why",
            "11:1 exchange-lacks source",
            "11:1 exchange-lacks zh",
            "11:5 exchange-lacks answer",
            "11:6 exchange-gift-no-right",
            "11:7 exchange-lacks zh",
            "11:10 exchange-lacks zh",
        ]
    );
}

fn read_drafts(text: &str) -> Imported {
    let imported = read_gift(text);
    imported.taken(Take::WithDrafts).cloned().unwrap_or_else(|| panic!("{:?}", told(&imported)))
}

/// A question in Tibetan, Chinese and English, with a reason and a source.
fn whole(id: &str, answer: &str) -> String {
    format!(
        "// [id:{id}]\n// source: S\n::{id}::ཆུ་ཅི་རེད།\\n水是什么？\\nWhat is it? {{{answer}####ཡིན།\\n是。\\nYes.}}\n\n"
    )
}

#[test]
fn each_pair_becomes_a_question_with_the_other_halves_to_choose_from() {
    let imported = read_gift(&whole(
        "m",
        "=水 -> ཆུ\\n水\\nwater =火 -> མེ\\n火\\nfire =也是火 -> མེ\\n火\\nfire = -> ས\\n土\\nearth",
    ));
    let pack = imported.pack.as_ref().unwrap_or_else(|| panic!("{:?}", told(&imported)));
    assert_eq!(pack.questions.len(), 3);
    let asks: Vec<_> = pack.questions.iter().map(|question| question.ask.bo.as_str()).collect();
    assert_eq!(asks, ["ཆུ་ཅི་རེད།\n水", "ཆུ་ཅི་རེད།\n火", "ཆུ་ཅི་རེད།\n也是火"]);
    for (question, right) in pack.questions.iter().zip(["water", "fire", "fire"]) {
        let QuestionKind::Choice { options, answer } = &question.kind else { panic!("{question:?}") };
        let en: Vec<_> = options.iter().map(|option| option.en.as_str()).collect();
        assert_eq!((en.as_slice(), en[*answer]), (&["water", "fire", "earth"][..], right));
        assert_eq!((question.why.zh.as_str(), question.source.as_str()), ("是。", "S"));
    }
    assert!(told(&imported).contains(&"3:1 exchange-gift-pairs".to_owned()), "{:?}", told(&imported));
}

#[test]
fn a_half_that_is_right_too_is_no_wrong_choice() {
    let imported = read_gift(&whole(
        "m",
        "=水 -> ཆུ\\n水\\nwater =水 -> ཆབ\\n水（敬）\\nwater, honorific =火 -> མེ\\n火\\nfire",
    ));
    let pack = imported.pack.as_ref().unwrap_or_else(|| panic!("{:?}", told(&imported)));
    let QuestionKind::Choice { options, .. } = &pack.questions[0].kind else { panic!() };
    let zh: Vec<_> = options.iter().map(|option| option.zh.as_str()).collect();
    assert_eq!(zh, ["水", "火"]);
}

#[test]
fn pairs_in_one_language_are_kept_to_be_completed() {
    let drafts = read_drafts("::Animals::Who eats what? {=cat -> fish =dog -> bone}\n");
    assert_eq!(drafts.outcome.drafts.count, 2, "{:?}", told(&drafts));
    let text = drafts.text.unwrap_or_default();
    assert!(text.contains("Who eats what?\\ncat") && text.contains("bone"), "{text}");
}

#[test]
fn a_long_list_of_pairs_costs_no_more_than_its_length() {
    let mut pairs = String::new();
    for number in 0..200 {
        writeln!(pairs, "=a{number} -> b{number}").unwrap();
    }
    let imported = read_gift(&format!("{}Match. {{{pairs}}}\n", ""));
    assert_eq!(imported.counts.questions, 200);
    let long = "x".repeat(400);
    let imported = read_gift(&format!("{long} {{{pairs}}}\n"));
    assert!(told(&imported).iter().any(|fault| fault.contains("exchange-gift-too-long")));
}

#[test]
fn choices_that_are_right_together_are_a_question_to_be_completed() {
    let answers = "~%50%ཆུ\\n水\\nwater ~%50%ཆབ\\n水（敬）\\nwater, honorific ~%-100%མེ\\n火\\nfire";
    let text = format!("{}{}", whole("one", "T"), whole("many", answers));
    let imported = read_gift(&text);
    assert_eq!(imported.pack, None, "no choice is taken for the right one");
    assert!(told(&imported).iter().any(|fault| fault.contains("exchange-gift-right-together")));
    let drafts = read_drafts(&text);
    assert_eq!(drafts.pack.map(|pack| (pack.questions.len(), pack.drafts.len())), Some((1, 1)));
    let written = drafts.text.unwrap_or_default();
    for kept in ["water", "water, honorific", "fire", "水是什么？", "draft: true"] {
        assert!(written.contains(kept), "{kept}: {written}");
    }
}

#[test]
fn a_question_whose_text_is_only_its_title_asks_that() {
    let drafts = read_drafts("::2 + 2\\:::: {#4}\n\n::多少？::{#=4 =5}\n");
    let text = drafts.text.unwrap_or_default();
    assert!(text.contains("多少？"), "{text}");
}

#[test]
fn what_is_not_imported_is_told() {
    let imported = read_gift(
        &SAMPLE.replace("~མཚོ", "~%50%མཚོ").replace("By the sea", "By the sea<img src\\=sea.png>#no"),
    );
    let told = told(&imported);
    for (place, key) in [
        ("6:3", "exchange-gift-part-credit"),
        ("6:", "exchange-gift-remark"),
        ("6:", "exchange-gift-picture"),
    ] {
        assert!(told.iter().any(|fault| fault.starts_with(place) && fault.contains(key)), "{told:?}");
    }
    assert!(imported.pack.is_some(), "warnings do not stop it");
}

#[test]
fn an_empty_file_is_told() {
    for text in ["", "\n\n", "// only a comment\n", "$CATEGORY: x\n"] {
        assert_eq!(told(&read_gift(text))[0], " exchange-gift-no-questions", "{text}");
    }
}

#[test]
fn questions_come_into_a_pack_beside_its_words() {
    let word = Word {
        id: "water".into(),
        zh: "水".into(),
        pinyin: "shuǐ".into(),
        bo: vec!["ཆུ".into()],
        ..Word::default()
    };
    let existing = Pack { id: "p".into(), words: vec![word], ..Pack::default() };
    let existing = Pack {
        title: read_gift(SAMPLE).pack.unwrap().title,
        authors: vec!["B".into()],
        licence: "X".into(),
        ..existing
    };
    let imported = import(SAMPLE.as_bytes(), Format::Gift, Some(&existing));
    let pack = imported.pack.unwrap();
    assert_eq!((pack.words.len(), pack.questions.len()), (1, 3));
    assert!(imported.counts.removed.is_empty());
    // An id that a word has already is no id for a question.
    let imported =
        import(SAMPLE.replace("[id:lhasa]", "[id:water]").as_bytes(), Format::Gift, Some(&existing));
    assert_eq!(imported.pack, None);
    assert!(told(&imported).iter().any(|fault| fault.contains("pack-duplicate-id")), "{:?}", told(&imported));
}

#[test]
fn a_long_file_can_be_stopped() {
    let mut text = String::new();
    for number in 0..1000 {
        writeln!(text, "Question {number} {{T}}\n").unwrap();
    }
    let mut calls = 0;
    let stopped = read(&text, &mut |_| {
        calls += 1;
        if calls == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(stopped.err(), Some(Stopped));
    assert_eq!(calls, 3);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(128))]

    #[test]
    fn our_own_questions_come_back(pack in questions()) {
        let exported = export(&pack);
        let text = String::from_utf8(exported.bytes).unwrap();
        let imported = read_gift(&text);
        let errors: Vec<_> = imported.faults.iter().filter(|fault| fault.severity == Severity::Error).collect();
        proptest::prop_assert!(errors.is_empty(), "{errors:?}\n{text}");
        proptest::prop_assert_eq!(imported.pack, Some(pack), "{}", text);
    }

    #[test]
    fn nothing_makes_it_panic(text in "[-a水ཆུ{}=~#:%\\\\/$0-9.>TF<&;\\[\\]\n \t\r]{0,80}") {
        read_gift(&text);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..200)) {
        import(&bytes, Format::Gift, None);
        import(&bytes, Format::AnkiText, None);
    }
}
