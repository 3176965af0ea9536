//! Any evening: whatever is said in whatever order, the log tells the same story.

use proptest::prelude::*;

use super::*;

/// What a host may say; which of it is possible decides itself.
fn any_line() -> impl Strategy<Value = String> {
    let team = || prop_oneof![Just("a"), Just("b"), Just("c")];
    let question = || (0..40_u32).prop_map(|number| format!("q{number}"));
    let ruling = prop_oneof![Just("right"), Just("wrong"), Just("void"), Just("prompted"), Just("power")];
    let past = || 2..60_u32;
    let team_answer = (team(), prop_oneof![Just("right"), Just("wrong")]);
    prop_oneof![
        2 => (1..8_u32).prop_map(|round| format!("round {round}")),
        6 => question().prop_map(|question| format!("ask {question}")),
        6 => (question(), team()).prop_map(|(question, team)| format!("ask {question} {team}")),
        3 => (team(), prop_oneof![Just(10), Just(20), Just(30)]).prop_map(|(team, points)| format!("choose {team} {points}")),
        1 => (team()).prop_map(|team| format!("choose {team} Dolma")),
        1 => team().prop_map(|team| format!("pass {team}")),
        6 => Just("go".to_owned()),
        8 => team().prop_map(|team| format!("press {team}")),
        8 => (ruling, team()).prop_map(|(ruling, team)| format!("{ruling} {team}")),
        2 => Just("time-up".to_owned()),
        2 => (team(), prop_oneof![Just(""), Just(" right"), Just(" wrong"), Just(" 5"), Just(" void")])
            .prop_map(|(team, ruling)| format!("answer {team}{ruling}")),
        2 => (team_answer).prop_map(|(team, ruling)| format!("answers {team}:{ruling}")),
        1 => team().prop_map(|team| format!("cards true {team}:TTT")),
        1 => Just("audience right".to_owned()),
        1 => (team(), -20..20_i32).prop_map(|(team, points)| format!("adjust {team} {points}")),
        1 => (team(), prop_oneof![Just("a"), Just("Dolma"), Just("")]).prop_map(|(team, name)| format!("rename {team} {name}")),
        1 => (team(), team()).prop_map(|(one, other)| format!("tie-break {one} {other}")),
        1 => Just("pause".to_owned()),
        2 => Just("resume".to_owned()),
        2 => Just("undo".to_owned()),
        1 => past().prop_map(|of| format!("undo {of}")),
        2 => Just("redo".to_owned()),
        1 => past().prop_map(|of| format!("redo {of}")),
        2 => (past(), prop_oneof![Just("right"), Just("wrong")]).prop_map(|(of, ruling)| format!("correct {of} {ruling}")),
        1 => question().prop_map(|question| format!("throw-out {question}")),
        1 => (team(), past()).prop_map(|(team, of)| format!("protest {team} {of} right")),
        1 => past().prop_map(|of| format!("uphold {of}")),
        1 => Just("end".to_owned()),
    ]
}

fn an_evening() -> Contest {
    let rules = "start: 50, floor: -100, final_tie: TieBreak, press_tie: Share, rounds: [
        (kind: Required, questions: Each(3), points: Flat(10), wrong: Lose(5), steal: Next),
        (kind: Buzzer, questions: Total(9), points: Flat(10), wrong: Lose(10), seconds: 20, buzzer: (
            opens: AtStart, seconds: 10, after_wrong: PressAgain, early: [(lose: 5, then: Restart), (lose: 9, then: Void)])),
        (kind: Tossup, questions: Total(9), points: Flat(10), seconds: 2, bonus: (parts: 2, points: 5, seconds: 5, steal: true),
            buzzer: (opens: AtOnce, seconds: 3, after_wrong: NextInOrder, power: 15, interrupt_wrong: Lose(5))),
        (kind: Risk, questions: Each(2), points: Chosen([10, 20, 30]), wrong: Value, order: LowestFirst, may_pass: true),
        (kind: Everyone, questions: Total(4), points: Flat(10)),
        (kind: Cards, players: 3, questions: Total(4), points: Flat(10)),
        (kind: Named, questions: Each(2), points: Flat(10), prompting: Lose(10)),
    ], tie_break: (kind: TieBreak, questions: Total(5), points: Flat(0), out_when_wrong: true,
        buzzer: (opens: AtStart, seconds: 15, after_wrong: PressAgain))";
    contest(rules, "a b c")
}

