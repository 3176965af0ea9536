//! Wordings of a Chinese sentence that are as right as the one that is written, by the two rules that are sure enough to
//! be applied to any sentence:
//!
//! - A word that says when stands before or after the subject (今天我很忙, 我今天很忙). It is one of the "movable adverbs"
//!   of Li and Thompson, Mandarin Chinese (1981), chapter 8. The rule is applied where the subject is a pronoun.
//! - Words for places have two forms (这儿, 这里; 外面, 外边), which mean the same.
//!
//! Other wordings are listed by hand.

use super::hanzi::{Cell, align, in_words};

/// A wording and its pinyin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    pub zh: String,
    pub pinyin: String,
}

/// Returns the wordings in which a time word has changed places with the pronoun beside it, at the head of a clause: one
/// for each clause where it may. None where the pinyin does not fit.
#[must_use]
pub fn with_time_moved(zh: &str, pinyin: &str) -> Vec<Wording> {
    let Some(sentence) = Sentence::of(zh, pinyin) else { return Vec::new() };
    (0..sentence.words.len()).filter_map(|at| sentence.moved_at(at)).collect()
}

/// Returns the wordings in which a word for a place has its other form: each alone, then, of several, all of them. None
/// where the pinyin does not fit.
#[must_use]
pub fn with_other_places(zh: &str, pinyin: &str) -> Vec<Wording> {
    let Some(sentence) = Sentence::of(zh, pinyin) else { return Vec::new() };
    let is_place = |at: &usize| sentence.words.get(*at).is_some_and(|word| other_place(&word.zh).is_some());
    let places: Vec<usize> = (0..sentence.words.len()).filter(is_place).collect();
    let each = places.iter().map(|at| vec![*at]);
    let all = Some(places.clone()).filter(|places| places.len() > 1);
    let changed = |places: Vec<usize>| {
        let mut words = sentence.words.clone();
        for at in places {
            if let Some(word) = words.get_mut(at)
                && let Some((zh, pinyin)) = other_place(&word.zh)
            {
                (word.zh, word.pinyin) = (zh.to_owned(), pinyin.to_owned());
            }
        }
        sentence.written(&words)
    };
    each.chain(all).map(changed).collect()
}

/// Returns the pinyin of another wording of a sentence, if it is laid of the same words. The longest word that fits is
/// taken first.
#[must_use]
pub fn pinyin_of(other: &str, zh: &str, pinyin: &str) -> Option<String> {
    let mut left = Sentence::of(zh, pinyin)?.words;
    // Stable, so that of equal words the first one goes first.
    left.sort_by_key(|word| std::cmp::Reverse(word.zh.len()));
    let mut rest = other;
    let mut read: Vec<String> = Vec::new();
    while let Some(first) = rest.chars().next() {
        if !first.is_alphanumeric() {
            rest = rest.get(first.len_utf8()..)?;
            continue;
        }
        let at = left.iter().position(|word| rest.starts_with(&word.zh))?;
        let word = left.remove(at);
        rest = rest.get(word.zh.len()..)?;
        read.push(word.pinyin);
    }
    (!read.is_empty()).then(|| read.join(" "))
}

/// A text of more words is no sentence to be laid or typed.
const MOST_WORDS: usize = 64;

/// A sentence in the words of its pinyin.
struct Sentence {
    words: Vec<Word>,
    /// What stands after the last word.
    tail: String,
}

#[derive(Clone)]
struct Word {
    /// The signs before it: a clause begins after them.
    before: String,
    zh: String,
    pinyin: String,
}

impl Sentence {
    fn of(zh: &str, pinyin: &str) -> Option<Self> {
        if pinyin.split_whitespace().nth(MOST_WORDS).is_some() {
            return None;
        }
        let cells = align(zh, pinyin).ok()?;
        let text = |cells: &[Cell]| cells.iter().map(|cell| cell.hanzi.as_str()).collect::<String>();
        let mut end = 0;
        let mut found = Vec::new();
        for word in in_words(&cells, pinyin)? {
            let read: String = word.pinyin.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
            let before = text(cells.get(end..word.cells.start)?);
            found.push(Word { before, zh: text(cells.get(word.cells.clone())?), pinyin: read });
            end = word.cells.end;
        }
        Some(Self { words: found, tail: text(cells.get(end..)?) })
    }

