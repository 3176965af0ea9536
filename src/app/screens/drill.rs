//! Practice: a word is shown or asked, the answer is marked, kept, and explained.

mod feedback;
mod question;
mod tiles;

use std::path::PathBuf;

use bevy::prelude::*;

use super::Screen;
use super::topbar::bar;
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::learner::Learner;
use crate::app::localise::Words;
use crate::app::pictures::PackFiles;
use crate::app::practice::{Marked, Practice};
use crate::app::redraw::{NeedsRedraw, needs_redraw};
use crate::app::sound::{RecordingAsked, Sounded};
use crate::app::stage::{AppActions, OnActivate, Stage, StageSystems};
use crate::app::storage::{Clock, Storage};
use crate::app::widgets::{ButtonKind, ButtonLook, FieldChanged, TextLook, Ui, button, label, meter};
use crate::audio::Sound;
use crate::drill::exercise::{Answer, Kind, Marking};
use crate::drill::{Day, Moment};

#[derive(Message, Clone, Debug)]
enum Action {
    /// The choice of this index.
    Choose(usize),
    /// What is in the field, or the tiles as they are laid.
    Check,
    /// The tile of this number is laid behind the others, or taken back.
    Lay(usize),
    /// The recording.
    Listen,
    DontKnow,
    Continue,
    Leave,
}

/// What the screen is busy with, apart from the session itself.
#[derive(Resource, Default)]
struct Desk {
    /// Counts the pages, each of which begins at its head.
    page: u32,
    draft: String,
    /// The tiles that are laid, by their numbers.
    laid: Vec<usize>,
    asked_at: Moment,
    /// The answer is on its way to the disk.
    saving: bool,
    /// The answer, marked and kept.
    answered: Option<Answered>,
    /// Why the answer could not be kept, as a sentence.
    not_saved: Option<String>,
}

/// What of an exercise is a file of its pack.
struct Media {
    has_sound: bool,
    /// The folder of the pack's pictures.
    pictures: Option<PathBuf>,
}

/// An answer, marked, and what becomes of the card.
struct Answered {
    marking: Marking,
    /// Nothing, where an author only tries.
    next: Option<Next>,
}

/// When a card comes back.
#[derive(Clone, Copy)]
enum Next {
    InThisSession,
    On(Day),
}

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.init_resource::<Desk>()
        .add_action::<Action>()
        .add_systems(OnEnter(Screen::Drill), begin)
        .add_systems(
            Update,
            (note_draft, act)
                .chain()
                .in_set(StageSystems::Act)
                .run_if(in_state(Screen::Drill))
                .run_if(resource_exists::<Practice>),
        )
        .add_systems(
            Update,
            show.in_set(StageSystems::Show)
                .run_if(in_state(Screen::Drill))
                .run_if(needs_redraw)
                .run_if(resource_exists::<Practice>),
        );
}

fn begin(mut desk: ResMut<Desk>, clock: Res<Clock>) {
    *desk = Desk { asked_at: clock.now(), ..Desk::default() };
}

fn note_draft(mut typed: MessageReader<FieldChanged>, mut desk: ResMut<Desk>) {
    for change in typed.read().filter(|change| change.name == question::ANSWER_FIELD) {
        desk.draft.clone_from(&change.text);
    }
}

fn act(
    mut actions: MessageReader<Action>,
    mut desk: ResMut<Desk>,
    mut practice: ResMut<Practice>,
    mut storage: ResMut<Storage>,
    learner: Res<Learner>,
    clock: Res<Clock>,
    mut redraw: ResMut<NeedsRedraw>,
    mut sounded: MessageWriter<Sounded>,
    mut listen: MessageWriter<RecordingAsked>,
    files: PackFiles,
    mut next: ResMut<NextState<Screen>>,
    mut commands: Commands,
) {
    for action in actions.read() {
        if desk.saving {
            continue;
        }
        let answer = match action {
            Action::Leave => {
                practice.leads_to().open(&mut next);
                continue;
            }
            Action::Continue => {
                practice.advance();
                *desk = Desk { page: desk.page + 2, asked_at: clock.now(), ..Desk::default() };
                if practice.page().is_none() && practice.exercise().is_none() {
                    practice.leads_to().open(&mut next);
                } else {
                    sounded.write(Sounded(Sound::Turn));
                }
                redraw.turn_page();
                continue;
            }
            Action::Lay(tile) => {
                match desk.laid.iter().position(|laid| laid == tile) {
                    Some(place) => {
                        desk.laid.remove(place);
                    }
                    None => desk.laid.push(*tile),
                }
                redraw.mark();
                continue;
            }
            Action::Listen => {
                let item = practice.exercise().map(|exercise| &exercise.item);
                let folder = item.and_then(|item| files.folder(&item.pack, practice.is_rehearsal()));
                if let Some((folder, audio)) = folder.zip(item.and_then(|item| item.audio.as_ref())) {
                    listen.write(RecordingAsked(folder.join("audio").join(audio)));
                }
                continue;
            }
            Action::Choose(index) => Answer::Chosen(*index),
            Action::Check if !desk.laid.is_empty() => Answer::Ordered(desk.laid.clone()),
            // Enter on an empty field is a slip, not an answer.
            Action::Check if desk.draft.trim().is_empty() => continue,
            Action::Check => Answer::Typed(desk.draft.clone()),
            Action::DontKnow => Answer::DontKnow,
        };
        if desk.answered.is_none() {
            keep(&answer, &mut desk, &mut practice, &mut storage, &learner, *clock, &mut commands);
        }
    }
}

