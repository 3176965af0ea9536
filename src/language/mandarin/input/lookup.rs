//! From letters to candidates: the likeliest reading of all of them as a sequence of words, and the words that the
//! first of them could be.
use std::collections::HashSet;

use super::Candidate;
use super::index::{Entry, InputTable};
use super::typed::Typed;

/// What a syllable costs more of which only the beginning is typed, at the end of the letters.
const UNFINISHED: u32 = 800;
/// What a syllable costs more of which only the initial is typed.
const ABBREVIATED: u32 = 1200;
/// What a letter costs that belongs to no syllable; it stays a letter.
const STRAY: u32 = 6000;
/// What a word of a lesson costs less in a sentence.
const LESSON_BONUS: u32 = 150;
/// The most initials that are read as one word.
const MOST_INITIALS: usize = 8;
/// How many words are offered that go on after the letters.
const MOST_UNFINISHED: usize = 9;

/// Returns the candidates for what is typed, the likeliest first. The first one stands for all of it.
pub(super) fn candidates(table: &InputTable, typed: &Typed) -> Vec<Candidate> {
    let all = typed.letters().len();
    if all == 0 {
        return Vec::new();
    }
    let sentence = sentence(table, typed);
    // Where no word has the tones that were typed, the letters are believed.
    let relaxed = (!sentence.is_plain && typed.has_tones()).then(|| typed.without_tones());
    let typed = relaxed.as_ref().unwrap_or(typed);
    let sentence = if relaxed.is_some() { self::sentence(table, typed) } else { sentence };

    let matches = matches(table, typed);
    let whole: Vec<&Entry> =
        matches.iter().rev().filter(|(length, _)| *length == all).map(|(_, entry)| *entry).collect();
    let mut list = List { typed, found: Vec::new(), seen: HashSet::new() };
    list.extend(all, whole.iter().filter(|entry| entry.is_lesson).map(|entry| &*entry.text));
    list.extend(all, [&*sentence.text]);
    list.extend(all, whole.iter().map(|entry| &*entry.text));
    list.extend(all, unfinished(table, typed).into_iter().map(|entry| &*entry.text));
    if !typed.has_ends(0, all) {
        list.extend(all, table.abbreviated(typed.letters()).map(|entry| &*entry.text));
    }
    for (length, entry) in matches.iter().rev().filter(|(length, _)| *length < all) {
        list.extend(*length, [&*entry.text]);
    }
    list.found
}

struct List<'a> {
    typed: &'a Typed,
    found: Vec<Candidate>,
    seen: HashSet<(String, usize)>,
}

impl List<'_> {
    fn extend<'a>(&mut self, letters: usize, texts: impl IntoIterator<Item = &'a str>) {
        for text in texts {
            if self.seen.insert((text.to_owned(), letters)) {
                self.found.push(Candidate { text: text.to_owned(), keys: self.typed.keys(letters) });
            }
        }
    }
}

/// Returns the entries that the first letters could be, each with how many letters it has: by length, and of one
/// length the likeliest last.
fn matches<'a>(table: &'a InputTable, typed: &Typed) -> Vec<(usize, &'a Entry)> {
    let mut found = Vec::new();
    let mut range = table.all();
    for (depth, letter) in typed.letters().iter().enumerate() {
        range = table.narrow(range, depth, *letter);
        if range.is_empty() {
            break;
        }
        let length = depth + 1;
        let whole = table.entries(range.clone()).iter().take_while(|entry| entry.length() == length);
        let fitting: Vec<_> = whole.filter(|entry| entry.fits(typed, 0, length)).collect();
        found.extend(fitting.into_iter().rev().map(|entry| (length, entry)));
    }
    found
}

/// Returns the words whose last syllable goes on after the letters.
fn unfinished<'a>(table: &'a InputTable, typed: &Typed) -> Vec<&'a Entry> {
    let all = typed.letters().len();
    let range = typed
        .letters()
        .iter()
        .enumerate()
        .fold(table.all(), |range, (depth, letter)| table.narrow(range, depth, *letter));
    let mut found: Vec<&Entry> =
        table.entries(range).iter().filter(|entry| goes_on(entry, typed, 0, all)).collect();
    found.sort_by_key(|entry| (!entry.is_lesson, entry.cost));
    found.truncate(MOST_UNFINISHED);
    found
}

