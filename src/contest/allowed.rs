//! What may happen next, for the keys of the host's console and for the words of a refusal.

use super::event::EventKind;
use super::rules::{By, Kind, Rules};
use super::state::{Phase, State};

/// No evening has more tie-breaks.
const MOST_TIE_BREAKS: usize = 100;

/// Returns the kinds of events that may happen now, what comes next first. Those that are always possible in a contest
/// that goes on (a press, an adjustment, a protest, undoing …) stand at the end.
#[must_use]
pub fn allowed(state: &State, rules: &Rules) -> Vec<EventKind> {
    use EventKind as E;
    let mut kinds = Vec::new();
    if state.paused_since.is_some() {
        kinds.push(E::Resume);
    } else {
        match &state.phase {
            Phase::Ready | Phase::Between | Phase::Unanswered | Phase::Decided => {
                between_questions(state, rules, &mut kinds);
            }
            Phase::Reading | Phase::Tied { .. } => kinds.push(E::Go),
            Phase::Open => kinds.push(E::TimeUp),
            Phase::Answering { deadline, .. } => {
                let in_turn = state.rules_of_round(rules).is_some_and(|round| round.kind.by() == By::Turn);
                if in_turn && deadline.is_none() {
                    kinds.push(E::Go);
                }
                kinds.extend([E::Ruling, E::TimeUp]);
            }
            Phase::All { deadline } => {
                if deadline.is_none() {
                    kinds.push(E::Go);
                }
                let has_cards = state.rules_of_round(rules).is_some_and(|round| round.kind == Kind::Cards);
                kinds.extend([if has_cards { E::Cards } else { E::Answers }, E::Answer]);
            }
            Phase::Bonus { .. } => kinds.extend([E::Ruling, E::TimeUp]),
            Phase::Ended => {}
        }
        if state.phase != Phase::Ended {
            kinds.push(E::Pause);
        }
    }
    if state.phase != Phase::Ended {
        kinds.push(E::Press);
    }
    kinds.extend([E::Rename, E::Adjust, E::Protest, E::Resolve, E::ThrowOut, E::Correct, E::Undo, E::Redo]);
    kinds
}

fn between_questions(state: &State, rules: &Rules, kinds: &mut Vec<EventKind>) {
    use EventKind as E;
    let round = state.rules_of_round(rules);
    if let Some(round) = round.filter(|_| state.left(rules) > 0) {
        let is_chosen = state.chosen.as_ref().is_some_and(|chosen| Some(chosen.team) == state.turn());
        let chooses = matches!(round.kind, Kind::Risk | Kind::Named);
        if chooses && !is_chosen {
            kinds.extend([E::Choose, E::Question]);
        } else {
            kinds.push(E::Question);
            if chooses {
                kinds.push(E::Choose);
            }
        }
        if round.may_pass {
            kinds.push(E::Pass);
        }
    }
    if state.phase == Phase::Unanswered {
        kinds.push(E::Audience);
    }
    if (0..rules.rounds.len()).any(|index| !state.begun.contains(&index)) {
        kinds.push(E::Round);
    }
    if rules.tie_break.is_some() && state.tie_breaks.len() < MOST_TIE_BREAKS {
        kinds.push(E::TieBreak);
    }
    if rules.substitution.is_some() {
        kinds.push(E::Substitution);
    }
    kinds.push(E::End);
}
