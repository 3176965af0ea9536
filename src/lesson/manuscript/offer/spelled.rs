//! Pinyin for hanzi that somebody is typing.

use super::LONGEST;
use crate::language::mandarin::hanzi::{self, is_hanzi};
use crate::language::mandarin::pinyin;
use crate::language::mandarin::reading::Readings;
use crate::lesson::manuscript::Offer;

/// Characters with more than one reading in everyday use, after 普通话异读词审音表 and 现代汉语词典. Others have readings too
/// that the tables list, but in names, in words or in old texts alone: 高 gào.
const SEVERAL: &str = "\
    好行长重乐觉教还得地着为种数量分发干空少便更间传转相兴应当中朝藏曾处答弹倒调度恶缝冠号荷横华划系将降角结解尽禁劲\
    卡壳累落蒙模磨难宁弄漂铺强切曲任散丧扫色舍折省胜似提挑吐鲜削校血与载扎炸涨只钻冲称乘担挡钉斗佛盖骨观哄晃混济假\
    监夹卷露绿率论埋脉闷秘抹泡屏泊扑圈塞盛宿拓吓纤巷旋压咽饮攒占挣症爪上下里边头";

/// Characters that many words end in without a tone, though the table of common words gives them theirs: 时候, 漂亮
/// (普通话水平测试用必读轻声词语表).
const OFTEN_NEUTRAL: &str = "\
    上下里边候友亮方思西息服识道事难烦睛字生夫分气快处意度户去来客话量爸妈哥姐弟妹爷奶姑舅叔星实情明务发用手心朵笆篷";

/// Words in which 儿 is a syllable of its own. In others it colours the one before: 哪儿 nǎr.
const WITH_ER: [&str; 14] = [
    "女儿",
    "婴儿",
    "幼儿",
    "孤儿",
    "胎儿",
    "少儿",
    "健儿",
    "孩儿",
    "育儿",
    "混血儿",
    "宠儿",
    "新生儿",
    "生儿",
    "小儿",
];

/// Returns the citation pinyin of a text by the longest words that are known, with punctuation as lessons write it. What is
/// not among them is read character by character.
pub(in crate::lesson::manuscript) fn offered_pinyin(
    zh: &str,
    readings: &Readings,
) -> Option<(String, Offer)> {
    let zh = zh.trim();
    if !zh.chars().any(is_hanzi) || zh.chars().count() > LONGEST {
        return None;
    }
    let mut pinyin = String::new();
    let mut offer = Offer::Sure;
    for (piece, reading) in readings.pieces(zh) {
        let mut letters = piece.chars();
        let (Some(first), is_one) = (letters.next(), letters.next().is_none()) else { continue };
        if !is_hanzi(first) && reading.is_none() {
            push_sign(&mut pinyin, first);
            continue;
        }
        if piece == "儿" && pinyin.ends_with(char::is_alphabetic) {
            pinyin.push('r');
            offer = Offer::Unsure;
            continue;
        }
        let (word, is_sure) = match reading {
            _ if piece == "得" => ("de".to_owned(), false),
            Some(reading) if reading.contains(|c: char| c.is_ascii_digit()) => cited(piece, reading),
            Some(reading) => (reading.to_owned(), true),
            None => {
                let readings = hanzi::readings(first);
                (readings.first()?.to_string(), readings.len() == 1)
            }
        };
        if !is_sure || is_one && SEVERAL.contains(first) {
            offer = Offer::Unsure;
        }
        if piece == "们" && pinyin.ends_with(char::is_alphabetic) {
            pinyin.push_str(&word);
        } else {
            push_word(&mut pinyin, &word);
        }
    }
    let pinyin = pinyin.trim().to_owned();
    // What does not fit would be a fault that nobody made.
    let doubts = hanzi::doubtful(zh, &pinyin).ok()?;
    Some((pinyin, if doubts.is_empty() { offer } else { Offer::Unsure }))
}

/// Returns a reading of the table of common words in marks, its syllables written together, and whether it is surely that
/// of a dictionary: the table has some tones as they are spoken (不会 búhuì), and hardly any neutral ones.
fn cited(word: &str, reading: &str) -> (String, bool) {
    let mut syllables: Vec<&str> = reading.split(' ').collect();
    let letters: Vec<char> = word.chars().collect();
    if syllables.len() != letters.len() {
        return (pinyin::rewritten(&syllables.concat()).unwrap_or_else(|_| reading.to_owned()), false);
    }
    for (syllable, letter) in syllables.iter_mut().zip(&letters) {
        match (letter, *syllable) {
            ('一', "yi2" | "yi4") => *syllable = "yi1",
            ('不', "bu2") => *syllable = "bu4",
            _ => {}
        }
    }
    let mut is_sure = true;
    if let ([.., before, last], [.., tone]) = (letters.as_slice(), syllables.as_mut_slice()) {
        if *last == '儿' && !WITH_ER.contains(&word) {
            *tone = "r";
        } else if !tone.ends_with('5') {
            is_sure = !OFTEN_NEUTRAL.contains(*last) && before != last;
        }
    }
    (pinyin::rewritten(&syllables.concat()).unwrap_or_else(|_| reading.to_owned()), is_sure)
}

fn push_word(pinyin: &mut String, word: &str) {
    if pinyin.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | '.' | '?' | '!' | ';' | ':')) {
        pinyin.push(' ');
    }
    pinyin.push_str(word);
}

/// Adds a sign as it is written among Latin letters. Letters and digits are repeated.
fn push_sign(pinyin: &mut String, sign: char) {
    let plain = match sign {
        '，' | '、' => ',',
        '。' => '.',
        '？' => '?',
        '！' => '!',
        '；' => ';',
        '：' => ':',
        '（' => '(',
        '）' => ')',
        other => other,
    };
    let begins_a_word = plain.is_alphanumeric() || matches!(plain, '“' | '‘' | '《' | '(');
    if begins_a_word && pinyin.ends_with(|c: char| !c.is_ascii_digit() && c.is_alphabetic() && !c.is_ascii())
    {
        pinyin.push(' ');
    }
    if !(plain.is_whitespace() && pinyin.ends_with(' ')) {
        pinyin.push(plain);
    }
}
