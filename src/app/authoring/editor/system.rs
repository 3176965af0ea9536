//! The editor at work: opened, led by what its author wants, kept.

use bevy::app::AppExit;
use bevy::input::InputSystems;
use bevy::input_focus::{InputFocus, InputFocusSystems};
use bevy::prelude::*;
use bevy::text::EditableText;

use super::act::Deed;
use super::dropped::take_dropped;
use super::keeping::{Keeping, Kept, put_beside};
use super::keys::{Board, Hands, Shelf, release, take_keys};
use super::opening::{parse, read};
use super::recording::{Recording, come_back, go_and_record};
use super::tools::Tools;
use super::{Editing, Editor, EditorWish, FIND_FIELD, Opened, Refusal, cell_name};
use crate::app::authoring::emoji::PictureNames;
use crate::app::authoring::{Author, Notice, Workshop};
use crate::app::lessons::{LessonFolders, Lessons};
use crate::app::power::{Pace, Wake};
use crate::app::readings::WordReadings;
use crate::app::redraw::NeedsRedraw;
use crate::app::screen::Screen;
use crate::app::stage::AppActions;
use crate::app::steps::StageSystems;
use crate::app::storage::Storage;
use crate::app::task::Task;
use crate::app::typing::TakesKeys;
use crate::app::widgets::FieldChanged;
use crate::lesson::manuscript::CellId;
use crate::lesson::read_pack;

/// How often it is looked whether something is due while not everything is kept.
const STEP: std::time::Duration = std::time::Duration::from_millis(100);

/// Keeps the program awake while not everything is kept.
#[derive(Component)]
struct Unkept;

/// Installs the editor.
pub fn plugin(app: &mut App) {
    app.init_resource::<Editor>()
        .init_resource::<Hands>()
        .init_resource::<Shelf>()
        .init_resource::<Recording>()
        .add_action::<EditorWish>()
        .add_systems(OnEnter(Screen::Editor), begin)
        .add_systems(PreUpdate, release.before(InputSystems).run_if(in_state(Screen::Editor)))
        .add_systems(
            PreUpdate,
            take_keys.after(TakesKeys).after(InputSystems).before(InputFocusSystems::Dispatch),
        )
        .add_systems(PreUpdate, (take_opened, notice_changes, keep).chain())
        .add_systems(
            Update,
            (take_dropped, write, act).chain().in_set(StageSystems::Act).run_if(in_state(Screen::Editor)),
        )
        .add_systems(Update, (go_and_record, come_back).before(StageSystems::Act))
        .add_systems(OnExit(Screen::Editor), leave)
        .add_systems(Last, keep_at_the_end.run_if(on_message::<AppExit>));
}

/// Opens the lesson that the author has open at the desk, unless it is the one that was written last.
fn begin(
    mut editor: ResMut<Editor>,
    mut hands: ResMut<Hands>,
    workshop: Res<Workshop>,
    lessons: Option<Res<Lessons>>,
    mut readings: ResMut<WordReadings>,
    folders: Res<LessonFolders>,
    storage: Res<Storage>,
    wake: Res<Wake>,
) {
    *hands = Hands::default();
    if let Some(lessons) = &lessons {
        readings.want(lessons, &folders, storage.log(), &wake);
    }
    let Some(folder) = workshop.folder() else { return };
    if let Editor::Open(editing) = &mut *editor {
        if editing.keeping.folder() == folder && editing.kept() != Kept::Changed {
            editing.keeping.may_have_changed = true;
            editing.is_leaving = false;
            return;
        }
        save_now(editing);
    }
    let folder = folder.to_owned();
    let library = lessons.map(|lessons| lessons.library.clone()).unwrap_or_default();
    *editor = Editor::Opening(Task::once(&wake, move |_| Opened {
        id: folder.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        read: read(&folder),
        pictures: PictureNames::of(&library),
        folder,
    }));
}

