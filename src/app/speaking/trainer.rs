//! The tone trainer as plain data: which page is open, what is said now and what it came to.

use std::time::Duration;

use bevy::prelude::*;

use super::recorder::{Recorder, RecorderWish};
use super::results;
use super::saying::{Kept, Saying, on_item};
use super::voice::{Finding, SILENCE, VoiceStep};
use super::wish::TrainerWish;
use crate::app::authoring::studio::Ear;
use crate::app::learner::Learner;
use crate::app::lessons::Lessons;
use crate::app::own_voice::NoVoice;
use crate::app::power::Wake;
use crate::app::redraw::NeedsRedraw;
use crate::app::sound::Sounds;
use crate::app::storage::{Clock, CurrentSettings, Storage, Taste};
use crate::app::task::Task;
use crate::audio::microphone::{Microphones, look};
use crate::drill::tone_practice::{Deck, Scope, items};
use crate::progress::KnownVoice;
use crate::speech::pitch::PitchRange;
use crate::speech::tones::SpeakerRange;

/// The longest recording.
pub const LONGEST: Duration = Duration::from_secs(20);

/// The trainer.
#[derive(Resource, Default)]
pub struct Trainer {
    /// From which lessons the items come.
    pub scope: Scope,
    /// The page that is open.
    pub page: Page,
    /// Why nothing was recorded, if so.
    pub trouble: Option<NoVoice>,
    /// The microphones, once the system has told.
    pub microphones: Option<Microphones>,
    looking: Option<Task<Microphones>>,
    /// Its screen is shown.
    is_open: bool,
}

/// The pages of the trainer.
#[derive(Default)]
pub enum Page {
    /// What can be practised.
    #[default]
    Decks,
    /// The twenty pairs of tones.
    Pairs,
    /// The tone drills.
    Drills,
    /// The voice and the room are found.
    Voice(Finding),
    /// Something is said.
    Saying(Box<Saying>),
}

impl Trainer {
    /// Returns whether a thread is awaited.
    pub fn is_waiting(&self) -> bool {
        let judging = matches!(&self.page, Page::Saying(saying) if saying.is_judging());
        self.looking.is_some() || judging
    }

    /// Returns the learner's voice as the microphone hears it, if it has been found.
    pub fn known<'a>(&self, current: &'a CurrentSettings) -> Option<&'a KnownVoice> {
        current.settings.speaking.voice(self.microphones.as_ref()?.used.as_deref()?)
    }

    /// Returns the range in which melodies are drawn and hummed: the learner's own, or a common one.
    pub fn range(&self, current: &CurrentSettings) -> SpeakerRange {
        self.known(current).map_or(SpeakerRange::COMMON, |known| known.range)
    }

    fn look(&mut self, ear: &Ear, wake: &Wake) {
        let input = ear.0.clone();
        self.looking = Some(Task::once(wake, move |_| look(&input)));
    }
}

/// The screen is entered: which microphones are there may have changed.
pub(super) fn enter(mut trainer: ResMut<Trainer>, ear: Res<Ear>, wake: Res<Wake>) {
    let scope = trainer.scope;
    *trainer = Trainer { scope, is_open: true, ..Trainer::default() };
    trainer.look(&ear, &wake);
}

/// What was recorded is kept no longer than the page.
pub(super) fn leave(mut trainer: ResMut<Trainer>, mut recorder: MessageWriter<RecorderWish>) {
    let scope = trainer.scope;
    *trainer = Trainer { scope, ..Trainer::default() };
    recorder.write(RecorderWish::Forget);
}

