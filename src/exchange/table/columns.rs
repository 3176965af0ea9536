//! The columns of each sheet, and the names by which they are recognised.

mod saying;

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization as _;

use super::super::draft::Section;
use crate::language::mandarin::traditional::usual;
pub use saying::is_unsure;
use saying::language_of;

/// Returns the columns of a section, in the order in which they are written.
pub fn of(section: Section) -> &'static [&'static str] {
    match section {
        Section::Words => {
            &["id", "zh", "pinyin", "bo", "en", "spoken", "picture", "audio", "tags", "source", "reviewed_by"]
        }
        Section::Sentences => &[
            "id",
            "zh",
            "pinyin",
            "bo",
            "en",
            "zh_other",
            "bo_other",
            "spoken",
            "parts",
            "audio",
            "tags",
            "source",
            "reviewed_by",
        ],
        Section::Notes => &[
            "id",
            "title_bo",
            "title_zh",
            "title_en",
            "text_bo",
            "text_zh",
            "text_en",
            "teaches",
            "zh",
            "pinyin",
            "bo",
            "en",
            "tags",
            "source",
            "reviewed_by",
        ],
        Section::Stories => &[
            "id",
            "title_bo",
            "title_zh",
            "title_en",
            "by",
            "zh",
            "pinyin",
            "bo",
            "en",
            "spoken",
            "audio",
            "questions",
            "tags",
            "source",
            "reviewed_by",
        ],
        Section::Speeches => &[
            "id",
            "title_bo",
            "title_zh",
            "title_en",
            "seconds",
            "by",
            "zh",
            "pinyin",
            "bo",
            "en",
            "spoken",
            "audio",
            "tags",
            "source",
            "reviewed_by",
        ],
        Section::Questions => &[
            "id",
            "kind",
            "ask_bo",
            "ask_zh",
            "ask_en",
            "hear",
            "answer",
            "option_bo",
            "option_zh",
            "option_en",
            "tolerance",
            "why_bo",
            "why_zh",
            "why_en",
            "source",
            "difficulty",
            "tags",
            "reviewed_by",
        ],
    }
}

/// What a pack says of itself: rows of the sheet "Pack", columns of a CSV file.
pub const HEAD: &[&str] =
    &["format", "id", "title_bo", "title_zh", "title_en", "authors", "licence", "level", "teaches"];

/// Returns the columns of a row that may go on in the rows below it: lines, examples, options.
pub fn repeated(section: Section) -> &'static [&'static str] {
    match section {
        Section::Words | Section::Sentences => &[],
        Section::Notes => &["zh", "pinyin", "bo", "en"],
        Section::Stories | Section::Speeches => &["by", "zh", "pinyin", "bo", "en", "spoken", "audio"],
        Section::Questions => &["option_bo", "option_zh", "option_en"],
    }
}

/// Returns the columns without which a section cannot be read.
pub fn needed(section: Section) -> &'static [&'static str] {
    match section {
        Section::Words | Section::Sentences => &["zh", "bo"],
        Section::Notes => &["title_bo", "title_zh", "text_bo", "text_zh"],
        Section::Stories => &["title_bo", "title_zh", "zh", "bo"],
        Section::Speeches => &["title_bo", "title_zh", "seconds", "zh", "bo"],
        Section::Questions => &["ask_bo", "ask_zh", "answer", "why_bo", "why_zh", "source"],
    }
}

/// The names of the sheet of a section: ours first, then those that teachers write.
pub const SHEETS: [(Section, &[&str]); 6] = [
    (
        Section::Words,
        &["Words", "词语", "单词", "生词", "词汇", "词汇表", "生词表", "word", "vocabulary", "ཐ་སྙད"],
    ),
    (Section::Sentences, &["Sentences", "句子", "例句", "sentence", "ཚིག་སྒྲུབ"]),
    (Section::Notes, &["Notes", "讲解", "说明页", "note"]),
    (Section::Stories, &["Stories", "课文", "故事", "短文", "阅读", "story"]),
    (Section::Speeches, &["Speeches", "演讲", "演讲稿", "speech"]),
    (Section::Questions, &["Questions", "题目", "题库", "问题", "试题", "question", "དྲི་བ"]),
];

/// The names of the sheet about the pack itself.
pub const PACK_SHEET: &[&str] = &["Pack", "课程包", "词包", "སློབ་ཚན"];

/// The longest header, in bytes; longer texts are no headers.
const LONGEST_HEADER: usize = 400;

