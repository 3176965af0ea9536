//! Draws what is read aloud and compared with a model: the learner records it, hears both in turn, and judges.

use std::time::Duration;

use bevy::prelude::*;

use super::Action;
use super::by_ear::cannot_listen;
use super::question::{face, instruction, wylie};
use crate::app::hearing::HEAR_KEY;
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::own_voice::{LONGEST, OwnLevel, OwnVoice, OwnVoiceWish};
use crate::app::power::Pace;
use crate::app::stage::OnActivate;
use crate::app::widgets::{
    ButtonKind, ButtonLook, Side, TextLook, TextRole, Ui, button, column, foot, label, live_meter,
};
use crate::drill::exercise::{Exercise, Face};

/// The key that records and stops, as in the studio.
const RECORD: Hotkey = Hotkey::Letter('R');

/// How often the meter moves.
const STEP: Duration = Duration::from_millis(50);

/// Draws what is read aloud. Once the model was heard, the learner judges whether it was alike.
pub fn view(ui: &mut Ui, exercise: &Exercise, has_listened: bool, own: &OwnVoice) {
    instruction(ui, exercise.instruction);
    face(ui, &exercise.prompt);
    if let Face::Tibetan(text) = &exercise.prompt {
        wylie(ui, exercise, text);
    }
    match own {
        OwnVoice::Running(_) => {
            recording(ui);
            return;
        }
        OwnVoice::Taken(_, Some(fault)) => {
            let sentence = ui.words.explain(fault);
            label(ui, &sentence, TextLook::BODY.role(TextRole::Wrong).centred());
        }
        OwnVoice::Failed(why) => {
            let sentence = why.sentence(ui.words);
            label(ui, &sentence, TextLook::BODY.role(TextRole::Wrong).centred());
        }
        OwnVoice::Nothing | OwnVoice::Taken(_, None) => {}
    }
    let is_recorded = matches!(own, OwnVoice::Taken(..));
    // First the learner reads, as the instruction says; the model is what comes next, or all there is without a
    // microphone.
    let reads_first = !has_listened && matches!(own, OwnVoice::Nothing);
    let record = ui.say(if is_recorded { "drill-record-again" } else { "drill-record" });
    let (mine, model) = (ui.say("drill-own-voice"), ui.say("hearing-listen"));
    foot(ui, JustifyContent::Center, |ui| {
        let look = ButtonLook::new("record", &record).icon(icons::MIC).key(RECORD);
        let look = if reads_first { look.main() } else { look };
        button(ui, look, OnActivate(OwnVoiceWish::Record));
        if is_recorded {
            let look = ButtonLook::new("mine", &mine).icon(icons::PLAY).key(Hotkey::Letter('H'));
            button(ui, look, OnActivate(OwnVoiceWish::Hear));
        }
        let look = ButtonLook::new("model", &model).icon(icons::VOLUME_2).key(HEAR_KEY);
        let look = if has_listened || reads_first { look } else { look.main() };
        button(ui, look, OnActivate(Action::HearModel));
    });
    foot(ui, JustifyContent::Center, |ui| {
        if has_listened {
            let (alike, not_yet) = (ui.say("drill-alike"), ui.say("drill-not-yet"));
            let look = ButtonLook::new("alike", &alike).icon(icons::CHECK).key(Hotkey::Digit(1));
            button(ui, look, OnActivate(Action::Compare(true)));
            let look = ButtonLook::new("not-yet", &not_yet).icon(icons::ROTATE_CCW).key(Hotkey::Digit(2));
            button(ui, look, OnActivate(Action::Compare(false)));
        }
        cannot_listen(ui);
    });
}

/// Draws that the microphone listens, and how loud it is.
fn recording(ui: &mut Ui) {
    let listening = ui.words.format("drill-recording", &[("seconds", LONGEST.as_secs().into())]);
    let (loudness, stop) = (ui.say("drill-loudness"), ui.say("drill-stop-recording"));
    column(ui, 14.0, Side::Middle, |ui| {
        label(ui, &listening, TextLook::LEAD.role(TextRole::Accent).centred());
        let track = (Node { width: px(420), max_width: percent(100), ..default() }, Pace::Every(STEP));
        ui.node(track, |ui| {
            live_meter::<OwnLevel>(ui, "loudness", &loudness, 18.0);
        });
    });
    foot(ui, JustifyContent::Center, |ui| {
        let look = ButtonLook::new("stop", &stop).icon(icons::SQUARE).key(RECORD).main();
        button(ui, look, OnActivate(OwnVoiceWish::Record));
        // The model ends the recording, which would hear it.
        let model = ui.say("hearing-listen");
        let look =
            ButtonLook::new("model", &model).icon(icons::VOLUME_2).key(HEAR_KEY).kind(ButtonKind::Quiet);
        button(ui, look, OnActivate(Action::HearModel));
    });
}
