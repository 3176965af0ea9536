//! A mock test of spoken Mandarin: parts with clocks, syllables that a listener marks, what the talk loses, a level.
//!
//! Everything that a test asks and takes off is data ([`rules`], `assets/speech/mock/*.ron`). What is read is drawn from
//! what is taught by a seed ([`draw`]). It is practice: its result says nothing official.

mod draw;
pub mod rules;

pub use draw::{Reading, Sources, draw};

use rules::{MockRules, Part, PartKind, Short};

/// How a syllable was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Said {
    /// As it should be.
    #[default]
    Right,
    /// Wrong: another sound or tone, left out or put in.
    Wrong,
    /// Not quite as it should be.
    Flawed,
}

impl Said {
    /// Returns what another tap makes of it.
    #[must_use]
    pub fn tapped(self) -> Self {
        match self {
            Self::Right => Self::Wrong,
            Self::Wrong => Self::Flawed,
            Self::Flawed => Self::Right,
        }
    }
}

/// A mock test that is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MockTest {
    rules: MockRules,
    parts: Vec<PartTaken>,
}

/// A part, as far as it was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartTaken {
    /// What is read, or talked about.
    pub readings: Vec<Reading>,
    /// How each syllable was said, reading by reading.
    pub said: Vec<Vec<Said>>,
    /// What the listener takes off for each line of `judged`, in hundredths of a mark.
    pub judged: Vec<u32>,
    /// How long it took, ms; none before it was taken.
    pub ms: Option<u64>,
}

/// What came of a part, in hundredths of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartResult {
    /// What it could bring.
    pub most: u32,
    /// What is left of that.
    pub left: u32,
    /// How many syllables were wrong.
    pub wrong: usize,
    /// How many were not quite right.
    pub flawed: usize,
    /// Whether it took too long.
    pub is_over: bool,
    /// What was taken off because a talk was too short, in hundredths of a mark.
    pub off_for_short: u32,
}

impl MockTest {
    /// Begins a test with what was drawn for each part.
    #[must_use]
    pub fn new(rules: MockRules, drawn: Vec<Vec<Reading>>) -> Self {
        let parts = rules.parts.iter().zip(drawn).map(|(part, readings)| PartTaken {
            said: readings.iter().map(|reading| vec![Said::Right; reading.syllables.len()]).collect(),
            judged: vec![0; part.judged.len()],
            readings,
            ms: None,
        });
        Self { parts: parts.collect(), rules }
    }

    /// Returns the rules.
    #[must_use]
    pub fn rules(&self) -> &MockRules {
        &self.rules
    }

    /// Returns the parts, as far as they were taken.
    #[must_use]
    pub fn parts(&self) -> &[PartTaken] {
        &self.parts
    }

    /// Returns the part that comes next, if any does.
    #[must_use]
    pub fn next_part(&self) -> Option<usize> {
        self.parts.iter().position(|part| part.ms.is_none())
    }

    /// Takes a tap on a syllable. There are none in a talk.
    pub fn tap(&mut self, part: usize, reading: usize, syllable: usize) {
        let flaws_count = self.rules.parts.get(part).is_some_and(|rules| rules.flawed.is_some());
        let said = self.parts.get_mut(part).and_then(|part| part.said.get_mut(reading)?.get_mut(syllable));
        if let Some(said) = said {
            *said = match said.tapped() {
                Said::Flawed if !flaws_count => Said::Right,
                tapped => tapped,
            };
        }
    }

    /// Takes a step more, or less, off for a line of what is judged as a whole.
    pub fn judge(&mut self, part: usize, line: usize, is_more: bool) {
        let Some(rules) = self.rules.parts.get(part).and_then(|part| part.judged.get(line)) else { return };
        let (step, most) = (rules.step, rules.most);
        if let Some(off) = self.parts.get_mut(part).and_then(|part| part.judged.get_mut(line)) {
            *off = if is_more { off.saturating_add(step).min(most) } else { off.saturating_sub(step) };
        }
    }

    /// Ends a part that took so long.
    pub fn end_part(&mut self, part: usize, ms: u64) {
        if let Some(part) = self.parts.get_mut(part) {
            part.ms = Some(ms);
        }
    }

    /// Returns what came of each part.
    #[must_use]
    pub fn results(&self) -> Vec<PartResult> {
        self.rules.parts.iter().zip(&self.parts).map(|(rules, part)| result(rules, part)).collect()
    }

    /// Returns what is left in all, in hundredths of a mark.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.results().iter().map(|result| result.left).sum()
    }

    /// Returns the name of the level, once every part was taken; none below the lowest.
    #[must_use]
    pub fn level(&self) -> Option<&str> {
        let total = self.total();
        let reached = self.rules.levels.iter().find(|level| total >= level.from.saturating_mul(100));
        reached.filter(|_| self.next_part().is_none()).map(|level| level.name.as_str())
    }
}

fn result(rules: &Part, part: &PartTaken) -> PartResult {
    let count = |wanted: Said| part.said.iter().flatten().filter(|said| **said == wanted).count();
    let (wrong, flawed) = (count(Said::Wrong), count(Said::Flawed));
    let times = |count: usize, off: u32| u32::try_from(count).unwrap_or(u32::MAX).saturating_mul(off);
    let is_over =
        rules.kind != PartKind::Talk && part.ms.is_some_and(|ms| ms / 1_000 > u64::from(rules.seconds));
    let mut off = times(wrong, rules.wrong).saturating_add(times(flawed, rules.flawed.unwrap_or_default()));
    off = off.saturating_add(part.judged.iter().sum());
    if is_over {
        off = off.saturating_add(rules.overtime);
    }
    let is_short = |short: &&Short| part.ms.is_some_and(|ms| ms / 1_000 < u64::from(short.below));
    let off_for_short = rules.short.iter().rfind(is_short).map_or(0, |short| short.off);
    let most = rules.marks.saturating_mul(100);
    let left = most.saturating_sub(off.saturating_add(off_for_short));
    PartResult { most, left, wrong, flawed, is_over, off_for_short }
}

#[cfg(test)]
mod tests;
