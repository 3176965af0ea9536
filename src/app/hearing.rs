//! Hearing: whatever can be heard on a screen is heard at a press or at F4, slowly at the second press. A recording
//! goes before the computer voice.

use std::path::PathBuf;
use std::time::Instant;

use bevy::ecs::system::SystemParam;
use bevy::input::ButtonState;
use bevy::input::keyboard::KeyboardInput;
use bevy::input_focus::{FocusedInput, InputFocus};
use bevy::prelude::*;

use super::icons;
use super::keys::{Hotkey, KeepsHotkey};
use super::lessons::{LessonFolders, Lessons};
use super::notice::Notify;
use super::pictures::PackFiles;
use super::power::Wake;
use super::practice::HearingNow;
use super::readings::{Read, WordReadings};
use super::redraw::NeedsRedraw;
use super::screen::Screen;
use super::sound::{self, Hush, Sounds};
use super::stage::{AppActions, OnActivate};
use super::storage::{CurrentSettings, Storage};
use super::voices::RecordedVoices;
use super::widgets::{ButtonKind, ButtonLook, TextRole, Ui, button, control, icon, rest};
use crate::audio::{Ending, Start};
use crate::drill::{Hearing, Language};
use crate::language::UiLanguage;
use crate::lesson::Spoken;
use crate::voice::{Speaking, Speed, Timbre, Utterance};

/// The key that hears what the focus is on, or else what the page is about.
pub const HEAR_KEY: Hotkey = Hotkey::Function(4);

/// The speed at which a recording is heard again.
const SLOWLY: f32 = 0.65;
/// Below this speed it is told that something is heard slowly.
const SLOW_BELOW: f32 = 0.9;

/// Asks for something to be heard.
#[derive(Message, Clone, Debug)]
pub struct Hear {
    what: Spoken,
    by: Asker,
    /// Whether no recording will do.
    only_computer: bool,
    /// The computer voice that speaks; the chosen one when `None`.
    timbre: Option<Timbre>,
    /// How fast; as the learner has chosen, and slowly at the second press, when `None`.
    speed: Option<f32>,
}

/// Who wants to hear something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asker {
    /// The learner, who hears it slowly when asking for it again.
    Learner,
    /// The program, as when a new word comes up. It is silent about what cannot be heard.
    Program,
}

impl Hear {
    /// Asks on behalf of the learner.
    #[must_use]
    pub fn asked(what: Spoken) -> Self {
        Self { what, by: Asker::Learner, only_computer: false, timbre: None, speed: None }
    }

    /// Asks without the learner's doing.
    #[must_use]
    pub fn by_itself(what: Spoken) -> Self {
        Self { what, by: Asker::Program, only_computer: false, timbre: None, speed: None }
    }

    /// Of the computer voice, even where there is a recording: to try how it speaks.
    #[must_use]
    pub fn of_computer(self) -> Self {
        Self { only_computer: true, ..self }
    }

    /// In another computer voice than the chosen one, so that the speakers of a dialogue differ.
    #[must_use]
    pub fn in_timbre(self, timbre: Option<Timbre>) -> Self {
        Self { timbre, ..self }
    }

    /// At a speed of its own, with the same pitch: 1 is as people speak.
    #[must_use]
    pub fn at_speed(self, speed: f32) -> Self {
        Self { speed: Some(speed), ..self }
    }
}

/// A control of which F4 says this while it has the focus.
#[derive(Component, Clone, Debug)]
#[require(KeepsHotkey(HEAR_KEY))]
pub struct Heard(pub Spoken);

/// Spawns the button that says what a page is about, at F4 too.
pub fn hear_button(ui: &mut Ui, name: &str, spoken: &Spoken) -> Entity {
    button_to_hear(ui, name, Hear::asked(spoken.clone()))
}

/// Spawns the button that lets the computer voice be tried, at F4 too.
pub fn try_voice_button(ui: &mut Ui, name: &str, spoken: &Spoken) -> Entity {
    button_to_hear(ui, name, Hear::asked(spoken.clone()).of_computer())
}

/// Spawns the button that asks for something just so, at F4 too.
pub fn button_to_hear(ui: &mut Ui, name: &str, hear: Hear) -> Entity {
    let words = ui.say("hearing-listen");
    let look = ButtonLook::new(name, &words).icon(icons::VOLUME_2).key(HEAR_KEY);
    button(ui, look, OnActivate(hear))
}

/// Does something at F4 where no button on the page shows the key.
pub fn at_hear_key<A: Message + Clone>(ui: &mut Ui, action: A) {
    let nowhere = Node { display: Display::None, ..default() };
    ui.node((nowhere, HEAR_KEY, OnActivate(action)), |_| {});
}

/// Spawns a line of Chinese prose that says itself, if it is mainly Chinese and shown to those who read Chinese.
pub fn heard_prose(ui: &mut Ui, name: &str, text: &str, content: impl FnOnce(&mut Ui)) {
    match prose(ui, text) {
        Some(spoken) => {
            heard_line(ui, name, &spoken, content);
        }
        None => content(ui),
    }
}

