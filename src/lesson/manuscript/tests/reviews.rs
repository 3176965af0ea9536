//! Every fault at its cell, with what would be right.

use super::*;
use crate::lesson::{FaultKind, Severity};

fn word(author: &mut Author, row: usize, zh: &str, pinyin: &str, bo: &str) {
    for (field, text) in
        [(Field::Zh, zh), (Field::Pinyin, pinyin), (Field::Bo, bo), (Field::En, "x"), (Field::Source, "S")]
    {
        author.write(WORDS, row, field, text);
    }
}

#[test]
fn every_fault_stands_at_its_cell_and_one_key_puts_it_right() {
    let mut author = Author::new();
    author.head();
    author.write(Table::Head, 0, Field::TitleEn, " Water ");
    word(&mut author, 0, "水", "shǔi", "ཆུ་; ཆབ");
    word(&mut author, 1, "银行", "yínháo", "བོད་གི་དངུལ་ཁང");
    word(&mut author, 2, "我", "wo2", "ང་་ང");
    word(&mut author, 3, "水", "", "ཆུ");
    word(&mut author, 4, "水", "huo3 che1", "བཞཀ");
    let review = author.review();
    let expected = [
        "1.TitleEn warning pack-loose-spaces → Water",
        "1.Pinyin error pinyin-misplaced-mark → shuǐ",
        "1.Bo warning pack-final-tsheg → ཆུ; ཆབ",
        "2.Pinyin warning hanzi-doubtful-reading → yínháng",
        "2.Bo warning particle-disagrees → བོད་ཀྱི་དངུལ་ཁང",
        "3.Pinyin warning hanzi-doubtful-reading → wǒ",
        "3.Bo error normal-doubled-tsheg → ང་ང",
        "4.Zh warning pack-word-twice",
        "4.Pinyin error pack-missing-field → shuǐ",
        "5.Pinyin error hanzi-no-hanzi → shuǐ",
        "5.Bo error pack-illegal-syllable",
    ];
    assert_eq!(told(&author, &review), expected);
    assert_eq!((review.complete(), review.drafts(), review.errors()), (1, 4, 5));
    let twice = review.faults.iter().find_map(|fault| match &fault.kind {
        FaultKind::WordTwice { first, .. } => Some(*first),
        _ => None,
    });
    assert_eq!(twice, Some(1), "it names the row");
    for fault in &review.faults {
        if let (Spot::Cell(cell), Some(mend)) = (fault.spot, &fault.mend) {
            author.apply(Edit::Mend { cell, text: mend.clone() });
        }
    }
    let left = author.review();
    let left: Vec<_> = told(&author, &left).into_iter().filter(|told| !told.contains("twice")).collect();
    assert_eq!(left, ["5.Bo error pack-illegal-syllable"]);
}

#[test]
fn what_is_missing_is_told_where_it_belongs() {
    let mut author = Author::new();
    author.write(SENTENCES, 0, Field::En, "Hello.");
    author.write(STORIES, 0, Field::TitleZh, "水");
    author.write(Table::Section(Section::Speeches), 0, Field::Source, "S");
    author.write(QUESTIONS, 0, Field::Kind, "TrueFalse");
    author.write(QUESTIONS, 1, Field::Kind, "Choice");
    author.write(QUESTIONS, 2, Field::AskZh, "？");
    author.cell(WORDS, 3, Field::Zh);
    let review = author.review();
    let errors: Vec<String> = told(&author, &review)
        .into_iter()
        .filter(|told| told.contains("error"))
        .map(|told| told.replace(" error pack-missing-field", ""))
        .collect();
    let expected = [
        "1.TitleBo",
        "1.TitleZh",
        "1.Authors",
        "1.Licence", // the lesson
        "1.Zh",
        "1.Pinyin",
        "1.Bo", // the sentence; of empty rows nothing is said
        "1",
        "1.TitleBo", // the story
        "1",
        "1.TitleBo",
        "1.TitleZh",
        "1.Seconds", // the speech
        "1.Source",
        "1.AskBo",
        "1.AskZh",
        "1.Answer",
        "1.WhyBo",
        "1.WhyZh", // true or false
        "2",
        "2.Source",
        "2.AskBo",
        "2.AskZh",
        "2.Answer",
        "2.WhyBo",
        "2.WhyZh", // a choice
        "3.Source",
        "3.AskBo",
        "3.Kind",
        "3.WhyBo",
        "3.WhyZh",
    ];
    assert_eq!(errors, expected);
    assert_eq!((review.complete(), review.drafts(), review.keeps_all_back()), (0, 6, true));
    let story = author.key(STORIES, 0);
    assert_eq!(review.faults_of(story).filter(|fault| fault.severity == Severity::Error).count(), 2);
}

