//! An evening is prepared with what there is, and every question of it can be found.

use std::collections::HashMap;

use super::*;
use crate::contest::event::{Event, Ruling};
use crate::contest::rules::{Kind, preset, presets};
use crate::contest::state::Phase;

fn candidates(each: usize) -> Vec<Candidate> {
    let shapes = [Shape::Choice, Shape::TrueFalse, Shape::Number, Shape::Order, Shape::Text];
    let of = |(place, shape): (usize, Shape)| {
        (0..each * 3).map(move |index| Candidate {
            id: format!("quiz/{place}-{index}"),
            difficulty: u8::try_from(index % 3).unwrap_or_default() + 1,
            topic: ["nature", "sums"][index % 2].to_owned(),
            shape,
        })
    };
    shapes.into_iter().enumerate().flat_map(of).collect()
}

fn teams(count: usize) -> Vec<Team> {
    (0..count).map(|seat| Team::new(&format!("t{seat}"))).collect()
}

fn prepared(rules: Rules, count: usize, candidates: &[Candidate]) -> Prepared {
    prepare(rules, teams(count), 7, candidates, &HashSet::new()).expect("an evening")
}

/// Plays the round on, every answer right, and returns what was asked.
fn play_round(contest: &mut Contest, round: u32, shapes: &HashMap<String, Shape>) -> Vec<QuestionRef> {
    let mut asked = Vec::new();
    let mut at = contest.log().last().map_or(0, |last| last.at);
    let mut take = |contest: &mut Contest, event: Event| {
        at += 1;
        contest.apply(event, at).expect("the event can happen");
    };
    take(contest, Event::Round { round });
    while contest.state().left(contest.setting().rules()) > 0 {
        let rule = contest.state().rules_of_round(contest.setting().rules()).cloned().expect("a round");
        let turn = contest.state().turn().map(|seat| contest.setting().teams()[seat].id.clone());
        let points = match &rule.points {
            Points::Chosen(points) => points.last().copied(),
            _ => None,
        };
        if matches!(rule.kind, Kind::Risk | Kind::Named) {
            let player = (rule.kind == Kind::Named).then(|| "1".to_owned());
            take(contest, Event::Choose { team: turn.clone().expect("a turn"), points, player });
        }
        let next = next_question(contest, |id| shapes.get(id).copied()).expect("a question").clone();
        if points.is_some() {
            assert_eq!(next.difficulty, 3, "the most points are for a hard question");
        }
        let team = turn.filter(|_| matches!(rule.kind, Kind::Required | Kind::Risk | Kind::Named));
        take(contest, Event::Question { question: next.id.clone(), team: team.clone(), bonus: Vec::new() });
        asked.push(next);
        match contest.state().phase.clone() {
            Phase::Answering { .. } => {
                let team = team.expect("whose turn it is");
                take(contest, Event::Ruling { team, ruling: Ruling::Right });
            }
            Phase::Reading => {
                take(contest, Event::Go);
                take(contest, Event::TimeUp);
            }
            Phase::All { .. } if rule.kind == Kind::Cards => {
                take(contest, Event::Cards { answer: true, shown: std::collections::BTreeMap::new() });
            }
            Phase::All { .. } => take(contest, Event::Answers { answers: Vec::new() }),
            _ => {}
        }
    }
    asked
}

#[test]
fn every_round_of_every_preset_finds_its_questions_to_the_last() {
    let candidates = candidates(40);
    let shapes: HashMap<String, Shape> =
        candidates.iter().map(|candidate| (candidate.id.clone(), candidate.shape)).collect();
    for preset in presets() {
        let rules = preset.rules().expect("rules");
        let count = usize::from(rules.teams.least.max(2)).min(usize::from(rules.teams.most));
        let Prepared { setting, shortened } = prepared(rules, count, &candidates);
        assert_eq!(shortened, [], "{}", preset.id);
        let rounds = setting.rules().rounds.clone();
        let mut contest = Contest::begin(setting);
        for (number, round) in (1..).zip(&rounds) {
            let asked = play_round(&mut contest, number, &shapes);
            assert_eq!(asked.len(), round.questions.total(count), "{}", preset.id);
            if round.kind == Kind::Cards {
                assert!(asked.iter().all(|question| shapes[&question.id] == Shape::TrueFalse));
            }
        }
    }
}

#[test]
fn with_few_questions_the_evening_is_shorter_and_none_is_asked_twice() {
    let candidates = candidates(1);
    let shapes: HashMap<String, Shape> =
        candidates.iter().map(|candidate| (candidate.id.clone(), candidate.shape)).collect();
    let rules = preset("school").expect("the school's evening");
    let asked_for: usize = rules.rounds.iter().map(|round| round.questions.total(3)).sum();
    let Prepared { setting, shortened } = prepared(rules, 3, &candidates);
    assert!(!shortened.is_empty());
    let rounds = setting.rules().rounds.len();
    let mut contest = Contest::begin(setting);
    let mut asked = Vec::new();
    for number in 1..=u32::try_from(rounds).unwrap() {
        asked.extend(play_round(&mut contest, number, &shapes).into_iter().map(|question| question.id));
    }
    assert!(!asked.is_empty() && asked.len() < asked_for);
    let different: HashSet<&String> = asked.iter().collect();
    assert_eq!(different.len(), asked.len());
}

#[test]
fn a_void_question_is_followed_by_a_spare_one_of_the_same_shape() {
    let candidates = candidates(20);
    let shape_of = |id: &str| candidates.iter().find(|known| known.id == id).map(|known| known.shape);
    let rules = preset("cards").expect("the round of cards");
    let total = rules.rounds[0].questions.total(2);
    let mut contest = Contest::begin(prepared(rules, 2, &candidates).setting);
    contest.apply(Event::Round { round: 1 }, 0).unwrap();
    let mut asked = HashSet::new();
    for at in 0..u64::try_from(total).unwrap() + 3 {
        let next = next_question(&contest, shape_of).expect("a spare question").clone();
        assert_eq!(shape_of(&next.id), Some(Shape::TrueFalse));
        assert!(asked.insert(next.id.clone()), "{} was asked before", next.id);
        let question = Event::Question { question: next.id.clone(), team: None, bonus: Vec::new() };
        contest.apply(question, at).unwrap();
        contest.apply(Event::ThrowOut { question: next.id }, at).unwrap();
    }
}
