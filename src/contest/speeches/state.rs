//! Where a speech contest stands, and what each event does to it.

use super::event::{SpeechEvent, SpeechEventKind, SpeechRecorded};
use super::points::Points;
use super::refusal::SpeechRefusal;
use super::setting::SpeechSetting;
use crate::contest::history::number;
use crate::contest::setting::{MOST_CHARACTERS, shown};

/// The most that is taken off at once.
const MOST_OFF: Points = Points::of_thousandths(1_000_000);

/// Where a speech contest stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpeechState {
    /// What happens at the front.
    pub phase: SpeechPhase,
    /// What is known of each speaker, as they are listed.
    pub turns: Vec<Turn>,
    /// How many results the hall has seen.
    pub revealed: usize,
}

/// What happens at the front. Speakers are places on the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpeechPhase {
    /// Nobody is there.
    Waiting,
    /// A speaker is there; the clock stands.
    Called { speaker: usize },
    /// The clock runs since a moment; so many milliseconds went by before that.
    Speaking { speaker: usize, since: u64, before: u64 },
    /// The clock rests.
    Resting { speaker: usize, before: u64 },
    /// The speech is over; the judges give their marks.
    Spoken { speaker: usize },
    /// All marks are given.
    Closed,
}

/// What is known of a speaker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// Whether they have spoken.
    pub fate: Fate,
    /// How long they spoke, ms.
    pub ms: Option<u64>,
    /// The marks, by judge and line of the sheet.
    pub marks: Vec<Vec<Option<Points>>>,
    /// Which judges do not mark this speaker.
    pub excused: Vec<bool>,
    /// What the judges took off: the number of the event, how much, why.
    pub deductions: Vec<(u32, Points, String)>,
}

/// Whether a speaker has spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// Not yet.
    Waiting,
    /// They are at the front, or were and have spoken.
    Called,
    /// They were not there; they may still come.
    Absent,
    /// They do not take part any more.
    Withdrawn,
}

impl SpeechPhase {
    /// Returns who is at the front.
    #[must_use]
    pub fn speaker(self) -> Option<usize> {
        match self {
            Self::Waiting | Self::Closed => None,
            Self::Called { speaker }
            | Self::Speaking { speaker, .. }
            | Self::Resting { speaker, .. }
            | Self::Spoken { speaker } => Some(speaker),
        }
    }
}

impl SpeechState {
    /// Returns how a contest begins.
    #[must_use]
    pub fn new(setting: &SpeechSetting) -> Self {
        let judges = usize::from(setting.judges());
        let turn = Turn {
            fate: Fate::Waiting,
            ms: None,
            marks: vec![vec![None; setting.rules().sheet.len()]; judges],
            excused: vec![false; judges],
            deductions: Vec::new(),
        };
        let turns = vec![turn; setting.speakers().len()];
        Self { phase: SpeechPhase::Waiting, turns, revealed: 0 }
    }

    /// Returns how long the speaker at the front has spoken at a moment, ms; none while the clock stands at nothing.
    #[must_use]
    pub fn spoken_ms(&self, now: u64) -> Option<u64> {
        match self.phase {
            SpeechPhase::Speaking { since, before, .. } => Some(before + now.saturating_sub(since)),
            SpeechPhase::Resting { before, .. } => Some(before),
            SpeechPhase::Spoken { speaker } => self.turns.get(speaker)?.ms,
            SpeechPhase::Waiting | SpeechPhase::Called { .. } | SpeechPhase::Closed => None,
        }
    }

    /// Returns who speaks next.
    #[must_use]
    pub fn next_speaker(&self, setting: &SpeechSetting) -> Option<usize> {
        setting.order().iter().copied().find(|speaker| self.fate(*speaker) == Some(Fate::Waiting))
    }

