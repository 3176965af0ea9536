//! The bar at the top of every screen: the way back, a title, the switch of the language.

use bevy::prelude::*;

use super::Screen;
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::localise::Words;
use crate::app::stage::{AppActions, OnActivate};
use crate::app::steps::StageSystems;
use crate::app::storage::Taste;
use crate::app::widgets::{ButtonKind, ButtonLook, Segment, TextLook, Ui, button, label, segments};
use crate::locale::UiLanguage;

/// What the bar does.
#[derive(Message, Clone, Debug)]
pub enum Action {
    /// To another screen.
    Go(Screen),
    /// To another language.
    Speak(UiLanguage),
    /// To the next language.
    SpeakNext,
}

/// Installs the bar.
pub fn plugin(app: &mut App) {
    app.add_action::<Action>().add_systems(Update, act.in_set(StageSystems::Act));
}

/// Spawns the bar with a way back.
pub fn topbar(ui: &mut Ui, title: &str, back: Screen) {
    topbar_within(ui, title, OnActivate(Action::Go(back)), |_| {});
}

/// Spawns the bar of a page from which Esc does `back`, with what else belongs beside its title.
pub fn topbar_within(ui: &mut Ui, title: &str, back: impl Bundle, more: impl FnOnce(&mut Ui)) {
    let leave = ui.say("app-back");
    bar(
        ui,
        |ui| {
            let look = ButtonLook::new("back", &leave)
                .icon(icons::ARROW_LEFT)
                .kind(ButtonKind::Quiet)
                .key(Hotkey::Escape);
            button(ui, look, back);
            title_text(ui, title);
            more(ui);
        },
        |_| {},
    );
}

/// Spawns the title of a page, on as many lines as it needs.
pub fn title_text(ui: &mut Ui, title: &str) {
    let node = Node { flex_shrink: 1.0, min_width: px(0), ..default() };
    ui.node(node, |ui| {
        label(ui, title, TextLook::LEAD);
    });
}

/// Spawns the bar with any content left of the switch, and `last` right of it.
pub fn bar(ui: &mut Ui, content: impl FnOnce(&mut Ui), last: impl FnOnce(&mut Ui)) {
    let bar = Node {
        align_items: AlignItems::Center,
        justify_content: JustifyContent::SpaceBetween,
        padding: UiRect::axes(px(28), px(10)),
        column_gap: px(18),
        row_gap: px(8),
        flex_shrink: 0.0,
        // Where a title and the switch do not fit beside one another, the switch goes below.
        flex_wrap: FlexWrap::Wrap,
        ..default()
    };
    ui.node(bar, |ui| {
        let left = Node {
            align_items: AlignItems::Center,
            column_gap: px(14),
            flex_grow: 1.0,
            flex_shrink: 1.0,
            min_width: px(0),
            ..default()
        };
        ui.node(left, content);
        let right = Node {
            align_items: AlignItems::Center,
            column_gap: px(12),
            flex_shrink: 0.0,
            margin: UiRect::left(Val::Auto),
            ..default()
        };
        ui.node(right, |ui| {
            let spoken = ui.words.lang();
            segments(
                ui,
                UiLanguage::ALL.map(|lang| Segment {
                    name: lang.code(),
                    label: lang.own_name(),
                    chosen: lang == spoken,
                    action: OnActivate(Action::Speak(lang)),
                }),
            );
            let switch = ui.say("app-language-switch");
            let look = ButtonLook::new("switch-language", &switch)
                .icon_only(icons::LANGUAGES)
                .kind(ButtonKind::Quiet)
                .key(Hotkey::Function(2));
            button(ui, look, OnActivate(Action::SpeakNext));
            last(ui);
        });
    });
}

fn act(
    mut actions: MessageReader<Action>,
    words: Res<Words>,
    mut taste: Taste,
    mut next: ResMut<NextState<Screen>>,
) {
    for action in actions.read() {
        match action {
            Action::Go(screen) => screen.open(&mut next),
            Action::Speak(lang) => taste.speak(*lang),
            Action::SpeakNext => taste.speak(words.lang().next()),
        }
    }
}
