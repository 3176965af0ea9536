//! The pitch of a sound that is still coming, for a line that grows on the screen.

use super::frame::{Analyser, Frame};
use super::path::Path;
use super::{COSTS, Moment, PitchRange, centre};
use crate::speech::sound::Decimator;

/// Frames of the past that a new one may still change: 0.3 s.
const LOOK_BACK: usize = 30;

/// Follows the pitch of what a microphone gives, in a range that is known.
///
/// A frame is complete 1.5 periods of the lowest pitch after its moment: 20 ms for a floor of 75 Hz.
pub struct LivePitch {
    decimator: Decimator,
    analyser: Analyser,
    path: Path,
    /// Samples that are still needed, of which the first has this number.
    samples: Vec<f32>,
    first: usize,
    loudest: f32,
    moments: Vec<Moment>,
}

impl LivePitch {
    /// Begins with silence, for samples of one channel at `rate` a second.
    #[must_use]
    pub fn new(rate: u32, range: PitchRange) -> Self {
        let decimator = Decimator::new(rate.max(1));
        Self {
            analyser: Analyser::new(decimator.rate(), range, &COSTS),
            path: Path::new(range, COSTS),
            decimator,
            samples: Vec::new(),
            first: 0,
            loudest: 0.0,
            moments: Vec::new(),
        }
    }

    /// Takes the next samples. Returns the number of the first moment that is new or has changed.
    pub fn push(&mut self, samples: &[f32]) -> usize {
        let samples = self.decimator.push(samples);
        self.samples.extend(samples);
        let before = self.moments.len();
        while let Some(frame) = self.next_frame() {
            self.loudest = self.loudest.max(frame.peak);
            self.path.push(&frame, self.loudest);
            self.path.forget(LOOK_BACK);
            self.moments.push(Moment { rms: frame.rms, ..Moment::default() });
        }
        if self.moments.len() == before {
            return before;
        }
        let way = self.path.read();
        let from = self.moments.len() - way.len();
        let mut changed = before;
        for (index, (moment, found)) in self.moments[from..].iter_mut().zip(way).enumerate() {
            let (hz, strength) = (found.map(|found| found.hz), found.map_or(0.0, |found| found.strength));
            if moment.hz != hz {
                changed = changed.min(from + index);
            }
            (moment.hz, moment.strength) = (hz, strength);
        }
        changed
    }

    /// All moments so far; the last 0.3 s may still change.
    #[must_use]
    pub fn moments(&self) -> &[Moment] {
        &self.moments
    }

    fn next_frame(&mut self) -> Option<Frame> {
        let at = centre(self.moments.len(), self.decimator.rate()) - self.first;
        let reach = self.analyser.reach() + 1;
        if at + reach > self.samples.len() {
            return None;
        }
        let frame = self.analyser.frame(&self.samples, at);
        // Half a window is kept; dropping it in large pieces moves each sample a few times at most.
        let unused = at.saturating_sub(reach);
        if unused > self.samples.len() / 2 {
            self.samples.drain(..unused);
            self.first += unused;
        }
        Some(frame)
    }
}
