//! `tsheg pack`, as a teacher meets it.

use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;
use tsheg::lesson::{Pack, read_pack};

use crate::harness::home;

fn tsheg(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tsheg"))
        .current_dir(folder)
        .args(["--lang", "en"])
        .args(arguments)
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

fn shipped(id: &str) -> Pack {
    read_pack(&home().join("lessons").join(id)).pack.unwrap()
}

#[test]
fn a_fresh_pack_passes_the_check_and_is_made_only_once() {
    let folder = TempDir::new().unwrap();
    let made = tsheg(folder.path(), &["pack", "new", "my-words", "--title", "我的词语", "--spreadsheet"]);
    assert_eq!(made.status.code(), Some(0), "{}", said(&made));
    assert_eq!(tsheg(folder.path(), &["check", "my-words"]).status.code(), Some(0));
    let pack = read_pack(&folder.path().join("my-words")).pack.unwrap();
    assert_eq!(pack.title.zh, "我的词语");
    assert!(folder.path().join("my-words.xlsx").is_file());
    let before = std::fs::read(folder.path().join("my-words/pack.ron")).unwrap();
    let again = tsheg(folder.path(), &["pack", "new", "my-words"]);
    assert_eq!(again.status.code(), Some(1));
    assert_eq!(std::fs::read(folder.path().join("my-words/pack.ron")).unwrap(), before);
    let odd = tsheg(folder.path(), &["pack", "new", "My Words"]);
    assert_eq!(odd.status.code(), Some(1));
    assert!(said(&odd).contains("my-words"), "{}", said(&odd));
}

#[test]
fn every_shipped_pack_goes_out_and_in_again_without_loss() {
    let folder = TempDir::new().unwrap();
    let ids: Vec<String> = std::fs::read_dir(home().join("lessons"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    assert!(ids.len() > 30);
    // Each format takes its share, so that the test does not take minutes.
    for (number, id) in ids.iter().enumerate() {
        let ending = ["xlsx", "csv", "tsheg"][number % 3];
        let file = format!("{id}.{ending}");
        let pack = home().join("lessons").join(id);
        let out = tsheg(folder.path(), &["pack", "export", &pack.display().to_string(), &file]);
        assert_eq!(out.status.code(), Some(0), "{}", said(&out));
        let back = tsheg(folder.path(), &["pack", "import", &file, "--into", "back"]);
        assert_eq!(back.status.code(), Some(0), "{}", said(&back));
        assert_eq!(read_pack(&folder.path().join("back").join(id)).pack.unwrap(), shipped(id), "{file}");
    }
}

#[test]
fn faults_of_a_file_are_told_cell_by_cell_and_nothing_is_written() {
    let folder = TempDir::new().unwrap();
    let text = "汉字,拼音,藏文,英文,备注\n水,shǔi,ཆུ,water,\n火,huǒ,གཀམེ,fire,?\n书,,དེབ,book,\n";
    std::fs::write(folder.path().join("week.csv"), text).unwrap();
    let output = tsheg(folder.path(), &["pack", "import", "week.csv", "--into", "lessons"]);
    assert_eq!(output.status.code(), Some(1));
    insta::assert_snapshot!(said(&output));
    assert!(!folder.path().join("lessons").exists());
}

#[test]
fn a_file_saved_by_an_old_chinese_spreadsheet_is_read() {
    let folder = TempDir::new().unwrap();
    // 汉字,拼音,英文 / 水,shui3,water in GB18030, which has room for Tibetan too: ཆུ is 81 32 F5 33 81 32 FB 30.
    let (bytes, _, unmapped) = encoding_rs::GB18030.encode("汉字,拼音,藏文,英文\n水,shui3,ཆུ,water\n");
    assert!(!unmapped);
    std::fs::write(folder.path().join("week.csv"), bytes).unwrap();
    let output = tsheg(folder.path(), &["pack", "import", "week.csv"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let word = read_pack(&folder.path().join("week")).pack.unwrap().words.remove(0);
    assert_eq!((word.zh.as_str(), word.bo[0].as_str()), ("水", "ཆུ"));
}

#[test]
fn what_a_format_cannot_hold_is_said() {
    let folder = TempDir::new().unwrap();
    let export = |id: &str| {
        let pack = home().join("lessons").join(id).display().to_string();
        tsheg(folder.path(), &["pack", "export", &pack, &format!("{id}.gift")])
    };
    let output = export("pinyin-1-tones");
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let words = shipped("pinyin-1-tones").words.len();
    assert!(said(&output).contains(&words.to_string()), "{}", said(&output));

    let output = export("animals");
    assert_eq!(output.status.code(), Some(1), "a lesson of words has nothing for GIFT");
    assert!(said(&output).contains("This lesson has no questions"), "{}", said(&output));
    assert!(!folder.path().join("animals.gift").exists(), "no empty file is left");
}

#[test]
fn a_wrong_call_is_told_from_a_problem() {
    let folder = TempDir::new().unwrap();
    assert_eq!(tsheg(folder.path(), &["pack", "import"]).status.code(), Some(2));
    assert_eq!(tsheg(folder.path(), &["pack", "import", "gone.xlsx"]).status.code(), Some(1));
    assert_eq!(tsheg(folder.path(), &["pack", "export", "gone", "gone.xlsx"]).status.code(), Some(1));
    assert_eq!(tsheg(folder.path(), &["pack", "export", "gone", "gone.doc"]).status.code(), Some(1));
}

const MIXED: &str =
    "汉字,拼音,藏文,英文,来源\n水,shuǐ,ཆུ,water,S\n火,huo9,མེ,fire,S\n书,shū,,book,S\n山,shān,རི,mountain,S\n";

#[test]
fn what_has_no_error_comes_in_and_the_rest_is_a_table_to_mend() {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("week.csv"), MIXED).unwrap();
    let output = tsheg(folder.path(), &["pack", "import", "week.csv", "--into", "lessons", "--only-sound"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(said(&output).contains("Left out (2): 火 མེ (B3) · 书 (C4)"), "{}", said(&output));
    let pack = read_pack(&folder.path().join("lessons/week")).pack.unwrap();
    assert_eq!(pack.words.len(), 2);
    // The table is read again when it has been mended, and one that lies there already is not written over.
    let again = tsheg(folder.path(), &["pack", "import", "week.csv", "--into", "lessons", "--only-sound"]);
    assert_eq!(again.status.code(), Some(0), "{}", said(&again));
    for name in ["week to mend.xlsx", "week to mend 2.xlsx"] {
        let mended = tsheg(folder.path(), &["pack", "import", name, "--into", "mended", "--dry-run"]);
        assert!(said(&mended).contains("“9” is not pinyin"), "{}", said(&mended));
        assert!(!said(&mended).contains("is not known"), "the column of faults is no fault");
    }
    let drafts = tsheg(folder.path(), &["pack", "import", "week.csv", "--into", "drafts", "--drafts"]);
    assert_eq!(drafts.status.code(), Some(0), "{}", said(&drafts));
    let pack = read_pack(&folder.path().join("drafts/week")).pack.unwrap();
    assert_eq!((pack.words.len(), pack.drafts.len()), (2, 2));
}

#[test]
fn a_guess_is_told_and_can_be_corrected() {
    let folder = TempDir::new().unwrap();
    let (bytes, _, _) = encoding_rs::GB18030.encode("A#B#C\n水#ཆུ#S\n火#མེ#S\n");
    std::fs::write(folder.path().join("week.txt"), bytes).unwrap();
    let corrected = [
        "pack",
        "import",
        "week.txt",
        "--read-as",
        "table",
        "--encoding",
        "gbk",
        "--separator",
        "#",
        "--header",
        "yes",
        "--column",
        "A=zh",
        "--column",
        "B=Tibetan",
        "--column",
        "C=-",
    ];
    let dry = tsheg(folder.path(), &[&corrected[..], &["--dry-run"]].concat());
    assert_eq!(dry.status.code(), Some(0), "{}", said(&dry));
    for told in
        ["table · GB18030 · # · the first line names the columns", "A = Chinese · B = Tibetan · C = left out"]
    {
        assert!(said(&dry).contains(told), "{told}: {}", said(&dry));
    }
    assert!(!folder.path().join("week").exists());
    let output = tsheg(folder.path(), &corrected);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert_eq!(read_pack(&folder.path().join("week")).pack.unwrap().words.len(), 2);
    for wrong in
        [["--separator", "ab"], ["--header", "perhaps"], ["--column", "A=nothing"], ["--encoding", "x"]]
    {
        let output = tsheg(folder.path(), &[&["pack", "import", "week.txt"][..], &wrong].concat());
        assert_eq!(output.status.code(), Some(2), "{wrong:?}");
    }
}

#[test]
fn a_word_list_is_printed_with_the_columns_that_are_asked_for() {
    let folder = TempDir::new().unwrap();
    let pack = home().join("lessons/everyday-1");
    let pack = pack.to_str().unwrap();
    for arguments in [
        vec!["sheet", pack, "all.pdf"],
        vec!["sheet", pack, "fold.pdf", "--columns", "bo,zh", "--blank", "zh"],
        vec!["pack", "export", pack, "export.pdf"],
    ] {
        let made = tsheg(folder.path(), &arguments);
        assert_eq!(made.status.code(), Some(0), "{}", said(&made));
        let file = folder.path().join(arguments[if arguments[0] == "sheet" { 2 } else { 3 }]);
        assert!(std::fs::read(file).unwrap().starts_with(b"%PDF-"), "{arguments:?}");
    }
    let odd = tsheg(folder.path(), &["sheet", pack, "odd.pdf", "--columns", "zh,fr"]);
    assert_eq!(odd.status.code(), Some(2), "{}", said(&odd));
    let none = tsheg(folder.path(), &["sheet", "nowhere", "odd.pdf"]);
    assert_eq!(none.status.code(), Some(1), "{}", said(&none));
    assert!(!folder.path().join("odd.pdf").exists());
}

#[test]
fn a_file_that_is_not_there_and_a_file_beside_a_subcommand_are_wrong_calls() {
    let folder = TempDir::new().unwrap();
    assert_eq!(tsheg(folder.path(), &["nowhere.tsheg"]).status.code(), Some(2));
    std::fs::write(folder.path().join("a.csv"), "zh,pinyin,bo\n").unwrap();
    let both = tsheg(folder.path(), &["a.csv", "check", "a"]);
    assert_eq!(both.status.code(), Some(2), "{}", said(&both));
}
