//! The screen of errors, when the data of the learners cannot be opened or read: why, what can be done, and where the
//! log is.

use bevy::prelude::*;

use super::Screen;
use super::topbar::bar;
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::redraw::needs_redraw;
use crate::app::stage::{AppActions, OnActivate, Stage};
use crate::app::steps::StageSystems;
use crate::app::storage::Storage;
use crate::app::widgets::{
    ButtonLook, TextLook, TextRole, Ui, beside, button, foot, icon, label, scroll_page,
};

#[derive(Message, Clone, Debug)]
enum Action {
    Quit,
}

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.add_action::<Action>().add_systems(Update, act.in_set(StageSystems::Act)).add_systems(
        Update,
        show.in_set(StageSystems::Show).run_if(in_state(Screen::Trouble)).run_if(needs_redraw),
    );
}

fn act(mut actions: MessageReader<Action>, mut exit: MessageWriter<AppExit>) {
    for action in actions.read() {
        match action {
            Action::Quit => {
                exit.write(AppExit::error());
            }
        }
    }
}

fn show(mut stage: Stage, storage: Res<Storage>) {
    let Some(error) = storage.fault() else { return };
    // Where the data folder cannot be written, there is no log either.
    let log = Some(storage.log().file()).filter(|file| file.is_file());
    stage.show(Screen::Trouble, |ui| {
        let sentence = ui.words.explain(&error);
        let log =
            log.map(|file| ui.words.format("trouble-log", &[("file", file.display().to_string().into())]));
        view(ui, &sentence, log.as_deref());
    });
}

fn view(ui: &mut Ui, sentence: &str, log: Option<&str>) {
    bar(ui, |_| {}, |_| {});
    let (title, quit) = (ui.say("trouble-title"), ui.say("trouble-quit"));
    scroll_page(ui, "trouble", 22.0, |ui| {
        beside(
            ui,
            18.0,
            |ui| {
                icon(ui, icons::TRIANGLE_ALERT, 48.0, TextRole::Wrong);
            },
            |ui| {
                label(ui, &title, TextLook::TITLE);
            },
        );
        label(ui, sentence, TextLook::LEAD);
        if let Some(log) = log {
            label(ui, log, TextLook::BODY.quiet());
        }
        foot(ui, JustifyContent::Start, |ui| {
            button(ui, ButtonLook::new("quit", &quit).key(Hotkey::Enter).main(), OnActivate(Action::Quit));
        });
    });
}
