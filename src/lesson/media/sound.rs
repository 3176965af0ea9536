//! Sounds: WAV, MP3, M4A (AAC), Ogg Vorbis and FLAC, by the decoders that play them.

use std::fs;
use std::io::{Cursor, ErrorKind};
use std::path::Path;

use symphonia::core::codecs::{CODEC_TYPE_NULL, CodecParameters, Decoder, DecoderOptions};
use symphonia::core::errors::Error;
use symphonia::core::formats::{FormatOptions, FormatReader, Packet};
use symphonia::core::io::{MediaSource, MediaSourceStream, MediaSourceStreamOptions};
use symphonia::core::meta::MetadataOptions;
use symphonia::core::probe::Hint;

use super::{MAX_SOUND_BYTES, MAX_SOUND_SECONDS, MediaFault, mp4, within};

/// How much of a sound is decoded; of the rest only the length is looked at.
const DECODED_SECONDS: f64 = 1.0;

/// How much of a sound must be there of what its beginning says.
const ENOUGH: f64 = 0.95;

/// The most samples of all channels: those of the longest sound in stereo at 48 kHz. A file of some kilobytes can claim
/// to hold hundreds of times as many.
pub(super) const MOST_SAMPLES: f64 = MAX_SOUND_SECONDS as f64 * 2.0 * 48_000.0;

/// More packets than ten minutes can have: what says otherwise is no sound.
pub(super) const MAX_PACKETS: usize = 1_000_000;

/// Returns the length of a sound in seconds, more than 0 and at most [`MAX_SOUND_SECONDS`], after decoding its first
/// second. `ending` is that of its file's name, such as `mp3`.
///
/// # Errors
/// Says why it cannot be played.
pub fn sound_in(bytes: Vec<u8>, ending: &str) -> Result<f64, MediaFault> {
    within(u64::try_from(bytes.len()).unwrap_or(u64::MAX), MAX_SOUND_BYTES)?;
    if !mp4::tables_are_sound(&bytes) {
        return Err(MediaFault::NotASound { reason: "a table without room for its entries".to_owned() });
    }
    look_at(Box::new(Cursor::new(bytes)), ending)
}

/// As [`sound_in`], for a file.
///
/// # Errors
/// Says why it cannot be played.
pub fn sound_in_file(path: &Path) -> Result<f64, MediaFault> {
    let unread = |error: std::io::Error| MediaFault::NotASound { reason: error.to_string() };
    within(fs::metadata(path).map_err(unread)?.len(), MAX_SOUND_BYTES)?;
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    sound_in(fs::read(path).map_err(unread)?, ending)
}

fn look_at(source: Box<dyn MediaSource>, ending: &str) -> Result<f64, MediaFault> {
    let Opened { mut reader, track, params, mut decoder } = open(source, ending)?;
    let seconds = listen(reader.as_mut(), track, &params, decoder.as_mut())?;
    let channels = params.channels.map_or(1, symphonia::core::audio::Channels::count);
    let samples = seconds * f64::from(params.sample_rate.unwrap_or_default()) * samples_of(channels);
    if samples > MOST_SAMPLES { Err(MediaFault::TooLong) } else { Ok(seconds) }
}

/// A sound file whose first track is about to be decoded.
pub(super) struct Opened {
    pub reader: Box<dyn FormatReader>,
    pub track: u32,
    pub params: CodecParameters,
    pub decoder: Box<dyn Decoder>,
}

/// Finds the first track of a sound and its decoder.
pub(super) fn open(source: Box<dyn MediaSource>, ending: &str) -> Result<Opened, MediaFault> {
    let mut hint = Hint::new();
    hint.with_extension(&ending.to_lowercase());
    let stream = MediaSourceStream::new(source, MediaSourceStreamOptions::default());
    let (format, metadata) = (FormatOptions::default(), MetadataOptions::default());
    let probed = symphonia::default::get_probe().format(&hint, stream, &format, &metadata);
    let reader = probed.map_err(no_sound)?.format;
    let track = reader.tracks().iter().find(|track| track.codec_params.codec != CODEC_TYPE_NULL);
    let track = track.map(|track| (track.id, track.codec_params.clone()));
    let Some((track, params)) = track else {
        return Err(MediaFault::NotASound { reason: "no track".to_owned() });
    };
    let codecs = symphonia::default::get_codecs();
    let decoder = codecs.make(&params, &DecoderOptions::default()).map_err(no_sound)?;
    Ok(Opened { reader, track, params, decoder })
}

#[expect(clippy::cast_precision_loss, reason = "a few channels")]
fn samples_of(channels: usize) -> f64 {
    channels as f64
}

/// Goes through the packets of a track, decoding the first of them.
fn listen(
    reader: &mut dyn FormatReader,
    track: u32,
    params: &CodecParameters,
    decoder: &mut dyn Decoder,
) -> Result<f64, MediaFault> {
    let seconds_of = |units: u64| length(params, units);
    let (mut units, mut decoded) = (0_u64, 0_u64);
    let mut is_heard = false;
    let mut refused = None;
    for _ in 0..MAX_PACKETS {
        let packet: Packet = match reader.next_packet() {
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
        units = units.saturating_add(packet.dur);
        if seconds_of(units) > f64::from(MAX_SOUND_SECONDS) {
            return Err(MediaFault::TooLong);
        }
        if seconds_of(decoded) < DECODED_SECONDS {
            // A packet that cannot be decoded is stepped over when a sound is played, too.
            match decoder.decode(&packet) {
                Ok(samples) if samples.frames() > 0 => {
                    is_heard = true;
                    decoded = decoded.saturating_add(packet.dur);
                }
                Ok(_) => {}
                Err(error) => {
                    refused.get_or_insert(error);
                }
            }
        }
    }
    let seconds = seconds_of(units);
    if !is_heard || seconds <= 0.0 {
        return Err(refused.map_or(MediaFault::NoSound, no_sound));
    }
    let declared = params.n_frames.map_or(0.0, seconds_of);
    if seconds < declared * ENOUGH && declared <= f64::from(MAX_SOUND_SECONDS) {
        return Err(MediaFault::CutShort { seconds: whole(seconds), of: whole(declared.ceil()) });
    }
    Ok(seconds)
}

/// How many seconds so many units of a track's time are; 0 where the track does not say how long a unit is.
#[expect(
    clippy::cast_precision_loss,
    reason = "ten minutes in any unit are far below what an f64 tells apart"
)]
fn length(params: &CodecParameters, units: u64) -> f64 {
    let (numerator, denominator) = match params.time_base {
        Some(base) => (base.numer, base.denom),
        None => (1, params.sample_rate.unwrap_or_default()),
    };
    if denominator == 0 { 0.0 } else { units as f64 * f64::from(numerator) / f64::from(denominator) }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "no more than ten minutes")]
fn whole(seconds: f64) -> u32 {
    seconds as u32
}

pub(super) fn no_sound(error: Error) -> MediaFault {
    MediaFault::NotASound { reason: error.to_string() }
}
