//! When the device is opened, given up, tried again and let go.

use std::time::{Duration, Instant};

use rodio::Source as _;

use super::AudioFault;
use super::wave::Wave;

/// Where sound can be sent, once it is opened.
pub(super) trait Output {
    type Open: OpenOutput;

    /// Opens the device that the system prefers. May take a second or more.
    fn open(&mut self) -> Result<Self::Open, AudioFault>;
}

/// A device that was opened. Dropping it closes it.
pub(super) trait OpenOutput {
    /// Begins a sound and returns.
    fn play(&self, wave: &Wave);

    /// Begins a recording and returns; the one before it ends.
    fn speak(&mut self, wave: &Wave);

    /// Whether the device has gone since, as when its plug is pulled.
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
    /// When the last sound ends.
    quiet_from: Option<Instant>,
}

impl<O: Output> Speaker<O> {
    pub(super) fn new(output: O) -> Self {
        Self { output, open: None, failed: None, quiet_from: None }
    }

    /// Begins a sound, on a device that is opened first when none is open or the open one has gone.
    ///
    /// # Errors
    /// Why the device cannot be opened; within [`PATIENCE`] of that, the same without another attempt.
    pub(super) fn play(&mut self, wave: &Wave, now: Instant) -> Result<(), AudioFault> {
        self.begin(wave, now, |open| open.play(wave))
    }

    /// Begins a recording likewise, in place of the one that is being heard.
    ///
    /// # Errors
    /// As [`Speaker::play`].
    pub(super) fn speak(&mut self, wave: &Wave, now: Instant) -> Result<(), AudioFault> {
        self.begin(wave, now, |open| open.speak(wave))
    }

    fn begin(
        &mut self,
        wave: &Wave,
        now: Instant,
        play: impl FnOnce(&mut O::Open),
    ) -> Result<(), AudioFault> {
        let mut open = match self.open.take().filter(|open| !open.is_lost()) {
            Some(open) => open,
            None => self.reopen(now)?,
        };
        play(&mut open);
        self.open = Some(open);
        // A wave from memory always knows its length; without one the device is only let go sooner.
        self.quiet_from = Some(now + wave.total_duration().unwrap_or_default()).max(self.quiet_from);
        Ok(())
    }

    /// When the open device is to be closed if no other sound comes.
    pub(super) fn rests_at(&self) -> Option<Instant> {
        self.open.as_ref().and(self.quiet_from).map(|moment| moment + RESTS_AFTER)
    }

    /// Closes the device until the next sound.
    pub(super) fn rest(&mut self) {
        self.open = None;
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
