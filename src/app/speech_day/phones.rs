//! The phones of the judges: the score sheet on each of them, and what comes of the marks that they send.

use std::net::SocketAddr;

use bevy::prelude::*;

use super::SpeechDay;
use crate::app::localise::Words;
use crate::app::phones::{KeptRoom, PhonesWanted, listen};
use crate::app::power::Wake;
use crate::app::redraw::NeedsRedraw;
use crate::app::steps::StageSystems;
use crate::buzzer::{Given, Look, MOST_LINES, Marks, Report, Scene, Seat, Seating, Sheet, SheetLine, Team};
use crate::contest::speeches::SpeechPhase;
use crate::locale::Locale;

/// Installs the phones.
pub fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        ((open_phones, gather).before(StageSystems::Act), show.after(StageSystems::Act))
            .run_if(resource_exists::<SpeechDay>),
    );
}

fn open_phones(
    mut wanted: MessageReader<PhonesWanted>,
    mut day: ResMut<SpeechDay>,
    words: Res<Words>,
    wake: Res<Wake>,
) {
    for wanted in wanted.read() {
        let day = day.bypass_change_detection();
        day.owes_redraw = true;
        day.phones_fault = None;
        match (wanted, &day.phones) {
            (PhonesWanted::On(address), _) => {
                let room = day.room.take();
                let seating = day.seating(words.locale());
                match listen(*address, &seating, day.clock, room.as_ref(), &words, &wake) {
                    Ok(phones) => day.phones = Some(phones),
                    Err(sentence) => day.phones_fault = Some(sentence),
                }
                let kept = day.phones.as_ref().and_then(|phones| KeptRoom::text(phones, &day.seats()));
                if kept.is_some() {
                    day.log.keep_room(kept);
                }
            }
            (PhonesWanted::Off, _) => {
                day.phones = None;
                day.log.keep_room(None);
            }
            (PhonesWanted::Lock(is_locked), Some(phones)) => phones.lock(*is_locked),
            (PhonesWanted::Remove(device), Some(phones)) => phones.remove(*device),
            (PhonesWanted::Lock(_) | PhonesWanted::Remove(_), None) => {}
        }
    }
}

fn gather(mut day: ResMut<SpeechDay>, mut redraw: ResMut<NeedsRedraw>) {
    let day = day.bypass_change_detection();
    let Some(phones) = &day.phones else { return };
    for report in phones.reports() {
        match report {
            Report::Marks(marks) => day.hear_marks(&marks),
            // A judge has no button.
            Report::Changed | Report::Press(_) | Report::Answer(_) => {}
            Report::Stopped => {
                day.phones = None;
                day.owes_redraw = true;
                return;
            }
        }
        day.owes_redraw = true;
        redraw.set_changed();
    }
}

/// Shows each judge the sheet with what is on the disk of it.
fn show(day: Res<SpeechDay>, mut last: Local<Option<(SocketAddr, Scene)>>) {
    let Some(phones) = &day.phones else {
        *last = None;
        return;
    };
    if !day.may_be_shown() {
        return;
    }
    let now = (phones.address(), Scene::Marks(day.sheet().map(Box::new)));
    if last.as_ref() != Some(&now) {
        phones.show(now.1.clone());
        *last = Some(now);
    }
}

impl SpeechDay {
    /// Returns the judges' seats, in their order.
    pub fn seats(&self) -> Vec<Seat> {
        (0..u16::from(self.contest.setting().judges())).map(Seat).collect()
    }

    /// Returns whether the sheet fits on a phone.
    pub fn fits_on_phones(&self) -> bool {
        self.contest.setting().rules().sheet.len() <= MOST_LINES
    }

    fn seating(&self, words: &Locale) -> Seating {
        let judge = |(index, seat): (usize, Seat)| Team {
            seat,
            name: words.format("speeches-column-judge", &[("number", (index + 1).into())]),
            look: Look::of(index),
            phones: 1,
        };
        Seating::Judges(self.seats().into_iter().enumerate().map(judge).collect())
    }

    /// Returns the sheet for whoever is at the front.
    fn sheet(&self) -> Option<Sheet> {
        let (contest, setting) = (&self.contest, self.contest.setting());
        let speaker = contest.state().phase.speaker()?;
        let (who, turn) = (setting.speaker(speaker)?, contest.state().turns.get(speaker)?);
        let lines = setting.rules().sheet.iter().map(|criterion| SheetLine {
            name: criterion.name.clone(),
            least: criterion.least.to_string(),
            most: criterion.most.to_string(),
            step: criterion.step.to_string(),
        });
        let given = self.seats().into_iter().enumerate().map(|(judge, seat)| {
            let marks = turn.marks.get(judge).into_iter().flatten();
            let given = Given {
                marks: marks.map(|mark| mark.map(|mark| mark.to_string()).unwrap_or_default()).collect(),
                excused: turn.excused.get(judge) == Some(&true),
            };
            (seat, given)
        });
        Some(Sheet {
            speaker: u16::try_from(speaker).ok()?,
            name: who.name.clone(),
            title: who.title.clone(),
            lines: lines.collect(),
            is_open: matches!(contest.state().phase, SpeechPhase::Spoken { .. }),
            given: given.collect(),
        })
    }

    /// Takes the marks that a judge's phone sent.
    fn hear_marks(&mut self, marks: &Marks) {
        let (speaker, judge) = (usize::from(marks.speaker), usize::from(marks.seat.0));
        let is_at_front =
            self.contest.state().phase == SpeechPhase::Spoken { speaker } && judge < self.seats().len();
        if !is_at_front {
            return;
        }
        // The page sends only what the sheet takes; what else comes is no judge's doing.
        if self.write_marks(speaker, judge, &marks.typed) != Ok(true) {
            return;
        }
        // Whoever types these marks here sees that they have come.
        if self.entry.as_ref().is_none_or(|entry| (entry.speaker, entry.judge) == (speaker, judge)) {
            self.look_on(speaker, judge);
        }
    }
}
