//! Previews: format, id, title and target folder of a file.

mod foreign;

use std::fs;
use std::ops::ControlFlow;

use super::*;
use crate::exchange::convert::export;
use crate::exchange::exported::{LeftOut, What};
use crate::exchange::install::install;
use crate::explain::Explain;
use crate::lesson::{Pack, read_pack};

#[test]
fn a_plain_text_is_known_by_what_is_in_it() {
    let of = |text: &str| format_of(Path::new("questions.TXT"), text.as_bytes());
    assert_eq!(of("// mine\n::q1:: 2 + 2? {=4 ~5}\n"), Some(Format::Gift));
    assert_eq!(of("The sun is a star. {T}\n"), Some(Format::Gift));
    assert_eq!(of("水\tshuǐ\tཆུ\n"), Some(Format::AnkiText));
    assert_eq!(of("#separator:tab\n水\t{=x}\n"), Some(Format::AnkiText));
    assert_eq!(of("水;shuǐ;ཆུ\n"), Some(Format::AnkiText));
    assert_eq!(format_of(Path::new("a.gift"), b"anything"), Some(Format::Gift));
    assert_eq!(format_of(Path::new("a.doc"), b"::q:: {=4}"), None);
}

#[test]
fn a_name_of_a_file_becomes_an_id_and_a_title() {
    assert_eq!(id_of("My Words (2)"), "my-words-2");
    assert_eq!(id_of("第三课"), "di-san-ke");
    assert_eq!(id_of("ཐ་སྙད"), "tha-snyad");
    assert_eq!(id_of("№"), "my-lesson");
    let fallback =
        Trilingual { bo: "སློབ་ཚན".into(), zh: "课程".into(), en: "Lesson".into() };
    assert_eq!(title_of("第三课", &fallback).zh, "第三课");
    assert_eq!(title_of("ཐ་སྙད་", &fallback).bo, "ཐ་སྙད");
    assert_eq!(title_of("week 3", &fallback).en, "week 3");
    assert_eq!(title_of("2024-05", &fallback), fallback);
    assert!(
        title_of("第三课", &fallback).bo.ends_with("第三课"),
        "lessons can be told apart in every language"
    );
}

const PACK: &str = r#"(
    format: 1, id: "animals", title: (bo: "དཔེ", zh: "例", en: "Example"), authors: ["A"], licence: "CC0-1.0",
    words: [
        (id: "w-17", zh: "牛", pinyin: "niú", bo: ["བ་གླང"], en: ["ox"], source: "S"),
        (id: "mount", zh: "山", pinyin: "shān", bo: ["རི"], en: ["mountain"], source: "S"),
    ],
    questions: [(
        id: "q-9", ask: (bo: "ཆུ་ཅི་ཡིན།", zh: "水是什么？", en: "What is water?"), kind: TrueFalse(true),
        why: (bo: "ཆུ", zh: "水", en: "Water"), source: "S", difficulty: 1,
    )],
)
"#;

const FORMATS: [Format; 6] =
    [Format::Workbook, Format::Csv, Format::AnkiText, Format::AnkiPackage, Format::Gift, Format::Bundle];

/// A folder of packs with one pack in it.
fn packs() -> (tempfile::TempDir, Pack) {
    let packs = tempfile::tempdir().unwrap();
    let folder = packs.path().join("animals");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join(PACK_FILE), PACK).unwrap();
    let pack = read_pack(&folder).pack.unwrap();
    (packs, pack)
}

fn previewed(file: &Path, packs: &Path, id: Option<&str>) -> ImportPreview {
    let title = Trilingual { bo: "དཔེ".into(), zh: "例".into(), en: "Example".into() };
    let defaults = Defaults { title, author: "A".into(), licence: "CC0-1.0".into() };
    preview(file, packs, id, &defaults, &Corrections::default(), &mut |_| ControlFlow::Continue(())).unwrap()
}

#[test]
fn a_pack_that_cannot_be_read_is_not_taken_for_none() {
    let packs = tempfile::tempdir().unwrap();
    // A folder in place of the file: reading it fails on every system and for every user.
    std::fs::create_dir_all(packs.path().join("week-3").join(PACK_FILE)).unwrap();
    let file = packs.path().join("week-3.csv");
    std::fs::write(&file, "zh,pinyin,bo\n水,shuǐ,ཆུ\n").unwrap();
    let defaults = Defaults { title: Trilingual::default(), author: "A".into(), licence: "CC0-1.0".into() };
    let found = preview(&file, packs.path(), None, &defaults, &Corrections::default(), &mut |_| {
        ControlFlow::Continue(())
    });
    assert!(matches!(found, Err(PreviewError::Unreadable { .. })), "{found:?}");
}

