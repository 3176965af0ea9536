//! Every action has a key: hotkeys press the button that shows them, arrows move the focus, Esc goes back.

use bevy::input::ButtonState;
use bevy::input::keyboard::KeyboardInput;
use bevy::input_focus::tab_navigation::{NavAction, TabIndex, TabNavigation, handle_tab_navigation};
use bevy::input_focus::{FocusCause, FocusGained, FocusedInput, InputFocus};
use bevy::prelude::*;
use bevy::text::EditableText;
use bevy::ui::InteractionDisabled;
use bevy::ui_widgets::{Activate, ScrollArea, ScrollIntoView};
use bevy::window::PrimaryWindow;

use super::steps::StageSystems;

/// Returns whether one of these keys is held down, or was in this frame: a quick chord may begin and end within one.
pub fn is_held(held: &ButtonInput<KeyCode>, keys: [KeyCode; 2]) -> bool {
    held.any_pressed(keys) || held.any_just_pressed(keys) || held.any_just_released(keys)
}

/// The key of an action, by its place on the keyboard, so that it works under any layout.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hotkey {
    /// Enter.
    Enter,
    /// Escape.
    Escape,
    /// A digit of the main row or of the number pad.
    Digit(u8),
    /// A letter, upper case.
    Letter(char),
    /// A letter, upper case, or `-`, together with the control key. It works in a text field too.
    Control(char),
    /// A function key.
    Function(u8),
    /// The key that takes back.
    Backspace,
    /// An arrow. While a control has it, that arrow does not move the focus.
    Arrow(Arrow),
}

/// The arrow keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrow {
    /// Up.
    Up,
    /// Down.
    Down,
    /// Left.
    Left,
    /// Right.
    Right,
}

impl Hotkey {
    /// Returns what is written on the key.
    pub fn cap(self) -> String {
        match self {
            Self::Enter => "Enter".into(),
            Self::Escape => "Esc".into(),
            Self::Digit(digit) => digit.to_string(),
            Self::Letter(letter) => letter.to_string(),
            Self::Control('-') => "Ctrl −".into(),
            Self::Control(letter) => format!("Ctrl {letter}"),
            Self::Function(number) => format!("F{number}"),
            Self::Backspace => "Backspace".into(),
            Self::Arrow(Arrow::Up) => "↑".into(),
            Self::Arrow(Arrow::Down) => "↓".into(),
            Self::Arrow(Arrow::Left) => "←".into(),
            Self::Arrow(Arrow::Right) => "→".into(),
        }
    }

    /// Returns whether the key also changes a text or moves in it, and so belongs to a text field that has the focus.
    fn writes(self) -> bool {
        matches!(self, Self::Digit(_) | Self::Letter(_) | Self::Backspace | Self::Arrow(_))
    }

