//! `tsheg say`: the computer voice on the command line.

use std::fs;
use std::io::{self, BufRead as _, Cursor};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use hound::{SampleFormat, WavSpec, WavWriter};

use super::PROBLEMS;
use crate::app::fonts;
use crate::audio::computer_voice::{self, ComputerVoiceError};
use crate::audio::{AudioFault, Destination, Player};
use crate::explain::Explain;
use crate::locale::Locale;
use crate::voice::{RATE, Speaking, Speed, Timbre, Utterance, Voice};

/// What is said, and how.
#[derive(Debug, Args)]
#[command(after_help = LINES)]
pub struct Arguments {
    /// What to say, in pinyin with the tones of the dictionary: "nǐ hǎo", "ni3 hao3". It is spoken as it is in speech
    /// (ní hǎo), with rests at punctuation. Without it, lines of standard input are said.
    #[arg(long, value_name = "TEXT")]
    pinyin: Option<String>,
    /// The characters that the pinyin spells. With them the tones of 一 and 不 change too.
    #[arg(long, value_name = "TEXT", requires = "pinyin")]
    hanzi: Option<String>,
    /// How fast: 1 is the voice's own pace, 0.5 half as fast, 2 twice as fast.
    #[arg(long, value_name = "F", default_value = "1", value_parser = speed)]
    speed: Speed,
    /// Which voice.
    #[arg(long, value_enum, default_value_t = Choice::Normal)]
    voice: Choice,
    /// The WAV file to write (24 kHz, mono, 16 bit). Without it, it is heard. For lines of standard input, the folder.
    #[arg(long, value_name = "FILE", required_unless_present = "pinyin")]
    out: Option<PathBuf>,
}

const LINES: &str = "Of standard input each line is pinyin, or the characters, a tab and pinyin. Line 7 becomes \
    0007.wav in the folder that --out names; empty lines are passed over. A line that cannot be said goes to standard \
    error with its number, the others are said all the same, and the exit code is then 1.";

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Choice {
    Normal,
    Low,
    High,
}

/// Why nothing more can be said.
#[derive(Debug, thiserror::Error)]
pub enum SayError {
    #[error(transparent)]
    Voice(#[from] ComputerVoiceError),
    #[error(transparent)]
    Audio(#[from] AudioFault),
    #[error("{path} cannot be written: {reason}")]
    Write { path: String, reason: String },
    #[error("standard input cannot be read: {reason}")]
    Read { reason: String },
}

impl Explain for SayError {
    fn message_id(&self) -> &'static str {
        match self {
            Self::Voice(error) => error.message_id(),
            Self::Audio(fault) => fault.message_id(),
            Self::Write { .. } => "say-cannot-write",
            Self::Read { .. } => "text-cannot-go-on",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Voice(error) => error.message_args(),
            Self::Audio(fault) => fault.message_args(),
            Self::Write { path, reason } => vec![("path", path.clone()), ("reason", reason.clone())],
            Self::Read { reason } => vec![("reason", reason.clone())],
        }
    }
}

/// Says what was asked; 0 when all of it could be said, else 1.
pub fn run(arguments: &Arguments, locale: &Locale) -> Result<u8, SayError> {
    let timbre = match arguments.voice {
        Choice::Normal => Timbre::Normal,
        Choice::Low => Timbre::Low,
        Choice::High => Timbre::High,
    };
    let speaking = Speaking { speed: arguments.speed, timbre };
    let Some(pinyin) = &arguments.pinyin else {
        let voice = computer_voice::load(&fonts::home())?;
        let folder = arguments.out.as_deref().unwrap_or(Path::new("."));
        return say_lines(&voice, speaking, folder, locale);
    };
    match utterance(arguments.hanzi.as_deref().unwrap_or_default(), pinyin, locale) {
        Ok(utterance) => {
            if let Some(out) = &arguments.out {
                write(&computer_voice::load(&fonts::home())?, &utterance, speaking, out)?;
            } else {
                Player::start(fonts::home(), Destination::Device).say_to_the_end(utterance, speaking)?;
            }
            Ok(0)
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            Ok(PROBLEMS)
        }
    }
}

/// Reads what is to be said, or tells why that cannot be done.
fn utterance(hanzi: &str, pinyin: &str, locale: &Locale) -> Result<Utterance, String> {
    Utterance::from_citation(hanzi, pinyin, None).map_err(|fault| locale.explain(&fault))
}

fn say_lines(voice: &Voice, speaking: Speaking, folder: &Path, locale: &Locale) -> Result<u8, SayError> {
    fs::create_dir_all(folder).map_err(|reason| cannot_write(folder, reason))?;
    let mut outcome = 0;
    for (index, line) in io::stdin().lock().split(b'\n').enumerate() {
        let line = line.map_err(|reason| SayError::Read { reason: reason.to_string() })?;
        let number = index + 1;
        let said = match std::str::from_utf8(&line) {
            Ok(line) if line.trim().is_empty() => continue,
            Ok(line) => {
                let (hanzi, pinyin) =
                    line.trim_start_matches('\u{FEFF}').split_once('\t').unwrap_or(("", line));
                utterance(hanzi.trim(), pinyin.trim(), locale)
            }
            Err(_) => Err(locale.text("text-not-utf8")),
        };
        match said {
            Ok(utterance) => write(voice, &utterance, speaking, &folder.join(format!("{number:04}.wav")))?,
            Err(sentence) => {
                let args = [("line", number.into()), ("sentence", sentence.into())];
                eprintln!("{}", locale.format("text-fault", &args));
                outcome = PROBLEMS;
            }
        }
    }
    Ok(outcome)
}

fn write(voice: &Voice, utterance: &Utterance, speaking: Speaking, path: &Path) -> Result<(), SayError> {
    let wave = wave(voice.say(utterance, speaking).flatten()).map_err(|reason| cannot_write(path, reason))?;
    fs::write(path, wave).map_err(|reason| cannot_write(path, reason))
}

/// Makes a WAV file of samples from -1 to 1.
fn wave(samples: impl Iterator<Item = f32>) -> Result<Vec<u8>, hound::Error> {
    let spec =
        WavSpec { channels: 1, sample_rate: RATE, bits_per_sample: 16, sample_format: SampleFormat::Int };
    let mut file = Cursor::new(Vec::new());
    let mut writer = WavWriter::new(&mut file, spec)?;
    for sample in samples {
        #[expect(clippy::cast_possible_truncation, reason = "clamped to the range of 16 bits")]
        let sample = (sample.clamp(-1.0, 1.0) * f32::from(i16::MAX)).round() as i16;
        writer.write_sample(sample)?;
    }
    writer.finalize()?;
    Ok(file.into_inner())
}

fn cannot_write(path: &Path, reason: impl std::fmt::Display) -> SayError {
    SayError::Write { path: path.display().to_string(), reason: reason.to_string() }
}

fn speed(text: &str) -> Result<Speed, String> {
    text.parse().ok().and_then(Speed::new).ok_or_else(|| "0.5 … 2".to_owned())
}
