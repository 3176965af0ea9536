//! The voices of recordings: who they are, which is heard first, adding a folder of recordings and removing a voice.

use std::path::PathBuf;

use bevy::prelude::*;
use bevy::window::FileDragAndDrop;

use super::Screen;
use super::topbar::topbar;
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::redraw::needs_redraw;
use crate::app::stage::{AppActions, OnActivate, Stage};
use crate::app::steps::StageSystems;
use crate::app::storage::{CurrentSettings, Taste};
use crate::app::voices::{CopyingProgress, RecordedVoices, VoiceWish};
use crate::app::widgets::{
    Asks, ButtonKind, ButtonLook, FieldChanged, FieldLook, Side, TextLook, TextRole, Ui, button, control,
    field, icon, label, live_meter, rest, row, scroll_page, surface,
};
use crate::recordings::RecordedVoice;

/// The field of a folder's path.
const PATH_FIELD: &str = "voice-path";

/// Most characters of a path.
const LONGEST_PATH: usize = 400;

#[derive(Message, Clone, Debug)]
enum Action {
    /// Hears this voice first, or any.
    Choose(Option<String>),
    /// Adds the folder whose path is in the field.
    Add,
}

/// What is written in the field.
#[derive(Resource, Default)]
struct Typed(String);

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.init_resource::<Typed>()
        .add_action::<Action>()
        .add_systems(OnEnter(Screen::Voices), |mut typed: ResMut<Typed>| typed.0.clear())
        .add_systems(
            Update,
            (note_field, take_dropped, act)
                .chain()
                .in_set(StageSystems::Act)
                .run_if(in_state(Screen::Voices)),
        )
        .add_systems(
            Update,
            show.in_set(StageSystems::Show).run_if(in_state(Screen::Voices)).run_if(needs_redraw),
        );
}

fn note_field(mut changes: MessageReader<FieldChanged>, mut typed: ResMut<Typed>) {
    for change in changes.read().filter(|change| change.name == PATH_FIELD) {
        typed.0.clone_from(&change.text);
    }
}

/// A folder that is dropped on the window while the voices are shown.
fn take_dropped(mut dropped: MessageReader<FileDragAndDrop>, mut wishes: MessageWriter<VoiceWish>) {
    for drop in dropped.read() {
        if let FileDragAndDrop::DroppedFile { path_buf, .. } = drop {
            wishes.write(VoiceWish::Add(path_buf.clone()));
        }
    }
}

fn act(
    mut actions: MessageReader<Action>,
    typed: Res<Typed>,
    mut taste: Taste,
    mut wishes: MessageWriter<VoiceWish>,
) {
    for action in actions.read() {
        match action.clone() {
            Action::Choose(voice) => taste.change(|settings| settings.voice = voice),
            Action::Add => {
                let path = typed.0.trim().trim_matches('"');
                if !path.is_empty() {
                    wishes.write(VoiceWish::Add(PathBuf::from(path)));
                    taste.mark_for_redraw();
                }
            }
        }
    }
}

fn show(mut stage: Stage, voices: Res<RecordedVoices>, typed: Res<Typed>, current: Res<CurrentSettings>) {
    stage.show(Screen::Voices, |ui| view(ui, &voices, &typed.0, current.settings.voice.as_deref()));
}

fn view(ui: &mut Ui, voices: &RecordedVoices, typed: &str, chosen: Option<&str>) {
    let title = ui.say("recordings-title");
    topbar(ui, &title, Screen::Settings);
    scroll_page(ui, "voices", 14.0, |ui| {
        let lead = ui.say("recordings-lead");
        label(ui, &lead, TextLook::BODY.quiet());
        for (sentence, is_trouble) in voices.told(ui.words) {
            let role = if is_trouble { TextRole::Wrong } else { TextRole::Right };
            label(ui, &sentence, TextLook::BODY.role(role));
        }
        if voices.is_adding() {
            adding(ui);
        } else {
            adder(ui, typed);
        }
        if voices.voices.is_empty() {
            let none = ui.say("recordings-no-voices");
            label(ui, &none, TextLook::LEAD);
        } else {
            let any = ui.say("recordings-any");
            // A voice that was chosen and is gone is none.
            let is_there = voices.voices.iter().any(|voice| Some(voice.id.as_str()) == chosen);
            choice(ui, "voice-any", &any, !is_there, None);
            for (number, voice) in (1_u32..).zip(voices.voices.iter()) {
                card(ui, number, voice, Some(voice.id.as_str()) == chosen, voices.to_remove.as_deref());
            }
        }
        for fault in &voices.faults {
            let place = [("line", fault.line.into()), ("column", fault.column.into())];
            let place = ui.words.format("packpage-place", &place);
            let sentence = format!("{}: {place}: {}", fault.file.display(), ui.words.explain(fault));
            label(ui, &sentence, TextLook::BODY.role(TextRole::Wrong));
        }
        let names = ui.say("recordings-names");
        label(ui, &names, TextLook::SMALL);
    });
}