fn goes_on(entry: &Entry, typed: &Typed, start: usize, length: usize) -> bool {
    entry.is_in_last_syllable(length) && !typed.is_end(start + length) && entry.fits(typed, start, length)
}

/// The likeliest reading of all letters.
struct Sentence {
    text: String,
    /// Whether it is made of whole syllables, but for the last.
    is_plain: bool,
}

/// The last word of the likeliest reading of the first letters.
#[derive(Clone, Copy)]
struct Step<'a> {
    cost: u32,
    start: usize,
    /// None for a stray letter.
    word: Option<&'a Entry>,
    is_plain: bool,
}

/// Finds the sequence of words of the least cost (Viterbi's algorithm). The time grows with the number of letters, since
/// no word has more than a few.
fn sentence(table: &InputTable, typed: &Typed) -> Sentence {
    let letters = typed.letters();
    let mut steps: Vec<Option<Step>> = vec![None; letters.len() + 1];
    for start in 0..letters.len() {
        let before = match (start, steps.get(start)) {
            (0, _) => 0,
            (_, Some(Some(step))) => step.cost,
            _ => continue,
        };
        let mut offer = |length: usize, cost: u32, word, is_plain| {
            let cost = before.saturating_add(cost);
            if let Some(known) = steps.get_mut(start + length)
                && known.is_none_or(|known| cost < known.cost)
            {
                *known = Some(Step { cost, start, word, is_plain });
            }
        };
        offer(1, STRAY, None, false);
        offer_words(table, typed, start, &mut offer);
        offer_abbreviations(table, typed, start, &mut offer);
    }
    let mut words: Vec<Step> = Vec::new();
    let mut end = letters.len();
    while let Some(Some(step)) = steps.get(end).filter(|_| end > 0) {
        words.push(*step);
        end = step.start;
    }
    words.reverse();
    let text = words.iter().map(|step| match step.word {
        Some(entry) => entry.text.to_string(),
        None => letters.get(step.start).map(|letter| char::from(*letter)).into_iter().collect(),
    });
    Sentence { text: text.collect(), is_plain: words.iter().all(|step| step.is_plain) }
}

fn offer_words<'a>(
    table: &'a InputTable,
    typed: &Typed,
    start: usize,
    offer: &mut impl FnMut(usize, u32, Option<&'a Entry>, bool),
) {
    let rest = typed.letters().get(start..).unwrap_or_default();
    let mut range = table.all();
    for (depth, letter) in rest.iter().enumerate() {
        range = table.narrow(range, depth, *letter);
        if range.is_empty() {
            return;
        }
        let length = depth + 1;
        let whole = table.entries(range.clone()).iter().take_while(|entry| entry.length() == length);
        if let Some(best) =
            whole.filter(|entry| entry.fits(typed, start, length)).min_by_key(|entry| cost(entry))
        {
            offer(length, cost(best), Some(best), true);
        }
    }
    let going_on = table.entries(range).iter().filter(|entry| goes_on(entry, typed, start, rest.len()));
    if let Some(best) = going_on.min_by_key(|entry| cost(entry)) {
        offer(rest.len(), cost(best) + UNFINISHED, Some(best), true);
    }
}

fn offer_abbreviations<'a>(
    table: &'a InputTable,
    typed: &Typed,
    start: usize,
    offer: &mut impl FnMut(usize, u32, Option<&'a Entry>, bool),
) {
    let rest = typed.letters().get(start..).unwrap_or_default();
    for length in 1..=rest.len().min(MOST_INITIALS) {
        if typed.has_ends(start, start + length) {
            return;
        }
        let best = rest
            .get(..length)
            .and_then(|initials| table.abbreviated(initials).min_by_key(|entry| cost(entry)));
        if let Some(best) = best {
            let syllables = u32::try_from(best.syllables()).unwrap_or(u32::MAX);
            offer(
                length,
                cost(best).saturating_add(ABBREVIATED.saturating_mul(syllables)),
                Some(best),
                false,
            );
        }
    }
}

fn cost(entry: &Entry) -> u32 {
    entry.cost.saturating_sub(if entry.is_lesson { LESSON_BONUS } else { 0 })
}
