//! Above the text: what is shown of it, hearing all of it, playing a part.

use bevy::prelude::*;

use super::walk::{Part, speakers};
use super::{Action, Page, Shown};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::stage::OnActivate;
use crate::app::widgets::{ButtonKind, ButtonLook, TextLook, Ui, button, label, row};

/// Draws it.
pub fn view(ui: &mut Ui, page: &Page) {
    row(ui, 10.0, |ui| {
        let settings = page.settings;
        toggle(ui, "mandarin", "reading-mandarin", settings.reads_mandarin, 'C', Shown::Mandarin);
        toggle(ui, "pinyin", "reading-pinyin", settings.reads_pinyin, 'P', Shown::Pinyin);
        toggle(ui, "tibetan", "reading-tibetan", settings.reads_tibetan, 'T', Shown::Tibetan);
        let is_reading = page.walk.line < page.story.lines.len();
        if is_reading && page.can_be_heard && page.walk.part == Part::None {
            let (key, glyph) = if page.walk.is_playing {
                ("reading-stop", icons::SQUARE)
            } else {
                ("reading-play-on", icons::PLAY)
            };
            let words = ui.say(key);
            let look = ButtonLook::new("play-on", &words).icon(glyph).key(Hotkey::Letter('A'));
            button(ui, look, OnActivate(Action::PlayOn));
        }
        part(ui, page);
    });
    if !page.story.is_reviewed() {
        let words = ui.say("packpage-unreviewed");
        label(ui, &words, TextLook::SMALL);
    }
}

/// A switch of what is shown. Its state is told by its weight, by its icon and to screen readers by a word.
fn toggle(ui: &mut Ui, name: &str, key: &str, is_on: bool, letter: char, shown: Shown) {
    let words = ui.say(key);
    let (kind, glyph) =
        if is_on { (ButtonKind::Chosen, icons::EYE) } else { (ButtonKind::Plain, icons::EYE_OFF) };
    let look = ButtonLook::new(name, &words).icon(glyph).kind(kind).key(Hotkey::Letter(letter));
    let entity = button(ui, look, OnActivate(Action::Toggle(shown)));
    let state = ui.say(if is_on { "app-on" } else { "app-off" });
    ui.commands.entity(entity).insert(AccessibleLabel::new(format!("{words}: {state}")));
}

/// The way into a part, and out of it.
fn part(ui: &mut Ui, page: &Page) {
    if speakers(page.story).len() < 2 {
        return;
    }
    let (key, glyph, action) = if page.walk.part == Part::None {
        ("reading-part", icons::USERS, Action::ChoosePart)
    } else {
        ("reading-part-end", icons::X, Action::Play(Part::None))
    };
    let words = ui.say(key);
    let look = ButtonLook::new("part", &words).icon(glyph).key(Hotkey::Letter('R'));
    button(ui, look, OnActivate(action));
}
