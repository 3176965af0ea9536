//! The learners of this machine, and the one at the keyboard with everything that is remembered.

use bevy::prelude::*;
use uuid::Uuid;

use super::notice::Notify;
use super::redraw::NeedsRedraw;
use super::screen::Screen;
use super::storage::{Clock, CurrentSettings, Storage};
use crate::drill::clock::{self, ClockError};
use crate::drill::lexicon::Lexicon;
use crate::drill::mark::{self, Mark, MarkKind};
use crate::drill::memory::{Memories, Memory, Scheduler};
use crate::drill::own::{self, OwnAnswer, OwnAnswers};
use crate::drill::plan::KNOWN_STABILITY;
use crate::drill::{Calendar, CardKey, Day, Grade, Language, Moment, Review, Skill};
use crate::lesson::Pack;
use crate::progress::{Profile, ProfileId, Settings, Store, StoreError};

/// The learners of this machine.
#[derive(Resource, Default)]
pub struct Learners {
    /// The learners: the one who learnt last on this machine, then the others, oldest first.
    pub all: Vec<Profile>,
    last: Option<ProfileId>,
    read: bool,
    error: Option<StoreError>,
}

impl Learners {
    /// Returns the learner of an id.
    pub fn find(&self, id: ProfileId) -> Option<&Profile> {
        self.all.iter().find(|profile| profile.id == id)
    }

    /// Returns whether the list has been read.
    pub fn are_read(&self) -> bool {
        self.read
    }

    /// Returns why the list could not be read again, if so. It is then as it was before.
    pub fn error(&self) -> Option<&StoreError> {
        self.error.as_ref()
    }

    /// Reads the list again. If it cannot be read, it stays as it is: that is not to say that nobody is there.
    pub fn read_again(world: &mut World) {
        let mut storage = world.resource_mut::<Storage>();
        let profiles = storage.store(Store::profiles);
        storage.ask(profiles, Self::take);
    }

    fn take(world: &mut World, profiles: Result<Vec<Profile>, StoreError>) {
        match profiles {
            Ok(all) => {
                let mut learners = world.resource_mut::<Self>();
                learners.error = None;
                learners.read = true;
                learners.all = all;
                learners.offer_last_first();
            }
            Err(error) => Self::note(world, error),
        }
        world.resource_mut::<NeedsRedraw>().mark();
    }

    fn note(world: &mut World, error: StoreError) {
        Storage::note(world, "reading the learners", &error);
        world.resource_mut::<Self>().error = Some(error);
    }

    fn offer_last_first(&mut self) {
        let last = self.last;
        // Stable, so the others stay in their order.
        self.all.sort_by_key(|profile| Some(profile.id) != last);
    }
}

/// A learner was chosen.
#[derive(Message, Clone, Copy, Debug)]
pub struct ChooseLearner(pub ProfileId);

/// The learner at the keyboard.
#[derive(Resource)]
pub struct Learner {
    profile: Profile,
    /// What is remembered of each card.
    pub memories: Memories,
    /// Every answer, oldest first, with the grade that counts.
    pub reviews: Vec<Review>,
    /// Every mark, oldest first: what was read, and what is wished for.
    marks: Vec<Mark>,
    /// What the learner has said of answers, oldest first.
    own_answers: Vec<OwnAnswer>,
    latest: Option<Latest>,
}

/// The latest answer of a learner, by its moment and by its day.
#[derive(Clone, Copy)]
struct Latest {
    at: Moment,
    day: Day,
}

impl Latest {
    fn with(latest: Option<Self>, review: &Review) -> Self {
        let (at, day) = (review.at, review.day());
        latest.map_or(Self { at, day }, |latest| Self { at: latest.at.max(at), day: latest.day.max(day) })
    }

    fn of(reviews: &[Review]) -> Option<Self> {
        reviews.iter().fold(None, |latest, review| Some(Self::with(latest, review)))
    }
}

