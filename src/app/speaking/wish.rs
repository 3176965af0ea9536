//! What a learner can want in the trainer.

use bevy::prelude::*;

use crate::drill::tone_practice::{Deck, Scope};

/// What a learner wants in the trainer.
#[derive(Message, Clone, Debug)]
pub enum TrainerWish {
    /// To practise a deck.
    Choose(Deck),
    /// To see the pairs of tones.
    Pairs,
    /// To see the tone drills.
    Drills,
    /// Items of the lessons that were met, or of all.
    From(Scope),
    /// To find the voice and the room, or to find them again.
    FindVoice,
    /// To practise without that.
    Skip,
    /// Another microphone; the system's own choice when `None`.
    Microphone(Option<String>),
    /// To begin to record, or to stop.
    Record,
    /// To hear what was recorded.
    Hear,
    /// To hear the melody as a hum.
    HearMelody,
    /// To hear one syllable of what was recorded.
    HearSyllable(usize),
    /// To see the boundaries of the syllables, or not any more.
    Bounds,
    /// To go from boundary to boundary.
    NextBound,
    /// To move the chosen boundary by so many steps.
    MoveBound(i8),
    /// To put the boundary that is nearest there, in seconds.
    PutBound(f64),
    /// To the next item.
    Next,
    /// To the item before.
    Previous,
    /// To the page before.
    Back,
}
