//! What the other rounds do, and what cannot happen in them.

use super::*;

const BUZZER: &str =
    "rounds: [(kind: Buzzer, questions: Total(9), points: Flat(10), wrong: Lose(10), seconds: 20,
    buzzer: (opens: AtStart, seconds: 10))]";

#[test]
fn three_cards_must_agree() {
    let rules = "rounds: [(kind: Cards, players: 3, questions: Total(2), points: Flat(10), wrong: Lose(5), late: Nothing)]";
    let script = "round 1
        ask q1
        go
        cards true a:TTT b:TFT c:TT";
    assert_eq!(scores(rules, "a b c d", script), [10, -5, -5, 0]);
}

#[test]
fn all_answer_and_the_quick_get_more() {
    let rules =
        "rounds: [(kind: Everyone, questions: Total(1), points: Flat(1000), seconds: 20, speed: Half)]";
    let script = "round 1
        ask q1
        go
        answers a:right:5000 b:wrong:100 c:right:20000";
    assert_eq!(scores(rules, "a b c d", script), [875, 0, 500, 0]);
}

#[test]
fn a_noted_answer_is_told_again_and_scores_nothing_by_itself() {
    let rules = "rounds: [(kind: Everyone, questions: Total(2), points: Flat(10), seconds: 20)]";
    let mut noting = contest(rules, "a b c");
    play(&mut noting, "round 1\nask q1\ngo\nanswer a right\nanswer b wrong\nanswer c right\nanswer c");
    let right = Noted { ruling: Ruling::Right, took_ms: Some(4_000) };
    let noted = |contest: &Contest| contest.state().open.as_ref().expect("a question").noted.clone();
    assert_eq!(noted(&noting), [Some(right), Some(Noted { ruling: Ruling::Wrong, ..right }), None]);
    assert_eq!(noting.scores(), [0, 0, 0]);
    // Whoever takes the end of a question back finds what was noted before it.
    play(&mut noting, "answers a:right\nundo");
    assert_eq!(noted(&noting)[0], Some(right));
    play(&mut noting, "answers a:right b:wrong\nask q2");
    assert_eq!((noting.scores(), noted(&noting)), (vec![10, 0, 0], vec![None; 3]));
    assert!(say(&mut noting, "answer a void").is_err());
}

#[test]
fn presses_that_nobody_can_tell_apart_are_a_tie() {
    let tied = |law: &str, script: &str| {
        let mut contest = contest(&format!("tie_ms: 8, press_tie: {law}, {BUZZER}"), "a b c");
        play(
            &mut contest,
            "round 1\n5000 ask q1\n6000 go\n6500 press b 6408\n6501 press c 6409\n6502 press a 6400",
        );
        play(&mut contest, script);
        contest
    };
    let shared = tied("Share", "right a\nright b");
    assert_eq!(shared.scores(), [5, 5, 0]);
    assert_eq!(tied("Share", "wrong a\nright b").scores(), [-10, 10, 0]);
    let replayed = tied("Replay", "");
    assert_eq!(replayed.state().phase, Phase::Tied { teams: vec![0, 1] });
    // Those who did not press together do not press again.
    let replayed = tied("Replay", "8000 go\n8100 press c\n8200 press b\nright b");
    assert_eq!(replayed.scores(), [0, 10, 0]);
    let drawn = tied("Draw", "");
    let Phase::Answering { teams, .. } = &drawn.state().phase else { panic!("somebody answers") };
    assert!(teams == &[0] || teams == &[1], "{teams:?}");
    assert_eq!(tied("Draw", "").state(), tied("Draw", "").state());
}

#[test]
fn who_pressed_next_may_answer_next() {
    let rules = BUZZER.replace("seconds: 10)", "seconds: 10, after_wrong: NextInOrder)");
    let script = "round 1
        5000 ask q1
        6000 go
        6300 press a
        6400 press b
        wrong a
        right b";
    assert_eq!(scores(&rules, "a b", script), [-10, 10]);
}

#[test]
fn a_press_after_the_time_or_the_ruling_does_not_count() {
    let mut contest = contest(BUZZER, "a b");
    play(&mut contest, "round 1\n5000 ask q1\n6000 go\n16001 press a");
    assert_eq!(contest.state().phase, Phase::Open);
    play(&mut contest, "16500 press b 15999");
    assert_eq!(contest.state().phase, Phase::Answering { teams: vec![1], deadline: Some(35_999) });
    play(&mut contest, "wrong b\n18000 press a 6001");
    assert_eq!((contest.scores(), &contest.state().phase), (vec![0, -10], &Phase::Unanswered));
}

