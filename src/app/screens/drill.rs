//! The practice screen: shows or asks an item, marks the answer, stores it and explains it.

mod feedback;
mod question;
mod tiles;

use std::path::PathBuf;

use bevy::prelude::*;

use super::Screen;
use super::topbar::bar;
use crate::app::hearing::Hear;
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::learner::Learner;
use crate::app::localise::Words;
use crate::app::pictures::PackFiles;
use crate::app::practice::{MarkedAnswer, Practice};
use crate::app::redraw::{NeedsRedraw, needs_redraw};
use crate::app::sound::Sounded;
use crate::app::stage::{AppActions, OnActivate, Stage};
use crate::app::steps::StageSystems;
use crate::app::storage::{Clock, Storage};
use crate::app::widgets::{ButtonKind, ButtonLook, FieldChanged, TextLook, Ui, button, label, meter};
use crate::audio::Sound;
use crate::drill::exercise::{Answer, Marking, Task};
use crate::drill::{Day, Moment};
use crate::lesson::Spoken;

#[derive(Message, Clone, Debug)]
enum Action {
    /// Takes the choice of this index.
    Choose(usize),
    /// Submits what is in the field, or the tiles as they are laid.
    Check,
    /// Lays the tile of this index behind the others, or takes it back.
    Lay(usize),
    /// Plays the recording.
    Listen,
    DontKnow,
    Continue,
    Leave,
}

/// The state of the screen, apart from the session itself.
#[derive(Resource, Default)]
struct DrillState {
    /// Counts the pages; a new page is scrolled to its top.
    page: u32,
    draft: String,
    /// The tiles that are laid, by their indices.
    laid: Vec<usize>,
    asked_at: Moment,
    /// The answer is on its way to the disk.
    saving: bool,
    /// The answer, marked and stored.
    answered: Option<AnsweredExercise>,
    /// Why the answer could not be stored, as a sentence.
    not_saved: Option<String>,
}

/// The files of a pack that an exercise uses.
struct Media {
    has_sound: bool,
    /// The folder of the pack's pictures.
    pictures: Option<PathBuf>,
}

/// A marked answer, and what becomes of the card.
struct AnsweredExercise {
    marking: Marking,
    /// None where an author only tries out the exercise.
    next: Option<Next>,
    /// The item keeps being forgotten, and it is time to say so.
    is_leech: bool,
}

/// When a card comes back.
#[derive(Clone, Copy)]
enum Next {
    InThisSession,
    On(Day),
}

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.init_resource::<DrillState>()
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

fn begin(mut state: ResMut<DrillState>, clock: Res<Clock>) {
    *state = DrillState { asked_at: clock.now(), ..DrillState::default() };
}

fn note_draft(mut typed: MessageReader<FieldChanged>, mut state: ResMut<DrillState>) {
    for change in typed.read().filter(|change| change.name == question::ANSWER_FIELD) {
        state.draft.clone_from(&change.text);
    }
}

fn act(
    mut actions: MessageReader<Action>,
    mut state: ResMut<DrillState>,
    mut practice: ResMut<Practice>,
    mut storage: ResMut<Storage>,
    learner: Res<Learner>,
    clock: Res<Clock>,
    mut redraw: ResMut<NeedsRedraw>,
    mut sounded: MessageWriter<Sounded>,
    mut hear: MessageWriter<Hear>,
    mut next: ResMut<NextState<Screen>>,
    mut commands: Commands,
) {
    for action in actions.read() {
        if state.saving {
            continue;
        }
        let answer = match action {
            Action::Leave => {
                practice.leads_to().open(&mut next);
                continue;
            }
            Action::Continue => {
                practice.advance();
                *state = DrillState { page: state.page + 2, asked_at: clock.now(), ..DrillState::default() };
                if practice.page().is_none() && practice.exercise().is_none() {
                    practice.leads_to().open(&mut next);
                } else {
                    sounded.write(Sounded(Sound::Turn));
                }
                redraw.turn_page();
                continue;
            }
            Action::Lay(tile) => {
                match state.laid.iter().position(|laid| laid == tile) {
                    Some(place) => {
                        state.laid.remove(place);
                    }
                    None => state.laid.push(*tile),
                }
                redraw.mark();
                continue;
            }
            Action::Listen => {
                if let Some(exercise) = practice.exercise() {
                    let item = &exercise.item;
                    let spoken = Spoken::mandarin(&item.zh, "");
                    hear.write(Hear::asked(spoken.with_recording(&item.pack, None, item.audio.as_deref())));
                }
                continue;
            }
            Action::Choose(index) => Answer::Chosen(*index),
            Action::Check if !state.laid.is_empty() => Answer::Ordered(state.laid.clone()),
            // Enter on an empty field is a slip, not an answer.
            Action::Check if state.draft.trim().is_empty() => continue,
            Action::Check => Answer::Typed(state.draft.clone()),
            Action::DontKnow => Answer::DontKnow,
        };
        if state.answered.is_none() {
            submit(&answer, &mut state, &mut practice, &mut storage, &learner, *clock, &mut commands);
        }
    }
}

