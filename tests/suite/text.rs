//! `tsheg text`, as a script meets it.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

fn text(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tsheg"))
        .arg("text")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    // Written from beside, so that neither side waits for the other.
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().unwrap();
    // A program that stops reading early shows in its output.
    let _ = writer.join().unwrap();
    output
}

/// Standard output, standard error and the exit code.
fn said(arguments: &[&str], input: &str) -> (String, String, Option<i32>) {
    let output = text(arguments, input);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code())
}

fn assert_works(verb: &str, input: &str, expected: &str) {
    let all_well = (expected.to_owned(), String::new(), Some(0));
    assert_eq!(said(&[verb], input), all_well, "{verb}");
}

#[test]
fn every_verb_works_line_by_line() {
    assert_works("normalise", "སོྒྲལ\nབོད\n", "སྒྲོལ\nབོད\n");
    assert_works("syllables", "བཀྲ་ཤིས་བདེ་ལེགས།\n\nཨོཾ་མ་ཎི\n", "བཀྲ ཤིས བདེ ལེགས\n\n?ཨོཾ མ ?ཎི\n");
    assert_works("sort", "ཁ\nསྐད\nརྐང\nབཀའ\nདཀའ\nཀློག\nཀ\n", "ཀ\nཀློག\nདཀའ\nབཀའ\nརྐང\nསྐད\nཁ\n");
    assert_works("to-ewts", "བཀྲ་ཤིས་བདེ་ལེགས།\n", "bkra shis bde legs/\n");
    assert_works("from-ewts", "bkra shis bde legs/\npad+me hU~M\n", "བཀྲ་ཤིས་བདེ་ལེགས།\nཔདྨེ་ཧཱུྃ\n");
    assert_works("pinyin", "Ni3 hao3!\nxi1an1\nnu:3er2\n", "Nǐ hǎo!\nxī'ān\nnǚ'ér\n");
}

#[test]
fn a_fault_is_said_in_the_language_of_the_reader() {
    let (output, errors, code) = said(&["from-ewts", "--lang", "en"], "ka\nbk\n");
    assert_eq!((output.as_str(), code), ("ཀ\nབཀ\n", Some(1)));
    assert_eq!(errors, "line 2: “bk” has no vowel.\n");
    let (_, errors, code) = said(&["syllables", "--lang", "zh"], "ཀཆུ\n");
    assert!(errors.starts_with("第 1 行："), "{errors}");
    assert_eq!(code, Some(1));
    let (_, errors, code) = said(&["pinyin", "--lang", "bo"], "qq\n");
    assert!(errors.contains("qq") && !errors.contains('['), "{errors}");
    assert_eq!(code, Some(1));
}

#[test]
fn what_is_not_wylie_stays_in_its_place_and_is_said_once() {
    let (output, errors, code) = said(&["from-ewts", "--lang", "en"], "mo . ???\nMi\ngra^\n");
    assert_eq!((output.as_str(), code), ("མོ་.་???\nMཨི\nགྲ༹\n", Some(1)));
    let told: Vec<&str> = errors.lines().collect();
    let expected = [
        "line 1: “.” may not stand here.",
        "line 1: “???” may not stand here.",
        "line 2: “M” may not stand here.",
    ];
    assert_eq!(told, expected);
    assert_works("from-ewts", "bgrwa g+m+r+a\n", "བགྲྭ་གྨྲྸ\n");
    assert_works("to-ewts", "བགྲྭ་གྨྲྸ་རྱ\n", "bgrwa g+m+r+a r+ya\n");
}

#[test]
fn a_call_that_cannot_be_understood_is_told_apart() {
    assert_eq!(said(&["translate"], "").2, Some(2));
    let (help, _, code) = said(&["syllables", "--help"], "");
    assert!(help.contains('*') && help.contains('?'), "{help}");
    assert_eq!(code, Some(0));
}

#[test]
fn hundreds_of_thousands_of_lines_go_through_and_come_back() {
    let words = ["བཀྲ་ཤིས་བདེ་ལེགས།", "བོད་ཡིག", "མེ་ཏོག", "སློབ་གྲྭ་ཆེན་མོ", "ཁྱེད་རང་ག་པར་ཕེབས་ཀ"];
    let lines = (words.join("\n") + "\n").repeat(200_000 / words.len());
    let (wylie, _, code) = said(&["to-ewts"], &lines);
    assert_eq!((wylie.lines().count(), code), (200_000, Some(0)));
    let (back, _, code) = said(&["from-ewts"], &wylie);
    assert!(back == lines && code == Some(0));
}

#[test]
#[cfg(unix)]
fn a_reader_that_goes_away_is_no_fault() {
    let lines = "བཀྲ་ཤིས་བདེ་ལེགས།\n".repeat(50_000);
    let mut child = Command::new(env!("CARGO_BIN_EXE_tsheg"))
        .args(["text", "to-ewts"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    // The program may stop reading before all is written.
    let _ = child.stdin.take().unwrap().write_all(lines.as_bytes());
    let output = child.wait_with_output().unwrap();
    assert_eq!((String::from_utf8(output.stderr).unwrap(), output.status.code()), (String::new(), Some(0)));
}
