//! Below the table: help with typing, what may stand in the chosen cell, what is wrong with its row and what would be right,
//! and the further fields of the row.

use bevy::prelude::*;

use super::form;
use super::live::{Live, live};
use super::names::{asks, field_key, inside_key};
use crate::app::authoring::editor::{ChoiceLabel, Editing, EditorWish, Kept, choices as choices_in};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::stage::OnActivate;
use crate::app::theme::size;
use crate::app::widgets::{
    Asks, ButtonKind, ButtonLook, Side, TextLook, TextRole, TypingPlace, Ui, beside, control, icon, key_cap,
    label,
};
use crate::lesson::manuscript::{CellFault, Field, Section, Spot, Table};
use crate::lesson::{FaultKind, Severity};

/// Height of the line of tools at scale 1: that of the help with typing.
const LINE: f32 = 38.0;
/// Room that is kept for faults, at scale 1.
const FAULTS: f32 = 54.0;
/// Most faults that are told at once.
const MOST_FAULTS: usize = 2;
/// Width of the help with typing at scale 1.
const TYPING: f32 = 215.0;
/// Most further fields that always stand below the table.
const FEW: usize = 5;
/// Text from which there is no room for them there.
const WIDE_TEXT: f32 = 1.2;
/// Most fields beside one another.
const MOST_BESIDE: usize = 5;

/// Spawns the panel; `written` is the field of the table that is being written.
pub fn view(ui: &mut Ui, editing: &Editing, width: f32, written: Option<Entity>) {
    let Some(cell) = editing.place().cell() else { return };
    let Some(row) = editing.row(cell.table, cell.row) else { return };
    let scale = ui.look.text_scale;
    let line = Node {
        min_height: px(LINE * scale),
        column_gap: px(10),
        align_items: AlignItems::FlexStart,
        flex_shrink: 0.0,
        ..default()
    };
    let asks = asks(cell.field);
    let has_help = asks != Asks::Latin && editing.find().is_none() && editing.place().is_writing;
    let mut help = None;
    ui.node(line, |ui| {
        if has_help {
            help = Some(ui.keep::<TypingPlace>("cell-typing").0);
        }
        let rest = Node { flex_grow: 1.0, flex_shrink: 1.0, min_width: px(0), ..default() };
        live(ui, rest, Live::Tools);
    });
    let node = Node { min_height: px(FAULTS * scale), flex_shrink: 0.0, width: px(width), ..default() };
    live(ui, node, Live::Faults);
    let more = cell.table.more(row);
    let mut written = written;
    if !more.is_empty() && has_room(more.len(), scale) {
        written = form::fields(ui, editing, row, more, width, MOST_BESIDE).or(written);
    }
    match (help, written) {
        (Some(help), Some(field)) => {
            let node = Node { flex_direction: FlexDirection::Column, flex_shrink: 0.0, ..default() };
            let place = TypingPlace { field, asks, width: TYPING * scale, side: Side::Start };
            ui.commands.entity(help).insert((node, place));
        }
        (Some(help), None) => ui.commands.entity(help).despawn(),
        (None, _) => {}
    }
}

/// Whether so many further fields stand below the table at a scale of text. Where they do not, they stand in its place
/// while one of them is written.
pub fn has_room(more: usize, scale: f32) -> bool {
    more <= FEW && scale <= WIDE_TEXT
}

/// Draws whether everything is kept, and how much is not complete.
pub fn state(ui: &mut Ui, editing: &Editing) {
    let (kept, role) = match editing.kept() {
        Kept::All => (ui.say("editor-kept"), TextRole::Quiet),
        Kept::NotYet | Kept::BeingWritten => (ui.say("editor-being-kept"), TextRole::Quiet),
        Kept::Failed(fault) => {
            let why = ui.words.explain(&fault);
            (ui.words.format("editor-not-kept", &[("why", why.into())]), TextRole::Wrong)
        }
        Kept::Changed => (ui.say("editor-not-kept-now"), TextRole::Wrong),
    };
    let (drafts, _) = editing.counts();
    let line = Node { column_gap: px(14), flex_wrap: FlexWrap::Wrap, min_width: px(0), ..default() };
    ui.node(line, |ui| {
        label(ui, &kept, TextLook::SMALL.role(role));
        if drafts > 0 {
            let words = ui.words.format("editor-drafts", &[("count", drafts.into())]);
            label(ui, &words, TextLook::SMALL.role(TextRole::Wrong));
        }
    });
}

