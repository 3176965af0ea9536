//! `tsheg pack`: creates packs, and converts them from and to the files of other programs.

mod import;

use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::{PROBLEMS, sheet};
use crate::app::authoring::defaults;
use crate::app::storage;
use crate::drill::lexicon::Lexicon;
use crate::drill::own::holding;
use crate::exchange::results::ListLook;
use crate::exchange::{
    ExportError, Fault, Format, Fresh, Place, export, export_own_answers, fresh, id_of, install, save,
    title_of,
};
use crate::explain::Explain;
use crate::lesson::library::Library;
use crate::lesson::{Severity, read_pack};
use crate::locale::Locale;
use crate::progress::Store;
use import::ImportArguments;

/// What to do with packs.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Make a fresh pack: a folder with a pack.ron and one word to write the next ones like.
    New {
        /// The folder to make. Its name becomes the id of the pack: lower-case letters, digits and `-`.
        folder: PathBuf,
        /// The title, in any of the three languages.
        #[arg(long)]
        title: Option<String>,
        /// A workbook of it too, beside the folder, for those who write lessons in a spreadsheet.
        #[arg(long)]
        spreadsheet: bool,
    },
    /// Make a pack of a file: .xlsx, .xls, .ods, .csv, .tsv, .txt of Anki, Pleco or Quizlet, .apkg, .colpkg, Moodle's
    /// .gift, .tsheg.
    ///
    /// Every fault is told with its cell or line, all at once. With an error among them nothing is written, unless only
    /// what has none is asked for (--only-sound), or the rest is to be completed in the program (--drafts). The pack
    /// takes the place of the one of its id, whole or not at all. Items keep their ids. With --dry-run it is said how the
    /// file was understood; what was guessed wrongly there can be said with --read-as, --encoding, --separator, --header
    /// and --column.
    Import(ImportArguments),
    /// Make a file of a pack, of the kind that its ending names; .pdf is its word list, as `tsheg sheet` makes it.
    Export {
        /// The folder of the pack.
        pack: PathBuf,
        /// The file: .xlsx, .csv, .txt (Anki), .apkg, .gift, .tsheg or .pdf.
        file: PathBuf,
        /// A table (.csv) too of the answers that learners of this machine said were right, without their names. The
        /// program must be closed.
        #[arg(long, value_name = "FILE")]
        answers: Option<PathBuf>,
    },
}

/// Does it; 0 when all is well, else 1.
pub fn run(arguments: &Arguments, data_dir: Option<&Path>, locale: &Locale) -> u8 {
    let done = match &arguments.verb {
        Verb::New { folder, title, spreadsheet } => new(folder, title.as_deref(), *spreadsheet, locale),
        Verb::Import(arguments) => import::run(arguments, locale),
        Verb::Export { pack, file, answers } => export_pack(pack, file, locale).and_then(|mut lines| {
            if let Some(answers) = answers {
                lines.push(export_answers(pack, answers, data_dir, locale)?);
            }
            Ok(lines)
        }),
    };
    match done {
        Ok(lines) => {
            // A reader that has gone away (`tsheg pack … | head`) is no fault.
            let _ = writeln!(std::io::stdout(), "{}", lines.join("\n"));
            0
        }
        Err(lines) => {
            let _ = writeln!(std::io::stderr(), "{}", lines.join("\n"));
            PROBLEMS
        }
    }
}

/// What to tell: of what was done, or of why it was not.
type Told = Result<Vec<String>, Vec<String>>;

