//! The table: its columns and the rows that are in sight. Only these are there, however long the lesson is.

use std::ops::Range;

use bevy::prelude::*;

use super::cells;
use super::fit::{GAP, ROW, fit};
use super::live::{Live, live};
use super::names::{begin_key, field_key, weight};
use crate::app::authoring::editor::{Editing, Editor, EditorWish};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::redraw::NeedsRedraw;
use crate::app::stage::OnActivate;
use crate::app::theme::{Look, size};
use crate::app::widgets::{ButtonLook, TextLook, TextRole, Ui, button, label};
use crate::lesson::manuscript::{Field, Row, Table};

/// Width of the numbers of the rows at scale 1.
const NUMBER: f32 = 46.0;
/// Width of the signs of the rows at scale 1.
const SIGN: f32 = 30.0;
/// Width of the rail that says which rows are in sight, logical pixels.
const RAIL: f32 = 6.0;
/// Fewest rows that are in sight.
const FEWEST: f32 = 2.0;

/// The node of the rows, whose height says for how many there is room.
#[derive(Component)]
pub struct Body;

/// Spawns the table. Returns the field that is being written.
pub fn view(ui: &mut Ui, editing: &Editing, width: f32) -> Option<Entity> {
    let table = editing.place().table;
    let rows = editing.manuscript().rows(table);
    if rows.is_empty() {
        empty(ui, table);
        return None;
    }
    let scale = ui.look.text_scale;
    let columns = columns(table, width, scale);
    heads(ui, &columns);
    let body = Node {
        flex_direction: FlexDirection::Column,
        flex_grow: 1.0,
        flex_shrink: 1.0,
        flex_basis: px(0),
        min_height: px(ROW * scale * FEWEST),
        ..default()
    };
    let in_sight = editing.place().in_sight(editing.manuscript());
    let chosen = editing.place().chosen_range(editing.manuscript()).filter(|range| range.len() > 1);
    let mut written = None;
    ui.node((body, Body), |ui| {
        for (number, row) in in_sight.clone().zip(rows.get(in_sight.clone()).unwrap_or_default()) {
            let is_chosen = chosen.as_ref().is_some_and(|range| range.contains(&number));
            written = view_row(ui, editing, row, number, is_chosen, &columns).or(written);
        }
        rail(ui, &in_sight, rows.len());
    });
    written
}

/// Shows beside the rows which part of them is in sight, where that is not all.
fn rail(ui: &mut Ui, in_sight: &Range<usize>, count: usize) {
    if in_sight.len() >= count {
        return;
    }
    let palette = ui.palette();
    let part = |rows: usize| percent(100.0 * approximate(rows) / approximate(count));
    let whole = Node {
        position_type: PositionType::Absolute,
        right: px(0),
        top: px(0),
        bottom: px(0),
        width: px(RAIL),
        border_radius: BorderRadius::all(px(RAIL / 2.0)),
        ..default()
    };
    let seen = Node {
        position_type: PositionType::Absolute,
        top: part(in_sight.start),
        height: part(in_sight.len()),
        min_height: px(RAIL * 3.0),
        width: percent(100),
        border_radius: BorderRadius::all(px(RAIL / 2.0)),
        ..default()
    };
    ui.node((whole, BackgroundColor(palette.line), Pickable::IGNORE), |ui| {
        ui.node((seen, BackgroundColor(palette.quiet), Pickable::IGNORE), |_| {});
    });
}

/// Returns a number of rows as one of pixels; beyond some millions it is rounded.
fn approximate(rows: usize) -> f32 {
    f32::from(u16::try_from(rows.min(usize::from(u16::MAX))).unwrap_or(u16::MAX))
}

/// Returns the columns with their widths.
fn columns(table: Table, width: f32, scale: f32) -> Vec<(Field, f32)> {
    let fields = table.columns();
    let count = fields.iter().fold(0.0, |count, _| count + 1.0);
    let room = width - (NUMBER + SIGN) * scale - GAP * (count + 1.0) - 2.0;
    let whole: f32 = fields.iter().map(|field| weight(*field)).sum();
    fields.iter().map(|field| (*field, (room * weight(*field) / whole).floor())).collect()
}

