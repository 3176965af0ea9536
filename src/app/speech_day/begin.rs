//! A speech contest begins, or goes on from its log. What is read from the disk is read by a task.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use bevy::prelude::*;

use super::{Panel, SpeechDay};
use crate::app::audience::AudienceWindow;
use crate::app::kept_log::resume;
use crate::app::localise::Words;
use crate::app::phones::KeptRoom;
use crate::app::power::Wake;
use crate::app::redraw::NeedsRedraw;
use crate::app::screen::Screen;
use crate::app::stage::AppActions;
use crate::app::steps::StageSystems;
use crate::app::storage::Storage;
use crate::app::task::Task;
use crate::buzzer::Clock;
use crate::contest::speeches::log::{event_line, head_line, replay};
use crate::contest::speeches::rules::{SpeechRules, speech_presets};
use crate::contest::speeches::{Speaker, SpeechContest, SpeechEvent, SpeechPhase, SpeechSetting};
use crate::lesson::Trilingual;
use crate::locale::Locale;
use crate::progress::{EveningLog, StoreError, kept_room, read_log, speech_logs};
use crate::speech::limits::{Light, Preset, presets};

/// The last logs that are listed.
const MOST_LISTED: usize = 30;

/// What a speech contest is to be.
#[derive(Resource, Clone, Debug, PartialEq, Eq)]
pub struct SpeechPlan {
    /// What the hall reads above everything; the name of the sheet where nothing is typed.
    pub name: String,
    /// Which of the sheets that come along.
    pub sheet: usize,
    /// Which of the limits that come along; none: as long as it likes.
    pub limits: Option<usize>,
    /// The names of the speakers, each with the title of the speech, which may be empty.
    pub speakers: Vec<(String, String)>,
    /// How many judges.
    pub judges: u8,
    /// Whether the order is drawn.
    pub is_drawn: bool,
    /// The seed of all that is drawn.
    pub seed: u64,
    /// What is typed into the field of names.
    pub typed: String,
}

impl Default for SpeechPlan {
    fn default() -> Self {
        let (name, speakers, typed) = (String::new(), Vec::new(), String::new());
        Self { name, sheet: 0, limits: Some(0), speakers, judges: 5, is_drawn: true, seed: 0, typed }
    }
}

impl SpeechPlan {
    /// Returns the rules that were chosen.
    pub fn rules(&self) -> Option<SpeechRules> {
        let mut rules = speech_presets().get(self.sheet).or(speech_presets().first())?.rules()?;
        let limits = self.limits.and_then(|index| presets().get(index)).and_then(Preset::limits);
        rules.limits = limits;
        let name = self.name.trim();
        if !name.is_empty() {
            // It is typed in one language, and read in all.
            let each = || name.to_owned();
            rules.name = Trilingual { bo: each(), zh: each(), en: each() };
        }
        Some(rules)
    }
}

/// Returns the names in what was typed or pasted, each with the title behind a colon, if there is one. Names stand on
/// lines of their own, or are parted by commas, semicolons, 、 or a shad.
pub fn names_in(typed: &str) -> Vec<(String, String)> {
    let parts = typed.split(['\n', '\r', '\t', ';', '；', ',', '，', '、', '།']);
    let named = parts.filter_map(|part| {
        let (name, title) = part.split_once([':', '：']).unwrap_or((part, ""));
        let name = name.trim();
        (!name.is_empty()).then(|| (name.to_owned(), title.trim().to_owned()))
    });
    named.collect()
}

/// A request to begin a speech contest, or to put it away.
#[derive(Message, Clone, Debug)]
pub enum BeginSpeeches {
    /// A new one, as it was planned.
    New,
    /// One that was begun before, from its log.
    Again(PathBuf),
    /// The contest is put away; its log stays.
    Leave,
}

/// A speech contest of which there is a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptSpeeches {
    /// The log.
    pub file: PathBuf,
    /// The name of its rules.
    pub rules: Trilingual,
    /// How many have spoken, and how many there are.
    pub spoken: (usize, usize),
    /// Whether all results were shown.
    pub is_over: bool,
}

/// What is being read or begun.
#[derive(Resource)]
pub struct SpeechesBeginning(Task<Result<Ready, Vec<String>>>);

/// Why the last speech contest could not begin, as sentences.
#[derive(Resource, Clone, Debug, Default)]
pub struct SpeechesNotBegun(pub Vec<String>);

struct Ready {
    contest: SpeechContest,
    log: EveningLog,
    room: Option<KeptRoom>,
    was_reopened: bool,
}

/// Installs the beginning.
pub fn plugin(app: &mut App) {
    app.init_resource::<SpeechPlan>()
        .init_resource::<SpeechesNotBegun>()
        .add_action::<BeginSpeeches>()
        .add_systems(Update, (begin, take_up).chain().in_set(StageSystems::Act));
}

