//! A cell, and the sign at the end of a row.

use bevy::prelude::*;

use super::fit::{ROW, SIZE, fit};
use super::live::{Live, live};
use super::names::{asks, field_key};
use crate::app::authoring::editor::{
    At, ChoiceLabel, Editing, EditorWish, Tally, cell_name, choices, is_chosen_from,
};
use crate::app::icons;
use crate::app::stage::OnActivate;
use crate::app::theme::size;
use crate::app::widgets::{
    ButtonKind, ButtonLook, FieldLook, Side, TextLook, TextRole, Ui, cell_field, control, icon, label,
};
use crate::lesson::Severity;
use crate::lesson::manuscript::{CellId, Field, Offer, Row, RowKey, Section, Table};

/// Most characters of a cell: a page of a lesson is the longest.
const LONGEST: usize = 4_000;
/// Free room in a cell at its sides, logical pixels.
const PADDING: f32 = 8.0;
/// Width of the sign of a fault in a cell, at scale 1.
const FAULT: f32 = 24.0;

/// Spawns a cell of a width in logical pixels. Returns its field, if it is being written.
pub fn cell(ui: &mut Ui, editing: &Editing, row: &Row, field: Field, width: f32) -> Option<Entity> {
    let place = editing.place();
    let at = At { row: row.key, field };
    let cell = CellId { table: place.table, row: row.key, field };
    let name = cell_name(at);
    let called = ui.say(field_key(field));
    let is_here = place.at == Some(at);
    let is_first = is_here && editing.find().is_none();
    if is_here && place.is_writing && !is_chosen_from(field, row) {
        let shown = editing.shown(&cell);
        let look = FieldLook {
            name: &name,
            label: &called,
            text: &shown,
            longest: LONGEST,
            size: SIZE,
            width,
            first: is_first,
            asks: asks(field),
            side: Side::Start,
        };
        let mut written = None;
        // As high as the cells beside it.
        let node = Node {
            width: px(width),
            height: px((ROW - 4.0) * ui.look.text_scale),
            align_items: AlignItems::Center,
            flex_shrink: 0.0,
            ..default()
        };
        ui.node(node, |ui| {
            written = Some(cell_field(ui, look));
        });
        return written;
    }
    let spoken = format!("{called}: {}", editing.shown(&cell));
    let mut look = ButtonLook::new(&name, &spoken).kind(ButtonKind::Plain);
    look.first = is_first;
    let node = Node {
        width: px(width),
        height: px((ROW - 4.0) * ui.look.text_scale),
        padding: UiRect::horizontal(px(PADDING)),
        align_items: AlignItems::Center,
        flex_shrink: 0.0,
        ..default()
    };
    let control = control(ui, look, node, OnActivate(EditorWish::Go(cell)), |ui| {
        let whole = Node { width: percent(100), align_items: AlignItems::Center, ..default() };
        live(ui, whole, Live::Cell(cell, width - 2.0 * PADDING - 2.0));
    });
    ui.commands
        .entity(control)
        .entry::<Node>()
        .and_modify(|mut node| node.border_radius = BorderRadius::all(px(8)));
    None
}

/// Returns what a cell shows, for comparison.
pub fn content_of(editing: &Editing, cell: CellId) -> String {
    let row = editing.row(cell.table, cell.row);
    let offer = row.and_then(|row| row.offer(cell.field));
    let chosen =
        row.filter(|row| is_chosen_from(cell.field, row)).map(|row| chosen(editing, row, cell.field));
    format!("{} {offer:?} {chosen:?} {:?}", editing.shown(&cell), editing.worst_of(&cell))
}

