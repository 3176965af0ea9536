//! The editor's screen: a lesson as tables that one types into, with what is wrong beside what was written.

mod cells;
mod draw;
mod fit;
mod form;
mod live;
mod names;
mod panel;
mod parts;
mod table;

use bevy::input_focus::InputFocus;
use bevy::prelude::*;

use super::Screen;
use super::topbar::{bar, title_text};
use crate::app::authoring::Notice;
use crate::app::authoring::editor::{Editing, Editor, EditorWish, FIND_FIELD, Kept, Refusal};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::lesson_cards::{FaultCard, view_faults, view_unusable};
use crate::app::localise::in_language;
use crate::app::redraw::{NeedsRedraw, needs_redraw};
use crate::app::stage::{OnActivate, Stage};
use crate::app::steps::{FocusName, StageSystems};
use crate::app::storage::Storage;
use crate::app::surface::Surface;
use crate::app::trouble::AppError;
use crate::app::widgets::{
    Asks, ButtonKind, ButtonLook, FieldLook, Side, TextLook, TextRole, Ui, button, column, field, foot,
    label, row, scroll_page,
};
use crate::lesson::Trilingual;
use crate::lesson::manuscript::{Field, Row, Table};

/// A small laptop: what a surface is taken for until it is measured.
const LAPTOP: Vec2 = Vec2::new(1366.0, 768.0);
/// Most characters of what is looked for.
const LONGEST_FIND: usize = 80;

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, refocus.in_set(StageSystems::Act).run_if(in_state(Screen::Editor)))
        .add_systems(
            Update,
            show.in_set(StageSystems::Show).run_if(in_state(Screen::Editor)).run_if(needs_redraw),
        )
        .add_systems(Update, draw::draw.after(StageSystems::Show).run_if(in_state(Screen::Editor)))
        .add_systems(
            PostUpdate,
            table::make_room.after(bevy::ui::UiSystems::Layout).run_if(in_state(Screen::Editor)),
        )
        .add_systems(Update, follow_size.before(StageSystems::Show).run_if(in_state(Screen::Editor)));
}

/// A button gives the focus back to the cell, so that the author writes on.
fn refocus(mut wishes: MessageReader<EditorWish>, names: Query<&FocusName>, mut focus: ResMut<InputFocus>) {
    let is_in_table = |name: &FocusName| name.name.starts_with("cell-") || name.name == FIND_FIELD;
    let is_there = focus.get().and_then(|entity| names.get(entity).ok()).is_some_and(is_in_table);
    if wishes.read().count() > 0 && !is_there {
        focus.clear();
    }
}

/// In a window of another size other columns fit.
fn follow_size(
    cameras: Query<(&Surface, &Camera)>,
    mut last: Local<Option<Vec2>>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    let size = size_of(&cameras);
    if last.replace(size).is_some_and(|last| last != size) {
        redraw.mark();
    }
}

fn size_of(cameras: &Query<(&Surface, &Camera)>) -> Vec2 {
    let desk = cameras.iter().find(|(surface, _)| **surface == Surface::Desk);
    desk.and_then(|(_, camera)| camera.logical_viewport_size()).unwrap_or(LAPTOP)
}

fn show(mut stage: Stage, editor: Res<Editor>, storage: Res<Storage>, cameras: Query<(&Surface, &Camera)>) {
    let width = size_of(&cameras).x;
    stage.show(Screen::Editor, |ui| match &*editor {
        Editor::Open(editing) if editing.kept() == Kept::Changed => changed(ui, editing),
        Editor::Open(editing) => view(ui, editing, width),
        Editor::Refused(refusal) => refused(ui, refusal, &storage),
        Editor::Opening(_) | Editor::Closed => head(ui, ""),
    });
}

/// The bar, with whether everything is kept, and the way back.
fn head(ui: &mut Ui, title: &str) {
    bar_of(ui, title, true);
}

fn bar_of(ui: &mut Ui, title: &str, has_way_back: bool) {
    let back = ui.say("app-back");
    bar(
        ui,
        |ui| {
            if has_way_back {
                let look = ButtonLook::new("back", &back)
                    .icon(icons::ARROW_LEFT)
                    .kind(ButtonKind::Quiet)
                    .key(Hotkey::Escape);
                button(ui, look, OnActivate(EditorWish::Back));
            }
            let about = Node {
                flex_direction: FlexDirection::Column,
                flex_shrink: 1.0,
                min_width: px(0),
                ..default()
            };
            ui.node(about, |ui| {
                title_text(ui, title);
                live::live(ui, Node::default(), live::Live::State);
            });
        },
        |_| {},
    );
}

fn title_of(head: Option<&Row>, ui: &Ui) -> String {
    let text = |field| head.map(|head| head.get(field).to_owned()).unwrap_or_default();
    let title = Trilingual { bo: text(Field::TitleBo), zh: text(Field::TitleZh), en: text(Field::TitleEn) };
    in_language(&title, ui.words.lang())
}

