//! What is left of a contest, as files: result sheet, certificates, tables, the log. Made by a task, into a folder of the
//! host's own documents.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bevy::prelude::*;

use super::{Evening, question};
use crate::app::localise::Words as AppWords;
use crate::app::power::Wake;
use crate::app::stage::AppActions;
use crate::app::steps::StageSystems;
use crate::app::storage::Storage;
use crate::app::task::Task;
use crate::contest::log::{event_line, head_line};
use crate::contest::{Contest, Phase};
use crate::exchange::results::{
    About, FontFiles, Fonts, Occasion, Words, certificates_pdf, results_csv, results_pdf, statistics,
    statistics_csv,
};
use crate::lesson::library::Library;
use crate::locale::{Locale, UiLanguage};
use crate::progress::StoreError;

/// Where the sheets go, and where the fonts for them are.
#[derive(Resource, Clone, Debug)]
pub struct SheetPlaces {
    /// The folder in which each contest gets a folder of its own.
    pub sheets: PathBuf,
    /// The folder of the fonts.
    pub fonts: PathBuf,
}

/// A request for the sheets of the contest that is played.
#[derive(Message, Clone, Copy, Debug)]
pub struct SaveSheets;

/// What has become of the sheets.
#[derive(Resource, Default)]
pub struct Sheets {
    making: Option<Task<Result<PathBuf, String>>>,
    outcome: Option<Result<PathBuf, String>>,
}

impl Sheets {
    /// Returns whether they are being made.
    pub fn are_being_made(&self) -> bool {
        self.making.is_some()
    }

    /// Returns the folder in which they lie, or why they could not be made.
    pub fn outcome(&self) -> Option<&Result<PathBuf, String>> {
        self.outcome.as_ref()
    }
}

/// Installs the sheets.
pub fn plugin(app: &mut App) {
    app.init_resource::<Sheets>()
        .add_action::<SaveSheets>()
        .add_systems(Update, (save, take_up).in_set(StageSystems::Act).run_if(resource_exists::<Evening>))
        // Those of another contest are another matter.
        .add_systems(OnEnter(crate::app::screen::Screen::Contest), |mut sheets: ResMut<Sheets>| {
            *sheets = Sheets::default();
        });
}

fn save(
    mut asked: MessageReader<SaveSheets>,
    mut evening: ResMut<Evening>,
    mut sheets: ResMut<Sheets>,
    places: Res<SheetPlaces>,
    words: Res<AppWords>,
    wake: Res<Wake>,
) {
    if asked.read().last().is_none() || sheets.are_being_made() {
        return;
    }
    evening.owes_redraw = true;
    let (contest, library) = (evening.contest.clone(), Arc::clone(&evening.library));
    let (lang, digits) = (words.lang(), words.locale().digits());
    let name = evening.file().and_then(|file| Some(file.file_stem()?.to_string_lossy().into_owned()));
    let name = name.unwrap_or_else(|| "contest".to_owned());
    let places = places.clone();
    sheets.outcome = None;
    sheets.making = Some(Task::once(&wake, move |_| {
        let own = Locale::with_digits(lang, digits);
        make(&contest, &library, &own, &places, &name)
    }));
}

fn take_up(
    mut sheets: ResMut<Sheets>,
    mut evening: ResMut<Evening>,
    storage: Res<Storage>,
    words: Res<AppWords>,
) {
    let sheets = sheets.bypass_change_detection();
    let Some(result) = sheets.making.as_ref().and_then(|task| task.result(storage.log())) else { return };
    sheets.making = None;
    sheets.outcome = Some(match result {
        Ok(outcome) => outcome,
        Err(fault) => Err(words.locale().explain(&fault)),
    });
    evening.owes_redraw = true;
}

