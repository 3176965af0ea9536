//! What of a log is in force: undo, redo, corrections and thrown-out questions are settled here, in one pass over the log
//! and before anything is scored. So they cost no more than any other event, however many there are.
//!
//! An event is told *strictly* if nothing before it was changed after it was written: it must fit then. One that was
//! written before such a change is told *leniently*: it was right when it happened, so that it is left out if it does not
//! fit any more, and the log stays readable.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::event::{Claim, Correction, Event, EventKind, Recorded, Ruling};
use super::refusal::Refusal;

/// The number of the first event: the line after the head of the log.
pub const FIRST: u32 = 2;

/// Returns the number of the event at an index: its line in the log.
#[must_use]
pub fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX).saturating_add(FIRST)
}

/// Returns the index of the event of a number.
pub(super) fn index(number: u32) -> Option<usize> {
    number.checked_sub(FIRST).map(|index| index as usize)
}

/// What of a log is in force, event by event.
#[derive(Debug, Default)]
pub struct History {
    /// What became of each event.
    pub fates: Vec<Fate>,
    /// The events that make no sense where they stand, by index, in order.
    pub refused: BTreeMap<usize, Refusal>,
}

/// What became of an event.
#[derive(Debug, Clone, Default)]
pub struct Fate {
    /// Whether it was not undone.
    pub is_in_force: bool,
    /// Whether something before it was changed after it was written.
    pub is_lenient: bool,
    /// Whether it shows a question that was thrown out.
    pub is_thrown_out: bool,
    /// The rulings that hold in its place: the team, where it ruled on several, and which event says so.
    pub corrections: Vec<Corrected>,
    /// The event that it belongs to: a question to its round, an answer to its question.
    pub belongs_to: Option<usize>,
}

/// A ruling that holds in place of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corrected {
    /// The index of the event that says so.
    pub by: usize,
    /// What it says.
    pub correction: Correction,
}

impl History {
    /// Settles what of a log is in force. A line that could not be read is `None`.
    #[must_use]
    pub fn of(log: &[Option<&Recorded>]) -> Self {
        let mut pass = Pass {
            in_force: vec![false; log.len()],
            reach: (0..log.len()).collect(),
            changed_by: vec![0; log.len()],
            belongs_to: vec![None; log.len()],
            ..Pass::default()
        };
        let mut refused = BTreeMap::new();
        let mut last = 0;
        for (index, recorded) in log.iter().enumerate() {
            let Some(recorded) = recorded else { continue };
            if recorded.at < last {
                refused.insert(index, Refusal::Backwards { at: recorded.at, last });
            }
            last = last.max(recorded.at);
            if let Err(refusal) = pass.take(log, index, &recorded.event) {
                refused.insert(index, refusal);
            }
        }
        Self { fates: pass.fates(log), refused }
    }
}

#[derive(Default)]
struct Pass<'l> {
    in_force: Vec<bool>,
    /// The earliest event that each one has a say in; itself for most.
    reach: Vec<usize>,
    /// For each event the last one that changed it.
    changed_by: Vec<usize>,
    belongs_to: Vec<Option<usize>>,
    /// What may be undone.
    standing: BTreeSet<usize>,
    /// What is undone.
    removed: BTreeSet<usize>,
    /// What was undone, the last one last; those that were redone since are passed over.
    undone: Vec<usize>,
    rounds: BTreeSet<usize>,
    questions: BTreeSet<usize>,
    by_reference: HashMap<&'l str, BTreeSet<usize>>,
    /// For each protest how many decisions on it are in force.
    decisions: HashMap<usize, usize>,
}

