//! What a contest begins with and never changes: rules, teams, seed, questions.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rand::SeedableRng as _;
use rand::rngs::Xoshiro256PlusPlus;

use super::refusal::Refusal;
use super::rules::{self, Place, Rules, WrongRule};
use super::team::{QuestionRef, Team, TeamId};
use crate::explain::Explain;

/// Longer names and ids are refused: they would not fit a screen.
pub const MOST_CHARACTERS: usize = 200;

/// The questions of an evening that are listed at most.
pub const MOST_QUESTIONS: usize = 100_000;

/// What a contest begins with.
#[derive(Debug, Clone)]
pub struct Setting {
    rules: Rules,
    teams: Vec<Team>,
    seed: u64,
    questions: Vec<QuestionRef>,
    seats: BTreeMap<TeamId, usize>,
    difficulties: HashMap<String, u8>,
}

/// Why a contest cannot begin.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message_id())]
pub enum SettingFault {
    /// The rules make no sense.
    Rule { place: Place, wrong: WrongRule },
    /// The rules are for more, or fewer, teams.
    TeamCount { found: usize, least: u8, most: u8 },
    /// Two teams have one id.
    TeamTwice { team: String },
    /// A question stands twice.
    QuestionTwice { question: String },
    /// A difficulty is not 1, 2 or 3.
    Difficulty { question: String, found: u8 },
    /// An id or a name is empty or too long.
    BadName { found: String, most: usize },
    /// There are more questions than an evening may have.
    TooManyQuestions { most: usize },
}

impl Setting {
    /// Checks what a contest begins with. With no questions at all, any may be asked, all of difficulty 1.
    ///
    /// # Errors
    /// Everything that is wrong, at least one.
    pub fn new(
        rules: Rules,
        teams: Vec<Team>,
        seed: u64,
        questions: Vec<QuestionRef>,
    ) -> Result<Self, Vec<SettingFault>> {
        let mut faults: Vec<SettingFault> = rules::check(&rules)
            .into_iter()
            .map(|(place, wrong)| SettingFault::Rule { place, wrong })
            .collect();
        let (least, most) = (rules.teams.least, rules.teams.most);
        if !(usize::from(least)..=usize::from(most)).contains(&teams.len()) {
            faults.push(SettingFault::TeamCount { found: teams.len(), least, most });
        }
        let mut seats = BTreeMap::new();
        for (seat, team) in teams.iter().enumerate() {
            let players = team.players.iter().chain(&team.reserves);
            let names = [team.id.as_str(), team.name.as_str()].into_iter().chain(players.map(String::as_str));
            faults.extend(names.filter(|name| !is_name(name)).map(bad_name));
            if seats.insert(team.id.clone(), seat).is_some() {
                faults.push(SettingFault::TeamTwice { team: team.id.to_string() });
            }
        }
        let mut difficulties = HashMap::new();
        if questions.len() > MOST_QUESTIONS {
            faults.push(SettingFault::TooManyQuestions { most: MOST_QUESTIONS });
        }
        for QuestionRef { id, difficulty } in questions.iter().take(MOST_QUESTIONS) {
            if !is_name(id) {
                faults.push(bad_name(id));
            }
            if !(1..=3).contains(difficulty) {
                faults.push(SettingFault::Difficulty { question: id.clone(), found: *difficulty });
            }
            if difficulties.insert(id.clone(), *difficulty).is_some() {
                faults.push(SettingFault::QuestionTwice { question: id.clone() });
            }
        }
        if faults.is_empty() {
            Ok(Self { rules, teams, seed, questions, seats, difficulties })
        } else {
            Err(faults)
        }
    }

    /// Returns the rules.
    #[must_use]
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// Returns the teams, as they sit.
    #[must_use]
    pub fn teams(&self) -> &[Team] {
        &self.teams
    }

    /// Returns the seed of all that is drawn.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// Returns the questions of the evening, in the order in which they were drawn.
    #[must_use]
    pub fn questions(&self) -> &[QuestionRef] {
        &self.questions
    }

    /// Returns the seat of a team.
    ///
    /// # Errors
    /// [`Refusal::UnknownTeam`] with the id that was probably meant.
    pub fn seat(&self, team: &TeamId) -> Result<usize, Refusal> {
        self.seats.get(team).copied().ok_or_else(|| {
            let known = self.teams.iter().map(|team| team.id.as_str());
            let near = nearest(team.as_str(), known.clone());
            let known = known.take(20).collect::<Vec<_>>().join(", ");
            Refusal::UnknownTeam { team: shown(team.as_str()), near, known }
        })
    }

    /// Returns why the names of these teams cannot be told apart in a hall, if two are the same.
    #[must_use]
    pub fn same_names(teams: &[Team]) -> Option<Refusal> {
        let mut rest = teams;
        while let Some((team, others)) = rest.split_first() {
            if others.iter().any(|other| same_name(&team.name, &other.name)) {
                return Some(Refusal::NameTaken { name: shown(team.name.trim()) });
            }
            rest = others;
        }
        None
    }