/// Returns Chinese prose to be said, if it is mainly Chinese and shown to those who read Chinese.
pub fn prose(ui: &Ui, text: &str) -> Option<Spoken> {
    (ui.words.lang() == UiLanguage::Chinese).then(|| Spoken::of_prose(text)).flatten()
}

/// Spawns a small button that says something, for one of many things on a page.
pub fn small_hear_button(ui: &mut Ui, name: &str, spoken: &Spoken) -> Entity {
    let words = label_of(ui, spoken);
    let look = ButtonLook::new(name, &words).icon_only(icons::VOLUME_2).kind(ButtonKind::Quiet);
    let entity = button(ui, look, OnActivate(Hear::asked(spoken.clone())));
    ui.commands.entity(entity).insert(Heard(spoken.clone()));
    entity
}

/// Spawns a short text that says itself when it is pressed, with a small loudspeaker behind it.
pub fn heard_text(ui: &mut Ui, name: &str, spoken: &Spoken, content: impl FnOnce(&mut Ui)) -> Entity {
    let text = Node { flex_direction: FlexDirection::Column, min_width: px(0), ..default() };
    heard(ui, name, spoken, Node::default(), |ui| {
        ui.node(text, content);
        loudspeaker(ui);
    })
}

/// Spawns text likewise that may be longer than a line, behind its loudspeaker.
pub fn heard_line(ui: &mut Ui, name: &str, spoken: &Spoken, content: impl FnOnce(&mut Ui)) -> Entity {
    heard(ui, name, spoken, Node { width: percent(100), ..default() }, |ui| {
        loudspeaker(ui);
        rest(ui, 0.0, content);
    })
}

fn loudspeaker(ui: &mut Ui) {
    icon(ui, icons::VOLUME_2, 18.0, TextRole::Quiet);
}

fn heard(ui: &mut Ui, name: &str, spoken: &Spoken, node: Node, content: impl FnOnce(&mut Ui)) -> Entity {
    let words = label_of(ui, spoken);
    let look = ButtonLook::new(name, &words).kind(ButtonKind::Quiet);
    let node = Node {
        align_items: AlignItems::Center,
        column_gap: px(8),
        padding: UiRect::axes(px(6), px(2)),
        // The text stands where it would without the control around it.
        margin: UiRect::left(px(-6)),
        min_width: px(0),
        ..node
    };
    let entity = control(ui, look, node, OnActivate(Hear::asked(spoken.clone())), content);
    ui.commands.entity(entity).insert(Heard(spoken.clone()));
    entity
}

fn label_of(ui: &Ui, spoken: &Spoken) -> String {
    let text = if spoken.text.is_empty() { &spoken.pinyin } else { &spoken.text };
    format!("{}: {text}", ui.say("hearing-listen"))
}

/// Says things.
#[derive(SystemParam)]
pub struct Mouth<'w> {
    sounds: Res<'w, Sounds>,
    files: PackFiles<'w>,
    lessons: Res<'w, Lessons>,
    current: Res<'w, CurrentSettings>,
    recorded: Res<'w, RecordedVoices>,
    readings: ResMut<'w, WordReadings>,
    folders: Res<'w, LessonFolders>,
    storage: Res<'w, Storage>,
    wake: Res<'w, Wake>,
}

/// Where the sound of something comes from.
enum Source {
    Recording(PathBuf),
    ComputerVoice(Utterance),
}

/// Why something cannot be heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Silence {
    /// The computer voice speaks no Tibetan, and there is no recording.
    NoRecording,
    /// Nobody knows how it is read.
    UnknownReading,
    /// How it is read is known in a moment.
    NotYetRead,
}

impl Silence {
    fn message_id(self) -> Option<&'static str> {
        match self {
            Self::NoRecording => Some("hearing-no-recording"),
            Self::UnknownReading => Some("hearing-unknown-reading"),
            Self::NotYetRead => None,
        }
    }
}

impl Mouth<'_> {
    fn source(&self, spoken: &Spoken, only_computer: bool) -> Result<Source, Silence> {
        if !only_computer && let Some(file) = self.recording(spoken) {
            return Ok(Source::Recording(file));
        }
        match spoken.language {
            Language::Tibetan => Err(Silence::NoRecording),
            Language::Mandarin => match self.readings.read(spoken, &self.lessons.readings) {
                Read::As(utterance) => Ok(Source::ComputerVoice(utterance)),
                Read::NotYet => Err(Silence::NotYetRead),
                Read::Unknown => Err(Silence::UnknownReading),
            },
        }
    }

    /// Begins to read what says how Chinese is read.
    fn want_readings(&mut self) {
        self.readings.want(&self.lessons, &self.folders, self.storage.log(), &self.wake);
    }

    /// Returns a recording: the pack's own, else one of the chosen voice, else one of another.
    fn recording(&self, spoken: &Spoken) -> Option<PathBuf> {
        if let Some(recording) = &spoken.recording
            && let Some(file) = self.files.recording(recording)
        {
            return Some(file);
        }
        let chosen = self.current.settings.voice.as_deref();
        self.recorded.voices.find(spoken, chosen).map(|found| found.path)
    }

    fn speaking(&self, timbre: Option<Timbre>, slowly: bool, speed: Option<f32>) -> Speaking {
        let settings = &self.current.settings;
        let pace = settings.speech_pace.speed();
        let speed = speed.and_then(Speed::new);
        Speaking {
            timbre: timbre.unwrap_or(settings.timbre),
            speed: speed.unwrap_or(if slowly { pace.slower() } else { pace }),
        }
    }
}