impl<'l> Pass<'l> {
    fn take(&mut self, log: &[Option<&'l Recorded>], at: usize, event: &'l Event) -> Result<(), Refusal> {
        match event {
            Event::Undo { of } => self.undo(log, at, *of),
            Event::Redo { of } => self.redo(log, at, *of),
            Event::Correct(correction) => {
                let target = self.ruled(log, correction)?;
                self.change(at, target);
                self.enter(at, event);
                Ok(())
            }
            Event::ThrowOut { question } => {
                let target = self.asked(question)?;
                self.change(at, target);
                self.enter(at, event);
                Ok(())
            }
            Event::Protest { claim, .. } => {
                let target = match claim {
                    Claim::Ruling(correction) => self.ruled(log, correction)?,
                    Claim::ThrowOut { question } => self.asked(question)?,
                };
                self.reach[at] = target;
                self.enter(at, event);
                Ok(())
            }
            Event::Resolve { protest, is_upheld } => {
                let target = index(*protest).filter(|target| {
                    let is_protest = kind(log, *target) == Some(EventKind::Protest);
                    is_protest && self.in_force[*target] && !self.decisions.contains_key(target)
                });
                let target = target.ok_or(Refusal::NoProtest { of: *protest })?;
                if *is_upheld {
                    self.change(at, self.reach[target]);
                }
                self.enter(at, event);
                Ok(())
            }
            _ => {
                self.belongs_to[at] = self.owner(event.kind());
                self.enter(at, event);
                Ok(())
            }
        }
    }

    fn undo(&mut self, log: &[Option<&'l Recorded>], at: usize, of: Option<u32>) -> Result<(), Refusal> {
        let target = match of {
            None => self.standing.last().copied().ok_or(Refusal::NothingLeft { kind: EventKind::Undo })?,
            Some(of) => match index(of).filter(|target| *target < at) {
                Some(target) if self.standing.contains(&target) => target,
                Some(target) if self.removed.contains(&target) => return Err(Refusal::AlreadyUndone { of }),
                _ => return Err(Refusal::NoSuchEvent { of }),
            },
        };
        self.change(at, self.reach[target]);
        self.undone.push(target);
        self.removed.insert(target);
        self.leave(log, target);
        Ok(())
    }

    fn redo(&mut self, log: &[Option<&'l Recorded>], at: usize, of: Option<u32>) -> Result<(), Refusal> {
        let target = if let Some(of) = of {
            let target = index(of).filter(|target| self.removed.contains(target));
            target.ok_or(Refusal::NotUndone { of })?
        } else {
            while self.undone.last().is_some_and(|target| self.in_force[*target]) {
                self.undone.pop();
            }
            self.undone.pop().ok_or(Refusal::NothingLeft { kind: EventKind::Redo })?
        };
        self.change(at, self.reach[target]);
        if let Some(Some(recorded)) = log.get(target) {
            self.enter(target, &recorded.event);
        }
        Ok(())
    }

    /// Notes that the event at `by` changes what holds from `target` on.
    fn change(&mut self, by: usize, target: usize) {
        self.reach[by] = self.reach[by].min(target);
        if let Some(changed) = self.changed_by.get_mut(target) {
            *changed = (*changed).max(by);
        }
    }

    fn enter(&mut self, at: usize, event: &'l Event) {
        self.in_force[at] = true;
        self.removed.remove(&at);
        self.standing.insert(at);
        match event {
            Event::Round { .. } | Event::TieBreak { .. } => drop(self.rounds.insert(at)),
            Event::Question { question, .. } => {
                self.questions.insert(at);
                self.by_reference.entry(question).or_default().insert(at);
            }
            Event::Resolve { protest, .. } => {
                let target = index(*protest).unwrap_or_default();
                *self.decisions.entry(target).or_default() += 1;
            }
            _ => {}
        }
    }

    fn leave(&mut self, log: &[Option<&'l Recorded>], at: usize) {
        self.in_force[at] = false;
        self.standing.remove(&at);
        match log.get(at).copied().flatten().map(|recorded| &recorded.event) {
            Some(Event::Round { .. } | Event::TieBreak { .. }) => drop(self.rounds.remove(&at)),
            Some(Event::Question { question, .. }) => {
                self.questions.remove(&at);
                if let Some(asked) = self.by_reference.get_mut(question.as_str()) {
                    asked.remove(&at);
                }
            }
            Some(Event::Resolve { protest, .. }) => {
                let target = index(*protest).unwrap_or_default();
                let left = self.decisions.remove(&target).unwrap_or_default().saturating_sub(1);
                if left > 0 {
                    self.decisions.insert(target, left);
                }
            }
            _ => {}
        }
    }

    /// Returns the ruling that a correction is about.
    fn ruled(&self, log: &[Option<&Recorded>], correction: &Correction) -> Result<usize, Refusal> {
        let target = index(correction.of).filter(|target| self.in_force.get(*target) == Some(&true));
        target
            .filter(|target| {
                let ruling = correction.ruling;
                match log.get(*target).copied().flatten().map(|recorded| &recorded.event) {
                    Some(Event::Ruling { team, .. }) => {
                        correction.team.as_ref().is_none_or(|named| named == team)
                    }
                    // Of all teams at once nothing is void or prompted, and nobody interrupted.
                    Some(Event::Answers { .. } | Event::Cards { .. }) => {
                        correction.team.is_some()
                            && matches!(ruling, Ruling::Right | Ruling::Wrong | Ruling::Partial(_))
                    }
                    _ => false,
                }
            })
            .ok_or(Refusal::NotRuled { of: correction.of })
    }

    /// Returns the event that asked a question.
    fn asked(&self, question: &str) -> Result<usize, Refusal> {
        let asked = self.by_reference.get(question).and_then(BTreeSet::last).copied();
        asked.ok_or_else(|| Refusal::NotAsked { question: super::setting::shown(question) })
    }

    /// Returns what an event of this kind belongs to, among those that are in force when it is written.
    fn owner(&self, kind: EventKind) -> Option<usize> {
        let round = self.rounds.last().copied();
        let question = self.questions.last().copied().filter(|question| Some(*question) > round);
        match kind {
            EventKind::Question | EventKind::Choose | EventKind::Pass => round,
            EventKind::Go
            | EventKind::Press
            | EventKind::Ruling
            | EventKind::TimeUp
            | EventKind::Answer
            | EventKind::Answers
            | EventKind::Cards
            | EventKind::Audience => question,
            _ => None,
        }
    }

    fn fates(self, log: &[Option<&Recorded>]) -> Vec<Fate> {
        let mut fates: Vec<Fate> = Vec::with_capacity(log.len());
        let mut changed_by = 0;
        for at in 0..log.len() {
            fates.push(Fate {
                is_in_force: self.in_force[at],
                is_lenient: changed_by > at,
                belongs_to: self.belongs_to[at],
                ..Fate::default()
            });
            changed_by = changed_by.max(self.changed_by[at]);
        }
        for (at, recorded) in log.iter().enumerate().filter(|(at, _)| self.in_force[*at]) {
            let Some(recorded) = recorded else { continue };
            match &recorded.event {
                Event::Correct(correction) => correct(&mut fates, at, correction),
                Event::ThrowOut { .. } => fates[self.reach[at]].is_thrown_out = true,
                Event::Resolve { protest, is_upheld: true } => {
                    let target = index(*protest).filter(|target| self.in_force[*target]);
                    let claim = target.and_then(|target| match log.get(target).copied().flatten() {
                        Some(Recorded { event: Event::Protest { claim, .. }, .. }) => Some((target, claim)),
                        _ => None,
                    });
                    match claim {
                        Some((_, Claim::Ruling(correction))) => correct(&mut fates, at, correction),
                        Some((target, Claim::ThrowOut { .. })) => {
                            fates[self.reach[target]].is_thrown_out = true;
                        }
                        None => {}
                    }
                }
                _ => {}
            }
        }
        fates
    }
}

fn correct(fates: &mut [Fate], by: usize, correction: &Correction) {
    let target = index(correction.of).and_then(|target| fates.get_mut(target));
    if let Some(fate) = target {
        // The last word holds; an earlier one would only grow the list.
        fate.corrections.retain(|earlier| earlier.correction.team != correction.team);
        fate.corrections.push(Corrected { by, correction: correction.clone() });
    }
}

fn kind(log: &[Option<&Recorded>], at: usize) -> Option<EventKind> {
    log.get(at).copied().flatten().map(|recorded| recorded.event.kind())
}
