//! The rehearsal room: a speech is chosen, given to the microphone beside a teleprompter, and judged; takes are kept,
//! compared, exported and deleted. The screen is `screens/rehearsal.rs`.

mod doing;
mod live;
mod murmur;
mod recording;
mod report;
mod text;

use std::collections::HashMap;
use std::time::Duration;

use bevy::prelude::*;
use uuid::Uuid;

use super::learner::Learner;
use super::lessons::Lessons;
use super::localise::Words;
use super::power::Wake;
use super::redraw::NeedsRedraw;
use super::screen::Screen;
use super::stage::AppActions;
use super::steps::StageSystems;
use super::storage::Storage;
use super::task::Task;
use super::widgets::{AppLiveMeters, AppLiveTexts};
use crate::progress::{Measures, OwnSpeech, ProfileId, StoreError, Take};
use crate::speech::limits::{Light, Limits, presets};

pub use live::{SpeechClock, SpeechLevel, clock};
pub use murmur::murmur;
pub use recording::Running;
pub use report::Report;
pub use text::{Text, Title, beginning, speeches};

/// What is wanted in the rehearsal room.
#[derive(Message, Clone, Debug)]
pub enum RehearsalWish {
    /// To rehearse a speech of a pack: the pack's id, the speech's.
    Open(String, String),
    /// To rehearse a text of one's own.
    OpenOwn(Uuid),
    /// To bring a text along.
    Bring,
    /// To keep the text that was typed.
    KeepText,
    /// To delete the open text with its takes.
    DeleteText,
    /// Other limits, by their number.
    Limit(usize),
    /// The other way in which the teleprompter goes on.
    Pace,
    Pinyin,
    Meaning,
    /// To begin to speak, or to end.
    Record,
    /// To the sentence before or after.
    Step(isize),
    /// To a sentence.
    Look(usize),
    /// To hear the sentence of this take, or of the one before.
    HearMine,
    HearBefore,
    /// The list of takes.
    Takes,
    /// To see how a take was.
    See(Uuid),
    /// To write the take that is looked at into a file of one's own.
    Export,
    /// Asks whether the take that is looked at, or the text, is to be deleted.
    AskDelete,
    Delete,
    /// It stays.
    Stay,
    /// One page back; what is recorded is kept.
    Back,
}

/// Which page of the room is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// Which speech.
    #[default]
    Choosing,
    /// A text of one's own.
    Bringing,
    /// The text, and how it is to be rehearsed.
    Ready,
    /// The teleprompter; a take is recorded.
    Speaking,
    /// A take is judged.
    Judging,
    /// How a take was.
    Report,
    /// The list of takes.
    Takes,
}

/// How the teleprompter goes on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pacing {
    /// With the clock, as the limits or the speech have it.
    #[default]
    Clock,
    /// With the voice.
    Voice,
}

/// Everything of the room.
#[derive(Resource, Default)]
pub struct Rehearsal {
    pub page: Page,
    pub text: Option<Text>,
    /// The number of the limits that were chosen for a speech, by its name; the first that suit it, until others are.
    chosen_limits: HashMap<String, usize>,
    pub pacing: Pacing,
    pub hides_pinyin: bool,
    pub shows_meaning: bool,
    /// Whose the takes are.
    profile: Option<ProfileId>,
    /// All takes of the learner, the oldest first.
    takes: Vec<Take>,
    pub own: Vec<OwnSpeech>,
    running: Option<Running>,
    /// The limits of the speech that is given.
    in_force: Option<Limits>,
    judging: Option<Task<Result<Report, StoreError>>>,
    pub report: Option<Report>,
    /// The sentence of the teleprompter.
    pub sentence: usize,
    pub light: Light,
    /// Until when the bells were rung.
    rung: Duration,
    pub notice: Option<Notice>,
    /// It is asked whether the take, or the text of one's own, is to be deleted.
    pub asks_delete: bool,
    pub typed: String,
}

/// What was done last, or could not be.
#[derive(Clone, Debug)]
pub struct Notice {
    pub sentence: String,
    pub is_trouble: bool,
}

