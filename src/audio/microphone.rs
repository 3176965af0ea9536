//! Recording from the microphone that the system prefers, or from one that was chosen.
//!
//! [`record`] blocks until it is over, so it belongs on a thread of its own; whoever shows it looks at the [`Monitor`]
//! meanwhile, and stops it there. What it gives is a [`Take`]: one channel, at the rate of the device. What is too long to
//! lie in memory is handed over piece by piece ([`record_into`]). [`look`] tells which microphones there are.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use rodio::cpal::traits::{DeviceTrait as _, StreamTrait as _};
use rodio::cpal::{
    self, Error, ErrorKind, FromSample, I24, Sample as _, SampleFormat, SizedSample, Stream,
    SupportedStreamConfig, U24,
};
use thiserror::Error;

use super::device::{is_loss, quiet};
use crate::explain::Explain;

mod list;
mod take;

pub use list::{Microphones, look};
pub use take::{Take, TakeFault};

/// Why nothing was recorded.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum MicrophoneFault {
    /// The machine has no microphone, or its sound service is not running.
    #[error("no microphone")]
    NoDevice,
    /// The system does not let this program listen.
    #[error("the microphone is refused")]
    Refused,
    /// There is a microphone, but it cannot be used now.
    #[error("the microphone cannot be used: {reason}")]
    Busy {
        /// What the sound library says, in English.
        reason: String,
    },
    /// It went away while it was recording.
    #[error("the microphone has gone")]
    Lost,
}

impl Explain for MicrophoneFault {
    fn message_id(&self) -> &'static str {
        match self {
            Self::NoDevice => "microphone-none",
            Self::Refused => "microphone-refused",
            Self::Busy { .. } => "microphone-busy",
            Self::Lost => "microphone-lost",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoDevice | Self::Refused | Self::Lost => Vec::new(),
            Self::Busy { reason } => vec![("reason", reason.clone())],
        }
    }
}

impl From<Error> for MicrophoneFault {
    fn from(error: Error) -> Self {
        match error.kind() {
            ErrorKind::DeviceNotAvailable | ErrorKind::HostUnavailable => Self::NoDevice,
            ErrorKind::PermissionDenied => Self::Refused,
            _ => Self::Busy { reason: error.to_string() },
        }
    }
}

/// What is seen of a recording while it is under way, and what stops it. Clones are of the same recording.
#[derive(Clone, Debug, Default)]
pub struct Monitor(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    heard: Mutex<Heard>,
    changed: Condvar,
    /// How loud it is now, as the bits of an `f32`.
    level: AtomicU32,
}

#[derive(Debug, Default)]
struct Heard {
    /// One channel; what was handed over is no longer among them.
    samples: Vec<f32>,
    /// How many were taken in.
    taken: usize,
    /// Samples a second, once the device has been opened.
    rate: Option<u32>,
    /// Nothing more is taken in.
    over: Option<Over>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Over {
    Stopped,
    Lost,
}

/// The quietest level that a meter shows, in decibels below the loudest.
const METER_FLOOR: f32 = 60.0;

/// How often a piece is handed over.
const PIECE: Duration = Duration::from_millis(100);

/// What is left of a level at the next look, so that a meter falls slower than it rises.
const METER_FALL: f32 = 0.85;

impl Monitor {
    /// Ends the recording; what was recorded is kept. A recording that begins later is over at once.
    pub fn stop(&self) {
        self.end(Over::Stopped);
    }

    /// Returns whether the device is open and what is said is recorded.
    pub fn is_recording(&self) -> bool {
        let heard = self.heard();
        heard.rate.is_some() && heard.over.is_none()
    }

    /// Returns how loud it is now, for a meter: 0 for silence (-60 dB and less), 1 for the loudest that there is.
    pub fn level(&self) -> f32 {
        f32::from_bits(self.0.level.load(Ordering::Relaxed))
    }

    /// Appends what has been heard since so many samples, and returns the rate; none before the device is open, or when
    /// the recording is over.
    pub fn follow(&self, since: usize, into: &mut Vec<f32>) -> Option<u32> {
        let heard = self.heard();
        into.extend_from_slice(heard.samples.get(since..).unwrap_or_default());
        heard.rate
    }

    fn heard(&self) -> std::sync::MutexGuard<'_, Heard> {
        self.0.heard.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn end(&self, over: Over) {
        self.heard().over.get_or_insert(over);
        self.0.changed.notify_all();
    }