    /// Exchanges the pronoun and the time words at the head of the clause that begins with this word.
    fn moved_at(&self, start: usize) -> Option<Wording> {
        let clause = self.words.get(start..)?;
        let (first, others) = clause.split_first()?;
        if start > 0 && first.before.is_empty() {
            return None;
        }
        let length = 1 + others.iter().take_while(|word| word.before.is_empty()).count();
        let clause = clause.get(..length)?;
        let times = |words: &[Word]| words.iter().take_while(|word| is_time(&word.zh)).count();
        let (pivot, end) = if is_pronoun(&first.zh) {
            (1, 1 + times(clause.get(1..)?))
        } else {
            let times = times(clause);
            (times, times + usize::from(clause.get(times).is_some_and(|word| is_pronoun(&word.zh))))
        };
        let next = clause.get(end)?;
        let may_move = if pivot == 0 || end == pivot {
            false
        } else if is_pronoun(&first.zh) {
            !PART_OF_TIME.contains(&next.zh.as_str())
        } else {
            // 今天我妈妈很忙: the pronoun need not be all of the subject.
            AFTER_SUBJECT.contains(&next.zh.as_str())
        };
        if !may_move {
            return None;
        }
        let mut words = self.words.clone();
        let head = words.get_mut(start..start + end)?;
        let before = std::mem::take(&mut head.first_mut()?.before);
        head.rotate_left(pivot);
        head.first_mut()?.before = before;
        Some(self.written(&words))
    }

    fn written(&self, words: &[Word]) -> Wording {
        let zh: String = words.iter().flat_map(|word| [word.before.as_str(), &word.zh]).collect();
        let pinyin: Vec<&str> = words.iter().map(|word| word.pinyin.as_str()).collect();
        Wording { zh: zh + &self.tail, pinyin: pinyin.join(" ") }
    }
}

/// Returns the other form of a word for a place, and its pinyin.
fn other_place(word: &str) -> Option<(&'static str, &'static str)> {
    const PLACES: [[(&str, &str); 2]; 8] = [
        [("这儿", "zhèr"), ("这里", "zhèlǐ")],
        [("那儿", "nàr"), ("那里", "nàlǐ")],
        [("哪儿", "nǎr"), ("哪里", "nǎlǐ")],
        [("外面", "wàimiàn"), ("外边", "wàibiān")],
        [("里面", "lǐmiàn"), ("里边", "lǐbiān")],
        [("前面", "qiánmiàn"), ("前边", "qiánbiān")],
        [("后面", "hòumiàn"), ("后边", "hòubiān")],
        [("上面", "shàngmiàn"), ("上边", "shàngbiān")],
    ];
    PLACES.iter().find_map(|[one, other]| match word {
        _ if word == one.0 => Some(*other),
        _ if word == other.0 => Some(*one),
        _ => None,
    })
}

fn is_pronoun(word: &str) -> bool {
    const PRONOUNS: [&str; 13] =
        ["我", "你", "您", "他", "她", "它", "我们", "咱们", "你们", "他们", "她们", "它们", "大家"];
    PRONOUNS.contains(&word)
}

fn is_time(word: &str) -> bool {
    const TIMES: [&str; 40] = [
        "今天", "明天", "昨天", "前天", "后天", "今晚", "明晚", "昨晚", "今早", "明早", "早上", "早晨",
        "上午", "中午", "下午", "傍晚", "晚上", "夜里", "半夜", "白天", "现在", "刚才", "最近", "平时",
        "以前", "以后", "将来", "今年", "明年", "去年", "前年", "后年", "每天", "天天", "每年", "周末",
        "当时", "上次", "下次", "这次",
    ];
    let of_week = ["星期", "礼拜", "周"].iter().find_map(|head| word.strip_prefix(head));
    TIMES.contains(&word)
        || of_week.is_some_and(|day| "一二三四五六日天".contains(day) && day.chars().count() == 1)
}

