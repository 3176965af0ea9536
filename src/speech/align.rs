//! Where the syllables of an utterance lie, when it is known which they are.
//!
//! Dynamic programming over frames of 10 ms: each syllable is an initial and a final whose kinds of sound follow from its
//! spelling; lengths have log-normal priors; a change of the spectrum draws a boundary to it; between syllables there may
//! be silence. The tones are not used, so that what is heard does not depend on what was asked.

mod initial;
mod spectrum;

use std::ops::Range;

use super::pitch::PitchTrack;
use super::real;
use super::sound::Decimated;
use spectrum::Sounds;

pub(super) use initial::Initial;

/// The longest initial and the shortest and longest final, in frames.
const LONGEST_INITIAL: usize = 30;
const FINAL: Range<usize> = 6..91;

/// Frames to either side of where a syllable would be at an even pace: 10 s, so that time grows with length only.
const REACH: usize = 1_000;

/// What beginning a silence within the utterance costs.
const PAUSE: f64 = 10.0;

/// How much the priors of lengths and a change of the spectrum count.
const INITIAL_WEIGHT: f64 = 3.0;
const FINAL_WEIGHT: f64 = 5.0;
const CHANGE_WEIGHT: f64 = 4.0;

/// No way leads here.
const NEVER: f64 = -1e12;

/// A syllable in frames.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Segment {
    pub start: usize,
    /// Where its final begins.
    pub rhyme: usize,
    pub end: usize,
    pub initial: Initial,
}

impl Segment {
    /// The frames whose pitch belongs to the tone: the voiced initial does, another does not.
    pub fn toned(&self) -> Range<usize> {
        (if self.initial.is_sonorant() { self.start } else { self.rhyme })..self.end
    }
}

/// Finds the syllables, each given as its letters in pinyin; none where they have no room.
pub(super) fn aligned(sound: &Decimated, track: &PitchTrack, syllables: &[&str]) -> Option<Vec<Segment>> {
    let frames = track.moments.len();
    if syllables.is_empty() || frames < syllables.len() * FINAL.start {
        return None;
    }
    let sounds = Sounds::of(sound, track);
    Some(Search::new(&sounds, syllables).best())
}

/// The worth of the best way to each frame within some.
struct Row {
    from: usize,
    worth: Vec<f64>,
    /// The frame that this way came from.
    came: Vec<usize>,
}

impl Row {
    fn new(range: Range<usize>) -> Self {
        Self { from: range.start, worth: vec![NEVER; range.len()], came: range.collect() }
    }

    fn at(&self, frame: usize) -> f64 {
        frame.checked_sub(self.from).and_then(|at| self.worth.get(at)).copied().unwrap_or(NEVER)
    }

    fn came_to(&self, frame: usize) -> usize {
        frame.checked_sub(self.from).and_then(|at| self.came.get(at)).copied().unwrap_or(frame)
    }

    fn offer(&mut self, frame: usize, worth: f64, came: usize) {
        let at = frame - self.from;
        if worth > self.worth[at] {
            (self.worth[at], self.came[at]) = (worth, came);
        }
    }

    fn frames(&self) -> Range<usize> {
        self.from..self.from + self.worth.len()
    }
}

struct Search<'a> {
    sounds: &'a Sounds,
    syllables: &'a [&'a str],
    frames: usize,
    /// Sums of the logarithms up to each frame.
    silence: Vec<f64>,
    /// What the change of the spectrum at each frame is worth.
    change: Vec<f64>,
    /// Seconds that a syllable has on the average.
    mean: f64,
}

