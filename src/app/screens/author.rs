//! The author's screen: begin a lesson, open one and see it as a learner will with its faults beside it, import a
//! file of another program, and export a lesson.

mod desk;
mod preview;
mod recording;
mod start;

use std::path::PathBuf;

use bevy::prelude::*;

use super::Screen;
use super::topbar::{bar, title_text};
use crate::app::authoring::studio::Studio;
use crate::app::authoring::{Author, Inbox, Notice, Seen, Workshop};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::lessons::{Lessons, are_read};
use crate::app::practice::Practise;
use crate::app::redraw::{NeedsRedraw, needs_redraw};
use crate::app::stage::{AppActions, OnActivate, Stage};
use crate::app::steps::StageSystems;
use crate::app::widgets::{
    ButtonKind, ButtonLook, FieldChanged, TextLook, TextRole, Ui, beside, button, icon, label,
};
use crate::exchange::Format;

#[derive(Message, Clone, Debug)]
enum Action {
    /// What is written in the fields: a new lesson, or a path.
    Begin,
    Open(PathBuf),
    Keep,
    ReadAgain,
    Close,
    Leave,
    Export(Format),
    TryOut,
    /// The lesson is written in the program.
    Write,
}

/// What is written in the fields.
#[derive(Resource, Default)]
struct Desk {
    title: String,
    path: String,
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
    mut redraw: ResMut<NeedsRedraw>,
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
                *desk = Desk::default();
                redraw.turn_page();
            }
            Action::Open(path) => {
                author.write(Author::Open(path.clone()));
                redraw.turn_page();
            }
            Action::Keep => {
                author.write(Author::Keep);
            }
            Action::ReadAgain => {
                author.write(Author::ReadAgain);
            }
            Action::Close => {
                author.write(Author::Close);
                inbox.look_again();
                redraw.turn_page();
            }
            Action::Write => Screen::Editor.open(&mut next),
            Action::Leave => Screen::Packs.open(&mut next),
            Action::Export(format) => {
                author.write(Author::Export(*format));
            }
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
) {
    stage.show(Screen::Author, |ui| {
        let notice = workshop.notice();
        match workshop.seen() {
            Seen::Nothing => start::view(ui, &desk, &lessons, &inbox, notice),
            Seen::Reading(file) => preview::reading(ui, file),
            Seen::Arrived(file, arrived) => preview::view(ui, file, arrived, notice),
            Seen::Open(open) => match (studio.session(), &open.last_good) {
                (Some(session), Some(pack)) => recording::view(ui, session, pack),
                _ => desk::view(ui, open, notice),
            },
        }
    });
}

/// The bar with a way back that does `action`.
fn head(ui: &mut Ui, title: &str, action: Action) {
    head_of(ui, title, OnActivate(action));
}

fn head_of(ui: &mut Ui, title: &str, action: impl Bundle) {
    let back = ui.say("app-back");
    bar(
        ui,
        |ui| {
            let look = ButtonLook::new("back", &back)
                .icon(icons::ARROW_LEFT)
                .kind(ButtonKind::Quiet)
                .key(Hotkey::Escape);
            button(ui, look, action);
            title_text(ui, title);
        },
        |_| {},
    );
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
