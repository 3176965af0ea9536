//! The sound of a take: a WAV file of one channel and 16 bits that is written while it is recorded. What was written
//! [`SYNC_EVERY`] ago is on the disk; its head tells no more than there is, and is put right after a sudden end.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, Read as _, Seek as _, SeekFrom, Write as _};
use std::ops::Range;
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::super::connection::sync_folder;
use super::super::error::StoreError;
use super::super::profile::ProfileId;

/// The folder of the takes in the data folder.
const FOLDER: &str = "takes";

/// Bytes before the samples.
const HEAD_LENGTH: usize = 44;
const HEAD: u64 = 44;
/// Bytes of a sample.
const SAMPLE: u64 = 2;
/// Where the rate stands in the head, and the two lengths.
const RATE_AT: usize = 24;
const RIFF_LENGTH_AT: u64 = 4;
const DATA_LENGTH_AT: u64 = 40;

/// Seconds of sound after which what was written is brought to the disk.
const SYNC_EVERY: u64 = 1;

/// Returns the file of a take.
#[must_use]
pub fn file(data: &Path, profile: ProfileId, id: Uuid) -> PathBuf {
    folder(data, profile).join(format!("{id}.wav"))
}

/// A sound that is being recorded. What was written stays, whatever happens after.
#[derive(Debug)]
pub struct SoundFile {
    file: File,
    path: PathBuf,
    rate: u32,
    /// Bytes of samples that are whole in the file, and those of them that its head tells.
    written: u64,
    told: u64,
}

impl SoundFile {
    /// Begins the file of a take, of which there must be none yet.
    ///
    /// # Errors
    /// Of the disk.
    pub fn create(data: &Path, profile: ProfileId, id: Uuid, rate: u32) -> Result<Self, StoreError> {
        let folder = folder(data, profile);
        fs::create_dir_all(&folder).map_err(|error| StoreError::from_io(&folder, &error))?;
        let path = file(data, profile, id);
        let failed = |error: io::Error| StoreError::from_io(&path, &error);
        let mut file = OpenOptions::new().write(true).create_new(true).open(&path).map_err(failed)?;
        file.write_all(&head(rate)).map_err(failed)?;
        sync_folder(&folder);
        Ok(Self { file, path, rate, written: 0, told: 0 })
    }

    /// Writes the next samples, from -1 to 1.
    ///
    /// # Errors
    /// Of the disk. What was written before is kept, and the file is whole.
    pub fn write(&mut self, samples: &[f32]) -> Result<(), StoreError> {
        let bytes: Vec<u8> = samples.iter().flat_map(|sample| pcm(*sample).to_le_bytes()).collect();
        let done = self.file.write_all(&bytes).and_then(|()| {
            self.written += bytes.len() as u64;
            if self.written - self.told >= SYNC_EVERY * SAMPLE * u64::from(self.rate) {
                self.tell()?;
            }
            Ok(())
        });
        done.map_err(|error| {
            // Half a piece is cut off again; making a file shorter needs no room.
            let _ = self.file.set_len(HEAD + self.written).and_then(|()| self.tell());
            StoreError::from_io(&self.path, &error)
        })
    }

    /// Ends the file and returns its length in milliseconds.
    ///
    /// # Errors
    /// Of the disk. The sound is kept, and its head is put right at the next start.
    pub fn finish(mut self) -> Result<u32, StoreError> {
        self.tell().map_err(|error| StoreError::from_io(&self.path, &error))?;
        Ok(milliseconds(self.written, self.rate))
    }

    /// Brings what was written to the disk and tells it in the head.
    fn tell(&mut self) -> io::Result<()> {
        self.file.sync_data()?;
        write_lengths(&mut self.file, self.written)?;
        self.file.seek(SeekFrom::Start(HEAD + self.written))?;
        self.file.sync_data()?;
        self.told = self.written;
        Ok(())
    }
}

/// Puts the head of a file right that was left behind by a sudden end, and returns the length of its sound in
/// milliseconds: 0 where there is none, and the file is gone then.
pub(super) fn mend(path: &Path) -> Result<u32, StoreError> {
    let failed = |error: io::Error| StoreError::from_io(path, &error);
    let mut file = match OpenOptions::new().read(true).write(true).open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(0),
        Err(error) => return Err(failed(error)),
    };
    let bytes = file.metadata().map_err(failed)?.len();
    let sound = bytes.saturating_sub(HEAD) / SAMPLE * SAMPLE;
    if sound == 0 {
        drop(file);
        fs::remove_file(path).map_err(failed)?;
        return Ok(0);
    }
    let rate = rate_of(&mut file).map_err(failed)?;
    file.set_len(HEAD + sound).map_err(failed)?;
    write_lengths(&mut file, sound).and_then(|()| file.sync_all()).map_err(failed)?;
    Ok(milliseconds(sound, rate))
}