/// Draws what is wrong with the chosen row.
pub fn faults(ui: &mut Ui, editing: &Editing) {
    let faults = editing.faults_here();
    let mend = editing.next_mend().cloned();
    let column = Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(3),
        width: percent(100),
        min_width: px(0),
        ..default()
    };
    ui.node(column, |ui| {
        for fault in faults.iter().take(MOST_FAULTS) {
            view_fault(ui, fault);
        }
        let further = faults.len().saturating_sub(MOST_FAULTS);
        let line = Node {
            column_gap: px(14),
            align_items: AlignItems::Center,
            flex_wrap: FlexWrap::Wrap,
            ..default()
        };
        ui.node(line, |ui| {
            if let Some(right) = mend.as_ref().and_then(|fault| fault.mend.as_ref()) {
                let words = ui.words.format("editor-mend", &[("right", right.replace('\n', "¶").into())]);
                small_button(ui, "mend", &words, Hotkey::Function(6), EditorWish::Mend, false);
            }
            if further > 0 {
                let words = ui.words.format("editor-more-faults", &[("count", further.into())]);
                label(ui, &words, TextLook::SMALL);
            }
        });
    });
}

fn view_fault(ui: &mut Ui, fault: &CellFault) {
    // What the file would need is no matter here: nothing has been written yet.
    let is_missing = matches!(fault.kind, FaultKind::MissingField { .. } | FaultKind::EmptyText);
    let sentence = match &fault.kind {
        FaultKind::MissingField { name: "options" | "items" } => ui.say("editor-missing-options"),
        FaultKind::MissingField { name: "lines" } => ui.say("editor-missing-lines"),
        _ if is_missing => ui.say("editor-missing"),
        kind => ui.words.explain(kind),
    };
    let place = match fault.spot {
        Spot::Cell(cell) => format!("{}: ", ui.say(field_key(cell.field))),
        Spot::Row(..) | Spot::Lesson => String::new(),
    };
    let hint = fault.kind.hint().filter(|_| fault.mend.is_none() && !is_missing);
    let hint = hint.map(|hint| format!(" {}", ui.words.message(hint.id, &hint.args))).unwrap_or_default();
    let (glyph, role) = match fault.severity {
        Severity::Error => (icons::TRIANGLE_ALERT, TextRole::Wrong),
        Severity::Warning => (icons::INFO, TextRole::Quiet),
    };
    beside(
        ui,
        8.0,
        |ui| {
            icon(ui, glyph, 18.0, role);
        },
        |ui| {
            label(ui, &format!("{place}{sentence}{hint}"), TextLook::SMALL.role(role));
        },
    );
}

/// Returns what may stand in the chosen cell, for comparison.
pub fn choices_of(editing: &Editing) -> String {
    let Some(cell) = editing.place().cell() else { return String::new() };
    let row = editing.row(cell.table, cell.row);
    let choices = row.map(|row| choices_in(cell.field, row, editing.manuscript()));
    format!("{cell:?} {:?} {choices:?} {}", editing.pictures(), editing.has_fault_elsewhere())
}

