//! Questions in GIFT: ours come back whole, those of others are read or told with their place.

use std::fmt::Write as _;

use super::*;
use crate::exchange::format::Format;
use crate::exchange::imported::Imported;
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
         Who eats? {=cat -> fish =dog -> bone}\n\nརི། {~ཀ ~ཁ}\n",
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
            "11:6 exchange-gift-no-right",
        ]
    );
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
