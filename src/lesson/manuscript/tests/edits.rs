//! Writing: what is typed, offered, pasted, moved and taken back.

use super::*;

#[test]
fn pinyin_is_offered_by_the_words_around_and_follows_the_hanzi_until_it_is_typed() {
    let mut author = Author::new();
    for (zh, pinyin, is_sure) in [
        ("行", "xíng", false),
        ("银行", "yínháng", true),
        ("我去银行。", "wǒ qù yínháng.", true),
        ("西安", "xī'ān", true),
        ("我喝水，学生！", "wǒ hē shuǐ, xuésheng!", true),
        ("我不会喝水", "wǒ bùhuì hē shuǐ", true),
        ("女儿去哪儿？", "nǚ'ér qù nǎr?", true),
        ("我朋友", "wǒ péngyǒu", false),
        ("水儿", "shuǐr", false),
        ("学生们喝得好", "xuéshengmen hē de hǎo", false),
        ("ཆུ", "", false),
    ] {
        author.write(WORDS, 0, Field::Zh, zh);
        let row = &author.writing.manuscript().rows(WORDS)[0];
        assert_eq!(row.get(Field::Pinyin), pinyin, "{zh}");
        assert_eq!(row.offer(Field::Pinyin) == Some(Offer::Sure), is_sure, "{zh}");
    }
    author.write(WORDS, 0, Field::Zh, "水");
    let cell = author.cell(WORDS, 0, Field::Pinyin);
    assert_eq!(author.apply(Edit::Accept(cell)).focus, Some(cell));
    assert!(!author.writing.manuscript().rows(WORDS)[0].is_offered(Field::Pinyin));
    author.write(WORDS, 0, Field::Zh, "火");
    assert_eq!(author.get(WORDS, 0, Field::Pinyin), "shuǐ", "what was accepted stays");
    assert_eq!(author.apply(Edit::Accept(cell)).focus, None, "once is enough");
}

#[test]
fn a_sentence_is_cut_into_parts_by_its_pinyin_and_the_words_of_the_lesson() {
    let mut author = Author::new();
    author.write(WORDS, 0, Field::Zh, "我");
    author.write(WORDS, 0, Field::Bo, "ང");
    author.write(WORDS, 1, Field::Zh, "水");
    author.write(WORDS, 1, Field::Bo, "ཆབ; ཆུ");
    author.write(SENTENCES, 0, Field::Zh, "我喝水。");
    author.write(SENTENCES, 0, Field::Bo, "ང་ཆུ་འཐུང་།");
    assert_eq!(author.get(SENTENCES, 0, Field::Parts), "我 = ང་; 喝 = ; 水 = ཆུ་");
    let text = author.save();
    assert!(!text.contains("parts"), "what is not whole is not written: {text}");
    author.write(WORDS, 2, Field::Zh, "喝");
    author.write(WORDS, 2, Field::Bo, "འཐུང");
    author.write(SENTENCES, 0, Field::Bo, "ང་ཆུ་འཐུང་། ");
    assert!(author.save().contains("parts: [(\"我\", \"ང་\"), (\"喝\", \"འཐུང་\"), (\"水\", \"ཆུ་\")]"));
    author.write(SENTENCES, 0, Field::Parts, "我 = ང་");
    author.write(SENTENCES, 0, Field::Zh, "我去。");
    assert_eq!(author.get(SENTENCES, 0, Field::Parts), "我 = ང་", "what a hand typed stays");
}

