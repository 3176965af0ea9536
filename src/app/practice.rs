//! Practice in the app: starts a session or a tryout, and holds the one that is going on.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use bevy::prelude::*;
use rand::SeedableRng as _;
use rand::rngs::Xoshiro256PlusPlus;
use uuid::Uuid;

use super::evening::candidates;
use super::learner::Learner;
use super::lessons::Lessons;
use super::screen::Screen;
use super::stage::AppActions as _;
use super::storage::{Clock, CurrentSettings};
use crate::contest::draw::draw;
use crate::contest::rules::{Rules, preset};
use crate::drill::exercise::{Answer, Exercise, Judgement, Marking};
use crate::drill::memory::Memory;
use crate::drill::plan::{PlanOptions, introduced};
use crate::drill::session::{AnswerOutcome, Session, Summary};
use crate::drill::story_quiz::StoryQuiz;
use crate::drill::tryout::Tryout;
use crate::drill::{CardKey, Day, Hearing, Language, Moment, Review};
use crate::lesson::{Note, Pack};
use crate::progress::Settings;

/// How many cards a session has.
const SESSION_LENGTH: usize = 20;
/// The rules of which one practises alone: how many questions, and how long there is for each.
const QUIZ: &str = "quick-quiz";
/// How many more new words a learner gets who asks for more when the day's are done.
const MORE_WORDS: usize = 5;

/// What can be heard now, as far as practice has to know: nothing until something says otherwise.
#[derive(Resource, Clone, Copy, Default, Debug)]
pub struct HearingNow(pub Hearing);

/// A request to practise.
#[derive(Message, Clone, Debug)]
pub enum Practise {
    /// What is due and new today.
    Today,
    /// More new words than the day's.
    More,
    /// One pack, by its id.
    Pack(String),
    /// Questions of contests, against the clock.
    Quiz,
    /// The questions after a story of a pack. Only how many are right is stored.
    Story(Arc<Pack>, String),
    /// A pack, tried out by its author: nothing is stored.
    TryOut(Arc<Pack>),
}

/// The practice that is going on, or has just ended.
#[derive(Resource)]
pub struct Practice {
    sitting: Sitting,
    /// The pages to read first, the next one last.
    pages: Vec<(Arc<Pack>, usize)>,
    options: PlanOptions,
    judgement: Option<Judgement>,
    /// The learner cannot listen now.
    is_quiet: bool,
    /// How many seconds there are for each answer; as many as are wanted if it is none.
    seconds: Option<u32>,
}

enum Sitting {
    /// A learner's session.
    Session(Box<Session>),
    /// An author tries out a pack.
    Tryout(Box<Tryout>),
    /// A learner answers the questions after a text.
    Quiz(Box<StoryQuiz>),
}

/// An answer, marked.
pub enum MarkedAnswer {
    /// The answer of a learner, which has yet to be stored.
    ToStore(Box<AnswerOutcome>, Review),
    /// An answer that is not stored: of an author, or about a text.
    NotStored(Marking),
}

impl Practice {
    /// Returns the page to be read now, before anything is asked.
    pub fn page(&self) -> Option<&Note> {
        self.pages.last().and_then(|(pack, note)| pack.notes.get(*note))
    }

    /// Returns what is shown or asked now.
    pub fn exercise(&self) -> Option<&Exercise> {
        match &self.sitting {
            Sitting::Session(session) => session.current(),
            Sitting::Tryout(tryout) => tryout.current(),
            Sitting::Quiz(quiz) => quiz.current(),
        }
    }

    /// Marks an answer that was given at `at`. Returns none if there is nothing to answer.
    pub fn answer(&mut self, answer: &Answer, at: Moment, took_ms: u32) -> Option<MarkedAnswer> {
        let marked = match &mut self.sitting {
            Sitting::Session(session) => {
                let outcome = session.answer(answer, at, took_ms)?;
                let review = outcome.review.clone().with_id(Uuid::now_v7());
                MarkedAnswer::ToStore(Box::new(outcome), review)
            }
            Sitting::Tryout(tryout) => MarkedAnswer::NotStored(tryout.answer(answer)?),
            Sitting::Quiz(quiz) => MarkedAnswer::NotStored(quiz.answer(answer)?),
        };
        self.judgement = Some(match &marked {
            MarkedAnswer::ToStore(outcome, _) => outcome.marking.judgement,
            MarkedAnswer::NotStored(marking) => marking.judgement,
        });
        Some(marked)
    }

