//! Takes readings out of Chinese: in brackets after their hanzi (`水[shuǐ]`, `水（ㄕㄨㄟˇ）`), above them as HTML has it
//! (`<ruby>水<rt>shuǐ</rt></ruby>`), or beside them (`shuǐ 水`).

use super::{Noted, has_hanzi};
use crate::language::mandarin::hanzi::is_hanzi;
use crate::language::mandarin::pinyin::{self, Tone};
use crate::language::mandarin::zhuyin;

/// What a reading stands in.
pub(super) const OPEN: [char; 9] = ['[', '［', '【', '(', '（', '〔', '{', '｛', '〈'];
pub(super) const CLOSE: [char; 9] = [']', '］', '】', ')', '）', '〕', '}', '｝', '〉'];

/// The longest reading, in bytes.
const LONGEST: usize = 400;

/// Takes the readings out that stand with their hanzi. A bracket that nothing closes ends with the text.
pub(in crate::exchange) fn readings(written: &str) -> Noted {
    let written = without_ruby(written);
    let (mut zh, mut found) = (String::new(), Vec::new());
    let mut rest = written.as_str();
    while let Some(open) = rest.find(OPEN) {
        let (before, from) = rest.split_at(open);
        zh.push_str(before);
        let sign = from.chars().next().map_or(0, char::len_utf8);
        let inside = from.get(sign..).unwrap_or_default();
        let close = inside.find(CLOSE);
        let (said, after) = inside.split_at(close.unwrap_or(inside.len()));
        let closing = after.chars().next().map_or(0, char::len_utf8);
        let is_after_hanzi = zh.trim_end().ends_with(is_hanzi);
        if let Some(reading) =
            reading(said).filter(|said| is_after_hanzi && syllables_of(said) <= hanzi_of(&zh))
        {
            zh.truncate(zh.trim_end().len());
            found.push(reading);
        } else if is_after_hanzi
            && from.starts_with('[')
            && close.is_some()
            && said.chars().all(is_hanzi)
            && !said.is_empty()
        {
            // The other form of the same word, simplified or traditional, as Pleco writes it: nothing is lost.
        } else {
            zh.push_str(from.get(..sign + said.len() + closing).unwrap_or_default());
        }
        rest = after.get(closing..).unwrap_or_default();
    }
    zh.push_str(rest);
    if found.is_empty() {
        return match beside(&zh) {
            Some((zh, reading)) => Noted { zh, reading: Some(reading), ..Noted::default() },
            None => Noted { zh, ..Noted::default() },
        };
    }
    // Anki parts what has a reading from what stands before it by a space.
    let mut joined = String::new();
    for part in zh.split(' ') {
        if !(joined.is_empty() || joined.ends_with(is_hanzi) || part.starts_with(is_hanzi)) {
            joined.push(' ');
        }
        joined.push_str(part);
    }
    // A reading of less than all the hanzi is none of the word.
    let syllables = found.join(" ");
    let covers = syllables_of(&syllables) >= hanzi_of(&joined);
    Noted { zh: joined, reading: covers.then_some(syllables), is_told: !covers, ..Noted::default() }
}

/// Returns Chinese and the reading that stands before it, behind it or on a line of its own.
fn beside(text: &str) -> Option<(String, String)> {
    let text = text.trim();
    let first = text.find(is_hanzi)?;
    let last = text.char_indices().rev().find(|(_, c)| is_hanzi(*c)).map(|(at, c)| at + c.len_utf8())?;
    let (before, zh, after) = (text.get(..first)?, text.get(first..last)?, text.get(last..)?);
    let is_parted = |c: char| c.is_whitespace() || matches!(c, '/' | '／' | '|' | '｜');
    let toned = |said: &str| {
        let said = said.trim_matches(is_parted);
        let begins = said.starts_with(|c: char| !c.is_ascii_uppercase());
        reading(said).filter(|said| begins && has_tone(said) && syllables_of(said) == hanzi_of(zh))
    };
    match (before.trim(), after.trim()) {
        (said, "") if before.ends_with(is_parted) => Some((zh.to_owned(), toned(said)?)),
        ("", said) if after.starts_with(is_parted) => Some((zh.to_owned(), toned(said)?)),
        _ => None,
    }
}

/// Returns a reading in pinyin, if a text is one.
fn reading(said: &str) -> Option<String> {
    if said.len() > LONGEST || !said.chars().any(char::is_alphabetic) || has_hanzi(said) {
        return None;
    }
    zhuyin::to_pinyin(said).or_else(|| (syllables_of(said) > 0).then(|| said.trim().to_owned()))
}

fn has_tone(said: &str) -> bool {
    pinyin::parse(said).is_ok_and(|syllables| syllables.iter().any(|it| it.tone != Tone::Neutral))
}

fn syllables_of(said: &str) -> usize {
    pinyin::parse(said).map_or(0, |syllables| syllables.len())
}

fn hanzi_of(text: &str) -> usize {
    text.chars().filter(|c| is_hanzi(*c)).count()
}

/// Returns a text with its ruby in brackets. HTML leaves out what ends a reading where the next thing begins.
fn without_ruby(written: &str) -> String {
    if !written.contains("<r") && !written.contains("<R") {
        return written.to_owned();
    }
    let mut text = String::with_capacity(written.len());
    let (mut is_open, mut is_hidden) = (false, false);
    let mut rest = written;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        if !is_hidden {
            text.push_str(before);
        }
        let Some(end) = tag.find('>') else {
            rest = tag;
            break;
        };
        let (inside, after) = (tag.get(1..end).unwrap_or_default(), tag.get(end + 1..).unwrap_or_default());
        let name = inside.split_whitespace().next().unwrap_or_default().to_ascii_lowercase();
        match name.as_str() {
            "ruby" | "/ruby" | "rb" | "rtc" | "rt" | "/rt" | "rp" => {
                if is_open {
                    text.push(']');
                }
                is_open = name == "rt";
                is_hidden = name == "rp";
                if is_open {
                    text.push('[');
                }
            }
            "/rp" => is_hidden = false,
            "/rb" | "/rtc" => {}
            _ => text.push_str(tag.get(..=end).unwrap_or_default()),
        }
        rest = after;
    }
    if !is_hidden {
        text.push_str(rest);
    }
    if is_open {
        text.push(']');
    }
    text
}
