//! The practice screen: shows or asks an item, marks the answer, stores it and explains it.

mod answering;
mod by_ear;
mod clock;
mod compare;
mod feedback;
mod own;
mod pages;
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
use crate::app::own_voice::{OwnVoice, OwnVoiceWish};
use crate::app::pictures::PackFiles;
use crate::app::practice::{HearingNow, Practice};
use crate::app::redraw::{NeedsRedraw, needs_redraw};
use crate::app::sound::{Hush, Sounded};
use crate::app::stage::{AppActions, OnActivate, Stage};
use crate::app::steps::StageSystems;
use crate::app::storage::{Clock, CurrentSettings, Storage};
use crate::app::voices::RecordedVoices;
use crate::app::widgets::{ButtonKind, ButtonLook, FieldChanged, TextLook, Ui, button, label, meter};
use crate::audio::Sound;
use crate::drill::exercise::{Answer, Exercise, Face, HeardFirst, Task};
use crate::drill::{Hearing, Language, Moment};
use crate::language::mandarin::pinyin::Tone;
use crate::lesson::Spoken;
use crate::progress::StoreError;

use answering::{AnsweredExercise, submit};
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
    /// Says that the answer which was marked wrong was right.
    WasRight,
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
    /// Why the answer could not be stored.
    not_saved: Option<StoreError>,
}

/// What can be heard and seen with an exercise.
struct Media {
    /// What is heard of the item in the language that is learnt, and whether it can be heard now.
    heard: Option<(Spoken, bool)>,
    /// What may be heard before the answer, and whether it can be heard now.
    first: (HeardFirst, bool),
    /// Whether Chinese can be heard now.
    speaks_chinese: bool,
    /// The folder of the pack's pictures.
    pictures: Option<PathBuf>,
}

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.init_resource::<DrillState>()
        .add_plugins(clock::plugin)
        .add_action::<Action>()
        .add_systems(OnEnter(Screen::Drill), begin)
        .add_systems(
            Update,
            (note_draft, clock::run, act, say_what_comes_up)
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
    mut own: MessageWriter<OwnVoiceWish>,
) {
    if state.is_said {
        return;
    }
    state.is_said = true;
    own.write(OwnVoiceWish::Forget);
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
    mut own: MessageWriter<OwnVoiceWish>,
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
                    own.write(OwnVoiceWish::Stop);
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
            Action::WasRight => {
                own::was_right(&mut state, &practice, &mut storage, &learner, *clock);
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

fn show(
    mut stage: Stage,
    state: Res<DrillState>,
    practice: Res<Practice>,
    learner: Res<Learner>,
    clock: Res<Clock>,
    hearing: Res<HearingNow>,
    recorded: Res<RecordedVoices>,
    files: PackFiles,
    words: Res<Words>,
    own: Res<OwnVoice>,
) {
    let (done, total) = practice.progress();
    let page = format!("drill-{}", state.page + u32::from(state.answered.is_some()));
    if let Some(note) = practice.page() {
        stage.show(Screen::Drill, |ui| {
            head(ui, done, total, practice.seconds().is_some());
            question::page(ui, &page, |ui| pages::note(ui, note));
        });
        return;
    }
    let Some(exercise) = practice.exercise() else { return };
    let today = practice.day(learner.now(*clock));
    let folder = files.folder(&exercise.item.pack, practice.is_tryout());
    let speaks_chinese = hearing.0 == Hearing::Voice;
    let is_recorded = |spoken: &Spoken| recorded.voices.find(spoken, None).is_some();
    let can_say = |spoken: &Spoken| {
        (speaks_chinese && spoken.language == Language::Mandarin)
            || hearing.0.can_say(spoken, is_recorded(spoken))
    };
    let first = exercise.heard_first(words.lang());
    let can_say_first = matches!(&first, HeardFirst::Now(spoken) if can_say(spoken));
    let heard = exercise.item.heard_in(exercise.card.target).map(|spoken| {
        // Of Tibetan that nobody recorded a press says so.
        (spoken.clone(), spoken.language == Language::Tibetan || can_say(spoken))
    });
    let media = Media {
        heard,
        first: (first, can_say_first),
        speaks_chinese,
        pictures: folder.map(|folder| folder.join("pictures")),
    };
    stage.show(Screen::Drill, |ui| {
        head(ui, done, total, practice.seconds().is_some());
        question::page(ui, &page, |ui| match &state.answered {
            Some(answered) => {
                feedback::view(ui, exercise, answered, state.not_saved.as_ref(), today, &media);
            }
            None => match &exercise.task {
                Task::Show => pages::meet(ui, exercise, &media),
                Task::Choose(choices) => question::choices(ui, exercise, &choices.shown, &media),
                Task::TypeText(_) => question::typed(ui, exercise, None, &state.draft, &media),
                Task::TypeNumber(number) => {
                    question::typed(ui, exercise, number.unit.as_ref(), &state.draft, &media);
                }
                Task::Arrange(tiles) => tiles::view(ui, exercise, &tiles.shown, &state.laid, &media),
                Task::PlaceTones(syllables) => placing::view(ui, exercise, syllables, &state.tones, &media),
                Task::Match(pairs) => pairs::view(ui, exercise, pairs, &state.matched, &media),
                Task::Compare(_) => compare::view(ui, exercise, state.has_listened, &own),
            },
        });
    });
}

fn head(ui: &mut Ui, done: usize, total: usize, is_timed: bool) {
    let leave = ui.say("drill-leave");
    let count = ui.words.format("drill-count", &[("done", done.into()), ("total", total.into())]);
    let colour = ui.palette().main;
    bar(
        ui,
        |ui| {
            let look = ButtonLook::new("leave", &leave)
                .icon(icons::ARROW_LEFT)
                .kind(ButtonKind::Quiet)
                .key(Hotkey::Escape);
            button(ui, look, OnActivate(Action::Leave));
            meter(ui, 10.0, done, total, colour);
            label(ui, &count, TextLook::BODY.quiet().one_line());
            if is_timed {
                clock::view(ui);
            }
        },
        |_| {},
    );
}
