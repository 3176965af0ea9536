//! What was said clearly becomes a review of the skill of saying, once it is on the disk. What is unclear stores nothing,
//! and neither does a word that was never met.

use bevy::prelude::*;
use uuid::Uuid;

use super::saying::{Kept, Saying};
use crate::app::learner::Learner;
use crate::app::storage::{Clock, CurrentSettings, Storage};
use crate::drill::memory::Scheduler;
use crate::drill::tone_practice::{grade, is_met};
use crate::drill::{Grade, Review};
use crate::speech::attempt::Attempt;

/// Stores an attempt, and calls `then` once it is known whether the disk has it. Of the attempts of one visit the first
/// one counts, and after a miss the first that is right: who practises longer is neither punished nor rewarded.
pub(super) fn store(
    saying: &mut Saying,
    attempt: &Attempt,
    learner: &Learner,
    current: &CurrentSettings,
    clock: Clock,
    storage: &mut Storage,
    then: impl FnOnce(&mut World, Kept) + Send + Sync + 'static,
) {
    saying.kept = Kept::Nothing;
    let Some(item) = saying.item().cloned() else { return };
    if !attempt.is_clear() {
        return;
    }
    if !is_met(&learner.memories, &item.item) {
        saying.kept = Kept::NotMet;
        return;
    }
    let grade = grade(attempt.is_right());
    let counts = match saying.counted {
        None => true,
        Some(before) => before == Grade::Again && grade != Grade::Again,
    };
    if !counts {
        return;
    }
    saying.counted = Some(grade);
    saying.kept = Kept::Saving;
    let (at, card) = (learner.now(clock), item.card());
    let calendar = clock.calendar(&current.settings);
    let took = u32::try_from(clock.now().0.saturating_sub(saying.asked_at.0)).unwrap_or_default();
    let before = learner.memories.get(&card);
    let memory = Scheduler::default().next(&card, before, grade, at.day(calendar));
    let review = Review { id: Uuid::now_v7(), card: card.clone(), grade, at, calendar, took_ms: took };
    let (id, record) = (learner.profile().id, review.clone());
    let kept = storage.store(|store| store.record(id, vec![record], vec![(card, memory)]));
    storage.ask(kept, move |world, kept| {
        let outcome = match kept {
            Ok(()) => {
                if let Some(mut learner) = world.get_resource_mut::<Learner>()
                    && learner.profile().id == id
                {
                    learner.remember(review, memory);
                }
                Kept::Until(memory.due)
            }
            Err(error) => {
                Storage::note(world, "keeping what was said", &error);
                Kept::Failed
            }
        };
        then(world, outcome);
    });
}
