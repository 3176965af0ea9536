//! Practice in the app: what there is to do, and the session that is going on.

use std::sync::Arc;

use bevy::prelude::*;
use uuid::Uuid;

use super::learner::Learner;
use super::lessons::Lessons;
use super::screens::Screen;
use super::storage::{Clock, CurrentSettings};
use crate::drill::exercise::{Answer, Judgement};
use crate::drill::lexicon::Lexicon;
use crate::drill::memory::Memories;
use crate::drill::plan::{Options, introduced};
use crate::drill::session::{Outcome, Session};
use crate::drill::{Day, Review};
use crate::lesson::Pack;
use crate::progress::Settings;

/// Cards of a session.
const SESSION_LENGTH: usize = 20;
/// More words a learner asks for when the day's are done.
const MORE_WORDS: usize = 5;

/// Somebody wants to practise.
#[derive(Message, Clone, Debug)]
pub enum Practise {
    /// What is due and new today.
    Today,
    /// More new words than the day's.
    More,
    /// One pack, by its id.
    Pack(String),
    /// A pack as its author tries it: nothing is kept.
    Rehearse(Arc<Pack>),
}

/// The session that is going on, or has just ended.
#[derive(Resource)]
pub struct Practice {
    /// The session.
    pub session: Session,
    options: Options,
    judgement: Option<Judgement>,
    rehearsal: bool,
}

impl Practice {
    /// Marks an answer; what comes of it has still to be kept. None when there is nothing to answer.
    pub fn answer(&mut self, answer: &Answer, clock: Clock, took_ms: u32) -> Option<(Outcome, Review)> {
        let outcome = self.session.answer(answer, clock.now(), took_ms)?;
        self.judgement = Some(outcome.marking.judgement);
        let review = outcome.review.clone().with_id(Uuid::now_v7());
        Some((outcome, review))
    }

    /// How the last answer was judged.
    pub fn last_judgement(&self) -> Option<Judgement> {
        self.judgement
    }

    /// Whether an author tries their pack, so that nothing is to be kept.
    pub fn is_rehearsal(&self) -> bool {
        self.rehearsal
    }

    /// Where the session leads when it is over, or left early.
    pub fn leads_to(&self) -> Screen {
        if self.rehearsal {
            Screen::Author
        } else if self.judgement.is_some() {
            Screen::Summary
        } else {
            Screen::Home
        }
    }

    /// The study day.
    pub fn today(&self, clock: Clock) -> Day {
        clock.now().day(self.options.utc_offset_minutes)
    }
}

/// What a learner has chosen, as the planner wants it.
pub fn options(learner: &Learner, settings: &Settings, clock: Clock) -> Options {
    Options {
        new_a_day: usize::from(settings.new_words_a_day),
        session_length: SESSION_LENGTH,
        typing: settings.typed_meanings,
        ..Options::new(learner.profile().target, clock.utc_offset_minutes())
    }
}

/// Installs practice.
pub fn plugin(app: &mut App) {
    app.add_message::<Practise>()
        .add_systems(Update, begin.run_if(resource_exists::<Learner>).run_if(resource_exists::<Lessons>));
}

fn begin(
    mut asked: MessageReader<Practise>,
    learner: Res<Learner>,
    lessons: Res<Lessons>,
    current: Res<CurrentSettings>,
    clock: Res<Clock>,
    mut commands: Commands,
    mut next: ResMut<NextState<Screen>>,
) {
    let Some(practise) = asked.read().last() else { return };
    let mut options = options(&learner, &current.settings, *clock);
    let rehearsal = matches!(practise, Practise::Rehearse(_));
    let nothing = Memories::default();
    let (mut lexicon, mut memories) = (lessons.lexicon.clone(), &learner.memories);
    match practise {
        Practise::Today => {}
        Practise::More => {
            let day = clock.now().day(options.utc_offset_minutes);
            let met = introduced(&learner.memories, &options, day);
            options.new_a_day = options.new_a_day.max(met) + MORE_WORDS;
        }
        Practise::Pack(id) => options.pack = Some(id.clone()),
        Practise::Rehearse(pack) => {
            options.pack = Some(pack.id.clone());
            lexicon = Arc::new(Lexicon::new([pack.clone()]));
            memories = &nothing;
        }
    }
    let now = clock.now();
    // Any number will do that differs from session to session.
    let seed = now.0.unsigned_abs();
    let session = Session::new(lexicon, memories, options.clone(), seed, now);
    if session.current().is_none() {
        return;
    }
    commands.insert_resource(Practice { session, options, judgement: None, rehearsal });
    Screen::Drill.open(&mut next);
}