/// Columns by other names. A name of this list that two columns of a sheet share means the first of them.
const NAMES: &[(&str, &[&str])] = &[
    ("section", &["section", "sheet", "部分", "栏目", "表"]),
    ("id", &["id", "编号", "标识", "代码"]),
    (
        "zh",
        &[
            "zh",
            "汉字",
            "中文",
            "词语",
            "汉语",
            "汉文",
            "华语",
            "词",
            "单词",
            "生词",
            "句子",
            "例句",
            "简体",
            "hanzi",
            "simplified",
            "chinese",
            "mandarin",
            "word",
            "sentence",
            "རྒྱ་ཡིག",
            "རྒྱ་སྐད",
        ],
    ),
    ("pinyin", &["pinyin", "拼音", "汉语拼音", "注音", "读音", "སྒྲ་སྦྱོར", "པིན་ཡིན"]),
    ("bo", &["bo", "藏文", "藏语", "藏译", "藏文释义", "tibetan", "bod", "བོད་ཡིག", "བོད་སྐད"]),
    ("en", &["en", "英文", "英语", "英译", "英文释义", "释义", "english", "meaning", "དབྱིན་ཡིག", "དབྱིན་སྐད"]),
    ("zh_other", &["zh_other", "other Chinese", "其他汉语说法", "汉语其他说法", "རྒྱ་ཡིག་གཞན"]),
    ("bo_other", &["bo_other", "other Tibetan", "其他藏语说法", "藏语其他说法", "བོད་ཡིག་གཞན"]),
    ("spoken", &["spoken", "口语声调", "实际声调", "实际读音", "变调"]),
    ("picture", &["picture", "图片", "图", "表情", "image", "emoji", "པར", "པར་རིས"]),
    ("audio", &["audio", "录音", "声音", "音频", "语音", "sound", "recording", "སྒྲ"]),
    ("parts", &["parts", "对应", "词语对应", "分段", "词块", "ཆ་ཤས"]),
    ("tags", &["tags", "tag", "标签", "主题", "分类", "类别", "topic", "topics"]),
    ("source", &["source", "来源", "出处", "依据", "reference", "ཁུངས"]),
    ("reviewed_by", &["reviewed_by", "reviewer", "审阅", "审阅人", "审核", "审核人", "校对", "ཞིབ་བཤེར"]),
    ("title_bo", &["title_bo", "标题藏文", "藏文标题", "名称藏文"]),
    ("title_zh", &["title_zh", "title", "标题", "标题中文", "中文标题", "名称", "名称中文"]),
    ("title_en", &["title_en", "标题英文", "英文标题", "名称英文"]),
    ("text_bo", &["text_bo", "正文藏文", "藏文正文"]),
    ("text_zh", &["text_zh", "text", "正文", "正文中文", "中文正文"]),
    ("text_en", &["text_en", "正文英文", "英文正文"]),
    ("questions", &["questions", "题目编号", "问题编号", "题目", "དྲི་བ"]),
    ("by", &["by", "说话人", "角色", "谁说", "speaker", "སུས་བཤད"]),
    ("seconds", &["seconds", "秒", "秒数", "时长", "སྐར་ཆ"]),
    ("kind", &["kind", "type", "题型", "类型", "དྲི་བའི་རིགས"]),
    ("ask_bo", &["ask_bo", "题目藏文", "藏文题目", "问题藏文"]),
    ("ask_zh", &["ask_zh", "ask", "question", "题目", "题目中文", "中文题目", "问题", "问题中文", "题干"]),
    ("ask_en", &["ask_en", "题目英文", "英文题目", "问题英文"]),
    ("hear", &["hear", "听", "播放", "听什么", "ཉན"]),
    ("answer", &["answer", "答案", "正确答案", "ལན"]),
    ("option_bo", &["option_bo", "选项藏文", "藏文选项"]),
    ("option_zh", &["option_zh", "option", "options", "选项", "选项中文", "中文选项"]),
    ("option_en", &["option_en", "选项英文", "英文选项"]),
    ("tolerance", &["tolerance", "误差", "允许误差"]),
    ("why_bo", &["why_bo", "解释藏文", "藏文解释", "解析藏文"]),
    ("why_zh", &["why_zh", "why", "explanation", "解释", "解析", "解释中文", "中文解释", "解析中文"]),
    ("why_en", &["why_en", "解释英文", "英文解释", "解析英文"]),
    ("difficulty", &["difficulty", "难度", "难易"]),
    ("format", &["format", "格式"]),
    ("authors", &["authors", "author", "作者", "编者", "རྩོམ་མཁན"]),
    ("licence", &["licence", "license", "许可", "许可证", "版权"]),
    ("level", &["level", "级别", "等级", "水平"]),
    ("teaches", &["teaches", "教哪种语言", "教什么", "适用"]),
];

/// The columns of a deck of Anki, whose notes are words and sentences.
const OF_DECKS: &[&str] = &[
    "kind",
    "zh",
    "pinyin",
    "spoken",
    "bo",
    "en",
    "zh_other",
    "bo_other",
    "parts",
    "picture",
    "audio",
    "tags",
    "source",
    "reviewed_by",
];

/// Names that say what a text is for and not in which language it is. In a sheet of a pack a word is Chinese and its
/// meaning English; in a deck either may be in any language, so its script decides. A type may be a part of speech.
const UNSURE_IN_DECKS: &[&str] = &[
    "词语", "词", "单词", "生词", "句子", "例句", "word", "sentence", "释义", "meaning", "type", "题型",
    "类型",
];

