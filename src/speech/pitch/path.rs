//! The likeliest way through the candidates of all frames, by Viterbi's algorithm, with the costs of Boersma (1993).

use super::frame::{Candidate, Frame};
use super::{Costs, PitchRange};

/// A way that grows frame by frame; it can be read back from its newest frame at any time.
pub(super) struct Path {
    range: PitchRange,
    costs: Costs,
    /// For every frame its states, of which the first has no voice.
    steps: Vec<Vec<State>>,
}

#[derive(Clone, Copy)]
struct State {
    /// 0 for no voice.
    hz: f32,
    /// The binary logarithm of it.
    height: f32,
    strength: f32,
    /// What the best way to here is worth.
    worth: f32,
    /// The state of the frame before on that way.
    before: usize,
}

impl Path {
    pub fn new(range: PitchRange, costs: Costs) -> Self {
        Self { range, costs, steps: Vec::new() }
    }

    /// Goes on by a frame. `loudest` is the largest sample of the sound, or of as much of it as is known.
    pub fn push(&mut self, frame: &Frame, loudest: f32) {
        let mut states = Vec::with_capacity(frame.candidates.len() + 1);
        states.push(self.silent(frame, loudest));
        states.extend(frame.candidates.iter().map(|candidate| self.voiced(*candidate)));
        if let Some(last) = self.steps.last() {
            for state in &mut states {
                let (before, worth) = self.best(last, state);
                (state.before, state.worth) = (before, worth + state.worth);
            }
        }
        // Sums that grow for ever would lose their last digits.
        let most = states.iter().map(|state| state.worth).fold(f32::MIN, f32::max);
        for state in &mut states {
            state.worth -= most;
        }
        self.steps.push(states);
    }

    /// Forgets all but the last `kept` frames.
    pub fn forget(&mut self, kept: usize) {
        let gone = self.steps.len().saturating_sub(kept);
        self.steps.drain(..gone);
    }

    /// Returns the best way through all frames that are not forgotten.
    pub fn read(&self) -> Vec<Option<Candidate>> {
        let worth = |states: &[State], at: usize| states.get(at).map_or(f32::MIN, |state| state.worth);
        let Some(last) = self.steps.last() else { return Vec::new() };
        let mut at = (0..last.len()).max_by(|a, b| worth(last, *a).total_cmp(&worth(last, *b))).unwrap_or(0);
        let mut way = Vec::with_capacity(self.steps.len());
        for states in self.steps.iter().rev() {
            let Some(state) = states.get(at) else { break };
            way.push((state.hz > 0.0).then_some(Candidate { hz: state.hz, strength: state.strength }));
            at = state.before;
        }
        way.reverse();
        way
    }

    fn best(&self, last: &[State], to: &State) -> (usize, f32) {
        let mut best = (0, f32::MIN);
        for (index, from) in last.iter().enumerate() {
            let cost = match (from.hz > 0.0, to.hz > 0.0) {
                (true, true) => self.costs.octave_jump * (from.height - to.height).abs(),
                (false, false) => 0.0,
                _ => self.costs.voiced_unvoiced,
            };
            let worth = from.worth - cost;
            if worth > best.1 {
                best = (index, worth);
            }
        }
        best
    }

    fn silent(&self, frame: &Frame, loudest: f32) -> State {
        let loudness = if loudest > 0.0 { (frame.peak / loudest).min(1.0) } else { 0.0 };
        let quiet = 2.0 - loudness * (1.0 + self.costs.voicing) / self.costs.silence;
        let worth = self.costs.voicing + quiet.max(0.0);
        State { hz: 0.0, height: 0.0, strength: 0.0, worth, before: 0 }
    }

    fn voiced(&self, Candidate { hz, strength }: Candidate) -> State {
        let worth = strength - self.costs.octave * (self.range.ceiling() / hz).log2();
        State { hz, height: hz.log2(), strength, worth, before: 0 }
    }
}