impl Learner {
    /// Returns the profile.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Returns the moment to count with: the clock's, unless the clock cannot be right.
    pub fn now(&self, clock: Clock) -> Moment {
        clock::reckon(clock.now(), clock.built(), self.latest.map(|latest| latest.at))
    }

    /// Returns why the clock cannot be right, or was not when some answers were given.
    pub fn clock_error(&self, clock: Clock, calendar: Calendar) -> Option<ClockError> {
        clock::judge(clock.now(), calendar, clock.built(), self.latest.map(|latest| latest.day)).err()
    }

    /// Sets what is learnt from now on. What is remembered of both languages stays.
    pub fn set_target(&mut self, target: Language, storage: &mut Storage) {
        let before = std::mem::replace(&mut self.profile.target, target);
        let id = self.profile.id;
        let kept = storage.store(|store| store.set_target(id, target));
        storage.ask(kept, move |world, kept| {
            if kept.is_err()
                && let Some(mut learner) = world.get_resource_mut::<Self>()
                && learner.profile.id == id
            {
                learner.profile.target = before;
                world.resource_mut::<NeedsRedraw>().mark();
            }
            CurrentSettings::note_kept(world, kept);
            Learners::read_again(world);
        });
    }

    /// Reads the learner's own profile again, and signs the learner out if it was erased. A failed read says nothing
    /// of the kind.
    pub fn stand_up_if_erased(world: &mut World) {
        let Some(id) = world.get_resource::<Self>().map(|learner| learner.profile.id) else { return };
        let mut storage = world.resource_mut::<Storage>();
        let profiles = storage.store(Store::profiles);
        storage.ask(profiles, move |world, profiles| {
            match profiles.map(|all| all.into_iter().find(|profile| profile.id == id)) {
                Ok(Some(profile)) => {
                    if let Some(mut learner) = world.get_resource_mut::<Self>() {
                        learner.profile = profile;
                    }
                }
                Ok(None) => {
                    world.remove_resource::<Self>();
                }
                Err(error) => Learners::note(world, error),
            }
            world.resource_mut::<NeedsRedraw>().mark();
        });
    }

    /// Adds an answer that is on the disk.
    pub fn remember(&mut self, review: Review, memory: Memory) {
        self.latest = Some(Latest::with(self.latest, &review));
        self.memories.insert(review.card.clone(), memory);
        self.reviews.push(review);
    }

    /// Leaves a mark, which counts once it is on the disk.
    pub fn leave_mark(&self, kind: MarkKind, item: String, clock: Clock, storage: &mut Storage) {
        let id = self.profile.id;
        let at = self.now(clock);
        let mark = Mark { id: Uuid::now_v7(), kind, item, target: self.profile.target, at };
        let record = mark.clone();
        let kept = storage.store(|store| store.record_mark(id, record));
        storage.ask(kept, move |world, kept| {
            match kept {
                Ok(()) => {
                    if let Some(mut learner) = world.get_resource_mut::<Self>()
                        && learner.profile.id == id
                    {
                        learner.marks.push(mark);
                    }
                }
                Err(error) => {
                    Storage::note(world, "keeping what was read", &error);
                    world.write_message(Notify::sentence("reading-not-kept"));
                }
            }
            world.resource_mut::<NeedsRedraw>().mark();
        });
    }

    /// Returns the answers that the learner takes for right and that hold now, the oldest first.
    pub fn own_answers(&self) -> Vec<&OwnAnswer> {
        own::holding(&self.own_answers)
    }

    /// Returns them by their card.
    pub fn own_by_card(&self) -> OwnAnswers {
        own::by_card(&self.own_answers)
    }

    /// Takes in a statement that is on the disk, with the memory that its card comes to.
    pub fn take_in(&mut self, own: OwnAnswer, memory: Memory) {
        let grade = if own.is_right { own::GRADE } else { Grade::Again };
        let is_meant = |review: &&mut Review| review.id == own.review && review.card == own.card;
        for review in self.reviews.iter_mut().filter(is_meant) {
            review.grade = grade;
        }
        self.memories.insert(own.card.clone(), memory);
        self.own_answers.push(own);
    }

