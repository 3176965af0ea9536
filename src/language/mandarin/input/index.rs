//! The index of what can be typed, in the order of lookup.
use std::collections::HashMap;
use std::ops::Range;

use super::common::CommonWords;
use super::spelling::{self, Spelling, Syllable};
use super::typed::Typed;
use crate::language::mandarin::{hanzi, pinyin};

/// Every word that can be typed: those of the installed lessons, which go first, and the common ones.
#[derive(Clone, Debug, Default)]
pub struct InputTable {
    /// By key; of one key those of lessons first, then the more common.
    entries: Vec<Entry>,
    /// The words that have these initials, in the same order.
    initials: HashMap<Box<[u8]>, Vec<u32>>,
}

#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub text: Box<str>,
    pub is_lesson: bool,
    /// Hundredths of a nat.
    pub cost: u32,
    spelling: Spelling,
}

/// What a word of a lesson costs that is not among the common ones: as much as a fairly common one.
const LESSON_COST: u32 = 1100;
/// How many words are kept of those that have the same initials.
const SAME_INITIALS: usize = 12;

impl InputTable {
    /// Builds the table of the common words and the words of lessons, each as hanzi and pinyin. A word whose pinyin does
    /// not fit is left out.
    pub fn new<'a>(common: &CommonWords, lessons: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let tones = Tones::of(common);
        let mut entries = Vec::new();
        let mut abbreviated: Vec<(Vec<u8>, Box<str>)> = Vec::new();
        let mut add = |text: &str, syllables: Vec<Syllable>, cost: u32, is_lesson: bool| {
            if syllables.is_empty() {
                return;
            }
            abbreviated.extend(spelling::initials(&syllables).into_iter().map(|key| (key, text.into())));
            entries.extend(spelling::spellings(&syllables).into_iter().map(|spelling| Entry {
                text: text.into(),
                is_lesson,
                cost,
                spelling,
            }));
        };
        for word in common.entries() {
            add(word.text, common_syllables(word.text, word.reading, &tones), u32::from(word.cost), false);
        }
        for (text, reading) in lessons {
            add(text, lesson_syllables(text, reading, &tones).unwrap_or_default(), LESSON_COST, true);
        }
        let entries = merged(entries);
        let initials = initials(&entries, abbreviated);
        Self { entries, initials }
    }

    pub(super) fn all(&self) -> Range<usize> {
        0..self.entries.len()
    }

    pub(super) fn entries(&self, range: Range<usize>) -> &[Entry] {
        self.entries.get(range).unwrap_or_default()
    }

    /// Returns the entries of `range`, whose keys agree in their first `depth` letters, that have `letter` next.
    pub(super) fn narrow(&self, range: Range<usize>, depth: usize, letter: u8) -> Range<usize> {
        let entries = self.entries(range.clone());
        let next = |entry: &Entry| entry.spelling.key.get(depth).copied();
        let start = entries.partition_point(|entry| next(entry) < Some(letter));
        let end = entries.partition_point(|entry| next(entry) <= Some(letter));
        range.start + start..range.start + end
    }

    /// Returns the words with these initials, the likeliest first.
    pub(super) fn abbreviated(&self, initials: &[u8]) -> impl Iterator<Item = &Entry> {
        let found = self.initials.get(initials).map(Vec::as_slice).unwrap_or_default();
        found.iter().filter_map(|index| self.entries.get(usize::try_from(*index).ok()?))
    }
}

impl Entry {
    /// Returns how many letters its key has.
    pub fn length(&self) -> usize {
        self.spelling.key.len()
    }

    pub fn syllables(&self) -> usize {
        self.spelling.ends.len()
    }

    /// Returns whether it may stand for the first `length` letters after `start`, whose letters it has: its syllables
    /// end where the user said that one ends, with the tone that was said.
    pub fn fits(&self, typed: &Typed, start: usize, length: usize) -> bool {
        let may_end = |end: usize| {
            let tone = typed.tone(end);
            self.spelling.ends.iter().any(|known| {
                usize::from(known.at) == end - start && (tone == 0 || known.tones & (1 << tone) != 0)
            })
        };
        !typed.has_ends(start, start + length)
            || (start + 1..=start + length).all(|end| !typed.is_end(end) || may_end(end))
    }

    /// Returns whether only its last syllable goes on after `length` letters.
    pub fn is_in_last_syllable(&self, length: usize) -> bool {
        let before_last = self.spelling.ends.iter().rev().nth(1).map_or(0, |end| usize::from(end.at));
        before_last < length && length < self.length()
    }
}

/// The tones that each hanzi can have with the same letters. Dictionaries differ on neutral tones and tone changes, so
/// that whichever is typed is taken.
struct Tones<'a>(HashMap<&'a str, Vec<(Vec<u8>, u8)>>);

impl<'a> Tones<'a> {
    fn of(common: &'a CommonWords) -> Self {
        let mut tones: HashMap<&str, Vec<(Vec<u8>, u8)>> = HashMap::new();
        for word in common.entries().filter(|word| word.text.chars().nth(1).is_none()) {
            if let Some((letters, tone)) = numbered(word.reading) {
                tones.entry(word.text).or_default().push((letters, tone));
            }
        }
        // They change before other tones.
        for changing in ["一", "不"] {
            for (_, tones) in tones.entry(changing).or_default() {
                *tones = spelling::ANY;
            }
        }
        Self(tones)
    }