/// What was heard last, and how.
#[derive(Resource, Default)]
struct LastHeard {
    what: Option<Spoken>,
    slowly: bool,
}

/// What is being said now.
#[derive(Resource, Default)]
pub struct BeingSaid(Option<Ending>);

impl BeingSaid {
    /// Returns whether nothing is being said any more, or yet.
    pub fn is_over(&mut self) -> bool {
        self.0.as_mut().is_none_or(|ending| ending.is_over(Instant::now()))
    }
}

/// Installs hearing.
pub fn plugin(app: &mut App) {
    app.add_action::<Hear>()
        .init_resource::<LastHeard>()
        .init_resource::<BeingSaid>()
        .add_systems(PreUpdate, note_what_can_be_heard)
        .add_observer(hear_what_has_focus)
        .add_systems(Update, hear.after(sound::hush).run_if(resource_exists::<Lessons>))
        // What the new screen says at once is not hushed with it.
        .add_systems(Update, hush_on_leaving.before(sound::hush).run_if(state_changed::<Screen>));
}

/// Tells practice what can be heard, when that has become known or has changed.
fn note_what_can_be_heard(
    sounds: Res<Sounds>,
    mut known: Local<Option<bool>>,
    mut now: ResMut<HearingNow>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    let has_device = sounds.player().has_device();
    if *known == has_device {
        return;
    }
    *known = has_device;
    now.0 = match (has_device, sounds.voice()) {
        (Some(true), Ok(())) => Hearing::Voice,
        (Some(true), Err(_)) => Hearing::Recordings,
        (Some(false) | None, _) => Hearing::Off,
    };
    redraw.mark();
}

fn hear(
    mut asked: MessageReader<Hear>,
    mut hushed: MessageReader<Hush>,
    mut mouth: Mouth,
    mut last: ResMut<LastHeard>,
    mut said: ResMut<BeingSaid>,
    mut waiting: Local<Option<Hear>>,
    mut notify: MessageWriter<Notify>,
) {
    let is_hushed = hushed.read().count() > 0;
    let waited = waiting.take().filter(|_| !is_hushed);
    let Some(hear) = asked.read().last().cloned().or(waited) else { return };
    let Hear { what, by, only_computer, timbre, speed } = &hear;
    let source = mouth.source(what, *only_computer);
    if matches!(source, Err(Silence::NotYetRead)) {
        mouth.want_readings();
        *waiting = Some(hear);
        return;
    }
    let by_learner = *by == Asker::Learner;
    // What the program said by itself is heard once more as it was before it is heard slowly.
    let slowly = speed.map_or(
        by_learner && last.what.as_ref() == Some(what) && !last.slowly,
        // What is told of it: with a speed of its own the second press is as the first.
        |speed| speed < SLOW_BELOW,
    );
    *last = LastHeard { what: by_learner.then(|| what.clone()), slowly };
    let start = if by_learner { Start::AtOnce } else { Start::AfterFeedback };
    match source {
        Ok(Source::Recording(file)) => {
            let speed = speed.unwrap_or(if slowly { SLOWLY } else { 1.0 });
            said.0 = Some(mouth.sounds.player().play_recording_at(&file, speed, start));
            let message = if slowly { "hearing-person-slowly" } else { "hearing-person" };
            notify.write(Notify::while_heard(message, by_learner));
        }
        Ok(Source::ComputerVoice(utterance)) => {
            said.0 =
                Some(mouth.sounds.player().say(utterance, mouth.speaking(*timbre, slowly, *speed), start));
            let message = if slowly { "hearing-voice-slowly" } else { "hearing-voice" };
            notify.write(Notify::while_heard(message, by_learner));
        }
        Err(silence) => {
            said.0 = None;
            if let Some(message) = silence.message_id().filter(|_| by_learner) {
                notify.write(Notify::sentence(message));
            }
        }
    }
}

/// What is said belongs to its screen.
fn hush_on_leaving(mut hush: MessageWriter<Hush>, mut last: ResMut<LastHeard>) {
    *last = LastHeard::default();
    hush.write(Hush);
}

/// F4 on a control that can be heard.
fn hear_what_has_focus(
    key: On<FocusedInput<KeyboardInput>>,
    heard: Query<&Heard>,
    focus: Res<InputFocus>,
    mut hear: MessageWriter<Hear>,
) {
    let input = &key.input;
    let is_it =
        input.state == ButtonState::Pressed && !input.repeat && Hotkey::of(input.key_code) == Some(HEAR_KEY);
    // Heard at the control itself, not again at the window.
    if is_it
        && focus.get() == Some(key.focused_entity)
        && let Ok(Heard(spoken)) = heard.get(key.focused_entity)
    {
        hear.write(Hear::asked(spoken.clone()));
    }
}
