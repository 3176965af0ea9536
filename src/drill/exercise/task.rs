//! What an exercise is made of: what is shown, how it is answered, and what is right.

use super::face::{Choice, Face};
use super::item::ItemView;
use super::marking::{Answer, Details, Judgement, Marking};
use super::number::Number;
use super::order::{Placed, TileOrder};
use super::pairs::Pairs;
use super::placing::Syllables;
use super::typed::TypedText;
use crate::drill::lexicon::text_key;
use crate::drill::{CardKey, Language};
use crate::language::answer::Marked;
use crate::lesson::{Picture, Spoken, Trilingual};

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
    /// By ear: choose what it means.
    ListenMeaning,
    /// A word by ear: choose which it is.
    ListenWord,
    /// By ear: type it.
    TypeHeard,
    /// A word of one syllable by ear: choose its tone.
    WhichTone,
    /// A word of two syllables by ear: choose its tones.
    TonePair,
    /// By ear: give every syllable its tone.
    PlaceTones,
    /// A word by ear: choose it or what is hard to tell from it.
    MinimalPair,
    /// Words: match them with their meanings.
    MatchPairs,
    /// A sentence: choose what is missing in it.
    FillGap,
    /// A word: lay the letters of its Tibetan syllable.
    BuildSyllable,
    /// A word: choose the syllable that is spelled aloud.
    SpellAloud,
    /// Read aloud, and compare with a model.
    ReadAloud,
}

/// One exercise, ready to be shown and answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Exercise {
    pub kind: ExerciseKind,
    /// The card that the answer counts for, with its skill.
    pub card: CardKey,
    /// What is asked about, the largest thing on the screen.
    pub prompt: Face,
    /// What stands under the prompt: the question about a sound, or the meaning of a sentence with a gap.
    pub asked: Option<Face>,
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
    PlaceTones(Syllables),
    Match(Pairs),
    /// Something is said, then compared with this model.
    Compare(Spoken),
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

    /// Returns what is heard in it, where it cannot be done without: what is asked by ear, or a model.
    #[must_use]
    pub fn sound(&self) -> Option<&Spoken> {
        match (&self.prompt, &self.task) {
            (Face::Sound(spoken), _) | (_, Task::Compare(spoken)) => Some(spoken),
            _ => None,
        }
    }

    /// Returns the other wordings of the sentence that was asked for which would have been right too, apart from the one
    /// that was given: of what is laid or typed, in the language in which it is.
    #[must_use]
    pub fn also_right(&self, marking: &Marking) -> Vec<&str> {
        let given = match (&marking.details, &self.task) {
            (Details::Order(ordered), Task::Arrange(tiles)) => tiles.laid(&ordered.given),
            (Details::Text(Some(marked)), Task::TypeText(_)) => match &marked.simplified {
                Some(simplified) => simplified.clone(),
                None => marked.typed.iter().map(|span| span.text.as_str()).collect(),
            },
            _ => return Vec::new(),
        };
        let target = self.card.target;
        let language = match (&self.task, self.kind) {
            (Task::Arrange(tiles), _) => tiles.language(),
            (_, ExerciseKind::TypeWord) => target,
            (_, ExerciseKind::TypeMeaning) => target.other(),
            _ => return Vec::new(),
        };
        let others = match language {
            Language::Mandarin => &self.item.zh_other,
            Language::Tibetan => &self.item.bo_other,
        };
        let given = text_key(language, &given);
        let is_another = |other: &&String| text_key(language, other) != given;
        others.iter().filter(is_another).map(String::as_str).collect()
    }

    /// Returns what was asked for, where what was typed is right for another item that looks or sounds the same.
    #[must_use]
    pub fn meant(&self, marking: &Marking) -> Option<String> {
        let (Details::Text(Some(marked)), Task::TypeText(text)) = (&marking.details, &self.task) else {
            return None;
        };
        let typed: String = marked.typed.iter().map(|span| span.text.as_str()).collect();
        text.first().filter(|_| text.is_of_another(&typed))
    }

    /// Returns what was typed or laid, where a learner may say that it was right: not choices, which are all there, nor
    /// numbers, things in order and letters, of which there is one right row.
    #[must_use]
    pub fn given(&self, answer: &Answer) -> Option<String> {
        match (&self.task, answer) {
            (Task::TypeText(_), Answer::Typed(typed)) => {
                Some(typed.trim().to_owned()).filter(|typed| !typed.is_empty())
            }
            (Task::Arrange(tiles), Answer::Ordered(laid)) if self.kind == ExerciseKind::Arrange => {
                Some(tiles.order.joined(laid)).filter(|laid| !laid.is_empty())
            }
            _ => None,
        }
    }

    /// Takes for right what the learner said was right before.
    pub fn accept_own(&mut self, own: Option<&Vec<String>>) {
        let Some(own) = own else { return };
        match &mut self.task {
            Task::TypeText(text) => text.accept_own(own),
            Task::Arrange(tiles) if self.kind == ExerciseKind::Arrange => {
                let language = tiles.language();
                tiles.order.others.extend(own.iter().map(|own| text_key(language, own)));
            }
            _ => {}
        }
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
            Self::PlaceTones(syllables) => placed(syllables, answer),
            Self::Match(pairs) => matched(pairs, answer),
            Self::Compare(_) => compared(answer),
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
            Self::PlaceTones(syllables) => Some(Answer::Tones(syllables.right())),
            Self::Match(pairs) => Some(Answer::Paired(pairs.solved())),
            Self::Compare(_) => Some(Answer::Compared(true)),
        }
    }

    /// Returns what is right as it is shown after the answer to a question: the right choice, the number, or every
    /// text that the author accepts, the first one first. Tiles are shown by their marking instead.
    #[must_use]
    pub fn solution(&self) -> Vec<Face> {
        match self {
            Self::Show | Self::Arrange(_) | Self::PlaceTones(_) | Self::Match(_) | Self::Compare(_) => {
                Vec::new()
            }
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
            _ => (Judgement::NotKnown, None),
        };
        Marking { judgement, details: Details::Choice(chosen) }
    }
}

