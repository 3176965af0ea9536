//! An answer that was marked wrong and was right, as the learner says.

use uuid::Uuid;

use super::DrillState;
use super::answering::Next;
use crate::app::learner::Learner;
use crate::app::practice::Practice;
use crate::app::redraw::NeedsRedraw;
use crate::app::sound::Sounded;
use crate::app::storage::{Clock, Storage};
use crate::audio::Sound;
use crate::drill::own::OwnAnswer;

/// Keeps the learner's word that the answer was right, and shows it as kept once it is on the disk.
pub fn was_right(
    state: &mut DrillState,
    practice: &Practice,
    storage: &mut Storage,
    learner: &Learner,
    clock: Clock,
) {
    let refused = state.answered.as_ref().and_then(|answered| answered.refused.clone());
    let Some(((answer, review), (card, memory))) = refused.zip(practice.right_after_all()) else { return };
    state.saving = true;
    let (profile, at) = (learner.profile().id, learner.now(clock));
    let own = OwnAnswer { id: Uuid::now_v7(), card, answer, review, is_right: true, at };
    let record = own.clone();
    let kept = storage.store(|store| store.record_own_answer(profile, record, memory));
    storage.ask(kept, move |world, kept| {
        let refused = kept.err();
        let is_kept = refused.is_none();
        let answer = own.answer.clone();
        if is_kept {
            world.resource_mut::<Practice>().take_as_right();
            if let Some(mut learner) = world.get_resource_mut::<Learner>() {
                learner.take_in(own, memory);
            }
        }
        let mut state = world.resource_mut::<DrillState>();
        state.saving = false;
        state.not_saved = refused;
        if let Some(answered) = state.answered.as_mut().filter(|_| is_kept) {
            answered.refused = None;
            answered.own = Some(answer);
            answered.next = Some(Next::On(memory.due));
            answered.is_leech = false;
        }
        world.resource_mut::<NeedsRedraw>().mark();
        if is_kept {
            world.write_message(Sounded(Sound::Right));
        }
    });
}