/// Marks the answer; it is shown as marked once it is on the disk. An author's trial is not kept.
fn keep(
    answer: &Answer,
    desk: &mut Desk,
    practice: &mut Practice,
    storage: &mut Storage,
    learner: &Learner,
    clock: Clock,
    commands: &mut Commands,
) {
    let took = clock.now().0.saturating_sub(desk.asked_at.0);
    let took_ms = u32::try_from(took).unwrap_or_default();
    let (outcome, review) = match practice.answer(answer, clock, took_ms) {
        None => return,
        Some(Marked::Tried(marking)) => {
            let answered = Answered { marking, next: None };
            commands.queue(move |world: &mut World| show_answered(world, answered, None));
            return;
        }
        Some(Marked::Learnt(outcome, review)) => (outcome, review),
    };
    desk.saving = true;
    let memory = outcome.memory;
    let (record, card) = (review.clone(), review.card.clone());
    let kept = storage.store(|store| store.record(learner.profile().id, vec![record], vec![(card, memory)]));
    storage.ask(kept, move |world, kept| {
        let refused = kept.err().map(|fault| {
            let words = world.resource::<Words>().locale();
            let why = words.message(fault.message_id(), &fault.message_args());
            words.format("drill-not-saved", &[("why", why.into())])
        });
        if refused.is_none()
            && let Some(mut learner) = world.get_resource_mut::<Learner>()
        {
            learner.remember(review, memory);
        }
        let next = if outcome.comes_again { Next::InThisSession } else { Next::On(memory.due) };
        show_answered(world, Answered { marking: outcome.marking, next: Some(next) }, refused);
    });
}

fn show_answered(world: &mut World, answered: Answered, not_saved: Option<String>) {
    let passed = answered.marking.grade.passed();
    let mut desk = world.resource_mut::<Desk>();
    desk.saving = false;
    desk.not_saved = not_saved;
    desk.answered = Some(answered);
    world.resource_mut::<NeedsRedraw>().turn_page();
    world.write_message(Sounded(if passed { Sound::Right } else { Sound::Wrong }));
}

fn show(mut stage: Stage, desk: Res<Desk>, practice: Res<Practice>, clock: Res<Clock>, files: PackFiles) {
    let (done, total) = practice.progress();
    let page = format!("drill-{}", desk.page + u32::from(desk.answered.is_some()));
    if let Some(note) = practice.page() {
        stage.show(Screen::Drill, |ui| {
            head(ui, done, total);
            question::page(ui, &page, |ui| question::note(ui, note));
        });
        return;
    }
    let Some(exercise) = practice.exercise() else { return };
    let today = practice.today(*clock);
    let folder = files.folder(&exercise.item.pack, practice.is_rehearsal());
    let media = Media {
        has_sound: exercise.item.audio.is_some(),
        pictures: folder.map(|folder| folder.join("pictures")),
    };
    stage.show(Screen::Drill, |ui| {
        head(ui, done, total);
        question::page(ui, &page, |ui| match &desk.answered {
            Some(answered) => {
                feedback::view(ui, exercise, answered, desk.not_saved.as_deref(), today, &media);
            }
            None if exercise.kind == Kind::Meet => question::meet(ui, exercise, &media),
            None if !exercise.tiles.is_empty() => tiles::view(ui, exercise, &desk.laid, &media),
            None if exercise.choices.is_empty() => question::typed(ui, exercise, &desk.draft, &media),
            None => question::choices(ui, exercise, &media),
        });
    });
}

fn head(ui: &mut Ui, done: usize, total: usize) {
    let leave = ui.say("drill-leave");
    let count = ui.words.format("drill-count", &[("done", done.into()), ("total", total.into())]);
    let colour = ui.palette().main;
    bar(
        ui,
        |ui| {
            let look = ButtonLook::new("leave", &leave)
                .icon_only(icons::ARROW_LEFT)
                .kind(ButtonKind::Quiet)
                .key(Hotkey::Escape);
            button(ui, look, OnActivate(Action::Leave));
            meter(ui, 10.0, done, total, colour);
            label(ui, &count, TextLook::BODY.quiet().one_line());
        },
        |_| {},
    );
}
