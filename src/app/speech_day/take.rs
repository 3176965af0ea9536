//! What the host of a speech contest does: each key of the console is one of these.

use bevy::prelude::*;

use super::{Panel, SpeechDay, SpeechStep};
use crate::app::stage::AppActions;
use crate::app::steps::StageSystems;
use crate::app::widgets::FieldChanged;
use crate::contest::speeches::{Points, SpeechEvent, SpeechPhase};

/// What the host does.
#[derive(Message, Clone, Debug)]
pub enum Host {
    /// What comes next: see [`SpeechStep`].
    Next,
    /// The next speaker is called, whether or not marks are missing.
    CallNext,
    /// Somebody is called before their turn, or late.
    Call(usize),
    /// The speaker who was called is not there.
    Absent,
    /// A speaker does not take part any more.
    Withdraw(usize),
    /// The clock rests.
    Pause,
    /// A time becomes so many milliseconds longer, or shorter.
    Time(usize, i64),
    /// Somebody's marks are looked at, those of a judge, from 0.
    Look(usize, usize),
    /// The judge whose marks are entered does not mark this speaker.
    Excuse,
    /// Something is taken off a speaker's marks.
    TakeOff(usize, Points),
    /// All marks are given.
    Close,
    /// The last event did not happen.
    Undo,
    /// What was undone last happened after all.
    Redo,
    /// How the judges' phones come in is shown, or no longer.
    Phones,
    /// The question whether the contest is to be put away.
    Leaving,
    /// Tries again to write the log.
    Retry,
}

/// The marks of a judge that are being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The speaker, by the place on the list.
    pub speaker: usize,
    /// The judge, from 0.
    pub judge: usize,
    /// What is typed, by line of the sheet.
    pub typed: Vec<String>,
    /// Which of it is no mark.
    pub is_wrong: Vec<bool>,
}

/// Installs what the host does.
pub fn plugin(app: &mut App) {
    app.add_action::<Host>().add_systems(
        Update,
        (type_marks, act).chain().in_set(StageSystems::Act).run_if(resource_exists::<SpeechDay>),
    );
}

fn type_marks(mut changes: MessageReader<FieldChanged>, mut day: ResMut<SpeechDay>) {
    for change in changes.read() {
        let Some(entry) = &mut day.bypass_change_detection().entry else { continue };
        let line = change.name.strip_prefix(&entry.prefix()).and_then(|line| line.parse::<usize>().ok());
        if let Some(typed) = line.and_then(|line| entry.typed.get_mut(line)) {
            typed.clone_from(&change.text);
        }
    }
}

fn act(mut actions: MessageReader<Host>, mut day: ResMut<SpeechDay>) {
    for action in actions.read() {
        day.host(action.clone());
    }
}

impl Entry {
    /// Returns what the names of its fields begin with.
    pub fn prefix(&self) -> String {
        format!("mark-{}-{}-", self.speaker, self.judge)
    }
}

impl SpeechDay {
    /// Does what the host wants.
    pub fn host(&mut self, action: Host) {
        self.owes_redraw = true;
        self.refusal = None;
        if !matches!(action, Host::Leaving | Host::Retry) {
            self.asks_to_leave = false;
        }
        match action {
            Host::Next => self.next(),
            Host::CallNext => {
                if let Some(speaker) = self.contest.state().next_speaker(self.contest.setting()) {
                    self.call(speaker);
                }
            }
            Host::Call(speaker) => self.call(speaker),
            Host::Absent => {
                if let Some(speaker) = self.contest.state().phase.speaker() {
                    let speaker = self.id(speaker);
                    self.take(SpeechEvent::Absent { speaker });
                }
            }
            Host::Withdraw(speaker) => {
                let speaker = self.id(speaker);
                if self.take(SpeechEvent::Withdraw { speaker }) {
                    self.look_for_missing();
                }
            }
            Host::Pause => {
                self.take(SpeechEvent::Pause);
            }
            Host::Time(speaker, by) => {
                let ms = self.contest.state().turns.get(speaker).and_then(|turn| turn.ms);
                if let Some(ms) = ms {
                    let ms = ms.saturating_add_signed(by);
                    let speaker = self.id(speaker);
                    self.take(SpeechEvent::Time { speaker, ms });
                }
            }
            Host::Look(speaker, judge) => self.look_at(speaker, judge),
            Host::Excuse => {
                if let Some(Entry { speaker, judge, .. }) = self.entry {
                    let event = SpeechEvent::Excuse { speaker: self.id(speaker), judge: number(judge) };
                    if self.take(event) {
                        self.look_on(speaker, judge);
                    }
                }
            }
            Host::TakeOff(speaker, points) => {
                let event = SpeechEvent::Deduct { speaker: self.id(speaker), points, reason: String::new() };
                self.take(event);
            }
            Host::Close => {
                if self.take(SpeechEvent::Close) {
                    self.entry = None;
                    self.looked_at = None;
                }
            }
            Host::Undo => {
                if self.take(SpeechEvent::Undo { of: None }) {
                    self.look_for_missing();
                }
            }
            Host::Redo => {
                if self.take(SpeechEvent::Redo { of: None }) {
                    self.look_for_missing();
                }
            }
            Host::Phones => {
                self.panel = if self.shows_phones() { Panel::Marks } else { Panel::Phones };
            }
            Host::Leaving => self.asks_to_leave = !self.asks_to_leave,
            Host::Retry => self.log.retry(),
        }
    }

