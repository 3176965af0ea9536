//! Where a contest stands: plain data for the host's console and the audience's screen.

use std::collections::{BTreeSet, HashMap, VecDeque};

use super::event::{Claim, Noted};
use super::press::Window;
use super::rules::{Kind, Round, Rules};
use super::setting::Setting;

/// Where a contest stands. Teams are indices into [`Setting::teams`].
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// What is going on.
    pub phase: Phase,
    /// Since when the contest rests, ms.
    pub paused_since: Option<u64>,
    /// The round, once one has begun.
    pub round: Option<RoundState>,
    /// What the team whose turn it is has chosen.
    pub chosen: Option<Chosen>,
    /// Every question that was asked, in order.
    pub asked: Vec<Asked>,
    /// Everything that changed a score, in order.
    pub entries: Vec<Entry>,
    /// What each team is called by now.
    pub names: Vec<String>,
    /// Who sits at each team's table.
    pub lineups: Vec<Lineup>,
    /// Protests, in order.
    pub protests: Vec<Protest>,
    /// The tie-breaks, in order.
    pub tie_breaks: Vec<TieBreak>,
    /// The question that is open, or was last.
    pub open: Option<Open>,
    /// The score of each team by what is settled; see [`State::scores`].
    pub(super) settled: Vec<i64>,
    /// What presses before the start cost, as far as is known now: one that arrives late can still change it.
    pub(super) pending: Vec<Entry>,
    pub(super) begun: BTreeSet<usize>,
    /// Every question that was asked, by its reference, with its index in `asked`.
    pub(super) used: HashMap<String, usize>,
}

/// What is going on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phase {
    /// No round has begun.
    Ready,
    /// A round has begun and no question of it was asked.
    Between,
    /// A question is being read; buzzers wait, or may interrupt.
    Reading,
    /// Teams may press.
    Open,
    /// Teams pressed together and will press again.
    Tied { teams: Vec<usize> },
    /// One team answers, or several that share.
    Answering {
        teams: Vec<usize>,
        /// When the time is up, ms, once the clock runs.
        deadline: Option<u64>,
    },
    /// All teams answer.
    All {
        /// When the time is up, ms, once the clock runs.
        deadline: Option<u64>,
    },
    /// A team answers the parts of a bonus.
    Bonus {
        team: usize,
        /// Which part, from 1.
        part: u8,
        /// Whether the others may answer it.
        is_stealing: bool,
    },
    /// No team has answered, or may any more: the audience may.
    Unanswered,
    /// The question is decided; its answer may be shown.
    Decided,
    /// The contest is over.
    Ended,
}

/// Which of the rounds it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RoundPlace {
    /// One of [`Rules::rounds`], by index.
    Rule(usize),
    /// [`Rules::tie_break`].
    TieBreak,
}

/// A round that is played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundState {
    /// Which one.
    pub place: RoundPlace,
    /// In which order the teams have their turns.
    pub order: Vec<usize>,
    /// How many questions of each team count; where there are no turns, all under the first.
    pub counted: Vec<u32>,
    /// How many questions of it were asked, whether they count or not.
    pub asked: u32,
    /// How often each team pressed before the start.
    pub offences: Vec<u32>,
}

/// What a team has chosen before its question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    pub team: usize,
    pub points: Option<u32>,
    pub player: Option<String>,
}

/// A question that was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// `pack/id`.
    pub question: String,
    /// The number of its event.
    pub event: u32,
    /// In which round.
    pub round: RoundPlace,
    /// Whose question it is, in rounds in turn.
    pub team: Option<usize>,
    /// Who answers, if somebody was named.
    pub player: Option<String>,
    /// What a right answer brings.
    pub value: u32,
    /// How it ended.
    pub end: AskedEnd,
    /// Whether the audience was right, if it was asked.
    pub audience: Option<bool>,
}

/// How a question ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskedEnd {
    /// It is still open.
    Open,
    /// It counts.
    Counted,
    /// It was void, so that another was asked in its place.
    Void,
    /// It was thrown out.
    ThrownOut,
}

/// Something that changed a score, or would have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The index of the question, unless the judges decided.
    pub question: Option<usize>,
    pub team: usize,
    pub points: i64,
    pub why: Why,
}

/// Why a score changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    Right,
    Power,
    Partial,
    Wrong,
    Late,
    Prompted,
    Early,
    Bonus,
    Judges,
}

impl Why {
    /// Returns its name for machines.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Power => "power",
            Self::Partial => "partial",
            Self::Wrong => "wrong",
            Self::Late => "late",
            Self::Prompted => "prompted",
            Self::Early => "early",
            Self::Bonus => "bonus",
            Self::Judges => "judges",
        }
    }
}

/// Who sits at a team's table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lineup {
    pub playing: Vec<String>,
    pub reserves: Vec<String>,
    /// How many substitutions the team has made.
    pub made: u32,
}

