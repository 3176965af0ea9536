//! Which questions are asked: a shuffle by a seed, balanced over topic and difficulty, without any that were asked before.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::BuildHasher;

use rand::Rng;
use rand::seq::SliceRandom as _;

use super::rules::{Kind, Points, Round, Rules, Shape};
use super::team::QuestionRef;
use crate::explain::Explain;
use crate::lesson::{Question, QuestionKind};

/// A question that could be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// `pack/id`.
    pub id: String,
    /// From 1, easy, to 3, hard.
    pub difficulty: u8,
    /// The first of the question's tags; empty if it has none.
    pub topic: String,
    /// How it is answered.
    pub shape: Shape,
}

/// The questions of an evening, round by round.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Drawn {
    /// For each round of the rules its questions, in the order in which they are asked; where teams choose the points,
    /// as many of each grade as there may be asked.
    pub rounds: Vec<Vec<QuestionRef>>,
    /// For the tie-break.
    pub tie_break: Vec<QuestionRef>,
    /// What is missing.
    pub missing: Vec<Shortage>,
}

/// A round for which there are too few questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shortage {
    /// Its number, from 1; 0 is the tie-break.
    pub round: usize,
    /// How many it needs.
    pub wanted: usize,
    /// How many there are.
    pub found: usize,
}

impl Candidate {
    /// Describes a question of a pack.
    #[must_use]
    pub fn of(pack: &str, question: &Question) -> Self {
        Self {
            id: format!("{pack}/{}", question.id),
            difficulty: question.difficulty.clamp(1, 3),
            topic: question.tags.first().cloned().unwrap_or_default(),
            shape: shape(&question.kind),
        }
    }
}

impl Drawn {
    /// Returns all of them, in the order of the evening.
    pub fn all(&self) -> impl Iterator<Item = &QuestionRef> {
        self.rounds.iter().flatten().chain(&self.tie_break)
    }
}

impl Explain for Shortage {
    fn message_id(&self) -> &'static str {
        if self.round == 0 { "contest-shortage-tie-break" } else { "contest-shortage" }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        vec![
            ("round", self.round.to_string()),
            ("wanted", self.wanted.to_string()),
            ("found", self.found.to_string()),
        ]
    }
}

/// Draws the questions of an evening for so many teams. None is drawn twice, and none that was `asked` before the same
/// teams. In each round topics and difficulties come as evenly as there are questions; what a topic has given in an
/// earlier round counts too. The same candidates, in whatever order, and the same generator draw the same.
pub fn draw(
    rules: &Rules,
    teams: usize,
    candidates: &[Candidate],
    asked: &HashSet<String, impl BuildHasher>,
    rng: &mut impl Rng,
) -> Drawn {
    let mut pool = Pool::new(candidates, asked, rng);
    let mut drawn = Drawn::default();
    for (index, round) in rules.rounds.iter().enumerate() {
        let questions = pool.round(round, teams);
        drawn.missing.extend(shortage(index + 1, round, teams, questions.len()));
        drawn.rounds.push(questions);
    }
    if let Some(round) = &rules.tie_break {
        drawn.tie_break = pool.round(round, teams);
        drawn.missing.extend(shortage(0, round, teams, drawn.tie_break.len()));
    }
    drawn
}

/// How many questions a round needs: where teams choose the points, all may choose the same.
pub(super) fn wanted(round: &Round, teams: usize) -> usize {
    let each = match &round.points {
        Points::Chosen(points) => points.len(),
        Points::Flat(_) | Points::ByDifficulty(_) => 1,
    };
    round.questions.total(teams).saturating_mul(each)
}

fn shortage(number: usize, round: &Round, teams: usize, found: usize) -> Option<Shortage> {
    let wanted = wanted(round, teams);
    // A tossup's bonus is asked of the same pool by the host; what a round cannot do without are its own questions.
    (found < wanted).then_some(Shortage { round: number, wanted, found })
}

/// Returns the grade of difficulty that a number of points stands for, where a team chooses among several.
#[must_use]
pub fn grade(index: usize, of: usize) -> u8 {
    let steps = of.saturating_sub(1).max(1);
    // The first is easy, the last is hard, those between are spread evenly, rounded half up.
    let grade = 1 + (index.min(steps) * 4 + steps) / (2 * steps);
    u8::try_from(if of < 2 { 2 } else { grade }).unwrap_or(3).min(3)
}

/// Questions of one shape, difficulty and topic, in the order in which they are taken from the end.
type Pile = Vec<String>;
/// Where a pile stands: what is taken first is of the topic that was least used, then as it was shuffled.
type Turn = (usize, usize);

struct Pool {
    piles: HashMap<(Shape, u8, usize), Pile>,
    /// For each shape and difficulty the topics that have questions left.
    turns: BTreeMap<(Shape, u8), BTreeSet<Turn>>,
    /// How often each topic was used, by its place in the shuffle.
    used: Vec<usize>,
}

