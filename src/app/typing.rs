//! Typing without a keyboard for it: letters become hanzi or Tibetan on their way into a field.
//!
//! This is an input method of the program's own. As one of the system does, it takes keys before the field hears of them,
//! shows in the field what is being composed, and puts in what is done; the rules are those of the language room. While an
//! input method of the system is composing, it keeps out of the way. It lives under the field ([`TypingPlace`]) and is
//! drawn by itself: nothing that is typed redraws the screen.

mod bar;
mod builder;
mod keys;
mod words;

use std::path::Path;

use bevy::input::InputSystems;
use bevy::input_focus::{FocusCause, FocusLost, InputFocus, InputFocusSystems};
use bevy::picking::events::{Pointer, Press};
use bevy::prelude::*;
use bevy::text::{EditableText, TextEdit, TextLayoutInfo};

use self::builder::{Builder, BuilderAction};
use self::words::WordTable;
use super::stage::AppActions;
use super::steps::StageSystems;
use super::storage::{CurrentSettings, Taste};
use super::widgets::{Asks, TypedField, TypingPlace};
use crate::language::mandarin::input as pinyin;
use crate::language::tibetan::input as wylie;
use crate::progress::{TypingChoices, TypingMethod};

/// What is being typed.
#[derive(Resource)]
pub struct Typing {
    /// The field that has the focus, or had it last on its page.
    field: Option<Entity>,
    asks: Asks,
    method: TypingMethod,
    pinyin: pinyin::Composition,
    wylie: wylie::Composition,
    words: WordTable,
    builder: Option<Builder>,
}

/// The step in which keys are taken for what is composed: what is left after it is nobody's yet.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TakesKeys;

/// What is pressed under a field.
#[derive(Message, Clone, Copy, Debug)]
enum TypingAction {
    /// Goes on to the next method.
    NextMethod,
    /// Takes the candidate with this place on its page.
    Choose(usize),
    PageDown,
    PageUp,
    /// Opens or closes the builder of syllables.
    ToggleBuilder,
    Build(BuilderAction),
}

impl Typing {
    /// Returns whether the words of pinyin input are being read.
    pub fn is_reading(&self) -> bool {
        self.words.is_reading()
    }

    fn is_composing(&self) -> bool {
        !self.pinyin.is_empty() || !self.wylie.is_empty()
    }

    /// Returns what stands in the field while it is composed.
    fn composed(&self) -> String {
        match self.method {
            TypingMethod::Keyboard => String::new(),
            TypingMethod::Pinyin => self.pinyin.keys().to_owned(),
            TypingMethod::Wylie => self.wylie.preview().to_string(),
        }
    }

    /// Ends the composition as it stands in the field.
    fn finish(&mut self) -> String {
        let composed = self.composed();
        self.pinyin = pinyin::Composition::new(self.pinyin.digits);
        self.wylie = wylie::Composition::default();
        composed
    }

    /// Ends the composition, if there is one, and leaves it in its field.
    fn finish_in(&mut self, fields: &mut Query<&mut EditableText, With<TypedField>>) {
        if self.is_composing() {
            let text = self.finish();
            self.put(&text, fields);
        }
    }

    /// Puts a text into the field in place of what is composed there.
    fn put(&self, text: &str, fields: &mut Query<&mut EditableText, With<TypedField>>) {
        if let Some(mut field) = self.field.and_then(|field| fields.get_mut(field).ok()) {
            field.queue_edit(TextEdit::ImeCommit { value: text.into() });
        }
    }
}

/// Returns the method of a field.
fn method(choices: &mut TypingChoices, asks: Asks) -> &mut TypingMethod {
    match asks {
        Asks::Mandarin => &mut choices.mandarin,
        Asks::Tibetan => &mut choices.tibetan,
        Asks::Anything | Asks::Latin => &mut choices.other,
    }
}

/// Installs the typing; `assets` is the folder of the program's own files.
pub fn plugin(app: &mut App, assets: &Path) {
    app.insert_resource(Typing {
        field: None,
        asks: Asks::default(),
        method: TypingMethod::default(),
        pinyin: pinyin::Composition::default(),
        wylie: wylie::Composition::default(),
        words: WordTable::of(assets),
        builder: None,
    })
    .add_action::<TypingAction>()
    .add_systems(
        PreUpdate,
        (follow_focus, keys::take_keys)
            .chain()
            .in_set(TakesKeys)
            .after(InputSystems)
            .before(InputFocusSystems::Dispatch),
    )
    .add_systems(PreUpdate, keys::show_composition.after(InputFocusSystems::Dispatch))
    .add_systems(Update, act.in_set(StageSystems::Act))
    .add_systems(Update, (words::read_words, bar::draw).chain().after(StageSystems::Show))
    .add_systems(PostUpdate, (bar::reveal, bar::keep_in_window).after(bevy::ui::UiSystems::Layout))
    .add_systems(PostUpdate, underline_once.after(bevy::ui::UiSystems::PostLayout))
    .add_observer(finish_when_focus_leaves)
    .add_observer(finish_when_pressed_elsewhere);
}

