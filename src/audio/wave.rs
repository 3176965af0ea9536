//! A sound file, read whole into memory and checked.

use std::fs::File;
use std::io::{Cursor, Read};
use std::path::Path;

use rodio::buffer::SamplesBuffer;
use rodio::{Decoder, Source};

use super::AudioFault;

/// Samples in memory. Cloning is cheap.
pub(super) type Wave = SamplesBuffer;

/// No feedback sound is longer.
const LONGEST_SECONDS: usize = 10;

/// Ten seconds of 48 kHz stereo in 32 bit.
const LARGEST_BYTES: u64 = 4 << 20;

/// The bytes before and with the length field of a RIFF file.
const RIFF_HEAD: usize = 8;

/// Reads a WAV file of at most ten seconds.
///
/// # Errors
/// [`AudioFault::Missing`] when the file cannot be read, [`AudioFault::Damaged`] when it is no WAV file, is cut
/// off, empty or too long.
pub(super) fn read(path: &Path) -> Result<Wave, AudioFault> {
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(LARGEST_BYTES + 1).read_to_end(&mut bytes));
    match read {
        Err(_) => Err(AudioFault::Missing { file }),
        Ok(_) => decode(bytes).ok_or(AudioFault::Damaged { file }),
    }
}

fn decode(bytes: Vec<u8>) -> Option<Wave> {
    // The decoder plays what there is of a file that was cut off in copying; its head still tells its length.
    let length = u32::from_le_bytes(bytes.get(4..RIFF_HEAD)?.try_into().ok()?);
    if !bytes.starts_with(b"RIFF") || bytes.len() - RIFF_HEAD < length as usize {
        return None;
    }
    if bytes.len() as u64 > LARGEST_BYTES {
        return None;
    }
    let source = Decoder::new_wav(Cursor::new(bytes)).ok()?;
    let (channels, rate) = (source.channels(), source.sample_rate());
    let longest = LONGEST_SECONDS * rate.get() as usize * usize::from(channels.get());
    let samples: Vec<f32> = source.take(longest + 1).collect();
    (!samples.is_empty() && samples.len() <= longest).then(|| SamplesBuffer::new(channels, rate, samples))
}
