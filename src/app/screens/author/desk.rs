//! The author's screen while a lesson is open: on the left what a learner will see of it, on the right its faults.

use bevy::prelude::*;

use super::{Action, head, view_notice};
use crate::app::authoring::studio::{Wish, recordables};
use crate::app::authoring::{Notice, OpenPack};
use crate::app::hand_out::Told;
use crate::app::icons;
use crate::app::keys::{AlsoHotkey, Hotkey};
use crate::app::lesson_cards::{Eyes, FaultCard, handed_out, view_faults, view_items, ways_out};
use crate::app::localise::in_language;
use crate::app::stage::OnActivate;
use crate::app::theme::COLUMN;
use crate::app::widgets::{
    ButtonLook, TextLook, TextRole, Ui, beside, button, icon, label, row, scroll_page,
};
use crate::lesson::{Checked, Fault, FaultKind, Severity};

/// How wide the faults are, logical pixels.
const FAULTS: f32 = 400.0;

/// The page.
pub fn view(ui: &mut Ui, open: &OpenPack, notice: Option<&Notice>, handed: Option<&Told>) {
    let name = open.folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let lang = ui.words.lang();
    let title = open.last_good.as_ref().map_or(name, |pack| in_language(&pack.title, lang));
    head(ui, &title, Action::Close);
    if open.checked.is_none() && open.is_followed() {
        return;
    }
    scroll_page(ui, "desk", 14.0, |ui| {
        actions(ui, open);
        view_notice(ui, notice);
        handed_out(ui, handed);
        if !open.is_followed() {
            read_again(ui);
        }
        let Some(checked) = &open.checked else { return };
        let folder =
            ui.words.format("author-folder", &[("folder", open.folder.display().to_string().into())]);
        label(ui, &folder, TextLook::SMALL);
        if ui.look.text_scale > WIDE_TEXT {
            // Beside one another there is no room for both.
            faults(ui, checked, open.last_good.is_some());
            items(ui, open);
            return;
        }
        let node = Node { column_gap: px(22), align_items: AlignItems::FlexStart, ..default() };
        ui.node(node, |ui| {
            side(ui, COLUMN - FAULTS, |ui| items(ui, open));
            side(ui, FAULTS, |ui| faults(ui, checked, open.last_good.is_some()));
        });
    });
}

/// The way out when the reader of the lesson has died.
fn read_again(ui: &mut Ui) {
    let words = ui.say("app-read-again");
    row(ui, 14.0, |ui| {
        let look = ButtonLook::new("read-again", &words).icon(icons::ROTATE_CCW).key(Hotkey::Letter('R'));
        button(ui, look, OnActivate(Action::ReadAgain));
    });
}

/// Text from which the faults stand above the items.
const WIDE_TEXT: f32 = 1.3;

fn side(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui)) {
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(10),
        flex_basis: px(width),
        flex_grow: 1.0,
        flex_shrink: 1.0,
        min_width: px(0),
        ..default()
    };
    ui.node(node, content);
}

fn actions(ui: &mut Ui, open: &OpenPack) {
    let write = ui.say("author-write");
    let write = ButtonLook::new("write-lesson", &write).icon(icons::NOTEBOOK_PEN).key(Hotkey::Enter).main();
    let Some(pack) = &open.last_good else {
        // What is wrong can be put right there, too.
        row(ui, 14.0, |ui| {
            let button = button(ui, write, OnActivate(Action::Write));
            ui.commands.entity(button).insert(AlsoHotkey(Hotkey::Letter('W')));
        });
        return;
    };
    let (see, record) = (ui.say("author-see"), ui.say("studio-open"));
    row(ui, 14.0, |ui| {
        let button_of_writing = button(ui, write, OnActivate(Action::Write));
        ui.commands.entity(button_of_writing).insert(AlsoHotkey(Hotkey::Letter('W')));
        if pack.items().next().is_some() {
            let look = ButtonLook::new("see", &see).icon(icons::EYE).key(Hotkey::Letter('S'));
            button(ui, look, OnActivate(Action::TryOut));
        }
        // Without a reader R reads the lesson again, and what would be recorded would not be seen.
        if open.is_followed() && !recordables(pack).is_empty() {
            let look = ButtonLook::new("record-words", &record).icon(icons::MIC).key(Hotkey::Letter('R'));
            button(ui, look, OnActivate(Wish::Open(None)));
        }
        ways_out(ui, pack, &open.folder);
    });
}

fn items(ui: &mut Ui, open: &OpenPack) {
    if let Some(pack) = &open.last_good {
        view_items(ui, pack, Eyes::Author, |_| None, |_| false);
    }
}

fn faults(ui: &mut Ui, checked: &Checked, was_good: bool) {
    let errors = checked.errors();
    let (glyph, role, words) = if checked.faults.is_empty() {
        (icons::CIRCLE_CHECK, TextRole::Right, ui.say("author-no-faults"))
    } else if errors == 0 {
        (icons::INFO, TextRole::Quiet, ui.say("author-only-warnings"))
    } else {
        let key = if was_good { "author-faults-since" } else { "author-faults" };
        (icons::TRIANGLE_ALERT, TextRole::Wrong, ui.words.format(key, &[("count", errors.into())]))
    };
    beside(
        ui,
        10.0,
        |ui| {
            icon(ui, glyph, 24.0, role);
        },
        |ui| {
            label(ui, &words, TextLook::BODY.role(role));
        },
    );
    // What an unfinished row lacks is seen where it is written.
    let is_lacking = |fault: &&Fault| {
        fault.severity == Severity::Warning && matches!(fault.kind, FaultKind::MissingField { .. })
    };
    let told = checked.faults.iter().filter(|fault| !is_lacking(fault));
    let cards: Vec<FaultCard> = told.map(|fault| FaultCard::of(fault, ui.words)).collect();
    view_faults(ui, &cards);
}
