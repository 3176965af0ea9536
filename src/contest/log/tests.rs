//! What a log says, and what is wrong with it.

use proptest::prelude::*;

use super::*;
use crate::explain::Explain as _;

const HEAD: &str =
    r#"{"log":"tsheg-contest-1","rules":"buzzer","teams":["red","blue"],"seed":1,"questions":["p/a","p/b"]}"#;

/// The scores of a log of these events, and its faults as `line: key`.
fn told(lines: &[&str]) -> (Vec<i64>, Vec<String>) {
    let text = [&[HEAD], lines].concat().join("\n");
    faults_of(text.as_bytes())
}

fn faults_of(bytes: &[u8]) -> (Vec<i64>, Vec<String>) {
    let replayed = replay(bytes);
    let faults = replayed.faults.iter().map(|fault| format!("{}: {}", fault.line, fault.fault.message_id()));
    (replayed.contest.map(|contest| contest.scores()).unwrap_or_default(), faults.collect())
}

/// A block of a kind in the documentation.
fn block(kind: &str) -> String {
    let text = include_str!("../../../docs/contest-log.md");
    let begins = text.find(&format!("```{kind}\n")).expect("a block") + kind.len() + 4;
    let length = text[begins..].find("\n```").expect("its end");
    text[begins..begins + length].to_owned()
}

#[test]
fn the_example_of_the_documentation_can_be_told() {
    let (scores, faults) = faults_of(block("jsonl").as_bytes());
    assert_eq!(faults, [""; 0]);
    assert_eq!(scores, [100, 120, 90]);
}

#[test]
fn the_documentation_names_every_event_and_every_preset_exists() {
    let text = include_str!("../../../docs/contest-log.md");
    for kind in EventKind::ALL {
        assert!(text.contains(&format!("`{}`", kind.as_str())), "{}", kind.as_str());
    }
}

#[test]
fn every_wrong_line_is_told_and_not_what_follows_from_it() {
    let (_, faults) = told(&[
        r#"{"at":1,"event":"round","round":1}"#,
        r#"{"at":2,"event":"question","question":"p/c"}"#,
        r#"{"at":3,"event":"go"}"#,
        r#"{"at":4,"event":"pres","team":"red"}"#,
        r#"{"at":5,"event":"press"}"#,
        "",
        r#"{"at":7,"event":"press","team":"rad"}"#,
        r#"{"at":6,"event":"press","team":7,"extra":1}"#,
        r#"{"at":8,"event":"question","question":"p/a"}"#,
        r#"{"at":9,"event":"ruling","team":"red","ruling":"rihgt"}"#,
        r#"{"at":9,"event":"question","question":"p/b""#,
        r#"{"at":9,"event":"question","question":"p/b"}"#,
        r#"{"at":9,"event":"end"}"#,
    ]);
    assert_eq!(
        faults,
        [
            "3: contest-unknown-question",
            "5: contest-log-unknown-name",
            "6: pack-missing-field",
            "7: contest-log-empty",
            "8: contest-unknown-team",
            "9: contest-log-wrong-type",
            "9: pack-unknown-field",
            "11: contest-log-unknown-name",
            "12: contest-log-not-json",
        ]
    );
}

