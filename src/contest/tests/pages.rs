//! Rules that were published for real contests, each played through in a script with the scores that its page gives.

use super::*;

/// An anniversary contest in Shanghai, 2020 (shdbrj.com/html/zh-detail-403.html). 必答: 10, wrong 0, prompting −10. 抢答
/// after 开始: ±20; the first press before it loses the question, the second 20 points; after two wrong answers, or nobody
/// in 15 s, the audience. 风险: 20, 40 or 60, the lowest score first, by number where equal.
#[test]
fn shanghai_2020() {
    let rules = "rounds: [
        (kind: Required, questions: Each(1), points: Flat(10), seconds: 30, prompting: Lose(10)),
        (kind: Buzzer, questions: Total(4), points: Flat(20), wrong: Lose(20), seconds: 60, buzzer: (
            opens: AtStart, seconds: 15, after_wrong: PressAgain, attempts: 2,
            early: [(then: LockedOut), (lose: 20, then: LockedOut)])),
        (kind: Risk, questions: Each(1), points: Chosen([20, 40, 60]), wrong: Value, order: LowestFirst),
    ]";
    let mut contest = contest(rules, "a b c");
    play(
        &mut contest,
        "round 1
         ask q1 a
         right a
         ask q2 b
         prompted b
         ask q3 c
         time-up",
    );
    assert_eq!(contest.scores(), [10, -10, 0]);
    // The first offence of a loses the question and costs nothing; b answers.
    play(
        &mut contest,
        "round 2
         10000 ask q4
         10500 press a
         11000 go
         11400 press b
         11900 press a
         right b",
    );
    assert_eq!(contest.scores(), [10, 10, 0]);
    // The second offence costs 20. Two wrong answers, and the question is the audience's.
    play(
        &mut contest,
        "20000 ask q5
         20500 press a
         21000 go
         21300 press c
         wrong c
         23000 press b
         wrong b",
    );
    assert_eq!(contest.state().phase, Phase::Unanswered);
    play(&mut contest, "audience right");
    assert_eq!(contest.scores(), [-10, -10, -20]);
    // Nobody presses for 15 s.
    play(
        &mut contest,
        "30000 ask q6
         31000 go
         46001 time-up
         audience",
    );
    assert_eq!(contest.scores(), [-10, -10, -20]);
    // c has the lowest score and begins; a and b are equal and go by number.
    play(
        &mut contest,
        "round 3
         choose c 60
         ask q7 c
         right c
         choose a 20
         ask q8 a
         wrong a
         choose b 40
         ask q9 b
         right b
         end",
    );
    assert_eq!(contest.scores(), [-30, 30, 40]);
    let places: Vec<usize> = contest.standings().iter().map(|standing| standing.team).collect();
    assert_eq!(places, [2, 1, 0]);
}

/// A contest of eight teams (360docs.net/doc/13233158.html). 必答 +10, wrong 0. 抢答 at any moment of the reading, which
/// then stops: ±10. 指定: each team names who of the next one answers for 10, 20 or 30.
#[test]
fn interrupted_reading_and_named_players() {
    let rules = "rounds: [
        (kind: Required, questions: Each(1), points: Flat(10), seconds: 60),
        (kind: Buzzer, questions: Total(2), points: Flat(10), wrong: Lose(10), seconds: 60,
            buzzer: (opens: AtOnce, seconds: 10)),
        (kind: Named, questions: Each(1), points: Chosen([10, 20, 30]), seconds: 60),
    ]";
    let script = "round 1
         ask q1 a
         partial a 0
         ask q2 b
         right b
         round 2
         ask q3
         press a
         right a
         ask q4
         press b
         wrong b
         round 3
         choose a 30 Dolma
         ask q5 a
         right a
         choose b 10 Tashi
         ask q6 b
         wrong b";
    assert_eq!(scores(rules, "a b", script), [40, 0]);
}

