//! Decodes the pictures and sounds of a pack: what does not load here would not load in front of learners.

mod decode;
mod mp4;
mod picture;
mod sound;

#[cfg(test)]
pub(super) mod samples;
#[cfg(test)]
mod tests;

pub use decode::{Decoded, decode_sound, decode_sound_file};
pub use picture::{Pixels, decode_picture};
pub use sound::sound_in;
pub(super) use sound::sound_in_file;

/// The largest picture, in bytes.
pub const MAX_PICTURE_BYTES: u64 = 8 * 1024 * 1024;

/// The widest and the highest picture, in pixels.
pub const MAX_PICTURE_SIDE: u32 = 4096;

/// The largest sound, in bytes: five minutes of stereo without compression.
pub const MAX_SOUND_BYTES: u64 = 64 * 1024 * 1024;

/// The longest sound, in seconds.
pub const MAX_SOUND_SECONDS: u32 = 300;

/// Endings of the names of pictures that the program can show.
pub const PICTURE_ENDINGS: &[&str] = &["png", "jpg", "jpeg"];

/// Endings of the names of sounds that the program can play.
pub const SOUND_ENDINGS: &[&str] = &["wav", "mp3", "m4a", "ogg", "flac"];

/// Why a picture cannot be shown or a sound cannot be played.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MediaFault {
    /// The file has more bytes than it may have.
    #[error("{bytes} bytes are too many")]
    TooLarge {
        /// How many bytes it has.
        bytes: u64,
        /// How many it may have.
        limit: u64,
    },
    /// It is neither a PNG nor a JPEG picture, whatever its name says.
    #[error("neither PNG nor JPEG")]
    NotAPicture,
    /// It is a picture, but damaged or cut short, or written in a way that is not understood.
    #[error("a damaged picture: {reason}")]
    DamagedPicture {
        /// What the decoder says; for logs.
        reason: String,
    },
    /// It is wider or higher than a picture may be.
    #[error("{width} × {height} pixels are too many")]
    TooManyPixels {
        /// Its width in pixels.
        width: u32,
        /// Its height in pixels.
        height: u32,
    },
    /// It is no sound, or of a kind that is not understood, whatever its name says.
    #[error("not a sound: {reason}")]
    NotASound {
        /// What the decoder says; for logs.
        reason: String,
    },
    /// It is a sound in which nothing can be heard: it has no length.
    #[error("a sound of no length")]
    NoSound,
    /// It is longer than a sound may be.
    #[error("a sound longer than {MAX_SOUND_SECONDS} s")]
    TooLong,
    /// It ends before its own beginning says: a copy that was interrupted.
    #[error("{seconds} s of {of} s")]
    CutShort {
        /// How many whole seconds are there.
        seconds: u32,
        /// How many there should be.
        of: u32,
    },
}

impl MediaFault {
    /// Returns the Fluent key of the sentence that says what is wrong.
    #[must_use]
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "pack-file-size",
            Self::NotAPicture => "pack-not-a-picture",
            Self::DamagedPicture { .. } => "pack-damaged-picture",
            Self::TooManyPixels { .. } => "pack-too-many-pixels",
            Self::NotASound { .. } => "pack-not-a-sound",
            Self::NoSound => "pack-no-sound",
            Self::TooLong => "pack-sound-too-long",
            Self::CutShort { .. } => "pack-sound-cut-short",
        }
    }

    /// Returns the Fluent key of the sentence that says what would be right, which needs no arguments.
    #[must_use]
    pub fn hint_id(&self) -> Option<&'static str> {
        match self {
            Self::NotAPicture | Self::DamagedPicture { .. } => Some("pack-media-picture-hint"),
            Self::TooManyPixels { .. } => Some("pack-too-many-pixels-hint"),
            Self::NotASound { .. } | Self::NoSound => Some("pack-media-sound-hint"),
            Self::CutShort { .. } => Some("pack-sound-cut-short-hint"),
            Self::TooLarge { .. } | Self::TooLong => None,
        }
    }

    /// Returns the arguments of that sentence, of which the file is one.
    #[must_use]
    pub fn message_args(&self, path: &str) -> Vec<(&'static str, String)> {
        let mut args = vec![("path", path.to_owned())];
        match self {
            Self::TooLarge { bytes, limit } => {
                args.extend([("size", megabytes(*bytes)), ("limit", megabytes(*limit))]);
            }
            Self::TooManyPixels { width, height } => args.extend([
                ("width", width.to_string()),
                ("height", height.to_string()),
                ("most", MAX_PICTURE_SIDE.to_string()),
            ]),
            Self::TooLong => args.push(("minutes", (MAX_SOUND_SECONDS / 60).to_string())),
            Self::CutShort { seconds, of } => {
                args.extend([("seconds", seconds.to_string()), ("of", of.to_string())]);
            }
            Self::NotAPicture | Self::DamagedPicture { .. } | Self::NotASound { .. } | Self::NoSound => {}
        }
        args
    }
}

/// Returns whether there are more bytes than there may be.
fn within(bytes: u64, limit: u64) -> Result<(), MediaFault> {
    if bytes > limit { Err(MediaFault::TooLarge { bytes, limit }) } else { Ok(()) }
}

/// Formats a size in MB with one decimal.
pub(super) fn megabytes(bytes: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "shown with one decimal")]
    let size = bytes as f64 / (1024.0 * 1024.0);
    format!("{size:.1}")
}
