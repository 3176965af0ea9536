//! `tsheg tones`: the tones that are heard in a sound file, as JSON.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::PROBLEMS;
use super::sound::{self, SoundFileError};
use crate::language::mandarin::pinyin::Tone;
use crate::language::mandarin::sandhi::{self, Spoken};
use crate::locale::Locale;
use crate::speech::quality::Unclear;
use crate::speech::tones::{self, Hearing, SpeakerRange};

/// What is heard, and what was to be said.
#[derive(Debug, Args)]
#[command(after_help = OUTPUT)]
pub struct Arguments {
    /// A sound of at most five minutes: WAV, MP3, FLAC, Ogg Vorbis or M4A, at any rate, with any number of channels.
    file: PathBuf,
    /// What is said in it, in pinyin with the tones of the dictionary: "nǐ hǎo", "ni3 hao3". It is expected as it is in
    /// speech (ní hǎo).
    #[arg(long, value_name = "TEXT")]
    pinyin: String,
    /// The characters that the pinyin spells. With them the tones of 一 and 不 change too.
    #[arg(long, value_name = "TEXT", default_value = "")]
    hanzi: String,
    /// The lowest and the highest pitch of the speaker in talking, in Hz: 180-320. Without it they are taken from the
    /// sound.
    #[arg(long, value_name = "LOW-HIGH", value_parser = range)]
    range: Option<SpeakerRange>,
}

const OUTPUT: &str = "For each syllable: its pinyin, the tone that was expected and the one that was heard (in speech, 1 \
    to 5; null where it is unclear), where it lies in seconds, how far its course is from the expected one in \
    semitones, how sure the tone is (0 to 1), and what to do another time. \"unclear\" is null, or why nothing is \
    judged: too-quiet, too-noisy, clipped, too-short, no-voice or wrong-count.";

/// The JSON that is printed.
#[derive(Serialize)]
struct Output<'a> {
    syllables: Vec<Row>,
    unclear: Option<&'a str>,
}

#[derive(Serialize)]
struct Row {
    pinyin: String,
    expected: u8,
    heard: Option<u8>,
    start_s: Option<f64>,
    end_s: Option<f64>,
    distance_st: Option<f64>,
    confidence: f64,
    advice: Option<Hint>,
}

#[derive(Serialize)]
struct Hint {
    name: &'static str,
    text: String,
}

/// Prints what was heard. 0, also where nothing is clear; 1 where the pinyin cannot be read.
pub fn run(arguments: &Arguments, locale: &Locale) -> Result<u8, SoundFileError> {
    let sound = sound::read(&arguments.file)?;
    let asked = match sandhi::ways(&arguments.hanzi, &arguments.pinyin, None) {
        Ok(ways) => ways.into_iter().next().unwrap_or_default(),
        Err(fault) => {
            eprintln!("{}", locale.explain(&fault));
            return Ok(PROBLEMS);
        }
    };
    let hearing = tones::hear(&sound, &asked, arguments.range);
    if let Some(why) = hearing.unclear {
        eprintln!("{}", locale.explain(&why));
    }
    println!("{}", json(&hearing, &asked, locale));
    Ok(0)
}

fn json(hearing: &Hearing, asked: &[Spoken], locale: &Locale) -> String {
    let row = |(at, asked): (usize, &Spoken)| {
        let heard = hearing.syllables.get(at);
        let advice = heard.and_then(|heard| heard.advice);
        Row {
            pinyin: asked.syllable.to_string(),
            expected: asked.syllable.tone.number(),
            heard: heard.and_then(|heard| heard.tone).map(Tone::number),
            start_s: heard.map(|heard| thousandths(heard.start)),
            end_s: heard.map(|heard| thousandths(heard.end)),
            distance_st: heard.and_then(|heard| heard.distance).map(thousandths),
            confidence: heard.map_or(0.0, |heard| thousandths(heard.confidence)),
            advice: advice.map(|advice| Hint { name: advice.as_str(), text: locale.explain(&advice) }),
        }
    };
    let output = Output {
        syllables: asked.iter().enumerate().map(row).collect(),
        unclear: hearing.unclear.map(Unclear::as_str),
    };
    // Numbers and texts can always be written.
    serde_json::to_string_pretty(&output).unwrap_or_default()
}

fn thousandths(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

fn range(text: &str) -> Result<SpeakerRange, String> {
    let ends = text.split_once('-').and_then(|(low, high)| Some((low.parse().ok()?, high.parse().ok()?)));
    ends.and_then(|(low, high)| SpeakerRange::new(low, high)).ok_or_else(|| "180-320".to_owned())
}