#[test]
fn a_rest_stops_the_clock() {
    let mut contest = contest(BUZZER, "a b");
    play(
        &mut contest,
        "round 1\n5000 ask q1\n6000 go\n7000 pause\n8000 press a\n20000 resume\n28999 press b",
    );
    assert_eq!(contest.state().phase, Phase::Answering { teams: vec![1], deadline: Some(48_999) });
    play(&mut contest, "30000 pause\n31500 resume");
    assert_eq!(contest.state().phase, Phase::Answering { teams: vec![1], deadline: Some(50_499) });
}

#[test]
fn others_may_take_what_a_team_missed() {
    let round = |steal: &str| {
        format!("rounds: [(kind: Required, questions: Each(1), points: Flat(10), wrong: Lose(5), {steal})]")
    };
    let next = "round 1\nask q1 a\nwrong a\nright b\nask q2 b\nwrong b\nwrong c";
    assert_eq!(scores(&round("steal: Next"), "a b c", next), [-5, 5, 0]);
    let press = "round 1\nask q1 a\nwrong a\npress c\nright c";
    let rules = round("steal: Press, buzzer: (opens: AtStart, seconds: 5)");
    assert_eq!(scores(&rules, "a b c", press), [-5, 0, 10]);
}

#[test]
fn a_void_question_is_made_up_for() {
    let rules = "rounds: [(kind: Required, questions: Each(1), points: Flat(10))]";
    let mut contest = contest(rules, "a b");
    play(&mut contest, "round 1\nask q1 a\nvoid a");
    assert_eq!(
        say(&mut contest, "ask q2 b"),
        Err(Refusal::NotItsTurn { team: "b".to_owned(), turn: "a".to_owned() })
    );
    play(&mut contest, "ask q2 a\nright a\nask q3 b\nright b");
    assert_eq!(say(&mut contest, "ask q4 a"), Err(Refusal::RoundFull { questions: 2 }));
    assert_eq!(contest.scores(), [10, 10]);
}

#[test]
fn sudden_death_decides() {
    let rules = "final_tie: TieBreak, rounds: [(kind: Required, questions: Each(1), points: Flat(10))],
        tie_break: (kind: TieBreak, questions: Total(5), points: Flat(0), out_when_wrong: true,
            buzzer: (opens: AtStart, seconds: 10, after_wrong: PressAgain))";
    let mut contest = contest(rules, "a b c");
    play(&mut contest, "round 1\nask q1 a\nright a\nask q2 b\nright b\nask q3 c\nright c");
    assert_eq!(say(&mut contest, "end"), Err(Refusal::TieLeft { teams: "a, b, c".to_owned() }));
    play(&mut contest, "tie-break a b c\nask q4\ngo\npress c\nwrong c\npress a\nright a\nend");
    let places: Vec<_> = contest.standings().iter().map(|standing| (standing.place, standing.team)).collect();
    assert_eq!((places, contest.scores()), (vec![(1, 0), (2, 1), (3, 2)], vec![10, 10, 10]));
    assert!(matches!(say(&mut contest, "ask q9"), Err(Refusal::NotNow { .. })));
}

#[test]
fn the_last_one_left_wins_a_tie_break_and_only_equals_play_it() {
    let rules = "final_tie: TieBreak, rounds: [(kind: Required, questions: Each(1), points: Flat(10))],
        tie_break: (kind: TieBreak, questions: Total(5), points: Flat(0), out_when_wrong: true,
            buzzer: (opens: AtStart, seconds: 10))";
    let mut contest = contest(rules, "a b c");
    play(&mut contest, "round 1\nask q1 a\nwrong a\nask q2 b\nright b\nask q3 c\nright c");
    assert_eq!(say(&mut contest, "tie-break a b"), Err(Refusal::NotTied { team: "b".to_owned() }));
    play(&mut contest, "tie-break b c\nask q4\ngo\npress c\nwrong c\nend");
    let places: Vec<_> = contest.standings().iter().map(|standing| (standing.place, standing.team)).collect();
    assert_eq!(places, [(1, 1), (2, 2), (3, 0)]);
}