impl Pool {
    fn new(candidates: &[Candidate], asked: &HashSet<String, impl BuildHasher>, rng: &mut impl Rng) -> Self {
        // In the order of their ids first, so that the order of the packs on the disk does not matter.
        let mut fresh: BTreeMap<&str, &Candidate> = BTreeMap::new();
        for candidate in candidates.iter().filter(|candidate| !asked.contains(&candidate.id)) {
            fresh.entry(&candidate.id).or_insert(candidate);
        }
        let mut topics: Vec<&str> = fresh.values().map(|candidate| candidate.topic.as_str()).collect();
        topics.sort_unstable();
        topics.dedup();
        topics.shuffle(rng);
        let places: HashMap<&str, usize> =
            topics.iter().enumerate().map(|(place, topic)| (*topic, place)).collect();
        let mut fresh: Vec<&Candidate> = fresh.into_values().collect();
        fresh.shuffle(rng);
        let mut pool = Self { piles: HashMap::new(), turns: BTreeMap::new(), used: vec![0; topics.len()] };
        for candidate in fresh {
            let place = places.get(candidate.topic.as_str()).copied().unwrap_or_default();
            let Candidate { shape, difficulty, .. } = *candidate;
            pool.piles.entry((shape, difficulty, place)).or_default().push(candidate.id.clone());
            pool.turns.entry((shape, difficulty)).or_default().insert((0, place));
        }
        pool
    }

    fn round(&mut self, round: &Round, teams: usize) -> Vec<QuestionRef> {
        let shapes = shapes(round);
        let total = round.questions.total(teams);
        let mut questions = Vec::new();
        match &round.points {
            Points::Chosen(points) => {
                for index in 0..points.len() {
                    let grade = grade(index, points.len());
                    questions.extend((0..total).map_while(|_| self.take(&shapes, &[grade])));
                }
            }
            Points::Flat(_) | Points::ByDifficulty(_) => {
                // A lap of all teams is of one difficulty, so that a round in turn is fair.
                let lap = match round.questions {
                    super::rules::Count::Each(_) => teams.max(1),
                    super::rules::Count::Total(_) => 1,
                };
                questions.extend((0..total).map_while(|index| {
                    let first = u8::try_from(index / lap % 3).unwrap_or_default();
                    let order = [0, 1, 2].map(|step| (first + step) % 3 + 1);
                    order.iter().find_map(|difficulty| self.take(&shapes, &[*difficulty]))
                }));
            }
        }
        questions
    }

    /// Takes a question of one of the shapes and one of the difficulties.
    fn take(&mut self, shapes: &[Shape], difficulties: &[u8]) -> Option<QuestionRef> {
        let keys = shapes.iter().flat_map(|shape| difficulties.iter().map(move |grade| (*shape, *grade)));
        let (key, turn) =
            keys.filter_map(|key| Some((key, self.next(key)?))).min_by_key(|(_, turn)| *turn)?;
        let (shape, difficulty) = key;
        let (_, place) = turn;
        let pile = self.piles.get_mut(&(shape, difficulty, place))?;
        let id = pile.pop()?;
        let is_empty = pile.is_empty();
        let turns = self.turns.get_mut(&key)?;
        turns.remove(&turn);
        self.used[place] += 1;
        if !is_empty {
            turns.insert((self.used[place], place));
        }
        Some(QuestionRef { id, difficulty })
    }

    /// Returns the topic that comes next. How often a topic was used is only brought up to date where it is looked at.
    fn next(&mut self, key: (Shape, u8)) -> Option<Turn> {
        let turns = self.turns.get_mut(&key)?;
        loop {
            let (used, place) = turns.first().copied()?;
            let now = self.used.get(place).copied().unwrap_or_default();
            if used == now {
                return Some((used, place));
            }
            turns.pop_first();
            turns.insert((now, place));
        }
    }
}

/// Returns the shapes of questions that are asked in a round.
pub(super) fn shapes(round: &Round) -> Vec<Shape> {
    const ALL: [Shape; 5] = [Shape::Choice, Shape::TrueFalse, Shape::Number, Shape::Order, Shape::Text];
    match round.kind {
        Kind::Cards => vec![Shape::TrueFalse],
        _ if round.shapes.is_empty() => ALL.to_vec(),
        _ => round.shapes.clone(),
    }
}

/// Returns the shape of a kind of questions.
#[must_use]
pub fn shape(kind: &QuestionKind) -> Shape {
    match kind {
        QuestionKind::Choice { .. } => Shape::Choice,
        QuestionKind::TrueFalse(_) => Shape::TrueFalse,
        QuestionKind::Number { .. } => Shape::Number,
        QuestionKind::Order { .. } => Shape::Order,
        QuestionKind::Text { .. } => Shape::Text,
    }
}

#[cfg(test)]
mod tests;
