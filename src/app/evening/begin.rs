//! A contest begins, or goes on from its log. What is read from the disk is read by a task.

use std::collections::{BTreeSet, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use bevy::prelude::*;

use super::room::KeptRoom;
use super::{Evening, Lobby, Shown};
use crate::app::audience::AudienceWindow;
use crate::app::lessons::Lessons;
use crate::app::localise::Words;
use crate::app::power::Wake;
use crate::app::redraw::NeedsRedraw;
use crate::app::screen::Screen;
use crate::app::stage::AppActions;
use crate::app::steps::StageSystems;
use crate::app::storage::Storage;
use crate::app::surface::PictureSize;
use crate::app::task::Task;
use crate::buzzer::gamepad::Gamepads;
use crate::buzzer::{Clock, Seat, Wiring};
use crate::contest::draw::Candidate;
use crate::contest::evening::prepare;
use crate::contest::log::{LineFault, event_line, head_line, replay};
use crate::contest::rules::{Rules, presets};
use crate::contest::{Contest, Event, Phase, Setting, Team};
use crate::lesson::Trilingual;
use crate::lesson::library::Library;
use crate::locale::Locale;
use crate::progress::{EveningLog, StoreError, evening_logs, kept_room};

/// The last logs that are listed, and looked through for what was asked before the same teams.
const MOST_LISTED: usize = 60;

/// What a contest is to be.
#[derive(Resource, Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Which of the rules that come along.
    pub preset: usize,
    /// The names of the teams; an empty one stands for the team's number.
    pub teams: Vec<String>,
    /// The packs whose questions are left out.
    pub without: BTreeSet<String>,
    /// The seed of all that is drawn.
    pub seed: u64,
}

impl Default for Plan {
    fn default() -> Self {
        Self { preset: 0, teams: vec![String::new(); 4], without: BTreeSet::new(), seed: 0 }
    }
}

impl Plan {
    /// Returns the rules that were chosen.
    pub fn rules(&self) -> Option<Rules> {
        presets().get(self.preset).or(presets().first())?.rules()
    }
}

impl Plan {
    /// Returns whether the rules are for a class in which everybody plays alone, by phone.
    pub fn is_for_class(&self) -> bool {
        self.rules().is_some_and(|rules| usize::from(rules.teams.most) > Self::MOST_TEAMS)
    }

    /// The most teams that play with keys and fit beside one another on the hall's screen.
    pub const MOST_TEAMS: usize = 8;
}

/// A request to begin a contest, or to end it on screen.
#[derive(Message, Clone, Debug)]
pub enum Begin {
    /// A new one, as it was planned.
    New,
    /// One that was begun before, from its log.
    Again(PathBuf),
    /// The contest is put away; its log stays.
    Leave,
}

/// A contest of which there is a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The log.
    pub file: PathBuf,
    /// The name of its rules.
    pub rules: Trilingual,
    /// The names of its teams with their scores, the first first.
    pub teams: Vec<(String, i64)>,
    /// Whether it came to its end.
    pub is_over: bool,
}

/// What is being read or begun.
#[derive(Resource)]
pub struct Beginning(Task<Result<Ready, Vec<String>>>);

/// Why the last contest could not begin, as sentences.
#[derive(Resource, Clone, Debug, Default)]
pub struct NotBegun(pub Vec<String>);

struct Ready {
    /// The seats of its teams on the phones.
    seats: Vec<Seat>,
    /// Whether the teams are those who were in the lobby.
    is_class: bool,
    contest: Contest,
    log: EveningLog,
    library: Arc<Library>,
    was_reopened: bool,
    /// What phones could join when the program was ended.
    room: Option<KeptRoom>,
}

/// Installs the beginning.
pub fn plugin(app: &mut App) {
    app.init_resource::<Plan>().init_resource::<NotBegun>().add_action::<Begin>().add_systems(
        Update,
        (begin.run_if(resource_exists::<Lessons>), take_up).chain().in_set(StageSystems::Act),
    );
}

