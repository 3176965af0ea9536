//! A sound file, read whole into memory and checked.

use std::fs::File;
use std::io::{Cursor, Read};
use std::num::{NonZeroU16, NonZeroU32};
use std::path::Path;

use rodio::buffer::SamplesBuffer;
use rodio::{Decoder, Source};

use super::AudioFault;
use super::stretch::stretched;
use crate::lesson::media::{MAX_SOUND_BYTES, MAX_SOUND_SECONDS};

/// Samples in memory. Cloning is cheap.
pub(super) type Wave = SamplesBuffer;

/// No feedback sound is longer.
const LONGEST_SECONDS: usize = 10;

/// Ten seconds of 48 kHz stereo in 32 bit.
const LARGEST_BYTES: u64 = 4 << 20;

/// The longest recording that is played, in seconds: the longest that a pack may have.
const LONGEST_RECORDING: usize = MAX_SOUND_SECONDS as usize;

/// The most samples of all channels that a second of a recording may have on the average. A file of some kilobytes can
/// claim to hold hundreds of times as many.
const SAMPLES_A_SECOND: usize = 2 * 48_000;

/// The bytes before and with the length field of a RIFF file.
const RIFF_HEAD: usize = 8;

/// Reads a WAV file of at most ten seconds.
///
/// # Errors
/// [`AudioFault::Missing`] when the file cannot be read, [`AudioFault::Damaged`] when it is no WAV file, is cut
/// off, empty or too long.
pub(super) fn read(path: &Path) -> Result<Wave, AudioFault> {
    read_with(path, LARGEST_BYTES, decode)
}

/// Reads a recording of a pack: WAV, MP3, M4A, Ogg Vorbis or FLAC, no longer than a pack may have.
///
/// # Errors
/// [`AudioFault::Missing`] when the file cannot be read, [`AudioFault::Damaged`] when it cannot be decoded, is empty
/// or too long.
pub(super) fn read_recording(path: &Path) -> Result<Wave, AudioFault> {
    // What the decoder has to say of a damaged file is nothing that a reader could use.
    read_with(path, MAX_SOUND_BYTES, |bytes| {
        samples(Decoder::try_from(Cursor::new(bytes)).ok()?, LONGEST_RECORDING)
    })
}

/// Returns samples of one channel as a wave.
pub(super) fn of_samples(samples: Vec<f32>, rate: u32) -> Wave {
    SamplesBuffer::new(NonZeroU16::MIN, NonZeroU32::new(rate).unwrap_or(NonZeroU32::MIN), samples)
}

/// Returns it `speed` times as fast, with the same pitch.
pub(super) fn at_speed(wave: Wave, speed: f32) -> Wave {
    let (channels, rate) = (wave.channels(), wave.sample_rate());
    let samples: Vec<f32> = wave.collect();
    SamplesBuffer::new(channels, rate, stretched(&samples, channels.get(), rate.get(), speed))
}

fn read_with(
    path: &Path,
    largest: u64,
    decode: impl FnOnce(Vec<u8>) -> Option<Wave>,
) -> Result<Wave, AudioFault> {
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut bytes = Vec::new();
    match File::open(path).and_then(|file| file.take(largest + 1).read_to_end(&mut bytes)) {
        Err(_) => Err(AudioFault::Missing { file }),
        Ok(_) if bytes.len() as u64 > largest => Err(AudioFault::Damaged { file }),
        Ok(_) => decode(bytes).ok_or(AudioFault::Damaged { file }),
    }
}

fn decode(bytes: Vec<u8>) -> Option<Wave> {
    // The decoder plays what there is of a file that was cut off in copying; its head still tells its length.
    let length = u32::from_le_bytes(bytes.get(4..RIFF_HEAD)?.try_into().ok()?);
    if !bytes.starts_with(b"RIFF") || bytes.len() - RIFF_HEAD < length as usize {
        return None;
    }
    samples(Decoder::new_wav(Cursor::new(bytes)).ok()?, LONGEST_SECONDS)
}

/// The samples of a source, if there are any and no more than so many seconds of them, in stereo at 48 kHz.
fn samples(source: impl Source, longest_seconds: usize) -> Option<Wave> {
    let (channels, rate) = (source.channels(), source.sample_rate());
    let a_second = (rate.get() as usize * usize::from(channels.get())).min(SAMPLES_A_SECOND);
    let longest = longest_seconds * a_second;
    let samples: Vec<f32> = source.take(longest + 1).collect();
    (!samples.is_empty() && samples.len() <= longest).then(|| SamplesBuffer::new(channels, rate, samples))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_many_channels_and_a_huge_rate_takes_no_more_memory_than_another() {
        let source = |channels: u16, rate: u32, count: usize| {
            let (channels, rate) = (NonZeroU16::new(channels).unwrap(), NonZeroU32::new(rate).unwrap());
            SamplesBuffer::new(channels, rate, vec![0.1; count])
        };
        assert!(samples(source(2, 48_000, 2 * 48_000), 1).is_some());
        assert!(samples(source(8, 655_350, 2 * 48_000), 1).is_some(), "a short one is heard");
        assert!(samples(source(8, 655_350, 2 * 48_000 + 8), 1).is_none());
        assert!(samples(source(1, 8_000, 8_001), 1).is_none(), "longer than a second");
    }
}