#[test]
fn a_renamed_file_is_the_same_pack_in_every_format() {
    let (packs, pack) = packs();
    for format in FORMATS {
        let exported = export(&pack, &packs.path().join("animals"), format).unwrap();
        let file = packs.path().join(format!("copy (2).{}", format.ending()));
        std::fs::write(&file, &exported.bytes).unwrap();
        let found = previewed(&file, packs.path(), None);
        assert_eq!((found.id.as_str(), found.replaces), ("animals", true), "{format:?}");
        assert_eq!(found.folder, packs.path().join("animals"));
        assert_eq!(found.imported.pack.as_ref(), Some(&pack), "{format:?}: {:?}", found.imported.faults);
        let counts = &found.imported.counts;
        assert_eq!((counts.ids_given, counts.removed.len()), (0, 0), "{format:?}");

        let elsewhere = tempfile::tempdir().unwrap();
        let found = previewed(&file, elsewhere.path(), None);
        assert_eq!((found.id.as_str(), found.replaces), ("animals", false), "{format:?}");
    }
}

#[test]
fn what_is_not_finished_is_not_in_the_file_and_survives_its_import() {
    let (packs, _) = packs();
    let folder = packs.path().join("animals");
    let text = PACK.replace("words: [", "words: [(id: \"cow\", zh: \"牛\", draft: true),");
    std::fs::write(folder.join(PACK_FILE), text).unwrap();
    let pack = read_pack(&folder).pack.unwrap();
    for format in FORMATS {
        let exported = export(&pack, &folder, format).unwrap();
        let told = exported.left_out.contains(&LeftOut {
            what: What::Drafts,
            count: 1,
            names: vec!["牛".to_owned()],
        });
        assert_eq!(told, format != Format::Bundle, "{format:?}");
        let file = packs.path().join(format!("copy.{}", format.ending()));
        std::fs::write(&file, &exported.bytes).unwrap();
        let imported = previewed(&file, packs.path(), None).imported;
        assert_eq!(imported.pack.as_ref(), Some(&pack), "{format:?}: {:?}", imported.faults);
        assert!(imported.text.is_none_or(|text| text.contains("id: \"cow\"")), "{format:?}");
    }
    let file = packs.path().join("animals.csv");
    std::fs::write(&file, "zh,pinyin,bo,en\n母牛,mǔniú,བ་མོ,cow\n").unwrap();
    let imported = previewed(&file, packs.path(), None).imported;
    let ids: Vec<String> =
        imported.pack.iter().flat_map(|pack| &pack.words).map(|word| word.id.clone()).collect();
    assert_eq!(ids, ["cow-2"], "the id of what is not finished is not given away");
}

#[test]
fn an_id_that_is_asked_for_is_taken_and_the_other_is_told() {
    let (packs, pack) = packs();
    for format in FORMATS.into_iter().filter(|format| *format != Format::Bundle) {
        let exported = export(&pack, &packs.path().join("animals"), format).unwrap();
        let file = packs.path().join(format!("copy.{}", format.ending()));
        std::fs::write(&file, &exported.bytes).unwrap();
        let found = previewed(&file, packs.path(), Some("beasts"));
        assert_eq!((found.id.as_str(), found.replaces), ("beasts", false), "{format:?}");
        let told = found.imported.faults.iter().filter(|it| it.message_id() == "exchange-table-other-pack");
        assert_eq!(told.count(), 1, "{format:?}");
    }
}

#[test]
fn a_deck_that_anki_wrote_again_is_known_by_the_guids_of_its_notes() {
    let (packs, pack) = packs();
    let exported = export(&pack, &packs.path().join("animals"), Format::AnkiText).unwrap();
    let text = String::from_utf8(exported.bytes).unwrap();
    let is_ankis = |line: &&str| !line.starts_with("#Tsheg") && !line.starts_with("#id");
    let text: Vec<&str> = text.lines().filter(is_ankis).collect();
    let file = packs.path().join("Selected Notes.txt");
    std::fs::write(&file, text.join("\n")).unwrap();
    assert_eq!(previewed(&file, packs.path(), None).id, "animals");
}

#[test]
fn a_file_without_a_valid_id_becomes_the_pack_of_its_name() {
    let packs = tempfile::tempdir().unwrap();
    let file = packs.path().join("my words.csv");
    for text in ["zh,bo\n水,ཆུ\n", "section,id,zh,bo\npack,../Other,,\nwords,water,水,ཆུ\n"] {
        std::fs::write(&file, text).unwrap();
        assert_eq!(previewed(&file, packs.path(), None).id, "my-words");
    }
}

/// A folder of packs whose only one, `animals`, has this text.
fn packs_with(text: &str) -> tempfile::TempDir {
    let packs = tempfile::tempdir().unwrap();
    let folder = packs.path().join("animals");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join(PACK_FILE), text).unwrap();
    packs
}

/// Imports a table as the pack `animals`.
fn table(text: &str, packs: &Path) -> ImportPreview {
    let file = packs.join("animals.csv");
    std::fs::write(&file, text).unwrap();
    previewed(&file, packs, None)
}

fn word_ids(preview: &ImportPreview) -> Vec<&str> {
    let pack = preview.imported.pack.as_ref().unwrap_or_else(|| panic!("{:?}", preview.imported.faults));
    pack.words.iter().map(|word| word.id.as_str()).collect()
}

