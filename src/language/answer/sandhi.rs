//! Tones as they are spoken, where a learner may type them for the citation tones.
//!
//! Rules: Chao, A Grammar of Spoken Chinese (1968), 1.3.4; 现代汉语词典, 凡例 3.8. They are written here as what may
//! be accepted, syllable by syllable, since how a run of third tones is phrased is the speaker's choice.
use crate::language::mandarin::pinyin::{Syllable, Tone};

/// For each syllable the tones that count as right, the citation tone first. A hanzi is none where it is not known;
/// then the spelling decides.
pub(super) fn accepted(syllables: &[(Option<char>, Syllable)]) -> Vec<Vec<Tone>> {
    (0..syllables.len())
        .map(|at| {
            let before = at.checked_sub(1).and_then(|before| syllables.get(before));
            let spoken = syllables.get(at).map(|here| spoken(before, here, syllables.get(at + 1)));
            let citation = syllables.get(at).map(|(_, syllable)| syllable.tone);
            citation.into_iter().chain(spoken.unwrap_or_default()).collect()
        })
        .collect()
}

type Here<'a> = &'a (Option<char>, Syllable);

fn spoken(before: Option<Here>, here: Here, next: Option<Here>) -> Vec<Tone> {
    let mut tones = Vec::new();
    let next_tone = next.map(|(_, syllable)| syllable.tone);
    // 看一看, 好不好: neutral between a word and its double.
    let doubled = before.is_some_and(|before| next.is_some_and(|next| before.1.letters == next.1.letters));
    if is(here, '一', "yi", Tone::First) {
        match next_tone {
            // 个 loses its tone after 一 but was a fourth, and 一 still rises before it.
            Some(Tone::Fourth) => tones.push(Tone::Second),
            Some(Tone::Neutral) if next.is_some_and(|(_, next)| next.letters == "ge") => {
                tones.push(Tone::Second);
            }
            Some(Tone::First | Tone::Second | Tone::Third) => tones.push(Tone::Fourth),
            _ => {}
        }
    }
    if is(here, '不', "bu", Tone::Fourth) && next_tone == Some(Tone::Fourth) {
        tones.push(Tone::Second);
    }
    if doubled && (is(here, '一', "yi", Tone::First) || is(here, '不', "bu", Tone::Fourth)) {
        tones.push(Tone::Neutral);
    }
    if is(here, '个', "ge", Tone::Fourth) && before.is_some_and(|before| is(before, '一', "yi", Tone::First))
    {
        tones.push(Tone::Neutral);
    }
    if here.1.tone == Tone::Third && next_tone == Some(Tone::Third) {
        tones.push(Tone::Second);
    }
    tones
}

/// Whether this is the hanzi, or, where the hanzi is not known, is spelt like it.
fn is((known, syllable): Here, hanzi: char, letters: &str, tone: Tone) -> bool {
    known.map_or(syllable.letters == letters && syllable.tone == tone, |known| known == hanzi)
}