#[test]
fn what_has_an_error_is_kept_back_and_the_rest_is_learnt() {
    let mut author = Author::new();
    author.head();
    word(&mut author, 0, "水", "shuǐ", "ཆུ");
    author.write(WORDS, 1, Field::Zh, "火");
    author.write(STORIES, 0, Field::TitleZh, "水");
    author.write(STORIES, 0, Field::TitleBo, "ཆུ");
    let inside = Table::Inside(Section::Stories, author.key(STORIES, 0));
    for (field, text) in [(Field::Zh, "水。"), (Field::Pinyin, "shuǐ"), (Field::Bo, "ཆུ།")] {
        author.write(inside, 0, field, text);
    }
    author.write(inside, 1, Field::Zh, "ཆུ");
    author.write(QUESTIONS, 0, Field::AskZh, "？");
    author.writing.give_ids();
    let id = author.writing.manuscript().id(author.key(QUESTIONS, 0)).unwrap_or_default().to_owned();
    author.write(STORIES, 0, Field::Questions, &id);
    let learnt = author.learnt();
    assert!(learnt.pack.as_ref().is_some_and(|pack| pack.words.len() == 1 && pack.stories.is_empty()));
    let review = author.review();
    assert!(review.is_draft(author.key(STORIES, 0)) && !review.is_draft(author.key(WORDS, 0)));
    let line = author.key(inside, 1);
    assert!(
        review.faults_of(line).any(|fault| matches!(fault.kind, FaultKind::MissingField { name: "pinyin" }))
    );
    author.apply(Edit::Remove { table: inside, rows: vec![line] });
    let pack = author.learnt().pack.unwrap();
    assert_eq!((pack.stories.len(), pack.drafts.len()), (1, 2));
    assert!(pack.stories[0].questions.is_empty(), "its question is not finished");
    author.write(STORIES, 0, Field::Questions, "q-01");
    let review = author.review();
    let mends: Vec<_> =
        review.faults_of(author.key(STORIES, 0)).filter_map(|fault| fault.mend.clone()).collect();
    assert_eq!(mends, ["q-001"]);
}

#[test]
fn the_same_option_twice_names_the_other_option() {
    let mut author = Author::new();
    author.write(QUESTIONS, 0, Field::Kind, "Choice");
    let inside = Table::Inside(Section::Questions, author.key(QUESTIONS, 0));
    for (row, zh) in ["水", "火", "火"].into_iter().enumerate() {
        author.write(inside, row, Field::Zh, zh);
        author.write(inside, row, Field::Bo, "ཆུ");
    }
    let review = author.review();
    let firsts = review.faults.iter().filter_map(|fault| match (&fault.kind, fault.spot) {
        (FaultKind::SameTwice { first, .. }, Spot::Row(_, row)) => {
            Some((*first, author.writing.manuscript().position(inside, row).unwrap_or_default() + 1))
        }
        _ => None,
    });
    assert_eq!(firsts.collect::<Vec<_>>(), [(1, 2), (1, 3)]);
}

#[test]
fn more_faults_than_are_listed_of_a_file_are_all_found() {
    let mut author = Author::new();
    author.head();
    let at = author.cell(WORDS, 0, Field::Zh);
    let block = vec![vec!["水".to_owned(), "huǒ chē".to_owned(), "ཆུ".to_owned()]; 2000];
    author.apply(Edit::Paste { at, block, columns: None });
    let review = author.review();
    assert_eq!((review.drafts(), review.complete()), (2000, 0));
    assert!(author.learnt().pack.is_some_and(|pack| pack.drafts.len() == 2000));
}

#[test]
fn one_is_led_from_one_row_with_errors_to_the_next_and_only_then_to_warnings() {
    let mut author = Author::new();
    author.head();
    word(&mut author, 0, "水", "shuǐ", "ཆུ");
    word(&mut author, 1, "火", "hǔo", "མེ");
    word(&mut author, 2, "人", "rén", "མི་");
    word(&mut author, 3, "茶", "chá", "");
    author.write(SENTENCES, 0, Field::Zh, "你好！");
    let led = |author: &Author| {
        let review = author.review();
        let mut seen = Vec::new();
        let mut from = None;
        while let Some(cell) = review.next_fault(author.writing.manuscript(), from) {
            assert!(review.has_fault_elsewhere(from));
            from = Some((cell.table, cell.row));
            let row = author.writing.manuscript().position(cell.table, cell.row).unwrap();
            if seen.contains(&(cell.table, row, cell.field)) {
                break;
            }
            seen.push((cell.table, row, cell.field));
        }
        seen
    };
    let seen = led(&author);
    assert_eq!(seen[..2], [(WORDS, 1, Field::Pinyin), (WORDS, 3, Field::Bo)]);
    assert_eq!((seen.len(), seen[2].0), (3, SENTENCES), "and from the last to the first again");
    author.write(WORDS, 1, Field::Pinyin, "huǒ");
    author.write(WORDS, 3, Field::Bo, "ཇ");
    author.write(SENTENCES, 0, Field::Bo, "བཀྲ་ཤིས་བདེ་ལེགས།");
    author.write(SENTENCES, 0, Field::Pinyin, "nǐ hǎo!");
    author.write(SENTENCES, 0, Field::En, "Hello!");
    author.write(SENTENCES, 0, Field::Source, "S");
    assert_eq!(led(&author)[0], (WORDS, 2, Field::Bo), "no errors are left, but a warning");
}
