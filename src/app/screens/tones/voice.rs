//! The guided step that finds the noise of the room and the range of the voice.

use bevy::prelude::*;

use super::{RECORD, Shown, listening, range_words, room_key, view_microphone, view_trouble};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::speaking::{Finding, TrainerWish, VoiceStep};
use crate::app::stage::OnActivate;
use crate::app::widgets::{
    ButtonKind, ButtonLook, RubySize, Side, TextLook, TextRole, Ui, button, column, foot, label, ruby,
    scroll_page, surface,
};

/// What is read aloud: every tone is in it, and every Chinese lesson begins with it.
const WORDS: [(&str, &str); 4] =
    [("你好", "ní hǎo"), ("谢谢", "xièxie"), ("妈妈", "māma"), ("再见", "zàijiàn")];

/// The page.
pub fn view(ui: &mut Ui, shown: &Shown, finding: &Finding) {
    scroll_page(ui, "tone-voice", 18.0, |ui| {
        let card = ui.palette().card;
        let node = Node {
            flex_direction: FlexDirection::Column,
            align_items: AlignItems::Center,
            row_gap: px(16),
            padding: UiRect::all(px(26)),
            ..default()
        };
        surface(ui, card, node, |ui| step(ui, shown, finding));
        view_trouble(ui, shown);
        view_microphone(ui, shown);
        actions(ui, shown, finding);
    });
}

fn step(ui: &mut Ui, shown: &Shown, finding: &Finding) {
    match &finding.step {
        VoiceStep::Silence => {
            let (title, about) = (ui.say("tones-silence"), ui.say("tones-silence-about"));
            label(ui, &title, TextLook::TITLE.centred());
            label(ui, &about, TextLook::LEAD.centred());
            if shown.is_running {
                let sentence = ui.say("tones-silence-now");
                listening(ui, &sentence);
            }
        }
        VoiceStep::Words { unclear, .. } => {
            let (title, about) = (ui.say("tones-say-words"), ui.say("tones-say-words-about"));
            label(ui, &title, TextLook::TITLE.centred());
            label(ui, &about, TextLook::LEAD.centred());
            let line = Node {
                column_gap: px(34),
                row_gap: px(12),
                flex_wrap: FlexWrap::Wrap,
                justify_content: JustifyContent::Center,
                ..default()
            };
            ui.node(line, |ui| {
                for word in WORDS {
                    let size = RubySize { hanzi: 44.0, pinyin: 20.0 };
                    column(ui, 0.0, Side::Middle, |ui| {
                        ruby(ui, [(word.0, Some(word.1))], size);
                    });
                }
            });
            if let Some(why) = unclear {
                let sentence = format!("{} {}", ui.say("tones-not-clear"), ui.words.explain(why));
                label(ui, &sentence, TextLook::BODY.role(TextRole::Wrong).centred());
            }
            if shown.is_running {
                let sentence = ui.say("tones-speak-now");
                listening(ui, &sentence);
            }
        }
        VoiceStep::Found(found) => {
            let title = ui.say("tones-found");
            label(ui, &title, TextLook::TITLE.centred());
            let (range, room) = (range_words(ui, found.range), ui.say(room_key(found.room)));
            label(ui, &range, TextLook::LEAD.centred());
            label(ui, &room, TextLook::LEAD.centred());
        }
    }
}

fn actions(ui: &mut Ui, shown: &Shown, finding: &Finding) {
    let is_found = matches!(finding.step, VoiceStep::Found(_));
    let record = match (&finding.step, shown.is_running) {
        (_, true) => ui.say("drill-stop-recording"),
        (VoiceStep::Silence, false) => ui.say("tones-listen-to-room"),
        (VoiceStep::Words { .. } | VoiceStep::Found(_), false) => ui.say("drill-record"),
    };
    let (skip, go_on, again) = (ui.say("tones-later"), ui.say("tones-go-on"), ui.say("tones-find-again"));
    foot(ui, JustifyContent::Center, |ui| {
        if is_found {
            let look = ButtonLook::new("go-on", &go_on).icon(icons::ARROW_RIGHT).key(Hotkey::Enter).main();
            button(ui, look, OnActivate(TrainerWish::Next));
            let look = ButtonLook::new("find-voice", &again).icon(icons::ROTATE_CCW).key(Hotkey::Letter('V'));
            button(ui, look, OnActivate(TrainerWish::FindVoice));
            return;
        }
        let glyph = if shown.is_running { icons::SQUARE } else { icons::MIC };
        let look = ButtonLook::new("record", &record).icon(glyph).key(RECORD).main();
        button(ui, look, OnActivate(TrainerWish::Record));
        if !shown.is_running {
            let look = ButtonLook::new("later", &skip).kind(ButtonKind::Quiet).key(Hotkey::Letter('L'));
            button(ui, look, OnActivate(TrainerWish::Skip));
        }
    });
}
