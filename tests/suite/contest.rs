//! `tsheg contest`, as a host meets it on the command line.

use std::fs;
use std::process::Command;

use crate::source;

/// Standard output, standard error and the exit code.
fn said(arguments: &[&str]) -> (String, String, Option<i32>) {
    let output = Command::new(env!("CARGO_BIN_EXE_tsheg")).arg("contest").args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code())
}

/// The first block of a kind in the documentation of logs.
fn block(kind: &str) -> String {
    let text = source::read("docs/contest-log.md");
    let (_, rest) = text.split_once(&format!("```{kind}\n")).unwrap();
    rest.split_once("```").unwrap().0.to_owned()
}

fn replayed(log: &str, more: &[&str]) -> (String, String, Option<i32>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("evening.jsonl");
    fs::write(&path, log).unwrap();
    said(&[&["replay", path.to_str().unwrap()], more].concat())
}

#[test]
fn the_example_of_the_documentation_prints_what_it_says() {
    let (output, errors, code) = replayed(&block("jsonl"), &["--lang", "en"]);
    assert_eq!((output, errors.as_str(), code), (block("text"), "", Some(0)));
}

#[test]
fn scores_are_there_for_machines() {
    let (output, _, code) = replayed(&block("jsonl"), &["--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&output).unwrap();
    assert_eq!((&told["ranking"][0]["team"], &told["ranking"][0]["score"]), (&"blue".into(), &120.into()));
    assert_eq!(
        (&told["questions"][4]["end"], &told["questions"][4]["scores"]["green"]),
        (&"void".into(), &90.into())
    );
    assert_eq!((told["faults"].as_array().map(Vec::len), code), (Some(0), Some(0)));
}

#[test]
fn a_wrong_line_is_told_by_its_number_in_every_language() {
    let log = block("jsonl").replacen(r#""ruling":"right""#, r#""ruling":"rihgt""#, 1);
    for (lang, line) in [("en", "line 4: "), ("zh", "第 4 行："), ("bo", "ཡིག་ཕྲེང་ 4 ")]
    {
        let (_, errors, code) = replayed(&log, &["--lang", lang]);
        assert!(errors.contains(line) && errors.contains("rihgt") && errors.contains("right"), "{errors}");
        assert!(!errors.contains('['), "{errors}");
        assert_eq!(code, Some(1));
    }
}

#[test]
fn a_log_that_was_cut_off_is_told_as_far_as_it_goes() {
    let log = block("jsonl");
    let (output, errors, code) = replayed(&log[..log.len() - 10], &["--lang", "en"]);
    assert!(output.contains("The contest is not over.") && errors.contains("Line 22"), "{output}{errors}");
    assert_eq!(code, Some(0));
}

#[test]
fn rules_are_listed_checked_and_shown() {
    let (output, _, code) = said(&["rules", "--lang", "zh"]);
    assert!(output.lines().count() >= 13 && output.contains("school") && code == Some(0), "{output}");
    for lang in ["bo", "zh", "en"] {
        for rules in output.lines().filter_map(|line| line.split_whitespace().next()) {
            let (card, errors, code) = said(&["rules", rules, "--lang", lang]);
            assert_eq!((errors.as_str(), code), ("", Some(0)), "{rules}");
            // A key that is missing stands in brackets, a value that is missing in braces.
            assert!(!card.contains(['[', '{']) && card.lines().count() > 4, "{card}");
            // Sentences, not sums; and nothing that costs nothing is written as minus nothing.
            assert!(!card.contains(['−', '+']) && !card.contains(" ms") && !card.contains("毫秒"), "{card}");
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.ron");
    fs::write(
        &path,
        "(name: (bo: \"འགྲན།\", zh: \"赛\"),\nrounds: [(kind: Buzzer, questions: Total(0), points: Flat(1))])",
    )
    .unwrap();
    let (output, _, code) = said(&["rules", path.to_str().unwrap(), "--lang", "en"]);
    assert!(output.contains(":2:17: error: ") && output.contains(":2:36: error: "), "{output}");
    assert_eq!(code, Some(1));
    assert_eq!(said(&["rules", "none"]).2, Some(1));
}
