//! What of an exercise that is printed may be heard before it is answered.

use super::face::Face;
use super::task::{Exercise, ExerciseKind};
use crate::drill::lexicon::ItemKind;
use crate::language::{Language, UiLanguage};
use crate::lesson::Spoken;

/// What a learner hears who asks for it before the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HeardFirst {
    /// This, which gives nothing away.
    Now(Spoken),
    /// Nothing yet: how it sounds may be the answer. It is heard after it.
    AfterAnswer,
    /// Nothing: there is no Chinese on the page, and nothing to be heard after the answer either.
    Nothing,
}

impl Exercise {
    /// Returns what may be heard of it before it is answered; `shown` is the language of the screen, in which questions
    /// are printed.
    ///
    /// What is printed as the prompt may be heard, since its meaning is asked and not its sound. Where the sound is asked,
    /// or a part of the prompt is missing, or the prompt is the learner's own language, the sound would be the answer.
    #[must_use]
    pub fn heard_first(&self, shown: UiLanguage) -> HeardFirst {
        let said = |language| self.item.heard_in(language).cloned();
        let printed = match (&self.prompt, self.kind, self.card.target) {
            (Face::Sound(spoken), ..) => Some(spoken.clone()),
            (_, ExerciseKind::TypePinyin | ExerciseKind::ReadAloud | ExerciseKind::SpellAloud, _) => None,
            // The meaning stands whole beside the gap.
            (_, ExerciseKind::FillGap, target) => {
                said(target.other()).filter(|_| target == Language::Tibetan)
            }
            (Face::Hanzi(_), ..) => said(Language::Mandarin),
            (Face::Tibetan(_), _, Language::Tibetan) => said(Language::Tibetan),
            (Face::Text(ask), ..) if shown == UiLanguage::Chinese => {
                // Lessons of Mandarin ask how something sounds.
                Spoken::of_prose(&ask.zh).filter(|_| self.item.teaches != Some(Language::Mandarin))
            }
            _ => None,
        };
        match printed {
            Some(spoken) => HeardFirst::Now(spoken),
            None if self.is_heard_afterwards(shown) => HeardFirst::AfterAnswer,
            None => HeardFirst::Nothing,
        }
    }

    fn is_heard_afterwards(&self, shown: UiLanguage) -> bool {
        let why = || self.item.why.as_ref().filter(|_| shown == UiLanguage::Chinese);
        self.item.kind != ItemKind::Question
            || !self.item.heard.is_empty()
            || why().is_some_and(|why| Spoken::of_prose(&why.zh).is_some())
    }
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng as _;
    use rand::rngs::Xoshiro256PlusPlus;

    use super::*;
    use crate::drill::exercise::{Form, Manner, every};
    use crate::drill::lexicon::Lexicon;
    use crate::drill::samples;
    use crate::drill::{CardKey, Skill};
    use crate::lesson::{Pack, QuestionKind, Trilingual};

    /// What may be heard first in the exercise of a kind that asks for a sample word or sentence.
    fn heard(
        lexicon: &Lexicon,
        item: &str,
        target: Language,
        skill: Skill,
        kind: ExerciseKind,
    ) -> HeardFirst {
        let card = CardKey { item: item.to_owned(), target, skill };
        let built = [Form::Choose, Form::Type].into_iter().flat_map(|form| {
            every(lexicon, &card, Manner::plain(form, false), &mut Xoshiro256PlusPlus::seed_from_u64(3))
        });
        let exercise = built.into_iter().find(|exercise| exercise.kind == kind);
        exercise.unwrap_or_else(|| panic!("{item} has no {kind:?}")).heard_first(UiLanguage::Tibetan)
    }

    #[test]
    fn what_is_printed_is_heard_unless_its_sound_is_asked() {
        use ExerciseKind as Kind;
        use Language::{Mandarin, Tibetan};
        let words = samples::lexicon();
        let water = HeardFirst::Now(Spoken::mandarin("水", "shuǐ"));
        let of_word = |target, skill, kind| heard(&words, "nature/water", target, skill, kind);
        assert_eq!(of_word(Mandarin, Skill::Read, Kind::ChooseTibetan), water);
        assert_eq!(of_word(Mandarin, Skill::Read, Kind::TypeMeaning), water);
        assert_eq!(of_word(Tibetan, Skill::Recall, Kind::ChooseTibetan), water);
        assert_eq!(of_word(Tibetan, Skill::Read, Kind::ChooseHanzi), HeardFirst::Now(Spoken::tibetan("ཆུ")));
        for (skill, kind) in [
            (Skill::Say, Kind::TypePinyin),
            (Skill::Recall, Kind::ChooseHanzi),
            (Skill::Recall, Kind::TypeWord),
        ] {
            assert_eq!(of_word(Mandarin, skill, kind), HeardFirst::AfterAnswer, "{kind:?}");
        }
        let talk = samples::talk();
        let tea = HeardFirst::Now(Spoken::mandarin("我喝茶。", "Wǒ hē chá."));
        let of_sentence = |target, skill, kind| heard(&talk, "talk/tea", target, skill, kind);
        assert_eq!(of_sentence(Mandarin, Skill::Read, Kind::ChooseMeaning), tea);
        assert_eq!(of_sentence(Mandarin, Skill::Recall, Kind::Arrange), HeardFirst::AfterAnswer);
        assert_eq!(of_sentence(Tibetan, Skill::Recall, Kind::Arrange), tea);
        // The gap is a particle, and the Chinese beside it is whole.
        assert_eq!(of_sentence(Tibetan, Skill::Recall, Kind::FillGap), tea);
    }

    #[test]
    fn a_question_is_heard_where_it_is_printed_in_chinese_and_asks_no_sound() {
        let chinese = |zh: &str| Trilingual { zh: zh.to_owned(), ..samples::trilingual("x") };
        let asked = |teaches, why: &str, shown| {
            let mut question = samples::question("q", QuestionKind::TrueFalse(true));
            (question.ask, question.why) = (chinese("藏文有三十个字母。"), chinese(why));
            let pack = Pack { id: "p".to_owned(), teaches, questions: vec![question], ..Pack::default() };
            let lexicon = Lexicon::new([std::sync::Arc::new(pack)]);
            let card = CardKey::new("p", "q", teaches.unwrap_or(Language::Mandarin), Skill::Read);
            let mut rng = Xoshiro256PlusPlus::seed_from_u64(1);
            let exercise = every(&lexicon, &card, Manner::plain(Form::Choose, true), &mut rng).remove(0);
            exercise.heard_first(shown)
        };
        let said = HeardFirst::Now(Spoken::mandarin("藏文有三十个字母。", ""));
        let why = "一共有三十个。";
        assert_eq!(asked(None, why, UiLanguage::Chinese), said);
        assert_eq!(asked(Some(Language::Tibetan), why, UiLanguage::Chinese), said);
        assert_eq!(asked(Some(Language::Mandarin), why, UiLanguage::Chinese), HeardFirst::AfterAnswer);
        assert_eq!(asked(None, why, UiLanguage::Tibetan), HeardFirst::Nothing);
        assert_eq!(asked(Some(Language::Mandarin), "tone", UiLanguage::Chinese), HeardFirst::Nothing);
    }
}
