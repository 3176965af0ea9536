//! Contests: a new one, those that were cut off, and what the earlier ones came to.

use bevy::prelude::*;

use super::Screen;
use super::topbar::topbar;
use crate::app::evening::{Begin, Beginning, Kept, NotBegun, read_kept};
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
use crate::progress::StoreError;

#[derive(Message, Clone, Debug)]
enum Action {
    Go(Screen),
}

/// What is known of the logs.
#[derive(Resource, Default)]
struct Logs {
    reading: Option<Task<Result<Vec<Kept>, StoreError>>>,
    kept: Vec<Kept>,
    fault: Option<String>,
}

/// How many of them are shown.
const SHOWN: usize = 12;

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

fn act(mut actions: MessageReader<Action>, mut next: ResMut<NextState<Screen>>) {
    for Action::Go(screen) in actions.read() {
        screen.open(&mut next);
    }
}

fn read(mut logs: ResMut<Logs>, storage: Res<Storage>, wake: Res<Wake>) {
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

fn show(mut stage: Stage, logs: Res<Logs>, not_begun: Res<NotBegun>, beginning: Option<Res<Beginning>>) {
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
                let mock = ui.say("mock-title");
                let look = ButtonLook::new("mocktest", &mock).icon(icons::TIMER).key(Hotkey::Letter('T'));
                button(ui, look, OnActivate(Action::Go(Screen::MockTest)));
            });
            if beginning.is_some() {
                let wait = ui.say("contests-wait");
                label(ui, &wait, TextLook::BODY.quiet());
            }
            for sentence in not_begun.0.iter().chain(&logs.fault) {
                label(ui, sentence, TextLook::BODY.role(TextRole::Wrong));
            }
            view_logs(ui, &logs.kept);
        });
    });
}

fn view_logs(ui: &mut Ui, kept: &[Kept]) {
    if kept.is_empty() {
        return;
    }
    let earlier = ui.say("contests-earlier");
    label(ui, &earlier, TextLook::LEAD.quiet());
    for (index, evening) in kept.iter().take(SHOWN).enumerate() {
        let name = format!("log-{}", index + 1);
        let rules = in_language(&evening.rules, ui.words.lang());
        let state = ui.say(if evening.is_over { "contests-over" } else { "contests-cut-off" });
        let date =
            evening.file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let date = ui.words.in_digits(day_and_time(&date));
        let teams = evening.teams.iter().take(6).map(|(team, score)| format!("{team} {score}"));
        let teams = ui.words.in_digits(teams.collect::<Vec<_>>().join(" · "));
        let mut look = ButtonLook::new(&name, &rules);
        look.key = u8::try_from(index + 1).ok().filter(|digit| *digit <= 9).map(Hotkey::Digit);
        let node = Node {
            align_items: AlignItems::Center,
            column_gap: px(16),
            padding: UiRect::axes(px(20), px(8)),
            min_height: px(64),
            min_width: px(0),
            ..default()
        };
        control(ui, look, node, OnActivate(Begin::Again(evening.file.clone())), |ui| {
            let (glyph, role) = if evening.is_over {
                (icons::TROPHY, TextRole::Quiet)
            } else {
                (icons::PLAY, TextRole::Accent)
            };
            icon(ui, glyph, 24.0, role);
            rest(ui, 2.0, |ui| {
                label(ui, &format!("{rules} · {date}"), TextLook::BODY);
                label(ui, &teams, TextLook::SMALL);
            });
            let state_role = if evening.is_over { TextRole::Quiet } else { TextRole::Accent };
            label(ui, &state, TextLook::SMALL.role(state_role).one_line());
            if let Some(key) = look.key {
                key_cap(ui, key, TextRole::Quiet);
            }
        });
    }
}

/// Writes the name of a log, `2026-11-26-193000`, as a day and a time.
fn day_and_time(name: &str) -> String {
    match (name.get(..10), name.get(11..13), name.get(13..15)) {
        (Some(day), Some(hour), Some(minute)) => format!("{day} {hour}:{minute}"),
        _ => name.to_owned(),
    }
}