    /// Returns the card of the last answer and its memory if that answer was right after all. None where nothing is
    /// stored.
    pub fn right_after_all(&self) -> Option<(CardKey, Memory)> {
        match &self.sitting {
            Sitting::Session(session) => {
                session.right_after_all().map(|(card, memory)| (card.clone(), memory))
            }
            Sitting::Tryout(_) | Sitting::Quiz(_) => None,
        }
    }

    /// Takes the last answer for right, once that is on the disk.
    pub fn take_as_right(&mut self) {
        if let Sitting::Session(session) = &mut self.sitting {
            session.take_as_right();
            self.judgement = Some(Judgement::Right);
        }
    }

    /// Goes on: to the next page to read, else to the next exercise.
    pub fn advance(&mut self) {
        if self.pages.pop().is_some() {
            return;
        }
        match &mut self.sitting {
            Sitting::Session(session) => session.advance(),
            Sitting::Tryout(tryout) => tryout.advance(),
            Sitting::Quiz(quiz) => quiz.advance(),
        }
    }

    /// Returns how many seconds there are for each answer, if they are counted.
    pub fn seconds(&self) -> Option<u32> {
        self.seconds
    }

    /// Returns whether the learner cannot listen now, so that nothing is said without being asked for.
    pub fn is_quiet(&self) -> bool {
        self.is_quiet
    }

    /// Asks nothing by ear any more until it is over.
    pub fn without_listening(&mut self) {
        self.is_quiet = true;
        match &mut self.sitting {
            Sitting::Session(session) => session.without_listening(),
            Sitting::Tryout(tryout) => tryout.without_listening(),
            Sitting::Quiz(quiz) => quiz.without_listening(),
        }
    }

    /// Returns how much is done, and of how much.
    pub fn progress(&self) -> (usize, usize) {
        match &self.sitting {
            Sitting::Session(session) => session.progress(),
            Sitting::Tryout(tryout) => tryout.progress(),
            Sitting::Quiz(quiz) => quiz.progress(),
        }
    }

    /// Returns what a session came to; none for anything else.
    pub fn summary(&self) -> Option<Summary> {
        match &self.sitting {
            Sitting::Session(session) => Some(session.summary()),
            Sitting::Tryout(_) | Sitting::Quiz(_) => None,
        }
    }

    /// Returns how many questions after a text were right, and of how many, when all were answered.
    pub fn quiz_result(&self) -> Option<(usize, usize)> {
        match &self.sitting {
            Sitting::Quiz(quiz) => quiz.result(),
            Sitting::Session(_) | Sitting::Tryout(_) => None,
        }
    }

    /// Returns how the last answer was judged.
    pub fn last_judgement(&self) -> Option<Judgement> {
        self.judgement
    }

    /// Returns whether an author is trying out a pack.
    pub fn is_tryout(&self) -> bool {
        matches!(self.sitting, Sitting::Tryout(_))
    }

    /// Returns the screen to open when it is over, or left early.
    pub fn leads_to(&self) -> Screen {
        match &self.sitting {
            Sitting::Tryout(_) => Screen::Author,
            Sitting::Quiz(_) => Screen::Reading,
            Sitting::Session(_) if self.judgement.is_some() => Screen::Summary,
            Sitting::Session(_) => Screen::Home,
        }
    }

    /// Returns the study day of a moment.
    pub fn day(&self, now: Moment) -> Day {
        now.day(self.options.calendar)
    }
}

/// Returns the pages of packs for the learners of a language, or all of them, the first one last.
fn pages<'a>(
    packs: impl IntoIterator<Item = &'a Arc<Pack>>,
    target: Option<Language>,
) -> Vec<(Arc<Pack>, usize)> {
    let of_pack = |pack: &'a Arc<Pack>| {
        let notes = (0..pack.notes.len())
            .filter(move |note| target.is_none_or(|target| pack.notes[*note].is_for(target)));
        notes.map(|note| (Arc::clone(pack), note))
    };
    let mut pages: Vec<_> = packs.into_iter().flat_map(of_pack).collect();
    pages.reverse();
    pages
}

/// Returns what a learner has chosen, in the form that the planner takes.
pub fn options(learner: &Learner, settings: &Settings, clock: Clock, hearing: HearingNow) -> PlanOptions {
    PlanOptions {
        hearing: hearing.0,
        new_a_day: usize::from(settings.new_words_a_day),
        session_length: SESSION_LENGTH,
        typing: settings.typed_meanings,
        wished: learner.wishes(),
        ..PlanOptions::new(learner.profile().target, clock.calendar(settings))
    }
}

