//! The author's screen: begin a lesson, open one and see it as a learner will with its faults beside it, import a
//! file of another program, and export a lesson.

mod desk;
mod preview;
mod recording;
mod start;

use std::path::PathBuf;

use bevy::prelude::*;

use super::Screen;
use super::topbar::topbar_within;
use crate::app::authoring::studio::Studio;
use crate::app::authoring::{Arrived, Author, Inbox, Notice, Seen, Workshop};
use crate::app::hand_out::HandedOut;
use crate::app::icons;
use crate::app::lessons::{Lessons, are_read};
use crate::app::practice::Practise;
use crate::app::redraw::{NeedsRedraw, needs_redraw};
use crate::app::stage::{AppActions, OnActivate, Places, Stage};
use crate::app::steps::StageSystems;
use crate::app::widgets::{FieldChanged, TextLook, TextRole, Ui, beside, icon, label};
use crate::exchange::{Corrections, Format, Take, TextEncoding};

#[derive(Message, Clone, Debug)]
enum Action {
    /// What is written in the fields: a new lesson, or a path.
    Begin,
    OpenFile(PathBuf),
    /// A guess about the file that was read is chosen anew, or not.
    Open(Option<preview::Opened>),
    ReadAs(Format),
    Decode(TextEncoding),
    Part(char),
    Head(bool),
    /// A column of a table, the table by its number, is taken for something else.
    Column {
        table: usize,
        column: u32,
        role: Option<&'static str>,
    },
    Keep(Take),
    ReadAgain,
    Close,
    Leave,
    TryOut,
    /// The lesson is written in the program.
    Write,
}

/// What is written in the fields, and what is being chosen.
#[derive(Resource, Default)]
struct Desk {
    title: String,
    path: String,
    /// The guess about a file that is being chosen anew.
    opened: Option<(PathBuf, preview::Opened)>,
}

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.init_resource::<Desk>()
        .add_action::<Action>()
        .add_systems(OnEnter(Screen::Author), begin)
        .add_systems(
            Update,
            (note_fields, act).chain().in_set(StageSystems::Act).run_if(in_state(Screen::Author)),
        )
        .add_systems(
            Update,
            show.in_set(StageSystems::Show)
                .run_if(in_state(Screen::Author))
                .run_if(needs_redraw)
                .run_if(are_read),
        );
}

fn begin(mut desk: ResMut<Desk>, mut inbox: ResMut<Inbox>) {
    *desk = Desk::default();
    inbox.look_again();
}

fn note_fields(mut typed: MessageReader<FieldChanged>, mut desk: ResMut<Desk>) {
    for change in typed.read() {
        match change.name.as_str() {
            start::TITLE_FIELD => desk.title.clone_from(&change.text),
            start::PATH_FIELD => desk.path.clone_from(&change.text),
            _ => {}
        }
    }
}