fn take_opened(mut editor: ResMut<Editor>, storage: Res<Storage>, mut redraw: ResMut<NeedsRedraw>) {
    let Editor::Opening(task) = editor.bypass_change_detection() else { return };
    let Some(result) = task.result(storage.log()) else { return };
    *editor = match result {
        Ok(mut opened) => match std::mem::replace(&mut opened.read, Err(Refusal::Died)) {
            Ok((bytes, manuscript, has_notes)) => {
                Editor::Open(Box::new(Editing::new(opened, &bytes, manuscript, has_notes)))
            }
            Err(refusal) => Editor::Refused(refusal),
        },
        Err(_) => Editor::Refused(Refusal::Died),
    };
    redraw.turn_page();
}

/// A save that was noticed at the desk may be somebody else's.
fn notice_changes(mut editor: ResMut<Editor>, workshop: Res<Workshop>, recording: Res<Recording>) {
    if !workshop.is_changed() || recording.is_away {
        return;
    }
    if let Some(editing) = editor.bypass_change_detection().open_mut()
        && workshop.folder() == Some(editing.keeping.folder())
    {
        editing.keeping.may_have_changed = true;
    }
}

/// Reviews and saves what is due.
fn keep(
    mut editor: ResMut<Editor>,
    mut commands: Commands,
    awake: Query<Entity, With<Unkept>>,
    screen: Res<State<Screen>>,
    storage: Res<Storage>,
    tools: Tools,
    mut next: ResMut<NextState<Screen>>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    let Some(editing) = editor.bypass_change_detection().open_mut() else { return };
    let before = editing.kept();
    let (review, is_done) = editing.keeping.take(storage.log());
    if let Some(review) = review {
        editing.reviewed = review;
    }
    let revision = editing.writing.revision();
    let writing = &mut editing.writing;
    if let Some(readings) = tools.shared() {
        editing.keeping.readings.clone_from(readings);
    }
    editing.keeping.begin(revision, &tools.wake, |saves| {
        if saves {
            writing.give_ids();
        }
        writing.manuscript().clone()
    });
    let now = editing.kept();
    let waits = editing.keeping.is_waiting(revision);
    match (waits, awake.iter().next()) {
        (true, None) => {
            commands.spawn((Unkept, Pace::Every(STEP)));
        }
        (false, Some(entity)) => commands.entity(entity).despawn(),
        _ => {}
    }
    let is_trouble = |kept: &Kept| matches!(kept, Kept::Changed | Kept::Failed(_));
    let must_draw = before != now && (is_trouble(&before) || is_trouble(&now));
    if editing.is_leaving && !editing.keeping.is_at_work() {
        editing.is_leaving = false;
        if now == Kept::All && *screen.get() == Screen::Editor {
            Screen::Author.open(&mut next);
        }
        redraw.mark();
    }
    if must_draw {
        redraw.mark();
    }
    if is_done || before != now {
        editor.set_changed();
    }
}

/// Takes what was written in the fields.
fn write(mut typed: MessageReader<FieldChanged>, mut editor: ResMut<Editor>, tools: Tools) {
    for change in typed.read() {
        let Some(editing) = editor.open_mut() else { continue };
        if change.name == FIND_FIELD {
            editing.find = Some(change.text.clone());
        } else if let Some(at) = editing.place.at.filter(|at| cell_name(*at) == change.name) {
            let cell = CellId { table: editing.place.table, row: at.row, field: at.field };
            editing.write(cell, &change.text, tools.readings());
        }
    }
}

