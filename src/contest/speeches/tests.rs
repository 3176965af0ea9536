//! Speech contests as they are held: what comes of marks, times and changes, whatever the order.

mod any;

use std::path::Path;

use super::rules::{SpeechRules, parse};
use super::*;

/// Rules of one line of ten marks in hundredths, with more.
pub(super) fn rules(more: &str) -> SpeechRules {
    let text = format!(
        r#"(name: (bo: "ཀ", zh: "一"), sheet: [
            (id: "content", name: (bo: "ནང་དོན", zh: "内容"), most: 6, step: 0.01),
            (id: "language", name: (bo: "སྐད་ཡིག", zh: "语言"), most: 4, step: 0.01),
        ], {more})"#
    );
    parse(Path::new("rules.ron"), text.into_bytes()).unwrap()
}

pub(super) fn setting(more: &str, speakers: &[&str], judges: u8) -> SpeechSetting {
    let speakers = speakers.iter().map(|id| Speaker::new(id)).collect();
    SpeechSetting::new(rules(more), speakers, judges, 11, false).unwrap()
}

fn points(text: &str) -> Points {
    Points::parse(text).unwrap()
}

fn call(speaker: &str) -> SpeechEvent {
    SpeechEvent::Call { speaker: speaker.to_owned() }
}

pub(super) fn mark(speaker: &str, judge: u8, content: &str, language: &str) -> SpeechEvent {
    let marks = vec![("content".to_owned(), points(content)), ("language".to_owned(), points(language))];
    SpeechEvent::Mark { speaker: speaker.to_owned(), judge, marks }
}

/// A contest in which each speaker has spoken so many seconds and got these marks of content, 3 of language each.
fn held(more: &str, speeches: &[(&str, u64, &[&str])]) -> SpeechContest {
    let names: Vec<&str> = speeches.iter().map(|(name, ..)| *name).collect();
    let judges = speeches.iter().map(|(.., marks)| marks.len()).max().unwrap_or(1);
    let mut contest = SpeechContest::begin(setting(more, &names, u8::try_from(judges).unwrap()));
    let mut at = 0;
    for (name, seconds, marks) in speeches {
        contest.apply(call(name), at).unwrap();
        contest.apply(SpeechEvent::Start, at).unwrap();
        at += seconds * 1_000;
        contest.apply(SpeechEvent::Stop, at).unwrap();
        for (judge, content) in (1..).zip(*marks) {
            contest.apply(mark(name, judge, content, "3"), at).unwrap();
        }
    }
    contest
}

/// `place name total`, the first first.
fn places(contest: &SpeechContest) -> Vec<String> {
    let told = contest.results().into_iter().map(|result| {
        let place = result.place.map_or("-".to_owned(), |place| place.to_string());
        let total = result.total.map_or("-".to_owned(), |total| total.to_string());
        format!("{place} {} {total}", contest.setting().speakers()[result.speaker].id)
    });
    told.collect()
}

#[test]
fn the_highest_and_the_lowest_are_dropped_when_there_are_judges_enough() {
    let marks: &[&str] = &["5", "1", "6", "4", "4.5"];
    assert_eq!(places(&held("drop_from: 5", &[("a", 60, marks)])), ["1 a 7.5"]);
    assert_eq!(places(&held("drop_from: 6", &[("a", 60, marks)])), ["1 a 7.1"]);
    assert_eq!(places(&held("", &[("a", 60, marks)])), ["1 a 7.1"]);
    let dropped = held("drop_from: 5", &[("a", 60, marks)]);
    let dropped: Vec<bool> = dropped.results()[0].judges.iter().map(|judge| judge.is_dropped).collect();
    assert_eq!(dropped, [false, true, true, false, false]);
    // Of judges who agree one is dropped as the highest and another as the lowest.
    assert_eq!(places(&held("drop_from: 3", &[("a", 60, &["4", "4", "4"])])), ["1 a 7"]);
}

#[test]
fn time_costs_what_the_limits_say() {
    let limits = r#"limits: (name: (bo: "ཀ", zh: "一"), green: 60, amber: 90, red: 120, least: 30, most: 200,
        over: [(from: 11, hundredths: 20), (from: 30, hundredths: 50)])"#;
    let speeches = |seconds| held(limits, &[("a", seconds, &["5"])]);
    let totals = [119, 130, 131, 149, 150].map(|seconds| places(&speeches(seconds)));
    assert_eq!(totals.concat(), ["1 a 8", "1 a 8", "1 a 7.8", "1 a 7.8", "1 a 7.5"]);
    for seconds in [29, 201] {
        let contest = speeches(seconds);
        assert_eq!(contest.results()[0].standing, SpeechStanding::OutOfTime);
        assert_eq!(contest.results()[0].place, None, "{seconds}");
    }
}