/// What makes a time word a part of something longer.
const PART_OF_TIME: [&str; 10] = ["的", "以前", "以后", "以来", "之前", "之后", "前", "后", "起", "和"];

/// What begins a predicate, so that the subject ends before it.
const AFTER_SUBJECT: [&str; 38] = [
    "不", "没", "没有", "很", "太", "真", "也", "都", "就", "才", "还", "再", "又", "只", "先", "要", "想",
    "会", "能", "可以", "应该", "得", "必须", "在", "正在", "已经", "有", "是", "去", "来", "给", "把", "从",
    "到", "一起", "常", "常常", "一定",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn moved(zh: &str, pinyin: &str) -> Vec<(String, String)> {
        with_time_moved(zh, pinyin).into_iter().map(|wording| (wording.zh, wording.pinyin)).collect()
    }

    #[test]
    fn a_time_word_stands_before_or_after_the_subject() {
        for (zh, pinyin, other, read) in [
            ("我今天很忙。", "wǒ jīntiān hěn máng.", "今天我很忙。", "jīntiān wǒ hěn máng"),
            (
                "明天你有时间吗？",
                "Míngtiān nǐ yǒu shíjiān ma?",
                "你明天有时间吗？",
                "nǐ míngtiān yǒu shíjiān ma",
            ),
            ("我们明天下午来。", "wǒmen míngtiān xiàwǔ lái.", "明天下午我们来。", "míngtiān xiàwǔ wǒmen lái"),
            (
                "请告诉老师，我明天来。",
                "qǐng gàosu lǎoshī, wǒ míngtiān lái.",
                "请告诉老师，明天我来。",
                "qǐng gàosu lǎoshī míngtiān wǒ lái",
            ),
            ("他星期三来。", "tā xīngqīsān lái.", "星期三他来。", "xīngqīsān tā lái"),
        ] {
            assert_eq!(moved(zh, pinyin), [(other.to_owned(), read.to_owned())], "{zh}");
        }
    }

    #[test]
    fn what_is_no_time_of_the_subject_stays() {
        for (zh, pinyin) in [
            // 上班 begins with 上, and 晚 is no word for when.
            ("我晚上班。", "wǒ wǎn shàngbān."),
            ("今天我妈妈很忙。", "jīntiān wǒ māma hěn máng."),
            ("我今天的作业多。", "wǒ jīntiān de zuòyè duō."),
            ("今天的作业是什么？", "jīntiān de zuòyè shì shénme?"),
            ("我，今天。", "wǒ, jīntiān."),
            ("我八点上班。", "wǒ bā diǎn shàngbān."),
            ("老师今天很忙。", "lǎoshī jīntiān hěn máng."),
            ("今天天气很好。", "jīntiān tiānqì hěn hǎo."),
        ] {
            assert_eq!(moved(zh, pinyin), [], "{zh}");
        }
    }

    #[test]
    fn a_place_has_two_forms() {
        let other = |zh, pinyin| -> Vec<String> {
            with_other_places(zh, pinyin).into_iter().map(|wording| wording.zh).collect()
        };
        assert_eq!(other("厕所在哪儿？", "cèsuǒ zài nǎr?"), ["厕所在哪里？"]);
        assert_eq!(
            other("从这里到那里。", "cóng zhèlǐ dào nàlǐ."),
            ["从这儿到那里。", "从这里到那儿。", "从这儿到那儿。"]
        );
        assert_eq!(with_other_places("在外面。", "zài wàimiàn.")[0].pinyin, "zài wàibiān");
        assert_eq!(other("我去学校。", "wǒ qù xuéxiào."), [""; 0]);
    }

    #[test]
    fn another_order_of_the_same_words_is_read_alike() {
        let pinyin = |other| pinyin_of(other, "从昨天开始这里疼。", "cóng zuótiān kāishǐ zhèlǐ téng.");
        assert_eq!(pinyin("这里从昨天开始疼。").as_deref(), Some("zhèlǐ cóng zuótiān kāishǐ téng"));
        assert_eq!(pinyin("这里昨天开始痛。"), None);
        assert_eq!(pinyin("。"), None);
    }
}