/// Draws what may stand in the chosen cell, and what can be done there.
pub fn choices(ui: &mut Ui, editing: &Editing) {
    let Some(cell) = editing.place().cell() else { return };
    let Some(row) = editing.row(cell.table, cell.row) else { return };
    let line = Node {
        column_gap: px(6),
        row_gap: px(4),
        flex_wrap: FlexWrap::Wrap,
        align_items: AlignItems::Center,
        min_height: px(LINE * ui.look.text_scale),
        min_width: px(0),
        ..default()
    };
    ui.node(line, |ui| {
        for (number, choice) in (1_u8..).zip(choices_in(cell.field, row, editing.manuscript())) {
            let words = match &choice.label {
                ChoiceLabel::Key(key) => ui.say(key),
                ChoiceLabel::Text(text) => super::fit::fit(text, 220.0, size::BODY),
            };
            let name = format!("choice-{number}");
            small_numbered(ui, &name, &words, number, EditorWish::Take(choice.value), choice.is_chosen);
        }
        for (index, found) in editing.pictures().into_iter().enumerate() {
            let number = u8::try_from(index + 1).unwrap_or(u8::MAX);
            let name = format!("picture-{number}");
            small_numbered(ui, &name, &found.emoji, number, EditorWish::Picture(index), false);
        }
        if cell.field == Field::Picture {
            let words = ui.say("editor-picture-how");
            label(ui, &words, TextLook::SMALL);
        }
        let is_sound = matches!(cell.table, Table::Section(Section::Words | Section::Sentences));
        if cell.field == Field::Audio && is_sound {
            let words = ui.say("editor-record");
            small_button(ui, "record", &words, Hotkey::Function(12), EditorWish::Record, false);
        }
        if cell.table.inside(row).is_some() {
            let words = ui.words.format(inside_key(cell.table), &[("count", row.rows.len().into())]);
            small_button(ui, "inside", &words, Hotkey::Function(10), EditorWish::Inside, true);
        }
        if is_choice(editing, cell.table) {
            let words = ui.say("editor-is-right");
            small_button(ui, "is-right", &words, Hotkey::Function(10), EditorWish::Inside, false);
        }
        if !cell.table.more(row).is_empty() {
            let is_there = editing.place().is_in_more();
            let words = ui.say(if is_there { "editor-more-back" } else { "editor-more" });
            small_button(ui, "more", &words, Hotkey::Function(7), EditorWish::More, false);
        }
        // The last of the line, so that nothing moves when it comes and goes.
        if editing.has_fault_elsewhere() {
            let words = ui.say("editor-next-fault");
            small_button(ui, "next-fault", &words, Hotkey::Function(3), EditorWish::NextFault, false);
        }
    });
}

/// Whether a table is of options of which one is right.
fn is_choice(editing: &Editing, table: Table) -> bool {
    let Table::Inside(Section::Questions, question) = table else { return false };
    let question = editing.row(Table::Section(Section::Questions), question);
    question.is_some_and(|question| question.get(Field::Kind) == "Choice")
}

/// A button no higher than a line.
pub fn small_button(ui: &mut Ui, name: &str, words: &str, key: Hotkey, wish: EditorWish, is_main: bool) {
    let kind = if is_main { ButtonKind::Main } else { ButtonKind::Plain };
    let role = if is_main { TextRole::OnMain } else { TextRole::Ink };
    let look = ButtonLook::new(name, words).kind(kind).key(key);
    control(ui, look, small(), OnActivate(wish), |ui| {
        label(ui, words, TextLook::new(size::SMALL).role(role));
        key_cap(ui, key, role);
    });
}

/// A choice with the digit that takes it while the cell is chosen.
fn small_numbered(ui: &mut Ui, name: &str, words: &str, number: u8, wish: EditorWish, is_chosen: bool) {
    let kind = if is_chosen { ButtonKind::Chosen } else { ButtonKind::Plain };
    let role = if is_chosen { TextRole::OnChosen } else { TextRole::Ink };
    let look = ButtonLook::new(name, words).kind(kind);
    control(ui, look, small(), OnActivate(wish), |ui| {
        if number <= 9 {
            let number = ui.words.in_digits(number.to_string());
            let quiet = if is_chosen { role } else { TextRole::Quiet };
            label(ui, &number, TextLook::new(14.0).role(quiet).one_line());
        }
        label(ui, words, TextLook::new(size::BODY).role(role).one_line());
    });
}

fn small() -> Node {
    Node {
        padding: UiRect::axes(px(10), px(1)),
        min_height: px(34),
        column_gap: px(8),
        align_items: AlignItems::Center,
        min_width: px(0),
        max_width: percent(100),
        ..default()
    }
}