    /// Returns the hotkey at a place on the keyboard.
    pub fn of(code: KeyCode) -> Option<Self> {
        use KeyCode as K;
        const DIGITS: [(KeyCode, KeyCode); 10] = [
            (K::Digit0, K::Numpad0),
            (K::Digit1, K::Numpad1),
            (K::Digit2, K::Numpad2),
            (K::Digit3, K::Numpad3),
            (K::Digit4, K::Numpad4),
            (K::Digit5, K::Numpad5),
            (K::Digit6, K::Numpad6),
            (K::Digit7, K::Numpad7),
            (K::Digit8, K::Numpad8),
            (K::Digit9, K::Numpad9),
        ];
        const LETTERS: [(KeyCode, char); 26] = [
            (K::KeyA, 'A'),
            (K::KeyB, 'B'),
            (K::KeyC, 'C'),
            (K::KeyD, 'D'),
            (K::KeyE, 'E'),
            (K::KeyF, 'F'),
            (K::KeyG, 'G'),
            (K::KeyH, 'H'),
            (K::KeyI, 'I'),
            (K::KeyJ, 'J'),
            (K::KeyK, 'K'),
            (K::KeyL, 'L'),
            (K::KeyM, 'M'),
            (K::KeyN, 'N'),
            (K::KeyO, 'O'),
            (K::KeyP, 'P'),
            (K::KeyQ, 'Q'),
            (K::KeyR, 'R'),
            (K::KeyS, 'S'),
            (K::KeyT, 'T'),
            (K::KeyU, 'U'),
            (K::KeyV, 'V'),
            (K::KeyW, 'W'),
            (K::KeyX, 'X'),
            (K::KeyY, 'Y'),
            (K::KeyZ, 'Z'),
        ];
        const FUNCTIONS: [KeyCode; 12] =
            [K::F1, K::F2, K::F3, K::F4, K::F5, K::F6, K::F7, K::F8, K::F9, K::F10, K::F11, K::F12];
        match code {
            K::Enter | K::NumpadEnter => return Some(Self::Enter),
            K::Escape => return Some(Self::Escape),
            K::Backspace => return Some(Self::Backspace),
            K::ArrowUp => return Some(Self::Arrow(Arrow::Up)),
            K::ArrowDown => return Some(Self::Arrow(Arrow::Down)),
            K::ArrowLeft => return Some(Self::Arrow(Arrow::Left)),
            K::ArrowRight => return Some(Self::Arrow(Arrow::Right)),
            _ => {}
        }
        if let Some((number, _)) = (1u8..).zip(FUNCTIONS).find(|(_, key)| *key == code) {
            return Some(Self::Function(number));
        }
        let digit = (0u8..).zip(DIGITS).find(|(_, (row, pad))| *row == code || *pad == code);
        digit
            .map(|(digit, _)| Self::Digit(digit))
            .or_else(|| LETTERS.iter().find(|(key, _)| *key == code).map(|(_, letter)| Self::Letter(*letter)))
    }
}

/// A key that a control answers by itself while it has the focus, in place of the button that shows the key.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeepsHotkey(pub Hotkey);

/// A second key of a control, which is not shown on it.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct AlsoHotkey(pub Hotkey);

/// A card of a long list, in which the keys that turn pages lead from card to card.
#[derive(Component, Clone, Copy, Debug, Default)]
pub struct Listed;

/// Brings a control or a text into sight once it has been laid out.
#[derive(Component, Clone, Copy, Debug, Default)]
pub struct BringIntoView {
    /// How many frames it waits.
    wait: u8,
}

impl BringIntoView {
    /// Brings into sight after all that does not wait, so that this is seen even where there is no room for both.
    pub fn last() -> Self {
        Self { wait: 2 }
    }
}

/// Installs the keys.
pub fn plugin(app: &mut App) {
    app.add_observer(press_hotkey)
        .add_observer(move_focus)
        .add_observer(keep_focus_in_view)
        .add_systems(Startup, listen_for_tab)
        .add_systems(Update, bring_into_view.before(StageSystems::Show));
}

/// Tab and Shift+Tab go from control to control. Heard at the window, after the focused control had its say. Bevy's
/// plugin for it would also give the focus to whatever is clicked.
fn listen_for_tab(mut commands: Commands, windows: Query<Entity, With<PrimaryWindow>>) {
    for window in &windows {
        commands.entity(window).observe(handle_tab_navigation);
    }
}

