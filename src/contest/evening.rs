//! Preparing an evening, and finding what is asked next.
//!
//! The questions of a [`Setting`] stand in the order of the draw: those of each round, those of the tie-break, then spare
//! ones, which are asked in place of a question that was void or thrown out.

use std::collections::HashSet;
use std::hash::BuildHasher;

use rand::SeedableRng as _;
use rand::rngs::Xoshiro256PlusPlus;
use rand::seq::SliceRandom as _;

use super::Contest;
use super::draw::{Candidate, Drawn, Shortage, draw, grade, shapes, wanted};
use super::rules::{Count, Points, Round, Rules, Shape};
use super::setting::{Setting, SettingFault};
use super::state::RoundPlace;
use super::team::{QuestionRef, Team};

/// How many spare questions an evening takes along, at most, beside those of bonuses.
const SPARES: usize = 40;

/// An evening that can begin.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// What it begins with.
    pub setting: Setting,
    /// The rounds that were made shorter, or left out, for want of questions: as many as the rules asked for, and as many
    /// as there are.
    pub shortened: Vec<Shortage>,
}

/// Draws the questions of an evening. Where there are too few for a round it is made shorter, and left out if there are
/// none at all; the rules of the setting say so.
///
/// # Errors
/// Everything that is wrong with what the evening begins with, at least one.
pub fn prepare(
    mut rules: Rules,
    teams: Vec<Team>,
    seed: u64,
    candidates: &[Candidate],
    asked: &HashSet<String, impl BuildHasher>,
) -> Result<Prepared, Vec<SettingFault>> {
    let draw_all = |rules: &Rules| {
        draw(rules, teams.len(), candidates, asked, &mut Xoshiro256PlusPlus::seed_from_u64(seed))
    };
    let mut drawn = draw_all(&rules);
    let shortened = drawn.missing.clone();
    // Each turn asks for less, so this ends; what was left out of one round may be enough for a later one.
    while !drawn.missing.is_empty() && rules.rounds.len() > 1 {
        shorten(&mut rules, teams.len(), &drawn);
        drawn = draw_all(&rules);
    }
    let mut questions: Vec<QuestionRef> = drawn.all().cloned().collect();
    let taken: HashSet<&str> = questions.iter().map(|question| question.id.as_str()).collect();
    let mut spares: Vec<QuestionRef> = candidates
        .iter()
        .filter(|candidate| !taken.contains(candidate.id.as_str()) && !asked.contains(&candidate.id))
        .map(|candidate| QuestionRef { id: candidate.id.clone(), difficulty: candidate.difficulty })
        .collect();
    // Whatever the order of the packs on the disk.
    spares.sort_by(|one, other| one.id.cmp(&other.id));
    spares.dedup_by(|one, other| one.id == other.id);
    spares.shuffle(&mut Xoshiro256PlusPlus::seed_from_u64(seed.wrapping_add(1)));
    spares.truncate(SPARES + bonus_parts(&rules, teams.len()));
    questions.extend(spares);
    Ok(Prepared { setting: Setting::new(rules, teams, seed, questions)?, shortened })
}

/// Returns the question that is asked next in the round that is played: the next one that was drawn for it, else a spare
/// one of its shape. `None` if there is no such question left, or no round.
pub fn next_question(contest: &Contest, shape_of: impl Fn(&str) -> Option<Shape>) -> Option<&QuestionRef> {
    let (state, setting) = (contest.state(), contest.setting());
    let (rules, questions) = (setting.rules(), setting.questions());
    let place = state.round.as_ref()?.place;
    let round = place.of(rules)?;
    let chosen = state.chosen.as_ref().and_then(|chosen| chosen.points);
    let graded = match (&round.points, chosen) {
        (Points::Chosen(known), Some(points)) => {
            known.iter().position(|known| *known == points).map(|index| grade(index, known.len()))
        }
        _ => None,
    };
    let is_free = |question: &&QuestionRef| !state.was_asked(&question.id);
    let is_graded = |question: &&QuestionRef| graded.is_none_or(|grade| question.difficulty == grade);
    let (start, end) = drawn_for(rules, setting.teams().len(), place);
    let own = questions.get(start..end.min(questions.len())).unwrap_or_default();
    let fits =
        |question: &&QuestionRef| shape_of(&question.id).is_some_and(|shape| shapes(round).contains(&shape));
    let spare = questions.get(last_drawn(rules, setting.teams().len())..).unwrap_or_default();
    let of_spare = |wants_grade: bool| {
        spare.iter().filter(is_free).filter(fits).find(|question| !wants_grade || is_graded(question))
    };
    own.iter().filter(is_free).find(is_graded).or_else(|| of_spare(true)).or_else(|| of_spare(false))
}