fn new(folder: &Path, title: Option<&str>, spreadsheet: bool, locale: &Locale) -> Told {
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let id = id_of(&name);
    if id != name {
        let args = [("found", name.into()), ("mended", id.into())];
        return Err(vec![locale.format("packs-cli-bad-id", &args)]);
    }
    if folder.exists() {
        let args = [("folder", folder.display().to_string().into())];
        return Err(vec![locale.format("packs-cli-exists", &args)]);
    }
    let defaults = defaults(locale);
    let made = fresh(Fresh {
        id: &id,
        title: title.map_or_else(|| defaults.title.clone(), |title| title_of(title, &defaults.title)),
        author: &defaults.author,
        licence: &defaults.licence,
        help: Some(&locale.text("author-new-help")),
    });
    install(&made, folder).map_err(|fault| vec![locale.explain(&fault)])?;
    let mut lines = vec![written(&folder.join(crate::lesson::PACK_FILE), locale)];
    if spreadsheet {
        lines.extend(export_pack(folder, &folder.with_extension("xlsx"), locale)?);
    }
    Ok(lines)
}

fn export_pack(folder: &Path, file: &Path, locale: &Locale) -> Told {
    if file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf")) {
        let written = sheet::print(folder, file, &ListLook::default(), locale);
        return written.map(|line| vec![line]).map_err(|why| vec![why]);
    }
    let Some(format) = Format::of_path(file) else {
        let args = [("file", file.display().to_string().into())];
        return Err(vec![locale.format("packs-cli-unknown-format", &args)]);
    };
    let checked = read_pack(folder);
    let Some(pack) = checked.pack else {
        let args = [("pack", folder.display().to_string().into())];
        return Err(vec![locale.format("packs-cli-broken", &args)]);
    };
    let exported = export(&pack, folder, format).map_err(|fault| {
        let mut lines = vec![locale.explain(&fault)];
        if let ExportError::CannotHold(faults) = &fault {
            lines.extend(faults.iter().flat_map(|fault| in_lines(file, fault, locale)));
        }
        lines
    })?;
    save(&exported, file).map_err(|fault| vec![locale.explain(&fault)])?;
    let left_out = exported.left_out.iter().map(|left| locale.explain(left));
    Ok(std::iter::once(written(file, locale)).chain(left_out).collect())
}

/// Writes what learners of this machine said is right in a pack.
fn export_answers(
    folder: &Path,
    file: &Path,
    data_dir: Option<&Path>,
    locale: &Locale,
) -> Result<String, Vec<String>> {
    let data = storage::data_folder(data_dir).map_err(|error| told(&error, locale))?;
    let store = Store::open(&data).map_err(|error| told(&error, locale))?;
    let mut own = Vec::new();
    for learner in store.profiles().wait().map_err(|error| told(&error, locale))? {
        own.extend(store.own_answers(learner.id).wait().map_err(|error| told(&error, locale))?);
    }
    // What was moved from lesson to lesson is known by its first name, which only all lessons together tell.
    let full = std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    let name = full.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let lessons = full.parent().unwrap_or(Path::new("."));
    let lexicon = Lexicon::from(&Library::read(lessons, &lessons.join(&name).join("none")));
    let exported =
        export_own_answers(&lexicon, &name, &holding(&own)).map_err(|fault| told(&fault, locale))?;
    save(&exported, file).map_err(|fault| told(&fault, locale))?;
    Ok(written(file, locale))
}

fn told(fault: &impl Explain, locale: &Locale) -> Vec<String> {
    vec![locale.explain(fault)]
}

fn written(file: &Path, locale: &Locale) -> String {
    locale.format("author-written", &[("file", file.display().to_string().into())])
}

/// `words.xlsx: Words!C17: Error: …`, and what would be right.
fn in_lines(file: &Path, fault: &Fault, locale: &Locale) -> Vec<String> {
    let severity = locale.text(match fault.severity {
        Severity::Warning => "check-warning",
        Severity::Error => "check-error",
    });
    let place = match &fault.place {
        Place::File => file.display().to_string(),
        place => format!("{}: {place}", file.display()),
    };
    let sentence = locale.explain(fault);
    let hint = fault.hint().map(|hint| format!("    {}", locale.message(hint.id, &hint.args)));
    std::iter::once(format!("{place}: {severity}: {sentence}")).chain(hint).collect()
}
