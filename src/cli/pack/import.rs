//! `tsheg pack import`: a file of another program becomes a pack, as it was understood or as it is said to be.

use std::ops::ControlFlow;
use std::path::PathBuf;

use clap::{ArgAction, Args, ValueEnum};
use unicode_normalization::char::is_combining_mark;

use super::{Told, in_lines, told, written};
use crate::app::authoring::{defaults, said, save_rest};
use crate::cli::meter::Meter;
use crate::exchange::{
    ColumnAt, ColumnCorrection, Corrections, Counts, Format, ImportProgress, Take, TextEncoding, install,
    preview, role_of,
};
use crate::locale::Locale;

/// What leaves a column out.
const LEAVES_OUT: &str = "-";

/// What to import, and how it is to be understood.
#[derive(Debug, Args)]
pub struct ImportArguments {
    /// The file.
    file: PathBuf,
    /// The folder that packs are in; the new one becomes a folder in it.
    #[arg(long, value_name = "DIR", default_value = ".")]
    into: PathBuf,
    /// The id of the pack: else the one that the file names, else one made of the file's name.
    #[arg(long)]
    id: Option<String>,
    /// Only say how the file was understood, what would be imported and what is wrong.
    #[arg(long)]
    dry_run: bool,
    /// Take in what has no error. The rest is written as a table beside the file, with what is wrong, to be mended.
    #[arg(long, conflicts_with = "drafts")]
    only_sound: bool,
    /// Take in what has errors too, marked as to be completed: it is not practised before that.
    #[arg(long)]
    drafts: bool,
    /// What kind of text it is, where it was guessed wrongly.
    #[arg(long, value_enum, value_name = "KIND")]
    read_as: Option<Kind>,
    /// How its letters are written: UTF-8, GB18030, Big5, UTF-16LE or UTF-16BE.
    #[arg(long, value_name = "NAME", value_parser = encoding)]
    encoding: Option<TextEncoding>,
    /// What parts its cells: one sign, or “tab”.
    #[arg(long, value_name = "SIGN", value_parser = separator)]
    separator: Option<char>,
    /// Whether the first line names the columns: yes or no.
    #[arg(long, value_name = "yes|no", value_parser = yes_or_no, action = ArgAction::Set)]
    header: Option<bool>,
    /// What a column is: its header, its letter or its number, and zh, pinyin, bo, en, source and so on, or - to leave it
    /// out. May be given several times.
    #[arg(long = "column", value_name = "HEADER=WHAT", value_parser = column)]
    columns: Vec<ColumnCorrection>,
}

/// Kinds of plain text.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Kind {
    /// A table: CSV, with any separator.
    Table,
    /// Notes of Anki, cards of Pleco or Quizlet.
    Notes,
    /// Questions in GIFT or Aiken.
    Questions,
}

/// Does it.
pub(super) fn run(arguments: &ImportArguments, locale: &Locale) -> Told {
    let ImportArguments { file, into, id, dry_run, .. } = arguments;
    let corrections = arguments.corrections();
    let take = arguments.take();
    let mut meter = Meter::default();
    let defaults = defaults(locale);
    let preview = preview(file, into, id.as_deref(), &defaults, &corrections, &mut |progress| {
        let ImportProgress { done, of } = progress;
        meter.show(done, of, locale);
        // Whoever wants to stop presses Ctrl-C: nothing has been written yet.
        ControlFlow::Continue(())
    });
    meter.clear();
    let preview = preview.map_err(|fault| told(&fault, locale))?;
    let mut lines: Vec<String> =
        preview.imported.faults.iter().flat_map(|fault| in_lines(file, fault, locale)).collect();
    if *dry_run {
        lines.extend(said::understood(&preview.imported.understood, locale));
    }
    let Some(taken) = preview.imported.taken(take) else {
        lines.push(locale.text("author-not-imported"));
        let partly = preview.imported.partly.as_deref();
        if partly.is_some_and(|partly| partly.sound.is_some()) {
            lines.push(locale.text("packs-cli-only-sound"));
        }
        if partly.is_some_and(|partly| partly.drafts.is_some()) {
            lines.push(locale.text("packs-cli-drafts"));
        }
        return Err(lines);
    };
    lines.extend(said::removed(&taken.outcome, locale));
    lines.extend(said::outcome(&taken.outcome, locale));
    lines.push(summary(&taken.counts, locale));
    if *dry_run {
        return Ok(lines);
    }
    // If it cannot be made, the install says why.
    let _ = std::fs::create_dir_all(into);
    if let Some(rest) = preview.imported.rest(take) {
        match save_rest(rest, file, None, locale.lang()) {
            Ok(place) => lines.push(written(&place, locale)),
            Err(fault) => return Err(lines.into_iter().chain(told(&fault, locale)).collect()),
        }
    }
    match install(taken, &preview.folder) {
        Ok(()) => {
            lines.push(written(&preview.folder, locale));
            Ok(lines)
        }
        Err(fault) => {
            lines.push(locale.explain(&fault));
            Err(lines)
        }
    }
}

