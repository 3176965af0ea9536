//! Signs that nobody sees in a text, and signs that look like hanzi and are none: what is copied out of a PDF, a chat or
//! a page of the web brings them. With them a word is not the word that a learner types.

use unicode_normalization::UnicodeNormalization as _;

use crate::language::mandarin::hanzi::is_hanzi;

/// A text without such signs.
#[derive(Debug, Default)]
pub(in crate::exchange) struct Mended {
    /// The characters that stay, with the number of the character from which each comes.
    pub kept: Vec<(usize, char)>,
    /// Whether something else than what cannot be seen is another now.
    pub is_other: bool,
}

impl Mended {
    pub fn text(&self) -> String {
        self.kept.iter().map(|(_, c)| c).collect()
    }
}

/// Returns a text without what cannot be seen; `None` if nothing of that kind is in it.
pub(in crate::exchange) fn mended(text: &[char]) -> Option<Mended> {
    if !text.iter().any(|c| is_unseen(*c) || is_private(*c) || *c == '\u{a0}' || radical(*c).is_some()) {
        return None;
    }
    // Old fonts of Tibetan have their letters there, and of what they mean nothing can be told.
    let has_tibetan = text.iter().any(|c| matches!(c, '\u{0f00}'..='\u{0fff}'));
    let drops_private = !has_tibetan && text.iter().any(|c| is_hanzi(*c));
    let mut mended = Mended::default();
    let mut is_changed = false;
    for (index, c) in text.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|at| text.get(at)).copied().unwrap_or(' ');
        let after = text.get(index + 1).copied().unwrap_or(' ');
        let taken = match *c {
            '\u{200c}' | '\u{200d}' if joins(before) || joins(after) => Some(*c),
            '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => (!is_hanzi(before)).then_some(*c),
            '\u{a0}' if is_hanzi(before) && is_hanzi(after) => None,
            '\u{a0}' if is_latin(before) && is_latin(after) => Some(' '),
            c if is_unseen(c) || drops_private && is_private(c) => None,
            c => radical(c).or(Some(c)),
        };
        is_changed |= taken != Some(*c);
        mended.is_other |= taken != Some(*c) && (is_private(*c) || radical(*c).is_some());
        mended.kept.extend(taken.map(|taken| (index, taken)));
    }
    is_changed.then_some(mended)
}

fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}')
        || matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}')
}

/// Returns whether joiners beside this sign mean something: pictures are made of several with them, and scripts between
/// Arabic and Sinhala are shaped by them.
fn joins(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{dff}' | '\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

fn is_latin(c: char) -> bool {
    matches!(c, 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}')
}

/// Returns the hanzi that a radical stands for: those of Kangxi by their compatibility mapping, and of the others, which
/// have none, those that are words too, by their names in the Unicode Character Database (CJK RADICAL C-SIMPLIFIED SEE).
fn radical(c: char) -> Option<char> {
    Some(match c {
        '\u{2f00}'..='\u{2fd5}' | '\u{2e9f}' | '\u{2ef3}' => c.nfkc().next()?,
        '\u{2ea0}' => '民',
        '\u{2ec1}' => '虎',
        '\u{2ec4}' => '西',
        '\u{2ec5}' => '见',
        '\u{2ec6}' => '角',
        '\u{2ec9}' => '贝',
        '\u{2ecb}' => '车',
        '\u{2ed3}' => '长',
        '\u{2ed4}' => '门',
        '\u{2ed8}' => '青',
        '\u{2eda}' => '页',
        '\u{2edb}' => '风',
        '\u{2edc}' => '飞',
        '\u{2edd}' => '食',
        '\u{2ee2}' => '马',
        '\u{2ee3}' => '骨',
        '\u{2ee4}' => '鬼',
        '\u{2ee5}' => '鱼',
        '\u{2ee6}' => '鸟',
        '\u{2ee8}' => '麦',
        '\u{2ee9}' => '黄',
        '\u{2eec}' => '齐',
        '\u{2eee}' => '齿',
        '\u{2ef0}' => '龙',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_goes_and_what_is_seen_stays() {
        for (written, read) in [
            ("学\u{200d}习", "学习"),
            ("\u{feff}土\u{200b}", "土"),
            ("དེབ\u{200b}", "དེབ"),
            ("མེ\u{ad}", "མེ"),
            ("图\u{a0}书馆", "图书馆"),
            ("to\u{a0}look", "to look"),
            ("zhōng\u{200b}guó", "zhōngguó"),
            ("小\u{e010}", "小"),
            ("水\u{fe00}", "水"),
            ("⼤⺠⽔", "大民水"),
            ("⿓", "龍"),
        ] {
            let chars: Vec<char> = written.chars().collect();
            assert_eq!(mended(&chars).map(|mended| mended.text()).as_deref(), Some(read), "{written:?}");
        }
        for text in ["水", "👩\u{200d}👩\u{200d}👧", "❤\u{fe0f}", "ཀ\u{e010}", "།\u{a0}།", "می\u{200c}خواهم"]
        {
            let chars: Vec<char> = text.chars().collect();
            assert!(mended(&chars).is_none(), "{text:?}");
        }
    }
}
