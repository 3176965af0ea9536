//! The real way from the sound library to a file, with a file as the microphone; and takes of every kind.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "samples and their places are small"
)]

use std::f32::consts::TAU;
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use super::{Input, MicrophoneFault, Monitor, Take, TakeFault, record, record_into};
use crate::lesson::media::sound_in;

const RATE: u32 = 48_000;

fn tone(seconds: f32, loudness: f32) -> Vec<f32> {
    let count = (seconds * RATE as f32) as usize;
    (0..count).map(|frame| loudness * (TAU * 440.0 * frame as f32 / RATE as f32).sin()).collect()
}

fn noise(seconds: f32, loudness: f32) -> Vec<f32> {
    let mut seed = 7_u32;
    let count = (seconds * RATE as f32) as usize;
    let next = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        loudness * ((seed >> 8) as f32 / (1 << 23) as f32 - 1.0)
    };
    std::iter::repeat_with(next).take(count).collect()
}

fn take(parts: &[Vec<f32>]) -> Take {
    Take { samples: parts.concat(), rate: RATE }
}

fn seconds(take: &Take) -> f32 {
    take.samples.len() as f32 / RATE as f32
}

#[test]
fn the_silence_at_both_ends_is_cut_off() {
    for room in [0.0, 0.0005, 0.01] {
        let take = take(&[noise(1.0, room), tone(0.5, 0.3), noise(2.0, room)]).trimmed();
        assert!((0.5..0.8).contains(&seconds(&take)), "{room}: {} s", seconds(&take));
        let begins = take.samples.iter().position(|sample| sample.abs() > 0.1).unwrap();
        assert!((2_400..7_200).contains(&begins), "a soft beginning stays: {begins}");
    }
    let pause = take(&[tone(0.5, 0.3), noise(0.6, 0.001), tone(0.5, 0.3)]).trimmed();
    assert!(seconds(&pause) > 1.55, "a pause within stays");
    let empty = take(&[noise(1.0, 0.0)]);
    assert_eq!(empty.trimmed(), empty);
    assert_eq!(take(&[]).trimmed(), take(&[]));
}

#[test]
fn what_is_wrong_with_a_take_is_told() {
    let fault = |parts: &[Vec<f32>]| take(parts).fault();
    assert_eq!(fault(&[tone(1.0, 0.3)]), None);
    assert_eq!(fault(&[tone(1.0, 0.97)]), None, "loud, but whole");
    assert_eq!(fault(&[tone(1.0, 0.015)]), Some(TakeFault::TooQuiet));
    assert_eq!(fault(&[noise(1.0, 0.001)]), Some(TakeFault::Nothing));
    assert_eq!(fault(&[]), Some(TakeFault::Nothing));
    let cut: Vec<f32> = tone(1.0, 1.6).iter().map(|sample| sample.clamp(-1.0, 1.0)).collect();
    assert_eq!(fault(&[cut]), Some(TakeFault::TooLoud));
    let offset: Vec<f32> = noise(1.0, 0.001).iter().map(|sample| sample + 0.2).collect();
    assert_eq!(fault(&[offset]), Some(TakeFault::Nothing), "an offset is not heard");
}

#[test]
fn a_take_is_a_sound_that_a_pack_may_have() {
    let bytes = take(&[tone(0.5, 0.3)]).to_wav().unwrap();
    assert!((sound_in(bytes, "wav").unwrap() - 0.5).abs() < 0.001);
}

