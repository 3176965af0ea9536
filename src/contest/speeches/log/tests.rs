//! What a log says, and what is wrong with it.

use super::*;
use crate::contest::speeches::{SpeechEventKind, SpeechStanding};
use crate::explain::Explain as _;

const HEAD: &str =
    r#"{"log":"tsheg-speeches-1","rules":"ten-541","speakers":["dolma","tashi"],"judges":1,"seed":1}"#;
const DOCUMENT: &str = include_str!("../../../../docs/speech-contest-log.md");

fn faults(lines: &[&str]) -> Vec<String> {
    faults_of([&[HEAD], lines].concat().join("\n").as_bytes())
}

fn faults_of(bytes: &[u8]) -> Vec<String> {
    let faults = replay(bytes).faults;
    faults.iter().map(|fault| format!("{}: {}", fault.line, fault.fault.message_id())).collect()
}

/// A block of a kind in the documentation.
fn block(kind: &str) -> String {
    let begins = DOCUMENT.find(&format!("```{kind}\n")).expect("a block") + kind.len() + 4;
    let length = DOCUMENT[begins..].find("\n```").expect("its end");
    DOCUMENT[begins..begins + length].to_owned()
}

#[test]
fn the_example_of_the_documentation_comes_to_what_it_says() {
    let replayed = replay(block("jsonl").as_bytes());
    assert_eq!(replayed.faults, []);
    let contest = replayed.contest.unwrap();
    let told: Vec<String> = contest
        .results()
        .iter()
        .map(|result| {
            let number = |points: Option<crate::contest::speeches::Points>| {
                points.map_or("-".to_owned(), |points| points.with_places(3))
            };
            let place = result.place.map_or("-".to_owned(), |place| place.to_string());
            let name = &contest.setting().speakers()[result.speaker].id;
            let (mean, total) = (number(result.mean), number(result.total));
            format!("{place} {name} {mean} -{} = {total} {}", result.off_for_time, result.standing.as_str())
        })
        .collect();
    // Tashi's judges are four, so that none is dropped: (8.8 + 8.2 + 8.4 + 9.1) / 4. Of Dolma's five 8.3, 8.3, 8.5.
    assert_eq!(
        told,
        ["1 tashi 8.625 -0.2 = 8.425 counted", "2 dolma 8.367 -0 = 8.367 counted", "- metok - -0 = - absent",]
    );
    assert!(contest.is_over());
}

#[test]
fn the_documentation_names_every_event_and_every_preset() {
    let presets = crate::contest::speeches::rules::speech_presets().iter().map(|preset| preset.id);
    for name in SpeechEventKind::ALL.map(SpeechEventKind::as_str).into_iter().chain(presets) {
        assert!(DOCUMENT.contains(&format!("`{name}`")), "{name}");
    }
}