    /// Takes in what the device has heard, up to so many samples.
    fn take_in(&self, samples: impl Iterator<Item = f32>, most: usize) {
        let mut heard = self.heard();
        if heard.over.is_some() {
            return;
        }
        let (begin, mut power) = (heard.taken, 0.0);
        for sample in samples.take(most - begin) {
            power += sample * sample;
            heard.samples.push(sample);
            heard.taken += 1;
        }
        let (count, is_full) = (heard.taken - begin, heard.taken == most);
        drop(heard);
        self.show_level(power, count);
        if is_full {
            self.end(Over::Stopped);
        }
    }

    fn show_level(&self, power: f32, count: usize) {
        if count > 0 {
            #[expect(clippy::cast_precision_loss, reason = "a few thousand samples")]
            let decibels = 10.0 * (power / count as f32).log10();
            let level = (1.0 + decibels / METER_FLOOR).clamp(0.0, 1.0);
            let level = if level.is_nan() { 0.0 } else { level.max(self.level() * METER_FALL) };
            self.0.level.store(level.to_bits(), Ordering::Relaxed);
        }
    }

    /// Waits for a piece of what is heard, and returns it with the end, if it is over.
    fn next(&self) -> (Vec<f32>, Option<Over>) {
        let heard = self.heard();
        let wait = |heard: &mut Heard| heard.over.is_none();
        let (mut heard, _) =
            self.0.changed.wait_timeout_while(heard, PIECE, wait).unwrap_or_else(PoisonError::into_inner);
        (std::mem::take(&mut heard.samples), heard.over)
    }

    /// Waits until it is over.
    fn wait(&self) -> Over {
        let mut heard = self.heard();
        loop {
            match heard.over {
                Some(over) => return over,
                None => heard = self.0.changed.wait(heard).unwrap_or_else(PoisonError::into_inner),
            }
        }
    }
}

/// What is listened to.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// The microphone that the system prefers.
    Device,
    /// The one of this name.
    Named(String),
    /// A made-up microphone that hears this at once and then nothing, for tests and pictures.
    MadeUp(Take),
    /// A made-up microphone that hears this as quickly as it was said, in pieces of 10 ms, for measures.
    InTime(Take),
    /// A made-up microphone that hears this at once and is then pulled out, for tests.
    PulledOut(Take),
    /// No microphone, for tests.
    Unplugged,
}

/// Records until [`Monitor::stop`] is called, but no longer than `longest`. A monitor is for one recording.
///
/// # Errors
/// Why nothing could be recorded.
pub fn record(input: &Input, longest: Duration, monitor: &Monitor) -> Result<Take, MicrophoneFault> {
    let open = Open::of(input, longest, monitor)?;
    let over = monitor.wait();
    let rate = open.rate;
    drop(open);
    let samples = std::mem::take(&mut monitor.heard().samples);
    match over {
        Over::Stopped => Ok(Take { samples, rate }),
        Over::Lost => Err(MicrophoneFault::Lost),
    }
}

/// Records likewise, and hands over what is heard about ten times a second, with the samples a second that it has, until
/// it is over or `keep` breaks. What was heard before the microphone was lost has been handed over by then.
///
/// # Errors
/// Why nothing more could be recorded.
pub fn record_into(
    input: &Input,
    longest: Duration,
    monitor: &Monitor,
    mut keep: impl FnMut(&[f32], u32) -> ControlFlow<()>,
) -> Result<(), MicrophoneFault> {
    let open = Open::of(input, longest, monitor)?;
    loop {
        let (piece, over) = monitor.next();
        if keep(&piece, open.rate).is_break() {
            monitor.stop();
            return Ok(());
        }
        match over {
            None => {}
            Some(Over::Stopped) => return Ok(()),
            Some(Over::Lost) => return Err(MicrophoneFault::Lost),
        }
    }
}

/// A microphone that listens as long as this is there.
struct Open {
    /// Samples a second.
    rate: u32,
    _stream: Option<Stream>,
}

