//! The page about the program: what it is, where the data is kept, and whose work it contains.

use bevy::prelude::*;

use super::Screen;
use super::topbar::topbar;
use crate::app::learner::Learner;
use crate::app::redraw::needs_redraw;
use crate::app::sound::Sounds;
use crate::app::stage::Stage;
use crate::app::steps::StageSystems;
use crate::app::storage::Storage;
use crate::app::widgets::{TextLook, Ui, label, scroll_page, surface};
use crate::explain::Explain;

/// The fonts, each with its makers and its licence, as their own licences word them.
const FONTS: [&str; 5] = [
    "Source Sans 3 · Adobe · SIL OFL 1.1",
    "Jomolhari · Christopher J. Fynn · SIL OFL 1.1",
    "LXGW WenKai 霞鹜文楷 · LXGW · SIL OFL 1.1",
    "Noto Emoji · Google · SIL OFL 1.1",
    "Lucide · Lucide Contributors · ISC",
];

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        show.in_set(StageSystems::Show).run_if(in_state(Screen::About)).run_if(needs_redraw),
    );
}

fn show(mut stage: Stage, storage: Res<Storage>, sounds: Res<Sounds>, learner: Option<Res<Learner>>) {
    let folder = storage.folder().display().to_string();
    let sound = sounds.player().fault().map(|fault| (fault.message_id(), fault.message_args()));
    let back = if learner.is_some() { Screen::Home } else { Screen::Profiles };
    stage.show(Screen::About, |ui| {
        let sound = sound.map(|(id, args)| ui.words.message(id, &args));
        view(ui, &folder, sound.as_deref(), back);
    });
}

fn view(ui: &mut Ui, folder: &str, sound: Option<&str>, back: Screen) {
    let title = ui.say("about-title");
    topbar(ui, &title, back);
    let words = ui.words;
    scroll_page(ui, "about", 16.0, |ui| {
        let version = words.in_digits(env!("CARGO_PKG_VERSION"));
        label(ui, &words.text("app-name"), TextLook::TITLE);
        label(ui, &words.format("about-version", &[("version", version.into())]), TextLook::BODY.quiet());
        for key in ["about-what", "about-private", "about-translation", "about-licence"] {
            label(ui, &words.text(key), TextLook::BODY);
        }
        label(ui, &words.format("about-data", &[("folder", folder.into())]), TextLook::BODY);
        if let Some(sound) = sound {
            label(ui, sound, TextLook::BODY.quiet());
        }
        let card = ui.palette().card;
        let node = Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(4),
            padding: UiRect::axes(px(26), px(18)),
            ..default()
        };
        surface(ui, card, node.clone(), |ui| {
            label(ui, &words.text("about-fonts"), TextLook::BODY.quiet());
            for font in FONTS {
                label(ui, font, TextLook::BODY);
            }
        });
        surface(ui, card, node, |ui| {
            label(ui, &words.text("about-voice"), TextLook::BODY.quiet());
            label(ui, &words.text("about-voice-origin"), TextLook::BODY);
        });
    });
}