    /// Takes an event.
    ///
    /// # Errors
    /// Why it cannot be. The state is then as it was.
    pub fn take(
        &mut self,
        setting: &SpeechSetting,
        recorded: &SpeechRecorded,
        index: usize,
    ) -> Result<(), SpeechRefusal> {
        let event = &recorded.event;
        let not_now = || SpeechRefusal::NotNow { kind: event.kind() };
        if self.phase == SpeechPhase::Closed && !may_follow_the_close(event.kind()) {
            return Err(not_now());
        }
        match event {
            SpeechEvent::Call { speaker } => self.call(seat(setting, speaker)?, speaker, &not_now)?,
            SpeechEvent::Start => match self.phase {
                SpeechPhase::Called { speaker } => {
                    self.phase = SpeechPhase::Speaking { speaker, since: recorded.at, before: 0 };
                }
                _ => return Err(not_now()),
            },
            SpeechEvent::Pause => match self.phase {
                SpeechPhase::Speaking { speaker, since, before } => {
                    let before = before + recorded.at.saturating_sub(since);
                    self.phase = SpeechPhase::Resting { speaker, before };
                }
                _ => return Err(not_now()),
            },
            SpeechEvent::Resume => match self.phase {
                SpeechPhase::Resting { speaker, before } => {
                    self.phase = SpeechPhase::Speaking { speaker, since: recorded.at, before };
                }
                _ => return Err(not_now()),
            },
            SpeechEvent::Stop => {
                let ms = self.spoken_ms(recorded.at);
                match self.phase {
                    SpeechPhase::Speaking { speaker, .. } | SpeechPhase::Resting { speaker, .. } => {
                        self.turns[speaker].ms = ms;
                        self.phase = SpeechPhase::Spoken { speaker };
                    }
                    _ => return Err(not_now()),
                }
            }
            SpeechEvent::Time { speaker, ms } => {
                let turn = self.at_front(setting, speaker)?;
                if turn.ms.is_none() {
                    return Err(SpeechRefusal::NotCalled { speaker: shown(speaker) });
                }
                turn.ms = Some(*ms);
            }
            SpeechEvent::Mark { speaker, judge, marks } => self.mark(setting, speaker, *judge, marks)?,
            SpeechEvent::Correct { speaker, judge, criterion, mark } => {
                let (line, mark) = fitting(setting, criterion, *mark)?;
                let judge_index = judge_of(setting, *judge)?;
                let given = &mut self.at_front(setting, speaker)?.marks[judge_index][line];
                if given.is_none() {
                    return Err(SpeechRefusal::NotMarked { judge: *judge, criterion: criterion.clone() });
                }
                *given = Some(mark);
            }
            SpeechEvent::Excuse { speaker, judge } => {
                let judge_index = judge_of(setting, *judge)?;
                let turn = &mut self.turns[seat(setting, speaker)?];
                if std::mem::replace(&mut turn.excused[judge_index], true) {
                    return Err(SpeechRefusal::Excused { judge: *judge });
                }
            }
            SpeechEvent::Deduct { speaker, points, reason } => {
                if *points <= Points::ZERO || *points > MOST_OFF {
                    return Err(SpeechRefusal::BadDeduction { points: *points });
                }
                if reason.chars().count() > MOST_CHARACTERS {
                    return Err(SpeechRefusal::TooLong { most: MOST_CHARACTERS });
                }
                let deduction = (number(index), *points, reason.clone());
                self.at_front(setting, speaker)?.deductions.push(deduction);
            }
            SpeechEvent::Absent { speaker } => self.leave(seat(setting, speaker)?, speaker, Fate::Absent)?,
            SpeechEvent::Withdraw { speaker } => {
                self.leave(seat(setting, speaker)?, speaker, Fate::Withdrawn)?;
            }
            SpeechEvent::Close => self.close(setting, &not_now)?,
            SpeechEvent::Reveal => {
                if self.phase != SpeechPhase::Closed || self.revealed >= self.counted() {
                    return Err(not_now());
                }
                self.revealed += 1;
            }
            // That the clock goes on changes nothing; undo and redo are settled before.
            SpeechEvent::Tick | SpeechEvent::Undo { .. } | SpeechEvent::Redo { .. } => {}
        }
        Ok(())
    }

    /// Returns how many have spoken and still take part.
    #[must_use]
    pub fn counted(&self) -> usize {
        self.turns.iter().filter(|turn| turn.counts()).count()
    }

    fn fate(&self, speaker: usize) -> Option<Fate> {
        self.turns.get(speaker).map(|turn| turn.fate)
    }

    /// Whether a clock runs or rests, or somebody is to speak.
    fn is_busy(&self) -> bool {
        matches!(self.phase, SpeechPhase::Speaking { .. } | SpeechPhase::Resting { .. })
    }

    fn call(
        &mut self,
        seat: usize,
        id: &str,
        not_now: &dyn Fn() -> SpeechRefusal,
    ) -> Result<(), SpeechRefusal> {
        if self.is_busy() {
            return Err(not_now());
        }
        match self.fate(seat) {
            Some(Fate::Withdrawn) => return Err(SpeechRefusal::Withdrawn { speaker: shown(id) }),
            Some(Fate::Called) => return Err(SpeechRefusal::HasSpoken { speaker: shown(id) }),
            _ => {}
        }
        // Who was called by mistake has their turn later.
        if let SpeechPhase::Called { speaker } = self.phase
            && let Some(turn) = self.turns.get_mut(speaker)
            && turn.marks.iter().flatten().all(Option::is_none)
        {
            turn.fate = Fate::Waiting;
        }
        self.turns[seat].fate = Fate::Called;
        self.phase = SpeechPhase::Called { speaker: seat };
        Ok(())
    }

    fn mark(
        &mut self,
        setting: &SpeechSetting,
        speaker: &str,
        judge: u8,
        marks: &[(String, Points)],
    ) -> Result<(), SpeechRefusal> {
        let judge_index = judge_of(setting, judge)?;
        let fitting: Result<Vec<(usize, Points)>, SpeechRefusal> =
            marks.iter().map(|(criterion, mark)| fitting(setting, criterion, *mark)).collect();
        let turn = self.at_front(setting, speaker)?;
        if turn.excused[judge_index] {
            return Err(SpeechRefusal::Excused { judge });
        }
        let mut given = turn.marks[judge_index].clone();
        for ((line, mark), (criterion, _)) in fitting?.into_iter().zip(marks) {
            if given[line].replace(mark).is_some() {
                return Err(SpeechRefusal::AlreadyMarked { judge, criterion: shown(criterion) });
            }
        }
        turn.marks[judge_index] = given;
        Ok(())
    }