impl Tiles {
    /// Returns the language in which they are, by the first of them.
    fn language(&self) -> Language {
        match self.shown.first() {
            Some(Face::Hanzi(_)) => Language::Mandarin,
            _ => Language::Tibetan,
        }
    }

    /// Returns what tiles in a row come to.
    fn laid(&self, row: &[Placed]) -> String {
        let tiles: Vec<usize> = row.iter().map(|placed| placed.tile).collect();
        self.order.joined(&tiles)
    }

    fn mark(&self, answer: &Answer) -> Marking {
        let (judgement, ordered) = match answer {
            Answer::Ordered(laid) if !laid.is_empty() => {
                let (is_right, ordered) = self.order.mark(laid);
                (if is_right { Judgement::Right } else { Judgement::Wrong }, ordered)
            }
            _ => (Judgement::NotKnown, self.order.mark(&[]).1),
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
        _ => Marking { judgement: Judgement::NotKnown, details: Details::Text(None) },
    }
}

/// Marks the tones that were given, if any were.
fn placed(syllables: &Syllables, answer: &Answer) -> Marking {
    let given = match answer {
        Answer::Tones(given) => given.as_slice(),
        _ => &[],
    };
    let marked = syllables.mark(given);
    let judgement = if given.is_empty() {
        Judgement::NotKnown
    } else if marked.iter().all(|syllable| syllable.is_right) {
        Judgement::Right
    } else {
        Judgement::WrongTone
    };
    Marking { judgement, details: Details::Tones(marked) }
}

/// Marks the meanings that were given: that of the word that is asked for counts.
fn matched(pairs: &Pairs, answer: &Answer) -> Marking {
    let given = match answer {
        Answer::Paired(given) => given.as_slice(),
        _ => &[],
    };
    let (is_right, marked) = pairs.mark(given);
    let judgement = match is_right {
        Some(true) => Judgement::Right,
        Some(false) => Judgement::Wrong,
        None => Judgement::NotKnown,
    };
    Marking { judgement, details: Details::Pairs(marked) }
}

/// Takes the learner's own judgement.
fn compared(answer: &Answer) -> Marking {
    let judgement = match answer {
        Answer::Compared(true) => Judgement::Right,
        Answer::Compared(false) => Judgement::Wrong,
        _ => Judgement::NotKnown,
    };
    Marking { judgement, details: Details::Own }
}
