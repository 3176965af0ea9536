//! Questions, asked as their author wrote them.

use rand::Rng;
use rand::seq::SliceRandom as _;

use super::face::{Choice, Face};
use super::number::Number;
use super::order::TileOrder;
use super::request::Request;
use super::task::{Choices, Exercise, ExerciseKind, Task, Tiles, TypedNumber};
use super::tiles;
use super::typed::{Accepted, DOTTED_CIRCLE, TypedText};
use crate::drill::lexicon::{Content, Lexicon};
use crate::language::answer::Script;
use crate::language::mandarin::pinyin::{self, Tone};
use crate::lesson::{Question, QuestionKind, Trilingual};

/// Returns the kind of exercise that asks a question.
pub(super) fn kind(question: &Question) -> ExerciseKind {
    match question.kind {
        QuestionKind::Choice { .. } => ExerciseKind::ChooseOption,
        QuestionKind::TrueFalse(_) => ExerciseKind::TrueFalse,
        QuestionKind::Number { .. } => ExerciseKind::TypeNumber,
        QuestionKind::Order { .. } => ExerciseKind::PutInOrder,
        QuestionKind::Text { .. } => ExerciseKind::TypeText,
    }
}

/// Builds the question of an entry. Returns none for a word or a sentence.
pub(super) fn build(request: &Request<'_>, rng: &mut impl Rng) -> Option<Exercise> {
    let Content::Question(question) = request.entry.content() else { return None };
    let item = request.entry.item.as_str();
    let (instruction, task) = match &question.kind {
        QuestionKind::Choice { options, answer } => {
            ("drill-choose-option", choose(item, options, *answer, rng)?)
        }
        QuestionKind::TrueFalse(is_true) => ("drill-true-or-false", true_false(item, *is_true)),
        QuestionKind::Number { value, tolerance, unit } => {
            let number = Number::new(*value, *tolerance, unit.as_ref());
            ("drill-type-number", Task::TypeNumber(TypedNumber { unit: unit.clone(), number }))
        }
        QuestionKind::Order { items } => ("drill-put-in-order", in_order(items, rng)),
        QuestionKind::Text { accepted } => ("drill-type-text", text(request.lexicon, accepted)),
    };
    let Some(spoken) = question.hear.as_ref().and(request.heard()) else {
        return Some(request.exercise(kind(question), Face::Text(question.ask.clone()), instruction, task));
    };
    let asked = Face::Text(question.ask_by_ear());
    let exercise = request.by_ear(kind(question), spoken, instruction, task);
    Some(Exercise { asked: Some(asked), ..exercise })
}

/// Shows the options in random order, but tones in theirs. `answer` is the index of the right one among those of the
/// author.
fn choose(item: &str, options: &[Trilingual], answer: usize, rng: &mut impl Rng) -> Option<Task> {
    let mut order: Vec<usize> = (0..options.len()).collect();
    match tones(options) {
        // The key of a tone is its number, as in every other exercise.
        Some(tones) => order.sort_by_key(|option| tones.get(*option).copied()),
        None => order.shuffle(rng),
    }
    let right = order.iter().position(|option| *option == answer)?;
    let choice = |option: &Trilingual| Choice { item: item.to_owned(), face: Face::Text(option.clone()) };
    let shown = order.iter().filter_map(|option| options.get(*option)).map(choice).collect();
    Some(Task::Choose(Choices { shown, right }))
}

/// Returns the tone of each option, by its number, if what is chosen is the tone and nothing else: names of tones, or one
/// syllable in different tones.
fn tones(options: &[Trilingual]) -> Option<Vec<u8>> {
    let named: Option<Vec<(String, Tone)>> = options.iter().map(|option| named_tone(&option.zh)).collect();
    let sounded = || options.iter().map(sounded_tone).collect::<Option<Vec<(String, Tone)>>>();
    let tones = named.or_else(sounded)?;
    let (letters, _) = tones.first()?;
    let are_apart = tones.iter().enumerate().all(|(at, one)| !tones[..at].contains(one));
    let are_alike = tones.iter().all(|(other, _)| other == letters);
    (are_apart && are_alike).then(|| tones.iter().map(|(_, tone)| tone.number()).collect())
}

