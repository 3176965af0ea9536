//! Reads a dialogue or a text line by line: either language hidden or shown, any word looked up, one part played.

mod end;
mod line;
mod look_up;
mod saying;
mod tools;
mod walk;

use std::time::Duration;

use bevy::ecs::system::SystemParam;
use bevy::input::ButtonState;
use bevy::input::keyboard::KeyboardInput;
use bevy::prelude::*;

use super::Screen;
use super::topbar::topbar;
use crate::app::learner::Learner;
use crate::app::lessons::{Lessons, are_read};
use crate::app::localise::in_language;
use crate::app::practice::{HearingNow, Practise};
use crate::app::reading::{OpenText, ReadText, texts};
use crate::app::redraw::{NeedsRedraw, needs_redraw};
use crate::app::sound::Hush;
use crate::app::stage::{AppActions, Stage};
use crate::app::steps::StageSystems;
use crate::app::storage::{Clock, CurrentSettings, Taste};
use crate::app::voices::RecordedVoices;
use crate::app::widgets::{Ui, scroll_page};
use crate::drill::lexicon::{Lexicon, TextPiece};
use crate::drill::mark::MarkKind;
use crate::drill::{Language, item};
use crate::language::mandarin::reading::Readings;
use crate::lesson::{Line, Pack, Story};
use crate::progress::Settings;

use saying::{play_on, say, spoken};
use walk::{Part, Step, Walk};

#[derive(Message, Clone, Debug)]
enum Action {
    /// To the next line, or uncovers the reader's own.
    Forward,
    Back,
    GoTo(usize),
    /// Looks up a word of the current line.
    LookUp(usize),
    StepWord(bool),
    /// Shows all of a line, though a language is hidden.
    Peek(usize),
    Toggle(Shown),
    /// Lets the text go on by itself, or stops it.
    PlayOn,
    ChoosePart,
    Play(Part),
    /// Wishes for a word to be practised, by the name under which it is remembered.
    Wish(String),
    AnswerQuestions,
    Leave,
}

/// What of a text can be hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    Mandarin,
    Tibetan,
    Pinyin,
}

/// The state of the screen.
#[derive(Resource, Default)]
struct ReadingState {
    /// Of which opening of a text this is.
    visit: Option<u32>,
    walk: Walk,
    /// The current line was said, as far as it is.
    is_said: bool,
    /// The current line is to be brought into sight.
    is_sought: bool,
    /// Since when nothing is heard, while the text goes on by itself.
    quiet_since: Option<Duration>,
    /// The text was read to its end since it was opened.
    is_finished: bool,
}

/// What the screen shows.
struct Page<'a> {
    pack: &'a Pack,
    story: &'a Story,
    walk: &'a Walk,
    target: Language,
    settings: &'a Settings,
    /// The current line in pieces, in the language that is learnt.
    pieces: Vec<TextPiece>,
    lexicon: &'a Lexicon,
    /// The words that a title is not broken in.
    readings: &'a Readings,
    learner: &'a Learner,
    can_be_heard: bool,
    /// The current line is to be brought into sight.
    is_sought: bool,
    /// The text that comes next in the course.
    next: Option<ReadText>,
    /// How the questions were answered the last time.
    answers: Option<(u16, u16)>,
    /// Where the way back leads.
    from: Screen,
}

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.init_resource::<ReadingState>()
        .add_action::<Action>()
        // Who comes back from the questions finds the end of the text, where they were asked.
        .add_systems(OnEnter(Screen::Reading), |mut state: ResMut<ReadingState>| state.is_sought = true)
        .add_systems(
            Update,
            (begin, act, play_on, say)
                .chain()
                .in_set(StageSystems::Act)
                .run_if(in_state(Screen::Reading))
                .run_if(resource_exists::<OpenText>)
                .run_if(resource_exists::<Learner>),
        )
        .add_systems(
            Update,
            show.in_set(StageSystems::Show)
                .run_if(in_state(Screen::Reading))
                .run_if(needs_redraw)
                .run_if(are_read)
                .run_if(resource_exists::<OpenText>),
        );
}

/// Begins anew when a text was opened; who comes back from its questions finds it as it was left.
fn begin(text: Res<OpenText>, mut state: ResMut<ReadingState>, mut redraw: ResMut<NeedsRedraw>) {
    if state.visit != Some(text.visit) {
        *state = ReadingState { visit: Some(text.visit), is_sought: true, ..ReadingState::default() };
        redraw.turn_page();
    }
}

/// What an action may change beside the state of the screen.
#[derive(SystemParam)]
struct Reach<'w> {
    taste: Taste<'w>,
    practise: MessageWriter<'w, Practise>,
    hush: MessageWriter<'w, Hush>,
    next: ResMut<'w, NextState<Screen>>,
}

