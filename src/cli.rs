//! The command line: one file a subcommand. Every subcommand exits with 0 when all is well, 1 when it found
//! problems, 2 when it was called wrongly.

mod check;
mod contest;
mod meter;
mod pack;
mod pitch;
mod say;
mod sheet;
mod sound;
mod text;
mod tones;
mod tour;
mod voice;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory as _, Parser, Subcommand};

use crate::app::{self, Options};
use crate::locale::{Locale, UiLanguage, system_language};

/// Learn Mandarin from Tibetan, and Tibetan from Mandarin, without a network.
#[derive(Debug, Parser)]
#[command(name = "tsheg", version)]
struct Line {
    /// The folder of the learners' data, in place of the platform's own.
    #[arg(long, global = true, value_name = "DIR")]
    data_dir: Option<PathBuf>,
    /// The language of the interface and of messages: bo, zh or en. Otherwise the system's.
    #[arg(long, global = true, value_name = "LANG", value_parser = language)]
    lang: Option<UiLanguage>,
    /// A file to open in the app: a lesson in one file (.tsheg), or a list that becomes one. It shows what it holds before
    /// anything is installed.
    #[arg(value_name = "FILE", value_parser = existing)]
    file: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check lesson packs: every fault with its line and column, and what would be right.
    Check(check::Arguments),
    /// Knowledge contests: compute the scores from a log, list and check rules.
    Contest(contest::Arguments),
    /// Make lesson packs, and bring them in and out of spreadsheets, Anki and GIFT.
    Pack(pack::Arguments),
    /// Follow the pitch of a voice in a sound file: a line every 10 ms, the time in seconds, a tab and the pitch in Hz.
    Pitch(pitch::Arguments),
    /// Say Mandarin with the computer voice, into WAV files.
    Say(say::Arguments),
    /// Print the word list of a lesson: a PDF to hand out, to fold, or with a column to write in.
    Sheet(sheet::Arguments),
    /// Work on text, line by line from standard input: normal form, syllables, dictionary order, Wylie, pinyin.
    Text(text::Arguments),
    /// Hear the tones of Mandarin in a sound file of which it is known what is said; as JSON.
    Tones(tones::Arguments),
    /// Draw every screen of the app without a display, and list every text and every fault of the drawing.
    Tour(tour::Arguments),
    /// Voices of recordings: add a folder of recordings, list them, remove one.
    Voice(voice::Arguments),
}

/// Something was found, or could not be done.
const PROBLEMS: u8 = 1;

/// Runs the program with the arguments it was started with.
pub fn run() -> ExitCode {
    let line = Line::parse();
    if line.file.is_some() && line.command.is_some() {
        let why = "a file is opened in the app, and goes with no subcommand";
        Line::command().error(ErrorKind::ArgumentConflict, why).exit();
    }
    let locale = Locale::new(line.lang.unwrap_or_else(system_language));
    let outcome = match line.command {
        None => app::run(&Options { data_dir: line.data_dir, lang: line.lang, file: line.file })
            .map(|()| 0)
            .map_err(|fault| locale.explain(&fault)),
        Some(Command::Check(arguments)) => Ok(check::run(&arguments, &locale)),
        Some(Command::Contest(arguments)) => Ok(contest::run(&arguments, &locale)),
        Some(Command::Pack(arguments)) => Ok(pack::run(&arguments, line.data_dir.as_deref(), &locale)),
        Some(Command::Pitch(arguments)) => pitch::run(&arguments).map_err(|error| locale.explain(&error)),
        Some(Command::Say(arguments)) => {
            say::run(&arguments, &locale).map_err(|error| locale.explain(&error))
        }
        Some(Command::Sheet(arguments)) => Ok(sheet::run(&arguments, &locale)),
        Some(Command::Text(arguments)) => Ok(text::run(&arguments, &locale)),
        Some(Command::Tones(arguments)) => {
            tones::run(&arguments, &locale).map_err(|error| locale.explain(&error))
        }
        Some(Command::Tour(arguments)) => {
            tour::run(&arguments, line.lang, &locale).map_err(|fault| locale.explain(&fault))
        }
        Some(Command::Voice(arguments)) => Ok(voice::run(&arguments, line.data_dir.as_deref(), &locale)),
    };
    match outcome {
        Ok(code) => ExitCode::from(code),
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(PROBLEMS)
        }
    }
}

/// A file that is there, by its whole path: the app may be anywhere when it opens it.
fn existing(path: &str) -> Result<PathBuf, String> {
    std::fs::canonicalize(path).map_err(|error| error.to_string())
}

fn language(code: &str) -> Result<UiLanguage, String> {
    UiLanguage::from_code(code).ok_or_else(|| "bo, zh, en".to_owned())
}
