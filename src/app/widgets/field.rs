//! The text field: one line, tall enough that Tibetan stacks are never cut, the cursor steady so that an idle
//! screen draws nothing.

use std::time::Duration;

use accesskit::{Node as Accessible, Role};
use bevy::a11y::AccessibilityNode;
use bevy::input_focus::InputFocus;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;
use bevy::text::{EditableText, FontWeight, LineHeight, TextCursorStyle, TextEdit, TextEditChange};

use super::text::font;
use super::{Origin, Side, Ui, column};
use crate::app::fonts;
use crate::app::steps::FocusName;
use crate::app::theme::{Look, RING};

/// What a field shows.
#[derive(Clone, Copy, Debug)]
pub struct FieldLook<'a> {
    /// Stable name for the focus and for telling fields apart.
    pub name: &'a str,
    /// What a screen reader calls it.
    pub label: &'a str,
    /// Its text to begin with.
    pub text: &'a str,
    /// Most characters it takes.
    pub longest: usize,
    /// Size of its text in logical pixels at scale 1.
    pub size: f32,
    /// Width in logical pixels.
    pub width: f32,
    /// Whether the focus starts here.
    pub first: bool,
    /// What is asked for, which decides how it is typed.
    pub asks: Asks,
    /// Where it stands above the help with typing, when that is wider.
    pub side: Side,
}

/// What a field asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Asks {
    /// Any text.
    #[default]
    Anything,
    /// Chinese.
    Mandarin,
    /// Tibetan.
    Tibetan,
    /// Letters and digits as the keyboard writes them, such as pinyin: there is no help with typing.
    Latin,
}

/// The place under a field for the help with typing it (`app/typing.rs`). It is live: what is typed never causes a
/// redraw of the screen.
#[derive(Component, Clone, Copy, Debug)]
pub struct TypingPlace {
    /// The field above it.
    pub field: Entity,
    /// What the field asks for.
    pub asks: Asks,
    /// Width of the field in logical pixels.
    pub width: f32,
    /// Where the help stands.
    pub side: Side,
}

/// A field, by its name.
#[derive(Component, Clone, Debug)]
pub struct TypedField {
    name: String,
    /// The text that the screen was told last, or gave itself.
    told: String,
}

/// The text of a field has changed.
#[derive(Message, Clone, Debug)]
pub struct FieldChanged {
    /// Which field.
    pub name: String,
    /// Its whole text.
    pub text: String,
}

/// Spawns a field with the place for help under it.
pub fn field(ui: &mut Ui, look: FieldLook) -> Entity {
    if look.asks == Asks::Latin {
        return input(ui, look);
    }
    let mut field = Entity::PLACEHOLDER;
    column(ui, 4.0, look.side, |ui| {
        field = input(ui, look);
        let (place, _) = ui.keep::<TypingPlace>(&format!("{}-typing", look.name));
        let under = TypingPlace { field, asks: look.asks, width: look.width, side: look.side };
        let node = Node { flex_direction: FlexDirection::Column, max_width: percent(100), ..default() };
        ui.commands.entity(place).insert((node, under));
    });
    field
}

/// Spawns the field of a table's cell: as wide as the cell, without a place for help under it, the caret at the end of what
/// stands there.
pub fn cell_field(ui: &mut Ui, look: FieldLook) -> Entity {
    let entity = input_of(ui, look, true);
    ui.commands.entity(entity).insert((
        Node {
            width: percent(100),
            padding: UiRect::axes(px(8), px(1)),
            border: UiRect::all(px(2)),
            border_radius: BorderRadius::all(px(8)),
            overflow: Overflow::clip_x(),
            ..default()
        },
        Outline { width: px(RING), offset: px(0), color: Color::NONE },
    ));
    entity
}

fn input(ui: &mut Ui, look: FieldLook) -> Entity {
    input_of(ui, look, false)
}

/// Spawns the input. When the same page is drawn again it is taken over with its caret and whatever an input method is
/// composing; only a text that the screen itself has changed is put in its place.
fn input_of(ui: &mut Ui, look: FieldLook, at_end: bool) -> Entity {
    let palette = ui.palette();
    let (entity, origin) = ui.keep::<TypedField>(look.name);
    let text = look.text.to_owned();
    match origin {
        Origin::Spawned => {
            let typed = TypedField { name: look.name.to_owned(), told: text };
            ui.commands.entity(entity).insert((editable(look.text, look.longest, at_end), typed));
        }
        Origin::Kept => {
            ui.commands.entity(entity).queue(move |mut field: EntityWorldMut| {
                let Some(mut typed) = field.get_mut::<TypedField>() else { return };
                if typed.told != text {
                    let editable = editable(&text, look.longest, at_end);
                    typed.told = text;
                    field.insert(editable);
                }
            });
        }
    }
    ui.commands.entity(entity).insert((
        Node {
            width: px(look.width),
            max_width: percent(100),
            padding: UiRect::axes(px(18), px(6)),
            border: UiRect::all(px(2)),
            border_radius: BorderRadius::all(px(12)),
            overflow: Overflow::clip_x(),
            ..default()
        },
        TextLayout::no_wrap(),
        font(fonts::LATIN, look.size, FontWeight::NORMAL),
        // Room for a Tibetan stack above and below, whatever is typed.
        LineHeight::RelativeToFont(FIELD_LINE),
        TextColor(palette.ink),
        TextCursorStyle {
            color: palette.accent,
            selection_color: palette.attention.with_alpha(0.4),
            ..default()
        },
        BackgroundColor(palette.card),
        BorderColor::all(palette.line),
        Outline { width: px(RING), offset: px(2), color: Color::NONE },
        TabIndex(0),
        (AccessibilityNode::from(Accessible::new(Role::TextInput)), AccessibleLabel::new(look.label)),
        FocusName { name: look.name.to_owned(), first: look.first },
    ));
    entity
}

/// `at_end` puts the caret behind the text.
fn editable(text: &str, longest: usize, at_end: bool) -> EditableText {
    let mut editable = EditableText::new(text);
    editable.max_characters = Some(longest);
    editable.visible_lines = Some(1.0);
    editable.cursor_width = 0.07;
    // A blinking cursor would wake the machine twice a second for nothing.
    editable.cursor_blink_period = Duration::MAX;
    if at_end {
        editable.queue_edit(TextEdit::TextEnd(false));
    }
    editable
}

/// Line height of a field in em of its Latin font.
const FIELD_LINE: f32 = 1.8;

/// Tells the screens what was typed.
pub fn report_edits(
    edit: On<TextEditChange>,
    mut fields: Query<(&mut TypedField, &EditableText)>,
    mut changed: MessageWriter<FieldChanged>,
) {
    let Ok((mut field, text)) = fields.get_mut(edit.event_target()) else { return };
    let text = text.value().to_string();
    // The event also fires when only the cursor has moved.
    if field.told != text {
        field.told.clone_from(&text);
        changed.write(FieldChanged { name: field.name.clone(), text });
    }
}

/// Shows the focus on the fields.
pub fn dress_fields(
    mut fields: Query<(Entity, &mut Outline), With<TypedField>>,
    focus: Res<InputFocus>,
    look: Res<Look>,
) {
    let ring = look.palette().attention;
    for (entity, mut outline) in &mut fields {
        let colour = if focus.get() == Some(entity) { ring } else { Color::NONE };
        if outline.color != colour {
            outline.color = colour;
        }
    }
}
