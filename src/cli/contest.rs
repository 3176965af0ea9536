//! `tsheg contest`: contests from their logs, and the rules they are held by.

use std::fs::File;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};

use super::PROBLEMS;
use crate::contest::log::{LineFault, Replayed, replay};
use crate::contest::rules::{self, Rules, RulesFault};
use crate::contest::speeches::SpeechContest;
use crate::contest::speeches::log::{SpeechReplayed, is_speech_log, replay as replay_speeches};
use crate::contest::{Contest, Setting, Team};
use crate::explain::Explain;
use crate::lesson::Hint;
use crate::locale::Locale;

mod json;
mod speeches;
mod table;

/// The largest log that is read, in bytes.
const MAX_LOG_BYTES: u64 = 256 * 1024 * 1024;

/// What to do.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Compute the scores of a contest from its log.
    #[command(after_help = LOG)]
    Replay {
        /// The log: JSON Lines, as docs/contest-log.md and docs/speech-contest-log.md describe them.
        log: PathBuf,
        /// For people or for machines.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// List the rules that the program brings along; check rules and show their rule cards.
    Rules {
        /// Rules by name, or a rule file. Without it, all names are listed.
        rules: Option<String>,
    },
}

const LOG: &str = "Prints the scores after every question and who stands where. Every wrong line is told with its number \
    and with what would be right; the exit code is then 1, and the scores are those without the wrong lines.";

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Tables.
    Text,
    /// One JSON object.
    Json,
}

/// Does what was asked; 0 when nothing was wrong, else 1.
pub fn run(arguments: &Arguments, locale: &Locale) -> u8 {
    match &arguments.command {
        Command::Replay { log, format } => run_replay(log, *format, locale),
        Command::Rules { rules: None } => {
            let names = rules::presets().iter().filter_map(|preset| Some((preset.id, preset.rules()?)));
            let rows = names.map(|(id, rules)| vec![id.to_owned(), table::in_language(&rules.name, locale)]);
            print(&table::aligned(&rows.collect::<Vec<_>>(), 2));
            0
        }
        Command::Rules { rules: Some(rules) } => run_rules(rules, locale),
    }
}

fn run_replay(path: &Path, format: Format, locale: &Locale) -> u8 {
    let bytes = match read(path) {
        Ok(bytes) => bytes,
        Err(reason) => {
            eprintln!("{}", cannot_read(path, &reason, locale));
            return PROBLEMS;
        }
    };
    if is_speech_log(&bytes) {
        return run_speeches(&replay_speeches(&bytes), format, locale);
    }
    let replayed = replay(&bytes);
    match format {
        Format::Json => print(&json::text(&replayed, locale)),
        Format::Text => print_text(&replayed, locale),
    }
    if replayed.faults.is_empty() { 0 } else { PROBLEMS }
}

fn print_text(replayed: &Replayed, locale: &Locale) {
    if let Some(contest) = &replayed.contest {
        print(&table::report(contest, locale));
    }
    for LineFault { line, fault } in &replayed.faults {
        tell_line(*line, fault, fault.hint(), locale);
    }
    for (line, refusal) in replayed.contest.iter().flat_map(Contest::left_out) {
        let args = [("line", (*line).into()), ("sentence", locale.explain(refusal).into())];
        eprintln!("{}", locale.format("contest-left-out", &args));
    }
    let wrong = replayed.faults.iter().filter(|_| replayed.contest.is_some()).map(|fault| fault.line);
    tell_end(replayed.cut_line, wrong, locale);
}

fn run_speeches(replayed: &SpeechReplayed, format: Format, locale: &Locale) -> u8 {
    match format {
        Format::Json => print(&speeches::json(replayed, locale)),
        Format::Text => {
            if let Some(contest) = &replayed.contest {
                print(&speeches::report(contest, locale));
            }
            for fault in &replayed.faults {
                tell_line(fault.line, &fault.fault, fault.fault.hint(), locale);
            }
            for (line, refusal) in replayed.contest.iter().flat_map(SpeechContest::left_out) {
                let args = [("line", (*line).into()), ("sentence", locale.explain(refusal).into())];
                eprintln!("{}", locale.format("contest-left-out", &args));
            }
            tell_end(
                replayed.cut_line,
                replayed.faults.iter().filter(|_| replayed.contest.is_some()).map(|fault| fault.line),
                locale,
            );
        }
    }
    if replayed.faults.is_empty() { 0 } else { PROBLEMS }
}