impl Rehearsal {
    /// Returns whether something is being recorded or judged: for whoever waits until a page has settled.
    pub fn is_judging(&self) -> bool {
        self.judging.is_some()
    }

    /// Returns the number of the limits in force.
    pub fn limit(&self) -> usize {
        let wanted = self.text.as_ref().and_then(|text| text.seconds);
        // The first that gives the speech the time that it wants.
        let suits = |limits: &Limits| wanted.is_none_or(|wanted| limits.red >= wanted);
        let chosen = self.text.as_ref().and_then(|text| self.chosen_limits.get(&text.name).copied());
        chosen.unwrap_or_else(|| {
            presets()
                .iter()
                .position(|preset| preset.limits().is_some_and(|limits| suits(&limits)))
                .unwrap_or(0)
        })
    }

    /// Returns the limits in force.
    pub fn limits(&self) -> Option<Limits> {
        presets().get(self.limit())?.limits()
    }

    /// Returns the takes of the open speech, the oldest first.
    pub fn takes(&self) -> Vec<Take> {
        let Some(text) = &self.text else { return Vec::new() };
        self.takes
            .iter()
            .filter(|take| take.speech == text.name && take.length_ms.is_some())
            .cloned()
            .collect()
    }

    /// Returns how many takes there are of a speech.
    pub fn count(&self, speech: &str) -> usize {
        self.takes.iter().filter(|take| take.speech == speech && take.length_ms.is_some()).count()
    }

    fn say(&mut self, sentence: String, is_trouble: bool) {
        self.notice = Some(Notice { sentence, is_trouble });
    }

    /// Where the teleprompter is by the clock.
    fn by_the_clock(&self, time: Duration) -> usize {
        let (Some(text), Some(limits)) = (&self.text, &self.in_force) else { return 0 };
        let whole = text.seconds.unwrap_or(limits.red).max(1);
        let all: usize = text.script.iter().map(|sentence| sentence.syllables).sum();
        #[expect(clippy::cast_precision_loss, reason = "some hundreds of syllables")]
        let said = all as f64 * (time.as_secs_f64() / f64::from(whole));
        let mut before = 0.0;
        for (index, sentence) in text.script.iter().enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "some tens of syllables")]
            let syllables = sentence.syllables as f64;
            before += syllables;
            if said < before {
                return index;
            }
        }
        text.script.len().saturating_sub(1)
    }
}

/// Installs the room.
pub fn plugin(app: &mut App) {
    app.init_resource::<Rehearsal>()
        .init_resource::<SpeechLevel>()
        .init_resource::<SpeechClock>()
        .add_live_meter::<SpeechLevel>()
        .add_live_text::<SpeechClock>()
        .add_action::<RehearsalWish>()
        .add_systems(OnEnter(Screen::Rehearsal), enter.run_if(resource_exists::<Learner>))
        .add_systems(OnExit(Screen::Rehearsal), leave)
        .add_systems(PreUpdate, (live::follow, take_up.run_if(resource_exists::<Learner>)).chain())
        .add_systems(
            Update,
            doing::act
                .in_set(StageSystems::Act)
                .run_if(in_state(Screen::Rehearsal))
                .run_if(resource_exists::<Learner>)
                .run_if(resource_exists::<Lessons>),
        );
}

/// Reads what the learner has; nothing of another learner stays.
fn enter(mut room: ResMut<Rehearsal>, learner: Res<Learner>, mut storage: ResMut<Storage>) {
    let profile = Some(learner.profile().id);
    let Rehearsal { pacing, hides_pinyin, shows_meaning, text, chosen_limits, page, profile: before, .. } =
        std::mem::take(&mut *room);
    *room = Rehearsal { pacing, hides_pinyin, shows_meaning, profile, ..Rehearsal::default() };
    // Who comes back from saying a text after its model finds it again.
    if before == profile {
        room.chosen_limits = chosen_limits;
        if page == Page::Ready {
            (room.page, room.text) = (page, text);
        }
    }
    let profile = learner.profile().id;
    read_takes(&mut storage, profile);
    let own = storage.store(|store| store.own_speeches(profile));
    storage.ask(own, |world, own| match own {
        Ok(own) => {
            world.resource_mut::<Rehearsal>().own = own;
            world.resource_mut::<NeedsRedraw>().mark();
        }
        Err(error) => not_done(world, "reading the texts of a learner", &error),
    });
}

