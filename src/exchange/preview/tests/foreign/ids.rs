//! Numbers that count rows, and ids that go to other items.

use super::*;
use crate::exchange::install;

const FIRST: &str = "编号,汉字,拼音,藏文,英文\n1,水,shuǐ,ཆུ,water\n2,火,huǒ,མེ,fire\n3,山,shān,རི,mountain\n";
const ONE_MORE_AT_THE_TOP: &str = "编号,汉字,拼音,藏文,英文\n1,人,rén,མི,person\n2,水,shuǐ,ཆུ,water\n3,火,huǒ,མེ,fire\n\
     4,山,shān,རི,mountain\n";

fn ids(preview: &ImportPreview) -> Vec<(String, String)> {
    let words = &preview.imported.pack.as_ref().unwrap().words;
    words.iter().map(|word| (word.id.clone(), word.zh.clone())).collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(id, zh)| ((*id).to_owned(), (*zh).to_owned())).collect()
}

#[test]
fn numbers_of_rows_are_no_ids_and_a_row_more_at_the_top_moves_no_memory() {
    for headers in ["编号", "id", "ID", "标识"] {
        let packs = tempfile::tempdir().unwrap();
        let first = imported_into(packs.path(), "lesson.csv", FIRST.replace("编号", headers));
        assert_eq!(ids(&first), pairs(&[("water", "水"), ("fire", "火"), ("mountain", "山")]));
        assert_eq!(told_of(&first.imported, "exchange-table-only-counts").len(), 1);
        install(&first.imported, &first.folder).unwrap();
        let again = imported_into(packs.path(), "lesson.csv", ONE_MORE_AT_THE_TOP.replace("编号", headers));
        let expected = [("person", "人"), ("water", "水"), ("fire", "火"), ("mountain", "山")];
        assert_eq!(ids(&again), pairs(&expected));
        let counts = &again.imported.counts;
        assert_eq!((counts.ids_given, counts.ids_kept, counts.changed.len()), (1, 3, 0));
    }
}

#[test]
fn a_pack_that_has_such_numbers_as_ids_keeps_each_with_its_word() {
    let packs = tempfile::tempdir().unwrap();
    let folder = packs.path().join("lesson");
    std::fs::create_dir(&folder).unwrap();
    let numbered = PACK.replace("animals", "lesson").replace("w-17", "1").replace("mount", "2");
    std::fs::write(folder.join(PACK_FILE), numbered).unwrap();
    let csv = "id,zh,pinyin,bo,en\n1,水,shuǐ,ཆུ,water\n2,牛,niú,བ་གླང,ox\n3,山,shān,རི,mountain\n";
    let moved = imported_into(packs.path(), "lesson.csv", csv);
    assert_eq!(ids(&moved), pairs(&[("water", "水"), ("1", "牛"), ("2", "山")]));
    // A slip that is corrected, and nothing moved: then the numbers are what they have always been.
    let corrected =
        imported_into(packs.path(), "lesson.csv", "id,zh,pinyin,bo,en\n1,牛,niú,བ,ox\n2,山,shān,རི,hill\n");
    assert_eq!(ids(&corrected), pairs(&[("1", "牛"), ("2", "山")]));
}

#[test]
fn an_id_that_goes_to_another_word_is_named_before_anything_is_written() {
    let packs = tempfile::tempdir().unwrap();
    let first = "id,zh,pinyin,bo,en\nw-a,水,shuǐ,ཆུ,water\nw-b,火,huǒ,མེ,fire\n";
    let first = imported_into(packs.path(), "lesson.csv", first);
    install(&first.imported, &first.folder).unwrap();
    let other = "id,zh,pinyin,bo,en\nw-a,人,rén,མི,person\nw-b,火,huǒ,མེ,fire\n";
    let other = imported_into(packs.path(), "lesson.csv", other).imported;
    assert_eq!(
        told_of(&other, "exchange-table-item-changed"),
        ["A2: warning exchange-table-item-changed id=w-a was=水 now=人"]
    );
    assert_eq!(other.counts.changed.len(), 1);
    // Another order, another gloss or a corrected hanzi is no other word.
    let corrected = "id,zh,pinyin,bo,en\nw-b,火,huǒ,མེ; མེ་ལྕེ,flame\nw-a,水水,shuǐshuǐ,ཆུ,water\n";
    assert_eq!(imported_into(packs.path(), "lesson.csv", corrected).imported.counts.changed, []);
}