#[test]
fn typing_in_one_cell_is_one_step_and_all_else_is_another() {
    let mut author = Author::new();
    let cell = author.cell(WORDS, 0, Field::Bo);
    for text in ["ཆ", "ཆུ", "ཆུ་"] {
        author.apply(Edit::Type { cell, text: text.to_owned() });
    }
    author.apply(Edit::Mend { cell, text: "ཆུ".to_owned() });
    author.write(WORDS, 0, Field::En, "w");
    author.write(WORDS, 0, Field::Bo, "ཆབ");
    author.writing.end_typing();
    author.write(WORDS, 0, Field::Bo, "ཆབ་");
    let mut seen = vec![];
    while author.writing.can_undo() {
        let focus = author.writing.undo();
        let rows = author.writing.manuscript().rows(WORDS);
        seen.push((
            rows.first().map(|row| format!("{} {}", row.get(Field::Bo), row.get(Field::En))),
            focus == Some(cell),
        ));
    }
    let expected = [
        (Some("ཆབ w".to_owned()), true),
        (Some("ཆུ w".to_owned()), true),
        (Some("ཆུ ".to_owned()), false),
        (Some("ཆུ་ ".to_owned()), true),
        (Some(" ".to_owned()), true),
        (None, false),
    ];
    assert_eq!(seen, expected);
    while author.writing.redo().is_some() {}
    assert_eq!(author.get(WORDS, 0, Field::Bo), "ཆབ་");
    author.writing.undo();
    author.write(WORDS, 0, Field::En, "x");
    assert!(!author.writing.can_redo(), "what was taken back is gone once something else is written");
}

#[test]
fn ids_are_given_once_and_never_to_another_row() {
    let mut author = Author::new();
    author.write(WORDS, 0, Field::En, "water");
    author.write(WORDS, 1, Field::En, "fire");
    author.writing.give_ids();
    let id = |author: &Author, row: usize| {
        author.writing.manuscript().id(author.key(WORDS, row)).unwrap_or_default().to_owned()
    };
    assert_eq!((id(&author, 0), id(&author, 1)), ("water".into(), "fire".into()));
    author.write(WORDS, 0, Field::En, "tea");
    author.apply(Edit::Move { table: WORDS, rows: vec![author.key(WORDS, 0)], to: 1 });
    assert_eq!((id(&author, 0), id(&author, 1)), ("fire".into(), "water".into()));
    author.apply(Edit::Remove { table: WORDS, rows: vec![author.key(WORDS, 1)] });
    author.write(WORDS, 1, Field::En, "water");
    author.apply(Edit::Duplicate { table: WORDS, rows: vec![author.key(WORDS, 0)] });
    author.writing.give_ids();
    assert_eq!(
        (id(&author, 0), id(&author, 1), id(&author, 2)),
        ("fire".into(), "fire-2".into(), "water-2".into())
    );
    while author.writing.can_undo() {
        author.writing.undo();
    }
    while author.writing.redo().is_some() {}
    assert_eq!((id(&author, 0), id(&author, 1)), ("fire".into(), "fire-2".into()));
    assert!(author.save().contains("id: \"water-2\""));
}

#[test]
fn a_block_is_laid_over_the_table_and_makes_the_rows_it_needs() {
    let mut author = Author::new();
    author.write(WORDS, 0, Field::Zh, "火");
    let at = author.cell(WORDS, 0, Field::Zh);
    let block = read_block("水\t\tཆུ\twater\t💧\tmore\n银行\tx\tདངུལ་ཁང\n");
    let applied = author.apply(Edit::Paste { at, block, columns: None });
    assert_eq!((applied.focus, applied.columns_left_out), (Some(at), 1));
    assert_eq!(author.column(WORDS, Field::Pinyin), ["shuǐ", "x"], "what is missing is offered");
    assert_eq!(author.column(WORDS, Field::Bo), ["ཆུ", "དངུལ་ཁང"]);
    author.writing.undo();
    assert_eq!(author.column(WORDS, Field::Zh), ["火"], "a paste is one step");
    let block = read_block("藏文\t?\tEnglish\tTags\nཆུ\tx\twater\tnature\n");
    let columns = Some(vec![Some(Field::Bo), None, Some(Field::En), Some(Field::Tags)]);
    let applied = author.apply(Edit::Paste { at, block, columns });
    assert_eq!(applied.columns_left_out, 1);
    assert_eq!((author.get(WORDS, 0, Field::Zh), author.get(WORDS, 0, Field::Tags)), ("火", "nature"));
    let head = author.cell(Table::Head, 0, Field::TitleBo);
    let applied =
        author.apply(Edit::Paste { at: head, block: read_block("ཆུ\t水\nམེ\t火"), columns: None });
    assert_eq!((applied.rows_left_out, author.get(Table::Head, 0, Field::TitleZh)), (1, "水"));
    let below = author.cell(WORDS, 0, Field::Source);
    let applied = author.apply(Edit::Paste { at: below, block: read_block("S\tT\nU"), columns: None });
    assert_eq!((applied.columns_left_out, author.column(WORDS, Field::Source)), (1, vec!["S", "U"]));
}