impl<'a> Search<'a> {
    fn new(sounds: &'a Sounds, syllables: &'a [&'a str]) -> Self {
        let loud = |loudness: &f64| *loudness > -25.0;
        let first = sounds.loudness.iter().position(loud);
        let last = sounds.loudness.iter().rposition(loud);
        let count = real(syllables.len());
        let mean = match first.zip(last) {
            Some((first, last)) => (real(last - first) * 0.01 / count).max(0.1),
            None => 0.3,
        };
        let change = sounds.change.iter().map(|change| CHANGE_WEIGHT * (change / 8.0).min(1.5));
        Self {
            sounds,
            syllables,
            frames: sounds.loudness.len(),
            silence: sums(sounds.silence.iter().copied()),
            change: change.chain([0.0]).collect(),
            mean,
        }
    }

    fn best(&self) -> Vec<Segment> {
        let mut starts = Row::new(self.window(0));
        for frame in starts.frames() {
            starts.offer(frame, self.silence[frame], frame);
        }
        let mut ways: Vec<Way> = Vec::with_capacity(self.syllables.len());
        for (index, letters) in self.syllables.iter().enumerate() {
            let initial = Initial::of(letters);
            let rhymes = self.rhymes(ways.last().map_or(&starts, |way| &way.next), initial, index);
            let ends = self.ends(&rhymes, letters, initial, index);
            let next = self.next(&ends);
            ways.push(Way { initial, rhymes, ends, next });
        }
        self.read(&ways)
    }

    /// From the start of a syllable through its initial.
    fn rhymes(&self, starts: &Row, initial: Initial, index: usize) -> Row {
        let window = self.window(index);
        let mut rhymes = Row::new(window.start..self.window(index + 1).end);
        if initial == Initial::None {
            for frame in starts.frames() {
                if rhymes.frames().contains(&frame) {
                    rhymes.offer(frame, starts.at(frame), frame);
                }
            }
            return rhymes;
        }
        let sums = self.initial_sums(initial);
        let prior = priors(2..LONGEST_INITIAL + 1, initial.seconds(index == 0), 0.5, INITIAL_WEIGHT);
        for frame in rhymes.frames() {
            for (length, prior) in (2..).zip(&prior) {
                let Some(start) = frame.checked_sub(length) else { break };
                let worth = starts.at(start) + sums[frame] - sums[start] + prior + self.change[frame];
                rhymes.offer(frame, worth, start);
            }
        }
        rhymes
    }

    /// From the end of an initial through the final.
    fn ends(&self, rhymes: &Row, letters: &str, initial: Initial, index: usize) -> Row {
        let mut ends = Row::new(rhymes.frames());
        let Sounds { vowel, nasal, .. } = self.sounds;
        let has_nasal = letters.ends_with('n') || letters.ends_with("ng");
        let frame = |(vowel, nasal): (&f64, &f64)| if has_nasal { vowel.max(nasal - 0.2) } else { *vowel };
        let sums = sums(vowel.iter().zip(nasal).map(frame));
        let is_last = index + 1 == self.syllables.len();
        let seconds = (self.mean - initial.seconds(index == 0)).max(0.07) * if is_last { 1.15 } else { 1.0 };
        let prior = priors(FINAL, seconds, 0.4, FINAL_WEIGHT);
        for frame in ends.frames() {
            for (length, prior) in FINAL.zip(&prior) {
                let Some(rhyme) = frame.checked_sub(length) else { break };
                let worth = rhymes.at(rhyme) + sums[frame] - sums[rhyme] + prior + self.change[frame];
                ends.offer(frame, worth, rhyme);
            }
        }
        ends
    }

    /// From the end of a syllable to the start of the next, through silence if there is some.
    fn next(&self, ends: &Row) -> Row {
        let mut next = Row::new(ends.frames());
        for frame in next.frames() {
            next.offer(frame, ends.at(frame), frame);
            if frame > ends.from {
                let is_first = next.came_to(frame - 1) == frame - 1;
                let cost = if is_first { PAUSE } else { 0.0 };
                let worth = next.at(frame - 1) + self.sounds.silence[frame - 1] - cost;
                next.offer(frame, worth, next.came_to(frame - 1));
            }
        }
        next
    }

    fn read(&self, ways: &[Way]) -> Vec<Segment> {
        let Some(last) = ways.last() else { return Vec::new() };
        let worth = |frame: usize| last.ends.at(frame) + self.silence[self.frames] - self.silence[frame];
        let mut end =
            last.ends.frames().max_by(|a, b| worth(*a).total_cmp(&worth(*b))).unwrap_or(self.frames);
        let mut segments = Vec::with_capacity(ways.len());
        for (index, way) in ways.iter().enumerate().rev() {
            let rhyme = way.ends.came_to(end);
            let start = way.rhymes.came_to(rhyme);
            segments.push(Segment { start, rhyme, end, initial: way.initial });
            end = index.checked_sub(1).map_or(start, |before| ways[before].next.came_to(start));
        }
        segments.reverse();
        segments
    }

    /// The frames at which the syllable of this number may start.
    fn window(&self, index: usize) -> Range<usize> {
        let middle = index * self.frames / self.syllables.len();
        middle.saturating_sub(REACH)..(middle + REACH).min(self.frames) + 1
    }

    /// Sums of how well the frames fit an initial.
    fn initial_sums(&self, initial: Initial) -> Vec<f64> {
        let Sounds { silence, hiss, breath, nasal, vowel, .. } = self.sounds;
        let frame = |at: usize| {
            let kinds = [silence[at], hiss[at], breath[at], nasal[at], vowel[at]];
            let [silence, hiss, breath, nasal, vowel] = kinds;
            match initial {
                // Between voices a stop may keep its own.
                Initial::Stop => silence.max(hiss - 0.5).max(breath - 0.3).max(nasal - 3.0),
                Initial::AspiratedStop => (silence - 0.2).max(hiss).max(breath),
                Initial::Affricate => silence.max(hiss).max(nasal - 3.0),
                Initial::AspiratedAffricate => (silence - 0.2).max(hiss).max(breath - 0.5),
                Initial::Breath => breath.max(hiss),
                Initial::Hiss => hiss,
                Initial::Sonorant => nasal.max(vowel - 0.7),
                Initial::Rhotic => nasal.max(vowel - 0.7).max(hiss - 0.5).max(breath - 0.5),
                Initial::None => vowel - 0.3,
            }
        };
        sums((0..self.frames).map(frame))
    }
}

/// The best ways through one syllable.
struct Way {
    initial: Initial,
    rhymes: Row,
    ends: Row,
    /// Where the next syllable may start.
    next: Row,
}

/// The logarithms of log-normal densities of lengths in frames.
fn priors(lengths: Range<usize>, seconds: f64, deviation: f64, weight: f64) -> Vec<f64> {
    let prior = |length: usize| -0.5 * weight * ((real(length) * 0.01 / seconds).ln() / deviation).powi(2);
    lengths.map(prior).collect()
}

/// The sum before each value, and of all.
fn sums(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut sum = 0.0;
    let before = values.map(|value| {
        let before = sum;
        sum += value;
        (before, sum)
    });
    let (mut sums, mut last) = (Vec::new(), 0.0);
    for (before, after) in before {
        sums.push(before);
        last = after;
    }
    sums.push(last);
    sums
}
