//! `tsheg voice`: voices of recordings on the command line.

use std::io::Write as _;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::PROBLEMS;
use super::meter::Meter;
use crate::app::storage;
use crate::lesson::Fault;
use crate::locale::Locale;
use crate::recordings::add::{Added, Told, add, remove};
use crate::recordings::{About, SkipReason, Skipped, VoiceError, Voices};

/// What to do with voices.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Copy a folder of recordings into the learners' data, as a voice. Each file is named for what is heard.
    #[command(after_help = NAMES)]
    Add {
        /// The folder.
        folder: PathBuf,
        /// What learners read in the list of voices: else the name in voice.ron, else the folder's.
        #[arg(long)]
        name: Option<String>,
        /// Who speaks.
        #[arg(long)]
        speaker: Option<String>,
        /// What others may do with the recordings, such as CC-BY-4.0.
        #[arg(long)]
        licence: Option<String>,
        /// Where the recordings come from.
        #[arg(long)]
        origin: Option<String>,
    },
    /// List the voices of recordings: how many recordings, who speaks, the licence, where they come from.
    List,
    /// Remove a voice of recordings from the learners' data.
    Remove {
        /// The name of the voice.
        name: String,
    },
}

const NAMES: &str = "Files are named cmn-PINYIN (cmn-nǐ hǎo.mp3, cmn-ni3hao3.mp3, ü or v), cmn-HANZI (cmn-你好.mp3; a hanzi \
    with several readings needs one: cmn-长-cháng.mp3), bo-WYLIE (bo-bod skad.mp3) or bo-TIBETAN \
    (bo-བོད་སྐད.mp3), in wav, mp3, m4a, ogg or flac; _ stands for a space. A voice.ron beside them may say \
    (name: \"…\", speaker: \"…\", licence: \"…\", origin: \"…\"). What cannot be used goes to standard error with its reason, the \
    rest is taken all the same, and the exit code is then 1.";

/// Does it; 0 when all is well, else 1.
pub fn run(arguments: &Arguments, data_dir: Option<&Path>, locale: &Locale) -> u8 {
    let data = match storage::data_folder(data_dir) {
        Ok(data) => data,
        Err(error) => {
            complain(&[locale.explain(&error)]);
            return PROBLEMS;
        }
    };
    match &arguments.verb {
        Verb::Add { folder, name, speaker, licence, origin } => {
            let told = Told {
                name: name.clone(),
                speaker: speaker.clone(),
                licence: licence.clone(),
                origin: origin.clone(),
            };
            let mut meter = Meter::default();
            let added = add(folder, &data, &told, &mut |done, of| {
                meter.show(done as u64, of as u64, locale);
                // Whoever wants to stop presses Ctrl-C: what was copied by then is no voice.
                ControlFlow::Continue(())
            });
            meter.clear();
            tell_added(added, locale)
        }
        Verb::List => list(&data, locale),
        Verb::Remove { name } => match remove(&data, name) {
            Ok(_) => {
                say(&[locale.format("recordings-removed", &[("name", name.as_str().into())])]);
                0
            }
            Err(error) => tell_error(&error, locale),
        },
    }
}

fn tell_added(added: Result<Added, VoiceError>, locale: &Locale) -> u8 {
    let added = match added {
        Ok(added) => added,
        Err(error) => return tell_error(&error, locale),
    };
    let args = [("name", added.about.name.as_str().into()), ("count", added.taken.into())];
    say(&[locale.format("recordings-added", &args)]);
    complain(&passed_over(&added.skipped, locale));
    // A text beside the recordings is no trouble.
    let is_trouble = added.skipped.iter().any(|skipped| skipped.why != SkipReason::NoSound);
    if is_trouble { PROBLEMS } else { 0 }
}

fn tell_error(error: &VoiceError, locale: &Locale) -> u8 {
    complain(&[locale.explain(error)]);
    complain(&error.faults().iter().map(|fault| in_line(fault, locale)).collect::<Vec<_>>());
    complain(&passed_over(error.skipped(), locale));
    PROBLEMS
}

fn passed_over(skipped: &[Skipped], locale: &Locale) -> Vec<String> {
    skipped.iter().map(|skipped| format!("{}: {}", skipped.file, locale.explain(skipped))).collect()
}

fn in_line(fault: &Fault, locale: &Locale) -> String {
    format!("{}:{}:{}: {}", fault.file.display(), fault.line, fault.column, locale.explain(fault))
}

fn list(data: &Path, locale: &Locale) -> u8 {
    let (voices, faults) = Voices::load(data);
    if voices.is_empty() {
        say(&[locale.text("recordings-no-voices")]);
    }
    for voice in voices.iter() {
        let count = locale.format("recordings-count", &[("count", voice.recordings().into())]);
        say(&[format!("{} · {count}", voice.about.name)]);
        say(&origins(&voice.about, locale).iter().map(|line| format!("    {line}")).collect::<Vec<_>>());
    }
    complain(&faults.iter().map(|fault| in_line(fault, locale)).collect::<Vec<_>>());
    if faults.is_empty() { 0 } else { PROBLEMS }
}

/// Who speaks, the licence and the origin, as far as they are told.
fn origins(about: &About, locale: &Locale) -> Vec<String> {
    let speaker = [("speaker", about.speaker.as_str().into())];
    let licence = [("licence", about.licence.as_str().into())];
    let origin = [("origin", about.origin.as_str().into())];
    let lines = [
        (&about.speaker, locale.format("recordings-speaker", &speaker)),
        (&about.licence, locale.format("recordings-licence", &licence)),
        (&about.origin, locale.format("recordings-origin", &origin)),
    ];
    lines.into_iter().filter(|(told, _)| !told.is_empty()).map(|(_, line)| line).collect()
}

/// A reader that has gone away (`tsheg voice … | head`) is no fault.
fn say(lines: &[String]) {
    for line in lines {
        let _ = writeln!(std::io::stdout(), "{line}");
    }
}

fn complain(lines: &[String]) {
    for line in lines {
        let _ = writeln!(std::io::stderr(), "{line}");
    }
}