#[test]
fn every_wrong_line_is_told_and_not_what_follows_from_it() {
    let faults = faults(&[
        r#"{"at":1,"event":"start"}"#,
        r#"{"at":2,"event":"call","speaker":"dolmaa"}"#,
        r#"{"at":3,"event":"start"}"#,
        r#"{"at":4,"event":"call","speaker":"dolma"}"#,
        r#"{"at":5,"event":"star"}"#,
        "",
        r#"{"at":6,"event":"stop"}"#,
        r#"{"at":5,"event":"mark","speaker":"dolma","judge":1,"marks":{"language":4}}"#,
        r#"{"at":7,"event":"mark","speaker":"dolma","judge":1,"marks":{"contents":4.5}}"#,
        r#"{"at":8,"event":"mark","speaker":"dolma","judge":1,"marks":{"content":5.01}}"#,
        r#"{"at":9,"event":"mark","speaker":"dolma","judge":1,"marks":{"content":4.12345}}"#,
        r#"{"at":9,"event":"mark","speaker":"dolma","judge":1,"marks":{"content":"4.1"}}"#,
        r#"{"at":10,"event":"mark","speaker":"dolma","judge":1,"marks":{"content":4.5}}"#,
        r#"{"at":11,"event":"mark","speaker":"dolma","judge":1,"marks":{"content":4.6}}"#,
        r#"{"at":12,"event":"call","speaker":"dolma"}"#,
        r#"{"at":13,"event":"undo","of":99}"#,
        r#"{"at":14,"event":"call","speaker":"tashi"}"#,
        r#"{"at":14,"event":"start"}"#,
        r#"{"at":15,"event":"close"}"#,
        r#"{"at":15,"event":"close""#,
    ]);
    assert_eq!(
        faults,
        [
            "2: speeches-not-now",
            "3: speeches-unknown-speaker",
            "6: contest-log-unknown-name",
            "7: contest-log-empty",
            "9: contest-backwards",
            "10: speeches-unknown-criterion",
            "11: speeches-no-such-mark",
            "12: contest-log-wrong-type",
            "13: contest-log-wrong-type",
            "15: speeches-already-marked",
            "16: speeches-has-spoken",
            "17: contest-no-such-event",
            "20: speeches-not-now",
        ]
    );
}

#[test]
fn a_first_line_is_read_with_all_its_faults() {
    let head = |text: &str| faults_of(text.as_bytes());
    assert_eq!(head(""), ["1: contest-log-empty"]);
    assert_eq!(head(r#"{"log":"tsheg-speeches-9"}"#), ["1: contest-log-format"]);
    assert_eq!(
        head(r#"{"log":"tsheg-speeches-1","rules":"ten","speakers":["a"],"sed":1}"#),
        ["1: contest-log-unknown-rules", "1: pack-missing-field", "1: pack-unknown-field"]
    );
    let wrong = r#"{"log":"tsheg-speeches-1","rules":"class","speakers":["a","a",""],"judges":0,"seed":1}"#;
    assert_eq!(
        head(wrong),
        [
            "1: speeches-judge-count",
            "1: speeches-speaker-twice",
            "1: contest-bad-name",
            "1: contest-bad-name"
        ]
    );
}

#[test]
fn a_last_line_that_was_cut_off_is_left_out() {
    let whole = block("jsonl");
    let all = whole.lines().count();
    let last = whole.lines().last().expect("a line").len();
    for missing in 1..last {
        let replayed = replay(&whole.as_bytes()[..whole.len() - missing]);
        assert_eq!((replayed.cut_line, replayed.faults.len()), (Some(all), 0), "{missing}");
    }
}

#[test]
fn what_is_written_is_read_again() {
    let contest = replay(block("jsonl").as_bytes()).contest.unwrap();
    let mut lines = vec![head_line(contest.setting())];
    lines.extend(contest.log().iter().map(event_line));
    let again = replay(lines.join("\n").as_bytes());
    assert_eq!(again.faults, []);
    let again = again.contest.unwrap();
    assert_eq!(again.log(), contest.log());
    assert_eq!(again.results(), contest.results());
    assert_eq!(again.setting().order(), contest.setting().order());
}

#[test]
fn logs_are_told_apart_by_their_first_line() {
    assert!(is_speech_log(HEAD.as_bytes()));
    assert!(is_speech_log(block("jsonl").as_bytes()));
    assert!(!is_speech_log(br#"{"log":"tsheg-contest-1"}"#));
    assert!(!is_speech_log(b"") && !is_speech_log(b"\xff\n") && !is_speech_log(b"[1]"));
}

#[test]
fn a_state_without_a_mark_is_no_result() {
    let text = [HEAD, r#"{"at":1,"event":"call","speaker":"dolma"}"#].join("\n");
    let contest = replay(text.as_bytes()).contest.unwrap();
    assert!(contest.results().iter().all(|result| result.place.is_none()));
    assert!(contest.results().iter().all(|result| result.standing == SpeechStanding::Waiting));
    assert!(!contest.is_over());
}
