//! Which tones a learner said.
//!
//! Pitch → syllables ([`super::align`]) → the course of each ([`course`], [`shape`]) → how likely each tone is
//! ([`model`]) → the distance from the course that was asked ([`target`]) and what to do about it ([`advice`]).

mod advice;
mod bounds;
mod course;
mod features;
mod model;
mod shape;
mod speaker;
mod target;

use super::align::{self, Segment};
use super::pitch::{HOP, Moment, PitchRange, PitchTrack};
use super::quality::{Quality, Unclear};
use super::real;
use super::sound::Sound;
use crate::language::mandarin::pinyin::Tone;
use crate::language::mandarin::sandhi::Spoken;
use features::{Place, Span};
use model::Model;
use shape::Shape;

pub use advice::Advice;
pub use target::Target;

/// The height from which semitones are counted, in Hz.
const REFERENCE: f32 = 160.0;

/// Frames of a syllable that are this much quieter than its loudest, in dB, are echo.
const ECHO: f32 = 14.0;

/// Frames before and after a lone syllable that are this much quieter than its loudest, in dB: its initial, and echo.
const INITIAL: f32 = 13.0;
const LONE_ECHO: f32 = 22.0;

/// How periodic a frame is whose height is believed. Of a syllable by itself: at least as much voice as noise; among others,
/// whose creak and echo lie between them: twice as much.
const PERIODIC_ALONE: f32 = 0.5;
const PERIODIC_AMONG_OTHERS: f32 = 2.0 / 3.0;

/// Where the middle of a voice lies among those that the model was fitted to, in semitones above [`REFERENCE`].
const COMMON_MIDDLE: f64 = 0.5;

/// A syllable without voice this much shorter than the others is neutral, and else a third tone whose creak is all that
/// is left of it.
const SHORT: f64 = 0.85;

/// What was heard of an utterance.
#[derive(Clone, Debug, PartialEq)]
pub struct Hearing {
    /// As many as were asked for; empty where nothing is clear.
    pub syllables: Vec<Heard>,
    /// Why it is not judged, if it is not.
    pub unclear: Option<Unclear>,
    pub quality: Quality,
}

/// What was heard of a syllable.
#[derive(Clone, Debug, PartialEq)]
pub struct Heard {
    /// The tone, as it was spoken; none where it is unclear.
    pub tone: Option<Tone>,
    /// How sure that is, from 0 to 1.
    pub confidence: f64,
    /// Where it lies, in seconds.
    pub start: f64,
    pub end: f64,
    /// How far its course is from the one that was asked, in semitones, as a root mean square; none without voice.
    pub distance: Option<f64>,
    /// What to do another time, where another tone was heard.
    pub advice: Option<Advice>,
}

/// The pitches that a speaker uses in talking, in Hz: those of a learner who has said a few words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SpeakerRange {
    low: f32,
    high: f32,
}

impl SpeakerRange {
    /// Returns the range, where a voice can have it: from 40 to 1,000 Hz, and at least three semitones.
    #[must_use]
    pub fn new(low: f32, high: f32) -> Option<Self> {
        (low >= 40.0 && high <= 1_000.0 && high >= 1.19 * low).then_some(Self { low, high })
    }

    fn searched(self) -> Option<PitchRange> {
        PitchRange::new((0.75 * self.low).max(40.0), (1.4 * self.high).min(1_000.0))
    }

    fn span(self) -> Span {
        Span { low: f64::from(semitones(self.low)), high: f64::from(semitones(self.high)) }
    }
}

/// Hears the tones of an utterance of which it is known which syllables it has. What is heard does not depend on the
/// tones that were asked. Time grows with the length of the sound and the number of syllables only.
///
/// Heights count from the speaker's range; where that is not known, from the utterance itself, and a single syllable is
/// heard by its shape.
#[must_use]
pub fn hear(sound: &Sound, asked: &[Spoken], range: Option<SpeakerRange>) -> Hearing {
    let track = PitchTrack::of(sound, range.and_then(SpeakerRange::searched));
    let quality = Quality::of(sound, &track);
    let unclear = |why| Hearing { syllables: Vec::new(), unclear: Some(why), quality };
    if let Some(why) = quality.unclear(&track, asked.len()) {
        return unclear(why);
    }
    let letters: Vec<&str> = asked.iter().map(|spoken| spoken.syllable.letters.as_str()).collect();
    match align::aligned(&sound.decimated(), &track, &letters) {
        Some(segments) => judged(&track, quality, &segments, asked, range),
        None => unclear(Unclear::TooShort),
    }
}

/// Hears the tones of an utterance whose syllables lie where a listener has put them: from where to where each goes, in
/// seconds, in their order. What lies outside of them is not heard.
#[must_use]
pub fn hear_within(
    sound: &Sound,
    asked: &[Spoken],
    bounds: &[(f64, f64)],
    range: Option<SpeakerRange>,
) -> Hearing {
    let mut track = PitchTrack::of(sound, range.and_then(SpeakerRange::searched));
    let quality = Quality::of(sound, &track);
    let segments = bounds::segments(&mut track, asked, bounds);
    if segments.len() != asked.len() || segments.is_empty() {
        return Hearing { syllables: Vec::new(), unclear: Some(Unclear::WrongCount), quality };
    }
    judged(&track, quality, &segments, asked, range)
}

