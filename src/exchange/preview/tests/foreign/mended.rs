//! Tables to mend that come back when they are mended: they are added to the lesson they came from.

use super::*;
use crate::exchange::imported::Take;
use crate::exchange::install;
use crate::exchange::understood::{ColumnAt, ColumnCorrection};

const FIRST: &str = "编号,汉字,拼音,藏文,英文,来源\n1,水,shuǐ,ཆུ,water,S\n2,火,huo9,མེ,fire,S\n3,书,shū,,book,S\n4,山,shān,རི,mountain,S\n";

/// Returns a table to mend as a teacher saves it who writes other texts into it.
fn mended(imported: &Imported, changes: &[(&str, &str)]) -> Vec<u8> {
    let mut rest = imported.rest(Take::OnlySound).unwrap().clone();
    for (cells, _) in rest.sheets.iter_mut().flat_map(|sheet| &mut sheet.rows) {
        for cell in cells.iter_mut() {
            for (was, is) in changes {
                if cell == was {
                    (*is).clone_into(cell);
                }
            }
        }
        cells.resize(6, String::new());
        if let Some((_, bo)) = changes.iter().find(|(was, _)| was.is_empty())
            && cells[3].is_empty()
        {
            (*bo).clone_into(&mut cells[3]);
        }
    }
    rest.workbook("What is wrong", &|fault| fault.to_string()).unwrap().bytes
}

fn all(imported: &Imported) -> Vec<(String, String)> {
    let words = imported.pack.iter().flat_map(|pack| &pack.words);
    words.map(|word| (word.id.clone(), word.zh.clone())).collect()
}

#[test]
fn a_table_that_was_mended_is_added_to_its_lesson() {
    let packs = tempfile::tempdir().unwrap();
    let first = imported_into(packs.path(), "week 3.csv", FIRST);
    let sound = first.imported.taken(Take::OnlySound).unwrap();
    install(sound, &first.folder).unwrap();
    // One row is mended, one still has an error.
    let half = mended(&first.imported, &[("huo9", "huǒ")]);
    let second = imported_into(packs.path(), "another name.xlsx", half);
    assert_eq!((second.id.as_str(), second.replaces), ("week-3", true));
    let taken = second.imported.taken(Take::OnlySound).unwrap();
    assert_eq!(taken.outcome.added_to.as_deref(), Some("week-3"), "{:?}", told(&second.imported));
    assert_eq!((taken.outcome.removed.count, taken.outcome.unchanged), (0, 2));
    assert_eq!(taken.outcome.new.first, ["火 མེ"]);
    assert_eq!(all(taken).len(), 3);
    install(taken, &second.folder).unwrap();
    // The rest comes again, all right this time, and then once more.
    let whole = mended(&second.imported, &[("", "དེབ")]);
    for new in [1, 0] {
        let third = imported_into(packs.path(), "rest.xlsx", whole.clone());
        let taken =
            third.imported.taken(Take::Whole).unwrap_or_else(|| panic!("{:?}", told(&third.imported)));
        assert_eq!((taken.outcome.new.count, taken.outcome.removed.count), (new, 0));
        let expected = [("water", "水"), ("mountain", "山"), ("fire", "火"), ("book", "书")];
        let expected: Vec<_> = expected.map(|(id, zh)| (id.to_owned(), zh.to_owned())).into();
        assert_eq!(all(taken), expected);
        assert_eq!(taken.pack.as_ref().unwrap().licence, "CC0-1.0");
        install(taken, &third.folder).unwrap();
    }
}

#[test]
fn nothing_goes_that_a_lesson_got_meanwhile() {
    let packs = tempfile::tempdir().unwrap();
    let first = imported_into(packs.path(), "a.csv", FIRST);
    install(first.imported.taken(Take::OnlySound).unwrap(), &first.folder).unwrap();
    // The lesson is edited: another word, a picture, and the word that is being mended is there already.
    let file = first.folder.join(PACK_FILE);
    let text = fs::read_to_string(&file).unwrap();
    let more = "words: [(id: \"fire\", zh: \"火\", pinyin: \"huǒ\", bo: [\"མེ\"], en: [\"flame\"], picture: \"🔥\", tags: [\"home\"], source: \"T\"),";
    fs::write(&file, text.replacen("words: [", more, 1)).unwrap();
    let bytes = mended(&first.imported, &[("huo9", "huǒ"), ("", "དེབ")]);
    let found = imported_into(packs.path(), "b.xlsx", bytes);
    let pack = found.imported.pack.unwrap_or_else(|| panic!("{:?}", found.imported.faults));
    let fire = pack.words.iter().find(|word| word.id == "fire").unwrap();
    assert!(fire.picture.is_some() && fire.tags == ["home"], "{fire:?}");
    assert_eq!((fire.en.as_slice(), fire.source.as_deref()), (&["fire".to_owned()][..], Some("S")));
    assert_eq!(pack.words.len(), 4);
    assert_eq!(found.imported.outcome.changed.count, 1);
}

#[test]
fn a_mended_row_takes_the_id_of_no_other_word() {
    let packs = tempfile::tempdir().unwrap();
    let first = "id,汉字,拼音,藏文,英文,来源\nw-x,水,shuǐ,ཆུ,water,S\nw-x,山,shān,རི,mountain,S\nw-b,火,huo9,མེ,fire,S\nw-c,人,rén,མི,person,S\n";
    let first = imported_into(packs.path(), "a.csv", first);
    let sound = first.imported.taken(Take::OnlySound).unwrap();
    install(sound, &first.folder).unwrap();
    assert_eq!(all(sound).len(), 2, "{:?}", all(sound));
    let found = imported_into(packs.path(), "b.xlsx", mended(&first.imported, &[("huo9", "huǒ")]));
    let taken = found.imported.taken(Take::Whole).unwrap_or_else(|| panic!("{:?}", told(&found.imported)));
    let expected = [("w-x", "水"), ("w-c", "人"), ("mountain", "山"), ("w-b", "火")];
    let expected: Vec<_> = expected.map(|(id, zh)| (id.to_owned(), zh.to_owned())).into();
    assert_eq!(all(taken), expected);
    assert_eq!(
        (taken.outcome.removed.count, taken.outcome.changed.count, taken.outcome.unchanged),
        (0, 0, 2)
    );
    assert_eq!(told_of(taken, "exchange-table-ids-moved").len(), 1);
}

#[test]
fn columns_that_were_corrected_are_named_in_the_table_to_mend() {
    let corrections = Corrections {
        columns: vec![ColumnCorrection { at: ColumnAt::Named("甲".into()), role: Some("bo") }],
        ..Corrections::default()
    };
    let found = corrected("a.csv", "汉字,甲,拼音\n水,ཆུ,shuǐ\n火,མེ,huo9\n", &corrections);
    let rest = found.rest(Take::OnlySound).unwrap();
    assert_eq!(rest.sheets[0].header, ["汉字", "bo", "拼音"]);
    let bytes = rest.workbook("What is wrong", &|fault| fault.to_string()).unwrap().bytes;
    let again = imported("a.xlsx", bytes);
    assert_eq!(again.counts.words, 1, "{:?}", told(&again));
}