fn begin(
    mut asked: MessageReader<Begin>,
    plan: Res<Plan>,
    lessons: Res<Lessons>,
    storage: Res<Storage>,
    words: Res<Words>,
    wake: Res<Wake>,
    lobby: Res<Lobby>,
    evening: Option<Res<Evening>>,
    mut windows: MessageWriter<AudienceWindow>,
    mut next: ResMut<NextState<Screen>>,
    mut commands: Commands,
) {
    let Some(asked) = asked.read().last() else { return };
    if matches!(asked, Begin::Leave) {
        windows.write(AudienceWindow::Close);
        if let Some(evening) = &evening {
            evening.forget_room();
        }
        commands.remove_resource::<Evening>();
        Screen::Contests.open(&mut next);
        return;
    }
    let (data, library) = (storage.folder().to_owned(), lessons.library.clone());
    let locale = Locale::with_digits(words.lang(), words.locale().digits());
    let tell = wake.0.clone();
    let task = if let Begin::Again(file) = asked {
        let file = file.clone();
        Task::once(&wake, move |_| go_on(&file, library, &locale, tell))
    } else {
        let plan = plan.clone();
        let players = if plan.is_for_class() { lobby.players() } else { Vec::new() };
        let name = jiff::Zoned::now().strftime("%Y-%m-%d-%H%M%S").to_string();
        Task::once(&wake, move |_| begin_new(&plan, players, &data, &name, library, &locale, tell))
    };
    commands.insert_resource(Beginning(task));
}

fn take_up(
    beginning: Option<Res<Beginning>>,
    storage: Res<Storage>,
    mut not_begun: ResMut<NotBegun>,
    mut redraw: ResMut<NeedsRedraw>,
    mut next: ResMut<NextState<Screen>>,
    words: Res<Words>,
    wake: Res<Wake>,
    pictures: Option<Res<PictureSize>>,
    mut lobby: ResMut<Lobby>,
    mut commands: Commands,
) {
    let Some(result) = beginning.and_then(|task| task.0.result(storage.log())) else { return };
    commands.remove_resource::<Beginning>();
    redraw.mark();
    match result {
        Ok(Ok(ready)) => {
            let Ready { seats, is_class, contest, log, library, was_reopened, room } = ready;
            let handed = if was_reopened { None } else { lobby.hand_over() };
            not_begun.0.clear();
            let last = contest.log().last().map_or(0, |last| last.at);
            let mut evening = Evening {
                contest,
                log,
                clock: handed
                    .as_ref()
                    .map_or_else(|| Clock::resume(Duration::from_millis(last)), |(_, clock)| *clock),
                seats,
                library,
                shown: Shown::default(),
                refusal: None,
                gathered: Vec::new(),
                pads: None,
                wiring: Wiring::default(),
                rehearsal: None,
                phones: handed.map(|(server, _)| server),
                room,
                phones_fault: None,
                told_fault: None,
                guarded_until: 0,
                owes_redraw: true,
                was_reopened,
            };
            if let Some(phones) = &evening.phones {
                if is_class {
                    // Who comes now has no place in the contest any more.
                    phones.lock(true);
                } else {
                    phones.offer(evening.seating());
                }
                evening.keep_room();
            }
            let state = evening.contest.state();
            if was_reopened && state.phase != Phase::Ended && state.paused_since.is_none() {
                // No time goes by between the end of the program and now.
                evening.take_at(Event::Pause, last);
            }
            // In pictures nobody plays; without gamepads there are still keys and phones.
            if pictures.is_none() {
                let wake = Arc::clone(&wake.0);
                evening.pads = Gamepads::listen(evening.clock, move || wake()).ok();
            }
            commands.insert_resource(evening);
            Screen::Contest.open(&mut next);
        }
        Ok(Err(sentences)) => not_begun.0 = sentences,
        Err(fault) => not_begun.0 = vec![words.locale().explain(&fault)],
    }
}

fn begin_new(
    plan: &Plan,
    players: Vec<(Seat, String)>,
    data: &Path,
    name: &str,
    library: Arc<Library>,
    locale: &Locale,
    wake: Arc<dyn Fn() + Send + Sync>,
) -> Result<Ready, Vec<String>> {
    let rules = plan.rules().ok_or_else(Vec::new)?;
    let (seats, names) = if players.is_empty() {
        (numbered(plan.teams.len()), plan.teams.clone())
    } else {
        players.iter().cloned().unzip()
    };
    let teams: Vec<Team> = (1..).zip(&names).map(|(number, name)| team(number, name, locale)).collect();
    let candidates = candidates(&library, &plan.without);
    let asked = asked_before(data, &teams);
    let prepared = prepare(rules, teams, plan.seed, &candidates, &asked)
        .map_err(|faults| faults.iter().map(|fault| locale.explain(fault)).collect::<Vec<_>>())?;
    let log = EveningLog::begin(data, name, head_line(&prepared.setting), wake);
    let log = log.map_err(|fault| vec![locale.explain(&fault)])?;
    Ok(Ready {
        seats,
        is_class: !players.is_empty(),
        contest: Contest::begin(prepared.setting),
        log,
        library,
        was_reopened: false,
        room: None,
    })
}