/// Presses the button that shows the key. Heard at the window, after the focused control had its say; but a
/// text field swallows Esc, which always goes back, so that one is heard at the field itself.
fn press_hotkey(
    key: On<FocusedInput<KeyboardInput>>,
    windows: Query<(), With<Window>>,
    fields: Query<&EditableText>,
    focus: Res<InputFocus>,
    held: Res<ButtonInput<KeyCode>>,
    buttons: Query<(Entity, Option<&Hotkey>, Option<&AlsoHotkey>), Without<InteractionDisabled>>,
    keepers: Query<&KeepsHotkey>,
    mut commands: Commands,
) {
    let input = &key.input;
    if input.state != ButtonState::Pressed || input.repeat {
        return;
    }
    let with_control = is_held(&held, [KeyCode::ControlLeft, KeyCode::ControlRight]);
    let pressed = match (with_control, input.key_code) {
        (true, KeyCode::Minus | KeyCode::NumpadSubtract) => Hotkey::Control('-'),
        (true, code) => match Hotkey::of(code) {
            Some(Hotkey::Letter(letter)) => Hotkey::Control(letter),
            _ => return,
        },
        (false, code) => match Hotkey::of(code) {
            Some(pressed) => pressed,
            None => return,
        },
    };
    let field = focus.get().and_then(|entity| fields.get(entity).ok());
    if field.is_some_and(EditableText::is_composing) {
        return;
    }
    let heard_here = if pressed == Hotkey::Escape && field.is_some() {
        fields.contains(key.focused_entity)
    } else {
        windows.contains(key.focused_entity)
    };
    let with_modifier =
        held.any_pressed([KeyCode::AltLeft, KeyCode::AltRight, KeyCode::SuperLeft, KeyCode::SuperRight]);
    let is_kept =
        focus.get().and_then(|entity| keepers.get(entity).ok()).is_some_and(|keeps| keeps.0 == pressed);
    if !heard_here || with_modifier || is_kept || (field.is_some() && pressed.writes()) {
        return;
    }
    let is_its = |hotkey: Option<&Hotkey>, also: Option<&AlsoHotkey>| {
        hotkey == Some(&pressed) || also.is_some_and(|also| also.0 == pressed)
    };
    if let Some((button, ..)) = buttons.iter().find(|(_, hotkey, also)| is_its(*hotkey, *also)) {
        commands.trigger(Activate { entity: button });
    }
}

/// Moves the focus to the nearest control in the direction of an arrow key, or scrolls the page when there is
/// none that way. The keys that turn pages scroll; in a list they take the focus along.
fn move_focus(
    mut key: On<FocusedInput<KeyboardInput>>,
    windows: Query<(), With<Window>>,
    controls: Query<
        (Entity, &UiGlobalTransform, &ComputedNode),
        (With<TabIndex>, Without<InteractionDisabled>),
    >,
    mut pages: Query<(&ComputedNode, &mut ScrollPosition), With<ScrollArea>>,
    taken: Query<(Option<&Hotkey>, Option<&AlsoHotkey>), Without<InteractionDisabled>>,
    listed: Query<(Entity, &UiGlobalTransform, &ComputedNode), With<Listed>>,
    fields: Query<(), With<EditableText>>,
    tabs: TabNavigation,
    mut focus: ResMut<InputFocus>,
) {
    if key.input.state != ButtonState::Pressed || !windows.contains(key.focused_entity) {
        return;
    }
    let hotkey = Hotkey::of(key.input.key_code);
    let takes = |(own, also): (Option<&Hotkey>, Option<&AlsoHotkey>)| {
        own.copied() == hotkey || also.map(|also| also.0) == hotkey
    };
    if hotkey.is_some() && taken.iter().any(takes) {
        return;
    }
    // In a field they move its caret.
    let moves_caret = matches!(key.input.key_code, KeyCode::Home | KeyCode::End);
    if moves_caret && focus.get().is_some_and(|entity| fields.contains(entity)) {
        return;
    }
    let (direction, scroll) = match key.input.key_code {
        KeyCode::ArrowUp => (Vec2::NEG_Y, -SCROLL_STEP),
        KeyCode::ArrowDown => (Vec2::Y, SCROLL_STEP),
        KeyCode::ArrowLeft => (Vec2::NEG_X, 0.0),
        KeyCode::ArrowRight => (Vec2::X, 0.0),
        KeyCode::PageUp => (Vec2::ZERO, -PAGE_STEP),
        KeyCode::PageDown => (Vec2::ZERO, PAGE_STEP),
        KeyCode::Home => (Vec2::ZERO, -TO_THE_END),
        KeyCode::End => (Vec2::ZERO, TO_THE_END),
        _ => return,
    };
    key.propagate(false);
    let focused = focus.get().and_then(|entity| listed.get(entity).ok());
    if let Some((card, at, node)) = focused.filter(|_| direction == Vec2::ZERO) {
        let there = at.translation + Vec2::new(0.0, scroll / node.inverse_scale_factor);
        let distance = |at: &UiGlobalTransform| (at.translation - there).abs();
        let nearest = listed.iter().min_by(|(_, one, _), (_, other, _)| {
            let (one, other) = (distance(one), distance(other));
            one.y.total_cmp(&other.y).then(one.x.total_cmp(&other.x))
        });
        if let Some((nearest, ..)) = nearest.filter(|(nearest, ..)| *nearest != card) {
            focus.set(nearest, FocusCause::Navigated);
            return;
        }
    }
    if direction != Vec2::ZERO {
        let Some(from) = focus.get().and_then(|entity| controls.get(entity).ok()) else {
            if let Ok(first) = tabs.navigate(&focus, NavAction::First) {
                focus.set(first, FocusCause::Navigated);
            }
            return;
        };
        let start = from.1.translation;
        let nearest = controls
            .iter()
            .filter(|(entity, ..)| *entity != from.0)
            .filter_map(|(entity, transform, _)| {
                let way = transform.translation - start;
                let along = way.dot(direction);
                let across = (way - along * direction).length();
                (along > 1.0).then_some((entity, along + 2.0 * across))
            })
            .min_by(|a, b| a.1.total_cmp(&b.1));
        if let Some((entity, _)) = nearest {
            focus.set(entity, FocusCause::Navigated);
            return;
        }
    }
    for (node, mut position) in &mut pages {
        let hidden = (node.content_size.y - node.size.y) * node.inverse_scale_factor;
        position.y = (position.y + scroll).clamp(0.0, hidden.max(0.0));
    }
}

