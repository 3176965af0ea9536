//! What an exercise is built from.

use super::face::Face;
use super::item::ItemView;
use super::task::{Exercise, ExerciseKind, Task};
use crate::drill::lexicon::{Lexicon, LexiconEntry};
use crate::drill::{CardKey, Hearing, Skill};
use crate::lesson::{Picture, Spoken};

/// A card to be asked for, with the entry that it is about.
#[derive(Clone, Copy)]
pub(super) struct Request<'a> {
    pub lexicon: &'a Lexicon,
    pub entry: &'a LexiconEntry,
    pub card: &'a CardKey,
    /// Whether the memory is still young; see [`super::ask`].
    pub is_young: bool,
    pub hearing: Hearing,
}

impl Request<'_> {
    /// Returns the exercise, without a picture.
    pub(super) fn exercise(
        &self,
        kind: ExerciseKind,
        prompt: Face,
        instruction: &'static str,
        task: Task,
    ) -> Exercise {
        let item = ItemView::from(self.entry);
        Exercise {
            kind,
            card: self.card.clone(),
            prompt,
            asked: None,
            instruction,
            picture: None,
            task,
            item,
        }
    }

    /// Returns an exercise in which this is heard and not shown.
    pub(super) fn by_ear(
        &self,
        kind: ExerciseKind,
        spoken: Spoken,
        instruction: &'static str,
        task: Task,
    ) -> Exercise {
        self.exercise(kind, Face::Sound(spoken), instruction, task)
    }

    /// Returns what can be heard of the entry in the target language, or what a question lets hear, if it can be heard
    /// now.
    pub(super) fn heard(&self) -> Option<Spoken> {
        self.entry.heard_now(self.card.target, self.hearing)
    }

    /// Returns the picture to show with the prompt. A picture is the meaning, so it is shown to those who are not
    /// asked for the meaning.
    pub(super) fn picture(&self) -> Option<Picture> {
        ItemView::from(self.entry).picture.filter(|_| self.card.skill == Skill::Recall)
    }
}
