//! The data of the learners could not be opened: why, in a sentence, and what can be done.

use bevy::prelude::*;

use super::Screen;
use super::topbar::bar;
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::redraw::needs_redraw;
use crate::app::stage::{AppActions, OnActivate, Stage, StageSystems};
use crate::app::storage::Storage;
use crate::app::widgets::{ButtonLook, TextLook, TextRole, Ui, button, icon, label};

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
    let Some(fault) = storage.fault() else { return };
    stage.show(Screen::Trouble, |ui| view(ui, &ui.words.message(fault.message_id(), &fault.message_args())));
}

fn view(ui: &mut Ui, sentence: &str) {
    bar(ui, |_| {}, |_| {});
    let middle = Node {
        flex_direction: FlexDirection::Column,
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        flex_grow: 1.0,
        row_gap: px(26),
        padding: UiRect::horizontal(px(60)),
        ..default()
    };
    let (title, quit) = (ui.say("trouble-title"), ui.say("trouble-quit"));
    ui.node(middle, |ui| {
        icon(ui, icons::TRIANGLE_ALERT, 56.0, TextRole::Wrong);
        label(ui, &title, TextLook::TITLE.centred());
        let narrow = Node { max_width: px(820), ..default() };
        ui.node(narrow, |ui| {
            label(ui, sentence, TextLook::LEAD.centred());
        });
        button(ui, ButtonLook::new("quit", &quit).key(Hotkey::Enter).main(), OnActivate(Action::Quit));
    });
}
