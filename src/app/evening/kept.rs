//! The contests of which there are logs: what is listed of them, and how every question did in all of them.

use std::path::{Path, PathBuf};

use bevy::prelude::*;

use super::question;
use super::sheets::{SheetPlaces, write_sheets};
use crate::app::lessons::Lessons;
use crate::app::localise::Words as AppWords;
use crate::app::power::Wake;
use crate::app::redraw::NeedsRedraw;
use crate::app::stage::AppActions;
use crate::app::steps::StageSystems;
use crate::app::storage::Storage;
use crate::app::task::Task;
use crate::contest::log::{LineFault, replay};
use crate::contest::{Contest, Phase};
use crate::exchange::results::{About, Words, statistics, statistics_csv};
use crate::lesson::Trilingual;
use crate::lesson::library::Library;
use crate::locale::Locale;
use crate::progress::{StoreError, evening_logs, read_log};

/// The last logs that are looked at: more than a hall has in years.
const MOST: usize = 1_000;

/// A contest of which there is a log.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// The log.
    pub file: PathBuf,
    /// What stands in it.
    pub state: KeptState,
}

/// What stands in a log.
#[derive(Clone, Debug, PartialEq)]
pub enum KeptState {
    /// A contest.
    Readable {
        /// The name of its rules.
        rules: Trilingual,
        /// Its teams, the first first.
        teams: Vec<KeptTeam>,
        /// Whether it came to its end.
        is_over: bool,
    },
    /// Something that the disk does not give.
    Lost(StoreError),
    /// Something that is wrong.
    Wrong(Vec<LineFault>),
}

/// A team of a contest of which there is a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptTeam {
    /// Its name; none if only its number was given.
    pub name: Option<String>,
    /// Its seat, from 0.
    pub seat: usize,
    pub score: i64,
}

/// A request for a table of how every question did in all contests.
#[derive(Message, Clone, Copy, Debug)]
pub struct SaveStatistics;

/// What has become of that table.
#[derive(Resource, Default)]
pub struct Statistics {
    making: Option<Task<Result<PathBuf, String>>>,
    outcome: Option<Result<PathBuf, String>>,
}

impl Statistics {
    /// Returns whether it is being made.
    pub fn is_being_made(&self) -> bool {
        self.making.is_some()
    }

    /// Returns where it lies, or why it could not be made, as a sentence.
    pub fn outcome(&self) -> Option<&Result<PathBuf, String>> {
        self.outcome.as_ref()
    }
}

/// Installs the table.
pub fn plugin(app: &mut App) {
    app.init_resource::<Statistics>().add_action::<SaveStatistics>().add_systems(
        Update,
        (save.run_if(resource_exists::<Lessons>), take_up).chain().in_set(StageSystems::Act),
    );
}

fn save(
    mut asked: MessageReader<SaveStatistics>,
    mut statistics: ResMut<Statistics>,
    lessons: Res<Lessons>,
    places: Res<SheetPlaces>,
    storage: Res<Storage>,
    words: Res<AppWords>,
    wake: Res<Wake>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    if asked.read().last().is_none() || statistics.is_being_made() {
        return;
    }
    let (data, library, places) = (storage.folder().to_owned(), lessons.library.clone(), places.clone());
    let (lang, digits) = (words.lang(), words.locale().digits());
    statistics.outcome = None;
    statistics.making =
        Some(Task::once(&wake, move |_| table(&data, &library, &Locale::with_digits(lang, digits), &places)));
    redraw.mark();
}

fn take_up(
    mut statistics: ResMut<Statistics>,
    storage: Res<Storage>,
    words: Res<AppWords>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    let statistics = statistics.bypass_change_detection();
    let Some(result) = statistics.making.as_ref().and_then(|task| task.result(storage.log())) else { return };
    statistics.making = None;
    statistics.outcome = Some(result.unwrap_or_else(|fault| Err(words.locale().explain(&fault))));
    redraw.mark();
}

