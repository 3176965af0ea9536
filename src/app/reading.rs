//! Reading: which dialogue or text is open, how a learner comes to it, and what is kept of it.

use std::sync::Arc;

use bevy::prelude::*;

use super::learner::Learner;
use super::lessons::Lessons;
use super::practice::Practice;
use super::screen::Screen;
use super::stage::AppActions;
use super::storage::{Clock, Storage};
use crate::drill::lexicon::Lexicon;
use crate::drill::mark::MarkKind;
use crate::drill::{Language, item};
use crate::lesson::{Pack, Story};

/// Asks for a text to be opened.
#[derive(Message, Clone, Debug)]
pub struct ReadText {
    /// The id of the pack.
    pub pack: String,
    /// The id of the story in it.
    pub story: String,
    /// Where the way back leads; where it led before when `None`.
    pub from: Option<Screen>,
}

/// The text that is open.
#[derive(Resource, Clone)]
pub struct OpenText {
    pack: Arc<Pack>,
    story: usize,
    /// Where the way back leads.
    pub from: Screen,
    /// Counts the texts that were opened, so that one that is opened again begins anew.
    pub visit: u32,
}

impl OpenText {
    /// Returns the pack that it belongs to.
    pub fn pack(&self) -> &Arc<Pack> {
        &self.pack
    }

    /// Returns the text.
    pub fn story(&self) -> Option<&Story> {
        self.pack.stories.get(self.story)
    }

    /// Returns the name under which it is remembered: `pack/id`.
    pub fn name(&self) -> String {
        self.story().map(|story| item(&self.pack.id, &story.id)).unwrap_or_default()
    }
}

/// Returns every text for those who learn `target`, with its pack, in the order of the course.
pub fn texts(lexicon: &Lexicon, target: Language) -> impl Iterator<Item = (&Arc<Pack>, &Story)> {
    let suits = move |pack: &&Arc<Pack>| pack.teaches.is_none_or(|teaches| teaches == target);
    lexicon.packs().iter().filter(suits).flat_map(|pack| pack.stories.iter().map(move |story| (pack, story)))
}

/// Installs reading.
pub fn plugin(app: &mut App) {
    app.add_action::<ReadText>().add_systems(Update, open.run_if(resource_exists::<Lessons>)).add_systems(
        OnEnter(Screen::Reading),
        keep_answers.run_if(resource_exists::<Practice>).run_if(resource_exists::<Learner>),
    );
}

fn open(
    mut asked: MessageReader<ReadText>,
    lessons: Res<Lessons>,
    before: Option<Res<OpenText>>,
    mut commands: Commands,
    mut next: ResMut<NextState<Screen>>,
) {
    let Some(ReadText { pack, story, from }) = asked.read().last() else { return };
    let Some(pack) = lessons.library.pack(pack) else { return };
    let Some(story) = pack.stories.iter().position(|known| known.id == *story) else { return };
    let from = from.or(before.as_ref().map(|before| before.from)).unwrap_or(Screen::Texts);
    let visit = before.map_or(0, |before| before.visit + 1);
    commands.insert_resource(OpenText { pack: Arc::clone(pack), story, from, visit });
    Screen::Reading.open(&mut next);
}

/// Keeps how the questions after the text were answered, once all of them were.
fn keep_answers(
    practice: Res<Practice>,
    text: Option<Res<OpenText>>,
    learner: Res<Learner>,
    clock: Res<Clock>,
    mut storage: ResMut<Storage>,
    mut commands: Commands,
) {
    let (Some((right, asked)), Some(text)) = (practice.quiz_result(), text) else { return };
    let count = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
    let kind = MarkKind::Answered { right: count(right), asked: count(asked) };
    learner.leave_mark(kind, text.name(), *clock, &mut storage);
    // It is kept once, however often this screen is opened again.
    commands.remove_resource::<Practice>();
}
