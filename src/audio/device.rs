//! The system's sound device, through rodio.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use rodio::cpal::{Error, ErrorKind};
use rodio::stream::DeviceSinkError;
use rodio::{DeviceSinkBuilder, MixerDeviceSink, Source as _};

use super::AudioFault;
use super::speaker::{OpenOutput, Output};
use super::wave::Wave;

/// The device that the system prefers.
pub(super) struct Device;

/// That device, opened.
pub(super) struct OpenDevice {
    sink: MixerDeviceSink,
    /// What is being said.
    voice: Option<rodio::Player>,
    lost: Arc<AtomicBool>,
}

impl Output for Device {
    type Open = OpenDevice;

    fn open(&mut self) -> Result<OpenDevice, AudioFault> {
        quiet();
        open()
    }
}

impl OpenOutput for OpenDevice {
    fn play(&self, wave: &Wave) {
        self.sink.mixer().add(wave.clone());
    }

    fn speak(&mut self, wave: &Wave, pause: Duration) {
        let voice = rodio::Player::connect_new(self.sink.mixer());
        voice.append(wave.clone().delay(pause));
        // The one before it ends here.
        self.voice = Some(voice);
    }

    fn speak_on(&mut self, wave: &Wave) {
        match &self.voice {
            Some(voice) => voice.append(wave.clone()),
            None => self.speak(wave, Duration::ZERO),
        }
    }

    fn hush(&mut self) {
        self.voice = None;
    }

    fn is_lost(&self) -> bool {
        self.lost.load(Ordering::Relaxed)
    }
}

fn open() -> Result<OpenDevice, AudioFault> {
    let lost = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&lost);
    let mut sink = DeviceSinkBuilder::from_default_device()
        .map_err(fault)?
        .with_error_callback(move |error: Error| {
            if is_loss(error.kind()) {
                flag.store(true, Ordering::Relaxed);
            }
        })
        .open_sink_or_fallback()
        .map_err(fault)?;
    // Else the library prints a notice for programmers whenever the device is closed.
    sink.log_on_drop(false);
    Ok(OpenDevice { sink, voice: None, lost })
}

fn fault(error: DeviceSinkError) -> AudioFault {
    match error {
        DeviceSinkError::PlayError(error)
        | DeviceSinkError::DefaultSinkConfigError(error)
        | DeviceSinkError::BuildError(error)
        | DeviceSinkError::SupportedConfigsError(error) => match error.kind() {
            ErrorKind::DeviceNotAvailable | ErrorKind::HostUnavailable => AudioFault::NoDevice,
            _ => AudioFault::Busy { reason: error.to_string() },
        },
        DeviceSinkError::NoDevice => AudioFault::NoDevice,
        other @ DeviceSinkError::UnsupportedSampleFormat => AudioFault::Busy { reason: other.to_string() },
    }
}

/// Whether the stream is over. A gap in the sound, a stream that moved to another device by itself or a refused
/// priority are not.
pub(super) fn is_loss(kind: ErrorKind) -> bool {
    !matches!(kind, ErrorKind::Xrun | ErrorKind::DeviceChanged | ErrorKind::RealtimeDenied)
}

/// ALSA prints a page of complaints to standard error when it finds no card, which a reader should not have to see.
/// From here on it keeps them in memory for this thread; calling this again empties that memory.
pub(super) fn quiet() {
    #[cfg(target_os = "linux")]
    // Where it cannot be done the complaints are printed, and nothing else is lost.
    drop(alsa::Output::local_error_handler());
}
