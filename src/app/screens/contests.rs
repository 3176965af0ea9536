//! Contests: a new one, those that were cut off, and what the earlier ones came to.

use bevy::prelude::*;

use super::Screen;
use super::topbar::topbar;
use crate::app::evening::{
    Begin, Beginning, Kept, KeptState, KeptTeam, NotBegun, SaveStatistics, Statistics, read_kept,
};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::localise::in_language;
use crate::app::power::Wake;
use crate::app::practice::Practise;
use crate::app::redraw::{NeedsRedraw, needs_redraw};
use crate::app::stage::{AppActions, OnActivate, Stage};
use crate::app::steps::StageSystems;
use crate::app::storage::Storage;
use crate::app::task::Task;
use crate::app::widgets::{
    ButtonLook, TextLook, TextRole, Ui, button, control, icon, key_cap, label, rest, row, scroll_page,
};
use crate::lesson::Trilingual;
use crate::progress::StoreError;

#[derive(Message, Clone, Debug)]
enum Action {
    Go(Screen),
    /// Another part of the list.
    Part(usize),
}

/// What is known of the logs.
#[derive(Resource, Default)]
struct Logs {
    reading: Option<Task<Result<Vec<Kept>, StoreError>>>,
    kept: Vec<Kept>,
    /// Which part of them is shown, from 0.
    part: usize,
    fault: Option<String>,
}

/// How many of them are shown at once: as many as there are digits to choose one.
const SHOWN: usize = 9;
/// So many faults of a log are told.
const FAULTS: usize = 2;

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.init_resource::<Logs>()
        .add_action::<Action>()
        .add_systems(OnEnter(Screen::Contests), read)
        .add_systems(Update, (act, take_up).in_set(StageSystems::Act))
        .add_systems(
            Update,
            show.in_set(StageSystems::Show).run_if(in_state(Screen::Contests)).run_if(needs_redraw),
        );
}

fn act(
    mut actions: MessageReader<Action>,
    mut next: ResMut<NextState<Screen>>,
    mut logs: ResMut<Logs>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    for action in actions.read() {
        match action {
            Action::Go(screen) => screen.open(&mut next),
            Action::Part(part) => {
                logs.part = *part;
                redraw.mark();
            }
        }
    }
}

fn read(mut logs: ResMut<Logs>, storage: Res<Storage>, wake: Res<Wake>) {
    logs.part = 0;
    let data = storage.folder().to_owned();
    logs.reading = Some(Task::once(&wake, move |_| read_kept(&data)));
}

fn take_up(
    mut logs: ResMut<Logs>,
    storage: Res<Storage>,
    words: Res<crate::app::localise::Words>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    let Some(result) = logs.reading.as_ref().and_then(|task| task.result(storage.log())) else { return };
    logs.reading = None;
    logs.fault = None;
    match result {
        Ok(Ok(kept)) => logs.kept = kept,
        Ok(Err(fault)) => logs.fault = Some(words.locale().explain(&fault)),
        Err(fault) => logs.fault = Some(words.locale().explain(&fault)),
    }
    redraw.mark();
}

fn show(
    mut stage: Stage,
    logs: Res<Logs>,
    not_begun: Res<NotBegun>,
    statistics: Res<Statistics>,
    beginning: Option<Res<Beginning>>,
) {
    stage.show(Screen::Contests, |ui| {
        let title = ui.say("contests-title");
        topbar(ui, &title, Screen::Home);
        scroll_page(ui, "contests", 18.0, |ui| {
            let about = ui.say("contests-about");
            label(ui, &about, TextLook::BODY);
            row(ui, 14.0, |ui| {
                let new = ui.say("contests-new");
                let look =
                    ButtonLook::new("contestsetup", &new).icon(icons::TROPHY).key(Hotkey::Enter).main();
                button(ui, look, OnActivate(Action::Go(Screen::ContestSetup)));
                let alone = ui.say("contests-alone");
                let look = ButtonLook::new("alone", &alone).icon(icons::TIMER).key(Hotkey::Letter('A'));
                button(ui, look, OnActivate(Practise::Quiz));
                let speeches = ui.say("speeches-title");
                let look =
                    ButtonLook::new("speechsetup", &speeches).icon(icons::MIC).key(Hotkey::Letter('S'));
                button(ui, look, OnActivate(Action::Go(Screen::SpeechSetup)));
            });
            if beginning.is_some() {
                let wait = ui.say("contests-wait");
                label(ui, &wait, TextLook::BODY.quiet());
            }
            for sentence in not_begun.0.iter().chain(&logs.fault) {
                label(ui, sentence, TextLook::BODY.role(TextRole::Wrong));
            }
            view_logs(ui, &logs);
            view_statistics(ui, &logs, &statistics);
        });
    });
}

