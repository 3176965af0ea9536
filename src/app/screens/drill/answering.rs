//! Takes an answer: marks it, keeps it, and shows its marking once it is on the disk.

use bevy::prelude::*;
use uuid::Uuid;

use super::DrillState;
use crate::app::learner::Learner;
use crate::app::practice::{MarkedAnswer, Practice};
use crate::app::redraw::NeedsRedraw;
use crate::app::sound::Sounded;
use crate::app::storage::{Clock, Storage};
use crate::audio::Sound;
use crate::drill::Day;
use crate::drill::exercise::{Answer, Marking};
use crate::progress::StoreError;

/// A marked answer, and what becomes of the card.
pub struct AnsweredExercise {
    /// How it was judged.
    pub marking: Marking,
    /// None where the card has no memory: an author tries it out, or it is about a text.
    pub next: Option<Next>,
    /// The item keeps being forgotten, and it is time to say so.
    pub is_leech: bool,
    /// The answer that was marked wrong and may have been right, with its review.
    pub refused: Option<(String, Uuid)>,
    /// The answer that the learner said was right, once that is kept.
    pub own: Option<String>,
}

/// When a card comes back.
#[derive(Clone, Copy)]
pub enum Next {
    /// Soon.
    InThisSession,
    /// On this day.
    On(Day),
}

/// Marks the answer, and shows its marking once it is on the disk, if it is one that is stored.
pub fn submit(
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
            let answered =
                AnsweredExercise { marking, next: None, is_leech: false, refused: None, own: None };
            commands.queue(move |world: &mut World| show_answered(world, answered, None));
            return;
        }
        Some(MarkedAnswer::ToStore(outcome, review)) => (outcome, review),
    };
    state.saving = true;
    let memory = outcome.memory;
    let (record, card, id) = (review.clone(), review.card.clone(), review.id);
    let kept = storage.store(|store| store.record(learner.profile().id, vec![record], vec![(card, memory)]));
    storage.ask(kept, move |world, kept| {
        let refused = kept.err();
        if refused.is_none()
            && let Some(mut learner) = world.get_resource_mut::<Learner>()
        {
            learner.remember(review, memory);
        }
        let next = if outcome.comes_again { Next::InThisSession } else { Next::On(memory.due) };
        let answered = AnsweredExercise {
            marking: outcome.marking,
            next: Some(next),
            is_leech: outcome.is_leech,
            // What is not on the disk cannot be put right there.
            refused: outcome.refused.map(|answer| (answer, id)).filter(|_| refused.is_none()),
            own: None,
        };
        show_answered(world, answered, refused);
    });
}

fn show_answered(world: &mut World, answered: AnsweredExercise, not_saved: Option<StoreError>) {
    let passed = answered.marking.passed();
    let mut state = world.resource_mut::<DrillState>();
    state.saving = false;
    state.not_saved = not_saved;
    state.answered = Some(answered);
    state.is_said = false;
    world.resource_mut::<NeedsRedraw>().turn_page();
    world.write_message(Sounded(if passed { Sound::Right } else { Sound::Wrong }));
}