#[test]
fn ids_of_any_kind_that_have_moved_from_word_to_word_are_left_out() {
    for [a, b, c, d] in [["w1", "w2", "w3", "w4"], ["10", "20", "30", "40"], ["a", "b", "c", "d"]] {
        let packs = tempfile::tempdir().unwrap();
        let first = format!("id,zh,pinyin,bo\n{a},水,shuǐ,ཆུ\n{b},火,huǒ,མེ\n{c},山,shān,རི\n");
        let first = imported_into(packs.path(), "lesson.csv", first);
        install(&first.imported, &first.folder).unwrap();
        let more = format!("id,zh,pinyin,bo\n{a},人,rén,མི\n{b},水,shuǐ,ཆུ\n{c},火,huǒ,མེ\n{d},山,shān,རི\n");
        let more = imported_into(packs.path(), "lesson.csv", more);
        assert_eq!(ids(&more)[1..], pairs(&[(a, "水"), (b, "火"), (c, "山")]), "{a}");
        assert_eq!(told_of(&more.imported, "exchange-table-only-counts").len(), 0);
        assert_eq!(told_of(&more.imported, "exchange-table-ids-moved").len(), 1);
    }
}

#[test]
fn words_that_come_under_other_ids_are_found_again() {
    let packs = tempfile::tempdir().unwrap();
    let first = "id,zh,pinyin,bo\nw-a,水,shuǐ,ཆུ\nw-b,火,huǒ,མེ\nw-c,山,shān,རི\n";
    let first = imported_into(packs.path(), "lesson.csv", first);
    install(&first.imported, &first.folder).unwrap();
    let kept = pairs(&[("w-a", "水"), ("w-b", "火"), ("w-c", "山")]);
    for [a, b, c] in
        [["100", "200", "300"], ["9f3a", "77bc", "e01d"], ["W-A", "W-B ", "w c"], ["w_a", "wb", "w-C"]]
    {
        let again = format!("id,zh,pinyin,bo\n{a},水,shuǐ,ཆུ\n{b},火,huǒ,མེ; མེ་ལྕེ\n{c},山,shān,རི\n");
        let again = imported_into(packs.path(), "lesson.csv", again);
        assert_eq!(ids(&again), kept, "{a}: {:?}", told(&again.imported));
        assert_eq!(told_of(&again.imported, "exchange-table-ids-kept").len(), 1, "{a}");
        let outcome = &again.imported.outcome;
        assert_eq!((outcome.new.count, outcome.removed.count, outcome.unchanged), (0, 0, 2), "{a}");
    }
    // A new word under an id of its own is a new word.
    let more = "id,zh,pinyin,bo\nw-a,水,shuǐ,ཆུ\nw-b,火,huǒ,མེ\nw-c,山,shān,རི\nw-d,人,rén,མི\n";
    let more = imported_into(packs.path(), "lesson.csv", more);
    assert_eq!(told_of(&more.imported, "exchange-table-ids-kept").len(), 0);
    assert_eq!((more.imported.outcome.new.count, more.imported.outcome.unchanged), (1, 3));
    // Another order is no change.
    let order = "id,zh,pinyin,bo\nw-c,山,shān,རི\nw-a,水,shuǐ,ཆུ\nw-b,火,huǒ,མེ\n";
    let order = imported_into(packs.path(), "lesson.csv", order).imported;
    assert_eq!((order.outcome.unchanged, order.outcome.changed.count), (3, 0));
}

#[test]
fn words_that_are_written_alike_do_not_change_places() {
    let packs = tempfile::tempdir().unwrap();
    let first = "id,zh,pinyin,bo\nw-a,行,xíng,འགྲོ\nw-b,行,háng,གྲལ\n";
    let first = imported_into(packs.path(), "lesson.csv", first);
    install(&first.imported, &first.folder).unwrap();
    let swapped = "id,zh,pinyin,bo\nw-b,行,xíng,འགྲོ\nw-a,行,háng,གྲལ\n";
    let swapped = imported_into(packs.path(), "lesson.csv", swapped);
    let words = &swapped.imported.pack.as_ref().unwrap().words;
    let read: Vec<_> = words.iter().map(|word| (word.id.as_str(), word.pinyin.as_str())).collect();
    assert_eq!(read, [("w-a", "xíng"), ("w-b", "háng")], "{:?}", told(&swapped.imported));
}

/// Reads a lesson, and then what it becomes.
fn then(first: &str, second: &str) -> ImportPreview {
    let packs = tempfile::tempdir().unwrap();
    let first = imported_into(packs.path(), "lesson.csv", format!("id,zh,pinyin,bo,en\n{first}"));
    install(&first.imported, &first.folder).unwrap();
    imported_into(packs.path(), "lesson.csv", format!("id,zh,pinyin,bo,en\n{second}"))
}

#[test]
fn a_word_that_is_there_letter_for_letter_keeps_its_id_whatever_the_file_gives_it_to() {
    let first = "a1,水,shuǐ,ཆུ,water\nb4,火,huǒ,མེ,fire\n";
    for (other, id) in [("老师,lǎoshī,དགེ་རྒན,teacher", "teacher"), ("河,hé,ཆུ,river", "river")]
    {
        for brought in ["", "z9"] {
            let second = format!("a1,{other}\nb4,火,huǒ,མེ,fire\n{brought},水,shuǐ,ཆུ,water\n");
            let second = then(first, &second);
            let zh = other.split(',').next().unwrap();
            let expected = pairs(&[(id, zh), ("b4", "火"), ("a1", "水")]);
            assert_eq!(ids(&second), expected, "{:?}", told(&second.imported));
            assert_eq!(told_of(&second.imported, "exchange-table-ids-moved").len(), 1);
            let outcome = &second.imported.outcome;
            assert_eq!((outcome.new.count, outcome.unchanged, outcome.removed.count), (1, 2, 0));
        }
    }
}

