//! Answers in Tibetan that are typed in Latin letters (Extended Wylie).
use super::candidate::{self, Candidate};
use super::{Script, Verdict};
use crate::language::edit;
use crate::language::tibetan::{ewts, normal, syllable};

/// Marks Latin letters as Wylie for whichever accepted answer in Tibetan is nearest. None when they are not Wylie.
pub(super) fn nearest(
    accepted: &[(Script, String)],
    others: &[(Script, String)],
    typed: &str,
) -> Option<Candidate> {
    let wanted: Vec<&str> = tibetan(accepted).collect();
    let readings = if wanted.is_empty() { Vec::new() } else { readings(typed) };
    let marked = readings.iter().flat_map(|reading| {
        let is_other =
            || tibetan(others).any(|other| candidate::is_right(Script::Tibetan, other, &reading.text));
        let marked = wanted.iter().filter_map(|expected| mark(expected, typed, reading));
        marked.map(|candidate| candidate.never_a_typo_if(is_other)).collect::<Vec<_>>()
    });
    marked.min_by_key(Candidate::rank)
}

fn tibetan(answers: &[(Script, String)]) -> impl Iterator<Item = &str> {
    answers.iter().filter(|(script, _)| *script == Script::Tibetan).map(|(_, text)| text.as_str())
}

/// What was typed, as the Tibetan that it gives.
struct Reading {
    text: String,
    /// Whether all of it is Wylie.
    is_sound: bool,
}

/// Returns the ways in which Latin letters may be Wylie: as they are, in small letters (BKRA SHIS), and with spaces
/// for the hyphens that some write between syllables.
fn readings(typed: &str) -> Vec<Reading> {
    // A learner ends a phrase as in English, but ? and ! have a meaning of their own in Wylie.
    let typed = typed.trim().trim_end_matches(['.', ',', '!', '?', ';', '。', '！', '？']);
    let apart = typed.replace('-', " ");
    let mut spellings = vec![typed.to_owned(), apart.clone(), typed.to_lowercase(), apart.to_lowercase()];
    spellings.dedup();
    let mut readings: Vec<Reading> = Vec::new();
    for spelling in spellings {
        let read = ewts::to_tibetan(&spelling);
        // Letters of which Tibetan has another as the root are Tibetan all the same.
        let is_sound = read.faults.iter().all(|fault| matches!(fault, ewts::EwtsFault::OtherRoot { .. }));
        let is_new = readings.iter().all(|known| known.text != read.text);
        if is_new && Script::of(&read.text) == Some(Script::Tibetan) {
            readings.push(Reading { text: read.text, is_sound });
        }
    }
    readings
}

/// Marks one reading against one accepted answer. None when it is not Wylie.
fn mark(expected: &str, typed: &str, reading: &Reading) -> Option<Candidate> {
    let mut candidate = candidate::mark(Script::Tibetan, expected, &reading.text);
    let is_slip = is_slip(expected, typed);
    if candidate.marked.verdict == Verdict::Wrong && is_slip {
        candidate.marked.verdict = Verdict::Typo;
    }
    (reading.is_sound || is_slip).then_some(candidate)
}

/// Returns one slip of the finger in the Wylie of a long answer, though it may change more than one sign of the
/// Tibetan.
fn is_slip(expected: &str, typed: &str) -> bool {
    const LONG: usize = 3;
    let expected = normal::headword_key(expected);
    let wanted: Vec<char> = ewts::from_tibetan(&expected).to_lowercase().chars().collect();
    let typed: Vec<char> = typed.trim().to_lowercase().chars().collect();
    syllable::syllables(&expected).count() >= LONG && edit::is_one_slip(&typed, &wanted)
}