/// Reads a part of a take, in seconds: its samples, and how many a second has.
///
/// # Errors
/// [`StoreError::Damaged`] where it is no sound of ours, or of the disk.
pub fn read(path: &Path, seconds: Range<f64>) -> Result<(Vec<f32>, u32), StoreError> {
    let failed = |error: io::Error| match error.kind() {
        io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidData => {
            StoreError::Damaged { file: path.to_owned(), detail: error.to_string() }
        }
        _ => StoreError::from_io(path, &error),
    };
    let mut file = File::open(path).map_err(failed)?;
    let rate = rate_of(&mut file).map_err(failed)?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in a recording")]
    let at = |seconds: f64| (seconds.max(0.0) * f64::from(rate)) as u64;
    let (from, to) = (at(seconds.start), at(seconds.end));
    file.seek(SeekFrom::Start(HEAD + SAMPLE * from)).map_err(failed)?;
    let mut bytes = Vec::new();
    BufReader::new(file).take(SAMPLE * to.saturating_sub(from)).read_to_end(&mut bytes).map_err(failed)?;
    let (samples, _) = bytes.as_chunks::<2>();
    Ok((
        samples.iter().map(|bytes| f32::from(i16::from_le_bytes(*bytes)) / f32::from(i16::MAX)).collect(),
        rate,
    ))
}

/// Removes the sound of a take; one that is not there is removed already.
pub(in crate::progress) fn remove(path: &Path) -> Result<(), StoreError> {
    gone(fs::remove_file(path), path)
}

/// Removes the sounds of all takes of a profile.
pub(in crate::progress) fn remove_all(data: &Path, profile: ProfileId) -> Result<(), StoreError> {
    let folder = folder(data, profile);
    gone(fs::remove_dir_all(&folder), &folder)
}

fn gone(removed: io::Result<()>, path: &Path) -> Result<(), StoreError> {
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(StoreError::from_io(path, &error)),
        _ => Ok(()),
    }
}

fn folder(data: &Path, profile: ProfileId) -> PathBuf {
    data.join(FOLDER).join(profile.0.to_string())
}

/// The head of a file without sound (<https://www.mmsp.ece.mcgill.ca/Documents/AudioFormats/WAVE/WAVE.html>).
fn head(rate: u32) -> Vec<u8> {
    let mut head = Vec::from(*b"RIFF\x24\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0");
    head.extend(rate.to_le_bytes());
    head.extend(rate.saturating_mul(2).to_le_bytes());
    head.extend(*b"\x02\0\x10\0data\0\0\0\0");
    head
}

fn write_lengths(file: &mut File, sound: u64) -> io::Result<()> {
    let length = |more: u64| u32::try_from(sound + more).unwrap_or(u32::MAX).to_le_bytes();
    for (at, bytes) in [(RIFF_LENGTH_AT, length(HEAD - 8)), (DATA_LENGTH_AT, length(0))] {
        file.seek(SeekFrom::Start(at))?;
        file.write_all(&bytes)?;
    }
    Ok(())
}

fn rate_of(file: &mut File) -> io::Result<u32> {
    let mut head = [0; HEAD_LENGTH];
    file.seek(SeekFrom::Start(0))?;
    file.read_exact(&mut head)?;
    let rate = [head[RATE_AT], head[RATE_AT + 1], head[RATE_AT + 2], head[RATE_AT + 3]];
    let rate = u32::from_le_bytes(rate);
    if head.starts_with(b"RIFF") && rate > 0 {
        Ok(rate)
    } else {
        Err(io::Error::new(io::ErrorKind::InvalidData, "no take"))
    }
}

fn milliseconds(bytes: u64, rate: u32) -> u32 {
    u32::try_from(bytes / SAMPLE * 1_000 / u64::from(rate.max(1))).unwrap_or(u32::MAX)
}

fn pcm(sample: f32) -> i16 {
    let sample = if sample.is_finite() { sample.clamp(-1.0, 1.0) } else { 0.0 };
    #[expect(clippy::cast_possible_truncation, reason = "clamped to the range of 16 bits")]
    let sample = (sample * f32::from(i16::MAX)).round() as i16;
    sample
}