/// Marks the answer, and shows its marking once it is on the disk. A tryout stores nothing.
fn submit(
    answer: &Answer,
    state: &mut DrillState,
    practice: &mut Practice,
    storage: &mut Storage,
    learner: &Learner,
    clock: Clock,
    commands: &mut Commands,
) {
    let took = clock.now().0.saturating_sub(state.asked_at.0);
    let took_ms = u32::try_from(took).unwrap_or_default();
    let (outcome, review) = match practice.answer(answer, learner.now(clock), took_ms) {
        None => return,
        Some(MarkedAnswer::TriedOut(marking)) => {
            let answered = AnsweredExercise { marking, next: None, is_leech: false };
            commands.queue(move |world: &mut World| show_answered(world, answered, None));
            return;
        }
        Some(MarkedAnswer::ToStore(outcome, review)) => (outcome, review),
    };
    state.saving = true;
    let memory = outcome.memory;
    let (record, card) = (review.clone(), review.card.clone());
    let kept = storage.store(|store| store.record(learner.profile().id, vec![record], vec![(card, memory)]));
    storage.ask(kept, move |world, kept| {
        let refused = kept.err().map(|fault| {
            let words = world.resource::<Words>().locale();
            let why = words.explain(&fault);
            words.format("drill-not-saved", &[("why", why.into())])
        });
        if refused.is_none()
            && let Some(mut learner) = world.get_resource_mut::<Learner>()
        {
            learner.remember(review, memory);
        }
        let next = if outcome.comes_again { Next::InThisSession } else { Next::On(memory.due) };
        let answered =
            AnsweredExercise { marking: outcome.marking, next: Some(next), is_leech: outcome.is_leech };
        show_answered(world, answered, refused);
    });
}

fn show_answered(world: &mut World, answered: AnsweredExercise, not_saved: Option<String>) {
    let passed = answered.marking.passed();
    let mut state = world.resource_mut::<DrillState>();
    state.saving = false;
    state.not_saved = not_saved;
    state.answered = Some(answered);
    world.resource_mut::<NeedsRedraw>().turn_page();
    world.write_message(Sounded(if passed { Sound::Right } else { Sound::Wrong }));
}

fn show(
    mut stage: Stage,
    state: Res<DrillState>,
    practice: Res<Practice>,
    learner: Res<Learner>,
    clock: Res<Clock>,
    files: PackFiles,
) {
    let (done, total) = practice.progress();
    let page = format!("drill-{}", state.page + u32::from(state.answered.is_some()));
    if let Some(note) = practice.page() {
        stage.show(Screen::Drill, |ui| {
            head(ui, done, total);
            question::page(ui, &page, |ui| question::note(ui, note));
        });
        return;
    }
    let Some(exercise) = practice.exercise() else { return };
    let today = practice.day(learner.now(*clock));
    let folder = files.folder(&exercise.item.pack, practice.is_tryout());
    let media = Media {
        has_sound: exercise.item.audio.is_some(),
        pictures: folder.map(|folder| folder.join("pictures")),
    };
    stage.show(Screen::Drill, |ui| {
        head(ui, done, total);
        question::page(ui, &page, |ui| match &state.answered {
            Some(answered) => {
                feedback::view(ui, exercise, answered, state.not_saved.as_deref(), today, &media);
            }
            None => match &exercise.task {
                Task::Show => question::meet(ui, exercise, &media),
                Task::Choose(choices) => question::choices(ui, exercise, &choices.shown, &media),
                Task::TypeText(_) => question::typed(ui, exercise, None, &state.draft, &media),
                Task::TypeNumber(number) => {
                    question::typed(ui, exercise, number.unit.as_ref(), &state.draft, &media);
                }
                Task::Arrange(tiles) => tiles::view(ui, exercise, &tiles.shown, &state.laid, &media),
            },
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
