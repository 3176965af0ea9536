//! What an exercise is made of: what is shown, how it is answered, and what is right.

use super::face::{Choice, Face};
use super::item::ItemView;
use super::marking::{Answer, Details, Judgement, Marking};
use super::number::Number;
use super::order::TileOrder;
use super::typed::TypedText;
use crate::drill::CardKey;
use crate::language::answer::Marked;
use crate::lesson::{Picture, Trilingual};

/// What a learner is asked. Each kind is built in its own way; several are answered in the same way, see [`Task`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ExerciseKind {
    /// Shows a new word or sentence, or one that was missed twice. Nothing is asked.
    Meet,
    /// A word: choose its hanzi.
    ChooseHanzi,
    /// A word: choose its Tibetan.
    ChooseTibetan,
    /// Type how hanzi are read.
    TypePinyin,
    /// Type what a word means; a sentence too, where the library has no other to choose from.
    TypeMeaning,
    /// Type a word, or a short sentence, of the target language.
    TypeWord,
    /// A sentence: choose what it means.
    ChooseMeaning,
    /// A sentence: put its tiles in order.
    Arrange,
    /// A question: choose one of its options.
    ChooseOption,
    /// A question: true or false.
    TrueFalse,
    /// A question: type a number.
    TypeNumber,
    /// A question: type a few words.
    TypeText,
    /// A question: put things in order.
    PutInOrder,
}

/// One exercise, ready to be shown and answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Exercise {
    pub kind: ExerciseKind,
    /// The card that the answer counts for, with its skill.
    pub card: CardKey,
    /// What is asked about, the largest thing on the screen.
    pub prompt: Face,
    /// The Fluent id of the line that says what to do.
    pub instruction: &'static str,
    /// A picture to show with the prompt, where it does not give the answer away.
    pub picture: Option<Picture>,
    /// How it is answered.
    pub task: Task,
    /// The whole item, for after the answer.
    pub item: ItemView,
}

/// How an exercise is answered: what there is to choose from, to arrange or to type, and what of it is right.
///
/// A screen draws a task and collects an [`Answer`] that fits it; [`Task::mark`] marks that answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Task {
    /// There is nothing to answer.
    Show,
    Choose(Choices),
    TypeText(TypedText),
    TypeNumber(TypedNumber),
    Arrange(Tiles),
}

/// Choices, one of which is right.
#[derive(Clone, Debug, PartialEq)]
pub struct Choices {
    /// 2 to 4, or as many as the author of a question gave.
    pub shown: Vec<Choice>,
    /// The index of the right one.
    pub right: usize,
}

/// A number to be typed.
#[derive(Clone, Debug, PartialEq)]
pub struct TypedNumber {
    /// What the number counts, where the question says so.
    pub unit: Option<Trilingual>,
    pub(super) number: Number,
}

/// Tiles to be put in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Tiles {
    /// The tiles, shuffled.
    pub shown: Vec<Face>,
    pub(super) order: TileOrder,
}

impl Exercise {
    /// Marks an answer; see [`Task::mark`].
    #[must_use]
    pub fn mark(&self, answer: &Answer) -> Option<Marking> {
        self.task.mark(answer)
    }

    /// Returns an answer that is right; none if nothing is asked.
    #[must_use]
    pub fn right_answer(&self) -> Option<Answer> {
        self.task.right_answer()
    }

    /// Hides the pinyin above the prompt and the tiles, for those who should be able to read without it.
    pub(super) fn without_pinyin(mut self) -> Self {
        self.prompt = self.prompt.without_pinyin();
        if let Task::Arrange(tiles) = &mut self.task {
            tiles.shown = std::mem::take(&mut tiles.shown).into_iter().map(Face::without_pinyin).collect();
        }
        self
    }
}

impl Task {
    /// Marks an answer. An answer that does not fit the task, such as an empty text, counts as not known. Returns
    /// none if there is nothing to mark.
    #[must_use]
    pub fn mark(&self, answer: &Answer) -> Option<Marking> {
        let marking = match self {
            Self::Show => return None,
            Self::Choose(choices) => choices.mark(answer),
            Self::TypeText(text) => typed(answer, |typed| text.mark(typed)),
            Self::TypeNumber(asked) => typed(answer, |typed| Some(asked.number.mark(typed))),
            Self::Arrange(tiles) => tiles.mark(answer),
        };
        Some(marking)
    }

    /// Returns an answer that is right; none if nothing is asked.
    #[must_use]
    pub fn right_answer(&self) -> Option<Answer> {
        match self {
            Self::Show => None,
            Self::Choose(choices) => Some(Answer::Chosen(choices.right)),
            Self::TypeText(text) => text.first().map(Answer::Typed),
            Self::TypeNumber(asked) => Some(Answer::Typed(asked.number.written())),
            Self::Arrange(tiles) => Some(Answer::Ordered(tiles.order.right.clone())),
        }
    }

    /// Returns what is right as it is shown after the answer to a question: the right choice, the number, or every
    /// text that the author accepts, the first one first. Tiles are shown by their marking instead.
    #[must_use]
    pub fn solution(&self) -> Vec<Face> {
        match self {
            Self::Show | Self::Arrange(_) => Vec::new(),
            Self::Choose(choices) => {
                choices.shown.get(choices.right).map(|choice| choice.face.clone()).into_iter().collect()
            }
            Self::TypeText(text) => text.solution().to_vec(),
            Self::TypeNumber(asked) => vec![Face::Latin(asked.number.written())],
        }
    }
}

impl Choices {
    fn mark(&self, answer: &Answer) -> Marking {
        let (judgement, chosen) = match answer {
            Answer::Chosen(chosen) if *chosen == self.right => (Judgement::Right, Some(*chosen)),
            Answer::Chosen(chosen) => (Judgement::Wrong, Some(*chosen)),
            Answer::Typed(_) | Answer::Ordered(_) | Answer::DontKnow => (Judgement::NotKnown, None),
        };
        Marking { judgement, details: Details::Choice(chosen) }
    }
}

impl Tiles {
    fn mark(&self, answer: &Answer) -> Marking {
        let (judgement, ordered) = match answer {
            Answer::Ordered(laid) if !laid.is_empty() => {
                let (is_right, ordered) = self.order.mark(laid);
                (if is_right { Judgement::Right } else { Judgement::Wrong }, ordered)
            }
            Answer::Chosen(_) | Answer::Typed(_) | Answer::Ordered(_) | Answer::DontKnow => {
                (Judgement::NotKnown, self.order.mark(&[]).1)
            }
        };
        Marking { judgement, details: Details::Order(ordered) }
    }
}

/// Marks what was typed, if anything was.
fn typed(answer: &Answer, mark: impl FnOnce(&str) -> Option<Marked>) -> Marking {
    match answer {
        Answer::Typed(typed) if !typed.trim().is_empty() => {
            let marked = mark(typed);
            let judgement = marked.as_ref().map_or(Judgement::Wrong, |marked| marked.verdict.into());
            Marking { judgement, details: Details::Text(marked) }
        }
        Answer::Chosen(_) | Answer::Typed(_) | Answer::Ordered(_) | Answer::DontKnow => {
            Marking { judgement: Judgement::NotKnown, details: Details::Text(None) }
        }
    }
}