/// Logical pixels an arrow scrolls.
const SCROLL_STEP: f32 = 60.0;
/// Logical pixels Page Up and Page Down scroll.
const PAGE_STEP: f32 = 420.0;
/// More than any page is long: what Home and End scroll.
const TO_THE_END: f32 = 1.0e6;

/// A control that was reached by key may be out of sight; one that was pointed at is not.
fn keep_focus_in_view(gained: On<FocusGained>, mut commands: Commands) {
    // The event also reaches what the control is in, which is no part of what is to be seen.
    let is_control = gained.entity == gained.original_event_target();
    if is_control && gained.cause == FocusCause::Navigated {
        commands.trigger(ScrollIntoView { entity: gained.entity });
    }
}

/// A node has its place when its first frame is over.
fn bring_into_view(mut waiting: Query<(Entity, &ComputedNode, &mut BringIntoView)>, mut commands: Commands) {
    for (entity, node, mut bring) in &mut waiting {
        if bring.wait > 0 {
            bring.wait -= 1;
        } else if node.size != Vec2::ZERO {
            commands.entity(entity).remove::<BringIntoView>();
            commands.trigger(ScrollIntoView { entity });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_pad_is_as_good_as_the_row() {
        assert_eq!(Hotkey::of(KeyCode::Digit3), Some(Hotkey::Digit(3)));
        assert_eq!(Hotkey::of(KeyCode::Numpad3), Some(Hotkey::Digit(3)));
        assert_eq!(Hotkey::of(KeyCode::NumpadEnter), Some(Hotkey::Enter));
        assert_eq!(Hotkey::of(KeyCode::ShiftLeft), None);
    }

    #[test]
    fn a_field_keeps_the_keys_that_write() {
        assert!(Hotkey::Digit(1).writes() && Hotkey::Letter('N').writes());
        assert!(!Hotkey::Enter.writes() && !Hotkey::Function(2).writes());
    }
}
