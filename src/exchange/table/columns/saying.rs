//! What longer headers say: the language of a column, and that it may mean something else.

use super::{is_named, plain};

/// Names of a column of example sentences, which is no word's Chinese where another column is.
const EXAMPLES: &[&str] = &[
    "句子",
    "例句",
    "例子",
    "造句",
    "举例",
    "sentence",
    "example",
    "examples",
    "example sentence",
    "example sentences",
    "sentence example",
];

/// What a longer header says of its language, and what it says besides that makes it another column.
const LANGUAGES: [(&str, &[&str]); 4] = [
    ("pinyin", &["pinyin", "拼音", "སྒྲ་སྦྱོར"]),
    ("bo", &["tibetan", "藏文", "藏语", "藏译", "བོད་ཡིག", "བོད་སྐད"]),
    ("en", &["english", "英文", "英语", "英译", "དབྱིན་ཡིག"]),
    ("zh", &["chinese", "hanzi", "mandarin", "汉字", "中文", "汉语", "生词", "词汇", "རྒྱ་ཡིག"]),
];
const OTHERWISE: &[&str] = &[
    "example",
    "sentence",
    "例",
    "句",
    "other",
    "其他",
    "title",
    "标题",
    "ask",
    "题",
    "选项",
    "option",
    "解",
    "why",
    "正文",
    "text",
    "说法",
    "名称",
    "audio",
    "sound",
    "音频",
    "录音",
    "picture",
    "图",
    "traditional",
    "繁",
    "name",
    "number",
    "part",
    "词性",
    "གཞན",
];

/// The longest header that says its language among other things, in characters.
const LONGEST_SAYING: usize = 40;

/// Returns the language that a longer header names, if it names one only and nothing else: "Tibetan meaning",
/// 藏语翻译.
pub(super) fn language_of(header: &str) -> Option<&'static str> {
    let plain = plain(header);
    if plain.chars().count() > LONGEST_SAYING || OTHERWISE.iter().any(|word| plain.contains(word)) {
        return None;
    }
    let mut named = LANGUAGES.iter().filter(|(_, names)| names.iter().any(|name| plain.contains(name)));
    match (named.next()?, named.next()) {
        ((column, _), None) => Some(column),
        // 汉语拼音 is pinyin, whatever language it is of.
        (("pinyin", _), Some(_)) => Some("pinyin"),
        _ => None,
    }
}

/// Returns whether a header may mean something else where a plainer one means this column: an example sentence, a
/// meaning in whatever language.
pub fn is_unsure(header: &str) -> bool {
    let plain = plain(header);
    is_named(header, EXAMPLES)
        || ["example", "例句", "例子"].iter().any(|word| plain.contains(word))
        || is_named(header, &["释义", "meaning", "词语解释", "definition", "title", "type"])
}