impl ImportArguments {
    fn take(&self) -> Take {
        match (self.only_sound, self.drafts) {
            (true, _) => Take::OnlySound,
            (_, true) => Take::WithDrafts,
            _ => Take::Whole,
        }
    }

    fn corrections(&self) -> Corrections {
        Corrections {
            format: self.read_as.map(|kind| match kind {
                Kind::Table => Format::Csv,
                Kind::Notes => Format::AnkiText,
                Kind::Questions => Format::Gift,
            }),
            encoding: self.encoding,
            separator: self.separator,
            has_header: self.header,
            columns: self.columns.clone(),
        }
    }
}

fn encoding(name: &str) -> Result<TextEncoding, String> {
    let plain = |name: &str| name.to_ascii_lowercase().replace(['-', '_', ' '], "");
    let wanted = match plain(name).as_str() {
        "gbk" | "gb2312" | "cp936" => "gb18030".to_owned(),
        "utf16" | "unicode" => "utf16le".to_owned(),
        other => other.to_owned(),
    };
    let found = TextEncoding::ALL.into_iter().find(|known| plain(known.name()) == wanted);
    found.ok_or_else(|| TextEncoding::ALL.map(TextEncoding::name).join(", "))
}

fn separator(sign: &str) -> Result<char, String> {
    let mut signs = sign.chars();
    match (sign.to_ascii_lowercase().as_str(), signs.next(), signs.next()) {
        ("tab" | "\\t", ..) => Ok('\t'),
        (_, Some(sign), None) if parts_cells(sign) => Ok(sign),
        _ => Err("one sign, or tab".to_owned()),
    }
}

/// Returns whether a sign can part cells: it is no letter, no digit, no mark on one, and ends neither a line nor a syllable.
fn parts_cells(sign: char) -> bool {
    !(sign.is_alphanumeric()
        || is_combining_mark(sign)
        || sign.is_control() && sign != '\t'
        || matches!(sign, '"' | '\u{f00}'..='\u{fff}'))
}

fn yes_or_no(answer: &str) -> Result<bool, String> {
    match answer.to_ascii_lowercase().as_str() {
        "yes" | "y" | "true" => Ok(true),
        "no" | "n" | "false" => Ok(false),
        _ => Err("yes or no".to_owned()),
    }
}

fn column(said: &str) -> Result<ColumnCorrection, String> {
    let wrong = || "HEADER=WHAT, such as Word=zh".to_owned();
    let (name, what) = said.rsplit_once('=').ok_or_else(wrong)?;
    let role = match what.trim() {
        "" | LEAVES_OUT => None,
        what => Some(role_of(what).ok_or_else(|| format!("{what}?"))?),
    };
    Ok(ColumnCorrection { at: ColumnAt::Named(name.trim().to_owned()), role })
}

fn summary(counts: &Counts, locale: &Locale) -> String {
    let Counts { words, sentences, notes, stories, speeches, questions, ids_given, removed, changed, .. } =
        counts;
    let counts = [
        ("words", *words),
        ("sentences", *sentences),
        ("notes", *notes),
        ("stories", *stories),
        ("speeches", *speeches),
        ("questions", *questions),
        ("given", *ids_given),
        ("removed", removed.len()),
        ("changed", changed.len()),
    ];
    let args: Vec<_> = counts.iter().map(|(name, count)| (*name, (*count).into())).collect();
    locale.format("packs-cli-summary", &args)
}
