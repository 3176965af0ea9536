//! Who is learning: the learners of this machine, and the one at the keyboard with all that is remembered.

use bevy::prelude::*;

use super::redraw::NeedsRedraw;
use super::screen::Screen;
use super::storage::{Clock, CurrentSettings, Storage};
use crate::drill::memory::{Memories, Memory};
use crate::drill::plan::KNOWN_STABILITY;
use crate::drill::{CardKey, Language, Review, Skill};
use crate::lesson::Pack;
use crate::progress::{Profile, ProfileId, Settings, Store};

/// The learners of this machine, oldest first.
#[derive(Resource, Default)]
pub struct Learners {
    /// The learners.
    pub all: Vec<Profile>,
    read: bool,
}

impl Learners {
    /// The learner of an id.
    pub fn find(&self, id: ProfileId) -> Option<&Profile> {
        self.all.iter().find(|profile| profile.id == id)
    }

    /// Whether the list has been read.
    pub fn are_read(&self) -> bool {
        self.read
    }

    /// Reads the list again.
    pub fn read_again(world: &mut World) {
        let mut storage = world.resource_mut::<Storage>();
        let profiles = storage.store(Store::profiles);
        storage.ask(profiles, |world, profiles| {
            *world.resource_mut::<Learners>() = Learners { all: profiles.unwrap_or_default(), read: true };
            world.resource_mut::<NeedsRedraw>().mark();
        });
    }
}

/// Somebody sits down to learn.
#[derive(Message, Clone, Copy, Debug)]
pub struct ChooseLearner(pub ProfileId);

/// The learner at the keyboard.
#[derive(Resource)]
pub struct Learner {
    profile: Profile,
    /// What is remembered of each card.
    pub memories: Memories,
    /// Every answer, oldest first.
    pub reviews: Vec<Review>,
}

impl Learner {
    /// The profile.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Learns the other language from now on. What is remembered of both stays.
    pub fn set_target(&mut self, target: Language, storage: &mut Storage) {
        self.profile.target = target;
        let id = self.profile.id;
        let kept = storage.store(|store| store.set_target(id, target));
        storage.ask(kept, |world, _| Learners::read_again(world));
    }

    /// Nobody sits here any more whose data is gone.
    pub fn stand_up_if_erased(world: &mut World) {
        let Some(id) = world.get_resource::<Self>().map(|learner| learner.profile.id) else { return };
        let mut storage = world.resource_mut::<Storage>();
        let profiles = storage.store(Store::profiles);
        storage.ask(profiles, move |world, profiles| {
            match profiles.unwrap_or_default().into_iter().find(|profile| profile.id == id) {
                Some(profile) => {
                    if let Some(mut learner) = world.get_resource_mut::<Self>() {
                        learner.profile = profile;
                    }
                }
                None => {
                    world.remove_resource::<Self>();
                }
            }
            world.resource_mut::<NeedsRedraw>().mark();
        });
    }

    /// Takes in an answer that is on the disk.
    pub fn remember(&mut self, review: Review, memory: Memory) {
        self.memories.insert(review.card.clone(), memory);
        self.reviews.push(review);
    }

    /// How well an item is known, by its first skill.
    pub fn standing(&self, pack: &str, item: &str) -> Standing {
        let target = self.profile.target;
        let first = Skill::of_words(target).first().map(|skill| CardKey::new(pack, item, target, *skill));
        match first.and_then(|card| self.memories.get(&card)) {
            None => Standing::New,
            Some(memory) if memory.stability < KNOWN_STABILITY => Standing::Learning,
            Some(_) => Standing::Known,
        }
    }

    /// How many items of a pack are known.
    pub fn known_of(&self, pack: &Pack) -> usize {
        pack.items().filter(|item| self.standing(&pack.id, item) == Standing::Known).count()
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
    let profiles = storage.store(Store::profiles);
    storage.ask(profiles, |world, profiles| match profiles {
        Ok(all) => {
            // One learner alone is not asked who they are.
            if let [only] = all.as_slice() {
                let only = only.id;
                world.write_message(ChooseLearner(only));
            } else {
                Screen::Profiles.open(&mut world.resource_mut());
            }
            *world.resource_mut::<Learners>() = Learners { all, read: true };
        }
        Err(fault) => Storage::fail(world, fault),
    });
}

/// Fetches all that belongs to the learner who sits down, then shows the home screen.
fn seat(mut chosen: MessageReader<ChooseLearner>, mut storage: ResMut<Storage>, clock: Res<Clock>) {
    let offset = clock.utc_offset_minutes();
    let Some(ChooseLearner(id)) = chosen.read().last().copied() else { return };
    let profiles = storage.store(Store::profiles);
    let memories = storage.store(|store| store.memories(id, offset));
    let reviews = storage.store(|store| store.reviews(id));
    let settings = storage.store(|store| store.settings(Some(id)));
    let noted = storage.store(|store| store.set_last_profile(id));
    storage.ask(noted, |_, _| {});
    storage.ask(profiles, move |world, profiles| {
        let found = profiles.map(|all| all.into_iter().find(|profile| profile.id == id));
        let Ok(Some(profile)) = found else {
            return Screen::Profiles.open(&mut world.resource_mut());
        };
        let mut storage = world.resource_mut::<Storage>();
        storage.ask(memories, move |world, memories| {
            let mut storage = world.resource_mut::<Storage>();
            storage.ask(reviews, move |world, reviews| {
                let mut storage = world.resource_mut::<Storage>();
                storage.ask(settings, move |world, settings| match (memories, reviews, settings) {
                    (Ok(memories), Ok(reviews), Ok(settings)) => {
                        sit_down(world, Learner { profile, memories, reviews }, settings);
                    }
                    (Err(fault), ..) | (_, Err(fault), _) | (.., Err(fault)) => Storage::fail(world, fault),
                });
            });
        });
    });
}

fn sit_down(world: &mut World, learner: Learner, settings: Settings) {
    world.resource_mut::<CurrentSettings>().take_over(learner.profile.id, settings);
    world.insert_resource(learner);
    Screen::Home.open(&mut world.resource_mut());
}
