//! Files with errors: what can be taken in all the same, what is left out by name, and what is handed back to mend.

use super::*;
use crate::exchange::imported::Take;

const MIXED: &str =
    "汉字,拼音,藏文,英文,来源\n水,shuǐ,ཆུ,water,S\n火,huo9,མེ,fire,S\n书,shū,,book,S\n山,shān,རི,mountain,S\n";

fn names(imported: Option<&Imported>) -> Vec<&str> {
    imported
        .iter()
        .flat_map(|it| &it.pack)
        .flat_map(|pack| &pack.words)
        .map(|word| word.zh.as_str())
        .collect()
}

#[test]
fn what_can_be_read_is_taken_in_and_the_rest_is_a_table_to_mend() {
    let found = imported("a.csv", MIXED);
    assert!(found.taken(Take::Whole).is_none());
    let sound = found.taken(Take::OnlySound);
    assert_eq!(names(sound), ["水", "山"], "{:?}", told(&found));
    let outcome = &sound.unwrap().outcome;
    assert_eq!(outcome.new.first, ["水 ཆུ", "山 རི"]);
    let left_out: Vec<&str> = outcome.left_out.first.iter().map(|item| item.name.as_str()).collect();
    assert_eq!(left_out, ["火 མེ", "书"]);
    let rest = found.rest(Take::OnlySound).unwrap();
    let [sheet] = &rest.sheets[..] else { panic!("{rest:?}") };
    assert_eq!(sheet.header, ["汉字", "拼音", "藏文", "英文", "来源"]);
    let cells: Vec<String> = sheet.rows.iter().map(|(cells, _)| cells.join("|")).collect();
    assert_eq!(cells, ["火|huo9|མེ|fire|S", "书|shū||book|S"]);
    assert!(sheet.rows.iter().all(|(_, faults)| !faults.is_empty()));
    let book = rest.workbook("Faults", &|fault| fault.to_string()).unwrap();
    // It can be opened, and read again once it is mended.
    let again = imported("mended.xlsx", &book.bytes);
    assert_eq!(again.counts.words, 2, "{:?}", told(&again));
}

#[test]
fn what_has_errors_can_be_taken_in_to_be_completed() {
    let found = imported("a.csv", MIXED);
    let drafts = found.taken(Take::WithDrafts).unwrap();
    assert_eq!(names(Some(drafts)), ["水", "山"]);
    assert_eq!(drafts.outcome.drafts.first, ["火 མེ", "书"]);
    let pack = drafts.pack.as_ref().unwrap();
    assert_eq!(pack.drafts.len(), 2);
    assert!(drafts.text.as_ref().unwrap().contains("draft: true"));
    assert_eq!(found.rest(Take::WithDrafts), None);
}

#[test]
fn a_list_in_one_language_is_taken_in_to_be_completed() {
    let hsk = "序号,等级,词语,拼音,词性\n1,1,爱,ài,动\n2,1,爱好,àihào,名\n3,1,八,bā,数\n";
    let no_names = "爱,ài,love\n八,bā,eight\n";
    let pleco = "//HSK/Level 1\n爱[愛]\tai4\tto love; affection\n八[八]\tba1\teight\n";
    let quizlet = "爱\tto love\n八\teight\n";
    let quizlet_dashes = "爱 - to love\n八 - eight\n";
    for (name, text, count) in [
        ("hsk.csv", hsk, 3),
        ("list.csv", no_names, 2),
        ("pleco.txt", pleco, 2),
        ("cards.txt", quizlet, 2),
        ("dashes.txt", quizlet_dashes, 2),
    ] {
        let found = imported(name, text);
        assert!(found.pack.is_none(), "{name}");
        assert!(found.taken(Take::OnlySound).is_none(), "{name}");
        let drafts = found.taken(Take::WithDrafts).unwrap_or_else(|| panic!("{name}: {:?}", told(&found)));
        assert_eq!(drafts.outcome.drafts.count, count, "{name}: {:?}", told(&found));
        assert_eq!(drafts.pack.as_ref().map(|pack| pack.drafts.len()), Some(count), "{name}");
    }
    let found = imported("pleco.txt", pleco);
    let text = found.taken(Take::WithDrafts).unwrap().text.clone().unwrap();
    assert!(text.contains("Level 1") && text.contains("\"爱\"") && !text.contains('愛'), "{text}");
}