    fn leave(&mut self, seat: usize, id: &str, fate: Fate) -> Result<(), SpeechRefusal> {
        let turn = &mut self.turns[seat];
        match (turn.fate, fate) {
            (Fate::Withdrawn, _) => return Err(SpeechRefusal::Withdrawn { speaker: shown(id) }),
            (Fate::Called, Fate::Absent) if turn.ms.is_some() => {
                return Err(SpeechRefusal::HasSpoken { speaker: shown(id) });
            }
            _ => turn.fate = fate,
        }
        if self.phase.speaker() == Some(seat) {
            self.phase = SpeechPhase::Waiting;
        }
        Ok(())
    }

    fn close(
        &mut self,
        setting: &SpeechSetting,
        not_now: &dyn Fn() -> SpeechRefusal,
    ) -> Result<(), SpeechRefusal> {
        if self.is_busy() || self.phase == SpeechPhase::Closed {
            return Err(not_now());
        }
        let id = |speaker: usize| setting.speaker(speaker).map(|who| who.id.clone()).unwrap_or_default();
        let still = |turn: &Turn| match turn.fate {
            Fate::Waiting => true,
            Fate::Called => turn.ms.is_none(),
            Fate::Absent | Fate::Withdrawn => false,
        };
        if let Some(speaker) = setting.order().iter().copied().find(|speaker| still(&self.turns[*speaker])) {
            return Err(SpeechRefusal::StillToSpeak { speaker: id(speaker) });
        }
        for speaker in setting.order().iter().copied() {
            if let Some(judge) = self.turns[speaker].missing().first() {
                return Err(SpeechRefusal::MarksMissing { speaker: id(speaker), judge: judge + 1 });
            }
        }
        self.phase = SpeechPhase::Closed;
        Ok(())
    }

    /// Returns what is known of somebody who is at the front or was.
    fn at_front(&mut self, setting: &SpeechSetting, id: &str) -> Result<&mut Turn, SpeechRefusal> {
        let turn = &mut self.turns[seat(setting, id)?];
        match turn.fate {
            Fate::Called => Ok(turn),
            Fate::Withdrawn => Err(SpeechRefusal::Withdrawn { speaker: shown(id) }),
            Fate::Waiting | Fate::Absent => Err(SpeechRefusal::NotCalled { speaker: shown(id) }),
        }
    }
}

impl Turn {
    /// Returns whether they have spoken and still take part.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.fate == Fate::Called && self.ms.is_some()
    }

    /// Returns the judges of whom a mark is missing, from 0; none of somebody who does not count.
    #[must_use]
    pub fn missing(&self) -> Vec<usize> {
        if self.fate != Fate::Called {
            return Vec::new();
        }
        let judges = self.marks.iter().zip(&self.excused).enumerate();
        let missing =
            judges.filter(|(_, (marks, is_excused))| !**is_excused && marks.iter().any(Option::is_none));
        missing.map(|(judge, _)| judge).collect()
    }
}

fn may_follow_the_close(kind: SpeechEventKind) -> bool {
    use SpeechEventKind as K;
    matches!(kind, K::Reveal | K::Undo | K::Redo | K::Tick)
}

fn seat(setting: &SpeechSetting, id: &str) -> Result<usize, SpeechRefusal> {
    setting
        .seat(id)
        .ok_or_else(|| SpeechRefusal::UnknownSpeaker { speaker: shown(id), near: setting.near(id) })
}

fn judge_of(setting: &SpeechSetting, judge: u8) -> Result<usize, SpeechRefusal> {
    let most = setting.judges();
    let is_there = (1..=most).contains(&judge);
    if is_there { Ok(usize::from(judge) - 1) } else { Err(SpeechRefusal::UnknownJudge { judge, most }) }
}

/// Returns the line of a criterion, and the mark if it can be given there.
fn fitting(setting: &SpeechSetting, id: &str, mark: Points) -> Result<(usize, Points), SpeechRefusal> {
    let sheet = &setting.rules().sheet;
    let line = setting.rules().criterion(id);
    let Some((line, criterion)) = line.and_then(|line| Some((line, sheet.get(line)?))) else {
        let known = sheet.iter().map(|criterion| criterion.id.as_str()).collect::<Vec<_>>().join(", ");
        return Err(SpeechRefusal::UnknownCriterion { criterion: shown(id), known });
    };
    if criterion.takes(mark) {
        return Ok((line, mark));
    }
    let (least, most, step) = (criterion.least, criterion.most, criterion.step);
    Err(SpeechRefusal::NoSuchMark { mark, least, most, step })
}
