//! When the device is opened, given up, tried again and let go.

use std::time::{Duration, Instant};

use rodio::Source as _;

use super::wave::Wave;
use super::{AudioFault, Start};

/// Where sound can be sent, once it is opened.
pub(super) trait Output {
    type Open: OpenOutput;

    /// Opens the device that the system prefers. May take a second or more.
    fn open(&mut self) -> Result<Self::Open, AudioFault>;
}

/// A device that was opened. Dropping it closes it.
pub(super) trait OpenOutput {
    /// Begins a sound of feedback and returns.
    fn play(&self, wave: &Wave);

    /// Begins to say something after a pause and returns; what was being said before ends.
    fn speak(&mut self, wave: &Wave, pause: Duration);

    /// Adds to what is being said.
    fn speak_on(&mut self, wave: &Wave);

    /// Ends what is being said.
    fn hush(&mut self);

    /// Returns whether the device has gone since, as when its plug is pulled.
    fn is_lost(&self) -> bool;
}

/// After a device could not be opened, it is not tried again for this long.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);

/// After this long without a sound the device is closed: an open one wakes the processor twenty times a second.
/// Longer than the usual time between two answers.
pub(super) const RESTS_AFTER: Duration = Duration::from_secs(20);

/// The device, opened when needed.
pub(super) struct Speaker<O: Output> {
    output: O,
    open: Option<O::Open>,
    /// When and why the device could not be opened.
    failed: Option<(Instant, AudioFault)>,
    /// When the last sound of feedback ends.
    feedback_ends: Option<Instant>,
    /// When what is being said ends.
    speech_ends: Option<Instant>,
}

impl<O: Output> Speaker<O> {
    pub(super) fn new(output: O) -> Self {
        Self { output, open: None, failed: None, feedback_ends: None, speech_ends: None }
    }

    /// Begins a sound of feedback, on a device that is opened first when none is open or the open one has gone.
    ///
    /// # Errors
    /// Why the device cannot be opened; within [`PATIENCE`] of that, the same without another attempt.
    pub(super) fn play(&mut self, wave: &Wave, now: Instant) -> Result<(), AudioFault> {
        self.opened(now)?.play(wave);
        self.feedback_ends = Some(now + length(wave)).max(self.feedback_ends);
        Ok(())
    }

    /// Begins to say something likewise, in place of what is being said.
    ///
    /// # Errors
    /// As [`Speaker::play`].
    pub(super) fn speak(&mut self, wave: &Wave, start: Start, now: Instant) -> Result<(), AudioFault> {
        let pause = match start {
            Start::AtOnce => Duration::ZERO,
            Start::AfterFeedback => {
                self.feedback_ends.map_or(Duration::ZERO, |end| end.saturating_duration_since(now))
            }
        };
        self.opened(now)?.speak(wave, pause);
        self.speech_ends = Some(now + pause + length(wave));
        Ok(())
    }

    /// Adds a piece to what is being said.
    ///
    /// # Errors
    /// As [`Speaker::play`].
    pub(super) fn speak_on(&mut self, wave: &Wave, now: Instant) -> Result<(), AudioFault> {
        self.opened(now)?.speak_on(wave);
        self.speech_ends = Some(self.speech_ends.map_or(now, |end| end.max(now)) + length(wave));
        Ok(())
    }

    /// Opens the device for what will soon be heard.
    ///
    /// # Errors
    /// As [`Speaker::play`].
    pub(super) fn prepare(&mut self, now: Instant) -> Result<(), AudioFault> {
        self.opened(now)?;
        self.speech_ends = self.speech_ends.max(Some(now));
        Ok(())
    }

    /// Ends what is being said.
    pub(super) fn hush(&mut self, now: Instant) {
        if let Some(open) = &mut self.open {
            open.hush();
            self.speech_ends = self.speech_ends.min(Some(now));
        }
    }

    /// Returns when what is being said ends, or ended.
    pub(super) fn speech_ends(&self) -> Option<Instant> {
        self.speech_ends
    }

    /// Returns when the open device is to be closed if no other sound comes.
    pub(super) fn rests_at(&self) -> Option<Instant> {
        self.open.as_ref().and(self.quiet_from()).map(|moment| moment + RESTS_AFTER)
    }

    /// Closes the device until the next sound.
    pub(super) fn rest(&mut self) {
        self.open = None;
    }

    /// Closes the device, unless something is being heard.
    pub(super) fn rest_if_quiet(&mut self, now: Instant) {
        if self.quiet_from().is_none_or(|moment| moment <= now) {
            self.rest();
        }
    }

    fn quiet_from(&self) -> Option<Instant> {
        self.feedback_ends.max(self.speech_ends)
    }

    fn opened(&mut self, now: Instant) -> Result<&mut O::Open, AudioFault> {
        let open = match self.open.take().filter(|open| !open.is_lost()) {
            Some(open) => open,
            None => self.reopen(now)?,
        };
        Ok(self.open.insert(open))
    }

    fn reopen(&mut self, now: Instant) -> Result<O::Open, AudioFault> {
        if let Some((since, fault)) = &self.failed
            && now.saturating_duration_since(*since) < PATIENCE
        {
            return Err(fault.clone());
        }
        let opened = self.output.open();
        self.failed = opened.as_ref().err().map(|fault| (now, fault.clone()));
        opened
    }
}

/// A wave from memory always knows its length; without one the device is only let go sooner.
fn length(wave: &Wave) -> Duration {
    wave.total_duration().unwrap_or_default()
}