/// A folder is being copied.
fn adding(ui: &mut Ui) {
    let (words, stop) = (ui.say("recordings-adding"), ui.say("recordings-stop"));
    label(ui, &words, TextLook::LEAD);
    ui.node(Node { width: percent(100), ..default() }, |ui| {
        live_meter::<CopyingProgress>(ui, "copying", &words, 12.0);
    });
    row(ui, 14.0, |ui| {
        let look = ButtonLook::new("stop", &stop).icon(icons::X).key(Hotkey::Letter('X')).first();
        button(ui, look, OnActivate(VoiceWish::Stop));
    });
}

/// Where a folder can be named.
fn adder(ui: &mut Ui, typed: &str) {
    let (path, add) = (ui.say("recordings-path"), ui.say("recordings-add"));
    label(ui, &path, TextLook::BODY.quiet());
    row(ui, 14.0, |ui| {
        let look = FieldLook {
            name: PATH_FIELD,
            first: true,
            label: &path,
            text: typed,
            longest: LONGEST_PATH,
            size: 22.0,
            width: 520.0,
            asks: Asks::Anything,
            side: Side::Start,
        };
        field(ui, look);
        let look = ButtonLook::new("add", &add).icon(icons::FOLDER_OPEN).key(Hotkey::Enter);
        button(ui, look, OnActivate(Action::Add));
    });
}

/// A voice that can be chosen, and what is to be known of it.
fn card(ui: &mut Ui, number: u32, voice: &RecordedVoice, is_chosen: bool, to_remove: Option<&str>) {
    let words = ui.words;
    let colour = ui.palette().card;
    let node = Node {
        align_items: AlignItems::Center,
        column_gap: px(18),
        row_gap: px(8),
        flex_wrap: FlexWrap::Wrap,
        padding: UiRect::axes(px(18), px(10)),
        ..default()
    };
    let about = &voice.about;
    surface(ui, colour, node, |ui| {
        choice(ui, &format!("voice-{number}"), &about.name, is_chosen, Some(voice.id.clone()));
        rest(ui, 2.0, |ui| {
            let count = words.format("recordings-count", &[("count", voice.recordings().into())]);
            label(ui, &count, TextLook::BODY);
            let told = [
                (
                    &about.speaker,
                    words.format("recordings-speaker", &[("speaker", about.speaker.as_str().into())]),
                ),
                (
                    &about.licence,
                    words.format("recordings-licence", &[("licence", about.licence.as_str().into())]),
                ),
                (
                    &about.origin,
                    words.format("recordings-origin", &[("origin", about.origin.as_str().into())]),
                ),
            ];
            for (_, sentence) in told.iter().filter(|(told, _)| !told.is_empty()) {
                label(ui, sentence, TextLook::new(16.0).quiet());
            }
        });
        let remove = words.format("recordings-remove", &[("name", about.name.as_str().into())]);
        if to_remove == Some(voice.id.as_str()) {
            let asked = words.text("recordings-remove-really");
            label(ui, &asked, TextLook::BODY);
            let (really, keep) = (format!("remove-really-{number}"), words.text("recordings-keep"));
            let look = ButtonLook::new(&really, &remove).icon(icons::TRASH_2);
            button(ui, look, OnActivate(VoiceWish::Remove(voice.id.clone())));
            let name = format!("keep-{number}");
            button(ui, ButtonLook::new(&name, &keep), OnActivate(VoiceWish::KeepIt));
        } else {
            let name = format!("remove-{number}");
            let look = ButtonLook::new(&name, &remove).icon_only(icons::TRASH_2).kind(ButtonKind::Quiet);
            button(ui, look, OnActivate(VoiceWish::AskToRemove(voice.id.clone())));
        }
    });
}

fn choice(ui: &mut Ui, name: &str, words: &str, is_chosen: bool, voice: Option<String>) {
    let kind = if is_chosen { ButtonKind::Chosen } else { ButtonKind::Plain };
    let node = Node {
        align_items: AlignItems::Center,
        align_self: AlignSelf::FlexStart,
        column_gap: px(10),
        padding: UiRect::axes(px(18), px(7)),
        min_height: px(44),
        min_width: px(0),
        ..default()
    };
    control(ui, ButtonLook::new(name, words).kind(kind), node, OnActivate(Action::Choose(voice)), |ui| {
        let role = if is_chosen { TextRole::OnChosen } else { TextRole::Ink };
        if is_chosen {
            icon(ui, icons::CHECK, 18.0, role);
        }
        label(ui, words, TextLook::BODY.role(role));
    });
}
