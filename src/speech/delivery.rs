//! How a speech was given: where each sentence lies, pace, pauses, loudness, how lively the voice is, and the tones.
//!
//! What was to be said is known ([`script`]); where it lies follows from the pauses and the numbers of syllables
//! ([`places`]). What cannot be judged is not: of a recording as a whole it is said why, of a sentence that it is unclear.

mod activity;
mod loudness;
mod places;
mod script;

use std::ops::Range;

use super::pitch::{HOP, PitchTrack};
use super::quality::{Quality, Unclear};
use super::real;
use super::sound::Sound;
use super::tones::{self, Hearing, SpeakerRange};
use activity::Activity;

pub use script::Sentence;

/// A pause is at least so long, in seconds.
pub const PAUSE: f64 = 0.25;
/// A pause of so many seconds is long.
pub const LONG_PAUSE: f64 = 1.0;

/// Syllables a minute of which a speech can be.
const PACE: Range<f64> = 40.0..600.0;
/// How much slower or faster than the whole a sentence may be before it is doubtful that it is this sentence.
const MOST_OFF: f64 = 2.2;
/// Voiced frames of 10 ms of which the pitch says how lively a voice is.
const LEAST_VOICE: usize = 30;
/// What is this many semitones away from the middle is a slip of an octave.
const OCTAVE: f64 = 12.0;
/// Silence around a sentence whose tones are heard, in seconds.
const MARGIN: f64 = 0.08;

/// How a speech was given.
#[derive(Clone, Debug, PartialEq)]
pub struct Delivery {
    /// Why nothing of it is judged, if so: there are no sentences and pauses then.
    pub unclear: Option<Unclear>,
    /// Seconds from the beginning of the recording to the first word and to the end of the last; equal where nothing
    /// was said.
    pub starts: f64,
    pub ends: f64,
    /// As many as were to be said.
    pub sentences: Vec<Given>,
    /// In order.
    pub pauses: Vec<Pause>,
    /// Of all of it.
    pub voice: Voice,
    /// The loudest 0.4 s, in LUFS.
    pub loudest: Option<f64>,
    pub quality: Quality,
}

/// How a sentence was given.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    /// Where it lies, in seconds.
    pub starts: f64,
    pub ends: f64,
    /// Whether it is so much slower or faster than the rest that it may be another one; it is not judged then.
    pub is_doubtful: bool,
    pub voice: Voice,
    /// Its tones, their places counted from the beginning of the recording; none where no tones are asked.
    pub tones: Option<Hearing>,
}

/// What is measured of a stretch of speech.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Voice {
    /// Syllables a minute, pauses within it included.
    pub pace: Option<f64>,
    /// In LUFS (EBU R128); none where it is too short or too quiet to be measured.
    pub loudness: Option<f64>,
    /// The standard deviation of the pitch in semitones; none where there is too little voice.
    pub liveliness: Option<f64>,
}

/// A pause between words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pause {
    /// Seconds from the beginning of the recording.
    pub starts: f64,
    /// How long it is.
    pub seconds: f64,
    pub place: Place,
}

impl Pause {
    #[must_use]
    pub fn is_long(&self) -> bool {
        self.seconds >= LONG_PAUSE
    }
}

/// Where in the text a pause is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// After the sentence of this number, from 0.
    After(usize),
    /// At a sign within this sentence.
    AtSign(usize),
    /// Within a phrase of this sentence, where no sign is.
    Inside {
        sentence: usize,
        /// How many syllables of the sentence stand before it, where they could be found.
        after: Option<usize>,
    },
}

impl Delivery {
    /// Returns how long was spoken: from the first word to the end of the last.
    #[must_use]
    pub fn seconds(&self) -> f64 {
        self.ends - self.starts
    }

    /// Returns how many syllables said another tone than the text has, and of how many that is known.
    #[must_use]
    pub fn tones(&self, script: &[Sentence]) -> (usize, usize) {
        let (mut wrong, mut known) = (0, 0);
        for (given, sentence) in self.sentences.iter().zip(script) {
            let heard = given.tones.iter().flat_map(|hearing| &hearing.syllables);
            for (heard, asked) in heard.zip(&sentence.asked) {
                if let Some(tone) = heard.tone {
                    known += 1;
                    wrong += usize::from(tone != asked.syllable.tone);
                }
            }
        }
        (wrong, known)
    }
}

