//! How an exercise is answered on the way, and every kind of exercise: a few words and a sentence of the shipped lessons,
//! tried out as an author does.

use std::sync::Arc;

use bevy::prelude::KeyCode;

use super::{Guide, LONGEST_SESSION, kebab};
use crate::app::authoring::studio::{self, Ear};
use crate::app::lessons::Lessons;
use crate::app::practice::{HearingNow, Practice, Practise};
use crate::app::screen::Screen;
use crate::app::tour::TourError;
use crate::audio::microphone::Input;
use crate::drill::exercise::{Answer, Exercise, ExerciseKind, Task};
use crate::drill::{Hearing, Language};
use crate::language::mandarin::pinyin::{self, Tone};
use crate::lesson::Pack;

/// Milliseconds the learner of the tour takes for an answer.
const THINKING: i64 = 4_000;

/// What is tried out: the lesson of the words and the words, the lesson of the sentence and the sentence.
type Sample = (&'static str, [&'static str; 3], &'static str, &'static str, Language);

const SAMPLES: [Sample; 2] = [
    (
        "pinyin-1-tones",
        ["shihou-time", "wa-dig", "tui-leg"],
        "say-shop",
        "i-want-to-buy-a-dictionary",
        Language::Mandarin,
    ),
    (
        "script-11-spelling-aloud",
        ["sound", "story", "snake"],
        "say-shop",
        "i-want-to-buy-a-dictionary",
        Language::Tibetan,
    ),
];

impl Guide {
    pub(super) fn step(&mut self) -> Result<(), TourError> {
        let reads = self.driver.app.world().get_resource::<Practice>().is_some_and(|it| it.page().is_some());
        if reads {
            self.look("drill-note")?;
            self.driver.key(KeyCode::Enter);
            return Ok(());
        }
        let exercise = self.exercise()?;
        let kind = format!("{:?}", exercise.kind);
        self.look(&format!("drill-{}", kebab(&kind)))?;
        self.move_clock(self.now.0 + THINKING);
        if exercise.task == Task::Show {
            self.driver.key(KeyCode::Enter);
            return Ok(());
        }
        let answered = self.answered.entry(kind.clone()).or_default();
        *answered += 1;
        let answered = *answered;
        // Of each kind the second answer is a slip and the third is not known.
        let slip = answered % 5 == 2;
        let way = answered % 3;
        match exercise.right_answer() {
            Some(Answer::Compared(_)) => {
                self.driver.app.insert_resource(Ear(Input::MadeUp(studio::hum())));
                self.press("record")?;
                self.look(&format!("drill-{}-recording", kebab(&kind)))?;
                self.press("stop")?;
                self.wait_for("mine")?;
                self.press("model")?;
                self.look(&format!("drill-{}-heard", kebab(&kind)))?;
                self.press(if slip { "not-yet" } else { "alike" })?;
            }
            Some(Answer::Chosen(right)) => {
                let chosen = if slip { (right + 1) % choices(&exercise) } else { right };
                self.choose(chosen, way)?;
            }
            Some(_) if answered % 11 == 3 => self.press("dont-know")?,
            Some(Answer::Ordered(mut tiles)) => {
                if slip {
                    tiles.reverse();
                }
                for tile in tiles {
                    self.press(&format!("tile-{}", tile + 1))?;
                }
                self.look(&format!("drill-{}-laid", kebab(&kind)))?;
                self.driver.key(KeyCode::Enter);
            }
            Some(Answer::Tones(mut tones)) => {
                if slip {
                    tones.reverse();
                }
                for tone in tones {
                    self.press(&format!("tone-{}", tone.number()))?;
                }
                self.look(&format!("drill-{}-given", kebab(&kind)))?;
                self.driver.key(KeyCode::Enter);
            }
            Some(Answer::Paired(mut meanings)) => {
                if slip {
                    meanings.rotate_left(1);
                }
                for meaning in meanings.into_iter().flatten() {
                    self.press(&format!("meaning-{}", meaning + 1))?;
                }
                self.look(&format!("drill-{}-matched", kebab(&kind)))?;
                self.driver.key(KeyCode::Enter);
            }
            Some(Answer::Typed(answer)) => {
                let typed = if slip { spoilt(&exercise, &answer) } else { answer };
                self.driver.write(&typed);
                self.look(&format!("drill-{}-written", kebab(&kind)))?;
                self.driver.key(KeyCode::Enter);
            }
            Some(Answer::DontKnow) | None => return Err(TourError::Lost(kind)),
        }
        let judgement = self.judgement()?;
        self.look(&format!("drill-{}-{judgement}", kebab(&kind)))?;
        self.driver.key(KeyCode::Enter);
        Ok(())
    }