/// The columns by their plain names, in the order of [`NAMES`].
static BY_NAME: LazyLock<HashMap<String, Vec<&'static str>>> = LazyLock::new(|| {
    let mut by_name: HashMap<String, Vec<&'static str>> = HashMap::new();
    for (column, names) in NAMES {
        for name in *names {
            by_name.entry(plain(name)).or_default().push(column);
        }
    }
    by_name
});

/// Returns the column among `columns` that a header means.
pub fn meant(header: &str, columns: &[&'static str]) -> Option<&'static str> {
    meant_unless(header, columns, &[])
}

/// Returns the column that the name of a field of a deck means; `None` too if its contents have to decide.
pub fn meant_in_deck(name: &str) -> Option<&'static str> {
    meant_unless(name, OF_DECKS, UNSURE_IN_DECKS)
}

fn meant_unless(header: &str, columns: &[&'static str], unsure: &[&str]) -> Option<&'static str> {
    if header.len() > LONGEST_HEADER {
        return None;
    }
    let by_name = |written: &str| {
        let named = BY_NAME.get(&plain(written)).filter(|_| !is_named(written, unsure))?;
        columns.iter().find(|column| named.contains(column)).copied()
    };
    let parts = || header.split(['\n', '/', '(', ')', '（', '）', '|', '／']).find_map(by_name);
    let by_language = || language_of(header).filter(|column| columns.contains(column));
    by_name(header).or_else(parts).or_else(by_language)
}

/// Returns the column that a name in any of the three languages means: `zh`, `汉字`, `Tibetan`.
#[must_use]
pub fn role_of(name: &str) -> Option<&'static str> {
    let columns: Vec<&'static str> = all().collect();
    meant(name, &columns)
}

/// Returns every header that some sheet has.
pub fn all() -> impl Iterator<Item = &'static str> {
    NAMES.iter().map(|(name, _)| *name)
}

/// Returns the section whose sheet has this name.
pub fn section_of_sheet(name: &str) -> Option<Section> {
    let is_it = |names: &[&str]| is_named(name, names);
    SHEETS.iter().find(|(_, names)| is_it(names)).map(|(section, _)| *section)
}

/// Returns whether a sheet is called by one of these names.
pub fn is_named(name: &str, names: &[&str]) -> bool {
    let name = plain(name);
    names.iter().any(|known| plain(known) == name)
}

/// Returns a name without what people write differently: case, width, spaces, `_`, marks, a last tsheg.
fn plain(name: &str) -> String {
    let part = |c: &char| !c.is_whitespace() && !matches!(c, '_' | '-' | '*' | ':' | '.' | '：' | '\u{feff}');
    // 漢字 heads the same column as 汉字.
    let plain: String = name.nfkc().flat_map(char::to_lowercase).filter(part).map(usual).collect();
    plain.trim_end_matches(['\u{0f0b}', '\u{0f0d}']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_known_in_three_languages_in_any_case_and_width() {
        let words = of(Section::Words);
        for (header, column) in [
            ("zh", "zh"),
            (" ＺＨ ", "zh"),
            ("汉 字", "zh"),
            ("词语", "zh"),
            ("Pin Yin", "pinyin"),
            ("藏文：", "bo"),
            ("བོད་ཡིག་", "bo"),
            ("英文（释义）", "en"),
            ("Reviewed by", "reviewed_by"),
            ("录音\nསྒྲ", "audio"),
        ] {
            assert_eq!(meant(header, words), Some(column), "{header}");
        }
        for header in ["", "备注", "水", "water", "shuǐ"] {
            assert_eq!(meant(header, words), None, "{header}");
        }
    }

    #[test]
    fn a_name_that_a_deck_may_use_for_any_language_is_left_to_its_contents() {
        for (name, column) in [
            ("Chinese", Some("zh")),
            ("Pinyin ", Some("pinyin")),
            ("藏文", Some("bo")),
            ("བོད་ཡིག", Some("bo")),
            ("Reviewed by", Some("reviewed_by")),
            ("类别", Some("tags")),
            ("Word (Tibetan)", Some("bo")),
            ("Word", None),
            ("句子", None),
            ("Meaning", None),
            ("Type", None),
            ("Front", None),
        ] {
            assert_eq!(meant_in_deck(name), column, "{name}");
        }
        for name in UNSURE_IN_DECKS {
            assert!(
                all().any(|column| meant(name, &[column]).is_some()),
                "{name} is no name of a sheet's column"
            );
        }
    }

    #[test]
    fn every_column_has_names_and_no_name_means_two_columns_of_a_sheet() {
        for section in Section::ALL {
            for column in of(section).iter().chain(HEAD) {
                assert!(NAMES.iter().any(|(name, _)| name == column), "{column}");
            }
            for column in of(section) {
                assert_eq!(meant(column, of(section)), Some(*column));
            }
            for column in needed(section).iter().chain(repeated(section)) {
                assert!(of(section).contains(column), "{column}");
            }
        }
    }
}
