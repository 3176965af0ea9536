//! Keys on their way to the field: taken, or left as they are.

use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput, NativeKey, NativeKeyCode};
use bevy::input_focus::{FocusCause, InputFocus};
use bevy::prelude::*;
use bevy::text::{EditableText, FontCx, LayoutCx, PreeditCursor, TextEdit};
use bevy::window::Ime;

use super::{Typing, pinyin, wylie};
use crate::app::widgets::TypedField;
use crate::progress::TypingMethod;

/// A key as both methods know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stroke {
    Char(char),
    Enter,
    Backspace,
    Escape,
    Next,
    Previous,
    PageDown,
    PageUp,
    /// To the next field: what is composed becomes what is shown first.
    Tab,
}

/// Letters after which a composition ends by itself: longer than a sentence in pinyin or any syllable in Wylie, and as
/// much as is looked up anew at every key.
const LONGEST: usize = 60;

/// What a key led to, of either method.
#[derive(Default)]
pub(super) struct Outcome {
    pub commit: String,
    pub taken: bool,
}

impl From<pinyin::Outcome> for Outcome {
    fn from(outcome: pinyin::Outcome) -> Self {
        Self { commit: outcome.commit, taken: outcome.taken }
    }
}

impl From<wylie::Outcome> for Outcome {
    fn from(outcome: wylie::Outcome) -> Self {
        Self { commit: outcome.commit, taken: outcome.taken }
    }
}

impl Typing {
    pub(super) fn press_pinyin(&mut self, key: pinyin::Key) -> Outcome {
        self.pinyin.press(key, self.words.table()).into()
    }

    fn press(&mut self, stroke: Stroke) -> Outcome {
        if !matches!(stroke, Stroke::Char(_)) || self.length() < LONGEST {
            return self.press_on(stroke);
        }
        let ended = match self.method {
            TypingMethod::Pinyin => self.press_pinyin(pinyin::Key::Space).commit,
            TypingMethod::Wylie | TypingMethod::Keyboard => self.finish(),
        };
        let next = self.press_on(stroke);
        Outcome { commit: ended + &next.commit, taken: next.taken }
    }

    /// Returns how many letters are in hand.
    fn length(&self) -> usize {
        self.pinyin.keys().len() + self.wylie.keys().len()
    }

    /// Takes the chosen candidate for what is composed in pinyin, and the first ones for what is left after it.
    fn take_first(&mut self) -> String {
        let mut taken = String::new();
        while !self.pinyin.is_empty() {
            let before = self.pinyin.keys().len();
            taken.push_str(&self.press_pinyin(pinyin::Key::Space).commit);
            if self.pinyin.keys().len() >= before {
                // Letters that no word is written with go in as they are.
                taken.push_str(&self.finish());
            }
        }
        taken
    }

    fn press_on(&mut self, stroke: Stroke) -> Outcome {
        match self.method {
            TypingMethod::Keyboard => Outcome::default(),
            // Without the words nothing could be chosen: the letters go in as they are.
            TypingMethod::Pinyin if self.words.fault().is_some() => Outcome::default(),
            TypingMethod::Pinyin if stroke == Stroke::Tab => {
                Outcome { commit: self.take_first(), taken: false }
            }
            TypingMethod::Pinyin => {
                let pages = !self.pinyin.is_empty();
                self.press_pinyin(match stroke {
                    Stroke::Char('=') if pages => pinyin::Key::PageDown,
                    Stroke::Char('-') if pages => pinyin::Key::PageUp,
                    Stroke::Char(c) => pinyin::Key::Char(c),
                    Stroke::Enter => pinyin::Key::Enter,
                    Stroke::Backspace => pinyin::Key::Backspace,
                    Stroke::Escape => pinyin::Key::Escape,
                    Stroke::Next | Stroke::Tab => pinyin::Key::Next,
                    Stroke::Previous => pinyin::Key::Previous,
                    Stroke::PageDown => pinyin::Key::PageDown,
                    Stroke::PageUp => pinyin::Key::PageUp,
                })
            }
            TypingMethod::Wylie => match stroke {
                Stroke::Char(c) => self.wylie.press(wylie::Key::Char(c)).into(),
                Stroke::Enter => self.wylie.press(wylie::Key::Enter).into(),
                Stroke::Backspace => self.wylie.press(wylie::Key::Backspace).into(),
                Stroke::Escape => self.wylie.press(wylie::Key::Escape).into(),
                // There is nothing to choose: the key is for the field, after the syllable.
                Stroke::Next | Stroke::Previous | Stroke::PageDown | Stroke::PageUp | Stroke::Tab => {
                    Outcome { commit: self.finish(), taken: false }
                }
            },
        }
    }
}

