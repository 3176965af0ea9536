//! The recording over its time: each syllable is heard by itself, and the boundaries between them are moved.

use bevy::prelude::*;

use crate::app::icons;
use crate::app::keys::{Arrow, BringIntoView, Hotkey};
use crate::app::speaking::{Saying, TrainerWish, time_picture};
use crate::app::stage::OnActivate;
use crate::app::widgets::{ButtonLook, TextLook, Ui, button, label, row};

/// How high the picture is, in logical pixels.
const HEIGHT: f32 = 84.0;

/// What is heard and moved.
pub fn view(ui: &mut Ui, saying: &Saying) {
    let about = ui.say("tones-bounds-about");
    label(ui, &about, TextLook::SMALL);
    let picture = time_picture(ui, "time", &about, HEIGHT);
    ui.commands.entity(picture).insert(BringIntoView::default());
    let asked = saying.asked();
    row(ui, 10.0, |ui| {
        for (number, spoken) in (1_u8..).zip(&asked) {
            let (name, written) = (format!("syllable-{number}"), spoken.syllable.to_string());
            let mut look = ButtonLook::new(&name, &written).icon(icons::PLAY);
            look.key = (number <= 9).then_some(Hotkey::Digit(number));
            button(ui, look, OnActivate(TrainerWish::HearSyllable(usize::from(number) - 1)));
        }
        let words = ["tones-bound-earlier", "tones-bound-later", "tones-bound-next"].map(|key| ui.say(key));
        for (name, words, arrow, step) in
            [("bound-earlier", &words[0], Arrow::Left, -1), ("bound-later", &words[1], Arrow::Right, 1)]
        {
            let look = ButtonLook::new(name, words).key(Hotkey::Arrow(arrow));
            button(ui, look, OnActivate(TrainerWish::MoveBound(step)));
        }
        if asked.len() > 2 {
            let look = ButtonLook::new("bound-next", &words[2]).key(Hotkey::Letter('T'));
            button(ui, look, OnActivate(TrainerWish::NextBound));
        }
    });
}
