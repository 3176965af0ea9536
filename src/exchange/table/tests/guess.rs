//! Files that know nothing of our columns.

use super::*;

#[test]
fn two_columns_without_headers_are_a_list_of_words() {
    let imported = csv("水,ཆུ\n火,མེ\n");
    assert_eq!(
        told(&imported),
        [
            "A1: warning exchange-table-columns-guessed columns=A = zh, B = bo",
            "A1: warning exchange-table-pinyin-made count=2",
            "A2: warning exchange-table-pinyin-unsure hanzi=火 readings=huǒ, huō",
        ]
    );
    assert_eq!(zh_of(&imported), ["水", "火"]);
    let pack = imported.pack.expect("a pack");
    assert_eq!((pack.words[0].id.as_str(), pack.words[0].pinyin.as_str()), ("shui", "shuǐ"));
    assert_eq!(pack.title.zh, "例子");
}

#[test]
fn headers_may_stand_below_a_title_in_any_order_and_in_tibetan() {
    let imported = csv("三年级词汇表\n\nབོད་ཡིག་\tརྒྱ་ཡིག\tPin yin\nཆུ\t水\tshui3\n");
    assert_eq!(told(&imported), ["A1: warning exchange-table-before-headers"]);
    assert_eq!(zh_of(&imported), ["水"]);
}

#[test]
fn a_pinyin_with_several_readings_is_to_be_checked() {
    let imported = csv("汉字,藏文\n好,ཡག་པོ\n");
    let told = told(&imported);
    assert_eq!(told[0], "A2: warning exchange-table-pinyin-made count=1");
    assert!(
        told[1].starts_with("A2: warning exchange-table-pinyin-unsure hanzi=好 readings=hǎo"),
        "{told:?}"
    );
    assert!(imported.pack.is_some());
}

#[test]
fn a_column_that_must_be_there_is_missed_once() {
    let imported = csv("汉字,拼音\n水,shuǐ\n火,huǒ\n");
    assert_eq!(told(&imported), ["A1: error exchange-table-missing-column name=bo"]);
}

#[test]
fn a_column_that_stands_twice_and_a_section_that_is_none_are_told() {
    let imported = csv("section,zh,pinyin,bo,汉字\nwords,水,shuǐ,ཆུ,\nverbs,火,huǒ,མེ,\n,人,rén,མི,\n");
    assert_eq!(
        told(&imported),
        [
            "E1: error exchange-table-column-twice name=zh first=B",
            "A3: error exchange-table-unknown-section found=verbs",
            "A4: error exchange-table-unknown-section found=",
        ]
    );
}

#[test]
fn lines_go_on_below_and_say_so_where_they_cannot() {
    let imported = csv("section,id,title_bo,title_zh,zh,pinyin,bo,source\n\
                        stories,s,ཆུ,水,水。,shuǐ,ཆུ།,S\n\
                        stories,,,,火。,huǒ,མེ།,\n\
                        stories,,,,山。,shān,རི།,T\n\
                        words,w,,,人,rén,མི,S\n");
    assert_eq!(told(&imported), ["H4: error exchange-table-only-in-first-row name=source"]);
    let imported = csv("section,title_bo,title_zh,zh,pinyin,bo\nstories,,,火。,huǒ,མེ།\n");
    assert!(
        told(&imported).contains(&"A2: error exchange-table-nothing-above".to_owned()),
        "{:?}",
        told(&imported)
    );
}

#[test]
fn questions_are_read_as_teachers_write_them() {
    let imported = csv("题型,题目中文,题目藏文,答案,选项中文,选项藏文,解释中文,解释藏文,来源,难度\n\
                        选择题,水？,ཆུ།,b,火,མེ,水,ཆུ,S,2\n\
                        ,,,,水,ཆུ,,,,\n\
                        判断题,水？,ཆུ།,对,,,水,ཆུ,S,\n\
                        ,水？,ཆུ།,３,,,水,ཆུ,S,\n\
                        填空题,水？,ཆུ།,水; ཆུ,,,水,ཆུ,S,\n");
    assert_eq!(told(&imported), Vec::<String>::new());
    let pack = imported.pack.expect("a pack");
    let kinds: Vec<_> = pack.questions.into_iter().map(|question| question.kind).collect();
    let text = |zh: &str, bo: &str| Trilingual { zh: zh.to_owned(), bo: bo.to_owned(), en: String::new() };
    assert_eq!(
        kinds,
        [
            QuestionKind::Choice { options: vec![text("火", "མེ"), text("水", "ཆུ")], answer: 1 },
            QuestionKind::TrueFalse(true),
            QuestionKind::Number { value: 3.0, tolerance: 0.0, unit: None },
            QuestionKind::Text { accepted: vec!["水".to_owned(), "ཆུ".to_owned()] },
        ]
    );
}

#[test]
fn answers_that_fit_nothing_are_told_at_their_cells() {
    let imported = csv("kind,ask_zh,ask_bo,answer,option_zh,option_bo,why_zh,why_bo,source,difficulty\n\
                        Choice,水？,ཆུ།,C,火,མེ,水,ཆུ,S,hard\n\
                        ,,,,水,ཆུ,,,,\n\
                        TrueFalse,火？,མེ།,maybe,,,水,ཆུ,S,\n\
                        Number,山？,རི།,many,,,水,ཆུ,S,\n\
                        Riddle,人？,མི།,x,,,水,ཆུ,S,\n");
    let told = told(&imported);
    for expected in [
        "D2: error exchange-table-not-an-option found=C options=2",
        "J2: error exchange-table-not-whole found=hard",
        "D4: error exchange-table-not-truth found=maybe",
        "D5: error exchange-table-not-number found=many",
        "A6: error exchange-table-unknown-kind found=Riddle",
    ] {
        assert!(told.iter().any(|fault| fault == expected), "{expected} in {told:?}");
    }
    assert_eq!(told.len(), 5, "{told:?}");
}
