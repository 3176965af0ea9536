//! Draws what is read aloud and compared with a model.

use super::Action;
use super::by_ear::cannot_listen;
use super::question::{face, instruction};
use crate::app::hearing::HEAR_KEY;
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::stage::OnActivate;
use crate::app::widgets::{ButtonKind, ButtonLook, Ui, button, row};
use crate::drill::exercise::Exercise;

/// Draws what is read aloud. Once the model was heard, the learner judges whether it was alike.
pub fn view(ui: &mut Ui, exercise: &Exercise, has_listened: bool) {
    instruction(ui, exercise.instruction);
    face(ui, &exercise.prompt);
    let (listen, alike, not_yet) = (ui.say("hearing-listen"), ui.say("drill-alike"), ui.say("drill-not-yet"));
    row(ui, 14.0, |ui| {
        let look = ButtonLook::new("model", &listen).icon(icons::VOLUME_2).key(HEAR_KEY);
        let look = if has_listened { look } else { look.kind(ButtonKind::Main) };
        button(ui, look, OnActivate(Action::HearModel));
        if has_listened {
            let look = ButtonLook::new("alike", &alike).icon(icons::CHECK).key(Hotkey::Digit(1));
            button(ui, look, OnActivate(Action::Compare(true)));
            let look = ButtonLook::new("not-yet", &not_yet).icon(icons::ROTATE_CCW).key(Hotkey::Digit(2));
            button(ui, look, OnActivate(Action::Compare(false)));
        }
    });
    cannot_listen(ui);
}