/// Returns the tone that a Chinese name of a tone names.
fn named_tone(name: &str) -> Option<(String, Tone)> {
    const NAMES: [(&str, Tone); 5] = [
        ("第一声", Tone::First),
        ("第二声", Tone::Second),
        ("第三声", Tone::Third),
        ("第四声", Tone::Fourth),
        ("轻声", Tone::Neutral),
    ];
    let tone = NAMES.iter().find(|(known, _)| *known == name)?.1;
    Some((String::new(), tone))
}

/// Returns the letters and the tone of a syllable of pinyin that is the same in every language.
fn sounded_tone(option: &Trilingual) -> Option<(String, Tone)> {
    let is_same = option.zh == option.bo && option.zh == option.en;
    let read = pinyin::parse(&option.zh).ok().filter(|_| is_same)?;
    let [syllable] = read.as_slice() else { return None };
    Some((format!("{}{}", syllable.letters, if syllable.erhua { "r" } else { "" }), syllable.tone))
}

/// Shows "true" always first: a fixed place is quicker to find than a random one.
fn true_false(item: &str, is_true: bool) -> Task {
    let choice = |id| Choice { item: item.to_owned(), face: Face::Message(id) };
    Task::Choose(Choices {
        shown: vec![choice("drill-true"), choice("drill-false")],
        right: usize::from(!is_true),
    })
}

/// Shows the things in random order. `items` are in the right one.
fn in_order(items: &[Trilingual], rng: &mut impl Rng) -> Task {
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.shuffle(rng);
    // Things that already lie in order leave nothing to do. Of two things, the order would give itself away if they
    // never did.
    if order.len() > 2 && order.is_sorted() {
        order.rotate_left(1);
    }
    let shown: Vec<Face> =
        order.iter().filter_map(|item| items.get(*item)).cloned().map(Face::Text).collect();
    let place = |item: usize| order.iter().position(|shown| *shown == item);
    let order = TileOrder {
        tiles: shown.iter().map(tiles::key).collect(),
        right: (0..items.len()).filter_map(place).collect(),
        join: "\n",
        others: Vec::new(),
    };
    Task::Arrange(Tiles { shown, order })
}

/// Accepts a few words in any script that the author accepts, or the pinyin of something.
fn text(lexicon: &Lexicon, accepted: &[String]) -> Task {
    let solution = accepted.iter().map(|text| face(text)).collect();
    Task::TypeText(TypedText::new(lexicon, &[], answers(accepted)).with_solution(solution))
}

/// Accepts the texts of the author. Where one has a tone, tones are asked for: all of them that are pinyin are marked as
/// readings.
fn answers(accepted: &[String]) -> Vec<Accepted> {
    let asks_for_tones = accepted.iter().any(|text| has_tone(text));
    let is_reading = |text: &&String| asks_for_tones && is_pinyin(text);
    let readings = accepted
        .iter()
        .filter(is_reading)
        .map(|text| Accepted::Reading { hanzi: String::new(), pinyin: text.clone() });
    let words: Vec<(Script, String)> =
        accepted.iter().filter(|text| !is_reading(text)).flat_map(|text| words(text)).collect();
    let words = Some(words).filter(|words| !words.is_empty()).map(Accepted::Words);
    readings.chain(words).collect()
}

/// Returns an answer in the script that it is written in. A text without letters, such as a number, is right in every
/// script.
fn words(text: &str) -> Vec<(Script, String)> {
    let bare = text.replace(DOTTED_CIRCLE, "");
    let Some(script) = Script::of(text) else {
        return [Script::Latin, Script::Tibetan, Script::Hanzi]
            .map(|script| (script, text.to_owned()))
            .to_vec();
    };
    let mut words = vec![(script, bare.clone())];
    // A vowel sign alone is typed on the letter that has no sound of its own.
    if bare.starts_with(|c| matches!(c, '\u{0F71}'..='\u{0F84}')) {
        words.push((script, format!("ཨ{bare}")));
    }
    words
}

fn face(text: &str) -> Face {
    match Script::of(text) {
        Some(Script::Tibetan) => Face::Tibetan(text.to_owned()),
        Some(Script::Hanzi) => Face::plain_hanzi(text),
        Some(Script::Latin) | None => Face::Latin(text.to_owned()),
    }
}

fn has_tone(text: &str) -> bool {
    Script::of(text) == Some(Script::Latin)
        && pinyin::parse(text).is_ok_and(|read| read.iter().any(|syllable| syllable.tone != Tone::Neutral))
}

fn is_pinyin(text: &str) -> bool {
    Script::of(text) == Some(Script::Latin) && pinyin::parse(text).is_ok()
}