fn act(
    mut wishes: MessageReader<EditorWish>,
    mut hands: ResMut<Hands>,
    mut editor: ResMut<Editor>,
    focus: Res<InputFocus>,
    fields: Query<&EditableText>,
    tools: Tools,
    mut recording: ResMut<Recording>,
    mut board: Board,
    mut author: MessageWriter<Author>,
    mut next: ResMut<NextState<Screen>>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    hands.bypass_change_detection().queue.extend(wishes.read().cloned());
    let is_typed = |field: &EditableText| !field.pending_edits.is_empty();
    if hands.queue.is_empty() || focus.get().and_then(|field| fields.get(field).ok()).is_some_and(is_typed) {
        return;
    }
    let words = tools.words.locale();
    for wish in std::mem::take(&mut hands.bypass_change_detection().queue) {
        redraw.mark();
        let Some(editing) = editor.open_mut() else {
            if wish == EditorWish::Back {
                Screen::Author.open(&mut next);
            }
            continue;
        };
        let turns = matches!(
            wish,
            EditorWish::Show(_) | EditorWish::NextPart(_) | EditorWish::Inside | EditorWish::NextFault
        );
        let abandons = wish == EditorWish::Abandon;
        if turns {
            redraw.turn_page();
        }
        match editing.act(wish, tools.readings()) {
            Deed::Nothing => {}
            Deed::PutOnClipboard(text) => {
                if !board.put(text) {
                    editing.say(words.text("editor-no-clipboard"), true);
                }
            }
            Deed::LeftOut(columns, rows) => {
                let args = [("columns", columns.into()), ("rows", rows.into())];
                editing.say(words.format("editor-left-out", &args), true);
            }
            Deed::Record(row) => {
                editing.writing.give_ids();
                recording.wanted = editing.manuscript().id(row).map(str::to_owned);
                if recording.wanted.is_none() {
                    editing.say(words.text("editor-record-complete"), true);
                }
            }
            Deed::Leave if abandons || editing.kept() == Kept::All => Screen::Author.open(&mut next),
            Deed::Leave => {
                editing.keeping.is_urgent = true;
                editing.is_leaving = true;
            }
            Deed::TakeTheirs => {
                let theirs = editing.keeping.theirs().unwrap_or_default().to_vec();
                *editor = take_theirs(editing, &theirs);
            }
            Deed::KeepMine => {
                editing.writing.give_ids();
                let (folder, id) = (editing.keeping.folder().to_owned(), editing.id().to_owned());
                match put_beside(&folder, &id, editing.manuscript()) {
                    Ok((folder, bytes)) => {
                        let id = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
                        editing.say(words.format("editor-kept-beside", &[("id", id.clone().into())]), false);
                        editing.keeping = Keeping::new(&folder, &id, &bytes, false);
                        author.write(Author::Open(folder));
                    }
                    Err(fault) => editing.say(words.explain(&fault), true),
                }
            }
        }
    }
}

/// Goes on with the file as somebody else has written it.
fn take_theirs(editing: &Editing, theirs: &[u8]) -> Editor {
    let opened = Opened {
        folder: editing.keeping.folder().to_owned(),
        id: editing.id().to_owned(),
        read: Err(Refusal::Died),
        pictures: PictureNames::clone(&editing.pictures),
    };
    match parse(theirs) {
        Some(Ok((manuscript, notes))) => {
            Editor::Open(Box::new(Editing::new(opened, theirs, manuscript, notes)))
        }
        Some(Err(refusal)) => Editor::Refused(refusal),
        None => Editor::Refused(Refusal::Faults(read_pack(&opened.folder).faults)),
    }
}

impl Editing {
    pub(super) fn say(&mut self, sentence: String, is_trouble: bool) {
        self.notice = Some(Notice { sentence, is_trouble });
    }
}

/// What was written last is not left waiting.
fn leave(mut editor: ResMut<Editor>, mut hands: ResMut<Hands>) {
    *hands = Hands::default();
    if let Some(editing) = editor.open_mut() {
        editing.keeping.is_urgent = true;
        editing.is_leaving = false;
    }
}

fn save_now(editing: &mut Editing) {
    editing.writing.give_ids();
    let (manuscript, revision) = (editing.manuscript().clone(), editing.writing.revision());
    editing.keeping.save_now(manuscript, revision);
}

/// The window was closed: what is not kept yet is kept now. Where somebody else has changed the file, neither of the two is
/// lost: nobody has chosen yet.
fn keep_at_the_end(mut editor: ResMut<Editor>, storage: Res<Storage>) {
    let Some(editing) = editor.open_mut() else { return };
    save_now(editing);
    if editing.kept() == Kept::Changed {
        editing.writing.give_ids();
        let beside = put_beside(editing.keeping.folder(), editing.id(), editing.manuscript());
        if let Err(fault) = beside {
            storage.log().error("keeping a lesson beside the one that was changed", &fault);
        }
    }
}