/// Draws what stands in a cell.
pub fn content(ui: &mut Ui, editing: &Editing, cell: CellId, width: f32) {
    let Some(row) = editing.row(cell.table, cell.row) else { return };
    let offer = row.offer(cell.field);
    let word = match offer {
        None => String::new(),
        Some(Offer::Sure) => ui.say("editor-offered"),
        Some(Offer::Unsure) => ui.say("editor-offered-unsure"),
    };
    let text = match chosen(editing, row, cell.field) {
        Some(ChoiceLabel::Key(key)) => ui.say(key),
        Some(ChoiceLabel::Text(text)) => text,
        None => editing.shown(&cell),
    };
    let worst = editing.worst_of(&cell);
    let scale = ui.look.text_scale;
    let word_room = if word.is_empty() { 0.0 } else { room_of(&word, size::SMALL * scale) + 8.0 };
    let fault_room = if worst.is_some() { FAULT * scale } else { 0.0 };
    let text = fit(&text, width - word_room - fault_room, SIZE * scale);
    let line = Node {
        width: percent(100),
        align_items: AlignItems::Center,
        justify_content: JustifyContent::SpaceBetween,
        column_gap: px(8),
        ..default()
    };
    ui.node(line, |ui| {
        let role = if offer.is_some() { TextRole::Quiet } else { TextRole::Ink };
        label(ui, &text, TextLook::new(SIZE).role(role).one_line());
        if !word.is_empty() {
            label(ui, &word, TextLook::SMALL.one_line());
        }
        match worst {
            Some(Severity::Error) => icon(ui, icons::TRIANGLE_ALERT, 17.0, TextRole::Wrong),
            Some(Severity::Warning) => icon(ui, icons::INFO, 17.0, TextRole::Quiet),
            None => Entity::PLACEHOLDER,
        };
    });
}

/// Returns how wide a word is, at most.
fn room_of(word: &str, size: f32) -> f32 {
    let mut width = size;
    while fit(word, width, size).ends_with('…') {
        width += size / 2.0;
    }
    width
}

/// Returns what is chosen in a cell.
fn chosen(editing: &Editing, row: &Row, field: Field) -> Option<ChoiceLabel> {
    if !is_chosen_from(field, row) || field == Field::Questions {
        return None;
    }
    choices(field, row, editing.manuscript()).into_iter().find(|choice| choice.is_chosen).map(|it| it.label)
}

/// Returns what the sign of a row shows, for comparison.
pub fn sign_of(editing: &Editing, table: Table, row: RowKey) -> String {
    let Some(row) = editing.row(table, row) else { return String::new() };
    let (is_reviewed, is_right) = (editing.is_reviewed(row), is_right_option(editing, table, row.key));
    format!("{:?} {} {is_reviewed} {is_right}", editing.tally(row), row.is_empty())
}

/// Draws the sign of a row.
pub fn sign(ui: &mut Ui, editing: &Editing, table: Table, row: RowKey) {
    let Some(row) = editing.row(table, row) else { return };
    let Tally { errors, warnings } = editing.tally(row);
    let (glyph, role) = if is_right_option(editing, table, row.key) {
        (icons::CIRCLE_CHECK, TextRole::Right)
    } else if row.is_empty() {
        return;
    } else if errors > 0 {
        (icons::TRIANGLE_ALERT, TextRole::Wrong)
    } else if warnings > 0 {
        (icons::INFO, TextRole::Quiet)
    } else if matches!(table, Table::Inside(Section::Questions, _)) || !editing.is_reviewed(row) {
        return;
    } else {
        (icons::CHECK, TextRole::Right)
    };
    ui.node(Node::default(), |ui| {
        icon(ui, glyph, 21.0, role);
    });
}

/// Whether a row is the option that is right.
fn is_right_option(editing: &Editing, table: Table, row: RowKey) -> bool {
    let Table::Inside(Section::Questions, question) = table else { return false };
    let manuscript = editing.manuscript();
    let Some(question) = manuscript.row(Table::Section(Section::Questions), question) else { return false };
    let number = question.rows.iter().position(|option| option.key == row).map(|index| index + 1);
    question.get(Field::Kind) == "Choice"
        && number.is_some_and(|number| question.get(Field::Answer) == number.to_string())
}
