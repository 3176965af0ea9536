//! Tones by ear: which tone a syllable has, which two a word has, and all of them syllable by syllable.

use rand::Rng;
use rand::seq::SliceRandom as _;

use super::face::{Choice, Face};
use super::placing::Syllables;
use super::request::Request;
use super::sound::Sound;
use super::task::{Choices, Exercise, ExerciseKind, Task};
use crate::drill::Language;
use crate::language::mandarin::pinyin::{Syllable, Tone};
use crate::lesson::Spoken;

/// The tones that have a mark.
const FULL: [Tone; 4] = [Tone::First, Tone::Second, Tone::Third, Tone::Fourth];
/// Every tone, by its number less one.
const ALL: [Tone; 5] = [Tone::First, Tone::Second, Tone::Third, Tone::Fourth, Tone::Neutral];
/// How many pairs there are to choose from.
const PAIRS: usize = 4;
/// More syllables than this are too many to keep in the ear.
const LONGEST: usize = 6;

/// Builds a word of one syllable whose tone is chosen. Returns none where it has more, or may be said in several tones.
pub(super) fn which(request: &Request<'_>) -> Option<Exercise> {
    let (spoken, sound) = heard(request)?;
    let tones = sound.tones();
    let [right] = tones.as_slice() else { return None };
    let [right] = right.as_slice() else { return None };
    // The neutral tone stands among the others only where it is meant: alone it is hardly ever heard.
    let shown: &[Tone] = if *right == Tone::Neutral { &ALL } else { &FULL };
    let task = task(request, shown.iter().map(|tone| vec![*tone]), &[*right])?;
    Some(request.by_ear(ExerciseKind::WhichTone, spoken, "drill-which-tone", task))
}

/// Builds a word of two syllables whose two tones are chosen among four pairs. No other pair is a way of saying the
/// word.
pub(super) fn pair(request: &Request<'_>, rng: &mut impl Rng) -> Option<Exercise> {
    let (spoken, sound) = heard(request)?;
    let right: Vec<Tone> = sound.syllables().iter().map(|syllable| syllable.tone).collect();
    let [first, second] = right[..] else { return None };
    let mut others: Vec<Vec<Tone>> = FULL
        .into_iter()
        .flat_map(|first| ALL.map(|second| vec![first, second]))
        .filter(|pair| !sound.has_tones(pair))
        .collect();
    // Pairs that differ in one tone come first, so that both syllables have to be heard.
    others.shuffle(rng);
    others.sort_by_key(|pair| usize::from(pair[0] != first) + usize::from(pair[1] != second));
    let alike_first = others.iter().position(|pair| pair[0] == first);
    let alike_second = others.iter().position(|pair| pair[1] == second);
    let mut shown = vec![right.clone()];
    shown.extend([alike_first, alike_second].into_iter().flatten().map(|place| others[place].clone()));
    for pair in others {
        if shown.len() == PAIRS {
            break;
        }
        if !shown.contains(&pair) {
            shown.push(pair);
        }
    }
    shown.sort();
    let task = task(request, shown.into_iter(), &right)?;
    Some(request.by_ear(ExerciseKind::TonePair, spoken, "drill-tone-pair", task))
}

/// Builds what is heard with its syllables, whose tones are given one by one.
pub(super) fn place(request: &Request<'_>) -> Option<Exercise> {
    let (spoken, sound) = heard(request)?;
    let syllables = sound.syllables();
    if !(2..=LONGEST).contains(&syllables.len()) {
        return None;
    }
    let plain = |syllable: &Syllable| {
        let bare = Syllable { tone: Tone::Neutral, ..syllable.clone() };
        bare.to_string()
    };
    let letters = syllables.iter().map(plain).collect();
    let task = Task::PlaceTones(Syllables { letters, tones: sound.tones() });
    Some(request.by_ear(ExerciseKind::PlaceTones, spoken, "drill-place-tones", task))
}

fn heard(request: &Request<'_>) -> Option<(Spoken, Sound)> {
    let spoken = request.heard().filter(|spoken| spoken.language == Language::Mandarin)?;
    Some((spoken, Sound::of(request.entry)))
}

fn task(request: &Request<'_>, shown: impl Iterator<Item = Vec<Tone>>, right: &[Tone]) -> Option<Task> {
    let choice = |tones| Choice { item: request.entry.item.clone(), face: Face::Tones(tones) };
    let shown: Vec<Choice> = shown.map(choice).collect();
    let place = shown.iter().position(|choice| choice.face == Face::Tones(right.to_vec()))?;
    Some(Task::Choose(Choices { shown, right: place }))
}
