//! Where the sentences of a speech lie in a recording.
//!
//! The phrases, which are what stands between signs, are laid over the speech without its pauses by dynamic programming:
//! each wants as much time as it has syllables at the pace of the whole; a boundary wants a pause, or else a dip of
//! loudness; a pause inside a phrase costs. Each boundary is looked for within [`REACH`] of where it would be at an even
//! pace, and a phrase has at most [`LONGEST`] times its time, so that time grows with the length of the speech only.

use std::ops::Range;

use super::super::real;
use super::activity::Activity;
use super::script::Sentence;
use super::{Place, seconds};

/// Frames of 10 ms that are told apart as boundaries.
const STEP: usize = 5;
/// Steps to either side of an even pace: 25 s.
const REACH: usize = 500;
/// A phrase takes at most so many times the time that it would at an even pace.
const LONGEST: f64 = 3.0;

/// What a pause is worth at the end of a phrase, and what it costs within one.
const AT_END: f64 = 2.5;
const WITHIN: f64 = 1.0;
/// What each second of it, up to one, is worth more at the end of a sentence.
const LONGER: f64 = 1.5;
/// The most that it costs when a phrase has another length than it should: perhaps it was left out.
const MOST: f64 = 6.0;
/// What it costs more to end a sentence without a pause.
const RUN_ON: f64 = 1.5;
/// What it costs to end a phrase where the voice is loudest.
const LOUD: f64 = 1.5;

const NEVER: f64 = f64::INFINITY;

/// Where things lie, in frames.
pub(super) struct Found {
    /// One for each sentence.
    pub sentences: Vec<Range<usize>>,
    /// The pauses, with where they are in the text; how many syllables stand before them is not known here.
    pub pauses: Vec<(Range<usize>, Place)>,
}

/// A phrase of the text.
struct Phrase {
    sentence: usize,
    syllables: usize,
    ends_sentence: bool,
}

/// Finds the sentences. There has to be speech, and a syllable in the text.
pub(super) fn find(activity: &Activity, script: &[Sentence]) -> Found {
    let phrases: Vec<Phrase> = phrases(script);
    let line = Line::of(activity);
    let boundaries = Search::new(&line, &phrases).best();
    let mut sentences = vec![0..0; script.len()];
    let mut start = 0;
    let mut first = true;
    for (phrase, end) in phrases.iter().zip(&boundaries) {
        if first {
            sentences[phrase.sentence].start = line.begins_at(start);
        }
        sentences[phrase.sentence].end = line.ends_at(*end);
        (start, first) = (*end, phrase.ends_sentence);
    }
    let place = |step: usize| {
        let at = boundaries.partition_point(|boundary| *boundary < step).min(phrases.len() - 1);
        let phrase = &phrases[at];
        match boundaries[at] == step {
            true if phrase.ends_sentence => Place::After(phrase.sentence),
            true => Place::AtSign(phrase.sentence),
            false => Place::Inside { sentence: phrase.sentence, after: None },
        }
    };
    let pauses = line.pauses.iter().map(|(step, frames)| (frames.clone(), place(*step))).collect();
    Found { sentences, pauses }
}

fn phrases(script: &[Sentence]) -> Vec<Phrase> {
    let of_sentence = |(index, sentence): (usize, &Sentence)| {
        let mut phrases: Vec<Phrase> = sentence
            .phrases()
            .map(|syllables| Phrase { sentence: index, syllables, ends_sentence: false })
            .collect();
        if let Some(last) = phrases.last_mut() {
            last.ends_sentence = true;
        }
        phrases
    };
    script.iter().enumerate().flat_map(of_sentence).collect()
}

/// The speech without its pauses, in steps.
struct Line {
    /// The frame of each step.
    frames: Vec<usize>,
    /// How loud it is at its quietest around each step, from 0 to 1.
    level: Vec<f64>,
    /// How long the pause at each step is, in seconds, at most one; 0 where there is none.
    pause: Vec<f64>,
    /// How many pauses there are before each step, and in all.
    pauses_before: Vec<usize>,
    /// The pauses: the step, and the frames.
    pauses: Vec<(usize, Range<usize>)>,
}

impl Line {
    fn of(activity: &Activity) -> Self {
        let (first, last) = activity.bounds().unwrap_or_default();
        let mut spoken = Vec::new();
        let mut cuts = Vec::new();
        let mut at = first;
        for pause in activity.pauses() {
            spoken.extend(at..pause.start);
            cuts.push((spoken.len().div_ceil(STEP), pause.clone()));
            at = pause.end;
        }
        spoken.extend(at..last);
        let frames: Vec<usize> = spoken.iter().copied().step_by(STEP).chain([last]).collect();
        let level = frames.iter().map(|frame| {
            let around = frame.saturating_sub(STEP / 2)..(frame + STEP / 2 + 1).min(activity.level.len());
            activity.level.get(around).into_iter().flatten().copied().fold(1.0, f64::min)
        });
        let level = level.collect();
        let mut pause = vec![0.0; frames.len()];
        for (step, run) in &cuts {
            if let Some(pause) = pause.get_mut(*step) {
                *pause = seconds(run.len()).min(1.0);
            }
        }
        let mut count = 0;
        let before = pause.iter().map(|pause| {
            count += usize::from(*pause > 0.0);
            count
        });
        let pauses_before = [0].into_iter().chain(before).collect();
        Self { frames, level, pause, pauses_before, pauses: cuts }
    }

