//! Compares words: one accepted answer against what was typed.
use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;
use unicode_segmentation::UnicodeSegmentation as _;

use super::{Marked, Script, SpanKind, Verdict, english, span};
use crate::language::edit::{self, Step};
use crate::language::tibetan::{digits, normal};

/// An answer marked against one accepted answer.
pub(super) struct Candidate {
    pub marked: Marked,
    /// How many letters or stacks differ.
    distance: usize,
}

impl Candidate {
    /// Returns the less, the nearer to what was typed.
    pub fn rank(&self) -> (Verdict, usize) {
        (self.marked.verdict, self.distance)
    }

    /// Marks what could be a typing error as wrong if it is another word.
    pub fn never_a_typo_if(mut self, is_other: impl Fn() -> bool) -> Self {
        if self.marked.verdict == Verdict::Typo && is_other() {
            self.marked.verdict = Verdict::Wrong;
        }
        self
    }

    /// Shows what was typed as it was typed, in traditional characters: one for each of those that were marked.
    pub fn written_as(mut self, typed: &str, simplified: String) -> Self {
        let mut written = typed.chars();
        for span in &mut self.marked.typed {
            let length = span.text.chars().count();
            span.text = written.by_ref().take(length).collect();
        }
        self.marked.simplified = Some(simplified);
        self
    }
}

pub(super) fn mark(script: Script, expected: &str, typed: &str) -> Candidate {
    let verdict = verdict(script, expected, typed);
    let optional = optional_parts(script, expected);
    let (given, wanted) = (units(script, typed), units(script, expected));
    let without = |unit: &&Cluster| {
        let before = optional.partition_point(|part| part.start <= unit.at.start);
        optional.get(..before).and_then(<[_]>::last).is_none_or(|part| unit.at.end > part.end)
    };
    let whole: Vec<&Cluster> = wanted.iter().filter(|unit| unit.key.is_some()).collect();
    let core: Vec<&Cluster> = whole.iter().copied().filter(without).collect();
    let typed_letters: Vec<&Cluster> = given.iter().filter(|unit| unit.key.is_some()).collect();
    // Against the answer with its optional parts or without, whichever is nearer.
    let differ = |steps: &[Step]| steps.iter().filter(|step| !matches!(step, Step::Same(..))).count();
    let same = |a: &&Cluster, b: &&Cluster| a.key == b.key;
    let (letters, steps) = [core, whole]
        .into_iter()
        .filter(|letters| !letters.is_empty())
        .map(|letters| {
            let steps = edit::steps_by(&typed_letters, &letters, same);
            (letters, steps)
        })
        .min_by_key(|(_, steps)| differ(steps))
        .unwrap_or_default();
    let (mut wrong_typed, mut wrong_wanted) = (Vec::new(), Vec::new());
    if verdict != Verdict::Right {
        for step in &steps {
            let (left, right) = match *step {
                Step::Same(..) => continue,
                Step::Replaced(left, right) => (Some(left), Some(right)),
                Step::Extra(left) => (Some(left), None),
                Step::Missing(right) => (None, Some(right)),
            };
            wrong_typed.extend(left.and_then(|at| typed_letters.get(at)).map(|unit| unit.at.start));
            wrong_wanted.extend(right.and_then(|at| letters.get(at)).map(|unit| unit.at.start));
        }
    }
    let paint = |text: &str, units: &[Cluster], wrong: &[usize]| {
        // They are in the order of the text.
        let is_wrong = |start: &usize| wrong.binary_search(start).is_ok();
        let kind = |start: &usize| if is_wrong(start) { SpanKind::Letter } else { SpanKind::Same };
        span::paint(text, units.iter().map(|unit| (unit.at.clone(), kind(&unit.at.start))))
    };
    let marked = Marked {
        verdict,
        typed: paint(typed, &given, &wrong_typed),
        expected: paint(expected, &wanted, &wrong_wanted),
        tones: Vec::new(),
        simplified: None,
    };
    Candidate { marked, distance: differ(&steps) }
}

/// Returns whether `typed` is the accepted answer, however written.
pub(super) fn is_right(script: Script, expected: &str, typed: &str) -> bool {
    match script {
        Script::Latin => {
            let typed = english::Folded::of(typed);
            readings(script, expected).iter().any(|reading| english::Folded::of(reading).is_same(&typed))
        }
        Script::Tibetan | Script::Hanzi => {
            let typed = keys(script, typed);
            !typed.is_empty()
                && readings(script, expected).iter().any(|reading| keys(script, reading) == typed)
        }
    }
}

fn verdict(script: Script, expected: &str, typed: &str) -> Verdict {
    if is_right(script, expected, typed) {
        return Verdict::Right;
    }
    let readings = readings(script, expected);
    let is_typo = match script {
        Script::Latin => {
            let typed = english::words(typed);
            readings.iter().any(|reading| is_latin_typo(&english::words(reading), &typed))
        }
        Script::Tibetan => {
            let typed = keys(script, typed);
            readings.iter().any(|reading| is_tibetan_typo(&keys(script, reading), &typed))
        }
        // A hanzi is whole or another: an input method has no slips of one stroke.
        Script::Hanzi => false,
    };
    if is_typo { Verdict::Typo } else { Verdict::Wrong }
}