/// A contest in three heats (hedgey.cn/soft/1017475.html). 100 to begin with. 必答: wrong 0, but no answer in 20 s costs
/// the points. 抢答: wrong costs the points, nobody in 20 s and it is void. 风险: from the last seat backwards, or none.
#[test]
fn late_answers_cost_and_risk_may_be_declined() {
    let rules = "start: 100, rounds: [
        (kind: Required, questions: Each(2), points: Flat(10), late: Value, seconds: 20),
        (kind: Buzzer, questions: Total(2), points: Flat(10), wrong: Value, seconds: 20,
            buzzer: (opens: AtStart, seconds: 20)),
        (kind: Risk, questions: Each(1), points: Chosen([10, 20, 30]), wrong: Value, late: Value, seconds: 20,
            order: SeatBackwards, may_pass: true),
    ]";
    let script = "round 1
         ask q1 a
         right a
         ask q2 b
         wrong b
         ask q3 a
         time-up
         ask q4 b
         right b
         round 2
         ask q5
         go
         press b
         wrong b
         ask q6
         go
         time-up
         round 3
         pass b
         choose a 30
         ask q7 a
         time-up";
    assert_eq!(scores(rules, "a b", script), [70, 100]);
}

/// A contest of nine teams (m.wenke99.com/p-1283106.html). 必答: others of the team who help cost 10. 抢答: ±10, a press
/// before the countdown's end costs 10, and after an offence or a wrong answer the audience answers. 情景: up to 20 by the
/// jury. 自救: 10, 20 or 30, gained or lost.
#[test]
fn offences_hand_the_question_to_the_audience() {
    let rules = "rounds: [
        (kind: Required, questions: Each(1), points: Flat(10), seconds: 60, prompting: Lose(10)),
        (kind: Buzzer, questions: Total(2), points: Flat(10), wrong: Lose(10), seconds: 30,
            buzzer: (opens: AtStart, seconds: 10, early: [(lose: 10, then: Audience)])),
        (kind: Required, questions: Each(1), points: Flat(20), seconds: 120),
        (kind: Risk, questions: Each(1), points: Chosen([10, 20, 30]), wrong: Value, seconds: 120),
    ]";
    let script = "round 1
         ask q1 a
         prompted a
         ask q2 b
         right b
         round 2
         ask q3
         press b
         audience right
         ask q4
         go
         press a
         wrong a
         audience wrong
         round 3
         ask q5 a
         partial a 15
         ask q6 b
         right b
         round 4
         choose a 10
         ask q7 a
         right a
         choose b 30
         ask q8 b
         wrong b";
    assert_eq!(scores(rules, "a b", script), [-10 - 10 + 15 + 10, 20 - 30]);
}

/// A contest (shdbrj.com/html/zh-list-0103-11.html). 必答 30 s, +10, wrong 0. 抢答 after 开始; a press before it costs 10,
/// and 开始 is said again.
#[test]
fn an_early_press_has_the_start_said_again() {
    let rules = "rounds: [
        (kind: Required, questions: Each(1), points: Flat(10), seconds: 30),
        (kind: Buzzer, questions: Total(2), points: Flat(10), seconds: 30,
            buzzer: (opens: AtStart, seconds: 15, early: [(lose: 10, then: Restart)])),
    ]";
    let mut contest = contest(rules, "a b");
    play(
        &mut contest,
        "round 1
         ask q1 a
         right a
         ask q2 b
         wrong b
         round 2
         10000 ask q3
         10400 press a",
    );
    assert_eq!((contest.scores(), &contest.state().phase), (vec![0, 0], &Phase::Reading));
    // The same team may press again once 开始 was said.
    play(
        &mut contest,
        "12000 go
         12300 press a
         12400 press b
         right a",
    );
    assert_eq!(contest.scores(), [10, 0]);
}

/// Buzzers of fifteen questions (m.fenyunshixun.cn/wenku/rdbbr/jZe53eb3Za). ±10; an interrupted reading goes on after a
/// wrong answer; one more team may try; who shouts without the word loses 10.
#[test]
fn one_more_team_may_try() {
    let rules = "rounds: [(kind: Buzzer, questions: Total(15), points: Flat(10), wrong: Lose(10), seconds: 5,
        buzzer: (opens: AtOnce, seconds: 5, after_wrong: PressAgain, attempts: 2))]";
    let mut contest = contest(rules, "a b c");
    play(
        &mut contest,
        "round 1
         ask q1
         press a
         time-up",
    );
    // The reading goes on.
    assert_eq!(contest.state().phase, Phase::Reading);
    play(
        &mut contest,
        "go
         press b
         adjust c -10
         right b
         ask q2
         press c
         wrong c
         press a
         wrong a",
    );
    assert_eq!((contest.scores(), &contest.state().phase), (vec![-20, 10, -20], &Phase::Unanswered));
}