#[cfg(target_os = "linux")]
#[test]
fn what_the_microphone_hears_is_recorded() {
    // The sound library looks at its settings once in a process, so this test is run again in one of its own.
    if let Some(folder) = std::env::var_os("TSHEG_TEST_MICROPHONE") {
        return record_from_file(Path::new(&folder));
    }
    let folder = tempfile::tempdir().unwrap();
    let parts = [noise(0.5, 0.0), tone(0.5, 0.4), noise(0.5, 0.0)].concat();
    // Two channels of 32 bits, which is what the library prefers of a device that has everything.
    let raw = parts.iter().flat_map(|sample| [sample.to_le_bytes(), sample.to_le_bytes()].concat());
    fs::write(folder.path().join("mic.raw"), raw.collect::<Vec<u8>>()).unwrap();
    run_again(folder.path(), "what_the_microphone_hears_is_recorded", &capture_from("mic.raw"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_machine_without_a_microphone_says_so() {
    if std::env::var_os("TSHEG_TEST_MICROPHONE").is_some() {
        let fault = record(&Input::Device, Duration::from_secs(1), &Monitor::default()).unwrap_err();
        assert_eq!(fault, super::MicrophoneFault::NoDevice);
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let no_card = "pcm.!default { type hw card 31 }\nctl.!default { type hw card 31 }\n";
    run_again(folder.path(), "a_machine_without_a_microphone_says_so", no_card);
}

/// Runs a test of this file in a process of its own, with these settings of ALSA.
#[cfg(target_os = "linux")]
fn run_again(folder: &Path, test: &str, settings: &str) {
    let file = folder.join("asound.conf");
    fs::write(&file, settings.replace("FOLDER", &folder.display().to_string())).unwrap();
    let test = format!("{}::{test}", module_path!().split_once("::").unwrap().1);
    let run = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", &test])
        .env("TSHEG_TEST_MICROPHONE", folder)
        .env("ALSA_CONFIG_PATH", format!("/usr/share/alsa/alsa.conf:{}", file.display()))
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&run.stdout) + String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success() && told.contains("1 passed"), "{told}");
}

/// Settings with a file of raw samples as the microphone. Nothing may convert them on the way: what is converted is read
/// ahead of itself.
#[cfg(target_os = "linux")]
fn capture_from(file: &str) -> String {
    format!(
        "pcm.!default {{ type file slave.pcm {{ type null }} file \"/dev/null\" infile \"FOLDER/{file}\" \
        format \"raw\" }}\nctl.!default {{ type null }}\n"
    )
}

#[cfg(target_os = "linux")]
fn record_from_file(folder: &Path) {
    let monitor = Monitor::default();
    assert!(!monitor.is_recording());
    // The file is a second and a half; its device is faster than a clock.
    let take = record(&Input::Device, Duration::from_millis(1_400), &monitor).unwrap();
    assert!(!monitor.is_recording());
    assert!((take.samples.len() as f32 / take.rate as f32 - 1.4).abs() < 0.01);
    assert_eq!(take.fault(), None);
    let cut = take.trimmed();
    assert!(cut.samples.len() < take.samples.len());
    let loudest = cut.samples.iter().fold(0.0_f32, |loudest, sample| loudest.max(sample.abs()));
    assert!((loudest - 0.4).abs() < 0.01, "as loud as it was: {loudest}");
    let rises = cut.samples.windows(2).filter(|pair| pair[0] < 0.0 && pair[1] >= 0.0).count();
    assert!((218..=222).contains(&rises), "half a second of 440 Hz: {rises}");
    assert!(folder.is_dir());

    let stopped = Monitor::default();
    stopped.stop();
    let nothing = record(&Input::Device, Duration::from_secs(30), &stopped).unwrap();
    assert_eq!(nothing.fault(), Some(TakeFault::Nothing), "stopped before it began");
}

#[test]
fn a_long_recording_is_handed_over_in_pieces_and_nothing_of_it_is_lost() {
    let heard =
        Take { samples: (0..48_000_u16).map(|index| f32::from(index) / 65_536.0).collect(), rate: 16_000 };
    let monitor = Monitor::default();
    let mut kept = Vec::new();
    let recorded =
        record_into(&Input::MadeUp(heard.clone()), Duration::from_mins(1), &monitor, |piece, rate| {
            assert_eq!(rate, 16_000);
            kept.extend_from_slice(piece);
            if kept.len() == heard.samples.len() {
                monitor.stop();
            }
            ControlFlow::Continue(())
        });
    assert_eq!((recorded, kept), (Ok(()), heard.samples));
}

#[test]
fn what_was_heard_before_the_microphone_was_pulled_out_is_handed_over() {
    let heard = Take { samples: vec![0.5; 8_000], rate: 16_000 };
    let mut kept = 0;
    let monitor = Monitor::default();
    let recorded = record_into(&Input::PulledOut(heard), Duration::from_mins(1), &monitor, |piece, _| {
        kept += piece.len();
        ControlFlow::Continue(())
    });
    assert_eq!((recorded, kept), (Err(MicrophoneFault::Lost), 8_000));
    let none =
        record_into(&Input::Unplugged, Duration::from_mins(1), &monitor, |_, _| ControlFlow::Continue(()));
    assert_eq!(none, Err(MicrophoneFault::NoDevice));
}

#[test]
fn whoever_cannot_keep_more_ends_the_recording() {
    let heard = Take { samples: vec![0.5; 8_000], rate: 16_000 };
    let monitor = Monitor::default();
    let ended =
        record_into(&Input::MadeUp(heard), Duration::from_mins(1), &monitor, |_, _| ControlFlow::Break(()));
    assert_eq!(ended, Ok(()));
    assert!(!monitor.is_recording());
}