    /// Takes an answer back that was said to be right: the review counts again as it was given, and the answer is not
    /// accepted any more. It is shown as taken back once that is on the disk.
    pub fn take_back(&self, id: Uuid, clock: Clock, calendar: Calendar, storage: &mut Storage) {
        let Some(kept) = self.own_answers.iter().find(|own| own.id == id) else { return };
        let now = self.now(clock);
        let own = OwnAnswer { id: Uuid::now_v7(), is_right: false, at: now, ..kept.clone() };
        let of_card = self.reviews.iter().filter(|review| review.card == own.card).cloned();
        let missed = |review: Review| {
            let grade = if review.id == own.review { Grade::Again } else { review.grade };
            Review { grade, ..review }
        };
        let reviews: Vec<Review> = of_card.map(missed).collect();
        let memories = Scheduler::default().rebuild(&reviews, now.day(calendar));
        let Some(memory) = memories.get(&own.card).copied() else { return };
        let profile = self.profile.id;
        let record = own.clone();
        let stored = storage.store(|store| store.record_own_answer(profile, record, memory));
        storage.ask(stored, move |world, stored| {
            match stored {
                Ok(()) => {
                    if let Some(mut learner) =
                        world.get_resource_mut::<Self>().filter(|learner| learner.profile.id == profile)
                    {
                        learner.take_in(own, memory);
                    }
                }
                Err(error) => Storage::note(world, "taking an answer back", &error),
            }
            world.resource_mut::<NeedsRedraw>().mark();
        });
    }

    /// Returns how often a text was read to its end. `text` is its `pack/id`.
    pub fn times_read(&self, text: &str) -> usize {
        mark::times_read(&self.marks, text, self.profile.target)
    }

    /// Returns how the questions after a text were answered the last time: how many rightly, and of how many.
    pub fn last_answers(&self, text: &str) -> Option<(u16, u16)> {
        mark::last_answers(&self.marks, text, self.profile.target)
    }

    /// Returns the items that are wished for and were not asked since, by the names under which they are remembered.
    pub fn wishes(&self) -> Vec<String> {
        mark::open_wishes(&self.marks, &self.reviews, self.profile.target)
    }

    /// Returns how well an item is known, by its first skill. `item` is the name under which it is remembered.
    pub fn standing(&self, item: String) -> Standing {
        let target = self.profile.target;
        let first = Skill::of_words(target).first().map(|skill| CardKey { item, target, skill: *skill });
        match first.and_then(|card| self.memories.get(&card)) {
            None => Standing::New,
            Some(memory) if memory.stability < KNOWN_STABILITY => Standing::Learning,
            Some(_) => Standing::Known,
        }
    }

    /// Returns how many items of a pack are known.
    pub fn known_of(&self, pack: &Pack, lexicon: &Lexicon) -> usize {
        let is_known = |item: &&str| self.standing(lexicon.name_of(&pack.id, item)) == Standing::Known;
        pack.remembered().filter(is_known).count()
    }
}

/// How well a word is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Never asked.
    New,
    /// Asked, and not yet known.
    Learning,
    /// Likely to be remembered for three weeks or more.
    Known,
}

/// Installs the learners.
pub fn plugin(app: &mut App) {
    app.init_resource::<Learners>()
        .add_message::<ChooseLearner>()
        .add_systems(Startup, begin)
        .add_systems(Update, seat);
}

