//! The author's screen while nothing is open: begin a lesson, open one of one's own, import a file.

use std::path::Path;

use bevy::prelude::*;

use super::{Action, Desk, head, view_notice};
use crate::app::authoring::{Inbox, Notice};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::lessons::Lessons;
use crate::app::localise::in_language;
use crate::app::stage::OnActivate;
use crate::app::widgets::{
    Asks, ButtonKind, ButtonLook, FieldLook, Side, TextLook, TextRole, Ui, button, column, control, field,
    grid, icon, label, row, scroll_page,
};
use crate::lesson::library::{Entry, Origin};

/// The field of a new lesson's title.
pub const TITLE_FIELD: &str = "lesson-title";
/// The field of a path.
pub const PATH_FIELD: &str = "lesson-path";
/// Most characters of a title.
const LONGEST_TITLE: usize = 60;
/// Most characters of a path.
const LONGEST_PATH: usize = 400;

/// The page.
pub fn view(ui: &mut Ui, desk: &Desk, lessons: &Lessons, inbox: &Inbox, notice: Option<&Notice>) {
    let title = ui.say("author-title");
    head(ui, &title, Action::Leave);
    scroll_page(ui, "author", 20.0, |ui| {
        view_notice(ui, notice);
        let lead = ui.say("author-lead");
        label(ui, &lead, TextLook::BODY.quiet());
        fields(ui, desk);
        let own = lessons.library.entries.iter().filter(|entry| entry.origin == Origin::User);
        let own: Vec<&Entry> = own.collect();
        if !own.is_empty() {
            let words = ui.say("author-own");
            label(ui, &words, TextLook::LEAD);
            grid(ui, 330.0, 12.0, |ui| {
                for (number, entry) in (1u8..).zip(own) {
                    let title = entry.pack.as_deref().map(|pack| in_language(&pack.title, ui.words.lang()));
                    let title = title.unwrap_or_else(|| entry.id.clone());
                    let glyph = if entry.pack.is_some() { icons::BOOK_OPEN } else { icons::TRIANGLE_ALERT };
                    door(ui, &format!("own-{number}"), &title, glyph, &entry.folder);
                }
            });
        }
        if !inbox.files().is_empty() {
            let words = ui.say("author-found");
            label(ui, &words, TextLook::LEAD);
            grid(ui, 330.0, 12.0, |ui| {
                for (number, file) in (1u8..).zip(inbox.files()) {
                    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
                    door(ui, &format!("found-{number}"), &name, icons::FILE_SPREADSHEET, file);
                }
            });
        }
        let formats = ui.say("author-formats");
        label(ui, &formats, TextLook::SMALL);
    });
}

fn fields(ui: &mut Ui, desk: &Desk) {
    let (new, path) = (ui.say("author-new"), ui.say("author-path"));
    // Help with typing stands below one of the two only.
    let side_by_side = Node {
        column_gap: px(24),
        row_gap: px(10),
        flex_wrap: FlexWrap::Wrap,
        align_items: AlignItems::FlexStart,
        ..default()
    };
    ui.node(side_by_side, |ui| {
        column(ui, 6.0, Side::Start, |ui| {
            label(ui, &new, TextLook::BODY.quiet());
            let look = FieldLook {
                name: TITLE_FIELD,
                first: true,
                label: &new,
                text: &desk.title,
                longest: LONGEST_TITLE,
                size: 22.0,
                width: 440.0,
                asks: Asks::Anything,
                side: Side::Start,
            };
            field(ui, look);
        });
        column(ui, 6.0, Side::Start, |ui| {
            label(ui, &path, TextLook::BODY.quiet());
            let look = FieldLook {
                name: PATH_FIELD,
                first: true,
                label: &path,
                text: &desk.path,
                longest: LONGEST_PATH,
                size: 22.0,
                width: 520.0,
                asks: Asks::Latin,
                side: Side::Start,
            };
            field(ui, look);
        });
    });
    let begin = ui.say("author-begin");
    row(ui, 14.0, |ui| {
        let look = ButtonLook::new("begin", &begin).key(Hotkey::Enter).kind(ButtonKind::Main);
        button(ui, look, OnActivate(Action::Begin));
    });
}

/// Something to open. It has no key: the fields above take what is typed.
fn door(ui: &mut Ui, name: &str, words: &str, glyph: char, path: &Path) {
    let look = ButtonLook::new(name, words);
    let node = Node {
        align_items: AlignItems::Center,
        column_gap: px(12),
        padding: UiRect::axes(px(18), px(8)),
        min_height: px(56),
        min_width: px(0),
        ..default()
    };
    control(ui, look, node, OnActivate(Action::OpenFile(path.to_owned())), |ui| {
        icon(ui, glyph, 22.0, TextRole::Accent);
        let middle = Node { flex_grow: 1.0, flex_shrink: 1.0, min_width: px(0), ..default() };
        ui.node(middle, |ui| {
            label(ui, words, TextLook::BODY);
        });
    });
}