fn act(
    mut actions: MessageReader<Action>,
    mut keys: MessageReader<KeyboardInput>,
    mut state: ResMut<ReadingState>,
    text: Res<OpenText>,
    lessons: Res<Lessons>,
    learner: Res<Learner>,
    clock: Res<Clock>,
    mut reach: Reach,
) {
    let Some(story) = text.story() else { return };
    // Any key stops what goes on by itself, and does nothing else.
    let is_struck = keys.read().any(|key| key.state == ButtonState::Pressed);
    let was_playing = state.walk.is_playing;
    if was_playing && is_struck {
        state.stop(&mut reach);
        actions.clear();
        return;
    }
    for action in actions.read() {
        let was_stopped = was_playing && state.walk.is_playing;
        if was_stopped {
            state.stop(&mut reach);
        }
        let step = match action {
            Action::Forward => state.walk.forward(story),
            Action::Back => state.walk.back(),
            Action::GoTo(line) => {
                state.walk.go_to(*line);
                Step::Line
            }
            Action::LookUp(word) => {
                state.walk.word = if state.walk.word == Some(*word) { None } else { Some(*word) };
                Step::Here
            }
            Action::StepWord(forward) => {
                let target = learner.profile().target;
                let pieces = state
                    .walk
                    .current(story)
                    .map(|line| lessons.glossary.pieces(&lessons.lexicon, line, target, &text.pack().id));
                let words = pieces.iter().flatten().filter(|piece| piece.is_word).count();
                state.walk.step_word(*forward, words);
                Step::Here
            }
            Action::Peek(line) => {
                state.walk.peeked.insert(*line);
                Step::Here
            }
            Action::Toggle(shown) => {
                reach.taste.change(|settings| {
                    let on = shown.of(settings);
                    *on = !*on;
                });
                Step::Here
            }
            Action::PlayOn => {
                if !was_stopped {
                    state.walk.is_playing = true;
                    state.say_again();
                }
                Step::Nowhere
            }
            Action::ChoosePart => {
                state.walk.part = Part::Choosing;
                Step::Here
            }
            Action::Play(part) => {
                state.walk.begin(part.clone());
                state.is_finished = false;
                reach.taste.turn_page();
                Step::Line
            }
            Action::Wish(item) => {
                learner.leave_mark(MarkKind::Wished, item.clone(), *clock, reach.taste.storage());
                Step::Nowhere
            }
            Action::AnswerQuestions => {
                reach.practise.write(Practise::Story(text.pack().clone(), story.id.clone()));
                Step::Nowhere
            }
            Action::Leave => {
                text.from.open(&mut reach.next);
                Step::Nowhere
            }
        };
        state.take(step, &text, &learner, *clock, &mut reach.taste);
    }
}

impl ReadingState {
    /// Does what follows from a step.
    fn take(&mut self, step: Step, text: &OpenText, learner: &Learner, clock: Clock, taste: &mut Taste) {
        taste.mark_for_redraw();
        match step {
            Step::Nowhere => {}
            // What stands below may have grown over it.
            Step::Here => self.is_sought = true,
            Step::Uncovered | Step::Line => {
                self.is_sought = true;
                self.say_again();
            }
            Step::End => {
                self.walk.is_playing = false;
                self.is_sought = true;
                // On another page Enter does what that page shows, wherever the focus was.
                taste.turn_page();
                if !std::mem::replace(&mut self.is_finished, true) {
                    learner.leave_mark(MarkKind::Read, text.name(), clock, taste.storage());
                }
            }
        }
    }

    fn say_again(&mut self) {
        self.is_said = false;
        self.quiet_since = None;
    }

    fn stop(&mut self, reach: &mut Reach) {
        self.walk.is_playing = false;
        reach.hush.write(Hush);
        reach.taste.mark_for_redraw();
    }
}

impl Shown {
    fn of(self, settings: &mut Settings) -> &mut bool {
        match self {
            Self::Mandarin => &mut settings.reads_mandarin,
            Self::Tibetan => &mut settings.reads_tibetan,
            Self::Pinyin => &mut settings.reads_pinyin,
        }
    }
}

fn show(
    mut stage: Stage,
    mut state: ResMut<ReadingState>,
    text: Res<OpenText>,
    lessons: Res<Lessons>,
    learner: Res<Learner>,
    current: Res<CurrentSettings>,
    hearing: Res<HearingNow>,
    recorded: Res<RecordedVoices>,
) {
    let Some(story) = text.story() else { return };
    let is_sought = std::mem::take(&mut state.is_sought);
    let target = learner.profile().target;
    let pack = text.pack();
    let pieces = |line: &Line| lessons.glossary.pieces(&lessons.lexicon, line, target, &pack.id);
    let is_heard = |line: &Line| {
        let spoken = spoken(pack, line, target);
        hearing.0.can_say(&spoken, recorded.voices.find(&spoken, None).is_some())
    };
    let page = Page {
        pack,
        story,
        walk: &state.walk,
        target,
        settings: &current.settings,
        pieces: state.walk.current(story).map(pieces).unwrap_or_default(),
        lexicon: &lessons.lexicon,
        readings: &lessons.readings,
        learner: &learner,
        can_be_heard: story.lines.iter().any(is_heard),
        is_sought,
        next: following(&lessons.lexicon, &text, target),
        answers: learner.last_answers(&text.name()),
        from: text.from,
    };
    stage.show(Screen::Reading, |ui| view(ui, &page, text.visit));
}

/// Returns the text after the open one in the course.
fn following(lexicon: &Lexicon, text: &OpenText, target: Language) -> Option<ReadText> {
    let name = text.name();
    let mut rest = texts(lexicon, target).skip_while(|(pack, story)| item(&pack.id, &story.id) != name);
    let (pack, story) = rest.nth(1)?;
    Some(ReadText { pack: pack.id.clone(), story: story.id.clone(), from: None })
}

fn view(ui: &mut Ui, page: &Page, visit: u32) {
    let title = page.readings.unbroken(&in_language(&page.story.title, ui.words.lang()));
    topbar(ui, &title, page.from);
    scroll_page(ui, &format!("reading-{visit}"), 10.0, |ui| {
        tools::view(ui, page);
        for (index, line) in page.story.lines.iter().enumerate().take(page.walk.reached + 1) {
            if index == page.walk.line {
                line::current(ui, page, line);
            } else {
                line::other(ui, page, index, line);
            }
        }
        if page.walk.line >= page.story.lines.len() {
            end::view(ui, page);
        }
    });
    if page.walk.line < page.story.lines.len() {
        look_up::foot(ui, page);
    }
}