    fn steps(&self) -> usize {
        self.frames.len() - 1
    }

    /// The frame at which what begins at a step is heard first: after a pause.
    fn begins_at(&self, step: usize) -> usize {
        self.pause_at(step).map_or(self.frame(step), |pause| pause.end)
    }

    /// The frame after the last that is heard of what ends at a step: before a pause.
    fn ends_at(&self, step: usize) -> usize {
        self.pause_at(step).map_or(self.frame(step), |pause| pause.start)
    }

    fn pause_at(&self, step: usize) -> Option<&Range<usize>> {
        let at = self.pauses.binary_search_by_key(&step, |(at, _)| *at).ok()?;
        self.pauses.get(at).map(|(_, pause)| pause)
    }

    fn frame(&self, step: usize) -> usize {
        self.frames.get(step).or(self.frames.last()).copied().unwrap_or_default()
    }

    /// What the pauses strictly between two steps cost, as they lie within a phrase.
    fn within(&self, start: usize, end: usize) -> f64 {
        WITHIN * real(self.pauses_before[end] - self.pauses_before[(start + 1).min(end)])
    }

    fn boundary(&self, step: usize, ends_sentence: bool) -> f64 {
        let pause = self.pause[step];
        if pause > 0.0 {
            return -AT_END - if ends_sentence { LONGER * pause } else { 0.0 };
        }
        LOUD * self.level[step] + if ends_sentence { RUN_ON } else { 0.0 }
    }
}

struct Search<'a> {
    line: &'a Line,
    phrases: &'a [Phrase],
    /// Syllables before each phrase, and of all.
    before: Vec<usize>,
    /// Steps that a syllable has on the average.
    each: f64,
}

/// The least cost of the ways to each step within some.
struct Row {
    from: usize,
    cost: Vec<f64>,
    came: Vec<usize>,
}

impl<'a> Search<'a> {
    fn new(line: &'a Line, phrases: &'a [Phrase]) -> Self {
        let mut before = vec![0];
        let mut sum = 0;
        for phrase in phrases {
            sum += phrase.syllables;
            before.push(sum);
        }
        Self { line, phrases, before, each: real(line.steps()) / real(sum.max(1)) }
    }

    /// The step at which each phrase ends.
    fn best(&self) -> Vec<usize> {
        let mut rows = vec![Row { from: 0, cost: vec![0.0], came: vec![0] }];
        for (index, phrase) in self.phrases.iter().enumerate() {
            let row = self.row(&rows[index], index, phrase);
            rows.push(row);
        }
        let mut at = self.line.steps();
        let mut boundaries = Vec::with_capacity(self.phrases.len());
        for row in rows[1..].iter().rev() {
            boundaries.push(at);
            at = row.came.get(at.saturating_sub(row.from)).copied().unwrap_or(at);
        }
        boundaries.reverse();
        boundaries
    }

    fn row(&self, before: &Row, index: usize, phrase: &Phrase) -> Row {
        let window = self.window(index + 1);
        let expected = (real(phrase.syllables) * self.each).max(1.0);
        // Short phrases vary more.
        let deviation = 0.15 + 0.4 / real(phrase.syllables.max(1)).sqrt();
        let prices: Vec<f64> = (1..=longest(expected))
            .map(|length| (0.5 * ((real(length) / expected).ln() / deviation).powi(2)).min(MOST))
            .collect();
        let mut row = Row { from: window.start, cost: Vec::new(), came: Vec::new() };
        for end in window {
            let boundary = self.line.boundary(end, phrase.ends_sentence);
            let (mut best, mut came) = (NEVER, end);
            for (length, price) in (1..).zip(&prices) {
                let Some(start) = end.checked_sub(length).filter(|start| *start >= before.from) else {
                    break;
                };
                let Some(cost) = before.cost.get(start - before.from) else { continue };
                let cost = cost + price + self.line.within(start, end) + boundary;
                if cost < best {
                    (best, came) = (cost, start);
                }
            }
            row.cost.push(best);
            row.came.push(came);
        }
        row
    }

    /// The steps at which the phrases before this one may end; the last ends with the speech.
    fn window(&self, phrases: usize) -> Range<usize> {
        let steps = self.line.steps();
        if phrases == self.phrases.len() {
            return steps..steps + 1;
        }
        let sum = self.before.last().copied().unwrap_or(1).max(1);
        let even = self.before[phrases] * steps / sum;
        even.saturating_sub(REACH)..(even + REACH).min(steps) + 1
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some hundreds of steps")]
fn longest(expected: f64) -> usize {
    (LONGEST * expected).ceil() as usize + 4
}
