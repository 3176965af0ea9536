//! A sound decoded to its last sample, for what is measured of it.

use std::fs;
use std::io::{Cursor, ErrorKind};
use std::path::Path;

use symphonia::core::audio::SampleBuffer;
use symphonia::core::errors::Error;

use super::sound::{MAX_PACKETS, MOST_SAMPLES, Opened, no_sound, open};
use super::{MAX_SOUND_BYTES, MAX_SOUND_SECONDS, MediaFault, mp4, within};

/// All samples of a sound.
#[derive(Clone, Debug, PartialEq)]
pub struct Decoded {
    /// From -1 to 1, the channels of a moment side by side.
    pub samples: Vec<f32>,
    pub channels: u16,
    /// Moments a second.
    pub rate: u32,
}

/// Decodes a WAV, MP3, M4A (AAC), Ogg Vorbis or FLAC file of at most [`MAX_SOUND_SECONDS`]. What is damaged in the
/// middle is stepped over, as it is when a sound is played.
///
/// # Errors
/// Says why it cannot be decoded.
pub fn decode_sound_file(path: &Path) -> Result<Decoded, MediaFault> {
    let unread = |error: std::io::Error| MediaFault::NotASound { reason: error.to_string() };
    within(fs::metadata(path).map_err(unread)?.len(), MAX_SOUND_BYTES)?;
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    decode_sound(fs::read(path).map_err(unread)?, ending)
}

/// As [`decode_sound_file`], for bytes; `ending` is that of the file's name, such as `mp3`.
///
/// # Errors
/// As [`decode_sound_file`].
pub fn decode_sound(bytes: Vec<u8>, ending: &str) -> Result<Decoded, MediaFault> {
    within(u64::try_from(bytes.len()).unwrap_or(u64::MAX), MAX_SOUND_BYTES)?;
    if !mp4::tables_are_sound(&bytes) {
        return Err(MediaFault::NotASound { reason: "a table without room for its entries".to_owned() });
    }
    let Opened { mut reader, track, mut decoder, .. } = open(Box::new(Cursor::new(bytes)), ending)?;
    let mut decoded = Decoded { samples: Vec::new(), channels: 0, rate: 0 };
    let mut refused = None;
    for _ in 0..MAX_PACKETS {
        let packet = match reader.next_packet() {
            Ok(packet) => packet,
            Err(Error::IoError(error)) if error.kind() == ErrorKind::UnexpectedEof => break,
            Err(error) => {
                refused.get_or_insert(error);
                break;
            }
        };
        if packet.track_id() != track {
            continue;
        }
        match decoder.decode(&packet) {
            Ok(buffer) => {
                let spec = *buffer.spec();
                let channels = u16::try_from(spec.channels.count()).unwrap_or(u16::MAX);
                if decoded.samples.is_empty() {
                    (decoded.channels, decoded.rate) = (channels, spec.rate);
                }
                // A sound that changes its kind half-way is read up to there.
                if (channels, spec.rate) != (decoded.channels, decoded.rate) {
                    break;
                }
                let mut samples = SampleBuffer::<f32>::new(buffer.capacity() as u64, spec);
                samples.copy_interleaved_ref(buffer);
                decoded.samples.extend_from_slice(samples.samples());
            }
            Err(error) => {
                refused.get_or_insert(error);
            }
        }
        if is_too_long(&decoded) {
            return Err(MediaFault::TooLong);
        }
    }
    if decoded.samples.is_empty() || decoded.rate == 0 {
        return Err(refused.map_or(MediaFault::NoSound, no_sound));
    }
    Ok(decoded)
}

#[expect(clippy::cast_precision_loss, reason = "far fewer samples than an f64 tells apart")]
fn is_too_long(decoded: &Decoded) -> bool {
    let samples = decoded.samples.len() as f64;
    let a_second = f64::from(decoded.rate) * f64::from(decoded.channels);
    samples > MOST_SAMPLES || samples > a_second * f64::from(MAX_SOUND_SECONDS)
}