#[test]
fn questions_in_one_language_are_taken_in_to_be_completed_and_essays_are_left_out_by_name() {
    let gift = "::one:: What is water? {=wet ~dry}\n\n::two:: Write about water. {}\n\n::three:: Fire is hot. {T}\n\n\
        ::four:: broken {=a\n\n";
    let found = imported("a.gift", gift);
    let drafts = found.taken(Take::WithDrafts).unwrap_or_else(|| panic!("{:?}", told(&found)));
    assert_eq!(drafts.outcome.drafts.count, 2, "{:?}", drafts.outcome);
    let left_out: Vec<&str> = drafts.outcome.left_out.first.iter().map(|item| item.name.as_str()).collect();
    assert!(left_out.contains(&"two") && left_out.iter().any(|name| name.contains("broken")), "{left_out:?}");
    let rest = found.rest(Take::WithDrafts).unwrap();
    assert!(
        rest.sheets.iter().flat_map(|sheet| &sheet.rows).any(|(cells, _)| cells.join(" ").contains("broken"))
    );
    let aiken = "What is water?\nA. wet\nB. dry\nANSWER: A\n";
    let found = imported("aiken.txt", aiken);
    assert_eq!(
        found.taken(Take::WithDrafts).map(|it| it.outcome.drafts.count),
        Some(1),
        "{:?}",
        told(&found)
    );
}

#[test]
fn what_becomes_of_each_item_of_a_lesson_is_told_by_name() {
    let packs = tempfile::tempdir().unwrap();
    let first =
        imported_into(packs.path(), "a.csv", "汉字,拼音,藏文,来源\n水,shuǐ,ཆུ,S\n火,huǒ,མེ,S\n山,shān,རི,S\n");
    crate::exchange::install(&first.imported, &first.folder).unwrap();
    let again = "汉字,拼音,藏文,来源\n水,shuǐ,ཆུ,S\n火,huǒ,མེ,T\n书,shū,དེབ,S\n";
    let found = imported_into(packs.path(), "a.csv", again).imported;
    let outcome = &found.outcome;
    assert_eq!(outcome.new.first, ["书 དེབ"]);
    assert_eq!(outcome.removed.first, ["山 རི"]);
    assert_eq!(outcome.unchanged, 1);
    let [changed] = &outcome.changed.first[..] else { panic!("{outcome:?}") };
    assert_eq!(
        (changed.name.as_str(), &changed.fields[..]),
        ("火 མེ", &[("source", "S".to_owned(), "T".to_owned())][..])
    );
    // An item whose row has an error stays as it was.
    let faulty = "汉字,拼音,藏文,来源\n水,shuǐ,ཆུ,S\n火,huo9,མེ,S\n山,shān,རི,S\n";
    let found = imported_into(packs.path(), "a.csv", faulty).imported;
    let sound = found.taken(Take::OnlySound).unwrap();
    assert_eq!(sound.outcome.removed.count, 0, "{:?}", sound.outcome);
    assert_eq!(sound.outcome.unchanged, 3, "{:?}", sound.outcome);
    assert!(names(Some(sound)).contains(&"火"));
}

#[test]
fn drafts_are_found_again_when_the_file_comes_again() {
    let packs = tempfile::tempdir().unwrap();
    let first = imported_into(packs.path(), "a.csv", MIXED);
    crate::exchange::install(first.imported.taken(Take::WithDrafts).unwrap(), &first.folder).unwrap();
    let again = imported_into(packs.path(), "a.csv", MIXED).imported;
    let drafts = again.taken(Take::WithDrafts).unwrap();
    assert_eq!(drafts.pack.as_ref().unwrap().drafts.len(), 2, "{:?}", drafts.text);
    let mended =
        imported_into(packs.path(), "a.csv", MIXED.replace("shū,,", "shū,དེབ,").replace("火,huo9", "火,huǒ"));
    let pack = mended.imported.pack.unwrap();
    assert_eq!((pack.words.len(), pack.drafts.len()), (4, 0));
}

#[test]
fn many_errors_are_all_left_out() {
    let mut text = "汉字,拼音,藏文,来源\n水,shuǐ,ཆུ,S\n".to_owned();
    for _ in 0..1_500 {
        text.push_str("火,huǒ,,S\n");
    }
    let found = imported("a.csv", text);
    let sound = found.taken(Take::OnlySound).unwrap();
    assert_eq!((names(Some(sound)), sound.outcome.left_out.count), (vec!["水"], 1_500));
    assert_eq!(found.rest(Take::OnlySound).unwrap().sheets[0].rows.len(), 1_500);
}
