//! Undo, redo, corrections, protests, thrown-out questions: the past changes, and everything after it is computed anew.

use super::*;

const RULES: &str = "rounds: [
    (kind: Required, questions: Each(2), points: Flat(10), wrong: Lose(5)),
    (kind: Buzzer, questions: Total(9), points: Flat(10), wrong: Lose(10), seconds: 20,
        buzzer: (opens: AtStart, seconds: 10, after_wrong: PressAgain)),
    (kind: Risk, questions: Each(1), points: Chosen([10, 20, 30]), wrong: Value, order: LowestFirst)]";

/// An evening of two teams. Lines 2 to 10 are round 1, 11 to 15 a question with buzzers.
fn evening() -> Contest {
    let mut contest = contest(RULES, "a b");
    play(
        &mut contest,
        "round 1
         ask q1 a
         right a
         ask q2 b
         wrong b
         ask q3 a
         wrong a
         ask q4 b
         right b
         round 2
         ask q5
         go
         press a
         right a",
    );
    assert_eq!(contest.scores(), [15, 5]);
    contest
}

#[test]
fn undo_and_redo_of_the_last_and_of_any() {
    let mut contest = evening();
    let before = contest.state().clone();
    play(&mut contest, "undo");
    assert!(matches!(contest.state().phase, Phase::Answering { .. }));
    assert_eq!(contest.scores(), [5, 5]);
    play(&mut contest, "redo");
    assert_eq!(contest.state(), &before);
    // Line 4 is the first ruling.
    play(&mut contest, "undo 4");
    assert_eq!((contest.scores(), contest.left_out().len()), (vec![5, 5], 0));
    play(&mut contest, "redo 4");
    assert_eq!(contest.state(), &before);
    // Three steps back, three forth.
    play(&mut contest, "undo\nundo\nundo\nredo\nredo\nredo");
    assert_eq!(contest.state(), &before);
    assert_eq!(say(&mut contest, "redo"), Err(Refusal::NothingLeft { kind: EventKind::Redo }));
    assert_eq!(say(&mut contest, "redo 4"), Err(Refusal::NotUndone { of: 4 }));
    assert_eq!(say(&mut contest, "undo 99"), Err(Refusal::NoSuchEvent { of: 99 }));
    play(&mut contest, "undo 4");
    assert_eq!(say(&mut contest, "undo 4"), Err(Refusal::AlreadyUndone { of: 4 }));
}

#[test]
fn what_belongs_to_an_undone_question_falls_away_with_it() {
    let mut contest = evening();
    play(&mut contest, "undo 12");
    let left_out: Vec<u32> = contest.left_out().iter().map(|(line, _)| *line).collect();
    assert_eq!((contest.scores(), left_out), (vec![5, 5], vec![13, 14, 15]));
    play(&mut contest, "ask q5\ngo\npress b\nright b");
    assert_eq!(contest.scores(), [5, 15]);
}

#[test]
fn a_correction_computes_everything_after_it_anew() {
    let mut contest = evening();
    play(&mut contest, "correct 6 right");
    assert_eq!(contest.scores(), [15, 20]);
    play(&mut contest, "correct 6 3");
    assert_eq!(contest.scores(), [15, 13]);
    play(&mut contest, "undo");
    assert_eq!(contest.scores(), [15, 20]);
    play(&mut contest, "undo");
    assert_eq!(contest.scores(), [15, 5]);
    assert_eq!(say(&mut contest, "correct 5 right"), Err(Refusal::NotRuled { of: 5 }));
    assert_eq!(say(&mut contest, "correct 6 60"), Err(Refusal::TooManyPoints { points: 60, most: 10 }));
    assert_eq!(contest.scores(), [15, 5]);
}

#[test]
fn a_correction_opens_or_closes_what_came_after_it() {
    let mut contest = evening();
    play(&mut contest, "ask q6\ngo\npress a\nwrong a\npress b\nright b\nask q7\ngo\npress b\nright b");
    assert_eq!(contest.scores(), [5, 25]);
    // Line 19 said that a was wrong at q6. Had a been right, nobody else would have pressed.
    play(&mut contest, "correct 19 right");
    let left_out: Vec<u32> = contest.left_out().iter().map(|(line, _)| *line).collect();
    assert_eq!((contest.scores(), left_out), (vec![25, 15], vec![21]));
    // Line 15 said that a was right at q5. Had a been wrong, the question would still be open when q6 was asked.
    play(&mut contest, "correct 15 wrong");
    assert_eq!(contest.scores(), [5, 15]);
}

#[test]
fn turns_stay_as_they_were_when_an_old_score_changes() {
    let mut contest = evening();
    // b is behind and begins.
    play(&mut contest, "round 3\nchoose b 20\nask q8 b\nright b\nchoose a 30\nask q9 a\nwrong a");
    assert_eq!(contest.scores(), [-15, 25]);
    // With more points b would not have begun; but it did.
    play(&mut contest, "correct 6 right");
    assert_eq!((contest.scores(), contest.left_out().len()), (vec![-15, 40], 0));
}

