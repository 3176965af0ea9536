//! A syllable that is spelled aloud, to be chosen among others.

use rand::Rng;
use rand::seq::{IndexedRandom as _, SliceRandom as _};

use super::face::{Choice, Face};
use super::request::Request;
use super::task::{Choices, Exercise, ExerciseKind, Task};
use crate::drill::Language;
use crate::language::tibetan::spelling::aloud;
use crate::language::tibetan::stack_builder::Part;
use crate::language::tibetan::syllable::{analyse, syllables};

/// How many syllables stand beside the right one.
const DISTRACTORS: usize = 3;

/// Builds a syllable of the word that is spelled aloud in words. The others differ from it in one part and are spelled
/// otherwise. Returns none if no syllable of the word can be spelled by the rule.
pub(super) fn build(request: &Request<'_>, rng: &mut impl Rng) -> Option<Exercise> {
    if request.card.target != Language::Tibetan {
        return None;
    }
    let text = request.entry.bo().first()?;
    let spelled: Vec<(&str, String)> =
        syllables(text).filter_map(|(_, syllable)| Some((syllable, aloud(syllable)?))).collect();
    let (right, spelling) = spelled.choose(rng)?;
    let mut others = changed(right);
    others.shuffle(rng);
    others.truncate(DISTRACTORS);
    if others.len() < DISTRACTORS {
        return None;
    }
    let mut shown: Vec<String> = others;
    shown.push((*right).to_owned());
    shown.shuffle(rng);
    let place = shown.iter().position(|syllable| syllable == right)?;
    let choice = |text| Choice { item: request.entry.item.clone(), face: Face::Tibetan(text) };
    let task = Task::Choose(Choices { shown: shown.into_iter().map(choice).collect(), right: place });
    let prompt = Face::Tibetan(spelling.clone());
    Some(request.exercise(ExerciseKind::SpellAloud, prompt, "drill-spell-aloud", task))
}

/// Returns every native syllable that differs from this one in its vowel or its suffix and is spelled aloud too.
fn changed(syllable: &str) -> Vec<String> {
    let Ok(parts) = analyse(syllable) else { return Vec::new() };
    let is_vowel = |c: char| Part::Vowel.letters().iter().any(|sign| sign.starts_with(c));
    let end: String = [parts.suffix, parts.second_suffix].into_iter().flatten().collect();
    let Some(stem) = syllable.strip_suffix(end.as_str()) else { return Vec::new() };
    let bare = stem.trim_end_matches(is_vowel);
    let vowel = &stem[bare.len()..];
    let vowels = [""].into_iter().chain(Part::Vowel.letters().iter().copied());
    let ends = [""].into_iter().chain(Part::Suffix.letters().iter().copied());
    let by_vowel = vowels.map(|vowel| format!("{bare}{vowel}{end}"));
    let by_end = ends.map(|end| format!("{bare}{vowel}{end}"));
    let spelled = aloud(syllable);
    let mut found: Vec<String> = Vec::new();
    for other in by_vowel.chain(by_end) {
        let is_other = other != syllable && !found.contains(&other);
        if is_other && aloud(&other).is_some_and(|spelling| Some(spelling) != spelled) {
            found.push(other);
        }
    }
    found
}
