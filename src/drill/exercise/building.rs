//! A Tibetan syllable to be put together from its letters.

use rand::Rng;
use rand::seq::SliceRandom as _;

use super::face::Face;
use super::order::TileOrder;
use super::request::Request;
use super::task::{Exercise, ExerciseKind, Task, Tiles};
use super::typed::DOTTED_CIRCLE;
use crate::drill::Language;
use crate::drill::lexicon::LexiconEntry;
use crate::language::tibetan::stack_builder::Part;
use crate::language::tibetan::syllable::{analyse, syllables};

/// Fewer pieces than this leave nothing to put in order.
const FEWEST: usize = 3;
/// Letters that do not belong, while the memory is young and after.
const EXTRAS: usize = 2;
const MORE_EXTRAS: usize = 4;

/// Builds a word of one syllable whose letters are laid in the order of writing, from the top of a stack to its foot;
/// letters that do not belong lie among them. Returns none if the word is no native syllable, or too short.
pub(super) fn syllable(request: &Request<'_>, rng: &mut impl Rng) -> Option<Exercise> {
    let Request { lexicon, entry, card, is_young, .. } = *request;
    if card.target != Language::Tibetan {
        return None;
    }
    let own = pieces(entry.bo().first()?).filter(|own| own.len() >= FEWEST)?;
    let letters = |part: Part| part.letters().iter().filter_map(|letter| letter.chars().next());
    let mut strangers: Vec<char> =
        letters(Part::Root).chain(letters(Part::Vowel)).filter(|letter| !own.contains(letter)).collect();
    strangers.shuffle(rng);
    strangers.truncate(if is_young { EXTRAS } else { MORE_EXTRAS });

    let mut all: Vec<(Option<usize>, char)> =
        own.iter().enumerate().map(|(place, letter)| (Some(place), *letter)).collect();
    all.extend(strangers.into_iter().map(|letter| (None, letter)));
    all.shuffle(rng);
    let tile_of = |place: usize| all.iter().position(|(own, _)| *own == Some(place));
    let order = TileOrder {
        tiles: all.iter().map(|(_, letter)| letter.to_string()).collect(),
        right: (0..own.len()).filter_map(tile_of).collect(),
        join: "",
        others: lexicon.alike(entry, Language::Mandarin).into_iter().flat_map(spelled).collect(),
    };
    let shown = all.iter().map(|(_, letter)| Face::Tibetan(tile(*letter))).collect();
    let task = Task::Arrange(Tiles { shown, order });
    let exercise = request.exercise(
        ExerciseKind::BuildSyllable,
        Face::hanzi(entry).without_pinyin(),
        "drill-build-syllable",
        task,
    );
    Some(Exercise { picture: request.picture(), ..exercise })
}

/// Returns the letters of every Tibetan word of an entry that is one syllable.
fn spelled(entry: &LexiconEntry) -> impl Iterator<Item = String> + use<'_> {
    entry.bo().iter().filter_map(|text| pieces(text)).map(|letters| letters.into_iter().collect())
}

/// Returns the letters and vowel signs of a native syllable in the order of writing, all letters in full form; none for
/// anything else.
fn pieces(text: &str) -> Option<Vec<char>> {
    let mut found = syllables(text);
    let (_, syllable) = found.next()?;
    if found.next().is_some() || analyse(syllable).is_err() {
        return None;
    }
    Some(syllable.chars().map(full).collect())
}

/// Returns the full form of a letter that stands below another.
fn full(letter: char) -> char {
    match letter {
        '\u{0F90}'..='\u{0FB9}' => char::from_u32(u32::from(letter) - 0x50).unwrap_or(letter),
        // The forms that keep their shape below another letter.
        '\u{0FBA}' => 'ཝ',
        '\u{0FBB}' => 'ཡ',
        '\u{0FBC}' => 'ར',
        letter => letter,
    }
}

/// Returns a letter as its tile shows it: a vowel sign stands on a dotted circle.
fn tile(letter: char) -> String {
    match letter {
        '\u{0F71}'..='\u{0F84}' => format!("{DOTTED_CIRCLE}{letter}"),
        letter => letter.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_syllable_is_taken_apart_from_the_top() {
        assert_eq!(pieces("སྒྲུང་"), Some(vec!['ས', 'ག', 'ར', 'ུ', 'ང']));
        assert_eq!(pieces("གསུམ"), Some(vec!['ག', 'ས', 'ུ', 'མ']));
        assert_eq!(pieces("བོད་སྐད"), None);
        assert_eq!(pieces("ཧཱུྃ"), None);
    }
}