fn read_takes(storage: &mut Storage, profile: ProfileId) {
    let takes = storage.store(|store| store.takes(profile));
    storage.ask(takes, |world, takes| match takes {
        Ok(takes) => {
            world.resource_mut::<Rehearsal>().takes = takes;
            world.resource_mut::<NeedsRedraw>().mark();
        }
        Err(error) => not_done(world, "reading the takes", &error),
    });
}

/// Says that the store could not do something.
fn not_done(world: &mut World, doing: &str, error: &StoreError) {
    Storage::note(world, doing, error);
    let sentence = world.resource::<Words>().locale().explain(error);
    world.resource_mut::<Rehearsal>().say(sentence, true);
    world.resource_mut::<NeedsRedraw>().mark();
}

/// Whoever leaves the room while speaking keeps the take: its length is noted when it is taken up.
fn leave(room: Res<Rehearsal>) {
    if let Some(running) = &room.running {
        running.stop();
    }
}

/// Takes up a take that is over, and a report that is ready.
fn take_up(
    mut room: ResMut<Rehearsal>,
    learner: Res<Learner>,
    words: Res<Words>,
    mut storage: ResMut<Storage>,
    wake: Res<Wake>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    let profile = learner.profile().id;
    let quiet = room.bypass_change_detection();
    if let Some(over) = quiet.running.as_ref().and_then(|running| running.recorded.result(storage.log())) {
        let id = quiet.running.take().map(|running| running.id).unwrap_or_default();
        let length = over.as_ref().map_or(0, |recorded| recorded.length_ms);
        let trouble = match &over {
            Ok(recorded) => {
                recorded.trouble.as_ref().map(|trouble| trouble.sentence(words.locale(), length > 0))
            }
            Err(died) => Some(words.locale().explain(died)),
        };
        if let Some(sentence) = trouble {
            quiet.say(sentence, true);
        }
        if length == 0 && over.is_ok() {
            let gone = storage.store(|store| store.delete_take(profile, id));
            storage.ask(gone, |world, gone| {
                if let Err(error) = gone {
                    Storage::note(world, "deleting an empty take", &error);
                }
            });
            quiet.takes.retain(|take| take.id != id);
            quiet.page = Page::Ready;
        } else {
            let finished = storage.store(|store| store.finish_take(id, length, Measures::default()));
            storage.ask(finished, |world, finished| {
                if let Err(error) = finished {
                    not_done(world, "keeping a take", &error);
                }
            });
            if let Some(take) = quiet.takes.iter_mut().find(|take| take.id == id) {
                take.length_ms = Some(length);
            }
            doing::begin_report(quiet, &storage, profile, id, &wake);
        }
        redraw.turn_page();
    }
    let Some(result) = quiet.judging.as_ref().and_then(|task| task.result(storage.log())) else { return };
    quiet.judging = None;
    match result {
        Ok(Ok(report)) => {
            if let Some(text) = &quiet.text {
                let measures = report.measures(&text.script);
                let (id, length) = (report.take.id, report.take.length_ms.unwrap_or_default());
                if let Some(take) = quiet.takes.iter_mut().find(|take| take.id == id) {
                    take.measures = measures;
                }
                let kept = storage.store(|store| store.finish_take(id, length, measures));
                storage.ask(kept, |world, kept| {
                    if let Err(error) = kept {
                        not_done(world, "keeping what was measured", &error);
                    }
                });
            }
            quiet.report = Some(report);
            quiet.page = Page::Report;
        }
        Ok(Err(error)) => {
            quiet.say(words.locale().explain(&error), true);
            quiet.page = Page::Takes;
        }
        Err(died) => {
            quiet.say(words.locale().explain(&died), true);
            quiet.page = Page::Takes;
        }
    }
    redraw.turn_page();
}
