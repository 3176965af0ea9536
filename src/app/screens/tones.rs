//! The tone trainer: what is chosen, the learner's voice, and the tones as lines that one can see.

mod boundaries;
mod decks;
mod drills;
mod saying;
mod voice;

use bevy::prelude::*;

use super::Screen;
use super::topbar::{topbar, topbar_within};
use crate::app::hearing::Hear;
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::localise::Words;
use crate::app::power::Pace;
use crate::app::redraw::needs_redraw;
use crate::app::speaking::{Page, Recorder, RecorderWish, SpeakingLevel, Trainer, TrainerWish};
use crate::app::stage::{OnActivate, Stage};
use crate::app::steps::StageSystems;
use crate::app::storage::CurrentSettings;
use crate::app::widgets::{TextLook, TextRole, Ui, icon, label, live_meter, row};
use crate::language::UiLanguage;
use crate::language::mandarin::pinyin::Tone;
use crate::progress::KnownVoice;
use crate::speech::room::Room;

/// How often the line of the voice and the meter move: 30 times a second.
const STEP: std::time::Duration = std::time::Duration::from_millis(33);

/// The key that records and stops, as in the studio.
const RECORD: Hotkey = Hotkey::Letter('R');

/// What the pages need to know beside the trainer.
struct Shown<'a> {
    trainer: &'a Trainer,
    is_running: bool,
    known: Option<&'a KnownVoice>,
    lang: UiLanguage,
}

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, stop_for_the_model.in_set(StageSystems::Act).run_if(in_state(Screen::Tones)))
        .add_systems(
            Update,
            show.in_set(StageSystems::Show).run_if(in_state(Screen::Tones)).run_if(needs_redraw),
        );
}

/// The model ends the recording, which would hear it.
fn stop_for_the_model(mut asked: MessageReader<Hear>, mut recorder: MessageWriter<RecorderWish>) {
    if asked.read().count() > 0 {
        recorder.write(RecorderWish::Stop);
    }
}

fn show(
    mut stage: Stage,
    trainer: Res<Trainer>,
    recorder: Res<Recorder>,
    current: Res<CurrentSettings>,
    words: Res<Words>,
) {
    let shown = Shown {
        trainer: &trainer,
        is_running: recorder.is_running(),
        known: trainer.known(&current),
        lang: words.lang(),
    };
    stage.show(Screen::Tones, |ui| match &trainer.page {
        Page::Decks => {
            let title = ui.say("tones-title");
            topbar(ui, &title, Screen::Speaking);
            decks::view(ui, &shown, current.settings.speaking.microphone.as_deref());
        }
        Page::Pairs => {
            let title = ui.say("tones-pairs");
            head(ui, &title, |_| {});
            decks::pairs(ui, &shown);
        }
        Page::Drills => {
            let title = ui.say("tones-drills");
            head(ui, &title, |_| {});
            drills::view(ui, &shown);
        }
        Page::Voice(finding) => {
            let title = ui.say("tones-voice");
            head(ui, &title, |_| {});
            voice::view(ui, &shown, finding);
        }
        Page::Saying(saying) => saying::view(ui, &shown, saying),
    });
}

/// The bar of a page from which Esc leads to the page before, with what else belongs there.
fn head(ui: &mut Ui, title: &str, more: impl FnOnce(&mut Ui)) {
    topbar_within(ui, title, OnActivate(TrainerWish::Back), more);
}

/// That the microphone listens, and how loud it is.
fn listening(ui: &mut Ui, sentence: &str) {
    let loudness = ui.say("drill-loudness");
    label(ui, sentence, TextLook::LEAD.role(TextRole::Accent).centred());
    let track = (Node { width: px(420), max_width: percent(100), ..default() }, Pace::Every(STEP));
    ui.node(track, |ui| {
        live_meter::<SpeakingLevel>(ui, "loudness", &loudness, 18.0);
    });
}

/// Why nothing was recorded, if so.
fn view_trouble(ui: &mut Ui, shown: &Shown) {
    if let Some(trouble) = &shown.trainer.trouble {
        let sentence = trouble.sentence(ui.words);
        label(ui, &sentence, TextLook::BODY.role(TextRole::Wrong).centred());
    }
}

/// Which microphone listens, how quiet the room is, and from how deep to how high the voice goes.
fn view_microphone(ui: &mut Ui, shown: &Shown) {
    let Some(found) = &shown.trainer.microphones else { return };
    let (sentence, role) = match (&found.used, shown.known) {
        (None, _) => (ui.say("microphone-none"), TextRole::Wrong),
        (Some(name), None) => (name.clone(), TextRole::Quiet),
        (Some(name), Some(known)) => {
            let room = ui.say(room_key(Room::of(known.noise_db, known.voice_db)));
            (format!("{name} · {room} · {}", range_words(ui, known.range)), TextRole::Quiet)
        }
    };
    let narrow = found.is_narrow().then(|| ui.say("tones-narrow"));
    row(ui, 10.0, |ui| {
        icon(ui, icons::MIC, 20.0, role);
        label(ui, &sentence, TextLook::SMALL.role(role));
    });
    if let Some(narrow) = narrow {
        label(ui, &narrow, TextLook::SMALL);
    }
}

fn range_words(ui: &Ui, range: crate::speech::tones::SpeakerRange) -> String {
    let hz = |hz: f32| ui.words.in_digits(format!("{hz:.0}"));
    let ends = [("low", hz(range.low()).into()), ("high", hz(range.high()).into())];
    ui.words.format("tones-range", &ends)
}

fn room_key(room: Room) -> &'static str {
    match room {
        Room::Quiet => "tones-room-quiet",
        Room::Noisy => "tones-room-noisy",
        Room::TooNoisy => "tones-room-too-noisy",
    }
}

/// The name of a tone.
fn tone_key(tone: Tone) -> &'static str {
    match tone {
        Tone::First => "tones-tone-1",
        Tone::Second => "tones-tone-2",
        Tone::Third => "tones-tone-3",
        Tone::Fourth => "tones-tone-4",
        Tone::Neutral => "tones-tone-5",
    }
}