fn view(ui: &mut Ui, editing: &Editing, width: f32) {
    let title = title_of(editing.manuscript().head(), ui);
    head(ui, &title);
    let page = Node {
        flex_direction: FlexDirection::Column,
        flex_grow: 1.0,
        flex_shrink: 1.0,
        flex_basis: px(0),
        min_height: px(0),
        width: percent(100),
        padding: UiRect { left: px(SIDE), right: px(SIDE), top: px(0), bottom: px(8) },
        row_gap: px(6),
        ..default()
    };
    let width = width - 2.0 * SIDE;
    ui.node(page, |ui| {
        // Inside of an item its name stands there; Esc leads back.
        if !matches!(editing.place().table, Table::Inside(..)) {
            parts::view(ui, editing);
        }
        if let Some(notice) = editing.notice() {
            view_notice(ui, notice);
        }
        if editing.drops_notes() {
            let sentence = ui.say("editor-notes");
            label(ui, &sentence, TextLook::SMALL);
        }
        if let Some(find) = editing.find() {
            view_find(ui, find);
        }
        let place = editing.place();
        let row = place.cell().and_then(|cell| editing.manuscript().row(cell.table, cell.row));
        let crowded = row.filter(|row| {
            place.is_in_more() && !panel::has_room(place.table.more(row).len(), ui.look.text_scale)
        });
        let written = if place.table == Table::Head {
            form::head(ui, editing, width)
        } else if let Some(row) = crowded {
            form::more(ui, editing, row, width)
        } else {
            parts::around(ui, editing);
            table::view(ui, editing, width)
        };
        panel::view(ui, editing, width, written);
        parts::tools(ui, editing);
    });
}

/// Free room at the sides, logical pixels.
const SIDE: f32 = 24.0;

fn view_find(ui: &mut Ui, find: &str) {
    let words = ui.say("lists-find");
    row(ui, 12.0, |ui| {
        label(ui, &words, TextLook::BODY);
        let look = FieldLook {
            name: FIND_FIELD,
            label: &words,
            text: find,
            longest: LONGEST_FIND,
            size: fit::SIZE,
            width: 360.0,
            first: true,
            asks: Asks::Anything,
            side: Side::Start,
        };
        field(ui, look);
    });
}

fn view_notice(ui: &mut Ui, notice: &Notice) {
    let role = if notice.is_trouble { TextRole::Wrong } else { TextRole::Right };
    label(ui, &notice.sentence, TextLook::BODY.role(role));
}

/// Somebody else has changed the file: the author chooses which of the two stays under its name.
fn changed(ui: &mut Ui, editing: &Editing) {
    let title = title_of(editing.manuscript().head(), ui);
    // There is no way back before it is chosen: one of the two would be lost.
    bar_of(ui, &title, false);
    scroll_page(ui, "editor-changed", 18.0, |ui| {
        let words = ["editor-changed", "editor-changed-how"].map(|key| ui.say(key));
        label(ui, &words[0], TextLook::LEAD.role(TextRole::Wrong));
        label(ui, &words[1], TextLook::BODY);
        if let Some(notice) = editing.notice() {
            view_notice(ui, notice);
        }
        let (mine, theirs) = (ui.say("editor-keep-mine"), ui.say("editor-take-theirs"));
        foot(ui, JustifyContent::Start, |ui| {
            // Keys that nobody strikes who is still writing, and no focus for Enter.
            let look = ButtonLook::new("keep-mine", &mine)
                .icon(icons::COPY)
                .key(Hotkey::Function(5))
                .kind(ButtonKind::Main);
            button(ui, look, OnActivate(EditorWish::KeepMine));
            let look =
                ButtonLook::new("take-theirs", &theirs).icon(icons::ROTATE_CCW).key(Hotkey::Function(6));
            button(ui, look, OnActivate(EditorWish::TakeTheirs));
        });
    });
}

/// Parts of the file would be lost: it has to be mended in the file first.
fn refused(ui: &mut Ui, refusal: &Refusal, storage: &Storage) {
    let title = ui.say("author-title");
    head(ui, &title);
    scroll_page(ui, "editor-refused", 14.0, |ui| match refusal {
        Refusal::Faults(faults) => {
            let sentence = ui.say("editor-refused");
            view_unusable(ui, &sentence);
            let cards: Vec<FaultCard> = faults.iter().map(|fault| FaultCard::of(fault, ui.words)).collect();
            column(ui, 10.0, Side::Fill, |ui| view_faults(ui, &cards));
        }
        Refusal::Disk(fault) => {
            let sentence = ui.words.explain(fault);
            view_unusable(ui, &sentence);
        }
        Refusal::Died => {
            let sentence = ui.words.explain(&AppError::Panic(storage.log().file()));
            view_unusable(ui, &sentence);
        }
    });
}