/// Returns the questions of the bonus that comes with a question of the round that is played, from the spare ones, as many
/// as there are and none that is asked twice.
pub fn next_bonus(contest: &Contest) -> Vec<String> {
    let (state, setting) = (contest.state(), contest.setting());
    let parts = state.rules_of_round(setting.rules()).and_then(|round| round.bonus).map(|bonus| bonus.parts);
    let spare = setting.questions().get(last_drawn(setting.rules(), setting.teams().len())..);
    let free = spare.unwrap_or_default().iter().filter(|question| !state.was_asked(&question.id));
    // From the end, so that the next question does not find its own among them.
    free.rev().take(parts.unwrap_or_default().into()).map(|question| question.id.clone()).collect()
}

/// How many questions the bonuses of an evening have at most.
fn bonus_parts(rules: &Rules, teams: usize) -> usize {
    let of = |round: &Round| {
        round.bonus.map_or(0, |bonus| round.questions.total(teams) * usize::from(bonus.parts))
    };
    rules.rounds.iter().map(of).sum()
}

/// Returns from where to where the questions of a round stand.
fn drawn_for(rules: &Rules, teams: usize, place: RoundPlace) -> (usize, usize) {
    let before = match place {
        RoundPlace::Rule(index) => index,
        RoundPlace::TieBreak => rules.rounds.len(),
    };
    let start = rules.rounds.iter().take(before).map(|round| wanted(round, teams)).sum();
    (start, start + place.of(rules).map_or(0, |round| wanted(round, teams)))
}

/// Returns where the spare questions begin.
fn last_drawn(rules: &Rules, teams: usize) -> usize {
    drawn_for(rules, teams, RoundPlace::TieBreak).1
}

/// Makes every round shorter that has too few questions, by one at least.
fn shorten(rules: &mut Rules, teams: usize, drawn: &Drawn) {
    let found = |number: usize| drawn.missing.iter().find(|short| short.round == number).map(|s| s.found);
    let mut number = 0;
    rules.rounds.retain_mut(|round| {
        number += 1;
        found(number).is_none_or(|found| shorten_round(round, teams, found))
    });
    if let Some(found) = found(0) {
        let stays = rules.tie_break.as_mut().is_some_and(|round| shorten_round(round, teams, found));
        if !stays {
            rules.tie_break = None;
            if rules.final_tie == super::rules::FinalTie::TieBreak {
                rules.final_tie = super::rules::FinalTie::Shared;
            }
        }
    }
}

/// Returns whether anything is left of the round.
fn shorten_round(round: &mut Round, teams: usize, found: usize) -> bool {
    let kinds = match &round.points {
        Points::Chosen(points) => points.len(),
        Points::Flat(_) | Points::ByDifficulty(_) => 1,
    };
    let fewer = |count: u32, of_each: usize| {
        let found = u32::try_from(found / of_each.max(1)).unwrap_or(u32::MAX);
        found.min(count.saturating_sub(1))
    };
    let (questions, left) = match round.questions {
        Count::Each(each) => {
            let each = fewer(each, teams * kinds);
            (Count::Each(each), each)
        }
        Count::Total(total) => {
            let total = fewer(total, kinds);
            (Count::Total(total), total)
        }
    };
    round.questions = questions;
    left > 0
}

#[cfg(test)]
mod tests;