fn follow_focus(
    mut typing: ResMut<Typing>,
    focus: Res<InputFocus>,
    current: Res<CurrentSettings>,
    places: Query<&TypingPlace>,
) {
    let of = |field: Option<Entity>| places.iter().find(|place| Some(place.field) == field);
    let mut choices = current.settings.typing;
    let place = of(focus.get()).or_else(|| of(typing.field)).filter(|_| choices.own);
    let field = place.map(|place| place.field);
    let asks = place.map_or(Asks::Latin, |place| place.asks);
    let method = if asks == Asks::Latin { TypingMethod::Keyboard } else { *method(&mut choices, asks) };
    let digits = if choices.tone_digits { pinyin::Digits::Tones } else { pinyin::Digits::Choose };
    if typing.field != field {
        typing.finish();
        typing.builder = None;
        typing.field = field;
    }
    if (typing.asks, typing.method, typing.pinyin.digits) != (asks, method, digits) {
        typing.finish();
        typing.asks = asks;
        typing.method = method;
        typing.pinyin.digits = digits;
    }
}

fn act(
    mut actions: MessageReader<TypingAction>,
    mut typing: ResMut<Typing>,
    mut taste: Taste,
    mut fields: Query<&mut EditableText, With<TypedField>>,
    mut focus: ResMut<InputFocus>,
) {
    for action in actions.read() {
        match *action {
            TypingAction::NextMethod => {
                typing.finish_in(&mut fields);
                let asks = typing.asks;
                taste.change(|settings| {
                    let method = method(&mut settings.typing, asks);
                    *method = method.next();
                });
            }
            TypingAction::Choose(place) => {
                let committed = typing.press_pinyin(pinyin::Key::Choose(place)).commit;
                typing.put(&committed, &mut fields);
            }
            TypingAction::PageDown => {
                typing.press_pinyin(pinyin::Key::PageDown);
            }
            TypingAction::PageUp => {
                typing.press_pinyin(pinyin::Key::PageUp);
            }
            TypingAction::ToggleBuilder => {
                typing.finish_in(&mut fields);
                typing.builder = if typing.builder.is_some() { None } else { Some(Builder::default()) };
                // Whatever of the builder had the focus is gone.
                if let (None, Some(field)) = (&typing.builder, typing.field) {
                    focus.set(field, FocusCause::Navigated);
                }
            }
            TypingAction::Build(action) => {
                typing.finish_in(&mut fields);
                let edit = typing.builder.as_mut().and_then(|builder| builder.act(action));
                if let (Some(edit), Some(field)) = (edit, typing.field)
                    && let Ok(mut text) = fields.get_mut(field)
                {
                    text.queue_edit(edit);
                }
            }
        }
    }
}

/// Draws one line under what is composed. The engine draws one for each run of a font at the height that the font wants,
/// which under Tibetan beside Latin looks like two.
fn underline_once(mut fields: Query<&mut TextLayoutInfo, With<TypedField>>) {
    for mut field in &mut fields {
        let lines = &field.bypass_change_detection().preedit_underline_rects;
        if let [first, rest @ ..] = lines.as_slice()
            && !rest.is_empty()
        {
            let whole = rest.iter().fold(*first, |whole, line| Rect {
                min: Vec2::new(whole.min.x.min(line.min.x), whole.min.y.max(line.min.y)),
                max: whole.max.max(line.max),
            });
            field.preedit_underline_rects = vec![whole];
        }
    }
}

fn finish_when_focus_leaves(
    lost: On<FocusLost>,
    mut typing: ResMut<Typing>,
    mut fields: Query<&mut EditableText, With<TypedField>>,
) {
    if typing.is_composing() && typing.field == Some(lost.entity) {
        typing.finish_in(&mut fields);
    }
}

/// What is composed belongs to the answer for whoever presses “Check” with the mouse.
fn finish_when_pressed_elsewhere(
    press: On<Pointer<Press>>,
    mut typing: ResMut<Typing>,
    places: Query<&TypingPlace>,
    parents: Query<&ChildOf>,
    mut fields: Query<&mut EditableText, With<TypedField>>,
) {
    if !typing.is_composing() {
        return;
    }
    let target = press.original_event_target();
    let mut above = std::iter::once(target).chain(parents.iter_ancestors(target));
    if !above.any(|node| places.get(node).is_ok_and(|place| Some(place.field) == typing.field)) {
        typing.finish_in(&mut fields);
    }
}