fn view_logs(ui: &mut Ui, logs: &Logs) {
    if logs.kept.is_empty() {
        return;
    }
    let first = logs.part * SHOWN;
    row(ui, 14.0, |ui| {
        let earlier = ui.say("contests-earlier");
        label(ui, &earlier, TextLook::LEAD.quiet());
        if logs.kept.len() <= SHOWN {
            return;
        }
        let last = (first + SHOWN).min(logs.kept.len());
        let part = ui.words.in_digits(format!("{}–{last} / {}", first + 1, logs.kept.len()));
        label(ui, &part, TextLook::BODY.quiet());
        if let Some(newer) = logs.part.checked_sub(1) {
            let words = ui.say("contests-newer");
            let look = ButtonLook::new("newer", &words).icon(icons::ARROW_LEFT).key(Hotkey::Letter('N'));
            button(ui, look, OnActivate(Action::Part(newer)));
        }
        if last < logs.kept.len() {
            let words = ui.say("contests-older");
            let look = ButtonLook::new("older", &words).icon(icons::ARROW_RIGHT).key(Hotkey::Letter('O'));
            button(ui, look, OnActivate(Action::Part(logs.part + 1)));
        }
    });
    for (index, evening) in logs.kept.iter().enumerate().skip(first).take(SHOWN) {
        let date =
            evening.file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let date = ui.words.in_digits(day_and_time(&date));
        match &evening.state {
            KeptState::Readable { rules, teams, is_over } => {
                let look = Line { index, date: &date, rules, teams, is_over: *is_over };
                view_log(ui, evening, &look);
            }
            KeptState::Lost(fault) => {
                let sentence = format!("{date} · {}", ui.words.explain(fault));
                label(ui, &sentence, TextLook::BODY.role(TextRole::Wrong));
            }
            KeptState::Wrong(faults) => {
                let told = faults.iter().take(FAULTS).map(|fault| {
                    let line = ui.words.format("host-line", &[("line", fault.line.into())]);
                    format!("{line} {}", ui.words.explain(&fault.fault))
                });
                let told = told.collect::<Vec<_>>().join(" ");
                let file = evening.file.display().to_string();
                let sentence =
                    ui.words.format("contests-unreadable", &[("file", file.into()), ("why", told.into())]);
                label(ui, &sentence, TextLook::BODY.role(TextRole::Wrong));
            }
        }
    }
}

/// A contest of the list.
struct Line<'l> {
    index: usize,
    date: &'l str,
    rules: &'l Trilingual,
    teams: &'l [KeptTeam],
    is_over: bool,
}

fn view_log(ui: &mut Ui, evening: &Kept, line: &Line) {
    let name = format!("log-{}", line.index + 1);
    let rules = in_language(line.rules, ui.words.lang());
    let state = ui.say(if line.is_over { "contests-over" } else { "contests-cut-off" });
    let teams = line.teams.iter().take(6).map(|team| {
        let number = || ui.words.format("host-team", &[("number", (team.seat + 1).into())]);
        format!("{} {}", team.name.clone().unwrap_or_else(number), team.score)
    });
    let teams = ui.words.in_digits(teams.collect::<Vec<_>>().join(" · "));
    let mut look = ButtonLook::new(&name, &rules);
    look.key = u8::try_from(line.index % SHOWN + 1).ok().map(Hotkey::Digit);
    let node = Node {
        align_items: AlignItems::Center,
        column_gap: px(16),
        padding: UiRect::axes(px(20), px(8)),
        min_height: px(64),
        min_width: px(0),
        ..default()
    };
    control(ui, look, node, OnActivate(Begin::Again(evening.file.clone())), |ui| {
        let (glyph, role) =
            if line.is_over { (icons::TROPHY, TextRole::Quiet) } else { (icons::PLAY, TextRole::Accent) };
        icon(ui, glyph, 24.0, role);
        rest(ui, 2.0, |ui| {
            label(ui, &format!("{rules} · {}", line.date), TextLook::BODY);
            label(ui, &teams, TextLook::SMALL);
        });
        let state_role = if line.is_over { TextRole::Quiet } else { TextRole::Accent };
        label(ui, &state, TextLook::SMALL.role(state_role).one_line());
        if let Some(key) = look.key {
            key_cap(ui, key, TextRole::Quiet);
        }
    });
}

/// How every question did in all contests, as a table for a spreadsheet.
fn view_statistics(ui: &mut Ui, logs: &Logs, statistics: &Statistics) {
    if logs.kept.is_empty() {
        return;
    }
    row(ui, 14.0, |ui| {
        let words = ui.say("contests-statistics");
        let look = ButtonLook::new("statistics", &words).icon(icons::SCROLL_TEXT).key(Hotkey::Letter('T'));
        button(ui, look, OnActivate(SaveStatistics));
        let (sentence, role) = match statistics.outcome() {
            None if statistics.is_being_made() => (ui.say("contests-wait"), TextRole::Quiet),
            None => (ui.say("contests-statistics-about"), TextRole::Quiet),
            Some(Ok(file)) => {
                let file = file.display().to_string();
                (ui.words.format("contests-statistics-saved", &[("file", file.into())]), TextRole::Right)
            }
            Some(Err(why)) => (why.clone(), TextRole::Wrong),
        };
        label(ui, &sentence, TextLook::SMALL.role(role));
    });
}

/// Writes the name of a log, `2026-11-26-193000`, as a day and a time.
fn day_and_time(name: &str) -> String {
    match (name.get(..10), name.get(11..13), name.get(13..15)) {
        (Some(day), Some(hour), Some(minute)) => format!("{day} {hour}:{minute}"),
        _ => name.to_owned(),
    }
}