/// Returns one slip in one word of five letters or more, all else the same.
fn is_latin_typo(wanted: &[String], typed: &[String]) -> bool {
    const LONG: usize = 5;
    let mut differing = wanted.iter().zip(typed).filter(|(wanted, typed)| wanted != typed);
    let (first, second) = (differing.next(), differing.next());
    wanted.len() == typed.len()
        && second.is_none()
        && first.is_some_and(|(wanted, typed)| {
            let (wanted, typed): (Vec<char>, Vec<char>) = (wanted.chars().collect(), typed.chars().collect());
            wanted.len() >= LONG && edit::is_one_slip(&typed, &wanted)
        })
}

/// Returns one letter, sign or tsheg in an answer of three syllables or more.
fn is_tibetan_typo(wanted: &[String], typed: &[String]) -> bool {
    const LONG: usize = 3;
    let syllables = 1 + wanted.iter().filter(|key| key.as_str() == TSHEG).count();
    let letters = |keys: &[String]| -> Vec<char> { keys.concat().chars().collect() };
    syllables >= LONG && edit::is_one_slip(&letters(typed), &letters(wanted))
}

/// Returns the texts that an accepted answer stands for: with what it has in brackets, without, and each of its
/// alternatives.
fn readings(script: Script, expected: &str) -> Vec<String> {
    let brackets = bracketed(expected);
    let with: String = expected.chars().filter(|c| !is_bracket(*c)).collect();
    let mut readings = vec![with];
    if !brackets.is_empty() {
        let mut without = String::new();
        let mut from = 0;
        for part in brackets {
            without.push_str(expected.get(from..part.start).unwrap_or_default());
            from = part.end;
        }
        without.push_str(expected.get(from..).unwrap_or_default());
        readings.push(without);
    }
    match script {
        Script::Latin => readings.iter().flat_map(|reading| english::alternatives(reading)).collect(),
        Script::Tibetan | Script::Hanzi => readings,
    }
}

/// Returns what of an accepted answer may be left out, in bytes: brackets with what is in them, and in English to, a,
/// an or the at the head.
fn optional_parts(script: Script, expected: &str) -> Vec<Range<usize>> {
    let mut parts = bracketed(expected);
    if script == Script::Latin {
        let words: Vec<(usize, &str)> = expected.unicode_word_indices().collect();
        let lower: Vec<String> = words.iter().map(|(_, word)| word.to_lowercase()).collect();
        let heads = english::heads(&lower);
        parts.extend(words.iter().take(heads).map(|(at, word)| *at..at + word.len()));
        // A head may stand inside of brackets.
        parts.sort_by_key(|part| part.start);
        parts.dedup_by(|part, before| {
            let is_joined = part.start <= before.end;
            before.end = if is_joined { before.end.max(part.end) } else { before.end };
            is_joined
        });
    }
    parts
}

fn is_bracket(c: char) -> bool {
    OPENING.contains(c) || CLOSING.contains(c)
}

const OPENING: &str = "([{（［【〔༼";
const CLOSING: &str = ")]}）］】〕༽";

fn bracketed(text: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut opened = None;
    for (at, c) in text.char_indices() {
        if OPENING.contains(c) {
            opened = opened.or(Some(at));
        } else if CLOSING.contains(c)
            && let Some(start) = opened.take()
        {
            parts.push(start..at + c.len_utf8());
        }
    }
    parts
}

/// A grapheme cluster and what it is compared by; none for what does not count.
struct Cluster {
    at: Range<usize>,
    key: Option<String>,
}

const TSHEG: &str = "་";

fn keys(script: Script, text: &str) -> Vec<String> {
    units(script, text).into_iter().filter_map(|unit| unit.key).collect()
}

fn units(script: Script, text: &str) -> Vec<Cluster> {
    let mut units: Vec<Cluster> = text
        .grapheme_indices(true)
        .map(|(at, cluster)| Cluster { at: at..at + cluster.len(), key: key(script, cluster) })
        .collect();
    if script == Script::Tibetan {
        add_tshegs(&mut units);
    }
    units
}

fn key(script: Script, cluster: &str) -> Option<String> {
    let folded: String = match script {
        Script::Tibetan => normal::normalise(cluster),
        Script::Hanzi => cluster.nfkc().collect(),
        Script::Latin => {
            cluster.nfkd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)).collect()
        }
    };
    let folded = digits::to_latin(&folded.nfc().collect::<String>()).to_lowercase();
    let counts = |c: char| c.is_alphanumeric() || matches!(c, '\u{0F00}' | '\u{0F40}'..='\u{0FBC}');
    folded.chars().any(counts).then_some(folded)
}

/// Between two Tibetan syllables whatever parts them counts as one tsheg: its first cluster bears the key.
fn add_tshegs(units: &mut [Cluster]) {
    let is_syllable =
        |unit: &Cluster| unit.key.as_ref().is_some_and(|key| key.chars().all(|c| !c.is_ascii_digit()));
    let mut before = false;
    let mut gap: Option<usize> = None;
    let mut tshegs = Vec::new();
    for (index, unit) in units.iter().enumerate() {
        if unit.key.is_none() {
            gap = gap.or(Some(index).filter(|_| before));
            continue;
        }
        let here = is_syllable(unit);
        tshegs.extend(gap.take().filter(|_| here));
        before = here;
    }
    for index in tshegs {
        if let Some(unit) = units.get_mut(index) {
            unit.key = Some(TSHEG.to_owned());
        }
    }
}