/// Says what can be said of the lines, and something possible between them, so that the evening gets somewhere.
fn held(lines: &[String]) -> Contest {
    let mut contest = an_evening();
    for line in lines {
        let before = (contest.state().clone(), contest.log().len());
        if say(&mut contest, line).is_err() {
            assert_eq!(
                (contest.state(), contest.log().len()),
                (&before.0, before.1),
                "a refusal changed something"
            );
        }
    }
    contest
}

fn told(contest: &Contest) -> Replay {
    let log = contest.log().iter().cloned().map(Some).collect();
    Contest::replay(contest.setting().clone(), log)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_log_told_again_is_where_the_contest_stands(lines in prop::collection::vec(any_line(), 0..150)) {
        let contest = held(&lines);
        let Replay { contest: again, refused } = told(&contest);
        prop_assert!(refused.is_empty(), "{:?}", refused);
        prop_assert_eq!(again.state(), contest.state());
        prop_assert_eq!(again.left_out(), contest.left_out());
        prop_assert_eq!(again.report(), contest.report());
    }

    #[test]
    fn the_log_as_text_is_the_log(lines in prop::collection::vec(any_line(), 0..80)) {
        let contest = held(&lines);
        let mut text = log::head_line(contest.setting());
        for recorded in contest.log() {
            text.push('\n');
            text.push_str(&log::event_line(recorded));
        }
        let replayed = log::replay(text.as_bytes());
        prop_assert!(replayed.faults.is_empty(), "{:?}", replayed.faults);
        let again = replayed.contest.expect("a contest");
        prop_assert_eq!(again.log(), contest.log());
        prop_assert_eq!(again.state(), contest.state());
    }

    #[test]
    fn undo_then_redo_changes_nothing(
        lines in prop::collection::vec(any_line(), 1..100), of in prop::option::of(2..90_u32),
    ) {
        let mut contest = held(&lines);
        let before = contest.state().clone();
        let left_out = contest.left_out().to_vec();
        let undo = of.map_or_else(|| "undo".to_owned(), |of| format!("undo {of}"));
        if say(&mut contest, &undo).is_ok() {
            let redo = of.map_or_else(|| "redo".to_owned(), |of| format!("redo {of}"));
            prop_assert!(say(&mut contest, &redo).is_ok());
            prop_assert_eq!(contest.scores(), before.scores(contest.setting().rules()));
            prop_assert_eq!(contest.state(), &before);
            // What could not follow before cannot now.
            prop_assert!(left_out.iter().all(|left| contest.left_out().contains(left)));
        }
    }

    #[test]
    fn scores_are_the_sum_of_what_is_written_down(lines in prop::collection::vec(any_line(), 0..120)) {
        let contest = held(&lines);
        let report = contest.report();
        if let Some(last) = report.rows.last() {
            prop_assert_eq!(&last.scores, &contest.scores());
        }
        for team in &report.teams {
            prop_assert!(team.score >= -100);
        }
    }

    #[test]
    fn what_is_allowed_is_not_refused_for_being_out_of_place(lines in prop::collection::vec(any_line(), 0..60)) {
        let mut contest = held(&lines);
        for line in ["go", "time-up", "audience", "pause", "resume"] {
            let is_allowed = contest.allowed().contains(&event(line).kind());
            let is_taken = say(&mut contest.clone(), line).is_ok();
            prop_assert_eq!(is_allowed, is_taken, "{}", line);
        }
        let _ = say(&mut contest, "resume");
    }

    #[test]
    fn the_order_in_which_presses_arrive_does_not_matter(
        presses in prop::collection::vec((0..3_usize, 5_100..9_000_u64), 1..12),
        shuffle in any::<u64>(), round in prop_oneof![Just(2_u32), Just(3)], is_read in any::<bool>(),
    ) {
        let at = |presses: &[(usize, u64)]| {
            let mut contest = an_evening();
            play(&mut contest, &format!("4000 round {round}\n5000 ask q1"));
            if is_read {
                play(&mut contest, "7000 go");
            }
            for (team, pressed) in presses {
                play(&mut contest, &format!("9000 press {} {pressed}", ["a", "b", "c"][*team]));
            }
            (contest.state().phase.clone(), contest.scores())
        };
        let mut other = presses.clone();
        other.extend(presses.clone());
        other.sort_by_key(|(team, pressed)| (*team as u64 * 7_919 + pressed).wrapping_mul(shuffle | 1));
        prop_assert_eq!(at(&presses), at(&other));
    }
}