/// Says what is wrong with a line, and what would be right.
fn tell_line(line: usize, fault: &impl Explain, hint: Option<Hint>, locale: &Locale) {
    let args = [("line", line.into()), ("sentence", locale.explain(fault).into())];
    eprintln!("{}", locale.format("text-fault", &args));
    if let Some(hint) = hint {
        eprintln!("    {}", locale.message(hint.id, &hint.args));
    }
}

/// Says that the last line was cut off, and how many lines are wrong.
fn tell_end(cut_line: Option<usize>, wrong: impl Iterator<Item = usize>, locale: &Locale) {
    if let Some(line) = cut_line {
        eprintln!("{}", locale.format("contest-cut", &[("line", line.into())]));
    }
    let mut lines: Vec<usize> = wrong.collect();
    lines.dedup();
    if !lines.is_empty() {
        eprintln!("{}", locale.format("contest-doubt", &[("count", lines.len().into())]));
    }
}

fn run_rules(name: &str, locale: &Locale) -> u8 {
    let path = Path::new(name);
    let read_rules = match rules::preset(name) {
        Some(rules) => Ok(rules),
        None if path.is_file() => match read(path) {
            Ok(bytes) => rules::parse(path, bytes),
            Err(reason) => {
                eprintln!("{}", cannot_read(path, &reason, locale));
                return PROBLEMS;
            }
        },
        None => {
            eprintln!("{}", locale.format("contest-rules-unknown", &[("found", name.into())]));
            let known: Vec<&str> = rules::presets().iter().map(|preset| preset.id).collect();
            eprintln!("    {}", locale.format("contest-known-hint", &[("known", known.join(", ").into())]));
            return PROBLEMS;
        }
    };
    match read_rules {
        Ok(rules) => {
            print(&cards(&rules, locale));
            0
        }
        Err(faults) => {
            for fault in &faults {
                print(&told(name, fault, locale));
            }
            PROBLEMS
        }
    }
}

/// The rule cards of an evening, one round after the other.
fn cards(rules: &Rules, locale: &Locale) -> String {
    // As many teams as the rules allow: cards do not depend on who they are.
    let teams = (0..rules.teams.least).map(|seat| Team::new(&seat.to_string())).collect();
    let Ok(mut contest) = Setting::new(rules.clone(), teams, 0, Vec::new()).map(Contest::begin) else {
        return String::new();
    };
    let name = table::in_language(&rules.name, locale);
    let mut lines = vec![locale.format("contest-rules-fine", &[("name", name.into())])];
    lines.extend(contest.evening_card().iter().map(|line| format!("    {}", locale.explain(line))));
    for (number, round) in (1..).zip(&rules.rounds) {
        if contest.apply(crate::contest::Event::Round { round: number }, 0).is_ok() {
            lines.push(format!("{number}. {}", table::name_of(round, locale)));
            lines.extend(contest.card().iter().map(|line| format!("    {}", locale.explain(line))));
        }
    }
    lines.join("\n")
}

fn told(name: &str, fault: &RulesFault, locale: &Locale) -> String {
    let (line, column) = fault.position();
    let error = locale.text("check-error");
    let mut text = format!("{name}:{line}:{column}: {error}: {}", locale.explain(fault));
    if let Some(hint) = fault.hint() {
        text.push_str("\n    ");
        text.push_str(&locale.message(hint.id, &hint.args));
    }
    text
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let mut file = File::open(path).map_err(|error| error.to_string())?.take(MAX_LOG_BYTES + 1);
    file.read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > MAX_LOG_BYTES) {
        return Err(io::Error::from(io::ErrorKind::FileTooLarge).to_string());
    }
    Ok(bytes)
}

fn cannot_read(path: &Path, reason: &str, locale: &Locale) -> String {
    let path = path.display().to_string();
    locale.format("contest-file-unreadable", &[("path", path.into()), ("reason", reason.into())])
}

fn print(text: &str) {
    // A reader that has gone away (`tsheg contest replay … | head`) is no fault.
    let _ = writeln!(io::stdout(), "{text}");
}
