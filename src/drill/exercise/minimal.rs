//! Minimal pairs: a word beside another that differs from it in one sound that is hard to hear.

use rand::Rng;
use rand::seq::{IndexedRandom as _, SliceRandom as _};

use super::face::{Choice, Face};
use super::request::Request;
use super::sound::Sound;
use super::task::{Choices, Exercise, ExerciseKind, Task};
use crate::drill::Language;
use crate::drill::lexicon::LexiconEntry;
use crate::language::mandarin::pinyin::{self, Syllable};

/// Initials that are hard to tell apart.
const INITIALS: [(&str, &str); 10] = [
    ("b", "p"),
    ("d", "t"),
    ("g", "k"),
    ("z", "zh"),
    ("c", "ch"),
    ("s", "sh"),
    ("j", "zh"),
    ("q", "ch"),
    ("x", "sh"),
    ("n", "l"),
];

/// Finals that are hard to tell apart, by their ends.
const FINALS: [(&str, &str); 3] = [("an", "ang"), ("en", "eng"), ("in", "ing")];

/// Builds a word that is heard, with its pinyin and that of another to choose from. The other is a word of the library,
/// where there is one, else any syllables of Mandarin.
pub(super) fn pair(request: &Request<'_>, rng: &mut impl Rng) -> Option<Exercise> {
    let spoken = request.heard().filter(|spoken| spoken.language == Language::Mandarin)?;
    let syllables = pinyin::parse(request.entry.pinyin()).ok()?;
    let mut near = changed(&syllables);
    near.shuffle(rng);
    let words: Vec<(&LexiconEntry, &Vec<Syllable>)> =
        near.iter().filter_map(|other| Some((word(request, other)?, other))).collect();
    let (item, other) = match words.choose(rng) {
        Some((entry, other)) => (entry.item.clone(), (*other).clone()),
        None => (request.entry.item.clone(), near.into_iter().next()?),
    };
    let choice =
        |item: String, syllables: &[Syllable]| Choice { item, face: Face::Latin(together(syllables)) };
    let mut shown = vec![choice(request.entry.item.clone(), &syllables), choice(item, &other)];
    // In the order of the alphabet, so that the place says nothing.
    shown.sort_by_key(|choice| match &choice.face {
        Face::Latin(text) => text.clone(),
        _ => String::new(),
    });
    let right = shown.iter().position(|choice| choice.face == Face::Latin(together(&syllables)))?;
    let task = Task::Choose(Choices { shown, right });
    Some(request.by_ear(ExerciseKind::MinimalPair, spoken, "drill-minimal-pair", task))
}

/// Returns a word of the library that has these syllables and sounds otherwise than the entry.
fn word<'a>(request: &Request<'a>, syllables: &[Syllable]) -> Option<&'a LexiconEntry> {
    let letters: String = syllables.iter().map(|syllable| syllable.letters.as_str()).collect();
    let sound = Sound::of(request.entry);
    request.lexicon.sounding(&letters).find(|other| {
        other.is_for(Language::Mandarin)
            && pinyin::parse(other.pinyin()).is_ok_and(|read| read == syllables)
            && !sound.is_like(&Sound::of(other))
    })
}

/// Returns the syllables with one sound changed, in every way that is a syllable of Mandarin.
fn changed(syllables: &[Syllable]) -> Vec<Vec<Syllable>> {
    let mut found = Vec::new();
    for (place, syllable) in syllables.iter().enumerate().filter(|(_, syllable)| !syllable.erhua) {
        for letters in partners(&syllable.letters) {
            let mut other = syllables.to_vec();
            other[place].letters = letters;
            found.push(other);
        }
    }
    found
}

/// Returns the syllables that differ from one in a sound that is hard to hear.
fn partners(letters: &str) -> Vec<String> {
    let both = |pairs: &[(&'static str, &'static str)]| -> Vec<(&str, &str)> {
        pairs.iter().flat_map(|(one, other)| [(*one, *other), (*other, *one)]).collect()
    };
    let initial = initial(letters);
    let rest = &letters[initial.len()..];
    let by_initial = both(&INITIALS).into_iter().filter(|(from, _)| *from == initial).map(|(from, to)| {
        let rest = match (from, to) {
            // What follows j, q and x has an i or an ü; what follows zh, ch and sh has neither.
            ("j" | "q" | "x", _) if rest == "iu" => "ou".to_owned(),
            ("j" | "q" | "x", _) if rest.len() > 1 && !rest.starts_with('u') => {
                rest.strip_prefix('i').unwrap_or(rest).to_owned()
            }
            (_, "j" | "q" | "x") if rest == "ou" => "iu".to_owned(),
            (_, "j" | "q" | "x") if !rest.starts_with(['i', 'u']) => format!("i{rest}"),
            _ => rest.to_owned(),
        };
        format!("{to}{rest}")
    });
    let by_final = both(&FINALS).into_iter().filter_map(|(from, to)| {
        let start = letters.strip_suffix(from)?;
        Some(format!("{start}{to}"))
    });
    let is_other = |other: &String| other != letters && is_syllable(other);
    by_initial.chain(by_final).filter(is_other).collect()
}

/// Returns the initial of a syllable, which may be none.
fn initial(letters: &str) -> &str {
    let end = if letters.get(1..2) == Some("h") { 2 } else { 1 };
    letters.get(..end).filter(|start| !start.starts_with(['a', 'e', 'o', 'y', 'w'])).unwrap_or_default()
}

fn is_syllable(letters: &str) -> bool {
    pinyin::parse(letters)
        .is_ok_and(|read| matches!(read.as_slice(), [only] if only.letters == letters && !only.erhua))
}

/// Returns the syllables as a word, with an apostrophe where it needs one.
fn together(syllables: &[Syllable]) -> String {
    let mut word = String::new();
    for syllable in syllables {
        let written = syllable.to_string();
        if !word.is_empty() && syllable.letters.starts_with(['a', 'e', 'o']) {
            word.push('\'');
        }
        word.push_str(&written);
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_partner_differs_in_one_sound_and_is_a_syllable() {
        for (letters, expected) in [
            ("ba", &["pa"][..]),
            ("zhan", &["zan", "jian", "zhang"]),
            ("jiu", &["zhou"]),
            ("xin", &["xing"]),
            ("nü", &["lü"]),
            ("ai", &[]),
            ("shen", &["sen", "sheng"]),
            ("qu", &["chu"]),
        ] {
            assert_eq!(partners(letters), expected, "{letters}");
        }
    }
}