/// Judges the recording of a speech. Time grows with the length of the recording only.
#[must_use]
pub fn judge(sound: &Sound, script: &[Sentence]) -> Delivery {
    let track = PitchTrack::of(sound, None);
    let quality = Quality::of(sound, &track);
    let activity = Activity::of(&track);
    let syllables: usize = script.iter().map(|sentence| sentence.syllables).sum();
    let (starts, ends) =
        activity.bounds().map_or((0.0, 0.0), |(first, last)| (seconds(first), seconds(last)));
    let unclear = whole_unclear(quality, &track, syllables, ends - starts);
    let mut delivery = Delivery {
        unclear,
        starts,
        ends,
        sentences: Vec::new(),
        pauses: Vec::new(),
        voice: Voice { loudness: loudness::of(part(sound, starts, ends)), ..Voice::default() },
        loudest: loudness::loudest(sound),
        quality,
    };
    if unclear.is_some() {
        return delivery;
    }
    delivery.voice.pace = pace(syllables, ends - starts);
    delivery.voice.liveliness = liveliness(&track, 0..track.moments.len());
    let found = places::find(&activity, script);
    let range = speaker(&track);
    for (sentence, place) in script.iter().zip(&found.sentences) {
        delivery.sentences.push(given(sound, &track, sentence, place.clone(), range, delivery.voice.pace));
    }
    delivery.pauses = found
        .pauses
        .into_iter()
        .map(|(frames, place)| {
            let starts = seconds(frames.start);
            let place = match place {
                Place::Inside { sentence, .. } => Place::Inside {
                    sentence,
                    after: syllables_before(
                        &delivery.sentences[sentence],
                        starts + seconds(frames.len()) / 2.0,
                    ),
                },
                other => other,
            };
            Pause { starts, seconds: seconds(frames.len()), place }
        })
        .collect();
    delivery
}

fn whole_unclear(quality: Quality, track: &PitchTrack, syllables: usize, spoken: f64) -> Option<Unclear> {
    let is_of_the_text = pace(syllables, spoken).is_some_and(|pace| PACE.contains(&pace));
    quality.unclear(track, syllables).or((!is_of_the_text).then_some(Unclear::WrongCount))
}

fn given(
    sound: &Sound,
    track: &PitchTrack,
    sentence: &Sentence,
    frames: Range<usize>,
    range: Option<SpeakerRange>,
    whole: Option<f64>,
) -> Given {
    let (starts, ends) = (seconds(frames.start), seconds(frames.end));
    let pace = pace(sentence.syllables, ends - starts);
    let is_doubtful = pace.zip(whole).is_none_or(|(pace, whole)| {
        let off = pace / whole;
        !(1.0 / MOST_OFF..=MOST_OFF).contains(&off)
    });
    let from = (starts - MARGIN).max(0.0);
    let tones = (!sentence.asked.is_empty() && !is_doubtful).then(|| {
        let mut hearing = tones::hear(&part(sound, from, ends + MARGIN), &sentence.asked, range);
        for heard in &mut hearing.syllables {
            heard.start += from;
            heard.end += from;
        }
        hearing
    });
    let voice = if is_doubtful {
        Voice::default()
    } else {
        Voice {
            pace,
            loudness: loudness::of(part(sound, starts, ends)),
            liveliness: liveliness(track, frames),
        }
    };
    Given { starts, ends, is_doubtful, voice, tones }
}

/// How many syllables of a sentence end before a moment.
fn syllables_before(given: &Given, moment: f64) -> Option<usize> {
    let syllables =
        given.tones.as_ref().map(|hearing| &hearing.syllables).filter(|heard| !heard.is_empty())?;
    Some(syllables.iter().filter(|heard| f64::midpoint(heard.start, heard.end) < moment).count())
}

/// The standard deviation of the pitch around its middle, in semitones.
fn liveliness(track: &PitchTrack, frames: Range<usize>) -> Option<f64> {
    let mut heights: Vec<f64> = track
        .moments
        .get(frames)?
        .iter()
        .filter_map(|moment| moment.hz)
        .map(|hz| 12.0 * f64::from(hz).log2())
        .collect();
    heights.sort_by(f64::total_cmp);
    let middle = *heights.get(heights.len() / 2)?;
    heights.retain(|height| (height - middle).abs() < OCTAVE);
    if heights.len() < LEAST_VOICE {
        return None;
    }
    let mean = heights.iter().sum::<f64>() / real(heights.len());
    Some((heights.iter().map(|height| (height - mean).powi(2)).sum::<f64>() / real(heights.len())).sqrt())
}

/// The pitches that the speaker uses, from the 5th to the 95th of a hundred.
fn speaker(track: &PitchTrack) -> Option<SpeakerRange> {
    let mut pitches: Vec<f32> = track.moments.iter().filter_map(|moment| moment.hz).collect();
    pitches.sort_by(f32::total_cmp);
    let (low, high) = (pitches.len() / 20, pitches.len() * 19 / 20);
    SpeakerRange::new(*pitches.get(low)?, *pitches.get(high)?)
}

fn pace(syllables: usize, seconds: f64) -> Option<f64> {
    (syllables > 0 && seconds > 0.1).then(|| real(syllables) * 60.0 / seconds)
}

fn part(sound: &Sound, from: f64, to: f64) -> Sound {
    let at = |seconds: f64| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in a recording")]
        let place = (seconds.max(0.0) * f64::from(sound.rate)) as usize;
        place.min(sound.samples.len())
    };
    Sound { samples: sound.samples[at(from)..at(to).max(at(from))].to_vec(), rate: sound.rate }
}

fn seconds(frames: usize) -> f64 {
    real(frames) * HOP
}

#[cfg(test)]
pub(super) mod tests;
