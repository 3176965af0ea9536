//! The names of the screens. A screen never names another: it asks for one through [`Screen`].

use bevy::prelude::*;

/// Which screen is shown.
#[derive(States, Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// The learner's data is being opened.
    #[default]
    Opening,
    /// The data could not be opened.
    Trouble,
    /// Who is learning.
    Profiles,
    /// What is due.
    Home,
    /// Every lesson.
    Packs,
    /// One lesson.
    Pack,
    /// Every dialogue and text.
    Texts,
    /// One dialogue or text, line by line.
    Reading,
    /// Speeches: chosen, given and judged.
    Rehearsal,
    /// A text said after its model, sentence by sentence.
    Shadowing,
    /// Contests: a new one, and those of which there are logs.
    Contests,
    /// What a contest is to be.
    ContestSetup,
    /// The contest that is held: the host's console.
    Contest,
    /// What is said aloud.
    Speaking,
    /// The tones, as lines that one can see.
    Tones,
    /// What a speech contest is to be, and those of which there are logs.
    SpeechSetup,
    /// The speech contest that is held: the host's console.
    SpeechContest,
    /// A mock test of spoken Mandarin.
    MockTest,
    /// Writing lessons.
    Author,
    /// One lesson, written cell by cell.
    Editor,
    /// Practice.
    Drill,
    /// After practice.
    Summary,
    /// What has been learnt.
    Progress,
    /// The learner's taste.
    Settings,
    /// The voices of recordings.
    Voices,
    /// The program and its licences.
    About,
}

impl Screen {
    /// Every screen but the blank one before the learner's data is open.
    pub const SHOWN: [Self; 25] = [
        Self::Trouble,
        Self::Profiles,
        Self::Home,
        Self::Packs,
        Self::Pack,
        Self::Texts,
        Self::Reading,
        Self::Rehearsal,
        Self::Shadowing,
        Self::Contests,
        Self::ContestSetup,
        Self::Contest,
        Self::Speaking,
        Self::Tones,
        Self::SpeechSetup,
        Self::SpeechContest,
        Self::MockTest,
        Self::Author,
        Self::Editor,
        Self::Drill,
        Self::Summary,
        Self::Progress,
        Self::Settings,
        Self::Voices,
        Self::About,
    ];

    /// Asks for this screen, unless it is the one that is shown.
    pub fn open(self, next: &mut NextState<Self>) {
        next.set_if_neq(self);
    }
}