#[test]
fn a_thrown_out_question_does_not_count_and_is_made_up_for() {
    let mut contest = contest(RULES, "a b");
    play(&mut contest, "round 1\nask q1 a\nright a\nask q2 b\nright b\nask q3 a\nright a\nthrow-out q1");
    assert_eq!(contest.scores(), [10, 10]);
    assert_eq!(contest.state().turn(), Some(0));
    play(&mut contest, "ask q4 a\nwrong a\nask q5 b\nright b");
    assert_eq!(contest.scores(), [5, 20]);
    assert_eq!(contest.state().left(contest.setting().rules()), 0);
    let report = contest.report();
    assert_eq!((report.rows[0].end, &report.rows[0].scores), (AskedEnd::ThrownOut, &vec![0, 0]));
    assert_eq!(say(&mut contest, "throw-out q9"), Err(Refusal::NotAsked { question: "q9".to_owned() }));
    play(&mut contest, "undo 9");
    assert_eq!(contest.scores(), [15, 20]);
}

#[test]
fn a_protest_says_whether_it_matters() {
    let mut contest = evening();
    let claim = |of, ruling| Claim::Ruling(Correction { of, team: None, ruling });
    // b was wrong at line 6; with 20 points it would have won.
    let effect = contest.effect_of(&claim(6, Ruling::Right)).expect("a claim");
    assert!(effect.changes_winner && effect.changes_places && effect.changes_scores);
    assert_eq!(effect.after[0].team, 1);
    let effect = contest.effect_of(&claim(6, Ruling::Partial(2))).expect("a claim");
    assert!(!effect.changes_winner && !effect.changes_places && effect.changes_scores);
    assert_eq!(contest.effect_of(&claim(5, Ruling::Right)), Err(Refusal::NotRuled { of: 5 }));
    let effect = contest.effect_of(&Claim::ThrowOut { question: "q5".to_owned() }).expect("a claim");
    assert!(effect.changes_winner);
    // A protest alone changes nothing; upheld it does; the decision can be undone.
    play(&mut contest, "protest b 6 right");
    assert_eq!(contest.scores(), [15, 5]);
    play(&mut contest, "uphold 16");
    assert_eq!((contest.scores(), contest.state().protests[0].is_upheld), (vec![15, 20], Some(true)));
    assert_eq!(say(&mut contest, "reject 16"), Err(Refusal::NoProtest { of: 16 }));
    play(&mut contest, "undo\nreject 16");
    assert_eq!((contest.scores(), contest.state().protests[0].is_upheld), (vec![15, 5], Some(false)));
    play(&mut contest, "protest b q5\nuphold 20");
    assert_eq!(contest.scores(), [5, 5]);
}

#[test]
fn one_of_many_answers_is_corrected_by_its_team() {
    let rules = "rounds: [(kind: Everyone, questions: Total(2), points: Flat(10), late: Lose(3))]";
    let mut contest = contest(rules, "a b c");
    play(&mut contest, "round 1\nask q1\nanswers a:right b:wrong");
    assert_eq!(contest.scores(), [10, 0, -3]);
    play(&mut contest, "correct 4 right b\ncorrect 4 right c\ncorrect 4 wrong a");
    assert_eq!(contest.scores(), [0, 10, 10]);
    assert_eq!(say(&mut contest, "correct 4 right"), Err(Refusal::NotRuled { of: 4 }));
    assert_eq!(say(&mut contest, "correct 4 void a"), Err(Refusal::NotRuled { of: 4 }));
}

#[test]
fn an_ended_contest_can_be_opened_again() {
    let mut contest = evening();
    play(&mut contest, "end");
    assert!(contest.report().is_over);
    play(&mut contest, "undo\nask q6");
    assert!(!contest.report().is_over);
}

#[test]
fn a_team_is_renamed_and_no_two_have_one_name() {
    let mut contest = evening();
    play(&mut contest, "rename a Snow Lion");
    assert_eq!((contest.name(0), contest.name(1)), ("Snow Lion", "b"));
    assert_eq!(contest.scores(), [15, 5], "whoever it was has the points");
    let taken = Err(Refusal::NameTaken { name: "snow  lion".to_owned() });
    assert_eq!(
        say(&mut contest, "rename b snow lion"),
        Err(Refusal::NameTaken { name: "snow lion".to_owned() })
    );
    let twice = Event::Rename { team: "b".into(), name: " snow  lion ".to_owned() };
    assert_eq!(contest.apply(twice, 1_000_000).map(|_| ()), taken);
    assert!(matches!(say(&mut contest, "rename b"), Err(Refusal::BadName { .. })));
    // The same name in another case is no other team's.
    play(&mut contest, "rename a snow lion");
    play(&mut contest, "undo\nundo");
    assert_eq!(contest.name(0), "a");
    play(&mut contest, "end\nrename a Snow Lion");
    assert_eq!(contest.name(0), "Snow Lion", "also for the certificates");
}

#[test]
fn a_team_without_a_name_is_known_as_one_until_it_gets_one() {
    let teams = ["a", "b"].map(|id| Team { is_numbered: id == "b", ..Team::new(id) });
    let contest = contest(RULES, "a b");
    let mut contest =
        Contest::new(contest.setting().rules().clone(), teams.to_vec(), 1, Vec::new()).expect("a contest");
    assert_eq!((contest.is_numbered(0), contest.is_numbered(1)), (false, true));
    let head = log::replay(log::head_line(contest.setting()).as_bytes()).contest.expect("a contest");
    assert_eq!((head.is_numbered(0), head.is_numbered(1)), (false, true), "the log says so too");
    play(&mut contest, "rename b Dolma");
    assert!(!contest.is_numbered(1));
}
