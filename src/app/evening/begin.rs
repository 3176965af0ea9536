//! A contest begins, or goes on from its log. What is read from the disk is read by a task.

use std::collections::{BTreeSet, HashSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use bevy::prelude::*;

use super::plan::{candidates, team};
use super::{Evening, Lobby, Plan, PlannedTeam, Shown};
use crate::app::audience::AudienceWindow;
use crate::app::kept_log::resume;
use crate::app::lessons::Lessons;
use crate::app::localise::Words;
use crate::app::phones::KeptRoom;
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
use crate::contest::evening::prepare;
use crate::contest::log::{event_line, head_line, replay};
use crate::contest::{Contest, Event, Phase, Setting, Team};
use crate::lesson::library::Library;
use crate::locale::Locale;
use crate::progress::{EveningLog, evening_logs, kept_room, read_log};

/// The last logs that are looked through for what was asked before the same teams.
const MOST_REMEMBERED: usize = 60;

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
                remark: None,
                next: OnceLock::new(),
                gathered: Vec::new(),
                pads: None,
                wiring: Wiring::default(),
                rehearsal: None,
                phones: handed.map(|(server, _)| server),
                room,
                phones_fault: None,
                told_fault: None,
                guarded_until: 0,
                turns_since: 0,
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
    let (seats, planned): (Vec<Seat>, Vec<PlannedTeam>) = if players.is_empty() {
        (numbered(plan.teams.len()), plan.teams.clone())
    } else {
        let named = |(seat, name): &(Seat, String)| {
            (*seat, PlannedTeam { name: name.clone(), ..PlannedTeam::default() })
        };
        players.iter().map(named).unzip()
    };
    let teams: Vec<Team> =
        (1..).zip(&planned).map(|(number, planned)| team(number, planned, locale)).collect();
    // What learners call themselves on their phones is their own matter.
    if let Some(refusal) = Setting::same_names(&teams).filter(|_| players.is_empty()) {
        return Err(vec![locale.explain(&refusal)]);
    }
    let candidates = candidates(&library, &plan.without, plan.can_hear);
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

/// Returns what was asked before, in contests of teams of the same names.
fn asked_before(data: &Path, teams: &[Team]) -> HashSet<String> {
    let names = |teams: &[Team]| teams.iter().map(|team| team.name.clone()).collect::<BTreeSet<_>>();
    let now = names(teams);
    let mut asked = HashSet::new();
    for file in evening_logs(data).unwrap_or_default().into_iter().take(MOST_REMEMBERED) {
        let contest = read_log(&file).ok().and_then(|bytes| replay(&bytes).contest);
        let Some(contest) = contest.filter(|contest| names(contest.setting().teams()) == now) else {
            continue;
        };
        asked.extend(contest.state().asked.iter().map(|asked| asked.question.clone()));
    }
    asked
}

fn go_on(
    file: &Path,
    library: Arc<Library>,
    locale: &Locale,
    wake: Arc<dyn Fn() + Send + Sync>,
) -> Result<Ready, Vec<String>> {
    let last = |contest: &Contest| contest.log().last().map(event_line);
    let (contest, log) = resume(file, replay, last, locale, wake)?;
    let teams = contest.setting().teams().len();
    let room = kept_room(file).and_then(|text| KeptRoom::read(&text, teams));
    let seats = room.as_ref().map_or_else(|| numbered(teams), |room| room.seats.clone());
    Ok(Ready { seats, is_class: false, contest, log, library, was_reopened: true, room })
}

fn numbered(teams: usize) -> Vec<Seat> {
    (0..).map(Seat).take(teams).collect()
}
