//! What is left of a speech contest, as files: result sheet, table, certificates, the log.

use std::path::PathBuf;

use bevy::prelude::*;

use super::SpeechDay;
use crate::app::evening::{SheetPlaces, read_fonts, write_sheets};
use crate::app::localise::Words as AppWords;
use crate::app::power::Wake;
use crate::app::screen::Screen;
use crate::app::stage::AppActions;
use crate::app::steps::StageSystems;
use crate::app::storage::Storage;
use crate::app::task::Task;
use crate::contest::speeches::SpeechContest;
use crate::contest::speeches::log::{event_line, head_line};
use crate::exchange::results::{
    Occasion, Words, speech_certificates_pdf, speech_results_csv, speech_results_pdf,
};
use crate::locale::{Locale, UiLanguage};

/// A request for the sheets of the speech contest that is held.
#[derive(Message, Clone, Copy, Debug)]
pub struct SaveSpeechSheets;

/// What has become of the sheets.
#[derive(Resource, Default)]
pub struct SpeechSheets {
    making: Option<Task<Result<PathBuf, String>>>,
    outcome: Option<Result<PathBuf, String>>,
}

impl SpeechSheets {
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
    app.init_resource::<SpeechSheets>()
        .add_action::<SaveSpeechSheets>()
        .add_systems(Update, (save, take_up).in_set(StageSystems::Act).run_if(resource_exists::<SpeechDay>))
        // Those of another contest are another matter.
        .add_systems(OnEnter(Screen::SpeechContest), |mut sheets: ResMut<SpeechSheets>| {
            *sheets = SpeechSheets::default();
        });
}

fn save(
    mut asked: MessageReader<SaveSpeechSheets>,
    mut day: ResMut<SpeechDay>,
    mut sheets: ResMut<SpeechSheets>,
    places: Res<SheetPlaces>,
    words: Res<AppWords>,
    wake: Res<Wake>,
) {
    if asked.read().last().is_none() || sheets.are_being_made() {
        return;
    }
    day.owes_redraw = true;
    let contest = day.contest.clone();
    let (lang, digits) = (words.lang(), words.locale().digits());
    let name = day.file().and_then(|file| Some(file.file_stem()?.to_string_lossy().into_owned()));
    let name = name.unwrap_or_else(|| "speeches".to_owned());
    let places = places.clone();
    sheets.outcome = None;
    sheets.making =
        Some(Task::once(&wake, move |_| make(&contest, &Locale::with_digits(lang, digits), &places, &name)));
}

fn take_up(
    mut sheets: ResMut<SpeechSheets>,
    mut day: ResMut<SpeechDay>,
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
    day.owes_redraw = true;
}

/// Makes the sheets and returns their folder, or why they cannot be made, as a sentence.
fn make(contest: &SpeechContest, own: &Locale, places: &SheetPlaces, name: &str) -> Result<PathBuf, String> {
    let fonts = read_fonts(&places.fonts, own)?;
    let occasion = Occasion {
        title: contest.setting().rules().name.clone(),
        date: own.in_digits(name.get(..10).unwrap_or_default().to_owned()),
    };
    let say = |key: &str, args: &[(&'static str, String)]| own.message(key, args);
    let words = Words::new(own.lang(), &say);
    let explained = |fault| own.explain(&fault);
    let titles = [UiLanguage::Tibetan, UiLanguage::Chinese, UiLanguage::English];
    let mut files: Vec<(&str, Vec<u8>)> = vec![
        ("results.pdf", speech_results_pdf(contest, &occasion, &titles, &words, &fonts).map_err(explained)?),
        ("results.csv", speech_results_csv(contest, &occasion, &words).map_err(explained)?),
        ("log.jsonl", log_of(contest)),
    ];
    if contest.is_over() {
        let of = |lang| Locale::with_digits(lang, own.digits());
        let locales = [of(UiLanguage::Tibetan), of(UiLanguage::Chinese)];
        let say_each: Vec<_> = locales
            .iter()
            .map(|locale| move |key: &str, args: &[(&'static str, String)]| locale.message(key, args))
            .collect();
        let words: Vec<Words> =
            locales.iter().zip(&say_each).map(|(locale, say)| Words::new(locale.lang(), say)).collect();
        let pages = speech_certificates_pdf(contest, &occasion, &words, &fonts).map_err(explained)?;
        files.push(("certificates.pdf", pages));
    }
    let folder = places.sheets.join(format!("Tsheg speeches {name}"));
    write_sheets(&folder, &files).map_err(|fault| own.explain(&fault))?;
    Ok(folder)
}

fn log_of(contest: &SpeechContest) -> Vec<u8> {
    let mut text = head_line(contest.setting());
    for line in contest.log().iter().map(event_line) {
        text.push('\n');
        text.push_str(&line);
    }
    text.push('\n');
    text.into_bytes()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::contest::speeches::log::replay;

    #[test]
    fn a_speech_contest_that_is_over_leaves_a_folder_with_all_its_sheets() {
        let document = include_str!("../../../docs/speech-contest-log.md");
        let log = document.split("```jsonl\n").nth(1).and_then(|rest| rest.split("\n```").next());
        let contest = replay(log.expect("the example").as_bytes()).contest.expect("a contest");
        let home = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = tempfile::TempDir::new().expect("a folder");
        let places = SheetPlaces { sheets: folder.path().to_owned(), fonts: home.join("assets/fonts") };
        for lang in UiLanguage::ALL {
            let own = Locale::new(lang);
            let made = make(&contest, &own, &places, "2026-11-26-193000").expect("sheets");
            for name in ["results.pdf", "certificates.pdf"] {
                assert!(std::fs::read(made.join(name)).expect(name).starts_with(b"%PDF-"));
            }
            let table = std::fs::read_to_string(made.join("results.csv")).expect("a table");
            assert!(table.contains("tashi") && table.contains("8.425"), "{table}");
            let log = std::fs::read(made.join("log.jsonl")).expect("the log");
            let again = replay(&log).contest.expect("a contest");
            assert_eq!(again.results(), contest.results());
        }
    }
}
