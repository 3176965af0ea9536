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
use super::lessons::Lessons;
use super::notice::Notify;
use super::pictures::PackFiles;
use super::practice::HearingNow;
use super::redraw::NeedsRedraw;
use super::screen::Screen;
use super::sound::{self, Hush, Sounds};
use super::stage::{AppActions, OnActivate};
use super::storage::CurrentSettings;
use super::voices::RecordedVoices;
use super::widgets::{ButtonKind, ButtonLook, TextRole, Ui, button, control, icon, rest};
use crate::audio::{Ending, Start};
use crate::drill::{Hearing, Language};
use crate::language::mandarin::reading::Readings;
use crate::lesson::Spoken;
use crate::voice::{Speaking, Timbre, Utterance};

/// The key that hears what the focus is on, or else what the page is about.
pub const HEAR_KEY: Hotkey = Hotkey::Function(4);

/// The speed at which a recording is heard again.
const SLOWLY: f32 = 0.65;

/// Asks for something to be heard.
#[derive(Message, Clone, Debug)]
pub struct Hear {
    what: Spoken,
    by: Asker,
    /// Whether no recording will do.
    only_computer: bool,
    /// The computer voice that speaks; the chosen one when `None`.
    timbre: Option<Timbre>,
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
        Self { what, by: Asker::Learner, only_computer: false, timbre: None }
    }

    /// Asks without the learner's doing.
    #[must_use]
    pub fn by_itself(what: Spoken) -> Self {
        Self { what, by: Asker::Program, only_computer: false, timbre: None }
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
}

impl Silence {
    fn message_id(self) -> &'static str {
        match self {
            Self::NoRecording => "hearing-no-recording",
            Self::UnknownReading => "hearing-unknown-reading",
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
            Language::Mandarin => utterance(spoken, &self.lessons.readings)
                .map(Source::ComputerVoice)
                .ok_or(Silence::UnknownReading),
        }
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

    fn speaking(&self, timbre: Option<Timbre>, slowly: bool) -> Speaking {
        let settings = &self.current.settings;
        let pace = settings.speech_pace.speed();
        Speaking {
            timbre: timbre.unwrap_or(settings.timbre),
            speed: if slowly { pace.slower() } else { pace },
        }
    }
}

/// Returns what the computer voice says for a text, if its reading is known.
fn utterance(spoken: &Spoken, readings: &Readings) -> Option<Utterance> {
    let found;
    let pinyin = if spoken.pinyin.is_empty() {
        found = readings.pinyin(&spoken.text)?;
        found.as_str()
    } else {
        spoken.pinyin.as_str()
    };
    // Pinyin alone, as in a lesson about it, may fit no hanzi, and hanzi may be written so that none fits them.
    Utterance::from_citation(&spoken.text, pinyin, spoken.surface.as_deref())
        .or_else(|_| Utterance::from_citation("", pinyin, spoken.surface.as_deref()))
        .ok()
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
    mouth: Mouth,
    mut last: ResMut<LastHeard>,
    mut said: ResMut<BeingSaid>,
    mut notify: MessageWriter<Notify>,
) {
    let Some(Hear { what, by, only_computer, timbre }) = asked.read().last() else { return };
    let by_learner = *by == Asker::Learner;
    // What the program said by itself is heard once more as it was before it is heard slowly.
    let slowly = by_learner && last.what.as_ref() == Some(what) && !last.slowly;
    *last = LastHeard { what: by_learner.then(|| what.clone()), slowly };
    let start = if by_learner { Start::AtOnce } else { Start::AfterFeedback };
    match mouth.source(what, *only_computer) {
        Ok(Source::Recording(file)) => {
            let speed = if slowly { SLOWLY } else { 1.0 };
            said.0 = Some(mouth.sounds.player().play_recording_at(&file, speed, start));
            notify.write(Notify::while_heard(if slowly {
                "hearing-person-slowly"
            } else {
                "hearing-person"
            }));
        }
        Ok(Source::ComputerVoice(utterance)) => {
            said.0 = Some(mouth.sounds.player().say(utterance, mouth.speaking(*timbre, slowly), start));
            notify.write(Notify::while_heard(if slowly { "hearing-voice-slowly" } else { "hearing-voice" }));
        }
        Err(silence) if by_learner => {
            said.0 = None;
            notify.write(Notify::sentence(silence.message_id()));
        }
        Err(_) => said.0 = None,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pinyin_that_was_written_goes_before_what_is_looked_up() {
        let mut readings = Readings::default();
        readings.add("行", "xíng");
        let said = |spoken: Spoken| utterance(&spoken, &readings);
        let surface = |pinyin| Utterance::from_surface(pinyin).ok();
        assert_eq!(said(Spoken::mandarin("行", "háng")), surface("háng"));
        assert_eq!(said(Spoken::mandarin("行", "")), surface("xíng"));
        assert_eq!(said(Spoken::mandarin("你好", "nǐ hǎo")), surface("ní hǎo"));
        assert_eq!(said(Spoken::mandarin("", "mǎ")), surface("mǎ"));
        assert_eq!(said(Spoken::mandarin("西藏", "")), None);
        let given = Spoken { surface: Some("lǎohú".to_owned()), ..Spoken::mandarin("老虎", "lǎohǔ") };
        assert_eq!(said(given), surface("lǎohú"));
    }
}