/// Makes the sheets and returns their folder, or why they cannot be made, as a sentence.
fn make(
    contest: &Contest,
    library: &Library,
    own: &Locale,
    places: &SheetPlaces,
    name: &str,
) -> Result<PathBuf, String> {
    let fonts = read_fonts(&places.fonts, own)?;
    let about = |id: &str| {
        let (pack, question) = question(library, id)?;
        Some(About { ask: question.ask_by_ear(), topic: pack.title.clone() })
    };
    let occasion = Occasion {
        title: contest.setting().rules().name.clone(),
        date: own.in_digits(name.get(..10).unwrap_or_default().to_owned()),
    };
    let of = |lang| Locale::with_digits(lang, own.digits());
    let locales = [of(UiLanguage::Tibetan), of(UiLanguage::Chinese)];
    let say = |key: &str, args: &[(&'static str, String)]| own.message(key, args);
    let words = Words::new(own.lang(), &say);
    let explained = |fault| own.explain(&fault);
    let titles = [UiLanguage::Tibetan, UiLanguage::Chinese, UiLanguage::English];
    let mut files: Vec<(&str, Vec<u8>)> = vec![
        ("results.pdf", results_pdf(contest, &occasion, &titles, &about, &words, &fonts).map_err(explained)?),
        ("results.csv", results_csv(contest, &occasion, &about, &words).map_err(explained)?),
        ("questions.csv", statistics_csv(&statistics([contest]), &about, &words).map_err(explained)?),
        ("log.jsonl", log_of(contest)),
    ];
    if contest.state().phase == Phase::Ended {
        let say_each: Vec<_> = locales
            .iter()
            .map(|locale| move |key: &str, args: &[(&'static str, String)]| locale.message(key, args))
            .collect();
        let words: Vec<Words> =
            locales.iter().zip(&say_each).map(|(locale, say)| Words::new(locale.lang(), say)).collect();
        files.push((
            "certificates.pdf",
            certificates_pdf(contest, &occasion, &words, &fonts).map_err(explained)?,
        ));
    }
    let folder = places.sheets.join(format!("Tsheg {name}"));
    write_sheets(&folder, &files).map_err(|fault| own.explain(&fault))?;
    Ok(folder)
}

/// Reads the fonts of sheets.
///
/// # Errors
/// Why one cannot be read, as a sentence.
pub fn read_fonts(folder: &Path, own: &Locale) -> Result<Fonts, String> {
    let read = |name: &str| {
        let file = folder.join(name);
        std::fs::read(&file)
            .map_err(|error| own.explain(&StoreError::Disk { path: file.clone(), detail: error.to_string() }))
    };
    let files = FontFiles {
        latin: read("SourceSans3-Regular.ttf")?,
        strong: read("SourceSans3-SemiBold.ttf")?,
        tibetan: read("Jomolhari-Regular.ttf")?,
        hanzi: read("LXGWWenKai-Regular.ttf")?,
        pictures: read("NotoEmoji-Regular.ttf")?,
    };
    Fonts::new(files).map_err(|fault| own.explain(&fault))
}

fn log_of(contest: &Contest) -> Vec<u8> {
    let lines = contest.log().iter().map(event_line);
    let mut text = head_line(contest.setting());
    for line in lines {
        text.push('\n');
        text.push_str(&line);
    }
    text.push('\n');
    text.into_bytes()
}

/// Writes files into a folder, which is made if it is not there.
///
/// # Errors
/// The first that cannot be written.
pub fn write_sheets(folder: &Path, files: &[(&str, Vec<u8>)]) -> Result<(), StoreError> {
    let failed = |path: &Path, error: &std::io::Error| StoreError::Disk {
        path: path.to_owned(),
        detail: error.to_string(),
    };
    std::fs::create_dir_all(folder).map_err(|error| failed(folder, &error))?;
    for (name, bytes) in files {
        let file = folder.join(name);
        std::fs::write(&file, bytes).map_err(|error| failed(&file, &error))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::rules::preset;
    use crate::contest::{Event, QuestionRef, Team};

    #[test]
    fn a_contest_that_is_over_leaves_a_folder_with_all_its_sheets() {
        let home = Path::new(env!("CARGO_MANIFEST_DIR"));
        let library = Library::read(&home.join("lessons"), Path::new("/nowhere"));
        let rules = preset("required").expect("rules");
        let teams = vec![Team::new("a"), Team::new("b")];
        let question = QuestionRef { id: "quiz-science/water-boils".to_owned(), difficulty: 1 };
        let mut contest = Contest::new(rules, teams, 1, vec![question.clone()]).expect("a contest");
        contest.apply(Event::Round { round: 1 }, 0).expect("it begins");
        let ask = Event::Question { question: question.id, team: Some("a".into()), bonus: Vec::new() };
        contest.apply(ask, 1).expect("it is asked");
        let right = crate::contest::Ruling::Right;
        contest.apply(Event::Ruling { team: "a".into(), ruling: right }, 2).expect("it is ruled");
        contest.apply(Event::End, 3).expect("it ends");
        let folder = tempfile::TempDir::new().expect("a folder");
        let places = SheetPlaces { sheets: folder.path().to_owned(), fonts: home.join("assets/fonts") };
        for lang in UiLanguage::ALL {
            let own = Locale::new(lang);
            let made = make(&contest, &library, &own, &places, "2026-11-26-193000").expect("sheets");
            for name in ["results.pdf", "certificates.pdf"] {
                assert!(std::fs::read(made.join(name)).expect(name).starts_with(b"%PDF-"));
            }
            let table = std::fs::read_to_string(made.join("results.csv")).expect("a table");
            assert!(table.contains("2026-11-26"), "{table}");
            let log = std::fs::read(made.join("log.jsonl")).expect("the log");
            let again = crate::contest::log::replay(&log).contest.expect("a contest");
            assert_eq!(again.scores(), contest.scores());
        }
        let nowhere = SheetPlaces { sheets: home.join("Cargo.toml"), ..places };
        let why = make(&contest, &library, &Locale::new(UiLanguage::English), &nowhere, "x").unwrap_err();
        assert!(why.contains("Cargo.toml"), "{why}");
    }
}
