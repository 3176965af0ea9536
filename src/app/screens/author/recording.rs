//! Recording a lesson: the word, large, as it is to be read, and under it what can be done now.

use std::time::Duration;

use bevy::prelude::*;

use super::{head_of, view_notice};
use crate::app::authoring::studio::{
    LONGEST, Recordable, RecordingLevel, RecordingStage, Session, Wish, recordables, recorded_language,
};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::power::Pace;
use crate::app::stage::OnActivate;
use crate::app::theme::size;
use crate::app::widgets::{
    ButtonKind, ButtonLook, RubySize, Side, TextLook, TextRole, Ui, button, column, control, foot, grid,
    icon, label, live_meter, ruby_text, scroll_page, surface,
};
use crate::language::Language;
use crate::language::mandarin::hanzi;
use crate::lesson::Pack;

/// How often the meter moves.
const STEP: Duration = Duration::from_millis(50);

/// Most items that are listed.
const MOST_LISTED: usize = 300;

/// The page.
pub fn view(ui: &mut Ui, session: &Session, pack: &Pack) {
    let title = ui.say("studio-title");
    head_of(ui, &title, OnActivate(Wish::Back));
    let items = recordables(pack);
    let Some((number, item)) = items.iter().enumerate().find(|(_, item)| item.id == session.item) else {
        return;
    };
    scroll_page(ui, "studio", 16.0, |ui| {
        let counted = [("number", (number + 1).into()), ("count", items.len().into())];
        let counter = ui.words.format("studio-counter", &counted);
        label(ui, &counter, TextLook::BODY.quiet());
        let card = ui.palette().card;
        let node =
            Node { padding: UiRect::all(px(22)), justify_content: JustifyContent::Center, ..default() };
        surface(ui, card, node, |ui| {
            column(ui, 10.0, Side::Middle, |ui| text(ui, item, recorded_language(pack)));
        });
        view_notice(ui, session.notice.as_ref());
        stage(ui, session, item);
        if matches!(session.stage, RecordingStage::Ready) {
            list(ui, &items, item.id);
        }
    });
}

/// What is to be read, and what it means.
fn text(ui: &mut Ui, item: &Recordable, language: Language) {
    let large = if item.zh.chars().count() > 6 { 40.0 } else { 72.0 };
    match language {
        Language::Mandarin => {
            let cells = hanzi::align(item.zh, item.pinyin).unwrap_or_default();
            let pairs = cells.iter().map(|cell| (cell.hanzi.as_str(), cell.pinyin.as_deref()));
            ruby_text(ui, pairs, RubySize { hanzi: large, pinyin: large / 3.0 }, JustifyContent::Center);
            label(ui, &item.bo, TextLook::LEAD);
        }
        Language::Tibetan => {
            label(ui, &item.bo, TextLook::new(large * 0.75));
            label(ui, item.zh, TextLook::LEAD);
        }
    }
}

