//! Keys on their way to a cell: those that lead from cell to cell are taken here, and what is struck after one of them waits
//! until the next cell has the focus. So nothing is lost however fast somebody types.

use bevy::clipboard::Clipboard;
use bevy::ecs::system::SystemParam;
use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput, NativeKey, NativeKeyCode};
use bevy::input_focus::InputFocus;
use bevy::prelude::*;
use bevy::text::EditableText;

use super::{Editing, Editor, EditorWish, FIND_FIELD, cell_name, choices, is_chosen_from};
use crate::app::keys::is_held;
use crate::app::power::Awake;
use crate::app::redraw::NeedsRedraw;
use crate::app::screen::Screen;
use crate::app::steps::FocusName;
use crate::lesson::manuscript::{Field, Table};

/// What was struck and is not done yet.
#[derive(Resource, Default)]
pub struct Hands {
    /// What is wanted, in its order.
    pub queue: Vec<EditorWish>,
    held: Vec<KeyboardInput>,
}

impl Hands {
    /// Returns whether something waits.
    pub fn are_busy(&self) -> bool {
        !self.queue.is_empty() || !self.held.is_empty()
    }
}

/// What was copied, where there is no window system that keeps it: for tests and tours.
#[derive(Resource, Clone, Debug, Default)]
pub struct Shelf(pub Option<String>);

/// The clipboard.
#[derive(SystemParam)]
pub(super) struct Board<'w> {
    clipboard: ResMut<'w, Clipboard>,
    shelf: ResMut<'w, Shelf>,
}

impl Board<'_> {
    fn text(&mut self) -> Option<String> {
        self.shelf.0.clone().or_else(|| self.clipboard.fetch_text().poll_result()?.ok())
    }

    /// Returns whether the text is there for others now.
    pub fn put(&mut self, text: String) -> bool {
        match &mut self.shelf.0 {
            Some(shelf) => {
                *shelf = text;
                true
            }
            None => self.clipboard.set_text(text).is_ok(),
        }
    }
}

/// Keys that were held back go on their way once what came before them is done.
pub(super) fn release(
    mut hands: ResMut<Hands>,
    mut keys: MessageWriter<KeyboardInput>,
    redraw: Res<NeedsRedraw>,
    mut awake: ResMut<Awake>,
) {
    let hands = hands.bypass_change_detection();
    if hands.are_busy() {
        awake.for_some_frames();
    }
    if hands.queue.is_empty() && !redraw.is_pending() {
        for key in hands.held.drain(..) {
            keys.write(key);
        }
    }
}

/// Takes the keys that are for the table.
pub(super) fn take_keys(
    mut keys: MessageMutator<KeyboardInput>,
    editor: Res<Editor>,
    screen: Res<State<Screen>>,
    focus: Res<InputFocus>,
    names: Query<(&FocusName, Option<&EditableText>)>,
    held: Res<ButtonInput<KeyCode>>,
    mut hands: ResMut<Hands>,
    mut board: Board,
) {
    if *screen.get() != Screen::Editor || keys.is_empty() {
        return;
    }
    let Some(editing) = editor.open() else { return };
    let focused = focus.get().and_then(|entity| names.get(entity).ok());
    let chosen = editing.place().at.map(cell_name);
    let place = match focused {
        Some((name, text)) if Some(&name.name) == chosen.as_ref() => Spot::Cell(text),
        Some((name, _)) if name.name == FIND_FIELD => Spot::Find,
        _ => Spot::Elsewhere,
    };
    let hands = hands.bypass_change_detection();
    for key in keys.read() {
        if !hands.queue.is_empty() {
            hands.held.push(key.clone());
            blank(key);
            continue;
        }
        if key.state != ButtonState::Pressed {
            continue;
        }
        match wish_of(key, &place, editing, &held, &mut board) {
            Taken::No => {}
            Taken::As(wish) => {
                hands.queue.push(wish);
                blank(key);
            }
            Taken::AfterWriting => {
                hands.queue.push(EditorWish::Write);
                hands.held.push(key.clone());
                blank(key);
            }
            Taken::Writes(text) => {
                blank(key);
                key.text = Some(text.into());
            }
        }
    }
}

/// Where the focus is.
enum Spot<'a> {
    /// In the chosen cell; with its text, if it is written.
    Cell(Option<&'a EditableText>),
    Find,
    Elsewhere,
}

