//! What the host does next: the one thing that the console offers at its main key.

use super::rules::{FinalTie, Kind, Points, Rules};
use super::standing;
use super::state::{Phase, RoundPlace};
use super::{Contest, Event, FIRST, TeamId};

/// What comes next in an evening that goes as it should. Teams are indices into the teams of the contest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// The contest rests; it goes on.
    Resume,
    /// A round begins; its number, from 1.
    Round(u32),
    /// Teams of one score have a tie-break.
    TieBreak(Vec<TeamId>),
    /// The team whose turn it is chooses its points.
    ChoosePoints(usize),
    /// The team whose turn it is names the player who answers.
    ChoosePlayer(usize),
    /// The next question.
    Ask,
    /// The reading is over: 开始, or the clock of an answer begins.
    Go,
    /// The buzzers are open.
    Wait,
    /// The host rules on the answers of these teams.
    Rule(Vec<usize>),
    /// The host notes the answers of all.
    Collect,
    /// The question is decided and its answer may be shown.
    ShowAnswer,
    /// Nothing is left to play.
    End,
    /// It is over.
    Over,
}

/// Returns what comes next. `is_answer_shown` says whether the hall has seen the answer to the last question, and
/// `has_question` whether one is left for the round.
#[must_use]
pub fn next_step(contest: &Contest, is_answer_shown: bool, has_question: bool) -> Step {
    let (state, rules) = (contest.state(), contest.setting().rules());
    if state.paused_since.is_some() {
        return Step::Resume;
    }
    let round = state.rules_of_round(rules);
    match &state.phase {
        Phase::Ended => Step::Over,
        Phase::Reading | Phase::Tied { .. } => Step::Go,
        Phase::Open => Step::Wait,
        Phase::Answering { deadline: None, teams } => {
            let has_clock = round.is_some_and(|round| round.seconds.is_some());
            // Where nobody pressed before, the clock begins with the end of the reading.
            let waits = state.open.as_ref().is_some_and(|open| open.window.is_none());
            if has_clock && waits { Step::Go } else { Step::Rule(to_rule(contest, teams)) }
        }
        Phase::Answering { teams, .. } => Step::Rule(to_rule(contest, teams)),
        Phase::All { deadline: None } if round.is_some_and(|round| round.seconds.is_some()) => Step::Go,
        Phase::All { .. } => Step::Collect,
        Phase::Bonus { team, is_stealing: false, .. } => Step::Rule(vec![*team]),
        Phase::Bonus { team, .. } => {
            Step::Rule((0..contest.setting().teams().len()).filter(|other| other != team).collect())
        }
        Phase::Unanswered | Phase::Decided if !is_answer_shown && !state.asked.is_empty() => Step::ShowAnswer,
        Phase::Ready | Phase::Between | Phase::Unanswered | Phase::Decided => {
            if has_question && state.left(rules) > 0 {
                before_question(contest)
            } else {
                after_round(contest, rules)
            }
        }
    }
}

/// Returns the number of the first round that was not played, from 1.
#[must_use]
pub fn next_round(contest: &Contest) -> Option<u32> {
    let rounds = contest.setting().rules().rounds.len();
    let index = (0..rounds).find(|index| !contest.state().begun.contains(index))?;
    u32::try_from(index + 1).ok()
}

/// Returns the ids of the questions of the bonus that belongs to the last question.
#[must_use]
pub fn bonus_of(contest: &Contest) -> &[String] {
    let number = contest.state().asked.last().map_or(0, |asked| asked.event);
    let index = number.checked_sub(FIRST).map(|index| index as usize);
    match index.and_then(|index| contest.log().get(index)).map(|recorded| &recorded.event) {
        Some(Event::Question { bonus, .. }) => bonus,
        _ => &[],
    }
}

/// Returns groups of teams that share a place that may not be shared, the first first.
#[must_use]
pub fn ties_left(contest: &Contest) -> Vec<Vec<TeamId>> {
    let setting = contest.setting();
    let rules = setting.rules();
    if rules.final_tie != FinalTie::TieBreak {
        return Vec::new();
    }
    let standings = standing::of(setting, contest.state());
    let groups = standings.chunk_by(|one, other| one.place == other.place);
    let tied = groups.filter(|tied| {
        tied.len() > 1 && tied.iter().all(|standing| standing.place <= usize::from(rules.places))
    });
    tied.map(|tied| tied.iter().map(|standing| setting.teams()[standing.team].id.clone()).collect()).collect()
}

fn to_rule(contest: &Contest, teams: &[usize]) -> Vec<usize> {
    let ruled = contest.state().open.as_ref().map(|open| open.ruled.as_slice()).unwrap_or_default();
    teams.iter().copied().filter(|team| !ruled.iter().any(|(known, _)| known == team)).collect()
}

fn before_question(contest: &Contest) -> Step {
    let state = contest.state();
    let (Some(round), Some(turn)) = (state.rules_of_round(contest.setting().rules()), state.turn()) else {
        return Step::Ask;
    };
    let has_chosen = state.chosen.as_ref().is_some_and(|chosen| chosen.team == turn);
    match round.kind {
        Kind::Risk | Kind::Required if matches!(round.points, Points::Chosen(_)) && !has_chosen => {
            Step::ChoosePoints(turn)
        }
        Kind::Named if !has_chosen => Step::ChoosePlayer(turn),
        _ => Step::Ask,
    }
}

fn after_round(contest: &Contest, rules: &Rules) -> Step {
    let state = contest.state();
    if let Some(number) = next_round(contest) {
        return Step::Round(number);
    }
    let ties = ties_left(contest);
    let is_tie_break = state.round.as_ref().is_some_and(|round| round.place == RoundPlace::TieBreak);
    // A tie-break without questions left cannot settle what the one before did not.
    match ties.into_iter().next() {
        Some(teams) if rules.tie_break.is_some() && !(is_tie_break && state.left(rules) > 0) => {
            Step::TieBreak(teams)
        }
        _ => Step::End,
    }
}
