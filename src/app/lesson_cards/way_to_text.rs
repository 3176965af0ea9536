//! A dialogue or a text on the page of its lesson: its title, and the way to the screen on which it is read.

use bevy::prelude::*;

use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::localise::in_language;
use crate::app::reading::ReadText;
use crate::app::screen::Screen;
use crate::app::stage::OnActivate;
use crate::app::widgets::{ButtonLook, TextLook, TextRole, Ui, button, icon, label, rest, surface};
use crate::lesson::{Pack, Story};

/// Spawns it. The first of a page has a key.
pub fn view(ui: &mut Ui, pack: &Pack, story: &Story, is_first: bool, is_read: bool) {
    let colour = ui.palette().card;
    let node = Node {
        align_items: AlignItems::Center,
        column_gap: px(18),
        padding: UiRect::axes(px(18), px(8)),
        ..default()
    };
    let title = in_language(&story.title, ui.words.lang());
    surface(ui, colour, node, |ui| {
        rest(ui, 0.0, |ui| {
            label(ui, &title, TextLook::LEAD);
        });
        if is_read {
            let done = ui.say("reading-done");
            icon(ui, icons::CHECK, 18.0, TextRole::Right);
            label(ui, &done, TextLook::SMALL.role(TextRole::Right).one_line());
        }
        let read = ui.say("reading-open");
        let name = format!("read-{}", story.id);
        let mut look = ButtonLook::new(&name, &read).icon(icons::BOOK_OPEN);
        look.key = is_first.then_some(Hotkey::Letter('R'));
        let to = ReadText { pack: pack.id.clone(), story: story.id.clone(), from: Some(Screen::Pack) };
        let entity = button(ui, look, OnActivate(to));
        ui.commands.entity(entity).insert(AccessibleLabel::new(format!("{read}: {title}")));
    });
}
