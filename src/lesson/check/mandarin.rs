//! Checks Mandarin: pinyin that can be read, fits the hanzi and is the citation form; and spoken tones.

use unicode_normalization::UnicodeNormalization as _;

use super::{Checker, Findings};
use crate::language::mandarin::hanzi::{Doubt, Misfit, doubtful, is_hanzi};
use crate::language::mandarin::pinyin::{self, PinyinFault, Syllable, Tone};
use crate::language::mandarin::sandhi::{self, Cited, SandhiFault};
use crate::language::mandarin::{traditional, usual};
use crate::lesson::FaultKind;
use crate::lesson::fault::Finding;
use crate::lesson::text::Text;

/// What a syllable may begin with (ISO 7098), y and w included.
const INITIALS: [&str; 23] = [
    "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh", "r", "z", "c",
    "s", "y", "w",
];

/// What a syllable may end with (ISO 7098) and does not make a syllable alone; iou, uei and uen as they are taught.
const FINALS: [&str; 28] = [
    "i", "ia", "ie", "iao", "iou", "iu", "ian", "in", "iang", "ing", "iong", "u", "ua", "uo", "uai", "uei",
    "ui", "uan", "uen", "un", "uang", "ueng", "ong", "ü", "üe", "üan", "ün", "ng",
];

impl<'t> Checker<'t> {
    /// Checks hanzi that are taught, which are simplified ones, and their pinyin. Returns false if they do not fit, which is reported.
    #[expect(clippy::unused_self, reason = "called as the other checks are")]
    pub fn reading(&mut self, zh: Text<'t>, pinyin: Text<'t>, findings: &mut Findings) -> bool {
        let text = zh.text;
        if traditional::has_traditional(text) {
            let mended = traditional::simplified(text).text;
            let kind = FaultKind::Traditional { found: zh.owned(), mended };
            findings.push(Finding::warning(zh.node.at(), kind));
        }
        let fits = fits(zh, pinyin, findings, |_| true);
        if fits {
            findings.extend(usual::unusual(text, pinyin.text).into_iter().map(|unusual| {
                Finding::warning(hanzi_at(zh, unusual.index), FaultKind::UnusualReading(unusual))
            }));
        }
        fits
    }

    /// Checks as [`Self::reading`] does, on a page that explains: there the tones as spoken may be what is shown.
    #[expect(clippy::unused_self, reason = "called as the other checks are")]
    pub fn shown_reading(&mut self, zh: Text<'t>, pinyin: Text<'t>, findings: &mut Findings) {
        fits(zh, pinyin, findings, |doubt| matches!(doubt, Doubt::Reading { .. }));
    }

    /// Checks pinyin without hanzi on a page that explains: syllables, initials and finals.
    #[expect(clippy::unused_self, reason = "called as the other checks are")]
    pub fn shown_pinyin(&mut self, pinyin: Text<'t>, findings: &mut Findings) {
        let is_part = |part: &str| is_part(part) || pinyin::parse(part).is_ok();
        let parts = pinyin.text.split(|c| !is_of_a_word(c)).filter(|part| !part.is_empty());
        if parts.clone().next().is_some() && parts.clone().all(is_part) {
            return;
        }
        if let Err(fault) = pinyin::parse(pinyin.text) {
            findings.push(no_pinyin(pinyin, fault));
        }
    }

    /// Checks pinyin that is only heard, in tones as they are said. `right` are the right answers to the question with
    /// which it is heard; where they are pinyin with tones, it is one of them, or has one of them in it.
    #[expect(clippy::unused_self, reason = "called as the other checks are")]
    pub fn heard(&mut self, pinyin: Text<'t>, right: &[&str], findings: &mut Findings) {
        let heard = match pinyin::parse(pinyin.text) {
            Ok(heard) => heard,
            Err(fault) => return findings.push(no_pinyin(pinyin, fault)),
        };
        let found = || pinyin.owned();
        if !has_tone(&heard) {
            let kind = FaultKind::HeardWithoutTones { found: found() };
            findings.push(Finding::warning(pinyin.node.at(), kind));
            return;
        }
        let toned = |text: &&&str| pinyin::parse(text).is_ok_and(|read| has_tone(&read));
        let mut answers = right.iter().filter(toned).peekable();
        if let Some(first) = answers.peek().copied()
            && !answers.any(|answer| is_heard_in(&heard, answer))
        {
            let kind = FaultKind::HeardOtherwise { found: found(), expected: (*first).to_owned() };
            findings.push(Finding::warning(pinyin.node.at(), kind));
        }
    }