fn told(preview: &ImportPreview) -> Vec<&'static str> {
    let of_replaced = |id: &&str| id.starts_with("exchange-re");
    preview.imported.faults.iter().map(Explain::message_id).filter(of_replaced).collect()
}

#[test]
fn items_keep_the_ids_that_they_have_in_a_pack_with_errors() {
    // An error in a word: it has no pinyin.
    let packs = packs_with(&PACK.replace(" pinyin: \"niú\",", ""));
    assert!(read_pack(&packs.path().join("animals")).pack.is_none());
    let words = "zh,pinyin,bo,en,source\n牛,niú,བ་གླང,ox,S\n山,shān,རི,mountain,S\n";
    let found = table(
        &format!("section,id,{words}").replace("\n牛", "\nwords,,牛").replace("\n山", "\nwords,,山"),
        packs.path(),
    );
    assert!(found.replaces);
    assert_eq!(word_ids(&found), ["w-17", "mount"]);
    assert_eq!(found.imported.pack.as_ref().unwrap().title.zh, "例");
    assert_eq!(told(&found), Vec::<&str>::new(), "every item was found again");
    // A list of words alone: the questions stay as they are.
    let found = table(words, packs.path());
    assert_eq!(word_ids(&found), ["w-17", "mount"]);
    assert_eq!(found.imported.pack.as_ref().unwrap().questions[0].id, "q-9");
    // A word that is not found again may be one that could not be read.
    let found = table(&format!("{words}马,mǎ,རྟ,horse,S\n"), packs.path());
    assert_eq!(word_ids(&found), ["w-17", "mount", "horse"]);
    assert_eq!(told(&found), ["exchange-replaces-broken"]);
}

#[test]
fn a_part_of_a_pack_does_not_replace_what_cannot_be_read_of_the_rest() {
    let broken = PACK.replace("kind: TrueFalse(true)", "kind: Perhaps(true)");
    let packs = packs_with(&broken);
    let words = "zh,pinyin,bo,en,source\n牛,niú,བ་གླང,ox,S\n";
    let found = table(words, packs.path());
    assert_eq!(found.imported.pack, None);
    assert_eq!(told(&found), ["exchange-rest-unreadable"]);
    // A file of the whole pack replaces all of it.
    let (_whole, pack) = self::packs();
    let exported = export(&pack, Path::new("/nowhere/animals"), Format::Csv).unwrap();
    let file = packs.path().join("copy.csv");
    std::fs::write(&file, exported.bytes).unwrap();
    let found = previewed(&file, packs.path(), None);
    assert_eq!(found.imported.pack.as_ref(), Some(&pack), "{:?}", found.imported.faults);
}

#[test]
fn ids_that_are_lost_with_an_unreadable_pack_are_told() {
    let whole = "section,id,zh,pinyin,bo,en,source\nwords,,牛,niú,བ་གླང,ox,S\n";
    for broken in ["this is no pack", "(format: 9, words: [])"] {
        let packs = packs_with(broken);
        let found = table(whole, packs.path());
        assert_eq!(
            (word_ids(&found), told(&found)),
            (vec!["ox"], vec!["exchange-replaces-unreadable"]),
            "{broken}"
        );
    }
    for nothing in ["", "\n"] {
        let found = table(whole, packs_with(nothing).path());
        assert_eq!((word_ids(&found), told(&found)), (vec!["ox"], vec![]));
    }
}

#[test]
fn a_csv_file_that_was_saved_as_a_workbook_is_the_same_pack() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("animals").unwrap();
    for (row, cells) in (0..).zip([
        ["section", "id", "zh", "pinyin", "bo", "source"],
        ["pack", "animals--2", "", "", "", ""],
        ["words", "w-17", "牛", "niú", "བ་གླང", "S"],
    ]) {
        sheet.write_row(row, 0, cells).unwrap();
    }
    let packs = tempfile::tempdir().unwrap();
    let file = packs.path().join("copy.xlsx");
    std::fs::write(&file, book.save_to_buffer().unwrap()).unwrap();
    let found = previewed(&file, packs.path(), None);
    assert_eq!(found.id, "animals--2");
    assert_eq!(word_ids(&found), ["w-17"]);
}

#[test]
fn a_file_that_only_has_the_name_of_another_lesson_takes_nothing_of_it() {
    let home = tempfile::tempdir().unwrap();
    let packs = home.path().join("lessons");
    let read = |text: &str| {
        let file = home.path().join("words.csv");
        fs::write(&file, text).unwrap();
        previewed(&file, &packs, None)
    };
    fs::create_dir(&packs).unwrap();
    let first = read("汉字,拼音,藏文,英文\n水,shuǐ,ཆུ,water\n");
    install(&first.imported, &first.folder).unwrap();
    let other = read("汉字,拼音,藏文,英文\n猫,māo,ཞི་མི,cat\n");
    assert_eq!((other.id.as_str(), other.replaces), ("words-2", false));
    // With a word in common it is that lesson.
    let same = read("汉字,拼音,藏文,英文\n水,shuǐ,ཆུ,water\n猫,māo,ཞི་མི,cat\n");
    assert_eq!((same.id.as_str(), same.replaces), ("words", true));
}
