//! The tone drills: pairs of tones that are confused with one another, each with what to listen for.

use bevy::prelude::*;

use super::{Shown, view_microphone};
use crate::app::keys::Hotkey;
use crate::app::localise::in_language;
use crate::app::speaking::TrainerWish;
use crate::app::stage::OnActivate;
use crate::app::widgets::{ButtonLook, TextLook, TextRole, Ui, control, key_cap, label, rest, scroll_page};
use crate::drill::tone_drills::tone_drills;
use crate::drill::tone_practice::Deck;

/// The page of the drills.
pub fn view(ui: &mut Ui, shown: &Shown) {
    scroll_page(ui, "tone-drills", 12.0, |ui| {
        let lang = ui.words.lang();
        for (place, group) in tone_drills().groups.iter().enumerate() {
            let texts = (in_language(&group.title, lang), in_language(&group.why, lang));
            view_drill(ui, place, &group.id, texts, Deck::Group(place));
        }
        let texts = (ui.say("tones-sets"), ui.say("tones-sets-about"));
        view_drill(ui, tone_drills().groups.len(), "sets", texts, Deck::MinimalSets);
        view_microphone(ui, shown);
    });
}

fn view_drill(ui: &mut Ui, place: usize, name: &str, (title, about): (String, String), deck: Deck) {
    let key = u8::try_from(place + 1).ok().map(Hotkey::Digit);
    let name = format!("drill-{name}");
    let spoken = format!("{title}: {about}");
    let mut look = ButtonLook::new(&name, &spoken);
    look.key = key;
    look.first = place == 0;
    let node = Node {
        align_items: AlignItems::Center,
        column_gap: px(16),
        padding: UiRect::axes(px(20), px(10)),
        min_width: px(0),
        ..default()
    };
    control(ui, look, node, OnActivate(TrainerWish::Choose(deck)), |ui| {
        rest(ui, 2.0, |ui| {
            label(ui, &title, TextLook::LEAD);
            label(ui, &about, TextLook::BODY.quiet());
        });
        if let Some(key) = key {
            key_cap(ui, key, TextRole::Quiet);
        }
    });
}