    fn next(&mut self) {
        match self.step() {
            SpeechStep::Call(speaker) => self.call(speaker),
            SpeechStep::Start => {
                self.rung_to = 0;
                self.take(SpeechEvent::Start);
            }
            SpeechStep::Stop => {
                if self.take(SpeechEvent::Stop) {
                    self.look_for_missing();
                }
            }
            SpeechStep::Resume => {
                self.was_reopened = false;
                self.take(SpeechEvent::Resume);
            }
            SpeechStep::Mark(speaker, judge) => self.enter(speaker, judge),
            SpeechStep::Close => self.host(Host::Close),
            SpeechStep::Reveal => {
                self.take(SpeechEvent::Reveal);
            }
            SpeechStep::Over => {}
        }
    }

    fn call(&mut self, speaker: usize) {
        let speaker = self.id(speaker);
        if self.take(SpeechEvent::Call { speaker }) {
            self.entry = None;
            self.looked_at = None;
        }
    }

    /// Writes down what was typed here.
    fn enter(&mut self, speaker: usize, judge: usize) {
        let Some(typed) = self.entry.as_ref().map(|entry| entry.typed.clone()) else { return };
        match self.write_marks(speaker, judge, &typed) {
            Ok(true) => self.look_on(speaker, judge),
            Ok(false) => {}
            Err(is_wrong) => {
                if let Some(entry) = &mut self.entry {
                    entry.is_wrong = is_wrong;
                }
            }
        }
    }

    /// Writes down the marks of a judge: those that are new, and those that are others than before. Returns whether the rules
    /// took them.
    ///
    /// # Errors
    /// Which lines of the sheet are no marks. Then nothing was written down.
    pub(super) fn write_marks(
        &mut self,
        speaker: usize,
        judge: usize,
        typed: &[String],
    ) -> Result<bool, Vec<bool>> {
        let rules = self.contest.setting().rules();
        let read: Vec<Option<Points>> = typed.iter().map(|typed| Points::parse(&plain(typed))).collect();
        let fits = |(line, mark): (usize, &Option<Points>)| {
            mark.is_some_and(|mark| rules.sheet.get(line).is_some_and(|criterion| criterion.takes(mark)))
        };
        let is_wrong: Vec<bool> = read.iter().enumerate().map(|read| !fits(read)).collect();
        if is_wrong.contains(&true) {
            return Err(is_wrong);
        }
        let given = self.contest.state().turns.get(speaker).and_then(|turn| turn.marks.get(judge)).cloned();
        let given = given.unwrap_or_default();
        let (mut marks, mut corrections) = (Vec::new(), Vec::new());
        for ((criterion, mark), given) in rules.sheet.iter().zip(read.into_iter().flatten()).zip(given) {
            match given {
                None => marks.push((criterion.id.clone(), mark)),
                Some(given) if given != mark => corrections.push((criterion.id.clone(), mark)),
                Some(_) => {}
            }
        }
        let (id, judge_number) = (self.id(speaker), number(judge));
        if !marks.is_empty()
            && !self.take(SpeechEvent::Mark { speaker: id.clone(), judge: judge_number, marks })
        {
            return Ok(false);
        }
        for (criterion, mark) in corrections {
            let speaker = id.clone();
            if !self.take(SpeechEvent::Correct { speaker, judge: judge_number, criterion, mark }) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Looks at the next judge of whom a mark is missing; after the last one, at nobody's.
    pub(super) fn look_on(&mut self, speaker: usize, judge: usize) {
        let missing = self.missing(speaker);
        let next = missing.iter().copied().find(|missing| *missing > judge).or(missing.first().copied());
        if let Some(judge) = next {
            self.look_at(speaker, judge);
        } else {
            self.entry = None;
            self.looked_at = None;
        }
    }

    /// Looks at the first marks that are missing of whom was looked at, while marks can be given.
    pub(super) fn look_for_missing(&mut self) {
        self.entry = None;
        let can_mark =
            matches!(self.contest.state().phase, SpeechPhase::Spoken { .. } | SpeechPhase::Waiting);
        if let Some(speaker) = self.looked_at().filter(|_| can_mark)
            && let Some(judge) = self.missing(speaker).first().copied()
        {
            self.look_at(speaker, judge);
        } else {
            self.looked_at = None;
        }
    }

    fn look_at(&mut self, speaker: usize, judge: usize) {
        let Some(turn) = self.contest.state().turns.get(speaker).filter(|turn| turn.counts()) else { return };
        let Some(marks) = turn.marks.get(judge) else { return };
        let typed: Vec<String> =
            marks.iter().map(|mark| mark.map(|mark| mark.to_string()).unwrap_or_default()).collect();
        let is_wrong = vec![false; typed.len()];
        self.entry = Some(Entry { speaker, judge, typed, is_wrong });
        self.looked_at = Some(speaker);
    }

    fn missing(&self, speaker: usize) -> Vec<usize> {
        self.contest
            .state()
            .turns
            .get(speaker)
            .map(crate::contest::speeches::Turn::missing)
            .unwrap_or_default()
    }

    fn id(&self, speaker: usize) -> String {
        self.contest.setting().speaker(speaker).map(|who| who.id.clone()).unwrap_or_default()
    }
}

/// Judges are numbered from 1.
fn number(judge: usize) -> u8 {
    u8::try_from(judge + 1).unwrap_or(u8::MAX)
}

/// Returns what was typed with the digits and points of any keyboard as those of a number.
fn plain(typed: &str) -> String {
    let plain = |c: char| match c {
        '༠'..='༩' => char::from_digit(u32::from(c) - u32::from('༠'), 10).unwrap_or(c),
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10).unwrap_or(c),
        '。' | '．' | ',' | '，' => '.',
        other => other,
    };
    typed.trim().chars().map(plain).collect()
}