    /// Returns the id of the team on a seat.
    #[must_use]
    pub fn id(&self, seat: usize) -> &str {
        self.teams.get(seat).map_or("", |team| team.id.as_str())
    }

    /// Returns the ids of teams, for a sentence.
    #[must_use]
    pub fn ids(&self, seats: &[usize]) -> String {
        seats.iter().map(|seat| self.id(*seat)).collect::<Vec<_>>().join(", ")
    }

    /// Returns the difficulty of a question.
    ///
    /// # Errors
    /// [`Refusal::UnknownQuestion`] with the one that was probably meant.
    pub fn difficulty(&self, question: &str) -> Result<u8, Refusal> {
        if self.questions.is_empty() && is_name(question) {
            return Ok(1);
        }
        self.difficulties.get(question).copied().ok_or_else(|| {
            // A long list is not searched at every wrong line.
            let few = self.questions.iter().take(500).map(|question| question.id.as_str());
            Refusal::UnknownQuestion { question: shown(question), near: nearest(question, few) }
        })
    }

    /// Returns the generator of one draw: the same seed, purpose and number always draw the same.
    #[must_use]
    pub(super) fn chance(&self, purpose: Chance, number: u64) -> Xoshiro256PlusPlus {
        let mixed = self.seed
            ^ (purpose as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15)
            ^ number.wrapping_mul(0xd1b5_4a32_d192_ed03);
        Xoshiro256PlusPlus::seed_from_u64(mixed)
    }
}

/// What is drawn.
#[derive(Debug, Clone, Copy)]
pub(super) enum Chance {
    /// The order of a round.
    Order = 1,
    /// Who answers of those that pressed together.
    Press = 2,
    /// Who stands before whom at the end.
    Final = 3,
}

impl Explain for SettingFault {
    fn message_id(&self) -> &'static str {
        match self {
            Self::Rule { wrong, .. } => wrong.message_id(),
            Self::TeamCount { .. } => "contest-team-count",
            Self::TeamTwice { .. } => "contest-team-twice",
            Self::QuestionTwice { .. } => "contest-question-listed-twice",
            Self::Difficulty { .. } => "pack-out-of-range",
            Self::BadName { .. } => "contest-bad-name",
            Self::TooManyQuestions { .. } => "contest-too-many-questions",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Rule { wrong, .. } => wrong.message_args(),
            Self::TeamCount { found, least, most } => {
                vec![("found", found.to_string()), ("least", least.to_string()), ("most", most.to_string())]
            }
            Self::TeamTwice { team } => vec![("team", team.clone())],
            Self::QuestionTwice { question } => vec![("question", question.clone())],
            Self::Difficulty { found, .. } => {
                vec![("found", found.to_string()), ("least", "1".to_owned()), ("most", "3".to_owned())]
            }
            Self::BadName { found, most } => vec![("found", found.clone()), ("most", most.to_string())],
            Self::TooManyQuestions { most } => vec![("most", most.to_string())],
        }
    }
}

/// Returns the few characters of something unknown that a sentence quotes.
pub(in crate::contest) fn shown(text: &str) -> String {
    const MOST: usize = 60;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    text.chars().take(MOST).chain(['…']).collect()
}

/// Returns the known name that differs from an unknown one in a character or two.
pub(in crate::contest) fn nearest<'n>(found: &str, known: impl Iterator<Item = &'n str>) -> Option<String> {
    let length = found.chars().count();
    if length > MOST_CHARACTERS {
        return None;
    }
    let few = (length / 3).clamp(1, 3);
    known
        .map(|name| (strsim::levenshtein(&found.to_lowercase(), &name.to_lowercase()), name))
        .filter(|(edits, name)| *edits <= few && *edits < name.chars().count())
        .min_by_key(|(edits, _)| *edits)
        .map(|(_, name)| name.to_owned())
}

/// Whether a hall would take two names for one.
pub(super) fn same_name(one: &str, other: &str) -> bool {
    let words = |name: &str| name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
    words(one) == words(other)
}

/// Whether a text can be the name of something.
pub(super) fn is_name(text: &str) -> bool {
    !text.trim().is_empty() && text.chars().count() <= MOST_CHARACTERS
}

fn bad_name(found: &str) -> SettingFault {
    SettingFault::BadName { found: shown(found), most: MOST_CHARACTERS }
}

/// Finds the first name that stands twice.
pub(super) fn repeated<'t>(teams: impl Iterator<Item = &'t TeamId>) -> Option<&'t TeamId> {
    let mut met = BTreeSet::new();
    teams.into_iter().find(|team| !met.insert(*team))
}