#[test]
fn a_wrong_event_is_told_with_what_would_be_right() {
    let mut contest = contest(BUZZER, "red blue");
    assert_eq!(
        say(&mut contest, "go"),
        Err(Refusal::NotNow { kind: EventKind::Go, allowed: contest.allowed() })
    );
    play(&mut contest, "round 1\nask q1\ngo");
    let refusal = say(&mut contest, "press rad").expect_err("no such team");
    assert_eq!(refusal.hint().map(|hint| hint.args), Some(vec![("near", "red".to_owned())]));
    play(&mut contest, "press red");
    assert_eq!(
        say(&mut contest, "right blue"),
        Err(Refusal::NotAnswering { team: "blue".to_owned(), answering: "red".to_owned() })
    );
    assert_eq!(say(&mut contest, "partial red 11"), Err(Refusal::TooManyPoints { points: 11, most: 10 }));
    assert_eq!(say(&mut contest, "1 right red"), Err(Refusal::Backwards { at: 1, last: 4_000 }));
    play(&mut contest, "right red");
    assert_eq!(say(&mut contest, "ask q1"), Err(Refusal::QuestionTwice { question: "q1".to_owned() }));
    assert_eq!(say(&mut contest, "round 2"), Err(Refusal::UnknownRound { round: 2, most: 1 }));
}

#[test]
fn a_score_does_not_fall_below_the_floor() {
    let rules = format!("floor: 0, {BUZZER}");
    let script = "round 1\nask q1\ngo\npress a\nwrong a\nask q2\ngo\npress a\nright a";
    assert_eq!(scores(&rules, "a b", script), [10, 0]);
}

#[test]
fn every_preset_is_sound_and_has_a_card() {
    for preset in rules::presets() {
        let rules = rules::parse(Path::new(preset.id), preset.text.as_bytes().to_vec());
        let rules = rules.unwrap_or_else(|faults| panic!("{}: {}", preset.id, faults[0]));
        let teams = (0..rules.teams.least).map(|team| Team::new(&team.to_string())).collect();
        let mut contest = Contest::new(rules.clone(), teams, 0, Vec::new()).expect("a contest");
        assert!(!contest.evening_card().is_empty());
        for number in 1..=rules.rounds.len() {
            play(&mut contest, &format!("round {number}"));
            assert!(contest.card().len() >= 2, "{} {number}", preset.id);
        }
        assert!(rules::preset(preset.id) == Some(rules));
    }
    assert_eq!(rules::preset("none"), None);
}

#[test]
fn what_makes_no_sense_in_rules_has_its_place() {
    let wrong = |inside: &str| {
        let text = format!("(name: (bo: \"འགྲན\", zh: \"赛\"),\n{inside})");
        let faults = rules::parse(Path::new("rules.ron"), text.into_bytes()).expect_err("a fault");
        faults.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let round = |inside: &str| format!("rounds: [(questions: Total(1), points: Flat(10), {inside})]");
    for (inside, expected) in [
        ("rounds: []".to_owned(), vec!["2:9: pack-too-few found=0 least=1"]),
        (round("kind: Buzzer"), vec!["2:56: contest-rule-needs what=kind: Buzzer field=buzzer"]),
        (round("kind: Buzer"), vec!["2:56: pack-unknown-name found=Buzer"]),
        (round("kind: Everyone, wrog: Nothing"), vec!["2:66: pack-unknown-field found=wrog"]),
        (round("kind: Required"), vec!["2:22: contest-rule-not-here what=kind: Required field=Total"]),
        (
            round("kind: Everyone, players: 3, order: Drawn"),
            vec![
                "2:85: contest-rule-not-here what=kind: Everyone field=order",
                "2:75: contest-rule-not-here what=kind: Everyone field=players",
            ],
        ),
        (
            "rounds: [(kind: Audience, questions: Total(0), points: Flat(1))]".to_owned(),
            vec!["2:38: pack-out-of-range found=0 least=1 most=500"],
        ),
        (
            "final_tie: TieBreak, rounds: [(kind: Audience, questions: Total(1), points: Flat(1))]"
                .to_owned(),
            vec!["2:12: contest-rule-needs what=final_tie: TieBreak field=tie_break"],
        ),
    ] {
        assert_eq!(wrong(&inside), expected, "{inside}");
    }
}