fn begin(
    mut asked: MessageReader<BeginSpeeches>,
    plan: Res<SpeechPlan>,
    storage: Res<Storage>,
    words: Res<Words>,
    wake: Res<Wake>,
    mut windows: MessageWriter<AudienceWindow>,
    mut next: ResMut<NextState<Screen>>,
    mut commands: Commands,
) {
    let Some(asked) = asked.read().last() else { return };
    if matches!(asked, BeginSpeeches::Leave) {
        windows.write(AudienceWindow::Close);
        commands.remove_resource::<SpeechDay>();
        Screen::SpeechSetup.open(&mut next);
        return;
    }
    let data = storage.folder().to_owned();
    let locale = Locale::with_digits(words.lang(), words.locale().digits());
    let tell = wake.0.clone();
    let task = if let BeginSpeeches::Again(file) = asked {
        let file = file.clone();
        Task::once(&wake, move |_| go_on(&file, &locale, tell))
    } else {
        let plan = plan.clone();
        let name = jiff::Zoned::now().strftime("%Y-%m-%d-%H%M%S").to_string();
        Task::once(&wake, move |_| begin_new(&plan, &data, &name, &locale, tell))
    };
    commands.insert_resource(SpeechesBeginning(task));
}

fn take_up(
    beginning: Option<Res<SpeechesBeginning>>,
    storage: Res<Storage>,
    mut not_begun: ResMut<SpeechesNotBegun>,
    mut redraw: ResMut<NeedsRedraw>,
    mut next: ResMut<NextState<Screen>>,
    words: Res<Words>,
    mut commands: Commands,
) {
    let Some(result) = beginning.and_then(|task| task.0.result(storage.log())) else { return };
    commands.remove_resource::<SpeechesBeginning>();
    redraw.mark();
    match result {
        Ok(Ok(Ready { contest, log, room, was_reopened })) => {
            not_begun.0.clear();
            let last = contest.log().last().map_or(0, |last| last.at);
            let mut day = SpeechDay {
                contest,
                log,
                clock: Clock::resume(Duration::from_millis(last)),
                entry: None,
                looked_at: None,
                refusal: None,
                phones: None,
                room,
                phones_fault: None,
                panel: Panel::Marks,
                light: Light::Off,
                rung_to: 0,
                told_fault: None,
                owes_redraw: true,
                was_reopened,
                asks_to_leave: false,
            };
            if matches!(day.contest.state().phase, SpeechPhase::Speaking { .. }) {
                // No time goes by between the end of the program and now.
                day.take_at(SpeechEvent::Pause, last);
            }
            day.look_for_missing();
            commands.insert_resource(day);
            Screen::SpeechContest.open(&mut next);
        }
        Ok(Err(sentences)) => not_begun.0 = sentences,
        Err(fault) => not_begun.0 = vec![words.locale().explain(&fault)],
    }
}

fn begin_new(
    plan: &SpeechPlan,
    data: &Path,
    name: &str,
    locale: &Locale,
    wake: Arc<dyn Fn() + Send + Sync>,
) -> Result<Ready, Vec<String>> {
    let rules = plan.rules().ok_or_else(Vec::new)?;
    let speaker = |(number, (name, title)): (usize, &(String, String))| Speaker {
        name: name.clone(),
        title: title.clone(),
        ..Speaker::new(&format!("speaker{number}"))
    };
    let speakers = (1..).zip(&plan.speakers).map(speaker).collect();
    let setting = SpeechSetting::new(rules, speakers, plan.judges, plan.seed, plan.is_drawn)
        .map_err(|faults| faults.iter().map(|fault| locale.explain(fault)).collect::<Vec<_>>())?;
    let log = EveningLog::begin_speeches(data, name, head_line(&setting), wake);
    let log = log.map_err(|fault| vec![locale.explain(&fault)])?;
    Ok(Ready { contest: SpeechContest::begin(setting), log, room: None, was_reopened: false })
}

fn go_on(file: &Path, locale: &Locale, wake: Arc<dyn Fn() + Send + Sync>) -> Result<Ready, Vec<String>> {
    let last = |contest: &SpeechContest| contest.log().last().map(event_line);
    let (contest, log) = resume(file, replay, last, locale, wake)?;
    let judges = usize::from(contest.setting().judges());
    let room = kept_room(file).and_then(|text| KeptRoom::read(&text, judges));
    Ok(Ready { contest, log, room, was_reopened: true })
}

/// Reads the logs of a data folder, the last one begun first. What is no log is left out.
///
/// # Errors
/// If the folder cannot be read.
pub fn read_kept_speeches(data: &Path) -> Result<Vec<KeptSpeeches>, StoreError> {
    let files = speech_logs(data)?.into_iter().take(MOST_LISTED);
    let kept = files.filter_map(|file| {
        let contest = replay(&read_log(&file).ok()?).contest?;
        let spoken = (contest.state().counted(), contest.setting().speakers().len());
        let rules = contest.setting().rules().name.clone();
        Some(KeptSpeeches { file, rules, spoken, is_over: contest.is_over() })
    });
    Ok(kept.collect())
}

#[cfg(test)]
mod tests {
    use super::names_in;

    #[test]
    fn names_are_found_in_whatever_way_they_are_listed() {
        let names = |typed: &str| names_in(typed).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
        assert_eq!(names("卓玛、扎西，梅朵"), ["卓玛", "扎西", "梅朵"]);
        assert_eq!(names("པདྨ། ཚེ་རིང་།\nམེ་ཏོག"), ["པདྨ", "ཚེ་རིང་", "མེ་ཏོག"]);
        assert_eq!(names(" , ;; \t\n"), [""; 0]);
        let titled = names_in("卓玛：我的家乡；Tashi: My home");
        assert_eq!(titled[0], ("卓玛".to_owned(), "我的家乡".to_owned()));
        assert_eq!(titled[1], ("Tashi".to_owned(), "My home".to_owned()));
    }
}
