//! Practice in the app: what there is to do, and the session that is going on.

use std::sync::Arc;

use bevy::prelude::*;
use uuid::Uuid;

use super::learner::Learner;
use super::lessons::Lessons;
use super::screen::Screen;
use super::storage::{Clock, CurrentSettings};
use crate::drill::exercise::{Answer, Exercise, Judgement, Marking};
use crate::drill::plan::{Options, introduced};
use crate::drill::rehearsal::Rehearsal;
use crate::drill::session::{Outcome, Session, Summary};
use crate::drill::{Day, Review};
use crate::lesson::{Note, Pack};
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

/// The practice that is going on, or has just ended.
#[derive(Resource)]
pub struct Practice {
    sitting: Sitting,
    /// Pages to read first, the next one last.
    pages: Vec<(Arc<Pack>, usize)>,
    options: Options,
    judgement: Option<Judgement>,
}

enum Sitting {
    /// A learner's session.
    Session(Box<Session>),
    /// An author tries a pack.
    Rehearsal(Box<Rehearsal>),
}

/// An answer, marked.
pub enum Marked {
    /// It has still to be kept.
    Learnt(Box<Outcome>, Review),
    /// Nothing is to be kept.
    Tried(Marking),
}

impl Practice {
    /// The page to be read now, before anything is asked.
    pub fn page(&self) -> Option<&Note> {
        self.pages.last().and_then(|(pack, note)| pack.notes.get(*note))
    }

    /// What is shown or asked now.
    pub fn exercise(&self) -> Option<&Exercise> {
        match &self.sitting {
            Sitting::Session(session) => session.current().map(|step| &step.exercise),
            Sitting::Rehearsal(rehearsal) => rehearsal.current(),
        }
    }

    /// Marks an answer. None when there is nothing to answer.
    pub fn answer(&mut self, answer: &Answer, clock: Clock, took_ms: u32) -> Option<Marked> {
        let marked = match &mut self.sitting {
            Sitting::Session(session) => {
                let outcome = session.answer(answer, clock.now(), took_ms)?;
                let review = outcome.review.clone().with_id(Uuid::now_v7());
                Marked::Learnt(Box::new(outcome), review)
            }
            Sitting::Rehearsal(rehearsal) => Marked::Tried(rehearsal.answer(answer)?),
        };
        self.judgement = Some(match &marked {
            Marked::Learnt(outcome, _) => outcome.marking.judgement,
            Marked::Tried(marking) => marking.judgement,
        });
        Some(marked)
    }

    /// Goes on: to the next page to read, else to the next exercise.
    pub fn advance(&mut self) {
        if self.pages.pop().is_some() {
            return;
        }
        match &mut self.sitting {
            Sitting::Session(session) => session.advance(),
            Sitting::Rehearsal(rehearsal) => rehearsal.advance(),
        }
    }

    /// What is done, and all there is to do.
    pub fn progress(&self) -> (usize, usize) {
        match &self.sitting {
            Sitting::Session(session) => session.progress(),
            Sitting::Rehearsal(rehearsal) => rehearsal.progress(),
        }
    }

    /// What a session came to; none for an author's trial.
    pub fn summary(&self) -> Option<Summary> {
        match &self.sitting {
            Sitting::Session(session) => Some(session.summary()),
            Sitting::Rehearsal(_) => None,
        }
    }

    /// How the last answer was judged.
    pub fn last_judgement(&self) -> Option<Judgement> {
        self.judgement
    }

    /// Whether an author tries their pack.
    pub fn is_rehearsal(&self) -> bool {
        matches!(self.sitting, Sitting::Rehearsal(_))
    }

    /// Where it leads when it is over, or left early.
    pub fn leads_to(&self) -> Screen {
        if self.is_rehearsal() {
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

/// The pages of packs in their order, the first one last.
fn pages<'a>(packs: impl IntoIterator<Item = &'a Arc<Pack>>) -> Vec<(Arc<Pack>, usize)> {
    let of_pack = |pack: &'a Arc<Pack>| (0..pack.notes.len()).map(|note| (Arc::clone(pack), note));
    let mut pages: Vec<_> = packs.into_iter().flat_map(of_pack).collect();
    pages.reverse();
    pages
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
    match practise {
        Practise::Today => {}
        Practise::More => {
            let day = clock.now().day(options.utc_offset_minutes);
            let met = introduced(&learner.memories, &options, day);
            options.new_a_day = options.new_a_day.max(met) + MORE_WORDS;
        }
        Practise::Pack(id) => options.pack = Some(id.clone()),
        Practise::Rehearse(pack) => {
            let target = pack.teaches.unwrap_or(options.target);
            let sitting = Sitting::Rehearsal(Box::new(Rehearsal::new(pack, target)));
            commands.insert_resource(Practice { sitting, pages: pages([pack]), options, judgement: None });
            Screen::Drill.open(&mut next);
            return;
        }
    }
    let now = clock.now();
    // Any number will do that differs from session to session.
    let seed = now.0.unsigned_abs();
    let session = Session::new(lessons.lexicon.clone(), &learner.memories, options.clone(), seed, now);
    if session.current().is_none() {
        return;
    }
    let pages = pages(session.to_read());
    let sitting = Sitting::Session(Box::new(session));
    commands.insert_resource(Practice { sitting, pages, options, judgement: None });
    Screen::Drill.open(&mut next);
}