    /// By key, by mouse and by finger in turn.
    fn choose(&mut self, index: usize, way: usize) -> Result<(), TourError> {
        const DIGITS: [KeyCode; 4] = [KeyCode::Digit1, KeyCode::Digit2, KeyCode::Digit3, KeyCode::Digit4];
        let name = format!("choice-{}", index + 1);
        let found = match way {
            0 if index < DIGITS.len() => {
                self.driver.key(DIGITS[index]);
                true
            }
            1 => self.driver.click(&name),
            _ => self.driver.touch(&name),
        };
        if found { Ok(()) } else { Err(TourError::Lost(name)) }
    }

    pub(super) fn exercises(&mut self) -> Result<(), TourError> {
        for sample in SAMPLES {
            let pack = self.sample(sample)?;
            let world = self.driver.app.world_mut();
            world.insert_resource(HearingNow(Hearing::Voice));
            world.write_message(Practise::TryOut(Arc::new(pack)));
            self.driver.settle();
            self.expect(Screen::Drill)?;
            for _ in 0..LONGEST_SESSION {
                if self.screen() != Screen::Drill {
                    break;
                }
                self.step()?;
            }
            self.driver.app.world_mut().insert_resource(HearingNow::default());
            self.expect(Screen::Author)?;
            self.driver.key(KeyCode::Escape);
            self.expect(Screen::Packs)?;
            self.driver.key(KeyCode::Escape);
            self.expect(Screen::Home)?;
        }
        Ok(())
    }

    /// A lesson of three words, a sentence and a question that is heard, if there is one.
    fn sample(&self, (words, ids, sentences, sentence, teaches): Sample) -> Result<Pack, TourError> {
        let lexicon = &self.driver.app.world().resource::<Lessons>().lexicon;
        let shipped = |id: &str| {
            let found = lexicon.packs().iter().find(|pack| pack.id == id);
            found.map(|pack| Pack::clone(pack)).ok_or_else(|| TourError::Lost(id.to_owned()))
        };
        let mut pack = shipped(words)?;
        pack.words.retain(|word| ids.contains(&word.id.as_str()));
        pack.sentences = shipped(sentences)?.sentences;
        pack.sentences.retain(|one| one.id == sentence);
        pack.questions.truncate(1);
        pack.notes.clear();
        pack.teaches = Some(teaches);
        Ok(pack)
    }
}

/// Counts what there is to choose from.
fn choices(exercise: &Exercise) -> usize {
    match &exercise.task {
        Task::Choose(choices) => choices.shown.len(),
        _ => 1,
    }
}

/// A slip such as learners make: another tone, or letters out of order.
fn spoilt(exercise: &Exercise, answer: &str) -> String {
    match pinyin::parse(answer) {
        Ok(mut syllables) if exercise.kind == ExerciseKind::TypePinyin => {
            if let Some(first) = syllables.first_mut() {
                first.tone = if first.tone == Tone::Fourth { Tone::Second } else { Tone::Fourth };
            }
            syllables.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
        }
        _ => answer.chars().rev().collect(),
    }
}