#[test]
fn words_whose_rows_have_moved_are_found_by_chinese_and_pinyin_when_their_tibetan_was_edited() {
    let first = "k1,水,shuǐ,ཆུ,water\nk2,火,huǒ,མེ,fire\nk3,山,shān,རི,hill\n";
    let second = "k1,土,tǔ,ས,earth\nk2,水,shuǐ,ཆབ,water\nk3,火,huǒ,མེ་ལྕེ,fire\nk4,山,shān,རི་བོ,hill\n";
    let second = then(first, second);
    let expected = pairs(&[("earth", "土"), ("k1", "水"), ("k2", "火"), ("k3", "山")]);
    assert_eq!(ids(&second), expected, "{:?}", told(&second.imported));
    // One that comes under an id that nobody knows.
    let second = then(first, "k2,火,huǒ,མེ,fire\nk3,山,shān,རི,hill\nk9,水,shuǐ,ཆབ,water\n");
    assert_eq!(ids(&second), pairs(&[("k2", "火"), ("k3", "山"), ("k1", "水")]));
    // Words that are written alike are not found in this way.
    let first = "k1,行,xíng,འགྲོ,go\nk2,行,háng,གྲལ,row\n";
    let second = then(first, "k1,行,xíng,འགྲོ,go\nk9,行,háng,ཚོང་ཁང,firm\nk2,行,háng,གྲལ,row\n");
    assert_eq!(ids(&second), pairs(&[("k1", "行"), ("k9", "行"), ("k2", "行")]));
}

#[test]
fn a_lesson_all_of_whose_ids_go_to_other_words_gets_new_ones() {
    let packs = tempfile::tempdir().unwrap();
    let first = "id,zh,pinyin,bo,en\nw-a,水,shuǐ,ཆུ,water\nw-b,火,huǒ,མེ,fire\n";
    let first = imported_into(packs.path(), "lesson.csv", first);
    install(&first.imported, &first.folder).unwrap();
    let others = "id,zh,pinyin,bo,en\nw-a,人,rén,མི,person\nw-b,山,shān,རི,hill\n";
    let file = packs.path().join("lesson.csv");
    std::fs::write(&file, others).unwrap();
    let second = previewed(&file, packs.path(), Some("lesson"));
    assert_eq!(ids(&second), pairs(&[("person", "人"), ("hill", "山")]));
    assert_eq!(told_of(&second.imported, "exchange-table-ids-moved").len(), 1);
    assert_eq!(told_of(&second.imported, "exchange-table-item-changed").len(), 0);
    let outcome = &second.imported.outcome;
    assert_eq!((outcome.new.count, outcome.removed.count, outcome.changed.count), (2, 2, 0));
    // Where nobody says that it is to replace that lesson, it is one of its own.
    let other = previewed(&file, packs.path(), None);
    assert_eq!((other.id.as_str(), other.replaces), ("lesson-2", false));
}

#[test]
fn a_word_whose_hanzi_was_corrected_is_the_same_word() {
    let first = ",水果,shuǐguǒ,ཤིང་ཏོག,fruit\n,苹过,píngguǒ,ཀུ་ཤུ,apple\n";
    let second = then(first, ",苹果,píngguǒ,ཀུ་ཤུ,apple\n,水果,shuǐguǒ,ཤིང་ཏོག,fruits\n");
    assert_eq!(ids(&second), pairs(&[("apple", "苹果"), ("fruit", "水果")]));
    let outcome = &second.imported.outcome;
    assert_eq!((outcome.changed.count, outcome.new.count, outcome.removed.count), (2, 0, 0));
    // Of two that sound alike it is not known which it is.
    let first = ",他,tā,ཁོང,he\n,她,tā,ཁོང,she\n";
    let second = then(first, ",它,tā,ཁོང,it\n");
    assert_eq!(ids(&second), pairs(&[("it", "它")]));
}

#[test]
fn ids_with_capital_letters_are_read_with_small_ones() {
    let first = "L1-1,水,shuǐ,ཆུ,water\nL1-2,火,huǒ,མེ,fire\n";
    let second = then(first, first);
    assert_eq!(ids(&second), pairs(&[("l1-1", "水"), ("l1-2", "火")]));
    assert_eq!(told_of(&second.imported, "exchange-table-ids-lowered").len(), 1);
    assert_eq!(second.imported.outcome.unchanged, 2);
    // Two that would become the same are not guessed at.
    let same = imported("a.csv", "id,zh,pinyin,bo\nL1,水,shuǐ,ཆུ\nl1,火,huǒ,མེ\n");
    assert!(same.pack.is_none());
    assert_eq!(told_of(&same, "exchange-table-ids-lowered").len(), 0);
}
