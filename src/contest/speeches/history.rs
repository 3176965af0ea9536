//! What of a log is in force: undo and redo, settled in one pass before anything is counted.
//!
//! As in a knowledge contest an event is told *strictly* if nothing before it was changed after it was written, and
//! *leniently* if something was: then it falls away if it does not fit any more.

use std::collections::{BTreeMap, BTreeSet};

use super::event::{SpeechEvent, SpeechEventKind, SpeechRecorded};
use super::refusal::SpeechRefusal;
use crate::contest::history::{index, number};

/// What of a log is in force, event by event.
#[derive(Debug, Default)]
pub struct SpeechHistory {
    /// Whether each event was not undone.
    pub in_force: Vec<bool>,
    /// Whether something before it was changed after it was written.
    pub is_lenient: Vec<bool>,
    /// The events that make no sense where they stand, by number.
    pub refused: BTreeMap<u32, SpeechRefusal>,
}

impl SpeechHistory {
    /// Settles what of a log is in force. A line that could not be read is `None`.
    #[must_use]
    pub fn of(log: &[Option<&SpeechRecorded>]) -> Self {
        let mut pass =
            Pass { in_force: vec![false; log.len()], changed_by: vec![0; log.len()], ..Pass::default() };
        let mut refused = BTreeMap::new();
        let mut last = 0;
        for (at, recorded) in log.iter().enumerate() {
            let Some(recorded) = recorded else { continue };
            if recorded.at < last {
                refused.insert(number(at), SpeechRefusal::Backwards { at: recorded.at, last });
            }
            last = last.max(recorded.at);
            let outcome = match recorded.event {
                SpeechEvent::Undo { of } => pass.undo(at, of),
                SpeechEvent::Redo { of } => pass.redo(at, of),
                _ => {
                    pass.enter(at, recorded.event.kind());
                    Ok(())
                }
            };
            if let Err(refusal) = outcome {
                refused.insert(number(at), refusal);
            }
        }
        let mut is_lenient = Vec::with_capacity(log.len());
        let mut changed_by = 0;
        for (at, by) in pass.changed_by.iter().enumerate() {
            is_lenient.push(changed_by > at);
            changed_by = changed_by.max(*by);
        }
        Self { in_force: pass.in_force, is_lenient, refused }
    }
}

#[derive(Default)]
struct Pass {
    in_force: Vec<bool>,
    /// For each event the last one that changed it.
    changed_by: Vec<usize>,
    /// What may be undone.
    standing: BTreeSet<usize>,
    /// What is undone, the last one last.
    undone: Vec<usize>,
}

impl Pass {
    fn enter(&mut self, at: usize, kind: SpeechEventKind) {
        self.in_force[at] = true;
        // That the clock went on is nothing that could be taken back.
        if kind != SpeechEventKind::Tick {
            self.standing.insert(at);
        }
    }

    fn undo(&mut self, at: usize, of: Option<u32>) -> Result<(), SpeechRefusal> {
        let target = match of {
            None => {
                let last = self.standing.last().copied();
                last.ok_or(SpeechRefusal::NothingLeft { kind: SpeechEventKind::Undo })?
            }
            Some(of) => match index(of).filter(|target| *target < at) {
                Some(target) if self.standing.contains(&target) => target,
                Some(target) if self.undone.contains(&target) => {
                    return Err(SpeechRefusal::AlreadyUndone { of });
                }
                _ => return Err(SpeechRefusal::NoSuchEvent { of }),
            },
        };
        self.change(at, target);
        self.standing.remove(&target);
        self.in_force[target] = false;
        self.undone.push(target);
        Ok(())
    }

    fn redo(&mut self, at: usize, of: Option<u32>) -> Result<(), SpeechRefusal> {
        let target = if let Some(of) = of {
            let place = index(of).and_then(|target| self.undone.iter().position(|undone| *undone == target));
            self.undone.remove(place.ok_or(SpeechRefusal::NotUndone { of })?)
        } else {
            let last = self.undone.pop();
            last.ok_or(SpeechRefusal::NothingLeft { kind: SpeechEventKind::Redo })?
        };
        self.change(at, target);
        self.in_force[target] = true;
        self.standing.insert(target);
        Ok(())
    }

    /// Notes that the event at `by` changes what holds from `target` on.
    fn change(&mut self, by: usize, target: usize) {
        self.changed_by[target] = self.changed_by[target].max(by);
    }
}