#[test]
fn rests_of_the_clock_do_not_count_and_a_time_can_be_put_right() {
    let mut contest = SpeechContest::begin(setting("", &["a"], 1));
    for (event, at) in [
        (call("a"), 0),
        (SpeechEvent::Start, 1_000),
        (SpeechEvent::Pause, 11_000),
        (SpeechEvent::Resume, 500_000),
    ] {
        contest.apply(event, at).unwrap();
    }
    assert_eq!(contest.state().spoken_ms(505_000), Some(15_000));
    contest.apply(SpeechEvent::Stop, 520_000).unwrap();
    assert_eq!(contest.results()[0].ms, Some(30_000));
    contest.apply(SpeechEvent::Time { speaker: "a".into(), ms: 28_500 }, 530_000).unwrap();
    assert_eq!(contest.results()[0].ms, Some(28_500));
}

#[test]
fn what_decides_a_tie_is_said_by_the_rules() {
    let speeches: &[(&str, u64, &[&str])] =
        &[("a", 60, &["4", "5", "5", "5", "5"]), ("b", 60, &["5", "5", "5", "5", "5"])];
    assert_eq!(places(&held("drop_from: 5", speeches)), ["1 a 8", "1 b 8"]);
    assert_eq!(places(&held("drop_from: 5, ties: [AllMarks]", speeches)), ["1 b 8", "2 a 8"]);
    assert_eq!(
        places(&held("drop_from: 5, ties: [LessTakenOff, Criterion(\"content\")]", speeches)),
        ["1 b 8", "2 a 8"]
    );
    let drawn = places(&held("drop_from: 5, ties: [Draw]", speeches));
    assert!(drawn.iter().any(|line| line.starts_with("2 ")), "{drawn:?}");
    // After a shared place the next one is left out.
    let three: &[(&str, u64, &[&str])] = &[("a", 60, &["4"]), ("b", 60, &["5"]), ("c", 60, &["5"])];
    assert_eq!(places(&held("", three)), ["1 b 8", "1 c 8", "3 a 7"]);
}

#[test]
fn a_mark_that_is_corrected_changes_everything_after_it() {
    let mut contest = held("drop_from: 3", &[("a", 60, &["5", "4", "5.5"]), ("b", 60, &["5.1", "5.1", "5"])]);
    assert_eq!(places(&contest), ["1 b 8.1", "2 a 8"]);
    let mark = points("5.9");
    let correct = SpeechEvent::Correct { speaker: "a".into(), judge: 2, criterion: "content".into(), mark };
    contest.apply(correct, 900_000).unwrap();
    assert_eq!(places(&contest), ["1 a 8.5", "2 b 8.1"]);
    contest.apply(SpeechEvent::Undo { of: None }, 900_001).unwrap();
    assert_eq!(places(&contest), ["1 b 8.1", "2 a 8"]);
    contest.apply(SpeechEvent::Redo { of: None }, 900_002).unwrap();
    assert_eq!(places(&contest), ["1 a 8.5", "2 b 8.1"]);
    let off = SpeechEvent::Deduct { speaker: "a".into(), points: points("9"), reason: String::new() };
    contest.apply(off, 900_003).unwrap();
    assert_eq!(places(&contest), ["1 b 8.1", "2 a 0"]);
}

#[test]
fn what_depended_on_an_event_that_was_undone_falls_away() {
    let mut contest = held("", &[("a", 60, &["5"])]);
    // Line 5 gave the marks.
    let mark = points("4");
    let correct = SpeechEvent::Correct { speaker: "a".into(), judge: 1, criterion: "content".into(), mark };
    contest.apply(correct, 90_000).unwrap();
    contest.apply(SpeechEvent::Undo { of: Some(5) }, 91_000).unwrap();
    assert_eq!(contest.left_out().iter().map(|(line, _)| *line).collect::<Vec<_>>(), [6]);
    assert_eq!(contest.results()[0].missing, [0]);
}

