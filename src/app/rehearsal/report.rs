//! The report of a take, worked out on a thread of its own, beside the take before it.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use uuid::Uuid;

use crate::app::power::Wake;
use crate::app::task::Task;
use crate::progress::{Measures, ProfileId, StoreError, Take, read_take, take_file};
use crate::speech::Sound;
use crate::speech::delivery::{Delivery, Sentence, judge};
use crate::speech::quality::Unclear;

/// Silence that is heard with a sentence, in seconds.
const MARGIN: f64 = 0.15;

/// How a take was.
#[derive(Clone, Debug)]
pub struct Report {
    pub take: Take,
    pub file: PathBuf,
    pub delivery: Delivery,
    /// The take before it, of the same speech.
    pub before: Option<Before>,
    /// The sentence that is looked at.
    pub sentence: usize,
}

/// The take before.
#[derive(Clone, Debug)]
pub struct Before {
    pub file: PathBuf,
    pub delivery: Delivery,
}

impl Report {
    /// Returns how long was spoken, if that could be told: also where it was not this text.
    pub fn spoken(&self) -> Option<Duration> {
        let is_known = matches!(self.delivery.unclear, None | Some(Unclear::WrongCount));
        is_known.then(|| Duration::from_secs_f64(self.delivery.seconds().max(0.0)))
    }

    /// Returns what is kept of it for the list of takes.
    pub fn measures(&self, script: &[Sentence]) -> Measures {
        let spoken_ms = self.spoken().and_then(|spoken| u32::try_from(spoken.as_millis()).ok());
        if self.delivery.unclear.is_some() {
            return Measures { spoken_ms, ..Measures::default() };
        }
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let (wrong, known) = self.delivery.tones(script);
        Measures {
            spoken_ms,
            pace: self.delivery.voice.pace,
            loudness: self.delivery.voice.loudness,
            liveliness: self.delivery.voice.liveliness,
            long_pauses: Some(count(self.delivery.pauses.iter().filter(|pause| pause.is_long()).count())),
            tones: (known > 0).then(|| (count(known - wrong), count(known))),
        }
    }
}

/// Begins to work out a report; `takes` are those of the same speech, the oldest first.
pub fn work_out(
    data: &Path,
    profile: ProfileId,
    takes: &[Take],
    id: Uuid,
    script: Arc<[Sentence]>,
    wake: &Wake,
) -> Option<Task<Result<Report, StoreError>>> {
    let at = takes.iter().position(|take| take.id == id)?;
    let take = takes.get(at)?.clone();
    let before = at.checked_sub(1).and_then(|at| takes.get(at)).map(|take| take_file(data, profile, take.id));
    let file = take_file(data, profile, id);
    Some(Task::once(wake, move |_| {
        let delivery = judge(&sound(&file)?, &script);
        // Without the one before there is still a report.
        let before = before.and_then(|file| {
            let delivery = judge(&sound(&file).ok()?, &script);
            delivery.unclear.is_none().then_some(Before { file, delivery })
        });
        Ok(Report { take, file, delivery, before, sentence: 0 })
    }))
}

/// Returns what is heard of a sentence of a take.
///
/// # Errors
/// Of the disk.
pub fn heard(
    file: &Path,
    delivery: &Delivery,
    sentence: usize,
) -> Result<Option<(Vec<f32>, u32)>, StoreError> {
    let Some(given) = delivery.sentences.get(sentence) else { return Ok(None) };
    read_take(file, given.starts - MARGIN..given.ends + MARGIN).map(Some)
}

fn sound(file: &Path) -> Result<Sound, StoreError> {
    let (samples, rate) = read_take(file, 0.0..f64::from(u32::MAX))?;
    Ok(Sound { samples, rate })
}