/// Writes the table of all contests that can be read, and returns where it lies.
fn table(data: &Path, library: &Library, own: &Locale, places: &SheetPlaces) -> Result<PathBuf, String> {
    let files = evening_logs(data).map_err(|fault| own.explain(&fault))?;
    let contests: Vec<Contest> =
        files.iter().take(MOST).filter_map(|file| replay(&read_log(file).ok()?).contest).collect();
    let about = |id: &str| {
        let (pack, question) = question(library, id)?;
        Some(About { ask: question.ask_by_ear(), topic: pack.title.clone() })
    };
    let say = |key: &str, args: &[(&'static str, String)]| own.message(key, args);
    let csv = statistics_csv(&statistics(&contests), &about, &Words::new(own.lang(), &say));
    let csv = csv.map_err(|fault| own.explain(&fault))?;
    let name = "questions.csv";
    let folder = places.sheets.join("Tsheg contests");
    write_sheets(&folder, &[(name, csv)]).map_err(|fault| own.explain(&fault))?;
    Ok(folder.join(name))
}

/// Reads the logs of a data folder, the last one begun first. What cannot be read is told with its fault.
///
/// # Errors
/// If the folder cannot be read.
pub fn read_kept(data: &Path) -> Result<Vec<Kept>, StoreError> {
    let files = evening_logs(data)?.into_iter().take(MOST);
    Ok(files.map(|file| Kept { state: state_of(&file), file }).collect())
}

fn state_of(file: &Path) -> KeptState {
    let bytes = match read_log(file) {
        Ok(bytes) => bytes,
        Err(fault) => return KeptState::Lost(fault),
    };
    let replayed = replay(&bytes);
    match replayed.contest {
        Some(contest) if replayed.faults.is_empty() => readable(&contest),
        _ => KeptState::Wrong(replayed.faults),
    }
}

fn readable(contest: &Contest) -> KeptState {
    let team = |standing: crate::contest::Standing| KeptTeam {
        name: (!contest.is_numbered(standing.team)).then(|| contest.name(standing.team).to_owned()),
        seat: standing.team,
        score: standing.score,
    };
    KeptState::Readable {
        rules: contest.setting().rules().name.clone(),
        teams: contest.standings().into_iter().map(team).collect(),
        is_over: contest.state().phase == Phase::Ended,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::contest::log::head_line;
    use crate::contest::rules::preset;
    use crate::contest::{Event, Ruling, Setting, Team};
    use crate::locale::UiLanguage;

    const QUESTION: &str = "quiz-science/water-boils";

    /// Writes a log in which the question was asked once.
    fn keep(data: &Path, name: &str, ruling: Ruling) {
        let teams = vec![Team::new("a"), Team { is_numbered: true, ..Team::new("b") }];
        let rules = preset("required").expect("rules");
        let setting = Setting::new(rules, teams, 1, Vec::new()).expect("a setting");
        let mut text = head_line(&setting);
        let mut contest = Contest::begin(setting);
        let ask =
            Event::Question { question: QUESTION.to_owned(), team: Some("a".into()), bonus: Vec::new() };
        for event in [Event::Round { round: 1 }, ask, Event::Ruling { team: "a".into(), ruling }] {
            contest.apply(event, 0).expect("an event");
            text.push('\n');
            text.push_str(&crate::contest::log::event_line(contest.log().last().expect("an event")));
        }
        text.push('\n');
        fs::create_dir_all(data.join("contests")).expect("a folder");
        fs::write(data.join("contests").join(format!("{name}.jsonl")), text).expect("a log");
    }

    #[test]
    fn every_log_is_listed_and_what_cannot_be_read_says_why() {
        let data = tempfile::TempDir::new().expect("a folder");
        for day in 1..=14 {
            keep(data.path(), &format!("2026-11-{day:02}-190000"), Ruling::Right);
        }
        let broken = data.path().join("contests/2026-12-01-190000.jsonl");
        fs::write(&broken, "{\"log\":\"something else\"}\n").expect("a file");
        let kept = read_kept(data.path()).expect("a folder");
        assert_eq!(kept.len(), 15);
        assert_eq!(kept[0].file, broken, "the last one first");
        assert!(matches!(&kept[0].state, KeptState::Wrong(faults) if faults[0].line == 1));
        let KeptState::Readable { teams, is_over: false, .. } = &kept[1].state else {
            panic!("{:?}", kept[1])
        };
        assert_eq!(teams[0].name.as_deref(), Some("a"));
        assert_eq!((teams[1].name.as_ref(), teams[1].seat), (None, 1), "it has no name but its number");
    }

    #[test]
    fn the_table_counts_a_question_over_all_contests() {
        let data = tempfile::TempDir::new().expect("a folder");
        keep(data.path(), "2026-11-01-190000", Ruling::Right);
        keep(data.path(), "2026-11-02-190000", Ruling::Wrong);
        keep(data.path(), "2026-11-03-190000", Ruling::Right);
        fs::write(data.path().join("contests/2026-11-04-190000.jsonl"), "nothing").expect("a file");
        let home = Path::new(env!("CARGO_MANIFEST_DIR"));
        let library = Library::read(&home.join("lessons"), Path::new("/nowhere"));
        let places = SheetPlaces { sheets: data.path().join("sheets"), fonts: home.join("assets/fonts") };
        let file = table(data.path(), &library, &Locale::new(UiLanguage::English), &places).expect("a table");
        let table = fs::read_to_string(file).expect("a file");
        let row = table.lines().find(|line| line.contains(QUESTION)).expect("a row");
        // Asked three times, solved twice: two right, one wrong.
        assert!(row.ends_with(",3,2,2,1,0,0"), "{row}");
    }
}
