//! The practice screen: shows or asks an item, marks the answer, stores it and explains it.

mod by_ear;
mod compare;
mod feedback;
mod pairs;
mod placing;
mod question;
mod tiles;
mod tones;

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
use crate::app::practice::{HearingNow, MarkedAnswer, Practice};
use crate::app::redraw::{NeedsRedraw, needs_redraw};
use crate::app::sound::{Hush, Sounded};
use crate::app::stage::{AppActions, OnActivate, Stage};
use crate::app::steps::StageSystems;
use crate::app::storage::{Clock, CurrentSettings, Storage};
use crate::app::voices::RecordedVoices;
use crate::app::widgets::{ButtonKind, ButtonLook, FieldChanged, TextLook, Ui, button, label, meter};
use crate::audio::Sound;
use crate::drill::exercise::{Answer, Exercise, Face, Marking, Task};
use crate::drill::{Day, Language, Moment};
use crate::language::mandarin::pinyin::Tone;
use crate::lesson::Spoken;

use pairs::Matched;

#[derive(Message, Clone, Debug)]
enum Action {
    /// Takes the choice of this index.
    Choose(usize),
    /// Submits what is in the field, or the tiles as they are laid.
    Check,
    /// Lays the tile of this index behind the others, or takes it back.
    Lay(usize),
    /// Gives the next syllable its tone.
    GiveTone(Tone),
    /// Takes the last tone back.
    TakeBack,
    /// Takes a word, to be matched.
    TakeWord(usize),
    /// Gives the word that is taken this meaning.
    GiveMeaning(usize),
    /// Says what was read aloud.
    HearModel,
    /// Judges what was read aloud.
    Compare(bool),
    /// Asks nothing by ear any more.
    CannotListen,
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
    /// The tones that are given, from the first syllable on.
    tones: Vec<Tone>,
    matched: Matched,
    /// What comes up was said, as far as it is.
    is_said: bool,
    /// The model of what is read aloud was heard.
    has_listened: bool,
    asked_at: Moment,
    /// The answer is on its way to the disk.
    saving: bool,
    /// The answer, marked and stored.
    answered: Option<AnsweredExercise>,
    /// Why the answer could not be stored, as a sentence.
    not_saved: Option<String>,
}

/// What can be heard and seen with an exercise.
struct Media {
    /// What can be heard of the item in the language that is learnt.
    heard: Option<Spoken>,
    /// The folder of the pack's pictures.
    pictures: Option<PathBuf>,
}

/// A marked answer, and what becomes of the card.
struct AnsweredExercise {
    marking: Marking,
    /// None where the card has no memory: an author tries it out, or it is about a text.
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
            (note_draft, act, say_what_comes_up)
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

/// Says what comes up: what is asked by ear and, unless the learner does not want it, what is new and what was right.
/// What was said on the page before ends.
fn say_what_comes_up(
    mut state: ResMut<DrillState>,
    practice: Res<Practice>,
    current: Res<CurrentSettings>,
    mut hear: MessageWriter<Hear>,
    mut hush: MessageWriter<Hush>,
) {
    if state.is_said {
        return;
    }
    state.is_said = true;
    let exercise = practice.exercise().filter(|_| practice.page().is_none());
    let spoken = exercise.and_then(|exercise| {
        let item = exercise.item.heard_in(exercise.card.target);
        match &exercise.prompt {
            Face::Sound(spoken) if state.answered.is_none() => Some(spoken),
            _ if !current.settings.says_by_itself || practice.is_quiet() => None,
            _ => item.filter(|_| state.answered.is_some() || exercise.task == Task::Show),
        }
    });
    match spoken {
        Some(spoken) => {
            hear.write(Hear::by_itself(spoken.clone()));
        }
        None => {
            hush.write(Hush);
        }
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
            Action::CannotListen => {
                if state.answered.is_none() {
                    practice.without_listening();
                    *state =
                        DrillState { page: state.page + 2, asked_at: clock.now(), ..DrillState::default() };
                    if practice.exercise().is_none() {
                        practice.leads_to().open(&mut next);
                    }
                    redraw.turn_page();
                }
                continue;
            }
            Action::HearModel => {
                if let Some(model) = practice.exercise().and_then(Exercise::sound) {
                    hear.write(Hear::asked(model.clone()));
                    state.has_listened = true;
                    redraw.mark();
                }
                continue;
            }
            Action::GiveTone(_) | Action::TakeBack | Action::TakeWord(_) | Action::GiveMeaning(_) => {
                if let Some(exercise) = practice.exercise() {
                    state.take_in(action, &exercise.task);
                    redraw.mark();
                }
                continue;
            }
            Action::Compare(alike) => Answer::Compared(*alike),
            Action::Choose(index) => Answer::Chosen(*index),
            Action::Check if !state.laid.is_empty() => Answer::Ordered(state.laid.clone()),
            Action::Check if !state.tones.is_empty() => Answer::Tones(state.tones.clone()),
            Action::Check if !state.matched.given.is_empty() => Answer::Paired(state.matched.given.clone()),
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

impl DrillState {
    /// Takes in what a learner does before the answer is whole.
    fn take_in(&mut self, action: &Action, task: &Task) {
        match (action, task) {
            (Action::GiveTone(tone), Task::PlaceTones(syllables))
                if self.tones.len() < syllables.letters.len() =>
            {
                self.tones.push(*tone);
            }
            (Action::TakeBack, _) => {
                self.tones.pop();
            }
            (Action::TakeWord(word), Task::Match(pairs)) => self.matched.take(*word, pairs.left.len()),
            (Action::GiveMeaning(meaning), Task::Match(pairs)) => {
                self.matched.give(*meaning, pairs.left.len());
            }
            _ => {}
        }
    }
}

/// Marks the answer, and shows its marking once it is on the disk, if it is one that is stored.
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
        Some(MarkedAnswer::NotStored(marking)) => {
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
    state.is_said = false;
    world.resource_mut::<NeedsRedraw>().turn_page();
    world.write_message(Sounded(if passed { Sound::Right } else { Sound::Wrong }));
}

fn show(
    mut stage: Stage,
    state: Res<DrillState>,
    practice: Res<Practice>,
    learner: Res<Learner>,
    clock: Res<Clock>,
    hearing: Res<HearingNow>,
    recorded: Res<RecordedVoices>,
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
        heard: exercise
            .item
            .heard_in(exercise.card.target)
            // Of Tibetan that nobody recorded a press says so.
            .filter(|spoken| {
                spoken.language == Language::Tibetan
                    || hearing.0.can_say(spoken, recorded.voices.find(spoken, None).is_some())
            })
            .cloned(),
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
                Task::PlaceTones(syllables) => placing::view(ui, exercise, syllables, &state.tones, &media),
                Task::Match(pairs) => pairs::view(ui, exercise, pairs, &state.matched),
                Task::Compare(_) => compare::view(ui, exercise, state.has_listened),
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