    /// Checks how something is said: the syllables of its pinyin, in other tones.
    #[expect(clippy::unused_self, reason = "called as the other checks are")]
    pub fn spoken(&mut self, zh: Text<'t>, pinyin: Text<'t>, spoken: Text<'t>, findings: &mut Findings) {
        findings.extend(match sandhi::ways(zh.text, pinyin.text, Some(spoken.text)) {
            Ok(_) => None,
            Err(SandhiFault::Misfit(Misfit::Pinyin(fault))) => Some(no_pinyin(spoken, fault)),
            Err(fault) => Some(Finding::error(spoken.node.at(), FaultKind::Spoken(fault))),
        });
    }

    /// Checks a text that must have hanzi.
    #[expect(clippy::unused_self, reason = "called as the other checks are")]
    pub fn chinese(&mut self, zh: Text<'t>, findings: &mut Findings) {
        has_hanzi(zh, findings);
    }
}

fn has_tone(syllables: &[Syllable]) -> bool {
    syllables.iter().any(|syllable| syllable.tone != Tone::Neutral)
}

/// Returns whether pinyin, in citation tones or as it is said, is heard among syllables in their spoken tones.
fn is_heard_in(heard: &[Syllable], pinyin: &str) -> bool {
    let written: Vec<Cited> =
        pinyin::parse(pinyin).unwrap_or_default().into_iter().map(|syllable| (None, syllable)).collect();
    let tones = sandhi::accepted(&written);
    let is_it = |(heard, ((_, written), tones)): (&Syllable, (&Cited, &Vec<Tone>))| {
        heard.letters == written.letters && heard.erhua == written.erhua && tones.contains(&heard.tone)
    };
    !written.is_empty()
        && heard.windows(written.len()).any(|part| part.iter().zip(written.iter().zip(&tones)).all(is_it))
}

/// Returns whether pinyin fits the hanzi; reports what does not, and those doubts that are `worth_telling`.
fn fits(
    zh: Text<'_>,
    pinyin: Text<'_>,
    findings: &mut Findings,
    worth_telling: impl Fn(&Doubt) -> bool,
) -> bool {
    if !has_hanzi(zh, findings) {
        return false;
    }
    match doubtful(zh.text, pinyin.text) {
        Ok(doubts) => {
            for doubt in doubts.into_iter().filter(worth_telling) {
                let (Doubt::Reading { index, .. } | Doubt::Sandhi { index, .. }) = doubt;
                findings.push(Finding::warning(hanzi_at(zh, index), FaultKind::Doubt(doubt)));
            }
            return true;
        }
        Err(Misfit::Pinyin(fault)) => findings.push(no_pinyin(pinyin, fault)),
        Err(misfit) => findings.push(Finding::error(pinyin.node.at(), FaultKind::Misfit(misfit))),
    }
    false
}

fn has_hanzi(zh: Text<'_>, findings: &mut Findings) -> bool {
    let has_hanzi = zh.text.chars().any(is_hanzi);
    if !has_hanzi {
        findings.push(Finding::error(zh.node.at(), FaultKind::NotChinese { found: zh.owned() }));
    }
    has_hanzi
}

fn no_pinyin(pinyin: Text<'_>, fault: PinyinFault) -> Finding {
    let start = nth_char(pinyin.text, fault.position());
    Finding::error(pinyin.place(start..pinyin.text.len()), FaultKind::Pinyin(fault))
}

/// Returns whether a character can stand in a word of pinyin: a letter, a digit, or one of its signs.
fn is_of_a_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\'' | '’' | ':' | '\u{0300}'..='\u{036F}')
}

/// Returns whether a text is an initial or a final, with a tone or without.
fn is_part(text: &str) -> bool {
    let is_tone = |c: &char| matches!(c, '\u{0300}' | '\u{0301}' | '\u{0304}' | '\u{030C}');
    let plain: String = text.to_lowercase().nfd().filter(|c| !is_tone(c)).nfc().collect();
    INITIALS.contains(&plain.as_str()) || FINALS.contains(&plain.as_str())
}

/// Returns where the hanzi of this index, from 0, stands.
fn hanzi_at(zh: Text<'_>, index: usize) -> std::ops::Range<usize> {
    match zh.text.char_indices().filter(|(_, c)| is_hanzi(*c)).nth(index) {
        Some((start, found)) => zh.place(start..start + found.len_utf8()),
        None => zh.node.at(),
    }
}

/// Returns the byte at which a character, counted from 0, begins.
fn nth_char(text: &str, position: usize) -> usize {
    text.char_indices().nth(position).map_or(text.len(), |(start, _)| start)
}