/// Draws questions of contests for a learner who practises alone: those that were never met first, then, where there are
/// too few, others.
fn quiz_items(
    rules: &Rules,
    lessons: &Lessons,
    learner: &Learner,
    hearing: HearingNow,
    mut rng: Xoshiro256PlusPlus,
) -> Vec<String> {
    let all = candidates(&lessons.library, &BTreeSet::new(), hearing.0 == Hearing::Voice);
    let met: HashSet<String> = learner.memories.keys().map(|card| card.item.clone()).collect();
    let fresh = draw(rules, 1, &all, &met, &mut rng);
    let mut items: Vec<String> = fresh.all().map(|question| question.id.clone()).collect();
    if !fresh.missing.is_empty() {
        let drawn: HashSet<String> = items.iter().cloned().collect();
        let others = draw(rules, 1, &all, &drawn, &mut rng);
        let wanted = rules.rounds.iter().map(|round| round.questions.total(1)).sum::<usize>();
        items.extend(others.all().map(|question| question.id.clone()));
        items.truncate(wanted);
    }
    items
}

/// Installs practice.
pub fn plugin(app: &mut App) {
    app.add_action::<Practise>()
        .init_resource::<HearingNow>()
        .add_systems(Update, begin.run_if(resource_exists::<Learner>).run_if(resource_exists::<Lessons>));
}

fn begin(
    mut asked: MessageReader<Practise>,
    learner: Res<Learner>,
    lessons: Res<Lessons>,
    current: Res<CurrentSettings>,
    clock: Res<Clock>,
    hearing: Res<HearingNow>,
    mut commands: Commands,
    mut next: ResMut<NextState<Screen>>,
) {
    let Some(practise) = asked.read().last() else { return };
    let mut options = options(&learner, &current.settings, *clock, *hearing);
    let now = learner.now(*clock);
    // The moment is a good enough seed: it differs from session to session.
    let rng = Xoshiro256PlusPlus::seed_from_u64(now.0.unsigned_abs());
    let mut seconds = None;
    match practise {
        Practise::Today => {}
        Practise::More => {
            let day = now.day(options.calendar);
            let met = introduced(&learner.memories, &options, day);
            options.new_a_day = options.new_a_day.max(met) + MORE_WORDS;
        }
        Practise::Pack(id) => options.pack = Some(id.clone()),
        Practise::Quiz => {
            let Some(quiz) = preset(QUIZ) else { return };
            seconds = quiz.rounds.first().and_then(|round| round.seconds);
            options.only = quiz_items(&quiz, &lessons, &learner, *hearing, rng.clone());
            if options.only.is_empty() {
                return;
            }
        }
        // Of a lesson in which nothing is finished there is nothing to try.
        Practise::TryOut(pack) if pack.items().next().is_none() => return,
        Practise::TryOut(pack) => {
            let target = pack.teaches.unwrap_or(options.target);
            let sitting = Sitting::Tryout(Box::new(Tryout::new(pack, target, hearing.0)));
            commands.insert_resource(Practice {
                sitting,
                pages: pages([pack], None),
                options,
                judgement: None,
                is_quiet: false,
                seconds: None,
            });
            Screen::Drill.open(&mut next);
            return;
        }
        Practise::Story(pack, story) => {
            let quiz = StoryQuiz::new(pack, story, options.target, hearing.0, rng);
            if quiz.current().is_some() {
                let sitting = Sitting::Quiz(Box::new(quiz));
                let pages = Vec::new();
                commands.insert_resource(Practice {
                    sitting,
                    pages,
                    options,
                    judgement: None,
                    is_quiet: false,
                    seconds: None,
                });
                Screen::Drill.open(&mut next);
            }
            return;
        }
    }
    let session = Session::new(lessons.lexicon.clone(), &learner.memories, options.clone(), rng, now);
    let session = session.with_own_answers(learner.own_by_card());
    if session.current().is_none() {
        return;
    }
    let pages = pages(session.to_read(), Some(options.target));
    let sitting = Sitting::Session(Box::new(session));
    commands.insert_resource(Practice { sitting, pages, options, judgement: None, is_quiet: false, seconds });
    Screen::Drill.open(&mut next);
}