fn team(number: usize, name: &str, locale: &Locale) -> Team {
    let name = name.trim();
    let called = if name.is_empty() {
        locale.format("host-team", &[("number", number.into())])
    } else {
        name.to_owned()
    };
    Team { name: called, ..Team::new(&format!("team{number}")) }
}

/// Returns the questions of the packs that are for contests, but for some packs.
pub fn candidates(library: &Library, without: &BTreeSet<String>) -> Vec<Candidate> {
    let packs = library.packs().filter(|pack| pack.is_for_contests() && !without.contains(&pack.id));
    packs.flat_map(|pack| pack.questions.iter().map(|question| Candidate::of(&pack.id, question))).collect()
}

/// Returns what was asked before, in contests of teams of the same names.
fn asked_before(data: &Path, teams: &[Team]) -> HashSet<String> {
    let names = |teams: &[Team]| teams.iter().map(|team| team.name.clone()).collect::<BTreeSet<_>>();
    let now = names(teams);
    let mut asked = HashSet::new();
    for file in evening_logs(data).unwrap_or_default().into_iter().take(MOST_LISTED) {
        let contest = read_log(&file).ok().and_then(|bytes| replay(&bytes).contest);
        let Some(contest) = contest.filter(|contest| names(contest.setting().teams()) == now) else {
            continue;
        };
        asked.extend(contest.state().asked.iter().map(|asked| asked.question.clone()));
    }
    asked
}

/// Reads a log, if it is a file of a size that a log can have.
fn read_log(file: &Path) -> std::io::Result<Vec<u8>> {
    /// An evening has some hundred thousand bytes.
    const MOST: u64 = 64 * 1024 * 1024;
    let about = std::fs::metadata(file)?;
    if !about.is_file() || about.len() > MOST {
        return Err(std::io::ErrorKind::FileTooLarge.into());
    }
    std::fs::read(file)
}

fn go_on(
    file: &Path,
    library: Arc<Library>,
    locale: &Locale,
    wake: Arc<dyn Fn() + Send + Sync>,
) -> Result<Ready, Vec<String>> {
    let unreadable = |error: std::io::Error| {
        let fault = StoreError::Disk { path: file.to_owned(), detail: error.to_string() };
        vec![locale.explain(&fault)]
    };
    let bytes = read_log(file).map_err(unreadable)?;
    let replayed = replay(&bytes);
    if !replayed.faults.is_empty() {
        let line = |fault: &LineFault| {
            let line = locale.format("host-line", &[("line", fault.line.into())]);
            format!("{line} {}", locale.explain(&fault.fault))
        };
        return Err(replayed.faults.iter().take(5).map(line).collect());
    }
    let contest = replayed.contest.ok_or_else(|| vec![locale.text("host-no-log")])?;
    // What stands behind the last line break is a line that was cut off, or one that only lacks its break.
    let whole = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |last| last + 1);
    let log = EveningLog::go_on(file, whole as u64, wake).map_err(|fault| vec![locale.explain(&fault)])?;
    let lacks_break = whole < bytes.len() && replayed.cut_line.is_none();
    if let Some(last) = contest.log().last().filter(|_| lacks_break) {
        log.append(event_line(last));
    }
    let teams = contest.setting().teams().len();
    let room = kept_room(file).and_then(|text| KeptRoom::read(&text, teams));
    let seats = room.as_ref().map_or_else(|| numbered(teams), |room| room.seats.clone());
    Ok(Ready { seats, is_class: false, contest, log, library, was_reopened: true, room })
}

fn numbered(teams: usize) -> Vec<Seat> {
    (0..).map(Seat).take(teams).collect()
}

/// Reads the logs of a data folder, the last one begun first. What is no log is left out.
///
/// # Errors
/// If the folder cannot be read.
pub fn read_kept(data: &Path) -> Result<Vec<Kept>, StoreError> {
    let files = evening_logs(data)?.into_iter().take(MOST_LISTED);
    Ok(files.filter_map(kept).collect())
}

fn kept(file: PathBuf) -> Option<Kept> {
    let contest = replay(&read_log(&file).ok()?).contest?;
    let setting: &Setting = contest.setting();
    let named = |seat: usize| setting.teams().get(seat).map(|team| team.name.clone()).unwrap_or_default();
    let teams =
        contest.standings().into_iter().map(|standing| (named(standing.team), standing.score)).collect();
    let is_over = contest.state().phase == Phase::Ended;
    Some(Kept { file, rules: setting.rules().name.clone(), teams, is_over })
}