enum Taken {
    No,
    As(EditorWish),
    /// The cell is to be written first, then the key goes into it.
    AfterWriting,
    Writes(&'static str),
}

/// Makes a key one without a name that writes nothing.
fn blank(key: &mut KeyboardInput) {
    key.key_code = KeyCode::Unidentified(NativeKeyCode::Unidentified);
    key.logical_key = Key::Unidentified(NativeKey::Unidentified);
    key.text = None;
}

fn wish_of(
    key: &KeyboardInput,
    place: &Spot,
    editing: &Editing,
    held: &ButtonInput<KeyCode>,
    board: &mut Board,
) -> Taken {
    use EditorWish as W;
    use KeyCode as K;
    let control = is_held(held, [K::ControlLeft, K::ControlRight]);
    let alt = held.any_pressed([K::AltLeft, K::AltRight]);
    let shift = held.any_pressed([K::ShiftLeft, K::ShiftRight]);
    let code = match key.key_code {
        K::NumpadEnter => K::Enter,
        code => code,
    };
    match (code, control, alt) {
        (K::PageDown, true, false) => return Taken::As(W::NextPart(true)),
        (K::PageUp, true, false) => return Taken::As(W::NextPart(false)),
        _ => {}
    }
    let field = match place {
        Spot::Elsewhere => return Taken::No,
        Spot::Find if (code, control, alt) == (K::Enter, false, false) => return Taken::As(W::FindNext),
        Spot::Find => return Taken::No,
        Spot::Cell(field) => *field,
    };
    // A method of the system has the key.
    if field.is_some_and(EditableText::is_composing) {
        return Taken::No;
    }
    let wish = match (code, control, alt, shift) {
        (K::Tab, false, false, _) => W::Step(!shift),
        (K::Enter, false, false, true) if is_prose(editing) => return Taken::Writes(super::PARAGRAPH),
        (K::Enter, false, false, _) if editing.place().is_writing => W::NextRow,
        (K::Enter, false, false, _) => W::Write,
        (K::Enter, true, false, _) => W::Insert,
        (K::ArrowDown, false, false, false) => W::Rows(1),
        (K::ArrowUp, false, false, false) => W::Rows(-1),
        (K::ArrowDown, false, false, true) => W::Choose(1),
        (K::ArrowUp, false, false, true) => W::Choose(-1),
        (K::ArrowDown, false, true, _) => W::Move(1),
        (K::ArrowUp, false, true, _) => W::Move(-1),
        (K::ArrowLeft, false, false, _) if field.is_none() => W::Step(false),
        (K::ArrowRight, false, false, _) if field.is_none() => W::Step(true),
        (K::PageDown, false, false, _) => W::Page(true),
        (K::PageUp, false, false, _) => W::Page(false),
        (K::Home, true, false, _) => W::End(false),
        (K::End, true, false, _) => W::End(true),
        (K::KeyC | K::KeyX, true, false, _) if has_selection(field) => return Taken::No,
        (K::KeyC, true, false, _) => W::Copy { cuts: false },
        (K::KeyX, true, false, _) => W::Copy { cuts: true },
        (K::KeyV, true, false, _) => match board.text() {
            Some(text) if field.is_none() || is_block(&text) => W::Paste(text),
            _ => return Taken::No,
        },
        (_, false, false, _) => return take_character(key, field.is_some(), editing),
        _ => return Taken::No,
    };
    Taken::As(wish)
}

/// What a key that writes does in a cell.
fn take_character(key: &KeyboardInput, is_field: bool, editing: &Editing) -> Taken {
    let written = key.text.as_deref().and_then(|text| text.chars().next());
    let Some(c) = written.filter(|c| !c.is_control()) else { return Taken::No };
    let Some(cell) = editing.place().cell() else { return Taken::No };
    let manuscript = editing.manuscript();
    let Some(row) = manuscript.row(cell.table, cell.row) else { return Taken::No };
    let number = c.to_digit(10).and_then(|digit| usize::try_from(digit).ok()?.checked_sub(1));
    if is_chosen_from(cell.field, row) {
        let choice = number.and_then(|number| choices(cell.field, row, manuscript).into_iter().nth(number));
        return choice.map_or(Taken::No, |choice| Taken::As(EditorWish::Take(choice.value)));
    }
    if cell.field == Field::Picture
        && let Some(number) = number
        && number < editing.pictures().len()
        && !editing.shown(&cell).contains('.')
    {
        return Taken::As(EditorWish::Picture(number));
    }
    if is_field { Taken::No } else { Taken::AfterWriting }
}

/// Whether a text has paragraphs.
fn is_prose(editing: &Editing) -> bool {
    let field = editing.place().cell().map(|cell| cell.field);
    editing.place().table != Table::Head
        && matches!(field, Some(Field::TextBo | Field::TextZh | Field::TextEn))
}

fn has_selection(field: Option<&EditableText>) -> bool {
    field.is_some_and(|field| field.editor().selected_text().is_some_and(|text| !text.is_empty()))
}

/// Whether a text is more than one cell.
fn is_block(text: &str) -> bool {
    text.contains('\t') || text.trim_end_matches(['\r', '\n']).contains('\n')
}