fn heads(ui: &mut Ui, columns: &[(Field, f32)]) {
    let scale = ui.look.text_scale;
    ui.node(Node { column_gap: px(GAP), align_items: AlignItems::End, ..default() }, |ui| {
        ui.node(Node { width: px(NUMBER * scale), flex_shrink: 0.0, ..default() }, |_| {});
        for (field, width) in columns {
            let words = ui.say(field_key(*field));
            let words = fit(&words, width - 10.0, size::SMALL * scale * 1.1);
            let node =
                Node { width: px(*width), padding: UiRect::horizontal(px(8)), flex_shrink: 0.0, ..default() };
            ui.node(node, |ui| {
                label(ui, &words, TextLook::SMALL.one_line());
            });
        }
    });
}

fn view_row(
    ui: &mut Ui,
    editing: &Editing,
    row: &Row,
    number: usize,
    is_chosen: bool,
    columns: &[(Field, f32)],
) -> Option<Entity> {
    let scale = ui.look.text_scale;
    let palette = ui.palette();
    let is_here = editing.place().at.is_some_and(|at| at.row == row.key);
    let line = Node {
        height: px(ROW * scale),
        column_gap: px(GAP),
        align_items: AlignItems::Center,
        flex_shrink: 0.0,
        border_radius: BorderRadius::all(px(8)),
        ..default()
    };
    let background = if is_chosen { palette.attention_band } else { Color::NONE };
    let mut written = None;
    ui.node((line, BackgroundColor(background)), |ui| {
        let node = Node {
            width: px(NUMBER * scale),
            justify_content: JustifyContent::End,
            padding: UiRect::right(px(4)),
            flex_shrink: 0.0,
            ..default()
        };
        ui.node(node, |ui| {
            let role = if is_here { TextRole::Accent } else { TextRole::Quiet };
            let number = ui.words.in_digits((number + 1).to_string());
            let look = TextLook::SMALL.role(role).one_line();
            label(ui, &number, if is_here { look.strong() } else { look });
        });
        for (field, width) in columns {
            written = cells::cell(ui, editing, row, *field, *width).or(written);
        }
        let sign = Node { width: px(SIGN * scale), flex_shrink: 0.0, ..default() };
        live(ui, sign, Live::Sign(editing.place().table, row.key));
    });
    written
}

/// How a table is begun in which nothing stands.
fn empty(ui: &mut Ui, table: Table) {
    let (how, begin) = (ui.say(begin_key(table)), ui.say("editor-first-row"));
    let node = Node {
        flex_direction: FlexDirection::Column,
        flex_grow: 1.0,
        row_gap: px(18),
        justify_content: JustifyContent::Center,
        align_items: AlignItems::Center,
        ..default()
    };
    ui.node(node, |ui| {
        let narrow = Node { max_width: px(760.0 * ui.look.text_scale.min(1.3)), ..default() };
        ui.node(narrow, |ui| {
            label(ui, &how, TextLook::LEAD.centred());
        });
        let look = ButtonLook::new("first-row", &begin).icon(icons::PLUS).key(Hotkey::Enter).main();
        button(ui, look, OnActivate(EditorWish::Insert));
    });
}

/// Takes up for how many rows there is room, once that is known.
pub fn make_room(
    bodies: Query<&ComputedNode, With<Body>>,
    look: Res<Look>,
    mut editor: ResMut<Editor>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    let Some(body) = bodies.iter().find(|body| body.size.y > 0.0) else { return };
    let height = body.size.y * body.inverse_scale_factor;
    let rows = rows_in(height, ROW * look.text_scale);
    if editor.bypass_change_detection().make_room(rows) {
        redraw.mark();
    }
}

/// Returns how many rows of a height there are room for.
fn rows_in(height: f32, row: f32) -> usize {
    let mut rows = 1;
    let mut used = row * 2.0;
    while used <= height + 0.5 && rows < MOST_IN_SIGHT {
        rows += 1;
        used += row;
    }
    rows
}

/// More rows than any screen has room for.
const MOST_IN_SIGHT: usize = 60;
