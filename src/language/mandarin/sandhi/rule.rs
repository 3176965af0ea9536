//! The rules for one syllable among its neighbours.
use super::Cited;
use crate::language::mandarin::hanzi;
use crate::language::mandarin::pinyin::Tone;

/// Returns the tone of 一 or 不 as it is spoken, where the hanzi is known to be one of them.
pub(super) fn one_or_not(syllables: &[Cited], at: usize) -> Option<Tone> {
    let here = syllables.get(at)?;
    here.0?;
    let keeps = is_one(here) && is_number_or_name(syllables, at);
    changed(syllables, at).into_iter().next().filter(|_| !keeps)
}

/// Returns the tones that count as right for a syllable, the citation tone first.
pub(super) fn accepted(syllables: &[Cited], at: usize) -> Vec<Tone> {
    let Some(here) = syllables.get(at) else { return Vec::new() };
    let before = at.checked_sub(1).and_then(|before| syllables.get(before));
    let next = syllables.get(at + 1);
    let mut tones = vec![here.1.tone];
    if !is_ordinal(before) {
        tones.extend(changed(syllables, at));
    }
    // 来不及, 我不是: between two syllables 不 is often said lightly.
    if is_not(here) && before.is_some() && next.is_some() {
        tones.push(Tone::Neutral);
    }
    let is_counted = before.is_some_and(|before| here.0.is_some() || is_one(before));
    if is(here, '个', "ge", Tone::Fourth) && is_counted {
        tones.push(Tone::Neutral);
    }
    if here.1.tone == Tone::Third && next.is_some_and(sounds_third) {
        tones.push(Tone::Second);
    }
    tones
}

/// Returns whether a syllable is a third tone, or a neutral one that was: the first of 想想 rises, that of 姐姐 does not,
/// and the spelling does not tell them apart.
fn sounds_third(next: &Cited) -> bool {
    next.1.tone == Tone::Third
        || (next.1.tone == Tone::Neutral && next.0.is_some_and(|hanzi| own_tone(hanzi) == Some(Tone::Third)))
}

/// Returns what 一 and 不 become before what follows, the likeliest first; nothing for any other syllable.
fn changed(syllables: &[Cited], at: usize) -> Vec<Tone> {
    let Some(here) = syllables.get(at) else { return Vec::new() };
    let (one, not) = (is_one(here), is_not(here));
    let Some(next) = syllables.get(at + 1).filter(|_| one || not) else { return Vec::new() };
    let mut tones = Vec::new();
    if is_between_doubles(syllables, at) {
        tones.push(Tone::Neutral);
    }
    match (tone_under(next), one) {
        (Some(Tone::Fourth), _) => tones.push(Tone::Second),
        (Some(Tone::First | Tone::Second | Tone::Third), true) => tones.push(Tone::Fourth),
        _ => {}
    }
    tones
}

/// 看一看, 好不好: a word, 一 or 不, and the word again. 一天一天 is two counts of a day.
fn is_between_doubles(syllables: &[Cited], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| syllables.get(before));
    let counted = at.checked_sub(2).and_then(|before| syllables.get(before)).is_some_and(is_one);
    let same = |before: &Cited, next: &Cited| before.1.letters == next.1.letters && before.0 == next.0;
    !counted && before.zip(syllables.get(at + 1)).is_some_and(|(before, next)| same(before, next))
}

/// Returns the tone that a syllable has, or had before it became neutral: 个 loses its fourth tone after 一, which
/// still rises before it.
fn tone_under(syllable: &Cited) -> Option<Tone> {
    if syllable.1.tone != Tone::Neutral {
        return Some(syllable.1.tone);
    }
    match syllable.0 {
        Some(hanzi) => own_tone(hanzi),
        None => (syllable.1.letters == "ge").then_some(Tone::Fourth),
    }
}

fn own_tone(hanzi: char) -> Option<Tone> {
    hanzi::readings(hanzi).first().map(|reading| reading.tone)
}

/// Returns whether this 一 is a digit or counts in order: 第一次, 十一个, 二〇一一, 一月, 一号.
fn is_number_or_name(syllables: &[Cited], at: usize) -> bool {
    let hanzi = |at: usize| syllables.get(at).and_then(|(hanzi, _)| *hanzi);
    let before = at.checked_sub(1).and_then(hanzi);
    let after_number = before.is_some_and(|c| "〇零一二三四五六七八九十".contains(c));
    let in_row = hanzi(at + 1).is_some_and(|c| "〇零一二三四五六七八九十月号".contains(c));
    after_number || in_row || is_ordinal(at.checked_sub(1).and_then(|before| syllables.get(before)))
}

fn is_ordinal(before: Option<&Cited>) -> bool {
    before.is_some_and(|(hanzi, _)| matches!(hanzi, Some('第' | '初')))
}

fn is_one(syllable: &Cited) -> bool {
    is(syllable, '一', "yi", Tone::First)
}

fn is_not(syllable: &Cited) -> bool {
    is(syllable, '不', "bu", Tone::Fourth)
}

/// Returns whether this is the hanzi in its citation tone, or, where the hanzi is not known, is spelt like it.
fn is((known, syllable): &Cited, hanzi: char, letters: &str, tone: Tone) -> bool {
    known.is_none_or(|known| known == hanzi) && syllable.letters == letters && syllable.tone == tone
}