#[test]
fn marks_are_closed_only_when_none_is_missing_and_shown_from_the_last_place() {
    let mut contest = SpeechContest::begin(setting("", &["a", "b", "c"], 2));
    let mut at = 0;
    let mut say = |contest: &mut SpeechContest, event: SpeechEvent| {
        at += 1_000;
        contest.apply(event, at)
    };
    for name in ["a", "b"] {
        for event in [call(name), SpeechEvent::Start, SpeechEvent::Stop, mark(name, 1, "4", "3")] {
            say(&mut contest, event).unwrap();
        }
    }
    let close = |contest: &mut SpeechContest, say: &mut dyn FnMut(&mut SpeechContest, SpeechEvent) -> _| {
        say(contest, SpeechEvent::Close)
    };
    let refused: Result<u32, SpeechRefusal> = close(&mut contest, &mut say);
    assert_eq!(refused, Err(SpeechRefusal::StillToSpeak { speaker: "c".into() }));
    say(&mut contest, SpeechEvent::Absent { speaker: "c".into() }).unwrap();
    let refused = close(&mut contest, &mut say);
    assert_eq!(refused, Err(SpeechRefusal::MarksMissing { speaker: "a".into(), judge: 2 }));
    say(&mut contest, mark("a", 2, "5", "3")).unwrap();
    say(&mut contest, SpeechEvent::Excuse { speaker: "b".into(), judge: 2 }).unwrap();
    assert!(say(&mut contest, SpeechEvent::Reveal).is_err());
    close(&mut contest, &mut say).unwrap();
    assert!(say(&mut contest, mark("b", 2, "6", "4")).is_err());
    assert!(contest.revealed().is_empty());
    let shown =
        |contest: &SpeechContest| contest.revealed().iter().map(|result| result.speaker).collect::<Vec<_>>();
    say(&mut contest, SpeechEvent::Reveal).unwrap();
    assert_eq!(shown(&contest), [1]);
    assert!(!contest.is_over());
    say(&mut contest, SpeechEvent::Reveal).unwrap();
    assert_eq!(shown(&contest), [0, 1]);
    assert!(contest.is_over());
    assert!(say(&mut contest, SpeechEvent::Reveal).is_err());
}

#[test]
fn who_was_called_by_mistake_speaks_later_and_who_withdrew_never() {
    let mut contest = SpeechContest::begin(setting("", &["a", "b", "c"], 1));
    contest.apply(call("b"), 0).unwrap();
    contest.apply(call("a"), 1).unwrap();
    assert_eq!(contest.state().next_speaker(contest.setting()), Some(1));
    contest.apply(SpeechEvent::Absent { speaker: "a".into() }, 2).unwrap();
    assert_eq!(contest.state().phase, SpeechPhase::Waiting);
    contest.apply(call("a"), 3).unwrap();
    contest.apply(SpeechEvent::Withdraw { speaker: "c".into() }, 4).unwrap();
    let refused = contest.apply(call("c"), 5);
    assert_eq!(refused, Err(SpeechRefusal::Withdrawn { speaker: "c".into() }));
}

#[test]
fn the_order_is_drawn_by_the_seed_group_by_group() {
    let speakers = |groups: &[&str]| -> Vec<Speaker> {
        let speaker = |(index, group): (usize, &&str)| Speaker {
            group: (*group).to_owned(),
            ..Speaker::new(&format!("s{index}"))
        };
        groups.iter().enumerate().map(speaker).collect()
    };
    let groups = ["x", "y", "x", "y", "x", "y", "x", "y"];
    let order =
        |seed| SpeechSetting::new(rules(""), speakers(&groups), 1, seed, true).unwrap().order().to_vec();
    assert_eq!(order(5), order(5));
    assert!((0..20).any(|seed| order(seed) != order(5)));
    for seed in 0..20 {
        let drawn = order(seed);
        assert!(drawn[..4].iter().all(|speaker| speaker % 2 == 0), "{drawn:?}");
        assert!(drawn[4..].iter().all(|speaker| speaker % 2 == 1), "{drawn:?}");
    }
    let listed = SpeechSetting::new(rules(""), speakers(&["", "", ""]), 1, 3, false).unwrap();
    assert_eq!(listed.order(), [0, 1, 2]);
}

#[test]
fn groups_have_places_of_their_own() {
    let mut contest = {
        let speakers = [("a", "x"), ("b", "y"), ("c", "x")];
        let speakers =
            speakers.map(|(id, group)| Speaker { group: group.to_owned(), ..Speaker::new(id) }).to_vec();
        SpeechContest::begin(SpeechSetting::new(rules(""), speakers, 1, 0, false).unwrap())
    };
    for (index, (name, content)) in (0..).zip([("a", "3"), ("b", "4"), ("c", "5")]) {
        for event in [call(name), SpeechEvent::Start, SpeechEvent::Stop, mark(name, 1, content, "3")] {
            contest.apply(event, index).unwrap();
        }
    }
    let places: Vec<_> = contest
        .results()
        .iter()
        .map(|result| (result.speaker, result.place.unwrap(), result.place_in_group.unwrap()))
        .collect();
    assert_eq!(places, [(2, 1, 1), (1, 2, 1), (0, 3, 2)]);
}