/// What can be done now.
fn stage(ui: &mut Ui, session: &Session, item: &Recordable) {
    match &session.stage {
        RecordingStage::Ready => {
            if let Some(audio) = item.audio {
                let has = ui.words.format("studio-has", &[("file", audio.into())]);
                label(ui, &has, TextLook::BODY.role(TextRole::Right));
            } else {
                let none = ui.say("studio-none-yet");
                label(ui, &none, TextLook::BODY.quiet());
            }
            let words =
                ["studio-record", "studio-hear", "studio-previous", "studio-next"].map(|key| ui.say(key));
            foot(ui, JustifyContent::Start, |ui| {
                let look =
                    ButtonLook::new("record", &words[0]).icon(icons::MIC).key(Hotkey::Letter('R')).main();
                button(ui, look, OnActivate(Wish::Record));
                if item.audio.is_some() {
                    let look =
                        ButtonLook::new("hear-kept", &words[1]).icon(icons::PLAY).key(Hotkey::Letter('H'));
                    button(ui, look, OnActivate(Wish::HearKept));
                }
                let look =
                    ButtonLook::new("previous", &words[2]).icon(icons::ARROW_LEFT).key(Hotkey::Letter('P'));
                button(ui, look, OnActivate(Wish::Previous));
                let look =
                    ButtonLook::new("next", &words[3]).icon(icons::ARROW_RIGHT).key(Hotkey::Letter('N'));
                button(ui, look, OnActivate(Wish::Next));
            });
        }
        RecordingStage::Running(_) => {
            let listening = ui.words.format("studio-listening", &[("seconds", LONGEST.as_secs().into())]);
            label(ui, &listening, TextLook::LEAD.role(TextRole::Accent));
            let (loudness, stop) = (ui.say("studio-loudness"), ui.say("studio-stop"));
            let track = (Node { width: percent(100), ..default() }, Pace::Every(STEP));
            ui.node(track, |ui| {
                live_meter::<RecordingLevel>(ui, "loudness", &loudness, 18.0);
            });
            foot(ui, JustifyContent::Start, |ui| {
                let look = ButtonLook::new("stop", &stop).icon(icons::SQUARE).key(Hotkey::Letter('R')).main();
                button(ui, look, OnActivate(Wish::Record));
            });
        }
        RecordingStage::Taken(take) => {
            if let Some(fault) = &take.fault {
                let sentence = ui.words.explain(fault);
                label(ui, &sentence, TextLook::BODY.role(TextRole::Wrong));
            }
            // The one before is not lost, but learners hear the new one from now on: that is asked.
            let keep = if let Some(audio) = item.audio {
                let asked = ui.words.format("studio-replaces", &[("file", audio.into())]);
                label(ui, &asked, TextLook::BODY);
                ui.say("studio-replace")
            } else {
                ui.say("studio-keep")
            };
            let words = ["studio-hear", "studio-again", "studio-discard"].map(|key| ui.say(key));
            foot(ui, JustifyContent::Start, |ui| {
                let look = ButtonLook::new("keep", &keep).icon(icons::CHECK).key(Hotkey::Enter).main();
                button(ui, look, OnActivate(Wish::Keep));
                let look = ButtonLook::new("hear", &words[0]).icon(icons::PLAY).key(Hotkey::Letter('H'));
                button(ui, look, OnActivate(Wish::Hear));
                let look = ButtonLook::new("again", &words[1]).icon(icons::MIC).key(Hotkey::Letter('R'));
                button(ui, look, OnActivate(Wish::Record));
                let look = ButtonLook::new("discard", &words[2])
                    .icon(icons::TRASH_2)
                    .key(Hotkey::Letter('X'))
                    .kind(ButtonKind::Quiet);
                button(ui, look, OnActivate(Wish::Discard));
            });
        }
        RecordingStage::Keeping(_) => {
            let keeping = ui.say("studio-keeping");
            label(ui, &keeping, TextLook::LEAD);
        }
    }
}

/// Every item, each to be gone to, with whether it has a recording.
fn list(ui: &mut Ui, items: &[Recordable], shown: &str) {
    grid(ui, 200.0, 10.0, |ui| {
        for item in items.iter().take(MOST_LISTED) {
            let name = format!("item-{}", item.id);
            let kind = if item.id == shown { ButtonKind::Chosen } else { ButtonKind::Plain };
            let look = ButtonLook::new(&name, item.zh).kind(kind);
            let node = Node {
                align_items: AlignItems::Center,
                column_gap: px(10),
                padding: UiRect::axes(px(14), px(6)),
                min_height: px(44),
                min_width: px(0),
                ..default()
            };
            control(ui, look, node, OnActivate(Wish::Open(Some(item.id.to_owned()))), |ui| {
                let (glyph, role) = match item.audio {
                    Some(_) => (icons::CHECK, TextRole::Right),
                    None => (icons::MIC, TextRole::Quiet),
                };
                let chosen = item.id == shown;
                icon(ui, glyph, 18.0, if chosen { TextRole::OnChosen } else { role });
                let middle = Node { flex_grow: 1.0, flex_shrink: 1.0, min_width: px(0), ..default() };
                ui.node(middle, |ui| {
                    let role = if chosen { TextRole::OnChosen } else { TextRole::Ink };
                    label(ui, item.zh, TextLook::new(size::BODY).role(role));
                });
            });
        }
    });
}