/// Quizbowl as NAQT and the Texas Quiz Bowl Alliance play it (texasquizbowl.org/rules-regulations/match-rules). Power 15,
/// tossup 10, −5 for an interruption that is wrong, of one team only, nothing after the end; bonus three times 10.
#[test]
fn quizbowl() {
    let rules = "teams: (least: 2, most: 2), rounds: [(kind: Tossup, questions: Total(20), points: Flat(10),
        seconds: 2, bonus: (parts: 3, points: 10, seconds: 5),
        buzzer: (opens: AtOnce, seconds: 5, after_wrong: PressAgain, interrupt_wrong: Lose(5), power: 15))]";
    let mut contest = contest(rules, "a b");
    play(
        &mut contest,
        "round 1
         ask t1
         press a
         power a
         right a
         wrong a
         right a
         ask t2
         press a
         wrong a
         press b
         wrong b
         ask t3
         press b
         wrong b
         go
         press a
         right a
         wrong a
         wrong a
         time-up
         ask t4
         go
         press b
         wrong b
         time-up",
    );
    // t2 costs a 5 and b, who is the second to miss, nothing; nor does t4, after the end.
    assert_eq!(contest.scores(), [15 + 20 - 5 + 10, -5]);
    play(&mut contest, "ask t5\ngo\npress b");
    assert_eq!(say(&mut contest, "power b"), Err(Refusal::NoPower));
}

/// A contest of eight teams (wenfanwang.com, 知識競賽規則). 必答 in three laps of 10, 20 and 30. 抢答 ±10, before 请抢答 −10
/// and the press is void. 风险 20, 40 or 60 by the score. Two substitutions a team.
#[test]
fn laps_of_rising_points_and_substitutions() {
    let rules = "substitution: (most: 2), rounds: [
        (kind: Required, questions: Each(3), points: ByDifficulty([10, 20, 30]), seconds: 10),
        (kind: Buzzer, questions: Total(20), points: Flat(10), wrong: Lose(10), seconds: 30,
            buzzer: (opens: AtStart, seconds: 10, early: [(lose: 10, then: Void)])),
        (kind: Risk, questions: Each(1), points: Chosen([20, 40, 60]), wrong: Value, order: HighestFirst),
    ]";
    let question = |id: &str, difficulty| QuestionRef { id: id.to_owned(), difficulty };
    let questions = ["q1", "q2", "q7", "q8", "q9"].map(|id| question(id, 1)).into_iter();
    let questions = questions.chain(["q3", "q4"].map(|id| question(id, 2)));
    let questions = questions.chain(["q5", "q6"].map(|id| question(id, 3))).collect();
    let mut teams: Vec<Team> = ["a", "b"].map(Team::new).to_vec();
    teams[0].players = ["Dolma", "Tashi"].map(str::to_owned).to_vec();
    teams[0].reserves = ["Pema", "Lhamo", "Nyima"].map(str::to_owned).to_vec();
    let mut contest = Contest::new(super::rules(rules), teams, 1, questions).expect("a contest");
    play(
        &mut contest,
        "round 1
         ask q1 a
         right a
         ask q2 b
         right b
         ask q3 a
         right a
         ask q4 b
         wrong b
         ask q5 a
         wrong a
         ask q6 b
         right b
         swap a Dolma Pema
         round 2
         swap a Tashi Lhamo",
    );
    assert_eq!(say(&mut contest, "swap a Pema Nyima"), Err(Refusal::NoSubstitution { most: 2 }));
    play(
        &mut contest,
        "ask q7
         press a
         ask q8
         go
         press b
         wrong b",
    );
    assert_eq!(contest.scores(), [10 + 20 - 10, 10 + 30 - 10]);
    assert!(matches!(say(&mut contest, "swap a Pema Nyima"), Err(Refusal::NotNow { .. })));
    play(
        &mut contest,
        "round 3
         choose b 60
         ask q9 b
         wrong b",
    );
    assert_eq!(contest.scores(), [20, -30]);
}
