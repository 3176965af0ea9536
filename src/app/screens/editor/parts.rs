//! The parts of a lesson, what is around a table that is inside of an item, and what can always be done.

use bevy::prelude::*;

use super::names::part_key;
use super::panel::small_button;
use crate::app::authoring::editor::{Editing, EditorWish, Kept};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::stage::OnActivate;
use crate::app::theme::size;
use crate::app::widgets::{ButtonKind, ButtonLook, TextLook, TextRole, Ui, button, control, label};
use crate::lesson::manuscript::{Field, Section, Table};
use crate::locale::UiLanguage;

/// Spawns the row of parts.
pub fn view(ui: &mut Ui, editing: &Editing) {
    let line =
        Node { column_gap: px(4), row_gap: px(4), flex_wrap: FlexWrap::Wrap, flex_shrink: 0.0, ..default() };
    let shown = match editing.place().table {
        Table::Inside(section, _) => Table::Section(section),
        table => table,
    };
    ui.node(line, |ui| {
        for table in Section::ALL.map(Table::Section).into_iter().chain([Table::Head]) {
            let count = editing.manuscript().rows(table).len();
            let words = ui.say(part_key(table));
            let told = if table == Table::Head || count == 0 {
                words.clone()
            } else {
                format!("{words} {}", ui.words.in_digits(count.to_string()))
            };
            let (kind, role) = if table == shown {
                (ButtonKind::Chosen, TextRole::OnChosen)
            } else {
                (ButtonKind::Quiet, TextRole::Ink)
            };
            let look = ButtonLook::new(part_key(table), &words).kind(kind);
            let node = Node {
                padding: UiRect::axes(px(13), px(2)),
                min_height: px(36),
                align_items: AlignItems::Center,
                ..default()
            };
            control(ui, look, node, OnActivate(EditorWish::Show(table)), |ui| {
                label(ui, &told, TextLook::new(size::BODY).role(role).one_line());
            });
        }
    });
}

/// Spawns the name of the item that the table is inside of.
pub fn around(ui: &mut Ui, editing: &Editing) {
    let Table::Inside(section, key) = editing.place().table else { return };
    let Some(row) = editing.row(Table::Section(section), key) else { return };
    let fields = match section {
        Section::Questions => [Field::AskBo, Field::AskZh, Field::AskEn],
        _ => [Field::TitleBo, Field::TitleZh, Field::TitleEn],
    };
    let own = match ui.words.lang() {
        UiLanguage::Tibetan => 0,
        UiLanguage::Chinese => 1,
        UiLanguage::English => 2,
    };
    let mut names = vec![row.get(fields[own])];
    names.extend(fields.map(|field| row.get(field)));
    let name = names.into_iter().find(|name| !name.is_empty()).unwrap_or("…");
    let whole = Node { min_width: px(0), flex_shrink: 0.0, ..default() };
    let part = ui.say(part_key(editing.place().table));
    ui.node(whole, |ui| {
        label(ui, &format!("{part} · {name}"), TextLook::BODY);
    });
}

/// Spawns what can always be done, and the line that says what each key does here.
pub fn tools(ui: &mut Ui, editing: &Editing) {
    let line = Node {
        column_gap: px(4),
        row_gap: px(2),
        flex_wrap: FlexWrap::Wrap,
        align_items: AlignItems::Center,
        flex_shrink: 0.0,
        ..default()
    };
    ui.node(line, |ui| {
        let quiet = |ui: &mut Ui, name: &str, key: &str, glyph: char, hotkey: Hotkey, wish: EditorWish| {
            let words = ui.say(key);
            let look = ButtonLook::new(name, &words).icon_only(glyph).key(hotkey).kind(ButtonKind::Quiet);
            button(ui, look, OnActivate(wish));
        };
        if editing.writing().can_undo() {
            quiet(ui, "undo", "editor-undo", icons::UNDO_2, Hotkey::Control('Z'), EditorWish::Undo);
        }
        if editing.writing().can_redo() {
            quiet(ui, "redo", "editor-redo", icons::REDO_2, Hotkey::Control('Y'), EditorWish::Redo);
        }
        quiet(ui, "find", "lists-find", icons::SEARCH, Hotkey::Control('F'), EditorWish::Find);
        let has_rows = editing.place().table != Table::Head && editing.place().at.is_some();
        if has_rows {
            let copy = EditorWish::Duplicate;
            quiet(ui, "duplicate", "editor-duplicate", icons::COPY, Hotkey::Control('D'), copy);
            quiet(ui, "remove", "editor-remove", icons::TRASH_2, Hotkey::Control('-'), EditorWish::Remove);
        }
        if matches!(editing.kept(), Kept::Failed(_)) {
            let words = ui.say("host-retry");
            small_button(ui, "retry", &words, Hotkey::Function(5), EditorWish::SaveNow, false);
            let words = ui.say("editor-abandon");
            small_button(ui, "abandon", &words, Hotkey::Control('L'), EditorWish::Abandon, false);
        }
        let key = if editing.find().is_some() {
            "editor-find-keys"
        } else if !has_rows {
            "editor-keys-form"
        } else if editing.place().is_in_more() {
            "editor-keys-more"
        } else if editing.place().is_writing {
            "editor-keys"
        } else {
            "editor-keys-chosen"
        };
        let words = ui.say(key);
        let rest = Node { flex_shrink: 1.0, min_width: px(0), padding: UiRect::left(px(8)), ..default() };
        ui.node(rest, |ui| {
            label(ui, &words, TextLook::SMALL);
        });
    });
}
