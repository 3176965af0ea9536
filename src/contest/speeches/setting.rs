//! What a speech contest begins with and never changes: rules, speakers in their order, judges, seed.

use std::collections::BTreeMap;

use rand::SeedableRng as _;
use rand::rngs::Xoshiro256PlusPlus;
use rand::seq::SliceRandom as _;

use super::rules::{SpeechRules, WrongSheet, check};
use crate::contest::rules::Place;
use crate::contest::setting::{MOST_CHARACTERS, nearest, shown};
use crate::explain::Explain;

/// No contest has more speakers.
pub const MOST_SPEAKERS: usize = 500;
/// No contest has more judges.
pub const MOST_JUDGES: u8 = 50;

/// Who speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// What the log calls them.
    pub id: String,
    /// What the hall reads.
    pub name: String,
    /// The title of the speech; may be empty.
    pub title: String,
    /// The group, such as a class, within which there are places too; may be empty.
    pub group: String,
}

impl Speaker {
    /// Returns a speaker who is called as the log does, without title and group.
    #[must_use]
    pub fn new(id: &str) -> Self {
        Self { id: id.to_owned(), name: id.to_owned(), title: String::new(), group: String::new() }
    }
}

/// What a speech contest begins with.
#[derive(Debug, Clone)]
pub struct SpeechSetting {
    rules: SpeechRules,
    speakers: Vec<Speaker>,
    judges: u8,
    seed: u64,
    is_drawn: bool,
    order: Vec<usize>,
    lots: Vec<usize>,
    seats: BTreeMap<String, usize>,
}

/// Why a speech contest cannot begin.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message_id())]
pub enum SpeechSettingFault {
    /// The rules make no sense.
    Rule { place: Place, wrong: WrongSheet },
    /// There are too few speakers, or too many.
    SpeakerCount { found: usize, most: usize },
    /// There are too few judges, or too many.
    JudgeCount { found: usize, most: u8 },
    /// Two speakers have one id.
    SpeakerTwice { speaker: String },
    /// An id or a name is empty or too long.
    BadName { found: String, most: usize },
}

impl SpeechSetting {
    /// Checks what a speech contest begins with, and draws the order of the speakers: group by group as they are first
    /// named, and within a group by the seed, unless they speak as they are listed.
    ///
    /// # Errors
    /// Everything that is wrong, at least one.
    pub fn new(
        rules: SpeechRules,
        speakers: Vec<Speaker>,
        judges: u8,
        seed: u64,
        is_drawn: bool,
    ) -> Result<Self, Vec<SpeechSettingFault>> {
        let mut faults: Vec<SpeechSettingFault> = check(&rules)
            .into_iter()
            .map(|(place, wrong)| SpeechSettingFault::Rule { place, wrong })
            .collect();
        if speakers.is_empty() || speakers.len() > MOST_SPEAKERS {
            faults.push(SpeechSettingFault::SpeakerCount { found: speakers.len(), most: MOST_SPEAKERS });
        }
        if judges == 0 || judges > MOST_JUDGES {
            faults.push(SpeechSettingFault::JudgeCount { found: judges.into(), most: MOST_JUDGES });
        }
        let mut seats = BTreeMap::new();
        for (index, speaker) in speakers.iter().take(MOST_SPEAKERS).enumerate() {
            for name in [&speaker.id, &speaker.name] {
                if name.trim().is_empty() || name.chars().count() > MOST_CHARACTERS {
                    let found = shown(name);
                    faults.push(SpeechSettingFault::BadName { found, most: MOST_CHARACTERS });
                }
            }
            for text in [&speaker.title, &speaker.group] {
                if text.chars().count() > MOST_CHARACTERS {
                    let found = shown(text);
                    faults.push(SpeechSettingFault::BadName { found, most: MOST_CHARACTERS });
                }
            }
            if seats.insert(speaker.id.clone(), index).is_some() {
                faults.push(SpeechSettingFault::SpeakerTwice { speaker: shown(&speaker.id) });
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let mut chance = Xoshiro256PlusPlus::seed_from_u64(seed);
        let order = order(&speakers, is_drawn, &mut chance);
        let mut lots: Vec<usize> = (0..speakers.len()).collect();
        lots.shuffle(&mut chance);
        Ok(Self { rules, speakers, judges, seed, is_drawn, order, lots, seats })
    }

    /// Returns the rules.
    #[must_use]
    pub fn rules(&self) -> &SpeechRules {
        &self.rules
    }

    /// Returns the speakers as they were listed.
    #[must_use]
    pub fn speakers(&self) -> &[Speaker] {
        &self.speakers
    }

    /// Returns who is on a place of the list.
    #[must_use]
    pub fn speaker(&self, index: usize) -> Option<&Speaker> {
        self.speakers.get(index)
    }

    /// Returns how many judges there are.
    #[must_use]
    pub fn judges(&self) -> u8 {
        self.judges
    }

    /// Returns the seed of all that is drawn.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// Returns whether the order was drawn.
    #[must_use]
    pub fn is_drawn(&self) -> bool {
        self.is_drawn
    }

    /// Returns the speakers in the order in which they speak, by their places on the list.
    #[must_use]
    pub fn order(&self) -> &[usize] {
        &self.order
    }

    /// Returns the lot of a speaker, which decides where nothing else does.
    pub(super) fn lot(&self, speaker: usize) -> usize {
        self.lots.get(speaker).copied().unwrap_or(usize::MAX)
    }

    /// Returns where a speaker stands on the list.
    pub(super) fn seat(&self, id: &str) -> Option<usize> {
        self.seats.get(id).copied()
    }

    /// Returns the id that differs from an unknown one in a character or two.
    pub(super) fn near(&self, id: &str) -> Option<String> {
        nearest(id, self.seats.keys().map(String::as_str))
    }
}

fn order(speakers: &[Speaker], is_drawn: bool, chance: &mut Xoshiro256PlusPlus) -> Vec<usize> {
    let mut groups: Vec<(&str, Vec<usize>)> = Vec::new();
    for (index, speaker) in speakers.iter().enumerate() {
        match groups.iter_mut().find(|(group, _)| *group == speaker.group) {
            Some((_, members)) => members.push(index),
            None => groups.push((&speaker.group, vec![index])),
        }
    }
    for (_, members) in groups.iter_mut().filter(|_| is_drawn) {
        members.shuffle(chance);
    }
    groups.into_iter().flat_map(|(_, members)| members).collect()
}

impl Explain for SpeechSettingFault {
    fn message_id(&self) -> &'static str {
        match self {
            Self::Rule { wrong, .. } => wrong.message_id(),
            Self::SpeakerCount { .. } => "speeches-speaker-count",
            Self::JudgeCount { .. } => "speeches-judge-count",
            Self::SpeakerTwice { .. } => "speeches-speaker-twice",
            Self::BadName { .. } => "contest-bad-name",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Rule { wrong, .. } => wrong.message_args(),
            Self::SpeakerCount { found, most } => {
                vec![("found", found.to_string()), ("most", most.to_string())]
            }
            Self::JudgeCount { found, most } => {
                vec![("found", found.to_string()), ("most", most.to_string())]
            }
            Self::SpeakerTwice { speaker } => vec![("speaker", speaker.clone())],
            Self::BadName { found, most } => vec![("found", found.clone()), ("most", most.to_string())],
        }
    }
}
