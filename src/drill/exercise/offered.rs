//! Which kinds of exercise may ask for a card.

use super::task::ExerciseKind::{
    self, Arrange, BuildSyllable, ChooseHanzi, ChooseMeaning, ChooseTibetan, FillGap, ListenMeaning,
    ListenWord, MatchPairs, MinimalPair, PlaceTones, ReadAloud, SpellAloud, TonePair, TypeHeard, TypeMeaning,
    TypePinyin, TypeWord, WhichTone,
};
use super::{Form, question};
use crate::drill::lexicon::{Content, LexiconEntry};
use crate::drill::{CardKey, Language, Skill};

/// The kinds of exercise that may ask for a card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Offered {
    /// Any of these may come; the first one is the plainest.
    pub drawn: Vec<ExerciseKind>,
    /// What comes where none of them can be built, the preferred one first.
    pub instead: Vec<ExerciseKind>,
}

impl Offered {
    /// Returns the kinds that may ask for a card. A kind that cannot be built for it is passed over.
    pub(super) fn of(entry: &LexiconEntry, card: &CardKey, form: Form) -> Self {
        let (drawn, instead) = match entry.content() {
            Content::Word(_) => word(entry, card, form),
            Content::Sentence(_) => sentence(entry, card, form),
            Content::Question(question) => (vec![question::kind(question)], Vec::new()),
        };
        Self { drawn, instead }
    }
}

type Kinds = Vec<ExerciseKind>;

fn word(entry: &LexiconEntry, card: &CardKey, form: Form) -> (Kinds, Kinds) {
    let is_of_the_script = entry.pack().teaches == Some(Language::Tibetan);
    let drawn = match (card.skill, form) {
        (Skill::Read, Form::Choose) if is_of_the_script => {
            vec![choose(card.target.other()), MatchPairs, SpellAloud]
        }
        (Skill::Read, Form::Choose) => vec![choose(card.target.other()), MatchPairs],
        (Skill::Read, Form::Type) => vec![TypeMeaning],
        (Skill::Recall, Form::Choose) => vec![choose(card.target), BuildSyllable],
        (Skill::Recall, Form::Type) => vec![TypeWord, BuildSyllable],
        (Skill::Listen, Form::Choose) => {
            vec![ListenMeaning, ListenWord, WhichTone, TonePair, PlaceTones, MinimalPair]
        }
        (Skill::Listen, Form::Type) => vec![TypeHeard, WhichTone, PlaceTones, MinimalPair],
        (Skill::Say, _) => vec![TypePinyin, ReadAloud],
        (Skill::Write, _) => Vec::new(),
    };
    let instead = match (card.skill, form) {
        (Skill::Read, Form::Choose) => vec![TypeMeaning],
        (Skill::Recall, Form::Choose) => vec![TypeWord],
        (Skill::Listen, Form::Choose) => vec![TypeHeard],
        _ => Vec::new(),
    };
    (drawn, instead)
}

fn sentence(entry: &LexiconEntry, card: &CardKey, form: Form) -> (Kinds, Kinds) {
    let is_typed = form == Form::Type && entry.is_short(card.target);
    match card.skill {
        Skill::Read => (vec![ChooseMeaning], vec![Arrange, TypeMeaning]),
        Skill::Recall if is_typed => (vec![TypeWord], Vec::new()),
        Skill::Recall => (vec![Arrange, FillGap], vec![TypeWord]),
        Skill::Listen if is_typed => (vec![TypeHeard, PlaceTones], Vec::new()),
        Skill::Listen => (vec![ListenMeaning, PlaceTones], vec![TypeHeard]),
        Skill::Say => (vec![TypePinyin, ReadAloud], Vec::new()),
        Skill::Write => (Vec::new(), Vec::new()),
    }
}

fn choose(language: Language) -> ExerciseKind {
    match language {
        Language::Mandarin => ChooseHanzi,
        Language::Tibetan => ChooseTibetan,
    }
}