#[test]
fn a_block_of_any_size_is_pasted_and_taken_back() {
    let mut author = Author::new();
    let at = author.cell(WORDS, 0, Field::Zh);
    let wide = vec![vec!["水".to_owned(); 40_000]];
    assert_eq!(author.apply(Edit::Paste { at, block: wide, columns: None }).columns_left_out, 39_995);
    let tall = vec![vec!["水".to_owned(), "shuǐ".to_owned(), "ཆུ".to_owned()]; 40_000];
    author.apply(Edit::Paste { at, block: tall, columns: None });
    assert_eq!(author.writing.manuscript().rows(WORDS).len(), 40_000);
    let huge = "水".repeat(80_000);
    author.apply(Edit::Paste { at, block: vec![vec![huge.clone(), huge]], columns: None });
    author.writing.undo();
    author.writing.undo();
    author.writing.undo();
    assert_eq!(author.column(WORDS, Field::Zh), [""]);
}

#[test]
fn the_right_option_stays_the_right_one() {
    let mut author = Author::new();
    author.write(QUESTIONS, 0, Field::Kind, "选择题");
    assert_eq!(author.get(QUESTIONS, 0, Field::Kind), "Choice");
    author.write(QUESTIONS, 0, Field::Kind, "essay");
    assert_eq!(author.get(QUESTIONS, 0, Field::Kind), "Choice", "there is no such kind");
    let inside = Table::Inside(Section::Questions, author.key(QUESTIONS, 0));
    for (row, zh) in ["水", "火", "山"].into_iter().enumerate() {
        author.write(inside, row, Field::Zh, zh);
    }
    author.write(QUESTIONS, 0, Field::Answer, "2");
    let answer = |author: &Author| author.get(QUESTIONS, 0, Field::Answer).to_owned();
    author.apply(Edit::Remove { table: inside, rows: vec![author.key(inside, 0)] });
    assert_eq!(answer(&author), "1");
    author.apply(Edit::Insert { table: inside, at: 0, count: 2 });
    assert_eq!(answer(&author), "3");
    assert!(author.save().contains("answer: 1"), "empty options are not counted");
    author.apply(Edit::Move { table: inside, rows: vec![author.key(inside, 2)], to: 3 });
    assert_eq!(answer(&author), "4");
    author.apply(Edit::Remove { table: inside, rows: vec![author.key(inside, 3)] });
    assert_eq!(answer(&author), "");
    author.writing.undo();
    assert_eq!(answer(&author), "4");
}

#[test]
fn texts_are_found_however_they_are_written() {
    let mut author = Author::new();
    let zh = author.write(WORDS, 0, Field::Zh, "银行");
    let bo = author.write(WORDS, 1, Field::Bo, "དངུལ་ཁང་");
    author.write(STORIES, 0, Field::TitleEn, "The BANK");
    let inside = Table::Inside(Section::Stories, author.key(STORIES, 0));
    let line = author.write(inside, 0, Field::Zh, "我去银行。");
    let manuscript = author.writing.manuscript();
    let found = |needle: &str, from| find(manuscript, needle, from);
    assert_eq!(found("银行", None), Some(zh));
    assert_eq!(found("银行", Some(zh)), Some(line));
    assert_eq!(found("银行", Some(line)), Some(zh), "it goes on from the top");
    assert_eq!(found("YINHANG", None).map(|cell| cell.field), Some(Field::Pinyin));
    assert_eq!(found("དངུལ་ཁང", None), Some(bo));
    assert_eq!(found("དངུལ་ཁང་", Some(bo)), Some(bo));
    assert_eq!(found("bank", None).map(|cell| cell.table), Some(STORIES));
    assert_eq!((found("", None), found("་", None), found("tea", Some(zh))), (None, None, None));
}
