//! Speaking: the doors to everything that is said aloud.

use bevy::prelude::*;

use super::Screen;
use super::topbar::topbar;
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::redraw::needs_redraw;
use crate::app::stage::{AppActions, OnActivate, Stage};
use crate::app::steps::StageSystems;
use crate::app::widgets::{
    ButtonLook, TextLook, TextRole, Ui, control, icon, key_cap, label, rest, scroll_page,
};

#[derive(Message, Clone, Debug)]
enum Action {
    Go(Screen),
}

/// A door: its name, the keys of its title and of what is behind it, its icon, and where it leads.
type Door = (&'static str, &'static str, &'static str, char, Screen);

/// Every door, a line each; their keys are the digits from 1.
const DOORS: [Door; 4] = [
    ("tones", "tones-title", "tones-about", icons::MIC, Screen::Tones),
    ("rehearsal", "rehearsal-title", "rehearsal-about", icons::SCROLL_TEXT, Screen::Rehearsal),
    ("speechsetup", "speeches-title", "speeches-about", icons::TROPHY, Screen::SpeechSetup),
    ("mocktest", "mock-title", "mock-about", icons::TIMER, Screen::MockTest),
];

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.add_action::<Action>().add_systems(Update, act.in_set(StageSystems::Act)).add_systems(
        Update,
        show.in_set(StageSystems::Show).run_if(in_state(Screen::Speaking)).run_if(needs_redraw),
    );
}

fn act(mut actions: MessageReader<Action>, mut next: ResMut<NextState<Screen>>) {
    for Action::Go(screen) in actions.read() {
        screen.open(&mut next);
    }
}

fn show(mut stage: Stage) {
    stage.show(Screen::Speaking, |ui| {
        let title = ui.say("speaking-title");
        topbar(ui, &title, Screen::Home);
        scroll_page(ui, "speaking", 18.0, |ui| {
            let about = ui.say("speaking-about");
            label(ui, &about, TextLook::BODY);
            for (number, door) in (1..).zip(DOORS) {
                view_door(ui, number, door);
            }
        });
    });
}

fn view_door(ui: &mut Ui, number: u8, (name, title, about, glyph, screen): Door) {
    let (title, about) = (ui.say(title), ui.say(about));
    let spoken = format!("{title}: {about}");
    let mut look = ButtonLook::new(name, &spoken).key(Hotkey::Digit(number));
    look.first = number == 1;
    let node = Node {
        align_items: AlignItems::Center,
        column_gap: px(18),
        padding: UiRect::axes(px(22), px(12)),
        min_height: px(84),
        min_width: px(0),
        ..default()
    };
    control(ui, look, node, OnActivate(Action::Go(screen)), |ui| {
        icon(ui, glyph, 30.0, TextRole::Accent);
        rest(ui, 2.0, |ui| {
            label(ui, &title, TextLook::LEAD);
            label(ui, &about, TextLook::BODY.quiet());
        });
        key_cap(ui, Hotkey::Digit(number), TextRole::Quiet);
    });
}