fn begin(mut storage: ResMut<Storage>) {
    let last = storage.store(Store::last_profile);
    let profiles = storage.store(Store::profiles);
    storage.ask(last, |world, last| {
        let last = last.unwrap_or_else(|error| {
            Storage::note(world, "reading who learnt last", &error);
            None
        });
        world.resource_mut::<Learners>().last = last;
    });
    storage.ask(profiles, |world, profiles| match profiles {
        Ok(all) => {
            // One learner alone is not asked who they are.
            if let [only] = all.as_slice() {
                let only = only.id;
                world.write_message(ChooseLearner(only));
            } else {
                Screen::Profiles.open(&mut world.resource_mut());
            }
            Learners::take(world, Ok(all));
        }
        Err(error) => Storage::fail(world, error),
    });
}

/// Reads everything of the chosen learner, then shows the home screen.
fn seat(mut chosen: MessageReader<ChooseLearner>, mut storage: ResMut<Storage>) {
    let Some(ChooseLearner(id)) = chosen.read().last().copied() else { return };
    let profiles = storage.store(Store::profiles);
    let reviews = storage.store(|store| store.reviews(id));
    let marks = storage.store(|store| store.marks(id));
    let own_answers = storage.store(|store| store.own_answers(id));
    let settings = storage.store(|store| store.settings(Some(id)));
    let noted = storage.store(|store| store.set_last_profile(id));
    storage.ask(noted, move |world, noted| match noted {
        Ok(()) => {
            let mut learners = world.resource_mut::<Learners>();
            learners.last = Some(id);
            learners.offer_last_first();
        }
        Err(error) => Storage::note(world, "keeping who learnt last", &error),
    });
    storage.ask(profiles, move |world, profiles| {
        let profile = match profiles.map(|all| all.into_iter().find(|profile| profile.id == id)) {
            Ok(Some(profile)) => profile,
            // Erased meanwhile.
            Ok(None) => return Screen::Profiles.open(&mut world.resource_mut()),
            Err(error) => return Storage::fail(world, error),
        };
        let mut storage = world.resource_mut::<Storage>();
        storage.ask(reviews, move |world, reviews| {
            let mut storage = world.resource_mut::<Storage>();
            storage.ask(marks, move |world, marks| {
                let mut storage = world.resource_mut::<Storage>();
                storage.ask(own_answers, move |world, own_answers| {
                    let lists = reviews
                        .and_then(|reviews| Ok(Lists { reviews, marks: marks?, own_answers: own_answers? }));
                    let mut storage = world.resource_mut::<Storage>();
                    storage.ask(settings, move |world, settings| match (lists, settings) {
                        (Ok(lists), Ok(settings)) => read_memories(world, profile, lists, settings),
                        (Err(error), _) | (_, Err(error)) => Storage::fail(world, error),
                    });
                });
            });
        });
    });
}

/// All that a learner has done, as it is on the disk.
struct Lists {
    reviews: Vec<Review>,
    marks: Vec<Mark>,
    own_answers: Vec<OwnAnswer>,
}

/// Reads the memories last: which day is today may follow from the reviews, if the clock is wrong.
fn read_memories(world: &mut World, profile: Profile, lists: Lists, settings: Settings) {
    let Lists { mut reviews, marks, own_answers } = lists;
    own::put_right(&mut reviews, &own_answers);
    let clock = *world.resource::<Clock>();
    let latest = Latest::of(&reviews);
    let mut learner = Learner { profile, memories: Memories::new(), reviews, marks, own_answers, latest };
    let today = learner.now(clock).day(clock.calendar(&settings));
    let id = learner.profile.id;
    let mut storage = world.resource_mut::<Storage>();
    let memories = storage.store(|store| store.memories(id, today));
    storage.ask(memories, move |world, memories| match memories {
        Ok(memories) => {
            learner.memories = memories;
            sit_down(world, learner, settings);
        }
        Err(error) => Storage::fail(world, error),
    });
}

fn sit_down(world: &mut World, learner: Learner, settings: Settings) {
    world.resource_mut::<CurrentSettings>().take_over(learner.profile.id, settings);
    world.insert_resource(learner);
    Screen::Home.open(&mut world.resource_mut());
}