/// The tones of syllables that have been found.
fn judged(
    track: &PitchTrack,
    quality: Quality,
    segments: &[Segment],
    asked: &[Spoken],
    range: Option<SpeakerRange>,
) -> Hearing {
    let unclear = |why| Hearing { syllables: Vec::new(), unclear: Some(why), quality };
    let syllables = match segments {
        [_] => Voice::of(track, PERIODIC_ALONE).lone(range),
        segments => Voice::of(track, PERIODIC_AMONG_OTHERS).within(segments, range),
    };
    let Some(syllables) = syllables else { return unclear(Unclear::TooShort) };
    let span = range.map(SpeakerRange::span);
    let heard = syllables.into_iter().zip(segments).enumerate().map(|(at, (course, segment))| {
        let target = Target::of(asked, at);
        let distance = course.shape.as_ref().map(|shape| target.distance(shape, span.or(course.span)));
        let wrong = course.tone.filter(|tone| *tone != asked[at].syllable.tone);
        let advice =
            wrong.and(course.shape.as_ref()).and_then(|shape| target.advice(shape, span.or(course.span)));
        Heard {
            tone: course.tone,
            confidence: course.confidence,
            start: real(segment.start) * HOP,
            end: real(segment.end) * HOP,
            distance,
            advice,
        }
    });
    Hearing { syllables: heard.collect(), unclear: None, quality }
}

/// The course of a syllable and the tone that it shows.
struct Course {
    shape: Option<Shape>,
    tone: Option<Tone>,
    confidence: f64,
    /// The heights that the utterance moves among; none for a syllable by itself.
    span: Option<Span>,
}

/// A track as semitones and loudness.
struct Voice {
    heights: Vec<Option<f32>>,
    /// In dB.
    loudness: Vec<f32>,
}

impl Voice {
    /// Believes the heights of frames that are at least so periodic.
    fn of(track: &PitchTrack, periodic: f32) -> Self {
        let height = |moment: &Moment| moment.hz.filter(|_| moment.strength >= periodic).map(semitones);
        Self {
            heights: track.moments.iter().map(height).collect(),
            loudness: track.moments.iter().map(|moment| 20.0 * moment.rms.max(1e-7).log10()).collect(),
        }
    }

    /// A syllable by itself: all of the voice is its.
    fn lone(&self, range: Option<SpeakerRange>) -> Option<Vec<Course>> {
        let voiced = |at: &usize| self.heights[*at].is_some();
        let frames = || (0..self.heights.len()).filter(voiced);
        let loudest = frames().map(|at| self.loudness[at]).fold(f32::MIN, f32::max);
        let start = frames().find(|at| self.loudness[*at] >= loudest - INITIAL)?;
        let end = frames().rfind(|at| self.loudness[*at] >= loudest - LONE_ECHO)? + 1;
        let mended = course::mended(self.heights.get(start..end)?, self.loudness.get(start..end)?);
        let shape = Shape::of(&mended, false)?;
        let shift = range.map_or(0.0, |range| COMMON_MIDDLE - range.span().middle());
        let (tone, confidence) = likeliest(&Model::lone().likelihoods(&features::lone(&shape, shift)));
        Some(vec![Course { shape: Some(shape), tone, confidence, span: None }])
    }

    fn within(&self, segments: &[Segment], range: Option<SpeakerRange>) -> Option<Vec<Course>> {
        let mut heights = Vec::new();
        let mut places = Vec::new();
        for segment in segments {
            let frames = self.without_echo(segment.toned());
            let mended = course::mended(&self.heights[frames.clone()], &self.loudness[frames.clone()]);
            let shape = Shape::of(&mended, true);
            if shape.is_some() {
                heights.extend(mended.into_iter().flatten());
            }
            let loudest = self.loudness[segment.rhyme..(segment.end + 1).min(self.loudness.len())].iter();
            places.push(Place {
                shape,
                frames: frames.len(),
                is_sonorant: segment.initial.is_sonorant(),
                loudness: f64::from(loudest.copied().fold(f32::MIN, f32::max)),
            });
        }
        let own = Span::of(heights.into_iter())?;
        let span = range.map_or(own, SpeakerRange::span);
        let features = features::within(&places, span);
        let mean = real(places.iter().map(|place| place.frames).sum()) / real(places.len());
        let heard = places.into_iter().zip(features).map(|(place, features)| {
            let (tone, confidence) = match features {
                Some(features) => likeliest(&Model::within().likelihoods(&features)),
                None if real(place.frames) < SHORT * mean => (Some(Tone::Neutral), 0.5),
                None => (Some(Tone::Third), 0.5),
            };
            Course { shape: place.shape, tone, confidence, span: Some(span) }
        });
        Some(heard.collect())
    }

    /// Leaves off what is only the room at the end of a syllable.
    fn without_echo(&self, frames: std::ops::Range<usize>) -> std::ops::Range<usize> {
        let (start, mut end) = (frames.start, (frames.end + 1).min(self.loudness.len()));
        let loudest = self.loudness[start..end].iter().copied().fold(f32::MIN, f32::max);
        while end > start + 4 && self.loudness[end - 1] < loudest - ECHO {
            end -= 1;
        }
        start..end
    }
}

fn likeliest(likelihoods: &[f64]) -> (Option<Tone>, f64) {
    let tones = [Tone::First, Tone::Second, Tone::Third, Tone::Fourth, Tone::Neutral];
    let best = likelihoods.iter().zip(tones).max_by(|a, b| a.0.total_cmp(b.0));
    best.map_or((None, 0.0), |(likelihood, tone)| (Some(tone), *likelihood))
}

fn semitones(hz: f32) -> f32 {
    12.0 * (hz / REFERENCE).log2()
}

#[cfg(test)]
mod tests;
