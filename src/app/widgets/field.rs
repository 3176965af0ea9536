//! The text field: one line, tall enough that Tibetan stacks are never cut, the cursor steady so that an idle
//! screen draws nothing.

use std::time::Duration;

use accesskit::{Node as Accessible, Role};
use bevy::a11y::AccessibilityNode;
use bevy::ecs::entity::EntityHashMap;
use bevy::input_focus::InputFocus;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;
use bevy::text::{EditableText, FontWeight, LineHeight, TextCursorStyle, TextEditChange};

use super::Ui;
use super::text::font;
use crate::app::fonts;
use crate::app::stage::FocusName;
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
}

/// A field, by its name.
#[derive(Component, Clone, Debug)]
pub struct TypedField(pub String);

/// The text of a field has changed.
#[derive(Message, Clone, Debug)]
pub struct FieldChanged {
    /// Which field.
    pub name: String,
    /// Its whole text.
    pub text: String,
}

/// Spawns a field.
pub fn field(ui: &mut Ui, look: FieldLook) -> Entity {
    let palette = ui.palette();
    let mut text = EditableText::new(look.text);
    text.max_characters = Some(look.longest);
    text.visible_lines = Some(1.0);
    text.cursor_width = 0.07;
    // A blinking cursor would wake the machine twice a second for nothing.
    text.cursor_blink_period = Duration::MAX;
    ui.commands
        .spawn((
            Node {
                width: px(look.width),
                max_width: percent(100),
                padding: UiRect::axes(px(18), px(6)),
                border: UiRect::all(px(2)),
                border_radius: BorderRadius::all(px(12)),
                overflow: Overflow::clip_x(),
                ..default()
            },
            text,
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
            FocusName { name: look.name.to_owned(), first: true },
            TypedField(look.name.to_owned()),
            ChildOf(ui.parent),
        ))
        .id()
}

/// Line height of a field in em of its Latin font.
const FIELD_LINE: f32 = 1.8;

/// What each field held when it was last looked at.
type Known = EntityHashMap<String>;

/// Tells the screens what was typed.
pub fn report_edits(
    edit: On<TextEditChange>,
    fields: Query<(&TypedField, &EditableText)>,
    mut known: Local<Known>,
    mut changed: MessageWriter<FieldChanged>,
) {
    // The event also fires when only the cursor has moved.
    let Ok((field, text)) = fields.get(edit.event_target()) else { return };
    let text = text.value().to_string();
    if known.insert(edit.event_target(), text.clone()).as_ref() != Some(&text) {
        known.retain(|entity, _| fields.contains(*entity));
        changed.write(FieldChanged { name: field.0.clone(), text });
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
