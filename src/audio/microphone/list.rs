//! Which microphones there are, and which one listens.

use rodio::cpal::traits::{DeviceTrait as _, HostTrait as _};
use rodio::cpal::{self, Device};

use super::Input;
use crate::audio::device::quiet;

/// A microphone of fewer samples a second is one of a telephone or of a headset without a wire.
const NARROW: u32 = 16_000;

/// The microphones of this machine.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Microphones {
    /// The names of all, without doubles.
    pub names: Vec<String>,
    /// The name of the one that listens; none where there is none.
    pub used: Option<String>,
    /// How many samples a second it gives, where that is known.
    pub rate: Option<u32>,
}

impl Microphones {
    /// Returns whether the one that listens gives as little as a telephone does.
    #[must_use]
    pub fn is_narrow(&self) -> bool {
        self.rate.is_some_and(|rate| rate <= NARROW)
    }
}

/// Looks which microphones there are. It asks the system, which may take a moment. A made-up one is called after its rate.
#[must_use]
pub fn look(input: &Input) -> Microphones {
    match input {
        Input::MadeUp(take) | Input::InTime(take) | Input::PulledOut(take) => {
            let name = format!("{} Hz", take.rate);
            Microphones { names: vec![name.clone()], used: Some(name), rate: Some(take.rate) }
        }
        Input::Unplugged => Microphones::default(),
        Input::Device | Input::Named(_) => {
            quiet();
            let mut names: Vec<String> = Vec::new();
            for device in cpal::default_host().input_devices().into_iter().flatten() {
                names.extend(name(&device).filter(|name| !names.contains(name)));
            }
            let used = device(input);
            let rate =
                used.as_ref().and_then(|device| Some(device.default_input_config().ok()?.sample_rate()));
            Microphones { names, used: used.as_ref().and_then(name), rate }
        }
    }
}

/// The device that an input names.
pub(super) fn device(input: &Input) -> Option<Device> {
    let host = cpal::default_host();
    match input {
        Input::Named(wanted) => {
            let mut devices = host.input_devices().ok()?;
            devices.find(|device| name(device).as_ref() == Some(wanted))
        }
        Input::Device | Input::MadeUp(_) | Input::InTime(_) | Input::PulledOut(_) | Input::Unplugged => {
            host.default_input_device()
        }
    }
}

fn name(device: &Device) -> Option<String> {
    Some(device.description().ok()?.name().to_owned())
}
