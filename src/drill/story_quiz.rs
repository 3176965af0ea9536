//! The questions after a text. They are about what was just read, so they have no memory: what a learner still knows
//! of a text a month later is no matter of language. What is kept is how many were right.

use std::sync::Arc;

use rand::rngs::Xoshiro256PlusPlus;

use super::exercise::{self, Answer, Exercise, Form, Manner, Marking};
use super::lexicon::Lexicon;
use super::{CardKey, Hearing, Language, Skill};
use crate::lesson::{Pack, Question};

/// The questions that a story names, each asked once, in its order.
#[derive(Clone, Debug)]
pub struct StoryQuiz {
    lexicon: Lexicon,
    hearing: Hearing,
    rng: Xoshiro256PlusPlus,
    /// The questions that are still to come, the next one last.
    left: Vec<CardKey>,
    current: Option<Exercise>,
    total: usize,
    asked: usize,
    right: usize,
    is_answered: bool,
}

impl StoryQuiz {
    /// Begins with the first question. It is over at once where the pack has no such story, the story names no question,
    /// or the pack teaches the other language.
    #[must_use]
    pub fn new(
        pack: &Pack,
        story: &str,
        target: Language,
        hearing: Hearing,
        rng: Xoshiro256PlusPlus,
    ) -> Self {
        let questions = questions(pack, story);
        // Among the items of a whole pack the questions of stories are left out, so these make a pack of their own.
        let alone = Pack {
            id: pack.id.clone(),
            teaches: pack.teaches,
            questions: questions.iter().map(|question| (*question).clone()).collect(),
            ..Pack::default()
        };
        let mut left: Vec<CardKey> = questions
            .iter()
            .map(|question| CardKey::new(&pack.id, &question.id, target, Skill::Read))
            .collect();
        left.reverse();
        let lexicon = Lexicon::new([Arc::new(alone)]);
        let total = left.len();
        let mut quiz = Self {
            lexicon,
            hearing,
            rng,
            left,
            current: None,
            total,
            asked: 0,
            right: 0,
            is_answered: false,
        };
        quiz.ask_next();
        quiz
    }

    /// Returns what is asked now; none when it is over.
    #[must_use]
    pub fn current(&self) -> Option<&Exercise> {
        self.current.as_ref()
    }

    /// Marks the answer. Returns none if nothing is asked, or it was answered already.
    pub fn answer(&mut self, answer: &Answer) -> Option<Marking> {
        let marking = self.current.as_ref().filter(|_| !self.is_answered)?.mark(answer)?;
        self.is_answered = true;
        self.asked += 1;
        self.right += usize::from(marking.passed());
        Some(marking)
    }

    /// Goes on to the next question. Does nothing while one is unanswered.
    pub fn advance(&mut self) {
        if self.is_answered {
            self.ask_next();
        }
    }

    /// Asks nothing by ear any more: such a question is asked as it is written.
    pub fn without_listening(&mut self) {
        self.hearing = Hearing::Off;
        if let Some(shown) = self.current.take_if(|shown| shown.sound().is_some())
            && !self.is_answered
        {
            self.left.push(shown.card);
            self.ask_next();
        }
    }

    /// Returns how many were answered, and of how many.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.asked, self.total)
    }

    /// Returns how many were right, and of how many, when all were answered.
    #[must_use]
    pub fn result(&self) -> Option<(usize, usize)> {
        let is_over = self.current.is_none() && self.left.is_empty() && self.asked > 0;
        is_over.then_some((self.right, self.asked))
    }

    fn ask_next(&mut self) {
        self.is_answered = false;
        self.current = None;
        let manner = Manner { form: Form::Choose, is_young: true, is_varied: false, hearing: self.hearing };
        while self.current.is_none()
            && let Some(card) = self.left.pop()
        {
            self.current = exercise::ask(&self.lexicon, &card, manner, &mut self.rng);
        }
    }
}

/// Returns the questions that a story of a pack names, as far as the pack has them.
fn questions<'p>(pack: &'p Pack, story: &str) -> Vec<&'p Question> {
    let story = pack.stories.iter().find(|known| known.id == story);
    let named = story.map(|story| story.questions.as_slice()).unwrap_or_default();
    named.iter().filter_map(|id| pack.questions.iter().find(|question| question.id == *id)).collect()
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng as _;

    use super::*;
    use crate::lesson::{QuestionKind, Story, Trilingual};

    fn pack() -> Pack {
        let text = |text: &str| Trilingual { bo: text.into(), zh: text.into(), en: text.into() };
        let question = |id: &str, answer| Question {
            id: id.into(),
            ask: text(id),
            kind: QuestionKind::TrueFalse(answer),
            why: text("why"),
            hear: None,
            source: "S".into(),
            difficulty: 1,
            tags: Vec::new(),
            reviewed_by: None,
        };
        Pack {
            id: "p".into(),
            questions: vec![question("other", true), question("one", true), question("two", false)],
            stories: vec![Story {
                id: "s".into(),
                questions: vec!["two".into(), "one".into(), "gone".into()],
                ..Story::default()
            }],
            ..Pack::default()
        }
    }

    fn quiz(pack: &Pack, story: &str) -> StoryQuiz {
        let rng = Xoshiro256PlusPlus::seed_from_u64(1);
        StoryQuiz::new(pack, story, Language::Mandarin, Hearing::Off, rng)
    }

    #[test]
    fn each_question_of_the_story_is_asked_once_in_its_order() {
        let mut quiz = quiz(&pack(), "s");
        assert_eq!(quiz.progress(), (0, 2));
        assert_eq!(quiz.current().unwrap().card.item, "p/two");
        quiz.advance();
        assert_eq!(quiz.current().unwrap().card.item, "p/two", "it was not answered");
        let right = quiz.current().unwrap().right_answer().unwrap();
        assert!(quiz.answer(&right).unwrap().passed());
        assert!(quiz.answer(&right).is_none(), "answered already");
        quiz.advance();
        assert_eq!(quiz.current().unwrap().card.item, "p/one");
        assert!(!quiz.answer(&Answer::DontKnow).unwrap().passed());
        assert_eq!(quiz.result(), None, "the last answer is still on screen");
        quiz.advance();
        assert_eq!((quiz.current().is_none(), quiz.result()), (true, Some((1, 2))));
    }

    #[test]
    fn without_questions_it_is_over_at_once() {
        let quiz = quiz(&pack(), "no such story");
        assert!(quiz.current().is_none() && quiz.result().is_none());
    }
}