fn act(
    mut actions: MessageReader<Action>,
    mut desk: ResMut<Desk>,
    mut inbox: ResMut<Inbox>,
    workshop: Res<Workshop>,
    mut author: MessageWriter<Author>,
    mut practise: MessageWriter<Practise>,
    (mut places, mut redraw): (ResMut<Places>, ResMut<NeedsRedraw>),
    mut next: ResMut<NextState<Screen>>,
) {
    for action in actions.read() {
        match action {
            Action::Begin => {
                let (title, path) = (desk.title.trim(), desk.path.trim());
                // A path may have been written into the wrong field.
                let path = if path.is_empty() && title.contains(['/', '\\']) { title } else { path };
                if !path.is_empty() {
                    author.write(Author::Open(PathBuf::from(path.trim_matches('"'))));
                } else if !title.is_empty() {
                    author.write(Author::New(title.to_owned()));
                }
                // A path that leads nowhere stays there to be mended.
                desk.title.clear();
                redraw.turn_page();
            }
            Action::OpenFile(path) => {
                author.write(Author::Open(path.clone()));
                desk.opened = None;
                redraw.turn_page();
            }
            Action::Open(what) => {
                desk.opened = match workshop.seen() {
                    Seen::Arrived(arrived, _) => what.clone().map(|what| (arrived.file.clone(), what)),
                    _ => None,
                };
                redraw.mark();
            }
            Action::ReadAs(_)
            | Action::Decode(_)
            | Action::Part(_)
            | Action::Head(_)
            | Action::Column { .. } => {
                if let Seen::Arrived(arrived, _) = workshop.seen() {
                    author.write(Author::Correct(corrected(arrived, action)));
                    if let Some((_, opened)) = desk.opened.take() {
                        places.lead_to(opened.control());
                    }
                    redraw.mark();
                }
            }
            Action::Keep(take) => {
                author.write(Author::Keep(*take));
            }
            Action::ReadAgain => {
                author.write(Author::ReadAgain);
            }
            Action::Close => {
                author.write(Author::Close);
                *desk = Desk::default();
                inbox.look_again();
                redraw.turn_page();
            }
            Action::Write => Screen::Editor.open(&mut next),
            Action::Leave => Screen::Packs.open(&mut next),
            Action::TryOut => {
                if let Some(pack) = workshop.pack() {
                    practise.write(Practise::TryOut(pack.clone()));
                }
            }
        }
    }
}

fn show(
    mut stage: Stage,
    workshop: Res<Workshop>,
    studio: Res<Studio>,
    inbox: Res<Inbox>,
    lessons: Res<Lessons>,
    desk: Res<Desk>,
    handed: Res<HandedOut>,
) {
    stage.show(Screen::Author, |ui| {
        let notice = workshop.notice();
        match workshop.seen() {
            Seen::Nothing => start::view(ui, &desk, &lessons, &inbox, notice),
            Seen::Reading(file) => preview::reading(ui, file),
            Seen::Arrived(arrived, is_read_anew) => {
                let opened = desk.opened.as_ref().filter(|(file, _)| *file == arrived.file);
                preview::view(ui, arrived, is_read_anew, opened.map(|(_, what)| what), notice);
            }
            Seen::Open(open) => match (studio.session(), &open.last_good) {
                (Some(session), Some(pack)) => recording::view(ui, session, pack),
                _ => desk::view(ui, open, notice, handed.of(&open.folder)),
            },
        }
    });
}

/// Returns the corrections of a file with one more.
fn corrected(arrived: &Arrived, action: &Action) -> Corrections {
    let mut corrections = arrived.corrections.clone();
    let tables = &arrived.preview.imported.understood.tables;
    match action {
        Action::ReadAs(format) => {
            // What was said of another kind of file says nothing of this one.
            corrections = Corrections { format: Some(*format), encoding: corrections.encoding, ..default() };
        }
        Action::Decode(encoding) => corrections.encoding = Some(*encoding),
        Action::Part(sign) => {
            corrections.separator = Some(*sign);
            corrections.columns.clear();
        }
        Action::Head(is_header) => corrections.has_header = Some(*is_header),
        Action::Column { table, column, role } => {
            let name = tables.get(*table).map(|table| table.name.as_str()).unwrap_or_default();
            corrections.set_column(name, *column, *role);
        }
        _ => {}
    }
    corrections
}

/// The bar with a way back that does `action`.
fn head(ui: &mut Ui, title: &str, action: Action) {
    head_of(ui, title, OnActivate(action));
}

fn head_of(ui: &mut Ui, title: &str, action: impl Bundle) {
    topbar_within(ui, title, action, |_| {});
}

/// What was done last, or why it could not be.
fn view_notice(ui: &mut Ui, notice: Option<&Notice>) {
    let Some(notice) = notice else { return };
    let (glyph, role) = if notice.is_trouble {
        (icons::TRIANGLE_ALERT, TextRole::Wrong)
    } else {
        (icons::CHECK, TextRole::Right)
    };
    beside(
        ui,
        10.0,
        |ui| {
            icon(ui, glyph, 22.0, role);
        },
        |ui| {
            label(ui, &notice.sentence, TextLook::BODY.role(role));
        },
    );
}