#[test]
fn what_would_be_right_is_said() {
    let hint = |line: &str| {
        let text = format!("{HEAD}\n{line}");
        let fault = replay(text.as_bytes()).faults.into_iter().next().expect("a fault").fault;
        fault.hint().map(|hint| (hint.id, hint.args.into_iter().map(|(_, value)| value).collect::<Vec<_>>()))
    };
    let near = |name: &str| Some(("pack-near-hint", vec![name.to_owned()]));
    assert_eq!(hint(r#"{"at":1,"event":"qestion","question":"p/a"}"#), near("question"));
    assert_eq!(hint(r#"{"at":1,"event":"round","rond":1}"#), near("round"));
    assert_eq!(hint(r#"{"at":1,"event":"press","team":"blu"}"#), near("blue"));
    let (id, args) = hint(r#"{"at":1,"event":"go"}"#).expect("a hint");
    assert!(id == "contest-not-now-hint" && args[0].starts_with("round, "), "{args:?}");
}

#[test]
fn a_first_line_is_read_with_all_its_faults() {
    let head = |text: &str| faults_of(text.as_bytes()).1;
    assert_eq!(head(""), ["1: contest-log-empty"]);
    assert_eq!(head("{}"), ["1: contest-log-no-head"]);
    assert_eq!(head(r#"{"log":"tsheg-contest-9"}"#), ["1: contest-log-format"]);
    assert_eq!(
        head(r#"{"log":"tsheg-contest-1","rules":"scool","teams":["a","b"],"sed":1}"#),
        ["1: contest-log-unknown-rules", "1: pack-unknown-field"]
    );
    assert_eq!(
        head(
            r#"{"log":"tsheg-contest-1","rules":"quizbowl","teams":["a","b","b"],"seed":1,"questions":[{"id":"x","difficulty":9},"x"]}"#
        ),
        [
            "1: contest-team-count",
            "1: contest-team-twice",
            "1: pack-out-of-range",
            "1: contest-question-listed-twice"
        ]
    );
    let rules = r#"{"log":"tsheg-contest-1","rules":{"name":{"bo":"ཀ","zh":"一"},"rounds":[]},"teams":["a","b"],"seed":1}"#;
    assert_eq!(head(rules), ["1: contest-log-rule"]);
    assert_eq!(head(&rules.replace("rounds", "round")), ["1: contest-log-bad-rules"]);
}

#[test]
fn a_last_line_that_was_cut_off_is_left_out() {
    let whole = block("jsonl");
    let all = whole.lines().count();
    let replayed = replay(whole.as_bytes());
    assert_eq!((replayed.cut_line, replayed.faults.len()), (None, 0));
    let last = whole.lines().last().expect("a line").len();
    for missing in 1..last {
        let replayed = replay(&whole.as_bytes()[..whole.len() - missing]);
        assert_eq!((replayed.cut_line, replayed.faults.len()), (Some(all), 0), "{missing}");
        assert_eq!(replayed.contest.map(|contest| contest.log().len()), Some(all - 2));
    }
    // With its end of line it was written like that, which is a fault.
    let cut = format!("{}\n", &whole[..whole.len() - 3]);
    assert_eq!(replay(cut.as_bytes()).faults.len(), 1);
}

#[test]
fn lines_are_bounded() {
    let long = format!(
        r#"{{"at":1,"event":"adjust","team":"red","points":1,"reason":"{}"}}"#,
        "x".repeat(MAX_LINE_BYTES)
    );
    assert_eq!(told(&[&long, ""]).1, ["2: contest-log-line-too-long"]);
    let deep = format!("{}1{}", "[".repeat(30_000), "]".repeat(30_000));
    assert_eq!(
        told(&[&deep, "{}"]).1,
        ["2: contest-log-not-json", "3: pack-missing-field", "3: pack-missing-field"]
    );
    let reason =
        format!(r#"{{"at":1,"event":"adjust","team":"red","points":1,"reason":"{}"}}"#, "x".repeat(900));
    assert_eq!(told(&[&reason]).1, ["2: contest-too-long"]);
    let points = r#"{"at":1,"event":"adjust","team":"red","points":99999999999}"#;
    assert_eq!(told(&[points]).1, ["2: contest-log-wrong-type"]);
}

proptest! {
    #[test]
    fn a_log_with_slips_is_read_without_a_panic(
        place in any::<prop::sample::Index>(), removed in 0..40_usize,
        inserted in prop::collection::vec(any::<u8>(), 0..6),
    ) {
        let mut bytes = block("jsonl").into_bytes();
        let start = place.index(bytes.len());
        let end = (start + removed).min(bytes.len());
        bytes.splice(start..end, inserted);
        let replayed = replay(&bytes);
        prop_assert!(replayed.faults.iter().all(|fault| fault.line >= 1));
    }
}