/// Does what is wanted.
pub(super) fn act(
    mut wishes: MessageReader<TrainerWish>,
    mut trainer: ResMut<Trainer>,
    recorder: Res<Recorder>,
    mut record: MessageWriter<RecorderWish>,
    lessons: Option<Res<Lessons>>,
    learner: Option<Res<Learner>>,
    clock: Res<Clock>,
    sounds: Res<Sounds>,
    wake: Res<Wake>,
    mut taste: Taste,
) {
    let (Some(lessons), Some(learner)) = (lessons, learner) else { return };
    let now = clock.now();
    for wish in wishes.read() {
        taste.mark_for_redraw();
        let range = trainer.range(taste.current());
        let known = trainer.known(taste.current()).cloned();
        let scope = trainer.scope;
        let practise = |deck| {
            let found = items(&lessons.lexicon, deck, scope, &learner.memories, &learner.reviews);
            Page::Saying(Box::new(Saying::of(deck, found, now)))
        };
        let trainer = &mut *trainer;
        let turned = match (wish, &mut trainer.page) {
            (TrainerWish::From(scope), _) => {
                trainer.scope = *scope;
                None
            }
            (TrainerWish::Pairs, _) => Some(Page::Pairs),
            (TrainerWish::Drills, _) => Some(Page::Drills),
            (TrainerWish::Choose(deck), _) => {
                let has_microphone = trainer.microphones.as_ref().is_some_and(|found| found.used.is_some());
                let is_first = has_microphone && known.is_none();
                Some(if is_first { Page::Voice(Finding::before(Some(*deck))) } else { practise(*deck) })
            }
            (TrainerWish::FindVoice, page) => {
                let deck = match page {
                    Page::Saying(saying) => Some(saying.deck),
                    Page::Decks | Page::Pairs | Page::Drills | Page::Voice(_) => None,
                };
                Some(Page::Voice(Finding::before(deck)))
            }
            (TrainerWish::Skip | TrainerWish::Next, Page::Voice(finding)) => {
                Some(finding.then.map_or(Page::Decks, practise))
            }
            (TrainerWish::Microphone(name), _) => {
                let name = name.clone();
                taste.change(|settings| settings.speaking.microphone = name);
                trainer.microphones = None;
                None
            }
            (TrainerWish::Record, _) if recorder.is_running() => {
                record.write(RecorderWish::Stop);
                None
            }
            (TrainerWish::Record, page) => {
                let (longest, searched) = match page {
                    Page::Voice(Finding { step: VoiceStep::Silence, .. }) => (SILENCE, PitchRange::HUMAN),
                    Page::Voice(_) => (LONGEST, PitchRange::HUMAN),
                    _ => (LONGEST, known.as_ref().map_or(PitchRange::HUMAN, |known| known.range.pitches())),
                };
                trainer.trouble = None;
                if let Page::Saying(saying) = page {
                    (saying.tried, saying.bound) = (None, None);
                }
                record.write(RecorderWish::Record(longest, searched));
                None
            }
            (TrainerWish::Back, _) if recorder.is_running() => {
                record.write(RecorderWish::Forget);
                None
            }
            (TrainerWish::Back, Page::Saying(saying)) => Some(match saying.deck {
                Deck::Pair(..) => Page::Pairs,
                Deck::Group(_) | Deck::MinimalSets => Page::Drills,
                Deck::Singles | Deck::Hard | Deck::Words | Deck::Sentences => Page::Decks,
            }),
            (TrainerWish::Back, _) => Some(Page::Decks),
            (wish, Page::Saying(saying)) => {
                if on_item(wish, saying, range, known.as_ref(), now, &sounds, &wake) {
                    taste.turn_page();
                }
                None
            }
            _ => None,
        };
        if let Some(page) = turned {
            sounds.player().hush();
            (trainer.page, trainer.trouble) = (page, None);
            taste.turn_page();
        }
    }
}

/// Takes in what was recorded.
pub(super) fn take_recording(
    mut recorder: ResMut<Recorder>,
    mut trainer: ResMut<Trainer>,
    mut taste: Taste,
    wake: Res<Wake>,
) {
    let Some(result) = recorder.bypass_change_detection().take() else { return };
    let known = trainer.known(taste.current()).cloned();
    let trainer = &mut *trainer;
    let take = match result {
        Ok(take) => take,
        Err(why) => {
            trainer.trouble = Some(why);
            return;
        }
    };
    match &mut trainer.page {
        Page::Voice(finding) => {
            let used = trainer.microphones.as_ref().and_then(|found| found.used.clone());
            if let Some(voice) = finding.take_in(&take, &used.unwrap_or_default()) {
                taste.change(|settings| settings.speaking.remember(voice));
            }
            taste.turn_page();
        }
        Page::Saying(saying) => {
            saying.judge(take.trimmed(), None, known.as_ref(), &wake);
            taste.mark_for_redraw();
        }
        Page::Decks | Page::Pairs | Page::Drills => {}
    }
}

/// Takes up what threads have found.
pub(super) fn take_results(
    mut trainer: ResMut<Trainer>,
    ear: Res<Ear>,
    wake: Res<Wake>,
    learner: Option<Res<Learner>>,
    current: Res<CurrentSettings>,
    clock: Res<Clock>,
    mut storage: ResMut<Storage>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    let trainer = trainer.bypass_change_detection();
    if let Some(found) = trainer.looking.as_ref().and_then(|task| task.result(storage.log())) {
        trainer.looking = None;
        // A machine that cannot be asked has none.
        trainer.microphones = Some(found.unwrap_or_default());
        redraw.mark();
    }
    if trainer.is_open && trainer.microphones.is_none() && trainer.looking.is_none() {
        trainer.look(&ear, &wake);
    }
    let Page::Saying(saying) = &mut trainer.page else { return };
    let Some(result) = saying.judging.as_ref().and_then(|task| task.result(storage.log())) else { return };
    saying.judging = None;
    match result {
        Ok(tried) => {
            // What was judged anew with other boundaries is no new attempt.
            let is_new = saying.tried.is_none();
            if let Some(learner) = learner.filter(|_| is_new) {
                results::store(saying, &tried.attempt, &learner, &current, *clock, &mut storage, note_kept);
            }
            saying.tried = Some(tried);
        }
        Err(died) => trainer.trouble = Some(NoVoice::Died(died)),
    }
    redraw.mark();
}

/// Says what became of an attempt, if it is still shown.
fn note_kept(world: &mut World, outcome: Kept) {
    if let Page::Saying(saying) = &mut world.resource_mut::<Trainer>().page
        && saying.kept == Kept::Saving
    {
        saying.kept = outcome;
    }
    world.resource_mut::<NeedsRedraw>().mark();
}