/// Takes the keys that belong to a composition before the focus hears of them. A key that is taken goes on as one
/// without a name that writes what is to go in, so that the field takes everything in its order.
pub(super) fn take_keys(
    mut keys: MessageMutator<KeyboardInput>,
    mut composed: MessageReader<Ime>,
    mut typing: ResMut<Typing>,
    mut focus: ResMut<InputFocus>,
    held: Res<ButtonInput<KeyCode>>,
    mut fields: Query<&mut EditableText, With<TypedField>>,
    mut fonts: ResMut<FontCx>,
    mut layouts: ResMut<LayoutCx>,
) {
    let by_system = composed.read().any(|ime| match ime {
        Ime::Preedit { value, .. } | Ime::Commit { value, .. } => !value.is_empty(),
        Ime::Enabled { .. } | Ime::Disabled { .. } => false,
    });
    if keys.is_empty() && !by_system {
        return;
    }
    let Some(field) = typing.field else {
        keys.clear();
        return;
    };
    let Ok(mut text) = fields.get_mut(field) else { return };
    let has_focus = focus.get() == Some(field);
    if typing.is_composing() {
        // The field hears keys only while it composes nothing.
        text.editor.driver(&mut fonts, &mut layouts).clear_compose();
        if by_system {
            let letters = typing.finish();
            text.editor.driver(&mut fonts, &mut layouts).insert_or_replace_selection(&letters);
        }
    } else if text.is_composing() {
        keys.clear();
        return;
    }
    for key in keys.read().filter(|key| key.state == ButtonState::Pressed) {
        if key.logical_key == Key::Escape && typing.builder.is_some() && !typing.is_composing() {
            typing.builder = None;
            focus.set(field, FocusCause::Navigated);
            rewrite(key, "");
            continue;
        }
        if !has_focus || typing.method == TypingMethod::Keyboard {
            continue;
        }
        let is_command = held.any_pressed([
            KeyCode::ControlLeft,
            KeyCode::ControlRight,
            KeyCode::AltLeft,
            KeyCode::SuperLeft,
            KeyCode::SuperRight,
        ]);
        if is_command {
            leave(typing.bypass_change_detection(), &mut text);
            typing.set_changed();
            continue;
        }
        let before = typing.is_composing();
        take(key, typing.bypass_change_detection(), &mut text);
        if before || typing.is_composing() {
            typing.set_changed();
        }
    }
}

/// Gives a key to the method.
fn take(key: &mut KeyboardInput, typing: &mut Typing, text: &mut EditableText) {
    let stroke = match &key.logical_key {
        Key::Character(_) => {
            let written = key.text.clone().unwrap_or_default();
            let mut taken = String::new();
            let mut changed = false;
            for c in written.chars() {
                let outcome = typing.press(Stroke::Char(c));
                changed |= outcome.taken || !outcome.commit.is_empty();
                taken.push_str(&outcome.commit);
                if !outcome.taken {
                    taken.push(c);
                }
            }
            if changed {
                rewrite(key, &taken);
            }
            return;
        }
        Key::Space => Stroke::Char(' '),
        Key::Enter => Stroke::Enter,
        Key::Backspace => Stroke::Backspace,
        Key::Escape => Stroke::Escape,
        Key::Tab => Stroke::Tab,
        Key::ArrowDown | Key::ArrowRight => Stroke::Next,
        Key::ArrowUp | Key::ArrowLeft => Stroke::Previous,
        Key::PageDown => Stroke::PageDown,
        Key::PageUp => Stroke::PageUp,
        Key::Home | Key::End | Key::Delete => return leave(typing, text),
        _ => return,
    };
    let outcome = typing.press(stroke);
    match (outcome.taken, stroke) {
        (true, _) => rewrite(key, &outcome.commit),
        (false, Stroke::Char(c)) if !outcome.commit.is_empty() => {
            rewrite(key, &format!("{}{c}", outcome.commit));
        }
        (false, _) => insert(&outcome.commit, text),
    }
}

/// Ends the composition before a key that moves the caret or selects: what is selected would be replaced.
fn leave(typing: &mut Typing, text: &mut EditableText) {
    insert(&typing.finish(), text);
}

fn insert(written: &str, text: &mut EditableText) {
    if !written.is_empty() {
        text.queue_edit(TextEdit::Insert(written.into()));
    }
}

/// Makes a key one that has no name and writes a text.
fn rewrite(key: &mut KeyboardInput, text: &str) {
    key.key_code = KeyCode::Unidentified(NativeKeyCode::Unidentified);
    key.logical_key = Key::Unidentified(NativeKey::Unidentified);
    key.text = (!text.is_empty()).then(|| text.into());
}

/// Shows in the field what is composed, as an input method of the system would.
pub(super) fn show_composition(
    typing: Res<Typing>,
    focus: Res<InputFocus>,
    mut fields: Query<&mut EditableText, With<TypedField>>,
) {
    let Some(field) = typing.field.filter(|field| typing.is_composing() && focus.get() == Some(*field))
    else {
        return;
    };
    let Ok(mut text) = fields.get_mut(field) else { return };
    if !text.is_composing() {
        let value = typing.composed();
        let end = value.len();
        let cursor = Some(PreeditCursor { anchor: end, focus: end });
        text.queue_edit(TextEdit::ImeSetCompose { value: value.as_str().into(), cursor });
    }
}