/// A protest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Protest {
    /// The number of its event.
    pub event: u32,
    pub team: usize,
    pub claim: Claim,
    /// What the judges decided, once they have.
    pub is_upheld: Option<bool>,
}

/// A tie-break.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TieBreak {
    /// Who takes part.
    pub teams: Vec<usize>,
    /// Who is out, the first first.
    pub out: Vec<usize>,
    /// Who has won.
    pub winner: Option<usize>,
}

/// A question that is open, or was last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// The presses, in rounds with buzzers.
    pub window: Option<Window>,
    /// Which teams may not answer this question any more.
    pub locked: Vec<bool>,
    /// What was noted of the answer of each team, where all answer; none of who has not answered.
    pub noted: Vec<Option<Noted>>,
    /// What the teams that answer were given so far, where several do.
    pub(super) ruled: Vec<(usize, bool)>,
    /// Who answers next, where the next in the order does.
    pub(super) queue: VecDeque<Vec<usize>>,
    pub(super) is_settled: bool,
    pub(super) is_thrown_out: bool,
    pub(super) is_stealing: bool,
    /// How many teams were wrong.
    pub(super) tried: u32,
    /// How often the buzzers were opened, which numbers the draws.
    pub(super) openings: u64,
}

impl State {
    /// Returns where a contest stands before anything has happened.
    #[must_use]
    pub fn new(setting: &Setting) -> Self {
        let teams = setting.teams();
        let start = i64::from(setting.rules().start);
        let lineups = teams.iter().map(|team| Lineup {
            playing: team.players.clone(),
            reserves: team.reserves.clone(),
            made: 0,
        });
        Self {
            phase: Phase::Ready,
            paused_since: None,
            round: None,
            chosen: None,
            asked: Vec::new(),
            entries: Vec::new(),
            names: teams.iter().map(|team| team.name.clone()).collect(),
            lineups: lineups.collect(),
            protests: Vec::new(),
            tie_breaks: Vec::new(),
            open: None,
            settled: vec![start; teams.len()],
            pending: Vec::new(),
            begun: BTreeSet::new(),
            used: HashMap::new(),
        }
    }

    /// Returns the score of each team.
    #[must_use]
    pub fn scores(&self, rules: &Rules) -> Vec<i64> {
        let mut scores = self.settled.clone();
        for entry in &self.pending {
            add(&mut scores, entry, rules.floor);
        }
        scores
    }

    /// Returns the rules of the round that is played.
    #[must_use]
    pub fn rules_of_round<'r>(&self, rules: &'r Rules) -> Option<&'r Round> {
        self.round.as_ref().and_then(|round| round.place.of(rules))
    }

    /// Returns the team whose turn it is: of those with the fewest questions that count, the first in the order. So a
    /// question that was void, or thrown out, is made up for.
    #[must_use]
    pub fn turn(&self) -> Option<usize> {
        let round = self.round.as_ref()?;
        round.order.iter().copied().min_by_key(|team| round.counted.get(*team).copied().unwrap_or_default())
    }

    /// Returns how many questions the round still has.
    #[must_use]
    pub fn left(&self, rules: &Rules) -> usize {
        let Some((round, rule)) = self.round.as_ref().zip(self.rules_of_round(rules)) else { return 0 };
        let counted: u32 = round.counted.iter().sum();
        let won =
            rule.kind == Kind::TieBreak && self.tie_breaks.last().is_some_and(|tie| tie.winner.is_some());
        if won { 0 } else { rule.questions.total(round.order.len()).saturating_sub(counted as usize) }
    }

    /// Returns whether a question was asked.
    #[must_use]
    pub fn was_asked(&self, question: &str) -> bool {
        self.used.contains_key(question)
    }

    /// Returns whether a question is shown and not decided.
    #[must_use]
    pub fn is_open(&self) -> bool {
        match self.phase {
            Phase::Ready | Phase::Between | Phase::Unanswered | Phase::Decided | Phase::Ended => false,
            Phase::Reading
            | Phase::Open
            | Phase::Tied { .. }
            | Phase::Answering { .. }
            | Phase::All { .. }
            | Phase::Bonus { .. } => true,
        }
    }
}

impl RoundPlace {
    /// Returns the rules of the round.
    #[must_use]
    pub fn of(self, rules: &Rules) -> Option<&Round> {
        match self {
            Self::Rule(index) => rules.rounds.get(index),
            Self::TieBreak => rules.tie_break.as_ref(),
        }
    }
}

/// Adds an entry to the scores, none of which falls below the floor by it.
pub(super) fn add(scores: &mut [i64], entry: &Entry, floor: Option<i32>) {
    if let Some(score) = scores.get_mut(entry.team) {
        let sum = score.saturating_add(entry.points);
        *score = floor.map_or(sum, |floor| sum.max(floor.into()));
    }
}
