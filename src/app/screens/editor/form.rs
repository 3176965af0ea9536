//! Fields with their names over them: of the lesson itself, and the further ones of a row.

use bevy::prelude::*;
use bevy::ui_widgets::ScrollArea;

use super::cells;
use super::fit::{GAP, fit};
use super::names::field_key;
use crate::app::authoring::editor::Editing;
use crate::app::keys::BringIntoView;
use crate::app::steps::ScrollName;
use crate::app::theme::size;
use crate::app::widgets::{TextLook, Ui, label};
use crate::lesson::manuscript::{Field, Row, Table};

/// Least width of a field at scale 1, logical pixels.
const LEAST: f32 = 230.0;
/// Most fields beside one another on a page of them.
const BESIDE: usize = 3;

/// Spawns what the lesson says of itself. Returns the field that is being written.
pub fn head(ui: &mut Ui, editing: &Editing, width: f32) -> Option<Entity> {
    let row = editing.manuscript().rows(Table::Head).first()?;
    page(ui, editing, row, Table::Head.columns(), width)
}

/// Spawns the further fields of the chosen row in the place of the table. Returns the field that is being written.
pub fn more(ui: &mut Ui, editing: &Editing, row: &Row, width: f32) -> Option<Entity> {
    let table = editing.place().table;
    // What is chosen has no words of its own.
    let written = table.columns().iter().filter(|field| **field != Field::Kind);
    let cells = written.map(|field| row.get(*field)).filter(|text| !text.is_empty());
    let row_in_short = cells.collect::<Vec<_>>().join(" · ");
    let row_in_short = fit(&row_in_short, width - 16.0, size::BODY * ui.look.text_scale);
    ui.node(Node { flex_shrink: 0.0, padding: UiRect::horizontal(px(8)), ..default() }, |ui| {
        label(ui, &row_in_short, TextLook::BODY.one_line());
    });
    page(ui, editing, row, table.more(row), width)
}

/// Fields that scroll where there is no room for them.
fn page(ui: &mut Ui, editing: &Editing, row: &Row, shown: &[Field], width: f32) -> Option<Entity> {
    let mut written = None;
    let node = Node {
        flex_direction: FlexDirection::Column,
        flex_grow: 1.0,
        flex_shrink: 1.0,
        flex_basis: px(0),
        min_height: px(100),
        overflow: Overflow::scroll_y(),
        ..default()
    };
    ui.node((node, ScrollArea, ScrollName("editor-form".to_owned())), |ui| {
        written = fields(ui, editing, row, shown, width - 8.0, BESIDE);
    });
    written
}

/// Spawns fields, at most so many beside one another. Returns the one that is being written.
pub fn fields(
    ui: &mut Ui,
    editing: &Editing,
    row: &Row,
    fields: &[Field],
    width: f32,
    most: usize,
) -> Option<Entity> {
    let scale = ui.look.text_scale;
    let mut count = 1.0;
    let most = fields.len().min(most);
    for _ in 1..most {
        if (width - GAP * count) / (count + 1.0) >= LEAST * scale {
            count += 1.0;
        }
    }
    let each = ((width - GAP * (count - 1.0)) / count).floor() - 1.0;
    let mut written = None;
    let node = Node {
        flex_wrap: FlexWrap::Wrap,
        align_items: AlignItems::FlexEnd,
        column_gap: px(GAP),
        row_gap: px(6),
        width: px(width),
        padding: UiRect::vertical(px(3)),
        ..default()
    };
    ui.node(node, |ui| {
        for field in fields {
            let words = ui.say(field_key(*field));
            let words = fit(&words, each - 10.0, size::SMALL * scale * 1.1);
            let node = Node { flex_direction: FlexDirection::Column, width: px(each), ..default() };
            let is_here = editing.place().at.is_some_and(|at| at.field == *field && at.row == row.key);
            let entity = ui.node(node, |ui| {
                let look = TextLook::SMALL.one_line();
                ui.node(Node { padding: UiRect::horizontal(px(8)), ..default() }, |ui| {
                    label(ui, &words, look);
                });
                written = cells::cell(ui, editing, row, *field, each).or(written);
            });
            if is_here {
                ui.commands.entity(entity).insert(BringIntoView::default());
            }
        }
    });
    written
}
