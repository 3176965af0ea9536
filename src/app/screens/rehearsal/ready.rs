//! Before a speech: its text, and how it is to be rehearsed.

use bevy::prelude::*;

use super::{head, line, notice};
use crate::app::hearing::HEAR_KEY;
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::localise::in_language;
use crate::app::rehearsal::{Pacing, Rehearsal, RehearsalWish, Text};
use crate::app::shadowing::Shadow;
use crate::app::stage::OnActivate;
use crate::app::widgets::{
    ButtonKind, ButtonLook, TextLook, Ui, button, foot, label, row, scroll_page, surface,
};
use crate::drill::Language;
use crate::speech::limits::presets;

/// Draws it.
pub fn view(ui: &mut Ui, room: &Rehearsal, text: &Text) {
    head(ui, &text.title.in_language(ui.words.lang()));
    scroll_page(ui, "rehearsal-ready", 14.0, |ui| {
        notice(ui, room.notice.as_ref());
        if room.asks_delete {
            let ask = ui.say("rehearsal-delete-text-ask");
            label(ui, &ask, TextLook::LEAD);
        }
        row(ui, 10.0, |ui| limits(ui, room));
        row(ui, 10.0, |ui| {
            let pace = match room.pacing {
                Pacing::Clock => "rehearsal-by-clock",
                Pacing::Voice => "rehearsal-by-voice",
            };
            let words = ui.say(pace);
            let look = ButtonLook::new("pace", &words).icon(icons::TIMER).key(Hotkey::Letter('V'));
            button(ui, look, OnActivate(RehearsalWish::Pace));
            if text.language == Language::Mandarin {
                toggle(ui, "pinyin", "reading-pinyin", !room.hides_pinyin, 'P', RehearsalWish::Pinyin);
            }
            if text.has_meaning() {
                toggle(ui, "meaning", "rehearsal-meaning", room.shows_meaning, 'T', RehearsalWish::Meaning);
            }
        });
        let how = ui.say(match room.pacing {
            Pacing::Clock => "rehearsal-by-clock-about",
            Pacing::Voice => "rehearsal-by-voice-about",
        });
        label(ui, &how, TextLook::SMALL);
        if !text.is_reviewed {
            let words = ui.say("packpage-unreviewed");
            label(ui, &words, TextLook::SMALL);
        }
        let card = ui.palette().card;
        let node = Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(10),
            padding: UiRect::axes(px(20), px(14)),
            width: percent(100),
            min_width: px(0),
            ..default()
        };
        surface(ui, card, node, |ui| {
            for shown in &text.lines {
                line(ui, room, text, shown, 26.0);
            }
        });
        foot(ui, JustifyContent::Start, |ui| ways(ui, room, text));
    });
}

fn limits(ui: &mut Ui, room: &Rehearsal) {
    let chosen = room.limit();
    for (index, (number, preset)) in (1..).zip(presets()).enumerate() {
        let Some(limits) = preset.limits() else { continue };
        let words = in_language(&limits.name, ui.words.lang());
        let kind = if index == chosen { ButtonKind::Chosen } else { ButtonKind::Plain };
        let name = format!("limits-{}", preset.id);
        let look = ButtonLook::new(&name, &words).kind(kind).key(Hotkey::Digit(number));
        button(ui, look, OnActivate(RehearsalWish::Limit(index)));
    }
}

/// A switch of what is shown. Its state is told by its weight, by its icon and to screen readers by a word.
fn toggle(ui: &mut Ui, name: &str, key: &str, is_on: bool, letter: char, wish: RehearsalWish) {
    let words = ui.say(key);
    let (kind, glyph) =
        if is_on { (ButtonKind::Chosen, icons::EYE) } else { (ButtonKind::Plain, icons::EYE_OFF) };
    let look = ButtonLook::new(name, &words).icon(glyph).kind(kind).key(Hotkey::Letter(letter));
    let entity = button(ui, look, OnActivate(wish));
    let state = ui.say(if is_on { "app-on" } else { "app-off" });
    ui.commands.entity(entity).insert(AccessibleLabel::new(format!("{words}: {state}")));
}

fn ways(ui: &mut Ui, room: &Rehearsal, text: &Text) {
    if room.asks_delete {
        let (stay, delete) = (ui.say("rehearsal-stay"), ui.say("rehearsal-delete-text"));
        let look = ButtonLook::new("stay", &stay).key(Hotkey::Enter).main();
        button(ui, look, OnActivate(RehearsalWish::Stay));
        let look = ButtonLook::new("delete-yes", &delete).icon(icons::TRASH_2).key(Hotkey::Letter('Y'));
        button(ui, look, OnActivate(RehearsalWish::DeleteText));
        return;
    }
    let words = ui.say("rehearsal-begin");
    let look = ButtonLook::new("record", &words).icon(icons::MIC).key(Hotkey::Enter).main();
    button(ui, look, OnActivate(RehearsalWish::Record));
    let shadow = ui.say("shadowing-open");
    let look = ButtonLook::new("shadowing", &shadow).icon(icons::VOLUME_2).key(HEAR_KEY);
    button(ui, look, OnActivate(Shadow(text.clone())));
    let count = room.takes().len();
    if count > 0 {
        let takes = ui.words.format("rehearsal-takes", &[("count", count.into())]);
        let look = ButtonLook::new("takes", &takes).icon(icons::CHART_COLUMN).key(Hotkey::Letter('L'));
        button(ui, look, OnActivate(RehearsalWish::Takes));
    }
    if text.pack.is_none() {
        let delete = ui.say("rehearsal-delete-text");
        let look = ButtonLook::new("delete-text", &delete)
            .icon(icons::TRASH_2)
            .kind(ButtonKind::Quiet)
            .key(Hotkey::Letter('X'));
        button(ui, look, OnActivate(RehearsalWish::AskDelete));
    }
}