    /// Returns the tones that may be typed for a hanzi of a word that has this one there. Alone it has no other.
    fn with(&self, hanzi: &str, is_alone: bool, letters: &[u8], tone: u8) -> u8 {
        if is_alone {
            return tone;
        }
        let known = self.0.get(hanzi).map(Vec::as_slice).unwrap_or_default();
        known.iter().filter(|(known, _)| known == letters).fold(tone, |tones, (_, tone)| tones | tone)
    }
}

fn common_syllables(text: &str, reading: &str, tones: &Tones) -> Vec<Syllable> {
    let is_alone = text.chars().nth(1).is_none();
    let mut hanzi = text.split("").filter(|c| !c.is_empty());
    let mut syllables: Vec<Syllable> = reading
        .split(' ')
        .filter_map(numbered)
        .map(|(letters, tone)| Syllable {
            tones: tones.with(hanzi.next().unwrap_or_default(), is_alone, &letters, tone),
            letters,
            erhua: false,
        })
        .collect();
    // The dictionary gives 儿 as a syllable; most often it is erhua.
    if let [.., before, last] = &mut *syllables
        && text.ends_with('儿')
        && last.letters == b"er"
        && !before.letters.ends_with(b"r")
    {
        before.erhua = true;
        syllables.pop();
    }
    syllables
}

/// Returns the letters and the tone of a syllable with a tone number.
fn numbered(syllable: &str) -> Option<(Vec<u8>, u8)> {
    let tone = syllable.chars().next_back()?.to_digit(10)?;
    let letters = syllable.get(..syllable.len() - 1)?;
    Some((spelling::key_letters(letters), 1 << tone))
}

fn lesson_syllables(text: &str, reading: &str, tones: &Tones) -> Option<Vec<Syllable>> {
    let is_alone = text.chars().nth(1).is_none();
    let mut syllables = Vec::new();
    for cell in hanzi::align(text, reading).ok()? {
        let Some(reading) = cell.pinyin else { continue };
        let first = cell.hanzi.chars().next().map(String::from).unwrap_or_default();
        for syllable in pinyin::parse(&reading).ok()? {
            let letters = spelling::key_letters(&syllable.letters);
            let tones = tones.with(&first, is_alone, &letters, 1 << syllable.tone.number());
            syllables.push(Syllable { letters, tones, erhua: syllable.erhua });
        }
    }
    Some(syllables)
}

/// Returns the entries in order, what is the same hanzi and the same key made one.
fn merged(mut entries: Vec<Entry>) -> Vec<Entry> {
    // A common word tells how common the same word of a lesson is, so it comes first here.
    entries.sort_by(|a, b| {
        let order = |entry: &Entry| (tone_alone(entry), entry.is_lesson, entry.cost);
        (&a.spelling.key, &a.text).cmp(&(&b.spelling.key, &b.text)).then_with(|| order(a).cmp(&order(b)))
    });
    entries.dedup_by(|later, kept| {
        let is_same = later.spelling.key == kept.spelling.key
            && later.text == kept.text
            && tone_alone(later) == tone_alone(kept);
        if is_same {
            kept.is_lesson |= later.is_lesson;
            if kept.syllables() == later.syllables() {
                for (kept, later) in kept.spelling.ends.iter_mut().zip(&later.spelling.ends) {
                    kept.tones |= later.tones;
                }
            }
        }
        is_same
    });
    entries.sort_by(|a, b| {
        (&a.spelling.key, !a.is_lesson, a.cost, &a.text).cmp(&(
            &b.spelling.key,
            !b.is_lesson,
            b.cost,
            &b.text,
        ))
    });
    entries
}

/// Returns the tone of a single syllable, which is another entry with another tone: 吗 is rarely mǎ.
fn tone_alone(entry: &Entry) -> Option<u8> {
    match &*entry.spelling.ends {
        [end] => Some(end.tones),
        _ => None,
    }
}

fn initials(entries: &[Entry], abbreviated: Vec<(Vec<u8>, Box<str>)>) -> HashMap<Box<[u8]>, Vec<u32>> {
    // The likeliest entry of each text stands for it.
    let mut by_text: HashMap<&str, u32> = HashMap::with_capacity(entries.len());
    let rank = |index: u32| {
        let entry = usize::try_from(index).ok().and_then(|index| entries.get(index));
        entry.map_or((true, u32::MAX), |entry| (!entry.is_lesson, entry.cost))
    };
    for (entry, index) in entries.iter().zip(0..) {
        let known = by_text.entry(&entry.text).or_insert(index);
        if rank(index) < rank(*known) {
            *known = index;
        }
    }
    let mut initials: HashMap<Box<[u8]>, Vec<u32>> = HashMap::new();
    for (key, text) in abbreviated {
        if let Some(index) = by_text.get(&*text) {
            initials.entry(key.into()).or_default().push(*index);
        }
    }
    for words in initials.values_mut() {
        words.sort_by_key(|index| (rank(*index), *index));
        words.dedup();
        words.truncate(SAME_INITIALS);
    }
    initials
}