impl Open {
    fn of(input: &Input, longest: Duration, monitor: &Monitor) -> Result<Self, MicrophoneFault> {
        match input {
            Input::Device | Input::Named(_) => open_device(input, longest, monitor),
            Input::MadeUp(take) | Input::PulledOut(take) => {
                // What it hears was said before anybody could stop it: pictures and tests do not wait for a thread.
                let over = monitor.heard().over.take();
                monitor.heard().rate = Some(take.rate);
                monitor.take_in(take.samples.iter().copied(), samples_in(longest, take.rate));
                if let Some(over) = over {
                    monitor.end(over);
                }
                if matches!(input, Input::PulledOut(_)) {
                    monitor.end(Over::Lost);
                }
                Ok(Self { rate: take.rate, _stream: None })
            }
            Input::InTime(take) => {
                monitor.heard().rate = Some(take.rate);
                let (take, monitor, most) = (take.clone(), monitor.clone(), samples_in(longest, take.rate));
                let rate = take.rate;
                std::thread::spawn(move || hear_in_time(&take, &monitor, most));
                Ok(Self { rate, _stream: None })
            }
            Input::Unplugged => Err(MicrophoneFault::NoDevice),
        }
    }
}

/// Lets a made-up microphone hear a take as quickly as it was said; until its end, or the recording's.
fn hear_in_time(take: &Take, monitor: &Monitor, most: usize) {
    const EACH: Duration = Duration::from_millis(10);
    let start = std::time::Instant::now();
    for (piece, number) in take.samples.chunks(samples_in(EACH, take.rate)).zip(1..) {
        // A device hands over a piece when it is over.
        std::thread::sleep((start + EACH * number).saturating_duration_since(std::time::Instant::now()));
        if !monitor.is_recording() {
            return;
        }
        monitor.take_in(piece.iter().copied(), most);
    }
}

fn samples_in(time: Duration, rate: u32) -> usize {
    usize::try_from(time.as_millis().saturating_mul(rate.into()) / 1_000).unwrap_or(usize::MAX).max(1)
}

fn open_device(input: &Input, longest: Duration, monitor: &Monitor) -> Result<Open, MicrophoneFault> {
    quiet();
    let device = list::device(input).ok_or(MicrophoneFault::NoDevice)?;
    let config = device.default_input_config()?;
    let rate = config.sample_rate();
    let stream = open(&device, &config, samples_in(longest, rate), monitor)?;
    stream.play()?;
    monitor.heard().rate = Some(rate);
    Ok(Open { rate, _stream: Some(stream) })
}

fn open(
    device: &cpal::Device,
    config: &SupportedStreamConfig,
    most: usize,
    monitor: &Monitor,
) -> Result<Stream, MicrophoneFault> {
    match config.sample_format() {
        SampleFormat::F32 => open_as::<f32>(device, config, most, monitor),
        SampleFormat::F64 => open_as::<f64>(device, config, most, monitor),
        SampleFormat::I8 => open_as::<i8>(device, config, most, monitor),
        SampleFormat::I16 => open_as::<i16>(device, config, most, monitor),
        SampleFormat::I24 => open_as::<I24>(device, config, most, monitor),
        SampleFormat::I32 => open_as::<i32>(device, config, most, monitor),
        SampleFormat::U8 => open_as::<u8>(device, config, most, monitor),
        SampleFormat::U16 => open_as::<u16>(device, config, most, monitor),
        SampleFormat::U24 => open_as::<U24>(device, config, most, monitor),
        SampleFormat::U32 => open_as::<u32>(device, config, most, monitor),
        other => Err(MicrophoneFault::Busy { reason: format!("samples of the kind {other}") }),
    }
}

/// Opens the device; its thread mixes the channels into one.
fn open_as<T: SizedSample>(
    device: &cpal::Device,
    config: &SupportedStreamConfig,
    most: usize,
    monitor: &Monitor,
) -> Result<Stream, MicrophoneFault>
where
    f32: FromSample<T>,
{
    let channels = config.channels().max(1);
    let (takes, fails) = (monitor.clone(), monitor.clone());
    let heard = move |data: &[T], _: &cpal::InputCallbackInfo| {
        let mixed = data.chunks_exact(usize::from(channels)).map(|frame| {
            let sum: f32 = frame.iter().map(|sample| f32::from_sample(*sample)).sum();
            // A driver's nonsense is silence.
            Some(sum / f32::from(channels)).filter(|mixed| mixed.is_finite()).unwrap_or_default()
        });
        takes.take_in(mixed, most);
    };
    let failed = move |error: Error| {
        if is_loss(error.kind()) {
            fails.end(Over::Lost);
        }
    };
    Ok(device.build_input_stream(config.config(), heard, failed, None)?)
}

#[cfg(test)]
mod tests;
